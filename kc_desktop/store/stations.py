"""Senders this side knows, by office and replica: waiting, accepted, retired (born again elsewhere), revoked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.store import meta
from kc_desktop.store.engine import run

PENDING, ACCEPTED, RETIRED, REVOKED = "pending", "accepted", "retired", "revoked"
ROSTER = "roster_version"
"""Meta key: how often the list of revoked computers changed."""
_CHAINS = "chains"
"""Meta key: ``{station: [labels of the chains that came from it]}``."""


@dataclass(frozen=True, slots=True)
class Known:
    """One replica of a station with the card it presented (bytes as signed). ``changed_at`` is ISO text."""

    station: str
    replica: str
    name: str
    state: str
    card: bytes
    changed_at: str


_COLUMNS = "id, replica, name, state, card, changed_at"


def put(connection: Connection, known: Known) -> None:
    """Add or replace what is known of a replica."""
    run(
        connection,
        f"INSERT OR REPLACE INTO station ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (known.station, known.replica, known.name, known.state, known.card, known.changed_at),
    )


def find(connection: Connection, station: str, replica: str = "") -> tuple[Known, ...]:
    """The replicas of a station (or one of them)."""
    sql = f"SELECT {_COLUMNS} FROM station WHERE id = ? AND (? = '' OR replica = ?) ORDER BY changed_at"
    return tuple(Known(*row) for row in run(connection, sql, (station, replica, replica)))


def every(connection: Connection) -> tuple[Known, ...]:
    """All of them, those waiting first."""
    sql = f"SELECT {_COLUMNS} FROM station ORDER BY state = 'pending' DESC, name, changed_at"
    return tuple(Known(*row) for row in run(connection, sql))


def set_state(connection: Connection, station: str, state: str, when: str, replica: str = "") -> int:
    """Change the state of every replica of a station, or of one; gives how many there are."""
    sql = "UPDATE station SET state = ?, changed_at = ? WHERE id = ? AND (? = '' OR replica = ?)"
    return int(run(connection, sql, (state, when, station, replica, replica)).rowcount)


def of_replica(connection: Connection, replica: str) -> Known | None:
    """The sender that a replica is."""
    row = run(connection, f"SELECT {_COLUMNS} FROM station WHERE replica = ?", (replica,)).fetchone()
    return None if row is None else Known(*row)


def move(connection: Connection, replica: str, station: str) -> None:
    """Let a replica continue another station (a reinstalled computer)."""
    run(connection, "UPDATE station SET id = ? WHERE replica = ?", (station, replica))


def note_chains(connection: Connection, station: str, chains: Iterable[str]) -> None:
    """Remember which chains came from a station: its replicas, their parents, branches of a cloned one."""
    known = chains_of(connection, station)
    if not known >= (found := set(chains)):
        every_chain = meta.read(connection, _CHAINS)
        before = every_chain if isinstance(every_chain, dict) else {}
        meta.write(connection, _CHAINS, {**before, station: sorted(known | found)})


def chains_of(connection: Connection, station: str) -> set[str]:
    """The chains that came from a station."""
    found = meta.read(connection, _CHAINS)
    return set(found.get(station, ())) if isinstance(found, dict) else set()


def names_by_replica(connection: Connection) -> dict[str, str]:
    """Replica → station name."""
    return {row[0]: row[1] for row in run(connection, "SELECT replica, name FROM station")}


def owner_of(connection: Connection, chain: str) -> str:
    """The station from which a chain came; "" when nobody here knows it."""
    found = meta.read(connection, _CHAINS)
    every_chain = found if isinstance(found, dict) else {}
    return next((station for station, chains in every_chain.items() if chain in chains), "")


def roster_version(connection: Connection) -> int:
    """The version of the list of revoked computers, from 1."""
    found = meta.read(connection, ROSTER)
    return found if isinstance(found, int) else 1


def count_roster(connection: Connection) -> None:
    """The list of revoked computers changed."""
    meta.write(connection, ROSTER, roster_version(connection) + 1)
