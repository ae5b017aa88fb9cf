"""Cụm công nghiệp, làng nghề: planning, infrastructure and environment of the one, recognition of the other."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.domain.texts import N_


class ClusterYearRow(Form, key="cluster.years", title=N_("form", "Số liệu năm"), headline="year"):
    """A cluster at the end of a year."""

    year = kit.year(N_("form", "Năm"), required=True, low=2000)
    occupied = kit.decimal(N_("form", "Diện tích đã cho thuê"), unit="ha", high=100_000)
    firms = kit.integer(N_("form", "Cơ sở hoạt động"), high=100_000)
    workers = kit.integer(N_("form", "Lao động"), unit="người", high=1_000_000)
    revenue = kit.money(N_("form", "Doanh thu"))
    invested = kit.money(N_("form", "Đầu tư hạ tầng trong năm"))
    supported = kit.money(N_("form", "Trong đó khuyến công hỗ trợ"))


class Cluster(
    Form,
    key="cluster",
    version=1,
    title=N_("form", "Cụm công nghiệp"),
    plural=N_("form", "Cụm công nghiệp"),
    headline="name",
):
    """A cụm công nghiệp: where it is, how far its planning and infrastructure are."""

    name = kit.text(N_("form", "Tên cụm"), required=True, search=True, length=200)
    commune = kit.commune(N_("form", "Xã, phường"), required=True, indexed=True)
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150)
    state = kit.choice(N_("form", "Tình trạng"), "cluster_state")
    area = kit.decimal(N_("form", "Diện tích"), unit="ha", high=100_000)
    industrial_area = kit.decimal(N_("form", "Đất công nghiệp cho thuê"), unit="ha", high=100_000)
    founded_no = kit.text(N_("form", "Quyết định thành lập"), search=True, length=120)
    founded_on = kit.day(N_("form", "Ngày thành lập"))
    planned_no = kit.text(N_("form", "Quyết định quy hoạch chi tiết"), length=120)
    planned_on = kit.day(N_("form", "Ngày phê duyệt quy hoạch"))
    investor = kit.text(N_("form", "Chủ đầu tư hạ tầng"), search=True, length=250)
    investment = kit.money(N_("form", "Tổng mức đầu tư hạ tầng"))
    wastewater = kit.yesno(N_("form", "Có hệ thống xử lý nước thải tập trung"))
    wastewater_capacity = kit.decimal(N_("form", "Công suất xử lý"), unit="m³/ngày", high=1_000_000)
    latitude = kit.decimal(N_("form", "Vĩ độ"), low=-90, high=90, scale=6, unit="°")
    longitude = kit.decimal(N_("form", "Kinh độ"), low=-180, high=180, scale=6, unit="°")
    years = kit.rows(N_("form", "Số liệu các năm"), ClusterYearRow)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Parts within the whole; a year not twice."""
        if self.area is not None and (self.industrial_area or 0) > self.area:
            yield Problem("industrial_area", "part_over_whole", Level.WARN, whole=Cluster.area.label)
        yield from _years_twice(self)


class VillageYearRow(Form, key="craft_village.years", title=N_("form", "Số liệu năm"), headline="year"):
    """A craft village at the end of a year."""

    year = kit.year(N_("form", "Năm"), required=True, low=2000)
    households = kit.integer(N_("form", "Hộ làm nghề"), unit="hộ", high=1_000_000)
    firms = kit.integer(N_("form", "DN, HTX"), high=100_000)
    workers = kit.integer(N_("form", "Lao động"), unit="người", high=1_000_000)
    revenue = kit.money(N_("form", "Doanh thu"))


class CraftVillage(
    Form,
    key="craft_village",
    version=1,
    title=N_("form", "Làng nghề"),
    plural=N_("form", "Làng nghề, nghề truyền thống"),
    headline="name",
):
    """A làng nghề, làng nghề truyền thống or nghề truyền thống with its recognition (NĐ 52/2018/NĐ-CP)."""

    name = kit.text(N_("form", "Tên làng nghề"), required=True, search=True, length=200)
    kind = kit.choice(N_("form", "Loại"), "craft_village_kind", required=True)
    commune = kit.commune(N_("form", "Xã, phường"), required=True, indexed=True)
    hamlet = kit.text(N_("form", "Thôn, tổ"), length=150)
    old_place = kit.text(N_("form", "Huyện, tỉnh cũ"), length=150)
    craft = kit.text(N_("form", "Nghề, sản phẩm chính"), search=True, length=200)
    vsic = kit.vsic(N_("form", "Ngành VSIC"))
    decision_no = kit.text(N_("form", "Quyết định công nhận"), search=True, length=120)
    recognised_on = kit.day(N_("form", "Ngày công nhận"))
    revoked_on = kit.day(N_("form", "Ngày thu hồi công nhận"))
    artisans = kit.integer(N_("form", "Nghệ nhân, thợ giỏi"), unit="người", high=100_000)
    environment = kit.text(N_("form", "Môi trường, xử lý chất thải"), length=300)
    latitude = kit.decimal(N_("form", "Vĩ độ"), low=-90, high=90, scale=6, unit="°")
    longitude = kit.decimal(N_("form", "Kinh độ"), low=-180, high=180, scale=6, unit="°")
    years = kit.rows(N_("form", "Số liệu các năm"), VillageYearRow)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Times in order; a year not twice."""
        if self.recognised_on and self.revoked_on and self.revoked_on < self.recognised_on:
            yield Problem("revoked_on", "before_start")
        yield from _years_twice(self)


def _years_twice(record: Form) -> Iterator[Problem]:
    seen: set[int] = set()
    for row in record.values.get("years") or ():
        if row.year is not None and row.year in seen:
            yield Problem(f"years/{row.row_id}/year", "year_twice", year=row.year)
        seen.add(row.year or 0)
