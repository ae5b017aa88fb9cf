"""Every record as the log says it is, for comparing two replicas byte by byte; and the form of a record by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.store import projection


@dataclass(frozen=True, slots=True)
class Dumped:
    """One record; ``view`` as every replica with the same operations sees it."""

    form: str
    record: str
    view: RecordView


def walk(connection: Connection) -> Iterator[Dumped]:
    """All records, deleted ones too, sorted by form and id."""
    rows = connection.exec_driver_sql("SELECT form, id, state FROM record ORDER BY form, id")
    for form, record, state in rows:
        yield Dumped(form, record, RecordState.decode(state).view(projection.policies(form)))


def form_of(connection: Connection, record: str) -> str:
    """The form a record belongs to; "" when nobody knows the id."""
    row = connection.exec_driver_sql("SELECT form FROM record WHERE id = ?", (record,)).first()
    return "" if row is None else str(row[0])
