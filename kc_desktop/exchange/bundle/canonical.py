"""JSON as bundles use it: canonical when written, strict when read."""

from __future__ import annotations

import re

from kc_desktop.domain.canonical import dumps as dump
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.limits import MAX_MANIFEST

_CONTROL = re.compile(r"[\x00-\x1f]")

__all__ = ["Shape", "dump", "load_object"]


def load_object(data: bytes) -> dict[str, object]:
    """A JSON object by the strict rules of ``domain.canonical``; ValueError for anything else."""
    try:
        value = loads(data, limit=MAX_MANIFEST)
    except Refused as error:
        raise ValueError(str(error)) from None
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004  (one exception type says "bad JSON")
    return value


class Shape:
    """Typed access to a parsed object; every miss is a ValueError naming the key."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError("not an object")  # noqa: TRY004
        self.value: dict[str, object] = value

    def text(self, key: str, default: str | None = None, *, limit: int = 200) -> str:
        found = self.value.get(key, default)
        if not isinstance(found, str) or len(found) > limit or _CONTROL.search(found):
            raise ValueError(key)
        return found

    def whole(self, key: str, default: int | None = None, *, low: int = 0, high: int = (1 << 53) - 1) -> int:
        found = self.value.get(key, default)
        if type(found) is not int or not low <= found <= high:
            raise ValueError(key)
        return found

    def items(self, key: str) -> list[object]:
        found = self.value.get(key, [])
        if not isinstance(found, list):
            raise ValueError(key)  # noqa: TRY004
        return found

    def texts(self, key: str, *, limit: int = 200) -> tuple[str, ...]:
        found = self.items(key)
        return tuple(Shape({key: item}).text(key, limit=limit) for item in found)

    def mapping(self, key: str) -> dict[str, object]:
        found = self.value.get(key, {})
        if not isinstance(found, dict):
            raise ValueError(key)  # noqa: TRY004
        return found
