"""Search folded for Vietnamese: one contentless FTS5 index per form. SQLite-only SQL stays in this module.

Only the last word typed is a prefix; nothing is ranked by bm25 (slow on a million rows); rows come in name order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
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


Words = tuple[str, tuple[str, ...]]
"""What a record is found by: its words, folded, and the keys of its places, which are found by name and province."""


def words_of(record: Form, lookup: Lookup) -> str:
    """The words of a record: its ``search`` fields, folded; digits as one word."""
    return spelled(found_by(record), lookup)


def found_by(record: Form) -> Words:
    """The same before the names of places are looked up."""
    texts: list[str] = []
    places: list[str] = []
    for field in _searched(type(record).key):
        value = record.values.get(field.key)
        if value is None:
            continue
        if field.kind is Kind.COMMUNE:
            places.append(value)
        elif isinstance(value, tuple):
            texts.extend(value)
        else:
            texts.append(str(value))
    return _words(" ".join(texts)), tuple(places)


def spelled(words: Words, lookup: Lookup) -> str:
    """All words of a record, each once."""
    text, places = words
    named = (_words_of_place(lookup.unit_label(key, full=True)) for key in places)
    return " ".join(dict.fromkeys(" ".join((text, *named)).split()))


def same(form: str, before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    """Whether two states of a record (flat) are found by the same words: an edit seldom changes them."""
    return all(before.get(field.key) == after.get(field.key) for field in _searched(form))


def fields(form: str) -> tuple[str, ...]:
    """The keys of the fields by which records of a form are found."""
    return tuple(field.key for field in _searched(form))


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


_words_of_place = lru_cache(maxsize=4096)(_words)


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
