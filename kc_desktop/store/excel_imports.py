"""Imports of workbooks as this office remembers them: what its columns meant, and which operations each one wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.op import Op, parse
from kc_desktop.store.engine import run


@dataclass(frozen=True, slots=True)
class Run:
    """One import: ``group`` names its operations; ``detail``: counts, and ``taken_back``, the group that undid it."""

    group: str
    form: str
    file: str
    when: str
    detail: Mapping[str, object]


def keep(connection: Connection, one: Run) -> None:
    """Remember an import, or what became of it."""
    run(
        connection,
        "INSERT OR REPLACE INTO import_run (grp, form, file, happened_at, detail) VALUES (?, ?, ?, ?, ?)",
        (one.group, one.form, one.file, one.when, dumps(dict(one.detail))),
    )


def find(connection: Connection, group: str) -> Run | None:
    """The import of a group."""
    row = run(connection, f"{_RUNS} WHERE grp = ?", (group,)).fetchone()
    return None if row is None else _run(row)


def every(connection: Connection) -> tuple[Run, ...]:
    """All imports, the newest first."""
    return tuple(_run(row) for row in run(connection, f"{_RUNS} ORDER BY happened_at DESC, rowid DESC"))


_RUNS = "SELECT grp, form, file, happened_at, detail FROM import_run"


def _run(row: tuple[object, ...]) -> Run:
    detail = loads(row[4]) if isinstance(row[4], bytes) else {}
    return Run(str(row[0]), str(row[1]), str(row[2]), str(row[3]), detail if isinstance(detail, dict) else {})


def remembered(connection: Connection, fingerprint: str, form: str) -> dict[str, str]:
    """Header → field of a kind of table, as a person last confirmed it; {} for one never seen."""
    sql = "SELECT body FROM excel_map WHERE fingerprint = ? AND form = ?"
    row = run(connection, sql, (fingerprint, form)).fetchone()
    body = loads(row[0]) if row is not None else {}
    return {str(k): str(v) for k, v in body.items()} if isinstance(body, dict) else {}


def remember(connection: Connection, fingerprint: str, form: str, columns: Mapping[str, str], when: str) -> None:
    """Keep what the columns of a kind of table mean."""
    sql = "INSERT OR REPLACE INTO excel_map (fingerprint, form, body, used_at) VALUES (?, ?, ?, ?)"
    run(connection, sql, (fingerprint, form, dumps(dict(columns)), when))


def group_ops(connection: Connection, group: str, *, within: Collection[str] = (), after: str = "") -> tuple[Op, ...]:
    """The operations of one group, in order of arrival. It was written in one go: who named it later does not belong
    to it. The whole log is looked through, unless somebody knows that they are all on the records ``within``, or that
    they all came ``after`` an operation (its id)."""
    where, values = "hidden = 0 AND instr(raw, ?)", [_mark(group)]
    if within:
        where, values = f"{where} AND record IN (SELECT value FROM json_each(?))", [*values, dumps(sorted(within))]
    if after:
        where = f"{where} AND seq > coalesce((SELECT seq FROM op WHERE id = ?), 0)"
        values = [*values, bytes.fromhex(after)]
    rows = run(connection, f"SELECT raw FROM op WHERE {where} ORDER BY seq", tuple(values))
    found = [op for row in rows if (op := parse(row[0])).group == group]
    return tuple(op for op in found if op.replica == found[0].replica)


def _mark(group: str) -> bytes:
    return b'"g":' + dumps(group)


def linked(connection: Connection, form: str, besides: Collection[str] = ()) -> Iterator[str]:
    """The ids of records of ``form`` that some other record names; ``besides``: records of the same form whose links
    do not count."""
    for declared in FORMS.values():
        for field in declared.fields:
            if field.kind is Kind.LINK and field.link == form:
                yield from _named(connection, declared.key, field.key, besides if declared.key == form else ())
            for cell in field.row.fields if field.row else ():
                if cell.kind is Kind.LINK and cell.link == form:
                    yield from _named(connection, field.row.key.replace(".", "_") if field.row else "", cell.key)


def _named(connection: Connection, table: str, column: str, besides: Collection[str] = ()) -> Iterator[str]:
    sql = f'SELECT DISTINCT "{column}" FROM {table} WHERE "{column}" IS NOT NULL'  # noqa: S608 - our own declared names
    if not besides:
        return (str(row[0]) for row in run(connection, sql))
    sql += " AND id NOT IN (SELECT value FROM json_each(?))"
    return (str(row[0]) for row in run(connection, sql, (dumps(sorted(besides)).decode(),)))
