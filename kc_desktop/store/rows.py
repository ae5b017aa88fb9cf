"""The typed rows of records, gathered and then written table by table.

Written one statement a record, every ``INSERT OR REPLACE`` would make SQLite flush the search index to its pages
(measured: four times the cost of a merge); gathered, the index is kept up once for all records of an import.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.record import unflatten
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.store import search
from kc_desktop.store.engine import run, run_many
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES, to_sql


class Rows:
    """What is to be written of some records, each given at most once; ``write`` does it."""

    def __init__(self, connection: Connection, lookup: Lookup) -> None:
        self._connection, self._lookup = connection, lookup
        self._statements: dict[str, list[Sequence[Any]]] = {}
        self._search_gone: dict[str, list[int]] = {}
        self._search_put: dict[str, list[tuple[int, str]]] = {}
        self._next = 0

    def keep(self, num: int, record: str, form: str, state: RecordState, view: RecordView) -> None:
        """Registers and typed rows of a record; ``num`` 0 = a record not yet stored."""
        if num:
            sql = "UPDATE record SET state = ?, deleted = ? WHERE num = ?"
            self._add(sql, (state.encode(), int(view.deleted), num))
        else:
            num = self._fresh()
            sql = "INSERT INTO record (num, id, form, deleted, state) VALUES (?, ?, ?, ?, ?)"
            self._add(sql, (num, record, form, int(view.deleted), state.encode()))
            self.project(num, record, form, view, fresh=True)
            return
        self.project(num, record, form, view)

    def forget(self, num: int, form: str) -> None:
        """A record of which nothing is left."""
        if form in FORMS:
            self._remove(FORMS[form], num)
        self._add("DELETE FROM record WHERE num = ?", (num,))

    def project(self, num: int, record: str, form: str, view: RecordView, *, fresh: bool = False) -> None:
        """The typed rows of one record. A form unknown to this version stays in the log and the registers only."""
        declared = FORMS.get(form)
        if declared is None:
            return
        if not fresh:
            self._remove(declared, num)
        if view.deleted or not view.shown:  # nothing written: only an order came, its record not yet
            return
        typed = unflatten(declared, view.flat).form
        headline = str(typed.values.get(declared.headline) or "")
        given = typed.values
        values = [to_sql(f, given[f.key]) if f.key in given else None for f in _plain_fields(form)]
        self._add(_insert(FORM_TABLES[form]), (num, record, sort_key(headline), len(view.conflicts), *values))
        for field in _row_fields(form):
            if field.row is not None and (rows := typed.values.get(field.key)):
                for row in rows:
                    cells = (to_sql(f, row.values.get(f.key)) for f in field.row.fields)
                    self._add(_insert(ROW_TABLES[field.row.key]), (num, row.row_id, *cells))
        if words := search.words_of(typed, self._lookup):
            self._search_put.setdefault(form, []).append((num, words))

    def _remove(self, form: type[Form], num: int) -> None:
        self._search_gone.setdefault(form.key, []).append(num)
        self._add(f"DELETE FROM {form.key} WHERE num = ?", (num,))
        for field in _row_fields(form.key):
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
        for form, nums in self._search_gone.items():
            search.drop(self._connection, form, nums)
        for sql in sorted(self._statements, key=lambda sql: not sql.startswith("DELETE")):
            run_many(self._connection, sql, self._statements[sql])
        for form, words in self._search_put.items():
            search.put(self._connection, form, words)


@cache
def _plain_fields(form: str) -> tuple[Field[Any], ...]:
    return tuple(f for f in FORMS[form].fields if f.kind is not Kind.ROWS)


@cache
def _row_fields(form: str) -> tuple[Field[Any], ...]:
    return tuple(f for f in FORMS[form].fields if f.row is not None)


@cache
def _insert(table: Table) -> str:
    names = [c.name for c in table.columns]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
