"""Which visits an establishment had."""

from __future__ import annotations

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs


def last_survey(connection: Connection, facility: str, before: str, besides: str) -> str | None:
    """Id of the last survey of an establishment, or of what is one with it, before a day (ISO text), other than
    ``besides``."""
    family = dumps(list(pairs.family(connection, (facility,)))).decode()
    sql = (
        "SELECT id FROM survey WHERE facility IN (SELECT value FROM json_each(?)) AND visited_on < ? AND id <> ?"
        " ORDER BY visited_on DESC, num DESC LIMIT 1"
    )
    row = run(connection, sql, (family, before, besides)).fetchone()
    return None if row is None else str(row[0])
