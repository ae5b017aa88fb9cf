"""What the bank already holds, as far as duplicates are concerned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from kc_desktop.domain.declared import FORMS
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs
from kc_desktop.store.tables import FORM_TABLES


def values(connection: Connection, form_key: str, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """(record id, stored values of ``columns``) of every record of a form; a merged one under the id it goes on as."""
    table = FORM_TABLES[form_key]
    ends = pairs.ends(connection) if form_key == "facility" else {}
    for record_id, *cells in connection.execute(select(table.c.id, *(table.c[key] for key in columns))):
        yield ends.get(record_id, record_id), dict(zip(columns, cells, strict=True))


def same_value(connection: Connection, form_key: str, column: str, value: str, other_than: str) -> list[str]:
    """Headlines of the other records with one value in an indexed column, at most five."""
    table = FORM_TABLES[form_key]
    where = " AND ".join((f'"{column}" = ?', "id != ?", *pairs.hidden(form_key)))
    sql = f"SELECT {FORMS[form_key].headline} FROM {table.name} WHERE {where} LIMIT 5"
    return [str(row[0] or "") for row in run(connection, sql, (value, other_than))]
