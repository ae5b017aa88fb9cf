"""The counts behind the overview and the map: by commune, by source and month, by content; added up in SQL."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.mapping import Position
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_HANDED_IN = "coalesce(s.state, '') NOT IN ('nhap', 'tra_lai')"
_LISTED = "(SELECT value FROM json_each(?))"
_LOOKED_AT = 400
"""Records of a commune whose coordinates are looked at: a median needs no more."""
_PLACED = {"facility": "site_commune", "survey": "site_commune", "cluster": "commune", "craft_village": "commune"}
_PICTURES = ("facility", "survey")
"""Forms whose pictures say where they were taken."""


def positions(connection: Connection, communes: Iterable[str]) -> dict[str, list[Position]]:
    """Commune → where its records and their pictures say that they are; communes without any are absent."""
    known = "latitude IS NOT NULL AND longitude IS NOT NULL"
    parts = []
    for form, field in _PLACED.items():
        some = f"(SELECT num, latitude, longitude FROM {form} WHERE {field} = ?1 LIMIT {_LOOKED_AT})"
        parts.append(f"SELECT latitude, longitude FROM {some} WHERE {known}")
        if form in _PICTURES:
            parts.append(f"SELECT p.latitude, p.longitude FROM {some} f JOIN {form}_files p ON p.num = f.num"
                         f" WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL")  # fmt: skip
    sql = " UNION ALL ".join(parts)
    found = {}
    for commune in communes:
        here = [(float(north), float(east)) for north, east in run(connection, sql, (commune,))]
        if here:
            found[commune] = here
    return found


def surveyed(connection: Connection) -> dict[str, int]:
    """Commune → establishments with a survey handed in; one of a merged establishment counts for the one kept."""
    sql = (
        f"{pairs.WITH} SELECT coalesce(f.site_commune, ''), count(*) FROM facility f WHERE f.id IN"
        f" (SELECT {pairs.kept('s.facility')} FROM survey s WHERE {_HANDED_IN}) GROUP BY 1"
    )
    return dict(run(connection, sql).fetchall())


def surveys(connection: Connection) -> dict[str, int]:
    """Commune ("" = none) → surveys, read from the index alone."""
    sql = "SELECT site_commune, count(*) FROM survey GROUP BY site_commune"
    return {commune or "": count for commune, count in run(connection, sql)}


class Needs(NamedTuple):
    """What surveys ask for in a commune under one content: how many, how many of them a dossier takes up, đồng."""

    commune: str
    content: str
    asked: int
    taken_up: int
    requested: int


def needs(connection: Connection) -> list[Needs]:
    """The needs of all surveys handed in. A dossier that rests on a survey and names none of its needs takes up all."""
    sql = (
        "WITH one AS MATERIALIZED (SELECT DISTINCT survey, need FROM dossier_needs WHERE need IS NOT NULL),"
        " every AS MATERIALIZED (SELECT DISTINCT survey FROM dossier_needs WHERE need IS NULL)"
        " SELECT coalesce(s.site_commune, ''), coalesce(n.content, ''), count(*),"
        " count(coalesce(one.survey, every.survey)), coalesce(sum(n.requested), 0)"
        " FROM survey_needs n JOIN survey s ON s.num = n.num"
        " LEFT JOIN one ON one.survey = s.id AND one.need = n.row LEFT JOIN every ON every.survey = s.id"
        f" WHERE {_HANDED_IN} GROUP BY 1, 2"
    )
    return [Needs(*row) for row in run(connection, sql)]


def surveys_with_needs(connection: Connection, content: str = "", commune: str = "") -> list[str]:
    """Ids of the surveys handed in with a need of a content (or of a part of it), or of a commune."""
    sql = (
        "SELECT DISTINCT s.id FROM survey_needs n JOIN survey s ON s.num = n.num"
        f" WHERE (?1 = '' OR n.content = ?1 OR n.content LIKE ?1 || '.%') AND (?2 = '' OR s.site_commune = ?2)"
        f" AND {_HANDED_IN} ORDER BY s.num"
    )
    return [row[0] for row in run(connection, sql, (content, commune))]


def dossiers(connection: Connection, left_out: Collection[str]) -> dict[str, int]:
    """Commune → dossiers that name it as a place; those in the states ``left_out`` aside."""
    sql = (
        "SELECT j.value, count(*) FROM dossier d, json_each(d.places) j WHERE d.places IS NOT NULL"
        f" AND coalesce(d.status, '') NOT IN {_LISTED} GROUP BY 1"
    )
    return dict(run(connection, sql, (_json(left_out),)).fetchall())


def support(connection: Connection, left_out: Collection[str], grants: Mapping[str, str]) -> tuple[dict[str, int], int]:
    """Commune → đồng of support, and đồng that nobody can place.

    Of a dossier that tells what each beneficiary gets, that money lies where the beneficiary is; else all of it (what
    was approved, else its lines of the source that ``grants`` names for its programme) in its one place; of several
    places nobody can tell. Dossiers in the states ``left_out`` are not counted.
    """
    running = f"coalesce(d.status, '') NOT IN {_LISTED}"
    told = (
        "SELECT coalesce(b.commune, f.site_commune, ''), sum(b.support) FROM dossier_beneficiaries b"
        " JOIN dossier d ON d.num = b.num LEFT JOIN facility f ON f.id = b.facility"
        f" WHERE b.support IS NOT NULL AND {running} GROUP BY 1"
    )
    whole = (
        "SELECT iif(json_array_length(d.places) = 1, json_extract(d.places, '$[0]'), ''), sum(coalesce("
        "d.approved_support, (SELECT sum(c.amount) FROM dossier_costs c JOIN json_each(?) g ON g.key = d.programme"
        f" AND g.value = c.source WHERE c.num = d.num), 0)) FROM dossier d WHERE {running} AND NOT EXISTS (SELECT 1"
        " FROM dossier_beneficiaries b WHERE b.num = d.num AND b.support IS NOT NULL) GROUP BY 1"
    )
    found: dict[str, int] = {}
    states = _json(left_out)
    for sql, values in ((told, (states,)), (whole, (dumps(dict(grants)).decode(), states))):
        for commune, amount in run(connection, sql, values):
            found[commune or ""] = found.get(commune or "", 0) + (amount or 0)
    return {commune: amount for commune, amount in found.items() if commune and amount}, found.get("", 0)


class Entry(NamedTuple):
    """Plan entries or payments of one plan year, source, kind and month ("2026-03") added up. đồng."""

    year: int
    source: str
    kind: str
    month: str
    amount: int


def money(connection: Connection, form: str, until: Mapping[int, str]) -> list[Entry]:
    """The sums of ``plan`` or ``payment`` of some plan years, each up to a day (ISO text, included); entries that lack
    a source, a kind or an amount are left out."""
    day = {"plan": "decided_on", "payment": "paid_on"}[form]
    sql = (
        f"SELECT year, source, kind, substr({day}, 1, 7), sum(amount) FROM {form}"
        f" WHERE year = ? AND {day} <= ? AND source IS NOT NULL AND kind IS NOT NULL AND amount IS NOT NULL"
        " GROUP BY 1, 2, 3, 4"
    )
    return [Entry(*row) for year in sorted(until) for row in run(connection, sql, (year, until[year]))]


def payments_to(connection: Connection, year: int, until: str, sources: Collection[str]) -> list[str]:
    """Ids of the payments of a plan year to a day (ISO text, included) from some sources."""
    sql = f"SELECT id FROM payment WHERE year = ? AND paid_on <= ? AND source IN {_LISTED} ORDER BY paid_on, num"
    return [row[0] for row in run(connection, sql, (year, until, _json(sources)))]


def statuses(connection: Connection) -> dict[str, int]:
    """Status → dossiers."""
    sql = "SELECT status, count(*) FROM dossier WHERE status IS NOT NULL GROUP BY 1"
    return dict(run(connection, sql).fetchall())


class Coming(NamedTuple):
    """An activity that begins soon or is under way; days as ISO text, ``until`` "" when it is not known."""

    id: str
    name: str
    kind: str
    since: str
    until: str


def coming(connection: Connection, since: str, until: str, over: Collection[str]) -> list[Coming]:
    """Activities on some days (ISO texts, both included) that are in none of the states ``over``, by their first."""
    sql = (
        "SELECT id, coalesce(name, ''), coalesce(kind, ''), starts_on, coalesce(ends_on, '') FROM activity"
        " WHERE starts_on <= ?1 AND coalesce(ends_on, starts_on) >= ?2"
        " AND coalesce(state, '') NOT IN (SELECT value FROM json_each(?3)) ORDER BY starts_on, num"
    )
    return [Coming(*row) for row in run(connection, sql, (until, since, _json(over)))]


def last_heard(connection: Connection) -> dict[str, str]:
    """Station → when the last bundle of it was merged (ISO text)."""
    return dict(run(connection, "SELECT peer, max(happened_at) FROM bundle WHERE direction = 'in' GROUP BY 1"))


def _json(values: Iterable[str]) -> str:
    return dumps(sorted(values)).decode()
