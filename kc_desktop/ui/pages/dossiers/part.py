"""Around an open dossier: what is next on top, the path at the left, and the parts that stand where the form does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.forms import Form
from kc_desktop.services import procedure
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.dossiers.acts import Acts
from kc_desktop.ui.pages.dossiers.children import GROUP_OF, children
from kc_desktop.ui.pages.dossiers.leaves import Leaves, Read
from kc_desktop.ui.pages.dossiers.next_line import NextLine
from kc_desktop.ui.pages.dossiers.papers_menu import PapersMenu
from kc_desktop.ui.pages.dossiers.path_panel import PathPanel
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button

if TYPE_CHECKING:
    from kc_desktop.ui.pages.dossiers.beside_panel import BesidePanel
    from kc_desktop.ui.pages.dossiers.checklist_panel import ChecklistPanel
    from kc_desktop.ui.pages.dossiers.money_panel import MoneyPanel
    from kc_desktop.ui.pages.record_pane import RecordPane

_ROOM_FOR_PATH = 640


class DossierPart(PanePart):
    """Reads a dossier once after every change and tells its parts."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self.read: Read | None = None
        self.next = NextLine()
        self.path = PathPanel()
        self.path.hide()
        pane.add_side(self.path, left=True)
        self.leaves = Leaves(pane, context)
        self.acts = Acts(pane, context, self.leaves)
        self.beside: BesidePanel | None = None
        self.print = button(tr("In giấy tờ"), icon="print")
        self.papers = PapersMenu(context, self.print, lambda: not pane.view.dirty or pane.save())
        self.beside_button = button(
            tr("Xem cạnh"), icon="columns", hint=tr("Phiếu khảo sát, cơ sở ở cạnh đề án (Alt+P)")
        )
        self.beside_button.setCheckable(True)
        for made in (self.print, self.beside_button):
            pane.head.add_button(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.next)
        column.addWidget(self.leaves.tabs)
        self._connect()

    # --- for the pane and the page ---

    def show_record(self, opened: Opened) -> None:
        """Another dossier, or another state of it."""
        saved = not opened.loaded.is_new
        for part in (self, self.print, self.beside_button):
            part.setVisible(saved)
        self._show_path()
        if self.read is None or self.read.record_id != opened.loaded.record_id:
            self.read = None
            self.leaves.forget()
            self.next.setEnabled(False)
        if saved:
            self.papers.begin(opened.loaded.record_id, str(opened.loaded.record.values.get("name") or ""))
            self.reload()
        self._show_beside()

    def typed(self, record: Form) -> None:
        """The money is judged as it is typed; beside may stand another survey."""
        self.leaves.read_money()
        if self.beside is not None and not self.beside.isHidden() and isinstance(record, Dossier):
            self.beside.show_dossier(record)

    def refresh(self, change: Change) -> None:
        """Others changed something."""
        forms = (*GROUP_OF, "dossier", "facility", "survey", "pack_edit")
        if not (change.records or change.forms) or any(change.touches(form) for form in forms):
            self.reload()
        for group in self.leaves.groups():
            group.refresh(change)

    def flush(self) -> None:
        """Keep the drafts of the forms inside."""
        for group in self.leaves.groups():
            group.flush()

    def save(self) -> bool:
        """Ctrl+S on a form inside; False when none is open."""
        for group in self.leaves.groups():
            if group is self.pane.leaf() and (inner := group.pane()) is not None:
                inner.save()
                return True
        return False

    def reload(self) -> None:
        """Path, papers, what is next, records of the execution: one reading."""
        here = self.pane.opened()
        if here is None or here.loaded.is_new:
            return
        self._turn += 1
        turn, record_id, day = self._turn, here.loaded.record_id, today()

        def work(desk: Desk) -> Read:
            return Read(procedure.overview(desk, record_id, day), children(desk, record_id))

        self.context.bridge.read(work, lambda found: self._show(found) if turn == self._turn else None, initiator=self)

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where there is little room, the path gives its own to the form."""
        super().resizeEvent(event)
        self._show_path()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Back on this page: a rule may have changed meanwhile."""
        super().showEvent(event)
        if self.read is not None:
            self.reload()

    # --- inside ---

    def _show(self, found: Read) -> None:
        self.read = found
        self.next.setEnabled(not self.context.desk.looking)
        self.next.show_overview(found.overview, self.context.desk.names)
        self.path.show_path(found.overview.path, self.context.desk.names, today())
        self.leaves.show_read(found)

    def _show_path(self) -> None:
        self.path.setVisible(not self.isHidden() and self.pane.width() >= _ROOM_FOR_PATH)

    def _changed(self) -> None:
        """Something of the dossier was written here."""
        self.pane.reopen(gently=True)
        self.reload()

    def _show_beside(self) -> None:
        on = self.beside_button.isChecked()
        if on and self.beside is None:
            from kc_desktop.ui.pages.dossiers.beside_panel import BesidePanel

            self.beside = BesidePanel(self.context)
            self.beside.opened.connect(self.context.navigator.open_record)
            self.pane.add_side(self.beside, left=False)
        if self.beside is not None:
            self.beside.setVisible(on)
            record, _problems = self.pane.view.read()
            if on and isinstance(record, Dossier):
                self.beside.show_dossier(record)

    def _connect(self) -> None:
        acts, leaves = self.acts, self.leaves
        keys = {"Alt+P": self.beside_button, **{f"Alt+{n}": made for n, made in enumerate(leaves.tabs.buttons(), 1)}}
        for key, made in keys.items():  # not the button's own: a new text of it would drop that
            QShortcut(QKeySequence(key), self.pane, made.click)
            made.setToolTip(f"{made.toolTip() or made.text()} ({key})" if key not in made.toolTip() else made.toolTip())
        self.next.step_asked.connect(acts.ask_step)
        self.next.need_asked.connect(acts.meet)
        self.path.view.chosen.connect(acts.show_stage)
        self.pane.view.body.left.connect(acts.follow_programme)
        self.beside_button.toggled.connect(lambda _on: self._show_beside())
        self.pane.stored.connect(lambda stored: self.show_record(stored.opened))
        for part in (acts, leaves):
            part.changed.connect(self._changed)
        leaves.papers_made.connect(self._connect_papers)
        leaves.money_made.connect(self._connect_money)

    def _connect_papers(self, panel: ChecklistPanel) -> None:
        panel.print_asked.connect(self.papers.print_one)
        panel.record_asked.connect(self.acts.open_record)

    def _connect_money(self, panel: MoneyPanel) -> None:
        panel.level_taken.connect(self.acts.take_level)
        panel.split_asked.connect(self.acts.split)
        panel.request_asked.connect(lambda: self.leaves.show_child("request", ""))
        panel.missing_asked.connect(self.acts.to_missing)
        panel.rule_asked.connect(self.acts.to_rule)
