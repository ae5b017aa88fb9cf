"""The schema of a fresh database, and which versions this program can open."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from kc_desktop.domain.errors import Refused
from kc_desktop.store import search
from kc_desktop.store.engine import APPLICATION_ID, Store, driver, run
from kc_desktop.store.tables import metadata

VERSION = 1
"""Number of the newest migration; kept in ``PRAGMA user_version``."""


def create(store: Store) -> None:
    """Make every table of the newest version in an empty file."""
    with store.unbound() as connection:
        _empty().backup(connection)


@cache
def _empty() -> Any:
    """A raw connection to an empty database of the newest version in memory: its pages are copied in a tenth of the
    time that its statements take, and deep checks make one each."""
    connection = driver().connect(":memory:", isolation_level=None, check_same_thread=False)
    for statement in (*statements(), *_stamps(VERSION)):
        connection.execute(statement)
    return connection


def statements() -> tuple[str, ...]:
    """The DDL of the declared schema in the order of its making."""
    dialect = SQLiteDialect_pysqlite()
    found: list[str] = []
    for table in metadata.sorted_tables:
        found.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        found += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return (*found, *search.create_statements())


def stamp(connection: Connection, version: int) -> None:
    """Mark the file as ours and of this version."""
    for statement in _stamps(version):
        run(connection, statement)


def _stamps(version: int) -> tuple[str, ...]:
    return f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {version}"


def version_of(store: Store) -> int:
    """The version of an open file. Raises ``Refused``: "not_our_database", "newer_version"."""
    with store.reader() as connection:
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if application != APPLICATION_ID or version < 1:
        raise Refused("not_our_database")
    if version > VERSION:
        raise Refused("newer_version", name=store.path.name)
    return version
