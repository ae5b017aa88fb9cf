"""What falls due: every open dossier with the deadline of its next step, the first due first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.procedure.deadlines import Deadline, Deadlines, Times
from kc_desktop.domain.procedure.path import days_of
from kc_desktop.domain.procedure.scope import Scope, tags
from kc_desktop.domain.procedure.steps import START, Course, Event, Step
from kc_desktop.domain.procedure.working_days import Calendar
from kc_desktop.domain.rules.law import Rulebook
from kc_desktop.domain.rules.procedure_tables import BACK, HOLIDAYS, MAIN
from kc_desktop.services import rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import dossiers
from kc_desktop.store.queries.dossiers import Open
from kc_desktop.system.clock import now

_PART = 1000
_OVER = ("end", "exit")
"""Attributes of ``dossier_status``: nothing is due any more."""


@dataclass(frozen=True, slots=True)
class DueDossier:
    """``step``: what is due (a code of ``dossier_step``), "" for the report of the month."""

    id: str
    name: str
    status: str
    step: str
    deadline: Deadline


class _Rules:
    """The rules of every open dossier, worked out once for those that have them in common."""

    def __init__(self, book: Rulebook, today: date) -> None:
        self._book, self._today = book, today
        self._calendar = Calendar(book.spans(HOLIDAYS.name))
        self._eras: dict[str, date] = {}
        self._known: dict[tuple[object, ...], tuple[Course, Deadlines]] = {}
        self._earliest: dict[tuple[object, ...], date] = {}

    def _era(self, row: Open) -> date:
        if row.approved not in self._eras:
            day = parse_iso(row.approved) if row.approved else self._today
            self._eras[row.approved] = self._book.since(day)
        return self._eras[row.approved]

    def of(self, row: Open) -> tuple[Course, Deadlines]:
        """The course and the deadlines of a dossier."""
        key = (row.programme, row.nature, row.kind, self._era(row))
        if key not in self._known:
            law, scope = self._book.on(self._era(row)), Scope(row.programme, tags(row.nature, row.kind))
            self._known[key] = Course(law, scope), Deadlines(law, scope, self._calendar)
        return self._known[key]

    def earliest(self, row: Open) -> date:
        """No deadline of the dossier ends before this day, as far as its year and state alone can tell."""
        key = (*row[2:-1], self._era(row))
        if key not in self._earliest:
            course, deadlines = self.of(row)
            here = (step for step in course.steps if (row.status or START) in step.froms and _leads_on(step))
            entries = tuple({entry for step in here for entry in step.deadlines})
            if any(deadlines.runs_from_a_step(entry) for entry in entries):
                self._earliest[key] = date.min
            else:
                froms = (state for step in course.steps if step.to == row.status for state in step.froms)
                states = (*froms, row.status) if row.status in course.sides else (row.status,)
                both = (deadlines.first(entries, _times(row), self._today), self.report_of(row, states))
                self._earliest[key] = min((one.by for one in both if one is not None), default=date.max)
        return self._earliest[key]

    def report_of(self, row: Open, trail: Sequence[str]) -> Deadline | None:
        """The deadline of the next monthly report of a dossier at work."""
        course, deadlines = self.of(row)
        return deadlines.monthly(course.leading(trail), _times(row), self._today)

    def due_of(
        self, row: Open, taken: Sequence[tuple[str, str, date | None]], *, reported: bool
    ) -> Iterator[tuple[str, Deadline]]:
        """The step that is due first, and the report that is owed, with their deadlines."""
        course, deadlines = self.of(row)
        events = tuple(Event("", step, state, on) for step, state, on in taken if state)
        trail = course.trail(course.states(row.status, events))
        times, found = _times(row, days_of(events)), []
        for step in course.possible(trail, events):
            deadline = deadlines.first(step.deadlines, times, self._today) if _leads_on(step) else None
            if deadline is not None:
                found.append((step.step, deadline))
        if found:
            yield min(found, key=lambda one: one[1].by)
        report = None if reported else self.report_of(row, trail)
        if report is not None:
            yield "", report


def _leads_on(step: Step) -> bool:
    return step.way == MAIN or step.to == BACK


def _times(row: Open, days: Mapping[str, date] | None = None) -> Times:
    return Times(row.year, row.end_year, days)


def due(desk: Desk, until: date, today: date | None = None, limit: int = 500) -> tuple[DueDossier, ...]:
    """What is due on or before a day, and what is late, over all open dossiers: of each the step that is due first, and
    the report of the month while it is at work and has none. The first due first.

    One query over all open dossiers; the events are read only of those that can be among the first ``limit``.
    """
    day = today or now().date()
    rules = _Rules(rulebook.book(desk), day)
    over = [entry.code for entry in desk.packs.codes("dossier_status") if entry.attribute in _OVER]
    found: list[tuple[date, Open, str, Deadline]] = []
    with desk.store.reader() as connection:
        near = [(rules.earliest(row), row) for row in dossiers.open_ones(connection, over) if row.year]
        near = sorted((one for one in near if one[0] <= until), key=lambda one: (one[0], one[1].num))
        reported = dossiers.reported(connection, day.replace(day=1))
        for start in range(0, len(near), _PART):
            if len(found) >= limit and near[start][0] > found[limit - 1][0]:
                break
            rows = [row for _, row in near[start : start + _PART]]
            taken = dossiers.steps_taken(connection, [row.num for row in rows])
            for row in rows:
                for code, deadline in rules.due_of(row, taken.get(row.num, ()), reported=row.id in reported):
                    if deadline.by <= until:
                        found.append((deadline.by, row, code, deadline))
            found.sort(key=lambda one: (one[0], one[1].num))
        titles = dossiers.titles(connection, {row.num for _, row, _, _ in found[:limit]})
    return tuple(
        DueDossier(row.id, titles[row.num], row.status, code, deadline) for _, row, code, deadline in found[:limit]
    )
