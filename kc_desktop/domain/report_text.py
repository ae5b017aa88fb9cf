"""What a person reads in the cells of a report: the same on screen, on paper and beside a chart.

Nothing is rounded: money shows as many decimals of its unit as its column needs to be exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.reporting.result import TOTAL, Column, Line, Measure, Report, Value
from kc_desktop.domain.texts import N_

UNITS: Mapping[str, int] = {
    N_("report", "đồng"): 1,
    N_("report", "nghìn đồng"): 10**3,
    N_("report", "triệu đồng"): 10**6,
    N_("report", "tỷ đồng"): 10**9,
}
"""What ``Report.unit`` may be, in đồng."""
NOTHING = "–"
FLAG = "*"
"""Stands behind a figure that its parts do not give."""

_NUMBERS = (Measure.COUNT, Measure.MONEY, Measure.QUANTITY, Measure.PERCENT)


def scale(report: Report) -> int:
    """Đồng in the unit of the report."""
    return UNITS[report.unit]


def is_number(column: Column) -> bool:
    """Whether figures stand in the column (shown to the right)."""
    return column.measure in _NUMBERS


def is_strong(line: Line) -> bool:
    """Whether the line is a whole or adds up others."""
    return line.key == TOTAL or bool(line.parts)


def places(report: Report) -> tuple[int, ...]:
    """Decimals of each column: what its least round amount needs to be exact in the unit of the report."""
    size = scale(report)
    return tuple(
        max((_decimals(line.values[at], size) for line in report.lines), default=0)
        if column.measure is Measure.MONEY
        else 0
        for at, column in enumerate(report.columns)
    )


def _decimals(value: Value, unit: int) -> int:
    """Decimals that an amount needs to be exact in ``unit``."""
    rest = value % unit if isinstance(value, int) else 0
    digits = str(rest).zfill(len(str(unit)) - 1).rstrip("0") if rest else ""
    return len(digits)


def told(value: Value, column: Column, report: Report) -> str:
    """One value as it is told in a sentence: no more decimals than it needs."""
    unit = scale(report)
    return shown(value, column, unit, _decimals(value, unit))


def shown(value: Value, column: Column, unit: int = 1, decimals: int = 0) -> str:
    """One value: ``unit`` in đồng and ``decimals`` count for money only; a growth has its sign."""
    if value is None or value == "":
        return NOTHING if is_number(column) else ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return show_day(value)
    if column.measure is Measure.MONEY and unit > 1:
        return group((Decimal(value) / unit).quantize(Decimal(1).scaleb(-decimals))) if value else "0"
    text = group(value if column.measure is Measure.PERCENT or isinstance(value, int) else _short(value))
    return f"+{text}" if column.ratio is not None and column.ratio.less and value > 0 else text


def _short(value: Decimal) -> Decimal:
    return value.normalize() if value % 1 else value.quantize(Decimal(1))


def flagged(report: Report) -> frozenset[tuple[str, str]]:
    """(line, column) of the figures that their parts do not give."""
    return frozenset((one.line, one.column) for one in report.mismatches)


class Teller:
    """The cells of a report as texts; made once for a report, asked line by line."""

    def __init__(self, report: Report) -> None:
        self._columns = report.columns
        self._unit = scale(report)
        self._places = places(report)
        self._flags = flagged(report)
        self._flagged_lines = {line for line, _ in self._flags}

    def texts(self, line: Line) -> tuple[str, ...]:
        """The cells of a line; a flagged figure ends in ``FLAG``."""
        found = tuple(
            shown(value, column, self._unit, decimals)
            for value, column, decimals in zip(line.values, self._columns, self._places, strict=True)
        )
        if line.key not in self._flagged_lines:
            return found
        return tuple(
            f"{text}{FLAG}" if (line.key, column.key) in self._flags else text
            for text, column in zip(found, self._columns, strict=True)
        )


def has_numbers(report: Report) -> bool:
    """Whether lines carry a number to stand before their label."""
    return any(line.number for line in report.lines)


def has_units(report: Report) -> bool:
    """Whether lines have units of their own, which need a column."""
    return any(line.unit for line in report.lines)


def unit_told(report: Report) -> str:
    """The unit to be told once above the table: of its money, or the one that all its figures have."""
    figures = [column for column in report.columns if column.measure not in (Measure.TEXT, Measure.DAY)]
    if any(column.measure is Measure.MONEY for column in figures):
        return report.unit
    units = {column.unit for column in figures}
    return units.pop() if len(units) == 1 else ""


def heading(column: Column, told: str = "") -> str:
    """The label with the unit of the column, unless that is ``told`` above the table or by the heading itself."""
    clear = not column.unit or column.unit == told or column.measure is Measure.MONEY
    if clear or any(column.unit.casefold() in text.casefold() for text in (column.label, column.group)):
        return column.label
    return f"{column.label} ({column.unit})"


def headings(report: Report) -> tuple[str, ...]:
    """The headings of all columns below what ``unit_told`` tells."""
    told = unit_told(report)
    return tuple(heading(column, told) for column in report.columns)


def marks(report: Report) -> tuple[str, ...]:
    """The row of column numbers of an official table: "1", "2", "3=2/1", "4=2/Σ1", "5=2/3−100"."""
    at = {column.key: str(place) for place, column in enumerate(report.columns, 1)}
    found = []
    for column in report.columns:
        text, ratio = at[column.key], column.ratio
        if ratio is not None and ratio.top in at and ratio.bottom in at:
            text += f"={at[ratio.top]}/{'Σ' * bool(ratio.of)}{at[ratio.bottom]}{'−100' * ratio.less}"
        found.append(text)
    return tuple(found)


_KINDS = ("báo cáo", "danh sách", "danh mục", "bảng tổng hợp", "biểu", "bảng")


def paper_title(report: Report) -> tuple[str, str]:
    """Type of paper and subject: "Báo cáo tình hình…" → ("Báo cáo", "Tình hình…")."""
    text = report.title
    for kind in _KINDS:
        if text.casefold().startswith(f"{kind} "):
            rest = text[len(kind) + 1 :]
            return text[: len(kind)], f"{rest[:1].upper()}{rest[1:]}"
    return "Báo cáo", text


def until_line(report: Report) -> str:
    """The day of the figures, below the subject; "" where the subject tells it."""
    day = show_day(report.options.cut_off)
    return "" if day in report.title else f"(Số liệu đến hết ngày {day})"


def flag_lines(report: Report) -> tuple[str, ...]:
    """What stands under the table about every flagged figure."""
    return tuple(f"{FLAG} {one.text}" for one in report.mismatches)
