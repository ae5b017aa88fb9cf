"""Whole records from the typed tables, many at a time: what a workbook or a printed set of them takes."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.store.engine import run
from kc_desktop.store.tables import ROW_TABLES, from_sql

_PART = 500
_AS_STORED = (
    Kind.TEXT,
    Kind.NOTE,
    Kind.CHOICE,
    Kind.COMMUNE,
    Kind.VSIC,
    Kind.INTEGER,
    Kind.MONEY,
    Kind.YEAR,
    Kind.LINK,
)
"""Kinds whose cells hold their values."""


def records(connection: Connection, form: type[Form], nums: Sequence[int]) -> Iterator[tuple[str, Form]]:
    """(id, record) of the listed records with these numbers, in their order."""
    fields = _plain(form)
    read = _reader(fields)
    for start in range(0, len(nums), _PART):
        part = tuple(nums[start : start + _PART])
        sql = f'SELECT num, id{_columns(fields)} FROM "{form.key}" WHERE num IN ({_marks(part)})'
        found = {row[0]: row[1:] for row in run(connection, sql, part)}
        rows = _rows(connection, form, part)
        for num in part:
            if (row := found.get(num)) is not None:
                yield row[0], form({**read(row[1:]), **rows.get(num, {})})


def numbers(connection: Connection, form: type[Form], ids: Sequence[str]) -> array[int]:
    """The numbers of the listed ones of these records, in their order; deleted ones are not listed."""
    sql = f'SELECT f.num FROM json_each(?) j JOIN "{form.key}" f ON f.id = j.value ORDER BY j.key'
    return array("q", (row[0] for row in run(connection, sql, (json.dumps(list(ids)),))))


def unknown(connection: Connection, form: type[Form], ids: Sequence[str]) -> str | None:
    """The first of ``ids`` that never was a record of the form."""
    sql = "SELECT j.value FROM json_each(?) j LEFT JOIN record r ON r.id = j.value AND r.form = ?"
    found = run(connection, f"{sql} WHERE r.id IS NULL ORDER BY j.key LIMIT 1", (json.dumps(list(ids)), form.key))
    row = found.fetchone()
    return None if row is None else str(row[0])


def _rows(connection: Connection, form: type[Form], nums: tuple[int, ...]) -> dict[int, dict[str, tuple[Form, ...]]]:
    """Record number → field → its rows, by their ids."""
    found: dict[int, dict[str, tuple[Form, ...]]] = {}
    for field in form.fields:
        if field.row is None:
            continue
        cells = _plain(field.row)
        read = _reader(cells)
        sql = (
            f'SELECT num, "row"{_columns(cells)} FROM "{ROW_TABLES[field.row.key].name}" WHERE num IN ({_marks(nums)})'
        )
        for row in run(connection, f'{sql} ORDER BY num, "row"', nums):
            rows = found.setdefault(row[0], {})
            rows[field.key] = (*rows.get(field.key, ()), field.row(read(row[2:]), row[1]))
    return found


def _plain(form: type[Form]) -> list[Field[Any]]:
    return [field for field in form.fields if field.kind is not Kind.ROWS]


def _columns(fields: Sequence[Field[Any]]) -> str:
    return "".join(f', "{field.key}"' for field in fields)


def _marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def _reader(fields: Sequence[Field[Any]]) -> Callable[[Sequence[Any]], dict[str, Any]]:
    """Cells of the fields → values by key; empty ones left out."""
    keys = [(field.key, None if field.kind in _AS_STORED else field) for field in fields]

    def read(cells: Sequence[Any]) -> dict[str, Any]:
        return {
            key: cell if field is None else from_sql(field, cell)
            for (key, field), cell in zip(keys, cells, strict=True)
            if cell is not None
        }

    return read
