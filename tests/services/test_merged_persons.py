"""A person whose establishment was entered twice: shown, erased and accounted for as one, whichever record is named."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.services import erasing, objects, pairing, persons, records
from kc_desktop.services.desk import Desk
from tests.services import kit
from tests.services.test_erasing import carry, owner
from tests.tools.offices import Province, add, province

OWNER, OTHER, PHONE = "Chủ Mẫu Đi Xa", "Chủ Mẫu Viết Khác", "0912345672"


@pytest.fixture
def two(tmp_path: Path) -> Generator[Province]:
    """A centre with two confirmed stations."""
    made = province(tmp_path, 2)
    yield made
    made.close()


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_everything_about_one_is_everything_about_all(desk: Desk, asked: int) -> None:
    ids = [kit.add(desk, kit.facility(name=f"Mẫu {n}", representative=f"Chủ Mẫu {n}")) for n in range(3)]
    alone = kit.add(desk, kit.facility(name="Mẫu – khác", representative="Chủ Mẫu 1"))
    pairing.merge(desk, ids[1], ids[0])
    pairing.merge(desk, ids[2], ids[1])
    told = persons.about(desk, ids[asked])
    assert told.own.record_id == ids[asked]
    assert {part.record_id for part in told.merged} == set(ids) - {ids[asked]}
    values = {fact.value for part in (told.own, *told.merged) for fact in part.facts if fact.path == "representative"}
    assert values >= {f"Chủ Mẫu {n}" for n in range(3)}
    assert [one.record_id for one in told.same] == [alone], "likely the same person by its name, but nobody said so"
    done = erasing.erase(desk, [ids[asked]])
    assert set(done.records) == set(ids)
    assert all(owner(desk, one) is None for one in ids)
    assert owner(desk, alone) == "Chủ Mẫu 1"
    assert pairing.take_back(desk, ids[2], ids[1]).records
    assert all(owner(desk, one) is None for one in ids), "taken back, nothing of it comes back"


def test_a_sheet_names_all_that_its_establishment_is(desk: Desk) -> None:
    first, second = (kit.add(desk, kit.facility(name=f"Mẫu {n}", representative=f"Chủ Mẫu {n}")) for n in range(2))
    sheet = kit.add(desk, kit.survey(facility=second, representative="Chủ Mẫu Khác", visited_on=date(2026, 3, 1)))
    assert [one.record_id for one in persons.about(desk, sheet).same] == [second]
    pairing.merge(desk, first, second)
    found = persons.about(desk, sheet)
    assert {(one.record_id, one.reasons) for one in found.same} == {(one, (persons.LINKED,)) for one in (first, second)}
    assert sheet in {one.record_id for one in persons.about(desk, first).same}


def test_the_other_record_does_not_bring_back_what_the_law_took_away(desk: Desk) -> None:
    first = kit.add(desk, kit.facility(name="Mẫu 1", representative=OWNER, phones=(PHONE,)))
    second = kit.add(desk, kit.facility(name="Mẫu 2", representative=OTHER, main_product="Gốm"))
    erasing.erase(desk, [first])
    pairing.merge(desk, first, second, {"representative": "lose"})
    values = records.load(desk, "facility", first).record.values
    assert (values.get("representative"), values.get("main_product")) == (None, "Gốm")


def test_an_erasure_of_either_reaches_all_offices_that_hold_one_of_them(two: Province, tmp_path: Path) -> None:
    """One establishment, typed at two stations, made one at the centre."""
    near, far, centre = two.stations[0], two.stations[1], two.centre
    mine = add(near.desk, representative=OWNER, phones=(PHONE,))
    theirs = add(far.desk, "Mẫu – Gốm Bến Đá 2", representative=OTHER, phones=(PHONE,))
    for at, app in enumerate((near, far)):
        carry(app, centre, tmp_path / f"up{at}")
    pairing.merge(centre.desk, mine, theirs)
    for at, app in enumerate((near, far)):
        carry(centre, app, tmp_path / f"down{at}")
    with pytest.raises(Refused) as caught:
        erasing.erase(far.desk, [theirs])
    assert caught.value.code == "not_allowed"
    assert owner(far.desk, theirs) == OTHER
    erasing.erase(centre.desk, [theirs])
    orders = {one.record_id: one for one in erasing.erasures(centre.desk)}
    assert set(orders) == {mine, theirs}
    assert all(one.waiting for one in orders.values())
    for at, app in enumerate((near, far)):
        carry(centre, app, tmp_path / f"order{at}")
        erasing.sweep(app.desk)
        carry(app, centre, tmp_path / f"done{at}")
    assert owner(near.desk, mine) is None
    assert owner(far.desk, theirs) is None
    assert all(one.waiting == () for one in erasing.erasures(centre.desk))
    assert not any(text.encode() in b"".join(objects.dump(centre.desk)) for text in (OWNER, OTHER, PHONE))


def test_what_was_made_one_unseen_by_the_order_is_a_task(two: Province, tmp_path: Path) -> None:
    """The centre erases one record while the station makes another one with it: a person must look, nobody guesses."""
    station, centre = two.stations[0], two.centre
    first = add(station.desk, representative=OWNER)
    second = add(station.desk, "Mẫu – Gốm Bến Đá 2", representative=OTHER)
    carry(station, centre, tmp_path / "a")
    erasing.erase(centre.desk, [first])
    pairing.merge(station.desk, first, second, {"representative": "lose"})
    carry(station, centre, tmp_path / "b")
    assert owner(centre.desk, first) is None
    (order,) = erasing.erasures(centre.desk)
    assert order.beside == (second,)
    erasing.erase(centre.desk, [first])
    assert owner(centre.desk, second) is None
    assert all(one.beside == () for one in erasing.erasures(centre.desk))
