"""Marks literals for translation without needing Qt; sentences with figures in them that another language can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kc_desktop.domain.amounts import group


def N_(context: str, text: str) -> str:  # noqa: N802  (the name lupdate is told to look for)
    """Return ``text`` unchanged; lupdate collects it under ``context``. The source language is Vietnamese."""
    del context
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked template and what fills its ``{named}`` places: numbers, texts that stay as they are, sentences."""

    template: str
    facts: Mapping[str, Sentence | int | Decimal | str] = field(default_factory=dict)

    def told(self, words: Callable[[str], str] = str, number: Callable[[int | Decimal], str] = group) -> str:
        """The sentence by ``words`` (template → template of that language) and ``number``; as it is: Vietnamese."""
        filled = {
            name: fact.told(words, number)
            if isinstance(fact, Sentence)
            else number(fact)
            if isinstance(fact, int | Decimal)
            else fact
            for name, fact in self.facts.items()
        }
        return words(self.template).format(**filled)

    def __str__(self) -> str:
        return self.told()
