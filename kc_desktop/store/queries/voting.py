"""Rounds of voting, their entries, the certificates of products, as they are stored."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs


class Certificate(NamedTuple):
    """A certificate with its product; days as ISO text, "" where nothing is known."""

    product: str
    name: str
    maker: str
    facility: str
    commune: str
    group: str
    row: str
    level: str
    year: int
    number: str
    issued_on: str
    valid_to: str
    revoked_on: str
    reported_year: int


class Round(NamedTuple):
    """A round with how many products were entered, how many of them recognised."""

    id: str
    name: str
    level: str
    year: int
    state: str
    entered: int
    recognised: int


def certificates(connection: Connection, product: str = "") -> list[Certificate]:
    """Every certificate, or those of one product, in the order of the products' names."""
    sql = (
        f"{pairs.WITH} SELECT p.id, coalesce(p.name, ''), coalesce(p.maker, ''),"
        f" coalesce({pairs.kept('p.facility')}, ''), coalesce(p.commune, ''),"
        " coalesce(p.\"group\", ''), c.\"row\", coalesce(c.level, ''), coalesce(c.year, 0), coalesce(c.number, ''),"
        " coalesce(c.issued_on, ''), coalesce(c.valid_to, ''), coalesce(c.revoked_on, ''),"
        " coalesce(c.reported_year, 0) FROM product p JOIN product_certificates c ON c.num = p.num"
    )
    where, values = (" WHERE p.id = ?", (product,)) if product else ("", ())
    return [Certificate(*row) for row in run(connection, f'{sql}{where} ORDER BY p.sort_key, p.num, c."row"', values)]


def rounds(connection: Connection, recognised: str) -> list[Round]:
    """Every round, the newest year first. ``recognised``: the result that counts as such."""
    sql = (
        "SELECT r.id, coalesce(r.name, ''), coalesce(r.level, ''), coalesce(r.year, 0), coalesce(r.state, ''),"
        " count(e.num), count(CASE WHEN e.result = ? THEN 1 END)"
        " FROM voting_round r LEFT JOIN voting_entry e ON e.round = r.id"
        " GROUP BY r.num ORDER BY r.year DESC, r.sort_key"
    )
    return [Round(*row) for row in run(connection, sql, (recognised,))]


def entries(connection: Connection, round_id: str) -> list[str]:
    """Ids of the entries of a round, in the order they were typed."""
    return [row[0] for row in run(connection, "SELECT id FROM voting_entry WHERE round = ? ORDER BY num", (round_id,))]


def candidates(connection: Connection, round_id: str) -> list[tuple[str, str, str, str, str]]:
    """(id, name, facility, maker, group) of the products that are not entered in a round, by name."""
    sql = (
        "SELECT p.id, coalesce(p.name, ''), coalesce(p.facility, ''), coalesce(p.maker, ''), coalesce(p.\"group\", '')"
        " FROM product p WHERE NOT EXISTS (SELECT 1 FROM voting_entry e WHERE e.product = p.id AND e.round = ?)"
        " ORDER BY p.sort_key, p.num"
    )
    return [tuple(row) for row in run(connection, sql, (round_id,))]


def specialties(connection: Connection) -> dict[str, int]:
    """Group of specialty products → how many."""
    sql = "SELECT specialty, count(*) FROM product WHERE specialty IS NOT NULL GROUP BY specialty"
    return dict(run(connection, sql).fetchall())
