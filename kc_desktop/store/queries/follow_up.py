"""Dossiers that were carried out, the visits after them, what the visits found."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.follow_up import MEASURES
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs


class Done(NamedTuple):
    """A beneficiary of the bank in a dossier that was carried out; ``done_on``: ISO day of its last acceptance, else of
    the event that ended it."""

    dossier: str
    name: str
    facility: str
    facility_name: str
    done_on: str


_ENDED = "('nghiem_thu', 'quyet_toan', 'hoan_thanh')"
_WITH, _ONE, _VISITED = pairs.WITH, pairs.kept("b.facility"), pairs.kept("u.facility")
_DONE = (
    f"{_WITH} SELECT DISTINCT d.id, coalesce(d.name, ''), {_ONE}, coalesce(f.name, b.name, ''),"
    " coalesce((SELECT max(a.held_on) FROM acceptance a WHERE a.dossier = d.id"
    " AND coalesce(a.result, '') <> 'khong_dat'"
    f" AND coalesce({pairs.kept('a.facility')}, {_ONE}) = {_ONE}),"
    f" (SELECT min(s.happened_on) FROM dossier_stages s WHERE s.num = d.num AND s.state IN {_ENDED})) AS done"
    f" FROM dossier d JOIN dossier_beneficiaries b ON b.num = d.num LEFT JOIN facility f ON f.id = {_ONE}"
    f" WHERE d.status IN {_ENDED} AND b.facility IS NOT NULL"
)


def done(connection: Connection, since: str) -> list[Done]:
    """The beneficiaries whose dossiers were done since a day (ISO text), the first done first."""
    sql = f"{_DONE} AND coalesce(d.end_year, d.year) >= ? AND done >= ? ORDER BY done, d.sort_key, d.id"
    return [Done(*row) for row in run(connection, sql, (int(since[:4]) - 1, since))]


def done_of(connection: Connection, dossier: str) -> list[Done]:
    """The beneficiaries of one dossier, when it was carried out."""
    return [Done(*row) for row in run(connection, f"{_DONE} AND d.id = ? AND done IS NOT NULL", (dossier,))]


def visits(connection: Connection) -> dict[tuple[str, str], list[str]]:
    """(dossier, establishment) → ISO days of the visits after it."""
    found: dict[tuple[str, str], list[str]] = {}
    sql = (
        f"{_WITH} SELECT u.dossier, coalesce({_VISITED}, ''), u.visited_on FROM follow_up u"
        " WHERE u.visited_on IS NOT NULL"
    )
    for dossier, facility, day in run(connection, sql):
        found.setdefault((dossier, facility), []).append(day)
    return found


class Seen(NamedTuple):
    """The newest follow-up of an establishment in a dossier, with what it is grouped by."""

    dossier: str
    facility: str
    dossier_name: str
    year: int
    industry: str
    machine: str
    figures: tuple[Any, ...]


_FIGURES = tuple(f"{name}{part}" for name in MEASURES for part in ("_before", ""))


def newest(connection: Connection) -> list[Seen]:
    """One row for each establishment in each dossier, by the name of the dossier. ``figures``: before and after of each
    of ``MEASURES``."""
    columns = ", ".join(f"u.{name}" for name in _FIGURES)
    sql = (
        f"{_WITH} SELECT u.dossier, coalesce({_VISITED}, '') AS one, coalesce(d.name, ''), coalesce(d.year, 0),"
        f" coalesce(f.industry_group, ''), coalesce(u.machine_use, ''), max(u.visited_on), {columns} FROM follow_up u"
        f" JOIN dossier d ON d.id = u.dossier LEFT JOIN facility f ON f.id = {_VISITED}"
        " GROUP BY u.dossier, one ORDER BY d.sort_key, one"
    )
    found = []
    for dossier, facility, name, year, industry, machine, _day, *figures in run(connection, sql):
        found.append(Seen(dossier, facility, name, year, industry, machine, tuple(figures)))
    return found
