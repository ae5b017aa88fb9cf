"""Migrations: the frozen steps give the declared schema, and an upgrade is old or new, never between."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App, packs
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.services import upkeep
from kc_desktop.services.names import Names
from kc_desktop.store import backup, migrate, place, schema
from kc_desktop.store.engine import Store
from kc_desktop.system.instance import WriterLock
from tests.services import kit
from tests.tools import make_migration
from tests.tools.slowly import mostly_slow

SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("bundle", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.Text, server_default="x", nullable=False))
    op.create_table("extra", sa.Column("num", sa.Integer, primary_key=True))
    op.execute("UPDATE bundle SET note = 'two'")
"""


def schema_of(path: Path) -> dict[str, str]:
    """Name → DDL with single blanks, of everything a person declared."""
    with backup.peek(path) as connection:
        rows = connection.execute("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: re.sub(r"\s*,\s*", ", ", make_migration.plain(sql)) for name, sql in rows}


def test_the_steps_make_the_declared_schema(tmp_path: Path) -> None:
    declared, migrated = Store(tmp_path / "declared.db"), Store(tmp_path / "migrated.db")
    schema.create(declared)
    with migrated.writer() as connection:
        migrate.run(connection, 0)
    declared.close()
    migrated.close()
    assert schema_of(tmp_path / "migrated.db") == schema_of(tmp_path / "declared.db")
    for name in ("migrated.db", "declared.db"):
        assert backup.inspect(tmp_path / name).version == schema.VERSION


def test_the_frozen_text_is_up_to_date() -> None:
    """Until the first release: ``python -m tests.tools.make_migration``. Afterwards a change is a new step."""
    assert make_migration.FIRST.read_text("utf-8") == make_migration.source()


def test_the_version_is_the_number_of_the_newest_step() -> None:
    steps = migrate.pending(0)
    assert [int(s.revision) for s in steps] == list(range(1, schema.VERSION + 1))
    assert [s.down_revision for s in steps] == [None, *(s.revision for s in steps[:-1])]


# ------------------------------------------------------------------------------------------------------- upgrade


@pytest.fixture
def old(data_dir: Path) -> Path:
    """A data folder of version 1, with a bundle and a quarantined line that refers to it."""
    kit.create(data_dir)
    with App(data_dir) as app:
        kit.fill(app.desk, 4)
        with app.desk.store.writer() as connection:
            connection.exec_driver_sql(
                "INSERT INTO bundle VALUES (1, 'b', 'in', 'up', 'p', 'n', 's', 'w', 'merged', x'7b7d')"
            )
            connection.exec_driver_sql("INSERT INTO quarantine VALUES (1, 1, 1, x'00', 'c', 'r')")
    return data_dir


def add_step(folder: Path, text: str = SECOND) -> Path:
    """The shipped scripts with one step more."""
    scripts = folder / "scripts"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "m0002_second.py").write_text(text, "utf-8")
    return scripts


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This program, one version later; gives the folder of its scripts."""
    scripts = add_step(tmp_path)
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "VERSION", 2)
    return scripts


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with backup.peek(place.database_file(folder)) as connection:
        return list(connection.execute(sql))


def test_nothing_to_do_touches_nothing(old: Path) -> None:
    live = place.database_file(old)
    assert upkeep.migrate(old) is None
    assert place.database_file(old) == live
    assert not (old / backup.FOLDER).exists()


def test_opening_an_older_database_upgrades_a_copy(old: Path, newer: Path) -> None:
    live = place.database_file(old)
    before = live.read_bytes()
    with App(old) as app:
        assert upkeep.check(app.desk, deep=True).ok
        kit.add(app.desk, kit.facility())
    assert place.database_file(old).name == "kc-000002.db"
    assert live.read_bytes() == before
    assert rows(old, "SELECT note FROM bundle") == [("two",)]
    assert rows(old, "SELECT count(*) FROM quarantine") == [(1,)], (
        "rebuilding a table deletes nothing that refers to it"
    )
    assert rows(old, "SELECT count(*) FROM extra") == [(0,)]
    assert [b.reason for b in backup.every(old / backup.FOLDER)] == ["upgrade"]


def test_the_first_reader_after_an_update_upgrades_too(old: Path, newer: Path) -> None:
    with App(old, write=False) as app:
        assert backup.inspect_version(app.desk.store.path) == schema.VERSION
    with App(old) as app:  # the folder was given back
        assert not app.desk.looking


def test_a_reader_waits_for_the_writer_who_upgrades(old: Path, newer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live, lock = place.database_file(old), WriterLock(old)
    lock.acquire()
    monkeypatch.setattr("kc_desktop.app.PATIENCE", 0.05)
    with pytest.raises(Machine) as busy:
        App(old, write=False)
    assert busy.value.code == "in_use"
    assert place.database_file(old) == live
    monkeypatch.setattr("kc_desktop.app.PATIENCE", 30.0)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(App, old, write=False)
        migrate.upgrade(old, Names(packs()))
        with reading.result() as app:
            assert backup.inspect_version(app.desk.store.path) == schema.VERSION
    lock.release()


def test_an_older_backup_is_brought_up_to_date_by_restore(
    old: Path, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as earlier:
        earlier.setattr(schema, "VERSION", 1)
        with App(old) as app:
            saved = upkeep.backup(app.desk)
    upkeep.restore(old, saved.path)
    assert backup.inspect_version(place.database_file(old)) == 2
    assert backup.inspect_version(saved.path) == 1


FAILURES = [
    (backup, "write_atomic"),
    (migrate, "bring_up_to_date"),
    (backup, "make"),
    (backup, "vacuum_into"),
    (backup, "inspect"),
    (migrate, "run"),
    (schema, "stamp"),
    (place, "fresh_name"),
    (place, "point_to"),
]


@pytest.mark.parametrize("failure", mostly_slow(FAILURES, 3), ids=[f"{m.__name__}.{n}" for m, n in FAILURES])
def test_a_failing_step_leaves_the_old_database(
    old: Path, newer: Path, monkeypatch: pytest.MonkeyPatch, failure: tuple[Any, str]
) -> None:
    live = place.database_file(old)
    before = live.read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise Machine("disk_full", where="thử")

    with monkeypatch.context() as broken:
        broken.setattr(*failure, fail)
        with pytest.raises(Machine):
            upkeep.migrate(old)
    assert place.database_file(old) == live
    assert live.read_bytes() == before
    assert not list(old.glob("*.kctmp*"))
    assert upkeep.migrate(old) == place.database_file(old) != live
    assert rows(old, "SELECT count(*) FROM op") == [(6,)]


@pytest.mark.parametrize(
    "last", ["op.execute('SELECT nothing FROM nowhere')", "op.execute('DELETE FROM bundle')"], ids=["error", "orphans"]
)
def test_a_bad_migration_is_noticed_before_it_is_switched_in(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    monkeypatch.setattr(migrate, "SCRIPTS", add_step(tmp_path, f"{SECOND}    {last}\n"))
    monkeypatch.setattr(schema, "VERSION", 2)
    live = place.database_file(old)
    with pytest.raises(Exception, match=r"nowhere|damaged|hỏng"):
        upkeep.migrate(old)
    assert place.database_file(old) == live
    assert not list(old.glob("*.kctmp*"))


KILLED = """
import os, sys
from pathlib import Path
from kc_desktop.store import backup, migrate, place, schema
from kc_desktop.services import upkeep
from kc_desktop.services.names import Names
migrate.SCRIPTS, schema.VERSION = Path(sys.argv[2]), 2
real = {"run": migrate.run, "write_atomic": backup.write_atomic, "point_to": place.point_to}[sys.argv[3]]
def dies(*a, **k):
    if sys.argv[3] == "run" or (sys.argv[3] == "write_atomic" and "backups" in str(a[0])):
        real(*a, **k)
        if sys.argv[3] == "write_atomic":
            return None
    os._exit(9)
setattr({"run": migrate, "write_atomic": backup, "point_to": place}[sys.argv[3]], sys.argv[3], dies)
upkeep.migrate(Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_killed_on_the_way_the_old_database_is_live_and_the_next_start_tidies(old: Path, newer: Path) -> None:
    live = place.database_file(old)
    folders = {step: old.with_name(step) for step in ("run", "write_atomic", "point_to")}
    for folder in folders.values():
        shutil.copytree(old, folder)
    children = [
        subprocess.Popen([sys.executable, "-c", KILLED, str(folder), str(newer), step])  # noqa: S603
        for step, folder in folders.items()
    ]
    assert [child.wait(30) for child in children] == [9, 9, 9]
    assert [bool(list(f.glob("*.kctmp*"))) for f in folders.values()] == [True, True, False]
    for folder in folders.values():
        assert place.database_file(folder).name == live.name
        with App(folder) as app:
            assert upkeep.check(app.desk, deep=True).ok
        assert place.database_file(folder).name != live.name
        assert not list(folder.glob("*.kctmp*"))


def test_a_newer_database_stays_untouched(old: Path) -> None:
    store = Store(place.database_file(old))
    with store.writer() as connection:
        schema.stamp(connection, schema.VERSION + 1)
    store.close()
    before = place.database_file(old).read_bytes()
    with pytest.raises(Refused) as refused:
        App(old)
    assert (refused.value.code, refused.value.exit_code) == ("newer_version", 2)
    assert place.database_file(old).read_bytes() == before
