"""The list of sections at the left: icons and words, arrows move, Tab leaves it as one stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from kc_desktop.ui import icons, theme


class Entry(NamedTuple):
    """One section: its key, the words shown, the icon, and whether it stands at the foot."""

    key: str
    text: str
    icon: str
    foot: bool = False


class NavigationList(QFrame):
    """Exclusive buttons, so that a screen reader and the arrow keys know them as one choice."""

    chosen = Signal(str)
    """The person took another section (not sent when it is set from code)."""

    WIDTH = 200
    NARROW = 62

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "side")
        self.setFixedWidth(self.WIDTH)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self._buttons: dict[str, QPushButton] = {}
        self._compact = (False, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 14)
        column.setSpacing(2)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show ``entries``: those at the foot below a stretch."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.clear()
        for entry in _feet_last(entries):
            if entry.foot and not any(button.property("foot") for button in self._buttons.values()):
                column.addStretch(1)
            column.addWidget(self._button(entry, len(self._buttons) + 1))
        if not any(entry.foot for entry in entries):
            column.addStretch(1)
        self._fit()

    def set_compact(self, compact: bool, *, low: bool = False) -> None:
        """Icons only on a narrow window, tighter rows on a low one; the words move into the tool tips."""
        if self._compact == (compact, low):
            return
        self._compact = (compact, low)
        self._fit()

    def select(self, key: str) -> None:
        """Show ``key`` as the section one is in."""
        self._buttons[key].setChecked(True)

    def selected(self) -> str:
        """The key of the section shown as current ("" = none)."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def order(self) -> tuple[str, ...]:
        """The sections in the order shown, which is the order of Ctrl+1…9."""
        return tuple(self._buttons)

    def focus_current(self) -> None:
        """Put the keyboard on the current section."""
        key = self.selected() or next(iter(self._buttons), "")
        if key:
            self._buttons[key].setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def _button(self, entry: Entry, number: int) -> QPushButton:
        button = QPushButton(icons.icon(entry.icon), entry.text, self)
        theme.set_look(button, role="nav", foot=entry.foot, key=entry.key, words=entry.text)
        button.setAccessibleName(entry.text)
        button.setIconSize(QSize(icons.SIZE + icons.GAP, icons.SIZE))
        button.setCheckable(True)
        keys = f"Ctrl+{number}" if number <= 9 else ""
        button.setToolTip(" · ".join(part for part in (entry.text, keys) if part))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button

    def _fit(self) -> None:
        compact, low = self._compact
        self.setFixedWidth(self.NARROW if compact else self.WIDTH)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(0 if low else 2)
        column.setContentsMargins(*((8, 4, 8, 4) if low else (10, 14, 10, 14)))
        for button in self._buttons.values():
            button.setText("" if compact else button.property("words"))
            theme.set_look(button, low=low)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("key"))


def _feet_last(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.foot)
