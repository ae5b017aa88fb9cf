"""Stations from which nothing came for long: what a centre does not know yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kc_desktop.services import enrolment, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import overview as stored

SILENT_DAYS = "silent_days"
"""Entry of ``limits.csv``: a station that sent nothing for so many days is named."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A station not heard of for ``days``; ``never``: since it was confirmed."""

    station: str
    name: str
    days: int
    never: bool


def silent(desk: Desk, on: date) -> tuple[Silence, ...]:
    """At a centre: the confirmed stations that sent nothing for longer than the rule of the day allows, the longest
    silence first. Counted from the last bundle merged, else from the confirmation; a clock that was wrong shows here
    and decides nothing."""
    limit = rulebook.law(desk, on).number(SILENT_DAYS)
    if limit is None:
        return ()
    with desk.store.reader() as connection:
        heard = stored.last_heard(connection)
    since: dict[str, tuple[str, str]] = {}
    for one in enrolment.every(desk):
        if one.state == "accepted":
            since[one.id] = (one.name, max(since.get(one.id, ("", ""))[1], one.when))
    found = []
    for key, (name, confirmed) in since.items():
        days = (on - _day(heard.get(key) or confirmed, on)).days
        if days > limit:
            found.append(Silence(key, name, days, key not in heard))
    return tuple(sorted(found, key=lambda one: (-one.days, one.name)))


def _day(moment: str, default: date) -> date:
    try:
        return datetime.fromisoformat(moment).astimezone().date()
    except ValueError:
        return default
