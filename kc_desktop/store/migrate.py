"""Migrations: Alembic scripts run in one transaction on a copy that is then switched in.

``PRAGMA user_version`` alone says which step a file has; a second table saying the same could disagree with it.
Alembic is imported only when there is something to do.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kc_desktop.domain.forms import Lookup
from kc_desktop.store import backup, place, projection, schema
from kc_desktop.store.engine import Connection, Store

SCRIPTS = Path(__file__).resolve().parent / "migrations"
"""Absolute, beside this module: holds in a checkout and in the frozen program."""
_PART = 500


def pending(version: int) -> list[Any]:
    """Alembic scripts after ``version``, in order."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(SCRIPTS)).walk_revisions()
    return sorted((s for s in scripts if int(s.revision) > version), key=lambda s: int(s.revision))


def run(connection: Connection, version: int) -> None:
    """Take an open transaction's database from ``version`` to the newest, and stamp it."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    with Operations.context(MigrationContext.configure(connection)):
        for script in pending(version):
            script.module.upgrade()
    schema.stamp(connection, schema.VERSION)


def bring_up_to_date(store: Store, lookup: Lookup) -> None:
    """All steps that an open file lacks, in one transaction; references are checked once all steps are done.

    Then every record is shown anew: what the older program carried without knowing it has its columns now.
    """
    version = schema.version_of(store)
    if version < schema.VERSION:
        with store.unbound() as raw:  # rebuilding a table under foreign keys would delete what refers to it
            raw.execute("PRAGMA foreign_keys = OFF")
        with store.writer() as connection:
            run(connection, version)
            _show_anew(connection, lookup)


def _show_anew(connection: Connection, lookup: Lookup) -> None:
    records = [row[0] for row in connection.exec_driver_sql("SELECT id FROM record ORDER BY num")]
    for start in range(0, len(records), _PART):
        projection.reproject(connection, records[start : start + _PART], lookup)


def upgrade(folder: Path, lookup: Lookup) -> Path | None:
    """Bring the live database of ``folder`` to the newest version; None when it is there already.

    A backup first; then a copy, the steps on the copy, checks, the pointer. Killed anywhere, the old database or the
    new one is live, never one between. Only under the folder's writer lock. Raises ``Refused``, ``Damaged``,
    ``Machine``.
    """
    live = place.database_file(folder)
    if backup.inspect_version(live) == schema.VERSION:
        return None
    backup.make(folder, live, "upgrade")
    return backup.switch(
        folder, lambda work: backup.vacuum_into(live, work), lambda store: bring_up_to_date(store, lookup)
    )
