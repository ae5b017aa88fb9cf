"""The network of collaborators on one day: who covers which commune, whose term ends, who takes over, how many people a
province would need. Pure, and the same for the same input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kc_desktop.domain.fold import fold, sort_key

ACTIVE, ENDED, PLANNED = "active", "ended", "planned"
"""Attributes of the states of a collaborator (code list ``collaborator_status``)."""
LEADER = "to_truong"
"""Code of ``team_role``."""
DUE_DAYS = 60
"""How many days ahead an end of term is told."""


@dataclass(frozen=True, slots=True)
class Period:
    """A term or contract; an open end is None, both ends belong to it."""

    starts: date | None = None
    ends: date | None = None

    def meets(self, first: date, last: date) -> bool:
        """Whether it shares a day with ``first``–``last``."""
        return (self.starts is None or self.starts <= last) and (self.ends is None or first <= self.ends)


@dataclass(frozen=True, slots=True)
class Member:
    """A collaborator. ``role``, ``status``: codes; ``standing``: attribute of the status; ``terms``: the one that runs
    first, then earlier ones; ``allowance``: đồng a month, where the province fixed it for this person."""

    id: str
    name: str
    communes: tuple[str, ...] = ()
    code: str = ""
    team: str = ""
    role: str = ""
    workplace: str = ""
    phones: tuple[str, ...] = ()
    status: str = ""
    standing: str = ACTIVE
    terms: tuple[Period, ...] = ()
    successor: str = ""
    allowance: int | None = None

    @property
    def ends(self) -> date | None:
        """The last day of the term that runs; None when nobody said."""
        return self.terms[0].ends if self.terms else None

    @property
    def order(self) -> tuple[str, str]:
        """Vietnamese order of names."""
        return sort_key(self.name), self.id

    def at_work(self, first: date, last: date, today: date) -> bool:
        """Whether they work on some day of ``first``–``last``. A status speaks from ``today`` on: of days before, a
        person who has left is known by terms that ended."""
        if self.standing == ACTIVE:
            return not self.terms or any(term.meets(first, last) for term in self.terms)
        if self.standing == PLANNED:
            return False
        last = min(last, today - timedelta(days=1))
        over = (term for term in self.terms if term.ends is not None and term.ends <= today)
        return first <= last and any(term.meets(first, last) for term in over)


@dataclass(frozen=True, slots=True)
class Place:
    """A commune with how many establishments the bank has there, and the ids of the people who cover it."""

    commune: str
    facilities: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Who covers what on a day. ``members``: everybody; ``working``: those at work that day."""

    on: date
    today: date
    members: tuple[Member, ...]
    working: tuple[Member, ...]
    places: tuple[Place, ...]

    @property
    def gaps(self) -> tuple[Place, ...]:
        """Communes nobody covers."""
        return tuple(place for place in self.places if not place.people)

    @property
    def overlaps(self) -> tuple[Place, ...]:
        """Communes several people cover."""
        return tuple(place for place in self.places if len(place.people) > 1)

    def facilities(self) -> dict[str, int]:
        """Commune → establishments."""
        return {place.commune: place.facilities for place in self.places}


def cover(members: Iterable[Member], area: Mapping[str, int], on: date, today: date) -> Cover:
    """``area``: commune → establishments of the bank; communes that only a person names are added."""
    everybody = tuple(sorted(members, key=lambda member: member.order))
    working = tuple(member for member in everybody if member.at_work(on, on, today))
    here: dict[str, list[str]] = {commune: [] for commune in area}
    for member in working:
        for commune in member.communes:
            here.setdefault(commune, []).append(member.id)
    places = tuple(Place(key, area.get(key, 0), tuple(people)) for key, people in here.items())
    return Cover(on, today, everybody, working, places)


@dataclass(frozen=True, slots=True)
class Team:
    """People who work together, leaders first; ``name`` "" = those in no team."""

    name: str
    members: tuple[Member, ...]

    @property
    def leaders(self) -> int:
        """How many lead it: one, if all is well."""
        return sum(member.role == LEADER for member in self.members)


def teams(members: Iterable[Member]) -> tuple[Team, ...]:
    """The teams in the order of their names; people in none come last."""
    found: dict[str, list[Member]] = {}
    for member in members:
        found.setdefault(fold(member.team), []).append(member)
    made = (
        Team(inside[0].team, tuple(sorted(inside, key=lambda one: (one.role != LEADER, one.order))))
        for inside in found.values()
    )
    return tuple(sorted(made, key=lambda team: (not team.name, sort_key(team.name))))


# --------------------------------------------------------------------------------------------------- terms that end


@dataclass(frozen=True, slots=True)
class Due:
    """A person whose term ends in ``days`` days (negative: ended so long ago; None: has left), and the communes that
    nobody else covers."""

    member: Member
    days: int | None
    alone: tuple[str, ...]


def due(cover: Cover, days: int = DUE_DAYS) -> tuple[Due, ...]:
    """Whom to renew or replace: terms over, terms that end within ``days``, people gone whose communes lie open."""
    others = Counter(commune for member in cover.working for commune in member.communes)
    found = []
    for member in cover.members:
        own = member in cover.working
        alone = tuple(commune for commune in member.communes if others[commune] == own)
        if member.standing == ACTIVE and member.ends is not None:
            left = (member.ends - cover.on).days
            if left <= days:
                found.append(Due(member, left, alone))
        elif member.standing == ENDED and alone:
            found.append(Due(member, None, alone))
    return tuple(sorted(found, key=lambda one: (one.days is None, one.days or 0, one.member.order)))


SHARED, SUCCESSOR, TEAM, NEIGHBOUR, NOBODY = "shared", "successor", "team", "neighbour", "nobody"
"""Why a commune should go to somebody: covers it already; named as successor; of the same team; works where the same
old district was; nobody fits."""


@dataclass(frozen=True, slots=True)
class Move:
    """A commune of a person who leaves, to whom it should go (``to`` "" = nobody), and why."""

    commune: str
    facilities: int
    to: str
    why: str


def moves(leaving: Member, cover: Cover, districts: Mapping[str, Collection[str]]) -> tuple[Move, ...]:
    """A proposal for each commune of ``leaving``. ``districts``: commune → the old districts it was part of."""
    weights = cover.facilities()
    others = [member for member in cover.working if member.id != leaving.id]
    load = {member.id: sum(weights.get(commune, 0) + 1 for commune in member.communes) for member in others}
    heavy_first = sorted(leaving.communes, key=lambda commune: (-weights.get(commune, 0), commune))
    found: dict[str, Move] = {}
    for commune in heavy_first:
        to, why = _heir(leaving, commune, others, load, districts)
        found[commune] = Move(commune, weights.get(commune, 0), to, why)
        if to and why != SHARED:
            load[to] += weights.get(commune, 0) + 1
    return tuple(found[commune] for commune in leaving.communes)


def _heir(
    leaving: Member,
    commune: str,
    others: Sequence[Member],
    load: Mapping[str, int],
    districts: Mapping[str, Collection[str]],
) -> tuple[str, str]:
    near = districts.get(commune, ())

    def is_near(member: Member) -> bool:
        return any(not set(near).isdisjoint(districts.get(other, ())) for other in member.communes)

    ways = (
        (SHARED, lambda member: commune in member.communes),
        (SUCCESSOR, lambda member: member.id == leaving.successor),
        (TEAM, lambda member: bool(leaving.team) and fold(member.team) == fold(leaving.team)),
        (NEIGHBOUR, is_near),
    )
    for why, fits in ways:
        fitting = [member for member in others if fits(member)]
        if fitting:
            return min(fitting, key=lambda one: (not is_near(one), load[one.id], one.order)).id, why
    return "", NOBODY


# ----------------------------------------------------------------------------------------------------------- planning


@dataclass(frozen=True, slots=True)
class Spot:
    """A commune to be covered. ``districts``: old districts it was part of, as keys that sort by place."""

    commune: str
    facilities: int
    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The communes of one person to be found."""

    communes: tuple[str, ...]
    facilities: int


_ESTABLISHMENT = 5
"""How many communes without establishments weigh as much as one: an empty bank divides the communes themselves."""
_BREAK = 0.05
"""What a group pays for each pair of neighbours in it that shared no old district, beside (load / mean − 1)²."""


def plan(spots: Iterable[Spot], people: int) -> tuple[Group, ...]:
    """Divide communes among ``people``: near the same number of establishments each, communes of one old district
    together. A person more than there are communes gets nothing.

    The communes stand in a line, old district by old district; the line is cut where the sum of what the groups pay is
    least (dynamic programming, communes² × people).
    """
    line = sorted(spots, key=lambda spot: (spot.districts[:1], spot.commune))
    count = min(people, len(line))
    if count < 1:
        return ()
    loads = [_ESTABLISHMENT * spot.facilities + 1 for spot in line]
    breaks = [0, *(set(a.districts).isdisjoint(b.districts) for a, b in zip(line, line[1:], strict=False))]
    cuts = _cuts(loads, breaks, count)
    return tuple(
        Group(tuple(spot.commune for spot in line[first:last]), sum(spot.facilities for spot in line[first:last]))
        for first, last in zip(cuts, cuts[1:], strict=False)
    )


def _cuts(loads: Sequence[int], breaks: Sequence[int], count: int) -> list[int]:
    """Places 0 … len(loads) at which the line is cut into ``count`` groups, none of them empty."""
    size, mean = len(loads), sum(loads) / count
    best = [0.0, *([float("inf")] * size)]
    came: list[list[int]] = []
    for group in range(1, count + 1):
        now, back = [float("inf")] * (size + 1), [0] * (size + 1)
        for last in range(group, size - (count - group) + 1):
            load = apart = 0
            for first in range(last - 1, group - 2, -1):
                load += loads[first]
                price = (load / mean - 1) ** 2 + _BREAK * apart
                if best[first] + price < now[last]:
                    now[last], back[last] = best[first] + price, first
                if load > mean and price > now[last]:
                    break
                apart += breaks[first]
        best = now
        came.append(back)
    cuts = [size]
    for back in reversed(came):
        cuts.append(back[cuts[-1]])
    return cuts[::-1]
