"""Which sheets may be typed again, and those that were."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.op import Op, parse
from kc_desktop.store.engine import run


class Sheet(NamedTuple):
    """A survey handed in for a campaign that has a share to type again (per cent, as stored), not yet typed again."""

    survey: str
    name: str
    commune: str
    visited_on: str
    campaign: str
    share: float


def waiting(connection: Connection, campaign: str = "") -> list[Sheet]:
    """Of one campaign, or of all of them, in the order of the visits."""
    sql = (
        "SELECT s.id, coalesce(s.name, ''), coalesce(s.site_commune, ''), coalesce(s.visited_on, ''), c.id,"
        " c.verify_share FROM survey s JOIN assignment a ON a.id = s.assignment JOIN campaign c ON c.id = a.campaign"
        " WHERE c.verify_share > 0 AND coalesce(s.state, '') NOT IN ('nhap', 'tra_lai')"
        " AND (? = '' OR c.id = ?) AND NOT EXISTS (SELECT 1 FROM retyping r WHERE r.survey = s.id)"
        " ORDER BY s.visited_on, s.num"
    )
    return [Sheet(*row) for row in run(connection, sql, (campaign, campaign))]


class Kept(NamedTuple):
    """A sheet typed again: row number, first typist, fields compared."""

    num: int
    typed_by: str
    compared: int


def done(connection: Connection, campaign: str = "") -> list[Kept]:
    """Of the surveys of one campaign, or all."""
    of_campaign = (
        " WHERE survey IN (SELECT s.id FROM survey s JOIN assignment a ON a.id = s.assignment WHERE a.campaign = ?)"
    )
    sql = "SELECT num, coalesce(typed_by, ''), coalesce(compared, 0) FROM retyping"
    rows = run(connection, sql + of_campaign, (campaign,)) if campaign else run(connection, sql)
    return [Kept(*row) for row in rows]


def mismatches(connection: Connection) -> list[tuple[int, str, str]]:
    """(row number of the retyping, path, which typing is right)."""
    sql = "SELECT num, coalesce(path, ''), coalesce(right, '') FROM retyping_mismatches ORDER BY num, row"
    return [tuple(row) for row in run(connection, sql)]


def first_op(connection: Connection, survey: str) -> Op | None:
    """The operation that made a survey: its author typed the sheet first."""
    sql = "SELECT raw FROM op WHERE record = ? AND NOT hidden ORDER BY seq LIMIT 1"
    row = run(connection, sql, (survey,)).fetchone()
    return None if row is None else parse(row[0])
