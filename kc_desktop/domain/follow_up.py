"""After support: which visit of which year is due, what a later survey says against the one before, what came of all.

Sums count only pairs where both figures are known; every figure tells of how many it speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from kc_desktop.domain.declared.survey import ProductRow, Survey, YearRow
from kc_desktop.domain.fold import fold

MEASURES = ("revenue", "workers", "output", "income")
"""Fields of the form with a ``…_before`` beside them."""
SUMMED = ("revenue", "workers")
"""Those that can be added over establishments: output has many units, income is a mean."""
USED = "dung_muc_dich"
"""Code of ``machine_use``."""


class Due(NamedTuple):
    """A visit that is due. ``number``: of the year after support (1, 2, …), ``days``: late, negative = left."""

    dossier: str
    name: str
    facility: str
    facility_name: str
    done_on: date
    number: int
    due_on: date
    days: int


def add_years(day: date, years: int, months: int = 0) -> date:
    """The same day some years (and months, which may be negative) on; 29/2 becomes 28/2."""
    at = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(at, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError(day)


def due_number(done_on: date, visits: Iterable[date], years: int, early: int, on: date) -> tuple[int, date] | None:
    """The visit to make: the newest year after ``done_on`` that has begun (``early`` months before its day) and has no
    visit. A year that passed without one is not asked for any more."""
    for number in range(years, 0, -1):
        opens = add_years(done_on, number, -early)
        if on >= opens:
            closes = add_years(done_on, number + 1, -early)
            seen = any(opens <= day < closes for day in visits)
            return None if seen or on >= closes else (number, add_years(done_on, number))
    return None


# --- before and after ---


def year_row(survey: Survey | None, *, until: int | None = None, after: int = 0) -> YearRow | None:
    """The newest yearly figures of a survey, up to a year, and later than another."""
    rows = [row for row in (survey.years or () if survey else ()) if row.year and row.year > after]
    rows = [row for row in rows if until is None or (row.year or 0) <= until]
    return max(rows, key=lambda row: row.year or 0, default=None)


def outputs(before: Survey | None, after: Survey | None) -> Mapping[str, object]:
    """Output of the same product in the same unit: of the first that both sheets have, else of the earlier sheet."""
    first = [row for row in (before.products or () if before else ()) if row.output is not None]
    later = {_product(row): row for row in (after.products or () if after else ()) if row.output is not None}
    both = next((row for row in first if _product(row) in later), None)
    row = both or next(iter(first), None)
    if row is None:
        return {}
    found: dict[str, object] = {"output_before": row.output, "output_unit": row.unit}
    return found | ({"output": later[_product(row)].output} if both is not None else {})


def _product(row: ProductRow) -> tuple[str, str]:
    return fold(row.name or ""), fold(row.unit or "")


# --- what came of it ---


class Told(NamedTuple):
    """One establishment in one dossier, as the newest follow-up tells it. ``figures``: measure → (before, after), each
    None where nobody told; ``machine``: code of ``machine_use`` or ""."""

    dossier: str
    facility: str
    group: str
    figures: Mapping[str, tuple[Decimal | int | None, Decimal | int | None]]
    machine: str


class Measured(NamedTuple):
    """One measure. ``known``: pairs with both figures; ``before``/``after``: their sums, None where sums mean nothing;
    ``median``: the middle change in per cent over the ``compared`` pairs that began above 0."""

    known: int
    before: int | None
    after: int | None
    compared: int
    median: Decimal | None


class Group(NamedTuple):
    """``key``: id of the dossier, code of the industry group, the year, or "" for all; ``told``: establishments;
    ``used`` of ``machines`` told are still used for their purpose."""

    key: str
    told: int
    measures: Mapping[str, Measured]
    used: int
    machines: int


def summary(told: Iterable[Told]) -> tuple[Group, ...]:
    """All of them under "", then each group in the order of its key."""
    rows = tuple(told)
    by_group: dict[str, list[Told]] = {}
    for row in rows:
        by_group.setdefault(row.group, []).append(row)
    return (_group("", rows), *(_group(key, by_group[key]) for key in sorted(by_group)))


def _group(key: str, rows: Sequence[Told]) -> Group:
    machines = [row.machine for row in rows if row.machine]
    measures = {
        measure: _measured(measure, [row.figures.get(measure, (None, None)) for row in rows]) for measure in MEASURES
    }
    return Group(key, len(rows), measures, sum(one == USED for one in machines), len(machines))


def _measured(measure: str, pairs: Sequence[tuple[Decimal | int | None, Decimal | int | None]]) -> Measured:
    known = [(before, after) for before, after in pairs if before is not None and after is not None]
    changes = [Fraction(after) / Fraction(before) - 1 for before, after in known if before > 0]
    middle = percent(median(changes)) if changes else None
    if measure not in SUMMED:
        return Measured(len(known), None, None, len(changes), middle)
    before, after = (sum(int(pair[at]) for pair in known) for at in (0, 1))
    return Measured(len(known), before if known else None, after if known else None, len(changes), middle)


def percent(share: Fraction) -> Decimal:
    """0.123 → 12.3, one decimal."""
    return (Decimal(share.numerator * 100) / Decimal(share.denominator)).quantize(Decimal("0.1"))
