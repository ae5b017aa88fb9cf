"""The log: appending operations, each in its chain, and reading them back."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain import chains
from kc_desktop.domain.chains import Link, Range, Slots
from kc_desktop.domain.op import ERASE, Op, Place, parse
from kc_desktop.store import meta
from kc_desktop.store.engine import run, run_many

# The driver hands every ``bytes`` and None to Python's adapters (1 µs each), a ``bytearray`` goes straight in.
_INSERT = "INSERT INTO op (id, chain, number, form, record, bundle, raw) VALUES (?, ?, ?, ?, ?, ?, ?)"
_FORKS = "forks"
"""Meta key: ``{replica: [labels of its other branches]}``, for the few chains that forked."""
MOST_BRANCHES = 64
"""Branches of one chain. A disk is cloned a few times, not hundreds of times."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An operation with its place of arrival and the import that brought it (None = written here)."""

    seq: int
    op: Op
    bundle: int | None


class Appended(NamedTuple):
    """``chains``: operation id → the chain it hangs in now; ``forked``: the replicas now found to have forked: two
    operations under one number, or a link that does not hold."""

    chains: Mapping[str, str]
    forked: frozenset[str]


def append(connection: Connection, ops: Sequence[Op], bundle: int | None = None) -> Appended:
    """Add operations that are not there yet, byte for byte, each in its chain."""
    found: set[str] = set()
    labels: dict[str, str] = {}
    by_replica: dict[str, list[Op]] = {}
    for op in ops:
        by_replica.setdefault(op.replica, []).append(op)
    for replica, group in by_replica.items():
        _label(connection, replica, group, labels, found, by_replica.keys())
    run_many(
        connection,
        _INSERT,
        [
            (bytearray.fromhex(op.id), labels[op.id], op.number, op.form, op.record, bundle, bytearray(op.raw))
            for op in ops
        ],
    )
    return Appended(labels, frozenset(found))


def append_next(connection: Connection, ops: Sequence[Op]) -> None:
    """Add operations written from where ``next_place`` told in this transaction: they stand nowhere else."""
    rows = [
        (bytearray.fromhex(op.id), op.replica, op.number, op.form, op.record, None, bytearray(op.raw)) for op in ops
    ]
    run_many(connection, _INSERT, rows)


def _label(
    connection: Connection,
    replica: str,
    ops: list[Op],
    labels: dict[str, str],
    forked: set[str],
    names: Container[str],
) -> None:
    """``names``: every replica that is written with these."""
    ops = sorted(ops, key=lambda op: op.number)
    known_forks = _forks(connection)
    held = _held(connection, replica, known_forks, ops)
    if _goes_on(held, ops):
        labels.update((op.id, replica) for op in ops)
        return
    opened: list[str] = []
    for op in ops:
        label, is_new = chains.place(held, op.number, Link(op.id, op.previous))
        if is_new:
            while label in names or _taken(connection, label):  # somebody gave a computer the name of this branch
                slots = held.pop(label)
                label = chains.branch_label(hashlib.sha256(label.encode()).hexdigest())
                held[label] = slots
            opened.append(label)
        labels[op.id] = label
    if opened:
        forked.add(replica)
        meta.write(connection, _FORKS, {**known_forks, replica: [*known_forks.get(replica, ()), *opened]})


def _goes_on(held: Mapping[str, Slots], ops: Sequence[Op]) -> bool:
    """Whether sorted operations are the next of a chain that never forked, each linked to the one before: nearly
    always."""
    if len(held) > 1:
        return False
    (slots,) = held.values()
    before = slots.get(ops[0].number - 1)
    linked = all(a.number + 1 == b.number and a.id == b.previous for a, b in pairwise(ops))
    return linked and len(slots) <= 1 and before is not None and before.id == ops[0].previous


def _held(connection: Connection, replica: str, forks: Mapping[str, list[str]], ops: Sequence[Op]) -> dict[str, Slots]:
    """What stands where some operations of a replica go: label of each of its chains → places."""
    low, high = min(op.number for op in ops) - 1, max(op.number for op in ops) + 1
    return {chain: _slots(connection, chain, low, high) for chain in (replica, *forks.get(replica, ()))}


def _taken(connection: Connection, label: str) -> bool:
    return run(connection, "SELECT 1 FROM op WHERE chain = ? LIMIT 1", (label,)).fetchone() is not None


def crowded(connection: Connection, ops: Iterable[Op]) -> set[str]:
    """Those of some operations that would open one branch too many of their chain: no cloned disk makes hundreds.

    Only chains with many loose ends are looked at: each branch begins with one.
    """
    by_replica: dict[str, list[Op]] = {}
    for op in ops:
        by_replica.setdefault(op.replica, []).append(op)
    found: set[str] = set()
    for replica, group in by_replica.items():
        joined = {(op.previous, op.number - 1) for op in group} & {(op.id, op.number) for op in group}
        if len(group) - len(joined) <= 1:
            continue
        forks = _forks(connection)
        room = MOST_BRANCHES - len(forks.get(replica, ()))
        if len(group) - len(joined) <= room:
            continue
        held = _held(connection, replica, forks, group)
        for op in sorted(group, key=lambda op: op.number):
            label, is_new = chains.place(held, op.number, Link(op.id, op.previous))
            room -= is_new
            if is_new and room < 0:
                del held[label]
                found.add(op.id)
    return found


def _slots(connection: Connection, chain: str, low: int, high: int) -> Slots:
    sql = "SELECT number, id, json_extract(CAST(raw AS TEXT), '$.p') FROM op WHERE chain = ? AND number BETWEEN ? AND ?"
    return {row[0]: Link(row[1].hex(), row[2]) for row in run(connection, sql, (chain, low, high))}


def forked(connection: Connection) -> dict[str, list[str]]:
    """Replica → labels of its other branches, for the chains on which two machines wrote."""
    return _forks(connection)


def _forks(connection: Connection) -> dict[str, list[str]]:
    forks = meta.read(connection, _FORKS)
    return forks if isinstance(forks, dict) else {}


def known(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` that the log holds."""
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        part = tuple(bytearray.fromhex(i) for i in ids[start : start + 500])
        marks = ",".join("?" * len(part))
        found.update(r[0].hex() for r in run(connection, f"SELECT id FROM op WHERE id IN ({marks})", part))
    return found


def brought_by_others(connection: Connection, chain: str, office: str) -> bool:
    """Whether an operation of a chain was written here, or came with a bundle of another office than ``office``."""
    sql = (
        "SELECT 1 FROM op LEFT JOIN bundle b ON b.num = op.bundle"
        " WHERE op.chain = ? AND (b.peer IS NULL OR b.peer != ?) LIMIT 1"
    )
    return run(connection, sql, (chain, office)).fetchone() is not None


def next_place(connection: Connection, replica: str, hlc: str, when: str) -> Place:
    """Where the next operation of our own chain hangs."""
    row = run(
        connection, "SELECT number, id FROM op WHERE chain = ? ORDER BY number DESC LIMIT 1", (replica,)
    ).fetchone()
    return Place(1, "", hlc, when) if row is None else Place(row[0] + 1, row[1].hex(), hlc, when)


def of_record(connection: Connection, record: str, *, hidden: bool = True) -> tuple[Stored, ...]:
    """Every operation on a record, in order of arrival; without ``hidden`` only those that a fold takes in."""
    rows = run(connection, "SELECT seq, raw, bundle, hidden FROM op WHERE record = ? ORDER BY seq", (record,))
    found = ((Stored(r[0], parse(r[1]), r[2]), r[3]) for r in rows)
    return tuple(stored for stored, left_out in found if hidden or not left_out or stored.op.kind == ERASE)


def find(connection: Connection, op_id: str) -> Stored | None:
    """One operation by its id."""
    row = connection.exec_driver_sql("SELECT seq, raw, bundle FROM op WHERE id = ?", (bytes.fromhex(op_id),)).first()
    return None if row is None else Stored(row[0], parse(row[1]), row[2])


def newest(connection: Connection) -> str:
    """The id of the operation that came last; "" in an empty log."""
    row = run(connection, "SELECT id FROM op ORDER BY seq DESC LIMIT 1").fetchone()
    return "" if row is None else row[0].hex()


def later_than(connection: Connection, record: str) -> int:
    """How many operations arrived after the last one on a record."""
    sql = "SELECT count(*) FROM op WHERE seq > (SELECT max(seq) FROM op WHERE record = ?)"
    return int(run(connection, sql, (record,)).fetchone()[0])


def last_hlc(connection: Connection) -> str:
    """The hybrid clock of the last operation written here ("" for none): what came from elsewhere may be made up."""
    row = connection.exec_driver_sql("SELECT raw FROM op WHERE bundle IS NULL ORDER BY seq DESC LIMIT 1").first()
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


def hide(connection: Connection, wanted: Iterable[Range], *, hidden: bool) -> set[str]:
    """Leave imported operations within ranges out of the fold, or take them in again; gives the records concerned."""
    touched: set[str] = set()
    for chain, first, last in wanted:
        sql = (
            "UPDATE op SET hidden = ? WHERE chain = ? AND number BETWEEN ? AND ? AND bundle IS NOT NULL AND hidden != ?"
            " RETURNING record"
        )
        rows = run(connection, sql, (int(hidden), chain, first, last, int(hidden))).fetchall()
        touched.update(row[0] for row in rows)
    return touched


def hidden_within(connection: Connection, wanted: Iterable[Range]) -> list[Range]:
    """The operations within ranges that are left out of the fold."""
    found: set[tuple[str, int]] = set()
    for chain, first, last in wanted:
        sql = "SELECT chain, number FROM op WHERE chain = ? AND number BETWEEN ? AND ? AND hidden = 1"
        found.update((row[0], row[1]) for row in run(connection, sql, (chain, first, last)))
    return chains.ranges(sorted(found))


def places(connection: Connection, ids: Sequence[str], *, hidden: bool) -> list[Range]:
    """Where some operations stand in their chains, as ranges; ``hidden``: those left out of the fold, or the others."""
    found: list[tuple[str, int]] = []
    for start in range(0, len(ids), 500):
        part = tuple(bytearray.fromhex(i) for i in ids[start : start + 500])
        sql = f"SELECT chain, number FROM op WHERE id IN ({','.join('?' * len(part))}) AND hidden = ?"
        found += [(row[0], row[1]) for row in run(connection, sql, (*part, int(hidden)))]
    return chains.ranges(sorted(found))
