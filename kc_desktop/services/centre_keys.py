"""The keys of a centre over the years: rotation, the recovery key, and how stations follow from one card to the next.

A centre keeps its id for life. Each new card is signed by the former working key, or by the recovery key the former
card names; a station that trusts one card follows such a chain and never goes back to a lower serial.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import recovery
from kc_desktop.exchange.bundle.cards import (
    Card,
    Signer,
    card_from_json,
    issue,
    key_id,
    parse_card,
    rotate_card,
    verify_chain,
)
from kc_desktop.services import setup
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.store import meta, stations
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now
from kc_desktop.system.keys import ReplicaKeys

FORMER_CARDS = "former_cards"
"""Meta key of a centre: its former cards, ``[{"card", "signature"}]``."""
CENTRE_CHAIN = "centre_chain"
"""Meta key of a station: the chain of the centre card it trusts, leaf first."""
_LEAP = 100
"""A centre that starts again from a recovery file or a backup may not know the last serial it gave out."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The centre under its new card; ``desk`` replaces the one that was handed in."""

    desk: Desk
    card: Card
    change: Change = Change("centre_card_renewed")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Of the two public keys: six words to compare aloud, and the same as a QR code (rows of modules, True = dark)."""

    words: str
    text: str
    """What the code says: ``KC:<id>:<32 hex digits>``, upper case."""
    qr: tuple[tuple[bool, ...], ...]


# ---------------------------------------------------------------------------------------------------------- at a centre


def make_recovery(desk: Desk, file: Path) -> str:
    """Make a recovery key, seal it into ``file``, name it on the centre's new card; gives the twelve words, once.

    A former recovery key loses its power. Raises ``Refused``: "not_allowed", "file_exists", "no_key"; ``Machine``.
    """
    own = _own(desk, "tạo khóa khôi phục")
    key, words = recovery.fresh(), recovery.fresh_words()
    keys = desk.key_store.load(desk.identity.replica, own.sign_key)
    with desk.store.reader() as connection:
        former = _former(connection)
    card = rotate_card(own, keys, keys, recovery=key.public)
    recovery.write_recovery(file, key, _chain(card, (*former, own)), words)
    try:
        with desk.writer() as connection:
            _write_card(connection, card, (own,))
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return words


def rotate(desk: Desk) -> Renewed:
    """New working keys under the same replica, the card signed by the former; what was sealed to those still opens.

    Raises ``Refused``: "not_allowed", "no_key", "key_locked"; ``Machine``.
    """
    own = _own(desk, "đổi khóa Trung tâm")
    keys = desk.key_store.load(desk.identity.replica, own.sign_key)
    return _renew(desk, own, keys, own.serial + 1, (own,), desk.identity)


def recover(desk: Desk, file: Path, words: str) -> Renewed:
    """Go on as the centre whose recovery file this is: new working keys, the card signed by the recovery key.

    For a lost machine (after a restore, or in a new centre's database) and for a stolen key. Raises ``Refused``:
    "not_allowed", "wrong_password", "not_a_recovery", "recovery_replaced", "invalid_content", "no_key"; ``Machine``.
    """
    own = _own(desk, "khôi phục khóa Trung tâm")
    found = recovery.read_recovery(file, words)
    if found.chain[0].province != own.province:
        raise Refused("invalid_content", detail="tệp khôi phục thuộc Trung tâm của tỉnh khác")
    with desk.store.reader() as connection:
        cards = [*found.chain, *(card for card in (*_former(connection), own) if card.id == found.chain[0].id)]
    base = max(cards, key=lambda card: card.serial)
    if base.recovery_sign != found.key.sign_public.hex():
        raise Refused("recovery_replaced", name=file.name)
    desk.key_store.add_opener(desk.identity.replica, found.key.age_identity)
    identity = replace(desk.identity, station=base.id, centre=base.id)
    return _renew(desk, base, found.key, base.serial + _LEAP, cards, identity)


def _renew(desk: Desk, base: Card, issuer: Signer, serial: int, former: Iterable[Card], identity: Identity) -> Renewed:
    """Keys first, then the database, then the switch: stopped anywhere, the own card names keys that are here.

    Keys staged in vain stay: nobody can tell for certain that a transaction that failed was not committed.
    """
    keys = desk.key_store.stage(identity.replica)
    card = rotate_card(base, keys, issuer, serial=serial)
    with desk.writer() as connection:
        _write_card(connection, card, former)
        meta.write(connection, setup.IDENTITY, asdict(identity))
        for known in stations.every(connection):
            certificate = parse_card(known.card)
            if known.state == stations.ACCEPTED and certificate.kind == "station":
                again = issue(certificate, keys, serial=certificate.serial)
                stations.put(connection, replace(known, card=again.to_bytes(), changed_at=now().isoformat()))
    desk.key_store.switch(identity.replica, card.sign_key)
    return Renewed(desk.with_identity(identity), card)


def reborn_card(card: Card, generations: Sequence[ReplicaKeys]) -> Card | None:
    """The card of a centre put back from a backup that has ``card``: under the keys in force (the first of
    ``generations``), though the backup may be from before a rotation. None when the keys of ``card`` are not here.
    """
    signers = [keys for keys in generations if keys.sign_public.hex() == card.sign_key]
    return rotate_card(card, generations[0], signers[0], serial=card.serial + _LEAP) if signers else None


def remember(connection: Connection, card: Card) -> None:
    """Keep a card that is about to be replaced: it may have to prove the next one."""
    _write_former(connection, (card,))


def chain(connection: Connection, own: Card) -> tuple[Card, ...]:
    """The centre's own card and the former ones that lead to its first key, leaf first."""
    return _chain(own, _former(connection))


def _own(desk: Desk, what: str) -> Card:
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what=what)
    return setup.own_card(desk)


def _write_card(connection: Connection, card: Card, former: Iterable[Card]) -> None:
    _write_former(connection, former)
    meta.write(connection, setup.OWN_CARD, card.to_bytes().decode())
    stations.count_roster(connection)  # a file from before is known as old, though nothing else was written


def _write_former(connection: Connection, cards: Iterable[Card]) -> None:
    every = dict.fromkeys((*_former(connection), *cards))
    meta.write(connection, FORMER_CARDS, [one.to_json() for one in every])


def _former(connection: Connection) -> tuple[Card, ...]:
    return _cards(meta.read(connection, FORMER_CARDS))


def _cards(stored: object) -> tuple[Card, ...]:
    return tuple(card_from_json(one) for one in stored) if isinstance(stored, list) else ()


def _chain(own: Card, former: Sequence[Card]) -> tuple[Card, ...]:
    """The shortest way up: at each step the earliest card that had the right to sign."""
    found = [own]
    while not (found[-1].self_signed and found[-1].id == key_id(bytes.fromhex(found[-1].sign_key))):
        leaf = found[-1]
        above = [
            card
            for card in former
            if card.id == leaf.id and card.serial < leaf.serial and leaf.issuer in (card.sign_key, card.recovery_sign)
        ]
        if not above:
            break
        found.append(min(above, key=lambda card: card.serial))
    return tuple(found)


# --------------------------------------------------------------------------------------------------------- at a station


def trusts(trusted: Card, cards: Sequence[Card]) -> bool:
    """Whether a verified chain speaks for the centre of ``trusted``: its first centre card has the same key, or is a
    lawful later card. Station cards before it are passed by: what the leaf may be is the caller's question.
    """
    above = _above(cards)
    if not above or above[0].id != trusted.id:
        return False
    return above[0].sign_key == trusted.sign_key or _succeeds(trusted, above)


def adopt(desk: Desk, connection: Connection, cards: Sequence[Card]) -> bool:
    """Take the centre's newer card from a verified chain; False when it brings none. Never back to a lower serial."""
    above, stored = _above(cards), meta.read(connection, setup.CENTRE_CARD)
    if desk.identity.is_centre or not above or not isinstance(stored, str):
        return False
    trusted = parse_card(stored.encode())
    newer = _succeeds(trusted, above)
    if newer:
        meta.write(connection, setup.CENTRE_CARD, above[0].to_bytes().decode())
    if newer or above[0] == trusted:
        meta.write(connection, CENTRE_CHAIN, [card.to_json() for card in above])
    return newer


def certified(connection: Connection, certificate: Card) -> tuple[Card, ...]:
    """A station's certificate and the centre's cards above it, leaf first; () when they do not hold together here."""
    stored = meta.read(connection, setup.CENTRE_CARD)
    if not isinstance(stored, str):
        return ()
    trusted = parse_card(stored.encode())
    known = _cards(meta.read(connection, CENTRE_CHAIN))
    above = known if known and known[0] == trusted else (trusted,)
    while above and above[0].sign_key != certificate.issuer:  # signed before the last rotation
        above = above[1:]
    if not above:
        return ()
    try:
        verify_chain((certificate, *above))
    except ValueError:
        return ()
    return (certificate, *above)


def _above(cards: Sequence[Card]) -> tuple[Card, ...]:
    """From the first centre card on."""
    places = [place for place, card in enumerate(cards) if card.kind == "centre"]
    return tuple(cards[places[0] :]) if places else ()


def _succeeds(trusted: Card, above: Sequence[Card]) -> bool:
    """Whether the leaf is a later card of the same centre that hangs on a signature of the trusted one's keys.

    A former key proves nothing here: it may be the stolen one.
    """
    if above[0].id != trusted.id or above[0].serial <= trusted.serial:
        return False
    for card in above:
        if card.id != trusted.id:
            return False
        if card.issuer in (trusted.sign_key, trusted.recovery_sign):
            return True
    return False


# ----------------------------------------------------------------------------------------------------------- to compare


def fingerprint(card: Card) -> Fingerprint:
    """What a person compares before trusting ``card``: aloud, or with a telephone's camera."""
    import segno

    digest = hashlib.sha256(f"KC/qr/1\0{card.sign_key} {card.age}".encode()).hexdigest()[:32]
    text = f"KC:{card.id}:{digest}".upper()  # upper case alone: a smaller code
    code = segno.make(text, error="m", micro=False)
    return Fingerprint(
        card.fingerprint_words(), text, tuple(tuple(module == 1 for module in row) for row in code.matrix)
    )
