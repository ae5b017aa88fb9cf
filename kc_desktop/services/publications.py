"""What other centres published to us, under names a person knows."""

from __future__ import annotations

from dataclasses import dataclass

from kc_desktop.services.desk import Desk
from kc_desktop.store import publications, stations


@dataclass(frozen=True, slots=True)
class Held:
    """The newest publication of another centre: its name as far as known here, its number, how many records."""

    source: str
    name: str
    number: int
    records: int


def held(desk: Desk) -> tuple[Held, ...]:
    """Every publication kept here, by centre."""
    with desk.store.reader() as connection:
        parts = publications.summary(connection)
        sources = list(dict.fromkeys(part.source for part in parts))
        known = {source: stations.find(connection, source) for source in sources}
    return tuple(
        Held(
            source,
            known[source][0].name if known[source] else source[:12],
            max(part.number for part in parts if part.source == source),
            sum(part.records for part in parts if part.source == source),
        )
        for source in sources
    )
