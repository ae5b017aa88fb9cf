"""Dividing the establishments of a campaign among people: pure, and the same for the same input.

A commune's establishments go to the people of that commune in equal parts, neighbours (by hamlet) to the same person.
What a commune lacks of its number is to be found. A commune without people keeps its work: it goes to the station of
the commune, without a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.fold import sort_key

OVER = frozenset({"done", "void"})
"""Attributes of the states of an assignment that needs nothing any more (code list ``assignment_state``)."""
GIVEN, HANDED_IN, RETURNED, DONE, GONE, DROPPED = "da_giao", "da_nop", "can_bo_sung", "xong", "khong_con", "bo"
"""Codes of ``assignment_state``."""
NEVER, STALE, LISTED, FIND, SUPPLEMENT = "chua_khao_sat", "so_lieu_cu", "danh_sach", "tim_moi", "bo_sung"
"""Codes of ``assignment_reason``."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An establishment that may be visited. ``last``: its last survey; ``reason``: code of ``assignment_reason``."""

    facility: str
    name: str
    commune: str
    hamlet: str = ""
    last: date | None = None
    reason: str = LISTED


@dataclass(frozen=True, slots=True)
class Person:
    """A collaborator with communes; ``load``: assignments that are open."""

    id: str
    name: str
    communes: tuple[str, ...]
    load: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """One assignment to be made: an establishment, or ``quota`` establishments to find. ``person`` "" = nobody yet."""

    commune: str
    person: str
    reason: str
    facility: str = ""
    name: str = ""
    quota: int = 0


def most_urgent(candidates: Iterable[Candidate], limit: int = 0) -> list[Candidate]:
    """Those never visited first, then the longest ago; at most ``limit`` (0 = all)."""
    ordered = sorted(candidates, key=lambda c: (c.last is not None, c.last or date.min, sort_key(c.name), c.facility))
    return ordered[:limit] if limit else ordered


def divide(
    candidates: Iterable[Candidate],
    people: Sequence[Person],
    quotas: Mapping[str, int],
    *,
    limit: int = 0,
    find: bool = False,
) -> tuple[Task, ...]:
    """The tasks of a campaign, by commune and neighbourhood.

    ``quotas``: commune → how many establishments at most (absent = all of them, 0 = none); ``limit``: how many in all
    (0 = no limit). With ``find``, what a commune lacks of its number is given as establishments to find.
    """
    taken: dict[str, list[Candidate]] = {commune: [] for commune in quotas}
    for one in most_urgent(candidates):
        inside = taken.setdefault(one.commune, [])
        if len(inside) < quotas.get(one.commune, len(inside) + 1):
            inside.append(one)
    chosen = {one.facility for one in most_urgent((one for inside in taken.values() for one in inside), limit)}
    found: list[Task] = []
    for commune in sorted(taken):
        inside = [one for one in taken[commune] if one.facility in chosen]
        found += _shared(commune, inside, _of(commune, people))
        lacking = quotas.get(commune, 0) - len(taken[commune])
        if find and lacking > 0:
            found += _to_find(commune, lacking, _of(commune, people))
    return tuple(found)


def _of(commune: str, people: Sequence[Person]) -> list[Person]:
    here = (person for person in people if commune in person.communes)
    return sorted(here, key=lambda person: (person.load, sort_key(person.name), person.id))


def _shared(commune: str, inside: Sequence[Candidate], people: Sequence[Person]) -> Iterator[Task]:
    ordered = sorted(inside, key=lambda c: (sort_key(c.hamlet), sort_key(c.name), c.facility))
    for place, one in enumerate(ordered):
        person = people[place * len(people) // len(ordered)].id if people else ""
        yield Task(commune, person, one.reason, one.facility, one.name)


def _to_find(commune: str, lacking: int, people: Sequence[Person]) -> Iterator[Task]:
    heads = [person.id for person in people] or [""]
    for place, person in enumerate(heads):
        part = lacking * (place + 1) // len(heads) - lacking * place // len(heads)
        if part:
            yield Task(commune, person, FIND, quota=part)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far some work is. ``facilities``: establishments of the bank there; ``surveyed``: of them with a survey in
    the period; ``assigned``, ``handed_in``, ``returned``, ``done``, ``open``, ``overdue``: assignments (one to find
    counts as many as it asks for)."""

    facilities: int = 0
    surveyed: int = 0
    assigned: int = 0
    handed_in: int = 0
    returned: int = 0
    done: int = 0
    open: int = 0
    overdue: int = 0

    @property
    def share(self) -> int | None:
        """Per cent of the establishments surveyed in the period, rounded down; None without any."""
        return self.surveyed * 100 // self.facilities if self.facilities else None

    @property
    def finished(self) -> int | None:
        """Per cent of the assignments handed in or done, rounded down; None without any."""
        return (self.handed_in + self.done) * 100 // self.assigned if self.assigned else None

    def __add__(self, other: Progress) -> Progress:
        return Progress(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Standing:
    """One assignment as it is: its stored state, and what surveys and answers say. ``asked``/``answered``: questions;
    ``surveys``: sheets handed in for it; ``wanted``: 1, or how many are to be found."""

    state: str
    surveys: int = 0
    asked: int = 0
    answered: int = 0
    wanted: int = 1


def state_of(one: Standing) -> str:
    """The state that holds: what a person decided stands; work given counts as handed in once its survey is here,
    work sent back once all its questions are answered."""
    if one.state in ("", GIVEN):
        return HANDED_IN if one.surveys >= one.wanted else GIVEN
    if one.state == RETURNED and one.asked and one.answered >= one.asked:
        return HANDED_IN
    return one.state


def progress_of(standings: Iterable[tuple[Standing, date | None]], today: date) -> Progress:
    """The sum over assignments, each with the day it is due; dropped ones do not count."""
    sums: Counter[str] = Counter()
    for one, due in standings:
        state = state_of(one)
        if state == DROPPED:
            continue
        whole = state in (HANDED_IN, DONE, GONE)
        finished = one.wanted if whole else min(one.surveys, one.wanted) if one.wanted > 1 else 0
        left = one.wanted - finished
        sums["assigned"] += one.wanted
        sums["done" if state in (DONE, GONE) else "handed_in"] += finished
        sums["returned"] += state == RETURNED
        sums["open"] += left
        sums["overdue"] += left if due is not None and due < today else 0
    return Progress(**sums)
