"""Where a link leads after establishments were merged: links are followed, never rewritten.

A decision that is taken back, or that arrives late by sync, thus changes no other record. Two offices may merge
establishments the other way round: then the smallest id of the circle stays, everywhere the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from kc_desktop.domain import pairs as law
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import pairs


def follow(connection: Connection, record: str) -> str:
    """The establishment that ``record`` goes on as: itself when it was not merged."""
    return law.end(pairs.merges(connection, (record,)), record)


def family(connection: Connection, record: str) -> tuple[str, ...]:
    """Everything that is one establishment with ``record``: what it goes on as and all that was merged into that, near
    and far, in order of their ids."""
    return pairs.family(connection, (record,))


def together(connection: Connection, record: str) -> tuple[str, ...]:
    """``record`` first, then every establishment that somebody made one with it, whichever goes on: one person."""
    return (record, *(one for one in pairs.together(connection, (record,)) if one != record))


F = TypeVar("F", bound=Form)


def followed(connection: Connection, record: F) -> F:
    """A record, for looking at, in which every establishment it names is the one that goes on; never to be saved."""
    named = {str(one.values[key]) for one, key in _named(record)}
    ends = pairs.ends(connection, named) if named else {}
    return _with_ends(record, ends) if ends else record


def _named(record: Form) -> Iterator[tuple[Form, str]]:
    """(record or row, key) of every link to an establishment."""
    for field in record.fields:
        value = record.values.get(field.key)
        if field.link == Facility.key and value:
            yield record, field.key
        elif field.kind is Kind.ROWS and value:
            for row in value:
                yield from _named(row)


def _with_ends(record: F, ends: Mapping[str, str]) -> F:
    changed: dict[str, object] = {}
    for field in record.fields:
        value = record.values.get(field.key)
        if field.link == Facility.key and value in ends:
            changed[field.key] = ends[str(value)]
        elif field.kind is Kind.ROWS and value:
            changed[field.key] = tuple(_with_ends(row, ends) for row in value)
    return record.with_values(**changed)


def circles(connection: Connection) -> tuple[tuple[str, ...], ...]:
    """Establishments merged into each other in a circle: somebody must say which one is kept."""
    return law.circles(pairs.merges(connection))
