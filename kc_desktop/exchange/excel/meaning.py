"""What each column of a table means: what stands over it and what stands in it must agree.

A heading proposes a field; the cells below it confirm or contradict. A column without a telling heading is known by its
cells where those can only be one thing. Every answer carries its confidence; below ``LEAST`` there is none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from kc_desktop.domain.amounts import NotANumber, parse_money
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.identifiers import (
    is_email,
    is_phone,
    is_tax_code_shape,
    read_personal_number,
    split_phones,
    tax_code_sound,
)
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.exchange.excel.cells import Cell, Sheet, is_number, show
from kc_desktop.exchange.excel.columns import REASON_HEADING, ROW_HEADING, Column, heading
from kc_desktop.exchange.excel.dates import day_of, year_of
from kc_desktop.exchange.excel.words import NUMBER, plain, target_of, unit_of

LEAST = 0.5
"""Confidence below which a column is left alone: its cells are kept as remarks."""
_SAMPLE = 200
_ROWS = 2_000
_ADDRESS = re.compile(r"\b(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|duong|thon|ap|khu pho|to|tp)\b")
_FIRM = re.compile(
    r"(cong ty|cty|doanh nghiep|dntn|htx|hop tac xa|ho kinh doanh|co so|xuong|nha may|lang nghe|to hop tac|chi nhanh)\b"
)


class Looks(Protocol):
    """What the reference data say of a cell."""

    def is_code(self, code_list: str, text: str) -> bool:
        """Whether the text names a code of the list."""

    def is_area(self, text: str) -> bool:
        """Whether the text names a province, a district or a commune."""

    def industry(self, text: str) -> str | None:
        """The VSIC key that the text means."""


def columns_of(
    sheet: Sheet, header: tuple[int, ...], data_rows: Sequence[int], form_key: str, looks: Looks | None = None
) -> tuple[Column, ...]:
    """Every used column with its best target; a target stands once, except several phone columns."""
    body = [sheet.rows[row - 1] for row in data_rows[:_ROWS]]
    width = max((len(row) for row in sheet.rows[header[0] - 1 if header else 0 :]), default=0)
    found: list[Column] = []
    samples: dict[int, tuple[Cell, ...]] = {}
    for index in range(width):
        parts = heading(sheet, header, index)
        samples[index] = tuple(row[index] for row in body if index < len(row) and row[index] is not None)[:_SAMPLE]
        if parts in ((REASON_HEADING,), (ROW_HEADING,)) or not (parts or samples[index]):
            continue
        target, sure = (target_of(form_key, parts) if parts else None) or ("", 0.0)
        column = Column(index, " – ".join(parts), target, sure, unit_of(" ".join(parts)))
        found.append(_weighed(column, samples[index], form_key, looks))
    found = _sniffed(_once(found, form_key), samples, form_key, looks)
    return tuple(_as_list(found, samples, form_key))


def fingerprint(columns: Sequence[Column]) -> str:
    """The same for every table with the same headings in the same order."""
    return hashlib.sha256("\n".join(plain(column.header) for column in columns).encode()).hexdigest()


# ------------------------------------------------------------------------------------------- headings against contents


def _weighed(column: Column, cells: tuple[Cell, ...], form_key: str, looks: Looks | None) -> Column:
    if not column.target or column.target == NUMBER or not cells:
        return column
    support = _support(column.target, cells, form_key, looks)
    if support is None:
        return column
    sure = column.confidence
    if support < 0.2:
        sure *= 0.3
    elif support < 0.7:
        sure *= 0.5 + 0.5 * support
    elif sure < 0.9:
        sure += 0.1
    return replace(
        column, target=column.target if sure >= LEAST else "", confidence=round(sure, 2) if sure >= LEAST else 0.0
    )


def _support(target: str, cells: tuple[Cell, ...], form_key: str, looks: Looks | None) -> float | None:
    """The share of the cells that can be values of the target; None where anything could."""
    form = FORMS[form_key]
    if target == form.headline and form.by_key[target].kind is Kind.TEXT:
        texts = [show(cell) for cell in cells]
        varied = len(set(texts)) * 3 >= len(texts) or len(texts) < 20
        return _share(cells, _is_wordy) * (1 if varied else 0.4)
    test = _test_of(target, form.by_key.get(target), looks)
    return None if test is None else _share(cells, test)


def _share(cells: Sequence[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(map(test, cells)) / len(cells)


def _test_of(target: str, field: Field[Any] | None, looks: Looks | None) -> Callable[[Cell], bool] | None:
    if target in _BY_TARGET or target in ("content", "programme"):  # those are published words, which ``finish`` reads
        return _BY_TARGET.get(target)
    if field is None:  # a part of a field
        return _amount if target.startswith("costs/") and not target.endswith("words") else None
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        return None if looks is None else lambda cell: _is_choice(field, show(cell), looks)
    if field.kind in (Kind.COMMUNE, Kind.COMMUNES):
        if looks is None:
            return _is_wordy
        return lambda cell: any(looks.is_area(part) for part in re.split("[;,\n]", show(cell)))
    if field.kind is Kind.VSIC:
        return lambda cell: _is_wordy(cell) or (looks is not None and looks.industry(show(cell)) is not None)
    return _BY_KIND.get(field.kind)


def _is_choice(field: Field[Any], text: str, looks: Looks) -> bool:
    return looks.is_code(field.choices, text) or (field.choices == "legal_form" and legal_form(text) is not None)


def _is_wordy(cell: Cell) -> bool:
    text = show(cell) if isinstance(cell, str) else ""
    letters = sum(map(str.isalpha, text))
    return letters > 1 and letters * 2 >= len(text.replace(" ", ""))


def _amount(cell: Cell) -> bool:
    if is_number(cell):
        return True
    try:
        parse_money(re.sub(r"[^\d.,\s-]+$", "", show(cell)) or "x")
    except NotANumber:
        return False
    return True


def _phone(cell: Cell) -> bool:
    return any(len(part) >= 8 for part in split_phones(show(cell)))


def _tax(cell: Cell) -> bool:
    text = re.sub(r"[\s.'’-]", "", show(cell))
    return text.isdigit() and 8 <= len(text) <= 14 or is_tax_code_shape(show(cell))


def _is_code(text: str) -> bool:
    """A tax code by its check digit or a personal number: an amount of ten digits is neither."""
    if not is_tax_code_shape(text) or is_phone(text):
        return False
    return tax_code_sound(text) if len(text) != 12 else read_personal_number(text) is not None


def _person(cell: Cell) -> bool:
    return _is_wordy(cell) and 1 < len(show(cell).split()) <= 8 and not any(map(str.isdigit, show(cell)))


def _paper_number(cell: Cell) -> bool:
    text = show(cell)
    return not isinstance(cell, float) and sum(map(str.isalnum, text)) >= 4


def _no_fraction(cell: Cell) -> bool:
    return not isinstance(cell, float)


_BY_TARGET: Mapping[str, Callable[[Cell], bool]] = {
    "representative": _person, "registration_no": _paper_number, "main_product": _is_wordy, "cluster_name": _is_wordy,
    "craft_village": _is_wordy, "site_address": _is_wordy, "office_address": _is_wordy, "old_address": _is_wordy,
    "old_address/district": _is_wordy, "old_address/province": _is_wordy, "site_hamlet": _no_fraction,
    "place_note": _is_wordy, "beneficiaries/name": _is_wordy, "short_name": _is_wordy,
}  # fmt: skip
_BY_KIND: Mapping[Kind, Callable[[Cell], bool]] = {
    Kind.TAX_CODE: _tax, Kind.PHONES: _phone, Kind.EMAIL: lambda cell: "@" in show(cell), Kind.MONEY: _amount,
    Kind.INTEGER: _amount, Kind.DECIMAL: _amount,
    Kind.DATE: lambda cell: isinstance(cell, date) or day_of(cell) is not None or year_of(cell) is not None,
    Kind.YEAR: lambda cell: year_of(cell) is not None or cell in (0, "0"),
}  # fmt: skip


# ---------------------------------------------------------------------------------------------------- contents alone

_SNIFFERS: tuple[tuple[str, float, Callable[[str], bool]], ...] = (
    ("tax_code", 0.6, lambda text: _is_code(text.replace(" ", ""))),
    ("phones", 0.6, lambda text: any(is_phone(part) for part in split_phones(text))),
    ("email", 0.6, is_email),
    ("name", 0.3, lambda text: _FIRM.match(fold(text)) is not None),
    ("site_address", 0.6, lambda text: len(set(_ADDRESS.findall(fold(text)))) > 1 or text.count(",") > 1),
)


def _sniffed(
    columns: list[Column], samples: Mapping[int, tuple[Cell, ...]], form_key: str, looks: Looks | None
) -> list[Column]:
    """Columns that no heading explains, by what most of their cells look like."""
    keys = FORMS[form_key].by_key
    taken = {column.target for column in columns}
    found = list(columns)
    tests = list(_SNIFFERS)
    if looks is not None and "site_commune" in keys and "site_address" not in taken:
        tests.append(("site_commune", 0.8, looks.is_area))
    for target, share, test in tests:
        if target not in keys or target in taken:
            continue
        for place, column in enumerate(found):
            cells = [show(cell) for cell in samples[column.index]]
            if column.target or len(cells) < 3:
                continue
            hits = sum(map(test, cells)) / len(cells)
            if hits >= share:
                found[place] = replace(column, target=target, confidence=round(0.4 + 0.3 * hits, 2))
                break
    return found


def _once(columns: list[Column], form_key: str) -> list[Column]:
    """The surest column keeps a target, the first among equals; phones may come in several columns."""
    kinds = {key: field.kind for key, field in FORMS[form_key].by_key.items()}
    best: dict[str, Column] = {}
    for column in columns:
        if column.target and (column.target not in best or column.confidence > best[column.target].confidence):
            best[column.target] = column
    return [
        column
        if not column.target or best[column.target] is column or kinds.get(column.target) is Kind.PHONES
        else replace(column, target="", confidence=0.0)
        for column in columns
    ]


# ---------------------------------------------------------------------------------------- is it a list of such things?

_OF_A_FACILITY = frozenset({
    "tax_code", "phones", "email", "site_address", "site_commune", "office_address", "representative",
    "registration_no", "old_address", "legal_form", "main_product", "vsic", "old_address/district", "site_hamlet",
})  # fmt: skip


def _as_list(columns: list[Column], samples: Mapping[int, tuple[Cell, ...]], form_key: str) -> list[Column]:
    """A table of figures by ministry has names too: without anything else of an establishment it is no list of them."""
    if form_key not in ("facility", "survey"):
        return columns
    name = next((column for column in columns if column.target == "name"), None)
    if name is None or any(column.target in _OF_A_FACILITY for column in columns):
        return columns
    cells = samples[name.index]
    firms = _share(cells, lambda cell: _FIRM.match(fold(show(cell))) is not None) if cells else 0.0
    figures = sum(
        bool(samples[column.index]) and _share(samples[column.index], is_number) > 0.5
        for column in columns
        if column.target != NUMBER
    )
    if figures < 2 or firms > 0.3:
        return columns
    return [replace(column, target="", confidence=0.0) if column is name else column for column in columns]
