"""The watch over running dossiers: which are at risk, by which rule, with how much money; the sheet of a month."""

from __future__ import annotations

import heapq
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import get_args

from kc_desktop.domain import watch as domain
from kc_desktop.domain.amounts import group
from kc_desktop.domain.appraising import FAIL
from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import DAY_OF_MONTH, DEADLINES
from kc_desktop.domain.watch import Fact, Risk
from kc_desktop.services import listing, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import watch as stored
from kc_desktop.system.clock import now

RUNNING = frozenset({"da_ky_hd", "dang_thuc_hien", "xin_dieu_chinh", "tam_dung"})
"""States of a dossier that reports every month."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many dossiers are at risk, how many of them late, đồng at stake."""

    count: int = 0
    late: int = 0
    money: int = 0


def at_risk(desk: Desk, on: date | None = None, only: Collection[str] | None = None) -> tuple[Risk, ...]:
    """Every dossier (``only`` of these ids) on which a sign of the rules speaks, the most urgent first."""
    day = on or now().date()
    rules = rulebook.law(desk, day)
    return domain.risks(facts(desk, rules, day, only=only), rules, day)


def glance(desk: Desk, on: date, worst: int) -> tuple[Totals, tuple[Risk, ...]]:
    """The sums of ``at_risk`` and its first; the others are let go one by one as they are counted."""
    count = late = money = 0

    def counted() -> Iterator[Risk]:
        nonlocal count, late, money
        for risk in domain.found(facts(desk, rules, on), rules, on):
            count, late, money = count + 1, late + risk.late, money + risk.money
            yield risk

    rules = rulebook.law(desk, on)
    first = tuple(heapq.nsmallest(worst, counted(), key=domain.urgency))
    return Totals(count, late, money), first


def totals(risks: Iterable[Risk]) -> Totals:
    """The sums of some risks; a dossier counts once."""
    found = tuple(risks)
    return Totals(len(found), sum(risk.late for risk in found), sum(risk.money for risk in found))


@dataclass(frozen=True, slots=True)
class Group:
    """Dossiers that one sign speaks of, in the order of ``at_risk``."""

    risks: tuple[Risk, ...]
    totals: Totals


def by_sign(risks: Iterable[Risk]) -> dict[str, Group]:
    """Sign → its dossiers; "" → all. For a list of many thousands: whoever shows them need not go through them."""
    groups: dict[str, list[Risk]] = {"": []}
    for risk in risks:
        groups[""].append(risk)
        for sign in {finding.key for finding in risk.findings}:
            groups.setdefault(sign, []).append(risk)
    return {sign: Group(tuple(group), totals(group)) for sign, group in groups.items()}


def _codes(desk: Desk) -> stored.Codes:
    packs = desk.packs

    def of(code_list: str, *attributes: str) -> frozenset[str]:
        return frozenset(entry.code for entry in packs.codes(code_list) if entry.attribute in attributes)

    return stored.Codes(
        grants={entry.code: grant_source(entry.code) for entry in packs.codes("programme")},
        own=of("funding_source", "own", "loan"),
        minus=of("payment_kind", "minus"),
        contracts=of("contract_kind", "main", "support", "annex"),
        there=of("paper_state", "there", "partly"),
        failed=FAIL,
    )


Asked = Callable[[Law, str, str, str], Collection[Fact]]


def facts(
    desk: Desk, law: Law, on: date, asked: Asked = domain.asked_of, only: Collection[str] | None = None
) -> Iterator[domain.Running]:
    """What is known of the dossiers in the states that the signs look at; beside each only what is ``asked`` of one in
    its state, of its programme and nature: for 100,000 dossiers every question left out saves a tenth of a second."""
    codes, day, states = _codes(desk), on.isoformat(), domain.watched(law)
    with desk.store.reader() as connection:
        rows = stored.open_dossiers(connection, states, only)
        kinds = {kind: frozenset(asked(law, *kind)) for kind in {_kind(row) for row in rows}}
        of = {fact: [row for row in rows if fact in kinds[_kind(row)]] for fact in get_args(Fact)}
        no_sum = [row for row in rows if not row.approved_support]
        several = [row for row in rows if row.end_year > row.year]
        contracts = stored.contracts(connection, _ids(of["contract"], no_sum), codes.contracts, day)
        reports = stored.reports(connection, _ids(of["report"]), day)
        accepted = stored.acceptances(connection, _ids(of["acceptance"]), codes.failed, day)
        settled = stored.settlements(connection, _ids(of["settlement"]), day)
        paid = stored.paid(connection, _ids(of["paid"]), codes.minus, day)
        costs = stored.costs(connection, _nums(of["costs"], no_sum, several), codes, on.year)
        papers = stored.papers(connection, _nums(of["paper"]), codes.there)
    labels = {entry.code: entry.label for entry in desk.packs.codes("dossier_paper")}
    for row in rows:
        signed, contract_ends, contract_support = contracts.get(row.id, (None, None, None))
        reported, report_own = reports.get(row.id, (None, None))
        held, accepted_own = accepted.get(row.id, (None, None))
        grant, grant_by_now, own = costs.get(row.num, (0, 0, 0))
        paper = papers.get(row.num)
        support = row.approved_support or contract_support or grant
        last = row.end_year if row.end_year > row.year else row.year
        year = min(max(on.year, row.year), last)
        split = year < last and grant_by_now < grant  # its years are told apart: each has its own money
        yield domain.Running(
            row.id, row.name, row.programme, row.year, row.status, row.nature, support,
            due_year=year if split else last,
            due_by_year=support * grant_by_now // grant if split else support,
            paid=paid.get(row.id, (0,))[0] or 0,
            own=own,
            own_shown=max(report_own or 0, accepted_own or 0),
            approved_on=_day(row.approved_on),
            signed_on=_day(signed),
            starts_on=_day(row.starts_on),
            ends_on=_later(row.ends_on, contract_ends),
            reported_on=_day(reported),
            accepted_on=_day(held),
            settled_on=_day(settled.get(row.id, (None,))[0]),
            paper=(labels.get(paper[1], ""), date.fromisoformat(paper[0])) if paper else None,
        )  # fmt: skip


def _kind(row: stored.Open) -> tuple[str, str, str]:
    return row.status, row.programme, row.nature


def _ids(*parts: Iterable[stored.Open]) -> str:
    return stored.listed({row.id: None for part in parts for row in part})


def _nums(*parts: Iterable[stored.Open]) -> str:
    return stored.listed({row.num: None for part in parts for row in part})


@lru_cache(maxsize=20_000)
def _day(text: str | None) -> date | None:
    """A day as the typed tables hold it: checked when it was written."""
    return date.fromisoformat(text) if text else None


def _later(one: str | None, other: str | None) -> date | None:
    """The later of two ISO days."""
    return _day(max(one or "", other or ""))


# --- the sheet of a month ---

SHEET_TITLE = "Tiến độ thực hiện đề án khuyến công"
SHEET_COLUMNS = (
    ("Đề án", 22.0),
    ("Đơn vị thụ hưởng", 14.0),
    ("Hợp đồng", 14.0),
    ("Hỗ trợ (đồng)", 13.0),
    ("Khối lượng", 13.0),
    ("Đã chi: khuyến công; đối ứng", 15.0),
    ("Giải ngân (đồng)", 13.0),
    ("Vướng mắc", 17.0),
    ("Dự kiến kỳ tới", 15.0),
)
_FIGURES = (3, 6)
"""Headings with parts of the width, for paper and Excel."""


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A running dossier in a month. Money in đồng, None where nothing was told; ``reported``: the report is of this
    month, else what is shown is of the last one (``as_of``)."""

    dossier: str
    name: str
    code: str
    beneficiary: str
    contract_no: str
    signed_on: date | None
    contract_value: int | None
    support: int
    ends_on: date | None
    work_done: Decimal | None
    support_spent: int | None
    own_spent: int | None
    other_spent: int | None
    paid: int
    as_of: date | None
    reported: bool
    work: str
    obstacles: str
    forecast: str


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """``month``: its first day; reports of the days ``since`` to ``cut_off`` (both included) are of this month."""

    month: date
    since: date
    cut_off: date
    rows: tuple[MonthRow, ...]

    @property
    def reported(self) -> int:
        """How many dossiers reported."""
        return sum(row.reported for row in self.rows)


def month_sheet(desk: Desk, month: date | None = None) -> MonthSheet:
    """The running dossiers of a month (this one) with their contracts and reports; the month ends on the day by which
    reports are due."""
    first = (month or now().date()).replace(day=1)
    codes = _codes(desk)
    cut_off = _cut_off(desk, first)
    before = _cut_off(desk, (first - timedelta(days=1)).replace(day=1))
    since, day = before + timedelta(days=1), cut_off.isoformat()
    with desk.store.reader() as connection:
        rows = stored.running(connection, RUNNING, codes.contracts, day)
        nums = stored.listed([row.num for row in rows])
        paid = stored.paid(connection, stored.listed([row.id for row in rows]), codes.minus, day)
        costs = stored.costs(connection, nums, codes, first.year)
        names: dict[int, list[str]] = {}
        for num, _facility, name in stored.beneficiaries(connection, nums):
            names.setdefault(num, []).append(name)
    found = tuple(
        _month_row(row, names.get(row.num, []), paid.get(row.id, (0,))[0] or 0, costs.get(row.num, (0,))[0], since)
        for row in rows
    )
    return MonthSheet(first, since, cut_off, found)


def _cut_off(desk: Desk, month: date) -> date:
    last = monthrange(month.year, month.month)[1]
    rules = rulebook.law(desk, month).rules(DEADLINES.name)
    day = next((rule.whole("day") for rule in rules if rule.text("rule") == DAY_OF_MONTH and rule.text("day")), None)
    return month.replace(day=min(day or last, last))


def _month_row(row: stored.Running, names: list[str], paid: int, grant: int, since: date) -> MonthRow:
    as_of = _day(row.as_of)
    return MonthRow(
        row.id, row.name, row.code, ", ".join(names[:2]) + (f" và {len(names) - 2} đơn vị" if len(names) > 2 else ""),
        row.contract_no or "", _day(row.signed_on), row.contract_value,
        row.approved_support or row.contract_support or grant, _later(row.ends_on, row.contract_ends),
        None if row.work_done is None else Decimal(str(row.work_done)),
        row.support_spent, row.own_spent, row.other_spent, paid, as_of, as_of is not None and as_of >= since,
        row.work or "", row.obstacles or "", row.forecast or "",
    )  # fmt: skip


def sheet_rows(sheet: MonthSheet) -> list[tuple[str, ...]]:
    """One line of texts for each dossier, under ``SHEET_COLUMNS``."""
    return [_texts(row) for row in sheet.rows]


def _texts(row: MonthRow) -> tuple[str, ...]:
    contract = f"{row.contract_no} ngày {show_day(row.signed_on)}" if row.signed_on else row.contract_no
    if row.ends_on:
        contract += f", đến {show_day(row.ends_on)}"
    done = "" if row.work_done is None else f"{group(row.work_done)} %"
    told = "" if row.reported else f"số liệu cũ {show_day(row.as_of)}" if row.as_of else "chưa báo cáo"
    return (
        row.name,
        row.beneficiary,
        contract,
        group(row.support) if row.support else "",
        " – ".join(text for text in (done, told) if text),
        f"{_amount(row.support_spent)}; {_amount(row.own_spent)}",
        group(row.paid),
        row.obstacles,
        row.forecast,
    )


def _amount(value: int | None) -> str:
    return "–" if value is None else group(value)


def write_sheet(desk: Desk, sheet: MonthSheet, out: Path) -> int:
    """Write ``out``, .xlsx or .pdf; gives the number of lines. Raises as ``listing.write_table``."""
    title = f"{SHEET_TITLE} tháng {sheet.month.month}/{sheet.month.year}"
    notes = (
        desk.identity.name,
        f"Số liệu từ {show_day(sheet.since)} đến {show_day(sheet.cut_off)};"
        f" {sheet.reported}/{len(sheet.rows)} đề án đã báo cáo",
    )
    return listing.write_table(out, title, notes, SHEET_COLUMNS, sheet_rows(sheet), desk.identity.name, _FIGURES)
