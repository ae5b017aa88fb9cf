"""The ledger of bundles: what was written to whom, what was merged from whom, what could not be applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain import chains
from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.chains import Range
from kc_desktop.store import meta
from kc_desktop.store.engine import run, run_many

OUT, IN = "out", "in"
WRITTEN, ACKNOWLEDGED, MERGED, WITHDRAWN = "written", "acknowledged", "merged", "withdrawn"
CARRIED = "carried"
"""Detail key: the operations a bundle brought, ``[[chain, first, last], …]``, known ones too."""
DIGEST = "digest"
"""Detail key of a merged bundle: the hash that its trailer tells."""
NUMBER = "bundle_number"
"""Meta key: how many bundles this replica wrote."""


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
    sql = (
        f"INSERT INTO bundle ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (direction, sha256) DO UPDATE SET name = excluded.name RETURNING num"
    )
    return int(run(connection, sql, values).fetchall()[0][0])


def update(connection: Connection, num: int, state: str, detail: Mapping[str, object]) -> None:
    """What became of a bundle."""
    run(connection, "UPDATE bundle SET state = ?, detail = ? WHERE num = ?", (state, dumps(detail), num))


def every(connection: Connection, direction: str, state: str = "") -> tuple[Bundle, ...]:
    """All bundles of a direction (in one ``state``), the newest first."""
    sql = f"SELECT {_COLUMNS}, num FROM bundle WHERE direction = ? AND ? IN ('', state) ORDER BY num DESC"
    return tuple(_bundle(tuple(row)) for row in run(connection, sql, (direction, state)))


def waiting(connection: Connection) -> tuple[Bundle, ...]:
    """The bundles written here that their addressees have not confirmed."""
    sql = f"SELECT {_COLUMNS}, num FROM bundle WHERE direction = 'out' AND state = ? ORDER BY num"
    return tuple(_bundle(tuple(row)) for row in run(connection, sql, (WRITTEN,)))


def known(connection: Connection, bundle_ids: Sequence[str], direction: str = IN) -> dict[str, set[str]]:
    """Those bundle ids that were merged here (or, with ``OUT``, written here), with the ``DIGEST`` of each bundle under
    them ("" where it was not noted): a sender may have chosen the id of another's."""
    marks = ",".join("?" * len(bundle_ids))
    digest = f"coalesce(json_extract(CAST(detail AS TEXT), '$.{DIGEST}'), '')"
    sql = f"SELECT id, {digest} FROM bundle WHERE direction = ? AND id IN ({marks})"
    found: dict[str, set[str]] = {}
    for bundle_id, told in run(connection, sql, (direction, *bundle_ids)):
        found.setdefault(bundle_id, set()).add(told)
    return found


def next_number(connection: Connection) -> int:
    """The number of the next bundle this replica writes, never given twice: taken before the bundle is written."""
    number = last_number(connection) + 1
    meta.write(connection, NUMBER, number)
    return number


def last_number(connection: Connection) -> int:
    """How many bundles this replica wrote."""
    found = meta.read(connection, NUMBER)
    return found if isinstance(found, int) else 0


def find(connection: Connection, num: int, direction: str = IN) -> Bundle | None:
    """One bundle by its number in this ledger."""
    sql = f"SELECT {_COLUMNS}, num FROM bundle WHERE num = ? AND direction = ?"
    row = run(connection, sql, (num, direction)).fetchone()
    return None if row is None else _bundle(tuple(row))


def withheld(connection: Connection) -> list[Range]:
    """The operations that only withdrawn imports brought: those the fold leaves out."""
    merged = every(connection, IN)
    gone = [span for bundle in merged if bundle.state == WITHDRAWN for span in carried(bundle)]
    return chains.without(gone, [span for bundle in merged if bundle.state != WITHDRAWN for span in carried(bundle)])


def carried(bundle: Bundle) -> list[Range]:
    """The ranges of operations a merged bundle brought."""
    found = bundle.detail.get(CARRIED)
    return [(r[0], r[1], r[2]) for r in found] if isinstance(found, list) else []


def exchanged(connection: Connection) -> dict[str, list[Range]]:
    """Peer → the ranges of operations that bundles took there or brought from there: what it surely had in hand, while
    receipts tell what it says to hold."""
    sql = (
        "SELECT b.peer, r.value ->> 0, r.value ->> 1, r.value ->> 2 FROM bundle b"
        " JOIN json_each(CAST(b.detail AS TEXT), iif(b.direction = 'out', '$.ranges', '$.carried')) r"
    )
    found: dict[str, list[Range]] = {}
    for peer, chain, first, last in run(connection, sql):
        found.setdefault(peer, []).append((chain, first, last))
    return found


def quarantine(connection: Connection, bundle: int, lines: Sequence[Quarantined]) -> None:
    """Keep the lines of an import that could not be applied (instead of those kept before)."""
    run(connection, "DELETE FROM quarantine WHERE bundle = ?", (bundle,))
    run_many(
        connection,
        "INSERT INTO quarantine (bundle, line, raw, code, reason) VALUES (?, ?, ?, ?, ?)",
        [(bundle, line.line, line.raw, line.code, line.reason) for line in lines],
    )


def quarantined(connection: Connection, bundle: int) -> tuple[Quarantined, ...]:
    """The lines of an import that could not be applied."""
    sql = "SELECT line, raw, code, reason FROM quarantine WHERE bundle = ? ORDER BY line"
    return tuple(Quarantined(*row) for row in run(connection, sql, (bundle,)))


def quarantined_lines(connection: Connection, peer: str = "") -> list[bytes]:
    """The bytes of every line that could not be applied; with ``peer`` of those in the bundles of that office."""
    where = " WHERE bundle IN (SELECT num FROM bundle WHERE peer = ?)" if peer else ""
    sql = f"SELECT raw FROM quarantine{where} ORDER BY num"
    return [row[0] for row in run(connection, sql, (peer,) if peer else ())]


def _bundle(row: tuple[Any, ...]) -> Bundle:
    detail = loads(row[8], limit=1 << 26)
    found = Bundle(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
    return replace(found, detail=detail if isinstance(detail, dict) else {}, num=row[9])
