"""Which operations stand in open conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from kc_desktop.domain.declared import FORMS
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection, run

_MOST = 2000
"""More records in dispute than this are not told one by one."""


def ops_of(connection: Connection, chains: Sequence[str]) -> list[str]:
    """The ids of the operations of some chains whose value waits for a decision."""
    if not chains:
        return []
    marks = ",".join("?" * len(chains))
    found: list[str] = []
    for form in FORMS:
        sql = (
            f"SELECT t.id FROM {form} t WHERE t.conflicts > 0 AND EXISTS (SELECT 1 FROM op WHERE op.record = t.id"
            f" AND op.chain IN ({marks})) LIMIT ?"
        )
        for (record,) in run(connection, sql, (*chains, _MOST)).fetchall():
            state = projection.read_state(connection, record)
            if state is not None:
                view = state[2].view(projection.policies(form))
                found += [candidate.op for sides in view.conflicts.values() for candidate in sides]
    if not found:
        return []
    rows: list[str] = []
    for start in range(0, len(found), 500):
        part = tuple(bytes.fromhex(op) for op in found[start : start + 500])
        sql = f"SELECT lower(hex(id)) FROM op WHERE id IN ({','.join('?' * len(part))}) AND chain IN ({marks})"
        rows += [row[0] for row in run(connection, sql, (*part, *chains))]
    return rows
