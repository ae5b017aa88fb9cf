"""The doctor: a database that does not open is told, saved from log and backup, and never destroyed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.services import records, upkeep
from kc_desktop.store import check as checks
from kc_desktop.store import place, receipts
from kc_desktop.system import paths
from tests.services import damage, kit
from tests.tools.slowly import mostly_slow


def test_the_doctor_rebuilds_tables_that_differ_from_the_log(closed: Path) -> None:
    right = damage.state_of(place.database_file(closed))
    damage.close_and(closed, "DELETE FROM facility", "UPDATE record SET deleted = 1")
    told = upkeep.doctor(closed)
    assert not told.ok
    assert told.repaired == ""
    assert "nhật ký" in told.advice
    done = upkeep.doctor(closed, repair=True)
    assert (done.ok, done.repaired) == (True, "rebuild")
    assert damage.state_of(place.database_file(closed)) == right


def test_the_doctor_finds_the_database_when_the_pointer_is_gone_or_damaged(closed: Path) -> None:
    live = place.database_file(closed)
    for spoil in (lambda p: p.unlink(), lambda p: p.write_text("{}"), lambda p: p.write_text('{"file": "kc-9.db"}')):
        spoil(closed / place.POINTER)
        assert [f.code for f in upkeep.doctor(closed).findings] == ["pointer"]
        assert upkeep.doctor(closed, repair=True).repaired == "pointer"
        assert place.database_file(closed) == live


def _spoil_log_page(path: Path) -> None:
    body = bytearray(path.read_bytes())
    at = body.find("Cơ khí Ngõ Gạch 2".encode())
    page = at // 4096 * 4096
    body[page : page + 4096] = os.urandom(4096)
    path.write_bytes(bytes(body))


def _spoil_header(path: Path) -> None:
    body = bytearray(path.read_bytes())
    body[:100] = b"\xff" * 100
    path.write_bytes(bytes(body))


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


@pytest.mark.parametrize("spoil", mostly_slow([_spoil_log_page, damage.text_file, _spoil_header, _cut], 2))
def test_the_doctor_saves_everything_from_log_and_backup(closed: Path, spoil: Callable[[Path], None]) -> None:
    with App(closed) as app:
        upkeep.backup(app.desk)
        before = app.desk.identity
    live = place.database_file(closed)
    right = damage.state_of(live, ("meta", "op", "record"))
    spoil(live)
    damaged = live.read_bytes()
    assert not upkeep.doctor(closed).ok
    done = upkeep.doctor(closed, repair=True)
    assert (done.ok, done.repaired) == (True, "salvage")
    assert live.read_bytes() == damaged, "the damaged file is kept for whoever can read more of it"
    assert damage.state_of(place.database_file(closed), ("meta", "op", "record")) == right
    with App(closed) as app:
        assert app.desk.identity.station == before.station
        assert app.desk.identity.replica != before.replica
        kit.add(app.desk, kit.facility())


def test_the_doctor_saves_what_is_newer_than_the_backup(closed: Path) -> None:
    with App(closed) as app:
        upkeep.backup(app.desk)
        newer = kit.add(app.desk, kit.facility(name="sau bản sao lưu"))
        records.load(app.desk, "facility", newer)
    damage.close_and(closed, "UPDATE op SET raw = x'00' WHERE seq = 3", "DELETE FROM facility")
    assert upkeep.doctor(closed, repair=True).ok
    with App(closed) as app:
        assert records.load(app.desk, "facility", newer).record.name == "sau bản sao lưu"
        with app.desk.store.reader() as connection:
            assert sum(last - first + 1 for _, first, last in receipts.held(connection)) == 17 + 1, "and a birth"


def test_without_backup_and_journal_the_doctor_saves_every_other_line(closed: Path) -> None:
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    damage.close_and(closed, "UPDATE op SET raw = x'00' WHERE seq = 3")
    done = upkeep.doctor(closed, repair=True)
    assert (done.ok, done.repaired, done.newest_backup) == (True, "salvage", None)
    with App(closed) as app, app.desk.store.reader() as connection:
        assert sum(last - first + 1 for _, first, last in receipts.held(connection)) == 15 + 1


def test_nothing_left_to_save_is_said_and_nothing_is_made(closed: Path) -> None:
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    damage.text_file(place.database_file(closed))
    before = sorted(closed.iterdir())
    with pytest.raises(Damaged) as damaged:
        upkeep.doctor(closed, repair=True)
    assert damaged.value.code == "database_damaged"
    assert [p for p in sorted(closed.iterdir()) if p.name != "writer.lock"] == [
        p for p in before if p.name != "writer.lock"
    ]


def test_a_newer_database_is_not_doctored(closed: Path) -> None:
    damage.newer_database(place.database_file(closed))
    for work in (upkeep.doctor, upkeep.migrate, App):
        with pytest.raises(Refused) as refused:
            work(closed)
        assert refused.value.code == "newer_version"


@pytest.mark.parametrize("make", [damage.text_file, damage.foreign_database, lambda p: p.mkdir()])
def test_opening_what_is_no_database_is_refused_untouched(closed: Path, make: Callable[[Path], None]) -> None:
    live = place.database_file(closed)
    live.unlink()
    make(live)
    before = live.read_bytes() if live.is_file() else b""
    with pytest.raises(KcError) as refused:
        App(closed)
    assert refused.value.code == ("database_damaged" if live.is_dir() else "not_our_database")
    assert (live.read_bytes() if live.is_file() else b"") == before


def test_no_folder_no_database(tmp_path: Path) -> None:
    for work in (upkeep.doctor, lambda f: upkeep.restore(f, f / "x")):
        with pytest.raises(Refused) as refused:
            work(tmp_path / "none")
        assert refused.value.code == "no_database"
    with pytest.raises(Refused):
        upkeep.doctor(tmp_path)


def test_a_copied_folder_can_be_checked_by_the_doctor(closed: Path, tmp_path: Path) -> None:
    shutil.copytree(closed, tmp_path / "copy")
    assert upkeep.doctor(tmp_path / "copy").ok
    assert checks.quick(place.database_file(tmp_path / "copy")) == ()
