"""What an addressee lacks: the operations it has not confirmed, with our own receipts, as one parcel for one bundle.

Up: a station to its centre. Down: the centre to each station. Peer: two computers of one station, or two provinces that
join their logs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kc_desktop.domain import chains
from kc_desktop.domain.chains import Range, Run
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import is_id
from kc_desktop.domain.reference import NEW_LIST
from kc_desktop.exchange.bundle import limits
from kc_desktop.exchange.bundle.cards import Card, parse_card
from kc_desktop.exchange.bundle.manifest import Held, Ranges
from kc_desktop.services import attachments, downstream, enrolment, handing_in, packs, setup
from kc_desktop.services.desk import Desk
from kc_desktop.store import blobs, ledger, receipts, stations
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import addressed
from kc_desktop.store.receipts import Line

UP, DOWN, PEER, PUBLISH = "up", "down", "peer", "publish"
LIVES = "lives"
"""Manifest key: the replicas the sender ever was. A centre's statement from before a restore is known as old by it; a
station's says which operations are its own."""
_MOST_LIVES, _MOST_ASKED, _MOST_RUNS = 1000, 5000, 2000
"""Where a statement ends that no honest office makes so long: its own writer is the only one it hurts."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to one addressee. ``peer``: its office; ``speakers``: whose statements confirm it; ``acks``: what we
    hold, as its receipt; ``needs``: what we lack of what we know to exist; ``extra``: further signed facts;
    ``entries``: further files inside, ``published``: how many records they hold; ``blobs``: hash → size of the files of
    records that go along: up and between equals; down none do, a station has little room and made most of them."""

    kind: str
    peer: str
    name: str
    recipients: tuple[str, ...]
    chain: tuple[Card, ...]
    speakers: tuple[str, ...] = ()
    lines: Sequence[Line] = ()
    acks: Mapping[str, Held] = field(default_factory=dict)
    needs: Mapping[str, Ranges] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    entries: Mapping[str, bytes] = field(default_factory=dict)
    published: int = 0
    blobs: Mapping[str, int] = field(default_factory=dict)


def speaker(card: Card) -> str:
    """Whose statement a bundle of ``card`` makes: a centre speaks as one, a station's every computer for itself."""
    return card.id if card.kind == "centre" else card.replica


def lives_of(sender: Card, extra: Mapping[str, object]) -> frozenset[str]:
    """The replicas that a sender says it ever was, of the facts of its manifest; it is one of them."""
    found = extra.get(LIVES)
    listed = found[:_MOST_LIVES] if isinstance(found, list) else ()
    return frozenset((sender.replica, *(one for one in listed if is_id(one))))


def up(desk: Desk, connection: Connection, centre: Card) -> Parcel:
    """Everything written here that the centre has not confirmed."""
    if centre.kind != "centre":
        raise Refused("not_a_card", name="")
    return Parcel(
        UP,
        centre.id,
        centre.name,
        recipients(desk, (centre,)),
        enrolment.chain_of(desk, connection),
        (centre.id,),
        _with_wanted(connection, centre.id, receipts.unacknowledged(connection, centre.id)),
        _acks(receipts.runs(connection)),
        _needs(receipts.needs(connection)),
        {
            packs.STATED: packs.versions(packs.current(desk, connection).packs),
            enrolment.FORMER: enrolment.former(desk, connection),
            LIVES: sorted(receipts.lives(connection, desk.identity.replica)),
            attachments.STATED: blobs.stated(connection),
        },
        blobs=attachments.outgoing(desk, connection, centre.id),
    )


def down(desk: Desk, connection: Connection) -> list[Parcel]:
    """For every confirmed station: what its computers lack of the records it works on, its receipts, and the word of
    the centre (``downstream``). Raises ``Refused("no_stations")``."""
    by_station: dict[str, list[stations.Known]] = {}
    for known in stations.every(connection):
        if known.state in (stations.ACCEPTED, stations.RETIRED) and parse_card(known.card).kind == "station":
            by_station.setdefault(known.station, []).append(known)
    if not by_station:
        raise Refused("no_stations")
    chain = enrolment.chain_of(desk, connection)
    outgoing = packs.Outgoing(desk, connection, chain)
    seen = ledger.exchanged(connection)
    return [
        _down(desk, connection, (station, seen.get(station, ())), computers, outgoing)
        for station, computers in by_station.items()
    ]


def _down(
    desk: Desk,
    connection: Connection,
    addressee: tuple[str, Iterable[Range]],
    computers: Sequence[stations.Known],
    outgoing: packs.Outgoing,
) -> Parcel:
    """``addressee``: the station, and the operations it surely had in hand."""
    station, seen = addressee
    cards = [parse_card(known.card) for known in computers]
    own = sorted(stations.chains_of(connection, station) | {known.replica for known in computers})
    live = [known.replica for known in computers if known.state == stations.ACCEPTED]
    extra = downstream.word(desk, connection, station, own)
    extra[enrolment.CERTIFICATE] = [card.to_bytes().decode() for card in cards]
    extra[LIVES] = sorted(receipts.lives(connection, desk.identity.replica))
    extra[attachments.STATED] = blobs.stated(connection, own)
    return Parcel(
        DOWN,
        station,
        computers[-1].name,
        recipients(desk, cards),
        outgoing.chain,
        tuple(live),
        _lines(desk, connection, (own, live, seen), cards),
        _acks(receipts.runs(connection, own)),
        _needs(receipts.needs(connection, own, live)),
        extra,
        outgoing.lacking(live),
    )


def _lines(
    desk: Desk,
    connection: Connection,
    standing: tuple[Sequence[str], Sequence[str], Iterable[Range]],
    cards: Iterable[Card],
) -> list[Line]:
    """What a station lacks of its own records and of those the centre gives it to work on (``queries.addressed``).

    ``standing``: its chains, its live replicas, what it surely had in hand. What it only says to hold brings it nothing
    but the orders to erase that: a receipt may be made up from the id of one operation.
    """
    own, live, seen = standing
    held = [span for one in live for span in receipts.acknowledged(connection, one) if span[0] not in own]
    given = chains.common(held, seen)
    communes = {f"{NEW_LIST}:{code}" for card in cards for code in card.communes}
    also = addressed.records(connection, own, given, communes, handing_in.over(desk))
    found = receipts.for_station(connection, own, live, also)
    inside = {line[2] for line in found}
    orders = receipts.orders(connection, chains.without(held, given), live)
    return found + [line for line in orders if line[2] not in inside]


def peer(desk: Desk, connection: Connection, card: Card) -> Parcel:
    """Everything the other side has not confirmed, wherever it was written: both end with one log.

    Raises ``Refused("not_for_us")`` unless the card is another computer of this station, or another centre.
    """
    own = setup.own_card(desk)
    same = card.id == desk.identity.station and card.replica != own.replica
    if card.kind != own.kind or not (same or card.kind == "centre") or card.sign_key == own.sign_key:
        raise Refused("not_for_us", name=card.name)
    return Parcel(
        PEER,
        card.id,
        card.name,
        recipients(desk, (card,)),
        enrolment.chain_of(desk, connection),
        (speaker(card),),
        receipts.missing_at(connection, speaker(card)),
        _acks(receipts.runs(connection)),
        _needs(receipts.needs(connection, [r[0] for r in receipts.held(connection)])),
        {LIVES: sorted(receipts.lives(connection, own.replica)), attachments.STATED: blobs.stated(connection)},
        blobs=attachments.outgoing(desk, connection, speaker(card)),
    )


def recipients(desk: Desk, cards: Iterable[Card]) -> tuple[str, ...]:
    """Everybody who may open it: the addressees, the recovery key of a centre, and we ourselves."""
    keys = [key for card in cards for key in (card.age, card.recovery_age) if key]
    return tuple(dict.fromkeys([*keys, desk.keys.age_recipient]))


def _with_wanted(connection: Connection, peer: str, lines: list[Line]) -> list[Line]:
    """The lines, and those the peer asked for (a centre that lost its own work asks the stations that have it)."""
    inside = {line[2] for line in lines}
    return lines + [line for line in receipts.wanted(connection, peer) if line[2] not in inside]


def _acks(runs: Iterable[Run]) -> dict[str, Held]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for run in islice(runs, limits.MAX_RUNS):
        found.setdefault(run.replica, []).append((run.first, run.last, run.head))
    return {replica: tuple(held[:_MOST_RUNS]) for replica, held in found.items()}


def _needs(ranges: Iterable[Range]) -> dict[str, Ranges]:
    found: dict[str, Ranges] = {}
    for chain, first, last in islice(ranges, _MOST_ASKED):  # what is left over is asked for the next time
        found[chain] = (*found.get(chain, ()), (first, last))
    return found
