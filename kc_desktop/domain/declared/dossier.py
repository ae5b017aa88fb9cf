"""Đề án khuyến công: identity, content, money by source, place, dates, status (TT 36/2013/TT-BCT, TT 17/2018)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_

GRANT_SOURCES = ("kcqg", "kcdp")
"""Codes of ``funding_source`` that are khuyến công money."""


class BeneficiaryRow(Form, key="dossier.beneficiaries", title=N_("form", "Đơn vị thụ hưởng"), headline="name"):
    """A beneficiary: an establishment of the bank, or a name until it is surveyed."""

    facility = kit.link(N_("form", "Cơ sở trong danh bạ"), "facility")
    name = kit.text(N_("form", "Tên đơn vị thụ hưởng"), length=250)
    commune = kit.commune(N_("form", "Xã, phường"))
    support = kit.money(N_("form", "Mức hỗ trợ"))

    def rules(self) -> Iterator[Problem]:
        """Somebody must be named."""
        if not self.facility and not self.name:
            yield Problem("name", "beneficiary_unnamed")


class CostRow(Form, key="dossier.costs", title=N_("form", "Dòng kinh phí"), headline="item"):
    """One cost line of one source and year (Mẫu 1 of TT 36/2013: nội dung chi, ĐVT, số lượng, đơn giá, thành tiền)."""

    item = kit.text(N_("form", "Nội dung chi"), required=True, length=300)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True)
    year = kit.year(N_("form", "Năm"), low=2000)
    unit = kit.text(N_("form", "Đơn vị tính"), length=30)
    quantity = kit.decimal(N_("form", "Số lượng"))
    unit_price = kit.money(N_("form", "Đơn giá"))
    amount = kit.money(N_("form", "Thành tiền"), required=True)
    basis = kit.text(N_("form", "Căn cứ định mức"), length=200)

    def rules(self) -> Iterator[Problem]:
        """Quantity × unit price = amount, to the đồng."""
        if self.quantity is not None and self.unit_price is not None and self.amount is not None:
            product = int(self.quantity * self.unit_price)
            if product != self.amount:
                yield Problem("amount", "product_differs", Level.WARN, product=product)


class StageRow(Form, key="dossier.stages", title=N_("form", "Diễn biến"), headline="step"):
    """One event in the life of the dossier; written once, never edited."""

    step = kit.choice(N_("form", "Bước"), "dossier_status", required=True, merge=Merge.EVENT)
    happened_on = kit.day(N_("form", "Ngày"), required=True, merge=Merge.EVENT)
    paper = kit.text(N_("form", "Số văn bản"), length=100, merge=Merge.EVENT)
    remark = kit.text(N_("form", "Ghi chú"), length=300, merge=Merge.EVENT)


class Dossier(
    Form,
    key="dossier",
    version=1,
    title=N_("form", "Đề án"),
    plural=N_("form", "Đề án khuyến công"),
    headline="name",
):
    """A khuyến công project: fixed objective, time and money."""

    code = kit.text(N_("form", "Mã đề án"), search=True, length=40, merge=Merge.CENTRE)
    name = kit.text(N_("form", "Tên đề án"), required=True, search=True, length=500)
    programme = kit.choice(N_("form", "Chương trình"), "programme", required=True)
    kind = kit.choice(N_("form", "Loại đề án"), "dossier_kind")
    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000)
    end_year = kit.year(N_("form", "Năm kết thúc"), low=2000)
    status = kit.choice(N_("form", "Trạng thái"), "dossier_status", merge=Merge.LATEST)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content", required=True)
    objective = kit.note(N_("form", "Mục tiêu"))
    scope = kit.note(N_("form", "Quy mô, đặc điểm nổi bật của công nghệ, máy, sản phẩm"))
    work = kit.note(N_("form", "Nội dung và tiến độ"))
    necessity = kit.note(N_("form", "Sự cần thiết và căn cứ"))
    effect = kit.note(N_("form", "Hiệu quả dự kiến"))
    implementer = kit.text(N_("form", "Đơn vị thực hiện"), search=True, length=250)
    coordinator = kit.text(N_("form", "Đơn vị phối hợp"), length=250)
    beneficiaries = kit.rows(N_("form", "Đơn vị thụ hưởng"), BeneficiaryRow)
    places = kit.communes(N_("form", "Địa điểm (xã, phường)"))
    place_note = kit.text(N_("form", "Địa điểm như công bố"), search=True, length=300)
    need_survey = kit.link(N_("form", "Phiếu khảo sát làm căn cứ"), "survey")
    costs = kit.rows(N_("form", "Dự toán theo nguồn"), CostRow)
    registered_on = kit.day(N_("form", "Ngày đăng ký"))
    approved_on = kit.day(N_("form", "Ngày phê duyệt"), merge=Merge.CENTRE)
    decision_no = kit.text(N_("form", "Số quyết định"), search=True, length=120, merge=Merge.CENTRE)
    starts_on = kit.day(N_("form", "Bắt đầu"))
    ends_on = kit.day(N_("form", "Kết thúc"))
    result_quantity = kit.integer(N_("form", "Kết quả theo đơn vị của nội dung"))
    result_note = kit.text(N_("form", "Máy, kết quả chính"), length=400)
    stages = kit.rows(N_("form", "Diễn biến"), StageRow, merge=Merge.EVENT)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order; a programme's money only from its own source."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")
        if self.year and self.end_year and self.end_year < self.year:
            yield Problem("end_year", "before_start")
        other = {"kcqg": "kcdp", "kcdp": "kcqg"}.get(self.programme or "")
        for row in self.costs or ():
            if other and row.source == other:
                yield Problem(f"costs/{row.row_id}/source", "source_of_other_programme", Level.WARN)

    def amount_by_source(self) -> dict[str, int]:
        """Đồng per funding source over all cost lines."""
        total: dict[str, int] = {}
        for row in self.costs or ():
            if row.source and row.amount:
                total[row.source] = total.get(row.source, 0) + row.amount
        return total

    def last_stage(self) -> tuple[str, date] | None:
        """The stage event with the latest day."""
        events = [(r.happened_on, r.step) for r in self.stages or () if r.step and r.happened_on]
        return (max(events)[1], max(events)[0]) if events else None
