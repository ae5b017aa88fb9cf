"""Visits, as the office that makes them sees them: its work, the sheet for it, what was told the last time, answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain import campaigns
from kc_desktop.domain.change import Change
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.declared import Assignment, Facility, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import campaigns as staff
from kc_desktop.services import handing_in, links, records
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import coverage, visits

SENT_BACK = "tra_lai"
"""Code of ``survey_state``: the centre asks for more."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known from before: the last survey, with its day; or the entry of the bank, without one."""

    record_id: str
    record: Survey | Facility
    visited_on: date | None = None


def previous(desk: Desk, facility_id: str, before: date, *, besides: str = "") -> Visit | None:
    """The last survey of an establishment before a day, other than the survey ``besides``; the entry of the bank when
    it was never visited; None when nobody knows the establishment here. An indexed look-up of a millisecond or two."""
    with desk.store.reader() as connection:
        survey_id = visits.last_survey(connection, facility_id, before.isoformat(), besides)
        one = links.follow(connection, facility_id)
    try:
        found = records.load(desk, *(("survey", survey_id) if survey_id else ("facility", one)))
    except Refused:
        return None
    if found.deleted:
        return None
    if isinstance(found.record, Survey):
        return Visit(found.record_id, found.record, found.record.visited_on)
    return Visit(found.record_id, found.record) if isinstance(found.record, Facility) else None


@dataclass(frozen=True, slots=True)
class Job:
    """One assignment as the person who does it sees it. ``state``: the one that holds now (``campaigns.state_of``);
    ``due``: None without a day; ``survey``: id of the sheet, "" before there is one."""

    id: str
    name: str
    commune: str
    facility: str
    collaborator: str
    campaign: str
    reason: str
    state: str
    due: date | None
    survey: str
    wanted: int
    found: int
    unanswered: int

    @property
    def is_open(self) -> bool:
        """Whether something is left to do for whoever visits."""
        return self.state in (campaigns.GIVEN, campaigns.RETURNED)


def jobs(desk: Desk, campaign_id: str = "") -> tuple[Job, ...]:
    """The assignments of this office, or of one campaign, the first due first. At a station those of its communes and
    of people who cover one of them: work given to somebody else since is left out."""
    with desk.store.reader() as connection:
        rows = coverage.assignments(connection, campaign_id)
    communes = set(desk.identity.communes)
    if communes and not desk.identity.is_centre:
        own = {person.id for person in staff.people(desk) if communes.intersection(person.communes)}
        rows = [row for row in rows if row.commune in communes or row.collaborator in own]
    return tuple(_job(row) for row in rows)


def job(desk: Desk, assignment_id: str) -> Job | None:
    """One assignment, if it is known here."""
    with desk.store.reader() as connection:
        row = coverage.assignment(connection, assignment_id)
    return _job(row) if row else None


def job_of(desk: Desk, survey_id: str) -> Job | None:
    """The assignment that a survey was made for."""
    with desk.store.reader() as connection:
        row = coverage.of_survey(connection, survey_id)
    return _job(row) if row else None


def _job(row: coverage.Row) -> Job:
    one = handing_in.standing(row)
    due = parse_iso(row.due_on) if row.due_on else None
    return Job(
        row.id, row.name, row.commune, row.facility, row.collaborator, row.campaign, row.reason,
        campaigns.state_of(one), due, row.survey, one.wanted, row.surveys, row.asked - row.answered,
    )  # fmt: skip


def sheet_for(desk: Desk, assignment_id: str, day: date) -> Survey:
    """The survey to fill in for an assignment: whom it is about as the bank knows it, who visits, for which work.
    Raises ``Refused("not_found")``."""
    task = records.load(desk, "assignment", assignment_id).record
    if not isinstance(task, Assignment):
        raise Refused("not_found", what="phân công", name=assignment_id[:60])
    values: dict[str, object] = {"site_commune": task.commune}
    if task.facility:
        with desk.store.reader() as connection:
            task = task.with_values(facility=links.follow(connection, task.facility))
        try:
            known = records.load(desk, "facility", task.facility or "").record
        except Refused:
            known = Facility({"name": task.name})
        values.update((key, known.values[key]) for key in Survey.by_key if known.values.get(key) is not None)
        values.pop("files", None)
    values |= {
        "facility": task.facility,
        "collaborator": task.collaborator,
        "visited_on": day,
        "assignment": assignment_id,
    }
    return Survey({key: value for key, value in values.items() if value is not None})


def answer(desk: Desk, assignment_id: str, answers: Mapping[str, str], day: date) -> Change:
    """Answer questions of the centre (row id → text). With the last answer the assignment is handed in, and a sheet
    that was sent back is complete again. Raises ``Refused``."""
    seen = records.load(desk, "assignment", assignment_id)
    task = seen.record
    if not isinstance(task, Assignment):
        raise Refused("not_found", what="phân công", name=assignment_id[:60])
    rows = tuple(
        row.with_values(answer=text, answered_on=day) if (text := answers.get(row.row_id, "").strip()) else row
        for row in task.questions or ()
    )
    complete = task.state == campaigns.RETURNED and all(row.answer for row in rows)
    state = {"state": campaigns.HANDED_IN} if complete else {}
    changed: list[tuple[records.Loaded, Form]] = [(seen, task.with_values(questions=rows, **state))]
    if complete and task.survey:
        sheet = records.load(desk, "survey", task.survey)
        if sheet.record.values.get("state") == SENT_BACK:
            changed.append((sheet, sheet.record.with_values(state="xong")))
    return records.save_together(desk, changed, new_id())
