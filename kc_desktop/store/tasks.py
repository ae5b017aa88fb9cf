"""Records that need a person: sound apart, unsound together after an import, or returned by the centre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.store.engine import run, run_many

Found = tuple[str, str, str]
"""(path, problem code, text for people)."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is wrong with a record. ``bundle``: the import that made it so; 0: the centre says so."""

    form: str
    record: str
    problems: tuple[Found, ...]
    bundle: int


_COLUMNS = "form, record, detail, bundle"


def put(connection: Connection, task: Task) -> None:
    """Keep the task of a record instead of its former one; without problems it is done."""
    if not task.problems:
        done(connection, [task.record])
        return
    detail = dumps([list(problem) for problem in task.problems])
    run(
        connection,
        f"INSERT OR REPLACE INTO invalid ({_COLUMNS}) VALUES (?, ?, ?, ?)",
        (task.form, task.record, detail, task.bundle),
    )


def done(connection: Connection, records: Sequence[str]) -> None:
    """Records were looked at and saved, or are sound again."""
    run_many(connection, "DELETE FROM invalid WHERE record = ?", [(record,) for record in records])


def of(connection: Connection, record: str) -> tuple[Found, ...]:
    """What waits about one record."""
    row = run(connection, f"SELECT {_COLUMNS} FROM invalid WHERE record = ?", (record,)).fetchone()
    return () if row is None else _task(row).problems


def waiting(connection: Connection) -> set[str]:
    """The records that wait."""
    return {row[0] for row in run(connection, "SELECT record FROM invalid")}


def every(connection: Connection, limit: int = 1000) -> tuple[Task, ...]:
    """Open tasks, by form and record."""
    rows = run(connection, f"SELECT {_COLUMNS} FROM invalid ORDER BY form, record LIMIT ?", (limit,))
    return tuple(_task(row) for row in rows)


def of_chains(connection: Connection, chains: Sequence[str], limit: int) -> tuple[Task, ...]:
    """Open tasks on records that some chains touched: those of one station."""
    if not chains:
        return ()
    marks = ",".join("?" * len(chains))
    sql = (
        f"SELECT {_COLUMNS} FROM invalid i WHERE EXISTS (SELECT 1 FROM op WHERE op.record = i.record"
        f" AND op.chain IN ({marks})) ORDER BY form, record LIMIT ?"
    )
    return tuple(_task(row) for row in run(connection, sql, (*chains, limit)))


def replace_given(connection: Connection, given: Sequence[Task]) -> None:
    """Keep what the centre says instead of what it said before; our own findings stay."""
    run(connection, "DELETE FROM invalid WHERE bundle = 0")
    run_many(
        connection,
        f"INSERT OR IGNORE INTO invalid ({_COLUMNS}) VALUES (?, ?, ?, 0)",
        [(t.form, t.record, dumps([list(p) for p in t.problems])) for t in given],
    )


def _task(row: Sequence[object]) -> Task:
    detail = loads(row[2]) if isinstance(row[2], bytes) else []
    problems = tuple((p[0], p[1], p[2]) for p in detail) if isinstance(detail, list) else ()
    return Task(str(row[0]), str(row[1]), problems, int(str(row[3])))
