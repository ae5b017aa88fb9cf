"""Copies, clones and old files put back: noticed, settled, nothing lost, no number given twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.services import arrival, centre_keys, enrolment, history, lists, merging, records, setup, upkeep
from kc_desktop.services.arrival import ADDITIONAL, CONTINUE, COPIED, HOME, LOOK, MOVED, RESTORED
from kc_desktop.services.names import Names
from kc_desktop.services.rebirth import PARENTS
from kc_desktop.store import ledger, meta, place, stations
from kc_desktop.system import journal, paths
from kc_desktop.system.keys import KeyStore
from tests.services import damage, kit
from tests.services.world import World, add, births, file_of, names_of, put_back, seen
from tests.tools import offices
from tests.tools.slowly import mostly_slow

# --------------------------------------------------------------------------------------------------------------- copied


def test_at_home_nothing_is_asked(world: World, folder: Path) -> None:
    assert (seen(folder).state, seen(folder).choices) == (HOME, ())
    add(world, folder, "hai")
    found = seen(folder)
    assert (found.state, found.held, found.reached) == (HOME, 2, 2)
    assert arrival.settle(folder, ADDITIONAL, key_store(), Names(packs())).identity == found.identity


@pytest.mark.parametrize("choice", mostly_slow([MOVED, ADDITIONAL]))
def test_copied_to_another_computer(world: World, folder: Path, choice: str) -> None:
    other = world.sit_at("pc2")
    shutil.copytree(folder, other)
    found = seen(other)
    assert (found.state, found.why, found.keeps_key) == (COPIED, arrival.NO_KEY, False)
    assert found.choices == (ADDITIONAL, MOVED, LOOK)
    with pytest.raises(Refused) as refused:
        App(other)
    assert (refused.value.code, refused.value.facts["arrival"]) == ("copied", found)
    add(world, other, "ở máy hai", choice=choice)
    with world.open(other) as desk:
        assert names_of(desk) == ["đầu tiên", "ở máy hai"]
        assert births(desk) == [(found.identity.replica, 1, choice)]
        assert desk.identity.station == found.identity.station
        second = desk.identity.replica
    world.sit_at("pc1")
    add(world, folder, "ở máy một")
    with world.open(folder) as desk:
        assert desk.identity.replica == found.identity.replica != second
        assert names_of(desk) == ["đầu tiên", "ở máy một"]


@pytest.mark.slow
def test_one_folder_used_by_turns_on_two_computers_needs_one_replica_on_each(world: World, folder: Path) -> None:
    """The data folder lies on a stick; or two accounts of one computer share it."""
    used: dict[str, set[str]] = {"pc1": set(), "pc2": set()}
    for turn in range(6):
        world.sit_at(pc := ("pc2", "pc1")[turn % 2])
        with world.open(folder, ADDITIONAL if turn == 0 else "") as desk:
            kit.add(desk, kit.facility(name=f"lượt {turn}"))
            used[pc].add(desk.identity.replica)
            assert setup.own_card(desk).replica == desk.identity.replica == desk.keys.replica
    assert [len(replicas) for replicas in used.values()] == [1, 1]
    assert used["pc1"] != used["pc2"]
    world.sit_at("pc1")
    with world.open(folder) as desk:
        assert len(names_of(desk)) == 7


@pytest.mark.slow
def test_a_folder_used_by_turns_that_missed_something_asks(world: World, folder: Path) -> None:
    other = world.sit_at("pc2")
    add(world, folder, "ở máy hai", choice=ADDITIONAL)
    shutil.copytree(folder, other)
    world.sit_at("pc1")
    add(world, folder, "ở máy một")
    world.sit_at("pc2")
    add(world, other, "bản riêng ở máy hai")
    assert seen(folder).state == COPIED
    with pytest.raises(Refused):  # its own chain stands behind its journal
        App(folder)
    add(world, folder, "gộp", choice=ADDITIONAL)
    with world.open(folder) as desk:
        assert names_of(desk) == ["bản riêng ở máy hai", "gộp", "đầu tiên", "ở máy hai", "ở máy một"]


def test_looking_at_a_copy_writes_nothing(world: World, folder: Path) -> None:
    other = world.sit_at("pc2")
    shutil.copytree(folder, other)
    before = file_of(other)
    with App(other, settle=lambda _: LOOK) as app:
        assert names_of(app.desk) == ["đầu tiên"]
        with pytest.raises(Refused) as refused:
            kit.add(app.desk, kit.facility())
        assert refused.value.code == "only_looking"
        with App(other, settle=lambda _: LOOK) as beside:
            assert names_of(beside.desk) == ["đầu tiên"]
    assert file_of(other) == before
    assert not paths.keys_folder().exists()
    with pytest.raises(Refused):
        arrival.settle(other, LOOK, key_store(), Names(packs()))
    with pytest.raises(Refused):
        arrival.settle(other, CONTINUE, key_store(), Names(packs()))


@pytest.mark.slow
def test_two_copies_on_one_computer(world: World, folder: Path) -> None:
    beside = world.root / "copy"
    shutil.copytree(folder, beside)
    with world.open(folder) as desk:
        with pytest.raises(Machine) as busy:
            App(beside, settle=lambda _: ADDITIONAL)
        assert busy.value.code == "in_use"
        kit.add(desk, kit.facility(name="ở bản gốc"))
    assert (seen(beside).state, seen(beside).why) == (RESTORED, arrival.BEHIND)
    add(world, beside, "ở bản chép", choice=CONTINUE)
    with world.open(beside) as desk:
        assert names_of(desk) == ["đầu tiên", "ở bản chép", "ở bản gốc"]
    # The first copy learns that another took its place: it goes on as a third, and knows everything too.
    assert seen(folder).why == arrival.SUPERSEDED
    add(world, folder, "lại ở bản gốc", choice=CONTINUE)
    with world.open(folder) as desk:
        assert names_of(desk) == ["lại ở bản gốc", "đầu tiên", "ở bản chép", "ở bản gốc"]
    assert seen(beside).state == seen(folder).state == HOME


def test_the_journal_was_deleted(world: World, folder: Path) -> None:
    before = seen(folder).identity
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    assert (seen(folder).state, seen(folder).why, seen(folder).keeps_key) == (COPIED, arrival.NO_JOURNAL, True)
    add(world, folder, "sau", choice=ADDITIONAL)
    with world.open(folder) as desk:
        assert names_of(desk) == ["sau", "đầu tiên"]
        assert desk.identity.replica != before.replica
        with desk.store.reader() as connection:
            assert meta.read(connection, PARENTS) == [{"replica": before.replica, "last": 1, "reason": "additional"}]


def test_a_disk_image_on_another_computer_is_noticed_when_the_system_has_a_name(world: World, folder: Path) -> None:
    shutil.copytree(world.root / "pc1", world.root / "pc2")
    other = world.sit_at("pc2")
    assert (seen(other).state, seen(other).why) == (COPIED, arrival.OTHER_MACHINE)
    add(world, other, "ở máy hai", choice=ADDITIONAL)
    world.sit_at("pc1")
    add(world, folder, "ở máy một")


def test_an_exact_clone_cannot_be_seen_until_the_centre_orders_a_rebirth(
    world: World, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(world.root / "pc1", tmp_path / "clone")
    clone = world.sit_at("clone", same_disk_image=True)
    assert seen(clone).state == HOME
    with App(clone) as app:
        kit.add(app.desk, kit.facility(name="ở bản nhân"))
        forked = app.desk.identity.replica
        with app.desk.writer() as connection:
            arrival.order_rebirth(app.desk, connection)
    assert (seen(clone).state, seen(clone).why) == (RESTORED, arrival.ORDERED)
    add(world, clone, "sau lệnh")  # nothing is asked
    with world.open(clone) as desk:
        assert names_of(desk) == ["sau lệnh", "đầu tiên", "ở bản nhân"]
        assert births(desk) == [(forked, 2, "clone")]
    assert seen(clone).state == HOME


# ------------------------------------------------------------------------------------------------------------- restored


def test_an_old_file_put_back(world: World, folder: Path) -> None:
    old = file_of(folder)
    add(world, folder, "hai", "ba")
    before = seen(folder).identity
    put_back(folder, old)
    found = seen(folder)
    assert (found.state, found.why, found.held, found.reached) == (RESTORED, arrival.BEHIND, 1, 3)
    assert found.choices == (CONTINUE, LOOK)
    with pytest.raises(Refused) as refused:
        App(folder)
    assert refused.value.code == "restored"
    add(world, folder, "bốn", choice=CONTINUE)
    with world.open(folder) as desk:
        assert names_of(desk) == ["ba", "bốn", "hai", "đầu tiên"]
        assert births(desk) == [(before.replica, 3, "restored")]


@pytest.mark.parametrize("what", mostly_slow(["export", "number given", "merge", "revoke", "rotate"]))
def test_an_old_file_put_back_after_bundles_but_no_operation(world: World, tmp_path: Path, what: str) -> None:
    """Others were told what the old file does not know; its next bundle would carry a number given before."""
    made = offices.province(tmp_path)
    station, centre = made.stations[0].desk, made.centre.desk
    desk = station if what in ("export", "number given") else centre
    folder, before = desk.folder, desk.identity.replica
    offices.add(station, "một")
    files = offices.send(made.stations[0], made.stick("a")) if desk is centre else ()
    old = upkeep.backup(desk).path
    if what == "export":
        offices.send(made.stations[0], made.stick("b"))
    elif what == "number given":  # and then it was killed: nothing more is written beside the journal
        with station.writer() as connection:
            ledger.next_number(connection)
    elif what == "merge":
        merging.merge(centre, files)
    elif what == "rotate":
        centre_keys.rotate(centre)
    else:
        enrolment.revoke(centre, station.identity.station)
    shutil.copytree(paths.journals_folder(paths.keys_folder()), tmp_path / "journals")
    made.close()
    shutil.copytree(tmp_path / "journals", paths.journals_folder(paths.keys_folder()), dirs_exist_ok=True)
    assert seen(folder).state == HOME
    shutil.copyfile(old, place.database_file(folder))
    found = seen(folder)
    assert (found.state, found.why, found.held) == (RESTORED, arrival.BEHIND, found.reached)
    assert [f.code for f in upkeep.doctor(folder).findings] == ["behind"]
    if what == "revoke":
        assert upkeep.doctor(folder, repair=True).ok
    with world.open(folder, "" if what == "revoke" else CONTINUE) as again:
        assert again.identity.replica != before
        assert again.identity.station == desk.identity.station
        assert again.keys.sign_public.hex() == setup.own_card(again).sign_key
        with again.store.reader() as connection:
            assert ledger.last_number(connection) == (desk is station)
            assert stations.roster_version(connection) == {"merge": 2, "revoke": 3, "rotate": 3}.get(what, 1)
    assert seen(folder).state == HOME


def test_a_shared_folder_that_missed_a_bundle_is_not_taken_up_unasked(world: World, folder: Path) -> None:
    """Two computers use one data folder by turns; an older copy of it comes back to the one that wrote a bundle."""
    world.sit_at("pc2")
    add(world, folder, "ở máy hai", choice=ADDITIONAL)
    old = file_of(folder)
    world.sit_at("pc1")
    with world.open(folder) as desk, desk.writer() as connection:
        ledger.next_number(connection)
    put_back(folder, old)
    assert seen(folder).state == COPIED
    with pytest.raises(Refused) as refused:
        App(folder)
    assert refused.value.code == "copied"


@pytest.mark.slow
def test_an_old_file_from_before_a_rebirth(world: World, folder: Path) -> None:
    """Its replica stands level with its own journal, so only the note of who took its place tells."""
    add(world, folder, "hai")
    level = file_of(folder)
    with App(folder) as app:
        saved = upkeep.backup(app.desk)
    upkeep.restore(folder, saved.path)
    add(world, folder, "sau khôi phục")
    shutil.copyfile(saved.path, place.database_file(folder))
    assert (seen(folder).state, seen(folder).why) == (RESTORED, arrival.SUPERSEDED)
    put_back(folder, level)
    assert (seen(folder).state, seen(folder).why) == (RESTORED, arrival.SUPERSEDED)
    add(world, folder, "bốn", choice=CONTINUE)
    with world.open(folder) as desk:
        assert names_of(desk) == ["bốn", "hai", "sau khôi phục", "đầu tiên"]


def test_a_copy_that_went_its_own_way_brings_both_branches_together(world: World, folder: Path) -> None:
    """A whole computer was cloned, both went on, then the clone's data folder was copied back over ours."""
    shutil.copytree(world.root / "pc1", world.root / "clone")
    clone = world.sit_at("clone", same_disk_image=True)
    with App(clone) as app:
        kit.add(app.desk, kit.facility(name="nhánh khác"))
    world.sit_at("pc1", same_disk_image=True)
    with App(folder) as app:
        kit.add(app.desk, kit.facility(name="nhánh này"))
    put_back(folder, file_of(clone))
    assert (seen(folder).state, seen(folder).why) == (RESTORED, arrival.OTHER_BRANCH)
    with App(folder, settle=lambda _: CONTINUE) as app:
        assert names_of(app.desk) == ["nhánh khác", "nhánh này", "đầu tiên"]
        assert upkeep.check(app.desk, deep=True).ok
    assert seen(folder).state == HOME


def test_what_was_deleted_and_changed_since_comes_back_as_it_was_last(world: World, folder: Path) -> None:
    old = file_of(folder)
    with world.open(folder) as desk:
        first = lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])[0].id
        kit.change(desk, first, phones=("0900000001",), name="đổi tên")
        gone = kit.add(desk, kit.facility(name="rồi xóa"))
        records.delete(desk, "facility", gone)
        before = damage.state_of(desk.store.path, ("meta", "op", "record", "subject_key"))
    put_back(folder, old)
    with world.open(folder, CONTINUE) as desk:
        assert records.load(desk, "facility", first).record.values["phones"] == ("0900000001",), "its key came along"
        assert damage.state_of(desk.store.path, ("meta", "op", "record", "subject_key")) == before


@pytest.mark.slow
def test_restored_twice_and_copied_on_top(world: World, folder: Path) -> None:
    files = [file_of(folder)]
    for number in range(3):
        add(world, folder, f"việc {number}", choice=CONTINUE)
        files.append(file_of(folder))
        put_back(folder, files[number // 2])
    add(world, folder, "cuối", choice=CONTINUE)
    with world.open(folder) as desk:
        assert names_of(desk) == ["cuối", "việc 0", "việc 1", "việc 2", "đầu tiên"]


def test_reinstalled_with_nothing_left(world: World, folder: Path, tmp_path: Path) -> None:
    """Only a backup on a stick is left: it is taken up as a new replica of the same station."""
    with App(folder) as app:
        saved = upkeep.backup(app.desk, tmp_path)
        before = app.desk.identity
    shutil.rmtree(world.root / "pc1")
    data = world.sit_at("pc1")
    data.mkdir()
    done = upkeep.restore(data, saved.path)
    assert (done.identity.station, done.regained) == (before.station, 0)
    add(world, data, "sau khi cài lại")
    with world.open(data) as desk:
        assert names_of(desk) == ["sau khi cài lại", "đầu tiên"]


def test_the_vault_of_the_system_closed_is_no_copy(world: World, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del world
    with monkeypatch.context() as closed:

        def locked(*_: object) -> None:
            raise Refused("key_locked")

        closed.setattr(KeyStore, "load", locked)
        with pytest.raises(Refused) as refused:
            App(folder, settle=lambda _: ADDITIONAL)
        assert refused.value.code == "key_locked"
    assert seen(folder).state == HOME


# ------------------------------------------------------------------------------------------------------ with the centre


@pytest.mark.parametrize("way", mostly_slow(["put back", "journal gone", "restore"]))
def test_everything_reaches_the_centre_and_it_confirms_nothing_again(world: World, tmp_path: Path, way: str) -> None:
    world.sit_at("pc1")
    made = offices.province(tmp_path)
    (station,) = made.stations
    folder = station.desk.folder
    offices.add(station.desk, "một")
    saved = upkeep.backup(station.desk)
    merging.merge(made.centre.desk, offices.send(station, made.stick("a")))
    offices.add(station.desk, "hai, chưa gửi")
    station.close()
    if way == "put back":
        shutil.copyfile(saved.path, place.database_file(folder))
    elif way == "journal gone":
        shutil.rmtree(paths.journals_folder(paths.keys_folder()))
        journals = paths.journals_folder(paths.keys_folder())
        replica = made.centre.desk.identity.replica
        assert not journal.file_of(journals, replica).exists()
    else:
        upkeep.restore(folder, saved.path)
    with App(folder, settle=lambda found: found.choices[0]) as app:
        offices.add(app.desk, "ba")
        merging.merge(made.centre.desk, offices.send(app, made.stick("b")))
    assert names_of(made.centre.desk) == ["ba", "hai, chưa gửi", "một"]
    made.centre.close()


def test_a_change_of_keys_stopped_half_way_stops_no_export(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(_self: KeyStore, _replica: str, _key: str) -> None:
        raise Machine("device_gone", where="–")

    world.sit_at("pc1")
    made = offices.province(tmp_path)
    folder = made.centre.desk.folder
    with monkeypatch.context() as stopped:
        stopped.setattr(KeyStore, "switch", pulled)
        with pytest.raises(Machine):
            centre_keys.rotate(made.centre.desk)
    made.centre.close()
    assert seen(folder).state == HOME
    made.centre = App(folder)
    for path in offices.send(made.centre, made.stick("down")):
        assert merging.merge(made.stations[0].desk, [path]).imports
    made.close()


def test_the_old_author_stays_the_author_after_a_handover(world: World, folder: Path) -> None:
    with world.open(folder) as desk:
        record = lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])[0].id
        after = setup.rename(desk, name="Trạm mẫu", user="Người nhận bàn giao")
        kit.change(after, record, name="sau bàn giao")
        users = [entry.user for entry in history.history(after, "facility", record)]
    assert users == ["Người nhận bàn giao", "Trạm mẫu"]
