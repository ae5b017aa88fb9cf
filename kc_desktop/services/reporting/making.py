"""A declared report as a ``Report``: columns, lines with their values, percentages, totals that differ, notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.reporting.book import ColumnSpec
from kc_desktop.domain.reporting.numbers import SUMMED, total_differs, with_ratios
from kc_desktop.domain.reporting.result import TOTAL, Column, Line, Measure, Mismatch, Options, Ratio, Report, Value
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead
from kc_desktop.services.reporting import notes
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.services.reporting.lines import Row

_DIFFERS = N_(
    "report",
    "{line}, {column}: số ở dòng tổng {stated} khác tổng các dòng {computed} (lệch {difference})",
)


def make(desk: Desk, key: str, options: Options, progress: Progress = SILENT) -> Report:
    """The report of this key. Raises ``Refused`` ("not_found", "invalid_content"), ``Cancelled``."""
    return made(Computation(desk, key, options), progress)


def made(one: Computation, progress: Progress = SILENT) -> Report:
    """The report of a computation that was not run yet."""
    desk, options, rule = one.desk, one.options, one.spec.rule
    with desk.store.reader() as connection:
        one.run(connection, progress)
        found = notes.facts(connection, one)
    columns = tuple(_column(one, column) for column in one.columns)
    values = [(row.key, [_value(one, column, row) for column in one.columns]) for row in one.frame.rows]
    _differences(one, columns, values)
    with_ratios(columns, values)
    rows = tuple(
        Line(row.key, row.label, tuple(cells), row.level, row.number, row.unit, () if one.mixes(row) else row.parts,
             row.record)
        for row, (_, cells) in zip(one.frame.rows, values, strict=True)
    )  # fmt: skip
    mismatches = tuple(_mismatches(one, columns, rows))
    return Report(
        one.spec.key,
        Sentence(rule.text("title"), notes.filled(options), "reports"),
        options,
        columns,
        rows,
        tuple(notes.written(one, columns, found)),
        letterhead(desk),
        found.conflicts,
        mismatches,
        rule.text("unit") or "triệu đồng",
        rule.text("wide") == "yes",
        rule.text("chart"),
        silent=len(found.silent),
    )


def _column(one: Computation, spec: ColumnSpec) -> Column:
    rule = spec.rule
    label = f"{rule.label} {spec.year}" if spec.year else rule.label
    unit = rule.text("unit") or ("đồng" if spec.measure is Measure.MONEY else "")
    return Column(spec.key, label, spec.measure, rule.text("group"), unit, _ratio(spec))


def _ratio(spec: ColumnSpec) -> Ratio | None:
    if not spec.ratio:
        return None
    whole = TOTAL if spec.kind == "share_total" else ""
    return Ratio(spec.rule.text("top"), spec.rule.text("bottom"), whole, spec.kind == "growth")


def _value(one: Computation, column: ColumnSpec, row: Row) -> Value:
    if column.kind == "text":
        return _text(one, column, row)
    return one.value(column, row)


def _text(one: Computation, column: ColumnSpec, row: Row) -> Value:
    """What a record says, with codes in words."""
    if row.record is None:
        return None
    field = notes.form_of(row.record[0]).by_key[column.rule.text("field")]
    stored = one.texts[row.record[1]][1].get(field.key)
    if stored is None:
        return None
    match field.kind:
        case Kind.DATE:
            return date.fromisoformat(stored)  # written by the projection
        case Kind.COMMUNES | Kind.COMMUNE:
            return one.place_words(stored)
        case Kind.CHOICE:
            return one.desk.packs.label(field.choices, stored)
        case Kind.MONEY | Kind.INTEGER | Kind.YEAR:
            return int(stored)
        case _:
            return str(stored)


def _differences(one: Computation, columns: tuple[Column, ...], values: list[tuple[str, list[Value]]]) -> None:
    at = {column.key: place for place, column in enumerate(columns)}
    for place, spec in enumerate(one.columns):
        if spec.kind == "difference":
            for _, cells in values:
                top, bottom = cells[at[spec.rule.text("top")]], cells[at[spec.rule.text("bottom")]]
                if isinstance(top, (int, Decimal)) and isinstance(bottom, (int, Decimal)):
                    cells[place] = top - bottom


def _mismatches(one: Computation, columns: tuple[Column, ...], rows: tuple[Line, ...]) -> Iterator[Mismatch]:
    """Totals that are not what their lines add up to, where each of them counts everything once."""
    known = {row.key: row for row in rows}
    for row in rows:
        parts = [known[part] for part in row.parts if part in known]
        for place, column in enumerate(columns):
            if not parts or column.measure not in SUMMED or one.counts_once(one.columns[place]):
                continue
            cells, total = [part.values[place] for part in parts], row.values[place]
            if total_differs(cells, total):
                computed = sum((Decimal(c) for c in cells if isinstance(c, (int, Decimal))), Decimal())
                stated = Decimal(total) if isinstance(total, (int, Decimal)) else Decimal()
                facts: dict[str, Sentence | int | Decimal | str] = {
                    "line": row.label, "column": column.label, "stated": stated, "computed": computed,
                    "difference": stated - computed,
                }  # fmt: skip
                yield Mismatch(row.key, column.key, stated, computed, Sentence(_DIFFERS, facts))
