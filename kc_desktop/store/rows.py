"""The typed rows of records, gathered and then written table by table.

Written one statement a record, every ``INSERT OR REPLACE`` would make SQLite flush the search index to its pages
(measured: four times the cost of a merge); gathered, the index is kept up once for all records of an import.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Field, Form, Lookup
from kc_desktop.domain.record import DELETED, unflatten
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.store import search
from kc_desktop.store.engine import run, run_many
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES, to_sql


class SearchUpkeep:
    """Changes of the search index, to be written at the end of a transaction: in one go and in order they cost half.

    Until then the index answers as before: nobody reads it between two bundles of a queue.
    """

    MANY = 20_000
    """Changes that cost no more apart from others than with them."""

    def __init__(self) -> None:
        self._gone: dict[str, set[int]] = {}
        self._put: dict[str, dict[int, str]] = {}

    def drop(self, form: str, num: int) -> None:
        """A record is found by its words no more."""
        if self._put.get(form, {}).pop(num, None) is None:
            self._gone.setdefault(form, set()).add(num)

    def put(self, form: str, num: int, words: str) -> None:
        """A record that is not in the index, or was dropped here, is found by ``words``."""
        self._put.setdefault(form, {})[num] = words

    def join(self, other: SearchUpkeep) -> None:
        """Take over the changes of a part that succeeded."""
        for form, nums in other._gone.items():
            for num in nums:
                self.drop(form, num)
        for form, words in other._put.items():
            self._put.setdefault(form, {}).update(words)

    @property
    def size(self) -> int:
        """How many changes wait."""
        return sum(map(len, (*self._gone.values(), *self._put.values())))

    def write(self, connection: Connection) -> None:
        """Write the changes and forget them."""
        for form, nums in self._gone.items():
            search.drop(connection, form, nums)
        for form, words in self._put.items():
            search.put(connection, form, tuple(words.items()))
        self._gone, self._put = {}, {}


class Typed(NamedTuple):
    """What the typed tables and the search hold of a record, but for its number and id.

    ``cells``: sort key, conflicts, one for each plain field; ``rows``: (key of the row form, its id and cells).
    """

    cells: tuple[Any, ...]
    rows: tuple[tuple[str, tuple[Any, ...]], ...]
    words: search.Words


class Kept(NamedTuple):
    """All that is stored of a record, made from its log alone: the database is not asked for it.

    ``state``: registers as bytes; ``typed``: None for a record that is not listed.
    """

    state: bytes
    deleted: int
    typed: Typed | None


def kept(form: str, state: RecordState, view: RecordView) -> Kept:
    """What is stored of a record of ``form``; ``view``: of ``state``."""
    return Kept(state.encode(), int(view.deleted), typed(form, view))


def is_listed(view: RecordView) -> bool:
    """Not deleted, and something written: of some records only an order came."""
    return not view.deleted and bool(view.shown)


def typed(form: str, view: RecordView) -> Typed | None:
    """What the tables hold of a view; None where nothing, also of a form unknown to this version."""
    declared = FORMS.get(form)
    if declared is None or not is_listed(view):
        return None
    read = unflatten(declared, view.flat).form
    given = read.values
    rows = [
        (field.row.key, (row.row_id, *_cells(field.row, row.values)))
        for field in _row_fields(form)
        if field.row is not None
        for row in given.get(field.key) or ()
    ]
    headline = sort_key(str(given.get(declared.headline) or ""))
    cells = (headline, len(view.conflicts), *_cells(declared, given))
    return Typed(cells, tuple(rows), search.found_by(read))


def _cells(form: type[Form], values: Mapping[str, Any]) -> list[Any]:
    """The plain fields of a form as its table holds them, in order; most are empty."""
    places = _places(form.key)
    cells: list[Any] = [None] * len(places)
    for key, value in values.items():
        if (place := places.get(key)) is not None:
            cells[place] = to_sql(form.by_key[key], value)
    return cells


class Changed(NamedTuple):
    """What a change of some fields changes in the row of a listed record. ``cells``: by column; ``words``: those by
    which it is found now, None where they stay."""

    cells: Mapping[str, Any]
    words: search.Words | None


def changed(form: str, keys: Collection[str], before: RecordView, after: RecordView) -> tuple[Form, Changed] | None:
    """The record after a change of the fields ``keys``, and what that did; None where it concerns more than this
    row."""
    declared = FORMS.get(form)
    if declared is None or DELETED in keys or not (is_listed(before) and is_listed(after)):
        return None
    here = [key for key in sorted(keys) if key in declared.by_key]
    if any(declared.by_key[key].row is not None for key in here):
        return None
    read = unflatten(declared, after.flat).form
    cells = {key: to_sql(declared.by_key[key], read.values.get(key)) for key in here}
    if declared.headline in keys:
        cells["sort_key"] = sort_key(str(read.values.get(declared.headline) or ""))
    found = any(key in search.fields(form) and before.flat.get(key) != after.flat.get(key) for key in here)
    return read, Changed({**cells, "conflicts": len(after.conflicts)}, search.found_by(read) if found else None)


class Rows:
    """What is to be written of some records, each given at most once; ``write`` does it.

    ``later``: takes the changes of the search index, whose owner writes them.
    """

    def __init__(self, connection: Connection, lookup: Lookup, later: SearchUpkeep | None = None) -> None:
        self._connection, self._lookup = connection, lookup
        self._search, self._own = later or SearchUpkeep(), later is None
        self._statements: dict[str, list[Sequence[Any]]] = {}
        self._new: dict[str, list[tuple[Any, ...]]] = {}
        self._next = 0

    def keep(self, num: int, record: str, form: str, kept: Kept) -> None:
        """Registers and typed rows of a record; ``num`` 0 = a record not yet stored."""
        if num:
            sql = "UPDATE record SET state = ?, deleted = ? WHERE num = ?"
            self._add(sql, (bytearray(kept.state), kept.deleted, num))
            self.project(num, record, form, kept.typed)
        else:
            num = self._fresh()
            sql = "INSERT INTO record (num, id, form, deleted, state) VALUES (?, ?, ?, ?, ?)"
            self._add(sql, (num, record, form, kept.deleted, bytearray(kept.state)))
            self.project(num, record, form, kept.typed, fresh=True)

    def change(self, num: int, form: str, state: bytes, changed: Changed) -> None:
        """Registers, and what changed in the row, of a record that stays listed."""
        columns = ", ".join(f'"{key}" = ?' for key in changed.cells)
        self._add("UPDATE record SET state = ? WHERE num = ?", (bytearray(state), num))
        self._add(f"UPDATE {form} SET {columns} WHERE num = ?", (*changed.cells.values(), num))
        if changed.words is not None:
            self._search.drop(form, num)
            self._find(num, form, changed.words)

    def forget(self, num: int, form: str) -> None:
        """A record of which nothing is left."""
        if form in FORMS:
            self._remove(num, form)
        self._add("DELETE FROM record WHERE num = ?", (num,))

    def project(self, num: int, record: str, form: str, typed: Typed | None, *, fresh: bool = False) -> None:
        """The typed rows of one record. A form unknown to this version stays in the log and the registers only."""
        if form not in FORMS:
            return
        if not fresh:
            self._remove(num, form)
        if typed is None:
            return
        self._new.setdefault(form, []).append((num, record, *typed.cells))
        for key, cells in typed.rows:
            self._new.setdefault(key, []).append((num, *cells))
        self._find(num, form, typed.words)

    def _find(self, num: int, form: str, words: search.Words) -> None:
        if spelled := search.spelled(words, self._lookup):
            self._search.put(form, num, spelled)

    def _remove(self, num: int, form: str) -> None:
        self._search.drop(form, num)
        self._add(f"DELETE FROM {form} WHERE num = ?", (num,))
        for field in _row_fields(form):
            if field.row is not None:
                self._add(f"DELETE FROM {ROW_TABLES[field.row.key].name} WHERE num = ?", (num,))

    def _add(self, sql: str, values: Sequence[Any]) -> None:
        self._statements.setdefault(sql, []).append(values)

    def _fresh(self) -> int:
        if not self._next:
            self._next = run(self._connection, "SELECT coalesce(max(num), 0) FROM record").fetchone()[0]
        self._next += 1
        return self._next

    def write(self) -> None:
        """Write everything: removals first, the search index last."""
        for sql in sorted(self._statements, key=lambda sql: not sql.startswith("DELETE")):
            run_many(self._connection, sql, self._statements[sql])
        for key, rows in self._new.items():
            run_many(self._connection, *_filled(key, rows))
        if self._own:
            self._search.write(self._connection)


@cache
def _table(key: str) -> Table:
    """The table of a form, or of a row form."""
    return FORM_TABLES[key] if key in FORM_TABLES else ROW_TABLES[key]


@cache
def _places(key: str) -> Mapping[str, int]:
    """Plain field → its place among the cells of its form, or row form."""
    fixed = 4 if key in FORM_TABLES else 2
    return {column.name: place for place, column in enumerate(list(_table(key).columns)[fixed:])}


@cache
def _row_fields(form: str) -> tuple[Field[Any], ...]:
    return tuple(f for f in FORMS[form].fields if f.row is not None)


def _filled(key: str, rows: Sequence[tuple[Any, ...]]) -> tuple[str, Sequence[Sequence[Any]]]:
    """The statement, and its parameters, that puts rows into the table of a form, or of a row form.

    Only the columns that one of them fills: the driver takes as long for each None as SQLite for a whole narrow row.
    """
    columns = list(zip(*rows, strict=True))
    used = [place for place, cells in enumerate(columns) if cells.count(None) < len(rows)]
    table = _table(key)
    quoted = ", ".join(f'"{column.name}"' for place, column in enumerate(table.columns) if place in used)
    sql = f"INSERT INTO {table.name} ({quoted}) VALUES ({', '.join('?' * len(used))})"
    return sql, list(zip(*(columns[place] for place in used), strict=True))
