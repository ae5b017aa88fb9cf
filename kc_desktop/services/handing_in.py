"""A survey finds the assignment it was made for, and the assignment learns that its survey is here."""

from __future__ import annotations

from kc_desktop.domain import campaigns
from kc_desktop.domain.campaigns import Standing
from kc_desktop.domain.declared import FORMS, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.services.desk import Desk
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import coverage


def over(desk: Desk) -> frozenset[str]:
    """The states of an assignment that needs nothing any more, by the code list."""
    codes = desk.packs.every_code("assignment_state")
    return frozenset(entry.code for entry in codes if entry.attribute in campaigns.OVER)


def standing(row: coverage.Row) -> Standing:
    """An assignment as the law of its states looks at it."""
    return Standing(row.state, row.surveys, row.asked, row.answered, 1 if row.facility else max(1, row.quota))


def with_assignment(desk: Desk, record: Form) -> Form:
    """A survey of an establishment that waits for a visit, with its assignment named; any other record as it is."""
    if not isinstance(record, Survey) or record.assignment or not record.facility or record.visited_on is None:
        return record
    with desk.store.reader() as connection:
        found = coverage.waiting_for(connection, record.facility, record.visited_on.isoformat(), over(desk))
    return record.with_values(assignment=found.id) if found else record


def note(desk: Desk, connection: Connection, survey_id: str, record: Form, group: str) -> None:
    """After a survey was saved: the assignment it names is handed in, if it only waited for that."""
    if not isinstance(record, Survey) or not record.assignment:
        return
    row = coverage.assignment(connection, record.assignment)
    if row is None or row.state not in ("", campaigns.GIVEN):
        return
    if campaigns.state_of(standing(row)) != campaigns.HANDED_IN:
        return
    wanted: dict[str, object] = {"state": campaigns.HANDED_IN}
    if row.facility and row.survey == survey_id:
        wanted["survey"] = survey_id
    state = projection.read_state(connection, row.id)
    if state is None:
        return
    view = state[2].view(projection.policies("assignment"))
    sets = {path: (value, view.shown.get(path, ())) for path, value in wanted.items() if view.flat.get(path) != value}
    op = desk.author_op(connection, "set", "assignment", FORMS["assignment"].version, row.id, sets, group)
    projection.apply(connection, (op,), desk.names)
