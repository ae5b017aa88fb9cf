"""Small facts of this database (identity, centre card, settings of the centre), as canonical JSON by key."""

from __future__ import annotations

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.store.engine import run

_LIMIT = 1 << 26
"""Bytes of one fact: far above what this program writes, since nothing works where one cannot be read."""


def read(connection: Connection, key: str) -> object:
    """The value of ``key``, or None."""
    row = run(connection, "SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else loads(row[0], limit=_LIMIT)


def write(connection: Connection, key: str, value: object) -> None:
    """Set ``key``."""
    run(connection, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, dumps(value)))
