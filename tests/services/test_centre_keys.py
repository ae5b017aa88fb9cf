"""A centre's keys over the years: every station follows, nobody else is followed, nothing sealed before is lost."""

from __future__ import annotations

import contextlib
import functools
import os
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.app import App
from kc_desktop.cli import keys as cli
from kc_desktop.cli.call import Call
from kc_desktop.cli.output import Out
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle import recovery
from kc_desktop.exchange.bundle.cards import Card, issue, make_card, rotate_card, verify_chain
from kc_desktop.services import centre_keys, enrolment, merging, setup
from kc_desktop.services.centre_keys import adopt, certified, chain, trusts
from kc_desktop.services.desk import Desk
from kc_desktop.store import meta, stations
from kc_desktop.system.keys import KeyStore, ReplicaKeys
from tests.services import kit
from tests.tools import offices


@pytest.fixture
def joined(desk: Desk, centre: Desk, tmp_path: Path) -> Desk:
    """The station, holding the card of the centre and confirmed by it."""
    enrolment.write_card(centre, tmp_path / "the.kccard")
    station = setup.join_centre(desk, tmp_path / "the.kccard")
    with centre.writer() as connection:
        enrolment.register(connection, setup.own_card(station))
    enrolment.accept(centre, station.identity.station)
    return station


def chain_of(desk: Desk) -> tuple[Card, ...]:
    with desk.store.reader() as connection:
        return chain(connection, setup.own_card(desk))


def trusted(station: Desk) -> Card:
    card = setup.centre_card(station)
    assert card is not None
    return card


def deliver(station: Desk, cards: tuple[Card, ...]) -> bool:
    verify_chain(cards)
    with station.writer() as connection:
        return adopt(station, connection, cards)


def opens(store: KeyStore, replica: str, sealed: bytes) -> bool:
    """By one of the generations."""
    for keys in store.openers(replica):
        with contextlib.suppress(pyrage.DecryptError):
            return bool(pyrage.decrypt(sealed, [keys.age_identity]) == "gói cũ".encode())
    return False


def sealed_to(recipient: str) -> bytes:
    return pyrage.encrypt("gói cũ".encode(), [pyrage.x25519.Recipient.from_str(recipient)])


# ------------------------------------------------------------------------------------------------------------- rotation


def test_rotation(centre: Desk, joined: Desk) -> None:
    before = setup.own_card(centre)
    waiting = sealed_to(before.age)
    done = centre_keys.rotate(centre)
    after = setup.own_card(done.desk)
    assert after == done.card
    assert (after.id, after.replica, after.name) == (before.id, before.replica, before.name)
    assert (after.serial, after.issuer) == (before.serial + 1, before.sign_key)
    assert not {after.sign_key, after.age} & {before.sign_key, before.age}
    assert done.desk.keys.sign_public.hex() == after.sign_key
    assert done.desk.identity == centre.identity
    assert opens(centre.key_store, after.replica, waiting)
    assert chain_of(done.desk) == (after, before)
    with centre.store.reader() as connection:
        (known,) = stations.find(connection, joined.identity.station)
    certificate = enrolment.parse_card(known.card)
    assert certificate.issuer == after.sign_key
    assert verify_chain((certificate, *chain_of(done.desk))) == certificate


def test_stations_follow_and_never_go_back(centre: Desk, joined: Desk) -> None:
    first = chain_of(centre)
    one = centre_keys.rotate(centre)
    second = chain_of(one.desk)
    stale = issue(setup.own_card(joined), one.desk.keys, serial=1)
    two = centre_keys.rotate(one.desk)
    third = chain_of(two.desk)
    assert [len(cards) for cards in (first, second, third)] == [1, 2, 3]
    assert trusts(trusted(joined), third)  # one rotation was never seen
    assert deliver(joined, third)
    assert trusted(joined) == two.card
    assert trusts(two.card, third)
    for old in (first, second):
        assert not trusts(two.card, old)
        assert not deliver(joined, old)
    assert not deliver(joined, third)
    assert trusted(joined) == two.card
    with joined.store.reader() as connection:
        fresh = issue(setup.own_card(joined), two.desk.keys, serial=1)
        assert certified(connection, fresh) == (fresh, *third)
        assert certified(connection, stale) == (stale, *second)
        assert certified(connection, setup.own_card(joined)) == ()
    assert trusts(two.card, (fresh, *third))  # what another computer of the station shows
    assert not trusts(two.card, (stale, *second))


def test_by_the_stick(tmp_path: Path) -> None:
    """A bundle on its way during the rotation is opened; the station learns the card; old word of the centre is old."""
    province = offices.province(tmp_path)
    centre, station = province.centre, province.stations[0]
    try:
        offices.add(station.desk)
        early = offices.send(station, province.stick("early"))
        late = offices.send(centre, province.stick("late"))
        done = centre_keys.rotate(centre.desk)
        centre.desk = done.desk
        assert merging.merge(centre.desk, early).imports[0].counts.applied == 1
        merging.merge(station.desk, offices.send(centre, province.stick("down")))
        assert trusted(station.desk) == done.card
        with pytest.raises(Refused) as caught:
            merging.merge(station.desk, late)
        assert caught.value.code == "older_than_here"
        offices.add(station.desk, "Mẫu – Bún khô Giếng Làng")
        assert merging.merge(centre.desk, offices.send(station, province.stick("up"))).imports[0].counts.applied == 1
        with station.desk.store.reader() as connection:
            cards = enrolment.chain_of(station.desk, connection)
        assert [(card.kind, card.serial) for card in cards] == [("station", 1), ("centre", 2), ("centre", 1)]
    finally:
        province.close()


def test_a_card_from_a_file_is_trusted_alone(centre: Desk, desk: Desk, tmp_path: Path) -> None:
    done = centre_keys.rotate(centre)
    enrolment.write_card(done.desk, tmp_path / "new.kccard")
    station = setup.join_centre(desk, tmp_path / "new.kccard")
    certificate = issue(setup.own_card(station), done.desk.keys, serial=1)
    with station.store.reader() as connection:
        assert certified(connection, certificate) == ()  # the card alone proves nothing to others
    assert trusts(trusted(station), chain_of(done.desk))
    assert not deliver(station, chain_of(done.desk))  # no newer card, but the way up to it
    with station.store.reader() as connection:
        assert certified(connection, certificate) == (certificate, *chain_of(done.desk))


def test_a_stolen_former_key_leads_nobody(centre: Desk, joined: Desk, tmp_path: Path) -> None:
    stolen, first = centre.keys, setup.own_card(centre)
    done = centre_keys.rotate(centre)
    assert deliver(joined, chain_of(done.desk))
    thief = KeyStore(tmp_path / "thief").create(new_id())
    own = make_card(thief, kind="centre", name="Giả", province=kit.PROVINCE)
    bend = recovery.fresh().public
    for cards in (
        (rotate_card(first, thief, stolen, serial=50), first),
        (rotate_card(done.card, done.desk.keys, stolen, serial=50, recovery=bend), first),  # the true key, his recovery
        (own,),
        (issue(own, stolen, serial=50), first),
    ):
        verify_chain(cards)
        assert not deliver(joined, cards)
    assert trusted(joined) == done.card
    with centre.store.reader() as connection:
        assert not adopt(centre, connection, ())
    with done.desk.writer() as connection:
        assert not adopt(done.desk, connection, (rotate_card(done.card, thief, done.desk.keys), *chain_of(done.desk)))
    with joined.writer() as connection:
        assert not adopt(joined, connection, (setup.own_card(joined),))


def test_only_a_centre_has_such_keys(desk: Desk, tmp_path: Path) -> None:
    for work in (
        lambda: centre_keys.rotate(desk),
        lambda: centre_keys.make_recovery(desk, tmp_path / "f"),
        lambda: centre_keys.recover(desk, tmp_path / "f", "anh"),
    ):
        with pytest.raises(Refused) as caught:
            work()
        assert caught.value.code == "not_allowed"
    assert not (tmp_path / "f").exists()


def test_a_rotation_stopped_before_the_switch(centre: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def pulled(_self: KeyStore, _replica: str, _key: str) -> None:
        raise Machine("device_gone", where="–")

    waiting = sealed_to(setup.own_card(centre).age)
    with monkeypatch.context() as patched:
        patched.setattr(KeyStore, "switch", pulled)
        with pytest.raises(Machine):
            centre_keys.rotate(centre)
    card = setup.own_card(centre)
    assert card.serial == 2
    assert centre.key_store.load(card.replica, card.sign_key).age_recipient == card.age
    done = centre_keys.rotate(centre)  # signs by the key of the card, whatever the file holds in front
    assert verify_chain(chain_of(done.desk)) == done.card
    assert done.desk.keys.sign_public.hex() == done.card.sign_key
    assert opens(centre.key_store, card.replica, waiting)


def test_a_backup_from_before_a_rotation(centre: Desk, joined: Desk) -> None:
    """Put back, it goes on under the keys in force: whichever card a station trusts, it follows."""
    old = setup.own_card(centre)
    done = centre_keys.rotate(centre)
    heir = new_id()
    centre.key_store.inherit(heir, old.replica)
    again = centre_keys.reborn_card(old, centre.key_store.openers(heir))
    assert again is not None
    assert (again.id, again.replica, again.sign_key) == (old.id, heir, done.card.sign_key)
    with centre.writer() as connection:
        centre_keys.remember(connection, old)
        centre_keys.remember(connection, old)
        cards = chain(connection, again)
    assert cards == (again, old)
    assert trusts(old, cards)
    assert trusts(done.card, cards)
    assert deliver(joined, cards)
    assert centre_keys.reborn_card(done.card, centre.key_store.openers(heir)[1:]) is None


def test_a_rotation_that_the_database_refuses(centre: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise Machine("disk_full", where="–")

    before = setup.own_card(centre)
    with monkeypatch.context() as patched:
        patched.setattr(stations, "every", full)
        with pytest.raises(Machine):
            centre_keys.rotate(centre)
    assert setup.own_card(centre) == before
    assert centre.key_store.load(before.replica).sign_public.hex() == before.sign_key
    assert chain_of(centre) == (before,)


# ------------------------------------------------------------------------------------------------------------- recovery


def call(folder: Path, **arguments: object) -> Call:
    return Call(Namespace(**arguments), Out(as_json=False), folder)


@pytest.mark.slow
def test_a_lost_machine(
    desk: Desk,
    tmp_path: Path,
    copied: Callable[[str, Path], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Recovery file in the safe, one rotation later the machine is gone; a new computer goes on as the same centre."""
    old, new, file = copied("centre", tmp_path / "centre"), tmp_path / "new", tmp_path / "két.kcrecovery"
    with App(old) as app:
        enrolment.write_card(app.desk, tmp_path / "the.kccard")
    station = setup.join_centre(desk, tmp_path / "the.kccard")
    assert cli.recovery_make(call(old, out=file)) == 0
    words = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Mười hai từ: "))[13:]
    with App(old, write=False) as app:
        named = setup.own_card(app.desk)
        assert named.serial == 2
        assert deliver(station, chain_of(app.desk))
    assert cli.keys_rotate(call(old)) == 0
    with App(old, write=False) as app:
        last = chain_of(app.desk)
        assert last[0].recovery_sign == named.recovery_sign != ""
    assert deliver(station, last)
    waiting = sealed_to(last[0].recovery_age)

    kit.create(new, "centre", "Trung tâm mẫu, máy mới")
    monkeypatch.setenv("KC_PASSWORD", words.upper())
    assert cli.recovery_use(call(new, file=file, password_fd=None)) == 0
    with App(new) as app:
        card = setup.own_card(app.desk)
        assert f"lần cấp {card.serial}" in capsys.readouterr().out
        assert card.id == named.id
        assert card.serial > last[0].serial
        assert (app.desk.identity.station, app.desk.identity.centre) == (named.id, named.id)
        assert app.desk.keys.sign_public.hex() == card.sign_key
        assert deliver(station, chain_of(app.desk))
        assert trusted(station) == card
        assert opens(app.desk.key_store, card.replica, waiting)
        assert not deliver(station, last)  # what the lost machine may still say
        assert deliver(station, chain_of(centre_keys.rotate(app.desk).desk))


def test_words_come_by_a_descriptor_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, code in ((None, "wrong_password"), (999, "usage")):
        with pytest.raises(Refused) as caught:
            cli.recovery_use(call(tmp_path, file=tmp_path / "f", password_fd=number))
        assert caught.value.code == code
    reading, writing = os.pipe()
    os.write(writing, b"anh ao\n")
    os.close(writing)
    monkeypatch.setenv("KC_PASSWORD", "bánh")
    assert cli.password(call(tmp_path, password_fd=reading)) == "anh ao"
    assert cli.password(call(tmp_path, password_fd=None)) == "bánh"
    os.close(reading)


@pytest.mark.slow
def test_recovery_files_that_do_not_fit(centre: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "read_recovery", functools.cache(recovery.read_recovery))  # scrypt takes its time
    file, before = tmp_path / "1.kcrecovery", setup.own_card(centre)
    words = centre_keys.make_recovery(centre, file)
    named, other = setup.own_card(centre), recovery.fresh()
    with pytest.raises(Refused) as caught:
        centre_keys.make_recovery(centre, file)
    assert caught.value.code == "file_exists"
    assert setup.own_card(centre) == named
    with centre.writer() as connection:  # as another file made later would leave it
        centre_keys._write_card(connection, rotate_card(named, centre.keys, centre.keys, recovery=other.public), ())
    for path, secret, code in ((file, words, "recovery_replaced"), (tmp_path / "none", words, "file_missing")):
        with pytest.raises(Refused) as caught:
            centre_keys.recover(centre, path, secret)
        assert caught.value.code == code
    with centre.writer() as connection:  # an old backup, from before there was a recovery key
        meta.write(connection, setup.OWN_CARD, before.to_bytes().decode())
        meta.write(connection, centre_keys.FORMER_CARDS, [])
    done = centre_keys.recover(centre, file, words)
    assert done.card.serial > named.serial
    assert trusts(named, chain_of(done.desk))
    assert trusts(before, chain_of(done.desk))
    with centre.writer() as connection:
        elsewhere = make_card(centre.keys, kind="centre", name="Nơi khác", province="01")
        meta.write(connection, setup.OWN_CARD, elsewhere.to_bytes().decode())
    with pytest.raises(Refused) as caught:
        centre_keys.recover(done.desk, file, words)
    assert caught.value.code == "invalid_content"


@pytest.mark.slow
def test_a_recovery_that_the_database_refuses_leaves_no_file(
    centre: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise Machine("disk_full", where="–")

    with monkeypatch.context() as patched:
        patched.setattr(meta, "write", full)
        with pytest.raises(Machine):
            centre_keys.make_recovery(centre, tmp_path / "f.kcrecovery")
    assert not (tmp_path / "f.kcrecovery").exists()
    assert setup.own_card(centre).recovery_sign == ""


# ----------------------------------------------------------------------------------------------------- the law of trust


@pytest.fixture(scope="module")
def wallet(tmp_path_factory: pytest.TempPathFactory) -> list[ReplicaKeys]:
    store = KeyStore(tmp_path_factory.mktemp("wallet"))
    return [store.create(new_id()) for _ in range(8)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_history_in_any_order(wallet: list[ReplicaKeys], data: st.DataObject) -> None:
    """Whatever a centre did and however its word travels: a station ends at the newest card it was shown."""
    history = [make_card(wallet[0], kind="centre", name="Trung tâm mẫu", province=kit.PROVINCE)]
    keys, secret = wallet[0], None
    for fresh in wallet[1 : data.draw(st.integers(2, 8))]:
        step = data.draw(st.sampled_from(["rotate", "name", "recover"]))
        own = history[-1]
        if step == "name" or (step == "recover" and secret is None):
            secret = recovery.fresh()
            history.append(rotate_card(own, keys, keys, recovery=secret.public))
        else:
            signer = keys if step == "rotate" or secret is None else secret
            history.append(rotate_card(own, fresh, signer))
            keys = fresh
    chains = [centre_keys._chain(card, history[:place]) for place, card in enumerate(history)]
    for cards in chains:
        verify_chain(cards)
    place = data.draw(st.integers(0, len(chains) - 1))
    seen = history[place]
    for later in data.draw(st.lists(st.integers(0, len(chains) - 1), max_size=12)):
        assert centre_keys._succeeds(seen, chains[later]) == (later > place)
        if later > place:
            assert trusts(seen, chains[later])
            seen, place = history[later], later


def test_the_fingerprint_tells_cards_apart(centre: Desk) -> None:
    before = centre_keys.fingerprint(setup.own_card(centre))
    after = centre_keys.fingerprint(centre_keys.rotate(centre).card)
    assert before.words == setup.own_card(centre).fingerprint_words() or before.words != after.words
    assert before.text != after.text
    assert before.text.split(":")[:2] == after.text.split(":")[:2] == ["KC", centre.identity.centre.upper()]
    assert before.qr != after.qr
    size = len(before.qr)
    assert (size - 17) % 4 == 0
    assert all(len(row) == size for row in before.qr)
    corner = [[0 in (y, x) or 6 in (y, x) or (2 <= y <= 4 and 2 <= x <= 4) for x in range(7)] for y in range(7)]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):  # the three eyes of every QR code
        assert [list(row[left : left + 7]) for row in before.qr[top : top + 7]] == corner
