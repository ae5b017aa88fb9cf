"""The typed tables from end to end, as a data set takes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.bank_set import CONFLICTS, ID, ROW, Table
from kc_desktop.domain.forms import Field
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs
from kc_desktop.store.tables import ROW_TABLES

_STORED = {ROW: "row"}


def count(connection: Connection, table: Table) -> int:
    """How many rows ``rows`` gives."""
    return int(run(connection, f"SELECT count(*) FROM {_source(table)}").fetchone()[0])


def rows(connection: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """Cells as they are stored: the columns of the table, then those of its marks; in the order of the records' ids
    being given out. Establishments merged into another one are left out, and so are their rows; links lead to the one
    that goes on."""
    keys = {ID: "p.id", ROW: 'r."row"', CONFLICTS: "p.conflicts"}
    own = "r" if table.parent else "p"
    columns = [*(keys[key] for key in table.keys), *(_column(table, own, f) for f in table.fields)]
    columns += [f'p."{f.key}"' for f in table.marks]
    order = 'r.num, r."row"' if table.parent else "p.num"
    yield from run(connection, f"{pairs.WITH} SELECT {', '.join(columns)} FROM {_source(table)} ORDER BY {order}")


def _column(table: Table, own: str, field: Field[Any]) -> str:
    column = f'{own}."{field.key}"'
    return pairs.kept(column) if pairs.follows(table.form.key, field) else column


def _source(table: Table) -> str:
    hidden = [f"p.{condition}" for condition in pairs.hidden((table.parent or table.form).key)]
    where = f" WHERE {' AND '.join(hidden)}" if hidden else ""
    if table.parent is None:
        return f"{table.form.key} p{where}"
    return f"{ROW_TABLES[table.form.key].name} r JOIN {table.parent.key} p ON p.num = r.num{where}"
