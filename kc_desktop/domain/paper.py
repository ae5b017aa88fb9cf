"""What stands at the head and the foot of an administrative paper (NĐ 30/2020/NĐ-CP, phụ lục I)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """``superior`` and ``agency``: the two names on the left; ``place``, ``on``: of issue; ``number``: "…/BC-TTKC"."""

    superior: str
    agency: str
    place: str
    on: date
    number: str = "     /BC-TTKC"
    signer_title: str = "GIÁM ĐỐC"
    receivers: tuple[str, ...] = ("Sở Công Thương (để báo cáo);", "Lưu: VT.")
