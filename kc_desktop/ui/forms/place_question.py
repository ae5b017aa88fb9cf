"""The question a split commune needs: where does this place lie now? By a number, a click, or what others answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kc_desktop.domain.place_question import Question, hamlet_key
from kc_desktop.services.places import Said
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _ROW, _SHOWN = 460, 34, 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Answer = Callable[[str, str], None]
"""Gets the key of the new unit, and the hamlet to remember it for ("" for this record alone)."""


class PlaceQuestion(QFrame):
    """A child of the window under the field that raised it. Esc leaves the question open: nothing is guessed."""

    def __init__(self, under: QWidget, question: Question, said: Sequence[Said], hamlet: str, done: Answer) -> None:
        super().__init__(under.window())
        theme.set_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = question
        self._under, self._said, self._done = under, said, done
        self._back = QApplication.focusWidget()
        title = words(
            tr(
                "{old} (cũ) đã chia cho {count} đơn vị mới. Cơ sở ở đơn vị nào?",
                old=question.old.full_name,
                count=len(question.candidates),
            ),
            "strong",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(title.text())
        self.list.itemClicked.connect(self._take)
        self.list.installEventFilter(self)
        self.line = QLineEdit(hamlet)
        self.line.setMaxLength(160)
        self.line.setPlaceholderText(tr("Thôn, tổ, đường: ghi để lần sau khỏi hỏi"))
        self.line.setAccessibleName(tr("Nhớ câu trả lời cho thôn, tổ, đường"))
        self.line.textChanged.connect(self._light)
        self.line.installEventFilter(self)
        hint = words(tr("Phím số, Enter hoặc bấm: chọn · Tab: thôn, đường · Esc: để sau"), "hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for widget in (title, self.list, self.line, hint):
            column.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self._fill()

    def open(self) -> None:
        """Show it, with the keyboard on the candidates."""
        window = self._under.window()
        self.adjustSize()
        corner = self._under.mapTo(window, QPoint(0, self._under.height() + 4))
        if corner.y() + self.height() > window.height() - 8:
            corner = self._under.mapTo(window, QPoint(0, -self.height() - 4))
        left = max(8, min(corner.x(), window.width() - self.width() - 8))
        self.move(left, max(8, min(corner.y(), window.height() - self.height() - 8)))
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def answer(self, place: int) -> None:
        """Take the candidate at ``place`` (from 0)."""
        if 0 <= place < self.list.count():
            self._take(self.list.item(place))

    def put_away(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Numbers and Enter answer, Esc leaves it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in _ENTER and watched is self.line:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in _ENTER:
            self.answer(self.list.currentRow())
        elif watched is self.list and event.text().isascii() and event.text().isdigit():
            self.answer(int(event.text()) - 1)
        else:
            return False
        return True

    def _fill(self) -> None:
        for at, candidate in enumerate(self.question.candidates, 1):
            told = [one.name for one in self._said if one.new == candidate.unit.key]
            more = tr(" — đã trả lời: {hamlets}", hamlets="; ".join(told)) if told else ""
            item = QListWidgetItem(f"{at}   {candidate.unit.label}{more}")
            item.setData(_KEY, candidate.unit.key)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setFixedHeight(min(self.list.count(), _SHOWN) * _ROW + 6)
        self._light(self.line.text())

    def _light(self, hamlet: str) -> None:
        """Light what somebody answered for this hamlet; nothing otherwise: Enter alone must not answer."""
        known = {one.hamlet: one.new for one in self._said}.get(hamlet_key(hamlet), "")
        keys = [candidate.unit.key for candidate in self.question.candidates]
        self.list.setCurrentRow(keys.index(known) if known in keys else -1)

    def _take(self, item: QListWidgetItem) -> None:
        key, hamlet = item.data(_KEY), self.line.text().strip()
        self.put_away()
        self._done(key, hamlet)
