"""Which pairs of many records are worth comparing: those that share a key. Keys are cheap, comparing is dear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kc_desktop.domain.likeness_facts import Facts
from kc_desktop.domain.likeness_words import LIGHT, Name

MOST, MOST_ANYWHERE = 40, 12
"""A key that more records share says nothing (words without a place sooner): the other keys of a pair find it."""
_RARE = 3


def candidates(records: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Places (i < j) of the pairs that share a key, each once."""
    frequency: Counter[str] = Counter(word for one in records for name in one.names for word in set(name.words))
    blocks: dict[str, list[int]] = {}
    for place, one in enumerate(records):
        for key in set(_keys(one, frequency)):
            blocks.setdefault(key, []).append(place)
    seen: set[int] = set()
    count = len(records)
    for key, block in blocks.items():
        if not 1 < len(block) <= (MOST_ANYWHERE if key[0] == "w" else MOST):
            continue
        for at, i in enumerate(block):
            for j in block[at + 1 :]:
                number = i * count + j
                if number not in seen:
                    seen.add(number)
                    yield i, j


def _keys(one: Facts, frequency: Counter[str]) -> Iterator[str]:
    """Codes, phones; the whole name anywhere; its rare words by two; in one commune each telling word, its initials,
    the name of the owner."""
    for code in one.codes:
        yield f"t{code}"
    if len(one.registration) > 4:
        yield f"r{one.registration}"
    for phone in one.phones:
        yield f"p{phone}"
    if one.email:
        yield f"e{one.email}"
    everyone = (*one.names, one.owner) if one.owner else one.names
    for name in everyone:
        core = _core(name)
        yield f"n{''.join(core)}"
        rare = sorted(set(core), key=lambda word: (frequency[word], word))[:_RARE]
        for at, word in enumerate(rare):
            for other in rare[at + 1 :]:
                yield f"w{min(word, other)} {max(word, other)}"
        for commune in one.communes:
            yield f"c{commune}{''.join(core)}"
            yield f"i{commune}{''.join(sorted(word[0] for word in core))}"
            for word in rare:
                yield f"c{commune} {word}"


def _core(name: Name) -> list[str]:
    """The words that say who it is; all of them where every one names a trade."""
    return [word for word, weight in zip(name.words, name.weights, strict=True) if weight > LIGHT] or list(name.words)
