"""Drafts: incomplete work of this machine, one row per form and record, never exported."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.store.engine import run


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsaved work on one record. ``payload`` belongs to the form view; ``saved_at`` is ISO text with offset."""

    form: str
    record: str
    payload: dict[str, object]
    saved_at: str


def put(connection: Connection, draft: Draft) -> None:
    """Keep or replace the draft of a record."""
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO draft (form, record, payload, saved_at) VALUES (?, ?, ?, ?)",
        (draft.form, draft.record, dumps(draft.payload), draft.saved_at),
    )


def find(connection: Connection, form: str, record: str) -> Draft | None:
    """The draft of a record."""
    row = connection.exec_driver_sql(
        "SELECT form, record, payload, saved_at FROM draft WHERE form = ? AND record = ?", (form, record)
    ).first()
    return None if row is None else _draft(tuple(row))


def every(connection: Connection) -> tuple[Draft, ...]:
    """All drafts, the newest first."""
    rows = connection.exec_driver_sql("SELECT form, record, payload, saved_at FROM draft ORDER BY saved_at DESC")
    return tuple(_draft(tuple(row)) for row in rows)


def drop(connection: Connection, form: str, record: str) -> None:
    """Forget a draft."""
    run(connection, "DELETE FROM draft WHERE form = ? AND record = ?", (form, record))


def _draft(row: tuple[object, ...]) -> Draft:
    payload = loads(row[2], limit=1 << 26) if isinstance(row[2], bytes) else {}
    return Draft(str(row[0]), str(row[1]), payload if isinstance(payload, dict) else {}, str(row[3]))
