"""Identifiers. UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits.

The time part only keeps neighbours together in an index; nothing is ever ordered or trusted by it.
"""

from __future__ import annotations

import os
import re
import threading
import time

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class _Maker:
    """Ids of one process grow: those of the same millisecond count on in the 12 bits after it (RFC 9562, 6.2)."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def next(self) -> str:
        with self._lock:
            tick = max((time.time_ns() // 1_000_000 & (1 << 48) - 1) << 12, self._last + 1)
            self._last = tick
        random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
        text = f"{tick >> 12:012x}7{tick & 0xFFF:03x}{0b10 << 62 | random:016x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


_MAKER = _Maker()


def new_id() -> str:
    """A fresh UUIDv7 as 36 lower-case characters, above every one this process made before."""
    return _MAKER.next()


def is_id(text: object) -> bool:
    """Whether ``text`` is a UUID in canonical lower-case form (any version: foreign ids are only compared)."""
    return isinstance(text, str) and _UUID.fullmatch(text) is not None
