"""Hoạt động: classes, courses, tours, conferences, fairs, consulting, cleaner production, publicity and the like.

What NĐ 45/2012 Điều 4 calls contents is carried out either as a đề án or as an activity with its own result; one that
belongs to a đề án hangs on its dossier, and each counts in the units of its content (``outputs``).
"""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.asking import Gate
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_

CLASSES = ("lop_nghe", "lop_quan_ly")
"""Kinds of activity that teach: learners, hours, certificates."""
GATHERINGS = (*CLASSES, "tham_quan", "hoi_nghi")
"""Kinds of activity people take part in by name."""


class LearnerRow(Form, key="activity.learners", title=N_("form", "Học viên, đại biểu"), headline="name"):
    """Somebody who took part; of a training class also what became of it."""

    name = kit.text(N_("form", "Họ và tên"), required=True, personal=True, length=120)
    birth_year = kit.year(N_("form", "Năm sinh"), personal=True, low=1920)
    gender = kit.choice(N_("form", "Giới tính"), "gender", personal=True)
    minority = kit.yesno(N_("form", "Dân tộc thiểu số"), personal=True)
    commune = kit.commune(N_("form", "Xã, phường"))
    facility = kit.link(N_("form", "Cơ sở"), "facility")
    office = kit.text(N_("form", "Đơn vị, chức vụ"), personal=True, length=200)
    signed = kit.yesno(N_("form", "Đã ký danh sách"))
    certificate_no = kit.text(N_("form", "Số chứng chỉ, giấy chứng nhận"), personal=True, length=60)
    certificate_on = kit.day(N_("form", "Ngày cấp"))
    job_after = kit.choice(N_("form", "Việc làm sau đào tạo"), "job_after")


class AttendingRow(Form, key="activity.facilities", title=N_("form", "Cơ sở tham gia"), headline="name"):
    """An establishment that took part: a booth at a fair, advice, an assessment, a machine."""

    facility = kit.link(N_("form", "Cơ sở trong danh bạ"), "facility")
    name = kit.text(N_("form", "Tên cơ sở, đơn vị"), length=250)
    commune = kit.commune(N_("form", "Xã, phường"))
    booths = kit.integer(N_("form", "Gian hàng"), high=100_000)
    work = kit.text(N_("form", "Sản phẩm, việc được hỗ trợ"), length=300)
    amount = kit.money(N_("form", "Kinh phí, giá trị hợp đồng"))
    result = kit.text(N_("form", "Kết quả"), length=300)

    def rules(self) -> Iterator[Problem]:
        """Somebody must be named."""
        if not self.facility and not self.name:
            yield Problem("name", "beneficiary_unnamed")


class OutputRow(Form, key="activity.outputs", title=N_("form", "Kết quả"), headline="indicator"):
    """One result in the unit of its indicator. ``verified``: what an outside check confirmed, where a donor pays by
    verified output, and ``unit_price`` what it pays for one."""

    indicator = kit.choice(N_("form", "Chỉ tiêu"), "indicator", required=True)
    planned = kit.decimal(N_("form", "Kế hoạch"), high=1_000_000_000_000)
    quantity = kit.decimal(N_("form", "Thực hiện"), high=1_000_000_000_000)
    verified = kit.decimal(N_("form", "Đã kiểm chứng"), high=1_000_000_000_000)
    unit_price = kit.money(N_("form", "Mức chi cho một kết quả"))
    remark = kit.text(N_("form", "Ghi chú"), length=200)


class ActivityCostRow(Form, key="activity.costs", title=N_("form", "Kinh phí"), headline="item"):
    """Money of one source spent or to be spent."""

    source = kit.choice(N_("form", "Nguồn kinh phí"), "funding_source", required=True)
    item = kit.text(N_("form", "Nội dung chi"), length=300)
    planned = kit.money(N_("form", "Dự toán"))
    amount = kit.money(N_("form", "Đã chi"))


class ActivityFile(FileRow, key="activity.files", title=N_("form", "Ảnh, tệp"), headline="name"):
    """A photo, the signed list, a programme."""


class Activity(
    Form,
    key="activity",
    version=1,
    title=N_("form", "Hoạt động"),
    plural=N_("form", "Hoạt động khuyến công"),
    headline="name",
):
    """One activity with its participants, results and money."""

    gates = (
        Gate("kind", ("learners", "women", "minority"), only=GATHERINGS),
        Gate("kind", ("trade", "hours", "teacher"), only=CLASSES),
        Gate("kind", ("booths", "visitors", "sales"), only=("hoi_cho",)),
        Gate("kind", ("contract_no", "signed_on", "revenue", "received"), only=("tu_van", "khac")),
        Gate("kind", ("outlet",), only=("tuyen_truyen",)),
        Gate("kind", ("cluster",), only=("ccn",)),
        Gate("kind", ("craft_village",), only=("lang_nghe",)),
        Gate("kind", ("scope",), only=("hoi_cho", "hoi_nghi", "tham_quan", "binh_chon")),
    )
    name = kit.text(N_("form", "Tên hoạt động"), required=True, search=True, length=300)
    kind = kit.choice(N_("form", "Loại hoạt động"), "activity_kind", required=True)
    content = kit.choice(N_("form", "Nội dung khuyến công"), "content", required=True)
    year = kit.year(N_("form", "Năm kế hoạch"), required=True, low=2000)
    state = kit.choice(N_("form", "Tình trạng"), "activity_state", merge=Merge.LATEST)
    programme = kit.choice(N_("form", "Chương trình"), "programme")
    dossier = kit.link(N_("form", "Đề án"), "dossier", indexed=True)
    starts_on = kit.day(N_("form", "Từ ngày"))
    ends_on = kit.day(N_("form", "Đến ngày"))
    commune = kit.commune(N_("form", "Xã, phường"))
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150)
    place = kit.text(N_("form", "Địa điểm"), length=250)
    scope = kit.choice(N_("form", "Quy mô"), "activity_scope")
    organiser = kit.text(N_("form", "Đơn vị tổ chức"), search=True, length=250)
    partner = kit.text(N_("form", "Đơn vị phối hợp"), length=250)
    trade = kit.text(N_("form", "Nghề, chuyên đề"), length=200)
    hours = kit.integer(N_("form", "Số tiết"), high=100_000)
    teacher = kit.text(N_("form", "Giáo viên, báo cáo viên"), personal=True, length=250)
    participants = kit.integer(N_("form", "Số người tham gia"), unit="người", high=1_000_000)
    women = kit.integer(N_("form", "Trong đó nữ"), unit="người", high=1_000_000)
    minority = kit.integer(N_("form", "Trong đó dân tộc thiểu số"), unit="người", high=1_000_000)
    learners = kit.rows(N_("form", "Học viên, đại biểu"), LearnerRow)
    facilities = kit.rows(N_("form", "Cơ sở tham gia"), AttendingRow)
    booths = kit.integer(N_("form", "Số gian hàng"), high=100_000)
    visitors = kit.integer(N_("form", "Lượt khách"), high=100_000_000)
    sales = kit.money(N_("form", "Doanh thu bán hàng"))
    contract_no = kit.text(N_("form", "Số hợp đồng"), search=True, length=100)
    signed_on = kit.day(N_("form", "Ngày ký"))
    revenue = kit.money(N_("form", "Giá trị hợp đồng"))
    received = kit.money(N_("form", "Đã thu"))
    outlet = kit.text(N_("form", "Cơ quan báo chí, kênh, ấn phẩm"), length=200)
    cluster = kit.link(N_("form", "Cụm công nghiệp"), "cluster", indexed=True)
    craft_village = kit.link(N_("form", "Làng nghề"), "craft_village", indexed=True)
    outputs = kit.rows(N_("form", "Kết quả"), OutputRow)
    costs = kit.rows(N_("form", "Kinh phí"), ActivityCostRow)
    result_note = kit.note(N_("form", "Đánh giá kết quả"))
    files = kit.rows(N_("form", "Ảnh, tệp"), ActivityFile)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order; parts within the whole; who is counted is who is listed."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")
        for part in ("women", "minority"):
            if self.participants is not None and (self.values.get(part) or 0) > self.participants:
                yield Problem(part, "part_over_whole", Level.WARN, whole=Activity.participants.label)
        listed = len(self.learners or ())
        if listed and self.participants is not None and listed != self.participants:
            yield Problem("participants", "list_differs", Level.WARN, listed=listed)
        if self.revenue is not None and (self.received or 0) > self.revenue:
            yield Problem("received", "part_over_whole", Level.WARN, whole=Activity.revenue.label)
