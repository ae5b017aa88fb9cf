"""What must be true at the end of a history, judged by the simulator's own ledger and the raw log.

The ledger knows what each person typed and what they had before their eyes; the program is never asked about that.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.op import Op, parse
from kc_desktop.services import imports, objects, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger as bundles
from kc_desktop.store import log
from kc_desktop.store.engine import run

Tokens = frozenset[str]
NOTHING: Tokens = frozenset()


def tokens(value: object) -> Tokens:
    """The texts inside a value; each text a person types in a history is typed once."""
    if value is None:
        return NOTHING
    if isinstance(value, list | tuple):
        return frozenset(str(item) for item in value)
    return frozenset((str(value),))


@dataclass(frozen=True)
class Act:
    """One save as its author knows it: ``wrote`` and ``saw``: path → texts."""

    computer: str
    kind: str
    record: str
    wrote: Mapping[str, Tokens]
    saw: Mapping[str, Tokens]


@dataclass
class Ledger:
    """``done``: operation id → what was acknowledged to a person; ``broken``: acts during which the process died."""

    done: dict[str, Act] = field(default_factory=dict)
    broken: list[Act] = field(default_factory=list)

    def of(self, op: Op) -> list[Act]:
        """The act behind an operation; for one whose process died after its commit, those it may have been."""
        if op.id in self.done:
            return [self.done[op.id]]
        return [act for act in self.broken if act.record == op.record and act.wrote.keys() >= op.sets.keys()]


class Broken(AssertionError):
    """A promise did not hold. ``what``: lost, collision, unequal, counts, unseen, hidden, unsettled, damage."""

    def __init__(self, what: str, detail: str) -> None:
        super().__init__(f"{what}: {detail}")
        self.what = what


def lines(desk: Desk, *, decisions: bool = False) -> dict[tuple[str, str], bytes]:
    """The dump by (form, record); without the decisions about imports, which stay at the centre."""
    found = {}
    for line in objects.dump(desk):
        body = json.loads(line)
        if decisions or body["form"] != "import":
            found[body["form"], body["id"]] = line
    return found


def ops_of(desk: Desk) -> dict[str, tuple[Op, bool]]:
    """Operation id → (operation, hidden)."""
    with desk.store.reader() as connection:
        rows = run(connection, "SELECT raw, hidden FROM op ORDER BY seq").fetchall()
    return {op.id: (op, bool(hidden)) for op, hidden in ((parse(raw), hidden) for raw, hidden in rows)}


def size(desk: Desk) -> int:
    """How many operations the log holds."""
    with desk.store.reader() as connection:
        return int(run(connection, "SELECT count(*) FROM op").fetchone()[0])


def check_counts(desk: Desk) -> None:
    """``received = applied + known + to decide + quarantined`` for every import."""
    for one in imports.every(desk):
        got = [one.detail.get(key) for key in ("applied", "known", "to_decide", "quarantined")]
        if (
            not all(isinstance(n, int) and n >= 0 for n in got)
            or sum(map(int, map(str, got))) != one.detail["received"]
        ):
            raise Broken("counts", f"{one.num}: {dict(one.detail)}")


def check_chains(desk: Desk, cloned: set[str]) -> int:
    """Two operations under one number are branches under labels, and only where a disk was cloned; gives how many."""
    with desk.store.reader() as connection:
        found = run(connection, "SELECT chain, number, raw FROM op").fetchall()
        forks = log.forked(connection)
    owners: dict[tuple[str, int], set[str]] = {}
    for chain, number, raw in found:
        op = parse(raw)
        owners.setdefault((op.replica, number), set()).add(op.id)
        if chain != op.replica and chain not in forks.get(op.replica, ()):
            raise Broken("collision", f"{op.replica} {number} under {chain}")
    twice = {replica for (replica, _), several in owners.items() if len(several) > 1}
    if twice - cloned or forks.keys() - cloned:
        raise Broken("collision", f"{sorted((twice | forks.keys()) - cloned)}")
    return sum(len(several) > 1 for several in owners.values())


def check_values(desk: Desk, ledger: Ledger, may_hide: bool) -> int:
    """Every acknowledged value is in the log, and there shown, in an open conflict, or superseded by one who saw it."""
    held = ops_of(desk)
    with desk.store.reader() as connection:
        aside = set()
        for raw in bundles.quarantined_lines(connection):
            aside.add(parse(raw).id)
    lost = [act for name, act in ledger.done.items() if name not in held and name not in aside]
    if lost:
        raise Broken("lost", f"{len(lost)}: {lost[:3]}")
    if not may_hide and any(hidden for _, hidden in held.values()):
        raise Broken("hidden", "operations are left out though nothing is withdrawn")
    by_record: dict[str, list[Op]] = {}
    for op, hidden in held.values():
        if not hidden:
            by_record.setdefault(op.record, []).append(op)
    shown = {record: json.loads(line) for (_, record), line in lines(desk, decisions=True).items()}
    for record, ops in by_record.items():
        _check_record(record, ops, {op.id: op for op, _ in held.values()}, shown, ledger)
    return len(held)


def _check_record(
    record: str, ops: list[Op], held: Mapping[str, Op], shown: Mapping[str, Mapping[str, object]], ledger: Ledger
) -> None:
    seen = {(path, base): op for op in ops for path, (_, bases) in op.sets.items() for base in bases}
    body = shown.get(record)
    if body is None:
        if ops[0].form not in FORMS:
            return  # births, decisions about imports: no records of people
        raise Broken("lost", f"record {record} is in the log and not in the dump")
    values, conflicts = body["values"], body["conflicts"]
    assert isinstance(values, dict)
    assert isinstance(conflicts, dict)
    standing: set[str] = set()
    for op in ops:
        for path in op.sets:
            texts = _written(ledger, op, path)
            if path.endswith("-") or not texts:
                continue
            after = seen.get((path, op.id))
            if after is None:
                visible = tokens(values.get(path)).union(*(tokens(value) for value in conflicts.get(path, ())))
                if not texts <= visible:
                    raise Broken("lost", f"{record} {path}: {sorted(texts)} stands and is not shown: {sorted(visible)}")
                standing |= texts
    for (path, base), op in seen.items():
        texts = _written(ledger, held[base], path) if base in held and path in held[base].sets else NOTHING
        acts = ledger.of(op)
        if texts and acts and not path.endswith("-") and not any(texts <= act.saw.get(path, NOTHING) for act in acts):
            raise Broken("unseen", f"{record} {path}: {sorted(texts)} was superseded by one who saw {acts[0].saw}")
    if body.get("deleted"):
        eyes = [act.saw.values() for op in ops for act in ledger.of(op) if "-" in op.sets]
        if not standing <= frozenset().union(*(texts for saw in eyes for texts in saw)):
            raise Broken("unseen", f"{record} is deleted with values nobody saw: {sorted(standing)}")


def _written(ledger: Ledger, op: Op, path: str) -> Tokens:
    """What its author typed at a path; of an undo, what it says it put back."""
    typed = ledger.done[op.id].wrote.get(path) if op.id in ledger.done else None
    value = op.sets[path][0]
    return typed or (NOTHING if isinstance(value, dict) else tokens(value))


def check_rebuild(desk: Desk) -> None:
    """The tables are what the log says."""
    before = list(objects.dump(desk))
    upkeep.rebuild(desk)
    if list(objects.dump(desk)) != before:
        raise Broken("unequal", "the dump differs after a rebuild")


def check_same(station: Desk, centre: Desk) -> None:
    """What the station works on it has as the centre has it, and everything it wrote has arrived."""
    if sending.unsent(station):
        raise Broken("unsettled", f"{sending.unsent(station)} operations unsent after all")
    ours, theirs = lines(station), lines(centre)
    for key, line in ours.items():
        if theirs.get(key) != line:
            here, there = _ids(station, key[1]), _ids(centre, key[1])
            missing = f"only here {len(here - there)}, only there {len(there - here)}"
            raise Broken("unequal", f"{key}, {missing}:\n{line.decode()}\n{theirs.get(key, b'').decode()}")


def _ids(desk: Desk, record: str) -> set[str]:
    with desk.store.reader() as connection:
        return {stored.op.id for stored in log.of_record(connection, record)}
