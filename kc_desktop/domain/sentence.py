"""Sentences with figures in them, which another language can tell without taking them apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kc_desktop.domain.amounts import group


def _as_it_is(_context: str, text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template marked by ``N_(context, …)`` and what fills its ``{named}`` places.

    Facts are numbers, sentences, and texts that are the same in every language.
    """

    template: str
    facts: Mapping[str, Sentence | int | Decimal | str] = field(default_factory=dict)
    context: str = "report"

    def told(self, words: Callable[[str, str], str] = _as_it_is, number: Callable[[int | Decimal], str] = group) -> str:
        """The sentence in the language of ``words`` (context, text → text) and ``number``; else in Vietnamese."""
        filled: dict[str, str] = {}
        for name, fact in self.facts.items():
            if isinstance(fact, Sentence):
                filled[name] = fact.told(words, number)
            else:
                filled[name] = fact if isinstance(fact, str) else number(fact)
        return words(self.context, self.template).format(**filled)

    def __str__(self) -> str:
        return self.told()
