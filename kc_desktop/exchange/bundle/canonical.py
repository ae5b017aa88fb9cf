"""JSON as bundles use it: canonical when written, strict when read."""

from __future__ import annotations

import json
from typing import NoReturn

from kc_desktop.exchange.bundle.limits import MAX_DEPTH


def dump(value: object) -> bytes:
    """UTF-8, keys sorted, no spaces, letters not escaped, no NaN."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def load_object(data: bytes) -> dict[str, object]:
    """A JSON object. ValueError for anything else, doubled keys, NaN, depth over 16, half a surrogate pair."""
    try:
        value = json.loads(data.decode(), object_pairs_hook=_unique, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004  (one exception type says "bad JSON")
    _check(value, MAX_DEPTH)
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("doubled key")
    return found


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")


def _check(value: object, depth: int) -> None:
    if depth < 0:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        value.encode()  # UnicodeEncodeError is a ValueError
    elif isinstance(value, dict):
        for key, item in value.items():
            key.encode()
            _check(item, depth - 1)
    elif isinstance(value, list):
        for item in value:
            _check(item, depth - 1)


class Shape:
    """Typed access to a parsed object; every miss is a ValueError naming the key."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError("not an object")  # noqa: TRY004
        self.value: dict[str, object] = value

    def text(self, key: str, default: str | None = None, *, limit: int = 200) -> str:
        found = self.value.get(key, default)
        if not isinstance(found, str) or len(found) > limit or any(ord(letter) < 32 for letter in found):
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
