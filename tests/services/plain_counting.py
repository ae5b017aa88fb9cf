"""The law of reports a second time, the slow and plain way: every record read whole and judged by itself, in Python.

It shares with the engine only what the pack declares and the naming of old places; neither SQL nor sorting nor the
way figures are gathered, so that whatever the two disagree on is a fault of one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from kc_desktop.domain.activities import results
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.activity import OutputRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.reporting.book import ColumnSpec, DimLimit
from kc_desktop.domain.reporting.dimensions import DIMENSIONS
from kc_desktop.domain.reporting.figures import ANY, NONE, Figure, Limit, Unless
from kc_desktop.domain.reporting.paths import Path, Source
from kc_desktop.domain.reporting.periods import Period
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import activities, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.store.tables import FORM_TABLES


@dataclass
class Cell:
    """What stands in one cell: the number, what it counts once, the records behind it by form."""

    number: Decimal = Decimal(0)
    once: dict[str, set[str]] = field(default_factory=dict)
    behind: dict[str, set[str]] = field(default_factory=dict)
    known: bool = False

    @property
    def value(self) -> Decimal:
        """The number with what counts once."""
        return self.number + sum(map(len, self.once.values()))


@dataclass(frozen=True)
class Item:
    """A record, or one of its rows."""

    form: str
    id: str
    record: Form
    row: Form | None


class Bank:
    """Every record of a desk, read whole. ``on``: the day whose rules derive results of activities."""

    def __init__(self, desk: Desk, on: date) -> None:
        self.desk = desk
        self.all: dict[str, dict[str, Form]] = {}
        kinds = activities.kinds(desk, on)
        with desk.store.reader() as connection:
            ids = {
                form: [
                    row[0]
                    for row in connection.exec_driver_sql(f'SELECT id FROM "{FORM_TABLES[form].name}" ORDER BY num')
                ]
                for form in FORMS
            }
        for form, some in ids.items():
            self.all[form] = {one: records.load(desk, form, one).record for one in some}
        for one, activity in self.all["activity"].items():
            self.all["activity"][one] = _told(activity, kinds)

    def items(self, source: Source) -> Iterator[Item]:
        """Everything a source has."""
        rows_key = source.key.partition(".")[2]
        for one, record in self.all[source.form.key].items():
            if not rows_key:
                yield Item(source.form.key, one, record, None)
            else:
                yield from (Item(source.form.key, one, record, row) for row in record.values.get(rows_key) or ())

    def value(self, item: Item, path: Path) -> Any:
        """What a path leads to; None where it ends before."""
        here, own = (item.record, item.id) if item.row is None or path.parent else (item.row, "")
        for link in path.links:
            own = here.values.get(link.key) or ""
            if path.field is None and link is path.links[-1]:
                return own or None
            found = self.all[link.link].get(own)
            if found is None:
                return None
            here = found
        return here.values.get(path.field.key) if path.field is not None else own or None

    def first(self, item: Item, paths: Sequence[Path]) -> Any:
        """The first that says something."""
        return next((value for path in paths if (value := self.value(item, path)) is not None), None)


def _told(activity: Any, kinds: Any) -> Form:
    seen = results.counts(activity)
    stated = {row.indicator for row in activity.outputs or () if row.quantity is not None}
    derived = [
        OutputRow({"indicator": one.indicator, "quantity": one.derived}, f"={one.indicator}")
        for one in results.results(activity, kinds)
        if one.derived is not None and one.indicator not in stated
    ]
    more = {"participants": seen.people, "women": seen.women, "minority": seen.minority, "revenue": seen.revenue}
    return activity.with_values(outputs=(*(activity.outputs or ()), *derived), **more)  # type: ignore[no-any-return]


class Plain:
    """One report, cell by cell."""

    def __init__(self, bank: Bank, key: str, options: Options) -> None:
        self.bank, self.options = bank, options
        self.one = Computation(bank.desk, key, options)
        self._units: dict[tuple[str, tuple[Any, ...]], str] = {}
        self._listed: dict[str, tuple[str, ...]] | None = None
        if base := self.one.spec.rule.text("base"):
            self._listed = {found[0][-1]: found[0] for column in self.one.columns
                            if column.rule.text("figure") == base for found in self.facts(column, base)
                            if found[1] != "opening"}  # fmt: skip

    def facts(self, column: ColumnSpec, figure: str) -> Iterator[tuple[tuple[str, ...], str, str, Any, Figure]]:
        """(codes, form, record, number or member, figure) of everything a column counts."""
        limits = (*self.one.within, *column.limits)
        span = column.span(self.options)
        seen: set[str] = set()
        for leaf in self.one.book.leaves(figure):
            if leaf.source is not None and all(self._tells(leaf, one.dimension) for one in limits):
                for item in self.bank.items(leaf.source):
                    if self._counts(leaf, item, span):
                        for codes in self._codes(leaf, item, limits):
                            yield codes, item.form, item.id, self._number(leaf, item), leaf
            if leaf.opens:
                for codes, one, number in self._openings(leaf, span, limits):
                    if one not in seen:
                        yield codes, "opening", one, number, leaf
                    seen.add(one)

    @staticmethod
    def _tells(figure: Figure, dimension: str) -> bool:
        if dimension == "indicator" and figure.indicator:
            return True
        return any(base in figure.dimensions for base in DIMENSIONS[dimension].bases)

    def _number(self, figure: Figure, item: Item) -> Any:
        if figure.measure == "count" or figure.field is None:
            return Decimal(1)
        value = self.bank.value(item, figure.field)
        if figure.measure == "distinct":
            return value
        number = Decimal(value)
        return -number if figure.minus and all(self._passes(item, one) for one in figure.minus) else number

    # ------------------------------------------------------------------------------------------------- what counts

    def _counts(self, figure: Figure, item: Item, span: Period) -> bool:
        if figure.field is not None and self.bank.value(item, figure.field) is None:
            return False
        return (
            all(self._passes(item, one) for one in figure.limits)
            and self._in_time(figure, item, span)
            and not any(self._told_elsewhere(item, one) for one in figure.unless)
        )

    def _passes(self, item: Item, limit: Limit) -> bool:
        value = self.bank.value(item, limit.path)
        if limit.values in ((ANY,), (NONE,)):
            return ((value is not None) == (limit.values == (ANY,))) != limit.other
        if isinstance(value, bool) or (value is None and limit.values == ("0",) and not limit.other):
            value = int(value or 0)
        return value is not None and (str(value) in limit.values) != limit.other or (value is None and limit.other)

    def _told_elsewhere(self, item: Item, unless: Unless) -> bool:
        own = [self.bank.value(item, here) for _, here in unless.pairs]
        return any(
            all(mine is not None and self.bank.value(other, there) == mine
                for mine, (there, _) in zip(own, unless.pairs, strict=True))
            and all(self._passes(other, one) for one in unless.limits)
            for other in self.bank.items(unless.source)
        )  # fmt: skip

    def _in_time(self, figure: Figure, item: Item, span: Period) -> bool:
        dates = figure.dates
        year, day, until = (self.bank.first(item, paths) for paths in (dates.year, dates.day, dates.until))
        within = year is not None and span.first_year <= year <= span.last_year
        loose = day is None or day <= span.last
        match dates.rule:
            case "plan_year":
                return within and day is not None and day <= span.last and (span.first is None or day >= span.first)
            case "year":
                return within and loose
            case "day":
                return day is not None and span.begins <= day <= span.last
            case "valid":
                return loose and (until is None or until >= span.last)
            case "spans":
                ends = until if until is not None else year
                return year is not None and year <= span.last_year and ends >= span.first_year
            case _:
                return loose

    # ------------------------------------------------------------------------------------------------- where it counts

    def _codes(self, figure: Figure, item: Item, limits: Sequence[DimLimit]) -> Iterator[tuple[str, ...]]:
        told = {base: _stored(self.bank.first(item, paths)) for base, paths in figure.dimensions.items()}
        for one in _apart(told) if figure.measure == "distinct" else (told,):
            if all(limit.holds(self._code(limit.dimension, one, figure.indicator)) for limit in limits):
                yield tuple(self._code(key, one, figure.indicator) for key in self.one.dims)

    def _code(self, key: str, told: dict[str, Any], indicator: str) -> str:
        if key == "indicator" and indicator:
            return indicator
        values = tuple(told.get(base) for base in DIMENSIONS[key].bases)
        place = (key, values)
        if place not in self._units:
            self._units[place] = self.one.reader.reader(key, DIMENSIONS[key].bases)(values)
        return self._units[place]

    def _openings(
        self, figure: Figure, span: Period, limits: Sequence[DimLimit]
    ) -> Iterator[tuple[tuple[str, ...], str, Decimal]]:
        told = ("year", "indicator", "source", "content", "level", "group", "commune", "old_place", "batch")
        standing: dict[tuple[Any, ...], list[tuple[date, str, Form]]] = {}
        for one, record in self.bank.all["opening"].items():
            year = record.values.get("year")
            day = record.values.get("as_of") or date(year or 1, 12, 31)
            if year is None or not span.first_year <= year <= span.last_year or day > span.last:
                continue
            if span.first is None or day >= span.first:
                standing.setdefault(tuple(record.values.get(key) for key in told), []).append((day, one, record))
        knows = {*told, "unit"}
        if any(not knows.intersection(DIMENSIONS[limit.dimension].bases) for limit in limits):
            return
        for some in standing.values():
            for day, one, record in some:
                wanted = record.values.get("indicator")
                if day != max(other for other, _, _ in some) or (figure.indicator and figure.indicator != wanted):
                    continue
                entry = self.bank.desk.packs.code("indicator", str(wanted))
                money = figure.money if figure.indicator else entry is not None and entry.attribute == "đồng"
                amount = record.values.get("amount") if money else None
                number = amount if amount is not None else record.values.get("quantity")
                values = {key: _stored(record.values.get(key)) for key in told}
                values["unit"] = values["batch"]
                if number is not None and all(
                    x.holds(self._code(x.dimension, values, figure.indicator)) for x in limits
                ):
                    yield tuple(self._code(k, values, figure.indicator) for k in self.one.dims), one, Decimal(number)

    # ------------------------------------------------------------------------------------------------- cells

    def cells(self) -> dict[tuple[str, str], Cell]:
        """(line, column) → what stands there, of every column that counts."""
        found: dict[tuple[str, str], Cell] = {}
        for column in self.one.columns:
            if column.kind != "value":
                continue
            own = column.rule.text("figure")
            wanted = [(own, None)] if own else [(spec.rule.text("figure"), spec.key) for spec in self.one.spec.lines]
            for figure, only in wanted:
                for said, form, record, number, leaf in self.facts(column, figure):
                    codes = said if self._listed is None else self._listed.get(said[-1])
                    for line in self._homes(codes) if codes is not None else ():
                        if only in (None, line):
                            _put(found.setdefault((line, column.key), Cell()), form, record, number, leaf)
        return found

    def _homes(self, codes: tuple[str, ...]) -> list[str]:
        if self.one.spec.lines:
            return [
                spec.key
                for spec in self.one.spec.lines
                if all(limit.holds(codes[self.one.dims.index(limit.dimension)]) for limit in spec.limits)
            ]
        keys = ["total"] if self.one.spec.rule.text("total") == "yes" else []
        paths: list[list[str]] = [[]]
        for dimension in self.one.chain:
            code = codes[self.one.dims.index(dimension)]
            above = [code]
            while dimension == "content_detail" and (entry := self.bank.desk.packs.code("content", above[-1])):
                if not entry.parent:
                    break
                above.append(entry.parent)
            paths = [[*path, one] for path in paths for one in above]
            keys += ["|".join(path) for path in paths]
        return keys


def _put(cell: Cell, form: str, record: str, number: Any, leaf: Figure) -> None:
    cell.known = True
    cell.behind.setdefault(form, set()).add(record)
    if leaf.measure == "distinct" and form != "opening":
        cell.once.setdefault(leaf.key, set()).add(number)
    else:
        cell.number += number


def _stored(value: Any) -> Any:
    """As a place or a code is stored."""
    return dumps(list(value)).decode() if isinstance(value, (tuple, list)) else value


def _apart(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    listed = told.get("commune")
    if isinstance(listed, str) and listed.startswith("["):
        yield from ({**told, "commune": one} for one in listed[2:-2].split('","'))
    else:
        yield told
