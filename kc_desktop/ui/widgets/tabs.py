"""Heads of tabs and segments: one choice of a few, by mouse or arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.widgets.flow import FlowLayout


class Choices(QFrame):
    """``items`` are (key, text). As "tab" underlined words (the index of a form), as "segment" a compact switch."""

    chosen = Signal(str)
    """The person took another one."""

    def __init__(
        self, items: Sequence[tuple[str, str]], look: Literal["tab", "segment"] = "tab", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        if look == "segment":
            theme.set_role(self, "segments")
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=2)
        if look == "segment":
            self._flow.setContentsMargins(2, 2, 2, 2)
        for key, text in items:
            self._add(key, text)
        if items:
            self.select(items[0][0])

    def select(self, key: str) -> None:
        """Show ``key`` ("": none) as taken, without sending ``chosen``."""
        self._group.setExclusive(bool(key))
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def buttons(self) -> tuple[QPushButton, ...]:
        """All heads, in their order."""
        return tuple(self._buttons.values())

    def button_of(self, key: str) -> QPushButton:
        """The head of a choice."""
        return self._buttons[key]

    def rename(self, key: str, text: str) -> None:
        """Call a choice otherwise."""
        if self._buttons[key].text() != text:
            self._buttons[key].setText(text)
            self._buttons[key].updateGeometry()

    def selected(self) -> str:
        """The key taken."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def take_focus(self) -> None:
        """Give the keyboard to the choice taken."""
        if (taken := self._buttons.get(self.selected())) is not None:
            taken.setFocus()

    def _add(self, key: str, text: str) -> None:
        button = QPushButton(text, self)
        theme.set_look(button, role=self._look, key=key)
        button.setCheckable(True)
        self._group.addButton(button)
        self._buttons[key] = button
        self._flow.addWidget(button)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("key"))
