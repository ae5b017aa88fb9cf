"""The custody light: who holds what was written here, as a sign of its own shape and colour, and as a ladder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kc_desktop.services import custody
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words

SIZE = 14
_STEP, _GAP = 6, 8


@dataclass(frozen=True, slots=True)
class Told:
    """A light in words: ``word`` for a chip, ``meaning`` for a tip, ``token`` its colour."""

    word: str
    meaning: str
    token: str


def told() -> Mapping[str, Told]:
    """Every light in the language of the window."""
    return {
        custody.HERE: Told(tr("Chỉ ở đây"), tr("Chỉ có trên máy này. Gửi lên USB để Trung tâm nhận được."), "warn"),
        custody.STICK: Told(
            tr("Trên USB"), tr("Đã ghi ra gói và kiểm tra; Trung tâm chưa có biên nhận. Gửi lại được."), "warn"
        ),
        custody.SET_ASIDE: Told(
            tr("Trung tâm cách ly"), tr("Đã đến Trung tâm nhưng đang để riêng, chờ người ở Trung tâm xem."), "bad"
        ),
        custody.WITHDRAWN: Told(
            tr("Tỉnh tạm rút"), tr("Trung tâm tạm rút lần nhập này. Dữ liệu ở đây vẫn nguyên và còn dùng được."), "bad"
        ),
        custody.RECEIVED: Told(
            tr("Trung tâm đã nhận"), tr("Trung tâm đã nhận; còn chỗ bất đồng chờ quyết định."), "accent"
        ),
        custody.ACCEPTED: Told(tr("Đã chấp nhận"), tr("Trung tâm đã nhận và dùng bản này."), "good"),
        custody.PUBLISHED: Told(
            tr("Đã công bố"), tr("Có trong bản công bố của Trung tâm, không kèm dữ liệu cá nhân."), "good"
        ),
    }


def paint_light(painter: QPainter, box: QRectF, light: str, colour: QColor) -> None:
    """The sign of a light inside a square: an empty ring, a stick, a half disc, a full disc, a disc in a ring;
    a triangle and a bar for what is beside the ladder."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = min(box.width(), box.height())
    disc = QRectF(0, 0, side - 3, side - 3)
    disc.moveCenter(box.center())
    if light == custody.STICK:
        body = disc.adjusted(side * 0.12, side * 0.22, -side * 0.12, 0)
        painter.drawRoundedRect(body, 2, 2)
        painter.drawRect(disc.adjusted(side * 0.25, -0.5, -side * 0.25, -(disc.height() - side * 0.2)))
    elif light == custody.SET_ASIDE:
        corners = [QPointF(disc.center().x(), disc.top()), disc.bottomRight(), disc.bottomLeft()]
        painter.drawPolygon(QPolygonF(corners))
    elif light == custody.WITHDRAWN:
        painter.drawEllipse(disc)
        painter.drawLine(disc.topLeft() + QPointF(2, 2), disc.bottomRight() - QPointF(2, 2))
    elif light == custody.ACCEPTED:  # the usual one is the smallest
        painter.setBrush(colour)
        painter.drawEllipse(disc.adjusted(side * 0.14, side * 0.14, -side * 0.14, -side * 0.14))
    else:
        painter.drawEllipse(disc)
        painter.setBrush(colour)
        if light == custody.RECEIVED:
            painter.drawChord(disc, 90 * 16, 180 * 16)
        elif light == custody.PUBLISHED:
            painter.drawEllipse(disc.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2))
    painter.restore()


class LightLadder(QWidget):
    """Chỉ ở đây → Trên USB → Trung tâm đã nhận → Đã chấp nhận → Đã công bố: how far a record has come, and its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = _Signs()
        self._word: QLabel = words("", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._signs)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_light(self, light: str) -> None:
        """Show a light; "" hides the ladder."""
        known = told().get(light)
        self.setVisible(known is not None)
        if known is None:
            return
        self._signs.show_light(light, known.token)
        self._word.setText(known.word)
        self.setAccessibleName(known.word)
        steps = " → ".join(told()[step].word for step in custody.LADDER)
        self.setToolTip(f"{known.word}: {known.meaning}\n{steps}")

    def word(self) -> str:
        """What it says, "" when it shows nothing."""
        return "" if self.isHidden() else self._word.text()


class _Signs(QWidget):
    """The steps done in colour, the step now as its sign, the others as grey points."""

    def __init__(self) -> None:
        super().__init__()
        self._light, self._token = "", ""
        theme.state().changed.connect(self.update)

    def show_light(self, light: str, token: str) -> None:
        self._light, self._token = light, token
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        steps = len(custody.LADDER) if self._light in custody.LADDER else 1
        return QSize(SIZE + (steps - 1) * (_STEP + _GAP) + 2, SIZE + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, quiet = theme.colour(self._token or "muted"), theme.colour("line_strong")
        if self._light not in custody.LADDER:
            paint_light(painter, QRectF(1, 2, SIZE, SIZE), self._light, colour)
            return
        here, x, middle = custody.LADDER.index(self._light), 1.0, 2 + SIZE / 2
        for place, step in enumerate(custody.LADDER):
            wide = SIZE if place == here else _STEP
            if place:
                painter.setPen(QPen(colour if place <= here else quiet, 1.4))
                painter.drawLine(QPointF(x + 1, middle), QPointF(x + _GAP - 1, middle))
                x += _GAP
            if place == here:
                paint_light(painter, QRectF(x, 2, SIZE, SIZE), step, colour)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour if place < here else quiet)
                painter.drawEllipse(QPointF(x + wide / 2, middle), 2.6, 2.6)
            x += wide
        painter.end()
