"""Reports made by hand, to be written in every format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

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
    Value,
)
from kc_desktop.domain.sentence import Sentence

HEAD = Letterhead("Sở Công Thương tỉnh Mẫu", "Trung tâm Khuyến công Mẫu", "Mẫu", date(2023, 9, 5))
OPTIONS = Options(2023, date(2023, 8, 31))
TR = 10**6


def made(columns: tuple[Column, ...], lines: tuple[Line, ...], **more: Any) -> Report:
    """A report with what every paper needs."""
    facts: dict[str, Any] = {
        "key": "mau", "heading": Sentence("Báo cáo tình hình thực hiện kế hoạch kinh phí năm 2023"),
        "options": OPTIONS, "notes": (Sentence("Ghi chú <hai> & ba"),), "letterhead": HEAD,
    }  # fmt: skip
    return Report(columns=columns, lines=lines, **{**facts, **more})


def money(key: str, label: str, group: str = "") -> Column:
    """A column of đồng."""
    return Column(key, label, Measure.MONEY, group, "đồng")


def percent(key: str, label: str, ratio: Ratio, group: str = "") -> Column:
    """A column of percentages."""
    return Column(key, label, Measure.PERCENT, group, "%", ratio)


def hundred(top: Value, bottom: Value, *, less: bool = False) -> Decimal | None:
    """The percentage of a report, halves up; None where its bottom is not above 0."""
    if not isinstance(top, int | Decimal) or not isinstance(bottom, int | Decimal) or bottom <= 0:
        return None
    return ((Decimal(top) / Decimal(bottom) - less) * 100).quantize(Decimal("0.01"), "ROUND_HALF_UP")


FUNDING = (
    money("plan", "Kế hoạch năm 2023"),
    money("executed", "Thực hiện năm 2023"),
    percent("own", "kế hoạch của nguồn", Ratio("executed", "plan"), "Tỷ lệ so với (%)"),
    percent("whole", "tổng kế hoạch", Ratio("executed", "plan", TOTAL), "Tỷ lệ so với (%)"),
    money("before", "Thực hiện cùng kỳ", "Năm 2022"),
    percent("growth", "tăng, giảm (±)", Ratio("executed", "before", less=True), "So với cùng kỳ (%)"),
)


def funding_line(key: str, label: str, amounts: tuple[int, int, int | None], whole: int, **more: Any) -> Line:
    """A line of the funding report; amounts in đồng."""
    plan, executed, before = amounts
    values = (plan, executed, hundred(executed, plan), hundred(executed, whole), before,
              hundred(executed, before, less=True))  # fmt: skip
    return Line(key, label, values, **more)


def funding(scale: int = TR, **more: Any) -> Report:
    """Total, KCQG, KCĐP, with a figure that its parts do not give."""
    whole = 101_650 * scale
    lines = (
        funding_line(TOTAL, "Tổng số", (whole, 42_480 * scale, 39_000 * scale), whole, parts=("kcqg", "kcdp")),
        funding_line(
            "kcqg", "Khuyến công quốc gia", (34_500 * scale, 23_410 * scale, None), whole, number="1", level=1
        ),
        funding_line(
            "kcdp",
            "Khuyến công địa phương",
            (67_150 * scale, 19_070 * scale, 20_000 * scale),
            whole,
            number="2",
            level=1,
        ),
    )
    text = Sentence("Số công bố {a} khác tổng các dòng {b}", {"a": "39.000", "b": "20.000"})
    mismatch = Mismatch(TOTAL, "before", Decimal(39_000 * scale), Decimal(20_000 * scale), text)
    return made(FUNDING, lines, **{"chart": "pairs plan executed", "mismatches": (mismatch,), **more})


def matrix(years: int = 5, units: int = 6) -> Report:
    """Unit × year."""
    columns = tuple(
        Column(f"y{year}", f"{year}", Measure.COUNT, "Số lớp qua các năm", "lớp") for year in range(2021, 2021 + years)
    )
    lines = tuple(
        Line(f"u{at}", f"Huyện cũ số {at}", tuple((at * 7 + n * 3) % 23 + n for n in range(years)), 0, str(at + 1))
        for at in range(units)
    )
    return made(columns, lines, heading=Sentence("Số lớp đào tạo theo đơn vị và năm"), chart="years")


def listing(count: int) -> Report:
    """A list of dossiers: long texts, days, amounts, subtotals."""
    columns = (
        Column("holder", "Đơn vị thụ hưởng", Measure.TEXT), Column("place", "Địa bàn", Measure.TEXT),
        Column("on", "Ngày phê duyệt", Measure.DAY), money("support", "Hỗ trợ"),
        Column("jobs", "Lao động", Measure.COUNT),
    )  # fmt: skip
    lines = [
        Line(
            TOTAL, "Tổng cộng", ("", "", None, count * 150 * TR, count * 7), parts=tuple(f"d{n}" for n in range(count))
        )
    ]
    for n in range(count):
        values: tuple[Value, ...] = (
            f"Công ty TNHH chế biến nông sản số {n}",
            "Xã Mẫu Sơn, tỉnh Mẫu",
            date(2023, 3, 1 + n % 28),
            150 * TR,
            7,
        )
        lines.append(
            Line(
                f"d{n}",
                f"Hỗ trợ ứng dụng máy móc tiên tiến trong chế biến nông sản, đợt {n}",
                values,
                1,
                str(n + 1),
                record=("dossier", f"{n}"),
            )
        )
    return made(columns, tuple(lines), heading=Sentence("Danh sách đề án khuyến công đợt 1 năm 2023"), wide=True)
