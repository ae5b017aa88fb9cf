"""The keys of personal values on their way: files ``keys/<n>.json`` of a bundle, outside the hash chain.

Their form is ``domain.personal.pack_keys``. Whoever erases a person destroys the keys; the operations,
and the chains they hang in, stay as they are.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from kc_desktop.domain.personal import pack_keys, unpack_keys
from kc_desktop.exchange.bundle.reader import Opened
from kc_desktop.store import subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.subjects import Key

PACKED_COST = 300
"""Bytes a key takes in a bundle at most."""
_IN_ONE = 20_000
_PREFIX = "keys/"


def of_records(connection: Connection, records: Iterable[str]) -> dict[str, Key]:
    """Key id → (subject, secret) of everything that opens the personal values of some records."""
    return subjects.keys_of(connection, records)


def pack(keys: Mapping[str, Key]) -> dict[str, bytes]:
    """The files of a bundle that carry ``keys``: name → bytes."""
    items = sorted(keys.items())
    parts = [dict(items[start : start + _IN_ONE]) for start in range(0, len(items), _IN_ONE)]
    return {f"{_PREFIX}{place:06}.json": pack_keys(part) for place, part in enumerate(parts, 1)}


def take(connection: Connection, brought: Mapping[str, Key], records: Container[str]) -> frozenset[str]:
    """Keep the keys a bundle brought for ``records``, which its lines name, except those of erased persons.

    Gives the subjects that have a new one.
    """
    found = {key: secret for key, secret in brought.items() if secret[0] in records}
    return subjects.take(connection, found) if found else frozenset()


def carried(opened: Opened) -> dict[str, Key]:
    """Key id → (subject, secret) of what a bundle brings. Raises ``Refused("invalid_content")``."""
    found: dict[str, Key] = {}
    for name in opened.names(_PREFIX):
        found.update(unpack_keys(opened.entry(name)))
    return found
