"""Where a figure comes from: in words, with its definition, fields, limits and law; and the records behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.book import ColumnSpec
from kc_desktop.domain.reporting.dimensions import DIMENSIONS, PART, SUM
from kc_desktop.domain.reporting.figures import Figure
from kc_desktop.domain.reporting.result import TOTAL, Measure, Report, Value
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting import words
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.services.reporting.counting import Request
from kc_desktop.services.reporting.lines import TOTAL_LABEL, Row
from kc_desktop.store.engine import Connection

_FIGURE = N_("report", "{figure} {line} {period}: {amount}, từ {count} bản ghi")
_OPENED = N_("report", "{figure} {line} {period}: {amount}, từ {count} bản ghi và {openings} số liệu lịch sử")
_RATIO = N_("report", "{name} = {top} ({top_amount}) / {bottom} ({bottom_amount}){less} = {result}")
_DIFFERENCE = N_("report", "{name} = {top} ({top_amount}) − {bottom} ({bottom_amount}) = {result}")
_NAMED = N_("report", "{figure} {line} {period}")
_NOTHING = N_("report", "không tính được (–): mẫu số bằng 0 hoặc chưa có số liệu")
_TEXT = N_("report", "{column}: ghi trong hồ sơ")
_AMOUNT = N_("report", "{amount} {unit}")
_DONG = N_("report", "đồng")
MOST = 200
OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Explanation:
    """``text``: how the number came about; ``definition``, ``fields``, ``filters``, ``dates``, ``legal``, ``mark``: of
    its figure (of a percentage: of the figure on top); ``parts``: what its parts came from."""

    text: Sentence
    definition: str
    fields: tuple[Sentence, ...]
    filters: tuple[Sentence, ...]
    dates: str
    legal: str
    mark: str
    parts: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Drill:
    """The records of one form behind a figure: ids in the order entered, how many ``more`` there are; ``openings``: ids
    of the opening figures in it."""

    form: str
    ids: tuple[str, ...]
    more: int
    openings: tuple[str, ...] = ()


class Cells:
    """The figures of one report, looked into again. Raises ``Refused("not_found")`` for a line or column it lacks."""

    def __init__(self, desk: Desk, report: Report, connection: Connection) -> None:
        self.report, self._connection = report, connection
        self.one = Computation(desk, report.key, report.options)
        self._columns = {column.key: column for column in self.one.columns}
        self._found: dict[tuple[str, str], dict[str, list[str]]] = {}
        self._rows = {line.key: _row(line.key, self.one) for line in report.lines}
        self._known: dict[Request, list[tuple[str, str, tuple[str, ...]]]] = {}
        self._counted: dict[Request, list[tuple[tuple[str, ...], int, str]] | None] = {}
        self._homes: dict[tuple[str, ...], frozenset[str]] = {}
        self._sums: dict[str, frozenset[str]] = {}

    def column(self, key: str) -> ColumnSpec:
        """A column."""
        if key not in self._columns:
            raise Refused("not_found", what="cột", name=key[:60])
        return self._columns[key]

    def row(self, key: str) -> Row:
        """A line."""
        if key not in self._rows:
            raise Refused("not_found", what="dòng", name=key[:60])
        return self._rows[key]

    def counted(self, column: ColumnSpec) -> ColumnSpec:
        """The column whose records stand for a column: its own, or of a percentage the one on top."""
        while column.kind not in ("value", "text"):
            column = self.column(column.rule.text("top"))
        return column

    def behind(self, line: str, key: str) -> dict[str, list[str]]:
        """Form → ids of the records behind a value; ``opening`` for opening figures. The first is the main one."""
        column = self.counted(self.column(key))
        place = (line, column.key)
        if place not in self._found:
            self._found[place] = self._behind(self.row(line), column)
        return self._found[place]

    def _behind(self, row: Row, column: ColumnSpec) -> dict[str, list[str]]:
        request = self.one.request(column, row)
        if request is None:
            record = next((one.record for one in self.report.lines if one.key == row.key and one.record), None)
            return {record[0]: [record[1]]} if record else {}
        found: dict[str, dict[str, None]] = {}
        for form, record_id, codes in self._all(request):
            if self._stands(codes, row.key):
                found.setdefault(form, {})[record_id] = None
        return {form: list(ids) for form, ids in sorted(found.items(), key=lambda one: one[0] == OPENING)}

    def _stands(self, codes: tuple[str, ...], line: str) -> bool:
        """Whether what has these codes counts in a line, be it one that adds up those before it."""
        homes = self._homes.get(codes)
        if homes is None:
            homes = self._homes[codes] = frozenset(words.homes(self.one, codes))
        return line in homes or not self._added(line).isdisjoint(homes)

    def _added(self, line: str) -> frozenset[str]:
        """The lines that a cumulative line adds up; none for others."""
        if not line.startswith(SUM + PART):
            return frozenset()
        if line not in self._sums:
            self._sums[line] = frozenset(next(one.parts for one in self.report.lines if one.key == line))
        return self._sums[line]

    def _all(self, request: Request) -> list[tuple[str, str, tuple[str, ...]]]:
        """(form, record, codes) of everything that makes a request."""
        if request not in self._known:
            counter = self.one.counter(self._connection)
            found: list[tuple[str, str, tuple[str, ...]]] = []
            for task in self.one.tasks(request):
                source = task.figure.source
                if source is not None and counter.knows(task.figure, request.limits):
                    found += [(source.form.key, record, codes) for record, codes in counter.records(task)]
                if task.figure.opens:
                    found += [(OPENING, fact.opening, fact.codes) for fact in counter.opened(task)]
            self._known[request] = found
            own = self._listed()
            if own is not None:
                self._known[request] = [
                    (form, record, own[codes[-1]]) for form, record, codes in found
                    if form != OPENING and codes[-1] in own
                ]  # fmt: skip
        return self._known[request]

    def _listed(self) -> dict[str, tuple[str, ...]] | None:
        """Of a list of records: the codes under which each stands; what belongs to no listed one is not in it."""
        base = self.one.base
        if base is None:
            return None
        return {codes[-1]: codes for form, _, codes in self._known.get(base) or self._all(base) if form != OPENING}

    # ------------------------------------------------------------------------------------------------- in words

    def amount(self, line: str, key: str) -> Value:
        """The value of the report."""
        return self.report.value(line, key)

    def explain(self, line: str, key: str) -> Explanation:
        """How a value came about."""
        column, row = self.column(key), self.row(line)
        figure = self._figure(row, self.counted(column))
        about = words.about(self.one.desk, figure) if figure is not None else words.NOTHING
        return Explanation(self._sentence(row, column), *about, tuple(self._parts(line, key)))

    def _figure(self, row: Row, column: ColumnSpec) -> Figure | None:
        request = self.one.request(column, row)
        return self.one.book.figures[request.figure] if request is not None else None

    def _sentence(self, row: Row, column: ColumnSpec) -> Sentence:
        if column.kind == "text":
            return Sentence(_TEXT, {"column": _said(column.rule.label)})
        if column.kind == "value":
            count, openings = self._how_many(row, column)
            facts = {**self._name(row, column), "amount": self._amount(row, column), "count": count}
            return Sentence(_OPENED, {**facts, "openings": openings}) if openings else Sentence(_FIGURE, facts)
        top, bottom = self.column(column.rule.text("top")), self.column(column.rule.text("bottom"))
        below = self.row(TOTAL) if column.kind == "share_total" else row
        value = self.amount(row.key, column.key)
        result: Sentence = Sentence(_NOTHING)
        if isinstance(value, (int, Decimal)):
            unit: Sentence | str = "%" if column.ratio else self._unit(row, column)
            result = Sentence(_AMOUNT, {"amount": value, "unit": unit})
        return Sentence(_RATIO if column.ratio else _DIFFERENCE, {
            "name": _said(column.rule.label),
            "top": Sentence(_NAMED, self._name(row, top)), "top_amount": self._amount(row, top),
            "bottom": Sentence(_NAMED, self._name(below, bottom)), "bottom_amount": self._amount(below, bottom),
            "less": " − 100 %" if column.kind == "growth" else "", "result": result,
        })  # fmt: skip

    def _how_many(self, row: Row, column: ColumnSpec) -> tuple[int, int]:
        """(records, opening figures) behind a value; whole records are counted in the database: may be millions."""
        request = self.one.request(column, row)
        counted = self._rows_of(request) if request is not None else None
        if counted is None:
            found = self.behind(row.key, column.key)
            openings = len(found.get(OPENING, ()))
            return sum(map(len, found.values())) - openings, openings
        here = [(number, opening) for codes, number, opening in counted if self._stands(codes, row.key)]
        return sum(number for number, _ in here), len({opening for _, opening in here if opening})

    def _rows_of(self, request: Request) -> list[tuple[tuple[str, ...], int, str]] | None:
        """(codes, how many records, opening figure) of a request; None where not every record counts one."""
        if request not in self._counted:
            counter, found = self.one.counter(self._connection), list[tuple[tuple[str, ...], int, str]]()
            self._counted[request] = found
            for task in self.one.tasks(request):
                source = task.figure.source
                if source is not None and (self.one.base or source.row or task.figure.measure == "distinct"):
                    self._counted[request] = None
                    break
                if source is not None and counter.knows(task.figure, request.limits):
                    found += [(codes, number, "") for codes, number in counter.rows(task)]
                if task.figure.opens:
                    found += [(fact.codes, 0, fact.opening) for fact in counter.opened(task)]
        return self._counted[request]

    def _name(self, row: Row, column: ColumnSpec) -> dict[str, Sentence | int | Decimal | str]:
        figure = self._figure(row, column)
        label = figure.rule.label if figure is not None else column.rule.label
        line = next((one.label for one in self.report.lines if one.key == row.key), row.key)
        period = column.span(self.one.options).words if column.kind == "value" else ""
        return {"figure": _said(label[:1].lower() + label[1:]), "line": row.short or line, "period": period}

    def _amount(self, row: Row, column: ColumnSpec) -> Sentence | str:
        value = self.amount(row.key, column.key)
        if not isinstance(value, (int, Decimal)):
            return "–"
        return Sentence(_AMOUNT, {"amount": value, "unit": self._unit(row, column)})

    def _unit(self, row: Row, column: ColumnSpec) -> Sentence | str:
        if column.measure is Measure.MONEY:
            return Sentence(_DONG)
        line = self.report.line(row.key)
        unit = column.rule.text("unit") or (line.unit if line is not None else "")
        return _said(unit) if unit else ""

    def _parts(self, line: str, key: str) -> Iterator[Sentence]:
        column = self.column(key)
        if column.kind in ("value", "text"):
            found = self.report.line(line)
            shown = found.parts[:30] if found is not None else ()
            yield from (self._sentence(self.row(part), column) for part in shown if column.kind == "value")
            return
        for name in ("top", "bottom"):
            below = TOTAL if column.kind == "share_total" and name == "bottom" else line
            yield self._sentence(self.row(below), self.column(column.rule.text(name)))


def _said(text: str) -> Sentence:
    return Sentence(text, context="reports")


def _row(key: str, one: Computation) -> Row:
    for spec in one.spec.lines:
        if spec.key == key:
            rule = spec.rule
            return Row(key, rule.label, figure=rule.text("figure"), short=rule.text("short") or rule.label)
    if key == TOTAL:
        return Row(key, TOTAL_LABEL, short=TOTAL_LABEL.lower())
    parts = key.split(PART)
    short = one.reader.short(one.chain[min(len(parts), len(one.chain)) - 1], parts[-1]) if one.chain else key
    if one.chain and DIMENSIONS[one.chain[min(len(parts), len(one.chain)) - 1]].kind == "record":
        short = ""
    return Row(key, "", short=short)


def explain(desk: Desk, report: Report, line: str, column: str) -> Explanation:
    """Where a value of a report comes from. Raises ``Refused("not_found")`` for a line or column it does not have."""
    with desk.store.reader() as connection:
        return Cells(desk, report, connection).explain(line, column)


def drills_of(desk: Desk, report: Report, line: str, column: str, most: int = MOST) -> tuple[Drill, ...]:
    """The records behind a value, form by form, at most ``most`` ids of each (0 = all)."""
    with desk.store.reader() as connection:
        found = Cells(desk, report, connection).behind(line, column)
    openings = tuple(found.get(OPENING, ()))
    kept = {form: tuple(ids[:most] if most else ids) for form, ids in found.items()}
    return tuple(Drill(form, ids, len(found[form]) - len(ids), openings) for form, ids in kept.items())


def records_of(desk: Desk, report: Report, line: str, column: str, most: int = MOST) -> Drill:
    """The records of the main form behind a value; a form "" where there are none."""
    return next(iter(drills_of(desk, report, line, column, most)), Drill("", (), 0))
