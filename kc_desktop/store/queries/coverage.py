"""Who was visited when, what is assigned to whom, and what came of it: the queries behind campaigns and coverage.

A sheet counts once it is handed in: one that is still typed, or sent back, does not. Establishments merged into
another one are not counted; their surveys count for the one that is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_HANDED_IN = "coalesce(s.state, '') NOT IN ('nhap', 'tra_lai')"
_WITH = pairs.WITH
_BY_COMMUNE = "SELECT site_commune, count(*) FROM facility"
_SAME = "SELECT {0} UNION ALL SELECT g.merged FROM goes_on g WHERE g.kept = {0}"


class Known(NamedTuple):
    """An establishment with the day (ISO text) of its last survey, "" when it has none."""

    id: str
    name: str
    commune: str
    hamlet: str
    last: str


def establishments(connection: Connection, communes: Collection[str], only: Collection[str] = ()) -> list[Known]:
    """The establishments of some communes (all when empty), or those of ``only``."""
    listed = {pairs.ends(connection, only).get(one, one) for one in only}
    wanted = f"f.{'id' if only else 'site_commune'} IN (SELECT value FROM json_each(?))" if only or communes else "?"
    sql = (
        f"{_WITH} SELECT f.id, coalesce(f.name, ''), coalesce(f.site_commune, ''), coalesce(f.site_hamlet, ''),"
        f" coalesce((SELECT max(s.visited_on) FROM survey s WHERE s.facility IN ({_SAME.format('f.id')})"
        f" AND {_HANDED_IN}), '') FROM facility f WHERE {wanted}"
        " AND f.id NOT IN (SELECT merged FROM goes_on WHERE kept <> merged) ORDER BY f.num"
    )
    return [Known(*row) for row in run(connection, sql, (_listed(listed or communes) if only or communes else 1,))]


def assigned(connection: Connection, campaign: str, over: Collection[str]) -> set[str]:
    """The establishments that need no new assignment: in the campaign already, or open in another one."""
    sql = (
        f"{_WITH} SELECT {pairs.kept('facility')} FROM assignment WHERE facility IS NOT NULL"
        " AND (campaign = ? OR coalesce(state, '') NOT IN (SELECT value FROM json_each(?)))"
    )
    return {row[0] for row in run(connection, sql, (campaign, _listed(over)))}


def facilities_by_commune(connection: Connection) -> dict[str, int]:
    """Commune → how many establishments of the bank produce there; read from the index alone."""
    found = {commune or "": count for commune, count in run(connection, f"{_BY_COMMUNE} GROUP BY site_commune")}
    merged = [one for one, kept in pairs.ends(connection).items() if one != kept]
    sql = f"{_BY_COMMUNE} WHERE id IN (SELECT value FROM json_each(?)) GROUP BY site_commune"
    for commune, count in run(connection, sql, (_listed(merged),)):
        found[commune or ""] -= count
    return {commune: count for commune, count in found.items() if count}


class Visited(NamedTuple):
    """A survey handed in: by whom, where (the place of the establishment in the bank), of which establishment."""

    collaborator: str
    commune: str
    facility: str


def surveyed(connection: Connection, since: str, until: str) -> list[Visited]:
    """The surveys of a period (ISO days, both included), one for each person and establishment."""
    sql = (
        f"{_WITH} SELECT DISTINCT coalesce(s.collaborator, ''), coalesce(k.site_commune, s.site_commune, ''),"
        " coalesce(p.kept, s.facility, '') FROM survey s LEFT JOIN goes_on p ON p.merged = s.facility"
        " LEFT JOIN facility k ON k.id = coalesce(p.kept, s.facility)"
        f" WHERE s.visited_on BETWEEN ? AND ? AND {_HANDED_IN}"
    )
    return [Visited(*row) for row in run(connection, sql, (since, until))]


class Row(NamedTuple):
    """An assignment with what came of it. ``survey``: the sheet handed in for it, ``surveys``: how many there are;
    ``asked``/``answered``: questions. Texts "" and numbers 0 where there is nothing. The establishment is the one that
    a merged one goes on as, and its name."""

    id: str
    name: str
    campaign: str
    commune: str
    collaborator: str
    facility: str
    quota: int
    reason: str
    due_on: str
    state: str
    survey: str
    surveys: int
    asked: int
    answered: int


_BY_PLACE = f"FROM survey s WHERE s.site_commune = a.commune AND s.assignment = a.id AND {_HANDED_IN}"
_ONE = "coalesce(o.kept, a.facility)"
_BY_FACILITY = (
    f"FROM survey s WHERE s.facility IN ({_SAME.format(_ONE)}) AND (s.assignment = a.id OR s.visited_on >= c.starts_on)"
    f" AND {_HANDED_IN}"
)
_ROW = (
    f"{_WITH} SELECT a.id, coalesce(iif(k.id <> a.facility, k.name, NULL), a.name, ''), coalesce(a.campaign, ''),"
    f" coalesce(a.commune, ''), coalesce(a.collaborator, ''), coalesce({_ONE}, ''), coalesce(a.quota, 0),"
    " coalesce(a.reason, ''), coalesce(a.due_on, ''), coalesce(a.state, ''),"
    f" coalesce(a.survey, (SELECT s.id {_BY_FACILITY} ORDER BY s.visited_on DESC LIMIT 1), ''),"
    f" iif(a.facility IS NULL, (SELECT count(*) {_BY_PLACE}), EXISTS (SELECT 1 {_BY_FACILITY})),"
    " (SELECT count(*) FROM assignment_questions q WHERE q.num = a.num),"
    " (SELECT count(*) FROM assignment_questions q WHERE q.num = a.num AND q.answer IS NOT NULL)"
    " FROM assignment a LEFT JOIN campaign c ON c.id = a.campaign"
    " LEFT JOIN goes_on o ON o.merged = a.facility LEFT JOIN facility k ON k.id = o.kept"
)


def assignments(connection: Connection, campaign: str = "") -> list[Row]:
    """The assignments of a campaign, or all of them, the first due first."""
    where = " WHERE a.campaign = ?" if campaign else ""
    return _rows(
        connection, f"{_ROW}{where} ORDER BY a.due_on IS NULL, a.due_on, a.num", (campaign,) if campaign else ()
    )


def assignment(connection: Connection, record: str) -> Row | None:
    """One assignment."""
    return next(iter(_rows(connection, f"{_ROW} WHERE a.id = ?", (record,))), None)


def of_survey(connection: Connection, survey: str) -> Row | None:
    """The assignment that a survey was made for: named by either of them."""
    sql = (
        f"{_ROW} WHERE a.id IN (SELECT assignment FROM survey WHERE id = ?) OR (a.survey = ?"
        f" AND {_ONE} IN (SELECT {pairs.kept('facility')} FROM survey WHERE id = ?)) ORDER BY a.num DESC LIMIT 1"
    )
    return next(iter(_rows(connection, sql, (survey, survey, survey))), None)


def waiting_for(connection: Connection, facility: str, day: str, over: Collection[str]) -> Row | None:
    """The open assignment of an establishment that a visit on some day (ISO text) is for: the one due first."""
    family = pairs.family(connection, (facility,))
    sql = (
        f"{_ROW} WHERE a.facility IN (SELECT value FROM json_each(?))"
        " AND coalesce(a.state, '') NOT IN (SELECT value FROM json_each(?))"
        " AND coalesce(c.starts_on, '') <= ? ORDER BY a.due_on IS NULL, a.due_on, a.num LIMIT 1"
    )
    return next(iter(_rows(connection, sql, (_listed(family), _listed(over), day))), None)


def people(connection: Connection, ended: Collection[str], day: str) -> list[tuple[str, str, str]]:
    """(id, name, communes as JSON) of the collaborators at work on a day (ISO text)."""
    sql = (
        "SELECT id, coalesce(name, ''), communes FROM collaborator WHERE communes IS NOT NULL"
        " AND coalesce(status, '') NOT IN (SELECT value FROM json_each(?)) AND coalesce(term_to, ?) >= ?"
        " AND coalesce(term_from, ?) <= ? ORDER BY num"
    )
    return [tuple(row) for row in run(connection, sql, (_listed(ended), day, day, day, day))]


class Question(NamedTuple):
    """A question of the centre that nobody answered; ``survey`` and ``field`` (its key) "" where there is none."""

    assignment: str
    name: str
    survey: str
    field: str
    text: str


def unanswered(connection: Connection) -> list[Question]:
    """The open questions of sheets that were sent back, by assignment."""
    sql = (
        "SELECT a.id, coalesce(a.name, ''), coalesce(a.survey, ''), coalesce(q.field, ''), coalesce(q.question, '')"
        " FROM assignment a JOIN assignment_questions q ON q.num = a.num"
        " WHERE a.state = 'can_bo_sung' AND q.answer IS NULL ORDER BY a.num, q.row"
    )
    return [Question(*row) for row in run(connection, sql)]


def loads(connection: Connection, over: Collection[str]) -> dict[str, int]:
    """Collaborator → open assignments."""
    sql = (
        "SELECT collaborator, count(*) FROM assignment WHERE collaborator IS NOT NULL"
        " AND coalesce(state, '') NOT IN (SELECT value FROM json_each(?)) GROUP BY 1"
    )
    return dict(run(connection, sql, (_listed(over),)).fetchall())


def _rows(connection: Connection, sql: str, values: Sequence[object]) -> list[Row]:
    return [Row(*row) for row in run(connection, sql, values)]


def _listed(values: Collection[str]) -> str:
    return dumps(sorted(values)).decode()
