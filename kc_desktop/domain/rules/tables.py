"""The tables of the pack ``rules``: what each column means, what may stand in it, what a province may add.

Every table begins with ``entry`` (its key) and ``label`` and ends with ``clause,valid_from,valid_to,source,mark``; an
entry may stand in several rows with different periods.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.amounts import parse_plain
from kc_desktop.domain.rules.activity_tables import ACTIVITY_KINDS
from kc_desktop.domain.rules.appraisal_tables import CRITERIA, RISKS
from kc_desktop.domain.rules.columns import ASK, YES, YES_NO, Column, Table
from kc_desktop.domain.rules.money_tables import ADVANCES, CAPS, CEILINGS, CONDITIONS, KINDS
from kc_desktop.domain.rules.procedure_tables import CHANGES, DEADLINES, HOLIDAYS, PAPERS, STEPS
from kc_desktop.domain.rules.voting_tables import SCORING, VOTING
from kc_desktop.domain.texts import N_

PACK = "rules"
_RESULTS = {**YES_NO, ASK: N_("rules", "phải hỏi")}


CITY = N_("rules", "Thành phố")
PROVINCE_TYPES = (N_("rules", "Tỉnh"), CITY)
DISTRICT_TYPES = (CITY, N_("rules", "Thị xã"), N_("rules", "Huyện"), N_("rules", "Quận"))
UNIT_TYPES = (
    N_("rules", "Xã"), N_("rules", "Phường"), N_("rules", "Đặc khu"), N_("rules", "Thị trấn"), N_("rules", "Huyện"),
)  # fmt: skip
"""Types of units as the pack ``units`` writes them; of the communes the first three are those of today, and an island
district without communes stands for itself."""


def _same(words: tuple[str, ...]) -> Mapping[str, str]:
    return {word: word for word in words}


LEGAL_FORMS = Table(
    "legal_forms.csv",
    N_("rules", "Loại hình được hưởng"),
    (
        Column("counts", N_("rules", "Được tính"), choices={**YES_NO, "sme": N_("rules", "nếu là DN nhỏ và vừa")}),
        Column("measured", N_("rules", "Xếp quy mô DN"), choices=YES_NO),
    ),
)
PLACES = Table(
    "places.csv",
    N_("rules", "Địa bàn được hưởng"),
    (
        Column("map", N_("rules", "Bản đồ"), choices={"2025": "2025", "pre2025": "pre2025"}),
        Column("province_type", N_("rules", "Loại tỉnh")),
        Column("district_type", N_("rules", "Loại huyện"), choices=_same(DISTRICT_TYPES)),
        Column("unit_type", N_("rules", "Loại xã"), choices=_same(UNIT_TYPES)),
        Column("city_class", N_("rules", "Loại đô thị"), "words"),
        Column("craft_village", N_("rules", "Trong làng nghề"), choices={YES: YES_NO[YES]}),
        Column("result", N_("rules", "Kết quả"), choices=_RESULTS),
    ),
)
EXCLUDED = Table(
    "excluded.csv",
    N_("rules", "Ngành nghề bị loại trừ"),
    (
        Column("groups", N_("rules", "Nhóm ngành"), "words"),
        Column("vsic", N_("rules", "Mã VSIC"), "words"),
        Column("bar", N_("rules", "Từ loại trừ"), "phrases"),
        Column("doubt", N_("rules", "Từ phải hỏi lại"), "phrases"),
        Column("clear", N_("rules", "Từ không loại trừ"), "phrases"),
        Column("areas", N_("rules", "Chỉ ở địa bàn"), "words"),
    ),
)
BRANCHES = Table(
    "branches.csv",
    N_("rules", "Đối tượng khác"),
    (
        Column("legal", N_("rules", "Loại hình"), "words"),
        Column("contents", N_("rules", "Nội dung hỗ trợ"), "words"),
        Column("fact", N_("rules", "Mục của phiếu")),
    ),
)
SIZES = Table(
    "size.csv",
    N_("rules", "Quy mô doanh nghiệp"),
    (
        Column("sector", N_("rules", "Lĩnh vực")),
        Column("size", N_("rules", "Quy mô")),
        Column("workers", N_("rules", "Lao động BHXH không quá"), "number"),
        Column("revenue", N_("rules", "Doanh thu không quá"), "money"),
        Column("capital", N_("rules", "Nguồn vốn không quá"), "money"),
    ),
)
SECTORS = Table(
    "sectors.csv",
    N_("rules", "Lĩnh vực theo mã ngành"),
    (
        Column("first", N_("rules", "Từ ngành cấp 2")),
        Column("last", N_("rules", "Đến ngành cấp 2")),
        Column("sector", N_("rules", "Lĩnh vực")),
    ),
)
PRIORITY = Table(
    "priority.csv",
    N_("rules", "Ưu tiên"),
    (
        Column("kind", N_("rules", "Xét theo")),
        Column("rank", N_("rules", "Thứ tự"), "number"),
        Column("fact", N_("rules", "Phép thử")),
        Column("threshold", N_("rules", "Ngưỡng"), "number"),
        Column("value", N_("rules", "Mã ngành, nhóm"), "words"),
    ),
)
AREAS = Table(
    "areas.csv",
    N_("rules", "Địa bàn ưu tiên của từng xã"),
    (Column("value", N_("rules", "Thuộc địa bàn"), choices=YES_NO),),
    open=True,
)
CITIES = Table(
    "cities.csv",
    N_("rules", "Loại đô thị của thành phố cũ (đến 30/6/2025)"),
    (Column("value", N_("rules", "Loại đô thị"), choices={"1": "1", "2": "2", "3": "3"}),),
    open=True,
)
LIMITS = Table(
    "limits.csv",
    N_("rules", "Ngưỡng và thời hạn"),
    (Column("value", N_("rules", "Giá trị"), "number"), Column("unit", N_("rules", "Đơn vị"))),
)
REMUNERATION = Table(
    "remuneration.csv",
    N_("rules", "Thù lao cộng tác viên"),
    (Column("value", N_("rules", "Mức"), "money"), Column("unit", N_("rules", "Đơn vị"))),
)
PROVINCES = Table(
    "provinces.csv",
    N_("rules", "Loại tỉnh, thành phố"),
    (Column("type", N_("rules", "Loại"), choices=_same(PROVINCE_TYPES)),),
)
UNITS = Table(
    "units_2025.csv",
    N_("rules", "Loại xã, phường"),
    (Column("type", N_("rules", "Loại"), choices=_same(UNIT_TYPES[:3])),),
)

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        LEGAL_FORMS, PLACES, EXCLUDED, BRANCHES, SIZES, SECTORS, PRIORITY, AREAS, CITIES, LIMITS, REMUNERATION,
        STEPS, DEADLINES, CHANGES, PAPERS, HOLIDAYS, CEILINGS, ADVANCES, CAPS, KINDS, CONDITIONS, CRITERIA, RISKS,
        VOTING, SCORING, ACTIVITY_KINDS,
    )
}  # fmt: skip
"""The tables of the pack ``rules``, in their order."""
EDITABLE: Mapping[tuple[str, str], Table] = {
    **{(PACK, table.name): table for table in TABLES.values()},
    **{("units", table.name): table for table in (PROVINCES, UNITS)},
}
"""(pack, table) → what a province may change there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a table as it holds on some days. ``edit``: id of the province's record that changed it last."""

    table: str
    entry: str
    label: str
    values: Mapping[str, str]
    clause: str
    valid_from: date | None
    valid_to: date | None
    source: str
    mark: str
    edit: str = ""

    def text(self, column: str) -> str:
        """The cell; "" when empty."""
        return self.values.get(column, "")

    def words(self, column: str) -> tuple[str, ...]:
        """The words of a cell."""
        return tuple(self.text(column).split())

    def phrases(self, column: str) -> tuple[str, ...]:
        """The phrases of a cell."""
        return tuple(part.strip() for part in self.text(column).split(";") if part.strip())

    def whole(self, column: str) -> int | None:
        """A whole number (of đồng, people, months); None when empty."""
        return int(parse_plain(self.text(column))) if self.text(column) else None
