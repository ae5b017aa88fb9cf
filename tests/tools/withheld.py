"""Operations as a withdrawn import leaves them: brought by a bundle that the ledger counts as withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from kc_desktop.domain import chains
from kc_desktop.domain.ids import new_id
from kc_desktop.store import ledger, log
from kc_desktop.store.engine import Connection


def leave_out(connection: Connection, ops: Sequence[str]) -> set[str]:
    """Count operations (ids) as brought by an import that was withdrawn; gives their records."""
    marks = ",".join("?" * len(ops))
    ids = tuple(bytes.fromhex(op) for op in ops)
    rows = connection.exec_driver_sql(f"SELECT chain, number FROM op WHERE id IN ({marks})", ids).all()
    spans = chains.ranges(sorted((row[0], row[1]) for row in rows))
    name = new_id()
    entry = ledger.Bundle(name, ledger.IN, "up", name, "x.kcb", name, "2026-01-01", ledger.WITHDRAWN)
    num = ledger.put(connection, entry)
    ledger.update(connection, num, ledger.WITHDRAWN, {ledger.CARRIED: [list(span) for span in spans]})
    connection.exec_driver_sql(f"UPDATE op SET bundle = {num} WHERE id IN ({marks})", ids)
    return log.hide(connection, spans, hidden=True)


def take_in_again(connection: Connection) -> set[str]:
    """Every withdrawn import stands again; gives the records."""
    gone = ledger.withheld(connection)
    connection.exec_driver_sql("UPDATE bundle SET state = 'merged' WHERE state = 'withdrawn'")
    return log.hide(connection, gone, hidden=False)
