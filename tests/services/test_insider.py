"""A confirmed station that lies, with valid keys: typed refusal or quarantine, nothing leaked, nothing taken over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.personal import key_id
from kc_desktop.exchange.bundle.cards import Card, issue, make_card, vouch
from kc_desktop.exchange.bundle.manifest import Range
from kc_desktop.exchange.bundle.reader import open_bundle
from kc_desktop.exchange.bundle.writer import BundleContent, write_bundle
from kc_desktop.services import (
    downstream,
    enrolment,
    imports,
    merging,
    records,
    sending,
    standing,
    subject_keys,
    upkeep,
)
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, receipts, stations, subjects
from kc_desktop.system.keys import KeyStore, ReplicaKeys
from tests.tools.cases import each
from tests.tools.offices import Province, add, office, province, send
from tests.tools.slowly import mostly_slow

MARK = "Cơ sở không ai khác được thấy"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path, stations=2)
    yield made
    made.close()


def chain_of(desk: Desk) -> tuple[Card, ...]:
    with desk.store.reader() as connection:
        return enrolment.chain_of(desk, connection)


def bundle(
    made: Province,
    lines: Sequence[bytes] = (),
    *,
    sender: tuple[ReplicaKeys, tuple[Card, ...]] | None = None,
    number: int = 1,
    **content: Any,
) -> Path:
    """A sealed bundle of the first station, signed with its true keys, with whatever it likes to say."""
    desk = made.stations[0].desk
    keys, chain = sender or (desk.keys, chain_of(desk))
    facts = {"kind": "up", "number": number, "operations": lines, **content}
    age = enrolment.card(made.centre.desk).age
    return write_bundle(made.stick(new_id()), "h.kcb", BundleContent(**facts), keys, chain, (age,)).path


def merge(made: Province, *paths: Path) -> merging.Merged:
    done = merging.merge(made.centre.desk, paths)
    for one in done.imports:
        counts = one.counts
        assert counts.received == counts.applied + counts.known + counts.to_decide + counts.quarantined
    return done


def line(desk: Desk, **changes: Any) -> bytes:
    """An operation in the name of a computer; ``changes`` by key of the line."""
    body: dict[str, Any] = {
        "v": 1, "r": desk.identity.replica, "s": 1, "p": "", "t": "set", "k": "facility", "id": new_id(), "u": "u",
        "role": "ctv", "hlc": "000000000000:0000", "w": "2026-01-01T00:00:00+07:00", "fv": 1,
        "set": {"name": ["Mẫu", []]},
    }  # fmt: skip
    return json.dumps({**body, **changes}, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def exchanged(made: Province) -> None:
    """Everybody has sent once and has the answer."""
    for app in made.stations:
        merge(made, *send(app, made.stick(new_id())))
    answer(made)


def answer(made: Province) -> dict[str, Path]:
    """The centre's bundles by station."""
    folder = made.stick(new_id())
    sending.export(made.centre.desk, folder)
    found = {}
    for app in made.stations:
        (mine,) = (f.path for f in merging.find(app.desk, folder) if f.for_us)
        merging.merge(app.desk, (mine,))
        found[app.desk.identity.station] = mine
    return found


def seen_by(app: Any, path: Path) -> bytes:
    """Everything a station can read in a bundle: manifest, operations, keys."""
    with open_bundle(path, app.desk.openers, scratch=app.desk.folder) as opened:
        return b"\n".join([opened.manifest.to_bytes(), *opened.operations(), *map(opened.entry, opened.names())])


# ------------------------------------------------------------------------------------------- in the place of another


def impostor(made: Province, replica: str, folder: Path) -> tuple[ReplicaKeys, tuple[Card, ...]]:
    """Keys and a chain of the first station in which it vouches for a "reborn" computer under a replica it chose."""
    desk = made.stations[0].desk
    keys = KeyStore(folder / new_id()).create(replica)
    own = chain_of(desk)
    card = make_card(
        keys, kind="station", name="Trạm mẫu", province=own[0].province, card_id=own[0].id, communes=own[0].communes
    )
    return keys, (vouch(card, desk.keys, own[0].serial), *own)


@pytest.mark.parametrize("whose", mostly_slow(["another station", "the centre", "a station not confirmed"]))
def test_nobody_vouches_for_a_computer_that_is_somebody_else(made: Province, tmp_path: Path, whose: str) -> None:
    exchanged(made)
    victim = made.stations[1].desk
    stranger = office(tmp_path / "stranger", "station", "Trạm lạ", tmp_path / "centre.kccard")
    try:
        with made.centre.desk.writer() as connection:
            enrolment.register(connection, enrolment.card(stranger.desk))
        replica = {"another station": victim, "the centre": made.centre.desk}.get(whose, stranger.desk).identity.replica
    finally:
        stranger.close()
    sender = impostor(made, replica, tmp_path)
    op = line(victim, s=99, p="0" * 64, set={"name": ["Chiếm chỗ", []]}, r=replica)
    with pytest.raises(Refused) as caught:
        merge(made, bundle(made, [op], sender=sender, extra={"former": [victim.identity.replica]}))
    assert caught.value.code == "unknown_sender"
    with made.centre.desk.store.reader() as connection:
        assert {k.state for k in stations.find(connection, victim.identity.station)} == {stations.ACCEPTED}


def test_nobody_retires_the_computers_of_another_office(made: Province) -> None:
    exchanged(made)
    victim = made.stations[1].desk.identity
    merge(made, bundle(made, extra={"former": [victim.replica, made.centre.desk.identity.replica, 7, None]}))
    with made.centre.desk.store.reader() as connection:
        assert [k.state for k in stations.find(connection, victim.station)] == [stations.ACCEPTED]


def test_naming_chains_of_others_brings_nothing_of_theirs(made: Province) -> None:
    add(made.stations[1].desk, MARK)
    add(made.centre.desk, MARK)
    exchanged(made)
    others = [app.desk.identity.replica for app in (made.stations[1], made.centre)]
    ranges = [Range(replica, 1, 1, "ab" * 32) for replica in others]
    needs = {replica: ((1, 1 << 40),) for replica in others}
    merge(made, bundle(made, number=2, ranges=ranges, needs=needs))
    for path in answer(made).values():
        assert path.is_file()
    mine = answer(made)[made.stations[0].desk.identity.station]
    assert MARK.encode() not in seen_by(made.stations[0], mine)


def test_a_chain_that_another_brought_first_is_not_spoken_for(made: Province) -> None:
    """The name of a computer nobody here knows as a station: an earlier life of another office."""
    exchanged(made)
    former = new_id()
    theirs = line(made.stations[1].desk, r=former, set={"name": [MARK, []]})
    other = made.stations[1].desk
    lives = {"lives": [former]}
    merge(made, bundle(made, [theirs], number=7, sender=(other.keys, chain_of(other)), extra=lives))
    op_id = hashlib.sha256(theirs).hexdigest()
    forged = line(made.stations[0].desk, r=former, s=2, p=op_id, id=new_id())
    done = merge(made, bundle(made, [forged], number=7, ranges=[Range(former, 1, 1, op_id)], extra=lives)).imports[0]
    assert done.counts.quarantined == 1
    mine = answer(made)[made.stations[0].desk.identity.station]
    assert MARK.encode() not in seen_by(made.stations[0], mine)


def test_an_order_to_erase_what_others_wrote_is_set_aside(made: Province) -> None:
    shared = add(made.centre.desk, MARK)
    exchanged(made)
    done = merge(made, bundle(made, [line(made.stations[0].desk, id=shared, t="erase", set={})])).imports[0]
    assert done.counts.quarantined == 1
    assert records.load(made.centre.desk, "facility", shared).record.name == MARK


def test_no_station_withdraws_an_import_or_notes_the_birth_of_another(made: Province) -> None:
    other = made.stations[1].desk
    kept = add(other, MARK)
    (path,) = send(made.stations[1], made.stick())
    num = merge(made, path).imports[0].num
    bundle_id = imports.every(made.centre.desk)[0].id
    mine = made.stations[0].desk
    lines = [
        line(mine, k="import", id=bundle_id, t="withhold", set={"withheld": [True, []]}),
        line(mine, s=2, p="1" * 64, k="replica", id=other.identity.replica, t="birth", set={"parent": ["x", []]}),
    ]
    assert merge(made, bundle(made, lines)).imports[0].counts.quarantined == 2
    assert records.load(made.centre.desk, "facility", kept).record.name == MARK
    assert imports.withdraw(made.centre.desk, num).operations > 0
    upkeep.check(made.centre.desk, deep=True).refuse()


# ------------------------------------------------------------------------------------------------------ what it says


def test_keys_of_other_records_are_not_taken(made: Province) -> None:
    shared = add(made.centre.desk, MARK, phones=("0912345678",))
    exchanged(made)
    secret = b"\1" * 64
    entries = subject_keys.pack({key_id(secret): (shared, secret)})
    merge(made, bundle(made, entries=entries))
    with made.centre.desk.store.reader() as connection:
        assert key_id(secret) not in subjects.keys_of(connection, [shared])


def test_a_line_that_seems_to_name_another_record_brings_no_keys_of_it(made: Province) -> None:
    secret = add(made.centre.desk, MARK, phones=("0912345678",))
    exchanged(made)
    mine = made.stations[0].desk
    raw = line(mine, fv=2)
    tricky = raw.replace(b'{"fv":2,', b'{"fv":2,"a":{"id":"' + secret.encode() + b'","r":"x"},')
    spaced = json.dumps(json.loads(line(mine, s=2, p=hashlib.sha256(tricky).hexdigest())), ensure_ascii=False).encode()
    assert merge(made, bundle(made, [tricky, spaced])).imports[0].counts.applied == 2
    with made.centre.desk.writer() as connection:  # the station says it holds nothing: everything is sent again
        receipts.take(connection, mine.identity.replica, (), receipts.Moment(mine.identity.replica, 99))
    path = answer(made)[mine.identity.station]
    with made.centre.desk.store.reader() as connection:
        held = subjects.keys_of(connection, [secret])
    assert held
    assert not any(key.encode() in seen_by(made.stations[0], path) for key in held)


@pytest.mark.parametrize(
    "extra",
    mostly_slow([
        {"former": "x"}, {"former": [["a"], {}, None]}, {"packs": [1]}, {"packs": {"places": 5}}, {"lives": "x"},
        {"lives": [[1], {"a": 1}]}, {"certificate": ["x"]}, {"standing": {"withdrawn": [[1, 2, 3]]}},
        {"reborn": "all"}, {"tasks": [[]]}, {"roster": {"version": 1 << 80}},
    ], 3),
    ids=str,
)  # fmt: skip
def test_facts_of_another_shape_say_nothing(made: Province, extra: Mapping[str, object]) -> None:
    merge(made, bundle(made, [line(made.stations[0].desk)], extra=extra))
    answer(made)


def test_an_envelope_moved_elsewhere_stays_shut(made: Province) -> None:
    """To another field of its record, or to another record: nobody reads it there, and nothing breaks."""
    mine = made.stations[0]
    record = add(mine.desk, phones=("0912345678",))
    (path,) = send(mine, made.stick())
    merge(made, path)
    with made.centre.desk.store.reader() as connection:
        (op,) = (stored.op for stored in log.of_record(connection, record))
    sealed = op.sets["phones"][0]
    lines = [
        line(mine.desk, s=50, p="0" * 64, id=record, set={"contact_person": [sealed, []]}),
        line(mine.desk, s=51, p="1" * 64, set={"name": ["Mẫu", []], "phones": [sealed, []]}),
    ]
    assert merge(made, bundle(made, lines, number=9)).imports[0].counts.applied == 2
    seen = records.load(made.centre.desk, "facility", record).record
    assert seen.phones == ("0912345678",)
    assert not seen.values.get("contact_person")
    other = json.loads(lines[1])["id"]
    assert not records.load(made.centre.desk, "facility", other).record.values.get("phones")
    upkeep.check(made.centre.desk, deep=True).refuse()


def test_what_a_person_took_in_another_name_gives_no_right_to_that_name(made: Province) -> None:
    add(made.stations[1].desk, MARK)
    exchanged(made)
    theirs = line(made.stations[1].desk, s=70, p="0" * 64)
    done = merge(made, bundle(made, [theirs], number=9)).imports[0]
    assert done.counts.quarantined == 1
    assert imports.retry(made.centre.desk, done.num, trusting=True).applied == 1
    mine = made.stations[0].desk.identity.station
    assert MARK.encode() not in seen_by(made.stations[0], answer(made)[mine])


# ---------------------------------------------------------------------------------------------------- other directions


@each("kind", ["down", "peer", "publish", "enrol", "backup"])
def test_a_station_sends_upward_bundles_only(made: Province, kind: str) -> None:
    with pytest.raises(Refused) as caught:
        merge(made, bundle(made, [line(made.stations[0].desk)], kind=kind))
    assert caught.value.code == "not_for_us"


@pytest.mark.parametrize("kind", mostly_slow(["up", "down", "peer", "publish"]))
def test_a_station_takes_nothing_from_another_station(made: Province, kind: str) -> None:
    desk, other = made.stations[0].desk, made.stations[1].desk
    exchanged(made)
    content = BundleContent(kind, 1, operations=[line(desk)])
    path = write_bundle(made.stick(), "h.kcb", content, desk.keys, chain_of(desk), (enrolment.card(other).age,)).path
    with pytest.raises(Refused) as caught:
        merging.merge(other, (path,))
    assert caught.value.code in ("not_for_us", "unknown_sender")


def test_another_centre_brings_no_third_one_along(made: Province, tmp_path: Path) -> None:
    app = office(tmp_path / "other", "centre", "Trung tâm khác")
    try:
        known = enrolment.card(app.desk)
        with made.centre.desk.writer() as connection:
            enrolment.register(connection, known)
        enrolment.accept(made.centre.desk, known.id)
        keys = KeyStore(tmp_path / "third").create(new_id())
        third = issue(make_card(keys, kind="centre", name="Thứ ba", province="24"), app.desk.keys, serial=2)
        with pytest.raises(Refused) as caught:
            merge(made, bundle(made, kind="peer", sender=(keys, (third, known))))
        assert caught.value.code == "unknown_sender"
        taken = KeyStore(tmp_path / "fourth").create(made.stations[1].desk.identity.replica)
        fourth = make_card(taken, kind="centre", name="Thứ tư", province="24")
        with pytest.raises(Refused) as caught:
            merge(made, bundle(made, kind="peer", sender=(taken, (fourth,))))
        assert caught.value.code == "unknown_sender"
    finally:
        app.close()


@pytest.mark.parametrize("number", [0, -1, True, "1", None, 1 << 53, 1 << 80])
def test_a_publication_of_no_number_is_refused(made: Province, tmp_path: Path, number: object) -> None:
    app = office(tmp_path / "other", "centre", "Trung tâm khác")
    try:
        known = enrolment.card(app.desk)
        with made.centre.desk.writer() as connection:
            enrolment.register(connection, known)
        enrolment.accept(made.centre.desk, known.id)
        extra = {"publication": {"number": number, "records": 1}}
        with pytest.raises(Refused) as caught:
            merge(made, bundle(made, kind="publish", sender=(app.desk.keys, (known,)), extra=extra))
        assert caught.value.code == "invalid_content"
    finally:
        app.close()


# ------------------------------------------------------------------------------------------------ the word of a centre


def down(made: Province, number: int, extra: Mapping[str, object]) -> Path:
    """A bundle in the true name of the centre for the first station."""
    desk = made.centre.desk
    age = enrolment.card(made.stations[0].desk).age
    content = BundleContent("down", number, extra=extra)
    return write_bundle(made.stick(new_id()), "d.kcb", content, desk.keys, chain_of(desk), (age,)).path


SHAPES: tuple[dict[str, object], ...] = (
    {"time": "0001-01-01T00:00:00+14:00"}, {"time": "9999-12-31T23:59:59-14:00"}, {"time": 5},
    {"standing": {"withdrawn": [["a" * 36, 1, 1 << 80], ["x", True, 2], [1, 2, 3], "x", None]}}, {"standing": []},
    {"standing": {"withdrawn": {}}}, {"tasks": [["facility", "x", []], [1, 2, 3], ["a" * 5000, 1]]},
    {"roster": {"version": "5"}}, {"roster": {"version": 1 << 90, "revoked": 5}}, {"roster": {"version": True}},
    {"names": [1]}, {"names": {"a": 5}}, {"names": {"a": "x" * 5000}}, {"reborn": [1, None, {}]},
    {"certificate": ["not a card", 5]}, {"certificate": "x"}, {"lives": "x"}, {"former": [1]}, {"packs": "x"},
)  # fmt: skip


def test_a_word_of_another_shape_says_nothing(made: Province) -> None:
    station = made.stations[0].desk
    for number, extra in enumerate(SHAPES, 1):
        merging.merge(station, (down(made, number, extra),))
        assert downstream.clock_is_behind(station) == ""
    add(station, "vẫn làm việc")
    assert standing.open_tasks(station) == ()


def test_an_older_word_that_turns_up_late_changes_nothing(made: Province) -> None:
    station = made.stations[0].desk
    spans = {"withdrawn": [[station.identity.replica, 1, 1]]}
    merging.merge(station, (down(made, 6, {"standing": {"withdrawn": []}}),))
    merging.merge(station, (down(made, 5, {"standing": spans, "time": "2099-01-01T00:00:00+00:00"}),))
    with station.store.reader() as connection:
        assert receipts.stated(connection, "withdrawn") == []
    assert downstream.clock_is_behind(station) == ""
    merging.merge(station, (down(made, 7, {"time": "2099-01-01T00:00:00+00:00"}),))
    assert downstream.clock_is_behind(station)
    merging.merge(station, (down(made, 8, {"time": "2026-01-01T00:00:00+00:00"}),))  # the centre's clock was put right
    assert downstream.clock_is_behind(station) == ""
