"""Two computers that write under one identity, two that know of each other, and two provinces that become one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.services import downstream, enrolment, imports, lists, merging, objects, records, sending
from kc_desktop.services.desk import Desk
from kc_desktop.store import publications, receipts
from tests.tools.offices import add, change, office


class Computers:
    """Computers with a home each; only one is used at a time."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self._patch = root, patch

    @contextmanager
    def at(self, name: str) -> Iterator[Desk]:
        """The desk of computer ``name``, open for writing; a copied or cloned one goes on as the program proposes."""
        self.home(name)
        with App(self.folder(name), settle=lambda found: found.choices[0]) as app:
            yield app.desk

    def home(self, name: str) -> None:
        self._patch.setenv("KC_HOME", str(self.root / name / "home"))

    def folder(self, name: str) -> Path:
        return self.root / name / "data"

    def make(self, name: str, role: str, card: Path | None = None) -> None:
        self.home(name)
        self.folder(name).parent.mkdir(parents=True, exist_ok=True)
        office(self.folder(name), role, f"Mẫu {name}", card).close()

    def clone(self, name: str, other: str) -> None:
        """The whole disk: data, keys and journal."""
        shutil.copytree(self.root / name, self.root / other)

    def copy(self, name: str, other: str) -> None:
        """The data folder alone."""
        shutil.copytree(self.folder(name), self.folder(other))

    def stick(self, name: str = "usb") -> Path:
        folder = self.root / "sticks" / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the computers of ``computers`` were made, once."""
    root = tmp_path_factory.mktemp("joined")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KC_VAULT", "none")
        made, card = Computers(root, patch), root / "centre.kccard"
        made.make("centre", "centre")
        with made.at("centre") as desk:
            enrolment.write_card(desk, card)
        made.make("pc", "station", card)
        with made.at("pc") as desk:
            add(desk, "Trước khi nhân đôi")
            station = enrolment.card(desk)
            files = sending.export(desk, made.stick()).files
        with made.at("centre") as desk:
            with desk.writer() as connection:
                enrolment.register(connection, station)
            enrolment.accept(desk, station.id)
            merging.merge(desk, files)
        answer(made, "pc")
    return root


@pytest.fixture
def computers(joined: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computers:
    """A centre with one confirmed station, ``pc``, that has sent one record and has the receipt."""
    shutil.copytree(joined, tmp_path, dirs_exist_ok=True)
    made = Computers(tmp_path, monkeypatch)
    made.home("pc")
    return made


def bring(made: Computers, name: str, stick: str = "usb") -> merging.Merged:
    """One trip of a stick from a station to the centre."""
    with made.at(name) as desk:
        files = sending.export(desk, made.stick(stick)).files
    with made.at("centre") as desk:
        return merging.merge(desk, files)


def answer(made: Computers, name: str) -> None:
    """One trip of a stick from the centre to a station."""
    with made.at("centre") as desk:
        sending.export(desk, made.stick("down"))
    with made.at(name) as desk:
        for found in merging.find(desk, made.stick("down")):
            if found.for_us and not found.known:
                merging.merge(desk, (found.path,))


def names(made: Computers, name: str) -> set[str]:
    with made.at(name) as desk:
        nums = lists.ids(desk, lists.Query("facility"))
        return {row.cells[0] for row in lists.page(desk, "facility", nums, ["name"])}


def test_both_branches_of_a_cloned_disk_are_kept_and_both_computers_are_born_again(computers: Computers) -> None:
    computers.clone("pc", "twin")
    with computers.at("pc") as desk:
        add(desk, "Nhánh A")
        replica = desk.identity.replica
    with computers.at("twin") as desk:
        add(desk, "Nhánh B")
        assert desk.identity.replica == replica
    first, second = bring(computers, "pc", "a"), bring(computers, "twin", "b")
    assert first.imports[0].alarms == ()
    assert [alarm.code for alarm in second.imports[0].alarms] == [merging.FORKED]
    assert names(computers, "centre") == {"Trước khi nhân đôi", "Nhánh A", "Nhánh B"}
    for name in ("pc", "twin"):
        answer(computers, name)
        with computers.at(name) as desk:
            assert desk.identity.replica != replica
            assert sending.unsent(desk) <= 1  # its birth
    born = {name: identity(computers, name) for name in ("pc", "twin")}
    assert len(set(born.values())) == 2
    for name in ("pc", "twin"):
        bring(computers, name)
        answer(computers, name)
        assert names(computers, name) >= {"Trước khi nhân đôi", f"Nhánh {'A' if name == 'pc' else 'B'}"}


def identity(made: Computers, name: str) -> str:
    with made.at(name) as desk:
        return desk.identity.replica


def test_a_receipt_for_one_branch_never_confirms_the_other(computers: Computers) -> None:
    computers.clone("pc", "twin")
    with computers.at("pc") as desk:
        add(desk, "Nhánh A")
    with computers.at("twin") as desk:
        add(desk, "Nhánh B")
    bring(computers, "pc")
    answer(computers, "twin")
    with computers.at("twin") as desk:
        assert sending.unsent(desk) >= 1
    bring(computers, "twin")
    assert "Nhánh B" in names(computers, "centre")


def test_a_copied_folder_goes_on_as_a_second_computer(computers: Computers) -> None:
    with computers.at("pc") as desk:
        add(desk, "Chưa gửi")
    computers.copy("pc", "laptop")
    with computers.at("laptop") as desk:
        add(desk, "Trên máy thứ hai")
        files = sending.export(desk, computers.stick()).files
        waiting = enrolment.card(desk)
    with computers.at("centre") as desk:
        with pytest.raises(Refused) as fault:
            merging.merge(desk, files)
        assert fault.value.code == "unknown_sender"  # without the first computer's key nobody vouches for it
        enrolment.accept(desk, waiting.id)
        merging.merge(desk, files)
    assert names(computers, "centre") == {"Trước khi nhân đôi", "Chưa gửi", "Trên máy thứ hai"}
    bring(computers, "pc")
    answer(computers, "laptop")
    answer(computers, "pc")
    for name in ("pc", "laptop"):
        with computers.at(name) as desk:
            assert sending.unsent(desk) == 0
            assert lists.count(desk, "facility") == 3


def test_an_old_file_put_back_loses_nothing_and_needs_no_new_confirmation(computers: Computers) -> None:
    shutil.copytree(computers.folder("pc"), computers.root / "old")
    with computers.at("pc") as desk:
        add(desk, "Sau bản sao")
    shutil.rmtree(computers.folder("pc"))
    shutil.copytree(computers.root / "old", computers.folder("pc"))
    assert names(computers, "pc") == {"Trước khi nhân đôi", "Sau bản sao"}
    with computers.at("pc") as desk:
        add(desk, "Sau khôi phục")
    assert bring(computers, "pc").refused == ()
    assert names(computers, "centre") == {"Trước khi nhân đôi", "Sau bản sao", "Sau khôi phục"}


@pytest.mark.slow
def test_a_new_computer_continues_the_station_whose_computer_died(computers: Computers) -> None:
    with computers.at("centre") as desk:
        (record,) = [row.id for row in lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])]
        change(desk, record, main_product="Trung tâm bổ sung")
    computers.make("new", "station", computers.root / "centre.kccard")
    with computers.at("new") as desk:
        mine = desk.identity.station
        files = sending.export(desk, computers.stick()).files
    with computers.at("pc") as desk:
        station = desk.identity.station
        dead = desk.identity.replica
    with computers.at("centre") as desk:
        with pytest.raises(Refused):
            merging.merge(desk, files)
        enrolment.accept(desk, mine, continues=station)
        enrolment.revoke(desk, dead)
        merging.merge(desk, files)
    answer(computers, "new")
    with computers.at("new") as desk:
        assert desk.identity.station == station
        assert records.load(desk, "facility", record).record.main_product == "Trung tâm bổ sung"
        assert records.load(desk, "facility", record).record.name == "Trước khi nhân đôi"
        change(desk, record, main_product="Máy mới ghi")
    assert bring(computers, "new").refused == ()
    with computers.at("centre") as desk:
        assert records.load(desk, "facility", record).record.main_product == "Máy mới ghi"


@pytest.mark.slow
def test_two_computers_of_one_station_exchange_directly(computers: Computers) -> None:
    computers.copy("pc", "laptop")
    with computers.at("laptop") as desk:
        waiting = enrolment.card(desk).id
        files = sending.export(desk, computers.stick()).files
    with computers.at("centre") as desk:
        with pytest.raises(Refused):
            merging.merge(desk, files)
        enrolment.accept(desk, waiting)
        merging.merge(desk, files)
    for name in ("pc", "laptop"):
        bring(computers, name)
        answer(computers, name)
        with computers.at(name) as desk:
            enrolment.write_card(desk, computers.root / f"{name}.kccard")
            add(desk, f"Chỉ ở {name}")
    for here, there in (("pc", "laptop"), ("laptop", "pc")):
        with computers.at(here) as desk:
            files = sending.export(desk, computers.stick(), card=computers.root / f"{there}.kccard").files
        with computers.at(there) as desk:
            assert merging.merge(desk, files).imports[0].kind == "peer"
    assert names(computers, "pc") == names(computers, "laptop")
    assert {"Chỉ ở pc", "Chỉ ở laptop"} <= names(computers, "pc")


@pytest.mark.slow
def test_two_provinces_join_their_logs(computers: Computers) -> None:
    computers.make("other", "centre")
    with computers.at("other") as desk:
        add(desk, "Của tỉnh kia")
        enrolment.write_card(desk, computers.root / "other.kccard")
    for here, there in (("centre", "other"), ("other", "centre")):
        with computers.at(here) as desk:
            files = sending.export(desk, computers.stick(here), card=computers.root / f"{there}.kccard").files
            sender = enrolment.card(desk).id
        with computers.at(there) as desk:
            with pytest.raises(Refused) as fault:
                merging.merge(desk, files)
            assert fault.value.code == "unknown_sender"
            enrolment.accept(desk, sender)
            merging.merge(desk, files)
    dumps = []
    for name in ("centre", "other"):
        with computers.at(name) as desk:
            dumps.append(list(objects.dump(desk)))
    assert dumps[0] == dumps[1]
    assert len(dumps[0]) == 2


def test_a_publication_holds_no_personal_value_and_replaces_the_one_before(computers: Computers) -> None:
    computers.make("ministry", "centre")
    with computers.at("ministry") as desk:
        enrolment.write_card(desk, computers.root / "ministry.kccard")
    secret = "0912345678"
    with computers.at("centre") as desk:
        record = add(desk, "Có số điện thoại", phones=(secret,))
        sender = enrolment.card(desk).id
        files = sending.export(desk, computers.stick(), card=computers.root / "ministry.kccard", personal=False).files
    with computers.at("ministry") as desk:
        with pytest.raises(Refused):
            merging.merge(desk, files)
        enrolment.accept(desk, sender)
        done = merging.merge(desk, files).imports[0]
        assert (done.kind, done.counts) == ("publish", merging.Counts(2, 2))
        with desk.store.reader() as connection:
            held = publications.lines_of(connection, sender)
            assert not any(secret.encode() in line for line in held.values())
            assert ("facility", record) in held
        assert lists.count(desk, "facility") == 0
    with computers.at("centre") as desk:
        records.delete(desk, "facility", record)
        newer = sending.export(desk, computers.stick(), card=computers.root / "ministry.kccard", personal=False).files
    with computers.at("ministry") as desk:
        assert merging.merge(desk, newer).imports[0].counts == merging.Counts(1, 0, 1)
        with desk.store.reader() as connection:
            assert {form for form, _ in publications.lines_of(connection, sender)} == {"facility"}
            assert len(publications.lines_of(connection, sender)) == 1
        with pytest.raises(Refused) as fault:
            merging.merge(desk, files)
        assert fault.value.code == "older_than_here"


def test_a_station_learns_what_was_withdrawn_and_who_is_revoked(computers: Computers) -> None:
    computers.make("lost", "station", computers.root / "centre.kccard")
    with computers.at("lost") as desk:
        stolen = enrolment.card(desk)
    with computers.at("centre") as desk:
        imports.withdraw(desk, imports.every(desk)[0].num)
        with desk.writer() as connection:
            enrolment.register(connection, stolen)
        enrolment.revoke(desk, stolen.id)
    answer(computers, "pc")
    with computers.at("pc") as desk:
        assert downstream.clock_is_behind(desk) == ""
        assert lists.count(desk, "facility") == 1
        with desk.store.reader() as connection:
            assert receipts.stated(connection, downstream.WITHDRAWN) == [(desk.identity.replica, 1, 1)]
            assert downstream.revoked(connection, stolen.replica)
            assert not downstream.revoked(connection, desk.identity.replica)


def test_a_clock_before_the_signed_time_of_the_centre_is_told(
    computers: Computers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(computers, "pc")
    with computers.at("pc") as desk:
        monkeypatch.setattr(downstream, "now", lambda: datetime(2019, 1, 1, tzinfo=UTC))
        assert downstream.clock_is_behind(desk).startswith("20")


@pytest.mark.slow
def test_an_old_file_of_the_centre_put_back_is_filled_again_by_the_stations(computers: Computers) -> None:
    shutil.copytree(computers.folder("centre"), computers.root / "old")
    with computers.at("pc") as desk:
        add(desk, "Sau bản sao")
    bring(computers, "pc")
    answer(computers, "pc")
    with computers.at("pc") as desk:
        assert sending.unsent(desk) == 0
    shutil.rmtree(computers.folder("centre"))
    shutil.copytree(computers.root / "old", computers.folder("centre"))
    answer(computers, "pc")
    with computers.at("pc") as desk:
        assert sending.unsent(desk) == 1  # the reborn centre's receipt takes the earlier one back
    bring(computers, "pc")
    assert "Sau bản sao" in names(computers, "centre")


@pytest.mark.slow
def test_what_the_centre_itself_wrote_and_lost_comes_back_from_a_station(computers: Computers) -> None:
    shutil.copytree(computers.folder("centre"), computers.root / "old")
    with computers.at("centre") as desk:
        (record,) = [row.id for row in lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])]
        change(desk, record, main_product="Trung tâm ghi")
    answer(computers, "pc")
    shutil.rmtree(computers.folder("centre"))
    shutil.copytree(computers.root / "old", computers.folder("centre"))
    for journal in (computers.root / "centre" / "home").rglob("*.kcj"):
        journal.unlink()
    bring(computers, "pc")  # says what it holds
    answer(computers, "pc")  # asks for it
    bring(computers, "pc")  # brings it
    with computers.at("centre") as desk:
        assert records.load(desk, "facility", record).record.main_product == "Trung tâm ghi"
