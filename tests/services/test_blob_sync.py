"""Files of records on the stick: after the facts, each until it is confirmed, in any order; lost and doubled sticks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.media import Ready
from kc_desktop.exchange.bundle.reader import open_bundle
from kc_desktop.exchange.bundle.volumes import Target
from kc_desktop.services import attachments, custody, enrolment, erasing, merging, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import blobs, ledger
from tests.tools import photos
from tests.tools.offices import Province, add, office, province, send
from tests.tools.slowly import mostly_slow

SMALL = Target("small", "", 600_000)
"""Room for two of the noisy photos beside what is kept free."""
PHOTOS = [attachments.read(photos.photo(colour), f"{colour}.jpg") for colour in ("brown", "navy", "olive")]


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def attach(desk: Desk, record: str, *some: Ready) -> None:
    for ready in some:
        attachments.attach(desk, "facility", record, ready)


def carried(app: App, files: Sequence[Path]) -> list[set[str]]:
    """The files in each bundle."""
    found = []
    for path in files:
        with open_bundle(path, app.desk.openers) as opened:
            found.append(set(opened.blobs()))
    return found


def here(desk: Desk) -> set[str]:
    with desk.store.reader() as connection:
        held = {sha256 for sha256, (_, is_here) in blobs.every(connection).items() if is_here}
    assert {sha256 for sha256, _ in blobs.walk(desk.folder)} == held
    return held


def answer(one: Province, name: str) -> None:
    """The centre's next bundle reaches the station."""
    merging.merge(one.stations[0].desk, send(one.centre, one.stick(name)))


@cache
def noise(number: int) -> Ready:
    """A photo that does not pack."""
    return attachments.read(photos.saved(Image.effect_noise((520, 390), 90 + number), "PNG"), f"{number}.png")


def noisy(count: int) -> list[Ready]:
    """Different photos that do not pack."""
    return [noise(number) for number in range(count)]


def test_a_photo_goes_up_once_is_confirmed_and_not_sent_again(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    attach(station.desk, record, PHOTOS[0])
    assert custody.lights(station.desk, [record]) == {record: custody.HERE}
    files = send(station, one.stick("a"))
    assert carried(centre, files) == [{PHOTOS[0].sha256}]
    assert custody.lights(station.desk, [record]) == {record: custody.STICK}
    merging.merge(centre.desk, files)
    assert attachments.fetch(centre.desk, PHOTOS[0].sha256) == PHOTOS[0].data
    assert attachments.look(centre.desk, record, here(centre.desk))[PHOTOS[0].sha256].thumb
    answer(one, "b")
    assert custody.lights(station.desk, [record]) == {record: custody.ACCEPTED}
    assert sending.outbox(station.desk)[0].state == ledger.ACKNOWLEDGED
    attach(station.desk, record, PHOTOS[1])
    assert carried(centre, send(station, one.stick("c"))) == [{PHOTOS[1].sha256}]


def test_a_lost_stick_costs_nothing_and_a_doubled_one_is_known(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    attach(station.desk, record, PHOTOS[0])
    send(station, one.stick("lost"))
    attach(station.desk, record, PHOTOS[1])
    files = send(station, one.stick("b"))
    assert carried(centre, files) == [{PHOTOS[0].sha256, PHOTOS[1].sha256}]
    merging.merge(centre.desk, files)
    merging.merge(centre.desk, files)
    assert here(centre.desk) == {PHOTOS[0].sha256, PHOTOS[1].sha256}
    assert upkeep.check(centre.desk, deep=True).ok


def test_a_preview_keeps_no_file(one: Province) -> None:
    attach(one.stations[0].desk, add(one.stations[0].desk), PHOTOS[0])
    merging.preview(one.centre.desk, send(one.stations[0], one.stick()))
    assert here(one.centre.desk) == set()


@pytest.mark.parametrize("backwards", mostly_slow([True, False]))
def test_volumes_carry_facts_first_photos_after_and_arrive_in_any_order(one: Province, *, backwards: bool) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    some = noisy(5)
    attach(station.desk, record, *some)
    files = sending.export(station.desk, one.stick(), target=SMALL).files
    inside = carried(centre, files)
    assert (inside[0], len(files) > 2) == (set(), True)
    assert all(path.stat().st_size <= SMALL.size for path in files)
    with open_bundle(files[0], centre.desk.openers) as opened:
        assert len(list(opened.operations())) == 6
    for path in reversed(files) if backwards else files:
        merging.merge(centre.desk, [path])
    assert here(centre.desk) == {ready.sha256 for ready in some}
    answer(one, "b")
    assert {b.state for b in sending.outbox(station.desk)} == {ledger.ACKNOWLEDGED}
    assert carried(centre, send(station, one.stick("c"))) == [set()]


def test_a_lost_volume_comes_with_the_next_bundle(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    some = noisy(3)
    attach(station.desk, record, *some)
    files = sending.export(station.desk, one.stick(), target=SMALL).files
    merging.merge(centre.desk, files[:-1])
    lost = carried(centre, files)[-1]
    (gone,) = lost
    shown = attachments.look(centre.desk, record, lost)[gone]
    assert (shown.here, shown.where) == (False, "Trạm mẫu 1")
    with pytest.raises(Refused) as fault:
        attachments.fetch(centre.desk, gone)
    assert (fault.value.code, fault.value.facts["where"]) == ("blob_elsewhere", "Trạm mẫu 1")
    answer(one, "b")
    assert [b.state for b in sending.outbox(station.desk)].count(ledger.WRITTEN) == 1
    assert custody.lights(station.desk, [record]) == {record: custody.STICK}
    files = send(station, one.stick("c"))
    assert carried(centre, files) == [lost]
    merging.merge(centre.desk, files)
    assert here(centre.desk) == {ready.sha256 for ready in some}


def test_a_centre_that_lost_a_file_is_sent_it_again(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    attach(station.desk, add(station.desk), PHOTOS[0], PHOTOS[1])
    merging.merge(centre.desk, send(station, one.stick("a")))
    answer(one, "b")
    blobs.path_of(centre.desk.folder, PHOTOS[0].sha256).unlink()
    upkeep.rebuild(centre.desk)
    answer(one, "c")
    files = send(station, one.stick("d"))
    assert carried(centre, files) == [{PHOTOS[0].sha256}]
    merging.merge(centre.desk, files)
    assert upkeep.check(centre.desk, deep=True).ok


def test_a_damaged_photo_holds_nothing_up(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    attach(station.desk, record, PHOTOS[0], PHOTOS[1])
    blobs.path_of(station.desk.folder, PHOTOS[0].sha256).write_bytes(b"?")
    files = send(station, one.stick())
    assert carried(centre, files) == [{PHOTOS[1].sha256}]
    assert merging.merge(centre.desk, files).imports[0].counts.applied == 3


def test_neither_a_publication_nor_the_way_down_carries_photos(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    merging.merge(centre.desk, send(station, one.stick("a")))
    attach(centre.desk, record, PHOTOS[0])
    published = sending.export(station.desk, one.stick("p"), personal=False).files
    down = send(centre, one.stick("b"))
    assert (carried(centre, published), carried(station, down)) == ([set()], [set()])
    merging.merge(station.desk, down)
    shown = attachments.look(station.desk, record, [PHOTOS[0].sha256])[PHOTOS[0].sha256]
    assert (shown.here, shown.where) == (False, "Trung tâm mẫu")


def test_an_erasure_destroys_the_photos_everywhere_also_late_ones(one: Province) -> None:
    """The centre orders while the station, which does not know yet, attaches another."""
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    attach(station.desk, record, PHOTOS[0])
    merging.merge(centre.desk, send(station, one.stick("a")))
    erasing.erase(centre.desk, [record])
    assert here(centre.desk) == set()
    merging.merge(centre.desk, list(one.stick("a").rglob("*.kcb")))  # the old stick again
    assert here(centre.desk) == set()
    attach(station.desk, record, PHOTOS[1])
    merging.merge(centre.desk, send(station, one.stick("b")))
    assert here(centre.desk) == set()
    answer(one, "c")
    erasing.sweep(station.desk)
    assert here(station.desk) == set()
    assert [p for p in (station.desk.folder / sending.OUTBOX).iterdir() if p.suffix == ".kcb"] == []
    attach(station.desk, record, PHOTOS[2])  # by somebody who knows
    merging.merge(centre.desk, send(station, one.stick("d")))
    assert here(centre.desk) == here(station.desk) == {PHOTOS[2].sha256}
    assert upkeep.check(centre.desk, deep=True).ok


def test_a_photo_that_came_before_the_order_it_breaks_goes_at_a_quiet_moment(one: Province) -> None:
    """Volumes arrive in any order: the photo first, then the operation that belongs to an erased record."""
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    merging.merge(centre.desk, send(station, one.stick("a")))
    erasing.erase(centre.desk, [record])
    (late,) = noisy(1)
    attach(station.desk, record, late, *noisy(3)[1:])
    files = sending.export(station.desk, one.stick("b"), target=SMALL).files
    for path in reversed(files):
        merging.merge(centre.desk, [path])
    assert erasing.due(centre.desk)
    erasing.sweep(centre.desk)
    assert here(centre.desk) == set()


def test_between_two_centres_photos_go_once_and_not_back(one: Province, tmp_path: Path) -> None:
    station, centre = one.stations[0], one.centre
    attach(station.desk, add(station.desk), PHOTOS[0])
    merging.merge(centre.desk, send(station, one.stick("a")))
    other = office(tmp_path / "other", "centre", "Trung tâm mẫu 2")
    try:
        cards = {app: tmp_path / f"{app.desk.identity.station}.kccard" for app in (centre, other)}
        for app, card in cards.items():
            enrolment.write_card(app.desk, card)
        for at, known in ((centre, other), (other, centre)):
            with at.desk.writer() as connection:
                enrolment.register(connection, enrolment.card(known.desk))
            enrolment.accept(at.desk, known.desk.identity.station)
        files = sending.export(centre.desk, one.stick("b"), card=cards[other]).files
        assert carried(other, files) == [{PHOTOS[0].sha256}]
        merging.merge(other.desk, files)
        assert here(other.desk) == {PHOTOS[0].sha256}
        back = sending.export(other.desk, one.stick("c"), card=cards[centre]).files
        assert carried(centre, back) == [set()]
        merging.merge(centre.desk, back)
        again = sending.export(centre.desk, one.stick("d"), card=cards[other]).files
        assert carried(other, again) == [set()]
    finally:
        other.close()
