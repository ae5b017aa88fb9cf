"""What is known of open dossiers: the facts behind the signs of risk, and the running dossiers of a month."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run


class Codes(NamedTuple):
    """Codes that the queries tell apart. ``grants``: programme → the source it pays from; ``own``: sources of the
    beneficiary; ``minus``: payments that come back; ``contracts``: kinds that bind unit and beneficiary (an annex
    among them moves the end); ``there``: states of a paper that is there; ``failed``: result of an acceptance."""

    grants: Mapping[str, str]
    own: Collection[str]
    minus: Collection[str]
    contracts: Collection[str]
    there: Collection[str]
    failed: str


class Open(NamedTuple):
    """An open dossier; days as ISO text, None or "" where there is nothing."""

    num: int
    id: str
    name: str
    programme: str
    year: int
    end_year: int
    status: str
    nature: str
    approved_support: int
    approved_on: str | None
    starts_on: str | None
    ends_on: str | None


_OPEN = (
    "SELECT num, id, coalesce(name, ''), coalesce(programme, ''), coalesce(year, 0), coalesce(end_year, year, 0),"
    " status, coalesce(nature, 'de_an'), coalesce(approved_support, 0), approved_on, starts_on, ends_on FROM dossier"
    " WHERE status IN (SELECT value FROM json_each(?))"
)


def open_dossiers(connection: Connection, states: Collection[str], only: Collection[str] | None = None) -> list[Open]:
    """The dossiers in some states; ``only`` of these ids."""
    if only is None:
        return [Open(*row) for row in run(connection, _OPEN, (_listed(states),))]
    some = f"{_OPEN} AND id IN (SELECT value FROM json_each(?))"
    return [Open(*row) for row in run(connection, some, (_listed(states), _listed(only)))]


def contracts(connection: Connection, dossiers: str, kinds: Collection[str], on: str) -> dict[str, tuple[Any, ...]]:
    """Dossier → first day signed, last day of the work, support in contracts. ``dossiers``: JSON list of ids."""
    return _by_key(
        connection,
        "SELECT o.value, min(c.signed_on), max(c.ends_on), sum(c.support) FROM json_each(?) o"
        " CROSS JOIN contract c ON c.dossier = o.value WHERE c.kind IN (SELECT value FROM json_each(?))"
        " AND c.signed_on <= ? GROUP BY c.dossier",
        (dossiers, _listed(kinds), on),
    )


def reports(connection: Connection, dossiers: str, on: str) -> dict[str, tuple[Any, ...]]:
    """Dossier → day, own money shown, of the last report."""
    return _by_key(  # with one max(), SQLite takes the other columns from its row
        connection,
        "SELECT o.value, max(p.as_of), p.own_spent FROM json_each(?) o"
        " CROSS JOIN progress p ON p.dossier = o.value WHERE p.as_of <= ? GROUP BY p.dossier",
        (dossiers, on),
    )


def acceptances(connection: Connection, dossiers: str, failed: str, on: str) -> dict[str, tuple[Any, ...]]:
    """Dossier → day of the last acceptance that did not fail, own money shown."""
    return _by_key(
        connection,
        "SELECT o.value, max(a.held_on), sum(a.own_spent) FROM json_each(?) o"
        " CROSS JOIN acceptance a ON a.dossier = o.value WHERE coalesce(a.result, '') <> ? AND a.held_on <= ?"
        " GROUP BY a.dossier",
        (dossiers, failed, on),
    )


def settlements(connection: Connection, dossiers: str, on: str) -> dict[str, tuple[Any, ...]]:
    """Dossier → day of the last settlement."""
    return _by_key(
        connection,
        "SELECT o.value, max(s.made_on) FROM json_each(?) o CROSS JOIN settlement s ON s.dossier = o.value"
        " WHERE s.made_on <= ? GROUP BY s.dossier",
        (dossiers, on),
    )


def paid(connection: Connection, dossiers: str, minus: Collection[str], on: str) -> dict[str, tuple[Any, ...]]:
    """Dossier → đồng paid less what came back."""
    return _by_key(
        connection,
        "SELECT o.value, sum(iif(p.kind IN (SELECT value FROM json_each(?)), -p.amount, p.amount)) FROM json_each(?) o"
        " CROSS JOIN payment p ON p.dossier = o.value WHERE p.paid_on <= ? GROUP BY p.dossier",
        (_listed(minus), dossiers, on),
    )


def costs(connection: Connection, nums: str, codes: Codes, year: int) -> dict[int, tuple[int, int, int]]:
    """Row number of a dossier → grant over all years, grant up to ``year``, own capital and loans."""
    grant = "c.source = g.value"
    own = ", ".join("?" for _ in codes.own)
    return _by_key(
        connection,
        f"SELECT c.num, sum(iif({grant}, c.amount, 0)), sum(iif({grant} AND coalesce(c.year, 0) <= ?, c.amount, 0)),"
        f" sum(iif(c.source IN ({own}), c.amount, 0)) FROM json_each(?) o CROSS JOIN dossier d ON d.num = o.value"
        " LEFT JOIN json_each(?) g ON g.key = d.programme CROSS JOIN dossier_costs c ON c.num = d.num GROUP BY c.num",
        (year, *codes.own, nums, dumps(dict(codes.grants)).decode()),
    )


def papers(connection: Connection, nums: str, there: Collection[str]) -> dict[int, tuple[Any, ...]]:
    """Row number of a dossier → last day of the paper that ends first, its code."""
    return _by_key(
        connection,
        "SELECT p.num, min(p.valid_to), p.paper FROM json_each(?) o CROSS JOIN dossier_papers p ON p.num = o.value"
        " WHERE p.valid_to IS NOT NULL AND p.state IN (SELECT value FROM json_each(?)) GROUP BY p.num",
        (nums, _listed(there)),
    )


class Running(NamedTuple):
    """A running dossier with its first contract and its newest report until a day; None where there is nothing."""

    num: int
    id: str
    name: str
    code: str
    approved_support: int | None
    ends_on: str | None
    contract_no: str | None
    signed_on: str | None
    contract_value: int | None
    contract_support: int | None
    contract_ends: str | None
    as_of: str | None
    work_done: Any
    support_spent: int | None
    own_spent: int | None
    other_spent: int | None
    work: str | None
    obstacles: str | None
    forecast: str | None


_RUNNING = (
    "SELECT d.num, d.id, coalesce(d.name, ''), coalesce(d.code, ''), d.approved_support, d.ends_on, c.number,"
    " c.signed_on, c.value, c.support,"
    " (SELECT max(a.ends_on) FROM contract a WHERE a.dossier = d.id AND a.kind IN (SELECT value FROM json_each(?2))),"
    " p.as_of, p.work_done, p.support_spent, p.own_spent, p.other_spent, p.work, p.obstacles, p.forecast FROM dossier d"
    " LEFT JOIN contract c ON c.num = (SELECT num FROM contract f WHERE f.dossier = d.id AND f.annex_to IS NULL"
    " AND f.kind IN (SELECT value FROM json_each(?2)) ORDER BY f.signed_on, f.num LIMIT 1)"
    " LEFT JOIN progress p ON p.num = (SELECT num FROM progress l WHERE l.dossier = d.id AND l.as_of <= ?3"
    " ORDER BY l.as_of DESC, l.num DESC LIMIT 1)"
    " WHERE d.status IN (SELECT value FROM json_each(?1)) ORDER BY d.sort_key, d.num"
)


def running(connection: Connection, states: Collection[str], kinds: Collection[str], on: str) -> list[Running]:
    """The dossiers in some states, by name."""
    return [Running(*row) for row in run(connection, _RUNNING, (_listed(states), _listed(kinds), on))]


def beneficiaries(connection: Connection, nums: str) -> Iterator[tuple[int, str, str]]:
    """(row number of the dossier, id of the establishment or "", name) in their order."""
    sql = (
        "SELECT b.num, coalesce(b.facility, ''), coalesce(b.name, f.name, '') FROM json_each(?) o"
        " CROSS JOIN dossier_beneficiaries b ON b.num = o.value LEFT JOIN facility f ON f.id = b.facility"
        ' ORDER BY b.num, b."row"'
    )
    yield from (tuple(row) for row in run(connection, sql, (nums,)))


def waiting(connection: Connection, year: int, programme: str, states: Collection[str]) -> list[str]:
    """Ids of the dossiers that run in a year, of a programme, in some states."""
    sql = (
        "SELECT id FROM dossier WHERE status IN (SELECT value FROM json_each(?)) AND programme = ?"
        " AND year <= ? AND coalesce(end_year, year) >= ? ORDER BY sort_key, num"
    )
    return [row[0] for row in run(connection, sql, (_listed(states), programme, year, year))]


def carried_out(connection: Connection, states: Collection[str]) -> Iterator[tuple[str, int]]:
    """(implementing unit as typed, dossiers it carried out)."""
    sql = (
        "SELECT implementer, count(*) FROM dossier WHERE status IN (SELECT value FROM json_each(?))"
        " AND implementer IS NOT NULL GROUP BY implementer"
    )
    yield from (tuple(row) for row in run(connection, sql, (_listed(states),)))


def listed(values: Collection[object]) -> str:
    """A list as the queries take it."""
    return dumps(list(values)).decode()


def _by_key(connection: Connection, sql: str, values: Sequence[object]) -> dict[Any, tuple[Any, ...]]:
    return {row[0]: tuple(row[1:]) for row in run(connection, sql, values)}


def _listed(values: Collection[str]) -> str:
    return listed(sorted(values))
