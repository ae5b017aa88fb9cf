"""What other centres published to us: records without personal fields, by centre; never mixed with our own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.store.engine import run, run_many


@dataclass(frozen=True, slots=True)
class Published:
    """How many records of a form the newest publication of a centre holds."""

    source: str
    number: int
    form: str
    records: int


def newest(connection: Connection, source: str) -> int:
    """The number of the publication held of a centre; 0 for none."""
    sql = "SELECT coalesce(max(publication), 0) FROM published WHERE source = ?"
    return int(run(connection, sql, (source,)).fetchone()[0])


def lines_of(connection: Connection, source: str) -> dict[tuple[str, str], bytes]:
    """(form, record id) → the published line."""
    rows = run(connection, "SELECT form, record, line FROM published WHERE source = ?", (source,))
    return {(row[0], row[1]): row[2] for row in rows}


def hold(connection: Connection, source: str, number: int, lines: Sequence[tuple[str, str, bytes]], whole: int) -> None:
    """Hold lines (form, record id, line) of publication ``number`` of a centre. When all ``whole`` of its records are
    there (it may come in volumes), what only an older one held goes."""
    run_many(
        connection,
        "INSERT OR REPLACE INTO published (source, form, record, publication, line) VALUES (?, ?, ?, ?, ?)",
        [(source, form, record, number, line) for form, record, line in lines],
    )
    sql = "SELECT count(*) FROM published WHERE source = ? AND publication = ?"
    if run(connection, sql, (source, number)).fetchone()[0] >= whole:
        run(connection, "DELETE FROM published WHERE source = ? AND publication < ?", (source, number))


def summary(connection: Connection) -> tuple[Published, ...]:
    """What is held of whom."""
    sql = "SELECT source, max(publication), form, count(*) FROM published GROUP BY source, form ORDER BY source, form"
    return tuple(Published(*row) for row in run(connection, sql))
