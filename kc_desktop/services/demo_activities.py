"""Invented activities, clusters and craft villages of the province to practise in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kc_desktop.domain.declared import Activity, Cluster, CraftVillage, Facility
from kc_desktop.domain.forms import Form
from kc_desktop.services.demo_life import OFFICE, Made, Tools

_MILLION = 1_000_000
_CLASS = 12
"""Learners of the class that is over."""


def places(tools: Tools, year: int, communes: Sequence[str]) -> dict[str, list[Made]]:
    """Two clusters and two craft villages; establishments of the province name the villages."""
    clusters = [
        (tools.new_id(), Cluster({
            "name": f"Cụm công nghiệp mẫu {name}", "commune": commune, "state": state, "area": Decimal(area),
            "industrial_area": Decimal(area * 7 // 10), "founded_no": f"M{area}/QĐ-MẪU", "investor": "Chủ đầu tư mẫu",
            "founded_on": date(year - 6, 4, 12), "wastewater": state == "hoat_dong", "years": _in_order([
                tools.row("cluster", "years", {
                    "year": year - back, "firms": 14 - 2 * back, "workers": 620 - 80 * back,
                    "occupied": Decimal(area * (6 - back) // 10), "revenue": (180 - 20 * back) * 1000 * _MILLION,
                }) for back in (2, 1)]),
        }))
        for name, commune, state, area in (
            ("Suối Vàng", communes[0], "hoat_dong", 48), ("Gò Mây", communes[2], "dang_xay", 30),
        )
    ]  # fmt: skip
    villages = [
        (tools.new_id(), CraftVillage({
            "name": f"Làng nghề mẫu {name}", "kind": kind, "commune": commune, "craft": craft, "artisans": 6,
            "decision_no": f"M{at + 3:02}/QĐ-MẪU", "recognised_on": date(year - 8 + at, 10, 20), "years": _in_order([
                tools.row("craft_village", "years", {
                    "year": year - back, "households": 96 - 4 * back, "firms": 3, "workers": 310 - 15 * back,
                    "revenue": (42 - 3 * back) * 1000 * _MILLION,
                }) for back in (2, 1)]),
        }))
        for at, (name, kind, craft, commune) in enumerate((
            ("Bến Đá", "lang_nghe_truyen_thong", "Gốm", communes[1]),
            ("Cầu Tre", "lang_nghe", "Mây tre đan", communes[3]),
        ))
    ]  # fmt: skip
    return {Cluster.key: list(clusters), CraftVillage.key: list(villages)}


def activities(
    tools: Tools,
    year: int,
    communes: Sequence[str],
    bank: Sequence[tuple[str, Facility]],
    known: Mapping[str, Sequence[Made]],
) -> dict[str, list[Made]]:
    """Activities of most kinds, done, running and planned; ``known``: the clusters and villages."""
    made = _Activities(tools, year, communes, bank)
    found = [*made.classes(), *made.gatherings(), *made.support(known)]
    return {Activity.key: [(tools.new_id(), record) for record in found]}


class _Activities:
    """Makes them one by one."""

    def __init__(self, tools: Tools, year: int, communes: Sequence[str], bank: Sequence[tuple[str, Facility]]) -> None:
        self._tools, self._year, self._communes, self._bank = tools, year, communes, bank

    def classes(self) -> Iterator[Activity]:
        """Two classes of a trade, a course for managers."""
        told: dict[str, Any] = {"trade": "Mây tre đan xuất khẩu", "hours": 120, "teacher": "Thợ Giỏi Mẫu"}
        yield self._one("Mẫu – Lớp nghề mây tre Cầu Tre", "lop_nghe", "1.1", 3, "xong", 90, {
            **told, "learners": _in_order([self._learner(at) for at in range(_CLASS)]),
            "outputs": _in_order((self._output("lao_dong_dao_tao", 12), self._output("lop_nghe", 1))),
        })  # fmt: skip
        yield self._one("Mẫu – Lớp nghề gốm Bến Đá", "lop_nghe", "1.3", 9, "dang_lam", 75, {
            **told, "trade": "Gốm", "participants": 30, "women": 17,
            "outputs": (self._output("lao_dong_dao_tao", 30, None),),
        })  # fmt: skip
        yield self._one("Mẫu – Tập huấn khởi sự doanh nghiệp", "lop_quan_ly", "2.1", 5, "xong", 40, {
            "participants": 45, "women": 20, "minority": 4, "hours": 16,
            "outputs": _in_order((self._output("lop_quan_ly", 1), self._output("hoc_vien_quan_ly", 45))),
        })  # fmt: skip

    def gatherings(self) -> Iterator[Activity]:
        """A study tour, a conference to come, a fair."""
        yield self._one("Mẫu – Đoàn học tập kinh nghiệm làng nghề", "tham_quan", "2.2", 4, "xong", 60, {
            "participants": 16, "women": 6, "scope": "toan_quoc"})  # fmt: skip
        yield self._one("Mẫu – Hội nghị tổng kết khuyến công", "hoi_nghi", "9.2", 11, "du_kien", 50, {
            "scope": "tinh", "outputs": (self._output("nguoi_hoi_nghi", 120, None),)})  # fmt: skip
        booths = tuple(
            self._tools.row("activity", "facilities", {
                "facility": key, "name": record.name, "commune": record.site_commune, "booths": 1 + at % 2,
                "work": record.main_product,
            }) for at, (key, record) in enumerate(self._bank[:8])
        )  # fmt: skip
        yield self._one("Mẫu – Hội chợ sản phẩm công nghiệp nông thôn", "hoi_cho", "4.2", 8, "xong", 320, {
            "scope": "tinh", "booths": 12, "visitors": 8_500, "sales": 1_450 * _MILLION,
            "facilities": _in_order(booths),
            "outputs": _in_order((self._output("hoi_cho_to_chuc", 1), self._output("gian_hang", 12))),
        })  # fmt: skip

    def support(self, known: Mapping[str, Sequence[Made]]) -> Iterator[Activity]:
        """Advice, cleaner production, publicity, a cluster, a village, a donor that pays by verified output."""
        first, second = ({"facility": key, "name": record.name} for key, record in self._bank[8:10])
        row = self._tools.row
        yield self._one("Mẫu – Tư vấn lập dự án đầu tư", "tu_van", "5.1", 6, "xong", 0, {
            "contract_no": "M07/HĐTV-MẪU", "revenue": 45 * _MILLION, "received": 30 * _MILLION,
            "facilities": (row("activity", "facilities", {**first, "amount": 45 * _MILLION}),)})  # fmt: skip
        yield self._one("Mẫu – Đánh giá sản xuất sạch hơn", "sxsh", "3.7", 7, "xong", 80, {
            "programme": "tai_tro", "facilities": _in_order((row("activity", "facilities", first),
                                                             row("activity", "facilities", second))),
            "outputs": (row("activity", "outputs", {
                "indicator": "sxsh_danh_gia", "planned": Decimal(2), "quantity": Decimal(2), "verified": Decimal(2),
                "unit_price": 40 * _MILLION}),)})  # fmt: skip
        yield self._one("Mẫu – Chuyên mục truyền hình khuyến công", "tuyen_truyen", "6.1", 2, "xong", 110, {
            "outlet": "Đài mẫu", "outputs": (self._output("chuong_trinh_tv", 12),)})  # fmt: skip
        yield self._one("Mẫu – Hạ tầng cụm công nghiệp Gò Mây", "ccn", "7.4", 10, "dang_lam", 900, {
            "cluster": known["cluster"][1][0]})  # fmt: skip
        yield self._one("Mẫu – Điểm giới thiệu sản phẩm làng nghề", "lang_nghe", "4.5", 5, "xong", 65, {
            "craft_village": known["craft_village"][0][0]})  # fmt: skip

    def _one(
        self, name: str, kind: str, content: str, month: int, state: str, millions: int, values: Mapping[str, Any]
    ) -> Activity:
        begins = date(self._year, month, 6)
        paid = millions * _MILLION
        spent = {"xong": paid, "dang_lam": paid * 4 // 10}.get(state)
        cost = {"source": "kcdp", "item": "Tổ chức thực hiện", "planned": paid, "amount": spent}
        costs = (self._tools.row("activity", "costs", {key: one for key, one in cost.items() if one is not None}),)
        return Activity({
            "name": name, "kind": kind, "content": content, "year": self._year, "state": state, "programme": "kcdp",
            "starts_on": begins, "ends_on": begins + timedelta(days=24 if kind == "lop_nghe" else 1),
            "commune": self._communes[month % len(self._communes)], "organiser": OFFICE,
            **({"costs": costs} if millions else {}), **values,
        })  # fmt: skip

    def _learner(self, at: int) -> Form:
        return self._tools.row("activity", "learners", {
            "name": f"Học Viên Mẫu {at + 1:02}", "birth_year": 1975 + at * 2, "gender": "nu" if at % 3 else "nam",
            "minority": at % 5 == 0, "commune": self._communes[3], "signed": True,
            "certificate_no": f"M{at + 1:03}/CC-MẪU", "certificate_on": date(self._year, 3, 31),
            "job_after": ("co_viec", "tu_tao", "co_viec", "chua_co")[at % 4],
        })  # fmt: skip

    def _output(self, indicator: str, planned: int, quantity: int | None = -1) -> Form:
        """``quantity`` -1: as planned."""
        done = planned if quantity == -1 else quantity
        values = {"indicator": indicator, "planned": Decimal(planned)}
        return self._tools.row("activity", "outputs", values if done is None else {**values, "quantity": Decimal(done)})


def _in_order(rows: Sequence[Form]) -> tuple[Form, ...]:
    return tuple(sorted(rows, key=lambda row: row.row_id))
