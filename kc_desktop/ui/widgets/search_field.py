"""The one search field. It speaks only of committed text, so that Unikey and other input methods compose in peace."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Picture, words

if TYPE_CHECKING:
    from kc_desktop.ui.widgets.search_popup import SearchItem, SearchPopup

DEBOUNCE_MS = 60


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
        self._popup: SearchPopup | None = None
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
        if open_list is not None and key in (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Up):
            open_list.move_by(1 if key == QtCore.Qt.Key.Key_Down else -1)
        elif open_list is not None and key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            if (item := open_list.current()) is not None:
                self._take(item)
        elif key == QtCore.Qt.Key.Key_Down and self.query():
            self._asked = ""
            self._ask()
        elif key == QtCore.Qt.Key.Key_Escape:
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

    def _list(self) -> SearchPopup:
        if self._popup is None:
            from kc_desktop.ui.widgets.search_popup import SearchPopup

            self._popup = SearchPopup(self)
            self._popup.taken.connect(self._take)
        return self._popup

    def _take(self, item: SearchItem) -> None:
        self.hide_results()
        self.clear()
        self._asked = ""
        self.chosen.emit(item)
