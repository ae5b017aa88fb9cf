"""How far the survey of the bank is, by commune and by person: a campaign's own period and area, or all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kc_desktop.domain.campaigns import (
    DONE,
    GIVEN,
    GONE,
    HANDED_IN,
    RETURNED,
    Person,
    Progress,
    progress_of,
    state_of,
)  # fmt: skip
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.fold import sort_key
from kc_desktop.services import campaigns
from kc_desktop.services.desk import Desk
from kc_desktop.services.handing_in import standing
from kc_desktop.store.queries import coverage as stored
from kc_desktop.store.queries import lists
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Line:
    """How far the work of one commune or one person is. ``key``: unit key or record id, "" = nobody; ``people``:
    names of a commune's collaborators, or labels of a person's communes."""

    key: str
    name: str
    progress: Progress
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Progress in a period, by commune and by person, and in all. ``campaign`` "" = the whole bank.

    ``uncovered``: communes (keys) with work or establishments and nobody to visit them.
    """

    campaign: str
    title: str
    since: date
    until: date
    communes: tuple[Line, ...]
    people: tuple[Line, ...]
    total: Progress
    uncovered: tuple[str, ...]


def coverage(
    desk: Desk,
    campaign_id: str = "",
    *,
    since: date | None = None,
    until: date | None = None,
    today: date | None = None,
) -> Coverage:
    """How far the survey of the bank is: in the period of a campaign and its communes, or (without one) in a period
    of all communes with establishments, people or work. The period is this year to today unless told."""
    day = today or now().date()
    campaign = campaigns.load(desk, campaign_id) if campaign_id else None
    first = since or (campaign and campaign.starts_on) or date(day.year, 1, 1)
    last = until or (campaign and campaign.ends_on) or day
    with desk.store.reader() as connection:
        total = stored.facilities_by_commune(connection)
        visited = stored.surveyed(connection, first.isoformat(), last.isoformat())
        rows = stored.assignments(connection, campaign_id)
        named = ({one.collaborator for one in visited} | {row.collaborator for row in rows}) - {""}
        names = lists.headlines(connection, "collaborator", sorted(named))
    staff = campaigns.people(desk, day)
    shown = set(campaign.communes or ()) if campaign else set(total) | {c for p in staff for c in p.communes}
    shown |= {row.commune for row in rows}
    shown.discard("")
    communes = _by_commune(desk, shown, total, visited, _once(rows), staff, day)
    by_person = _by_person(desk, shown, visited, rows, staff, names, day)
    whole = sum((line.progress for line in communes), Progress())
    return Coverage(
        campaign_id,
        (campaign.name or "") if campaign else "",
        first,
        last,
        communes,
        by_person,
        whole,
        tuple(line.key for line in communes if not line.people),
    )


def _by_commune(
    desk: Desk,
    shown: Iterable[str],
    total: Mapping[str, int],
    visited: Sequence[stored.Visited],
    rows: Sequence[stored.Row],
    staff: Sequence[Person],
    day: date,
) -> tuple[Line, ...]:
    seen: dict[str, set[str]] = {}
    for one in visited:
        seen.setdefault(one.commune, set()).add(one.facility)
    tasks: dict[str, list[stored.Row]] = {}
    for row in rows:
        tasks.setdefault(row.commune, []).append(row)
    here: dict[str, list[str]] = {}
    for person in staff:
        for unit in person.communes:
            here.setdefault(unit, []).append(person.name)
    lines = [
        Line(
            unit,
            desk.names.unit_label(unit),
            replace(
                _of_rows(tasks.get(unit, ()), day),
                facilities=total.get(unit, 0),
                surveyed=len(seen.get(unit, set()) - {""}),
            ),
            tuple(here.get(unit, ())),
        )
        for unit in shown
    ]
    return tuple(sorted(lines, key=lambda line: (sort_key(line.name), line.key)))


def _by_person(
    desk: Desk,
    shown: Collection[str],
    visited: Sequence[stored.Visited],
    rows: Sequence[stored.Row],
    staff: Sequence[Person],
    names: Mapping[str, str],
    day: date,
) -> tuple[Line, ...]:
    """Everybody who covers a shown commune, or has work or surveys there; facilities counts whom they were to visit."""
    known = {person.id: person for person in staff}
    seen: dict[str, set[str]] = {}
    for one in visited:
        if one.commune in shown:
            seen.setdefault(one.collaborator, set()).add(one.facility)
    tasks: dict[str, list[stored.Row]] = {}
    for row in rows:
        tasks.setdefault(row.collaborator, []).append(row)
    covering = {person.id for person in staff if any(unit in shown for unit in person.communes)}
    lines = []
    for key in covering | seen.keys() | tasks.keys():
        units = known[key].communes if key in known else ()
        progress = replace(_of_rows(_once(tasks.get(key, ())), day), surveyed=len(seen.get(key, set()) - {""}))
        labels = tuple(desk.names.unit_label(unit) for unit in units)
        if key or progress != Progress():
            lines.append(Line(key, known[key].name if key in known else names.get(key, ""), progress, labels))
    return tuple(sorted(lines, key=lambda line: (not line.key, sort_key(line.name), line.key)))


_NEAREST = (DONE, GONE, HANDED_IN, RETURNED, GIVEN)
"""States of an assignment, the nearest to its end first; what was dropped counts last."""


def _once(rows: Iterable[stored.Row]) -> list[stored.Row]:
    """The assignments of a campaign, of one establishment only the one that got furthest: of two establishments that
    turned out to be one both were given out."""
    found: dict[tuple[str, str], stored.Row] = {}
    for row in rows:
        key = (row.campaign, row.facility or row.id)
        if key not in found or _rank(row) < _rank(found[key]):
            found[key] = row
    return list(found.values())


def _rank(row: stored.Row) -> int:
    state = state_of(standing(row))
    return _NEAREST.index(state) if state in _NEAREST else len(_NEAREST)


def _of_rows(rows: Iterable[stored.Row], day: date) -> Progress:
    return progress_of(((standing(row), parse_iso(row.due_on) if row.due_on else None) for row in rows), day)
