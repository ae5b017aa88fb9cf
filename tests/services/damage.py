"""What a test does to a closed database, and how it compares two of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from kc_desktop.app import App
from kc_desktop.services import upkeep
from kc_desktop.store import backup as copies
from kc_desktop.store import place
from kc_desktop.store.tables import metadata


def state_of(path: Path, ignore: tuple[str, ...] = ()) -> dict[str, Any]:
    """Every row of every table, the search index by its words; numbers of rows replaced by ids."""
    found: dict[str, Any] = {}
    with copies.peek(path) as connection:
        ids = dict(connection.execute("SELECT num, id FROM record"))
        for table in metadata.sorted_tables:
            if table.name in ignore:
                continue
            names = [c.name for c in table.columns]
            rows = connection.execute(
                f'SELECT {", ".join(f"{chr(34)}{n}{chr(34)}" for n in names)} FROM "{table.name}"'
            )
            derived = "num" in names and table.name not in ("bundle", "quarantine")
            found[table.name] = sorted(repr([ids[r[0]], *r[1:]] if derived else list(r)) for r in rows)
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '%\\_search' ESCAPE '\\'"
        ).fetchall():
            connection.execute(f"CREATE VIRTUAL TABLE temp.v_{name} USING fts5vocab('main', '{name}', 'instance')")
            words = connection.execute(f"SELECT term, doc FROM temp.v_{name}")
            found[name] = sorted((term, ids[doc]) for term, doc in words)
    return found


def close_and(folder: Path, *statements: str) -> None:
    """Change the closed database behind the program's back."""
    connection = dbapi2.connect(str(place.database_file(folder)), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def deep(folder: Path) -> upkeep.CheckReport:
    """The deep check of a closed folder."""
    with App(folder) as app:
        return upkeep.check(app.desk, deep=True)


def text_file(path: Path) -> None:
    path.write_text("đây không phải cơ sở dữ liệu " * 400, "utf-8")


def foreign_database(path: Path) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE notes (body TEXT)")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def newer_database(path: Path) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
