"""Colours, fonts and the one style sheet. Every colour comes from ``resources/theme/tokens.json``.

``apply_theme(app, mode)`` may be called again at any time: the whole window follows, icons included.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6 import QtCore
from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.system import paths

if TYPE_CHECKING:
    from pathlib import Path

Mode = Literal["light", "dark", "system"]

PLAIN_TEXT, NO_FOCUS, MIDDLE, ARROW_LAST = 0, 0, 4, 1
"""``Qt.TextFormat.PlainText``, ``Qt.FocusPolicy.NoFocus``, ``Qt.AlignmentFlag.AlignHCenter``,
``Qt.LayoutDirection.RightToLeft`` (of a button whose icon stands after its words) as numbers for ``setProperty``: the
first use of the name ``Qt`` builds 130 enumerations, a tenth of the start. What runs before the first paint does
without it, and reaches it later as ``QtCore.Qt``."""
ROW_HEIGHT = 40
ROW_HEIGHT_DENSE = 28

_FONT_FILES = ("Regular", "Medium", "SemiBold")
_TOKEN = re.compile(r"\{([a-z_]+)\}")


class _State(QObject):
    """What the running program shows now; one per process."""

    changed = Signal()
    """The colours changed; whoever paints by hand repaints."""

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "light"
        self.dark = False
        self.prepared = False
        self.sheet = ""
        self.starting = False
        """Before the first paint: nothing is polished yet, icons are left out."""


@cache
def state() -> _State:
    """The process-wide theme state; its ``changed`` signal follows every switch."""
    return _State()


@cache
def tokens(dark: bool) -> dict[str, str]:
    """Every token of one theme, name → value, including the shared sizes."""
    table = json.loads((_theme_folder() / "tokens.json").read_text("utf-8"))
    return {**table["shared"], **table["dark" if dark else "light"]}


def token(name: str) -> str:
    """The value of a token in the theme shown now. Unknown names raise KeyError."""
    return tokens(state().dark)[name]


def colour(name: str) -> QColor:
    """A colour token of the theme shown now."""
    return QColor(token(name))


def is_dark() -> bool:
    """Whether the dark theme is shown now."""
    return state().dark


def apply_theme(app: QApplication, mode: Mode = "system") -> None:
    """Show ``mode`` now; "system" follows the desktop while the program runs."""
    here = state()
    hints = app.styleHints()
    if not here.prepared:
        here.prepared = True
        QDir.addSearchPath("theme", str(_theme_folder()))
        load_fonts()
        font = QFont(token("family"))
        font.setPixelSize(int(token("font").removesuffix("px")))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        app.setFont(font)
        hints.colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    here.mode = mode
    here.dark = mode == "dark" or (mode == "system" and _desktop_is_dark(app))
    app.setPalette(palette(here.dark))
    before, here.sheet = here.sheet, style_sheet(here.dark)
    for window in app.topLevelWidgets():
        if before and window.styleSheet() == before:
            window.setStyleSheet(here.sheet)
    here.changed.emit()


def dress(window: QWidget) -> None:
    """Give a window without parent the sheet, now and at every switch; what opens over it takes it from there.

    Best called when its parts are in place. The application has no sheet, because then Qt would restyle the whole tree
    of a part each time it is put into another one: most of the time it takes to build a page. So parts are put
    together bare, and styled once when they come into the window.
    """
    window.setStyleSheet(state().sheet)


def style_sheet(dark: bool) -> str:
    """The sheet with its tokens filled in. A name missing from the table raises KeyError."""
    values = tokens(dark)
    sheets = [path.read_text("utf-8") for path in sorted(_theme_folder().glob("*.qss"))]  # app first, then the rest
    return _TOKEN.sub(lambda match: values[match[1]], "\n".join(sheets))


def palette(dark: bool) -> QPalette:
    """The palette for what the sheet does not reach: painted tables, native dialogs, selections."""
    values = {name: QColor(value) for name, value in tokens(dark).items() if value.startswith("#")}
    role = QPalette.ColorRole
    made = QPalette()
    for target, name in (
        (role.Window, "background"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "background"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "bad"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.PlaceholderText, "muted"),
        (role.ToolTipBase, "tip"),
        (role.ToolTipText, "on_tip"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Mid, "line_strong"),
        (role.Accent, "accent"),
    ):
        made.setColor(target, values[name])
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, values["disabled"])
    return made


@cache
def load_fonts() -> tuple[int, ...]:
    """Register the shipped fonts with Qt once; returns their ids (−1 would mean a damaged file)."""
    folder = paths.resource_root() / "fonts"
    return tuple(QFontDatabase.addApplicationFont(str(folder / f"BeVietnamPro-{weight}.ttf")) for weight in _FONT_FILES)


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` the look the sheet declares for ``role``: title, heading, label, hint, problem, muted, card …"""
    set_look(widget, role=role)


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set properties the sheet selects on (role, kind, state, ground) and restyle only when one changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and not state().starting and widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        for child in widget.findChildren(QWidget):
            style.unpolish(child)
            style.polish(child)
        widget.update()


def _theme_folder() -> Path:
    return paths.resource_root() / "theme"


def _desktop_is_dark(app: QApplication) -> bool:
    if state().starting:
        return app.palette().window().color().lightness() < 128
    return app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark


def _follow_system(app: QApplication) -> None:
    if state().mode == "system":
        apply_theme(app, "system")
