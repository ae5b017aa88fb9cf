"""The money of a plan year as facts, each with its record: every figure of a page or a paper is a sum of some of them.

Base plan (KH giao) and revised plan (giao + bổ sung − giảm ± chuyển − nộp trả) are different sums of the same entries,
never one written over the other (trap T6). Support and own capital are different sources (trap T7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

ASSIGNED = "giao"
"""Code of ``plan_entry_kind``: what makes the base plan."""
MOVED_OUT, MOVED_IN, RETURNED, ADDED, REDUCED = "chuyen_di", "chuyen_den", "nop_tra", "bo_sung", "giam"
"""Its other codes that an act of this program writes."""
REFUNDED = "thu_hoi"
"""Code of ``payment_kind``: money that comes back."""


class Figure(StrEnum):
    """What is summed; all in đồng."""

    BASE = "base"  # assigned first
    REVISED = "revised"  # what stands after supplements, reductions, transfers, returns
    DOSSIERS = "in_dossiers"  # support of the approved dossiers of the year, by their cost years
    CONTRACTED = "contracted"  # support in signed contracts
    DISBURSED = "disbursed"  # paid out
    REFUNDED = "refunded"  # paid back, positive


@dataclass(frozen=True, slots=True)
class Fact:
    """One record's part of one figure. ``amount``: signed đồng; ``form``, ``id``: the record; the rest "" where nothing
    is known. ``content``, ``commune``: the record's own, else those of its dossier or activity; ``commune`` may be the
    JSON list of several."""

    figure: Figure
    form: str
    id: str
    year: int
    source: str
    amount: int
    on: date | None = None
    kind: str = ""
    content: str = ""
    commune: str = ""
    old_place: str = ""
    dossier: str = ""
    batch: str = ""
    programme: str = ""
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one source, content, place…"""

    key: str
    facts: tuple[Fact, ...]

    def sum(self, figure: Figure) -> int:
        """Đồng."""
        return sum(fact.amount for fact in self.facts if fact.figure is figure)

    def of(self, *figures: Figure) -> tuple[Fact, ...]:
        """What some figures are made of."""
        return tuple(fact for fact in self.facts if fact.figure in figures)

    @property
    def executed(self) -> int:
        """Disbursed less refunded."""
        return self.sum(Figure.DISBURSED) - self.sum(Figure.REFUNDED)

    @property
    def left(self) -> int:
        """What of the revised plan is not paid out; below 0 where more was paid than planned."""
        return self.sum(Figure.REVISED) - self.executed

    @property
    def free(self) -> int:
        """What is assigned and not in a dossier yet; below 0 where the dossiers hold more."""
        return self.sum(Figure.REVISED) - self.sum(Figure.DOSSIERS)

    @property
    def share(self) -> Decimal | None:
        """Executed of the line's own revised plan, per cent with two decimals, halves up; None without a plan (T10)."""
        planned = self.sum(Figure.REVISED)
        if planned <= 0:
            return None
        return (Decimal(self.executed) * 100 / planned).quantize(Decimal("0.01"), ROUND_HALF_UP)

    @property
    def opening(self) -> bool:
        """Whether figures of before the program was used are among them."""
        return any(fact.opening for fact in self.facts)


def plan_facts(entries: Iterable[Fact], signs: Mapping[str, int]) -> Iterable[Fact]:
    """Plan entries (``amount`` ≥ 0) as facts of the base and of the revised plan. ``signs``: kind → +1, −1; an entry of
    a kind the code list does not know adds."""
    for entry in entries:
        if entry.kind == ASSIGNED:
            yield _as(entry, Figure.BASE, entry.amount)
        yield _as(entry, Figure.REVISED, signs.get(entry.kind, 1) * entry.amount)


def payment_facts(payments: Iterable[Fact], signs: Mapping[str, int]) -> Iterable[Fact]:
    """Payments (``amount`` ≥ 0) as facts of what was disbursed and what came back."""
    for paid in payments:
        yield _as(paid, Figure.DISBURSED if signs.get(paid.kind, 1) > 0 else Figure.REFUNDED, paid.amount)


def _as(fact: Fact, figure: Figure, amount: int) -> Fact:
    return Fact(
        figure, fact.form, fact.id, fact.year, fact.source, amount, fact.on, fact.kind, fact.content, fact.commune,
        fact.old_place, fact.dossier, fact.batch, fact.programme, fact.opening,
    )  # fmt: skip


def lines(facts: Iterable[Fact], key: Callable[[Fact], str]) -> tuple[Line, ...]:
    """The facts parted by ``key``, in the order keys come first."""
    parts: dict[str, list[Fact]] = {}
    for fact in facts:
        parts.setdefault(key(fact), []).append(fact)
    return tuple(Line(name, tuple(found)) for name, found in parts.items())


def total(key: str, some: Iterable[Line]) -> Line:
    """Several lines as one."""
    return Line(key, tuple(fact for line in some for fact in line.facts))


def records(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """Form → ids behind some facts, each once."""
    found: dict[str, dict[str, None]] = {}
    for fact in facts:
        found.setdefault(fact.form, {})[fact.id] = None
    return {form: tuple(ids) for form, ids in found.items()}
