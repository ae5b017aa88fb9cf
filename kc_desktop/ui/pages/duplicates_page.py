"""Nghi trùng: pairs of establishments that may be one, decided one after the other from the keyboard.

Looking through a large bank takes some seconds: it is done when the page is first shown and when asked for; what is
decided here leaves the list at once, and Ctrl+Z or the notice takes it back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.services import duplicates, pairing
from kc_desktop.services.desk import Desk
from kc_desktop.services.duplicates import Suspect
from kc_desktop.services.pairing import Decision, Laid
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.duplicate_list import PairList
from kc_desktop.ui.pages.duplicate_sides import SidesTable
from kc_desktop.ui.widgets.cards import EmptyState, button, words
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.flow import FlowLayout
from kc_desktop.ui.widgets.progress import ProgressPanel

_LIST, _NONE, _SEARCHING = range(3)


class DuplicatesPage(QWidget):
    """Pairs at the left, the two establishments at the right."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme.set_look(self, ground="background")
        self.context = context
        self._taken: list[tuple[Suspect, int]] = []
        self._started = False
        self._turn = 0
        self.count, self._stale = words("", "muted"), words("", "warning")
        self.again = button(tr("Tìm lại"), "normal", "refresh", hint=tr("Tìm lại trong cả danh bạ"))
        self.list = PairList()
        self.list.setFixedWidth(340)
        self.sides = SidesTable(context.desk.names)
        self._title, self._chips = words("", "heading"), FlowLayout()
        self.first, self.second = button(tr("Mở cơ sở 1"), "link"), button(tr("Mở cơ sở 2"), "link")
        self.merge = button("", "primary", hint=tr("Phím G"))
        self.apart = button(tr("Không trùng (K)"), hint=tr("Không bao giờ nghi cặp này nữa"))
        self.stack = QStackedWidget()
        self._searching = QVBoxLayout()
        self._none = EmptyState(
            "check", tr("Không còn cặp nào nghi trùng"), tr("Cặp đã quyết định nằm ở “Đã quyết định” và lấy lại được.")
        )
        self._place()
        self._connect()

    # --- for the shell ---

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look through the bank the first time."""
        super().showEvent(event)
        if not self._started:
            self.search()
        if not event.spontaneous():
            self.focus_first()

    def focus_first(self) -> None:
        """The list: its keys decide."""
        self.list.setFocus()

    def refresh(self, change: Change) -> None:
        """Somebody else changed the bank: the pair shown is read again, the search is for the person to ask."""
        if self._started and (change.touches("facility") or change.touches("pairing") or not change.records):
            self._stale.setText(tr("Danh bạ đã thay đổi từ lần tìm này."))
            self._show_current()

    def search(self) -> None:
        """Look through the whole bank, off this thread."""
        self._started = True
        self._turn += 1
        turn, bridge = self._turn, self.context.bridge
        progress = bridge.tasks.run(
            lambda progress: (
                duplicates.suspects(bridge.desk, "facility", progress=progress),
                pairing.circles(bridge.desk),
            ),
            done=lambda found: self._show(*found) if turn == self._turn else None,
            failed=self._on_failed,
            initiator=self,
            beside=True,
        )
        if not progress.finished:
            panel = ProgressPanel(tr("Đang tìm cơ sở trùng…"), progress, self)
            panel.ended.connect(lambda: self._on_ended(panel))
            self._searching.insertWidget(1, panel)
            self.stack.setCurrentIndex(_SEARCHING)

    # --- showing ---

    def _show(self, found: tuple[Suspect, ...], circles: int) -> None:
        round_about = tr(
            "{count} nhóm cơ sở bị các nơi gộp ngược nhau; lấy lại một quyết định ở “Đã quyết định”.", count=circles
        )
        self._stale.setText(round_about if circles else "")
        self._list(found, 0)

    def _list(self, rows: tuple[Suspect, ...], lit: int) -> None:
        self.list.show_rows(rows, lit)
        self.stack.setCurrentIndex(_LIST if rows else _NONE)
        self.count.setText(tr("{count} cặp chờ quyết định", count=show_number(len(rows))) if rows else "")

    def _on_ended(self, panel: ProgressPanel) -> None:
        panel.deleteLater()
        if self.stack.currentIndex() == _SEARCHING:  # stopped
            self._list(tuple(self.list.rows), self.list.currentIndex().row())

    def _show_current(self) -> None:
        one = self.list.current()
        self._head(one)
        if one is None:
            self.sides.show_laid(None)
            return
        ids = one.records[0].id, one.records[1].id
        self.context.bridge.read(
            lambda desk: pairing.lay(desk, *ids), lambda laid: self._show_laid(one, laid), initiator=self
        )

    def _show_laid(self, one: Suspect, laid: Laid | None) -> None:
        if one is not self.list.current():
            return
        if laid is None:  # gone or merged meanwhile
            self._drop(one)
            return
        self.sides.show_laid(laid, _better(laid))
        self._on_kept(self.sides.kept)
        self.first.setText(_named(tr("Mở cơ sở 1"), laid, 0))
        self.second.setText(_named(tr("Mở cơ sở 2"), laid, 1))

    def _head(self, one: Suspect | None) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setText(tr("Giống nhau {score}/100", score=one.score) if one else "")
        for sentence in one.reasons if one else ():
            self._chips.addWidget(Chip(tell(sentence), "good"))
        for sentence in one.against if one else ():
            self._chips.addWidget(Chip(tell(sentence), "warn"))
        for part in (self.merge, self.apart, self.first, self.second):
            part.setEnabled(one is not None)

    def _on_kept(self, side: int) -> None:
        self.merge.setText(tr("Gộp, giữ cơ sở {number} (G)", number=side + 1))

    # --- deciding ---

    def decide_same(self) -> None:
        """Merge the pair shown as it is chosen there."""
        one, laid = self.list.current(), self.sides.laid
        if one is None or laid is None or {side.id for side in laid.sides} != {record.id for record in one.records}:
            return
        keep, lose = laid.sides[self.sides.kept].id, laid.sides[1 - self.sides.kept].id
        takes, because = self.sides.takes(), _because(one)
        said = tr("Đã gộp “{name}”", name=one.records[0].title[:40])
        self._decide(one, said, lambda desk, _progress: pairing.merge(desk, keep, lose, takes, because))

    def decide_apart(self) -> None:
        """Remember that they are two."""
        one = self.list.current()
        if one is not None:
            first, second = one.records
            because = "; ".join(str(sentence) for sentence in one.against)
            said = tr("Đã ghi: hai cơ sở khác nhau")
            self._decide(one, said, lambda desk, _progress: pairing.not_same(desk, first.id, second.id, because))

    def _decide(self, one: Suspect, said: str, work: Callable[[Desk, Progress], Decision]) -> None:
        row = self.list.currentIndex().row()
        self._drop(one)
        self.context.bridge.write(
            work, lambda _done: self._on_decided(one, row, said), initiator=self, failed=self._on_failed
        )

    def _on_decided(self, one: Suspect, row: int, said: str) -> None:
        self._taken.append((one, row))
        self.context.notices.toast(said, self.take_back)
        self.list.setFocus()

    def take_back(self) -> None:
        """Take back what was decided last here; the pair stands in the list again."""
        if not self._taken:
            return
        one, row = self._taken.pop()
        ids = one.records[0].id, one.records[1].id

        def show(_change: Change) -> None:
            rows = list(self.list.rows)
            rows.insert(row, one)
            self._list(tuple(rows), row)
            self.context.notices.toast(tr("Đã lấy lại quyết định"))

        self.context.bridge.write(
            lambda desk, _progress: pairing.take_back(desk, *ids), show, initiator=self, failed=self._on_failed
        )

    def _drop(self, one: Suspect) -> None:
        row = self.list.currentIndex().row()
        self._list(tuple(other for other in self.list.rows if other is not one), row)

    def _on_failed(self, error: Exception) -> None:
        self.context.fail(error)
        self._stale.setText(tr("Danh bạ đã thay đổi từ lần tìm này."))
        self._list(tuple(self.list.rows), self.list.currentIndex().row())

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What no part of the page wanted."""
        if not self.use_key(event):
            super().keyPressEvent(event)

    def use_key(self, event: QKeyEvent) -> bool:
        """1 and 2 choose which one is kept, G merges, K says they are two, Ctrl+Z takes back."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
            return True
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_1: lambda: self.sides.keep(0),
            Qt.Key.Key_2: lambda: self.sides.keep(1),
            Qt.Key.Key_G: self.decide_same,
            Qt.Key.Key_K: self.decide_apart,
            Qt.Key.Key_Return: self.sides.setFocus,
            Qt.Key.Key_Escape: self.list.setFocus,
        }
        act = keys.get(event.key())
        if act is not None:
            act()
        return act is not None

    # --- inside ---

    def _connect(self) -> None:
        self.list.keys = self.use_key
        self.list.moved.connect(self._show_current)
        self.sides.kept_changed.connect(self._on_kept)
        self.again.clicked.connect(self.search)
        self.merge.clicked.connect(self.decide_same)
        self.apart.clicked.connect(self.decide_apart)
        self.first.clicked.connect(lambda: self._open(0))
        self.second.clicked.connect(lambda: self._open(1))

    def _open(self, side: int) -> None:
        if (one := self.list.current()) is not None:
            self.context.navigator.open_record("facility", one.records[side].id)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (words(tr("Nghi trùng"), "title"), self.count, self._stale):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.again)
        self.stack.addWidget(self._work())
        self.stack.addWidget(self._none)
        searching = QWidget()
        searching.setLayout(self._searching)
        self._searching.addStretch(1)
        self._searching.addStretch(2)
        self._searching.setContentsMargins(120, 0, 120, 0)
        self.stack.addWidget(searching)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        hint = tr("1, 2 chọn cơ sở được giữ · Enter sang bảng, phím cách chọn giá trị · G gộp · K không trùng · Ctrl+Z")
        column.addWidget(words(hint, "hint"))

    def _work(self) -> QWidget:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for part in (self.first, self.second):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.apart)
        foot.addWidget(self.merge)
        right = QVBoxLayout()
        right.setContentsMargins(14, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self._title)
        right.addLayout(self._chips)
        right.addWidget(self.sides, 1)
        right.addLayout(foot)
        upright = QFrame()
        theme.set_role(upright, "upright")
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(upright)
        row.addLayout(right, 1)
        return work


def _better(laid: Laid) -> int:
    """The one to propose: the one that more records name, then the fuller one."""
    worth = [
        (sum(side.named.values()), sum(1 for value in side.record.values.values() if value)) for side in laid.sides
    ]
    return 1 if worth[1] > worth[0] else 0


def _named(said: str, laid: Laid, side: int) -> str:
    named = laid.sides[side].named
    counts = ", ".join(f"{count} {label('form', FORMS[form].title).lower()}" for form, count in named.items())
    return f"{said} ({counts})" if counts else said


def _because(one: Suspect) -> str:
    return "; ".join(str(sentence) for sentence in one.reasons)
