"""The overview: what waits, what is at risk, where the year stands, and the province commune by commune.

Read in one go off the window's thread; of a change only the parts it touches are read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from kc_desktop.domain.campaigns import HANDED_IN
from kc_desktop.domain.change import Change
from kc_desktop.domain.watch import Risk
from kc_desktop.services import (
    conflicts,
    drafts,
    enrolment,
    lists,
    network,
    procedure,
    products,
    sending,
    tasks,
    visits,
    watch,
)
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import DueDossier
from kc_desktop.services.products import Held
from kc_desktop.services.province import Places, Share, read_places
from kc_desktop.services.silence import Silence, silent
from kc_desktop.services.watch import Totals
from kc_desktop.services.year_money import Money, read_money
from kc_desktop.store.drafts import Draft
from kc_desktop.store.queries import overview as stored
from kc_desktop.store.queries.overview import Coming

FORMS_SHOWN = ("facility", "survey", "dossier", "collaborator")
DUE_DAYS, COMING_DAYS = 14, 30
_WORST = 3
_ACTIVITY_OVER = ("xong", "huy")

_DOSSIER_FORMS = ("dossier", "contract", "progress", "acceptance", "settlement", "payment", "rollout", "adjustment",
                  "request", "pack_edit")  # fmt: skip
_PLACE_FORMS = ("facility", "survey", "pairing", "dossier", "cluster", "craft_village")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a person. ``stations``: to be confirmed; ``conflicts`` by form; ``jobs``: assignments with
    something left to do here (for whoever visits, or to accept at the centre) and how many of them are late;
    ``terms``: collaborators whose term is over or ends soon (at the centre)."""

    drafts: tuple[Draft, ...]
    unsent: int
    stations: int
    silent: tuple[Silence, ...]
    conflicts: Mapping[str, int]
    tasks: int
    jobs: tuple[int, int]
    terms: int


@dataclass(frozen=True, slots=True)
class Watched:
    """``worst``: the most urgent dossiers; ``due``: the first deadlines; ``due_count``: all within two weeks."""

    totals: Totals
    worst: tuple[Risk, ...]
    due: tuple[DueDossier, ...]
    due_count: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What the overview shows of a day, but for the dossiers watched: with very many those take seconds."""

    on: date
    waiting: Waiting
    counts: Mapping[str, int]
    statuses: tuple[Share, ...]
    money: Money
    places: Places
    coming: tuple[Coming, ...]
    certificates: tuple[Held, ...]


def gather(desk: Desk, on: date, before: Facts | None = None, change: Change | None = None) -> Facts:
    """Read all of it. With what was read ``before`` of the same day, only what ``change`` touched is read again; a
    change that names no records may have touched everything."""
    known = before if before is not None and before.on == on else None
    broad = change is None or not (change.records or change.forms)

    def part(kept: Callable[[Facts], T], read: Callable[[], T], *forms: str) -> T:
        if known is None or broad or any(change is not None and change.touches(form) for form in forms):
            return read()
        return kept(known)

    places = part(lambda facts: facts.places, lambda: read_places(desk), *_PLACE_FORMS)
    return Facts(
        on,
        _waiting(desk, on),
        _counts(desk, places),
        part(lambda facts: facts.statuses, lambda: _statuses(desk), "dossier"),
        part(lambda facts: facts.money, lambda: read_money(desk, on), "plan", "payment", "opening"),
        places,
        part(lambda facts: facts.coming, lambda: _coming(desk, on), "activity"),
        part(lambda facts: facts.certificates, lambda: _certificates(desk, on), "product", "facility", "pack_edit"),
    )


def watch_over(desk: Desk, on: date) -> Watched:
    """The dossiers at risk and what falls due."""
    totals, worst = watch.glance(desk, on, _WORST)
    due = procedure.due(desk, on + timedelta(days=DUE_DAYS), on)
    return Watched(totals, worst, due[:_WORST], len(due))


def moves_dossiers(change: Change | None) -> bool:
    """Whether after ``change`` (None: nobody knows what it was) other dossiers may be worth a look."""
    return change is None or not (change.records or change.forms) or any(map(change.touches, _DOSSIER_FORMS))


def _waiting(desk: Desk, on: date) -> Waiting:
    centre = desk.identity.is_centre
    left = [job for job in visits.jobs(desk) if (job.state == HANDED_IN if centre else job.is_open)]
    stations = enrolment.every(desk) if centre else ()
    return Waiting(
        drafts.every(desk),
        sending.unsent(desk),
        sum(station.state == "pending" for station in stations),
        silent(desk, on) if centre else (),
        dict(conflicts.count(desk)),
        tasks.count(desk),
        (len(left), sum(job.due is not None and job.due < on for job in left)),
        len(network.due(desk, on=on)) if centre else 0,
    )


def _counts(desk: Desk, places: Places) -> dict[str, int]:
    rest = {form: lists.count(desk, form) for form in FORMS_SHOWN if form != "facility"}
    return {"facility": places.facilities, **rest}


def _statuses(desk: Desk) -> tuple[Share, ...]:
    """In the order of the work."""
    with desk.store.reader() as connection:
        found = stored.statuses(connection)
    known = {entry.code: entry.short or entry.label for entry in desk.packs.codes("dossier_status")}
    codes = [code for code in known if code in found] + sorted(found.keys() - known.keys())
    return tuple(Share(code, known.get(code, code), found[code]) for code in codes)


def _coming(desk: Desk, on: date) -> tuple[Coming, ...]:
    with desk.store.reader() as connection:
        until = (on + timedelta(days=COMING_DAYS)).isoformat()
        return tuple(stored.coming(connection, on.isoformat(), until, _ACTIVITY_OVER))


def _certificates(desk: Desk, on: date) -> tuple[Held, ...]:
    return products.expiring(desk, products.warn_until(desk, on), on)
