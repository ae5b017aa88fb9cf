"""Volumes, resending, the custody light, tasks, and what the preview says of a record."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.op import make
from kc_desktop.exchange.bundle.volumes import Target
from kc_desktop.services import (
    conflicts,
    custody,
    enrolment,
    imports,
    lists,
    merging,
    outcomes,
    publishing,
    records,
    sending,
    standing,
)
from kc_desktop.services.desk import Desk
from kc_desktop.store import log
from tests.services import kit
from tests.tools.offices import Province, add, change, office, province, sample, send
from tests.tools.slowly import mostly_slow

SMALL = Target("small", "nhỏ", 330_000)


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def deliver(made: Province) -> merging.Merged:
    return merging.merge(made.centre.desk, send(made.stations[0], made.stick()))


def answer(made: Province) -> None:
    (path,) = send(made.centre, made.stick("down"))
    merging.merge(made.stations[0].desk, (path,))


def light(desk: Desk, record: str) -> str:
    return custody.lights(desk, [record])[record]


def noise(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=1500))


@pytest.mark.parametrize("order", mostly_slow([(2, 0, 1), (0, 1, 2), (1, 2, 0)]))
def test_volumes_are_merged_alone_and_in_any_order(one: Province, order: tuple[int, ...]) -> None:
    chance = random.Random(1)
    many = [(None, sample(f"Mẫu {n}", remark=noise(chance))) for n in range(150)]
    records.save_many(one.stations[0].desk, "facility", many)
    files = sending.export(one.stations[0].desk, one.stick(), target=SMALL).files
    assert len(files) == 3
    assert all(path.stat().st_size <= SMALL.size for path in files)
    for place in order:
        assert merging.merge(one.centre.desk, (files[place],)).imports[0].counts.applied > 0
    assert lists.count(one.centre.desk, "facility") == 150
    answer(one)
    assert sending.unsent(one.stations[0].desk) == 0
    assert {b.state for b in sending.outbox(one.stations[0].desk)} == {"acknowledged"}


def test_a_publication_in_volumes_is_whole_when_all_have_come(
    one: Province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_ENTRY", 100_000)
    ministry = office(tmp_path / "ministry", "centre", "Mẫu – Bộ")
    enrolment.write_card(ministry.desk, tmp_path / "ministry.kccard")
    chance = random.Random(1)
    desk = one.centre.desk
    many = [(None, sample(f"Mẫu {n}", remark=" ".join(noise(chance) for _ in range(2)))) for n in range(200)]
    records.save_many(desk, "facility", many)
    card = tmp_path / "ministry.kccard"
    files = sending.export(desk, one.stick(), card=card, personal=False, target=Target("x", "x", 150_000)).files
    assert len(files) > 1
    with pytest.raises(Refused):
        merging.merge(ministry.desk, files[:1])
    enrolment.accept(ministry.desk, enrolment.card(desk).id)
    done = merging.merge(ministry.desk, tuple(reversed(files)))
    assert done.refused == ()
    assert sum(i.counts.applied for i in done.imports) == 200
    ministry.close()


def test_a_bundle_goes_once_more_to_another_stick(one: Province) -> None:
    add(one.stations[0].desk)
    first = send(one.stations[0], one.stick())
    again = sending.resend(one.stations[0].desk, one.stick("other"))
    assert [p.read_bytes() for p in again.files] == [p.read_bytes() for p in first]
    assert merging.merge(one.centre.desk, again.files).imports[0].counts == merging.Counts(1, 1)
    assert merging.merge(one.centre.desk, first).imports[0].counts == merging.Counts(1, 0, 1)
    answer(one)
    with pytest.raises(Refused) as fault:
        sending.resend(one.stations[0].desk, one.stick("other"))
    assert fault.value.code == "not_found"


def test_the_custody_light_climbs_and_falls_with_what_the_centre_says(one: Province) -> None:
    desk = one.stations[0].desk
    record = add(desk)
    assert light(desk, record) == custody.HERE
    files = send(one.stations[0], one.stick())
    assert light(desk, record) == custody.STICK
    merging.merge(one.centre.desk, files)
    answer(one)
    assert light(desk, record) == custody.ACCEPTED
    change(desk, record, main_product="bún")
    assert light(desk, record) == custody.HERE
    number = deliver(one).imports[0].num
    imports.withdraw(one.centre.desk, number)
    answer(one)
    assert light(desk, record) == custody.WITHDRAWN
    imports.release(one.centre.desk, number)
    enrolment.write_card(one.centre.desk, one.root / "own.kccard")
    answer(one)
    assert light(desk, record) == custody.ACCEPTED


def test_a_record_in_dispute_at_the_centre_is_only_received(one: Province) -> None:
    desk = one.stations[0].desk
    record = add(desk)
    deliver(one)
    change(one.centre.desk, record, main_product="gốm")
    change(desk, record, main_product="bún")
    assert deliver(one).imports[0].counts.to_decide == 1
    answer(one)
    assert light(desk, record) == custody.RECEIVED
    (open_one,) = conflicts.every(one.centre.desk, "facility")
    conflicts.resolve(one.centre.desk, "facility", record, open_one.path, "bún khô")
    answer(one)
    assert light(desk, record) == custody.ACCEPTED
    assert records.load(desk, "facility", record).record.main_product == "bún khô"


def test_what_waits_in_quarantine_is_told_to_its_station(one: Province) -> None:
    station, centre = one.stations[0], one.centre.desk
    record = add(station.desk)
    files = send(station, one.stick())
    enrolment.revoke(centre, station.desk.identity.station)
    merging.merge(centre, files)
    enrolment.accept(centre, station.desk.identity.station)
    answer(one)
    assert light(station.desk, record) == custody.SET_ASIDE


def test_sound_apart_and_unsound_together_becomes_a_task_for_both(one: Province) -> None:
    desk, centre = one.stations[0].desk, one.centre.desk
    record = kit.add(desk, kit.survey(visited_on=date(2026, 5, 4)))
    deliver(one)
    kit.change(centre, record, "survey", market_local=Decimal(70))
    kit.change(desk, record, "survey", market_export=Decimal(60))
    (outcome,) = deliver(one).imports[0].records
    assert (outcome.outcome, outcome.flags) == (outcomes.CHANGED, (outcomes.INVALID,))
    (task,) = standing.open_tasks(centre)
    assert (task.record, [code for _, code, _ in task.problems]) == (record, ["shares_over_100"])
    answer(one)
    assert [t.record for t in standing.open_tasks(desk)] == [record]
    kit.change(desk, record, "survey", market_local=Decimal(40))
    assert standing.open_tasks(desk) == ()
    deliver(one)
    assert standing.open_tasks(centre) == ()


def test_a_tax_code_that_is_there_already_is_a_suspect(one: Province) -> None:
    code = "0100109106"
    add(one.centre.desk, "Đã có", tax_code=code)
    add(one.stations[0].desk, "Trạm nhập", tax_code=code)
    (outcome,) = deliver(one).imports[0].records
    assert outcome.flags == (outcomes.DUPLICATE,)
    assert "Đã có" in outcome.detail


def test_a_clock_far_ahead_and_a_newer_form_are_told_and_taken(one: Province) -> None:
    station, centre = one.stations[0].desk, one.centre.desk
    add(station)
    with station.writer() as connection:
        moment = ("0000ffffffff:0000", "2099-01-01T00:00:00+07:00")
        place = log.next_place(connection, station.identity.replica, *moment)
        record = "01a00000-0000-7000-8000-000000000001"
        sets: dict[str, tuple[object, tuple[str, ...]]] = {"name": ("Mẫu tương lai", ()), "later_field": ("?", ())}
        op = make(station.identity.author, place, "set", "facility", 9, record, sets)
        log.append(connection, (op,))
    done = deliver(one).imports[0]
    (future,) = [r for r in done.records if r.record_id == record]
    assert set(future.flags) == {outcomes.CLOCK, outcomes.NEWER_FORM}
    assert done.counts == merging.Counts(2, 2)
    assert records.load(centre, "facility", record).record.name == "Mẫu tương lai"
