"""Pairs of records on which a person decides: one decision has one name, whichever office makes it."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Mapping

SAME, DIFFERENT = "same", "different"
"""Codes of ``pairing_verdict``."""

BESIDE = {"kept": "merged", "merged": "kept"}
"""The two fields of a decision that name the pair: what stands in one does not stand in the other."""


def pair_id(a: str, b: str) -> str:
    """The id of the decision on two records, the same for (b, a): a UUID (version 8, RFC 9562) of their hash."""
    first, second = sorted((a, b))
    digest = hashlib.sha256(f"pairing:{first}:{second}".encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    number = number & ~(0xF << 76) | 0x8 << 76
    number = number & ~(0b11 << 62) | 0b10 << 62
    return str(uuid.UUID(int=number))


Onward = Mapping[str, Collection[str]]
"""Merged record → those it was merged into."""


def end(onward: Onward, record: str) -> str:
    """What a record goes on as: the smallest id of those from which everything reachable leads back.

    Without a circle that is where the way ends; a circle (two offices merged the other way round) has a winner too.
    """
    if record not in onward:
        return record
    ahead = {record, *_reach(onward, record)}
    return min(one for one in ahead if all(one in _reach(onward, other) for other in _reach(onward, one)))


def circles(onward: Onward) -> tuple[tuple[str, ...], ...]:
    """Records merged into each other in a circle: a person should say which one is kept."""
    found = set()
    for record in onward:
        if record in (ahead := _reach(onward, record)):
            found.add(tuple(sorted(one for one in ahead if record in _reach(onward, one))))
    return tuple(sorted(found))


def forks(onward: Onward) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(record, those it was merged into that stand apart, the one it goes on as first): a person should say which."""
    found = []
    for record, into in onward.items():
        apart = sorted({end(onward, one) for one in into})
        if len(apart) > 1 and record not in _reach(onward, record):
            found.append((record, tuple(apart)))
    return tuple(sorted(found))


def _reach(onward: Onward, start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(onward.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting.extend(onward.get(one, ()))
    return seen
