"""What is done with an open dossier: steps, money, and the way to where something is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kc_desktop.domain.costing.budget import Item, budget_of, grant_source
from kc_desktop.domain.costing.support import Level
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.procedure.needs import Need
from kc_desktop.domain.procedure.path import Possible
from kc_desktop.domain.record import flatten
from kc_desktop.domain.rules.answers import Missing, RuleRef
from kc_desktop.services import history, procedure
from kc_desktop.services.procedure import Given, Taken
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.because_row import edit_rule
from kc_desktop.ui.pages.dossiers.children import GROUP_OF
from kc_desktop.ui.pages.dossiers.leaves import FORM, MONEY, TAB_OF, Leaves
from kc_desktop.ui.pages.dossiers.next_line import step_words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.dossiers.step_dialog import StepDialog
    from kc_desktop.ui.pages.record_pane import RecordPane

_GRANTS = frozenset({"kcqg", "kcdp", "cnht", "tai_tro"})
"""Sources that are a programme's own."""


class Acts(QObject):
    """``changed`` after something was written. ``dialog``: the box of a step that was opened last."""

    changed = Signal()

    def __init__(self, pane: RecordPane, context: UiContext, leaves: Leaves) -> None:
        super().__init__(pane)
        self._pane, self._context, self._leaves = pane, context, leaves
        self.dialog: StepDialog | None = None

    # --- steps ---

    def ask_step(self, possible: Possible) -> None:
        """The box of a step; what is typed in the form is saved first."""
        from kc_desktop.ui.pages.dossiers.step_dialog import StepDialog

        if self._pane.view.dirty and not self._pane.save():
            return
        record = self._record()
        amount = record.approved_support or budget_of(record).grant or None
        self.dialog = StepDialog(
            possible, self._context.desk.names, amount, lambda given: self._take_step(possible, given), self._pane
        )
        self.dialog.open()

    def _take_step(self, possible: Possible, given: Given) -> None:
        record_id = self._pane.record_id()
        self._context.bridge.write(
            lambda desk, _progress: procedure.take_step(desk, record_id, possible.step, given),
            lambda taken: self._on_taken(possible, taken),
            initiator=self._pane,
        )

    def _on_taken(self, possible: Possible, taken: Taken) -> None:
        name = step_words(self._context.desk.names, possible.step)
        self._context.notices.toast(tr("Đã ghi: {step}", step=name), lambda: self._take_back(taken.group))
        self.changed.emit()
        if (tab := TAB_OF.get(possible.to)) is not None:
            self._leaves.show(tab)

    def _take_back(self, group: str) -> None:
        self._context.bridge.write(
            lambda desk, progress: history.undo_group(desk, group, progress),
            lambda _done: self.changed.emit(),
            initiator=self._pane,
        )

    def show_stage(self, state: str) -> None:
        """The part of the page a stage belongs to."""
        self._leaves.show(TAB_OF.get(state, FORM))

    def meet(self, need: Need) -> None:
        """Go where something that a step needs is brought."""
        kind, _, key = need.word.partition(":")
        if kind == "field" and key in Dossier.by_key:
            self._focus(key)
        elif kind == "record" and key in GROUP_OF:
            self._leaves.show_child(key, "")
        elif kind in ("paper", "papers"):
            self._leaves.show_phase()
        elif kind == "amount":
            self._leaves.show(MONEY)

    # --- money ---

    def take_level(self, level: Level) -> None:
        """Ask for what the rules allow."""
        from kc_desktop.ui.pages.dossiers.split_box import with_level

        record = self._record()
        self._put(with_level(record, level, budget_of(record).items))

    def split(self, item: Item | None) -> None:
        """Chia nguồn."""
        from kc_desktop.ui.pages.dossiers.split_box import SplitBox

        SplitBox(self._record(), item, self._context.desk.names, self._put, self._pane).open()

    def _put(self, record: Dossier) -> None:
        """Into the form, and saved: one press, one undo."""
        leaf = self._pane.leaf()
        self._pane.view.restore({"flat": flatten(record), "texts": {}})
        if self._pane.save():
            self._pane.show_leaf(None if leaf is self._pane.view else leaf)

    def follow_programme(self, path: str) -> None:
        """Another programme was chosen: its lines of the budget come from its own source then."""
        if path != "programme" or not (record := self._record()).programme:
            return
        source = grant_source(record.programme)
        others = {grant_source(one.code) for one in self._context.desk.packs.codes("programme")} - {source}
        rows = [row.row_id for row in record.costs or () if row.source in others & _GRANTS]
        for row_id in rows:
            self._pane.view.session.put(f"costs/{row_id}/source", source)
        if rows:
            self._context.notices.toast(
                tr("Đã đổi nguồn của {count} dòng dự toán theo chương trình", count=len(rows)),
                self._pane.view.session.stack.undo, tone="info",
            )  # fmt: skip

    # --- where else ---

    def to_missing(self, missing: Missing) -> None:
        """Where an answer belongs."""
        if missing.rule is not None:
            self.to_rule(missing.rule)
        elif missing.form in ("", Dossier.key):
            self._focus(missing.path)
        elif missing.form == "facility" and (target := self._facility()):
            self._context.navigator.open_record("facility", target)

    def to_rule(self, rule: RuleRef) -> None:
        """The province's rules, with a new one begun for this entry."""
        edit_rule(self._context.navigator, rule)

    def open_record(self, form: str, record_id: str) -> None:
        """A record of the dossier opens here, others on their own page."""
        if form in GROUP_OF:
            self._leaves.show_child(form, record_id)
        elif form in FORMS:
            self._context.navigator.open_record(form, record_id)

    def _focus(self, path: str) -> None:
        """Into the field; rows that are not there yet begin at their add button."""
        self._leaves.show(FORM)
        declared = Dossier.by_key.get(path)
        self._pane.view.focus(f"{path}/+" if declared is not None and declared.kind is Kind.ROWS else path)

    def _facility(self) -> str:
        return next((row.facility for row in self._record().beneficiaries or () if row.facility), "")

    def _record(self) -> Dossier:
        record, _problems = self._pane.view.read()
        assert isinstance(record, Dossier)
        return record
