"""Published figures made again: the parts are entered as records, reports are made, their cells are compared.

What the words of a case tell is entered under its source and year and read in the report of funding; everything else
stands as lines of one table (report ``published``) under the name it has in the case. Nothing is computed beside the
reports, but for ``implied`` values that no report has a cell for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import Opening
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting import published
from kc_desktop.domain.reporting.published import DONE, PLAN, Case, Check, Meaning
from kc_desktop.domain.reporting.result import TOTAL, Options, Report
from kc_desktop.domain.reporting.stated import Stated, Verdict, judge
from kc_desktop.services import records, reporting
from kc_desktop.services.desk import Desk

TABLE, FUNDING, SHARES = "published", "funding", "sources"
"""Reports: the table of anything; plan and execution by source; what each source is of the total."""
_INDICATORS = {PLAN: "ke_hoach", DONE: "thuc_hien"}
_OTHER = "khac"
_TRAPS = {
    Verdict.OF_TOTAL: "T1", Verdict.OF_OWN: "T1", Verdict.CUT_OFF: "T4", Verdict.AS_LEVEL: "T5",
    Verdict.AS_GROWTH: "T5", Verdict.WORDS: "T9",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """One check made again. ``cell``: (report, line, column) where the figure stands, or ("", "", "") for an implied
    one; ``holds``: within the tolerance of the file; ``said``: what is seen of the published figure; ``trap``: the
    pattern it follows, found here and not read from the file."""

    case: str
    type: str
    label: str
    cell: tuple[str, str, str]
    published: Decimal
    computed: Decimal | None
    holds: bool
    said: str
    trap: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a check is read: a report, what limits it, the cell, what the paper states there."""

    report: str
    options: Options
    stated: Stated


def run(desk: Desk, cases: Sequence[Case], progress: Progress = SILENT) -> tuple[Found, ...]:
    """Enter the parts of every case, then make every check. Raises ``Refused("invalid_content")`` for a check whose
    figures are missing; the database of ``desk`` is to be a throw-away one."""
    tables = {case.id: _Tables(case) for case in cases}
    entered = [(None, one) for table in tables.values() for one in table.openings()]
    if entered:
        refused = records.save_many(desk, "opening", entered, progress).refused
        if refused:
            raise Refused("invalid_content", detail=f"không ghi được số liệu: {refused[0][1][0].text}")
    found: list[Found] = []
    for place, case in enumerate(cases):
        progress.step(place, len(cases), case.id)
        found += (_made(desk, tables[case.id], number, check) for number, check in enumerate(case.checks))
    return tuple(found)


class _Tables:
    """What of a case is entered, and where each check is read."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._meanings = {path: found for path in case.figures if (found := published.meaning(case, path)) is not None}
        self._known = set(self._meanings.values())

    def openings(self) -> Iterator[Opening]:
        """The records: each part once under its source and year, and the lines of the tables of other checks."""
        for path, found in self._meanings.items():
            if found.source != TOTAL:
                yield self._opening(path, self.case.id, found.year, _INDICATORS[found.measure], path, found.source)
        for number, check in enumerate(self.case.checks):
            if self.funding(check) is None:
                yield from self._lines(number, check)

    def _lines(self, number: int, check: Check) -> Iterator[Opening]:
        year = self.case.year
        match check.type:
            case "sum" | "sum_mismatch":
                for path in published.paths(check.said.get("parts")):
                    yield self._opening(path, self.line(number, path), year, self._indicator, path)
            case "count_mismatch":
                listed = check.text("listed")
                yield self._opening(listed, self.line(number, listed), year, _OTHER, listed)
            case "growth_percent":
                yield self._opening("new", self.line(number, ""), year, "thuc_hien", check.text("new"))
                yield self._opening("base", self.line(number, ""), year - 1, "thuc_hien", check.text("base"))
            case "percent_of" | "true_percent":
                yield self._opening("numerator", self.line(number, ""), year, "thuc_hien", check.text("numerator"))
                yield self._opening("denominator", self.line(number, ""), year, "ke_hoach", check.text("denominator"))
            case _:
                yield from self._implied(number, check)

    def _implied(self, number: int, check: Check) -> Iterator[Opening]:
        form = published.percent_form(published.parsed(check.text("expression")))
        if form is None:
            return
        line, year, value = self.line(number, ""), self.case.year, published.number(check.said.get("value"))
        known = self.case.value(form[1])
        this, other = (value, known) if form[0] == "part" else (known, value)
        yield self._amount(check.text("name"), line, year, "thuc_hien", this)
        before = form[0] == "base"
        yield self._amount(check.text("name"), line, year - before, "thuc_hien" if before else "ke_hoach", other)

    @property
    def _indicator(self) -> str:
        """What the parts of a sum are entered as."""
        return "thuc_hien" if self.case.factor > 1 else _OTHER

    def line(self, number: int, path: str) -> str:
        """The line of a table: the case, the check, the figure."""
        return f"{self.case.id}.{number} {path}".strip()[:120]

    def _opening(self, name: str, batch: str, year: int, indicator: str, path: str, source: str = "") -> Opening:
        return self._amount(name, batch, year, indicator, self.case.value(path), source)

    def _amount(self, name: str, batch: str, year: int, indicator: str, value: Decimal, source: str = "") -> Opening:
        # Where the unit is no money, a thousandth is the smallest part: only shares are made of these amounts.
        amount = value * (self.case.factor if self.case.factor > 1 else 1000)
        how_much = {"quantity": value} if indicator == _OTHER else {"amount": int(amount.to_integral_value())}
        return Opening({
            "name": f"{self.case.id} {name}", "year": year, "indicator": indicator, "source": source or None,
            "batch": batch, "document": self.case.title[:300], **how_much,
        })  # fmt: skip

    # --- where a check is read ---

    def cell(self, number: int, check: Check) -> _Cell | None:
        """Where the published figure of a check stands; None for an implied one that no report has."""
        funding = self.funding(check)
        return funding if funding is not None else self._in_table(number, check)

    def funding(self, check: Check) -> _Cell | None:
        """The cell in a report of funding where the words of the figures tell it."""
        match check.type:
            case "sum" | "sum_mismatch":
                whole = self._whole(check.text("total"))
                parts = [self._meanings.get(path) for path in published.paths(check.said.get("parts"))]
                if whole is None or None in parts or {p.source for p in parts if p is not None} != set(GRANT_SOURCES):
                    return None
                column = "plan" if whole.measure == PLAN else "executed"
                return self._funded(whole, column, self._figure(check, "total"))
            case "percent_of" | "true_percent":
                return self._share(check)
            case "growth_percent":
                new, base = (self._whole(check.text(key)) for key in ("new", "base"))
                if new is None or base is None or (new.measure, new.year - 1, new.source) != (
                    base.measure, base.year, base.source
                ):  # fmt: skip
                    return None
                column = "growth_plan" if new.measure == PLAN else "growth_same_period"
                return self._funded(new, column, published.number(check.said.get("published")))
        return None

    def _share(self, check: Check) -> _Cell | None:
        top, bottom = (self._whole(check.text(key)) for key in ("numerator", "denominator"))
        if top is None or bottom is None or top.measure != DONE or top.year != bottom.year:
            return None
        said = published.number(check.said.get("published", check.said.get("value")))
        if bottom.measure == PLAN:
            if bottom.source == top.source:
                return self._funded(top, "share_of_own_plan", said)
            return self._funded(top, "share_of_total_plan", said) if bottom.source == TOTAL else None
        return self._funded(top, "structure", said, SHARES) if bottom.source == TOTAL else None

    def own_share(self, check: Check) -> _Cell | None:
        """For a share of the total plan: the cell of the own plan, which the words "of the plan" make one expect."""
        cell = self.funding(check)
        top = self._whole(check.text("numerator"))
        if cell is None or top is None or cell.stated.column != "share_of_total_plan":
            return None
        if not self._has(PLAN, top.year, top.source):
            return None
        return self._funded(top, "share_of_own_plan", cell.stated.value)

    def _whole(self, path: str) -> Meaning | None:
        """What a path says, where the report has it: a source, or a total both of whose sources are known."""
        found = self._meanings.get(path)
        if found is None or found.source != TOTAL:
            return found
        return found if all(self._has(found.measure, found.year, one) for one in GRANT_SOURCES) else None

    def _has(self, measure: str, year: int, source: str) -> bool:
        return Meaning(measure, year, source) in self._known

    def _funded(self, at: Meaning, column: str, value: Decimal, report: str = FUNDING) -> _Cell:
        money = column in ("plan", "executed")
        stated = Stated(at.source, column, value, self.case.unit if money else "")
        return _Cell(report, self._options(at.year, self.case.id), stated)

    def _options(self, year: int, *units: str) -> Options:
        return Options(year, date(year, 12, 31), where=(("unit", units),))

    def _figure(self, check: Check, key: str) -> Decimal:
        return self.case.value(check.text(key))

    def _in_table(self, number: int, check: Check) -> _Cell | None:
        line = self.line(number, "")
        match check.type:
            case "sum" | "sum_mismatch":
                lines = [self.line(number, path) for path in published.paths(check.said.get("parts"))]
                said, money = self._figure(check, "total"), self._indicator != _OTHER
                column, unit = ("executed", self.case.unit) if money else ("quantity", "")
                whole = Stated(TOTAL, column, said, unit, check.text("words"))
                return _Cell(TABLE, self._options(self.case.year, *lines), whole)
            case "count_mismatch":
                listed = self.line(number, check.text("listed"))
                count = Stated(TOTAL, "quantity", self._figure(check, "stated"))
                return _Cell(TABLE, self._options(self.case.year, listed), count)
            case "implied":
                form = published.percent_form(published.parsed(check.text("expression")))
                if form is None:
                    return None
                column, value = "growth" if form[0] == "base" else "share", self.case.value(form[2])
            case _:
                column = "growth" if check.type == "growth_percent" else "share"
                value = published.number(check.said.get("published", check.said.get("value")))
        return _Cell(TABLE, self._options(self.case.year, line), Stated(TOTAL, column, value))


def _made(desk: Desk, tables: _Tables, number: int, check: Check) -> Found:
    case, cell = tables.case, tables.cell(number, check)
    label = check.text("label") or check.text("name") or check.text("total") or check.text("numerator")
    if check.type == "implied":
        return _implied(desk, tables, (number, check), cell)
    assert cell is not None
    report = reporting.make(desk, cell.report, cell.options)
    judged = judge(report, cell.stated)
    computed, trap = judged.exact, _TRAPS.get(judged.verdict, "")
    said = judged
    own = tables.own_share(check)
    if own is not None:
        said = judge(report, own.stated)
        trap = _TRAPS.get(said.verdict, trap)
    holds = computed is not None and abs(computed - cell.stated.value) <= check.tolerance
    if check.type in ("sum_mismatch", "count_mismatch"):
        gap = "difference" in check.said
        expected = published.number(check.said["difference"]) if gap else _gap(case, check)
        holds = computed is not None and cell.stated.value - computed == expected != 0
        trap = "T2" if check.type == "sum_mismatch" else "T3"
    where = (cell.report, cell.stated.line, cell.stated.column)
    return Found(case.id, check.type, label, where, cell.stated.value, computed, holds, str(said.text), trap)


def _gap(case: Case, check: Check) -> Decimal:
    """How far a stated count is from the one listed."""
    return case.value(check.text("stated")) - case.value(check.text("listed"))


def _implied(desk: Desk, tables: _Tables, at: tuple[int, Check], cell: _Cell | None) -> Found:
    """A value that follows: worked out, and where a report shows the same relation, that report agrees too."""
    check, case = at[1], tables.case
    value = published.number(check.said.get("value"))
    computed = published.worked_out(case, check.text("expression"))
    holds = abs(computed - value) <= max(check.tolerance, Decimal("0.0005"))
    where, said = ("", "", ""), ""
    if cell is not None:
        report: Report = reporting.make(desk, cell.report, cell.options)
        judged = judge(report, cell.stated)
        where, said = (cell.report, cell.stated.line, cell.stated.column), str(judged.text)
        room = max(check.tolerance / abs(value) * 100 if value else Decimal(), Decimal("0.02")) + Decimal("0.05")
        holds = holds and judged.exact is not None and abs(judged.exact - cell.stated.value) <= room
    return Found(case.id, check.type, check.text("name"), where, value, computed, holds, said)
