"""Thực hiện đề án: contracts, implementation plans, progress, acceptance, requests for money, settlement, follow-up."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.domain.texts import N_


class Contract(
    Form,
    key="contract",
    version=1,
    title=N_("form", "Hợp đồng"),
    plural=N_("form", "Hợp đồng, phụ lục"),
    headline="number",
):
    """A contract of a dossier: agency and implementing unit, unit and beneficiary, purchase; or an annex to one."""

    number = kit.text(N_("form", "Số hợp đồng"), required=True, search=True, length=100)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    kind = kit.choice(N_("form", "Loại hợp đồng"), "contract_kind", required=True)
    signed_on = kit.day(N_("form", "Ngày ký"), required=True)
    annex_to = kit.link(N_("form", "Phụ lục của hợp đồng"), "contract")
    party_a = kit.text(N_("form", "Bên A"), length=250)
    signer_a = kit.text(N_("form", "Đại diện bên A, chức vụ"), personal=True, length=200)
    party_b = kit.text(N_("form", "Bên B"), length=250)
    signer_b = kit.text(N_("form", "Đại diện bên B, chức vụ"), personal=True, length=200)
    facility = kit.link(N_("form", "Bên B là cơ sở"), "facility")
    work = kit.note(N_("form", "Nội dung, sản phẩm"))
    value = kit.money(N_("form", "Giá trị hợp đồng"))
    support = kit.money(N_("form", "Trong đó kinh phí khuyến công"))
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source")
    starts_on = kit.day(N_("form", "Thực hiện từ"))
    ends_on = kit.day(N_("form", "Đến"))
    advance_share = kit.percent(N_("form", "Tạm ứng"))
    penalty = kit.text(N_("form", "Phạt, hoàn trả"), length=400)
    ended_on = kit.day(N_("form", "Ngày thanh lý"))
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order; the support is part of the value."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")
        if self.value is not None and (self.support or 0) > self.value:
            yield Problem("support", "part_over_whole", Level.WARN, whole=Contract.value.label)


class LotRow(Form, key="rollout.lots", title=N_("form", "Phần việc"), headline="work"):
    """A class, or a beneficiary with its machine, in an implementation plan (Mẫu 11)."""

    facility = kit.link(N_("form", "Cơ sở"), "facility")
    name = kit.text(N_("form", "Lớp, đơn vị thụ hưởng"), length=250)
    work = kit.text(N_("form", "Nghề, máy móc, thông số"), length=500)
    quantity = kit.integer(N_("form", "Số lượng, số học viên"), high=1_000_000)
    place = kit.text(N_("form", "Địa điểm"), length=200)
    starts_on = kit.day(N_("form", "Từ ngày"))
    ends_on = kit.day(N_("form", "Đến ngày"))
    teacher = kit.text(N_("form", "Giáo viên, đơn vị phối hợp"), in_office=True, length=250)
    support = kit.money(N_("form", "Kinh phí khuyến công"))


class Rollout(
    Form,
    key="rollout",
    version=1,
    title=N_("form", "Kế hoạch triển khai"),
    plural=N_("form", "Kế hoạch triển khai, tổ chức lớp"),
    headline="name",
):
    """The plan of a group dossier or a training dossier, before its first advance (Mẫu 11 of TT 36/2013)."""

    name = kit.text(N_("form", "Tên kế hoạch"), required=True, search=True, length=250)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    number = kit.text(N_("form", "Số kế hoạch"), search=True, length=100)
    made_on = kit.day(N_("form", "Ngày lập"), required=True)
    objective = kit.note(N_("form", "Mục đích, yêu cầu"))
    lots = kit.rows(N_("form", "Lớp, đơn vị thụ hưởng"), LotRow)
    programme = kit.note(N_("form", "Chương trình, thời lượng lý thuyết, thực hành"))
    jobs = kit.text(N_("form", "Cam kết việc làm sau đào tạo"), length=400)
    coordination = kit.note(N_("form", "Phân công, phối hợp"))
    approved_on = kit.day(N_("form", "Sở phê duyệt ngày"))
    approved_no = kit.text(N_("form", "Số văn bản phê duyệt"), length=100)


class Progress(
    Form,
    key="progress",
    version=1,
    title=N_("form", "Báo cáo tiến độ"),
    plural=N_("form", "Tiến độ thực hiện"),
    headline="name",
):
    """How far a dossier was on a day: Mẫu 3a monthly before the 25th, 3b when the work is done (TT 36/2013 Đ.13–15)."""

    name = kit.text(N_("form", "Kỳ báo cáo"), required=True, search=True, length=150)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    contract = kit.link(N_("form", "Hợp đồng"), "contract")
    as_of = kit.day(N_("form", "Số liệu đến ngày"), required=True)
    final = kit.yesno(N_("form", "Đã hoàn thành khối lượng (Mẫu 3b)"))
    work_done = kit.percent(N_("form", "Khối lượng đã làm"))
    work = kit.note(N_("form", "Việc đã làm"))
    support_spent = kit.money(N_("form", "Kinh phí khuyến công đã chi"))
    own_spent = kit.money(N_("form", "Vốn đối ứng đã chi"))
    other_spent = kit.money(N_("form", "Nguồn khác đã chi"))
    obstacles = kit.note(N_("form", "Vướng mắc"))
    forecast = kit.note(N_("form", "Dự kiến kỳ tới"))
    confirmed_on = kit.day(N_("form", "Sở xác nhận ngày"))


class AttendantRow(Form, key="acceptance.attendants", title=N_("form", "Người dự"), headline="name"):
    """Somebody who signs the minutes."""

    side = kit.text(N_("form", "Bên"), length=150)
    name = kit.text(N_("form", "Họ và tên"), required=True, in_office=True, length=120)
    office = kit.text(N_("form", "Chức vụ"), length=150)


class CheckedRow(Form, key="acceptance.results", title=N_("form", "Kết quả so với mục tiêu"), headline="item"):
    """What was to be reached and what was found."""

    item = kit.text(N_("form", "Chỉ tiêu"), required=True, length=250)
    indicator = kit.choice(N_("form", "Tính vào chỉ tiêu"), "indicator")
    unit = kit.text(N_("form", "Đơn vị tính"), length=30)
    planned = kit.decimal(N_("form", "Theo đề án"))
    found = kit.decimal(N_("form", "Thực hiện"))
    comment = kit.text(N_("form", "Nhận xét"), length=300)


class MachineRow(Form, key="acceptance.machines", title=N_("form", "Máy móc, thiết bị"), headline="name"):
    """A machine as it stands at the beneficiary (Mẫu 5a)."""

    facility = kit.link(N_("form", "Cơ sở"), "facility")
    name = kit.text(N_("form", "Tên máy"), required=True, length=200)
    model = kit.text(N_("form", "Model, ký hiệu"), length=100)
    serial = kit.text(N_("form", "Số máy"), length=100)
    origin = kit.text(N_("form", "Xuất xứ, năm sản xuất"), length=100)
    quantity = kit.integer(N_("form", "Số lượng"), high=100_000)
    price = kit.money(N_("form", "Giá theo hóa đơn"))


class Acceptance(
    Form,
    key="acceptance",
    version=1,
    title=N_("form", "Biên bản nghiệm thu"),
    plural=N_("form", "Nghiệm thu"),
    headline="name",
):
    """Acceptance at a place or of a whole dossier (Mẫu 5a, 5b, 5c of TT 36/2013)."""

    name = kit.text(N_("form", "Lần nghiệm thu"), required=True, search=True, length=250)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    contract = kit.link(N_("form", "Hợp đồng"), "contract")
    kind = kit.choice(N_("form", "Mẫu"), "acceptance_kind", required=True)
    held_on = kit.day(N_("form", "Ngày nghiệm thu"), required=True)
    facility = kit.link(N_("form", "Tại cơ sở"), "facility")
    place = kit.text(N_("form", "Địa điểm"), length=250)
    basis = kit.note(N_("form", "Căn cứ"))
    attendants = kit.rows(N_("form", "Thành phần"), AttendantRow)
    results = kit.rows(N_("form", "Kết quả so với mục tiêu"), CheckedRow)
    machines = kit.rows(N_("form", "Máy móc, thiết bị"), MachineRow)
    total_spent = kit.money(N_("form", "Tổng kinh phí thực hiện"))
    support_accepted = kit.money(N_("form", "Kinh phí KC đề nghị thanh toán"))
    own_spent = kit.money(N_("form", "Vốn đối ứng"))
    other_spent = kit.money(N_("form", "Nguồn khác"))
    result = kit.choice(N_("form", "Kết luận"), "appraisal_result")
    opinion = kit.note(N_("form", "Đánh giá"))
    proposal = kit.note(N_("form", "Kiến nghị"))
    last = kit.yesno(N_("form", "Lần cuối của đề án"))

    def rules(self) -> Iterator[Problem]:
        """The parts make the whole, where the whole is written."""
        parts = (self.support_accepted, self.own_spent, self.other_spent)
        if self.total_spent is not None and None not in parts[:2]:
            total = sum(part or 0 for part in parts)
            if total != self.total_spent:
                yield Problem("total_spent", "sum_differs", Level.WARN, total=total)


class MoneyRequest(
    Form,
    key="request",
    version=1,
    title=N_("form", "Đề nghị tạm ứng, thanh toán"),
    plural=N_("form", "Đề nghị tạm ứng, thanh toán"),
    headline="name",
):
    """A request for an advance or the rest (Mẫu 9 of TT 36/2013): asked for, paid, or turned down."""

    name = kit.text(N_("form", "Lần đề nghị"), required=True, search=True, length=200)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    contract = kit.link(N_("form", "Hợp đồng"), "contract")
    facility = kit.link(N_("form", "Cho cơ sở"), "facility")
    kind = kit.choice(N_("form", "Loại"), "payment_kind", required=True)
    asked_on = kit.day(N_("form", "Ngày đề nghị"), required=True)
    number = kit.text(N_("form", "Số văn bản"), search=True, length=100)
    amount = kit.money(N_("form", "Số tiền đề nghị"), required=True)
    work_done = kit.percent(N_("form", "Khối lượng đã làm"))
    holder = kit.text(N_("form", "Đơn vị, người hưởng"), personal=True, length=200)
    account = kit.text(N_("form", "Số tài khoản"), personal=True, length=40)
    bank = kit.text(N_("form", "Tại ngân hàng, Kho bạc"), personal=True, length=200)
    state = kit.choice(N_("form", "Tình trạng"), "request_state")
    payment = kit.link(N_("form", "Bút toán đã chi"), "payment")
    remark = kit.note(N_("form", "Ghi chú"))


class VoucherRow(Form, key="settlement.vouchers", title=N_("form", "Chứng từ"), headline="number"):
    """A voucher of the whole cost, not only of the support (Mẫu 8a, 8b of TT 36/2013)."""

    number = kit.text(N_("form", "Số chứng từ"), required=True, length=60)
    issued_on = kit.day(N_("form", "Ngày"))
    item = kit.text(N_("form", "Nội dung chi"), required=True, length=300)
    payee = kit.text(N_("form", "Người bán, người nhận"), personal=True, length=200)
    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True)
    amount = kit.money(N_("form", "Số tiền"), required=True)
    remark = kit.text(N_("form", "Ghi chú"), length=200)


class Settlement(
    Form,
    key="settlement",
    version=1,
    title=N_("form", "Quyết toán, thanh lý"),
    plural=N_("form", "Thanh lý, quyết toán"),
    headline="name",
):
    """Settlement of a dossier or of one contract of it, with its vouchers (Mẫu 6–10 of TT 36/2013, Đ.18–19)."""

    name = kit.text(N_("form", "Lần quyết toán"), required=True, search=True, length=200)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    contract = kit.link(N_("form", "Hợp đồng"), "contract")
    made_on = kit.day(N_("form", "Ngày lập"), required=True)
    paper_no = kit.text(N_("form", "Số biên bản thanh lý"), search=True, length=100)
    vouchers = kit.rows(N_("form", "Bảng kê chứng từ"), VoucherRow)
    approved_support = kit.money(N_("form", "Kinh phí KC được quyết toán"))
    refund = kit.money(N_("form", "Phải nộp lại"))
    work = kit.note(N_("form", "Khối lượng, kết quả thực hiện"))
    conclusion = kit.note(N_("form", "Kết luận"))
    closed_on = kit.day(N_("form", "Ngày duyệt quyết toán"))

    def amount_by_source(self) -> dict[str, int]:
        """Đồng per funding source over all vouchers."""
        total: dict[str, int] = {}
        for row in self.vouchers or ():
            if row.source and row.amount:
                total[row.source] = total.get(row.source, 0) + row.amount
        return total


class FollowUp(
    Form,
    key="follow_up",
    version=1,
    title=N_("form", "Theo dõi sau hỗ trợ"),
    plural=N_("form", "Theo dõi sau hỗ trợ"),
    headline="name",
):
    """What a support brought, one to three years after it, against the year before it."""

    name = kit.text(N_("form", "Lần theo dõi"), required=True, search=True, length=250)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    facility = kit.link(N_("form", "Cơ sở"), "facility", indexed=True)
    visited_on = kit.day(N_("form", "Ngày đến"), required=True)
    year = kit.year(N_("form", "Số liệu của năm"), low=2000)
    year_before = kit.year(N_("form", "So với năm"), low=1990)
    revenue = kit.money(N_("form", "Doanh thu"))
    revenue_before = kit.money(N_("form", "Doanh thu trước hỗ trợ"))
    workers = kit.integer(N_("form", "Lao động"), unit="người", high=1_000_000)
    workers_before = kit.integer(N_("form", "Lao động trước hỗ trợ"), unit="người", high=1_000_000)
    output = kit.decimal(N_("form", "Sản lượng"))
    output_before = kit.decimal(N_("form", "Sản lượng trước hỗ trợ"))
    output_unit = kit.text(N_("form", "Đơn vị sản lượng"), length=30)
    income = kit.money(N_("form", "Thu nhập bình quân/người/tháng"))
    income_before = kit.money(N_("form", "Thu nhập trước hỗ trợ"))
    machine_use = kit.choice(N_("form", "Máy được hỗ trợ"), "machine_use")
    remark = kit.note(N_("form", "Nhận xét"))

    def rules(self) -> Iterator[Problem]:
        """After is after before."""
        if self.year and self.year_before and self.year <= self.year_before:
            yield Problem("year", "before_start")
