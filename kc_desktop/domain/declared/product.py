"""Sản phẩm, bình chọn: typical products of rural industry, specialty products, rounds of voting and what was entered.

TT 26/2014/TT-BCT, TT 14/2018/TT-BCT, TT 38/2025/TT-BCT. Marks, councils and times are rules of their day, never here.
"""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.asking import Gate
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_


class CertificateRow(Form, key="product.certificates", title=N_("form", "Giấy chứng nhận"), headline="number"):
    """One recognition of the product at one level; those of the former district level stay in the history."""

    level = kit.choice(N_("form", "Cấp"), "typical_level", required=True)
    year = kit.year(N_("form", "Năm"), required=True, low=2005)
    decision_no = kit.text(N_("form", "Số quyết định"), length=120)
    issued_on = kit.day(N_("form", "Ngày cấp"))
    number = kit.text(N_("form", "Số giấy chứng nhận"), length=60)
    valid_to = kit.day(N_("form", "Có giá trị đến"))
    entry = kit.link(N_("form", "Hồ sơ bình chọn"), "voting_entry")
    revoked_on = kit.day(N_("form", "Ngày thu hồi"))
    reported_year = kit.year(N_("form", "Cơ sở đã báo cáo đến năm"), low=2005)

    def rules(self) -> Iterator[Problem]:
        """It ends after it begins."""
        if self.issued_on and self.valid_to and self.valid_to < self.issued_on:
            yield Problem("valid_to", "before_start")


class ProductFile(FileRow, key="product.files", title=N_("form", "Ảnh, tệp"), headline="name"):
    """A photo of the product, a standard, a certificate."""


class Product(
    Form,
    key="product",
    version=1,
    title=N_("form", "Sản phẩm"),
    plural=N_("form", "Sản phẩm tiêu biểu, đặc thù"),
    headline="name",
):
    """A product of an establishment, or a set of them (bộ sản phẩm); a specialty of the province."""

    gates = (Gate("is_set", ("set_kind",), only=(True,)),)
    name = kit.text(N_("form", "Tên sản phẩm"), required=True, search=True, length=250)
    facility = kit.link(N_("form", "Cơ sở sản xuất"), "facility", indexed=True)
    maker = kit.text(N_("form", "Tên cơ sở khi chưa có trong danh bạ"), search=True, length=250)
    commune = kit.commune(N_("form", "Xã, phường"), indexed=True)
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150)
    group = kit.choice(N_("form", "Nhóm sản phẩm bình chọn"), "product_group")
    specialty = kit.choice(N_("form", "Sản phẩm đặc thù"), "specialty_group")
    is_set = kit.yesno(N_("form", "Là bộ sản phẩm"))
    set_kind = kit.choice(N_("form", "Bộ gồm"), "product_set")
    description = kit.note(N_("form", "Mô tả, đặc điểm nổi bật"))
    materials = kit.text(N_("form", "Nguyên liệu"), length=300)
    technology = kit.text(N_("form", "Công nghệ, thiết bị"), length=300)
    unit = kit.text(N_("form", "Đơn vị tính"), length=30)
    output = kit.decimal(N_("form", "Sản lượng/năm"), high=1_000_000_000_000)
    price = kit.money(N_("form", "Giá bán"))
    revenue = kit.money(N_("form", "Doanh thu/năm"))
    workers = kit.integer(N_("form", "Lao động làm sản phẩm"), unit="người", high=1_000_000)
    market = kit.text(N_("form", "Thị trường tiêu thụ"), length=300)
    standards = kit.text(N_("form", "Tiêu chuẩn, chứng nhận"), length=200)
    trademark = kit.text(N_("form", "Nhãn hiệu"), length=150)
    ocop_stars = kit.integer(N_("form", "Sao OCOP"), low=1, high=5)
    certificates = kit.rows(N_("form", "Giấy chứng nhận"), CertificateRow)
    files = kit.rows(N_("form", "Ảnh, tệp"), ProductFile)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Somebody makes it."""
        if not self.facility and not self.maker:
            yield Problem("facility", "maker_missing", Level.WARN)


class JudgeRow(Form, key="voting_round.members", title=N_("form", "Thành viên hội đồng"), headline="name"):
    """A member of the council; ``judges``: whether they score."""

    name = kit.text(N_("form", "Họ và tên"), required=True, in_office=True, length=120)
    office = kit.text(N_("form", "Chức vụ, đơn vị"), length=200)
    role = kit.choice(N_("form", "Vai trò"), "council_role")
    judges = kit.yesno(N_("form", "Chấm điểm"))


class VotingFile(FileRow, key="voting_round.files", title=N_("form", "Tệp, bản quét"), headline="name"):
    """A decision, the signed minutes."""


class VotingRound(
    Form,
    key="voting_round",
    version=1,
    title=N_("form", "Kỳ bình chọn"),
    plural=N_("form", "Kỳ bình chọn sản phẩm"),
    headline="name",
):
    """One round of voting at one level."""

    name = kit.text(N_("form", "Tên kỳ bình chọn"), required=True, search=True, length=250)
    level = kit.choice(N_("form", "Cấp"), "typical_level", required=True)
    year = kit.year(N_("form", "Năm"), required=True, low=2005)
    commune = kit.commune(N_("form", "Xã, phường (cấp xã)"))
    old_place = kit.text(N_("form", "Huyện cũ, khu vực"), length=150)
    opens_on = kit.day(N_("form", "Nhận hồ sơ từ"))
    closes_on = kit.day(N_("form", "Nhận hồ sơ đến"))
    council_no = kit.text(N_("form", "Quyết định lập hội đồng"), length=120)
    council_on = kit.day(N_("form", "Ngày quyết định"))
    members = kit.rows(N_("form", "Thành viên hội đồng"), JudgeRow)
    scored_on = kit.day(N_("form", "Ngày chấm"))
    place = kit.text(N_("form", "Nơi họp"), length=200)
    decision_no = kit.text(N_("form", "Quyết định công nhận"), search=True, length=120)
    decided_on = kit.day(N_("form", "Ngày công nhận"))
    announced_on = kit.day(N_("form", "Ngày công bố kết quả"))
    state = kit.choice(N_("form", "Tình trạng"), "round_state", merge=Merge.LATEST)
    files = kit.rows(N_("form", "Tệp, bản quét"), VotingFile)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order."""
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            yield Problem("closes_on", "before_start")
        if self.decided_on and self.announced_on and self.announced_on < self.decided_on:
            yield Problem("announced_on", "before_start", Level.WARN)


class MarkRow(Form, key="voting_entry.marks", title=N_("form", "Điểm chấm"), headline="judge"):
    """What one judge gave on one criterion, independently of the others. ``judge``: the row of the council."""

    judge = kit.text(N_("form", "Thành viên"), required=True, length=64)
    criterion = kit.text(N_("form", "Tiêu chí"), required=True, length=60)
    mark = kit.decimal(N_("form", "Điểm"), required=True, high=1000)
    comment = kit.text(N_("form", "Nhận xét"), length=300)


class ComplaintRow(Form, key="voting_entry.complaints", title=N_("form", "Khiếu nại"), headline="matter"):
    """A complaint about the result and its answer."""

    received_on = kit.day(N_("form", "Ngày nhận"), required=True)
    sender = kit.text(N_("form", "Người khiếu nại"), personal=True, length=200)
    matter = kit.text(N_("form", "Nội dung"), required=True, length=400)
    answered_on = kit.day(N_("form", "Ngày trả lời"))
    answer = kit.text(N_("form", "Trả lời"), length=400)


class VotingEntryFile(FileRow, key="voting_entry.files", title=N_("form", "Ảnh, tệp"), headline="name"):
    """A photo for the council, a paper of the file."""


class VotingEntry(
    Form,
    key="voting_entry",
    version=1,
    title=N_("form", "Hồ sơ bình chọn"),
    plural=N_("form", "Hồ sơ đăng ký bình chọn"),
    headline="name",
):
    """A product entered in a round: the file, the marks, the outcome, complaints, the way to the next level."""

    name = kit.text(N_("form", "Sản phẩm đăng ký"), required=True, search=True, length=250)
    round = kit.link(N_("form", "Kỳ bình chọn"), "voting_round", required=True, indexed=True)
    product = kit.link(N_("form", "Sản phẩm"), "product", indexed=True)
    facility = kit.link(N_("form", "Cơ sở"), "facility", indexed=True)
    number = kit.text(N_("form", "Số hồ sơ"), search=True, length=40)
    group = kit.choice(N_("form", "Nhóm sản phẩm"), "product_group")
    registered_on = kit.day(N_("form", "Ngày đăng ký"))
    self_made = kit.yesno(N_("form", "Do cơ sở tự sản xuất"))
    not_copied = kit.yesno(N_("form", "Không sao chép, không vi phạm sở hữu trí tuệ"))
    lawful = kit.yesno(N_("form", "Đạt tiêu chuẩn, an toàn, môi trường"))
    mass_made = kit.yesno(N_("form", "Sản xuất được hàng loạt"))
    file_complete = kit.yesno(N_("form", "Hồ sơ đầy đủ"))
    marks = kit.rows(N_("form", "Điểm chấm"), MarkRow)
    result = kit.choice(N_("form", "Kết quả"), "entry_result", merge=Merge.LATEST)
    rank = kit.integer(N_("form", "Thứ hạng"), low=1, high=10_000)
    prize = kit.text(N_("form", "Giải, ghi nhận"), length=100)
    certificate_no = kit.text(N_("form", "Số giấy chứng nhận"), search=True, length=60)
    certificate_on = kit.day(N_("form", "Ngày cấp"))
    valid_to = kit.day(N_("form", "Có giá trị đến"))
    forwarded_on = kit.day(N_("form", "Ngày gửi lên cấp trên"))
    forwarded_from = kit.link(N_("form", "Từ hồ sơ cấp dưới"), "voting_entry", indexed=True)
    complaints = kit.rows(N_("form", "Khiếu nại"), ComplaintRow)
    files = kit.rows(N_("form", "Ảnh, tệp"), VotingEntryFile)
    remark = kit.note(N_("form", "Ghi chú"))
