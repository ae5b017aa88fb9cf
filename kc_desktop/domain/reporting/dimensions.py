"""What lines can be "by", and what a report can be limited to: the dimensions of a figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.domain.texts import N_


@dataclass(frozen=True, slots=True)
class Dimension:
    """``kind``: "code" (of ``codes``, a code list), "place" (read from the base dimensions of places), "text", "year",
    "record" (a record of the form ``codes``); ``base``: the dimensions of a source it is read from."""

    key: str
    label: str
    kind: str
    codes: str = ""
    base: tuple[str, ...] = ()

    @property
    def bases(self) -> tuple[str, ...]:
        """What a source must give for it."""
        return self.base or (self.key,)


_OLD = ("commune", "old_commune", "old_place")
DIMENSIONS: Mapping[str, Dimension] = {
    one.key: one
    for one in (
        Dimension("source", N_("report", "Nguồn kinh phí"), "code", "funding_source"),
        Dimension("programme", N_("report", "Chương trình"), "code", "programme"),
        Dimension("content", N_("report", "Nội dung khuyến công"), "code", "content"),
        Dimension("content_detail", N_("report", "Nội dung chi tiết"), "code", "content", ("content",)),
        Dimension(
            "content_1881", N_("report", "Nội dung Chương trình 2021–2025"), "code", "content_1881", ("content",)
        ),
        Dimension("content_region", N_("report", "Nhóm nội dung báo cáo vùng"), "code", "content_region", ("content",)),
        Dimension("commune", N_("report", "Xã, phường"), "place"),
        Dimension("province", N_("report", "Tỉnh"), "place", base=("commune",)),
        Dimension("old_district", N_("report", "Huyện cũ"), "place", base=_OLD),
        Dimension("old_province", N_("report", "Tỉnh cũ"), "place", base=_OLD),
        Dimension("batch", N_("report", "Đợt"), "text"),
        Dimension("group", N_("report", "Nhóm sản phẩm"), "code", "product_group"),
        Dimension("level", N_("report", "Cấp công nhận"), "code", "typical_level"),
        Dimension("result", N_("report", "Kết quả bình chọn"), "code", "entry_result"),
        Dimension("indicator", N_("report", "Chỉ tiêu"), "code", "indicator"),
        Dimension("unit", N_("report", "Đơn vị"), "text"),
        Dimension("kind", N_("report", "Loại đề án"), "code", "dossier_kind"),
        Dimension("status", N_("report", "Trạng thái đề án"), "code", "dossier_status"),
        Dimension("activity", N_("report", "Loại hoạt động"), "code", "activity_kind"),
        Dimension("industry", N_("report", "Nhóm ngành nghề"), "code", "industry_group"),
        Dimension("legal_form", N_("report", "Loại hình"), "code", "legal_form"),
        Dimension("specialty", N_("report", "Nhóm sản phẩm đặc thù"), "code", "specialty_group"),
        Dimension("cluster_state", N_("report", "Tình trạng cụm"), "code", "cluster_state"),
        Dimension("village", N_("report", "Loại làng nghề"), "code", "craft_village_kind"),
        Dimension("year", N_("report", "Năm"), "year"),
        Dimension("dossier", N_("report", "Đề án"), "record", "dossier"),
    )
}
BASES = frozenset(base for one in DIMENSIONS.values() for base in one.bases)
"""What ``sources.csv`` may say paths for."""
UNKNOWN, SEVERAL = "?", "*"
"""Keys of lines of what names no value, and of what lies in several places."""
PART = "|"
"""Parts the codes of a nested line in its key."""
SUM = "sum"
"""Begins the key of a cumulative line: ``sum|Đợt 2``."""
_MARK, _PART_SAID = "\\", "/"
_TAKEN = (UNKNOWN, SEVERAL, TOTAL, SUM)
NO_VALUE = N_("report", "Chưa rõ {dimension}")
NO_OLD_PLACE = N_("report", "Chưa xác định địa bàn cũ")
SEVERAL_PLACES = N_("report", "Nhiều địa bàn")


def as_code(text: str) -> str:
    """A name somebody typed (of a batch, a unit) as a code: nothing in it parts the key of a line or is taken for
    another line."""
    code = text.replace(_MARK, _MARK * 2).replace(PART, _MARK + _PART_SAID)
    return _MARK + code if code in _TAKEN else code


def as_text(code: str) -> str:
    """The name that a code stands for."""
    return _MARKED.sub(lambda found: PART if found[1] == _PART_SAID else found[1], code)


_MARKED = re.compile(r"\\(.)")
