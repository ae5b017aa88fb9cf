"""A new database out of what can still be read: every sound line of the damaged log, united with that of a backup.

Lines of the log are their own proof (id = hash), so two half-readable logs unite without a decision; the tables follow
from them. The damaged file is only read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kc_desktop.domain.errors import KcError
from kc_desktop.domain.op import Op, parse
from kc_desktop.domain.personal import is_key
from kc_desktop.store import log
from kc_desktop.store.backup import peek
from kc_desktop.store.check import is_line
from kc_desktop.store.engine import Connection, Store, driver, run_many
from kc_desktop.store.tables import metadata

_COPIED = (
    "meta", "station", "bundle", "acknowledged", "claimed", "standing", "published", "quarantine", "draft",
    "subject_key", "erased",
)  # fmt: skip
"""Tables that do not follow from the log. Keys that an erasure destroyed go again when the tables are built."""
_BATCH = 500


@dataclass(slots=True)
class Salvaged:
    """Which operations are in the new log, and how many lines of the sources were not what was written."""

    ops: set[str] = field(default_factory=set)
    bad: int = 0


def gather(store: Store, damaged: Path | None, backup: Path | None) -> Salvaged:
    """Fill an empty new database (tables made, nothing derived yet); the damaged file's newer facts win."""
    found = Salvaged()
    with store.unbound() as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
    with store.writer() as connection:
        for source in (damaged, backup):
            if source is not None:
                with suppress(KcError), peek(source) as reading:
                    _lines(connection, reading, found)
        for source in (backup, damaged):
            if source is not None:
                with suppress(KcError), peek(source) as reading:
                    for table in _COPIED:
                        _copy(connection, reading, table)
        connection.exec_driver_sql("DELETE FROM quarantine WHERE bundle NOT IN (SELECT num FROM bundle)")
    return found


def _lines(connection: Connection, reading: Any, found: Salvaged) -> None:
    """The sound lines that are new, in their order; what a withdrawn import brought stays hidden."""
    batch: list[tuple[Op, int | None, int]] = []
    for name, raw, bundle, hidden in _readable(reading, "op", "lower(hex(id)), raw, bundle, hidden"):
        if name in found.ops:
            continue
        try:
            op = parse(raw) if is_line(name, raw) else None
        except KcError:
            op = None
        if op is None:
            found.bad += 1
            continue
        found.ops.add(op.id)
        if batch and (batch[-1][1] != bundle or len(batch) >= _BATCH):
            _append(connection, batch)
            batch = []
        batch.append((op, bundle, hidden))
    _append(connection, batch)


def _append(connection: Connection, batch: list[tuple[Op, int | None, int]]) -> None:
    """``batch``: (operation, import that brought it, hidden) of one import."""
    if batch:
        log.append(connection, [op for op, _, _ in batch], batch[0][1])
        rows = [(bytes.fromhex(op.id),) for op, _, hidden in batch if hidden]
        run_many(connection, "UPDATE op SET hidden = 1 WHERE id = ?", rows)


def _copy(connection: Connection, reading: Any, table: str) -> None:
    names = ", ".join(f'"{c.name}"' for c in metadata.tables[table].columns)
    marks = ", ".join("?" * len(metadata.tables[table].columns))
    for row in _readable(reading, table, names):
        if None not in row and (table != "subject_key" or is_key(row[0], row[2])):
            connection.exec_driver_sql(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(row))


def _readable(reading: Any, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """The rows before the first unreadable page, then those behind the last one; a row may come twice."""
    for order in ("", " DESC"):
        try:
            yield from reading.execute(f"SELECT {columns} FROM {table} ORDER BY rowid{order}")
        except driver().Error:
            continue
        return
