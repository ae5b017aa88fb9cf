"""Search folded for Vietnamese: one contentless FTS5 index per form. SQLite-only SQL stays in this module.

Only the last word typed is a prefix; nothing is ranked by bm25 (slow on a million rows); rows come in name order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.store.engine import run_many

_WORD = re.compile(r"[0-9a-z]+")
PREFIXES = "1 2 3 4"


def create_statements() -> list[str]:
    """The DDL of every search index."""
    return [
        f"CREATE VIRTUAL TABLE {key}_search USING fts5(words, content='', contentless_delete=1, detail=none,"
        f" prefix='{PREFIXES}', tokenize='ascii')"
        for key in FORMS
    ]


def words_of(record: Form, lookup: Lookup) -> str:
    """What a record is found by: its ``search`` fields, folded; places with their province; digits as one word."""
    parts: list[str] = []
    for field in _searched(type(record).key):
        value = record.values.get(field.key)
        if value is None:
            continue
        if field.kind is Kind.COMMUNE:
            parts.append(lookup.unit_label(value, full=True))
        elif isinstance(value, tuple):
            parts.extend(value)
        else:
            parts.append(str(value))
    return " ".join(dict.fromkeys(_WORD.findall(fold(" ".join(parts)))))


@cache
def _searched(form: str) -> tuple[Field[Any], ...]:
    return tuple(field for field in FORMS[form].active() if field.search)


def match_expression(text: str) -> str | None:
    """The FTS5 query of what was typed: every word whole but the last, which is a prefix. None for no words."""
    words = _WORD.findall(fold(text))
    if not words:
        return None
    return " ".join([*(f'"{w}"' for w in words[:-1]), f'"{words[-1]}"*'])


def put(connection: Connection, form: str, words: Sequence[tuple[int, str]]) -> None:
    """Index records that are not in the index: (number, words). In order: FTS5 flushes what it holds at every step
    back."""
    run_many(connection, f"INSERT INTO {form}_search (rowid, words) VALUES (?, ?)", sorted(words))


def drop(connection: Connection, form: str, nums: Iterable[int]) -> None:
    """Take records out of the index."""
    run_many(connection, f"DELETE FROM {form}_search WHERE rowid = ?", [(num,) for num in sorted(nums)])


def clear(connection: Connection, form: str) -> None:
    """Empty the index of a form (before a rebuild)."""
    connection.exec_driver_sql(f"INSERT INTO {form}_search ({form}_search) VALUES ('delete-all')")
