"""Paints one cell with one text: no widgets, no layouts, no style sheet look-ups while scrolling."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kc_desktop.services.lists import Row
from kc_desktop.ui import icons, theme
from kc_desktop.ui.custody import SIZE, paint_light, told
from kc_desktop.ui.language import tr
from kc_desktop.ui.tables.model import ROW

PAD = 10
_MARK = 16
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Head column in the colour of text, the others muted; signs for who holds it and for "people disagree"."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._colours: dict[str, QColor] = {}
        self._lights = told()
        theme.state().changed.connect(self._colours.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, line below, text, marks."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._colour("hover"))
        painter.setPen(QPen(self._colour("line"), 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        row: Row | None = index.data(ROW)
        if row is None:
            self._paint_waiting(painter, rect, index.column())
            return
        inner = rect.adjusted(PAD, 0, -PAD, -1)
        if index.column() == 0:
            inner.setRight(self._paint_marks(painter, inner, row))
        text = row.cells[index.column()]
        if not text:
            return
        painter.setFont(option.font)
        painter.setPen(self._colour("text" if index.column() == 0 else "muted"))
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if (
            align & Qt.AlignmentFlag.AlignRight
            and option.fontMetrics.horizontalAdvance(text) + len(text) < inner.width()
        ):
            draw_figures(painter, inner, text)
            return
        shown = elided(option.fontMetrics, text, inner.width())
        painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """The width of the text; the height is the view's."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * PAD, theme.ROW_HEIGHT_DENSE)

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """A tip only where something is hidden: a cut text, or what a mark means."""
        row: Row | None = index.data(ROW) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        lines = []
        text = row.cells[index.column()]
        if QFontMetrics(option.font).horizontalAdvance(text) > option.rect.width() - 2 * PAD - marks_width(row, index):
            lines.append(text)
        if index.column() == 0 and row.conflicts:
            lines.append(tr("{count} chỗ bất đồng cần người quyết định", count=row.conflicts))
        if index.column() == 0 and (light := told().get(row.light)):
            lines.append(f"{light.word}: {light.meaning}")
        QToolTip.showText(event.globalPos(), "\n".join(lines), view)
        return True

    def _colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = theme.colour(name)
        return self._colours[name]

    def _paint_waiting(self, painter: QPainter, rect: QRect, column: int) -> None:
        width = rect.width() * (0.7 if column == 0 else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("neutral_soft"))
        painter.drawRoundedRect(QRectF(rect.left() + PAD, rect.center().y() - 4, max(8.0, width - 2 * PAD), 8), 4, 4)

    def _paint_marks(self, painter: QPainter, inner: QRect, row: Row) -> int:
        """Paint the marks at the right end; where the text must stop."""
        right = inner.right()
        if row.light:
            box = QRectF(right - SIZE + 1, inner.center().y() - SIZE / 2 + 1, SIZE, SIZE)
            paint_light(painter, box, row.light, self._colour(self._lights[row.light].token))
            right -= _MARK + 4
        if row.conflicts:
            picture = icons.pixmap("warning", "bad", _MARK, painter.device().devicePixelRatioF())
            painter.drawPixmap(right - _MARK + 1, inner.center().y() - _MARK // 2 + 1, picture)
            right -= _MARK + 4
        return right


def draw_figures(painter: QPainter, box: QRect, text: str) -> None:
    """A number right-aligned with all figures of one width (our font has no such figures of its own)."""
    metrics = painter.fontMetrics()
    wide = max(metrics.horizontalAdvance(figure) for figure in "0689")
    right = box.right() + 1
    for sign in reversed(text):
        width = wide if sign.isdigit() else metrics.horizontalAdvance(sign)
        right -= width
        painter.drawText(QRect(right, box.top(), width, box.height()), _CENTRE, sign)


def marks_width(row: Row, index: _Index) -> int:
    """How much of the head column the marks take."""
    return (bool(row.light) + bool(row.conflicts)) * (_MARK + 4) if index.column() == 0 else 0


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """``text`` cut to ``width``; measuring a text that surely fits is saved."""
    if len(text) * metrics.averageCharWidth() * 2 <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
