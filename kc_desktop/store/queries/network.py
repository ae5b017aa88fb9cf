"""The collaborators as they are stored, what they did in a period, what is open in their names, what they were paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.activity import DOSSIER, GUIDED, SURVEY, WORK, Deed
from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.network import Member, Period
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_PERIOD = "BETWEEN ?1 AND ?2"
_KEPT, _WORKED_AT = pairs.kept("s.facility"), pairs.kept("w.facility")
_HANDED_IN = "coalesce(s.state, '') NOT IN ('nhap', 'tra_lai')"
_SURVEYS = (
    f"SELECT '{SURVEY}', s.id, coalesce(s.name, ''), coalesce(s.collaborator, ''),"
    f" coalesce((SELECT f.site_commune FROM facility f WHERE f.id = {_KEPT}), s.site_commune, ''), s.visited_on,"
    f" coalesce(s.state, ''), coalesce({_KEPT}, ''), (SELECT count(*) FROM survey_needs n WHERE n.num = s.num)"
    f" FROM survey s WHERE s.visited_on {_PERIOD} AND {_HANDED_IN}"
)
_ON_SURVEYS = (
    f"SELECT '{DOSSIER}', d.id, coalesce(d.name, ''), coalesce(s.collaborator, ''), coalesce(s.site_commune, ''),"
    " coalesce(d.registered_on, s.visited_on) AS happened, coalesce(d.status, ''), '', 0"
    " FROM dossier d JOIN dossier_needs n ON n.num = d.num JOIN survey s ON s.id = n.survey"
    f" WHERE happened {_PERIOD} GROUP BY d.id, s.collaborator"
)
_GUIDED = (
    f"SELECT '{DOSSIER}', d.id, coalesce(d.name, ''), w.collaborator, coalesce(w.commune, ''),"
    " coalesce(d.registered_on, min(w.happened_on)) AS happened, coalesce(d.status, ''), '', 0"
    f" FROM work w JOIN dossier d ON d.id = w.dossier WHERE w.kind = '{GUIDED}'"
    " AND NOT EXISTS (SELECT 1 FROM dossier_needs n WHERE n.num = d.num)"
    f" AND w.collaborator IS NOT NULL GROUP BY d.id HAVING happened {_PERIOD}"
)
_WORK = (
    f"SELECT '{WORK}', w.id, coalesce(w.result, ''), coalesce(w.collaborator, ''),"
    f" coalesce(w.commune, (SELECT f.site_commune FROM facility f WHERE f.id = {_WORKED_AT}), ''), w.happened_on,"
    f" coalesce(w.kind, ''), coalesce({_WORKED_AT}, ''), 0 FROM work w WHERE w.happened_on {_PERIOD}"
)


def members(connection: Connection) -> list[Member]:
    """Every collaborator; ``standing`` is left to the code lists."""
    terms: dict[int, list[Period]] = defaultdict(list)
    for num, first, last in run(connection, "SELECT num, starts_on, ends_on FROM collaborator_terms"):
        terms[num].append(_period(first, last))
    sql = (
        "SELECT num, id, name, communes, code, team, team_role, workplace, phones, status, term_from, term_to,"
        " successor, allowance FROM collaborator ORDER BY num"
    )
    found = []
    for num, key, name, communes, *texts, first, last, successor, allowance in run(connection, sql):
        code, team, role, workplace, phones, status = texts
        running = [_period(first, last)] if first or last else []
        found.append(
            Member(
                key, name or "", _listed(communes), code or "", team or "", role or "", workplace or "",
                _listed(phones), status or "", terms=(*running, *terms[num]), successor=successor or "",
                allowance=allowance,
            )
        )  # fmt: skip
    return found


def _period(first: str | None, last: str | None) -> Period:
    return Period(parse_iso(first) if first else None, parse_iso(last) if last else None)


def _listed(raw: str | None) -> tuple[str, ...]:
    found = loads(raw.encode()) if raw else []
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def deeds(connection: Connection, since: str, until: str) -> list[Deed]:
    """Everything that counts in a period (ISO days, both included), in the order of days.

    A dossier counts once, on the day it was registered (else of its survey, of the first help): for who made the survey
    it rests on, else for who first helped to put it together.
    """
    parts = (_SURVEYS, _ON_SURVEYS, f"SELECT * FROM ({_GUIDED})", _WORK)
    sql = f"{pairs.WITH} {' UNION ALL '.join(parts)} ORDER BY 6, 3, 2"
    rows = run(connection, sql, (since, until))
    return [
        Deed(kind, record, title, person, commune, parse_iso(on), what, facility, needs)
        for kind, record, title, person, commune, on, what, facility, needs in rows
    ]


class Open(NamedTuple):
    """An assignment that somebody still has to do."""

    id: str
    name: str
    commune: str


def open_work(connection: Connection, person: str, over: Collection[str]) -> list[Open]:
    """The open assignments of a person."""
    sql = (
        "SELECT id, coalesce(name, ''), coalesce(commune, '') FROM assignment WHERE collaborator = ?"
        " AND coalesce(state, '') NOT IN (SELECT value FROM json_each(?)) ORDER BY num"
    )
    return [Open(*row) for row in run(connection, sql, (person, dumps(sorted(over)).decode()))]


def paid(connection: Connection, year: int, month: int) -> dict[str, int]:
    """Person → đồng approved for a month."""
    sql = (
        "SELECT collaborator, sum(amount) FROM pay WHERE year = ? AND month = ? AND collaborator IS NOT NULL"
        " AND amount IS NOT NULL GROUP BY 1"
    )
    return dict(run(connection, sql, (year, month)).fetchall())
