"""What two people compare before one trusts the other's key: six words aloud, or a code with a telephone's camera."""

from __future__ import annotations

from dataclasses import dataclass

from kc_desktop.exchange.bundle.cards import Card, parse_card
from kc_desktop.services import centre_keys, setup
from kc_desktop.services.centre_keys import Fingerprint
from kc_desktop.services.desk import Desk
from kc_desktop.store import stations


@dataclass(frozen=True, slots=True)
class Whose:
    """A card's facts beside its fingerprint. ``centre``: it is a centre's card; ``serial`` counts its renewals."""

    name: str
    centre: bool
    serial: int
    print: Fingerprint
    recovery: bool


def own(desk: Desk) -> Whose:
    """Of this computer."""
    return _whose(setup.own_card(desk))


def of_centre(desk: Desk) -> Whose | None:
    """Of the centre this station sends to; None without its card, and at a centre."""
    card = None if desk.identity.is_centre else setup.centre_card(desk)
    return _whose(card) if card else None


def of_sender(desk: Desk, replica: str) -> Whose | None:
    """Of a computer the centre met; None for one it did not."""
    with desk.store.reader() as connection:
        known = stations.of_replica(connection, replica)
    return _whose(parse_card(known.card)) if known else None


def centres(desk: Desk) -> frozenset[str]:
    """Replicas among the senders known here that are other centres."""
    with desk.store.reader() as connection:
        return frozenset(k.replica for k in stations.every(connection) if parse_card(k.card).kind == "centre")


def _whose(card: Card) -> Whose:
    return Whose(card.name, card.kind == "centre", card.serial, centre_keys.fingerprint(card), bool(card.recovery_age))
