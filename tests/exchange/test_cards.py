"""Cards: public, signed, comparable aloud; chains that hold."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.exchange.bundle import (
    issue,
    key_id,
    make_card,
    parse_card,
    read_card,
    recovery,
    verify_chain,
    write_card,
)
from kc_desktop.exchange.bundle.canonical import dump, load_object
from kc_desktop.exchange.bundle.cards import Card, _signed, rotate_card, vouch
from kc_desktop.exchange.bundle.limits import MAX_CHAIN
from kc_desktop.exchange.bundle.words import WORDS, bytes_of, words_of
from tests.tools.bundle_kit import Office, office
from tests.tools.cases import each


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


def test_a_card_travels_as_a_file(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    for one in (station, centre):
        path = tmp_path / f"{one.card.kind}.kccard"
        write_card(path, one.card)
        assert read_card(path) == one.card
        assert b"AGE-SECRET" not in path.read_bytes()
    assert centre.card.id == key_id(centre.keys.sign_public)
    assert station.card.self_signed


def test_names_are_normalised(offices: tuple[Office, Office]) -> None:
    name = unicodedata.normalize("NFD", "  Trạm Bến Đá ")
    card = make_card(offices[0].keys, kind="station", name=name, province="24", card_id="tram-01", communes=["09999"])
    assert card.name == "Trạm Bến Đá"
    assert card.communes == ("09999",)
    for wrong in ({"name": " "}, {"name": "a\nb"}, {"province": "../.."}, {"card_id": "x" * 65}, {"kind": "king"}):
        with pytest.raises(Refused):
            make_card(offices[0].keys, **{"kind": "station", "name": "a", "province": "24", "card_id": "tram", **wrong})


def test_the_centre_confirms_a_station(offices: tuple[Office, Office]) -> None:
    station, centre = offices
    certificate = issue(station.card, centre.keys, serial=2)
    assert parse_card(certificate.to_bytes()) == certificate
    assert certificate.issuer == centre.card.sign_key
    assert (certificate.id, certificate.sign_key, certificate.serial) == (station.card.id, station.card.sign_key, 2)
    assert verify_chain([certificate, centre.card]) == certificate
    assert certificate.fingerprint_words() == station.card.fingerprint_words()


def test_a_chain_with_root_and_operational_keys(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """What the next issues add needs no new format."""
    station, root = offices
    operational = issue(office(tmp_path, "centre").card, root.keys, serial=2)
    leaf = make_card(station.keys, kind="station", name="Trạm", province="24", card_id="tram-01")
    assert verify_chain([operational, root.card]) == operational
    assert verify_chain([leaf]) == leaf


def test_chains_that_do_not_hold(offices: tuple[Office, Office], tmp_path: Path) -> None:
    station, centre = offices
    stranger = office(tmp_path)
    certificate = issue(station.card, centre.keys, serial=1)
    by_station = issue(stranger.card, station.keys, serial=1)
    pretender = make_card(stranger.keys, kind="centre", name="Giả", province="24", card_id=centre.card.id)
    chains: list[list[Card]] = [
        [],
        [certificate],
        [certificate, stranger.card],
        [centre.card, certificate],
        [by_station, station.card],
        [pretender],
        [certificate, centre.card, centre.card],
        [certificate, *rotations(centre, MAX_CHAIN, tmp_path)],
    ]
    for chain in chains:
        with pytest.raises(ValueError, match=r"chain|centre"):
            verify_chain(chain)


def rotations(centre: Office, count: int, folder: Path) -> list[Card]:
    """``count`` cards of a centre, leaf first, each signed by the key before."""
    found, signer = [centre.card], centre.keys
    while len(found) < count:
        fresh = office(folder, "centre").keys
        found.insert(0, rotate_card(found[0], fresh, signer))
        signer = fresh
    return found


def test_a_centre_keeps_its_id_through_rotations(offices: tuple[Office, Office], tmp_path: Path) -> None:
    centre = offices[1]
    cards = rotations(centre, MAX_CHAIN, tmp_path)
    assert verify_chain(cards) == cards[0]
    assert {card.id for card in cards} == {centre.card.id}
    assert [card.serial for card in cards] == list(range(MAX_CHAIN, 0, -1))
    assert len({card.sign_key for card in cards}) == MAX_CHAIN
    assert len({card.fingerprint_words() for card in cards}) == MAX_CHAIN


def test_the_recovery_key_signs_the_next_card(offices: tuple[Office, Office], tmp_path: Path) -> None:
    centre, key, other = offices[1], recovery.fresh(), recovery.fresh()
    named = rotate_card(centre.card, centre.keys, centre.keys, recovery=key.public)
    assert (named.recovery_age, named.recovery_sign) == key.public
    assert parse_card(named.to_bytes()) == named
    fresh = office(tmp_path, "centre").keys
    recovered = rotate_card(named, fresh, key)
    assert verify_chain([recovered, named]) == recovered
    assert recovered.recovery_sign == named.recovery_sign  # goes on until another one is made
    assert rotate_card(recovered, fresh, fresh, recovery=other.public).recovery_sign == other.public[1]
    station = issue(offices[0].card, key, serial=9)
    for wrong in (
        [rotate_card(named, fresh, other), named],  # another recovery key
        [rotate_card(centre.card, fresh, key), centre.card],  # a card that names none
        [rotate_card(named, fresh, key, serial=named.serial), named],
        [station, named],  # it confirms no station
        [recovered],
    ):
        with pytest.raises(ValueError, match="chain"):
            verify_chain(wrong)


def test_recovery_facts_belong_to_a_centre_and_to_another_key(offices: tuple[Office, Office]) -> None:
    station, centre = offices
    age, sign = recovery.fresh().public
    facts: list[tuple[Office, object]] = [
        (station, {"age": age, "sign": sign}),
        (centre, {"age": age, "sign": centre.card.sign_key}),
        (centre, {"age": "age1xxxx", "sign": sign}),
        (centre, {"age": age, "sign": "xx"}),
        (centre, {"age": age}),
        (centre, []),
        (centre, None),
    ]
    for one, value in facts:
        with pytest.raises((Refused, ValueError)):
            _signed({**load_object(one.card.body), "recovery": value}, one.keys)


def test_a_replica_reborn_is_vouched_for_by_its_parent(offices: tuple[Office, Office], tmp_path: Path) -> None:
    station, centre = offices
    certificate = issue(station.card, centre.keys, serial=1)
    child = office(tmp_path)
    facts = {"kind": "station", "name": "Trạm khác tên", "province": "24", "card_id": station.card.id}
    again = vouch(make_card(child.keys, **facts), station.keys, certificate.serial)
    grandchild = office(tmp_path)
    third = vouch(make_card(grandchild.keys, **facts), child.keys, again.serial)
    assert verify_chain([again, certificate, centre.card]) == again
    assert verify_chain([again, station.card]) == again  # a parent nobody confirmed yet
    assert verify_chain([third, again, certificate, centre.card]) == third

    stranger = office(tmp_path)
    wrong: list[list[Card]] = [
        [
            vouch(make_card(child.keys, **facts), stranger.keys, 1),
            certificate,
            centre.card,
        ],  # not the parent's signature
        [vouch(child.card, station.keys, 1), certificate, centre.card],  # another station
        [vouch(make_card(child.keys, **{**facts, "province": "01"}), station.keys, 1), certificate, centre.card],
        [vouch(make_card(child.keys, **facts, communes=["09999"]), station.keys, 1), certificate, centre.card],
        [vouch(make_card(station.keys, **facts), station.keys, 1), certificate, centre.card],  # itself
        [vouch(make_card(child.keys, **facts), station.keys, 0), certificate, centre.card],  # not above the parent's
        [vouch(make_card(child.keys, **{**facts, "kind": "centre"}), station.keys, 1), certificate, centre.card],
        [again, centre.card],
        [third, certificate, centre.card],
    ]
    for chain in wrong:
        with pytest.raises(ValueError, match="chain"):
            verify_chain(chain)


def test_nobody_takes_the_id_of_a_centre(offices: tuple[Office, Office], tmp_path: Path) -> None:
    station, centre = offices
    thief = office(tmp_path, "centre")
    stolen = {"kind": "centre", "name": "Giả", "province": "24", "card_id": centre.card.id, "serial": 9}
    fake = make_card(thief.keys, **stolen)
    other = rotate_card(centre.card, thief.keys, thief.keys)
    wrong: list[list[Card]] = [
        [fake],
        [issue(fake, thief.keys, serial=9), thief.card],  # under an id that its issuer has not
        [fake, centre.card],
        [other, centre.card],  # not signed by the former key
        [rotate_card(centre.card, thief.keys, station.keys), issue(station.card, centre.keys, serial=1), centre.card],
        [rotate_card(centre.card, thief.keys, centre.keys, serial=1), centre.card],
    ]
    for chain in wrong:
        with pytest.raises(ValueError, match=r"chain|centre"):
            verify_chain(chain)
    assert verify_chain(
        [issue(thief.card, centre.keys, serial=1), centre.card]
    )  # under its own id, one may be vouched for


def test_words_come_back_however_they_are_typed() -> None:
    data = bytes(range(256))
    words = words_of(data)
    bare = unicodedata.normalize("NFD", words.replace("đ", "d")).encode("ascii", "ignore").decode()
    for text in (words, unicodedata.normalize("NFD", words), f"  {words.upper()} ".replace(" ", "\n\t "), bare):
        assert bytes_of(text) == data
    with pytest.raises(ValueError, match="no word"):
        bytes_of("anh xyz")


@pytest.mark.slow
def test_a_recovery_file(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    centre, key, words = offices[1], recovery.fresh(), recovery.fresh_words()
    card = rotate_card(centre.card, centre.keys, centre.keys, recovery=key.public)
    path = tmp_path / "két.kcrecovery"
    recovery.write_recovery(path, key, [card], words)
    assert len(words.split()) == recovery.WORD_COUNT
    found = recovery.read_recovery(path, words.upper())
    assert found == recovery.RecoveryFile(key, (card,))
    assert key.age_identity not in repr(key)
    assert b"AGE-SECRET" not in path.read_bytes()
    raw = path.read_bytes()
    for data, secret, code in (
        (raw, "anh " * 11, "wrong_password"),
        (raw, "mật khẩu", "wrong_password"),
        (raw, words_of(b"x" * 12), "wrong_password"),
        (b"", words, "not_a_recovery"),
        (b"KCBUNDLE1\n", words, "not_a_recovery"),
        (b"age-encryption.org/v1\n" + b"x" * 100, words, "wrong_password"),
        (b"x" * (3 << 20), words, "not_a_recovery"),
    ):
        path.write_bytes(data)
        with pytest.raises(Refused) as caught:
            recovery.read_recovery(path, secret)
        assert caught.value.code == code
    with pytest.raises(ValueError, match="another recovery key"):
        recovery.write_recovery(tmp_path / "b", key, [centre.card], words)
    assert not (tmp_path / "b").exists()


def test_unknown_facts_survive_and_verify(offices: tuple[Office, Office]) -> None:
    station, centre = offices
    later = _signed({**load_object(station.card.body), "roles": ["khao_sat"], "valid_from": "2027-01-01"}, station.keys)
    certificate = issue(later, centre.keys, serial=3)
    assert json.loads(parse_card(certificate.to_bytes()).body)["roles"] == ["khao_sat"]


def test_words_are_steady_distinct_and_tell_keys_apart(offices: tuple[Office, Office]) -> None:
    folded = {unicodedata.normalize("NFD", w.replace("đ", "d")).encode("ascii", "ignore") for w in WORDS}
    assert len(WORDS) == len(folded) == 256
    words = [one.card.fingerprint_words() for one in offices]
    assert words[0] != words[1]
    assert words[0] == offices[0].card.fingerprint_words()
    assert all(len(text.split()) == 6 and set(text.split()) <= set(WORDS) for text in words)
    pinned = replace(offices[0].card, sign_key="00" * 32, age="age1mau")
    assert pinned.fingerprint_words() == "chùa nến khay ớt thuyền tuyết"


@each(
    "change",
    [
        {"name": "Trạm khác"},
        {"age": "age1xxxx"},
        {"sign_key": "00" * 32},
        {"serial": True},
        {"serial": 1.0},
        {"serial": 2**60},
        {"v": 2},
        {"communes": [1]},
        {"communes": "09999"},
        {"name": "Tra\u0323m"},
        {"name": None},
    ],
)
def test_a_changed_card_is_no_card(offices: tuple[Office, Office], change: dict[str, object]) -> None:
    station = offices[0]
    body = dump({**load_object(station.card.body), **change}).decode()
    with pytest.raises(Refused) as caught:
        parse_card(dump({"card": body, "signature": station.card.signature.hex()}), "thẻ.kccard")
    assert caught.value.code == "not_a_card"
    assert caught.value.facts["name"] == "thẻ.kccard"


@each(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"card":1,"signature":"00"}',
        b'{"card":"{}","card":"{}","signature":"00"}',
        b'{"card":"{\\"v\\":NaN}","signature":"00"}',
        b'{"card":"\\ud800","signature":"00"}',
        b'{"card":"{}","signature":"zz"}',
        b"x" * 70_000,
        b'{"card":"{\\"v\\":' + b"9" * 5000 + b'}","signature":"00"}',
    ],
)
def test_rubbish_is_no_card(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.kccard"
    path.write_bytes(data)
    with pytest.raises(Refused) as caught:
        read_card(path)
    assert caught.value.code == "not_a_card"


@settings(
    max_examples=3 * settings.default.max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_any_flipped_byte_is_noticed(offices: tuple[Office, Office], data: st.DataObject) -> None:
    raw = bytearray(offices[1].card.to_bytes())
    at = data.draw(st.integers(0, len(raw) - 2))
    raw[at] = data.draw(st.integers(0, 255).filter(lambda value: value != raw[at]))
    try:
        found = parse_card(bytes(raw))
    except KcError:
        return
    assert found == offices[1].card  # only the case of a hex digit or a space may differ
