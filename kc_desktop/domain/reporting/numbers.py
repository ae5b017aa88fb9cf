"""Percentages: two decimals, halves up; a denominator that is not above 0 gives no value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.reporting.result import Column, Measure, Ratio, Value

_CENT = Decimal("0.01")


def percent(top: Value, bottom: Value, *, less: bool = False) -> Decimal | None:
    """``top`` of ``bottom`` in percent; ``less``: by how much it is more (a growth)."""
    exact = exact_percent(top, bottom, less=less)
    return None if exact is None else exact.quantize(_CENT, ROUND_HALF_UP)


def exact_percent(top: Value, bottom: Value, *, less: bool = False) -> Decimal | None:
    """The same before it is rounded (28 digits)."""
    if not isinstance(top, (int, Decimal)) or not isinstance(bottom, (int, Decimal)) or bottom <= 0:
        return None
    return (Decimal(top) / Decimal(bottom) - (1 if less else 0)) * 100


def with_ratios(columns: Sequence[Column], lines: Sequence[tuple[str, list[Value]]]) -> None:
    """Fill in the percentages of lines (key, values) from the other columns."""
    at = {column.key: place for place, column in enumerate(columns)}
    rows = dict(lines)

    def value(line: str, column: str) -> Value:
        return rows[line][at[column]] if line in rows else None

    for place, column in enumerate(columns):
        if column.ratio is not None:
            for key, values in lines:
                values[place] = ratio(column.ratio, key, value)


def ratio(said: Ratio, line: str, value: Callable[[str, str], Value]) -> Decimal | None:
    """One percentage; ``value``: by line and column."""
    return percent(value(line, said.top), value(said.of or line, said.bottom), less=said.less)


def total_differs(values: Sequence[Value], total: Value) -> bool:
    """Whether a total is another number than the sum of its parts."""
    numbers = [one for one in values if isinstance(one, (int, Decimal))]
    return isinstance(total, (int, Decimal)) and bool(numbers) and sum(map(Decimal, numbers), Decimal()) != total


SUMMED = (Measure.COUNT, Measure.MONEY, Measure.QUANTITY)
"""Measures of which a line can be the sum of others."""
