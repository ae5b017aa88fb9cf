"""Declared figures as SQL: many of one source in one scan, in groups by its dimensions; the records behind one.

Only names of declared tables and columns are written into statements; codes, years and days are parameters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.reporting.figures import ANY, NONE, Figure, Limit, Unless
from kc_desktop.domain.reporting.paths import Path, Source
from kc_desktop.domain.reporting.periods import Period
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES

Number = int | Decimal
Keys = tuple[Any, ...]
VALUE, ROWS, GAPS, HISTORIC = "value", "rows", "gaps", "historic"
"""What is wanted of a figure: itself, how many records it is made of, how many lack what it needs, how many of them
are marked as figures of before the program was used."""
_OPENING = "opening"
_MOST_YEARS = 12


Over = Mapping[str, str]
"""Table → the subselect that stands for it: what the rows of a record give where nobody stated it."""
NO_TABLES: Over = {}


@dataclass(frozen=True, slots=True)
class Want:
    """A figure (not a sum of others) in a period."""

    figure: Figure
    period: Period
    what: str = VALUE


class _Query:
    """The joins and parameters of one statement over one source; parameters are kept clause by clause, because each
    stands where its clause does. ``merged``: whether establishments must be followed at all."""

    def __init__(self, source: Source, over: Over, *, merged: bool) -> None:
        self.source, self.over, self.merged = source, over, merged
        self._joins: dict[tuple[str, str], tuple[str, str]] = {}

    def _table(self, name: str) -> str:
        return self.over.get(name) or f'"{name}"'

    def _alias(self, start: str, key: str, table: str) -> str:
        known = self._joins.get((start, key))
        if known is None:
            alias, link = f"j{len(self._joins)}", f'{start}."{key}"'
            link = pairs.kept(link) if self.merged and table == Facility.key else link
            self._joins[start, key] = (alias, f"LEFT JOIN {self._table(table)} {alias} ON {alias}.id = {link}")
            return alias
        return known[0]

    def column(self, path: Path) -> str:
        """The expression of a path; establishments are those that merged ones go on as (``pairs.WITH``)."""
        at = "s" if self.source.row is None or not path.parent else "p"
        if path.field is None and path.links:  # the id of a linked record is what the link holds
            *links, last = path.links
        else:
            links, last = list(path.links), None
        for link in links:
            at = self._alias(at, link.key, FORM_TABLES[link.link].name)
        field = last or path.field
        if field is None:
            return f"{at}.id"
        column = f'{at}."{field.key}"'
        return pairs.kept(column) if self.merged and pairs.follows(self.source.form.key, field) else column

    def first(self, paths: Sequence[Path]) -> str:
        """The first of some paths that has a value; NULL for none."""
        columns = [self.column(path) for path in paths]
        return columns[0] if len(columns) == 1 else f"coalesce({', '.join(columns)})" if columns else "NULL"

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names of its joins."""
        return tuple(alias for alias, _ in self._joins.values())

    @property
    def tables(self) -> str:
        """The FROM clause; complete once every column was asked for."""
        form = self._table(FORM_TABLES[self.source.form.key].name)
        rows = ROW_TABLES[self.source.row.key].name if self.source.row is not None else ""
        start = f"{self._table(rows)} s JOIN {form} p ON p.num = s.num" if rows else f"{form} s"
        return " ".join([start, *(join for _, join in self._joins.values())])

    @property
    def record(self) -> str:
        """The id of the record a row belongs to."""
        return "s.id" if self.source.row is None else "p.id"


Part = tuple[str, list[Any]]
"""A piece of SQL and its parameters, in their order."""


def _limit(query: _Query, limit: Limit) -> Part:
    column = query.column(limit.path)
    if limit.values in ((ANY,), (NONE,)):
        return f"{column} IS {'NOT ' if (limit.values == (ANY,)) != limit.other else ''}NULL", []
    whole = limit.path.kind in (Kind.YESNO, Kind.YEAR)
    marks, values = ", ".join("?" * len(limit.values)), [int(one) if whole else one for one in limit.values]
    if limit.path.kind is Kind.YESNO and not limit.other and limit.values == ("0",):
        return f"coalesce({column}, 0) = ?", [0]
    return (f"({column} IS NULL OR {column} NOT IN ({marks}))" if limit.other else f"{column} IN ({marks})"), values


def _unless(query: _Query, unless: Unless, number: int) -> Part:
    other = _Query(unless.source, {}, merged=query.merged)
    said = [f"{other.column(there)} = {{here{at}}}" for at, (there, _) in enumerate(unless.pairs)]
    within, values = _all([_limit(other, one) for one in unless.limits])
    text = f"SELECT 1 FROM {other.tables} WHERE {' AND '.join(said)} AND {within}"
    for alias in ("s", "p", *other.aliases):  # its own names beside those outside
        text = text.replace(f"{alias}.", f"x{number}{alias}.").replace(f'" {alias} ', f'" x{number}{alias} ')
    here = {f"here{at}": query.column(own) for at, (_, own) in enumerate(unless.pairs)}
    return f"NOT EXISTS ({text.format(**here)})", values


def _all(parts: Sequence[Part]) -> Part:
    texts = [f"({text})" if " OR " in text else text for text, _ in parts if text]
    return " AND ".join(texts) or "1", [value for _, values in parts for value in values]


def _within(query: _Query, figure: Figure, period: Period) -> list[Part]:
    """The date rule of a figure."""
    dates, last = figure.dates, period.last.isoformat()
    year, day = query.first(dates.year), query.first(dates.day)
    until = query.first(dates.until)
    years: Part = (f"{year} BETWEEN ? AND ?", [period.first_year, period.last_year])
    loose: Part = (f"({day} IS NULL OR {day} <= ?)", [last])
    begins = period.begins.isoformat()
    match dates.rule:
        case "plan_year" if period.first is not None:
            return [years, (f"{day} BETWEEN ? AND ?", [begins, last])]
        case "plan_year":
            return [years, (f"{day} <= ?", [last])]
        case "year":
            return [years, loose] if dates.day else [years]
        case "day":
            return [(f"{day} BETWEEN ? AND ?", [begins, last])]
        case "valid":
            return [loose, (f"({until} IS NULL OR {until} >= ?)", [last])]
        case "spans":
            ends = f"coalesce({until}, {year})" if dates.until else year
            return [(f"{year} <= ?", [period.last_year]), (f"{ends} >= ?", [period.first_year])]
        case _:
            return [loose] if dates.day else []


def _lacking(query: _Query, figure: Figure, period: Period) -> list[Part]:
    """Records of the period that lack a value without which they count nowhere."""
    dates = figure.dates
    needed = [query.first(dates.day)] if dates.rule in ("plan_year", "day") else []
    needed += [query.column(figure.field)] if figure.field is not None else []
    needed += [query.column(one.path) for one in figure.limits if not one.other and one.values not in ((ANY,), (NONE,))]
    if not needed:
        return [("0", [])]
    lacks: Part = (f"({' OR '.join(f'{one} IS NULL' for one in dict.fromkeys(needed))})", [])
    if not dates.year:
        return [lacks]
    return [(f"{query.first(dates.year)} BETWEEN ? AND ?", [period.first_year, period.last_year]), lacks]


def _holds(query: _Query, want: Want) -> Part:
    figure = want.figure
    if want.what == GAPS:
        return _all(_lacking(query, figure, want.period))
    parts = [*_within(query, figure, want.period), *(_limit(query, one) for one in figure.limits)]
    if figure.measure != "count" and figure.field is not None:
        parts.append((f"{query.column(figure.field)} IS NOT NULL", []))
    if want.what == HISTORIC:
        parts.append((f"{'s' if query.source.row is None else 'p'}.{_OPENING} = 1", []))
    return _all([*parts, *(_unless(query, one, at) for at, one in enumerate(figure.unless))])


def _measure(query: _Query, want: Want) -> Part:
    holds, values = _holds(query, want)
    if want.what != VALUE or want.figure.measure == "count" or want.figure.field is None:
        return f"count(*) FILTER (WHERE {holds})", values
    amount = query.column(want.figure.field)
    if not want.figure.minus:
        return f"sum({amount}) FILTER (WHERE {holds})", values
    minus, signs = _all([_limit(query, one) for one in want.figure.minus])
    return f"sum(CASE WHEN {minus} THEN -{amount} ELSE {amount} END) FILTER (WHERE {holds})", [*signs, *values]


def _bounds(query: _Query, wants: Sequence[Want]) -> Part:
    """What all figures of a scan share, so that an index can find it; "" where they share nothing."""
    spans = [one.period for one in wants]
    low, high = min(span.first_year for span in spans), max(span.last_year for span in spans)
    if all(one.figure.dates.rule in ("plan_year", "year") for one in wants) and high - low < _MOST_YEARS:
        years = dict.fromkeys(query.first(one.figure.dates.year) for one in wants)
        marks = ", ".join("?" * (high - low + 1))  # a list of years is looked up in an index, a range is guessed at
        return " OR ".join(f"{year} IN ({marks})" for year in years), list(range(low, high + 1)) * len(years)
    days = {one.figure.dates.day for one in wants}
    if len(days) == 1 and all(one.figure.dates.rule == "day" and one.what != GAPS for one in wants):
        first, last = min(span.begins for span in spans), max(span.last for span in spans)
        return f"{query.first(wants[0].figure.dates.day)} BETWEEN ? AND ?", [first.isoformat(), last.isoformat()]
    return "", []


def _kept(connection: Connection, query: _Query) -> Part:
    """Establishments merged into another one are not counted beside it."""
    if query.source.key != "facility":
        return "", []
    merged = [one for one, end in pairs.ends(connection).items() if end != one]
    if not merged:
        return "", []
    nums = run(connection, "SELECT num FROM facility WHERE id IN (SELECT value FROM json_each(?))", (_listed(merged),))
    return "s.num NOT IN (SELECT value FROM json_each(?))", [_listed([row[0] for row in nums])]


def _keys(query: _Query, wants: Sequence[Want], bases: Sequence[str]) -> list[str]:
    declared = wants[0].figure.dimensions
    return [query.first(declared.get(base, ())) for base in bases]


def scan(
    connection: Connection, source: Source, bases: Sequence[str], wants: Sequence[Want], over: Over = NO_TABLES
) -> list[tuple[Keys, Keys]]:
    """(values of the base dimensions, values of ``wants``) of every group that has any: counts, and sums as whole
    numbers or exact decimals; None where a sum has nothing to add. Not for figures that count without repetition."""
    query = _Query(source, over, merged=pairs.any_merged(connection))
    keys = _keys(query, wants, bases)
    measures = [_measure(query, one) for one in wants]
    where, bound = _all([_bounds(query, wants), _kept(connection, query)])
    plus = "+" if where != "1" else ""  # the rows are few: finding them matters more than the order they come in
    picked = [*(f"{plus}{key}" for key in keys), *(text for text, _ in measures)]
    grouped = [str(at) for at, key in enumerate(keys, 1) if key != "NULL"]
    by = f" GROUP BY {', '.join(grouped)}" if grouped else ""
    sql = f"{pairs.WITH} SELECT {', '.join(picked)} FROM {query.tables} WHERE {where}{by}"
    parameters = [value for _, values in measures for value in values] + bound
    width, decimals = len(keys), [_scale(one) for one in wants]
    return [
        (tuple(row[:width]), tuple(map(_exact, row[width:], decimals)))
        for row in run(connection, sql, tuple(parameters))
        if any(row[width:])
    ]


def _scale(want: Want) -> int | None:
    field = want.figure.field.field if want.figure.field is not None else None
    summed = want.what == VALUE and want.figure.measure == "sum"
    return field.scale if summed and field is not None and field.kind is Kind.DECIMAL else None


def _exact(value: Any, scale: int | None) -> Number | None:
    if value is None or scale is None:
        return value if value is None else int(value)
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-scale), ROUND_HALF_UP)


def members(
    connection: Connection, bases: Sequence[str], want: Want, over: Over = NO_TABLES
) -> Iterator[tuple[Keys, Any]]:
    """(values of the base dimensions, what is counted) without repetition inside a group."""
    query, figure = _one(connection, want, over)
    assert figure.field is not None
    value = query.column(figure.field)
    keys = _keys(query, [want], bases)
    where, values = _all([_bounds(query, [want]), _holds(query, want)])
    picked = ", ".join(f"+{key}" for key in (*keys, value))
    sql = f"{pairs.WITH} SELECT DISTINCT {picked} FROM {query.tables} WHERE {where}"
    for row in run(connection, sql, tuple(values)):
        yield tuple(row[:-1]), row[-1]


def distinct(connection: Connection, want: Want, over: Over = NO_TABLES) -> int:
    """How many different things a figure counts."""
    query, figure = _one(connection, want, over)
    assert figure.field is not None
    value = query.column(figure.field)
    where, values = _all([_bounds(query, [want]), _holds(query, want)])
    sql = f"{pairs.WITH} SELECT count(DISTINCT +{value}) FROM {query.tables} WHERE {where}"
    return int(run(connection, sql, tuple(values)).fetchone()[0])


def records(
    connection: Connection, bases: Sequence[str], want: Want, over: Over = NO_TABLES
) -> Iterator[tuple[str, Keys]]:
    """(id of the record, values of the base dimensions) of every row that makes the figure, in the order entered."""
    query, _figure = _one(connection, want, over)
    keys = _keys(query, [want], bases)
    where, values = _all([_bounds(query, [want]), _holds(query, want), _kept(connection, query)])
    record = query.record
    sql = f"{pairs.WITH} SELECT {', '.join([record, *keys])} FROM {query.tables} WHERE {where} ORDER BY s.num"
    for row in run(connection, sql, tuple(values)):
        yield row[0], tuple(row[1:])


def _one(connection: Connection, want: Want, over: Over) -> tuple[_Query, Figure]:
    assert want.figure.source is not None
    return _Query(want.figure.source, over, merged=pairs.any_merged(connection)), want.figure


def texts(connection: Connection, form: str, fields: Sequence[str], ids: Sequence[str]) -> dict[str, Keys]:
    """Stored values of some plain fields of records."""
    picked = "".join(f', "{key}"' for key in fields)
    sql = f'SELECT id{picked} FROM "{FORM_TABLES[form].name}" WHERE id IN (SELECT value FROM json_each(?))'
    return {row[0]: tuple(row[1:]) for row in run(connection, sql, (_listed(ids),))}


def contested(connection: Connection, form: str, years: tuple[int, int]) -> int:
    """Records of a form on which people disagree; of a form with plan years those of these years."""
    table = FORM_TABLES[form]
    within = " AND year BETWEEN ? AND ?" if "year" in table.c else ""
    sql = f'SELECT count(*) FROM "{table.name}" WHERE conflicts > 0{within}'
    return int(run(connection, sql, years if within else ()).fetchone()[0])


OPENING_COLUMNS = (
    "id", "year", "as_of", "indicator", "source", "content", "level", "\"group\"", "commune", "old_place", "batch",
    "quantity", "amount",
)  # fmt: skip


def openings(connection: Connection, first_year: int, last_year: int) -> list[Keys]:
    """Opening figures of some years, in the order of ``OPENING_COLUMNS``, oldest first."""
    sql = (
        f"SELECT {', '.join(OPENING_COLUMNS)} FROM opening WHERE year BETWEEN ? AND ? AND indicator IS NOT NULL"
        " ORDER BY num"
    )
    return [tuple(row) for row in run(connection, sql, (first_year, last_year))]


def _listed(values: Sequence[Any]) -> str:
    return dumps(list(values)).decode()
