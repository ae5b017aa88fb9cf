"""The money of a plan year to a day: by source, and month by month beside the year before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.reporting.periods import same_day_before
from kc_desktop.domain.reporting.result import TOTAL, Options, Value
from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning.money import signs
from kc_desktop.store.queries import overview as stored

_REPORT, _COLUMNS = "funding", ("plan", "executed", "executed_same_period")
"""The report that tells khuyến công money, and its columns."""
_OF_THE_STATE = ("grant", "budget", "donor")
"""Attributes of ``funding_source``: money that is planned and carried out here, not that of beneficiaries."""


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One source to the cut-off, ``total`` for khuyến công money together. đồng; ``before``: carried out to the same
    day a year earlier; ``label``: of the code list, "" of the total; ``is_grant``: part of the total."""

    source: str
    label: str
    plan: int
    executed: int
    before: int
    is_grant: bool = False

    @property
    def share(self) -> Decimal | None:
        """Carried out in per cent of the plan of the source itself, two decimals, halves up."""
        if self.plan <= 0:
            return None
        return (Decimal(self.executed * 100) / self.plan).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Money:
    """A plan year to a day. ``months``, ``months_before``: đồng of khuyến công money carried out from January to the
    end of each month, of this year as far as it is, of the whole year before."""

    year: int
    cut_off: date
    lines: tuple[MoneyLine, ...]
    months: tuple[int, ...]
    months_before: tuple[int, ...]


def read_money(desk: Desk, on: date) -> Money:
    """The plan year of a day: khuyến công money as the report of funding has it, other sources that have entries, and
    the months beside the year before."""
    year, same_day = on.year, same_day_before(on)
    sources = [entry for entry in desk.packs.codes("funding_source") if entry.attribute in _OF_THE_STATE]
    grants = {entry.code for entry in sources if entry.attribute == "grant"}
    plus = signs(desk)
    with desk.store.reader() as connection:
        paid = stored.money(connection, "payment", {year: on.isoformat(), year - 1: f"{year - 1}-12-31"})
        same = stored.money(connection, "payment", {year - 1: same_day.isoformat()})
        plans = stored.money(connection, "plan", {year: on.isoformat()})
    planned, executed = _by_source(plans, plus), _by_source((one for one in paid if one.year == year), plus)
    before = _by_source(same, plus)
    others = [
        MoneyLine(one.code, one.label, planned.get(one.code, 0), executed.get(one.code, 0), before.get(one.code, 0))
        for one in sources
        if one.code not in grants
    ]
    others = [one for one in others if one.plan or one.executed or one.before]
    lines = (*_reported(desk, on, {one.code: one.label for one in sources}), *others)
    known = [one for one in paid if one.source in grants]
    return Money(
        year, on, lines, _by_month(known, year, plus, on.month), _by_month(known, year - 1, plus, 12),
    )  # fmt: skip


def _reported(desk: Desk, on: date, labels: Mapping[str, str]) -> list[MoneyLine]:
    """The lines of the report with a figure, historic figures in them; the total only above several."""
    report = reporting.make(desk, _REPORT, Options(on.year, on))
    found = []
    for line in report.lines:
        plan, executed, before = (_whole(report.value(line.key, column)) for column in _COLUMNS)
        if plan or executed or before:
            found.append(MoneyLine(line.key, labels.get(line.key, ""), plan, executed, before, is_grant=True))
    return found if len(found) > 2 else [one for one in found if one.source != TOTAL]


def _whole(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _by_source(entries: Iterable[stored.Entry], plus: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in entries:
        found[one.source] = found.get(one.source, 0) + plus.get(one.kind, 1) * one.amount
    return found


def _by_month(entries: Iterable[stored.Entry], year: int, plus: Mapping[str, int], last: int) -> tuple[int, ...]:
    sums = [0] * 12
    for one in entries:
        if one.year == year and one.month <= f"{year}-12":
            month = int(one.month[5:7]) if one.month >= f"{year}-01" else 1  # paid before its year: there from January
            sums[month - 1] += plus.get(one.kind, 1) * one.amount
    return tuple(sum(sums[: month + 1]) for month in range(last))


def payments_to_month(desk: Desk, year: int, month: int, cut_off: date) -> list[str]:
    """Ids of the payments behind a point of ``Money.months``: of a plan year, from khuyến công money, to the end of a
    month or to the cut-off."""
    grants = [entry.code for entry in desk.packs.codes("funding_source") if entry.attribute == "grant"]
    with desk.store.reader() as connection:
        return stored.payments_to(connection, year, min(f"{year}-{month:02}-31", cut_off.isoformat()), grants)
