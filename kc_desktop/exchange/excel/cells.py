"""Plain values of a sheet, as they come out of the reading process."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeGuard

from kc_desktop.domain.fold import visible

Cell: TypeAlias = str | int | float | bool | date | None
Row: TypeAlias = tuple[Cell, ...]
Area: TypeAlias = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells; from 0."""

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
_BLANKS = " \t\r\n\v\f"
_OLD_BLANK = re.compile("(?<![ÃÆº»])\u00a0")


@dataclass(frozen=True, slots=True)
class Converted:
    """A cell in old letters (``domain.legacy``): row and column from 0, as found, as read, the kind of letters."""

    row: int
    column: int
    before: str
    after: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows from Excel's row 1 on (blank ones empty), without trailing blanks.

    ``hidden_rows`` and ``hidden_columns``, from 0: Excel does not show them; what they hold is read like the rest.
    ``capitals``: cells (row, column) in a font that draws small letters as capitals.
    """

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    converted: tuple[Converted, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    capitals: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file in their order."""

    name: str
    sheets: tuple[Sheet, ...]


def raw(text: str) -> str:
    """``clean``, but for what old letters are made of: U+00AD is ư of TCVN3, U+00A0 may be half of an à."""
    if text.isascii():
        return text.strip(_BLANKS)
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _OLD_BLANK.sub(" ", text).strip(_BLANKS)


def clean(text: str) -> str:
    """What of the text can be seen, outer blanks off."""
    return visible(text).strip()


def show(cell: Cell) -> str:
    """The cell as a person would type it; whole floats without ``.0``, dates as dd/mm/yyyy."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Có" if cell else "Không"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float):
        return f"{cell:.12g}".replace(".", ",") if abs(cell) < 1e12 else repr(cell)
    return str(cell)


def is_number(cell: Cell) -> TypeGuard[int | float]:
    """Whether Excel holds a number here (a truth value is none)."""
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def letter(column: int) -> str:
    """Excel's name of a column counted from 0: 0 → A, 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_of(name: str) -> int | None:
    """The column counted from 0 that ``A`` … ``XFD`` names, or None."""
    found = 0
    for char in name.strip().upper():
        if not "A" <= char <= "Z":
            return None
        found = found * 26 + ord(char) - ord("A") + 1
    return found - 1 if 0 < found <= 16_384 else None
