"""Which visits an establishment had."""

from __future__ import annotations

from sqlalchemy import Connection

from kc_desktop.store.engine import run


def last_survey(connection: Connection, facility: str, before: str, besides: str) -> str | None:
    """Id of the last survey of an establishment, or of one merged into it, before a day (ISO text), other than
    ``besides``."""
    sql = (
        "SELECT id FROM survey WHERE facility IN (SELECT ? UNION ALL SELECT merged FROM pairing WHERE kept = ?"
        " AND verdict = 'same') AND visited_on < ? AND id <> ? ORDER BY visited_on DESC, num DESC LIMIT 1"
    )
    row = run(connection, sql, (facility, facility, before, besides)).fetchone()
    return None if row is None else str(row[0])
