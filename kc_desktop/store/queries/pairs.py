"""Decisions on pairs of establishments, and the stored facts by which duplicates are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
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
_GOES_ON = (
    f"edge(a, b) AS MATERIALIZED ({_EDGES}),"
    # only where merged records were merged into on and on is there more than a step, or a circle: hardly ever
    " walk(a, b) AS (SELECT a, b FROM edge WHERE a IN"
    " (SELECT a FROM edge WHERE b IN (SELECT a FROM edge))"
    " UNION SELECT w.a, e.b FROM walk w JOIN edge e ON e.a = w.b),"
    " goes_on(merged, kept) AS MATERIALIZED ("
    "SELECT a, min(b) FROM edge WHERE a NOT IN (SELECT a FROM walk) GROUP BY a"
    " UNION ALL SELECT w.a, min(w.b) FROM walk w"
    " WHERE (w.b NOT IN (SELECT a FROM edge) OR w.b IN (SELECT a FROM walk)) AND NOT EXISTS (SELECT 1 FROM walk n"
    " WHERE n.a = w.b AND NOT EXISTS (SELECT 1 FROM walk back WHERE back.a = n.b AND back.b = w.b)) GROUP BY w.a)"
)
WITH = f"WITH RECURSIVE {_GOES_ON}"
"""Begins a statement that reads the table ``goes_on``: merged record → the record it goes on as, by the law of
``domain.pairs.end``."""
_HIDDEN = f"id NOT IN ({WITH} SELECT merged FROM goes_on WHERE kept <> merged)"
_PART = 500


def hidden(form_key: str) -> tuple[str, ...]:
    """The SQL conditions that leave out records merged into another one; none for other forms than facilities.

    Of a circle (two offices merged the same ones the other way round) the smallest id stays, as in ``services.links``.
    """
    return (_HIDDEN,) if form_key == "facility" else ()


def follows(form_key: str, field: Field[Any]) -> bool:
    """Whether a field names establishments that are followed: every link to one but those of the decisions."""
    return field.link == "facility" and form_key != "pairing"


def kept(column: str) -> str:
    """The SQL expression of what the establishment in a column goes on as; the statement begins with ``WITH``."""
    return f"coalesce((SELECT g.kept FROM goes_on g WHERE g.merged = {column}), {column})"


def any_merged(connection: Connection) -> bool:
    """Whether anything was merged at all."""
    return run(connection, f"{_EDGES} LIMIT 1").fetchone() is not None


def merges(connection: Connection, start: Iterable[str] | None = None) -> dict[str, set[str]]:
    """Merged record → those it was merged into, as far as they are here: all of them, or what some records lead to."""
    onward: dict[str, set[str]] = {}
    known = fresh = set(start or ())
    while True:
        for merged, into in run(connection, *_merges_of(fresh if start is not None else None)):
            onward.setdefault(merged, set()).add(into)
        fresh = {one for into in onward.values() for one in into} - known
        known = known | fresh
        if start is None or not fresh:
            return onward


def _merges_of(records: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    if records is None:
        return _EDGES, ()
    return f"{_EDGES} AND merged IN (SELECT value FROM json_each(?))", (_listed(records),)


def ends(connection: Connection, records: Iterable[str] | None = None) -> dict[str, str]:
    """Merged record → the record it goes on as: all of them, or those among ``records`` (and on their way)."""
    onward = merges(connection, records)
    return {record: end(onward, record) for record in onward}


def family(connection: Connection, records: Iterable[str]) -> tuple[str, ...]:
    """Everything that is one with some records: what they go on as, and all that goes on as that, near and far."""
    asked = set(records)
    known = fresh = {ends(connection, asked).get(one, one) for one in asked}
    wanted = known
    while fresh:
        found = run(connection, f"{_EDGES} AND kept IN (SELECT value FROM json_each(?))", (_listed(fresh),))
        fresh = {row[0] for row in found} - known
        known = known | fresh
    lead = ends(connection, known) if known - wanted else {}
    return tuple(sorted(one for one in known if lead.get(one, one) in wanted))


def tangled(connection: Connection) -> dict[str, set[str]]:
    """Merged record → those it was merged into, of what may contradict itself: merged twice, or on and on."""
    sql = (
        f"WITH edge(a, b) AS MATERIALIZED ({_EDGES}) SELECT a FROM edge GROUP BY a HAVING count(DISTINCT b) > 1"
        " UNION SELECT a FROM edge WHERE b IN (SELECT a FROM edge)"
    )
    found = [row[0] for row in run(connection, sql)]
    return merges(connection, found) if found else {}


def together(connection: Connection, records: Iterable[str]) -> tuple[str, ...]:
    """Some records and all that somebody made one with them, whichever goes on, here or deleted."""
    known = fresh = set(records)
    some = "(SELECT value FROM json_each(?1))"
    sql = f"SELECT merged, kept FROM pairing WHERE verdict = 'same' AND (merged IN {some} OR kept IN {some})"
    while fresh:
        found = {one for pair in run(connection, sql, (_listed(fresh),)) for one in pair if one}
        fresh = found - known
        known = known | fresh
    return tuple(sorted(known))


def _listed(values: Collection[str]) -> str:
    return dumps(sorted(values)).decode()


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
