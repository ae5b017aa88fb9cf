"""Sắp đến hạn: every open dossier whose next step has a deadline, the first due first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QSpinBox

from kc_desktop.services import procedure
from kc_desktop.services.procedure import DueDossier
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tell, tr
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.watching.risk_tab import WATCHED
from kc_desktop.ui.widgets.cards import Card, words

DAYS = 30


class DueTab(Tab):
    """Enter opens the dossier."""

    forms = WATCHED

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.days = QSpinBox()
        self.days.setRange(0, 400)
        self.days.setValue(DAYS)
        self.days.setFixedWidth(76)
        self.days.lineEdit().setTextMargins(8, 0, 0, 0)
        self.days.setAccessibleName(tr("Số ngày tới"))
        self.days.valueChanged.connect(lambda _days: self.reload())
        self._sum = words("", wrap=True)
        self.sheet = Sheet(self._columns(), tr("Sắp đến hạn"))
        self.sheet.opened.connect(lambda one: context.navigator.open_record("dossier", one.id))
        self.bar.addWidget(words(tr("Hạn trong"), "muted"))
        self.bar.addWidget(self.days)
        self.bar.addWidget(words(tr("ngày tới, hoặc đã quá"), "muted"))
        self.bar.addWidget(self._sum, 1)
        card = Card()
        card.body.setContentsMargins(8, 8, 8, 8)
        card.body.addWidget(self.sheet, 1)
        self.column.addWidget(card, 1)

    def reload(self) -> None:
        """What is due."""
        day = today()
        until = day + timedelta(days=self.days.value())
        self.context.bridge.read(lambda desk: procedure.due(desk, until, day), self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    def _show(self, found: Sequence[DueDossier]) -> None:
        late = sum(one.deadline.left(today()) < 0 for one in found)
        text = tr("{count} việc, {late} đã quá hạn.", count=show_number(len(found)), late=show_number(late))
        self._sum.setText(text if found else tr("Không có việc nào đến hạn trong thời gian này."))
        self.sheet.show_rows(found, lit=0)

    def _columns(self) -> tuple[Column, ...]:
        packs = self.context.desk.packs

        def step(one: DueDossier) -> str:
            return label("codelist", packs.label("dossier_step", one.step)) if one.step else tr("Báo cáo tiến độ tháng")

        def state(one: DueDossier) -> str:
            return label("codelist", packs.label("dossier_status", one.status))

        return (
            Column(tr("Đề án"), lambda one: one.name),
            Column(tr("Trạng thái"), state, 190),
            Column(tr("Việc phải xong"), step, 230, tip=lambda one: tell(one.deadline.because.text)),
            Column(tr("Hạn"), lambda one: show_date(one.deadline.by), 110, tip=lambda one: one.deadline.because.clause),
            Column(tr("Còn"), lambda one: days_words(one.deadline.left(today())), 130, sign=_sign),
        )


def _sign(one: DueDossier) -> Sign:
    return ("error", "bad") if one.deadline.left(today()) < 0 else ("clock", "warn")
