"""What the bank already holds, as far as duplicates are concerned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from kc_desktop.store.tables import FORM_TABLES


def values(connection: Connection, form_key: str, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """(record id, stored values of ``columns``) of every record of a form."""
    table = FORM_TABLES[form_key]
    for record_id, *cells in connection.execute(select(table.c.id, *(table.c[key] for key in columns))):
        yield record_id, dict(zip(columns, cells, strict=True))
