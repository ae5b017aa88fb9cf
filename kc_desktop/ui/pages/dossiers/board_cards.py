"""How a heading and a card of the board look: painted, so that thousands of them cost nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from kc_desktop.services.board import Card, Column
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, show_money, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import about

HEAD, CARD = 66, 106
"""Pixels of height."""
_PAD, _LINE, _NAME_LINES, _HINT_PX, _SIGN = 9, 16, 3, 12, 14
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a card says last: days left or a risk, always in words. ``token``: its colour, ``icon`` beside it."""

    text: str
    token: str = "muted"
    icon: str = "clock"
    tip: str = ""


class CardPainter:
    """Keeps how long texts are broken; ``forget`` when the width of the columns is another."""

    def __init__(self) -> None:
        self._broken: dict[tuple[str, int], tuple[str, ...]] = {}

    def forget(self) -> None:
        """The columns are wider or narrower."""
        self._broken.clear()

    def head(self, painter: QPainter, room: QRectF, column: Column, font: QFont, *, pointed: bool) -> None:
        """Title, count, money."""
        box = QRect(round(room.left()) + _PAD, 8, round(room.width()) - 2 * _PAD, HEAD)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.colour("accent" if pointed else "text"))
        for line, text in enumerate(self._lines(label("board", column.title), bold, box.width(), 2)):
            painter.drawText(QPoint(box.left(), box.top() + 13 + line * _LINE), text)
        painter.setFont(_small(font))
        painter.setPen(theme.colour("muted"))
        text = show_number(column.count)
        if column.support:
            text += f" · {about(column.support)}"
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QPoint(box.left(), box.top() + 16 + 2 * _LINE), shown)

    def card(
        self, painter: QPainter, room: QRectF, card: Card, sign: Sign | None, font: QFont, *, lit: bool, hover: bool
    ) -> None:
        """Name, beneficiary, support and year, the sign."""
        painter.setBrush(theme.colour("hover" if hover and not lit else "surface"))
        painter.setPen(QPen(theme.colour("focus" if lit else "line"), 2 if lit else 1))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        box = room.adjusted(_PAD, 7, -_PAD, -6).toRect()
        name = _small(font, QFont.Weight.Medium)
        painter.setFont(name)
        painter.setPen(theme.colour("text"))
        base = box.top() + 11
        for line, text in enumerate(self._lines(card.name, name, box.width(), _NAME_LINES)):
            painter.drawText(QPoint(box.left(), base + line * _LINE), text)
        painter.setFont(_small(font))
        metrics = painter.fontMetrics()
        painter.setPen(theme.colour("muted"))
        base += _NAME_LINES * _LINE
        who = metrics.elidedText(whom(card), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QPoint(box.left(), base), who)
        base += _LINE
        money, year = about(card.support) if card.support else tr("chưa có kinh phí"), str(card.year or "")
        right = metrics.horizontalAdvance(year)
        if metrics.horizontalAdvance(money) + right + 8 <= box.width():
            painter.drawText(QPoint(box.right() + 1 - right, base), year)
        painter.setPen(theme.colour("text" if card.support else "muted"))
        painter.drawText(QPoint(box.left(), base), money)
        if sign is not None:
            _paint_sign(painter, QPoint(box.left(), base + _LINE), box.width(), sign)

    def rest(self, painter: QPainter, room: QRectF, count: int, font: QFont, *, lit: bool) -> None:
        """How many more there are."""
        if lit:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(room, 6, 6)
        painter.setFont(_small(font))
        painter.setPen(theme.colour("accent"))
        painter.drawText(room, _CENTRED, tr("còn {count} đề án, xem danh sách", count=show_number(count)))

    def _lines(self, text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
        key = (text, most)
        if key not in self._broken:
            self._broken[key] = tuple(_break(text, font, width, most))
        return self._broken[key]


def words_of(card: Card, sign: Sign | None) -> list[str]:
    """All a card says, line by line."""
    lines = [card.name, f"{card.code} · {card.year}" if card.code else str(card.year), whom(card)]
    lines.append(tr("Hỗ trợ: {money}", money=show_money(card.support)))
    if sign is not None:
        lines.append(sign.tip or sign.text)
    return [line for line in lines if line]


def whom(card: Card) -> str:
    """The beneficiary, or the first of them and how many more."""
    if card.beneficiaries > 1:
        return tr("{name} và {count} đơn vị khác", name=card.beneficiary, count=card.beneficiaries - 1)
    return card.beneficiary


def _paint_sign(painter: QPainter, place: QPoint, width: int, sign: Sign) -> None:
    picture = icons.pixmap(sign.icon, sign.token, _SIGN, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(place.x(), place.y() - _SIGN + 3), picture)
    painter.setPen(theme.colour(sign.token))
    text = painter.fontMetrics().elidedText(sign.text, Qt.TextElideMode.ElideRight, width - _SIGN - 4)
    painter.drawText(QPoint(place.x() + _SIGN + 4, place.y()), text)


def _break(text: str, font: QFont, width: int, most: int) -> list[str]:
    """At most so many lines, the last one cut where there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts[:most], ends, strict=False)]
    if len(starts) > most:
        lines[-1] = QFontMetrics(font).elidedText(text[starts[most - 1] :], Qt.TextElideMode.ElideRight, width)
    return lines


def _small(font: QFont, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(font)
    made.setPixelSize(_HINT_PX)
    made.setWeight(weight)
    return made
