"""The right half of a record page: the open form with its head, its draft and its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Pairing
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Level, Merge
from kc_desktop.domain.record import flatten
from kc_desktop.services import drafts, records
from kc_desktop.services.history import Entry
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.autosave import Autosave
from kc_desktop.ui.forms.desk_services import DeskServices
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.problems import count_words
from kc_desktop.ui.forms.view import FormView
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages import record_store, survey_start
from kc_desktop.ui.pages.history_panel import HistoryPanel
from kc_desktop.ui.pages.pane_parts import PaneParts
from kc_desktop.ui.pages.record_head import DraftOffer, RecordHead
from kc_desktop.ui.pages.record_store import Opened, Stored
from kc_desktop.ui.pages.times import show_clock, show_when
from kc_desktop.ui.widgets.chips import State


class RecordPane(QWidget):
    """``stored`` after every save, undo and delete; ``drafts_changed`` when a draft came or went."""

    stored = Signal(object)
    """The Stored."""
    drafts_changed = Signal()
    next_wanted = Signal()
    """A new record was saved and the next one is to be typed."""
    shown = Signal()
    """Another record, or another state of it, is on show."""
    leaf_changed = Signal()

    def __init__(self, form: type[Form], context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._context = form, context
        self._opened: Opened | None = None
        self._saving = self.locked = self._then_next = False
        self.own_change: Change | None = None
        """The last change made here: its broadcast needs no reaction, what it did is on the screen."""
        self._clashes: tuple[str, ...] = ()
        self.services = DeskServices(context.desk, own_names=form is Pairing)
        self.head = RecordHead()
        self.offer = DraftOffer()
        self.view = FormView(form, LAYOUTS[form.key], self.services)
        self.autosave = Autosave(self.view.session, self._keep, self._drop_kept, self)
        self.autosave.watch(self)
        self.history = HistoryPanel(form)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.history)
        self._leaf: QWidget = self.view
        centre = QVBoxLayout()
        centre.setSpacing(10)
        centre.addWidget(self._stack, 1)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(12)
        self._middle.addLayout(centre, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.offer)
        column.addLayout(self._middle, 1)
        theme.set_look(self, ground="background")
        self.parts = PaneParts(self, context, form.key, centre, self._stack)
        self._connect()

    # --- for the page ---

    def show_record(self, opened: Opened, seed: Form | None = None) -> None:
        """Edit ``opened``: with its draft over it, or with ``seed`` (values taken over from another record)."""
        self._opened, self._saving, self._clashes = opened, False, ()
        self.head.history.setChecked(False)
        self.offer.hide()
        self.view.load(opened.loaded)
        if seed is not None:
            self.view.restore({"flat": {**flatten(opened.loaded.record), **flatten(seed)}, "texts": {}})
        elif opened.draft is not None:
            self._restore(opened)
        self._lock()
        self._show_head()
        self.shown.emit()

    def _lock(self) -> None:
        """Money is written once: a saved entry is looked at, corrected by another, or taken back whole."""
        here = self._opened
        self.locked = here is not None and not here.loaded.is_new and is_written_once(self._form)
        self.view.set_read_only(self.locked)
        self.head.save.setEnabled(not self.locked)

    def opened(self) -> Opened | None:
        """What is being edited."""
        return self._opened

    def record_id(self) -> str:
        """The id of the open record, "" for none."""
        return "" if self._opened is None else self._opened.loaded.record_id

    def title(self) -> str:
        """The name of the open record."""
        return self.head.title()

    def flush(self) -> bool:
        """Keep the draft now; whether anything was unsaved."""
        self.autosave.flush()
        return self._opened is not None and self.view.dirty

    def save_and_next(self) -> None:
        """Save; after a new record comes the next one."""
        self._then_next = self._opened is not None and self._opened.loaded.is_new
        self.save()

    def add_side(self, widget: QWidget, *, left: bool) -> None:
        """Put something beside the form and its parts, at their full height."""
        self._middle.insertWidget(0 if left else self._middle.count(), widget)

    def add_leaf(self, widget: QWidget) -> None:
        """Something that ``show_leaf`` puts where the form stands."""
        self._stack.addWidget(widget)

    def show_leaf(self, widget: QWidget | None) -> None:
        """Show a leaf, or (None) the form."""
        self._leaf = widget or self.view
        self.head.history.setChecked(False)
        self._stack.setCurrentWidget(self._leaf)
        for part in self.parts.parts:
            if part.place == "below":
                part.setVisible(self._leaf is self.view)
        self.leaf_changed.emit()

    def leaf(self) -> QWidget:
        """What stands where the form does."""
        return self._leaf

    def save(self) -> bool:
        """Save, or show what must be put right first; False where that is so."""
        then_next, self._then_next = self._then_next, False
        if self._opened is None or self._saving or self.locked:
            return True
        record, problems = self.view.read()
        blocking = [problem for problem in problems if problem.level is Level.BLOCK]
        if blocking:
            self.show_leaf(None)
            self.view.show_all_problems()
            self._context.notices.toast(tr("Chưa lưu được: {count}.", count=count_words(blocking)), tone="warn")
            return False
        if not self.view.dirty and not self._opened.loaded.is_new:
            self._show_head(tr("Không có gì thay đổi"))
            return True
        self._saving = True
        self.autosave.stop()
        seen, payload = self._opened.loaded, self.view.payload()
        chosen = {path: payload["flat"].get(path) for path in self.view.chosen()}
        self._context.bridge.write(
            lambda desk, _progress: record_store.store(desk, seen, record, chosen),
            lambda stored: self._on_saved(stored, payload, then_next=then_next),
            initiator=self,
            failed=self._on_save_failed,
        )
        return True

    def refresh(self, change: Change) -> None:
        """Somebody else changed records: follow, unless the person is in the middle of editing."""
        self.services.forget_titles()
        here = self._opened
        many = not change.records or change.what in ("merged", "withdrawn")
        if here is None or not (many or (self._form.key, here.loaded.record_id) in change.records):
            return
        if self.view.dirty:
            if not here.loaded.is_new:
                self._show_head(tr("Bản ghi này vừa được cập nhật từ nơi khác; khi lưu sẽ đối chiếu"), warn=True)
            return
        self.reopen(gently=True)

    def reopen(self, *, gently: bool = False) -> None:
        """Read the open record again, after what is being written; ``gently``: not over what is typed meanwhile."""
        record_id = self.record_id()

        def show(opened: Opened) -> None:
            if record_id != self.record_id() or (gently and self.view.dirty):
                return
            here = self._opened
            if gently and here is not None and here.loaded == opened.loaded:  # only its light: the person stays there
                self._opened = opened
                self._show_head()
            else:
                self.show_record(opened)

        self._context.bridge.write(
            lambda desk, _progress: record_store.open_record(desk, self._form.key, record_id), show, initiator=self
        )

    def close_record(self) -> None:
        """Nothing is open any more."""
        self.autosave.stop()
        self._opened = None

    # --- saving ---

    def _on_saved(self, stored: Stored, payload: dict[str, Any], *, then_next: bool) -> None:
        self._saving = False
        self.own_change = stored.change
        self.offer.hide()
        self._clashes = ()
        typed_on = self.view.payload() != payload
        self._opened = stored.opened
        if typed_on:
            self.autosave.flush()
        elif payload["flat"] == _without_marks(stored.opened.loaded.flat):
            self.view.mark_saved()
        else:
            self.view.load(stored.opened.loaded)
        self._lock()
        if not self.view.dirty and not self.locked:
            self._show_head(tr("Đã lưu {time}", time=show_clock(datetime.now().astimezone().isoformat())[:5]))
        else:
            self._show_head()
        name = stored.opened.loaded.record.values.get(self._form.headline) or label("form", self._form.title).lower()
        undo = (lambda op=stored.op: self.take_back(op)) if stored.op else None
        self._context.notices.toast(tr("Đã lưu {name}", name=name), undo)
        survey_start.remember(self._context, stored.opened.loaded.record)
        self.stored.emit(stored)
        self.drafts_changed.emit()
        if then_next and not typed_on:
            self.next_wanted.emit()

    def _on_save_failed(self, error: Exception) -> None:
        self._saving = False
        self._keep(self.view.payload())
        if isinstance(error, Refused) and error.code == "changed_meanwhile":
            self.reopen()
        self._context.fail(error)

    def take_back(self, op: str) -> None:
        """Undo one operation of the open record (or of the one it was)."""
        form, record_id = self._form.key, self.record_id()
        self._context.bridge.write(
            lambda desk, _progress: record_store.take_back(desk, op, form, record_id),
            self._on_taken_back,
            initiator=self,
        )

    def _on_taken_back(self, stored: Stored) -> None:
        self.own_change = stored.change
        if stored.opened.loaded.record_id == self.record_id():
            was_history = self.head.history.isChecked()
            self.show_record(stored.opened)
            self.head.history.setChecked(was_history)
        self._context.notices.toast(tr("Đã hoàn tác"))
        self.stored.emit(stored)

    # --- drafts ---

    def _keep(self, payload: dict[str, Any]) -> None:
        if self._opened is None:
            return
        seen = self._opened.loaded
        body = {**payload, "base": dict(seen.flat)}
        self._context.bridge.write(
            lambda desk, _progress: drafts.keep(desk, self._form.key, seen.record_id, body),
            lambda draft: self._on_kept(seen.record_id, draft.saved_at),
            initiator=self,
            essential=True,
        )

    def _on_kept(self, record_id: str, when: str) -> None:
        self.drafts_changed.emit()
        if record_id == self.record_id() and self.view.dirty:
            self._show_head(tr("Chưa lưu · nháp đã giữ {time}", time=show_clock(when)), warn=True)

    def _drop_kept(self) -> None:
        record_id = self.record_id()
        if record_id:
            self._context.bridge.write(
                lambda desk, _progress: drafts.discard(desk, self._form.key, record_id),
                lambda _none: self.drafts_changed.emit(),
                initiator=self,
            )
        self._show_head()

    def _restore(self, opened: Opened) -> None:
        draft = opened.draft
        assert draft is not None
        payload, self._clashes = record_store.rebase(draft.payload, opened.loaded.flat)
        self.view.restore(payload)
        self.autosave.stop()
        when = show_when(draft.saved_at)
        if self._clashes:
            names = ", ".join(self.view.body.where(path) for path in self._clashes[:3])
            self.offer.offer(
                tr("Bản nháp {time} khác với bản vừa cập nhật ở: {names}. Xem lại rồi lưu.", time=when, names=names)
            )
        else:
            self.offer.offer(tr("Đang tiếp tục bản nháp giữ lúc {time}, chưa lưu.", time=when))

    def _discard(self) -> None:
        self.autosave.stop()
        record_id = self.record_id()
        self._context.bridge.write(
            lambda desk, _progress: drafts.discard(desk, self._form.key, record_id),
            lambda _none: self._on_discarded(record_id),
            initiator=self,
        )

    def _on_discarded(self, record_id: str) -> None:
        self.drafts_changed.emit()
        if record_id == self.record_id():
            self.reopen()

    # --- what is shown ---

    def _connect(self) -> None:
        self.head.save_asked.connect(self.save)
        self.head.history_toggled.connect(self._on_history)
        self.view.save_requested.connect(self.save)
        self.view.next_requested.connect(self.save_and_next)
        self.view.dirty_changed.connect(lambda _dirty: self._show_head())
        self.offer.taken.connect(self.offer.hide)
        self.offer.dropped.connect(self._discard)
        self.history.undo_asked.connect(self.take_back)

    def _show_head(self, state: str = "", *, warn: bool = False) -> None:
        here = self._opened
        if here is None:
            return
        dirty = self.view.dirty
        name = self.view.payload()["flat"].get(self._form.headline)
        kind = label("form", self._form.title)
        self.head.show_title(str(name or (tr("{form} mới", form=kind) if here.loaded.is_new else kind)))
        chips: list[tuple[str, State]] = []
        if here.loaded.is_new:
            chips.append((tr("Mới, chưa lưu"), "neutral"))
        if count := len(here.loaded.conflicts):
            chips.append((tr("Bất đồng: {count}", count=count), "bad"))
        self.head.show_chips(chips)
        self.head.show_light(here.light)
        if state:
            self.head.show_state(state, warn=warn)
        elif dirty:
            self.head.show_state(tr("Chưa lưu"), warn=True)
        elif self.locked:
            self.head.show_state(tr("Đã ghi, không sửa"))
        else:
            self.head.show_state("" if here.loaded.is_new else tr("Đã lưu"))
        self.head.history.setEnabled(not here.loaded.is_new)

    def _on_history(self, on: bool) -> None:
        self._stack.setCurrentWidget(self.history if on else self._leaf)
        if not on:
            return
        record_id = self.record_id()
        self._context.bridge.read(
            lambda desk: record_store.entries(desk, self._form.key, record_id), self._show_entries, initiator=self
        )

    def _show_entries(self, entries: Sequence[Entry]) -> None:
        self.history.show_entries(entries)


def new_record(form: type[Form], context: UiContext) -> Opened:
    """A new record with its id and what it begins with; nothing is written until it is saved or kept as a draft."""
    blank = records.blank(context.desk, form.key)
    return Opened(replace(blank, record=survey_start.beginning(form, context)), None, -1, False)


def is_written_once(form: type[Form]) -> bool:
    """Whether the records of ``form`` are events: what they must hold is never edited."""
    return any(field.merge is Merge.EVENT for field in form.fields if field.required)


def _without_marks(flat: Any) -> dict[str, object]:
    return {path: value for path, value in flat.items() if not path.endswith("-")}
