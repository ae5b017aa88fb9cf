"""Over an open adjustment: who decides what is asked for, and by which clause; one press writes it into the form."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from kc_desktop.domain.declared import Adjustment
from kc_desktop.domain.forms import Form
from kc_desktop.domain.rules.answers import Answer, RuleRef
from kc_desktop.services import procedure
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, tell, tr
from kc_desktop.ui.pages.because_row import edit_rule
from kc_desktop.ui.pages.judgement_reasons import Reasons
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, words


class AdjustmentPart(PanePart):
    """Asks again while somebody ticks; an answer that comes late is dropped."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self.answer: Answer | None = None
        self.chip = QPushButton()
        theme.set_look(self.chip, role="chip", state="accent")
        self.chip.setToolTip(tr("Vì sao, theo điều khoản nào"))
        self.chip.clicked.connect(self._tell)
        self._why = words("", "muted", wrap=True)
        self.take = button(tr("Ghi cấp quyết định"), icon="check")
        self.take.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self.chip)
        row.addWidget(self._why, 1)
        row.addWidget(self.take)

    def show_record(self, opened: Opened) -> None:
        """What stands in the form: a draft may lie over the record."""
        del opened
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Ask anew."""
        self._turn += 1
        turn = self._turn
        if not isinstance(record, Adjustment) or not record.dossier or not record.changes:
            self.hide()
            return
        self.context.bridge.read(
            lambda desk: procedure.adjustment_decider(desk, record),
            lambda found: self._show(record, found) if turn == self._turn else None,
            initiator=self,
            failed=lambda _error: self.hide(),
        )

    def _show(self, record: Adjustment, found: Answer) -> None:
        self.answer = found
        name = label("codelist", self.context.desk.packs.label("dossier_actor", found.value)) if found.value else ""
        self.chip.setText(tr("Cấp quyết định: {who}", who=name) if name else tr("Chưa rõ cấp quyết định"))
        theme.set_look(self.chip, state="accent" if name else "warn")
        self._why.setText(tell(found.because[0].text) if found.because else "")
        self.take.setVisible(bool(found.value) and found.value != record.decider and not self.pane.locked)
        self.show()

    def _tell(self) -> None:
        if self.answer is not None:
            centre = self.context.desk.identity.is_centre
            reasons = Reasons(self.chip, [self.answer], self.answer.on, can_edit=centre)
            reasons.rule_asked.connect(self._edit)
            reasons.open()

    def _edit(self, rule: RuleRef) -> None:
        edit_rule(self.context.navigator, rule)

    def _take(self) -> None:
        if self.answer is not None:
            self.pane.view.session.put("decider", self.answer.value)
            self.typed(self.pane.view.read()[0])
