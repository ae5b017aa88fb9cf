"""Copies of the database that can be trusted: made by SQLite itself, opened and checked, then written like every file.

A backup, a migration and a restore share one recipe: copy into a scratch file → change the scratch file → check it →
write it under its final name (read back) → for the last two, switch the pointer. Until then the old file is the
database.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.store import place, schema
from kc_desktop.store.engine import APPLICATION_ID, Store, classify, driver
from kc_desktop.system.files import ensure_folder, machine_errors, read_chunks, write_atomic

FOLDER = "backups"
_NAME = re.compile(r"kc-([0-9]{6,})-([a-z]{1,20})\.db")
_SCRATCH = "~work-"
_BESIDE = ("", "-wal", "-shm", "-journal")
KEEP_NEWEST, KEEP_DAYS = 10, 30


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup. ``generation`` is counted and orders them; ``day`` is the file's date, a label only."""

    path: Path
    generation: int
    reason: str
    day: date
    size: int


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a sound database file says of itself."""

    version: int
    operations: int


@contextmanager
def peek(path: Path) -> Iterator[Any]:
    """A raw read-only connection to any database file, in use or not; nothing is made beside it.

    While anybody has the file open its ``-wal`` is there; without one the file is read as unchanging.
    Raises what ``engine.classify`` says; ``Refused``: "file_missing", "not_our_database" for a folder.
    """
    if not path.is_file():
        raise Refused("not_our_database") if path.exists() else Refused("file_missing", name=path.name)
    alone = not Path(f"{path}-wal").exists()
    uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    module = driver()
    connection = None
    try:
        connection = module.connect(uri, uri=True, isolation_level=None, timeout=10, check_same_thread=False)
        connection.execute("PRAGMA trusted_schema = OFF")
        yield connection
    except module.Error as fault:
        raise classify(DatabaseError(None, None, fault), path) from fault
    except (UnicodeDecodeError, MemoryError) as fault:  # what the driver makes of a length or a text in a damaged page
        raise Damaged("database_damaged", detail="SQLite báo cấu trúc tệp hỏng") from fault
    finally:
        if connection is not None:
            connection.close()


def inspect(path: Path) -> Inspected:
    """Open and check a database file that nobody writes: ours, of a known version, structure and references whole.

    Raises ``Refused`` ("not_our_database", "newer_version", "file_missing"), ``Damaged("database_damaged")``.
    """
    with peek(path) as connection:
        version = _version(connection, path)
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise Damaged("database_damaged", detail="SQLite báo cấu trúc tệp hỏng")
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise Damaged("database_damaged", detail="có dòng tham chiếu đến dòng không tồn tại")
        operations = connection.execute("SELECT count(*) FROM op").fetchone()[0]
    return Inspected(version, operations)


def inspect_version(path: Path) -> int:
    """The schema version of the live database file. Raises ``Refused`` as ``inspect``."""
    with peek(path) as connection:
        return _version(connection, path)


def _version(connection: Any, path: Path) -> int:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID or version < 1:
        raise Refused("not_our_database")
    if version > schema.VERSION:
        raise Refused("newer_version", name=path.name)
    return version


def last_operation(path: Path) -> int:
    """``seq`` of the newest operation in a database file, 0 for none."""
    with peek(path) as connection:
        return int(connection.execute("SELECT coalesce(max(seq), 0) FROM op").fetchone()[0])


def written_at(path: Path) -> str:
    """When the newest operation of a database file was written (ISO text of its author's clock), "" for none."""
    with peek(path) as connection:
        sql = "SELECT json_extract(CAST(raw AS TEXT), '$.w') FROM op ORDER BY seq DESC LIMIT 1"
        row = connection.execute(sql).fetchone()
    return "" if row is None else str(row[0] or "")


def vacuum_into(source: Path, target: Path) -> None:
    """A consistent copy of ``source`` (live or not) as a new file, not yet durable."""
    with peek(source) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def copy_pages(source: Path, target: Path) -> None:
    """The same page by page, what was deleted and not overwritten yet included: an eighth of the time."""
    with peek(source) as connection, closing(driver().connect(target, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # to be read where nothing may be written beside it


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A free scratch name in ``folder``; whatever was made there is gone at the end."""
    path = folder / f"{_SCRATCH}{secrets.token_hex(4)}.kctmp"
    try:
        yield path
    finally:
        _remove(path)


def _remove(path: Path) -> None:
    for suffix in _BESIDE:
        with suppress(OSError):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


def tidy(folder: Path) -> None:
    """Remove scratch files that a killed process left. Only under the folder's writer lock."""
    for path in folder.glob(f"{_SCRATCH}*.kctmp"):
        _remove(path)


def switch(folder: Path, prepare: Callable[[Path], None], adapt: Callable[[Store], None]) -> Path:
    """Make a new live database: ``prepare`` fills a scratch file, ``adapt`` changes it; checked, written, switched in.

    The old file stays where it is, untouched. Only under the folder's writer lock. Gives the new file.
    """
    tidy(folder)
    with scratch(folder) as work:
        prepare(work)
        store = Store(work)
        try:
            adapt(store)
        finally:
            store.close()
        if inspect(work).version != schema.VERSION:
            raise Damaged("database_damaged", detail="bản sao chưa ở phiên bản hiện hành")
        target = place.fresh_name(folder)
        write_atomic(target, read_chunks(work), replace=False)
    place.point_to(folder, target)
    return target


def backups_folder(folder: Path) -> Path:
    """Where the backups of a data folder are (made where missing)."""
    return ensure_folder(folder, FOLDER)


def every(where: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the newest generation first."""
    found: list[Backup] = []
    with machine_errors(where):
        for path in where.iterdir() if where.is_dir() else ():
            if (match := _NAME.fullmatch(path.name)) and path.is_file():
                facts = path.stat()
                day = datetime.fromtimestamp(facts.st_mtime).astimezone().date()
                found.append(Backup(path, int(match[1]), match[2], day, facts.st_size))
    return tuple(sorted(found, key=lambda b: (-b.generation, b.path.name)))


def make(folder: Path, source: Path, reason: str, to: Path | None = None, *, quick: bool = False) -> tuple[Backup, str]:
    """Back up ``source``, a database of data folder ``folder``, to ``to`` (default: its backups folder).

    ``quick``: with its free pages, where no erased value may be left. Gives the backup and its SHA-256. The file has
    its name only after the copy was opened, checked, written and read back. Raises ``Machine``, ``Damaged``.
    """
    home = backups_folder(folder)
    where = home if to is None else to
    taken = [b.generation for b in (*every(home), *every(where))]
    target = where / f"kc-{max(taken, default=0) + 1:06d}-{reason}.db"
    with scratch(folder) as work:
        (copy_pages if quick else vacuum_into)(source, work)
        inspect(work)
        sha256 = write_atomic(target, read_chunks(work), replace=False)
    return next(b for b in every(where) if b.path == target), sha256


def thin(found: Sequence[Backup], verified: int) -> tuple[Backup, ...]:
    """Which backups may go. ``verified``: generation of the newest one known to be good, which always stays.

    Kept: the 10 newest; the first of each of the 30 newest days; the first of each month. Order is by generation, never
    by date: a clock that stood in 2099 for a day costs nothing.
    """
    ordered = sorted(found, key=lambda b: -b.generation)
    days = list(dict.fromkeys(b.day for b in ordered))[:KEEP_DAYS]
    first_of_day = {b.day: b.generation for b in ordered if b.day in days}
    first_of_month = {(b.day.year, b.day.month): b.generation for b in ordered}
    kept = {verified, *(b.generation for b in ordered[:KEEP_NEWEST])}
    kept |= {*first_of_day.values(), *first_of_month.values()}
    return tuple(b for b in ordered if b.generation not in kept)


def drop(backups: Sequence[Backup]) -> None:
    """Delete thinned backups; one that is held by another program goes next time."""
    for backup in backups:
        with suppress(OSError):
            backup.path.unlink()
