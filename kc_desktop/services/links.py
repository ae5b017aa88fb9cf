"""Where a link leads after establishments were merged: links are followed, never rewritten.

A decision that is taken back, or that arrives late by sync, thus changes no other record. Two offices may merge
establishments the other way round: then the smallest id of the circle stays, everywhere the same.
"""

from __future__ import annotations

from kc_desktop.domain import pairs as law
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import pairs


def follow(connection: Connection, record: str) -> str:
    """The establishment that ``record`` goes on as: itself when it was not merged."""
    return law.end(pairs.merges(connection), record)


def family(connection: Connection, record: str) -> tuple[str, ...]:
    """``record`` and every establishment merged into it, near and far, in order of their ids."""
    return pairs.family(connection, (record,))


def circles(connection: Connection) -> tuple[tuple[str, ...], ...]:
    """Establishments merged into each other in a circle: somebody must say which one is kept."""
    return law.circles(pairs.merges(connection))
