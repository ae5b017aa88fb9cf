"""Kế hoạch kinh phí and giải ngân: the entries behind the report; written once, corrected by a new entry."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_


class PlanEntry(
    Form,
    key="plan",
    version=1,
    title=N_("form", "Kế hoạch kinh phí"),
    plural=N_("form", "Kế hoạch kinh phí khuyến công"),
    headline="decision_no",
):
    """Money assigned for a year from one source: first assignment, supplement or reduction, each with its decision."""

    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000, merge=Merge.EVENT)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True, merge=Merge.EVENT)
    kind = kit.choice(N_("form", "Loại giao"), "plan_entry_kind", required=True, merge=Merge.EVENT)
    amount = kit.money(N_("form", "Số tiền"), required=True, merge=Merge.EVENT)
    decided_on = kit.day(N_("form", "Ngày quyết định"), required=True, merge=Merge.EVENT)
    decision_no = kit.text(N_("form", "Số quyết định"), search=True, length=120)
    remark = kit.note(N_("form", "Ghi chú"))


class Payment(
    Form,
    key="payment",
    version=1,
    title=N_("form", "Giải ngân"),
    plural=N_("form", "Thực hiện, giải ngân"),
    headline="voucher_no",
):
    """Money carried out or paid back on a day, from one source, of one plan year."""

    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000, merge=Merge.EVENT)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True, merge=Merge.EVENT)
    kind = kit.choice(N_("form", "Loại"), "payment_kind", required=True, merge=Merge.EVENT)
    amount = kit.money(N_("form", "Số tiền"), required=True, merge=Merge.EVENT)
    paid_on = kit.day(N_("form", "Ngày"), required=True, merge=Merge.EVENT)
    dossier = kit.link(N_("form", "Đề án"), "dossier", indexed=True)
    contract = kit.link(N_("form", "Hợp đồng"), "contract")
    facility = kit.link(N_("form", "Cho cơ sở"), "facility")
    voucher_no = kit.text(N_("form", "Số chứng từ"), search=True, length=120)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """A payment long after its plan year is worth a look (settlement ends 22/1 of the next year)."""
        if self.year and self.paid_on and not self.year <= self.paid_on.year <= self.year + 1:
            yield Problem("paid_on", "outside_plan_year", Level.WARN, year=self.year)
