"""The one question an old address can need: in which of its successors lies this hamlet of a split commune.

No list of hamlets exists, so nobody can compute the answer; a person gives it once and it is kept (form
``place_answer``) under an id that follows from the old commune and the hamlet, whichever office was asked.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kc_desktop.domain.addresses import Resolution
from kc_desktop.domain.place_words import COMMUNE_TYPES, HAMLET_WORDS, name_words, segments
from kc_desktop.domain.places import PlaceIndex, Successor
from kc_desktop.domain.reference import OLD_LIST, Unit

_NUMBERS = frozenset(("so", "ngo", "ngach", "hem", "kiet"))
"""A house or a lane: too small to remember an answer by, where the line says more."""


@dataclass(frozen=True, slots=True)
class Question:
    """``old`` was split among ``candidates``. ``hamlets``: the parts of the line before its name, folded, the best to
    remember an answer by first."""

    old: Unit
    candidates: tuple[Successor, ...]
    hamlets: tuple[str, ...] = ()


def question_of(index: PlaceIndex, old_key: str, hamlet: str = "") -> Question | None:
    """What to ask about a unit of the old map; None where it went to one new unit, or where it is unknown."""
    old, candidates = index.unit(old_key), index.successors(old_key)
    if old is None or old.list != OLD_LIST or len(candidates) < 2:
        return None
    return Question(old, candidates, _before(hamlet, None))


def question_in(index: PlaceIndex, resolution: Resolution) -> Question | None:
    """The question behind a line whose unit was split; None where the line leaves more open than that."""
    if resolution.reason != "split" or not resolution.candidates:
        return None
    wanted = {candidate.unit.key for candidate in resolution.candidates}
    olds = [
        old
        for old in index.predecessors(resolution.candidates[0].unit.key)
        if {successor.unit.key for successor in index.successors(old.key)} == wanted
        and any(f" {name} " in f" {' '.join(part)} " for part in segments(resolution.text) for name in _names(old))
    ]
    if len(olds) != 1:
        return None
    return Question(olds[0], resolution.candidates, _before(resolution.text, olds[0]))


def hamlet_key(text: str) -> str:
    """A hamlet or street as answers are compared: folded words ("Thôn 03" and "thon 3" are one)."""
    return " ".join(word for part in segments(text) for word in part)


def answer_id(old_key: str, hamlet: str) -> str:
    """The id of the answer for a hamlet of an old unit: a UUID (version 8, RFC 9562) of their hash."""
    digest = hashlib.sha256(f"place:{old_key}:{name_words(hamlet_key(hamlet))}".encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    number = number & ~(0xF << 76) | 0x8 << 76
    number = number & ~(0b11 << 62) | 0b10 << 62
    return str(uuid.UUID(int=number))


def _names(unit: Unit) -> Sequence[str]:
    return [name_words(name) for name in (unit.name, unit.variant) if name]


def _before(text: str, unit: Unit | None) -> tuple[str, ...]:
    """The parts before the one that names the unit: hamlets first, then streets, houses last."""
    parts = segments(text)
    if unit is not None:
        named = [(typed, at, left) for at, part in enumerate(parts) for typed, left in _naming(part, unit)]
        if named:  # "đường Lê Lợi, xã Lê Lợi": the one with its type, else the last
            _, at, left = max(named)
            parts = [*parts[:at], parts[at][:left]]
    known = dict.fromkeys(" ".join(part) for part in parts if part)
    return tuple(sorted(known, key=lambda part: _rank(part.split())))


def _naming(part: Sequence[str], unit: Unit) -> Iterator[tuple[bool, int]]:
    """Whether the unit's name stands in a part with a type of communes, and how many words stand before both."""
    line = f" {' '.join(part)} "
    for name in _names(unit):
        if f" {name} " in line:
            before = line[: line.rindex(f" {name} ")].strip()
            kind = next((kind for kind in COMMUNE_TYPES if before == kind or before.endswith(f" {kind}")), "")
            yield bool(kind), len(before.removesuffix(kind).split())


def _rank(words: Sequence[str]) -> int:
    if words[0] in _NUMBERS or words[0][0].isdigit():
        return 2
    return 0 if words[0] in HAMLET_WORDS - {"duong", "pho"} else 1
