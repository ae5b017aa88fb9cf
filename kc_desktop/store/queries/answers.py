"""What people of the province have said about hamlets of split communes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.store.engine import run


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer. ``disputed``: two offices said two things, nobody decided yet."""

    record: str
    hamlet: str
    new: str
    disputed: bool


def of_unit(connection: Connection, old_key: str) -> Sequence[Kept]:
    """The answers for hamlets of one old unit."""
    sql = "SELECT id, name, new_commune, conflicts FROM place_answer WHERE old_commune = ? ORDER BY id"
    return [Kept(row[0], row[1] or "", row[2] or "", row[3] > 0) for row in run(connection, sql, (old_key,))]
