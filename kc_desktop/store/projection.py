"""The one function that turns operations into tables: a save, a merge, an undo and a rebuild all go through it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, Table

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Form, Kind, Lookup, Merge
from kc_desktop.domain.op import Op
from kc_desktop.domain.record import unflatten
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.store import search
from kc_desktop.store.engine import run, run_many
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES, to_sql


@dataclass(frozen=True, slots=True)
class Folded:
    """A record after its operations were folded in; ``before`` is its view without them."""

    record: str
    form: str
    before: RecordView
    after: RecordView


@cache
def policies(form: str) -> Mapping[str, Merge]:
    """Merge policy by field path of a form; empty for a form this version does not know."""
    declared = FORMS.get(form)
    found: dict[str, Merge] = {}
    for field in declared.fields if declared else ():
        found[field.key] = field.merge
        for cell in field.row.fields if field.row else ():
            found[f"{field.key}/{cell.key}"] = cell.merge
    return found


def read_state(connection: Connection, record: str) -> tuple[int, str, RecordState] | None:
    """(number, form, folded registers) of a record, or None."""
    row = run(connection, "SELECT num, form, state FROM record WHERE id = ?", (record,)).fetchone()
    return None if row is None else (row[0], row[1], RecordState.decode(row[2]))


def deleted(connection: Connection, form: str, limit: int) -> list[tuple[str, RecordState]]:
    """(id, folded registers) of the deleted records of a form, the newest records first."""
    sql = "SELECT id, state FROM record WHERE form = ? AND deleted = 1 ORDER BY num DESC LIMIT ?"
    return [(row[0], RecordState.decode(row[1])) for row in run(connection, sql, (form, limit))]


def apply(connection: Connection, ops: Sequence[Op], lookup: Lookup) -> list[Folded]:
    """Fold operations (already in the log) into their records and bring tables and search up to date."""
    by_record: dict[str, list[Op]] = {}
    for op in ops:
        by_record.setdefault(op.record, []).append(op)
    return [_fold(connection, record, group, lookup) for record, group in by_record.items()]


def _fold(connection: Connection, record: str, ops: Sequence[Op], lookup: Lookup) -> Folded:
    found = read_state(connection, record)
    num, form, state = found or (0, ops[0].form, RecordState())
    before = state.view(policies(form))
    for op in ops:
        state.apply(op)
    after = state.view(policies(form))
    if found:
        run(
            connection,
            "UPDATE record SET state = ?, deleted = ? WHERE num = ?",
            (state.encode(), int(after.deleted), num),
        )
    else:
        num = run(
            connection,
            "INSERT INTO record (id, form, deleted, state) VALUES (?, ?, ?, ?) RETURNING num",
            (record, form, int(after.deleted), state.encode()),
        ).fetchone()[0]
    project(connection, num, record, form, after, lookup, fresh=found is None)
    return Folded(record, form, before, after)


def project(
    connection: Connection, num: int, record: str, form: str, view: RecordView, lookup: Lookup, *, fresh: bool = False
) -> None:
    """Write the typed rows of one record. A form unknown to this version stays in the log and the registers only."""
    declared = FORMS.get(form)
    if declared is None:
        return
    typed = unflatten(declared, view.flat).form
    if not fresh:
        _remove(connection, declared, num, keep_form=not view.deleted)
    if view.deleted:
        return
    headline = str(typed.values.get(declared.headline) or "")
    values = [to_sql(f, typed.values.get(f.key)) for f in declared.fields if f.kind is not Kind.ROWS]
    run(connection, _insert(FORM_TABLES[form]), (num, record, sort_key(headline), len(view.conflicts), *values))
    for field in declared.fields:
        if field.row is not None and (rows := typed.values.get(field.key)):
            cells = [(num, row.row_id, *(to_sql(f, row.values.get(f.key)) for f in field.row.fields)) for row in rows]
            run_many(connection, _insert(ROW_TABLES[field.row.key]), cells)
    search.put(connection, form, num, search.words_of(typed, lookup))


def _remove(connection: Connection, form: type[Form], num: int, *, keep_form: bool) -> None:
    search.drop(connection, form.key, (num,))
    if not keep_form:
        run(connection, f"DELETE FROM {form.key} WHERE num = ?", (num,))
    for field in form.fields:
        if field.row is not None:
            run(connection, f"DELETE FROM {ROW_TABLES[field.row.key].name} WHERE num = ?", (num,))


@cache
def _insert(table: Table) -> str:
    names = [c.name for c in table.columns]
    return f"INSERT OR REPLACE INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def clear(connection: Connection) -> None:
    """Empty every projected table before a rebuild."""
    connection.exec_driver_sql("DELETE FROM record")
    for table in (*FORM_TABLES.values(), *ROW_TABLES.values()):
        connection.exec_driver_sql(f"DELETE FROM {table.name}")
    for form in FORMS:
        search.clear(connection, form)
