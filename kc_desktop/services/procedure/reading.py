"""A dossier as the procedure sees it: its path, its papers, what to do next, by the rules that hold for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kc_desktop.domain.declared import Adjustment, Dossier
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.procedure import advice, changes
from kc_desktop.domain.procedure.checklist import Checklist, lines_of, phase_of
from kc_desktop.domain.procedure.deadlines import Deadlines
from kc_desktop.domain.procedure.facts import Firm, Known, PaperAt
from kc_desktop.domain.procedure.needs import Evidence
from kc_desktop.domain.procedure.path import Path, Walker
from kc_desktop.domain.procedure.steps import Course, Event, events_of
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.law import Law, Rulebook
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import links, origins, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.store import log
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import dossiers
from kc_desktop.system.clock import now

ASKS_CHANGE = "xin_dieu_chinh"
"""Code of ``dossier_status``."""
_UNDECIDED = ("", "du_thao", "da_gui")
"""Codes of ``adjustment_state``."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A dossier with all that the procedure says of it. ``next``: at most three sentences, the most urgent first."""

    dossier: Loaded
    path: Path
    checklist: Checklist
    next: tuple[Sentence, ...]


def law_of(desk: Desk, dossier: Dossier, on: date | None = None, book: Rulebook | None = None) -> Law:
    """The rules that hold for a dossier: once approved those of the day of its approval, until then those of ``on``
    (today)."""
    return (book or rulebook.book(desk)).on(dossier.approved_on or on or now().date())


def walker(desk: Desk, seen: Loaded, on: date, *, authors: bool = False, book: Rulebook | None = None) -> Walker:
    """What the path of an opened dossier is worked out from. ``authors``: who wrote each event is looked up too."""
    assert isinstance(seen.record, Dossier)
    with desk.store.reader() as connection:
        dossier = links.followed(connection, seen.record)
    law = law_of(desk, dossier, on, book)
    events = events_of(dossier)
    with desk.store.reader() as connection:
        known = _known(desk, connection, seen.record_id, dossier, events)
        if authors:
            known = replace(known, events=_with_authors(desk, connection, seen, events))
    known = replace(known, decider=_decider(desk, known, law))
    course = Course(law, known.scope)
    trail = course.trail(course.states(dossier.status or "", events))
    lines = lines_of(known, law, course, trail, on)
    return Walker(Evidence(course, known, lines, desk.names), Deadlines(law, known.scope), trail)


def _known(desk: Desk, connection: Connection, record_id: str, dossier: Dossier, events: tuple[Event, ...]) -> Known:
    rows = dossier.beneficiaries or ()
    ids = list(dict.fromkeys(row.facility for row in rows if row.facility))
    found = dossiers.firms(connection, ids) if ids else {}
    firms = []
    for facility in ids:
        named = next((row.name for row in rows if row.facility == facility and row.name), "")
        name, form = found.get(facility, (named, ""))
        entry = desk.packs.code("legal_form", form) if form else None
        firms.append(Firm(facility, name or named or "", entry.attribute if entry else ""))
    papers = dossiers.papers(connection, record_id, ids)
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.form] = counts.get(paper.form, 0) + 1
    known = tuple(PaperAt(p.form, p.kind, p.id, p.number, p.on, p.facility, p.numbered) for p in papers)
    own = PaperAt("dossier", "", record_id, dossier.decision_no or "", dossier.approved_on)
    has_own = own.number or own.issued_on
    return Known(dossier, events, tuple(firms), (*known, own) if has_own else known, counts)


def _decider(desk: Desk, known: Known, law: Law) -> str:
    """Who decides what the dossier asks for last and nobody decided yet; "" without such a request."""
    asked = [paper for paper in known.papers if paper.form == Adjustment.key and paper.kind in _UNDECIDED]
    if known.dossier.status != ASKS_CHANGE or not asked:
        return ""
    newest = max(asked, key=lambda paper: (paper.issued_on or date.min, paper.at))
    record = records.load(desk, Adjustment.key, newest.at).record
    return changes.decider(record, known.dossier, law, desk.names).value if isinstance(record, Adjustment) else ""


def _with_authors(desk: Desk, connection: Connection, seen: Loaded, events: tuple[Event, ...]) -> tuple[Event, ...]:
    names = origins.names(desk)
    told: dict[str, str] = {}
    found = []
    for event in events:
        op = next(iter(seen.shown.get(f"stages/{event.row_id}/state", ())), "")
        if op and op not in told:
            stored = log.find(connection, op)
            place = names.get(stored.op.replica, stored.op.replica[:8]) if stored is not None else ""
            told[op] = ", ".join(dict.fromkeys((stored.op.user, place))) if stored is not None else ""
        found.append(replace(event, author=told.get(op, "")))
    return tuple(found)


def _checklist(found: Walker, on: date, today: date) -> Checklist:
    lines, course = found.own.lines, found.own.course
    phase = phase_of(lines, course, found.trail)
    step = dict(course.phases_from(found.trail)).get(phase)
    deadline = found.deadlines.first(step.deadlines, found.times, today) if step is not None else None
    return Checklist(lines, on, phase, deadline)


def overview(desk: Desk, dossier_id: str, today: date | None = None) -> Overview:
    """Everything at once. Raises ``Refused("not_found")``."""
    return of_loaded(desk, records.load(desk, Dossier.key, dossier_id), today)


def of_loaded(desk: Desk, seen: Loaded, today: date | None = None) -> Overview:
    """``overview`` of an opened dossier."""
    day = today or now().date()
    found = walker(desk, seen, day, authors=True)
    assert isinstance(seen.record, Dossier)
    way = found.path(day, kept=seen.record.approved_on is not None)
    papers = _checklist(found, day, day)
    return Overview(seen, way, papers, advice.what_next(way, papers, desk.names, day))


def path(desk: Desk, dossier_id: str, today: date | None = None) -> Path:
    """Where a dossier is and what is possible. Raises ``Refused("not_found")``."""
    return overview(desk, dossier_id, today).path


def checklist(desk: Desk, dossier_id: str, on: date | None = None) -> Checklist:
    """The papers of a dossier as they stand on a day (today). Raises ``Refused("not_found")``."""
    day, seen = on or now().date(), records.load(desk, Dossier.key, dossier_id)
    if seen.deleted:
        raise Refused("not_found", what=Dossier.title.lower(), name=dossier_id[:60])
    return _checklist(walker(desk, seen, day), day, day)


def what_next(desk: Desk, dossier_id: str, today: date | None = None) -> tuple[Sentence, ...]:
    """What to do next, at most three sentences. Raises ``Refused("not_found")``."""
    return overview(desk, dossier_id, today).next


def adjustment_decider(desk: Desk, adjustment: Adjustment | str) -> Answer:
    """Who decides an adjustment, by the rules of its dossier. Raises ``Refused("not_found")``, for the dossier too."""
    if isinstance(adjustment, str):
        record = records.load(desk, Adjustment.key, adjustment).record
        assert isinstance(record, Adjustment)
        adjustment = record
    dossier = records.load(desk, Dossier.key, adjustment.dossier or "").record
    assert isinstance(dossier, Dossier)
    return changes.decider(adjustment, dossier, law_of(desk, dossier, adjustment.asked_on), desk.names)
