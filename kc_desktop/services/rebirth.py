"""A restored or salvaged database speaks as a new replica, so that numbers it gave out before are never given again."""

from __future__ import annotations

from dataclasses import asdict, replace

from kc_desktop.domain.errors import Damaged, KcError
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle.cards import make_card, parse_card
from kc_desktop.services import setup
from kc_desktop.services.desk import Identity
from kc_desktop.store import log, meta
from kc_desktop.store.engine import Store
from kc_desktop.system.keys import KeyStore, ReplicaKeys

PARENTS = "parents"
"""Meta key: former replicas of this side, ``[{"replica", "last", "reason"}]``, the oldest first."""


def rebirth(store: Store, keys: KeyStore, reason: str) -> Identity:
    """Give an offline database a new replica id, keys and card under the same station id; the parent is noted.

    A centre keeps its key while this machine has it: its id and what stations trust and seal to hang on that key. A
    station, and a centre on a new machine, gets new keys; the latter also a new id, its card must be handed out again.
    """
    try:
        before = setup.read_identity(store)
    except KcError:
        raise Damaged("database_damaged", detail="không còn đọc được danh tính của máy này") from None
    own = _keys(before, keys, new_id())
    with store.writer() as connection:
        card = parse_card(str(meta.read(connection, setup.OWN_CARD)).encode())
        new = make_card(
            own,
            kind=before.role,
            name=before.name,
            province=before.province,
            card_id=None if before.is_centre else before.station,
            communes=card.communes,
            serial=card.serial + 1,
        )
        centre = new.id if before.is_centre else before.centre
        after = replace(before, replica=own.replica, station=new.id, centre=centre)
        held = [last for replica, _, last in log.held(connection) if replica == before.replica]
        parents = meta.read(connection, PARENTS)
        parent = {"replica": before.replica, "last": max(held, default=0), "reason": reason}
        meta.write(connection, PARENTS, [*(parents if isinstance(parents, list) else []), parent])
        meta.write(connection, setup.IDENTITY, asdict(after))
        meta.write(connection, setup.OWN_CARD, new.to_bytes().decode())
    return after


def _keys(before: Identity, keys: KeyStore, replica: str) -> ReplicaKeys:
    if before.is_centre and keys.has(before.replica):
        try:
            return keys.inherit(replica, before.replica)
        except Damaged:
            return keys.create(new_id())
    return keys.create(replica)
