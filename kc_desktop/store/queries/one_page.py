"""What stands on one page about a commune, a collaborator, an establishment: added up in SQL."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_HANDED_IN = "coalesce(s.state, '') NOT IN ('nhap', 'tra_lai')"
_WITH = pairs.WITH
_LISTED = "(SELECT value FROM json_each(?))"


def facilities(connection: Connection, commune: str, by: str) -> list[tuple[str, int]]:
    """(value of the field ``by``, establishments of a commune), the most first; merged ones are left out."""
    field = {"industry_group": "industry_group", "legal_form": "legal_form", "old_commune": "old_commune"}[by]
    hidden = " AND ".join(pairs.hidden("facility"))
    sql = (
        f"SELECT coalesce({field}, ''), count(*) FROM facility WHERE site_commune = ? AND {hidden}"
        " GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [(row[0], row[1]) for row in run(connection, sql, (commune,))]


def surveyed(connection: Connection, commune: str) -> tuple[int, list[tuple[str, int]]]:
    """Establishments of a commune with a survey handed in, and (year, surveys handed in), the newest first."""
    kept = pairs.kept("s.facility")
    here = f"s.site_commune = ? AND {_HANDED_IN} AND s.visited_on IS NOT NULL"
    sql = f"{_WITH} SELECT count(DISTINCT {kept}) FROM survey s WHERE {here}"
    count = run(connection, sql, (commune,)).fetchone()[0]
    sql = f"SELECT substr(s.visited_on, 1, 4), count(*) FROM survey s WHERE {here} GROUP BY 1 ORDER BY 1 DESC"
    return int(count), [(row[0], row[1]) for row in run(connection, sql, (commune,))]


class Need(NamedTuple):
    """Needs of one content in a commune: how many, đồng asked for, how many a dossier takes up."""

    content: str
    needs: int
    requested: int
    taken_up: int


def needs(connection: Connection, commune: str) -> list[Need]:
    """What the surveys of a commune ask for, the most wanted first."""
    sql = (
        "SELECT coalesce(n.content, ''), count(*), coalesce(sum(n.requested), 0), count((SELECT 1 FROM dossier_needs t"
        " WHERE t.survey = s.id AND t.need = n.row LIMIT 1)) FROM survey s JOIN survey_needs n ON n.num = s.num"
        f" WHERE s.site_commune = ? AND {_HANDED_IN} GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [Need(*row) for row in run(connection, sql, (commune,))]


class Dossier(NamedTuple):
    """A dossier that reaches a commune. ``support``: đồng of it that lie there, None where nobody can tell; ``paid``:
    disbursed less refunded, for all of the dossier where ``whole``, else for its beneficiaries there."""

    id: str
    name: str
    year: int
    programme: str
    status: str
    support: int | None
    paid: int
    whole: int


def dossiers(connection: Connection, commune: str, left_out: Collection[str], minus: Collection[str]) -> list[Dossier]:
    """The dossiers with a place or a beneficiary in a commune, the newest first; those in ``left_out`` states aside.
    ``minus``: kinds of payment that give back."""
    owner = pairs.kept("b.facility")
    there = f"coalesce(b.commune, (SELECT f.site_commune FROM facility f WHERE f.id = {owner}), '') = ?1"
    paid = (
        "(SELECT coalesce(sum(iif(p.kind IN (SELECT value FROM json_each(?3)), -p.amount, p.amount)), 0) FROM payment p"
        " WHERE p.dossier = d.id AND {0})"
    )
    only = "(json_array_length(d.places) = 1 AND d.places = json_array(?1))"
    rows = f"FROM dossier_beneficiaries b WHERE b.num = d.num AND {there}"
    inside = f"{pairs.kept('p.facility')} IN (SELECT {owner} {rows})"
    sql = (
        f"{_WITH} SELECT d.id, coalesce(d.name, ''), coalesce(d.year, 0), coalesce(d.programme, ''),"
        f" coalesce(d.status, ''), coalesce((SELECT sum(b.support) {rows}),"
        f" iif({only}, d.approved_support, NULL)), iif({only}, {paid.format('1')}, {paid.format(inside)}),"
        f" {only} FROM dossier d WHERE coalesce(d.status, '') NOT IN (SELECT value FROM json_each(?2))"
        " AND (EXISTS (SELECT 1 FROM json_each(d.places) WHERE value = ?1)"
        f" OR EXISTS (SELECT 1 {rows})) ORDER BY d.year DESC, d.num"
    )
    values = (commune, _json(left_out), _json(minus))
    return [Dossier(*row) for row in run(connection, sql, values)]


class Recognised(NamedTuple):
    """A certificate of a product; days as ISO text, "" where not known."""

    product: str
    level: str
    year: int
    number: str
    valid_to: str


def products(connection: Connection, commune: str = "", facility: str = "") -> list[Recognised]:
    """The certificates of products of a commune or of an establishment that were not taken back, the newest first."""
    maker = pairs.kept("p.facility")
    place = (
        f"coalesce(p.commune, (SELECT f.site_commune FROM facility f WHERE f.id = {maker})) = ?"
        if commune else "p.facility = ?"
    )  # fmt: skip
    sql = (
        f"{_WITH} SELECT coalesce(p.name, ''), coalesce(c.level, ''), coalesce(c.year, 0), coalesce(c.number, ''),"
        " coalesce(c.valid_to, '') FROM product p JOIN product_certificates c ON c.num = p.num"
        f" WHERE c.revoked_on IS NULL AND {place} ORDER BY c.year DESC, p.sort_key"
    )
    return [Recognised(*row) for row in run(connection, sql, (commune or facility,))]


def places(connection: Connection, commune: str) -> list[tuple[str, str, str]]:
    """(form, name, what is told of it) of the clusters and craft villages of a commune."""
    sql = (
        "SELECT 'cluster', coalesce(name, ''), coalesce(state, '') FROM cluster WHERE commune = ?1"
        " UNION ALL SELECT 'craft_village', coalesce(name, ''), coalesce(kind, '') FROM craft_village"
        " WHERE commune = ?1 AND revoked_on IS NULL ORDER BY 1, 2"
    )
    return [tuple(row) for row in run(connection, sql, (commune,))]


def activities(connection: Connection, commune: str, over: str) -> list[tuple[str, str, str]]:
    """(name, kind, first day) of the activities in a commune, the newest first; those in the state ``over`` aside."""
    sql = (
        "SELECT coalesce(name, ''), coalesce(kind, ''), coalesce(starts_on, '') FROM activity WHERE commune = ?"
        " AND coalesce(state, '') <> ? ORDER BY starts_on DESC, num"
    )
    return [tuple(row) for row in run(connection, sql, (commune, over))]


class Open(NamedTuple):
    """An assignment that is not done; ``due``: ISO day or ""."""

    name: str
    commune: str
    due: str
    state: str


def open_work(connection: Connection, person: str, over: Collection[str]) -> list[Open]:
    """The assignments a collaborator still has to do, the first due first."""
    sql = (
        "SELECT coalesce(name, ''), coalesce(commune, ''), coalesce(due_on, ''), coalesce(state, '') FROM assignment"
        f" WHERE collaborator = ? AND coalesce(state, '') NOT IN {_LISTED} ORDER BY due_on IS NULL, due_on, num"
    )
    return [Open(*row) for row in run(connection, sql, (person, _json(over)))]


def journal(connection: Connection, person: str, most: int) -> list[tuple[str, str, str, str]]:
    """(day, kind, commune, result) of what a collaborator noted, the newest first."""
    sql = (
        "SELECT coalesce(happened_on, ''), coalesce(kind, ''), coalesce(commune, ''), coalesce(result, '') FROM work"
        " WHERE collaborator = ? ORDER BY happened_on DESC, num DESC LIMIT ?"
    )
    return [tuple(row) for row in run(connection, sql, (person, most))]


def paid_to(connection: Connection, person: str) -> list[tuple[int, int]]:
    """(year, đồng) of remuneration approved, the newest first."""
    sql = "SELECT year, sum(amount) FROM pay WHERE collaborator = ? AND year IS NOT NULL GROUP BY 1 ORDER BY 1 DESC"
    return [(row[0], row[1] or 0) for row in run(connection, sql, (person,))]


def in_communes(connection: Connection, communes: Collection[str]) -> dict[str, tuple[int, int]]:
    """Commune → (establishments, those with a survey handed in)."""
    hidden = " AND ".join(f"f.{one}" for one in pairs.hidden("facility"))
    sql = (
        f"{_WITH} SELECT f.site_commune, count(*), count((SELECT 1 FROM survey s WHERE (s.facility = f.id"
        f" OR s.facility IN (SELECT g.merged FROM goes_on g WHERE g.kept = f.id)) AND {_HANDED_IN} LIMIT 1))"
        f" FROM facility f WHERE f.site_commune IN {_LISTED} AND {hidden} GROUP BY 1"
    )
    return {row[0]: (row[1], row[2]) for row in run(connection, sql, (_json(communes),))}


def surveys_of(connection: Connection, facilities: Collection[str]) -> list[str]:
    """Ids of the surveys handed in of an establishment and all merged into it, the newest first."""
    where = f"s.facility IN {_LISTED} AND {_HANDED_IN}"
    sql = f"SELECT s.id FROM survey s WHERE {where} ORDER BY s.visited_on DESC, s.num DESC"
    return [row[0] for row in run(connection, sql, (_json(facilities),))]


def follow_ups(connection: Connection, facilities: Collection[str]) -> list[str]:
    """Ids of the visits after support to an establishment, the newest first."""
    sql = f"SELECT id FROM follow_up WHERE facility IN {_LISTED} ORDER BY visited_on DESC, num DESC"
    return [row[0] for row in run(connection, sql, (_json(facilities),))]


def _json(values: Collection[str]) -> str:
    return dumps(sorted(values)).decode()
