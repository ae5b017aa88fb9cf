"""Chips: a state in a word, and a colour beside it, never alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr

State = Literal["neutral", "accent", "good", "warn", "bad"]


class Chip(QFrame):
    """A word on a quiet ground. With ``closable`` it has a × that sends ``closed``."""

    closed = Signal()

    def __init__(
        self, text: str, state: State = "neutral", *, closable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_look(self, role="chip", state=state)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(24)
        self._label = QLabel(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 6 if closable else 10, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        if closable:
            row.addWidget(self._cross(state))

    def set_state(self, text: str, state: State) -> None:
        """Show another word and colour."""
        self._label.setText(text)
        theme.set_look(self, state=state)

    def text(self) -> str:
        """The word shown."""
        return self._label.text()

    def _cross(self, state: State) -> QToolButton:
        cross = QToolButton(self)
        cross.setIcon(icons.icon("close", "muted" if state == "neutral" else state))
        cross.setIconSize(QSize(12, 12))
        cross.setFixedSize(18, 18)
        cross.setToolTip(tr("Bỏ {what}", what=self._label.text()))
        cross.setAccessibleName(cross.toolTip())
        cross.clicked.connect(self.closed)
        return cross
