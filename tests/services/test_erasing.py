"""Personal values on their way: keys beside the operations, an erasure that reaches everybody, who confirmed it."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.services import erasing, merging, objects, persons, records, upkeep
from kc_desktop.services.desk import Desk
from tests.tools.offices import Province, add, change, province, send

OWNER, PHONE = "Chủ Mẫu Đi Xa", "0912345672"


@pytest.fixture
def two(tmp_path: Path) -> Generator[Province]:
    """A centre with two confirmed stations."""
    made = province(tmp_path, 2)
    yield made
    made.close()


def carry(sender: App, receiver: App, stick: Path) -> None:
    """Everything new from one to the other, by a stick of its own."""
    stick.mkdir()
    for path in send(sender, stick):
        try:
            merging.merge(receiver.desk, [path])
        except Refused as fault:
            if fault.code != "not_for_us":  # the other station's
                raise


def owner(desk: Desk, record_id: str) -> object:
    """The representative in the form."""
    return records.load(desk, "facility", record_id).record.values.get("representative")


def dump(desk: Desk) -> bytes:
    """The whole bank."""
    return b"\n".join(objects.dump(desk))


def hits(root: Path, text: str) -> list[str]:
    """The files that hold a text."""
    return [p.name for p in root.rglob("*") if p.is_file() and text.encode() in p.read_bytes()]


def test_both_sides_read_what_one_typed(two: Province, tmp_path: Path) -> None:
    """Keys travel with the operations; edits of both sides under one key or two are one history."""
    station, centre = two.stations[0], two.centre
    record_id = add(station.desk, representative=OWNER, phones=(PHONE,))
    carry(station, centre, tmp_path / "a")
    assert owner(centre.desk, record_id) == OWNER
    change(centre.desk, record_id, zalo="mẫu")
    change(station.desk, record_id, zalo="mẫu", email="mau@mau.vn")
    carry(centre, station, tmp_path / "b")
    carry(station, centre, tmp_path / "c")
    assert records.load(centre.desk, "facility", record_id).conflicts == {}
    assert dump(centre.desk) == dump(station.desk)
    assert hits(tmp_path / "a", OWNER) == []


def test_an_erasure_reaches_every_station_and_is_confirmed(two: Province, tmp_path: Path) -> None:
    """The centre orders; the station that holds the person carries it out with the next bundle and says so."""
    station, other, centre = two.stations[0], two.stations[1], two.centre
    record_id = add(station.desk, representative=OWNER, phones=(PHONE,))
    add(other.desk, "Mẫu – nơi khác", representative="Người Khác Mẫu")
    carry(station, centre, tmp_path / "a")
    carry(other, centre, tmp_path / "b")
    carry(centre, station, tmp_path / "c")
    late = add(station.desk, "Mẫu – sau", representative="Người Sau Mẫu")
    change(station.desk, record_id, phones=("0912345673",))
    (tmp_path / "late").mkdir()
    sent_before = send(station, tmp_path / "late")
    erasing.erase(centre.desk, [record_id])
    (told,) = erasing.erasures(centre.desk)
    assert (told.record_id, told.holders, told.confirmed, told.waiting) == (record_id, 1, 0, ("Trạm mẫu 1",))
    merging.merge(centre.desk, sent_before)
    assert owner(centre.desk, record_id) is None, "what was written before the order came is erased too"
    assert "phones" not in records.load(centre.desk, "facility", record_id).flat
    assert owner(centre.desk, late) == "Người Sau Mẫu"
    carry(centre, station, tmp_path / "d")
    assert owner(station.desk, record_id) is None
    assert erasing.due(station.desk)
    erasing.sweep(station.desk)
    assert hits(station.desk.folder, OWNER) == hits(centre.desk.folder, OWNER) == []
    assert hits(station.desk.folder, PHONE) == hits(centre.desk.folder, PHONE) == []
    carry(station, centre, tmp_path / "e")
    (told,) = erasing.erasures(centre.desk)
    assert (told.confirmed, told.waiting) == (1, ())
    assert dump(centre.desk).count(b"facility") == 3
    assert b"Ng\xc6\xb0\xe1\xbb\x9di Sau" in dump(station.desk)


def test_a_station_erases_what_nobody_else_wrote(two: Province, tmp_path: Path) -> None:
    """Alone it obeys the law itself; what the centre worked on is the centre's to erase."""
    station, centre = two.stations[0], two.centre
    mine, shared = add(station.desk, representative=OWNER), add(station.desk, "Mẫu – chung", representative=OWNER)
    carry(station, centre, tmp_path / "a")
    change(centre.desk, shared, main_product="Gốm")
    carry(centre, station, tmp_path / "b")
    with pytest.raises(Refused) as caught:
        erasing.erase(station.desk, [mine, shared])
    assert caught.value.code == "not_allowed"
    assert owner(station.desk, mine) == OWNER, "all or nothing"
    erasing.erase(station.desk, [mine])
    carry(station, centre, tmp_path / "c")
    assert owner(centre.desk, mine) is None
    assert owner(centre.desk, shared) == OWNER


def test_where_a_person_went(two: Province, tmp_path: Path) -> None:
    """Bundles out and in are named on both sides."""
    station, centre = two.stations[0], two.centre
    record_id = add(station.desk, representative=OWNER)
    carry(station, centre, tmp_path / "a")
    (out,) = persons.about(station.desk, record_id).sent
    (into,) = persons.about(centre.desk, record_id).sent
    assert (out.direction, into.direction, out.bundle) == ("out", "in", into.bundle)
    assert (out.peer, into.peer) == ("Trung tâm mẫu", "Trạm mẫu 1")


def test_a_backup_before_the_sweep_holds_nothing_of_what_was_erased(two: Province, tmp_path: Path) -> None:
    """Until then the live file keeps it, in free pages: those are not copied."""
    station = two.stations[0]
    ids = [add(station.desk, f"Mẫu {n}", representative=OWNER, notes=f"{n} " * 300) for n in range(12)]
    carry(station, two.centre, tmp_path / "a")
    erasing.erase(two.centre.desk, ids)
    carry(two.centre, station, tmp_path / "b")
    assert erasing.due(station.desk)
    live = station.desk.store.path
    assert any(OWNER.encode() in path.read_bytes() for path in (live, Path(f"{live}-wal")))
    assert OWNER.encode() not in upkeep.backup(station.desk).path.read_bytes()
    erasing.sweep(station.desk)
    assert OWNER.encode() not in upkeep.backup(station.desk).path.read_bytes()
