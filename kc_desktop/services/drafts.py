"""Drafts of open forms: kept within two seconds, alive after a power cut, local to this machine."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.services.desk import Desk
from kc_desktop.store import drafts
from kc_desktop.store.drafts import Draft
from kc_desktop.system.clock import now


def keep(desk: Desk, form: str, record_id: str, payload: Mapping[str, object]) -> Draft:
    """Store the unsaved work of one record, durable when this returns (not where somebody only looks)."""
    draft = Draft(form, record_id, dict(payload), now().isoformat())
    if desk.looking:
        return draft
    with desk.writer() as connection:
        drafts.put(connection, draft)
    return draft


def find(desk: Desk, form: str, record_id: str) -> Draft | None:
    """The unsaved work of a record, if any."""
    with desk.store.reader() as connection:
        return drafts.find(connection, form, record_id)


def every(desk: Desk) -> tuple[Draft, ...]:
    """All unsaved work, the newest first."""
    with desk.store.reader() as connection:
        return drafts.every(connection)


def discard(desk: Desk, form: str, record_id: str) -> None:
    """Forget the unsaved work of a record."""
    with desk.writer() as connection:
        drafts.drop(connection, form, record_id)
