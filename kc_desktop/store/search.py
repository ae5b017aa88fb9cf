"""Search folded for Vietnamese in contentless FTS5 indexes. SQLite-only SQL stays in this module.

A record is found by three kinds of words: folded ones, the same with their tones (so that a hit with the tones typed
comes first), and one mark for each value a list is filtered by (so that a filter and a common word meet inside the
index: joined outside they cost a hundred times more on a million rows). Only the last word typed is a prefix; nothing
is ranked by bm25 (slow on a million rows); rows come in name order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.place_words import tone_key
from kc_desktop.store.engine import run, run_many

_WORD = re.compile(r"[0-9a-z]+")
_SPOKEN = re.compile(r"\w+")
_NO_TOKEN = re.compile(r"[^0-9A-Za-z]+")
_ABROAD = re.compile(r"\+\s*84[\s.]*")
PREFIXES = "1 2 3 4 5 6"
_MARKED = (Kind.CHOICE, Kind.CHOICES, Kind.COMMUNE, Kind.COMMUNES, Kind.YESNO, Kind.VSIC)
_MOST_MARKS = 1000
"""A filter of more values than this is left to the typed table."""


_OWN = ("facility", "survey", "dossier")
"""Forms of which a bank holds very many records."""


def index_of(form: str) -> str:
    """The index of a form: its own where there are very many records, else one for all.

    An index is five tables, which every connection that is opened reads first, and every copy and check of a file.
    """
    return f"{form}_search" if form in _OWN else "other_search"


INDEXES = tuple(dict.fromkeys(map(index_of, FORMS)))


def create_statements() -> list[str]:
    """The DDL of every search index."""
    return [
        f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='', contentless_delete=1, detail=none,"
        f" prefix='{PREFIXES}', tokenize='ascii')"
        for index in INDEXES
    ]


Words = tuple[str, tuple[str, ...]]
"""What a record is found by: its words, folded, and the keys of its places, which are found by name and province."""


def words_of(record: Form, lookup: Lookup) -> str:
    """What a record is found by: the words of its ``search`` fields, folded and with their tones, places with their
    province, a tax code also as one word; and the marks of the values it is filtered by."""
    return spelled(found_by(record), lookup)


def found_by(record: Form) -> Words:
    """The same before the names of places are looked up."""
    by_key = type(record).by_key
    found: list[str] = []
    places: list[str] = []
    for key, value in record.values.items():
        field = by_key.get(key)
        if value is None or field is None or field.retired:
            continue
        if field.search and field.kind is Kind.COMMUNE:
            places.append(value)
        elif field.search:
            found += _spoken(field, value)
        if field.kind in _MARKED:
            found += _marks(field, value)
    return " ".join(dict.fromkeys(found)), tuple(places)


def is_found(field: Field[Any]) -> bool:
    """Whether records are found by the values of a field."""
    return not field.retired and (field.search or field.kind in _MARKED)


def words_in(field: Field[Any], value: Any, lookup: Lookup) -> tuple[str, ...]:
    """What one value of a record adds to the words it is found by."""
    if field.retired:
        return ()
    marks = _marks(field, value) if field.kind in _MARKED else ()
    if not field.search:
        return tuple(marks)
    if field.kind is Kind.COMMUNE:
        return (*_words_of_place(lookup.unit_label(value, full=True)), *marks)
    return (*_spoken(field, value), *marks)


def spelled(words: Words, lookup: Lookup) -> str:
    """All words of a record, each once."""
    text, places = words
    said, named = f" {text} ", [word for key in places for word in _words_of_place(lookup.unit_label(key, full=True))]
    more = [word for word in dict.fromkeys(named) if f" {word} " not in said]
    return " ".join((text, *more)) if text else " ".join(more)


@cache
def fields(form: str) -> frozenset[str]:
    """The keys of the fields by which records of a form are found."""
    return frozenset(field.key for field in (*_searched(form), *_filtered(form)))


def _spoken(field: Field[Any], value: Any) -> Sequence[str]:
    """The words of a value that is no place."""
    if isinstance(value, tuple):
        return [word for one in value for word in _words(one)]
    found = _words(str(value))
    if field.kind is Kind.TAX_CODE and not value.isdigit():
        found.append("".join(_WORD.findall(value)))
    return found


def _marks(field: Field[Any], value: Any) -> Sequence[str]:
    return [_mark(field.key, one) for one in (value if isinstance(value, tuple) else (value,))]


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text.lower())
    return [word for part in text.split() for word in _heard(part)]


@lru_cache(maxsize=32768)
def _heard(part: str) -> tuple[str, ...]:
    """The words in a text without blanks: folded, and those with marks as they sound."""
    toned = (_toned(word) for word in _SPOKEN.findall(part.lower()) if not word.isascii())
    return *_WORD.findall(fold(part)), *toned


@lru_cache(maxsize=4096)
def _words_of_place(label: str) -> Sequence[str]:
    return tuple(dict.fromkeys(_words(label)))


@lru_cache(maxsize=32768)
def _toned(word: str) -> str:
    return tone_key(word).strip()


@cache
def _searched(form: str) -> tuple[Field[Any], ...]:
    return tuple(field for field in FORMS[form].active() if field.search)


@cache
def _filtered(form: str) -> tuple[Field[Any], ...]:
    return tuple(field for field in FORMS[form].active() if field.kind in _MARKED)


@lru_cache(maxsize=32768)
def _mark(key: str, value: object) -> str:
    """One word that nobody types: ``§legal·form§ho·kd``."""
    said = str(int(value)) if isinstance(value, bool) else str(value)
    return f"§{_NO_TOKEN.sub('·', key)}§{_NO_TOKEN.sub('·', said)}"


def marked(form: type[Form], where: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Field key → the expression that its accepted (canonical) values are for the index, where it knows them."""
    known: dict[str, str] = {}
    for field in _filtered(form.key):
        accepted = where.get(field.key, ())
        if 0 < len(accepted) <= _MOST_MARKS:
            values: Iterable[object] = accepted
            if field.kind is Kind.YESNO:
                values = (value in ("true", "1") for value in accepted)
            known[field.key] = " OR ".join(f'"{_mark(field.key, value)}"' for value in dict.fromkeys(values))
    return known


def questions(text: str) -> tuple[str, ...]:
    """What to ask the index for a typed text: first with the tones typed, where there are any, last without.

    Every word is whole but the last, which is a prefix, and which may be unfinished: its tones then count for nothing.
    Digits may be grouped as people write numbers ("0912 345 678", "+84 912…"). () for no words.
    """
    text = _ABROAD.sub("0", text)
    words = _WORD.findall(fold(text))
    if not words:
        return ()
    asked = [_folded(words)]
    if not text.isascii() and (toned := [_toned(word) for word in _SPOKEN.findall(text.lower())]):
        *before, last = toned
        whole = [f'"{word}"' for word in before]
        if any(not word.isascii() for word in before):
            asked.insert(0, " AND ".join([*whole, f'"{words[-1]}"*']))
        if not last.isascii():
            asked.insert(0, " AND ".join([*whole, f'"{last}"']))
    return tuple(asked)


def _folded(words: Sequence[str]) -> str:
    parts: list[str] = []
    groups = [(number, list(group)) for number, group in groupby(words, str.isdigit)]
    for at, (number, group) in enumerate(groups):
        end = "*" if at == len(groups) - 1 else ""
        asked = " AND ".join([*(f'"{word}"' for word in group[:-1]), f'"{group[-1]}"{end}'])
        if number and len(group) > 1:
            asked = f'({asked} OR "{"".join(group)}"{end})'
        parts.append(asked)
    return " AND ".join(parts)


def select(form: str, limit: int = 0) -> str:
    """The statement that gives the numbers of the records of a form that answer a question (``within`` it)."""
    index, some = index_of(form), f" LIMIT {int(limit)}" if limit else ""
    return f"SELECT rowid FROM {index} WHERE {index} MATCH ?{some}"


def within(form: str, question: str) -> str:
    """A question for the records of one form only."""
    return question if form in _OWN else f'({question}) AND "{_form_mark(form)}"'


def put(connection: Connection, form: str, words: Sequence[tuple[int, str]]) -> None:
    """Index records that are not in the index: (number, words). In order: FTS5 flushes what it holds at every step
    back."""
    rows = sorted(words)
    if form not in _OWN:
        rows = [(num, f"{said} {_form_mark(form)}") for num, said in rows]
    run_many(connection, f"INSERT INTO {index_of(form)} (rowid, words) VALUES (?, ?)", rows)


def drop(connection: Connection, form: str, nums: Iterable[int]) -> None:
    """Take records out of the index."""
    run_many(connection, f"DELETE FROM {index_of(form)} WHERE rowid = ?", [(num,) for num in sorted(nums)])


def clear(connection: Connection) -> None:
    """Empty every index (before a rebuild)."""
    for index in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")


def compact(connection: Connection) -> None:
    """Write every index anew, without what was taken out."""
    for index in INDEXES:
        run(connection, f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _form_mark(form: str) -> str:
    return f"§§{_NO_TOKEN.sub('·', form)}"
