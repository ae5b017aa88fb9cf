"""Where a record stands: its place in the list, and whether the centre has its latest version."""

from __future__ import annotations

from kc_desktop.services.desk import Desk
from kc_desktop.store import projection, receipts, tasks
from kc_desktop.store.queries import lists


def of_record(desk: Desk, form_key: str, record_id: str) -> tuple[int, bool]:
    """(row number, whether something written here is not confirmed); (-1, False) for an unknown record."""
    with desk.store.reader() as connection:
        found = projection.read_state(connection, record_id)
        if found is None or found[1] != form_key:
            return -1, False
        if desk.identity.is_centre:
            return found[0], False
        unsent = receipts.unsent_records(connection, desk.identity.centre, [record_id])
    return found[0], bool(unsent)


def open_tasks(desk: Desk) -> tuple[tasks.Task, ...]:
    """Records that became unsound by an import here, or that the centre says are."""
    with desk.store.reader() as connection:
        return tasks.every(connection)


def unsent_filter(desk: Desk) -> dict[str, tuple[str, ...]]:
    """The ``where`` of ``lists.Query`` for records whose latest version the centre has not confirmed."""
    return {lists.UNSENT: (desk.identity.centre,)}
