"""After support: visits that are due, the sheet for one with figures from the surveys, what came of the support."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kc_desktop.domain import follow_up as domain
from kc_desktop.domain.declared import Dossier, FollowUp, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.follow_up import Due, Group
from kc_desktop.domain.rules.law import Law
from kc_desktop.services import links, records, rulebook, visits
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import follow_up as stored
from kc_desktop.system.clock import now

YEARS, EARLY = "follow_up_years", "follow_up_early"
"""Entries of ``limits.csv``."""


def due(desk: Desk, on: date | None = None) -> tuple[Due, ...]:
    """The visits to make, the latest ones first."""
    day = on or now().date()
    years, early = _limits(rulebook.law(desk, day))
    with desk.store.reader() as connection:
        done = stored.done(connection, domain.add_years(day, -years - 1).isoformat()) if years else []
        seen = stored.visits(connection)
    found = []
    for one in done:
        first = date.fromisoformat(one.done_on)
        days = [date.fromisoformat(text) for text in seen.get((one.dossier, one.facility), ())]
        wanted = domain.due_number(first, days, years, early, day)
        if wanted is not None:
            number, due_on = wanted
            late = (day - due_on).days
            found.append(Due(one.dossier, one.name, one.facility, one.facility_name, first, number, due_on, late))
    return tuple(sorted(found, key=lambda one: (-one.days, one.name, one.facility)))


def _limits(rules: Law) -> tuple[int, int]:
    return rules.number(YEARS) or 0, rules.number(EARLY) or 0


def start(desk: Desk, dossier_id: str, facility_id: str, on: date | None = None) -> FollowUp:
    """A sheet to fill in, not saved: before-figures from the last survey before the support, after-figures from a
    survey made since. Raises ``Refused("not_found")``."""
    day = on or now().date()
    record = records.load(desk, Dossier.key, dossier_id).record
    assert isinstance(record, Dossier)
    with desk.store.reader() as connection:
        record, facility_id = links.followed(connection, record), links.follow(connection, facility_id)
        done = next((one for one in stored.done_of(connection, dossier_id) if one.facility == facility_id), None)
    done_on = date.fromisoformat(done.done_on) if done else None
    begun = min((one for one in (record.starts_on, record.approved_on, done_on) if one), default=None)
    before = _survey(desk, facility_id, begun or date(record.year or day.year, 1, 1))
    after = _survey(desk, facility_id, day + timedelta(days=1))
    if after is not None and (after.visited_on or date.min) <= (done_on or begun or day):
        after = None
    first = domain.year_row(before, until=begun.year if begun else record.year)
    later = domain.year_row(after, after=(first.year or 0) if first else 0)
    number = domain.due_number(done_on, (), *_limits(rulebook.law(desk, day)), day) if done_on else None
    who = (done.facility_name if done else "") or _named(record, facility_id)
    values: dict[str, object] = {
        "name": f"{f'Năm thứ {number[0]} sau hỗ trợ' if number else 'Sau hỗ trợ'}: {who}"[:250],
        "dossier": dossier_id,
        "facility": facility_id or None,
        "visited_on": day,
        "year": later.year if later else None,
        "year_before": first.year if first else None,
        **{f"{key}_before": first.values.get(key) for key in ("revenue", "workers", "income") if first},
        **{key: later.values.get(key) for key in ("revenue", "workers", "income") if later},
        **domain.outputs(before, after),
    }
    return FollowUp({key: value for key, value in values.items() if value is not None})


def _survey(desk: Desk, facility_id: str, before: date) -> Survey | None:
    visit = visits.previous(desk, facility_id, before) if facility_id else None
    return visit.record if visit is not None and isinstance(visit.record, Survey) else None


def _named(record: Dossier, facility_id: str) -> str:
    rows = record.beneficiaries or ()
    return next((row.name for row in rows if row.facility == facility_id and row.name), record.name or "")


@dataclass(frozen=True, slots=True)
class Summary:
    """``groups``: all of it first (key ""); ``names``: key → words."""

    groups: tuple[Group, ...]
    names: Mapping[str, str]


def summary(desk: Desk, by: str = "dossier") -> Summary:
    """What came of the support, grouped by "dossier", "industry" (group of the establishment) or "year" (of the
    dossier); of several visits to an establishment the newest counts. Raises ``Refused("usage")``."""
    if by not in ("dossier", "industry", "year"):
        raise Refused("usage", detail=f"by {by[:40]} (dossier, industry, year)")
    with desk.store.reader() as connection:
        rows = stored.newest(connection)
    names: dict[str, str] = {}
    told = []
    for row in rows:
        key = {"dossier": row.dossier, "industry": row.industry, "year": str(row.year)}[by]
        if key not in names:
            industry = desk.packs.label("industry_group", row.industry) if row.industry else ""
            names[key] = {"dossier": row.dossier_name, "industry": industry, "year": str(row.year)}[by]
        pairs = [None if one is None else Decimal(str(one)) for one in row.figures]
        figures = {name: (pairs[at * 2], pairs[at * 2 + 1]) for at, name in enumerate(domain.MEASURES)}
        told.append(domain.Told(row.dossier, row.facility, key, figures, row.machine))
    return Summary(domain.summary(told), names)
