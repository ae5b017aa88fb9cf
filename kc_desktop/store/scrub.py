"""After an erasure: no file of the data folder keeps what was erased.

SQLite leaves deleted values in free pages, in its write-ahead log and in the search index until something overwrites
them. ``live`` cleans the open database; ``copy`` destroys the dead keys and their values in a backup or a superseded
database file, by the recipe of every backup: changed beside, checked, written in its place.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.personal import is_dead
from kc_desktop.store import backup, blobs, meta, projection, schema, search, subjects
from kc_desktop.store.engine import Store, run, run_many
from kc_desktop.system.files import machine_errors, read_chunks, write_atomic

Erasures = Mapping[str, Collection[str]]
"""Subject → operations that ordered its erasure."""
_PART = 500


def live(store: Store) -> None:
    """Rewrite the open database without what was deleted. Raises ``Machine("in_use")`` while somebody reads it."""
    with store.writer() as connection:
        search.compact(connection)
    with store.unbound() as raw:
        raw.execute("VACUUM")
        if raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise Machine("in_use")
    with store.writer() as connection:
        meta.write(connection, subjects.UNSWEPT, [])


def holds(path: Path, erasures: Erasures) -> bool:
    """Whether a database file holds keys that an erasure killed, or drafts of their records. Raises as ``peek``."""
    if backup.inspect_version(path) != schema.VERSION:
        return True
    with backup.peek(path) as raw:
        return any(True for part in _parts(erasures) for _ in (*_dead(raw, part, erasures), *_drafts(raw, part)))


def copy(path: Path, erasures: Erasures, lookup: Lookup) -> None:
    """Take the dead keys, and every value they opened, out of a database file that nobody has open.

    Raises ``Refused("newer_version")`` for a file of another schema, ``Damaged``, ``Machine``; the file then is as it
    was.
    """
    if backup.inspect_version(path) != schema.VERSION:
        raise Refused("newer_version", name=path.name)
    with machine_errors(path):
        times = path.stat()
    if Path(f"{path}-wal").exists():
        Store(path).close()  # folds it in and removes it
    with backup.scratch(path.parent) as work:
        backup.vacuum_into(path, work)
        store = Store(work)
        try:
            _clean(store, erasures, lookup)
        finally:
            store.close()
        backup.inspect(work)
        write_atomic(path, read_chunks(work), replace=True)
    with machine_errors(path):  # thinning counts the days of backups
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _clean(store: Store, erasures: Erasures, lookup: Lookup) -> None:
    with store.writer() as connection:
        raw = connection.connection.driver_connection
        for part in _parts(erasures):
            dead = _dead(raw, part, erasures)
            run_many(connection, "DELETE FROM subject_key WHERE id = ?", [(key,) for key, _ in dead])
            for subject in part:
                run(connection, "DELETE FROM draft WHERE record = ?", (subject,))
                run(connection, "DELETE FROM invalid WHERE record = ?", (subject,))
            blobs.forget(connection, blobs.doomed(connection, part, erasures))
            projection.reproject(connection, sorted({subject for _, subject in dead}), lookup)
        search.compact(connection)
    with store.unbound() as raw:
        raw.execute("VACUUM")


def _dead(raw: Any, part: tuple[str, ...], erasures: Erasures) -> list[tuple[str, str]]:
    sql = f"SELECT id, subject FROM subject_key WHERE subject IN ({_marks(part)})"
    return [(key, subject) for key, subject in raw.execute(sql, part) if is_dead(key, erasures[subject])]


def _drafts(raw: Any, part: tuple[str, ...]) -> list[Any]:
    return list(raw.execute(f"SELECT record FROM draft WHERE record IN ({_marks(part)})", part))


def _marks(part: tuple[str, ...]) -> str:
    return ",".join("?" * len(part))


def _parts(items: Iterable[str]) -> list[tuple[str, ...]]:
    ordered = sorted(items)
    return [tuple(ordered[start : start + _PART]) for start in range(0, len(ordered), _PART)]
