"""Why one dossier is at risk: each sign with its rule, what hangs on it, the way to the dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.rules.answers import RuleRef
from kc_desktop.domain.watch import Finding, Risk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, tr
from kc_desktop.ui.pages.because_row import because_row, edit_rule, scrolled
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import Card, button, words

_WIDTH = 300


class RiskCard(Card):
    """Empty until a dossier is shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.setFixedWidth(_WIDTH)
        self.risk: Risk | None = None
        self._name, self._facts = words("", "heading", wrap=True), words("", "muted", wrap=True)
        self.open = button(tr("Mở đề án"), "primary", "dossier")
        self.open.clicked.connect(self._open)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        foot = QHBoxLayout()
        foot.addWidget(self.open)
        foot.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self._name)
        told.addWidget(self._facts)
        told.addLayout(self._rows)
        told.addStretch(1)
        self.body.addWidget(scrolled(told), 1)
        self.body.addLayout(foot)
        self.show_risk(None)

    def show_risk(self, risk: Risk | None) -> None:
        """What was found on a dossier, or nothing."""
        self.risk = risk
        empty(self._rows)
        self.open.setVisible(risk is not None)
        if risk is None:
            self._name.setText("")
            self._facts.setText(tr("Chọn một đề án để xem vì sao cần chú ý."))
            return
        one, packs = risk.dossier, self._context.desk.packs
        self._name.setText(one.name)
        self._facts.setText(
            tr("{programme} · năm {year} · hỗ trợ {support}, đã giải ngân {paid}",
               programme=label("codelist", packs.label("programme", one.programme)), year=one.year,
               support=about(one.support), paid=about(one.paid))
        )  # fmt: skip
        for finding in risk.findings:
            self._rows.addWidget(self._row(finding))

    def _row(self, one: Finding) -> QWidget:
        sign = ("error", "bad") if one.late else ("clock", "warn")
        made = because_row(one.because, sign, edit=self._edit if self._context.desk.identity.is_centre else None)
        made.setToolTip(tr("Số tiền liên quan: {money}", money=show_money(one.money)))
        return made

    def _edit(self, rule: RuleRef) -> None:
        edit_rule(self._context.navigator, rule)

    def _open(self) -> None:
        if self.risk is not None:
            self._context.navigator.open_record("dossier", self.risk.dossier.id)
