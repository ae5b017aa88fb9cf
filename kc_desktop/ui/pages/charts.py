"""Bars painted by hand: planned beside executed; each bar carries its figure in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kc_desktop.ui import theme

_ROW, _BAR, _GAP = 40, 8, 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One group: ``whole`` (planned, all) behind ``part`` (executed, done); ``text`` says both."""

    key: str
    label: str
    whole: int
    part: int
    text: str


class Bars(QWidget):
    """``chosen`` sends the key of the bar clicked (or taken by Enter)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._here = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.state().changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, from top to bottom."""
        self._bars = tuple(bars)
        self._here = 0
        self.setAccessibleName("; ".join(f"{bar.label}: {bar.text}" for bar in bars))
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its bars."""
        return QSize(200, max(1, len(self._bars)) * _ROW)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Label and figure over a track that is filled in part."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(bar.whole, bar.part) for bar in self._bars), default=0)
        metrics = QFontMetrics(self.font())
        for at, bar in enumerate(self._bars):
            top = at * _ROW
            if self.hasFocus() and at == self._here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("hover"))
                painter.drawRoundedRect(QRectF(0, top, self.width(), _ROW - 4), 4, 4)
            width = self.width() - 8
            figure = metrics.horizontalAdvance(bar.text)
            line = QRectF(4, top + 2, width, 20)
            painter.setPen(theme.colour("muted"))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), bar.text)
            painter.setPen(theme.colour("text"))
            name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(width - figure - 12))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
            painter.setPen(Qt.PenStyle.NoPen)
            for amount, token in ((bar.whole, "line_strong"), (bar.part, "accent")):
                if most and amount > 0:
                    painter.setBrush(theme.colour(token))
                    length = max(4.0, width * amount / most)
                    painter.drawRoundedRect(QRectF(4, top + 24 + _GAP / 2, length, _BAR), 3, 3)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click opens the records behind a bar."""
        at = int(event.position().y()) // _ROW
        if 0 <= at < len(self._bars):
            self.chosen.emit(self._bars[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows and Enter."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._bars:
            self._here = (self._here + (1 if key == Qt.Key.Key_Down else -1)) % len(self._bars)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            self.chosen.emit(self._bars[self._here].key)
        else:
            super().keyPressEvent(event)
