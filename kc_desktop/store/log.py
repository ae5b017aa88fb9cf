"""The log: appending operations, reading them back, what a chain holds, what a peer has acknowledged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.op import Op, Place, parse
from kc_desktop.store.engine import run, run_many

_INSERT = "INSERT INTO op (id, replica, number, form, record, bundle, raw) VALUES (?, ?, ?, ?, ?, ?, ?)"
Range = tuple[str, int, int]
"""(replica, first number, last number), both ends included."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An operation with its place of arrival and the import that brought it (None = written here)."""

    seq: int
    op: Op
    bundle: int | None


def append(connection: Connection, ops: Sequence[Op], bundle: int | None = None) -> None:
    """Add operations that are not there yet, byte for byte."""
    rows = [(bytes.fromhex(op.id), op.replica, op.number, op.form, op.record, bundle, op.raw) for op in ops]
    if rows:
        run_many(connection, _INSERT, rows)


def known(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` that the log holds."""
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        part = tuple(bytes.fromhex(i) for i in ids[start : start + 500])
        marks = ",".join("?" * len(part))
        found.update(r[0].hex() for r in run(connection, f"SELECT id FROM op WHERE id IN ({marks})", part))
    return found


def next_place(connection: Connection, replica: str, hlc: str, when: str) -> Place:
    """Where the next operation of our own chain hangs."""
    row = run(
        connection, "SELECT number, id FROM op WHERE replica = ? ORDER BY number DESC LIMIT 1", (replica,)
    ).fetchone()
    return Place(1, "", hlc, when) if row is None else Place(row[0] + 1, row[1].hex(), hlc, when)


def of_record(connection: Connection, record: str) -> tuple[Stored, ...]:
    """Every operation on a record, in order of arrival."""
    rows = connection.exec_driver_sql("SELECT seq, raw, bundle FROM op WHERE record = ? ORDER BY seq", (record,))
    return tuple(Stored(r[0], parse(r[1]), r[2]) for r in rows)


def find(connection: Connection, op_id: str) -> Stored | None:
    """One operation by its id."""
    row = connection.exec_driver_sql("SELECT seq, raw, bundle FROM op WHERE id = ?", (bytes.fromhex(op_id),)).first()
    return None if row is None else Stored(row[0], parse(row[1]), row[2])


def last_hlc(connection: Connection) -> str:
    """The hybrid clock of the newest arrival ("" for an empty log)."""
    row = connection.exec_driver_sql("SELECT raw FROM op ORDER BY seq DESC LIMIT 1").first()
    return "" if row is None else parse(row[0]).hlc


def walk(connection: Connection, batch: int = 2000) -> Iterator[tuple[int, str, bytes]]:
    """(seq, id, raw line) of the whole log in order of arrival."""
    last = 0
    while True:
        rows = connection.exec_driver_sql(
            "SELECT seq, id, raw FROM op WHERE seq > ? ORDER BY seq LIMIT ?", (last, batch)
        ).all()
        if not rows:
            return
        yield from ((r[0], r[1].hex(), r[2]) for r in rows)
        last = rows[-1][0]


def held(connection: Connection, *, foreign: bool = False) -> list[Range]:
    """What this database holds of every chain (or of those that imports brought), as ranges."""
    only = " WHERE bundle IS NOT NULL" if foreign else ""
    rows = connection.exec_driver_sql(f"SELECT DISTINCT replica, number FROM op{only} ORDER BY replica, number")
    return ranges((r[0], r[1]) for r in rows)


def ranges(numbers: Iterable[tuple[str, int]]) -> list[Range]:
    """Sorted (replica, number) pairs as runs without holes."""
    found: list[Range] = []
    for replica, number in numbers:
        if found and found[-1][0] == replica and found[-1][2] + 1 >= number:
            found[-1] = (replica, found[-1][1], max(number, found[-1][2]))
        else:
            found.append((replica, number, number))
    return found


def acknowledge(connection: Connection, peer: str, held_there: Iterable[Range]) -> None:
    """Unite what ``peer`` says it holds with what it said before (an older receipt takes nothing back)."""
    before = connection.exec_driver_sql("SELECT replica, first, last FROM acknowledged WHERE peer = ?", (peer,)).all()
    united: list[Range] = []
    for replica, first, last in sorted({*(tuple(r) for r in before), *held_there}):
        if united and united[-1][0] == replica and united[-1][2] + 1 >= first:
            united[-1] = (replica, united[-1][1], max(last, united[-1][2]))
        else:
            united.append((replica, first, last))
    connection.exec_driver_sql("DELETE FROM acknowledged WHERE peer = ?", (peer,))
    for replica, first, last in united:
        connection.exec_driver_sql(
            "INSERT INTO acknowledged (peer, replica, first, last) VALUES (?, ?, ?, ?)", (peer, replica, first, last)
        )


_HERE_AND_UNACKNOWLEDGED = (
    "bundle IS NULL AND NOT EXISTS (SELECT 1 FROM acknowledged a WHERE a.peer = ? AND a.replica = op.replica"
    " AND op.number BETWEEN a.first AND a.last)"
)
"""Written on this side (no import brought it), and the peer has not confirmed it."""


def unacknowledged_count(connection: Connection, peer: str) -> int:
    """How many operations written here the peer has not confirmed."""
    sql = f"SELECT count(*) FROM op WHERE {_HERE_AND_UNACKNOWLEDGED}"
    return int(connection.exec_driver_sql(sql, (peer,)).scalar_one())


def unacknowledged(connection: Connection, peer: str) -> list[tuple[str, int, str, bytes]]:
    """(replica, number, id, raw line) of what was written here and the peer has not confirmed, in order of arrival."""
    sql = f"SELECT replica, number, id, raw FROM op WHERE {_HERE_AND_UNACKNOWLEDGED} ORDER BY seq"
    return [(r[0], r[1], r[2].hex(), r[3]) for r in connection.exec_driver_sql(sql, (peer,))]


def for_station(connection: Connection, peer: str, replicas: Sequence[str]) -> list[tuple[str, int, str, bytes]]:
    """What others wrote on the records that ``replicas`` touched, and ``peer`` has not confirmed."""
    marks = ",".join("?" * len(replicas))
    sql = (
        f"SELECT replica, number, id, raw FROM op WHERE replica NOT IN ({marks})"
        f" AND record IN (SELECT record FROM op WHERE replica IN ({marks}))"
        " AND NOT EXISTS (SELECT 1 FROM acknowledged a WHERE a.peer = ? AND a.replica = op.replica"
        " AND op.number BETWEEN a.first AND a.last) ORDER BY seq"
    )
    rows = connection.exec_driver_sql(sql, (*replicas, *replicas, peer))
    return [(r[0], r[1], r[2].hex(), r[3]) for r in rows]


def unsent_records(connection: Connection, peer: str, records: Sequence[str]) -> set[str]:
    """Those of ``records`` with an operation written here that the peer has not confirmed."""
    if not records:
        return set()
    marks = ",".join("?" * len(records))
    sql = f"SELECT DISTINCT record FROM op WHERE record IN ({marks}) AND {_HERE_AND_UNACKNOWLEDGED}"
    return {r[0] for r in run(connection, sql, (*records, peer))}


def acknowledged(connection: Connection, peer: str) -> list[Range]:
    """What the peer has confirmed."""
    rows = connection.exec_driver_sql(
        "SELECT replica, first, last FROM acknowledged WHERE peer = ? ORDER BY replica, first", (peer,)
    )
    return [(r[0], r[1], r[2]) for r in rows]
