"""The money of a plan year as it is stored: plan entries, payments, approved dossiers, contracts, opening figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.planning.facts import Fact, Figure
from kc_desktop.domain.planning.programmes import Version
from kc_desktop.store.engine import Connection, run
from kc_desktop.store.queries import pairs

_PLACE = (
    "CASE json_array_length(coalesce(d.places, '[]')) WHEN 0 THEN '' WHEN 1 THEN json_extract(d.places, '$[0]')"
    " ELSE d.places END"
)
"""The commune of a dossier; of one in several the JSON list of them."""
_PLAN = (
    "SELECT p.id, p.year, p.source, p.amount, p.decided_on, p.kind, coalesce(p.content, d.content, ''),"
    f" coalesce(p.commune, CASE WHEN p.old_place IS NULL THEN {_PLACE} END, ''), coalesce(p.old_place, ''),"
    " coalesce(p.dossier, ''), coalesce(p.batch, d.batch, ''), coalesce(p.programme, ''), coalesce(p.opening, 0)"
    " FROM plan p LEFT JOIN dossier d ON d.id = p.dossier"
    " WHERE p.year IN (SELECT value FROM json_each(?)) AND p.decided_on <= ?"
    " AND p.source IS NOT NULL AND p.kind IS NOT NULL AND p.amount IS NOT NULL"
    " ORDER BY p.decided_on, p.num"
)
_PAYMENT = (
    f"{pairs.WITH}"
    " SELECT p.id, p.year, p.source, p.amount, p.paid_on, p.kind, coalesce(p.content, a.content, d.content, ''),"
    " coalesce(p.commune, CASE WHEN p.old_place IS NULL THEN"
    f" coalesce(f.site_commune, a.commune, {_PLACE}) END, ''), coalesce(p.old_place, ''),"
    " coalesce(d.id, p.dossier, ''), coalesce(d.batch, ''), '', coalesce(p.opening, 0) FROM payment p"
    f" LEFT JOIN activity a ON a.id = p.activity LEFT JOIN facility f ON f.id = {pairs.kept('p.facility')}"
    " LEFT JOIN dossier d ON d.id = coalesce(p.dossier, a.dossier)"
    " WHERE p.year IN (SELECT value FROM json_each(?)) AND p.paid_on <= ?"
    " AND p.source IS NOT NULL AND p.kind IS NOT NULL AND p.amount IS NOT NULL"
    " ORDER BY p.paid_on, p.num"
)
_ENTRIES = {"plan": (_PLAN, Figure.REVISED), "payment": (_PAYMENT, Figure.DISBURSED)}
_DAYS = {"plan": "decided_on", "payment": "paid_on"}


class Held(NamedTuple):
    """A dossier that was approved. ``support``: đồng or None; ``asked``: the support of its beneficiaries;
    ``commune``: or the JSON list of several."""

    num: int
    id: str
    name: str
    programme: str
    year: int
    end_year: int
    status: str
    support: int | None
    content: str
    commune: str
    batch: str
    asked: int


class Signed(NamedTuple):
    """A contract that is no annex."""

    id: str
    dossier: str
    source: str
    support: int
    signed_on: str
    commune: str


def entries(connection: Connection, form: str, years: Collection[int], until: date) -> list[Fact]:
    """Complete plan entries or payments of plan years to a day, oldest first; ``amount`` as typed (≥ 0)."""
    sql, figure = _ENTRIES[form]
    found = []
    for row in run(connection, sql, (_listed(years), until.isoformat())):
        one, of, source, amount, on, kind, content, commune, old_place, dossier, batch, programme, opening = row
        found.append(
            Fact(
                figure, form, one, of, source, amount, date.fromisoformat(on), kind, content, commune, old_place,
                dossier, batch, programme, bool(opening),
            )
        )  # fmt: skip
    return found


def left_out(connection: Connection, form: str, year: int) -> tuple[int, int]:
    """Of a plan year: entries that lack source, kind, amount or day and so count nowhere; entries in dispute."""
    sql = (
        f"SELECT coalesce(sum(source IS NULL OR kind IS NULL OR amount IS NULL OR {_DAYS[form]} IS NULL), 0),"
        f" coalesce(sum(conflicts > 0), 0) FROM {form} WHERE year = ?"
    )
    gaps, disputed = run(connection, sql, (year,)).fetchone()
    return gaps, disputed


def held(connection: Connection, year: int, until: date, states: Collection[str]) -> list[Held]:
    """Dossiers in some states, approved by a day, whose years or cost lines touch a plan year."""
    sql = (
        "SELECT d.num, d.id, coalesce(d.name, ''), coalesce(d.programme, ''), d.year, coalesce(d.end_year, d.year),"
        f" d.status, d.approved_support, coalesce(d.content, ''), {_PLACE}, coalesce(d.batch, ''),"
        " coalesce((SELECT sum(b.support) FROM dossier_beneficiaries b WHERE b.num = d.num), 0) FROM dossier d"
        " WHERE d.status IN (SELECT value FROM json_each(?)) AND coalesce(d.approved_on, '') <= ?"
        " AND (? BETWEEN d.year AND coalesce(d.end_year, d.year)"
        " OR d.num IN (SELECT num FROM dossier_costs WHERE year = ?)) ORDER BY d.sort_key, d.num"
    )
    rows = run(connection, sql, (_listed(states), until.isoformat(), year, year))
    return [Held(*row) for row in rows]


def by_ids(connection: Connection, ids: Collection[str]) -> list[Held]:
    """Some dossiers, whatever their state."""
    sql = (
        "SELECT d.num, d.id, coalesce(d.name, ''), coalesce(d.programme, ''), coalesce(d.year, 0),"
        " coalesce(d.end_year, d.year, 0), coalesce(d.status, ''), d.approved_support, coalesce(d.content, ''),"
        f" {_PLACE}, coalesce(d.batch, ''),"
        " coalesce((SELECT sum(b.support) FROM dossier_beneficiaries b WHERE b.num = d.num), 0) FROM dossier d"
        " WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.sort_key, d.num"
    )
    return [Held(*row) for row in run(connection, sql, (_listed(ids),))]


def costs(connection: Connection, nums: Sequence[int]) -> dict[int, list[tuple[str, int, int]]]:
    """Row number of a dossier → (source, year or 0, đồng) of its cost lines."""
    sql = (
        "SELECT num, coalesce(source, ''), coalesce(year, 0), sum(amount) FROM dossier_costs"
        " WHERE num IN (SELECT value FROM json_each(?)) AND amount IS NOT NULL GROUP BY 1, 2, 3"
    )
    return _by_num(run(connection, sql, (dumps(list(nums)).decode(),)))


def parts(connection: Connection, nums: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Row number of a dossier → (year, đồng) of its parts."""
    sql = (
        "SELECT num, year, sum(support) FROM dossier_parts WHERE num IN (SELECT value FROM json_each(?))"
        " AND year IS NOT NULL AND support IS NOT NULL GROUP BY 1, 2"
    )
    return _by_num(run(connection, sql, (dumps(list(nums)).decode(),)))


def contracts(connection: Connection, year: int, until: date, main: str, support: str) -> list[Signed]:
    """Contracts of kind ``main`` signed by a day, and of kind ``support`` of dossiers that have none of kind ``main``;
    one of a dossier of several years is of the year it was signed in."""
    signed = "CAST(substr(c.signed_on, 1, 4) AS INTEGER)"
    sql = (
        f"{pairs.WITH} SELECT c.id, c.dossier, coalesce(c.source, ''), c.support, c.signed_on,"
        f" coalesce(f.site_commune, {_PLACE}) FROM contract c JOIN dossier d ON d.id = c.dossier"
        f" LEFT JOIN facility f ON f.id = {pairs.kept('c.facility')}"
        " WHERE c.annex_to IS NULL AND c.support IS NOT NULL AND c.signed_on <= ?"
        " AND (c.kind = ? OR c.kind = ? AND NOT EXISTS (SELECT 1 FROM contract m WHERE m.dossier = c.dossier"
        " AND m.kind = ? AND m.annex_to IS NULL AND m.support IS NOT NULL AND m.signed_on <= ?))"
        f" AND CASE WHEN {signed} BETWEEN d.year AND coalesce(d.end_year, d.year) THEN {signed} ELSE d.year END = ?"
    )
    day = until.isoformat()
    return [Signed(*row) for row in run(connection, sql, (day, main, support, main, day, year))]


def openings(connection: Connection, years: Collection[int], until: date, figures: Mapping[str, Figure]) -> list[Fact]:
    """Opening figures of some years. ``figures``: indicator → what it adds to. A figure "to a day" includes the ones
    before it: of one source, content, place and batch the last by ``until`` stands."""
    sql = (
        "SELECT o.id, o.year, o.indicator, coalesce(o.source, ''), o.amount,"
        " coalesce(o.as_of, o.year || '-12-31') AS day, coalesce(o.content, ''),"
        " coalesce(o.commune, ''), coalesce(o.old_place, ''), coalesce(o.batch, ''), coalesce(o.level, ''),"
        " coalesce(o.\"group\", '')"
        " FROM opening o WHERE o.year IN (SELECT value FROM json_each(?)) AND o.amount IS NOT NULL AND day <= ?"
        " ORDER BY day DESC, o.num"
    )
    last: dict[tuple[Any, ...], str] = {}
    found = []
    for row in run(connection, sql, (_listed(years), until.isoformat())):
        one, year, indicator, source, amount, on, content, commune, old_place, batch, *more = row
        if last.setdefault((year, indicator, source, content, commune, old_place, batch, *more), on) != on:
            continue
        if indicator in figures:
            found.append(
                Fact(
                    figures[indicator], "opening", one, year, source, amount, date.fromisoformat(on), "", content,
                    commune, old_place, "", batch, "", True,
                )
            )  # fmt: skip
    return found


def opening_keys(connection: Connection) -> list[tuple[int, str, str]]:
    """(year, indicator, source) of every opening figure."""
    sql = "SELECT DISTINCT year, indicator, coalesce(source, '') FROM opening WHERE year IS NOT NULL"
    return [(row[0], row[1], row[2]) for row in run(connection, sql)]


def years(connection: Connection) -> list[int]:
    """Every year that some money, dossier or opening figure is of, ascending."""
    sql = " UNION ".join(f"SELECT year FROM {form} WHERE year IS NOT NULL" for form in _OF_YEARS)
    return [row[0] for row in run(connection, f"{sql} ORDER BY 1")]


_OF_YEARS = ("plan", "payment", "dossier", "opening")


def assigned(
    connection: Connection, dossiers: Collection[str], year: int
) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """(dossier, source) → (kind, đồng) of its plan entries of a year; dossier "": of those for none."""
    sql = (
        "SELECT coalesce(dossier, ''), source, kind, amount FROM plan WHERE year = ? AND amount IS NOT NULL"
        " AND kind IS NOT NULL AND coalesce(dossier, '') IN (SELECT value FROM json_each(?)) ORDER BY num"
    )
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for dossier, source, kind, amount in run(connection, sql, (year, _listed(dossiers))):
        found.setdefault((dossier, source or ""), []).append((kind, amount))
    return found


def versions(connection: Connection) -> list[Version]:
    """Every programme, plan and revision."""
    sql = (
        "SELECT id, coalesce(name, ''), coalesce(kind, ''), coalesce(first_year, 0),"
        " coalesce(last_year, first_year, 0), coalesce(revises, ''), coalesce(parent, ''), coalesce(state, ''),"
        " decided_on, coalesce(decision_no, '') FROM programme ORDER BY first_year DESC, num"
    )
    found = []
    for one, name, kind, first, last, revises, parent, state, day, number in run(connection, sql):
        on = date.fromisoformat(day) if day else None
        found.append(Version(one, name, kind, first, last, revises, parent, state, on, number))
    return found


def _by_num(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for num, *rest in rows:
        found.setdefault(num, []).append(tuple(rest))
    return found


def _listed(values: Iterable[str] | Iterable[int]) -> str:
    return dumps(list(values)).decode()
