"""Restore by the menu: exactly the day of the backup, or with everything newer; what is left out can be had later."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.services import arrival, lists, objects, records, setup, upkeep
from kc_desktop.services.arrival import ADDITIONAL
from kc_desktop.store import place
from kc_desktop.system import paths
from tests.services import damage, kit
from tests.services.world import World, add, names_of
from tests.tools import offices
from tests.tools.slowly import mostly_slow


def dumped(folder: Path) -> bytes:
    with App(folder) as app:
        return b"\n".join(objects.dump(app.desk))


def backed_up(folder: Path) -> Path:
    with App(folder) as app:
        return upkeep.backup(app.desk).path


@pytest.mark.slow
def test_exactly_the_day_of_the_backup_again_and_again(world: World, folder: Path) -> None:
    """Eight backups of a growing bank, restored in any order: each dump is that of its day (R8)."""
    days: list[tuple[Path, bytes]] = []
    dice = random.Random(8)
    for day in range(8):
        with App(folder) as app:
            kit.fill(app.desk, dice.randrange(4))
            first = lists.page(app.desk, "facility", lists.ids(app.desk, lists.Query("facility")), ["name"])[0].id
            kit.change(app.desk, first, name=f"ngày {day}", phones=(f"090000000{day}",))
        days.append((backed_up(folder), dumped(folder)))
    for path, then in dice.sample(days * 2, 10):
        upkeep.restore(folder, path, newer=False)
        assert dumped(folder) == then
    with world.open(folder):
        pass


@pytest.mark.parametrize("journals", mostly_slow([True, False]))
def test_what_a_plain_restore_left_out_comes_back_from_the_safety_copy(
    world: World, folder: Path, journals: bool
) -> None:
    old = backed_up(folder)
    add(world, folder, "mới hơn", "mới hơn nữa")
    with world.open(folder) as desk:
        record = kit.add(desk, kit.facility(name="có điện thoại", phones=("0900000004",)))
    before = dumped(folder)
    done = upkeep.restore(folder, old, newer=False)
    assert (done.regained, done.safety is not None) == (0, True)
    add(world, folder, "sau khôi phục")
    with world.open(folder) as desk:
        assert names_of(desk) == ["sau khôi phục", "đầu tiên"]
    assert done.safety is not None
    if not journals:
        shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    safe = upkeep.preview_restore(folder, done.safety)
    assert (safe.newer, safe.records) == (1, 1), "what was saved since the restore"
    again = upkeep.restore(folder, done.safety, newer=True)
    assert again.regained == 1
    with world.open(folder) as desk:
        assert names_of(desk) == ["có điện thoại", "mới hơn", "mới hơn nữa", "sau khôi phục", "đầu tiên"]
        assert records.load(desk, "facility", record).record.values["phones"] == ("0900000004",)
    upkeep.restore(folder, done.safety, newer=False)
    assert dumped(folder) == before


def test_regretted_at_once_the_same_backup_brings_everything_newer(world: World, folder: Path) -> None:
    old = backed_up(folder)
    add(world, folder, "mới hơn")
    upkeep.restore(folder, old, newer=False)
    assert upkeep.preview_restore(folder, old).newer == 1
    assert upkeep.restore(folder, old, newer=True).regained == 1
    with world.open(folder) as desk:
        assert names_of(desk) == ["mới hơn", "đầu tiên"]


@pytest.mark.slow
def test_newer_work_whose_journal_is_gone_comes_from_the_database_being_replaced(world: World, folder: Path) -> None:
    old = backed_up(folder)
    with world.open(folder) as desk:
        record = kit.add(desk, kit.facility(name="trước khi mất sổ ghi", phones=("0900000005",)))
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    add(world, folder, "sau khi mất sổ ghi", choice=ADDITIONAL)
    assert upkeep.preview_restore(folder, old).newer == 2
    assert upkeep.restore(folder, old, newer=True).regained == 2
    with world.open(folder) as desk:
        assert names_of(desk) == ["sau khi mất sổ ghi", "trước khi mất sổ ghi", "đầu tiên"]
        assert records.load(desk, "facility", record).record.values["phones"] == ("0900000005",), "its key came along"


def test_nothing_is_taken_from_the_database_of_another_office(world: World, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    kit.create(other, name="Trạm khác")
    with App(other) as app:
        kit.add(app.desk, kit.facility(name="của trạm khác"))
        taken = upkeep.backup(app.desk, tmp_path).path
        station = app.desk.identity.station
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    assert upkeep.preview_restore(folder, taken).newer == 0
    done = upkeep.restore(folder, taken, newer=True)
    assert (done.identity.station, done.regained) == (station, 0)
    with world.open(folder) as desk:
        assert names_of(desk) == ["của trạm khác"]


@pytest.mark.parametrize("hurt", [b"", b"x" * 5000])
def test_a_database_that_cannot_be_read_any_more_gives_what_its_journal_has(
    world: World, folder: Path, hurt: bytes
) -> None:
    old = backed_up(folder)
    add(world, folder, "mới hơn")
    place.database_file(folder).write_bytes(hurt)
    assert upkeep.preview_restore(folder, old).newer == 1
    done = upkeep.restore(folder, old, newer=True)
    assert (done.regained, done.safety) == (1, None)
    with world.open(folder) as desk:
        assert names_of(desk) == ["mới hơn", "đầu tiên"]


def test_a_preview_tells_whose_backup_it_is_and_writes_nothing(world: World, folder: Path) -> None:
    old = backed_up(folder)
    add(world, folder, "mới hơn")
    with world.open(folder) as desk:
        record = lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])[0].id
        kit.change(desk, record, remark="sửa hai lần")
        kit.change(desk, record, remark="lần nữa")
        before = damage.state_of(desk.store.path)
        found = upkeep.preview_restore(folder, old)
        assert damage.state_of(desk.store.path) == before
    assert (found.file, found.station, found.operations) == (old, "Trạm mẫu", 1)
    assert found.written_at.startswith("20")
    assert (found.newer, found.records) == (3, 2)
    with pytest.raises(Refused):
        upkeep.preview_restore(folder, folder / "không có.db")
    with pytest.raises(KcError):
        upkeep.preview_restore(folder, Path(__file__))


def test_what_a_centre_counts_aloud_goes_on_after_a_restore(tmp_path: Path) -> None:
    """Stations pass by a list of revoked computers and a publication numbered lower than they heard."""
    made = offices.province(tmp_path, 2)
    folder, centre = made.centre.desk.folder, made.centre
    saved = upkeep.backup(centre.desk)
    from kc_desktop.services import downstream, enrolment, sending
    from kc_desktop.store import ledger, meta, stations

    def counted(app: App) -> tuple[int, int, object]:
        with app.desk.store.reader() as connection:
            publication = meta.read(connection, downstream.PUBLICATION)
            return ledger.last_number(connection), stations.roster_version(connection), publication

    enrolment.revoke(centre.desk, made.stations[1].desk.identity.station)
    card = tmp_path / "other.kccard"
    enrolment.write_card(centre.desk, card)
    sending.export(centre.desk, made.stick("p"), card=card, personal=False)
    before = counted(centre)
    assert isinstance(before[2], dict)
    made.close()
    upkeep.restore(folder, saved.path, newer=False)
    with App(folder) as app:
        assert counted(app) == before
        assert setup.own_card(app.desk).id == app.desk.identity.centre
    shutil.copyfile(saved.path, place.database_file(folder))
    assert arrival.examine(folder, key_store()).state == arrival.RESTORED
