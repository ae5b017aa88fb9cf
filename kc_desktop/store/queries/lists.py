"""Lists: the ids of a whole list once, in order; rows by page. Never OFFSET, never a join for the search."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
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
IDS = "id"
"""Pseudo-field of ``where``: the records with these ids (what a figure counted), any number of them."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An area of the old map: records whose field ``old`` is one of ``olds``, and those that do not say and whose
    field ``new`` is one of ``news``. ``old`` "": the form keeps the new unit alone."""

    new: str
    old: str
    news: tuple[str, ...]
    olds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is to hold and in which order (``order`` "" = by name). ``limit`` 0 = all of it.

    ``quick`` answers while somebody types: of words that very many records hold, a sample is looked at.
    """

    text: str
    where: Where
    order: str = ""
    descending: bool = False
    limit: int = 0
    quick: bool = False
    grounds: tuple[Ground, ...] = ()


def ids(connection: Connection, form: type[Form], asked: Asked) -> array[int]:
    """Row numbers of the records that match, those with the tones typed before the others, each in order."""
    questions = search.questions(asked.text)
    if asked.text.strip() and not questions:
        return array("q")
    marks = search.marked(form, asked.where) if questions else {}
    clauses, params = _clauses(
        connection, form, {key: accepted for key, accepted in asked.where.items() if key not in marks}
    )
    if not questions:
        _add_rest(form, asked, clauses, params)
        return array("q", (row[0] for row in run(connection, _select(form, clauses, asked), tuple(params))))
    areas = [_marked(form, ground) for ground in asked.grounds]
    some = CANDIDATES if asked.quick and not clauses and all(areas) else 0
    _add_rest(form, asked, clauses, params)
    clauses.append(f"num IN ({search.select(form.key, some)})")
    sql = _select(form, clauses, asked)
    narrowed = "".join(f" AND ({expression})" for expression in (*marks.values(), *areas) if expression)
    found: dict[int, None] = {}
    for place, question in enumerate(questions, 1):
        if found and place < len(questions):
            continue  # the question before this one was stricter and had an answer
        rows = run(connection, sql, (*params, search.within(form.key, f"({question}){narrowed}")))
        found.update(dict.fromkeys(row[0] for row in rows))
        found.update(dict.fromkeys(_by_former_names(connection, form, asked, question)))
        if asked.limit and len(found) >= asked.limit:
            break
    return array("q", islice(found, asked.limit or None))


def _by_former_names(connection: Connection, form: type[Form], asked: Asked, question: str) -> list[int]:
    """The establishments that go on for merged ones which the words find: who knows only the old name finds them."""
    if not pairs.hidden(form.key) or not pairs.any_merged(connection):
        return []
    sql = (
        f"SELECT f.id FROM {form.key} f WHERE f.num IN ({search.select(form.key, CANDIDATES if asked.quick else 0)})"
        " AND EXISTS (SELECT 1 FROM pairing p WHERE p.merged = f.id AND p.verdict = 'same')"
    )
    former = [row[0] for row in run(connection, sql, (search.within(form.key, f"({question})"),))]
    lead = pairs.ends(connection, former)
    going_on = {lead[one] for one in former if lead.get(one, one) != one}
    going_on &= set(asked.where.get(IDS, going_on))
    if not going_on:
        return []
    clauses, params = _clauses(connection, form, {**asked.where, IDS: tuple(going_on)})
    _add_rest(form, asked, clauses, params)
    return [row[0] for row in run(connection, _select(form, clauses, asked), tuple(params))]


def _select(form: type[Form], clauses: Sequence[str], asked: Asked) -> str:
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    direction = " DESC" if asked.descending else ""
    most = f" LIMIT {int(asked.limit)}" if asked.limit else ""
    column = _order_column(form, asked.order)
    return f"SELECT num FROM {form.key}{where} ORDER BY {column}{direction}, num{direction}{most}"


def _add_rest(form: type[Form], asked: Asked, clauses: list[str], params: list[Any]) -> None:
    for ground in asked.grounds:
        _add_ground(form, ground, clauses, params)
    clauses.extend(pairs.hidden(form.key))


def _add_ground(form: type[Form], ground: Ground, clauses: list[str], params: list[Any]) -> None:
    news = "SELECT value FROM json_each(?)"
    if form.by_key[ground.new].kind in _LISTS:
        clauses.append(f"EXISTS (SELECT 1 FROM json_each({ground.new}) WHERE value IN ({news}))")
        params.append(json.dumps(ground.news))
    elif ground.old:
        by_old = f"{ground.old} IN ({news})"
        clauses.append(f"({by_old} OR ({ground.old} IS NULL AND {ground.new} IN ({news})))")
        params.extend((json.dumps(ground.olds), json.dumps(ground.news)))
    else:
        clauses.append(f"{ground.new} IN ({news})")
        params.append(json.dumps(ground.news))


def _marked(form: type[Form], ground: Ground) -> str:
    """The ground as an expression for the index: all its records and a few more; "" where it is too large for one."""
    where = {ground.new: ground.news, **({ground.old: ground.olds} if ground.old else {})}
    where = {key: keys for key, keys in where.items() if keys}
    marks = search.marked(form, where)
    return " OR ".join(marks.values()) if len(marks) == len(where) else ""


def at_places(connection: Connection, form: type[Form], new: str, old: str) -> list[tuple[str, str, int]]:
    """(new unit, old unit, how many records), "" for a field that is empty; hidden records are left out."""
    where = " AND ".join(pairs.hidden(form.key)) or "1"
    second = f"coalesce({old}, '')" if old else "''"
    sql = f"SELECT coalesce({new}, ''), {second}, count(*) FROM {form.key} WHERE {where} GROUP BY 1, 2"
    return [(row[0], row[1], row[2]) for row in run(connection, sql)]


def _order_column(form: type[Form], order: str) -> str:
    if order in ("", form.headline):
        return "sort_key"
    if order not in form.by_key or form.by_key[order].kind is Kind.ROWS:
        raise Refused("not_found", what="cột", name=order[:60])
    return f'"{order}"'


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
        if key == IDS:
            clauses.append("id IN (SELECT value FROM json_each(?))")
            params.append(json.dumps(accepted))
            continue
        if field is None or field.kind is Kind.ROWS:
            raise Refused("not_found", what="mục", name=key[:60])
        known = pairs.family(connection, accepted) if pairs.follows(form.key, field) else accepted
        marks = ",".join("?" * len(known))
        if field.kind in _LISTS:
            clauses.append(f'EXISTS (SELECT 1 FROM json_each("{key}") WHERE value IN ({marks}))')
        else:
            clauses.append(f'"{key}" IN ({marks})')
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


def headlines(connection: Connection, form_key: str, records: Sequence[str], *, own: bool = False) -> dict[str, str]:
    """Record id → its headline, for links; ids nobody knows are absent. Of an establishment merged into another one
    that of the other one, unless its ``own`` is asked for."""
    if not records or form_key not in FORMS:
        return {}
    ends = {} if own or form_key != "facility" else pairs.ends(connection, records)
    sql = f"SELECT id, {FORMS[form_key].headline} FROM {form_key} WHERE id IN (SELECT value FROM json_each(?))"
    wanted = json.dumps([*records, *{ends[one] for one in records if one in ends}])
    found = {row[0]: row[1] or "" for row in connection.exec_driver_sql(sql, (wanted,))}
    return {one: found[ends.get(one, one)] for one in records if ends.get(one, one) in found}


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
    """The distinct stored values of a field (as text), the most frequent first: what a filter offers. Establishments
    that are one are offered once."""
    sql = (
        f'SELECT "{key}" FROM {form.key} WHERE "{key}" IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1'
        f" LIMIT {int(limit)}"
    )
    if form.by_key[key].kind in _LISTS:
        sql = (
            f'SELECT j.value FROM {form.key} f, json_each(f."{key}") j WHERE f."{key}" IS NOT NULL'
            f" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {int(limit)}"
        )
    found = [str(row[0]) for row in connection.exec_driver_sql(sql)]
    ends = pairs.ends(connection, found) if pairs.follows(form.key, form.by_key[key]) else {}
    return list(dict.fromkeys(ends.get(one, one) for one in found))
