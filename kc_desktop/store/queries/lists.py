"""Lists: the ids of a whole list once, in order; rows by page. Never OFFSET, never a join for the search."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.store import search
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs
from kc_desktop.store.tables import from_sql

_WHOLE = re.compile(r"-?[0-9]{1,18}")
Where = Mapping[str, tuple[str, ...]]
_LISTS = (Kind.CHOICES, Kind.COMMUNES, Kind.PHONES)
CANDIDATES = 500
"""A quick answer is exact up to so many matches."""
CONFLICTS = "conflicts"
"""Pseudo-field of ``where``: records on which people disagree."""
UNSENT = "unsent"
"""Pseudo-field of ``where``: records with an operation written here that the peer (its value) has not confirmed."""


def ids(
    connection: Connection,
    form: type[Form],
    text: str,
    where: Where,
    order: str,
    *,
    descending: bool,
    limit: int = 0,
    quick: bool = False,
) -> array[int]:
    """Row numbers of the records that match, in order. ``limit`` 0 = all of them.

    ``quick`` answers while somebody types: of a word that very many records hold, a sample is looked at.
    """
    match = search.match_expression(text)
    if text.strip() and match is None:
        return array("q")
    column = _order_column(form, order)
    clauses, params = _clauses(connection, form, where)
    clauses.extend(pairs.hidden(form.key))
    if match is not None:
        some = f" LIMIT {CANDIDATES}" if quick and not where else ""
        clauses.append(f"num IN (SELECT rowid FROM {form.key}_search WHERE {form.key}_search MATCH ?{some})")
        params.append(match)
    condition = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    direction = " DESC" if descending else ""
    sql = f"SELECT num FROM {form.key}{condition} ORDER BY {column}{direction}, num{direction}"
    if limit:
        sql += f" LIMIT {int(limit)}"
    return array("q", (row[0] for row in run(connection, sql, tuple(params))))


def _order_column(form: type[Form], order: str) -> str:
    if order in ("", form.headline):
        return "sort_key"
    if order not in form.by_key or form.by_key[order].kind is Kind.ROWS:
        raise Refused("not_found", what="cột", name=order[:60])
    return order


_UNSENT_ROWS = (
    "num IN (SELECT r.num FROM op JOIN record r ON r.id = op.record WHERE op.bundle IS NULL AND NOT EXISTS (SELECT 1"
    " FROM acknowledged a WHERE a.peer = ? AND a.chain = op.chain AND op.number BETWEEN a.first AND a.last))"
)


def _clauses(connection: Connection, form: type[Form], where: Where) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    params: list[Any] = []
    for key, accepted in where.items():
        field = form.by_key.get(key)
        if key == CONFLICTS:
            clauses.append("conflicts > 0")
            continue
        if key == UNSENT:
            clauses.append(_UNSENT_ROWS)
            params.extend(accepted)
            continue
        if field is None or field.kind is Kind.ROWS:
            raise Refused("not_found", what="mục", name=key[:60])
        known = pairs.family(connection, accepted) if field.link == "facility" else accepted
        marks = ",".join("?" * len(known))
        if field.kind in _LISTS:
            clauses.append(f"EXISTS (SELECT 1 FROM json_each({key}) WHERE value IN ({marks}))")
        else:
            clauses.append(f"{key} IN ({marks})")
        params.extend(_bound(field.kind, value) for value in known)
    return clauses, params


def _bound(kind: Kind, value: str) -> Any:
    if kind is Kind.YESNO:
        return int(value in ("true", "1"))
    if kind in (Kind.INTEGER, Kind.YEAR, Kind.MONEY) and _WHOLE.fullmatch(value):
        return int(value)
    return value


def cells(
    connection: Connection, form: type[Form], nums: Sequence[int], columns: Sequence[str]
) -> dict[int, tuple[str, int, tuple[Any, ...]]]:
    """num → (id, conflicts, typed values of ``columns``) for one page."""
    fields = [form.by_key[c] for c in columns]
    marks = ",".join("?" * len(nums))
    picked = "".join(f', "{f.key}"' for f in fields)
    sql = f"SELECT num, id, conflicts{picked} FROM {form.key} WHERE num IN ({marks})"
    return {
        row[0]: (row[1], row[2], tuple(from_sql(f, v) for f, v in zip(fields, row[3:], strict=True)))
        for row in run(connection, sql, tuple(nums))
    }


def headlines(connection: Connection, form_key: str, records: Sequence[str]) -> dict[str, str]:
    """Record id → its headline, for links; ids nobody knows are absent."""
    if not records or form_key not in FORMS:
        return {}
    marks = ",".join("?" * len(records))
    sql = f"SELECT id, {FORMS[form_key].headline} FROM {form_key} WHERE id IN ({marks})"
    return {row[0]: row[1] or "" for row in connection.exec_driver_sql(sql, tuple(records))}


def count(connection: Connection, form_key: str) -> int:
    """How many records of a form there are."""
    where = " AND ".join(pairs.hidden(form_key)) or "1"
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {form_key} WHERE {where}").scalar_one())


def record_ids(connection: Connection, form_key: str, nums: Sequence[int]) -> list[str]:
    """The ids behind row numbers, in their order."""
    rows = connection.exec_driver_sql(
        f"SELECT j.key, f.id FROM json_each(?) j JOIN {form_key} f ON f.num = j.value ORDER BY j.key",
        (json.dumps(list(nums)),),
    )
    return [row[1] for row in rows]


def in_use(connection: Connection, form: type[Form], key: str, limit: int = 200) -> list[str]:
    """The distinct stored values of a field (as text), the most frequent first: what a filter offers."""
    sql = (
        f"SELECT {key} FROM {form.key} WHERE {key} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {int(limit)}"
    )
    if form.by_key[key].kind in _LISTS:
        sql = (
            f"SELECT j.value FROM {form.key} f, json_each(f.{key}) j WHERE f.{key} IS NOT NULL"
            f" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {int(limit)}"
        )
    return [str(row[0]) for row in connection.exec_driver_sql(sql)]
