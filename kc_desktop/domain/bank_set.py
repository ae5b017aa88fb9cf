"""The bank as a set of plain tables for somebody outside: which tables and columns there are, and what is a person's.

One table a form, one for each kind of repeating rows. Cells are the stored values: text, whole numbers, numbers, days
as "YYYY-MM-DD", yes and no as 1 and 0, several codes as a JSON list. Without personal fields the columns of persons are
not there at all, and what prose says of them is blacked out (``Cleaner``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.anonymous import AT_HOME, blacked, is_number_of_a_person, names_somebody, words_of
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.personal import PERSONAL_NUMBER
from kc_desktop.domain.reference import CodeEntry

ID, ROW, CONFLICTS = "id", "row_id", "conflicts"
"""Key columns: the record; the row within it (tables of rows); open conflicts (tables of records)."""
KEY_LABELS = {ID: "Mã bản ghi", ROW: "Mã dòng", CONFLICTS: "Số mục còn mâu thuẫn"}
CODED = (Kind.CHOICE, Kind.CHOICES, Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC)
"""Kinds whose values are codes with labels."""
LISTS = (Kind.CHOICES, Kind.COMMUNES, Kind.PHONES)
"""Kinds whose cells are JSON lists."""
NUMBERS = (Kind.INTEGER, Kind.YEAR, Kind.MONEY, Kind.DECIMAL, Kind.YESNO)


@dataclass(frozen=True, slots=True)
class Table:
    """``name``: as in the set; ``form``: whose values its rows are; ``parent``: the form of the records that repeating
    rows belong to; ``fields``: the columns after the keys; ``marks``: personal fields of the record, read to find them
    in prose and not written."""

    name: str
    label: str
    form: type[Form]
    parent: type[Form] | None
    owner: str
    fields: tuple[Field[Any], ...]
    marks: tuple[Field[Any], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The key columns."""
        return (ID, ROW) if self.parent else (ID, CONFLICTS)

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns."""
        return (*self.keys, *(field.key for field in self.fields))


def tables(forms: Collection[str] = (), *, personal: bool) -> tuple[Table, ...]:
    """The tables of some forms (all when empty), each followed by those of its rows."""
    found: list[Table] = []
    for form in FORMS.values():
        if forms and form.key not in forms:
            continue
        marks = () if personal else tuple(f for f in form.fields if f.row is None and names_somebody(form, f.key))
        plain = tuple(f for f in form.fields if f.row is None and (personal or not names_somebody(form, f.key)))
        found.append(Table(form.key, form.plural, form, None, "", plain, marks))
        for owner in (f for f in form.fields if f.row is not None):
            assert owner.row is not None
            cells = tuple(f for f in owner.row.fields if personal or not names_somebody(form, f"{owner.key}/_/{f.key}"))
            label = f"{form.title} – {owner.label}"
            found.append(Table(owner.row.key.replace(".", "_"), label, owner.row, form, owner.key, cells, marks))
    return tuple(found)


class Cleaner:
    """Rows without what is a person's. ``companies``: the legal forms whose address is nobody's home."""

    def __init__(self, table: Table, companies: Collection[str]) -> None:
        self._wide, self._companies = len(table.columns), frozenset(companies)
        lead = len(table.keys)
        places = {field.key: at for at, field in enumerate(table.fields, lead)}
        self._numbers = tuple(places[f.key] for f in table.fields if f.kind is Kind.TAX_CODE)
        self._prose = tuple(
            (places[f.key], f.kind is Kind.NOTE, f.key == table.form.headline)
            for f in table.fields
            if f.kind in (Kind.TEXT, Kind.NOTE)
        )
        self._marks = table.marks
        self._legal = places.get("legal_form", -1)
        self._home = tuple(places[key] for key in sorted(AT_HOME & places.keys())) if self._legal >= 0 else ()

    def __call__(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """``row``: the cells of the table, then those of its ``marks``; gives the cells of the table."""
        cells = list(row[: self._wide])
        for at in self._numbers:
            if isinstance(cells[at], str) and len(cells[at]) == PERSONAL_NUMBER:
                cells[at] = None
        if self._home and cells[self._legal] not in self._companies:
            for at in self._home:
                cells[at] = None
        words: tuple[str, ...] | None = None
        for at, is_note, is_headline in self._prose:
            text = cells[at]
            if not text:
                continue
            if not (is_note or " " in text):
                cells[at] = None if is_number_of_a_person(text) else text
                continue
            if words is None:
                words = words_of(zip(self._marks, self._said(row), strict=True))
            cells[at] = blacked(text, () if is_headline else words)
        return tuple(cells)

    def _said(self, row: Sequence[Any]) -> Iterator[Any]:
        for field, cell in zip(self._marks, row[self._wide :], strict=True):
            yield json.loads(cell) if isinstance(cell, str) and field.kind in LISTS else cell


class Digest:
    """SHA-256 over the cells of all tables: the same content has the same digest in every kind of file.

    Of each table its name and a line feed, then of each row its cells as a JSON list without blanks and a line feed.
    """

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        self.rows = 0

    def table(self, name: str) -> None:
        """A table begins."""
        self._hash.update(f"{name}\n".encode())

    def row(self, cells: Sequence[Any]) -> None:
        """A row of it."""
        self._hash.update(self._dumps(cells).encode() + b"\n")
        self.rows += 1

    def hexdigest(self) -> str:
        """So far."""
        return self._hash.hexdigest()


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a set holds. ``facts``: (label, value) of where and when it was made; ``counts``: table → rows;
    ``rows``: the cells of a table, read as they are taken, each counted into ``digest``; ``codes``: every entry of
    the lists used; ``indicators``: a line for each figure of the reports and how it comes about."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    counts: Mapping[str, int]
    rows: Callable[[Table], Iterator[tuple[Any, ...]]]
    codes: tuple[CodeEntry, ...]
    indicators: tuple[tuple[str, ...], ...]
    lookup: Lookup
    digest: Digest


def listed(cell: str) -> list[str]:
    """The items of a cell that is a JSON list."""
    return [str(item) for item in json.loads(cell)]


def label(field: Field[Any], cell: object, lookup: Lookup) -> str:
    """The label of a coded cell; of several codes theirs, with "; " between."""
    if cell is None:
        return ""
    keys = listed(str(cell)) if field.kind in LISTS else [str(cell)]
    match field.kind:
        case Kind.CHOICE | Kind.CHOICES:
            return "; ".join(lookup.code_label(field.choices, key) for key in keys)
        case Kind.COMMUNE | Kind.COMMUNES:
            return "; ".join(lookup.unit_label(key, full=True) for key in keys)
        case _:
            return "; ".join(map(lookup.vsic_label, keys))
