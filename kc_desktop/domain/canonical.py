"""JSON as bytes that are hashed: one way to write it, a strict way to read it (``sync.md`` 5.17)."""

from __future__ import annotations

import codecs
import json
from decimal import Decimal, InvalidOperation
from typing import Any

from kc_desktop.domain.errors import Refused

MAX_LINE = 1 << 20
MAX_DEPTH = 16
_MAX_NUMBER = 40


def dumps(value: object) -> bytes:
    """Canonical UTF-8 JSON: keys sorted, no spaces, no escapes beyond the necessary. Numbers are integers only."""
    return _ENCODER.encode(value).encode()


def loads(raw: bytes | str, limit: int = MAX_LINE) -> object:
    """Parse hostile JSON. Fractions arrive as ``Decimal``; doubled keys, NaN, deep nesting, lone surrogates refused.

    Raises ``Refused("over_limit")`` for size and ``Refused("invalid_content")`` for everything else.
    """
    if len(raw) > limit:
        raise Refused("over_limit", name="JSON", detail=f"{len(raw)} byte, tối đa {limit}")
    try:
        data = raw.encode() if isinstance(raw, str) else raw.removeprefix(codecs.BOM_UTF8)
        text = data.decode()  # not "utf-8-sig": that codec is Python, and dearer than the parsing
        value = _value(text, _DECODER if _LONG in data.translate(_ZEROS) else _PLAIN_DECODER)
        if "\\u" in text:  # only an escape can smuggle in half a surrogate pair
            _refuse_halves(value)
        deep = _depth(value) > MAX_DEPTH
    except (ValueError, RecursionError) as fault:
        raise Refused("invalid_content", detail=f"JSON không đọc được ({_reason(fault)})") from None
    if deep:
        raise Refused("invalid_content", detail=f"JSON lồng quá {MAX_DEPTH} tầng")
    return value


def own(raw: bytes) -> Any:
    """What ``dumps`` wrote here, without looking for tricks. Raises ``Refused("invalid_content")`` for damage."""
    try:
        return json.loads(raw)
    except ValueError as fault:
        raise Refused("invalid_content", detail=f"JSON không đọc được ({_reason(fault)})") from None


def _value(text: str, decoder: json.JSONDecoder) -> object:
    """What a text says; the usual one begins with an object or a list and ends with it."""
    if text[:1] in ("{", "["):
        value: object
        value, end = decoder.raw_decode(text)
        if end == len(text):
            return value
    return decoder.decode(text)


def _reason(fault: Exception) -> str:
    if isinstance(fault, json.JSONDecodeError):
        return f"dòng {fault.lineno}, cột {fault.colno}"
    if isinstance(fault, UnicodeError):
        return "không phải UTF-8"
    return "lồng quá sâu" if isinstance(fault, RecursionError) else str(fault)[:80]


def _fraction(text: str) -> Decimal:
    if len(text) > _MAX_NUMBER:
        raise ValueError("số quá dài")
    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent beyond what Decimal holds
        raise ValueError("số quá lớn") from None
    if abs(number.adjusted()) > _MAX_NUMBER:
        raise ValueError("số quá lớn")
    return number


def _whole(text: str) -> int:
    if len(text) > _MAX_NUMBER:
        raise ValueError("số quá dài")
    return int(text)


def _constant(text: str) -> object:
    raise ValueError(f"{text} không phải là số")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("có khóa lặp lại")
    return found


def _refuse_halves(value: object) -> None:
    """Raises ``UnicodeEncodeError`` for a text, or a key, with a lone surrogate."""
    layer = [value]
    while layer:
        deeper: list[object] = []
        for item in layer:
            if isinstance(item, dict):
                deeper += [*item, *item.values()]
            elif isinstance(item, list):
                deeper += item
            elif isinstance(item, str):
                item.encode("utf-8")
        layer = deeper


def _depth(value: object) -> int:
    """How many lists and objects lie in one another; stops counting above the limit."""
    level = 0
    layer = [value] if isinstance(value, dict | list) else []
    while layer and level <= MAX_DEPTH:
        level += 1
        layer = [
            inner
            for outer in layer
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) is list or type(inner) is dict
        ]
    return level


# Made once: json.dumps and json.loads make new ones for every call with options, half the cost of a short text.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)
_DECODER = json.JSONDecoder(
    parse_float=_fraction, parse_int=_whole, parse_constant=_constant, object_pairs_hook=_unique
)
_PLAIN_DECODER = json.JSONDecoder(parse_float=_fraction, parse_constant=_constant, object_pairs_hook=_unique)
"""For a text without so many digits in a row that a number could be too long."""
_LONG, _ZEROS = b"0" * (_MAX_NUMBER - 1), bytes.maketrans(b"123456789", b"000000000")
