"""Decisions on pairs of establishments, and the stored facts by which duplicates are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field
from kc_desktop.domain.pairs import end
from kc_desktop.store import search
from kc_desktop.store.engine import run
from kc_desktop.store.tables import ROW_TABLES, from_sql

_EDGES = (
    "SELECT merged, kept FROM pairing WHERE verdict = 'same' AND kept <> merged"
    " AND EXISTS (SELECT 1 FROM facility f WHERE f.id = pairing.kept)"
)
_HIDDEN = (
    f"id NOT IN (WITH RECURSIVE edge(a, b) AS MATERIALIZED ({_EDGES}),"
    # only where merged records were merged into on and on can there be a circle, and hardly ever is
    " onward(a) AS (SELECT a FROM edge WHERE a IN (SELECT b FROM edge) AND b IN (SELECT a FROM edge)),"
    " walk(a, b) AS (SELECT o.a, e.b FROM onward o JOIN edge e ON e.a = o.a"
    " UNION SELECT w.a, e.b FROM walk w JOIN edge e ON e.a = w.b),"
    " winner(a) AS (SELECT a FROM onward WHERE NOT EXISTS (SELECT 1 FROM walk w WHERE w.a = onward.a AND (w.b < w.a"
    " OR NOT EXISTS (SELECT 1 FROM walk back WHERE back.a = w.b AND back.b = w.a))))"
    " SELECT a FROM edge WHERE a NOT IN (SELECT a FROM winner))"
)
_PART = 500


def hidden(form_key: str) -> tuple[str, ...]:
    """The SQL conditions that leave out records merged into another one; none for other forms than facilities.

    Of a circle (two offices merged the same ones the other way round) the smallest id stays, as in ``services.links``.
    """
    return (_HIDDEN,) if form_key == "facility" else ()


def merges(connection: Connection) -> dict[str, set[str]]:
    """Merged record → those it was merged into, as far as they are here."""
    onward: dict[str, set[str]] = {}
    for merged, kept in run(connection, _EDGES):
        onward.setdefault(merged, set()).add(kept)
    return onward


def ends(connection: Connection) -> dict[str, str]:
    """Merged record → the record it goes on as."""
    onward = merges(connection)
    return {record: end(onward, record) for record in onward}


def family(connection: Connection, records: Iterable[str]) -> tuple[str, ...]:
    """``records`` and every record merged into one of them, near and far."""
    known = fresh = set(records)
    while fresh:
        marks = ",".join("?" * len(fresh))
        found = run(connection, f"{_EDGES} AND kept IN ({marks})", tuple(fresh))
        fresh = {row[0] for row in found} - known
        known = known | fresh
    return tuple(sorted(known))


def decided(connection: Connection, record: str = "") -> set[tuple[str, str]]:
    """The pairs (smaller id first) on which somebody decided, whatever they decided; with ``record`` its own ones."""
    sql = "SELECT kept, merged FROM pairing WHERE verdict IS NOT NULL AND kept IS NOT NULL AND merged IS NOT NULL"
    own = " AND (kept = ? OR merged = ?)" if record else ""
    return {(min(a, b), max(a, b)) for a, b in run(connection, sql + own, (record, record) if record else ())}


def facts(
    connection: Connection, form_key: str, columns: Sequence[str], nums: Sequence[int] | None = None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """(record id, typed values of ``columns``, empty ones absent) of every record that is not hidden, or of some."""
    fields = [FORMS[form_key].by_key[key] for key in columns]
    picked = ", ".join(f'"{field.key}"' for field in fields)
    where = " AND ".join(hidden(form_key)) or "1"
    if nums is None:
        yield from (
            _typed(fields, row) for row in run(connection, f"SELECT id, {picked} FROM {form_key} WHERE {where}")
        )
        return
    for start in range(0, len(nums), _PART):
        part = nums[start : start + _PART]
        sql = f"SELECT id, {picked} FROM {form_key} WHERE num IN ({','.join('?' * len(part))}) AND {where}"
        yield from (_typed(fields, row) for row in run(connection, sql, tuple(part)))


def _typed(fields: Sequence[Field[Any]], row: Sequence[Any]) -> tuple[str, dict[str, Any]]:
    cells = zip(fields, row[1:], strict=True)
    return row[0], {field.key: from_sql(field, cell) for field, cell in cells if cell is not None}


def with_code(connection: Connection, codes: Iterable[str], limit: int = 20) -> list[int]:
    """Row numbers of the facilities with one of these tax codes."""
    known = tuple(codes)
    sql = f"SELECT num FROM facility WHERE tax_code IN ({','.join('?' * len(known))}) LIMIT {int(limit)}"
    return [row[0] for row in run(connection, sql, known)] if known else []


def with_words(connection: Connection, form_key: str, words: Sequence[str], limit: int = 30) -> list[int]:
    """Row numbers of the records that are found by all of these folded words."""
    match = " ".join(f'"{word}"' for word in words)
    asked = (search.within(form_key, match),)
    return [row[0] for row in run(connection, search.select(form_key, limit), asked)] if words else []


def names_in(connection: Connection, communes: Iterable[str], limit: int = 600) -> list[tuple[int, str]]:
    """(row number, name) of the facilities of some communes, the last entered first."""
    keys = tuple(communes)
    marks = ",".join("?" * len(keys))
    sql = f"SELECT num, name FROM facility WHERE site_commune IN ({marks}) ORDER BY num DESC LIMIT {int(limit)}"
    return [(row[0], row[1] or "") for row in run(connection, sql, keys)] if keys else []


def of_record(connection: Connection, form_key: str, columns: Sequence[str], record: str) -> dict[str, Any] | None:
    """Typed values of one record, hidden or not; None when it is not there."""
    fields = [FORMS[form_key].by_key[key] for key in columns]
    picked = ", ".join(f'"{field.key}"' for field in fields)
    row = run(connection, f"SELECT id, {picked} FROM {form_key} WHERE id = ?", (record,)).fetchone()
    return None if row is None else _typed(fields, row)[1]


def naming(connection: Connection, record: str) -> dict[str, int]:
    """Form key → how many of its records name a facility, decisions on pairs aside."""
    found: dict[str, int] = {}
    for form in FORMS.values():
        if form.key == "pairing":
            continue
        for field in form.fields:
            tables = (
                [(form.key, field)]
                if field.row is None
                else [(ROW_TABLES[field.row.key].name, cell) for cell in field.row.fields]
            )
            for table, cell in tables:
                if cell.link == "facility":
                    sql = f'SELECT count(DISTINCT num) FROM {table} WHERE "{cell.key}" = ?'
                    count = int(run(connection, sql, (record,)).fetchone()[0])
                    found[form.key] = found.get(form.key, 0) + count
    return {form: count for form, count in found.items() if count}
