"""Small facts of this database (identity, centre card, settings of the centre), as canonical JSON by key."""

from __future__ import annotations

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads


def read(connection: Connection, key: str) -> object:
    """The value of ``key``, or None."""
    row = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (key,)).first()
    return None if row is None else loads(row[0])


def write(connection: Connection, key: str, value: object) -> None:
    """Set ``key``."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, dumps(value)))
