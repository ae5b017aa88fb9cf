"""From the kind of an activity everything follows: its contents, its results, and what each is counted from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kc_desktop.domain.rules.tables import Rule

ANY, STATED = "", "stated"
"""``Kinds.rule`` of an indicator that the kind does not have; what only people can say."""


def covers(whole: str, part: str) -> bool:
    """Whether content ``whole`` holds ``part``: "7" and "7.3" hold "7.3"."""
    return part == whole or part.startswith(f"{whole}.")


@dataclass(frozen=True, slots=True)
class Kinds:
    """The table ``activity_kinds.csv`` as it holds on some day."""

    rules: tuple[Rule, ...]

    def contents(self, kind: str) -> tuple[str, ...]:
        """The contents of a kind, the one to propose first."""
        found = (content for rule in self.rules if rule.text("kind") == kind for content in rule.words("contents"))
        return tuple(dict.fromkeys(found))

    def kind_of(self, content: str) -> str:
        """The kind that carries a content out; "" when none does. The narrowest content named decides."""
        fits = [
            (len(named), -at, rule.text("kind"))
            for at, rule in enumerate(self.rules)
            for named in rule.words("contents")
            if covers(named, content)
        ]
        if fits:
            return max(fits)[2]
        inside = (rule for rule in self.rules if any(covers(content, named) for named in rule.words("contents")))
        return next((rule.text("kind") for rule in inside), "")

    def proposed(self, kind: str, content: str) -> tuple[str, ...]:
        """The indicators to fill in for a kind and content; of a content that is too wide those of all its parts."""
        found = (rule for rule in self._of(kind) if _belongs(rule, content) or _within(rule, content))
        return tuple(dict.fromkeys(rule.text("indicator") for rule in found))

    def counted(self, kind: str, content: str) -> Mapping[str, Rule]:
        """Indicator → how it is counted, for what is certain: the content itself is named, or all are meant."""
        return {rule.text("indicator"): rule for rule in self._of(kind) if _belongs(rule, content)}

    def _of(self, kind: str) -> Iterable[Rule]:
        return (rule for rule in self.rules if rule.text("kind") == kind and rule.text("indicator"))


def _belongs(rule: Rule, content: str) -> bool:
    named = rule.words("contents")
    return not named or any(covers(one, content) for one in named)


def _within(rule: Rule, content: str) -> bool:
    return not content or any(covers(content, one) for one in rule.words("contents"))
