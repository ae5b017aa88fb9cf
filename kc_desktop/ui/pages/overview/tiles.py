"""The row of figures on top of the overview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kc_desktop.ui import theme
from kc_desktop.ui.widgets.cards import Picture, words


class Tile(QFrame):
    """A figure with its words; a click opens what it counts."""

    acted = Signal()

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._figure, self._text = words("–", "figure"), text
        theme.set_look(self, role="tile", clickable=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(Picture(icon, "accent", 24))
        row.addWidget(self._figure)
        row.addWidget(words(text, "muted", wrap=True), 1)

    def show_figure(self, figure: str) -> None:
        """The count."""
        self._figure.setText(figure)
        self.setAccessibleName(f"{figure} {self._text}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open."""
        if self.rect().contains(event.position().toPoint()):
            self.acted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.acted.emit()
        else:
            super().keyPressEvent(event)
