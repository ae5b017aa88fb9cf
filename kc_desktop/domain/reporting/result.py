"""A report as it was computed: columns, lines, values; the same for screen, Excel, Word, PDF, JSON and a frozen copy.

Values are exact: money in whole đồng, counts whole, percentages ``Decimal`` rounded to two places (halves up), days as
``date``; how they are shown (million đồng, comma) is for who shows them. ``None`` has no value and shows as "–".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.sentence import Sentence

Value = int | Decimal | date | str | None
TOTAL = "total"
"""Key of the line that is the whole."""


class Measure(StrEnum):
    """What stands in a column."""

    COUNT = "count"
    MONEY = "money"  # đồng
    QUANTITY = "quantity"  # a number that may have decimals, in the unit of its line or column
    PERCENT = "percent"
    TEXT = "text"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A percentage: ``top`` / ``bottom`` (keys of columns), of the same line, or of the line ``of`` for the bottom;
    ``less`` subtracts 100 % (a growth). A workbook writes it as a formula."""

    top: str
    bottom: str
    of: str = ""
    less: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """``group``: a heading above several columns ("" = none); ``unit``: "đồng", "lớp", "%" ("" = that of the line)."""

    key: str
    label: str
    measure: Measure
    group: str = ""
    unit: str = ""
    ratio: Ratio | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """``level``: depth, 0 outermost; ``parts``: keys of the lines that add up to this one (a live SUM; () = not a sum);
    ``number``: as printed before the label ("I", "1", "1.2"); ``record``: (form, id) where the line is one record."""

    key: str
    label: str
    values: tuple[Value, ...]
    level: int = 0
    number: str = ""
    unit: str = ""
    parts: tuple[str, ...] = ()
    record: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stated figure that its parts do not give, or a total that is not the sum of its lines: shown, never mended."""

    line: str
    column: str
    stated: Decimal
    computed: Decimal
    text: Sentence

    @property
    def difference(self) -> Decimal:
        """Stated less computed."""
        return self.stated - self.computed


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. ``first``: first day of the period (None: that of the report's own rule); ``by``: dimension
    of the lines where the report leaves it open ("commune", "old_district", "old_province", a catalogue of contents);
    ``where``: further limits, dimension → codes (programme, commune, batch…); ``years``: years of a matrix."""

    year: int
    cut_off: date
    first: date | None = None
    by: str = ""
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """``notes``: what is counted, of what every percentage is, rounding, gaps, conflicts, stations not merged yet;
    ``silent``: how many stations sent nothing for long."""

    key: str
    heading: Sentence
    options: Options
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: tuple[Sentence, ...]
    letterhead: Letterhead
    conflicts: int = 0
    mismatches: tuple[Mismatch, ...] = ()
    unit: str = "triệu đồng"
    wide: bool = False
    chart: str = ""
    silent: int = 0

    @property
    def title(self) -> str:
        """The heading as the official paper has it."""
        return str(self.heading)

    def line(self, key: str) -> Line | None:
        """The line of this key."""
        return next((line for line in self.lines if line.key == key), None)

    def value(self, line: str, column: str) -> Value:
        """One value; None also where there is no such line or column."""
        found = self.line(line)
        at = next((at for at, one in enumerate(self.columns) if one.key == column), None)
        return found.values[at] if found is not None and at is not None else None
