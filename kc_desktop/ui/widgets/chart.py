"""A chart of ``domain.charting`` on screen: painted as on paper, every figure can be picked by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kc_desktop.domain.charting import Box, Chart, Curve, Drawing, Label, Spot, height_of, lay_out, spot_at
from kc_desktop.ui import theme

_TOKENS = {"first": "accent", "track": "line_strong", "axis": "line", "text": "text", "muted": "muted"}
_MARGIN = 4
_SIZE = 13.0


def ink(tone: str) -> QColor:
    """The colour of a tone in the theme shown now."""
    return theme.colour(_TOKENS.get(tone, f"series_{tone}"))


class ChartView(QWidget):
    """``picked`` sends the keys of the line and the column of the figure clicked (or taken by Enter)."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._drawing = Drawing((), ())
        self._here = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.state().changed.connect(self.update)

    def show_chart(self, chart: Chart | None) -> None:
        """Show it; nothing for None."""
        self._chart, self._here = chart, 0
        self.setAccessibleName("; ".join(map(self._told, self._pairs())))
        self.updateGeometry()
        self._lay_out()

    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the chart wants."""
        high = height_of(self._chart, _SIZE) if self._chart is not None else 0
        return QSize(240, round(high) + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Everything gets its place anew."""
        del event
        self._lay_out()

    def _lay_out(self) -> None:
        self._drawing = Drawing((), ())
        if self._chart is not None and self.width() > 8 * _MARGIN:
            metrics = {size: QFontMetricsF(self._font(size)) for size in (_SIZE, _SIZE * 0.9, _SIZE * 0.85)}
            width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
            self._drawing = lay_out(
                self._chart, width, max(height, height_of(self._chart, _SIZE)), _SIZE,
                lambda text, size: metrics[size].horizontalAdvance(text),
            )  # fmt: skip
        self.update()

    def _font(self, size: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(size))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The shapes, and a frame around the figure that Enter takes."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        spot = self._spot()
        if self.hasFocus() and spot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(spot.x - 3, spot.y + 1, spot.width + 6, spot.height - 2), 4, 4)
        for shape in self._drawing.shapes:
            self._paint(painter, shape)
        painter.end()

    def _paint(self, painter: QPainter, shape: Box | Label | Curve) -> None:
        colour = ink(shape.tone)
        match shape:
            case Box():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), 2, 2)
            case Label():
                font = self._font(shape.size)
                painter.setFont(font)
                painter.setPen(colour)
                back = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor]
                left = shape.x - QFontMetricsF(font).horizontalAdvance(shape.text) * back if back else shape.x
                painter.drawText(QPointF(left, shape.y), shape.text)
            case Curve():
                painter.setPen(QPen(colour, shape.width))
                painter.drawPolyline([QPointF(x, y) for x, y in shape.points])

    # -------------------------------------------------------------------------------------------------------- picking

    def _spot(self) -> Spot | None:
        spots = self._drawing.spots
        return spots[self._here] if self._here < len(spots) else None

    def _pairs(self) -> list[tuple[int, int]]:
        chart = self._chart
        return [] if chart is None else [(a, b) for a in range(len(chart.lines)) for b in range(len(chart.series))]

    def _told(self, place: tuple[int, int]) -> str:
        """A figure in words: line, column, value."""
        chart = self._chart
        if chart is None:
            return ""
        line, series = chart.lines[place[0]], chart.series[place[1]]
        return f"{line[1]}, {series.label}: {series.texts[place[0]]} {chart.unit}".rstrip()

    def _told_of(self, spot: Spot) -> str:
        chart = self._chart
        found = (
            pair for pair in self._pairs()
            if chart and (chart.lines[pair[0]][0], chart.series[pair[1]].key) == (spot.line, spot.column)
        )  # fmt: skip
        return self._told(next(found))

    def event(self, event: QEvent) -> bool:
        """A tip tells the figure under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = spot_at(self._drawing, event.pos().x() - _MARGIN, event.pos().y() - _MARGIN)
            if spot is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told_of(spot), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A hand over what can be picked."""
        spot = spot_at(self._drawing, event.position().x() - _MARGIN, event.position().y() - _MARGIN)
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click picks a figure."""
        spot = spot_at(self._drawing, event.position().x() - _MARGIN, event.position().y() - _MARGIN)
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._here = self._drawing.spots.index(spot)
            self.update()
            self.picked.emit(spot.line, spot.column)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows and Enter."""
        key, spots, spot = event.key(), self._drawing.spots, self._spot()
        if spots and key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
            step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1
            self._here = (self._here + step) % len(spots)
            self.update()
        elif spot is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(spot.line, spot.column)
        else:
            super().keyPressEvent(event)
