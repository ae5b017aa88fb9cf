"""Activities in sums: by kind, what can be derived from their rows, what touches a cluster or a craft village."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import Connection

from kc_desktop.domain.activities.results import CANCELLED, JOBS, PLANNED, UNCLEAR, WORKING, KindSum
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.store.engine import run
from kc_desktop.store.queries import pairs
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES

_LISTED = "(SELECT count(*) FROM activity_learners l WHERE l.num = a.num)"
_PEOPLE = f"coalesce(a.participants, nullif({_LISTED}, 0))"
_WOMEN = (
    "coalesce(a.women, (SELECT sum(l.gender = 'nu') FROM activity_learners l"
    " WHERE l.num = a.num AND l.gender IS NOT NULL))"
)
_MINORITY = (
    "coalesce(a.minority, (SELECT sum(l.minority) FROM activity_learners l"
    " WHERE l.num = a.num AND l.minority IS NOT NULL))"
)
_WORKING, _KNOWN = (
    ", ".join(f"'{one}'" for one in codes) for codes in (sorted(WORKING), [job for job in JOBS if job != UNCLEAR])
)
_COUNTED: Mapping[str, str] = {
    "activity": "1",
    "participants": _PEOPLE,
    "jobs": f"(SELECT sum(l.job_after IN ({_WORKING})) FROM activity_learners l WHERE l.num = a.num"
    f" AND l.job_after IN ({_KNOWN}))",
    "booths": "coalesce(a.booths, (SELECT sum(f.booths) FROM activity_facilities f WHERE f.num = a.num))",
    "facilities": "nullif((SELECT count(DISTINCT coalesce({facility}, f.name, f.row)) FROM activity_facilities f"
    " WHERE f.num = a.num), 0)",
    "revenue": "coalesce(a.revenue, CASE WHEN a.kind = 'tu_van' THEN (SELECT sum(f.amount) FROM activity_facilities f"
    " WHERE f.num = a.num) END)",
}
"""Code of the column ``counts`` → its expression; what only people can say is missing. ``{facility}``: what an
establishment goes on as."""


def _money(column: str) -> str:
    return f"(SELECT sum(c.{column}) FROM activity_costs c WHERE c.num = a.num)"


def by_kind(connection: Connection, nums: Sequence[int]) -> list[KindSum]:
    """The sums over the activities with these row numbers, the most frequent kind first."""
    live = f"coalesce(a.state, '') <> '{CANCELLED}'"
    sums = (_PEOPLE, _WOMEN, _money("planned"), _money("amount"), _COUNTED["revenue"])
    sql = (
        f"SELECT coalesce(a.kind, ''), sum({live}), sum(NOT {live}),"
        f" {', '.join(f'coalesce(sum(CASE WHEN {live} THEN {one} END), 0)' for one in sums)}"
        " FROM json_each(?) j JOIN activity a ON a.num = j.value GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [KindSum(*row) for row in run(connection, sql, (json.dumps(list(nums)),))]


def overlaid(connection: Connection, rules: Iterable[Rule]) -> dict[str, str]:
    """Table → a subselect that stands for it in sums: results nobody stated but the rows of an activity give, its
    people and contracts as listed where nobody typed their sum. ``rules``: of ``activity_kinds.csv`` on some day.

    The law is ``domain.activities.results``; this is the same for all activities at once.
    """
    columns = {column.name: f'a."{column.name}"' for column in FORM_TABLES["activity"].c}
    columns |= {"participants": _PEOPLE, "women": _WOMEN, "minority": _MINORITY, "revenue": _COUNTED["revenue"]}
    picked = ", ".join(f'{text} AS "{name}"' for name, text in columns.items())
    own = ", ".join(f'o."{column.name}"' for column in ROW_TABLES["activity.outputs"].c)
    made = {"num": "d.num", "row": "'=' || d.indicator", "indicator": "d.indicator", "quantity": "d.quantity"}
    filled = ", ".join(made.get(column.name, "NULL") for column in ROW_TABLES["activity.outputs"].c)
    return {
        "activity": f"(SELECT {picked} FROM activity a)",
        "activity_outputs": f"(SELECT {own} FROM activity_outputs o UNION ALL"
        f" SELECT {filled} FROM ({_derived(connection, rules)}) d)",
    }


def derived(connection: Connection, rules: Iterable[Rule]) -> list[tuple[str, str, Decimal]]:
    """(activity, indicator, quantity) of every result that no output line states."""
    found = _derived(connection, rules)
    sql = f"SELECT a.id, d.indicator, d.quantity FROM ({found}) d JOIN activity a ON a.num = d.num"
    return [(row[0], row[1], Decimal(str(row[2]))) for row in run(connection, f"{sql} ORDER BY a.num, d.indicator")]


def _derived(connection: Connection, rules: Iterable[Rule]) -> str:
    """num, indicator, quantity; literals of the pack are quoted."""
    rows = [
        f"({', '.join(map(_quoted, (rule.text('kind'), content, rule.text('indicator'), rule.text('counts'))))})"
        for rule in rules if rule.text("counts") in _COUNTED and rule.text("indicator")
        for content in rule.words("contents") or ("",)
    ] or ["('', '', '', '')"]  # fmt: skip
    facility = _ends(connection)
    cases = " ".join(f"WHEN '{key}' THEN {text.format(facility=facility)}" for key, text in _COUNTED.items())
    return (
        f"SELECT a.num, r.column3 AS indicator, max(CASE r.column4 {cases} END) AS quantity"
        f" FROM (VALUES {', '.join(rows)}) r"
        f" JOIN activity a ON a.kind = r.column1 AND coalesce(a.state, '') NOT IN ('{PLANNED}', '{CANCELLED}')"
        " AND (r.column2 = '' OR a.content = r.column2"
        " OR substr(a.content, 1, length(r.column2) + 1) = r.column2 || '.')"
        " WHERE NOT EXISTS (SELECT 1 FROM activity_outputs o WHERE o.num = a.num AND o.indicator = r.column3"
        " AND o.quantity IS NOT NULL) GROUP BY 1, 2 HAVING quantity IS NOT NULL"
    )


def _ends(connection: Connection) -> str:
    """What the establishment of a row goes on as: those of merged records that activities name are told one by one."""
    ends = pairs.ends(connection)
    sql = "SELECT DISTINCT facility FROM activity_facilities WHERE facility IN (SELECT value FROM json_each(?))"
    named = [row[0] for row in run(connection, sql, (json.dumps(list(ends)),))] if ends else []
    told = " ".join(f"WHEN {_quoted(one)} THEN {_quoted(ends[one])}" for one in named)
    return f"CASE f.facility {told} ELSE f.facility END" if told else "f.facility"


def _quoted(text: str) -> str:
    return "'" + text.replace("\0", "").replace("'", "''") + "'"


class Touch(NamedTuple):
    """An activity that names a cluster or a craft village."""

    id: str
    name: str
    kind: str
    year: int
    state: str
    planned: int
    spent: int


def touching(connection: Connection, field: str, record_id: str) -> list[Touch]:
    """The activities whose ``field`` (cluster, craft_village) is this record, the newest first."""
    assert field in ("cluster", "craft_village")
    sql = (
        "SELECT a.id, coalesce(a.name, ''), coalesce(a.kind, ''), coalesce(a.year, 0), coalesce(a.state, ''),"
        f" coalesce({_money('planned')}, 0), coalesce({_money('amount')}, 0) FROM activity a WHERE a.{field} = ?"
        " ORDER BY a.year DESC, a.starts_on DESC, a.num DESC"
    )
    return [Touch(*row) for row in run(connection, sql, (record_id,))]


class Named(NamedTuple):
    """How often establishments of a commune write this text."""

    text: str
    commune: str
    facilities: int


def named(connection: Connection, column: str) -> list[Named]:
    """What establishments write in ``column`` (cluster_name, craft_village); merged ones left out."""
    assert column in ("cluster_name", "craft_village")
    where = " AND ".join((f"{column} IS NOT NULL", *pairs.hidden("facility")))
    sql = f"SELECT {column}, coalesce(site_commune, ''), count(*) FROM facility WHERE {where} GROUP BY 1, 2"
    return [Named(*row) for row in run(connection, sql)]


def of_dossier(connection: Connection, dossier: str) -> list[tuple[str, str]]:
    """(id, name) of the activities of a dossier, in the order they were entered."""
    sql = "SELECT id, coalesce(name, '') FROM activity WHERE dossier = ? ORDER BY num"
    return [(row[0], row[1]) for row in run(connection, sql, (dossier,))]
