"""The year's money: plan, carried out, the same period of the year before; and how it grew month by month."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.services import year_money
from kc_desktop.services.year_money import Money
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, tr
from kc_desktop.ui.pages.overview import charting
from kc_desktop.ui.pages.overview.going import Labels, go, go_to_found
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chart import ChartView


class MoneyCard(Card):
    """Hidden while there is neither a plan nor a payment. Every bar and every point opens its entries."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Kế hoạch và thực hiện kinh phí"))
        self._context = context
        self._money: Money | None = None
        self.sources, self.months = ChartView(), ChartView()
        self._note = words("", "hint")
        report = button(tr("Mở báo cáo"), "link")
        report.clicked.connect(partial(go, context, "report"))
        self.heading.add(self._note)
        self.heading.add(report)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(self.sources, 6, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.months, 5, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.sources.picked.connect(self._open_source)
        self.months.picked.connect(self._open_month)

    def show_money(self, money: Money) -> None:
        """The figures to a day."""
        self._money = money
        by_source, by_month = charting.by_source(money), charting.by_month(money)
        self.setVisible(by_source is not None)
        self.sources.show_chart(by_source)
        self.months.show_chart(by_month)
        self.months.setVisible(by_month is not None)
        self._note.setText(
            tr("triệu đồng, đến {day}; phần trăm của kế hoạch của chính nguồn", day=show_date(money.cut_off))
        )

    def _open_source(self, source: str, column: str) -> None:
        if self._money is None:
            return
        year = str(self._money.year - (column == charting.BEFORE))
        where: dict[str, tuple[str, ...]] = {"year": (year,)}
        labels: Labels = {}
        codes = [one for one in self._money.lines if source == one.source or (source == TOTAL and one.is_grant)]
        codes = [one for one in codes if one.source != TOTAL]
        if codes:
            where["source"] = tuple(one.source for one in codes)
            labels = {("source", one.source): charting.source_words(one) for one in codes}
        go(self._context, "plan" if column == charting.WHOLE else "payment", where, labels)

    def _open_month(self, year: str, month: str) -> None:
        if self._money is None:
            return
        until = self._money.cut_off if int(year) == self._money.year else parse_iso(f"{year}-12-31")
        said = tr("thực hiện đến hết tháng {month}/{year}", month=month, year=year)
        go_to_found(
            self._context, "payment",
            lambda desk: year_money.payments_to_month(desk, int(year), int(month), until), said,
        )  # fmt: skip
