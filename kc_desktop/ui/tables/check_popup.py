"""A small list with ticks that opens under a button: values of a filter, columns of a table.

A child of the window, not a window of its own, so that input methods compose in peace in its search line.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kc_desktop.domain.fold import fold
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 10
_ROW = 32
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CheckPopup(QFrame):
    """Ticks (``checkable``) or a plain choice. ``changed`` sends all keys ticked, ``chosen`` one key taken."""

    changed = Signal(list)
    chosen = Signal(str)
    closed = Signal()

    def __init__(self, anchor: QWidget, title: str, *, checkable: bool, width: int = 300) -> None:
        super().__init__(anchor.window())
        theme.set_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._anchor = anchor
        self._checkable = checkable
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Gõ để lọc, không cần dấu"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._on_item)
        self.list.installEventFilter(self)
        self._note = words(tr("Đang đọc…"), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(words(title, "strong"))
        column.addWidget(self.search)
        column.addWidget(self._note)
        column.addWidget(self.list)
        self.setFixedWidth(width)
        self.list.hide()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def show_items(self, items: Sequence[tuple[str, str]], ticked: Sequence[str] = ()) -> None:
        """Offer (key, words); an empty list says so."""
        self.list.clear()
        for key, text in items:
            item = QListWidgetItem(text)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(text if len(text) > 40 else "")
            if self._checkable:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._note.setText("" if items else tr("Chưa có giá trị nào để lọc."))
        self._note.setVisible(not items)
        self.list.setVisible(bool(items))
        self.search.setVisible(len(items) > 7)
        self.list.setFixedHeight(min(max(len(items), 1), _SHOWN) * _ROW + 6)
        if items:
            self.list.setCurrentRow(0)
        self.open()

    def ticked(self) -> list[str]:
        """The keys ticked, in the order shown."""
        rows = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(_KEY) for item in rows if item.checkState() == Qt.CheckState.Checked]

    def open(self) -> None:
        """Show it under its button, inside the window."""
        window = self._anchor.window()
        self.adjustSize()
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        left = max(8, min(corner.x(), window.width() - self.width() - 8))
        top = max(8, min(corner.y(), window.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()
        (self.search if not self.search.isHidden() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Close and give the keyboard back to the button."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.closed.emit()
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A press elsewhere closes it; arrows and Enter work from the search line."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            if self.isVisible() and watched is not self and not self.isAncestorOf(watched):
                self.put_away()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in (self.search, self.list):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif self.list.currentItem() is not None and (key in _TAKE or (key == Qt.Key.Key_Space and self._on_list)):
            self._on_item(self.list.currentItem())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    @property
    def _on_list(self) -> bool:
        return self._checkable and self.list.hasFocus()

    def _on_item(self, item: QListWidgetItem) -> None:
        if not self._checkable:
            key = item.data(_KEY)
            self.put_away()
            self.chosen.emit(key)
            return
        on = item.checkState() != Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.changed.emit(self.ticked())

    def _filter(self, text: str) -> None:
        wanted = fold(text).split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            folded = fold(item.text())
            item.setHidden(not all(word in folded for word in wanted))
