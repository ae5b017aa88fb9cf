"""The board of dossiers: how many and how much money stand in each state, and the first cards of each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_SUPPORT = (
    "coalesce(d.approved_support,"
    " (SELECT sum(c.amount) FROM dossier_costs c WHERE c.num = d.num"
    " AND (c.source IN ('kcqg', 'kcdp') OR c.source = d.programme)),"
    " (SELECT sum(b.support) FROM dossier_beneficiaries b WHERE b.num = d.num), 0)"
)
"""The support approved; before that what the cost lines ask of the programme, else what the beneficiaries do."""
_BENEFICIARY = (
    "coalesce((SELECT coalesce(b.name, f.name) FROM dossier_beneficiaries b LEFT JOIN facility f"
    f" ON f.id = {pairs.kept('b.facility')} WHERE b.num = d.num ORDER BY b.row LIMIT 1), '')"
)
_COUNT = "(SELECT count(*) FROM dossier_beneficiaries b WHERE b.num = d.num)"


class Total(NamedTuple):
    """What stands in one state. ``support``: đồng."""

    state: str
    dossiers: int
    support: int


class Found(NamedTuple):
    """One dossier on the board. ``beneficiary``: the first of ``beneficiaries``; days as ISO text, "" for none."""

    column: int
    id: str
    name: str
    code: str
    state: str
    programme: str
    year: int
    support: int
    beneficiary: str
    beneficiaries: int
    ends_on: str


def totals(connection: Connection, nums: Sequence[int] | None) -> list[Total]:
    """Count and support of each state, of the dossiers with these row numbers (None: of all)."""
    where, params = _among(nums)
    sql = f"SELECT coalesce(d.status, ''), count(*), sum({_SUPPORT}) FROM dossier d WHERE {where} GROUP BY 1"
    return [Total(*row) for row in run(connection, sql, params)]


def cards(
    connection: Connection, columns: Mapping[str, int], first: int, nums: Sequence[int] | None, most: int
) -> list[Found]:
    """The first ``most`` cards of each column, the earliest end first. ``columns``: state → number of its column;
    ``first``: the column of states that are not among them."""
    where, params = _among(nums)
    sql = (
        "SELECT * FROM (SELECT coalesce(j.value, ?) AS col, d.num, row_number() OVER (PARTITION BY coalesce(j.value, ?)"
        " ORDER BY coalesce(d.ends_on, '9999'), d.sort_key) AS at FROM dossier d"
        f" LEFT JOIN json_each(?) j ON j.key = d.status WHERE {where}) p WHERE p.at <= ?"
    )
    sql = (
        f"{pairs.WITH} SELECT p.col, d.id, coalesce(d.name, ''), coalesce(d.code, ''), coalesce(d.status, ''),"
        f" coalesce(d.programme, ''), coalesce(d.year, 0), {_SUPPORT}, {_BENEFICIARY}, {_COUNT},"
        f" coalesce(d.ends_on, '') FROM ({sql}) p JOIN dossier d ON d.num = p.num ORDER BY p.col, p.at"
    )
    given = (first, first, dumps(dict(columns)).decode(), *params, most)
    return [Found(*row) for row in run(connection, sql, given)]


def _among(nums: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    if nums is None:
        return "1", ()
    return "d.num IN (SELECT value FROM json_each(?))", (dumps(list(nums)).decode(),)
