"""A province as bubbles: one painter for the window, a picture and a vector page; the mouse and the keyboard in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kc_desktop.domain.mapping import STEPS, Bubble, Placed, Plan, labels, neighbour, round_value
from kc_desktop.ui import theme

_LETTERS, _LEGEND, _PICTURE = 12, 58, (1600, 1040)
_SHARES = (0.12, 0.32, 0.54, 0.77, 1.0)
"""How much of the accent each shade has, the lightest first."""
_DARK_FROM = 3
_DPI, _POINT = 300, 96
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Words:
    """What the map says. ``names``: commune → its short name, ``tips``: everything known of it; ``size`` and ``shade``:
    what they stand for; ``figure``: a size in words, ``shades``: the range of each shade; ``strip``: why some bubbles
    stand below; ``dashed``: what a broken outline means; ``unknown``: of a bubble without a shade."""

    title: str
    names: Mapping[str, str]
    tips: Mapping[str, str]
    size: str
    shade: str
    figure: Callable[[float], str]
    shades: tuple[str, ...]
    strip: str
    dashed: str
    unknown: str


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a theme; paper has those of the light one."""

    ground: QColor
    text: QColor
    muted: QColor
    line: QColor
    lit: QColor
    on_dark: QColor
    none: QColor
    shades: tuple[QColor, ...]

    @classmethod
    def of(cls, *, dark: bool) -> Ink:
        """The colours of the light or the dark theme."""
        named = theme.tokens(dark)
        surface, accent = QColor(named["surface"]), QColor(named["accent"])
        shades = tuple(_mixed(surface, accent, share) for share in _SHARES)
        text, muted, line, lit, on_dark, none = (
            QColor(named[name]) for name in ("text", "muted", "line_strong", "warn", "on_accent", "neutral_soft")
        )
        return cls(surface, text, muted, line, lit, on_dark, none, shades)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]  # the stub says object
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


class MapPainter:
    """Paints one plan into any rectangle; what stands where is asked of it afterwards."""

    def __init__(self, plan: Plan, words: Words, room: QRectF, letters: float = _LETTERS) -> None:
        self.plan, self.words = plan, words
        self._font = QFont(theme.token("family"))
        self._font.setPixelSize(round(letters))
        self._metrics = QFontMetricsF(self._font)
        self._foot = _LEGEND * letters / _LETTERS
        deep = max(1.0, room.height() - self._foot)
        self.scale = min(room.width() / plan.width, deep / plan.height)
        self._left = room.left() + (room.width() - plan.width * self.scale) / 2
        self._top = room.top() + (deep - plan.height * self.scale) / 2
        self._room = room
        self._labels = labels(plan, words.names, self._metrics.horizontalAdvance, self._metrics.height(), self.scale)

    def bubble_at(self, point: QPointF) -> Bubble | None:
        """The bubble at a point of the rectangle."""
        x, y = (point.x() - self._left) / self.scale, (point.y() - self._top) / self.scale
        return self.plan.at(x, y, 3.0 / self.scale)

    def paint(self, painter: QPainter, ink: Ink, lit: str = "", *, focus: bool = False) -> None:
        """Bubbles, their names, the legend."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if self.plan.strip_top is not None:
            self._paint_strip(painter, ink)
        for one in self.plan.bubbles:
            self._paint_bubble(painter, ink, one)
        by_key = {one.key: one for one in self.plan.bubbles}
        for label in self._labels:
            one = by_key[label.key]
            dark = label.inside and one.step is not None and one.step >= _DARK_FROM
            painter.setPen(ink.on_dark if dark else ink.text)
            painter.drawText(self._box(label.x, label.y), _CENTRE, self.words.names[label.key])
        if lit in by_key:
            self._paint_lit(painter, ink, by_key[lit], focus=focus)
        self._paint_legend(painter, ink)

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(self._left + x * self.scale, self._top + y * self.scale)

    def _box(self, x: float, y: float) -> QRectF:
        middle = self._point(x, y)
        return QRectF(middle.x() - 200, middle.y() - 20, 400, 40)

    def _paint_bubble(self, painter: QPainter, ink: Ink, one: Bubble) -> None:
        pen = QPen(ink.muted if one.placed is Placed.NEIGHBOURS else ink.line, 1.2)
        if one.placed is Placed.NEIGHBOURS:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(ink.none if one.step is None else ink.shades[one.step])
        radius = one.radius * self.scale
        painter.drawEllipse(self._point(one.x, one.y), radius, radius)

    def _paint_lit(self, painter: QPainter, ink: Ink, one: Bubble, *, focus: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.lit, 3.0 if focus else 2.0))
        radius = one.radius * self.scale + 2
        middle = self._point(one.x, one.y)
        painter.drawEllipse(middle, radius, radius)
        if not any(label.key == one.key for label in self._labels):
            self._paint_name(painter, ink, one, middle, radius)

    def _paint_name(self, painter: QPainter, ink: Ink, one: Bubble, middle: QPointF, radius: float) -> None:
        """The name of the bubble lit on a ground of its own, inside the room."""
        name = self.words.names[one.key]
        wide, high = self._metrics.horizontalAdvance(name) + 12, self._metrics.height() + 4
        x = min(max(middle.x() - wide / 2, self._room.left()), self._room.right() - wide)
        y = middle.y() - radius - high - 2
        box = QRectF(x, y if y >= self._room.top() else middle.y() + radius + 2, wide, high)
        painter.setPen(QPen(ink.line, 1))
        painter.setBrush(ink.ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(ink.text)
        painter.drawText(box, _CENTRE, name)

    def _paint_strip(self, painter: QPainter, ink: Ink) -> None:
        top = self._point(0, self.plan.strip_top or 0)
        if self.plan.strip_top:
            painter.setPen(QPen(ink.line, 1, Qt.PenStyle.DotLine))
            painter.drawLine(top, QPointF(top.x() + self.plan.width * self.scale, top.y()))
        self._text(painter, ink.muted, top.x(), top.y() + 1, self.words.strip)

    def _paint_legend(self, painter: QPainter, ink: Ink) -> None:
        """Two circles for the sizes, a bar for the shades, what a broken outline means."""
        unit, words = self._metrics.height(), self.words
        top = self._room.bottom() - self._foot + unit * 0.5
        x = self._text(painter, ink.muted, self._room.left(), top, words.size)
        if self.plan.per > 0:
            fits = round_value((unit * 0.75 / self.scale / self.plan.per) ** 2)
            for value in (fits, fits / 4) if fits >= 8 else (fits,):
                radius = self.plan.radius_of(value) * self.scale
                painter.setPen(QPen(ink.line, 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x + radius + 6, top + unit / 2), radius, radius)
                x = self._text(painter, ink.text, x + 2 * radius + 8, top, words.figure(value))
        if any(one.step is None for one in self.plan.bubbles):
            x = self._swatch(painter, ink, x + 10, top, ink.none, words.unknown)
        if any(one.placed is Placed.NEIGHBOURS for one in self.plan.bubbles):
            painter.setPen(QPen(ink.muted, 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x + 20, top + unit / 2), unit * 0.4, unit * 0.4)
            self._text(painter, ink.text, x + 20 + unit * 0.5, top, words.dashed)
        top += unit * 1.55
        x = self._text(painter, ink.muted, self._room.left(), top, words.shade)
        for at in range(STEPS):
            x = self._swatch(painter, ink, x + 8, top, ink.shades[at], words.shades[at])

    def _swatch(self, painter: QPainter, ink: Ink, x: float, top: float, colour: QColor, text: str) -> float:
        unit = self._metrics.height()
        painter.setPen(QPen(ink.line, 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x, top + unit * 0.15, unit * 0.9, unit * 0.7), 3, 3)
        return self._text(painter, ink.text, x + unit * 0.95, top, text)

    def _text(self, painter: QPainter, colour: QColor, x: float, top: float, text: str) -> float:
        """Words from ``x``; gives where they end."""
        wide = self._metrics.horizontalAdvance(text)
        painter.setPen(colour)
        painter.drawText(QRectF(x + 3, top, wide + 2, self._metrics.height()), _LEFT, text)
        return x + wide + 5


def picture(plan: Plan, words: Words) -> bytes:
    """The map as a PNG for a paper or a letter. Not for the window's thread."""
    image = QImage(*_PICTURE, QImage.Format.Format_RGB32)
    ink = Ink.of(dark=False)
    image.fill(ink.ground)
    painter = QPainter(image)
    _paint_page(painter, QRectF(40, 30, _PICTURE[0] - 80, _PICTURE[1] - 60), plan, words, ink, 22)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(held.data())


def vector(plan: Plan, words: Words) -> bytes:
    """The map as one page, A4 across. Not for the window's thread."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(words.title)
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(15, 15, 15, 15))
    )
    painter = QPainter(writer)
    painter.scale(_DPI / _POINT, _DPI / _POINT)
    room = QRectF(0, 0, writer.width() * _POINT / _DPI, writer.height() * _POINT / _DPI)
    _paint_page(painter, room, plan, words, Ink.of(dark=False), 13)
    painter.end()
    return bytes(held.data())


def _paint_page(painter: QPainter, room: QRectF, plan: Plan, words: Words, ink: Ink, letters: int) -> None:
    font = QFont(theme.token("family"))
    font.setPixelSize(round(letters * 1.35))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink.text)
    head = letters * 2.4
    painter.drawText(QRectF(room.left(), room.top(), room.width(), head), _LEFT, words.title)
    MapPainter(plan, words, room.adjusted(0, head, 0, 0), letters).paint(painter, ink)


class TileMap(QWidget):
    """``picked`` when a commune gets the light by a click or the arrow keys, ``opened`` on a double click or Enter."""

    picked = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Plan, Words] | None = None
        self._painter: MapPainter | None = None
        self._lit = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.state().changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wider than high."""
        return QSize(620, 400)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Still readable."""
        return QSize(320, 260)

    def show_plan(self, plan: Plan, words: Words) -> None:
        """Show these bubbles; the light stays where it was."""
        self._shown, self._painter = (plan, words), None
        if self._lit not in {one.key for one in plan.bubbles}:
            self._lit = ""
        self.setAccessibleName(words.title)
        self._tell()
        self.update()

    def plan(self) -> Plan | None:
        """What is shown."""
        return self._shown[0] if self._shown else None

    def words(self) -> Words | None:
        """What it says."""
        return self._shown[1] if self._shown else None

    def light(self, key: str) -> None:
        """Light a commune ("": none), without sending ``picked``."""
        if key != self._lit:
            self._lit = key
            self._tell()
            self.update()

    def lit(self) -> str:
        """The commune that is lit."""
        return self._lit

    def _tell(self) -> None:
        self.setAccessibleDescription(self._shown[1].tips.get(self._lit, "") if self._shown else "")

    def _drawn(self) -> MapPainter | None:
        if self._painter is None and self._shown is not None:
            self._painter = MapPainter(*self._shown, QRectF(self.rect()))
        return self._painter

    def resizeEvent(self, _event: object) -> None:  # noqa: N802
        """Lay the names out anew."""
        self._painter = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Everything."""
        del event
        drawn = self._drawn()
        if drawn is not None:
            painter = QPainter(self)
            drawn.paint(painter, Ink.of(dark=theme.is_dark()), self._lit, focus=self.hasFocus())
            painter.end()

    def event(self, event: QEvent) -> bool:
        """A bubble under the mouse tells what is known of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and (drawn := self._drawn()):
            one = drawn.bubble_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), drawn.words.tips.get(one.key, "") if one else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click lights."""
        drawn = self._drawn()
        one = drawn.bubble_at(event.position()) if drawn else None
        if one is not None:
            self._pick(one.key)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A double click opens."""
        drawn = self._drawn()
        if drawn is not None and (one := drawn.bubble_at(event.position())) is not None:
            self.opened.emit(one.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go to the nearest bubble that way, Enter opens."""
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        if key in steps and self._shown:
            found = neighbour(self._shown[0], self._lit, *steps[key])
            if found:
                self._pick(found)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lit:
            self.opened.emit(self._lit)
        else:
            super().keyPressEvent(event)

    def _pick(self, key: str) -> None:
        self.light(key)
        self.picked.emit(key)
