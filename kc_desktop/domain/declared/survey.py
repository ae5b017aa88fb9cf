"""Phiếu khảo sát cơ sở công nghiệp nông thôn: a dated visit, blocks A–K of ``domain.md`` 3.2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import kc_desktop.domain.forms as kit
from kc_desktop.domain.asking import Gate
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.declared.places import Identity, Industry, Site
from kc_desktop.domain.declared.rules import place_rules, tax_rules
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_


class ProductRow(Form, key="survey.products", title=N_("form", "Sản phẩm"), headline="name"):
    """Block C, repeating: a product with its yearly output."""

    gates = (Gate("typical_level", ("typical_year",)),)
    name = kit.text(N_("form", "Sản phẩm"), required=True, length=200)
    unit = kit.text(N_("form", "Đơn vị tính"), length=30)
    capacity = kit.decimal(N_("form", "Công suất thiết kế/năm"))
    output = kit.decimal(N_("form", "Sản lượng/năm"))
    typical_level = kit.choice(N_("form", "SP CNNT tiêu biểu cấp"), "typical_level")
    typical_year = kit.year(N_("form", "Năm công nhận"), low=2005)
    ocop_stars = kit.integer(N_("form", "Sao OCOP"), low=1, high=5)
    trademark = kit.text(N_("form", "Nhãn hiệu"), length=100)
    standards = kit.text(N_("form", "Tiêu chuẩn (ISO, HACCP…)"), length=100)


class YearRow(Form, key="survey.years", title=N_("form", "Số liệu năm"), headline="year"):
    """Block D, repeating: figures of one year (n-1, n-2), the base of the SME test (NĐ 80/2021)."""

    year = kit.year(N_("form", "Năm"), required=True, low=1990)
    workers = kit.integer(N_("form", "Lao động bình quân"), unit="người", high=1_000_000)
    workers_insured = kit.integer(N_("form", "Lao động tham gia BHXH"), unit="người", high=1_000_000)
    workers_women = kit.integer(N_("form", "Lao động nữ"), unit="người", high=1_000_000)
    workers_minority = kit.integer(N_("form", "Lao động dân tộc thiểu số"), unit="người", high=1_000_000)
    income = kit.money(N_("form", "Thu nhập bình quân/người/tháng"))
    capital = kit.money(N_("form", "Tổng nguồn vốn"))
    revenue = kit.money(N_("form", "Doanh thu"))
    export_value = kit.money(N_("form", "Giá trị xuất khẩu"))
    budget_paid = kit.money(N_("form", "Nộp ngân sách"))
    profit = kit.money(N_("form", "Lợi nhuận"), low=-(10**15))

    def rules(self) -> Iterator[Problem]:
        """Parts are not larger than the whole."""
        for part in ("workers_insured", "workers_women", "workers_minority"):
            if self.workers is not None and (self.values.get(part) or 0) > self.workers:
                yield Problem(part, "part_over_whole", Level.WARN, whole=YearRow.workers.label)
        if self.revenue is not None and (self.export_value or 0) > self.revenue:
            yield Problem("export_value", "part_over_whole", Level.WARN, whole=YearRow.revenue.label)


class EquipmentRow(Form, key="survey.equipment", title=N_("form", "Máy móc, thiết bị"), headline="name"):
    """Block F, repeating: a machine in use."""

    name = kit.text(N_("form", "Tên máy, thiết bị"), required=True, length=200)
    made_year = kit.year(N_("form", "Năm sản xuất"))
    origin = kit.text(N_("form", "Xuất xứ"), length=80)
    capacity = kit.text(N_("form", "Công suất"), length=80)
    quantity = kit.integer(N_("form", "Số lượng"), high=100_000)
    value = kit.money(N_("form", "Giá trị"))
    condition = kit.choice(N_("form", "Tình trạng"), "equipment_condition")


class NeedRow(Form, key="survey.needs", title=N_("form", "Nhu cầu hỗ trợ"), headline="description"):
    """Block H, repeating: what the establishment asks for; the seed of a đề án.

    Classes, study tours, publicity and the like (contents 1, 2, 6, 8, 9) buy no machine and need no investment.
    """

    gates = (
        Gate(
            "content",
            ("machine", "machine_is_new", "machine_price", "investment", "own_capital", "loan"),
            unless=("1", "2", "6", "8", "9"),
        ),
        Gate("can_match", ("match_proof",), only=(True,)),
    )
    content = kit.choice(N_("form", "Nội dung hỗ trợ"), "content", required=True)
    description = kit.text(N_("form", "Mô tả nhu cầu"), length=500)
    machine = kit.text(N_("form", "Máy cần mua, thông số"), length=300)
    machine_is_new = kit.yesno(N_("form", "Máy mới 100 %"))
    machine_price = kit.money(N_("form", "Giá dự kiến"))
    investment = kit.money(N_("form", "Tổng vốn đầu tư"))
    own_capital = kit.money(N_("form", "Vốn tự có"))
    loan = kit.money(N_("form", "Vốn vay"))
    requested = kit.money(N_("form", "Mức đề nghị hỗ trợ"))
    wanted_on = kit.day(N_("form", "Thời gian dự kiến"))
    register_year = kit.year(N_("form", "Năm đăng ký"), low=2000)
    can_match = kit.yesno(N_("form", "Sẵn sàng đối ứng"))
    match_proof = kit.text(N_("form", "Chứng minh vốn đối ứng"), length=200)
    rank = kit.integer(N_("form", "Ưu tiên của cơ sở"), low=1, high=9)

    def rules(self) -> Iterator[Problem]:
        """The support asked for is part of the investment."""
        if self.investment is not None and (self.requested or 0) > self.investment:
            yield Problem("requested", "part_over_whole", Level.WARN, whole=NeedRow.investment.label)


class SupportRow(Form, key="survey.supports", title=N_("form", "Hỗ trợ đã nhận"), headline="programme"):
    """Block I, repeating: the same spending item may not be supported twice (TTLT 26/2014 Đ.7.4)."""

    year = kit.year(N_("form", "Năm"), required=True, low=1990)
    source = kit.choice(N_("form", "Nguồn"), "support_programme")
    programme = kit.text(N_("form", "Chương trình, nội dung chi"), length=200)
    amount = kit.money(N_("form", "Số tiền"))


class SurveyFile(FileRow, key="survey.files", title=N_("form", "Ảnh, tệp"), headline="name"):
    """A photo of the visit, the scanned sheet with its signature."""


class AcceptedRow(Form, key="survey.accepted", title=N_("form", "Cảnh báo đã xem"), headline="reason"):
    """A warning that whoever typed the sheet looked at and let stand, and why."""

    path = kit.text(N_("form", "Mục"), required=True, length=160)
    code = kit.text(N_("form", "Cảnh báo"), required=True, length=60)
    reason = kit.text(N_("form", "Lý do"), required=True, length=300)


class Survey(
    Identity,
    Site,
    Industry,
    key="survey",
    version=1,
    title=N_("form", "Phiếu khảo sát"),
    plural=N_("form", "Phiếu khảo sát"),
    headline="name",
):
    """One dated visit to one establishment. Identity and place are kept as seen on that day."""

    gates: ClassVar[tuple[Gate, ...]] = (Gate("consent", ("consent_on",), only=(True,)),)
    sheet_no = kit.text(N_("form", "Mã phiếu"), search=True, length=40)
    visited_on = kit.day(N_("form", "Ngày khảo sát"), required=True)
    collaborator = kit.link(N_("form", "Cộng tác viên"), "collaborator", indexed=True)
    facility = kit.link(N_("form", "Cơ sở trong danh bạ"), "facility", indexed=True)
    products = kit.rows(N_("form", "Sản phẩm"), ProductRow)
    years = kit.rows(N_("form", "Số liệu các năm"), YearRow)
    materials = kit.text(N_("form", "Nguyên liệu chính"), length=300)
    local_material_share = kit.percent(
        N_("form", "Nguyên liệu từ trong tỉnh"), hint=N_("form", "theo giá trị; trên 50 % được xét ưu tiên")
    )
    market_local = kit.percent(N_("form", "Bán trong tỉnh"))
    market_domestic = kit.percent(N_("form", "Bán ngoài tỉnh"))
    market_export = kit.percent(N_("form", "Xuất khẩu"))
    sales_channels = kit.choices(N_("form", "Kênh bán hàng"), "market")
    equipment = kit.rows(N_("form", "Máy móc, thiết bị"), EquipmentRow)
    mechanisation = kit.choice(N_("form", "Mức độ cơ giới hóa, tự động hóa"), "mechanisation")
    technology_known_here = kit.yesno(N_("form", "Đã có cơ sở trên địa bàn dùng công nghệ này"))
    digital_level = kit.choice(N_("form", "Chuyển đổi số"), "digital_level")
    environment_paper = kit.choice(N_("form", "Giấy tờ môi trường"), "environment_paper")
    waste = kit.text(N_("form", "Chất thải, hệ thống xử lý"), length=300)
    energy = kit.text(N_("form", "Điện, nhiên liệu sử dụng"), length=300)
    cleaner_production = kit.yesno(N_("form", "Quan tâm sản xuất sạch hơn"))
    needs = kit.rows(N_("form", "Nhu cầu hỗ trợ"), NeedRow)
    supports = kit.rows(N_("form", "Hỗ trợ đã nhận"), SupportRow)
    obstacles = kit.choices(N_("form", "Vướng mắc"), "obstacle")
    proposal = kit.note(N_("form", "Kiến nghị của cơ sở"))
    eligible = kit.yesno(N_("form", "Đủ điều kiện (nhận định của cộng tác viên)"))
    potential = kit.choice(N_("form", "Tiềm năng đề án"), "potential")
    conclusion = kit.note(N_("form", "Kết luận, đề xuất"))
    confirmed_by_facility = kit.yesno(N_("form", "Cơ sở đã xác nhận phiếu"))
    consent = kit.yesno(
        N_("form", "Đồng ý xử lý dữ liệu cá nhân"), hint=N_("form", "Luật 91/2025/QH15; đọc thông báo cho chủ cơ sở")
    )
    consent_on = kit.day(N_("form", "Ngày đồng ý"))
    files = kit.rows(N_("form", "Ảnh, tệp"), SurveyFile)
    accepted = kit.rows(N_("form", "Cảnh báo đã xem"), AcceptedRow)
    assignment = kit.link(N_("form", "Phân công"), "assignment")
    state = kit.choice(N_("form", "Trạng thái phiếu"), "survey_state", merge=Merge.LATEST)

    def starting_row(self, key: str) -> Mapping[str, Any]:
        """Figures are asked of the two years before the visit; needs are numbered and meant for the year after it."""
        visit = self.visited_on.year if self.visited_on else None
        if key == "needs":
            start: dict[str, Any] = {"rank": min(len(self.needs or ()) + 1, 9)}
            return start if visit is None else {**start, "register_year": visit + 1}
        if key == "years" and visit is not None:
            known = {row.year for row in self.years or ()}
            wanted = next((year for year in (visit - 1, visit - 2) if year not in known), None)
            return {} if wanted is None else {"year": wanted}
        return {}

    def rules(self) -> Iterator[Problem]:
        """Identifiers, places, shares that add up, years not twice, figures that look like a slip."""
        from kc_desktop.domain.declared.plausible import alone

        yield from tax_rules(self)
        yield from place_rules(self)
        shares = [s for s in (self.market_local, self.market_domestic, self.market_export) if s is not None]
        if sum(shares) > 100:
            yield Problem("market_export", "shares_over_100", Level.WARN, total=sum(shares))
        seen: set[int] = set()
        for row in self.years or ():
            if row.year is not None and row.year in seen:
                yield Problem(f"years/{row.row_id}/year", "year_twice", year=row.year)
            seen.add(row.year or 0)
        if self.needs and self.consent is None:
            yield Problem("consent", "consent_not_asked", Level.NOTE)
        yield from alone(self)
