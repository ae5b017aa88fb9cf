"""A table of years as centres keep it, years down and sources across or the other way round, pasted from Excel."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kc_desktop.domain.amounts import NotANumber, parse_number
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.fold import fold

PLANNED, EXECUTED = "ke_hoach", "thuc_hien"
"""Codes of ``indicator``."""
_TOTAL = "total"
_YEAR = re.compile(r"\D{0,8}((?:19|20)\d\d)\D{0,3}")
_INDICATORS = (
    (EXECUTED, r"\b(thuc hien|th|giai ngan|quyet toan|da chi|thuc chi)\b"),
    (PLANNED, r"\b(ke hoach|kh|giao|du toan|phan bo)\b"),
)
_SOURCES = (
    ("kcqg", r"\b(kcqg|quoc gia|trung uong|tw)\b"),
    ("kcdp", r"\b(kcdp|dia phuong|tinh)\b"),
    ("doi_ung", r"\b(doi ung|von co so|co so|thu huong)\b"),
    ("cnht", r"\b(cnht|cong nghiep ho tro)\b"),
    ("tai_tro", r"\b(tai tro|vien tro)\b"),
    (_TOTAL, r"\b(tong|cong)\b"),
    ("khac", r"\b(khac)\b"),
)
_UNITS = ((10**9, r"\b(tỷ|tỉ|ty)\b"), (10**6, r"\b(triệu|trieu|trđ|trd)\b"), (10**3, r"\b(nghìn|ngàn|nghin|ngan)\b"),
          (1, r"(?<!hợp )(?<!hội )\bđồng\b|\bvn[đd]\b|\(đ\)"))  # fmt: skip
MOST_LINES = 500
"""Lines that are read; a table of years has some hundred."""
_ROUGH = re.compile(r"(gần|trên|hơn|khoảng|ước)\s+(?=\d)", re.IGNORECASE)
_NOTHING = ("", "-", "–", "—", "x", "0")


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount of the table, in đồng; ``row``, ``column`` as pasted, from 1; ``words`` before it: gần, trên, hơn."""

    year: int
    indicator: str
    source: str
    amount: int
    row: int
    column: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell nobody can read ("unread"), one that says what another said before ("twice", not taken), a total that its
    parts do not give ("total": ``stated``, ``computed``), lines that were left ("over": ``text`` how many)."""

    kind: str
    row: int
    column: int
    text: str
    stated: int = 0
    computed: int = 0


@dataclass(frozen=True, slots=True)
class Yearly:
    """What the table says. ``skipped``: headings whose columns were left alone."""

    cells: tuple[Cell, ...]
    doubts: tuple[Doubt, ...]
    skipped: tuple[str, ...]


def read(text: str, unit: int = 10**6, indicator: str = EXECUTED) -> Yearly:
    """Read a pasted table (cells parted by tabs, semicolons or "|"). ``unit``: đồng for one unit where no heading says;
    ``indicator``: what an amount is where no heading says."""
    rows, over = _table(text)
    turned = _is_turned(rows)
    if turned:
        rows = [list(line) for line in zip(*rows, strict=True)]
    first = next((at for at, row in enumerate(rows) if row and _year(row[0])), len(rows))
    heads = _headings(rows[:first])
    meant = {at: found for at, head in enumerate(heads) if at and (found := _meaning(head, unit, indicator))}
    cells: list[Cell] = []
    doubts = [Doubt("over", MOST_LINES + 1, 1, str(over))] if over else []
    told: set[tuple[int, str, str]] = set()
    for number, row in enumerate(rows[first:], first + 1):
        year = _year(row[0])
        if not year:
            continue
        here: list[Cell] = []
        totals: list[Cell] = []
        for at, (of, source, factor) in meant.items():
            body = row[at] if at < len(row) else ""
            place = (at + 1, number) if turned else (number, at + 1)
            said, body = _spoken(body)
            amount = _amount(body, factor)
            if amount is None:
                doubts.append(Doubt("unread", *place, body[:60]))
            elif body.strip() in _NOTHING:
                continue
            elif (year, of, source) in told:
                doubts.append(Doubt("twice", *place, body[:60]))
            else:
                told.add((year, of, source))
                (totals if source == _TOTAL else here).append(Cell(year, of, source, amount, *place, said))
        cells += here
        for one in totals:
            parts = [cell.amount for cell in here if cell.indicator == one.indicator and cell.source in GRANT_SOURCES]
            if not parts:
                cells.append(Cell(one.year, one.indicator, "", one.amount, one.row, one.column, one.words))
            elif abs(sum(parts) - one.amount) > len(parts) * 500:  # rounding of the parts as published
                doubts.append(Doubt("total", one.row, one.column, str(year), one.amount, sum(parts)))
    skipped = tuple(" ".join(head) for at, head in enumerate(heads) if at and at not in meant and head)
    return Yearly(tuple(cells), tuple(doubts), skipped)


def _table(text: str) -> tuple[list[list[str]], int]:
    """The cells, and how many lines were left."""
    every = [line for line in text.replace("\r", "").split("\n") if line.strip()]
    lines = [unicodedata.normalize("NFC", line) for line in every[:MOST_LINES]]
    sign = next((sign for sign in "\t|;" if any(sign in line for line in lines)), "\t")
    rows = [[cell.strip() for cell in line.split(sign)] for line in lines]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows], len(every) - len(lines)


def _is_turned(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the years stand across."""
    down = sum(bool(_year(row[0])) for row in rows if row)
    across = max((sum(bool(_year(cell)) for cell in row) for row in rows[:3]), default=0)
    return across > max(down, 1)


def _year(text: str) -> int:
    found = _YEAR.fullmatch(text.strip())
    return int(found.group(1)) if found else 0


def _headings(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The headings over each column from above; one over several columns stands in the first of them."""
    width = max(map(len, rows), default=0)
    filled: list[list[str]] = [[] for _ in range(width)]
    for place, row in enumerate(rows):
        last = ""
        for at in range(width):
            cell = row[at] if at < len(row) else ""
            last = cell or (last if place < len(rows) - 1 and at else "")
            if last and last not in filled[at]:
                filled[at].append(last)
    return filled


def _meaning(headings: Sequence[str], unit: int, indicator: str) -> tuple[str, str, int] | None:
    """(indicator, source, đồng for one unit); None for headings that name no source. What stands nearest to the figures
    decides: a title above the table may name a province, a total, a plan."""
    near = [fold(heading) for heading in reversed(headings)]
    source = next((code for text in near for code, shape in _SOURCES if re.search(shape, text)), None)
    said = next((code for text in near for code, shape in _INDICATORS if re.search(shape, text)), None)
    spoken = [heading.casefold() for heading in reversed(headings)]
    factor = next((size for text in spoken for size, shape in _UNITS if re.search(shape, text)), unit)
    if source is None and said is None:
        return None
    return said or indicator, source if source is not None else _TOTAL, factor


def _spoken(text: str) -> tuple[str, str]:
    """Words before a number (trap T9: "gần 2.260" is no exact figure), and the rest."""
    found = _ROUGH.match(text)
    return (found[1].lower(), text[found.end() :]) if found else ("", text)


def _amount(text: str, factor: int) -> int | None:
    if text.strip() in _NOTHING:
        return 0
    try:
        amount = parse_number(text) * factor
    except NotANumber:
        return None
    return int(amount) if amount >= 0 and amount == amount.to_integral_value() and amount <= Decimal(10) ** 15 else None
