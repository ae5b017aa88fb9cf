"""Senders this side knows, by station and replica: waiting, accepted, revoked."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

PENDING, ACCEPTED, REVOKED = "pending", "accepted", "revoked"


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
    connection.exec_driver_sql(
        f"INSERT OR REPLACE INTO station ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (known.station, known.replica, known.name, known.state, known.card, known.changed_at),
    )


def find(connection: Connection, station: str, replica: str = "") -> tuple[Known, ...]:
    """The replicas of a station (or one of them)."""
    sql = f"SELECT {_COLUMNS} FROM station WHERE id = ? AND (? = '' OR replica = ?) ORDER BY changed_at"
    return tuple(Known(*row) for row in connection.exec_driver_sql(sql, (station, replica, replica)))


def every(connection: Connection) -> tuple[Known, ...]:
    """All of them, those waiting first."""
    sql = f"SELECT {_COLUMNS} FROM station ORDER BY state = 'pending' DESC, name, changed_at"
    return tuple(Known(*row) for row in connection.exec_driver_sql(sql))


def set_state(connection: Connection, station: str, state: str, when: str) -> int:
    """Change the state of every replica of a station; gives how many there are."""
    return connection.exec_driver_sql(
        "UPDATE station SET state = ?, changed_at = ? WHERE id = ?", (state, when, station)
    ).rowcount


def names_by_replica(connection: Connection) -> dict[str, str]:
    """Replica → station name."""
    return {row[0]: row[1] for row in connection.exec_driver_sql("SELECT replica, name FROM station")}
