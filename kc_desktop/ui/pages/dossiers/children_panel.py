"""The records of one part of a dossier's execution: their list, and the one that is open in the same place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form
from kc_desktop.services import records
from kc_desktop.services.records import Saved
from kc_desktop.ui import icons
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages import record_store
from kc_desktop.ui.pages.dossiers import beginnings
from kc_desktop.ui.pages.dossiers.children import GROUPS, Child
from kc_desktop.ui.pages.record_pane import RecordPane, new_record
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.sections import part_titles
from kc_desktop.ui.widgets.cards import EmptyState, button
from kc_desktop.ui.widgets.flow import FlowLayout

_BUTTONS = 5
"""Forms with a button of their own; more go into a menu."""


class ChildrenPanel(QWidget):
    """``changed`` after something was saved or deleted here; a form opens where the list stands."""

    changed = Signal()

    def __init__(self, group: str, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group, self.context = group, context
        self._dossier = ""
        self._turn = 0
        self.panes: dict[str, RecordPane] = {}
        self.sheet = Sheet(_columns(several=len(GROUPS[group]) > 1), tr("Hồ sơ của đề án"))
        self.sheet.opened.connect(self._open_child)
        self._none = EmptyState(
            "dossier", tr("Chưa có hồ sơ nào ở phần này"),
            tr("Bấm nút ở trên để thêm: đề án, cơ sở, hợp đồng, số tiền đã biết được điền sẵn."),
        )  # fmt: skip
        self.adds = self._add_buttons()
        self._lists = QStackedWidget()
        self._lists.addWidget(self.sheet)
        self._lists.addWidget(self._none)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list_side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.stack)

    # --- for the part ---

    def show_children(self, dossier_id: str, found: Sequence[Child]) -> None:
        """The records of this dossier; another dossier closes what was open."""
        if dossier_id != self._dossier:
            self._dossier = dossier_id
            self._leave()
        mine = [one for one in found if one.form in GROUPS[self.group]]
        lit = self.sheet.current()
        at = next((n for n, one in enumerate(mine) if lit is not None and one.id == lit.id), 0)
        self.sheet.show_rows(mine, lit=at)
        self._lists.setCurrentWidget(self.sheet if mine else self._none)

    def begin(self, form: str) -> None:
        """A new record, with what is known of the dossier."""
        dossier, day = self._dossier, today()
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            lambda desk: beginnings.begin(desk, form, dossier, day),
            lambda seed: self._start(form, seed) if turn == self._turn else None,
            initiator=self,
        )

    def open(self, form: str, record_id: str) -> None:
        """Show one record."""
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            lambda desk: record_store.open_record(desk, form, record_id),
            lambda opened: self._show(form, opened, None) if turn == self._turn else None,
            initiator=self,
        )

    def show_list(self) -> None:
        """Back from a form; what is not saved there is kept as a draft, and listed."""
        self._leave()
        self.context.bridge.write(  # after the draft was written
            lambda _desk, _progress: None, lambda _none: self.changed.emit(), initiator=self
        )

    def _leave(self) -> None:
        if (pane := self.pane()) is not None and pane.flush():
            self.context.notices.toast(tr("Đã giữ bản nháp của {name}", name=pane.title()), tone="info")
        self._turn += 1
        self.stack.setCurrentIndex(0)

    def pane(self) -> RecordPane | None:
        """The form that is open."""
        return next((pane for pane in self.panes.values() if self.stack.currentWidget() is pane), None)

    def flush(self) -> None:
        """Keep the draft now."""
        if (pane := self.pane()) is not None:
            pane.flush()

    def refresh(self, change: Change) -> None:
        """Others changed something."""
        for pane in self.panes.values():
            if change is not pane.own_change:
                pane.refresh(change)

    def focus_first(self) -> None:
        """The form, the list, or the first button."""
        if (pane := self.pane()) is not None:
            pane.view.focus_first()
        else:
            (self.sheet if self.sheet.rows else self.adds[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside ---

    def _start(self, form: str, seed: Form) -> None:
        self._show(form, new_record(FORMS[form], self.context), seed)
        self.panes[form].view.focus_first()
        self.panes[form].autosave.flush()

    def _show(self, form: str, opened: Opened, seed: Form | None) -> None:
        pane = self.panes.get(form) or self._make_pane(form)
        pane.show_record(opened, seed)
        self.stack.setCurrentWidget(pane)

    def _make_pane(self, form: str) -> RecordPane:
        self.panes[form] = pane = RecordPane(FORMS[form], self.context)
        pane.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]  # a pane has a layout
        back = QToolButton()
        back.setIcon(icons.icon("chevron_left"))
        back.setIconSize(QSize(18, 18))
        back.setToolTip(tr("Về danh sách (Alt+←)"))
        back.setAccessibleName(tr("Về danh sách"))
        back.setShortcut("Alt+Left")
        back.clicked.connect(self.show_list)
        pane.head.add_lead(back)
        delete = pane.head.add_action(tr("Xóa"), "delete")
        delete.triggered.connect(partial(self._delete, pane))
        pane.stored.connect(lambda _stored: self.changed.emit())
        pane.next_wanted.connect(lambda: self.begin(form))
        self.stack.addWidget(pane)
        return pane

    def _delete(self, pane: RecordPane) -> None:
        here = pane.opened()
        if here is None or here.loaded.is_new:
            self.stack.setCurrentIndex(0)
            return
        form, record_id, name = here.loaded.form.key, here.loaded.record_id, pane.title()
        self.context.bridge.write(
            lambda desk, _progress: records.delete(desk, form, record_id),
            lambda saved: self._deleted(pane, form, saved, name),
            initiator=self,
        )

    def _deleted(self, pane: RecordPane, form: str, saved: Saved, name: str) -> None:
        pane.close_record()
        self.stack.setCurrentIndex(0)
        op, record_id = saved.op or "", saved.record_id

        def bring_back() -> None:
            self.context.bridge.write(
                lambda desk, _progress: record_store.take_back(desk, op, form, record_id),
                lambda _back: self.changed.emit(),
                initiator=self,
            )

        self.context.notices.toast(tr("Đã xóa {name}", name=name), bring_back)
        self.changed.emit()

    def _open_child(self, child: Child) -> None:
        self.open(child.form, child.id)

    # --- building ---

    def _add_buttons(self) -> list[QPushButton]:
        forms, titles = GROUPS[self.group], part_titles()
        shown = forms if len(forms) <= _BUTTONS else forms[: _BUTTONS - 1]
        made = []
        for form in shown:
            one = button(titles[form], icon="add", hint=label("form", FORMS[form].title))
            one.clicked.connect(lambda _on=False, form=form: self.begin(form))
            made.append(one)
        if len(shown) < len(forms):
            more = button(tr("Thêm khác"), icon="chevron")
            more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            menu = QMenu(more)
            for form in forms[len(shown) :]:
                menu.addAction(label("form", FORMS[form].title)).triggered.connect(
                    lambda _on=False, form=form: self.begin(form)
                )
            more.setMenu(menu)
            made.append(more)
        return made

    def _list_side(self) -> QWidget:
        side, bar = QWidget(), QWidget()
        row = FlowLayout(bar, 8)
        for made in self.adds:
            row.addWidget(made)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(8)
        column.addWidget(bar)
        column.addWidget(self._lists, 1)
        return side


def _columns(*, several: bool) -> tuple[Column, ...]:
    def title(one: Child) -> str:
        return tr("{title} (bản nháp, chưa lưu)", title=one.title).strip() if one.draft else one.title

    kind = (Column(tr("Hồ sơ"), lambda one: part_titles()[one.form], 120),) if several else ()
    return (
        Column(tr("Tên, số"), title),
        *kind,
        Column(tr("Ngày"), lambda one: one.day, 106),
        Column(tr("Số tiền"), lambda one: one.money, 120, figures=True),
        Column(tr("Nội dung, tình trạng"), lambda one: one.state, 170, spare=True),
    )
