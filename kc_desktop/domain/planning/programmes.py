"""Programmes, plans of a year and their revisions: which revises which, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from kc_desktop.domain.declared import Programme

T = TypeVar("T", int, Decimal)
Key = tuple[str, str, str, int]
"""(indicator or "", source or "", content or "", year or 0): what a target or a sum of money is of."""
REVISION, IN_FORCE, DRAFT = "dieu_chinh", "da_duyet", "du_thao"
"""Codes of ``programme_kind``, ``programme_state``."""


@dataclass(frozen=True, slots=True)
class Version:
    """One programme or revision, as far as choosing needs it."""

    id: str
    name: str
    kind: str
    first_year: int
    last_year: int
    revises: str = ""
    parent: str = ""
    state: str = ""
    decided_on: date | None = None
    decision_no: str = ""


@dataclass(frozen=True, slots=True)
class Changed(Generic[T]):
    """One target or sum of money before and after; None where it does not stand."""

    key: Key
    before: T | None
    after: T | None

    @property
    def how(self) -> str:
        """new, gone, more, less, same."""
        if self.before is None:
            return "new"
        if self.after is None:
            return "gone"
        return "same" if self.before == self.after else "more" if self.after > self.before else "less"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side: every target with its quantity and its money, every sum foreseen."""

    targets: tuple[Changed[Decimal], ...]
    target_money: tuple[Changed[int], ...]
    money: tuple[Changed[int], ...]


def chain(versions: Iterable[Version], of: str) -> tuple[Version, ...]:
    """The first version and all its revisions, the oldest decision first; a circle is walked once."""
    known = {one.id: one for one in versions}
    first, seen = of, {of}
    while (here := known.get(first)) and here.revises in known and here.revises not in seen:
        first = here.revises
        seen.add(first)
    found, walked = ([known[first]] if first in known else []), {first}
    for one in found:  # grows while it is walked
        more = [next_one for next_one in known.values() if next_one.revises == one.id and next_one.id not in walked]
        walked |= {next_one.id for next_one in more}
        found.extend(more)
    return tuple(sorted(found, key=lambda one: (one.id != first, one.decided_on or date.max, one.id)))


def in_force(versions: Iterable[Version], on: date) -> Version | None:
    """Of one chain, the version decided last by a day; drafts never. A version without a day is older than any."""
    approved = [one for one in versions if one.state != DRAFT and (one.decided_on is None or one.decided_on <= on)]
    return max(approved, key=lambda one: (one.decided_on or date.min, one.revises != "", one.id), default=None)


def quantities(record: Programme) -> dict[Key, Decimal]:
    """What is to be reached; the rows of one indicator, source, content and year add up."""
    found: dict[Key, Decimal] = {}
    for row in record.targets or ():
        if row.indicator and row.quantity is not None:
            key = (row.indicator, row.source or "", row.content or "", row.year or 0)
            found[key] = found.get(key, Decimal(0)) + row.quantity
    return found


def _target_money(record: Programme) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for row in record.targets or ():
        if row.indicator and row.amount is not None:
            key = (row.indicator, row.source or "", row.content or "", row.year or 0)
            found[key] = found.get(key, 0) + row.amount
    return found


def foreseen(record: Programme) -> dict[Key, int]:
    """Money foreseen by source, content and year."""
    found: dict[Key, int] = {}
    for row in record.money or ():
        key = ("", row.source or "", row.content or "", row.year or 0)
        found[key] = found.get(key, 0) + (row.amount or 0)
    return found


def compare(before: Programme, after: Programme) -> Comparison:
    """What changed; everything that stayed the same is in it too."""
    return Comparison(
        _changes(quantities(before), quantities(after)),
        _changes(_target_money(before), _target_money(after)),
        _changes(foreseen(before), foreseen(after)),
    )


def _changes(before: Mapping[Key, T], after: Mapping[Key, T]) -> tuple[Changed[T], ...]:
    return tuple(Changed(key, before.get(key), after.get(key)) for key in dict.fromkeys((*before, *after)))
