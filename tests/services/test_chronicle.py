"""Journal and database: level after every save and every fault; and what the journal gives back to a hurt database."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store
from kc_desktop.domain.errors import Refused
from kc_desktop.services import records, upkeep
from kc_desktop.services.arrival import HOME
from kc_desktop.services.desk import Desk
from kc_desktop.store import place
from kc_desktop.system import journal, paths
from tests.services import damage, kit
from tests.services.world import World, add, names_of, seen
from tests.tools.slowly import mostly_slow

# ------------------------------------------------------------------------------------------------- journal and database


def _journal(folder: Path) -> Path:
    return journal.file_of(paths.journals_folder(paths.keys_folder()), seen(folder).identity.replica)


def test_a_journal_behind_its_database_is_caught_up(world: World, folder: Path) -> None:
    path = _journal(folder)
    old = path.read_bytes()
    add(world, folder, *(f"việc {n}" for n in range(5)))
    whole = path.read_bytes()
    path.write_bytes(old)
    with world.open(folder):
        pass
    add(world, folder, "thêm")
    replica, secret = seen(folder).identity.replica, key_store().load(seen(folder).identity.replica).journal_secret
    kept = [e.number for e in journal.read(path.parent, replica, secret) if e.kind == journal.OPERATION]
    assert kept == [1, 2, 3, 4, 5, 6, 7]
    assert path.stat().st_size > len(whole)


def test_a_large_import_is_in_the_journal_whole(world: World, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kc_desktop.services import chronicle

    monkeypatch.setattr(chronicle, "_AT_ONCE", 7)
    with world.open(folder) as desk:
        kit.fill(desk, 30)
        assert desk.chronicle is not None
        assert desk.chronicle.journal.number == 41
    assert seen(folder).reached == 41


def _half_a_save(desk: Desk) -> None:
    with desk.writer() as connection:
        desk.author_op(connection, "set", "facility", 1, "01a00000-0000-7000-8000-000000000001", {})
        raise Refused("changed_meanwhile")


def test_a_rolled_back_save_is_in_neither(world: World, folder: Path) -> None:
    with world.open(folder) as desk:
        with pytest.raises(Refused):
            _half_a_save(desk)
        kit.add(desk, kit.facility(name="hai"))
    assert (seen(folder).held, seen(folder).reached) == (2, 2)


@pytest.mark.logs
def test_a_journal_that_cannot_be_written_stops_no_save(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with world.open(folder) as desk:
        with monkeypatch.context() as broken:
            broken.setattr(journal, "_write_all", full)
            kit.add(desk, kit.facility(name="hai"))
        assert desk.chronicle is not None
        assert desk.chronicle.journal.number == 1
        kit.add(desk, kit.facility(name="ba"))
        assert desk.chronicle.journal.number == 3
    assert seen(folder).state == HOME


def test_a_journal_nobody_may_write_is_shown_by_the_doctor(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).suffix != ".kcj")
    assert [f.code for f in upkeep.doctor(folder).findings] == ["journal"]


@pytest.mark.parametrize("every", [1009, pytest.param(131, marks=pytest.mark.slow)])
def test_cut_or_damaged_anywhere_the_database_opens_and_no_number_is_given_twice(
    world: World, folder: Path, tmp_path: Path, every: int
) -> None:
    add(world, folder, "hai")
    path = _journal(folder)
    whole, places = path.read_bytes(), range(0, path.stat().st_size, every)
    spoilt: list[bytes] = [whole[:at] for at in places]
    spoilt += [whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :] for at in places]
    shutil.copytree(folder, tmp_path / "as it was")
    for number, content in enumerate(spoilt):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "as it was", folder)
        path.write_bytes(content)
        with App(folder, settle=lambda found: found.choices[0]) as app:
            kit.add(app.desk, kit.facility(name=f"lần {number}"))
            world.numbers = {key: op for key, op in world.numbers.items() if key[1] < 3}
            world.note(app.desk)
            assert {"đầu tiên", "hai", f"lần {number}"} <= set(names_of(app.desk))
        if not upkeep.doctor(folder).ok:
            assert upkeep.doctor(folder, repair=True).ok


# -------------------------------------------------------------------------------------------------------------- salvage


def _overwritten(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def _removed(path: Path) -> None:
    path.unlink()


def _halved(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _riddled(path: Path) -> None:
    body = bytearray(path.read_bytes())
    for at in range(5000, len(body), 9973):
        body[at] ^= 0x55
    path.write_bytes(bytes(body))


def _emptied(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.mkdir()


@pytest.mark.parametrize("hurt", mostly_slow([_overwritten, _emptied, _removed, _halved, _riddled], 2))
def test_only_the_database_is_hurt_and_every_save_is_back(
    world: World, folder: Path, hurt: Callable[[Path], None]
) -> None:
    with world.open(folder) as desk:
        ids = kit.fill(desk, 12)
        kit.change(desk, ids[0], phones=("0900000002",))
        before = desk.identity
        dumped = {r: dict(records.load(desk, "facility", r).record.values) for r in ids}
    hurt(place.database_file(folder))
    assert not upkeep.doctor(folder).ok
    done = upkeep.doctor(folder, repair=True)
    assert (done.ok, done.repaired) == (True, "salvage")
    with world.open(folder) as desk:
        assert {r: dict(records.load(desk, "facility", r).record.values) for r in ids} == dumped
        assert (desk.identity.station, desk.identity.name) == (before.station, before.name)
        assert desk.identity.replica != before.replica
        kit.add(desk, kit.facility())


@pytest.mark.slow
def test_lines_taken_out_of_the_log_come_back_from_the_journal(world: World, folder: Path) -> None:
    add(world, folder, "hai", "ba")
    damage.close_and(folder, "DELETE FROM op WHERE seq = 2")
    assert "behind" in {f.code for f in upkeep.doctor(folder).findings}
    assert upkeep.doctor(folder, repair=True).ok
    with world.open(folder) as desk:
        assert names_of(desk) == ["ba", "hai", "đầu tiên"]
