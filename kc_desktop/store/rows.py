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


class SearchUpkeep:
    """Changes of the search index, to be written at the end of a transaction: in one go and in order they cost half.

    Until then the index answers as before: nobody reads it between two bundles of a queue.
    """

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

    def write(self, connection: Connection) -> None:
        """Write the changes and forget them."""
        for form, nums in self._gone.items():
            search.drop(connection, form, nums)
        for form, words in self._put.items():
            search.put(connection, form, tuple(words.items()))
        self._gone, self._put = {}, {}


class Rows:
    """What is to be written of some records, each given at most once; ``write`` does it.

    ``later``: takes the changes of the search index, whose owner writes them.
    """

    def __init__(self, connection: Connection, lookup: Lookup, later: SearchUpkeep | None = None) -> None:
        self._connection, self._lookup = connection, lookup
        self._search, self._own = later or SearchUpkeep(), later is None
        self._statements: dict[str, list[Sequence[Any]]] = {}
        self._next = 0

    def keep(
        self, num: int, record: str, form: str, state: RecordState, view: RecordView, before: RecordView | None = None
    ) -> None:
        """Registers and typed rows of a record; ``num`` 0 = a record not yet stored. ``before``: what stands there."""
        if num:
            sql = "UPDATE record SET state = ?, deleted = ? WHERE num = ?"
            self._add(sql, (state.encode(), int(view.deleted), num))
        else:
            num = self._fresh()
            sql = "INSERT INTO record (num, id, form, deleted, state) VALUES (?, ?, ?, ?, ?)"
            self._add(sql, (num, record, form, int(view.deleted), state.encode()))
            self.project(num, record, form, view, fresh=True)
            return
        self.project(num, record, form, view, before=before)

    def forget(self, num: int, form: str) -> None:
        """A record of which nothing is left."""
        if form in FORMS:
            self._remove(FORMS[form], num)
        self._add("DELETE FROM record WHERE num = ?", (num,))

    def project(
        self,
        num: int,
        record: str,
        form: str,
        view: RecordView,
        *,
        fresh: bool = False,
        before: RecordView | None = None,
    ) -> None:
        """The typed rows of one record. A form unknown to this version stays in the log and the registers only."""
        declared = FORMS.get(form)
        if declared is None:
            return
        listed = not view.deleted and bool(view.shown)
        typed = unflatten(declared, view.flat).form
        words = search.words_of(typed, self._lookup) if listed else ""
        same = before is not None and words != "" and words == self._words(declared, before)
        if not fresh:
            self._remove(declared, num, found=same)
        if not listed:  # deleted; or nothing written: only an order came, its record not yet
            return
        headline = str(typed.values.get(declared.headline) or "")
        given = typed.values
        values = [to_sql(f, given[f.key]) if f.key in given else None for f in _plain_fields(form)]
        self._add(_insert(FORM_TABLES[form]), (num, record, sort_key(headline), len(view.conflicts), *values))
        for field in _row_fields(form):
            if field.row is not None and (rows := typed.values.get(field.key)):
                for row in rows:
                    cells = (to_sql(f, row.values.get(f.key)) for f in field.row.fields)
                    self._add(_insert(ROW_TABLES[field.row.key]), (num, row.row_id, *cells))
        if words and not same:
            self._search.put(form, num, words)

    def _words(self, form: type[Form], view: RecordView) -> str:
        """What the record was found by until now: an edit seldom changes it, and the index is dear to change."""
        if view.deleted or not view.shown:
            return ""
        return search.words_of(unflatten(form, view.flat).form, self._lookup)

    def _remove(self, form: type[Form], num: int, *, found: bool = False) -> None:
        if not found:
            self._search.drop(form.key, num)
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
        for sql in sorted(self._statements, key=lambda sql: not sql.startswith("DELETE")):
            run_many(self._connection, sql, self._statements[sql])
        if self._own:
            self._search.write(self._connection)


@cache
def _plain_fields(form: str) -> tuple[Field[Any], ...]:
    return tuple(f for f in FORMS[form].fields if f.kind is not Kind.ROWS)


@cache
def _row_fields(form: str) -> tuple[Field[Any], ...]:
    return tuple(f for f in FORMS[form].fields if f.row is not None)


@cache
def _insert(table: Table) -> str:
    names = [c.name for c in table.columns]
    quoted = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {table.name} ({quoted}) VALUES ({', '.join('?' * len(names))})"
