"""Every record as the log says it is, for comparing two replicas byte by byte; and the form of a record by its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.op import CONTROL_FORMS
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.store import projection
from kc_desktop.store.engine import run


@dataclass(frozen=True, slots=True)
class Dumped:
    """One record; ``view`` as every replica with the same operations and keys sees it."""

    form: str
    record: str
    view: RecordView


def walk(connection: Connection) -> Iterator[Dumped]:
    """All records, deleted ones too, sorted by form and id; not what the program notes of itself."""
    marks = ",".join("?" * len(CONTROL_FORMS))
    sql = f"SELECT form, id, state FROM record WHERE form NOT IN ({marks}) ORDER BY form, id"
    rows = run(connection, sql, CONTROL_FORMS)
    for form, record, state in rows:
        registers = projection.with_keys(connection, record, RecordState.decode(state))
        yield Dumped(form, record, registers.view(projection.policies(form)))


def form_of(connection: Connection, record: str) -> str:
    """The form a record belongs to; "" when nobody knows the id."""
    row = connection.exec_driver_sql("SELECT form FROM record WHERE id = ?", (record,)).first()
    return "" if row is None else str(row[0])


def forms_of(connection: Connection, records: Sequence[str]) -> dict[str, str]:
    """Record id → form, of the records that are known."""
    found: dict[str, str] = {}
    for start in range(0, len(records), 500):
        part = records[start : start + 500]
        sql = f"SELECT id, form FROM record WHERE id IN ({','.join('?' * len(part))})"
        found.update((row[0], row[1]) for row in run(connection, sql, part))
    return found
