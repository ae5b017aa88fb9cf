"""Records on which people disagree, and the operations behind their sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form
from kc_desktop.domain.op import parse
from kc_desktop.domain.register import RecordState
from kc_desktop.store import projection
from kc_desktop.store.engine import run
from kc_desktop.store.log import Stored


def contested(connection: Connection, form: type[Form]) -> Iterator[tuple[str, RecordState]]:
    """(record id, folded registers) of the records of a form with an open conflict; see ``projection.read_state``."""
    sql = f"SELECT r.id, r.state FROM {form.key} f JOIN record r ON r.num = f.num WHERE f.conflicts > 0"
    for record, state in run(connection, sql).fetchall():
        yield record, projection.with_keys(connection, record, RecordState.decode(state))


def counts(connection: Connection) -> dict[str, int]:
    """Form → how many of its fields wait for a decision; forms without any are absent."""
    found = {}
    for key in FORMS:
        row = run(connection, f"SELECT coalesce(sum(conflicts), 0) FROM {key} WHERE conflicts > 0").fetchone()
        if row[0]:
            found[key] = int(row[0])
    return found


def operations(connection: Connection, ids: Sequence[str]) -> dict[str, Stored]:
    """The operations of these ids that the log holds."""
    found: dict[str, Stored] = {}
    for start in range(0, len(ids), 500):
        part = tuple(bytes.fromhex(i) for i in ids[start : start + 500])
        marks = ",".join("?" * len(part))
        for seq, raw, bundle in run(connection, f"SELECT seq, raw, bundle FROM op WHERE id IN ({marks})", part):
            op = parse(raw)
            found[op.id] = Stored(seq, op, bundle)
    return found
