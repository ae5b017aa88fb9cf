"""What random histories found: silent twins, lives of an office that do not know each other, dead computers, an undo of
what is not there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kc_desktop.domain.chains import Run
from kc_desktop.domain.errors import Refused
from kc_desktop.services import centre_keys, enrolment, history, imports, lists, merging, objects, sending
from kc_desktop.store import receipts, stations
from tests.services.test_forks import Computers, answer, bring, computers, identity, joined
from tests.tools.offices import add, change

__all__ = ["computers", "joined"]


def put_back(made: Computers, name: str, old: Path) -> None:
    """An old data folder in the place of the newer one."""
    shutil.rmtree(made.folder(name))
    shutil.copytree(old, made.folder(name))


def test_a_cloned_disk_is_noticed_though_one_twin_never_writes(computers: Computers) -> None:
    computers.clone("pc", "twin")
    with computers.at("pc") as desk:
        add(desk, "Chỉ ở máy này")
    assert bring(computers, "pc").imports[0].alarms == ()
    assert [alarm.code for alarm in bring(computers, "twin").imports[0].alarms] == [merging.FORKED]
    before = identity(computers, "pc")
    for name in ("pc", "twin"):
        answer(computers, name)
    assert len({before, identity(computers, "pc"), identity(computers, "twin")}) == 3
    for _ in range(2):
        for name in ("pc", "twin"):
            bring(computers, name)
            answer(computers, name)
    for name in ("pc", "twin"):
        with computers.at(name) as desk:
            assert sending.unsent(desk) == 0
            assert lists.count(desk, "facility") == 2


@pytest.mark.slow
def test_who_still_lives_under_a_name_that_was_given_up_is_born_again(computers: Computers) -> None:
    """The twin of a computer that was put back: its replica is retired, and it writes nothing of its own."""
    shutil.copytree(computers.folder("pc"), computers.root / "old")
    with computers.at("pc") as desk:
        add(desk, "Trước khi nhân đôi, chưa gửi")
    computers.clone("pc", "twin")
    put_back(computers, "pc", computers.root / "old")
    with computers.at("pc") as desk:
        add(desk, "Sau khi trả lại bản cũ")
    bring(computers, "pc")
    given_up = identity(computers, "twin")
    answer(computers, "twin")
    assert identity(computers, "twin") != given_up
    bring(computers, "twin")
    answer(computers, "twin")
    with computers.at("twin") as desk:
        assert sending.unsent(desk) == 0
        assert lists.count(desk, "facility") == 3


@pytest.mark.slow
def test_a_centre_put_back_twice_from_the_same_file_is_believed_again(computers: Computers) -> None:
    shutil.copytree(computers.folder("centre"), computers.root / "old")
    for turn in range(2):
        with computers.at("centre") as desk:
            add(desk, f"Của Trung tâm, lần {turn}")
        with computers.at("pc") as desk:
            add(desk, f"Của trạm, lần {turn}")
        bring(computers, "pc")
        for _ in range(3):
            answer(computers, "pc")
        put_back(computers, "centre", computers.root / "old")
        answer(computers, "pc")
        with computers.at("pc") as desk:
            assert sending.unsent(desk) == turn + 1, "what the centre lost is to be sent again"
        bring(computers, "pc")
        answer(computers, "pc")
        with computers.at("pc") as desk:
            assert sending.unsent(desk) == 0


def test_of_two_statements_the_later_life_is_believed(computers: Computers) -> None:
    early, late = receipts.Moment("a", 9, frozenset("a")), receipts.Moment("b", 1, frozenset("ab"))
    stranger = receipts.Moment("c", 1, frozenset("c"))
    with computers.at("pc") as desk, desk.writer() as connection:
        for moment, taken in ((early, True), (late, True), (early, False), (late._replace(number=2), True),
                              (late, False), (stranger, True), (late._replace(number=3), True)):  # fmt: skip
            assert receipts.take(connection, "x", [Run("a", 1, 2, "0" * 64)], moment) is taken


@pytest.mark.slow
def test_confirming_a_second_computer_does_not_confirm_a_lost_one_again(computers: Computers) -> None:
    computers.copy("pc", "laptop")
    with computers.at("laptop") as desk:
        waiting = enrolment.card(desk)
    lost = identity(computers, "pc")
    with computers.at("centre") as desk:
        enrolment.revoke(desk, lost)
        with desk.writer() as connection:
            enrolment.register(connection, waiting)
        enrolment.accept(desk, waiting.id)
        with desk.store.reader() as connection:
            found = {known.replica: known.state for known in stations.find(connection, waiting.id)}
    assert found == {lost: stations.REVOKED, waiting.replica: stations.ACCEPTED}


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
def test_a_computer_born_again_is_the_only_one_that_receives(computers: Computers, times: int) -> None:
    shutil.copytree(computers.folder("pc"), computers.root / "old")
    for turn in range(times):
        with computers.at("pc") as desk:
            record = add(desk, f"Lần {turn}")
        put_back(computers, "pc", computers.root / "old")
        bring(computers, "pc")
    with computers.at("centre") as desk:
        change(desk, record, main_product="Trung tâm ghi")
        with desk.store.reader() as connection:
            states = sorted(known.state for known in stations.every(connection))
    assert states == [stations.ACCEPTED, *[stations.RETIRED] * times]
    answer(computers, "pc")
    bring(computers, "pc")
    with computers.at("centre") as desk:
        files = sending.export(desk, computers.stick("down"))
    assert files.operations == 0


def test_what_a_withdrawn_import_brought_cannot_be_undone(computers: Computers) -> None:
    with computers.at("centre") as desk:
        (record,) = [row.id for row in lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])]
        change(desk, record, main_product="Trung tâm ghi")
        theirs = history.history(desk, "facility", record)[-1].op
        before = list(objects.dump(desk))
        number = imports.every(desk)[0].num
        imports.withdraw(desk, number)
        assert [entry.op for entry in history.history(desk, "facility", record)].count(theirs) == 0
        with pytest.raises(Refused) as fault:
            history.undo(desk, theirs)
        assert fault.value.code == "nothing_to_undo"
        imports.release(desk, number)
        assert list(objects.dump(desk)) == before


@pytest.mark.slow
def test_a_centre_put_back_from_before_a_change_of_keys_stays_the_centre(computers: Computers) -> None:
    shutil.copytree(computers.folder("centre"), computers.root / "old")
    with computers.at("centre") as desk:
        centre = desk.identity.station
        centre_keys.rotate(desk)
    answer(computers, "pc")
    put_back(computers, "centre", computers.root / "old")
    with computers.at("centre") as desk:
        assert desk.identity.station == centre
        add(desk, "Của Trung tâm")
    with computers.at("pc") as desk:
        add(desk, "Của trạm")
    assert bring(computers, "pc").refused == ()
    answer(computers, "pc")
    with computers.at("pc") as desk:
        assert sending.unsent(desk) == 0
