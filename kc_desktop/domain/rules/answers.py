"""A judgement that explains itself: the result, each reason with its clause and data, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence

CONTEXT = "rules"
UNVERIFIED = frozenset("WM")
"""Marks of what nobody has read in a good source."""
_DOUBT = "FDWM"


@dataclass(frozen=True, slots=True)
class Datum:
    """A fact that was used: the field's label (context ``form``), and the value as a person reads it."""

    path: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class RuleRef:
    """Where the rule stands, for who wants to look it up or change it."""

    pack: str
    table: str
    entry: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class Because:
    """One reason. ``result``: what it says (yes, no, ask; "" = to be known). ``edited``: the province's own rule."""

    text: Sentence
    clause: str = ""
    mark: str = "F"
    data: tuple[Datum, ...] = ()
    result: str = ""
    rule: RuleRef | None = None
    edited: bool = False

    @property
    def unverified(self) -> bool:
        """Whether it rests on what nobody has verified."""
        return self.mark in UNVERIFIED


@dataclass(frozen=True, slots=True)
class Missing:
    """A question; its answer belongs at ``path`` of a record of ``form``, or ("" path) into ``rule``."""

    question: Sentence
    form: str = ""
    path: str = ""
    rule: RuleRef | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one test says."""

    result: str
    because: tuple[Because, ...] = ()
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """``key``: eligible, size, priority_area, priority_industry, priority_owner, rank; ``value``: the code found (a
    size, a rank), ``shown`` its words."""

    key: str
    question: Sentence
    result: str
    because: tuple[Because, ...]
    missing: tuple[Missing, ...]
    on: date
    value: str = ""
    shown: Sentence | None = None

    @property
    def unverified(self) -> bool:
        """Whether something that decided anything is not verified; what is only asked has decided nothing."""
        return any(one.unverified for one in self.because if one.result in (YES, NO))


def say(text: str, **facts: Sentence | int | Decimal | str) -> Sentence:
    """A sentence of the rules; ``text`` is marked by ``N_("rules", …)``."""
    return Sentence(text, facts, CONTEXT)


def reason(rule: Rule, result: str, text: Sentence, *data: Datum | None, mark: str = "F", column: str = "") -> Because:
    """A reason out of a rule; ``mark``: how sure the facts are, the weaker of both counts."""
    found = tuple(datum for datum in data if datum is not None)
    where = RuleRef("rules", rule.table, rule.entry, column)
    return Because(text, rule.clause, weaker(rule.mark, mark), found, result, where, bool(rule.edit))


def weaker(*marks: str) -> str:
    """The least certain of some marks."""
    return max((mark for mark in marks if mark in _DOUBT), key=_DOUBT.index, default="F")


def all_of(findings: Iterable[Finding]) -> Finding:
    """Every test must say yes. One no decides: what the others lack need not be asked."""
    found = sorted(findings, key=lambda one: (NO, ASK, YES).index(one.result))
    result = found[0].result
    because = tuple(one for finding in found for one in finding.because)
    missing = [one for finding in found for one in finding.missing] if result == ASK else []
    return Finding(result, because, once(missing))


def once(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    """Each place to answer once."""
    found: dict[tuple[str, str, RuleRef | None], Missing] = {}
    for one in missing:
        found.setdefault((one.form, one.path, one.rule), one)
    return tuple(found.values())
