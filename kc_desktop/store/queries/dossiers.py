"""What stands around a dossier: the records that are papers of it, its beneficiaries; and all open ones at a glance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs

_WITH, _FACILITY = pairs.WITH, pairs.kept("facility")
_RECORDS = f"{_WITH} " + " UNION ALL ".join(
    f"SELECT '{form}', {kind}, id, coalesce({number}, ''), {day}, {facility}, {numbered} FROM {form} WHERE dossier = ?1"
    for form, kind, number, day, facility, numbered in (
        ("contract", "coalesce(kind, '')", "number", "signed_on", _FACILITY, 1),
        ("rollout", "''", "number", "made_on", "NULL", 1),
        ("progress", "CASE WHEN final THEN 'final' ELSE 'so_far' END", "name", "as_of", "NULL", 0),
        ("appraisal", "coalesce(level, '')", "paper_no", "held_on", "NULL", 1),
        ("adjustment", "coalesce(state, '')", "paper_no", "asked_on", "NULL", 1),
        ("acceptance", "coalesce(kind, '')", "NULL", "held_on", _FACILITY, 0),
        ("request", "coalesce(kind, '')", "number", "asked_on", _FACILITY, 1),
        ("settlement", "'minutes'", "paper_no", "made_on", "NULL", 1),
        (
            "settlement",
            "CASE WHEN EXISTS (SELECT 1 FROM settlement_vouchers v WHERE v.num = settlement.num) THEN 'vouchers'"
            " ELSE 'no_vouchers' END",
            "NULL", "made_on", "NULL", 0,
        ),
    )
)  # fmt: skip
_FIRM_PAPERS = (
    "SELECT 'facility', coalesce(p.kind, ''), f.id, coalesce(p.number, ''), coalesce(p.issued_on, f.registered_on),"
    " f.id, 1 FROM facility f JOIN facility_papers p ON p.num = f.num WHERE f.id IN (SELECT value FROM json_each(?1))"
)


class Paper(NamedTuple):
    """A record that is a paper of a dossier. ``kind``: its own kind; a settlement is both minutes and vouchers;
    ``number`` "" when it has none yet, ``numbered``: whether it wants one; ``facility`` "" of the whole dossier."""

    form: str
    kind: str
    id: str
    number: str
    on: date | None
    facility: str
    numbered: bool


def papers(connection: Connection, dossier: str, facilities: Collection[str]) -> list[Paper]:
    """The records of a dossier and the papers of its beneficiaries."""
    rows = run(connection, _RECORDS, (dossier,)).fetchall()
    if facilities:
        rows += run(connection, _FIRM_PAPERS, (_listed(facilities),)).fetchall()
    return [
        Paper(form, kind, key, number, _day(on), facility or "", bool(numbered))
        for form, kind, key, number, on, facility, numbered in rows
    ]


def firms(connection: Connection, facilities: Collection[str]) -> dict[str, tuple[str, str]]:
    """Establishment → (name, legal form), "" for what is not known."""
    sql = (
        "SELECT id, coalesce(name, ''), coalesce(legal_form, '') FROM facility"
        " WHERE id IN (SELECT value FROM json_each(?))"
    )
    return {row[0]: (row[1], row[2]) for row in run(connection, sql, (_listed(facilities),))}


class Open(NamedTuple):
    """A dossier that is not over; texts "" where nothing is known. ``approved``: ISO text."""

    num: int
    id: str
    programme: str
    nature: str
    kind: str
    year: int
    end_year: int | None
    status: str
    approved: str


def open_ones(connection: Connection, over: Collection[str]) -> list[Open]:
    """Every dossier that is in none of the states ``over``."""
    sql = (
        "SELECT num, id, coalesce(programme, ''), coalesce(nature, ''), coalesce(kind, ''), coalesce(year, 0),"
        " end_year, coalesce(status, ''), coalesce(approved_on, '') FROM dossier"
        " WHERE coalesce(status, '') NOT IN (SELECT value FROM json_each(?))"
    )
    return [Open(*row) for row in run(connection, sql, (_listed(over),))]


def steps_taken(connection: Connection, nums: Iterable[int]) -> dict[int, list[tuple[str, str, date | None]]]:
    """Row number of a dossier → (step, state, day), in their order."""
    sql = (
        "SELECT num, coalesce(step, ''), coalesce(state, ''), happened_on FROM dossier_stages"
        " WHERE num IN (SELECT value FROM json_each(?)) ORDER BY num, happened_on, row"
    )
    found: dict[int, list[tuple[str, str, date | None]]] = defaultdict(list)
    for num, step, state, on in run(connection, sql, (_listed(nums),)):
        found[num].append((step, state, _day(on)))
    return found


def reported(connection: Connection, since: date) -> set[str]:
    """The dossiers with a progress report of a day since ``since``."""
    sql = "SELECT DISTINCT dossier FROM progress WHERE as_of >= ? AND dossier IS NOT NULL"
    return {row[0] for row in run(connection, sql, (since.isoformat(),))}


def titles(connection: Connection, nums: Iterable[int]) -> dict[int, str]:
    """Row number of a dossier → its name."""
    sql = "SELECT num, coalesce(name, '') FROM dossier WHERE num IN (SELECT value FROM json_each(?))"
    return dict(run(connection, sql, (_listed(nums),)).fetchall())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None  # written by the projection


def _listed(values: Iterable[str | int]) -> str:
    return dumps(list(values)).decode()
