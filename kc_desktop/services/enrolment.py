"""Who may send: the public card of this side, stations waiting at the centre, confirming and revoking them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import cards
from kc_desktop.exchange.bundle.cards import Card, issue, parse_card
from kc_desktop.services import setup
from kc_desktop.services.desk import Desk
from kc_desktop.store import meta, stations
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now

CERTIFICATE = "certificate"
"""Key of the centre's confirmation: in the manifest of a ``down`` bundle, and in this station's own facts."""


@dataclass(frozen=True, slots=True)
class StationLine:
    """A station as the centre sees it. ``words``: six words of its key, to compare aloud; ``when``: ISO text."""

    id: str
    replica: str
    name: str
    state: str
    words: str
    when: str


def card(desk: Desk) -> Card:
    """The public card of this side; a centre's card is what stations need to send to it."""
    return setup.own_card(desk)


def write_card(desk: Desk, path: Path) -> Card:
    """Write the card as a file (public: it holds no secret)."""
    own = card(desk)
    cards.write_card(path, own)
    return own


def every(desk: Desk) -> tuple[StationLine, ...]:
    """All stations the centre has met, those waiting first."""
    _centre_only(desk, "xem danh sách trạm")
    with desk.store.reader() as connection:
        known = stations.every(connection)
    return tuple(
        StationLine(k.station, k.replica, k.name, k.state, parse_card(k.card).fingerprint_words(), k.changed_at)
        for k in known
    )


def accept(desk: Desk, station: str) -> Change:
    """Confirm a station: its cards are signed by the centre, its bundles may be merged."""
    _centre_only(desk, "xác nhận trạm")
    with desk.writer() as connection:
        found = stations.find(connection, station)
        if not found:
            raise Refused("not_found", what="trạm", name=station[:60])
        for known in found:
            certificate = issue(parse_card(known.card), desk.keys, serial=1)
            stations.put(
                connection,
                stations.Known(
                    station, known.replica, known.name, stations.ACCEPTED, certificate.to_bytes(), now().isoformat()
                ),
            )
    return Change("station_accepted", frozenset({("station", station)}))


def revoke(desk: Desk, station: str) -> Change:
    """Refuse further bundles of a station; what it sent stays."""
    _centre_only(desk, "thu hồi trạm")
    with desk.writer() as connection:
        if not stations.set_state(connection, station, stations.REVOKED, now().isoformat()):
            raise Refused("not_found", what="trạm", name=station[:60])
    return Change("station_revoked", frozenset({("station", station)}))


def register(connection: Connection, sender: Card) -> None:
    """Remember a sender that nobody confirmed yet; a known replica keeps its state."""
    if not stations.find(connection, sender.id, sender.replica):
        stations.put(
            connection,
            stations.Known(
                sender.id, sender.replica, sender.name, stations.PENDING, sender.to_bytes(), now().isoformat()
            ),
        )


def check_sender(desk: Desk, connection: Connection, chain: Sequence[Card], name: str) -> None:
    """Whether bundles of this sender are merged here. Raises ``Refused``: "unknown_sender", "revoked"."""
    sender = chain[0]
    if sender.sign_key == setup.own_card(desk).sign_key:
        raise Refused("not_for_us", name=name)
    if not desk.identity.is_centre:
        # A confirmed station's chain ends at the centre too: only the centre itself may speak for the centre.
        centre = setup.centre_card(desk)
        if centre is None or sender.kind != "centre" or chain[-1].sign_key != centre.sign_key:
            raise Refused("unknown_sender", name=name)
        return
    if sender.kind != "station":
        raise Refused("not_for_us", name=name)
    known = stations.find(connection, sender.id, sender.replica)
    if any(k.state == stations.REVOKED for k in stations.find(connection, sender.id)):
        raise Refused("revoked", name=name)
    if not any(k.state == stations.ACCEPTED and parse_card(k.card).sign_key == sender.sign_key for k in known):
        raise Refused("unknown_sender", name=name, sender=sender)


def chain_of(desk: Desk, connection: Connection) -> tuple[Card, ...]:
    """The cards that vouch for this side: its certificate and the centre's card once confirmed, else its own card."""
    certificate, centre = meta.read(connection, CERTIFICATE), meta.read(connection, setup.CENTRE_CARD)
    if isinstance(certificate, str) and isinstance(centre, str):
        leaf, above = parse_card(certificate.encode()), parse_card(centre.encode())
        if leaf.issuer == above.sign_key and leaf.replica == desk.identity.replica:
            return leaf, above
    return (parse_card(str(meta.read(connection, setup.OWN_CARD)).encode()),)


def take_certificate(desk: Desk, connection: Connection, extra: object) -> None:
    """Keep the centre's confirmation of this replica, when a ``down`` bundle brings one."""
    if isinstance(extra, str):
        certificate = parse_card(extra.encode())
        if certificate.replica == desk.identity.replica and certificate.sign_key == desk.keys.sign_public.hex():
            meta.write(connection, CERTIFICATE, extra)


def _centre_only(desk: Desk, what: str) -> None:
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what=what)
