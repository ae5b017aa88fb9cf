"""The money of dossiers as it is stored: payments, records of their execution, what establishments received before."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from kc_desktop.domain.costing.double import Received
from kc_desktop.domain.costing.ledger import REFUND, Paid
from kc_desktop.domain.dates import parse_iso
from kc_desktop.store.engine import run
from kc_desktop.store.tables import FORM_TABLES

_REJECTED = ("bi_loai",)
_GRANT = (
    "({0}.source IN ('kcqg', 'kcdp')"
    " OR {0}.source = CASE d.programme WHEN 'khac' THEN 'ngan_sach' ELSE d.programme END)"
)
"""Money of the programme of the dossier ``d`` (``domain.costing.budget``)."""


def payments(connection: Connection, dossier: str, until: str) -> list[Paid]:
    """Complete payments of a dossier to a day (ISO text), the oldest first."""
    sql = (
        "SELECT id, kind, source, year, amount, paid_on, facility, contract, voucher_no FROM payment WHERE dossier = ?"
        " AND paid_on <= ? AND amount IS NOT NULL AND source IS NOT NULL AND kind IS NOT NULL ORDER BY paid_on, num"
    )
    return [
        Paid(i, kind, source, year or 0, amount, parse_iso(on), facility or "", contract or "", number or "")
        for i, kind, source, year, amount, on, facility, contract, number in run(connection, sql, (dossier, until))
    ]


def of_dossier(connection: Connection, form_key: str, dossier: str) -> list[str]:
    """Ids of the records of a form that belong to a dossier, in the order they were entered."""
    table = FORM_TABLES[form_key].name
    return [row[0] for row in run(connection, f"SELECT id FROM {table} WHERE dossier = ? ORDER BY num", (dossier,))]


def received(connection: Connection, facilities: Iterable[str], besides: str) -> list[Received]:
    """What these establishments (an establishment and all merged into it) got or asked for: dossiers other than
    ``besides``, and what surveys tell; rejected dossiers are left out."""
    family = tuple(facilities)
    marks = ",".join("?" * len(family))
    return [*_dossiers(connection, family, marks, besides), *_told(connection, family, marks)] if family else []


def _dossiers(connection: Connection, family: tuple[str, ...], marks: str, besides: str) -> Iterable[Received]:
    """A dossier of one beneficiary gives all of its programme's money; of several, what is named for each."""
    sign = "CASE WHEN p.kind = ? THEN -p.amount ELSE p.amount END"
    own = _GRANT.format("p")
    sql = (
        "SELECT d.id, b.facility, b.name, d.name, d.year, d.programme, d.content, d.support_item, d.status, b.support,"
        " d.approved_support, (SELECT count(*) FROM dossier_beneficiaries o WHERE o.num = d.num),"
        f" (SELECT sum(c.amount) FROM dossier_costs c WHERE c.num = d.num AND {_GRANT.format('c')}),"
        f" (SELECT sum({sign}) FROM payment p WHERE p.dossier = d.id AND {own} AND p.facility IN ({marks})),"
        f" (SELECT sum({sign}) FROM payment p WHERE p.dossier = d.id AND {own} AND p.facility IS NULL)"
        f" FROM dossier_beneficiaries b JOIN dossier d ON d.num = b.num WHERE b.facility IN ({marks}) AND d.id <> ?"
        f" AND coalesce(d.status, '') NOT IN ({','.join('?' * len(_REJECTED))}) ORDER BY d.year DESC, d.num"
    )
    parameters = (REFUND, *family, REFUND, *family, besides, *_REJECTED)
    for row in run(connection, sql, parameters):
        one, facility, name, title, year, programme, content, item, status, support, approved, many, grant, *paid = row
        only = many == 1
        amount = support if support is not None else (approved if approved is not None else grant) if only else None
        total = (paid[0] or 0) + ((paid[1] or 0) if only else 0)
        yield Received(
            facility, name or "", one, "", title or "", year, programme or "", amount, content or "", item or "",
            status or "", total,
        )  # fmt: skip


def _told(connection: Connection, family: tuple[str, ...], marks: str) -> Iterable[Received]:
    sql = (
        "SELECT s.facility, s.name, s.id, t.programme, t.year, t.source, t.amount FROM survey_supports t"
        f" JOIN survey s ON s.num = t.num WHERE s.facility IN ({marks}) ORDER BY s.visited_on DESC"
    )
    for facility, name, survey, title, year, source, amount in run(connection, sql, family):
        yield Received(facility, name or "", "", survey, title or "", year, source or "", amount)


def management(connection: Connection, source: str, year: int) -> int:
    """Đồng of management lines of the agency's own tasks of a year from a source."""
    sql = (
        "SELECT coalesce(sum(c.amount), 0) FROM dossier_costs c JOIN dossier d ON d.num = c.num"
        " WHERE c.kind = 'quan_ly' AND c.source = ? AND coalesce(c.year, d.year) = ? AND d.nature = 'nhiem_vu'"
        " AND coalesce(d.status, '') <> 'bi_loai'"
    )
    return int(run(connection, sql, (source, year)).fetchone()[0])


def assigned(connection: Connection, source: str, year: int, minus: Collection[str]) -> int:
    """Đồng assigned from a source for a year; entries of the kinds ``minus`` are subtracted."""
    marks = ",".join("?" * len(minus))
    sql = (
        f"SELECT coalesce(sum(CASE WHEN kind IN ({marks}) THEN -amount ELSE amount END), 0) FROM plan"
        " WHERE year = ? AND source = ?"
    )
    return int(run(connection, sql, (*minus, year, source)).fetchone()[0])
