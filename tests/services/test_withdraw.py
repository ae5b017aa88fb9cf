"""Taking an import back: exactly, at any time, later edits kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.services import imports, lists, merging, objects, records, sending, upkeep
from kc_desktop.services.desk import Desk
from tests.tools.offices import Province, add, change, province, send


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path, stations=2)
    yield made
    made.close()


def merged(made: Province, app: App) -> int:
    return merging.merge(made.centre.desk, send(app, made.stick())).imports[0].num


def facilities(desk: Desk) -> list[bytes]:
    """The whole dump."""
    return list(objects.dump(desk))


def answer(made: Province, app: App) -> None:
    for path in send(made.centre, made.stick()):
        if any(f.path == path and f.for_us for f in merging.find(app.desk, path.parent)):
            merging.merge(app.desk, (path,))


def test_a_withdrawn_import_is_as_if_it_had_never_come(two: Province) -> None:
    first, second = two.stations
    add(first.desk, "Của trạm 1")
    merged(two, first)
    before = facilities(two.centre.desk)
    ids = [add(second.desk, f"Của trạm 2, số {n}") for n in range(3)]
    change(second.desk, ids[0], main_product="bún khô")
    number = merged(two, second)
    after = facilities(two.centre.desk)
    done = imports.withdraw(two.centre.desk, number)
    assert (done.operations, done.kept, done.records) == (4, 0, 3)
    assert facilities(two.centre.desk) == before
    assert upkeep.check(two.centre.desk, deep=True).findings == ()
    assert imports.release(two.centre.desk, number).operations == 4
    assert facilities(two.centre.desk) == after
    assert upkeep.check(two.centre.desk, deep=True).findings == ()


def test_later_edits_stay_when_their_base_is_withdrawn(two: Province) -> None:
    station, centre = two.stations[0], two.centre.desk
    record = add(station.desk, "Cơ sở", main_product="gốm")
    number = merged(two, station)
    change(centre, record, main_product="gốm men xanh")
    imports.withdraw(centre, number)
    seen = records.load(centre, "facility", record)
    assert (seen.record.main_product, seen.record.name) == ("gốm men xanh", None)
    imports.release(centre, number)
    seen = records.load(centre, "facility", record)
    assert (seen.record.main_product, seen.record.name, seen.conflicts) == ("gốm men xanh", "Cơ sở", {})


def test_what_another_import_brought_too_stays(two: Province) -> None:
    station, centre = two.stations[0], two.centre.desk
    add(station.desk, "Chung")
    first = merged(two, station)
    add(station.desk, "Chỉ lần hai")
    second = merged(two, station)  # no receipt came back: it carries both
    done = imports.withdraw(centre, first)
    assert (done.operations, done.kept) == (0, 1)
    assert lists.count(centre, "facility") == 2
    imports.withdraw(centre, second)
    assert lists.count(centre, "facility") == 0
    imports.release(centre, first)
    assert lists.count(centre, "facility") == 1


def test_what_was_withdrawn_does_not_come_back_with_the_next_bundle(two: Province) -> None:
    station, centre = two.stations[0], two.centre.desk
    record = add(station.desk, "Nhập nhầm")
    number = merged(two, station)
    imports.withdraw(centre, number)
    add(station.desk, "Đúng")
    again = merging.merge(centre, send(station, two.stick())).imports[0]
    assert (again.counts.applied, again.counts.known) == (1, 1)
    assert lists.count(centre, "facility") == 1
    with pytest.raises(Refused):
        records.load(centre, "facility", record)


def test_the_station_hears_of_it_and_keeps_its_values(two: Province) -> None:
    station, centre = two.stations[0], two.centre.desk
    record = add(station.desk, "Cơ sở")
    imports.withdraw(centre, merged(two, station))
    answer(two, station)
    assert sending.unsent(station.desk) == 0
    assert records.load(station.desk, "facility", record).record.name == "Cơ sở"


def test_rebuilding_keeps_what_is_withdrawn_out(two: Province) -> None:
    station, centre = two.stations[0], two.centre.desk
    add(station.desk, "Cơ sở")
    imports.withdraw(centre, merged(two, station))
    before = list(objects.dump(centre))
    upkeep.rebuild(centre)
    assert list(objects.dump(centre)) == before


def test_an_import_is_withdrawn_once(two: Province) -> None:
    add(two.stations[0].desk)
    number = merged(two, two.stations[0])
    with pytest.raises(Refused, match=".") as fault:
        imports.release(two.centre.desk, number)
    assert fault.value.code == "nothing_to_undo"
    with pytest.raises(Refused) as fault:
        imports.withdraw(two.centre.desk, 99)
    assert fault.value.code == "not_found"
