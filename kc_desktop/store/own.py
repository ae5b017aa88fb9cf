"""The chain this replica writes, as its journal needs it; and the small facts of the database, all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import KcError
from kc_desktop.store.backup import peek
from kc_desktop.store.engine import run
from kc_desktop.store.ledger import NUMBER
from kc_desktop.store.stations import ROSTER


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


class Reached(NamedTuple):
    """How far a database got otherwise than by its own operations: bundles written, entries in its ledger (merged ones
    too), changes of its list of revoked computers and of its keys. None ever goes back."""

    bundles: int = 0
    entries: int = 0
    roster: int = 0

    def beyond(self, other: Reached) -> bool:
        """Whether this is further than ``other`` in any of them."""
        return any(mine > theirs for mine, theirs in zip(self, other, strict=True))


_STANDING = (
    "SELECT (SELECT count(*) || '-' || max(rowid) FROM erased),"
    f" (SELECT CAST(value AS INTEGER) FROM meta WHERE key = '{NUMBER}'), (SELECT max(num) FROM bundle),"
    f" (SELECT CAST(value AS INTEGER) FROM meta WHERE key = '{ROSTER}')"
)


def standing(connection: Connection) -> tuple[str, Reached]:
    """A text that changes with every legal erasure folded here ("" before the first), and how far the database got."""
    return _standing(run(connection, _STANDING).fetchone())


def reached_in(path: Path) -> Reached:
    """How far a database file got. Errors as ``peek``."""
    with peek(path) as connection:
        return _standing(connection.execute(_STANDING).fetchone())[1]


def _standing(row: Sequence[Any]) -> tuple[str, Reached]:
    return row[0] or "", Reached(*(number or 0 for number in row[1:]))


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
        found = fact_in(path, "identity")
    except KcError:
        return ""
    return str(found.get("replica", "")) if isinstance(found, dict) else ""


def fact_in(path: Path, key: str) -> object:
    """One small fact of a database file that is not open; None when it does not say. Raises what ``peek`` raises."""
    with peek(path) as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return loads(row[0], limit=1 << 26) if row else None


def written_in(path: Path, batch: int) -> Iterator[tuple[list[bytes], dict[str, tuple[str, bytes]]]]:
    """The lines a database file holds that no import brought, in order, ``batch`` at a time, each time with the keys of
    personal values of their records: key id → (subject, secret). Errors as ``peek``."""
    with peek(path) as connection:
        rows = connection.execute("SELECT record, raw FROM op WHERE bundle IS NULL ORDER BY seq")
        while part := rows.fetchmany(batch):
            keys: dict[str, tuple[str, bytes]] = {}
            for record in {record for record, _ in part}:
                sql = "SELECT id, subject, secret FROM subject_key WHERE subject = ?"
                keys.update((key, (subject, secret)) for key, subject, secret in connection.execute(sql, (record,)))
            yield [raw for _, raw in part], keys


def known_in(path: Path, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` that the log of a database file holds. Errors as ``peek``."""
    sql = "SELECT 1 FROM op WHERE id = ?"
    with peek(path) as connection:
        return {one for one in ids if connection.execute(sql, (bytes.fromhex(one),)).fetchone() is not None}


def chain_in(path: Path, chain: str, lines: Sequence[bytes]) -> tuple[list[int], int]:
    """The numbers that a database file holds of a chain, and how many of ``lines`` are in its log."""
    with peek(path) as connection:
        numbers = [row[0] for row in connection.execute("SELECT number FROM op WHERE chain = ?", (chain,))]
    return numbers, len(known_in(path, [hashlib.sha256(line).hexdigest() for line in lines]))
