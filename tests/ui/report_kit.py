"""A report put together by hand, for the tests of the table that shows one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.reporting.result import (
    TOTAL,
    Column,
    Line,
    Measure,
    Mismatch,
    Options,
    Ratio,
    Report,
)
from kc_desktop.domain.sentence import Sentence

COLUMNS = (
    Column("count", "Số lớp", Measure.COUNT, "Kết quả", "lớp"),
    Column("plan", "Kế hoạch năm 2026", Measure.MONEY, "Kinh phí"),
    Column("done", "Thực hiện", Measure.MONEY, "Kinh phí"),
    Column("share", "% so kế hoạch của nguồn", Measure.PERCENT, "Kinh phí", ratio=Ratio("done", "plan")),
    Column("day", "Ngày phê duyệt", Measure.DAY),
    Column("remark", "Ghi chú", Measure.TEXT),
)


def made(count: int = 3, unit: str = "triệu đồng") -> Report:
    """A total and ``count`` lines; the share of the second line was stated otherwise."""
    keys = tuple(f"k{at}" for at in range(count))
    lines = tuple(
        Line(
            key,
            f"Nội dung thứ {at + 1} của chương trình khuyến công",
            (at, 10**9 + at * 10**6, 5 * 10**8, Decimal("49.95"), date(2026, 3, 5), f"ghi chú\t{at}"),
            level=1,
            number=str(at + 1),
        )
        for at, key in enumerate(keys)
    )
    total = Line(TOTAL, "Tổng số", (count, None, 5 * 10**8 * count, Decimal("50"), None, ""), parts=keys)
    wrong = Mismatch("k1", "share", Decimal("12.77"), Decimal("49.95"), Sentence("số công bố 12,77 khác số tính 49,95"))
    return Report(
        "made",
        Sentence("Báo cáo mẫu"),
        Options(2026, date(2026, 6, 30)),
        COLUMNS,
        (total, *lines),
        (Sentence("Tỷ lệ so với kế hoạch của chính nguồn."),),
        Letterhead("Sở mẫu", "Trung tâm mẫu", "Mẫu", date(2026, 7, 1)),
        mismatches=(wrong,),
        unit=unit,
    )
