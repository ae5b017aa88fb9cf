"""The one function that turns operations into tables: a save, a merge, an undo and a rebuild all go through it.

The registers keep personal values sealed; the typed tables and the search hold what opens with the keys of this side.
Operations that a withdrawn import brought (``op.hidden``) are left out; an erasure cannot be withdrawn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Lookup, Merge
from kc_desktop.domain.op import ERASE, Op, parse
from kc_desktop.domain.register import Opener, RecordState, RecordView
from kc_desktop.store import log, search, subjects
from kc_desktop.store.engine import run
from kc_desktop.store.rows import Kept, Rows, SearchUpkeep, changed, kept, typed
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES

NOTHING = RecordView({}, {}, {})
_PART = 500


@dataclass(frozen=True, slots=True)
class Folded:
    """A record after its operations were folded in; ``before`` is its view without them. ``typed``: ``after``, where it
    was read anyway."""

    record: str
    form: str
    before: RecordView
    after: RecordView
    typed: Form | None = None


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
    """(number, form, folded registers) of a record, or None. Its view opens sealed values while ``connection`` does."""
    row = run(connection, "SELECT num, form, state FROM record WHERE id = ?", (record,)).fetchone()
    return None if row is None else (row[0], row[1], with_keys(connection, record, RecordState.decode(row[2])))


def with_keys(connection: Connection, record: str, state: RecordState) -> RecordState:
    """The same registers, whose view opens sealed values while ``connection`` lives."""
    state.opener = subjects.opener_of(connection, record, state.erasures)
    return state


def readable_ops(connection: Connection, record: str) -> tuple[log.Stored, ...]:
    """The operations on a record that count, in order of arrival, personal values opened: to be read, never stored.

    A value that was erased is ``register.ERASED``; one whose key is not here stays an envelope.
    """
    stored = log.of_record(connection, record, hidden=False)
    erased_by = frozenset(item.op.id for item in stored if item.op.kind == ERASE)
    open_one = subjects.opener_of(connection, record, erased_by)
    return tuple(replace(item, op=_opened(item.op, open_one)) for item in stored)


def _opened(op: Op, open_one: Opener) -> Op:
    sets = {p: (open_one(p, v) if isinstance(v, dict) else v, bases) for p, (v, bases) in op.sets.items()}
    return op._replace(sets=sets)


def deleted(connection: Connection, form: str, limit: int) -> list[tuple[str, RecordState]]:
    """(id, folded registers) of the deleted records of a form, the newest records first."""
    sql = "SELECT id, state FROM record WHERE form = ? AND deleted = 1 ORDER BY num DESC LIMIT ?"
    rows = run(connection, sql, (form, limit)).fetchall()
    return [(row[0], with_keys(connection, row[0], RecordState.decode(row[1]))) for row in rows]


class Begun(NamedTuple):
    """A record folded from nothing but ``ops`` (ids), its values opened with ``keys`` (ids) and no others."""

    ops: tuple[str, ...]
    keys: frozenset[str]
    view: RecordView
    kept: Kept

    def fits(self, ops: Sequence[Op], keys: Sequence[tuple[str, bytes]]) -> bool:
        """Whether a record unknown until now has just these."""
        return self.ops == tuple(op.id for op in ops) and self.keys == {key for key, _ in keys}


class Ahead(NamedTuple):
    """What is known of records before they are folded. ``here``: those stored; ``begun``: record → what ``begin`` made
    of operations on it, used where it fits."""

    here: Collection[str]
    begun: Mapping[str, Begun]


def begin(record: str, ops: Sequence[Op], keys: Sequence[tuple[str, bytes]]) -> Begun:
    """Fold a record from nothing. An erasure cannot be told of so: none may be among ``ops``."""
    form, state = ops[0].form, RecordState()
    state.opener = subjects.opener(lambda _sql, _subject: keys, record, ())
    for op in ops:
        state.apply(op)
    view = state.view(policies(form))
    return Begun(tuple(op.id for op in ops), frozenset(key for key, _ in keys), view, kept(form, state, view))


def apply(
    connection: Connection,
    ops: Sequence[Op],
    lookup: Lookup,
    later: SearchUpkeep | None = None,
    ahead: Ahead | None = None,
) -> list[Folded]:
    """Fold operations (already in the log, not hidden) into their records and bring tables and search up to date.

    ``later``: takes the changes of the search index, for many bundles at once. ``ahead``: what is known of the records.
    """
    by_record: dict[str, list[Op]] = {}
    for op in ops:
        by_record.setdefault(op.record, []).append(op)
    rows = Rows(connection, lookup, later)
    begun = ahead.begun if ahead else {}
    stored = read_states(connection, [record for record in by_record if ahead is None or record in ahead.here])
    keys = subjects.by_subject(connection, by_record) if len(by_record) > 1 else None
    folded: list[Folded] = []
    for record, group in by_record.items():
        ready = begun.get(record) if record not in stored and keys is not None else None
        if ready is not None and keys is not None and ready.fits(group, keys.get(record, ())):
            rows.keep(0, record, group[0].form, ready.kept)
            folded.append(Folded(record, group[0].form, NOTHING, ready.view))
        else:
            folded.append(_fold(connection, record, group, stored.get(record), rows, keys))
    rows.write()
    return folded


def read_states(connection: Connection, records: Sequence[str]) -> dict[str, tuple[int, str, RecordState]]:
    """(number, form, folded registers) of those of many records that are here; whoever views them gives the keys."""
    found: dict[str, tuple[int, str, RecordState]] = {}
    for start in range(0, len(records), _PART):
        part = records[start : start + _PART]
        sql = f"SELECT id, num, form, state FROM record WHERE id IN ({','.join('?' * len(part))})"
        found.update((row[0], (row[1], row[2], RecordState.decode(row[3]))) for row in run(connection, sql, part))
    return found


def _fold(
    connection: Connection,
    record: str,
    ops: Sequence[Op],
    found: tuple[int, str, RecordState] | None,
    rows: Rows,
    keys: subjects.Held | None,
) -> Folded:
    num, form, state = found or (0, ops[0].form, RecordState())
    erasing = any(op.kind == ERASE for op in ops)
    if keys is None or erasing:
        with_keys(connection, record, state)
    else:
        state.opener = subjects.opener(lambda _sql, subject: keys.get(subject[0], ()), record, state.erasures)
    before = state.view(policies(form)) if found else NOTHING
    for op in ops:
        state.apply(op)
    if erasing:
        subjects.erase(connection, record, state.erasures)
    after = state.view(policies(form))
    edit = None if erasing else changed(form, {path.partition("/")[0] for op in ops for path in op.sets}, before, after)
    if edit is None:
        rows.keep(num, record, form, kept(form, state, after))
        return Folded(record, form, before, after)
    rows.change(num, form, state.encode(), edit[1])  # the usual one leaves its other rows as they are
    return Folded(record, form, before, after, edit[0])


def refold(connection: Connection, records: Iterable[str], lookup: Lookup) -> list[Folded]:
    """Fold records anew from those of their operations that are not hidden (after a withdrawal, or its taking back).

    A record of which nothing is left is as if it had never come.
    """
    rows = Rows(connection, lookup)
    folded = [one for record in records if (one := _refold(connection, record, rows)) is not None]
    rows.write()
    return folded


def _refold(connection: Connection, record: str, rows: Rows) -> Folded | None:
    found = read_state(connection, record)
    ops = visible(run(connection, VISIBLE, (record,)))
    if found is None and not ops:
        return None
    before = found[2].view(policies(found[1])) if found else NOTHING
    form = ops[0].form if ops else found[1] if found else ""
    if found and (not ops or found[1] != form):
        rows.forget(found[0], found[1])
        found = None
    if not ops:
        return Folded(record, form, before, NOTHING)
    state = with_keys(connection, record, RecordState())
    for op in ops:
        state.apply(op)
    if state.erasures:
        subjects.erase(connection, record, state.erasures)
    after = state.view(policies(form))
    rows.keep(found[0] if found else 0, record, form, kept(form, state, after))
    return Folded(record, form, before, after)


VISIBLE = "SELECT raw, hidden FROM op WHERE record = ? ORDER BY seq"
"""The query whose rows ``visible`` takes."""


def visible(rows: Iterable[Sequence[Any]]) -> list[Op]:
    """The operations that count, of rows of ``VISIBLE``."""
    ops = [(parse(raw), hidden) for raw, hidden in rows]
    return [op for op, hidden in ops if not hidden or op.kind == ERASE]


def reproject(connection: Connection, records: Iterable[str], lookup: Lookup, later: SearchUpkeep | None = None) -> int:
    """Write the rows of records anew from their registers (their keys came or went); gives how many are known here."""
    done = 0
    rows = Rows(connection, lookup, later)
    for record in records:
        found = read_state(connection, record)
        if found is not None:
            rows.project(found[0], record, found[1], typed(found[1], found[2].view(policies(found[1]))))
            done += 1
    rows.write()
    return done


def clear(connection: Connection) -> None:
    """Empty every projected table before a rebuild."""
    connection.exec_driver_sql("DELETE FROM record")
    for table in (*FORM_TABLES.values(), *ROW_TABLES.values()):
        connection.exec_driver_sql(f"DELETE FROM {table.name}")
    search.clear(connection)
