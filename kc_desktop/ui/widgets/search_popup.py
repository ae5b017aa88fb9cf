"""The results under the search field; loaded when first needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words

_ROW = 44
_SHOWN_ROWS = 9
_EDGE = 8
_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class SearchItem:
    """One line of the results: what it is, a remark, its kind in a word, and what to hand back when taken."""

    title: str
    detail: str = ""
    kind: str = ""
    icon: str = "search"
    target: object = None


class SearchPopup(QFrame):
    """A child of the window, not a window of its own: the keyboard and the input method stay in the field."""

    taken = Signal(object)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window())
        theme.set_role(self, "popup")
        self._field = field
        self._empty = words("", "muted", wrap=True)
        self._empty.setContentsMargins(12, 10, 12, 10)
        self._list = QListWidget()
        self._list.setItemDelegate(_TwoLines(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(lambda item: self.taken.emit(item.data(_ITEM)))
        self._hint = words(tr("Mũi tên: chọn · Enter: mở · Esc: đóng"), "hint")
        self._hint.setContentsMargins(12, 4, 12, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(self._empty)
        column.addWidget(self._list)
        column.addWidget(self._hint)
        field.window().installEventFilter(self)
        self.hide()

    def show_items(self, items: Sequence[SearchItem], query: str) -> None:
        self._list.clear()
        for item in items:
            row = QListWidgetItem(item.title)
            row.setData(_ITEM, item)
            self._list.addItem(row)
        self._empty.setText(
            tr("Không thấy “{query}”. Thử ít chữ hơn, hoặc một phần số điện thoại, mã số.", query=query)
        )
        self._empty.setVisible(not items)
        self._list.setVisible(bool(items))
        self._hint.setVisible(bool(items))
        self._list.setFixedHeight(min(len(items), _SHOWN_ROWS) * _ROW + 4)
        if items:
            self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def items(self) -> tuple[SearchItem, ...]:
        return tuple(self._list.item(row).data(_ITEM) for row in range(self._list.count()))

    def current(self) -> SearchItem | None:
        item = self._list.currentItem()
        found: SearchItem | None = None if item is None else item.data(_ITEM)
        return found

    def move_by(self, rows: int) -> None:
        if count := self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + rows) % count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        self.setFixedWidth(max(self._field.width(), min(480, window.width() - 2 * _EDGE)))
        self.adjustSize()
        corner.setX(max(_EDGE, min(corner.x(), window.width() - self.width() - _EDGE)))
        self.move(corner)


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        del option, index
        return QSize(200, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        widget = blank.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, blank, painter, widget)
        item: SearchItem = index.data(_ITEM)
        rect: QRect = blank.rect
        inner = rect.adjusted(12, 0, -12, 0)
        painter.save()
        icons.icon(item.icon).paint(painter, QRect(inner.x(), inner.center().y() - 9, 20, 20))
        kind_width = painter.fontMetrics().horizontalAdvance(item.kind)
        text = inner.adjusted(32, 0, -kind_width - 16, 0)
        painter.setPen(theme.colour("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, item.kind)
        title, detail = (text.adjusted(0, 5, 0, -rect.height() // 2), text.adjusted(0, rect.height() // 2, 0, -5))
        if not item.detail:
            title = text
        painter.setPen(theme.colour("text"))
        _draw_elided(painter, title, item.title)
        small = QFont(painter.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        _draw_elided(painter, detail, item.detail)
        painter.restore()


def _draw_elided(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
