"""What the tests of forms share: a form in a window that has the keyboard, and hands that type Vietnamese."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kc_desktop.app import packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.services.names import Names
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.forms.view import FormView
from tests.tools.form_gallery import FACILITY_ID, GalleryServices, Opened, opened

NAMES = Names(packs())
_KEPT: list[QWidget] = []
"""The last window: pytest-qt holds windows weakly, and a test need not name its own."""


class BenchServices(GalleryServices):
    """The real packs, one establishment, communes of Bắc Ninh first."""

    def __init__(self) -> None:
        super().__init__(NAMES, "24")

    def records(self, form: str, text: str) -> Sequence[Pick]:
        """The one there is, when its name is meant."""
        return super().records(form, text) if "mau" in text.lower() or not text else ()


def window_with(widget: QWidget, qtbot: object) -> QWidget:
    """A window of the size of the pane around ``widget``, shown and active; ``qtbot`` closes it."""
    window = QWidget()
    _KEPT[:] = [window]
    column = QVBoxLayout(window)
    column.addWidget(widget)
    window.resize(740, 700)
    qtbot.addWidget(window)  # type: ignore[attr-defined]  # pytest-qt gives no type
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


def open_form(key: str, qtbot: object, *, new: bool = True) -> FormView:
    """A form of ``key`` in a window, with a new record or the sample, the keyboard in its first field."""
    view = FormView(FORMS[key], LAYOUTS[key], BenchServices())
    window_with(view, qtbot)
    form = FORMS[key]
    view.load(Opened(form, form(), is_new=True) if new else opened(key))
    view.body.build_all()
    view.focus_first()
    return view


def target() -> QWidget:
    """The widget with the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def compose(text: str, widget: QWidget | None = None) -> None:
    """Show ``text`` as an input method does while a syllable is still being composed."""
    QApplication.sendEvent(widget or target(), QInputMethodEvent(text, []))


def commit(text: str, widget: QWidget | None = None) -> None:
    """Type ``text`` as an input method hands it over: composed, then committed."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget or target(), event)


def press(*keys: Qt.Key, control: bool = False, shift: bool = False) -> None:
    """Press keys where the keyboard is."""
    modifiers = Qt.KeyboardModifier.NoModifier
    if control:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    for key in keys:
        QTest.keyClick(target(), key, modifiers)


__all__ = ["FACILITY_ID", "NAMES", "BenchServices", "commit", "compose", "open_form", "press", "target", "window_with"]
