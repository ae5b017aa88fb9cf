"""Đề án khuyến công: identity, content, money by source, place, dates, status (TT 36/2013/TT-BCT, TT 17/2018)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import kc_desktop.domain.forms as kit
from kc_desktop.domain.asking import Gate
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_

GRANT_SOURCES = ("kcqg", "kcdp")
"""Codes of ``funding_source`` that are khuyến công money."""


class BeneficiaryRow(Form, key="dossier.beneficiaries", title=N_("form", "Đơn vị thụ hưởng"), headline="name"):
    """A beneficiary: an establishment of the bank, or a name until it is surveyed; of a machinery group also with the
    type of machine, which the ministry's appraisal asks for (TT 17/2018, Điều 3a).

    The two commitments are conditions of any support (TTLT 26/2014 Đ.7).
    """

    facility = kit.link(N_("form", "Cơ sở trong danh bạ"), "facility")
    name = kit.text(N_("form", "Tên đơn vị thụ hưởng"), length=250)
    commune = kit.commune(N_("form", "Xã, phường"))
    support = kit.money(N_("form", "Mức hỗ trợ"))
    machine = kit.text(N_("form", "Loại máy, thiết bị"), length=250)
    specification = kit.text(N_("form", "Thông số kỹ thuật"), length=400)
    quantity = kit.integer(N_("form", "Số lượng"), high=100_000)
    committed_own = kit.yesno(N_("form", "Cam kết đủ vốn đối ứng"))
    committed_single = kit.yesno(N_("form", "Cam kết chưa được Nhà nước hỗ trợ cùng nội dung chi"))

    def rules(self) -> Iterator[Problem]:
        """Somebody must be named."""
        if not self.facility and not self.name:
            yield Problem("name", "beneficiary_unnamed")


class NeedLink(Form, key="dossier.needs", title=N_("form", "Nhu cầu làm căn cứ"), headline="survey"):
    """A surveyed need the dossier answers: the survey and the row of its needs."""

    survey = kit.link(N_("form", "Phiếu khảo sát"), "survey", required=True)
    need = kit.text(N_("form", "Dòng nhu cầu"), length=64)
    asked = kit.text(N_("form", "Nhu cầu"), length=300)


class PartRow(Form, key="dossier.parts", title=N_("form", "Nội dung, năm của đề án điểm"), headline="work"):
    """One content in one year of a đề án điểm (TT 17/2018, Điều 3a: the first year is specified in full)."""

    content = kit.choice(N_("form", "Nội dung khuyến công"), "content", required=True)
    year = kit.year(N_("form", "Năm"), required=True, low=2000)
    work = kit.text(N_("form", "Việc làm, kết quả"), length=400)
    quantity = kit.integer(N_("form", "Kết quả"))
    support = kit.money(N_("form", "Kinh phí khuyến công"))
    specified = kit.yesno(N_("form", "Đã xác định đầy đủ"))


class CostRow(Form, key="dossier.costs", title=N_("form", "Dòng kinh phí"), headline="item"):
    """One cost line of one source and year (Mẫu 1 of TT 36/2013: nội dung chi, ĐVT, số lượng, đơn giá, thành tiền)."""

    item = kit.text(N_("form", "Nội dung chi"), required=True, length=300)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True)
    year = kit.year(N_("form", "Năm"), low=2000)
    unit = kit.text(N_("form", "Đơn vị tính"), length=30)
    quantity = kit.decimal(N_("form", "Số lượng"))
    unit_price = kit.money(N_("form", "Đơn giá"))
    amount = kit.money(N_("form", "Thành tiền"), required=True)
    kind = kit.choice(N_("form", "Loại chi"), "cost_kind")
    eligible = kit.yesno(N_("form", "Tính vào chi phí được hỗ trợ"))
    facility = kit.link(N_("form", "Của cơ sở"), "facility")
    norm = kit.money(N_("form", "Định mức nhà nước"))
    basis = kit.text(N_("form", "Căn cứ định mức"), length=200)

    def rules(self) -> Iterator[Problem]:
        """The price against the norm; the amount is checked with the other lines of the item (``Dossier``)."""
        if self.norm is not None and self.unit_price is not None and self.unit_price > self.norm:
            yield Problem("unit_price", "over_norm", Level.WARN, norm=self.norm)


class PaperRow(Form, key="dossier.papers", title=N_("form", "Giấy tờ"), headline="paper"):
    """One paper of the check-list: there, or not needed with the reason. ``file``: content hash of its scan among the
    files of the dossier."""

    gates = (Gate("state", ("reason",), only=("khong_can",)),)
    paper = kit.choice(N_("form", "Giấy tờ"), "dossier_paper", required=True)
    facility = kit.link(N_("form", "Của cơ sở"), "facility")
    state = kit.choice(N_("form", "Tình trạng"), "paper_state", required=True)
    number = kit.text(N_("form", "Số, ký hiệu"), length=100)
    issued_on = kit.day(N_("form", "Ngày ký"))
    valid_to = kit.day(N_("form", "Có giá trị đến"))
    file = kit.text(N_("form", "Bản quét"), length=64)
    reason = kit.text(N_("form", "Vì sao không cần"), length=300)

    def rules(self) -> Iterator[Problem]:
        """What is not needed is so for a reason."""
        if self.state == "khong_can" and not self.reason:
            yield Problem("reason", "reason_missing")


class DossierFile(FileRow, key="dossier.files", title=N_("form", "Tệp, bản quét"), headline="name"):
    """A scanned paper, a photo of the machine."""


class StageRow(Form, key="dossier.stages", title=N_("form", "Diễn biến"), headline="step"):
    """One event in the life of the dossier; written once, never edited. ``state``: what it led to, by the rules of its
    day, so that the chain is read without them."""

    step = kit.choice(N_("form", "Bước"), "dossier_step", merge=Merge.EVENT)
    state = kit.choice(N_("form", "Trạng thái sau đó"), "dossier_status", required=True, merge=Merge.EVENT)
    happened_on = kit.day(N_("form", "Ngày"), required=True, merge=Merge.EVENT)
    actor = kit.choice(N_("form", "Ai quyết định"), "dossier_actor", merge=Merge.EVENT)
    paper = kit.text(N_("form", "Số văn bản"), length=100, merge=Merge.EVENT)
    paper_on = kit.day(N_("form", "Ngày văn bản"), merge=Merge.EVENT)
    amount = kit.money(N_("form", "Số tiền"), merge=Merge.EVENT)
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
    nature = kit.choice(N_("form", "Đề án hay nhiệm vụ"), "dossier_nature")
    kind = kit.choice(N_("form", "Loại đề án"), "dossier_kind")
    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000)
    end_year = kit.year(N_("form", "Năm kết thúc"), low=2000)
    status = kit.choice(N_("form", "Trạng thái"), "dossier_status", merge=Merge.LATEST, indexed=True)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content", required=True)
    support_item = kit.choice(N_("form", "Khoản mục hỗ trợ"), "support_item")
    parts = kit.rows(N_("form", "Nội dung, năm của đề án điểm"), PartRow)
    objective = kit.note(N_("form", "Mục tiêu"))
    scope = kit.note(N_("form", "Quy mô, đặc điểm nổi bật của công nghệ, máy, sản phẩm"))
    work = kit.note(N_("form", "Nội dung và tiến độ"))
    necessity = kit.note(N_("form", "Sự cần thiết và căn cứ"))
    organisation = kit.note(N_("form", "Tổ chức thực hiện"))
    effect = kit.note(N_("form", "Hiệu quả kinh tế, xã hội, môi trường, khả năng nhân rộng"))
    implementer = kit.text(N_("form", "Đơn vị thực hiện"), search=True, length=250)
    coordinator = kit.text(N_("form", "Đơn vị phối hợp"), length=250)
    beneficiaries = kit.rows(N_("form", "Đơn vị thụ hưởng"), BeneficiaryRow)
    places = kit.communes(N_("form", "Địa điểm (xã, phường)"))
    place_note = kit.text(N_("form", "Địa điểm như công bố"), search=True, length=300)
    needs = kit.rows(N_("form", "Nhu cầu làm căn cứ"), NeedLink)
    costs = kit.rows(N_("form", "Dự toán theo nguồn"), CostRow)
    registered_on = kit.day(N_("form", "Ngày đăng ký"))
    approved_on = kit.day(N_("form", "Ngày phê duyệt"), merge=Merge.CENTRE)
    decision_no = kit.text(N_("form", "Số quyết định"), search=True, length=120, merge=Merge.CENTRE)
    approved_support = kit.money(N_("form", "Kinh phí được duyệt"), merge=Merge.CENTRE)
    batch = kit.text(N_("form", "Đợt phê duyệt"), length=60, merge=Merge.CENTRE)
    starts_on = kit.day(N_("form", "Bắt đầu"))
    ends_on = kit.day(N_("form", "Kết thúc"))
    result_indicator = kit.choice(N_("form", "Chỉ tiêu kết quả"), "indicator")
    result_quantity = kit.integer(N_("form", "Kết quả dự kiến"))
    result_note = kit.text(N_("form", "Máy, kết quả chính"), length=400)
    papers = kit.rows(N_("form", "Giấy tờ"), PaperRow)
    files = kit.rows(N_("form", "Tệp, bản quét"), DossierFile)
    stages = kit.rows(N_("form", "Diễn biến"), StageRow, merge=Merge.EVENT)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order; what its nature and kind mean; a programme's money only from its own source; sums agree."""
        from kc_desktop.domain.costing.soundness import kind_problems, money_problems

        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")
        if self.year and self.end_year and self.end_year < self.year:
            yield Problem("end_year", "before_start")
        yield from kind_problems(self)
        yield from money_problems(self)

    def amount_by_source(self) -> dict[str, int]:
        """Đồng per funding source over all cost lines."""
        total: dict[str, int] = {}
        for row in self.costs or ():
            if row.source and row.amount:
                total[row.source] = total.get(row.source, 0) + row.amount
        return total

    def last_stage(self) -> tuple[str, date] | None:
        """The state and day of the stage event with the latest day; of one day the one written last (ids grow)."""
        events = [(r.happened_on, r.row_id, r.state) for r in self.stages or () if r.state and r.happened_on]
        return (max(events)[2], max(events)[0]) if events else None
