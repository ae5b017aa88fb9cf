"""List left, form right: one page for every form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.forms import Form
from kc_desktop.services import records
from kc_desktop.services.records import Saved
from kc_desktop.ui import actions
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages import one_pages, record_store
from kc_desktop.ui.pages.deleted import offer_deleted
from kc_desktop.ui.pages.draft_button import DraftButton
from kc_desktop.ui.pages.export import export_records, export_rows
from kc_desktop.ui.pages.next_steps import NextSteps
from kc_desktop.ui.pages.printing import print_records, print_rows, words_for
from kc_desktop.ui.pages.record_list import ListPane
from kc_desktop.ui.pages.record_pane import RecordPane, new_record
from kc_desktop.ui.pages.record_store import Opened, Stored
from kc_desktop.ui.pages.spoken import words_of
from kc_desktop.ui.tables.filter_bar import Where
from kc_desktop.ui.widgets.cards import Card, EmptyState, button, words

LIST_WIDTH = {"plan": 560, "payment": 560, "dossier": 340}
"""Lists with more columns, or with less room beside them; the others have 456."""
READY_AFTER_MS = 40
IMPORTED = (
    "facility", "survey", "dossier", "collaborator", "plan", "payment", "opening", "activity", "cluster",
    "craft_village",
)  # fmt: skip
"""Lists that offices keep as workbooks."""
GROUPED = ("facility", "survey")
"""Lists whose rows can become one đề án together."""


class RecordPage(QWidget):
    """What the shell may ask is in ``ui.page``; what other pages may ask: ``start_from`` and ``show_where``."""

    def __init__(self, form: type[Form], context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.context = form, context
        self._spoken = words_of(form.key)
        self._turn = 0
        self._own_change: Change | None = None
        self.list = ListPane(form, context, self._spoken)
        self._pane: RecordPane | None = None
        self.drafts = DraftButton(form, context)
        self._empty = EmptyState(
            self._spoken.icon,
            tr("Chưa mở bản ghi nào"),
            tr("Chọn một dòng ở danh sách, hoặc bấm {keys} để thêm mới.", keys=actions.COMMANDS["new"].keys[0]),
        )
        self._many = _Many(words_for(form.key), grouped=form.key in GROUPED)
        self._stack = QStackedWidget()
        for page in (self._empty, self._many):
            self._stack.addWidget(page)
        self._place()
        self._connect()
        # The list is painted first; the form is built then, or when it is needed sooner.
        first = Qt.ConnectionType.SingleShotConnection
        self.list.model.counted.connect(lambda _count: QTimer.singleShot(READY_AFTER_MS, self, self._get_ready), first)
        self.list.start()
        self.drafts.read()

    @property
    def pane(self) -> RecordPane:
        """The form with its head."""
        if self._pane is None:
            self._pane = RecordPane(self.form, self.context)
            self._stack.addWidget(self._pane)
            self._connect_pane(self._pane)
            self.steps = NextSteps(self)
        return self._pane

    @property
    def title(self) -> str:
        """The heading of the page."""
        return self._spoken.title

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Follow what others changed; what was done here is on the screen already."""
        if change is self._own_change or (self._pane is not None and change is self._pane.own_change):
            return
        linked = {field.link for field in self.form.fields if field.link}
        if change.touches(self.form.key) or any(change.touches(form) for form in linked) or not change.records:
            self.list.model.refresh(change if change.touches(self.form.key) else None)
            if self._pane is not None:
                self._pane.refresh(change)
            self.drafts.read()

    def can_leave(self) -> bool:
        """Unsaved work becomes a draft; nobody is held back."""
        if self._pane is not None:
            self._pane.flush()
        return True

    def focus_first(self) -> None:
        """Into the form when one is open for a new record, else into the list."""
        here = self.pane.opened() if self._shows_form() else None
        if here is not None and here.loaded.is_new:
            self.pane.view.focus_first()
        elif self.list.model.rowCount():
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.filters.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_record(self) -> None:
        """Ctrl+N."""
        self.start_from(None)

    def save(self) -> None:
        """Ctrl+S."""
        if self._shows_form():
            self.pane.save()

    def open_record(self, record_id: str, path: str = "") -> None:
        """Show one record, wherever it stands in the list; ``path``: the field that gets the keyboard."""
        self._leave_record()
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            lambda desk: record_store.open_linked(desk, self.form.key, record_id),
            lambda opened: self._show(opened, path) if turn == self._turn else None,
            initiator=self,
        )

    # --- what other pages ask ---

    def start_from(self, seed: Form | None, then: Callable[[], object] = lambda: None) -> None:
        """A new record, with values taken over from ``seed``; ``then`` it stands in ``pane``."""
        self._leave_record()
        self._turn += 1
        self.list.table.forget()
        self._form_first(lambda: self._start(seed, then))

    def _start(self, seed: Form | None, then: Callable[[], object]) -> None:
        self._stack.setCurrentWidget(self.pane)
        self.pane.show_record(new_record(self.form, self.context), seed)
        self.pane.view.focus_first()
        if seed is not None:
            self.pane.autosave.flush()
        then()

    def _form_first(self, act: Callable[[], object]) -> None:
        """Now; where the form is still to be built, that takes a turn of its own, as the page did, then ``act``, unless
        the person went on meanwhile."""
        turn, tasks = self._turn, self.context.bridge.tasks

        def go_on() -> None:
            if turn == self._turn:
                act()

        def build() -> None:
            _ = self.pane
            tasks.soon(go_on, self)

        if self._pane is None:
            tasks.soon(build, self)
        else:
            act()

    def show_where(self, where: Where, labels: dict[tuple[str, str], str] | None = None) -> None:
        """Narrow the list to what a figure counted."""
        self.list.show_where(where, labels)

    # --- inside ---

    def _get_ready(self) -> None:
        """The form, and beside the window the names of all places: reading them takes a third of a second."""
        _ = self.pane
        self.context.bridge.read(lambda desk: desk.names.packs.places, lambda _places: None, initiator=self)

    def _place(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self._stack)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        width = self.context.settings.numbers("list.width").get(self.form.key) or LIST_WIDTH.get(self.form.key, 456)
        split.setSizes([width, 726])
        split.splitterMoved.connect(lambda at, _index: self._keep_width(at))
        self._stack.setMinimumWidth(440)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        self.list.add_beside(self.drafts)

    def _keep_width(self, width: int) -> None:
        self.context.settings.put("list.width", {**self.context.settings.numbers("list.width"), self.form.key: width})

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.picked.connect(self._on_picked)
        self.list.add_asked.connect(self.new_record)
        self._many.export.clicked.connect(
            lambda: export_rows(self.form, self.context, self, self.list.table.picked_nums())
        )
        self._many.print.clicked.connect(
            lambda: print_rows(self.form.key, self.context, self, self.list.table.picked_nums())
        )
        self._many.group.clicked.connect(lambda: _make_dossier(self))
        self.drafts.chosen.connect(self.open_record)
        self.list.add_action(tr("Xuất danh sách này ra Excel…"), "excel").triggered.connect(
            lambda: export_rows(self.form, self.context, self, list(self.list.model.nums()))
        )
        self.list.add_action(tr("Đã xóa gần đây…"), "undo").triggered.connect(
            lambda: offer_deleted(self.form, self.context, self.list.more, self._bring_back)
        )
        if self.form.key == "survey":
            self.list.add_action(tr("In phiếu trắng…"), "print").triggered.connect(
                lambda: print_records("survey", self.context, self, ())
            )
        if self.form.key in IMPORTED:
            self.list.add_action(tr("Nhập từ Excel…"), "receive").triggered.connect(lambda: _import(self))
            self.list.add_action(tr("Các lần nhập từ Excel…"), "history").triggered.connect(lambda: _show_imports(self))

    def _connect_pane(self, pane: RecordPane) -> None:
        pane.stored.connect(self._on_stored)
        pane.drafts_changed.connect(self.drafts.read)
        pane.head.add_action(tr("Xuất bản ghi này ra Excel…"), "excel").triggered.connect(
            lambda: export_records(self.form, self.context, self, [pane.record_id()])
        )
        delete = pane.head.add_action(tr("Xóa"), "delete")
        delete.triggered.connect(self.delete)
        pane.shown.connect(lambda: delete.setEnabled(self._is_saved()))
        if name := words_for(self.form.key):
            paper = pane.head.add_action(name, "print")
            paper.triggered.connect(lambda: print_records(self.form.key, self.context, self, [pane.record_id()]))
            pane.shown.connect(lambda: paper.setEnabled(self._is_saved()))
        if name := one_pages.words_for(self.form.key):
            page = pane.head.add_action(name, "print")
            page.triggered.connect(lambda: one_pages.print_record(self.context, self, self.form.key, pane.record_id()))
            pane.shown.connect(lambda: page.setEnabled(self._is_saved()))

    def _shows_form(self) -> bool:
        return self._pane is not None and self._stack.currentWidget() is self._pane

    def _is_saved(self) -> bool:
        here = self.pane.opened()
        return here is not None and not here.loaded.is_new

    def _on_opened(self, record_id: str) -> None:
        if not self._shows_form() or record_id != self.pane.record_id():
            self.open_record(record_id)

    def _on_picked(self, count: int) -> None:
        if count > 1:
            self._leave_record()
            self._many.show_count(count, label("form", self.form.title))
            self._stack.setCurrentWidget(self._many)
        elif count == 1 and self._stack.currentWidget() is self._many:
            self.list.table.open_current()

    def _leave_record(self) -> None:
        if self._shows_form() and self.pane.flush():
            self.context.notices.toast(tr("Đã giữ bản nháp của {name}", name=self.pane.title()), tone="info")

    def _show(self, opened: Opened, path: str = "") -> None:
        self._form_first(lambda: self._show_form(opened, path))

    def _show_form(self, opened: Opened, path: str) -> None:
        self._stack.setCurrentWidget(self.pane)
        self.pane.show_record(opened)
        self.list.table.show_num(opened.num)
        if path:
            self.pane.show_leaf(None)
            self.pane.view.show_all_problems()
            self.pane.view.focus(path)

    def _on_stored(self, stored: Stored) -> None:
        self.list.table.expect(stored.opened.num)
        self.list.model.refresh(stored.change)

    # --- deleting ---

    def delete(self) -> None:
        """Delete the open record; the notice brings it back."""
        record_id, name = self.pane.record_id(), self.pane.title()
        self.context.bridge.write(
            lambda desk, _progress: records.delete(desk, self.form.key, record_id),
            lambda saved: self._on_deleted(saved, name),
            initiator=self,
        )

    def _on_deleted(self, saved: Saved, name: str) -> None:
        self._own_change = saved.change
        self.pane.close_record()
        self._stack.setCurrentWidget(self._empty)
        self.list.table.forget()
        self.list.model.refresh(saved.change)
        self.drafts.read()
        op = saved.op or ""
        self.context.notices.toast(tr("Đã xóa {name}", name=name), lambda: self._bring_back(op, saved.record_id))

    def _bring_back(self, op: str, record_id: str) -> None:
        self.context.bridge.write(
            lambda desk, _progress: record_store.take_back(desk, op, self.form.key, record_id),
            self._on_back,
            initiator=self,
        )

    def _on_back(self, stored: Stored) -> None:
        self._own_change = stored.change
        self.list.model.refresh(stored.change)
        self._show(stored.opened)


def _import(page: RecordPage) -> None:
    from kc_desktop.ui.pages.importing import start_import

    start_import(page.form, page.context, page)


def _show_imports(page: RecordPage) -> None:
    from kc_desktop.ui.pages.importing import show_runs

    show_runs(page.context, page)


def _make_dossier(page: RecordPage) -> None:
    from kc_desktop.ui.pages.dossiers.group_dialog import make_from

    _ = page.pane  # its steps begin the dossier
    make_from(page, page.list.table.picked_nums())


class _Many(QWidget):
    """What can be done with several rows."""

    def __init__(self, printing: str, *, grouped: bool) -> None:
        super().__init__()
        card = Card()
        self._count = words("", "title")
        self.export = button(tr("Xuất ra Excel…"), "primary", "excel")
        self.print = button(printing, icon="print")
        self.group = button(tr("Lập đề án từ các dòng này…"), icon="dossier")
        card.body.addWidget(self._count)
        card.body.addWidget(
            words(tr("Giữ Ctrl hoặc Shift để chọn thêm dòng; chọn một dòng để mở lại biểu."), "muted", wrap=True)
        )
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addWidget(self.print)
        row.addWidget(self.group)
        for made, wanted in ((self.print, bool(printing)), (self.group, grouped)):
            if not wanted:
                made.hide()
        row.addStretch(1)
        self._row = row
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 20)
        column.addWidget(card)
        column.addStretch(1)

    def add(self, made: QWidget) -> None:
        """Something more that can be done with them."""
        self._row.insertWidget(self._row.count() - 1, made)

    def show_count(self, count: int, kind: str) -> None:
        """How many rows are picked."""
        self._count.setText(tr("Đang chọn {count} {kind}", count=show_number(count), kind=kind.lower()))
