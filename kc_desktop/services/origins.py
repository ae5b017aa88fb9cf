"""Where an operation was written, in a name a person knows."""

from __future__ import annotations

from kc_desktop.services.desk import Desk
from kc_desktop.store import meta, stations

NAMES = "names"
"""Meta key of a station: replica → name of its office, as the centre last said."""


def names(desk: Desk) -> dict[str, str]:
    """Replica → name: this one, the centre by its card, the stations a centre knows."""
    from kc_desktop.services import setup  # cards load the cryptography

    with desk.store.reader() as connection:
        told = meta.read(connection, NAMES)
        known = {**(told if isinstance(told, dict) else {}), **stations.names_by_replica(connection)}
    card = setup.centre_card(desk)
    centre = {card.replica: card.name} if card else {}
    return {**known, **centre, desk.identity.replica: desk.identity.name}
