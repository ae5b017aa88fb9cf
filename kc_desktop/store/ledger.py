"""The ledger of bundles: what was written to whom, what was merged from whom, what could not be applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads

OUT, IN = "out", "in"
WRITTEN, ACKNOWLEDGED, MERGED = "written", "acknowledged", "merged"


@dataclass(frozen=True, slots=True)
class Bundle:
    """One bundle. ``peer``: station or centre on the other side; ``happened_at``: ISO text; ``detail``: counts."""

    id: str
    direction: str
    kind: str
    peer: str
    name: str
    sha256: str
    happened_at: str
    state: str
    detail: Mapping[str, object] = field(default_factory=dict)
    num: int = 0


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One line of a bundle that could not be applied, with its bytes."""

    line: int
    raw: bytes
    code: str
    reason: str


_COLUMNS = "id, direction, kind, peer, name, sha256, happened_at, state, detail"


def put(connection: Connection, bundle: Bundle) -> int:
    """Enter a bundle; the same file again keeps its number. Gives the number."""
    values = (
        bundle.id, bundle.direction, bundle.kind, bundle.peer, bundle.name, bundle.sha256, bundle.happened_at,
        bundle.state, dumps(bundle.detail),
    )  # fmt: skip
    row = connection.exec_driver_sql(
        f"INSERT INTO bundle ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (direction, sha256) DO UPDATE SET name = excluded.name RETURNING num",
        values,
    ).first()
    return 0 if row is None else int(row[0])


def update(connection: Connection, num: int, state: str, detail: Mapping[str, object]) -> None:
    """What became of a bundle."""
    connection.exec_driver_sql("UPDATE bundle SET state = ?, detail = ? WHERE num = ?", (state, dumps(detail), num))


def every(connection: Connection, direction: str) -> tuple[Bundle, ...]:
    """All bundles of a direction, the newest first."""
    sql = f"SELECT {_COLUMNS}, num FROM bundle WHERE direction = ? ORDER BY num DESC"
    return tuple(_bundle(tuple(row)) for row in connection.exec_driver_sql(sql, (direction,)))


def known(connection: Connection, bundle_ids: Sequence[str]) -> set[str]:
    """Those bundle ids that were merged here."""
    marks = ",".join("?" * len(bundle_ids))
    sql = f"SELECT id FROM bundle WHERE direction = 'in' AND id IN ({marks})"
    return {row[0] for row in connection.exec_driver_sql(sql, tuple(bundle_ids))}


def count(connection: Connection, direction: str) -> int:
    """How many bundles of a direction were entered."""
    sql = "SELECT coalesce(max(num), 0) FROM bundle WHERE direction = ?"
    return int(connection.exec_driver_sql(sql, (direction,)).scalar_one())


def quarantine(connection: Connection, bundle: int, lines: Sequence[Quarantined]) -> None:
    """Keep the lines of an import that could not be applied (instead of those kept before)."""
    connection.exec_driver_sql("DELETE FROM quarantine WHERE bundle = ?", (bundle,))
    for line in lines:
        connection.exec_driver_sql(
            "INSERT INTO quarantine (bundle, line, raw, code, reason) VALUES (?, ?, ?, ?, ?)",
            (bundle, line.line, line.raw, line.code, line.reason),
        )


def quarantined(connection: Connection, bundle: int) -> tuple[Quarantined, ...]:
    """The lines of an import that could not be applied."""
    sql = "SELECT line, raw, code, reason FROM quarantine WHERE bundle = ? ORDER BY line"
    return tuple(Quarantined(*row) for row in connection.exec_driver_sql(sql, (bundle,)))


def _bundle(row: tuple[Any, ...]) -> Bundle:
    detail = loads(row[8], limit=1 << 26)
    found = Bundle(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
    return replace(found, detail=detail if isinstance(detail, dict) else {}, num=row[9])
