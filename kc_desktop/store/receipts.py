"""Who holds what: the runs we hold, what peers said they hold, what they lack, what we lack.

A statement of a peer is complete: it replaces the peer's earlier one, so a peer that lost something says so by leaving
it out. A run counts only if its last operation is one we hold under that very id: the links between operations vouch
for the rest of it, and a cloned chain's receipt never covers the other branch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain import chains
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.chains import Range, Run
from kc_desktop.domain.op import ERASE, parse
from kc_desktop.store import log, meta
from kc_desktop.store.engine import run, run_many

Line = tuple[str, int, str, bytes]
"""(chain, number, operation id, raw line)."""
HEAD = 16
"""Digits of an operation's id that name it in a receipt: enough to tell branches apart."""
_ID_BYTES = 32
_WANTED = "wanted"
"""Meta key: ``{peer: [[chain, first, last], …]}`` that it last asked for."""
_TWINS = "twins"
"""Meta key: replicas that gave one bundle number twice: two machines go on from the same disk."""
PARENTS = "parents"
"""Meta key: former replicas of this side, ``[{"replica", "last", "reason"}]``, the oldest first."""
_MOST_CLAIMS = 5000
"""Claims kept of one peer; once they are filled its next statement brings the others."""
_HEARD = "heard"
"""Meta key: ``{peer: {"replica", "number", "lives", "others"}}`` of the newest statement taken; ``others``: hash of
what it said of the chains of others, where we have found all of that."""


class Moment(NamedTuple):
    """When a statement was made, in its maker's own life: by which ``replica``, in its bundle ``number``, and which
    ``lives`` (replicas) that office then knew to have had."""

    replica: str
    number: int
    lives: frozenset[str] = frozenset()


# --------------------------------------------------------------------------------------------------------- what we hold


def held(connection: Connection, only: Sequence[str] | None = None) -> list[Range]:
    """What this database holds of every chain (or of ``only`` some), as ranges without holes."""
    if only is not None and not only:
        return []
    where = f" WHERE chain IN ({_marks(only)})" if only is not None else ""
    sql = f"SELECT chain, min(number), max(number), count(*) FROM op{where} GROUP BY chain ORDER BY chain"
    found: list[Range] = []
    for chain, first, last, count in run(connection, sql, tuple(only or ())).fetchall():
        found += [(chain, first, last)] if last - first + 1 == count else _pieces(connection, chain)
    return found


def _pieces(connection: Connection, chain: str) -> list[Range]:
    """The ranges of a chain that has holes."""
    sql = (
        "SELECT min(number), max(number) FROM (SELECT number, number - row_number() OVER (ORDER BY number) AS run"
        " FROM op WHERE chain = ?) GROUP BY run ORDER BY 1"
    )
    return [(chain, first, last) for first, last in run(connection, sql, (chain,))]


def runs(connection: Connection, only: Sequence[str] | None = None) -> list[Run]:
    """The same as statements for a manifest: every run with the id of its last operation, under its true replica."""
    found = []
    for chain, first, last in held(connection, only):
        row = run(connection, "SELECT id, raw FROM op WHERE chain = ? AND number = ?", (chain, last)).fetchone()
        found.append(Run(parse(row[1]).replica, first, last, row[0].hex()[:HEAD]))
    return found


# ------------------------------------------------------------------------------------------------- what a peer has said


def take(connection: Connection, peer: str, stated: Iterable[tuple[str, int, int, str]], moment: Moment) -> bool:
    """Keep what ``peer`` says it holds (``Run`` or such tuples), unless a newer statement was taken before; False for
    an old one.

    Runs whose end we do not hold are kept as claims.
    """
    heard = meta.read(connection, _HEARD)
    newest: dict[str, dict[str, object]] = heard if isinstance(heard, dict) else {}
    if peer in newest and _older(moment, newest[peer]):
        return False
    forks, stated = log.forked(connection), list(stated)
    others = [one for one in stated if one[0] != moment.replica]
    words = hashlib.sha256(dumps([moment.replica, others, forks])).hexdigest()
    again = newest.get(peer, {}).get("others") == words and moment.replica not in forks
    if again:  # of others it has just what it had, and we have found all of that: only its own chain is looked at
        stated = [one for one in stated if one[0] == moment.replica]
    before = set(_looked_at(connection, peer, moment.replica if again else None))
    settled = {one for one in before.intersection(stated) if one[0] not in forks}  # nearly all, of the next of many
    known = {one[:2]: one for one in settled}
    claims: list[Run] = []
    for one in map(Run._make, (one for one in stated if one not in settled)):
        found = _segments(connection, one, (one.replica, *forks.get(one.replica, ())))
        for run_here in found:
            place = run_here[:2]
            if place not in known or known[place][2] < run_here.last:
                known[place] = run_here
        if not found:
            claims.append(one)
    after = set(known.values())
    told = {"replica": moment.replica, "number": moment.number, "lives": sorted(moment.lives)}
    found_all = {"others": words} if again or after.issuperset(others) else {}
    meta.write(connection, _HEARD, {**newest, peer: {**told, **found_all}})
    run_many(
        connection,
        "DELETE FROM acknowledged WHERE peer = ? AND chain = ? AND first = ?",
        [(peer, *one[:2]) for one in before - after],
    )
    run_many(
        connection,
        "INSERT INTO acknowledged (peer, chain, first, last, head) VALUES (?, ?, ?, ?, ?)",
        [(peer, *one) for one in sorted(after - before)],
    )
    run(connection, "DELETE FROM claimed WHERE peer = ?", (peer,))
    run_many(
        connection,
        "INSERT OR REPLACE INTO claimed (peer, replica, last, head, first) VALUES (?, ?, ?, ?, ?)",
        [(peer, one.replica, one.last, one.head, one.first) for one in claims[:_MOST_CLAIMS]],
    )
    return True


def _older(moment: Moment, newest: Mapping[str, object]) -> bool:
    """Whether a statement was made before the newest one heard.

    A replica counts its bundles. A later life of an office knows the earlier ones, never the other way round; of two
    that do not know each other the one that arrives is believed: the next statement of the living one follows.
    """
    replica, number, lives = newest.get("replica"), newest.get("number"), newest.get("lives")
    if replica == moment.replica:
        return isinstance(number, int) and moment.number < number
    return isinstance(lives, list) and moment.replica in lives and replica not in moment.lives


def lives(connection: Connection, replica: str) -> frozenset[str]:
    """The replicas that this office ever was, as far as its log tells: ``replica``, and all its births name."""
    parents = meta.read(connection, PARENTS)
    listed = {str(one.get("replica")) for one in (parents if isinstance(parents, list) else ())}
    return frozenset({replica}.union(listed, *((born, parent) for born, parent, _ in _births(connection))))


def given_up(connection: Connection, replica: str, additional: str) -> frozenset[str]:
    """The replicas that ``replica``, who writes here, has taken the place of, and others who had taken theirs.

    A birth for the reason ``additional`` leaves its parent alive.
    """
    births = [birth for birth in _births(connection) if birth[2] != additional]
    parents = {born: parent for born, parent, _ in births}
    found: set[str] = set()
    while (replica := parents.get(replica, "")) and replica not in found:
        found.add(replica)
    while heirs := {born for born, parent, _ in births if parent in found} - found:
        found |= heirs
    return frozenset(found)


def _births(connection: Connection) -> list[tuple[str, str, str]]:
    """(replica, parent, reason) of the births written here."""
    sql = "SELECT o.raw FROM record r JOIN op o ON o.record = r.id WHERE r.form = 'replica' AND o.bundle IS NULL"
    found = []
    for (raw,) in run(connection, sql):
        birth = parse(raw)
        parent, reason = (str(birth.sets.get(path, ("", ()))[0]) for path in ("parent", "reason"))
        found.append((birth.record, parent, reason))
    return found


def _looked_at(connection: Connection, peer: str, chain: str | None) -> list[tuple[str, int, int, str]]:
    """The runs, by our chains (or of one ``chain``), that were found to be held when the peer stated them before."""
    sql = "SELECT chain, first, last, head FROM acknowledged WHERE peer = ?"
    return list(run(connection, f"{sql} AND chain = ?", (peer, chain)) if chain else run(connection, sql, (peer,)))


def _segments(connection: Connection, stated: Run, labels: Collection[str]) -> list[Run]:
    """The runs of our chains that a run covers: from its last operation down as far as we hold it without a hole.

    ``labels``: the chains of the replica it names.
    """
    head = stated.head
    row = _by_head(connection, head)
    found: list[Run] = []
    while row is not None and row[1] >= stated.first and row[0] in labels:
        chain, last = row
        sql = "SELECT count(*) FROM op WHERE chain = ? AND number BETWEEN ? AND ?"
        if run(connection, sql, (chain, stated.first, last)).fetchone()[0] == last - stated.first + 1:
            return [*found, Run(chain, stated.first, last, head)]
        sql = (  # a hole, or the beginning of a branch
            "SELECT o.number, o.raw FROM op o WHERE o.chain = ? AND o.number <= ? AND NOT EXISTS"
            " (SELECT 1 FROM op p WHERE p.chain = o.chain AND p.number = o.number - 1) ORDER BY o.number DESC LIMIT 1"
        )
        first, raw = run(connection, sql, (chain, last)).fetchone()
        found.append(Run(chain, first, last, head))
        head = parse(raw).previous[:HEAD]
        row = _by_head(connection, head) if head else None
    return found


def _by_head(connection: Connection, head: str) -> tuple[str, int] | None:
    """(chain, number) of the operation whose id begins so."""
    low = bytes.fromhex(head)
    sql = "SELECT chain, number FROM op WHERE id BETWEEN ? AND ?"
    rest = _ID_BYTES - len(low)
    row = run(connection, sql, (low + b"\0" * rest, low + b"\xff" * rest)).fetchone()
    return None if row is None else (row[0], row[1])


def note_twin(connection: Connection, peer: str, replica: str, number: int, bundle: str) -> bool:
    """Whether office ``peer`` sent another bundle than ``bundle`` under the same number of ``replica``; kept if so.

    Numbers are never given twice: a disk was cloned, or an old one put back, though perhaps no operation was written
    twice yet. ``number`` and ``replica`` are looked up in the details of the ledger.
    """
    sql = (
        "SELECT 1 FROM bundle WHERE direction = 'in' AND peer = ? AND id != ?"
        " AND json_extract(CAST(detail AS TEXT), '$.number') = ?"
        " AND json_extract(CAST(detail AS TEXT), '$.replica') = ?"
    )
    if run(connection, sql, (peer, bundle, number, replica)).fetchone() is None:
        return False
    meta.write(connection, _TWINS, sorted({*twins(connection), replica}))
    return True


def twins(connection: Connection) -> frozenset[str]:
    """The replicas under which two machines sent bundles."""
    found = meta.read(connection, _TWINS)
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()


def note_wanted(connection: Connection, peer: str, lacked: Iterable[Range]) -> None:
    """A peer asks for ranges it lacks, of whatever chain: they go with the next bundle to it."""
    wanted = meta.read(connection, _WANTED)
    before = wanted if isinstance(wanted, dict) else {}
    asked = [list(span) for span in chains.united(lacked)]
    if before.get(peer, []) != asked:
        meta.write(connection, _WANTED, {**before, peer: asked})


def wanted(connection: Connection, peer: str) -> list[Line]:
    """What a peer asked for and we hold."""
    found = meta.read(connection, _WANTED)
    spans = found.get(peer, ()) if isinstance(found, dict) else ()
    lines: list[Line] = []
    for chain, first, last in spans:
        sql = f"{_LINE} chain = ? AND number BETWEEN ? AND ? ORDER BY number"
        lines += _lines(connection, sql, (chain, first, last))
    return lines


def acknowledged(connection: Connection, peer: str) -> list[Range]:
    """What the peer has confirmed."""
    rows = run(connection, "SELECT chain, first, last FROM acknowledged WHERE peer = ? ORDER BY chain, first", (peer,))
    return [(r[0], r[1], r[2]) for r in rows]


_OF_PEERS = " WHERE ? IS NULL OR peer IN (SELECT value FROM json_each(?))"


def _listed(peers: Collection[str] | None) -> tuple[str | None, str | None]:
    listed = None if peers is None else dumps(sorted(peers)).decode()
    return listed, listed


def needs(connection: Connection, whole: Iterable[str] = (), peers: Collection[str] | None = None) -> list[Range]:
    """What others are known to hold and we do not: what they claimed, and the holes in chains we receive ``whole``.

    ``peers``: whose claims are looked at (everybody's when not given).
    """
    rows = run(connection, "SELECT replica, first, last, head FROM claimed" + _OF_PEERS, _listed(peers)).fetchall()
    claims = [(r[0], r[1], r[2]) for r in rows if _by_head(connection, r[3]) is None]
    here = held(connection, sorted({*whole, *(c[0] for c in claims)}))
    branches = {label for labels in log.forked(connection).values() for label in labels}
    tops = [(chain, 1, last) for chain, _, last in here if chain in set(whole) - branches]
    return chains.without([*claims, *tops], here)


# ----------------------------------------------------------------------------------------- what a peer does not hold

_NOT_CONFIRMED = (
    "NOT EXISTS (SELECT 1 FROM acknowledged a WHERE a.peer = ? AND a.chain = op.chain"
    " AND op.number BETWEEN a.first AND a.last)"
)
_HERE_AND_UNACKNOWLEDGED = f"bundle IS NULL AND {_NOT_CONFIRMED}"
"""Written on this side (no import brought it), and the peer has not confirmed it."""
_LINE = "SELECT chain, number, id, raw FROM op WHERE"


def unacknowledged_count(connection: Connection, peer: str) -> int:
    """How many operations written here the peer has not confirmed."""
    return int(run(connection, f"SELECT count(*) FROM op WHERE {_HERE_AND_UNACKNOWLEDGED}", (peer,)).fetchone()[0])


def written_count(connection: Connection) -> int:
    """How many operations were written on this side."""
    return int(run(connection, "SELECT count(*) FROM op WHERE bundle IS NULL").fetchone()[0])


def unacknowledged(connection: Connection, peer: str) -> list[Line]:
    """What was written here and the peer has not confirmed, in order of arrival."""
    return _lines(connection, f"{_LINE} {_HERE_AND_UNACKNOWLEDGED} ORDER BY seq", (peer,))


def missing_at(connection: Connection, peer: str) -> list[Line]:
    """Everything the peer has not confirmed, wherever it was written: two computers of one office, two provinces."""
    return _lines(connection, f"{_LINE} {_NOT_CONFIRMED} ORDER BY seq", (peer,))


def for_station(
    connection: Connection, own: Sequence[str], peers: Sequence[str], also: Sequence[str] = ()
) -> list[Line]:
    """All operations on the records that the chains ``own`` of a station touched, and on the records ``also``, which
    some of its live replicas ``peers`` has not confirmed: what others wrote, and what the station itself lost."""
    if not own or not peers:
        return []
    lacking = " OR ".join(_NOT_CONFIRMED for _ in peers)
    touched = f"SELECT record FROM op WHERE chain IN ({_marks(own)}) UNION SELECT value FROM json_each(?)"
    sql = f"{_LINE} record IN ({touched}) AND ({lacking}) ORDER BY seq"
    return _lines(connection, sql, (*own, dumps(list(also)).decode(), *peers))


def orders(connection: Connection, claimed: Iterable[Range], peers: Sequence[str]) -> list[Line]:
    """The orders to erase records of operations that are only ``claimed`` to be held, which some of ``peers`` has not
    confirmed: they reach whoever may have something to destroy, and tell nothing."""
    if not (spans := [list(span) for span in claimed]):
        return []
    lacking = " OR ".join(_NOT_CONFIRMED for _ in peers)
    sql = (
        f"{_LINE} record IN (SELECT o.record FROM erased e JOIN op o ON o.record = e.subject JOIN json_each(?) c"
        " ON o.chain = c.value ->> 0 AND o.number BETWEEN c.value ->> 1 AND c.value ->> 2)"
        f" AND ({lacking}) ORDER BY seq"
    )
    return [line for line in _lines(connection, sql, (dumps(spans).decode(), *peers)) if parse(line[3]).kind == ERASE]


def unsent_records(connection: Connection, peer: str, records: Sequence[str]) -> set[str]:
    """Those of ``records`` with an operation written here that the peer has not confirmed."""
    if not records:
        return set()
    sql = f"SELECT DISTINCT record FROM op WHERE record IN ({_marks(records)}) AND {_HERE_AND_UNACKNOWLEDGED}"
    return {r[0] for r in run(connection, sql, (*records, peer))}


def written_here(connection: Connection, records: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
    """Record → (chain, number) of every operation on it that no import brought."""
    found: dict[str, list[tuple[str, int]]] = {}
    for start in range(0, len(records), 500):
        part = records[start : start + 500]
        sql = f"SELECT record, chain, number FROM op WHERE record IN ({_marks(part)}) AND bundle IS NULL"
        for record, chain, number in run(connection, sql, tuple(part)):
            found.setdefault(record, []).append((chain, number))
    return found


def _lines(connection: Connection, sql: str, values: Sequence[object]) -> list[Line]:
    return [(r[0], r[1], r[2].hex(), r[3]) for r in run(connection, sql, values)]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


# ----------------------------------------------------------------------------------------- what the centre says of ours


def state(connection: Connection, what: str, spans: Iterable[Range]) -> None:
    """Keep what the centre says of our operations (``withdrawn``, ``quarantined``, ``published``), replacing it."""
    run(connection, "DELETE FROM standing WHERE what = ?", (what,))
    run_many(
        connection,
        "INSERT INTO standing (what, chain, first, last) VALUES (?, ?, ?, ?)",
        [(what, *span) for span in chains.united(spans)],
    )


def stated(connection: Connection, what: str) -> list[Range]:
    """What the centre last said of our operations."""
    rows = run(connection, "SELECT chain, first, last FROM standing WHERE what = ? ORDER BY chain, first", (what,))
    return [(r[0], r[1], r[2]) for r in rows]
