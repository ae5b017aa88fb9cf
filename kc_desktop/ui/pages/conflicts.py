"""Bất đồng: the queue of what people wrote differently, decided one after the other from the keyboard.

A key decides and the next one is on the screen at once: the decision is written behind it, in the database thread, and
Ctrl+Z opens again what was just closed. What arrived meanwhile is never decided unseen: it comes back into the queue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change, Progress
from kc_desktop.services import conflicts
from kc_desktop.services.conflicts import Choice, Conflict, Decided, Decision, Key, Waiting
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.desk_services import DeskServices
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.conflict_facts import Laid, field_title, lay
from kc_desktop.ui.pages.conflict_list import QueueFilters, QueueList
from kc_desktop.ui.pages.conflict_panel import ConflictPanel
from kc_desktop.ui.widgets.cards import EmptyState, button, words

AHEAD = 6
"""So many conflicts after the one shown are read beforehand."""
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
_SHIFTED = "!@#$%^&*("
"""What Shift makes of 1–9 on the keyboards in use."""


@dataclass
class _Taken:
    """Something decided here, to be opened again: ``ops`` is filled in by the database thread."""

    lines: Sequence[Waiting]
    said: str
    ops: tuple[str, ...] = field(default=())


class ConflictPage(QWidget):
    """Queue at the left, the conflict at the right, what was just decided at the foot."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme.set_look(self, ground="background")
        self.context = context
        self._queue: tuple[Waiting, ...] = ()
        self._laid: dict[Key, Laid | None] = {}
        self._asked: set[Key] = set()
        self._taken: list[_Taken] = []
        self._turn = 0
        self.count = words("", "muted")
        self.filters = QueueFilters()
        self.list = QueueList()
        self.list.setFixedWidth(300)
        self.panel = ConflictPanel(DeskServices(context.desk, own_names=True))
        self.undo = button(tr("Mở lại"), "quiet", "undo", hint=tr("Mở lại bất đồng vừa quyết định (Ctrl+Z)"))
        self._last = words("", "muted")
        self._stack = QStackedWidget()
        self._none = EmptyState(
            "check",
            tr("Không còn bất đồng nào"),
            tr("Mọi nơi đang ghi như nhau. Bất đồng mới hiện ở đây sau mỗi lần nhập gói."),
            tr("Về Gửi – nhận"),
        )
        self._none.acted.connect(lambda: context.navigator.show_section("exchange"))
        self._place()
        self.list.keys = self.use_key
        self.list.moved.connect(self._show_current)
        self.filters.changed.connect(self._list)
        self.panel.chosen.connect(self._decide)
        self.panel.record_wanted.connect(self._open_record)
        self.panel.put_away.connect(self.focus_first)
        self.undo.clicked.connect(self.take_back)
        self.reload()

    # --- for the shell ---

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The keyboard is for deciding, wherever one came from."""
        super().showEvent(event)
        if not event.spontaneous():
            self.focus_first()

    def refresh(self, change: Change) -> None:
        """Anything may have changed the sides."""
        del change
        self.reload()

    def focus_first(self) -> None:
        """The queue: its keys decide."""
        self.list.setFocus()

    def show_where(self, where: Mapping[str, tuple[str, ...]], labels: object = None) -> None:
        """Show the conflicts of one form (``{"form": (key,)}``)."""
        del labels
        self.filters.show_form("".join(where.get("form", ())[:1]))
        self._list()

    def reload(self, lit: Key | None = None) -> None:
        """Read the queue again; ``lit``: what to show then."""
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            conflicts.queue,
            lambda queue: self._show_queue(queue, lit) if turn == self._turn else None,
            initiator=self,
        )

    # --- showing ---

    def _show_queue(self, queue: tuple[Waiting, ...], lit: Key | None) -> None:
        self._queue = queue
        self._laid.clear()
        self._asked.clear()
        self._list(lit)

    def _list(self, lit: Key | None = None) -> None:
        before, row = lit or self._key(), self.list.currentIndex().row()
        self.filters.offer(self._queue)
        rows = [one for one in self._queue if self.filters.passes(one)]
        places = [at for at, one in enumerate(rows) if _key(one) == before]
        self.list.show_rows(rows, places[0] if places else max(row, 0))
        self._show_count()

    def _show_count(self) -> None:
        shown, every = len(self.list.rows), len(self._queue)
        if shown == every:
            self.count.setText(tr("{count} bất đồng chờ quyết định", count=show_number(every)))
        else:
            self.count.setText(
                tr("{shown} trong {count} bất đồng chờ quyết định", shown=show_number(shown), count=show_number(every))
            )
        self._stack.setCurrentIndex(0 if shown else 1)
        self.undo.setEnabled(bool(self._taken))
        self._last.setText(self._taken[-1].said if self._taken else "")

    def _show_current(self) -> None:
        one = self.list.current()
        if one is None:
            self.panel.show_waiting()
            return
        self._read_ahead()
        laid = self._laid.get(_key(one))
        if laid is None:
            self.panel.show_waiting()
        elif self.panel.laid is not laid:
            alike = sum(other.like == one.like for other in self._queue) - 1
            same = sum(other.same == one.same for other in self._queue) - 1
            self.panel.show_laid(laid, alike, same)

    def _read_ahead(self) -> None:
        """Read the conflict shown and some after it, off this thread."""
        row = self.list.currentIndex().row()
        keys = [_key(one) for one in self.list.rows[row : row + AHEAD + 1]]
        wanted = [key for key in keys if key not in self._laid and key not in self._asked]
        if not wanted or (keys[0] in self._laid and len(wanted) < AHEAD // 2 and row + AHEAD < len(self.list.rows)):
            return
        self._asked.update(wanted)
        turn = self._turn
        self.context.bridge.read(
            lambda desk: lay(desk, wanted), lambda found: self._on_read(wanted, found, turn), initiator=self
        )

    def _on_read(self, keys: Sequence[Key], found: Sequence[Laid | None], turn: int) -> None:
        self._asked.difference_update(keys)
        if turn != self._turn:
            return
        self._laid.update(zip(keys, found, strict=True))
        gone = {key for key, laid in zip(keys, found, strict=True) if laid is None}
        if gone:  # decided elsewhere since the queue was read
            self._remove(gone)
        elif self._key() in keys:
            self._show_current()

    # --- deciding ---

    def _decide(self, choice: Choice, alike: bool) -> None:
        one, laid = self.list.current(), self.panel.laid
        if one is None or laid is None or _key(one) != _key(laid.conflict):
            return
        if alike:
            wide = choice.take != "value"
            lines = [w for w in self._queue if (w.like == one.like if wide else w.same == one.same)]
        else:
            lines = [one]
        taken = _Taken(lines, _said(one, len(lines)))
        self._taken.append(taken)
        self._remove({_key(line) for line in lines})
        self._write(taken, choice, laid.conflict, alone=not alike)
        self.list.setFocus()

    def _write(self, taken: _Taken, choice: Choice, conflict: Conflict, *, alone: bool) -> None:
        keys = [_key(line) for line in taken.lines]

        def work(desk: Desk, progress: Progress) -> Decided:
            if alone:
                _, value = conflicts.pick(conflict, choice)
                done = conflicts.resolve_many(desk, [Decision(*keys[0], value, conflict.seen)], progress)
            else:
                done = conflicts.decide_alike(desk, keys, choice, progress)
            taken.ops = done.ops
            return done

        self.context.bridge.write(work, self._on_decided, initiator=self, failed=self._on_failed)

    def _on_decided(self, done: Decided) -> None:
        touched = {record for _, record in done.change.records}
        for key in [key for key in self._laid if key[1] in touched]:
            del self._laid[key]
        if done.skipped:
            self.context.notices.toast(
                tr("{count} bất đồng đã đổi trong lúc đó hoặc không hợp; xem lại.", count=len(done.skipped)),
                None,
                "warn",
            )
            self._taken = [taken for taken in self._taken if taken.ops]
            self.reload(done.skipped[0])
        elif (here := self._key()) is not None and here[1] in touched:
            self._show_current()

    def _on_failed(self, error: Exception) -> None:
        self._taken.clear()
        self.context.fail(error)
        self.reload()

    def take_back(self) -> None:
        """Open again what was decided last; it stands in the queue as before."""
        if not self._taken:
            return
        taken = self._taken.pop()
        lit = _key(taken.lines[0])
        self.context.bridge.write(
            lambda desk, progress: conflicts.reopen_many(desk, taken.ops, progress),
            lambda _done: self.reload(lit),
            initiator=self,
            failed=self._on_failed,
        )
        self._show_count()
        self.list.setFocus()

    def _remove(self, keys: set[Key]) -> None:
        self._queue = tuple(one for one in self._queue if _key(one) not in keys)
        self.list.drop(lambda one: _key(one) in keys)
        self._show_count()

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What no part of the page wanted."""
        if not self.use_key(event):
            super().keyPressEvent(event)

    def use_key(self, event: QKeyEvent) -> bool:
        """Digits decide (with Shift: all alike), Enter takes the later one, arrows move, Ctrl+Z opens again."""
        if self.panel.editor is not None:
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        key = Qt.Key(event.key())
        if number := _digit(event):
            return self.panel.take(number, shift)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.panel.take_later(shift)
        if key in _MOVES:
            self.list.step(_MOVES[key])
            return True
        return False

    # --- inside ---

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(words(tr("Bất đồng"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.filters)
        hint = tr(
            "1 trước đó · 2 ở đây · 3 nơi kia · 4 viết mới · Shift: mọi bất đồng giống thế · ↑ ↓ chuyển · Ctrl+Z mở lại"
        )
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(words(hint, "hint"), 1)
        foot.addWidget(self._last)
        foot.addWidget(self.undo)
        upright = QFrame()
        theme.set_role(upright, "upright")
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(upright)
        row.addWidget(self.panel, 1)
        self._stack.addWidget(work)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _key(self) -> Key | None:
        one = self.list.current()
        return None if one is None else _key(one)

    def _open_record(self) -> None:
        one = self.list.current()
        if one is not None:
            self.context.navigator.open_record(one.form, one.record_id)


def _key(one: Waiting | Conflict) -> Key:
    return one.form, one.record_id, one.path


def _said(one: Waiting, count: int) -> str:
    title = one.title or tr("(chưa có tên)")
    if count > 1:
        return tr("Vừa quyết định {count} bất đồng", count=show_number(count))
    return tr("Vừa quyết định: {title}, {field}", title=title[:40], field=field_title(one.form, one.path))


def _digit(event: QKeyEvent) -> int:
    """1–9, on the row above the letters, on the number pad, with Shift or without; 0 for anything else."""
    key = event.key()
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return key - int(Qt.Key.Key_0)
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return 0
    if 0x31 <= event.nativeVirtualKey() <= 0x39:  # Windows names the key, whatever Shift makes of it
        return event.nativeVirtualKey() - 0x30
    return _SHIFTED.find(event.text()) + 1 if event.text() else 0
