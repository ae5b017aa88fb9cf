"""The pairs left to decide, as a list of two names with their score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kc_desktop.services.duplicates import Suspect
from kc_desktop.ui import theme
from kc_desktop.ui.language import tell, tr

_ROW, _BADGE = 64, 38
_Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole.UserRole
SURE = 80
"""From this score on the badge is lit."""


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Suspect] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        if role == _ITEM:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            first, second = one.records
            return f"{one.score}. {first.title}. {second.title}. {_why(one)}"
        return _why(one) if role == Qt.ItemDataRole.ToolTipRole else None

    def show(self, rows: Sequence[Suspect]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class _Pair(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        del option, index
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        widget = blank.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, blank, painter, widget)
        one: Suspect = index.data(_ITEM)
        painter.save()
        self._badge(painter, blank.rect, one.score)
        box: QRect = blank.rect.adjusted(_BADGE + 16, 6, -8, -6)
        line = box.height() // 3
        painter.setPen(theme.colour("text"))
        for at, record in enumerate(one.records):
            _draw(painter, QRect(box.x(), box.y() + at * line, box.width(), line), record.title)
        small = QFont(painter.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        _draw(painter, QRect(box.x(), box.y() + 2 * line, box.width(), line), _why(one))
        painter.restore()

    def _badge(self, painter: QPainter, box: QRect, score: int) -> None:
        sure = score >= SURE
        place = QRect(box.x() + 8, box.center().y() - 12, _BADGE, 24)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn_soft" if sure else "neutral_soft"))
        painter.drawRoundedRect(place, 12, 12)
        painter.setPen(theme.colour("warn" if sure else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(score))


class PairList(QListView):
    """``moved`` when another pair is lit; keys are offered to ``keys`` first."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: Callable[[QKeyEvent], bool] = lambda _event: False
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Pair(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Các cặp nghi trùng"))
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())

    @property
    def rows(self) -> Sequence[Suspect]:
        """What is listed."""
        return self._model.rows

    def current(self) -> Suspect | None:
        """The pair lit."""
        row = self.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_rows(self, rows: Sequence[Suspect], lit: int = 0) -> None:
        """List ``rows`` and light one of them."""
        self._model.show(rows)
        row = min(max(lit, 0), len(rows) - 1)
        self.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.keys(event):
            super().keyPressEvent(event)


def _why(one: Suspect) -> str:
    return ", ".join(tell(reason) for reason in one.reasons)


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
