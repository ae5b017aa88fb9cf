"""Identifiers. UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits.

The time part only keeps neighbours together in an index; nothing is ever ordered or trusted by it.
"""

from __future__ import annotations

import os
import re
import time
import uuid

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def new_id() -> str:
    """A fresh UUIDv7 as 36 lower-case characters."""
    millis = time.time_ns() // 1_000_000 & (1 << 48) - 1
    random = int.from_bytes(os.urandom(10), "big")
    value = millis << 80 | 0x7 << 76 | (random >> 62 & 0xFFF) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    return str(uuid.UUID(int=value))


def is_id(text: object) -> bool:
    """Whether ``text`` is a UUID in canonical lower-case form (any version: foreign ids are only compared)."""
    return isinstance(text, str) and _UUID.fullmatch(text) is not None
