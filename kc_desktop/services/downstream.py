"""The word of the centre: what a ``down`` bundle says beside operations, signed with its manifest (``sync.md`` 5.13).

- ``standing``: which operations of the station are withdrawn, in quarantine, waiting for a decision, published (ranges
  by replica);
- ``tasks``: records of the station that are unsound since an import, with what is wrong;
- ``reborn``: replicas that nobody is any more, or on which two machines wrote: who is one goes on under a new identity;
- ``roster``: who is revoked, under a version that never goes back;
- ``names``: which office each computer is, so that histories name people's places;
- ``time``: the centre's clock, an anchor below which a station's clock is surely wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from kc_desktop.domain import chains
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.chains import Range
from kc_desktop.domain.ids import is_id
from kc_desktop.services import arrival, origins
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, log, meta, receipts, stations, tasks
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import disputed
from kc_desktop.system.clock import now

WITHDRAWN, QUARANTINED, WAITING, PUBLISHED = "withdrawn", "quarantined", "waiting", "published"
_NAME = 200
ANCHOR, ROSTER, PUBLICATION = "clock_anchor", "roster", "publication"
_MOST_TASKS, _MOST_SPANS = 2000, 5000
_YEARS = (1970, 9000)
"""What a clock may say: a moment beyond cannot be reckoned with."""
_HIGHEST = (1 << 53) - 1
"""Number of an operation."""
_SLACK = timedelta(hours=12)
"""A zone set wrong is no wrong clock."""


def word(desk: Desk, connection: Connection, station: str, own: Sequence[str]) -> dict[str, object]:
    """What the centre says to a station whose chains are ``own``."""
    del desk
    taken_back = ledger.every(connection, ledger.IN, ledger.WITHDRAWN)
    withdrawn = [span for bundle in taken_back for span in ledger.carried(bundle) if span[0] in own]
    return {
        "standing": {
            WITHDRAWN: _told(log.hidden_within(connection, withdrawn)),
            QUARANTINED: _told(set_aside(connection, station, own)),
            WAITING: _told(log.places(connection, disputed.ops_of(connection, own), hidden=False)),
            PUBLISHED: _told(_published(connection, own)),
        },
        "tasks": [
            [task.form, task.record, [list(p) for p in task.problems]]
            for task in tasks.of_chains(connection, own, _MOST_TASKS)
        ],
        "reborn": sorted(set(own) & _not_to_go_on(connection, station)),
        "roster": _roster(connection),
        "names": dict(sorted(stations.names_by_replica(connection).items())[:_MOST_TASKS]),
        "time": now().isoformat(),
    }


def _told(spans: Iterable[Range]) -> list[list[object]]:
    return [list(span) for span in chains.united(spans)[:_MOST_SPANS]]


def _not_to_go_on(connection: Connection, station: str) -> set[str]:
    """Replicas that two machines share, and those that were born again: a machine that still is one of them has a twin
    (a cloned disk, a computer that was said to have moved)."""
    retired = {known.replica for known in stations.find(connection, station) if known.state == stations.RETIRED}
    return retired | log.forked(connection).keys() | receipts.twins(connection)


def set_aside(connection: Connection, station: str, own: Collection[str]) -> list[Range]:
    """Lines of a station in quarantine here: not in the log, hence not acknowledged; it learns that they arrived."""
    found: list[Range] = []
    for raw in ledger.quarantined_lines(connection, station):
        try:
            line = loads(raw)
        except Exception:  # noqa: BLE001, S112  (bytes nobody can read have no number to tell)
            continue
        number = line.get("s") if isinstance(line, dict) else None
        if isinstance(line, dict) and line.get("r") in own and type(number) is int and 1 <= number <= _HIGHEST:
            found.append((str(line["r"]), number, number))
    return found


def _published(connection: Connection, own: Sequence[str]) -> list[Range]:
    last = meta.read(connection, PUBLICATION)
    spans = last.get("ranges") if isinstance(last, dict) else None
    return [(r[0], r[1], r[2]) for r in spans or () if r[0] in own]


def _roster(connection: Connection) -> dict[str, object]:
    revoked = sorted(k.replica for k in stations.every(connection) if k.state == stations.REVOKED)
    return {"version": stations.roster_version(connection), "revoked": revoked}


# ------------------------------------------------------------------------------------------------------- at a station


def take(desk: Desk, connection: Connection, extra: Mapping[str, object]) -> None:
    """Keep the centre's word. Parts of a later version are passed by; what has the wrong shape says nothing."""
    standing = extra.get("standing")
    for what in (WITHDRAWN, QUARANTINED, WAITING, PUBLISHED):
        spans = standing.get(what) if isinstance(standing, dict) else None
        if isinstance(spans, list):
            receipts.state(connection, what, [found for item in spans if (found := _span(item))])
    given = extra.get("tasks")
    if isinstance(given, list):
        tasks.replace_given(connection, [task for item in given if (task := _task(item))])
    roster = extra.get("roster")
    if isinstance(roster, dict) and isinstance(roster.get("version"), int):
        known = meta.read(connection, ROSTER)
        if not isinstance(known, dict) or known.get("version", 0) < roster["version"]:
            meta.write(connection, ROSTER, {"version": roster["version"], "revoked": roster.get("revoked", [])})
    names = extra.get("names")
    if isinstance(names, dict) and all(isinstance(name, str) and len(name) <= _NAME for name in names.values()):
        meta.write(connection, origins.NAMES, names)
    reborn = extra.get("reborn")
    if isinstance(reborn, list) and desk.identity.replica in reborn:
        arrival.order_rebirth(desk, connection)
    anchor = _moment(extra.get("time"))
    if anchor is not None:  # a centre whose own clock was put right says so
        meta.write(connection, ANCHOR, anchor.isoformat())


def revoked(connection: Connection, replica: str) -> bool:
    """Whether the centre told this station that a computer is revoked."""
    roster = meta.read(connection, ROSTER)
    listed = roster.get("revoked") if isinstance(roster, dict) else None
    return isinstance(listed, list) and replica in listed


def clock_is_behind(desk: Desk) -> str:
    """The centre's signed time (ISO text) when this computer's clock stands before it; "" when nothing is wrong."""
    with desk.store.reader() as connection:
        anchor = _moment(meta.read(connection, ANCHOR))
    return anchor.isoformat() if anchor is not None and now() < anchor - _SLACK else ""


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo is not None and _YEARS[0] <= found.year <= _YEARS[1] else None


def _span(item: object) -> Range | None:
    if isinstance(item, list) and len(item) == 3 and isinstance(item[0], str):
        chain, first, last = item
        if type(first) is int and type(last) is int and 1 <= first <= last <= _HIGHEST:
            return chain, first, last
    return None


def _is_finding(item: object) -> bool:
    return isinstance(item, list) and len(item) == 3 and all(isinstance(part, str) for part in item)


def _task(item: object) -> tasks.Task | None:
    if not isinstance(item, list) or len(item) != 3 or not isinstance(item[0], str) or not is_id(item[1]):
        return None
    problems = item[2] if isinstance(item[2], list) else []
    shaped = tuple((p[0], p[1], p[2]) for p in problems if _is_finding(p))
    return tasks.Task(item[0], str(item[1]), shaped, 0) if shaped else None
