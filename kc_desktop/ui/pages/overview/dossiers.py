"""Dossiers at risk with the money that may have to be handed back, the worst of them, and what falls due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from kc_desktop.domain.watch import Risk
from kc_desktop.services.overview import DUE_DAYS, Watched
from kc_desktop.services.procedure import DueDossier
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tell, tr
from kc_desktop.ui.pages.dossiers.figures import about, days_words
from kc_desktop.ui.pages.overview.going import go_to_watch, line
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import State


class DossierCard(Card):
    """Every line opens its dossier, the headings the lists."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Đề án cần chú ý"))
        self._context = context
        self.every = button(tr("Xem tất cả"), "link")
        self.every.clicked.connect(lambda: go_to_watch(context, "risks"))
        self.heading.add(self.every)
        self.sum = words(tr("Đang đọc…"), "strong", wrap=True)
        self.worst = Lines(tr("Không có đề án nào cần chú ý."))
        self.worst.hide()
        self._due_sum = button("", "link", "clock")
        self._due_sum.clicked.connect(lambda: go_to_watch(context, "due"))
        self.due = Lines("")
        self.body.addWidget(self.sum)
        self.body.addWidget(self.worst)
        self.body.addWidget(self._due_sum, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.due)
        self.body.addStretch(1)

    def show_watched(self, found: Watched) -> None:
        """The figures and the first of each."""
        totals = found.totals
        self.sum.setText(
            tr("{count} đề án, {late} đã quá hạn · {money} có nguy cơ", count=show_number(totals.count),
               late=show_number(totals.late), money=show_money(totals.money))
        )  # fmt: skip
        self.sum.setVisible(bool(totals.count))
        self.worst.show()
        self.worst.show_rows([self._risk(one) for one in found.worst])
        self._due_sum.setText(
            tr("{count} việc của đề án đến hạn trong {days} ngày", count=show_number(found.due_count), days=DUE_DAYS)
        )
        self._due_sum.setVisible(bool(found.due_count))
        self.due.show_rows([self._due(one) for one in found.due])
        self.due.setVisible(bool(found.due))

    def _risk(self, one: Risk) -> Line:
        chip: tuple[str, State] = (about(one.money), "bad" if one.late else "warn")
        act = partial(self._context.navigator.open_record, "dossier", one.dossier.id)
        return line(one.dossier.name, tell(one.findings[0].because.text), chip, act)

    def _due(self, one: DueDossier) -> Line:
        packs = self._context.desk.packs
        step = label("codelist", packs.label("dossier_step", one.step)) if one.step else tr("Báo cáo tiến độ tháng")
        left = one.deadline.left(today())
        act = partial(self._context.navigator.open_record, "dossier", one.id)
        return line(one.name, step, (days_words(left), "bad" if left < 0 else "warn"), act)
