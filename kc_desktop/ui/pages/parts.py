"""Small parts that several pages share: a page that scrolls, a line of a list, a figure with its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.chips import Chip, State


class ScrollPage(QScrollArea):
    """A titled page of cards in two columns (one when it is narrow: the second goes below)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        theme.set_look(body, ground="background")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(words(title, "title"))
        self.head.addStretch(1)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for column, stretch in ((self.left, 6), (self.right, 5)):
            column.setSpacing(16)
            columns.addLayout(column, stretch)
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(20, 16, 20, 20)
        outer.setSpacing(14)
        outer.addLayout(self.head)
        outer.addLayout(self.above)
        outer.addLayout(columns)
        outer.addLayout(self.below)
        outer.addStretch(1)
        self.setWidget(body)


class Lines(QWidget):
    """Rows of words under each other; the first column takes the room. An empty list says ``none``."""

    def __init__(self, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = none
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.clear()

    def clear(self) -> None:
        """Say that there is nothing."""
        empty(self._column)
        self._column.addWidget(words(self._none, "muted", wrap=True))

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show ``rows`` instead of what is there."""
        if not rows:
            self.clear()
            return
        empty(self._column)
        for at, row in enumerate(rows):
            theme.set_look(row, last=at == len(rows) - 1)
            self._column.addWidget(row)


class Line(QFrame):
    """One row: a title, a remark under it, a state chip and buttons at the right; ``acted`` when it is clickable."""

    acted = Signal()

    def __init__(
        self, title: str, remark: str = "", chip: tuple[str, State] | None = None, *, clickable: bool = False
    ) -> None:
        super().__init__()
        theme.set_look(self, role="listline", clickable=clickable)
        self._clickable = clickable
        if clickable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleName(f"{title}. {remark}")
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(words(title, wrap=True))
        if remark:
            texts.addWidget(words(remark, "hint", wrap=True))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 8, 0, 8)
        self._row.setSpacing(10)
        self._row.addLayout(texts, 1)
        if chip is not None:
            self._row.addWidget(Chip(*chip))

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end."""
        self._row.addWidget(widget)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click opens what the row stands for."""
        super().mouseReleaseEvent(event)
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.acted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """So does Enter."""
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.acted.emit()
        else:
            super().keyPressEvent(event)


def facts(pairs: Sequence[tuple[str, str]], label_width: int = 150) -> QGridLayout:
    """Labels at the left, what they say at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    for row, (label, text) in enumerate(pairs):
        name = words(label, "muted")
        name.setFixedWidth(label_width)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        shown = words(text or "–", wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(shown, row, 1)
    grid.setColumnStretch(1, 1)
    return grid


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
