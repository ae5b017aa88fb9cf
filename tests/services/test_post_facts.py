"""What the pages of exchange read: a record inside a bundle, what became of a bundle, work left, fingerprints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Cancelled
from kc_desktop.exchange.excel import reader
from kc_desktop.services import delivery, enrolment, fingerprints, listing, looking, merging, sending, tasks
from kc_desktop.store import tasks as stored
from tests.tools.offices import Province, add, change, province, send


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def test_a_record_is_seen_inside_a_bundle_personal_fields_too(one: Province) -> None:
    station, centre = one.stations[0], one.centre.desk
    record = add(station.desk, "Mẫu – Gốm", representative="Nguyễn Văn Mẫu")
    first = send(station, one.stick("a"))[0]
    fresh = {seen.path: seen for seen in looking.inside(centre, first, record)}
    assert (fresh["name"].here, fresh["name"].there) == ("", "Mẫu – Gốm")
    assert fresh["representative"].there == "Nguyễn Văn Mẫu"  # its key is in the bundle, not here yet
    merging.merge(centre, (first,))
    change(station.desk, record, name="Mẫu – Gốm men", representative="Trần Thị Thử")
    second = send(station, one.stick("b"))[0]
    seen = looking.inside(centre, second, record)
    differing = {s.path: (s.here, s.there) for s in seen if not s.same}
    assert differing == {
        "name": ("Mẫu – Gốm", "Mẫu – Gốm men"),
        "representative": ("Nguyễn Văn Mẫu", "Trần Thị Thử"),
    }
    assert [s.same for s in seen] == sorted(s.same for s in seen)
    assert looking.inside(centre, second, "0" * 36) == ()


def test_receipts_are_counted_bundle_by_bundle(one: Province) -> None:
    station = one.stations[0]
    add(station.desk)
    send(station, one.stick("lost"))
    add(station.desk, "Mẫu – Hai")
    arrived = send(station, one.stick("second"))
    assert [(d.confirmed, d.operations, d.kept) for d in delivery.every(station.desk)] == [(0, 2, True), (0, 1, True)]
    assert delivery.standing(station.desk) == delivery.Standing(2, 0, "", 2)
    add(station.desk, "Mẫu – Ba, chưa ghi ra USB")
    assert (sending.unsent(station.desk), delivery.on_the_way(station.desk)) == (3, 2)
    merging.merge(one.centre.desk, arrived)
    merging.merge(station.desk, sending.export(one.centre.desk, one.stick("down")).files)
    every = delivery.every(station.desk)
    assert [(d.confirmed, d.settled, d.kept) for d in every] == [(2, True, False), (1, True, False)]
    now = delivery.standing(station.desk)
    assert (now.written, now.confirmed, now.waiting) == (3, 2, 0)
    assert (sending.unsent(station.desk), delivery.on_the_way(station.desk)) == (1, 0)
    assert delivery.on_the_way(one.centre.desk) == 0
    assert now.last == max(d.bundle.happened_at for d in every)


def test_work_names_its_record_and_its_source(one: Province) -> None:
    station, centre = one.stations[0], one.centre.desk
    record = add(station.desk, "Mẫu – Gốm")
    number = merging.merge(centre, send(station, one.stick())).imports[0].num
    with centre.writer() as connection:
        stored.put(connection, stored.Task("facility", record, (("", "x", "chung"), ("name", "y", "dài")), number))
        stored.put(connection, stored.Task("unknown", record[::-1], (("", "x", "z"),), number))
    (work,) = tasks.every(centre)
    assert tasks.count(centre) == 1
    assert (work.title, work.source, work.returned) == ("Mẫu – Gốm", "Trạm mẫu 1", False)
    assert tasks.first_path(work.faults) == "name"
    merging.merge(station.desk, sending.export(centre, one.stick("down")).files)
    (returned,) = tasks.every(station.desk)
    assert (returned.title, returned.source, returned.returned) == ("Mẫu – Gốm", "Trung tâm mẫu", True)


def test_both_sides_show_the_same_fingerprint(one: Province) -> None:
    station, centre = one.stations[0].desk, one.centre.desk
    own, there = fingerprints.own(station), fingerprints.of_sender(centre, station.identity.replica)
    assert there is not None
    assert own.print == there.print
    assert len(own.print.words.split()) == 6
    assert {len(row) for row in own.print.qr} == {len(own.print.qr)}
    of_centre = fingerprints.of_centre(station)
    assert of_centre is not None
    assert of_centre.print == fingerprints.own(centre).print
    assert fingerprints.of_centre(centre) is None
    assert fingerprints.of_sender(centre, "nobody") is None
    assert fingerprints.centres(centre) == frozenset()
    assert enrolment.every(centre)[0].words == own.print.words


def test_a_listing_is_a_plain_workbook_and_stops_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "bao-cao.xlsx"
    rows = [[f"Dòng {n}", "=1+1"] for n in range(3)]
    assert listing.write_listing(out, "Kết quả: nhập", ["3 dòng"], ["Bản ghi", "Chi tiết"], rows) == 3
    (sheet,) = reader.read_workbook(out).sheets
    assert "=1+1" in [str(cell) for row in sheet.rows for cell in row]

    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        listing.write_listing(tmp_path / "x.xlsx", "t", [], ["a"], (["b"] for _ in range(600)), Stop())
    assert not (tmp_path / "x.xlsx").exists()
