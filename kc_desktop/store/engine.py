"""Opening the database: driver, pragmas, one writer, several readers.

The driver is sqlcipher3 for plain and encrypted files alike: one new SQLite on every platform (older ones carry the
WAL-reset bug, fixed in 3.51.3), and encryption at rest is a key away. SQLite's own BEGIN is ours: IMMEDIATE for the
writer, deferred and ``query_only`` for readers.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from kc_desktop.domain.errors import Damaged, KcError, Machine, Refused

APPLICATION_ID = 0x4B434454  # "KCDT"
_CACHE_KIB = 32_000
MINIMUM_SQLITE = (3, 51, 3)


__all__ = ["Connection", "Store", "classify", "driver", "run", "run_many", "savepoint", "translated"]


class Store:
    """One open database file. ``writer()`` is a transaction; ``reader()`` a consistent view. Thread-safe."""

    def __init__(self, path: Path, key: bytes | None = None, *, readonly: bool = False) -> None:
        self.path = path
        self.readonly = readonly
        self._key = key
        self._writing = threading.RLock()

    # Each when first asked for: most stores that are opened are only read, or only written.
    @cached_property
    def _writer(self) -> Engine:
        return _engine(self.path, self._key, query_only=self.readonly, size=1)

    @cached_property
    def _reader(self) -> Engine:
        return _engine(self.path, self._key, query_only=True, size=4)

    @contextmanager
    def writer(self) -> Iterator[Connection]:
        """One write transaction: committed at the end, rolled back on any exception."""
        with self._writing, translated(self.path), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reader(self) -> Iterator[Connection]:
        """One read transaction; any write through it fails."""
        with translated(self.path), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def unbound(self) -> Iterator[Any]:
        """The writer's raw DB-API connection outside any transaction (backup, vacuum, checkpoint)."""
        with self._writing, translated(self.path), self._writer.connect() as connection:
            yield connection.connection.driver_connection

    def close(self) -> None:
        """Give the file back; the last connection folds the WAL in."""
        for name in ("_reader", "_writer"):
            if (engine := self.__dict__.get(name)) is not None:
                engine.dispose()


@cache
def driver() -> Any:
    """The DB-API module, told that None and bytes stay what they are: else it looks for an adapter of each in vain
    every time (1 µs; a row of the widest table has forty)."""
    from sqlcipher3 import dbapi2

    dbapi2.register_adapter(type(None), lambda nothing: nothing)
    dbapi2.register_adapter(bytes, bytes)
    dbapi2.register_adapter(bool, int)
    return dbapi2


def _engine(path: Path, key: bytes | None, *, query_only: bool, size: int) -> Engine:
    module = driver()
    if module.sqlite_version_info < MINIMUM_SQLITE:
        raise Machine("old_sqlite", version=module.sqlite_version)
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),  # never as text: a folder may be called "50%3F #1"
        module=module,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if size == 1 else 8,
        connect_args={"check_same_thread": False, "timeout": 10},
    )

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        if key is not None:
            cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000",
                       "temp_store = MEMORY", f"cache_size = -{cache_kib(path, query_only=query_only)}",
                       "trusted_schema = OFF"):  # fmt: skip
            cursor.execute(f"PRAGMA {pragma}")
        if query_only:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        run(connection, "BEGIN" if query_only else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a write transaction that is rolled back alone when it fails."""
    run(connection, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        run(connection, "ROLLBACK TO part")
        run(connection, "RELEASE part")
        raise
    run(connection, "RELEASE part")


def cache_kib(path: Path, *, query_only: bool) -> int:
    """KiB of pages a connection keeps: 32 MB; the writer of a large bank an eighth of it, at most 256 MB.

    Operations are indexed by their hash: a merge touches pages all over that index, and writes each that does not stay
    in the cache many times over.
    """
    if query_only or not path.is_file():
        return _CACHE_KIB
    return max(_CACHE_KIB, min(8 * _CACHE_KIB, path.stat().st_size >> 13))


def run(connection: Connection, sql: str, parameters: Sequence[Any] = ()) -> Any:
    """Run one statement on the driver's own connection, inside the transaction of ``connection``; gives its cursor.

    A save runs some ten statements: SQLAlchemy's bookkeeping for each would cost as much as the save itself.
    """
    return _driven(connection).execute(sql, parameters)


def run_many(connection: Connection, sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run one statement for each row of parameters."""
    _driven(connection).executemany(sql, rows)


def _driven(connection: Connection) -> Any:
    return connection.connection.driver_connection


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn database errors into the three kinds a person meets, by code and never by text."""
    try:
        yield
    except (DatabaseError, driver().DatabaseError) as fault:
        raise classify(fault, path) from fault


def classify(fault: Exception, path: Path) -> Exception:
    """The failure that a SQLite error code means; a programming error stays itself."""
    name = str(getattr(getattr(fault, "orig", fault), "sqlite_errorname", ""))
    found: dict[str, KcError] = {
        "SQLITE_BUSY": Machine("in_use"),
        "SQLITE_LOCKED": Machine("in_use"),
        "SQLITE_FULL": Machine("disk_full", where=path.parent.name),
        "SQLITE_READONLY": Machine("read_only", where=path.parent.name),
        "SQLITE_CANTOPEN": Machine("no_permission", where=path.parent.name),
        "SQLITE_PERM": Machine("no_permission", where=path.parent.name),
        "SQLITE_IOERR": Machine("device_gone", where=path.parent.name),
        "SQLITE_CORRUPT": Damaged("database_damaged", detail="SQLite báo cấu trúc tệp hỏng"),
        "SQLITE_NOTADB": Refused("not_our_database"),
    }
    for prefix, failure in found.items():
        if name.startswith(prefix):
            return failure
    if isinstance(fault, OperationalError | driver().OperationalError) and not name:
        return Machine("in_use")
    return fault
