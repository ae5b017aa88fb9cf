"""A copied, restored or salvaged database speaks as a new replica, so that numbers once given are never given again.

The new replica says so itself: the first operation of its chain is its birth (kind ``birth``, form ``replica``, its own
id as record, with ``parent``, ``last``, ``reason``), which travels to the centre like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace

from kc_desktop.domain.errors import Damaged, KcError
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import REPLICA_FORM, Op, Place, make
from kc_desktop.exchange.bundle.cards import (
    Card,
    card_from_json,
    make_card,
    parse_card,
    verify_chain,
    vouch,
)
from kc_desktop.services import centre_keys, chronicle, setup
from kc_desktop.services.desk import Identity
from kc_desktop.store import log, meta, own, projection
from kc_desktop.store.engine import Connection, Store
from kc_desktop.system import journal, machine, paths
from kc_desktop.system.clock import Hlc, now
from kc_desktop.system.keys import KeyStore, ReplicaKeys

PARENTS = "parents"
"""Meta key: former replicas of this side, ``[{"replica", "last", "reason"}]``, the oldest first."""
VOUCHERS = "vouchers"
"""Meta key of a station: the chain (card JSON, leaf first) by which its parent vouches for this replica."""
CERTIFICATE = "certificate"
"""Meta key of a station: the centre's confirmation of its replica."""
BIRTH = "birth"
ADDITIONAL = "additional"
"""Reason of a birth that leaves the parent alive: a second computer of the station."""


def rebirth(store: Store, keys: KeyStore, reason: str, lookup: Lookup) -> Identity:
    """Give an offline database a new replica id, keys, card and journal under the same station id.

    ``reason``: moved, additional, restored, clone, restore, doctor, salvage. A centre keeps its keys while this machine
    has them: its id and what stations trust and seal to hang on them. A station gets new keys, and its parent vouches
    for them where the parent's key is here; a centre on a new machine gets a new id too, its card must be handed out
    again. Stopped half-way nothing has changed; a key and an empty journal that nobody uses may be left.
    """
    try:
        before = setup.read_identity(store)
    except KcError:
        raise Damaged("database_damaged", detail="không còn đọc được danh tính của máy này") from None
    keeper, later = _later_lives(before, keys)
    own_keys = _keys(before, keys, new_id(), keeper)
    journal.create(
        paths.journals_folder(keys.folder), own_keys.replica, own_keys.journal_secret,
        machine.fingerprint(own_keys.replica),
    )  # fmt: skip
    with store.writer() as connection:
        card = parse_card(str(meta.read(connection, setup.OWN_CARD)).encode())
        chain = _chain(connection, before, card)
        for one in (card, *later) if before.is_centre else ():
            card = max(card, one, key=lambda known: known.serial)
            centre_keys.remember(connection, one)
        new = _card(before, card, own_keys, keys.openers(own_keys.replica))
        after = replace(
            before, replica=own_keys.replica, station=new.id, centre=new.id if before.is_centre else before.centre
        )
        parent = {"replica": before.replica, "last": own.top(connection, before.replica), "reason": reason}
        parents = meta.read(connection, PARENTS)
        meta.write(connection, PARENTS, [*(parents if isinstance(parents, list) else []), parent])
        meta.write(connection, setup.IDENTITY, asdict(after))
        meta.write(connection, setup.OWN_CARD, new.to_bytes().decode())
        if not before.is_centre:
            meta.write(connection, VOUCHERS, [c.to_json() for c in _vouched(keys, before, new, chain)])
        op = _birth(connection, after, parent)
        log.append(connection, (op,))
        projection.apply(connection, (op,), lookup)
    return after


def close_parents(keys: KeyStore, parents: Sequence[str], heir: str) -> None:
    """Note in the journals of ``parents`` that are here who took their place: their database, put back, counts as old.

    One that is open in another window is left out: that copy goes on for itself.
    """
    folder = paths.journals_folder(keys.folder)
    for parent in parents:
        if parent == heir or not keys.has(parent) or not journal.file_of(folder, parent).is_file():
            continue
        try:
            former = journal.Journal(folder, parent, keys.load(parent).journal_secret)
        except KcError:
            continue
        former.append([journal.Entry(journal.HEIR, 0, heir.encode())])
        former.close()


def _later_lives(before: Identity, keys: KeyStore) -> tuple[str, tuple[Card, ...]]:
    """Of a centre: the replica on this machine that last had its newest card, hence every key there was, and the cards
    it knew. A backup may be from before a change of keys that stations follow already."""
    keeper, newest, cards = before.replica, 0, tuple[Card, ...]()
    for replica in keys.all_replicas() if before.is_centre else ():
        with suppress(KcError, ValueError):
            secret = chronicle.journal_secret(keys, replica)
            facts = journal.read_facts(paths.journals_folder(keys.folder), replica, secret) if secret else None
            small = facts.get(chronicle.META) if isinstance(facts, dict) else None
            if not isinstance(small, dict):
                continue
            card = parse_card(str(small.get(setup.OWN_CARD)).encode())
            if card.id == before.station and card.serial > newest:
                listed = small.get(centre_keys.FORMER_CARDS)
                former = [card_from_json(one) for one in (listed if isinstance(listed, list) else ())]
                keeper, newest, cards = replica, card.serial, (*former, card)
    return keeper, cards


def _keys(before: Identity, keys: KeyStore, replica: str, keeper: str) -> ReplicaKeys:
    if before.is_centre and keys.has(keeper):
        try:
            return keys.inherit(replica, keeper)
        except Damaged:
            return keys.create(new_id())
    return keys.create(replica)


def _card(before: Identity, card: Card, keys: ReplicaKeys, generations: Sequence[ReplicaKeys]) -> Card:
    again = centre_keys.reborn_card(card, generations) if before.is_centre else None
    return again or make_card(
        keys,
        kind=before.role,
        name=before.name,
        province=before.province,
        card_id=None if before.is_centre else before.station,
        communes=card.communes,
        serial=card.serial + 1,
    )


def _chain(connection: Connection, before: Identity, card: Card) -> tuple[Card, ...]:
    """The cards that vouched for the former replica, leaf first."""
    certificate, vouchers = meta.read(connection, CERTIFICATE), meta.read(connection, VOUCHERS)
    if isinstance(certificate, str):
        leaf = parse_card(certificate.encode())
        found = centre_keys.certified(connection, leaf) if leaf.replica == before.replica else ()
        if found:
            return found
    known = tuple(card_from_json(one) for one in vouchers) if isinstance(vouchers, list) else ()
    return known if known and known[0].replica == before.replica else (card,)


def _vouched(keys: KeyStore, before: Identity, new: Card, chain: Sequence[Card]) -> tuple[Card, ...]:
    """The new card signed by the parent's key, and the parent's chain; () without that key."""
    try:
        parent = keys.load(before.replica, chain[0].sign_key)
        leaf = vouch(new, parent, max(chain[0].serial, new.serial))
        found = (leaf, *chain)
        verify_chain(found)
    except (KcError, ValueError):
        return ()
    return found


def _birth(connection: Connection, after: Identity, parent: dict[str, object]) -> Op:
    hlc = Hlc(log.last_hlc(connection)).tick()
    sets = {key: (parent[name], ()) for key, name in (("parent", "replica"), ("last", "last"), ("reason", "reason"))}
    place = Place(1, "", hlc, now().isoformat())
    return make(after.author, place, BIRTH, REPLICA_FORM, 1, after.replica, sets)
