"""Chương trình, kế hoạch, kinh phí giao và giải ngân: what was meant to be done, the money for it, and what was paid.

Entries of money are written once and corrected by a new entry. Figures of years before the program was used are typed
or read from Excel and marked as such: entries of money by ``opening``, everything else as a record of ``Opening``.
"""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_

_OLD_PLACE_HINT = N_("form", "khi số liệu chỉ có theo địa bàn cũ")


class TargetRow(Form, key="programme.targets", title=N_("form", "Chỉ tiêu"), headline="indicator"):
    """One thing to reach, counted in the unit of its indicator, with the money meant for it."""

    indicator = kit.choice(N_("form", "Chỉ tiêu"), "indicator", required=True)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content")
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source")
    year = kit.year(N_("form", "Riêng năm"), low=2000)
    quantity = kit.decimal(N_("form", "Số lượng"), high=1_000_000_000_000)
    amount = kit.money(N_("form", "Kinh phí"))
    remark = kit.text(N_("form", "Ghi chú"), length=300)


class MoneyRow(Form, key="programme.money", title=N_("form", "Kinh phí dự kiến"), headline="source"):
    """Money foreseen from one source in one year; what was really assigned stands in the plan entries."""

    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True)
    year = kit.year(N_("form", "Năm"), low=2000)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content")
    amount = kit.money(N_("form", "Số tiền"), required=True)


class ProgrammeFile(FileRow, key="programme.files", title=N_("form", "Tệp, bản quét"), headline="name"):
    """The signed decision."""


class Programme(
    Form,
    key="programme",
    version=1,
    title=N_("form", "Chương trình, kế hoạch"),
    plural=N_("form", "Chương trình, kế hoạch khuyến công"),
    headline="name",
):
    """A programme of several years, the plan of a year, or a revision of either: the revised one is kept beside it."""

    name = kit.text(N_("form", "Tên"), required=True, search=True, length=250)
    kind = kit.choice(N_("form", "Loại"), "programme_kind", required=True)
    level = kit.choice(N_("form", "Chương trình"), "programme")
    first_year = kit.year(N_("form", "Từ năm"), required=True, low=2000)
    last_year = kit.year(N_("form", "Đến năm"), low=2000)
    parent = kit.link(N_("form", "Thuộc chương trình"), "programme", indexed=True)
    revises = kit.link(N_("form", "Điều chỉnh cho"), "programme", indexed=True)
    decision_no = kit.text(N_("form", "Số quyết định"), search=True, length=120)
    decided_on = kit.day(N_("form", "Ngày quyết định"))
    agency = kit.text(N_("form", "Cơ quan ban hành"), length=200)
    state = kit.choice(N_("form", "Tình trạng"), "programme_state")
    objective = kit.note(N_("form", "Mục tiêu"))
    targets = kit.rows(N_("form", "Chỉ tiêu"), TargetRow)
    money = kit.rows(N_("form", "Kinh phí dự kiến"), MoneyRow)
    files = kit.rows(N_("form", "Tệp, bản quét"), ProgrammeFile)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Years in order; a target of a year within them."""
        if self.first_year and self.last_year and self.last_year < self.first_year:
            yield Problem("last_year", "before_start")
        last = self.last_year or self.first_year
        for row in self.targets or ():
            if row.year and self.first_year and last and not self.first_year <= row.year <= last:
                yield Problem(
                    f"targets/{row.row_id}/year", "outside_period", Level.WARN, first=self.first_year, last=last
                )


class PlanEntry(
    Form,
    key="plan",
    version=1,
    title=N_("form", "Kế hoạch kinh phí"),
    plural=N_("form", "Kế hoạch kinh phí khuyến công"),
    headline="decision_no",
):
    """Money assigned for a year from one source: first assignment, supplement, reduction, transfer, return, each with
    its decision. What was assigned first and what stands after all of them are both kept."""

    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000, merge=Merge.EVENT)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True, merge=Merge.EVENT)
    kind = kit.choice(N_("form", "Loại giao"), "plan_entry_kind", required=True, merge=Merge.EVENT)
    amount = kit.money(N_("form", "Số tiền"), required=True, merge=Merge.EVENT)
    decided_on = kit.day(N_("form", "Ngày quyết định"), required=True, merge=Merge.EVENT)
    decision_no = kit.text(N_("form", "Số quyết định"), search=True, length=120)
    batch = kit.text(N_("form", "Đợt"), length=60)
    programme = kit.link(N_("form", "Theo chương trình, kế hoạch"), "programme", indexed=True)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content")
    dossier = kit.link(N_("form", "Đề án"), "dossier", indexed=True)
    commune = kit.commune(N_("form", "Xã, phường"))
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150, hint=_OLD_PLACE_HINT)
    counterpart = kit.link(N_("form", "Bút toán chuyển nguồn bên kia"), "plan")
    opening = kit.yesno(N_("form", "Số liệu lịch sử"))
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
    activity = kit.link(N_("form", "Hoạt động"), "activity", indexed=True)
    content = kit.choice(
        N_("form", "Nội dung khuyến công"), "content", hint=N_("form", "khi không thuộc đề án, hoạt động nào")
    )
    commune = kit.commune(N_("form", "Xã, phường"))
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150, hint=_OLD_PLACE_HINT)
    voucher_no = kit.text(N_("form", "Số chứng từ"), search=True, length=120)
    opening = kit.yesno(N_("form", "Số liệu lịch sử"))
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """A payment long after its plan year is worth a look (settlement ends 22/1 of the next year)."""
        if self.year and self.paid_on and not self.year <= self.paid_on.year <= self.year + 1:
            yield Problem("paid_on", "outside_plan_year", Level.WARN, year=self.year)


class Opening(
    Form,
    key="opening",
    version=1,
    title=N_("form", "Số liệu lịch sử"),
    plural=N_("form", "Số liệu trước khi dùng chương trình"),
    headline="name",
):
    """One figure of a year before the program was used, or one that only others know (a region, a ministry): what was
    published or kept elsewhere, with its paper. Reports add it where its indicator is counted."""

    name = kit.text(N_("form", "Số liệu"), required=True, search=True, length=250)
    year = kit.year(N_("form", "Năm"), required=True, low=1990)
    as_of = kit.day(N_("form", "Số liệu đến ngày"))
    indicator = kit.choice(N_("form", "Chỉ tiêu"), "indicator", required=True)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source")
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content")
    level = kit.choice(N_("form", "Cấp công nhận"), "typical_level")
    group = kit.choice(N_("form", "Nhóm sản phẩm"), "product_group")
    commune = kit.commune(N_("form", "Xã, phường"))
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150, hint=_OLD_PLACE_HINT)
    batch = kit.text(N_("form", "Đợt, đơn vị"), length=120)
    quantity = kit.decimal(N_("form", "Số lượng"), high=1_000_000_000_000)
    amount = kit.money(N_("form", "Số tiền"))
    words = kit.text(N_("form", "Chữ kèm số đã công bố"), length=60, hint=N_("form", "gần, trên, hơn"))
    document = kit.text(N_("form", "Theo văn bản, nguồn"), search=True, length=300)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """A figure has a value."""
        if self.quantity is None and self.amount is None:
            yield Problem("quantity", "figure_missing")
