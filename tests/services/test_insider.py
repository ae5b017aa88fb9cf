"""A confirmed station that lies, with valid keys: typed refusal or quarantine, nothing leaked, nothing taken over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain import chains
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle.cards import Card, make_card, vouch
from kc_desktop.exchange.bundle.manifest import Range
from kc_desktop.exchange.bundle.reader import open_bundle
from kc_desktop.exchange.bundle.writer import BundleContent, write_bundle
from kc_desktop.services import enrolment, imports, merging, records, sending, subject_keys, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, receipts, stations, subjects
from kc_desktop.system.keys import KeyStore, ReplicaKeys
from tests.tools.offices import Province, add, office, province, send

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


@pytest.mark.parametrize("whose", ["another station", "the centre", "a station not confirmed"])
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
    merge(made, bundle(made, [theirs], number=7, sender=(other.keys, chain_of(other))))
    op_id = hashlib.sha256(theirs).hexdigest()
    forged = line(made.stations[0].desk, r=former, s=2, p=op_id, id=new_id())
    done = merge(made, bundle(made, [forged], number=7, ranges=[Range(former, 1, 1, op_id)])).imports[0]
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
    from kc_desktop.domain.personal import key_id

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


HUGE = [[made, 1, "0123456789abcdef"] for made in ("x" * 8,)]


@pytest.mark.parametrize(
    "extra",
    [
        {"former": "x"}, {"former": [["a"], {}, None]}, {"packs": [1]}, {"packs": {"places": 5}}, {"lives": "x"},
        {"lives": [[1], {"a": 1}]}, {"certificate": ["x"]}, {"standing": {"withdrawn": [[1, 2, 3]]}},
        {"reborn": "all"}, {"tasks": [[]]}, {"roster": {"version": 1 << 80}},
    ],
    ids=str,
)  # fmt: skip
def test_facts_of_another_shape_say_nothing(made: Province, extra: Mapping[str, object]) -> None:
    merge(made, bundle(made, [line(made.stations[0].desk)], extra=extra))
    answer(made)


def test_endless_statements_are_refused_or_bounded(made: Province) -> None:
    """What a station says it holds and lacks, by the hundred thousand: the centre goes on working."""
    mine = made.stations[0].desk
    head = "0123456789abcdef"
    many = {f"{n:08}-none": ((1, 1, head),) for n in range(120_000)}
    needs = {f"{n:08}-none": ((1, 1 << 50),) for n in range(120_000)}
    merge(made, bundle(made, [line(mine)]))
    for number, content in enumerate(
        (
            {"acks": many},
            {"needs": needs},
            {"extra": {"lives": [f"{n:036}" for n in range(60_000)]}},
            {"extra": {"former": [f"{n:036}" for n in range(60_000)]}},
            {"ranges": [Range(f"{n:036}", 1, 1, "ab" * 32) for n in range(60_000)]},
        ),
        2,
    ):
        try:
            merge(made, bundle(made, number=number, **content))
        except Refused as fault:
            assert fault.code in ("over_limit", "invalid_content")
    for path in answer(made).values():
        assert path.stat().st_size < 200_000
    merge(made, *send(made.stations[1], made.stick("later")))
