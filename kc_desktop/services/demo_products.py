"""Invented products of the province to practise in: a round that is over, one that is being scored, specialties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from kc_desktop.domain.declared import Facility, Product, VotingEntry, VotingRound
from kc_desktop.domain.declared.product import MarkRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.voting import CHAIR, NOT_RECOGNISED, RECOGNISED, cell_id
from kc_desktop.services.demo_life import Made, Tools

_JUDGES, _DONE = 7, 6
"""Judges of a council; products of the round that is over, the others are being scored."""
_GOODS = (
    ("Bộ ấm chén men chàm", "1"), ("Giỏ mây xuất khẩu", "1"), ("Mì gạo sợi nhỏ", "2"), ("Chè xanh túi lọc", "2"),
    ("Vải thiều sấy dẻo", "2"), ("Cửa gỗ chạm", "4"), ("Máy thái rau củ", "3"), ("Kẹo lạc vừng", "2"),
    ("Gạch bông gió", "4"), ("Khay tre ghép", "1"), ("Bánh đa nem", "2"),
)  # fmt: skip
_POINTS = (("33", "32", "8", "8"), ("31", "30.5", "8", "7"), ("28", "27", "6.5", "6"))
"""Points of a strong, a good and a weak product by criterion."""
_CRITERIA = ("thi_truong", "kinh_te", "tham_my", "khac")
_CONDITIONS = {"self_made": True, "not_copied": True, "lawful": True, "mass_made": True}
_SPECIALTIES = (("Tinh dầu tràm mẫu", "cay_trong"), ("Gà đồi ủ muối mẫu", "vat_nuoi"), ("Tranh tre mẫu", "tiem_nang"))


def products(tools: Tools, year: int, bank: Sequence[tuple[str, Facility]]) -> dict[str, list[Made]]:
    """Products of establishments of the bank, two rounds with their councils, the entries."""
    made = _Maker(tools, year)
    over, now = made.round(year - 1, over=True), made.round(year, over=False)
    for at, ((name, group), (facility_id, facility)) in enumerate(zip(_GOODS, bank, strict=False)):
        made.enter(at, over if at < _DONE else now, (name, group), facility_id, facility)
    for (name, group), (facility_id, facility) in zip(_SPECIALTIES, reversed(bank), strict=False):
        values = {"name": name, "facility": facility_id, "commune": facility.site_commune, "specialty": group}
        made.products.append((tools.new_id(), Product(values)))
    return {Product.key: made.products, VotingRound.key: made.rounds, VotingEntry.key: made.entries}


class _Maker:
    def __init__(self, tools: Tools, year: int) -> None:
        self._tools, self._year = tools, year
        self.products: list[Made] = []
        self.rounds: list[Made] = []
        self.entries: list[Made] = []
        self._councils: dict[str, tuple[Form, ...]] = {}

    def round(self, year: int, *, over: bool) -> str:
        """A round of the province; its id."""
        roles = (CHAIR, *["uy_vien"] * (_JUDGES - 1))
        council = tuple(
            self._tools.row(VotingRound.key, "members", {"name": f"Giám khảo mẫu {at}", "role": role, "judges": True,
                                                         "office": "Đơn vị mẫu"})
            for at, role in enumerate(roles, 1)
        )  # fmt: skip
        values = {
            "name": f"Mẫu – Bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm {year}", "level": "tinh", "year": year,
            "opens_on": date(year, 5, 4), "closes_on": date(year, 6, 30), "council_no": f"M{year % 100}/QĐ-MẪU",
            "council_on": date(year, 7, 6), "members": _in_order(council), "place": "Hội trường mẫu",
            "state": "cong_bo" if over else "cham",
        }  # fmt: skip
        if over:
            values |= {"scored_on": date(year, 7, 20), "decision_no": f"M{year % 100 + 1}/QĐ-MẪU",
                       "decided_on": date(year, 8, 10), "announced_on": date(year, 8, 12)}  # fmt: skip
        record_id = self._tools.new_id()
        self.rounds.append((record_id, VotingRound(values)))
        self._councils[record_id] = _in_order(council)
        return record_id

    def enter(self, at: int, round_id: str, good: tuple[str, str], facility_id: str, facility: Facility) -> None:
        """A product with its entry; of the round that is over with its certificate."""
        (name, group), over = good, at < _DONE
        product, entry = self._tools.new_id(), self._tools.new_id()
        year = self._year - 1 if over else self._year
        known = {"name": f"{name} mẫu", "facility": facility_id, "commune": facility.site_commune, "group": group}
        told: dict[str, object] = {"result": None}
        certificates: tuple[Form, ...] = ()
        if over:
            recognised = at % 3 != 2
            told = {"result": RECOGNISED if recognised else NOT_RECOGNISED}
            if recognised:
                number, issued, until = f"M{at + 1:02}/{year}", date(year, 8, 12), date(year + 3, 12, 31)
                told |= {"certificate_no": number, "certificate_on": issued, "valid_to": until}
                row = {"level": "tinh", "year": year, "number": number, "issued_on": issued, "valid_to": until,
                       "decision_no": f"M{year % 100 + 1}/QĐ-MẪU", "entry": entry}  # fmt: skip
                certificates = (self._tools.row(Product.key, "certificates", row),)
        if at == 0:  # an older certificate that ends with this year
            row = {"level": "khu_vuc", "year": self._year - 3, "number": "M01/KV", "valid_to": date(self._year, 12, 31),
                   "issued_on": date(self._year - 3, 9, 5)}  # fmt: skip
            certificates = (*certificates, self._tools.row(Product.key, "certificates", row))
        self.products.append((product, Product({**known, "certificates": _in_order(certificates)})))
        values = {
            "name": f"{name} mẫu", "round": round_id, "product": product, "facility": facility_id, "group": group,
            "number": f"{(at if over else at - _DONE) + 1:02}", "registered_on": date(year, 5, 11 + at), **_CONDITIONS,
            "marks": _in_order(self._marks(entry, round_id, at)), **{key: one for key, one in told.items() if one},
        }  # fmt: skip
        self.entries.append((entry, VotingEntry(values)))

    def _marks(self, entry: str, round_id: str, at: int) -> Iterable[Form]:
        """Every card of the round that is over, those of four judges of the other."""
        council = self._councils[round_id]
        for number, judge in enumerate(council if at < _DONE else council[:4]):
            for key, points in zip(_CRITERIA, _POINTS[at % 3], strict=True):
                values = {"judge": judge.row_id, "criterion": key, "mark": Decimal(points) - Decimal(number % 2) / 2}
                yield MarkRow(values, cell_id(entry, judge.row_id, key))


def _in_order(rows: Iterable[Form]) -> tuple[Form, ...]:
    return tuple(sorted(rows, key=lambda row: row.row_id))
