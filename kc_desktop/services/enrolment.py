"""Who may send: the public card of this side, stations waiting at the centre, confirming and revoking them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.exchange.bundle import cards
from kc_desktop.exchange.bundle.cards import Card, issue, parse_card
from kc_desktop.services import centre_keys, downstream, rebirth, setup
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.store import meta, receipts, stations
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now

FORMER = "former"
"""Manifest key of a station's bundle: the replicas whose place its sender has taken."""
CERTIFICATE = "certificate"
"""Key of the centre's confirmation: in the manifest of a ``down`` bundle (one for each computer of the station), and
in this station's own facts."""


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


def accept(desk: Desk, station: str, *, continues: str = "") -> Change:
    """Confirm a station, or another centre: its cards are signed by this centre, its bundles may be merged.

    Those of its computers that wait are confirmed; when none waits, those that were revoked.

    ``continues``: id of a station whose work the new computer goes on with (its old one is lost): the next ``down``
    bundle then carries everything of that station. Raises ``Refused``: "not_found", "not_allowed".
    """
    _centre_only(desk, "xác nhận trạm")
    with desk.writer() as connection:
        found = stations.find(connection, station)
        if not found or (continues and not stations.find(connection, continues)):
            raise Refused("not_found", what="trạm", name=(continues if found else station)[:60])
        meant = next(group for state in (stations.PENDING, stations.REVOKED, stations.ACCEPTED, stations.RETIRED)
                     if (group := [known for known in found if known.state == state]))  # fmt: skip
        for known in meant:
            if continues:
                stations.move(connection, known.replica, continues)
            _admit(desk, connection, replace(known, station=continues or station))
        stations.count_roster(connection)
    return Change("station_accepted", frozenset({("station", continues or station)}))


def revoke(desk: Desk, station: str) -> Change:
    """Refuse what a station, or one of its computers (by replica id), wrote from now on; what it sent before stays.

    Its bundles go to quarantine, not to the bin.
    """
    _centre_only(desk, "thu hồi trạm")
    with desk.writer() as connection:
        computer = stations.of_replica(connection, station)
        known = (computer.station, computer.replica) if computer else (station, "")
        if not stations.set_state(connection, known[0], stations.REVOKED, now().isoformat(), known[1]):
            raise Refused("not_found", what="trạm", name=station[:60])
        stations.count_roster(connection)
    return Change("station_revoked", frozenset({("station", known[0])}))


def register(connection: Connection, sender: Card) -> None:
    """Remember a sender that nobody confirmed yet; a known replica keeps its state."""
    if stations.of_replica(connection, sender.replica) is None:
        _put(connection, sender, stations.PENDING)


def _put(connection: Connection, sender: Card, state: str) -> None:
    stations.put(
        connection,
        stations.Known(sender.id, sender.replica, sender.name, state, sender.to_bytes(), now().isoformat()),
    )


def _admit(desk: Desk, connection: Connection, known: stations.Known) -> None:
    """Sign the card of a replica and count it among the accepted ones. Another centre keeps its own card."""
    certificate = parse_card(known.card)
    if certificate.kind == "station":
        certificate = issue(certificate, desk.keys, serial=certificate.serial, card_id=known.station, name=known.name)
    stations.put(
        connection,
        replace(known, state=stations.ACCEPTED, card=certificate.to_bytes(), changed_at=now().isoformat()),
    )


def admit_vouched(desk: Desk, connection: Connection, chain: Sequence[Card]) -> None:
    """Take a replica that a confirmed computer of the same station vouched for (reborn after a restore) as confirmed.

    A name that changed since is taken over from the newer card, unless it is the centre's or another station's: nobody
    looks at it, and it stands beside all that is written there.
    """
    sender = chain[0]
    if stations.of_replica(connection, sender.replica) is None:
        _put(connection, sender, stations.PENDING)
        known = stations.find(connection, sender.id, sender.replica)[0]
        others = {one.name for one in stations.every(connection) if one.station != sender.id} | {desk.identity.name}
        taken = fold(sender.name) in map(fold, others)
        _admit(desk, connection, replace(known, name=chain[1].name) if taken and len(chain) > 1 else known)


def office_of(connection: Connection, sender: Card) -> str:
    """The office a sender belongs to: its card's, unless the centre let it continue another station."""
    known = stations.of_replica(connection, sender.replica)
    return known.station if known else sender.id


def former(desk: Desk, connection: Connection) -> list[str]:
    """The replicas whose place this one has taken: nobody is they any more."""
    own = desk.identity.replica
    return sorted(receipts.given_up(connection, own, rebirth.ADDITIONAL) - {own})


def heed_former(connection: Connection, office: str, stated: object) -> None:
    """A computer of ``office`` says whose place it took: those hold nothing any more, though bundles they wrote may
    still be on their way."""
    gone = stated if isinstance(stated, list) else []
    for known in stations.find(connection, office):
        if known.replica in gone and known.state == stations.ACCEPTED:
            stations.put(connection, replace(known, state=stations.RETIRED, changed_at=now().isoformat()))


def check_sender(desk: Desk, connection: Connection, chain: Sequence[Card], kind: str, name: str) -> str:
    """Whether bundles of this sender are merged here; gives its state: accepted, or revoked (then: quarantine).

    Raises ``Refused``: "unknown_sender", "not_for_us", "older_than_here" (a centre's key that was replaced since).
    """
    sender = chain[0]
    if sender.sign_key == setup.own_card(desk).sign_key and sender.replica == desk.identity.replica:
        raise Refused("not_for_us", name=name)
    if desk.identity.is_centre:
        return _at_centre(desk, connection, chain, kind, name)
    centre = setup.centre_card(desk)
    if kind == "peer":  # another computer of this station, confirmed by the same centre
        if sender.id == desk.identity.station and centre is not None and centre_keys.trusts(centre, chain):
            if downstream.revoked(connection, sender.replica):
                raise Refused("revoked", name=name)
            return stations.ACCEPTED
        raise Refused("unknown_sender" if sender.id == desk.identity.station else "not_for_us", name=name)
    if kind != "down":
        raise Refused("not_for_us", name=name)
    # A confirmed station's chain ends at the centre too: only the centre itself may speak for the centre.
    if centre is None or sender.kind != "centre" or sender.id != centre.id:
        raise Refused("unknown_sender", name=name)
    if not centre_keys.trusts(centre, chain):
        raise Refused("older_than_here" if sender.serial < centre.serial else "unknown_sender", name=name)
    return stations.ACCEPTED


def _at_centre(desk: Desk, connection: Connection, chain: Sequence[Card], kind: str, name: str) -> str:
    sender = chain[0]
    if kind not in (("up",) if sender.kind == "station" else ("peer", "publish")):
        raise Refused("not_for_us", name=name)
    if not _is_nobody_else(desk, connection, sender):
        raise Refused("unknown_sender", name=name)
    for card in chain:  # the sender itself, or the computer of the same station (the former key of a centre) before it
        if (card.kind, card.id) != (sender.kind, sender.id):
            break
        known = stations.of_replica(connection, card.replica)
        if known and parse_card(known.card).sign_key == card.sign_key and known.state != stations.PENDING:
            return stations.REVOKED if known.state == stations.REVOKED else stations.ACCEPTED
    if centre_keys.trusts(setup.own_card(desk), chain):  # our own certificate, though our list lost it (a restore)
        return stations.ACCEPTED
    raise Refused("unknown_sender", name=name, sender=sender)


def _is_nobody_else(desk: Desk, connection: Connection, sender: Card) -> bool:
    """Whether a card stands for the computer it names: those who vouch for a reborn one might choose another's name."""
    known = stations.of_replica(connection, sender.replica)
    if known is not None:
        same = sender.kind == "centre" and parse_card(known.card).id == sender.id  # it rotates its keys
        return same or parse_card(known.card).sign_key == sender.sign_key
    mine = receipts.lives(connection, desk.identity.replica)
    return sender.replica not in mine and stations.owner_of(connection, sender.replica) in ("", sender.id)


def chain_of(desk: Desk, connection: Connection) -> tuple[Card, ...]:
    """The cards that vouch for this side, leaf first.

    A station: its certificate and the centre's card once confirmed; its card vouched for by the computer it continues;
    else its own card. A centre: its card, and the former ones that signed it.
    """
    own = parse_card(str(meta.read(connection, setup.OWN_CARD)).encode())
    if own.kind == "centre":
        return centre_keys.chain(connection, own)
    certificate = meta.read(connection, CERTIFICATE)
    if isinstance(certificate, str):
        leaf = parse_card(certificate.encode())
        if leaf.replica == desk.identity.replica and (found := centre_keys.certified(connection, leaf)):
            return found
    vouchers = meta.read(connection, rebirth.VOUCHERS)
    known = tuple(cards.card_from_json(card) for card in vouchers) if isinstance(vouchers, list) else ()
    if known and known[0].replica == desk.identity.replica:
        return known
    return (own,)


def take_certificate(desk: Desk, connection: Connection, extra: object) -> Identity | None:
    """Keep the centre's confirmation of this replica, when a ``down`` bundle brings one among its list.

    Gives the new identity where the centre lets this computer continue another station.
    """
    for text in extra if isinstance(extra, list) else (extra,):
        if not isinstance(text, str):
            continue
        try:
            certificate = parse_card(text.encode())
        except Refused:  # of a later version, for another computer
            continue
        if certificate.replica == desk.identity.replica and certificate.sign_key == desk.keys.sign_public.hex():
            meta.write(connection, CERTIFICATE, text)
            if certificate.id != desk.identity.station:
                identity = replace(desk.identity, station=certificate.id)
                meta.write(connection, setup.IDENTITY, asdict(identity))
                return identity
    return None


def _centre_only(desk: Desk, what: str) -> None:
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what=what)
