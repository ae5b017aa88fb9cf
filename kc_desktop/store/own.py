"""The chain this replica writes, as its journal needs it; and the small facts of the database, all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import KcError
from kc_desktop.store.backup import peek
from kc_desktop.store.engine import run


class Line(NamedTuple):
    """One operation of a chain."""

    number: int
    record: str
    raw: bytes


def top(connection: Connection, chain: str) -> int:
    """The highest number of a chain held here, 0 for none."""
    row = run(connection, "SELECT coalesce(max(number), 0) FROM op WHERE chain = ?", (chain,)).fetchone()
    return int(row[0])


def id_at(connection: Connection, chain: str, number: int) -> str:
    """The id of an operation by its place, "" where none is held."""
    row = run(connection, "SELECT id FROM op WHERE chain = ? AND number = ?", (chain, number)).fetchone()
    return "" if row is None else str(row[0].hex())


def since(connection: Connection, chain: str, number: int, limit: int) -> list[Line]:
    """The operations of a chain above ``number``, in order, at most ``limit`` (-1: all)."""
    sql = "SELECT number, record, raw FROM op WHERE chain = ? AND number > ? ORDER BY number LIMIT ?"
    return [Line(*row) for row in run(connection, sql, (chain, number, limit))]


def facts(connection: Connection) -> dict[str, object]:
    """Every small fact (``store.meta``) by its key."""
    return {row[0]: loads(row[1], limit=1 << 26) for row in run(connection, "SELECT key, value FROM meta ORDER BY key")}


def erasures(connection: Connection) -> str:
    """A text that changes with every legal erasure folded here, "" before the first."""
    row = run(connection, "SELECT count(*), max(rowid) FROM erased").fetchone()
    return f"{row[0]}-{row[1]}" if row[0] else ""


def key_ids(connection: Connection) -> set[str]:
    """The keys of personal values held here."""
    return {row[0] for row in run(connection, "SELECT id FROM subject_key")}


def facts_in(path: Path) -> dict[str, object]:
    """The small facts of a database file. Raises ``KcError`` when one of them cannot be read."""
    with peek(path) as connection:
        return {row[0]: loads(row[1], limit=1 << 26) for row in connection.execute("SELECT key, value FROM meta")}


def replica_in(path: Path) -> str:
    """The replica a database file speaks as; "" when it does not say."""
    try:
        with peek(path) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'identity'").fetchone()
        found = loads(row[0]) if row else None
    except KcError:
        return ""
    return str(found.get("replica", "")) if isinstance(found, dict) else ""


def fact_in(path: Path, key: str) -> object:
    """One small fact of a database file that is not open; None when it does not say. Raises what ``peek`` raises."""
    with peek(path) as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return loads(row[0]) if row else None


def chain_in(path: Path, chain: str, lines: Sequence[bytes]) -> tuple[list[int], int]:
    """The numbers that a database file holds of a chain, and how many of ``lines`` are in its log."""
    with peek(path) as connection:
        numbers = [row[0] for row in connection.execute("SELECT number FROM op WHERE chain = ?", (chain,))]
        known = sum(
            connection.execute("SELECT 1 FROM op WHERE id = ?", (hashlib.sha256(line).digest(),)).fetchone() is not None
            for line in lines
        )
    return numbers, known
