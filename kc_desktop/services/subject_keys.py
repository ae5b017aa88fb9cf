"""The keys of personal values on their way: files ``keys/<n>.json`` of a bundle, outside the hash chain.

``{"keys": [{"id", "subject", "secret": hexadecimal}, …]}``. Whoever erases a person destroys the keys; the operations,
and the chains they hang in, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import is_id
from kc_desktop.exchange.bundle.reader import Opened
from kc_desktop.store import subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.subjects import Key

PACKED_COST = 300
"""Bytes a key takes in a bundle at most."""
_IN_ONE = 20_000
_PREFIX = "keys/"
_NAME = re.compile(r"[A-Za-z0-9_-]{16}(@[0-9a-f,]{8,900})?")
_SECRET = re.compile(r"[0-9a-f]{128}")


def of_records(connection: Connection, records: Iterable[str]) -> dict[str, Key]:
    """Key id → (subject, secret) of everything that opens the personal values of some records."""
    return subjects.keys_of(connection, records)


def pack(keys: Mapping[str, Key]) -> dict[str, bytes]:
    """The files of a bundle that carry ``keys``: name → bytes."""
    items = [{"id": name, "subject": key[0], "secret": key[1].hex()} for name, key in sorted(keys.items())]
    parts = [items[start : start + _IN_ONE] for start in range(0, len(items), _IN_ONE)]
    return {f"{_PREFIX}{place:06}.json": dumps({"keys": part}) for place, part in enumerate(parts, 1)}


def take(connection: Connection, opened: Opened, records: Container[str]) -> frozenset[str]:
    """Keep the keys a bundle brings for ``records``, which its lines name, except those of erased persons.

    Gives the subjects that have a new one. Raises ``Refused("invalid_content")`` for a file of another shape.
    """
    found = {key: secret for key, secret in carried(opened).items() if secret[0] in records}
    return subjects.take(connection, found) if found else frozenset()


def carried(opened: Opened) -> dict[str, Key]:
    """Key id → (subject, secret) of what a bundle brings. Raises ``Refused("invalid_content")``."""
    found: dict[str, Key] = {}
    for name in opened.names(_PREFIX):
        found.update(_unpacked(opened.entry(name)))
    return found


def _unpacked(data: bytes) -> Iterator[tuple[str, Key]]:
    body = loads(data, limit=1 << 24)
    items = body.get("keys") if isinstance(body, dict) else None
    for item in items if isinstance(items, list) else (None,):
        name, subject, secret = _texts(item)
        if not _NAME.fullmatch(name) or not is_id(subject) or not _SECRET.fullmatch(secret):
            raise Refused("invalid_content", detail="khóa dữ liệu cá nhân")
        yield name, (subject, bytes.fromhex(secret))


def _texts(item: object) -> tuple[str, str, str]:
    facts = item if isinstance(item, dict) else {}
    return str(facts.get("id")), str(facts.get("subject")), str(facts.get("secret"))
