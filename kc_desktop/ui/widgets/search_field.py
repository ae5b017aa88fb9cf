"""The one search field. It speaks only of committed text, so that Unikey and other input methods compose in peace."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Picture, words

DEBOUNCE_MS = 60
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


class SearchField(QLineEdit):
    """Emits ``query_changed`` after a pause; the caller searches off the GUI thread and calls ``show_results``."""

    query_changed = Signal(str)
    """NFC, stripped; "" when the field was emptied."""
    chosen = Signal(object)
    """The SearchItem taken."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "search")
        self.setPlaceholderText(placeholder or tr("Tìm cơ sở, đề án, người, xã phường… gõ không dấu cũng được"))
        self.setAccessibleName(tr("Tìm kiếm"))
        self._composing = False
        self._asked = ""
        self._picture = Picture("search", "muted", 18, self)
        self._key = words("Ctrl+K", "key")
        self._key.setParent(self)
        self._popup: _Popup | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._on_text)

    def query(self) -> str:
        """What is asked for now."""
        return unicodedata.normalize("NFC", self.text()).strip()

    def show_results(self, items: Sequence[SearchItem], query: str | None = None) -> None:
        """Show ``items`` under the field. Results of another ``query`` than the one now typed are dropped."""
        if query is not None and query != self.query():
            return
        if not self.query() or not self.hasFocus():
            self.hide_results()
            return
        self._list().show_items(items, self.query())

    def hide_results(self) -> None:
        """Close the list."""
        if self._popup is not None:
            self._popup.hide()

    def results(self) -> tuple[SearchItem, ...]:
        """What the list shows now; empty when it is closed."""
        return self._popup.items() if self._popup is not None and not self._popup.isHidden() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows and Enter work in the list while the keyboard stays in the field; Escape closes, then clears."""
        key = event.key()
        open_list = self._popup if self._popup is not None and not self._popup.isHidden() else None
        if open_list is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            open_list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif open_list is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := open_list.current()) is not None:
                self._take(item)
        elif key == Qt.Key.Key_Down and self.query():
            self._asked = ""
            self._ask()
        elif key == Qt.Key.Key_Escape:
            if open_list is not None:
                self.hide_results()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Remember whether a word is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and event.commitString():
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the sign and the key in place."""
        super().resizeEvent(event)
        self._picture.move(11, (self.height() - self._picture.height()) // 2)
        self._key.adjustSize()
        self._key.move(self.width() - self._key.width() - 10, (self.height() - self._key.height()) // 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The list goes with the focus."""
        super().focusOutEvent(event)
        self.hide_results()

    def _on_text(self, text: str) -> None:
        if not text:
            self.hide_results()
        if not self._composing:
            self._pause.start()

    def _ask(self) -> None:
        if self._composing or self.query() == self._asked:
            return
        self._asked = self.query()
        self.query_changed.emit(self._asked)

    def _list(self) -> _Popup:
        if self._popup is None:
            self._popup = _Popup(self)
            self._popup.taken.connect(self._take)
        return self._popup

    def _take(self, item: SearchItem) -> None:
        self.hide_results()
        self.clear()
        self._asked = ""
        self.chosen.emit(item)


class _Popup(QFrame):
    """A child of the window, not a window of its own: the keyboard and the input method stay in the field."""

    taken = Signal(object)

    def __init__(self, field: SearchField) -> None:
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
        self._hint = words(tr("↑ ↓ chọn · Enter mở · Esc đóng"), "hint")
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
