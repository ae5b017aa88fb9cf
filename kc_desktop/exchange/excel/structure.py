"""Where the table of a sheet lies: header rows, data rows, what every other row is. What the columns mean comes later.

Two ways lead to the header. By words: the row whose cells are headings that offices write, of whatever list. By
numbers: tables of figures whose words nobody knows begin where the numbers begin. A list of unknown words begins at the
first row of short texts as wide as the rows below it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from kc_desktop.exchange.excel import shapes
from kc_desktop.exchange.excel.cells import Cell, Row, Sheet, is_number, show
from kc_desktop.exchange.excel.columns import heading
from kc_desktop.exchange.excel.words import HEADLINES, NUMBER, SPOKEN, plain, target_of

LOOK = 60
"""Rows from the top in which a header may begin."""
_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Structure:
    """Rows as Excel counts them, from 1; every row of the sheet is in exactly one of the three.

    ``lead``: the column (from 0) that says what a line is called, where a heading tells.
    """

    header_rows: tuple[int, ...]
    data_rows: tuple[int, ...]
    other_rows: tuple[tuple[int, str], ...]
    lead: int | None = None


def find_structure(sheet: Sheet, *, header: tuple[int, ...] | None = None, lead: int | None = None) -> Structure:
    """Where the header is and what every row is; ``header`` and ``lead`` where somebody knows better.

    No form is asked: headings that any list of an office may have tell the running number, the name of a line, and the
    columns that say something of a line even where its name is missing.
    """
    rows = tuple(row + 1 for row in _Grid(sheet).header()) if header is None else header
    number, named, useful = _roles(sheet, rows)
    lead = named if lead is None else lead
    start = rows[-1] if rows else 0
    judge = shapes.Judge(sheet.rows, start, number, lead, useful | ({lead} if lead is not None else set()))
    heads = {plain(text) for row in rows for cell in sheet.rows[row - 1] if (text := show(cell))}
    data: list[int] = []
    other: list[tuple[int, str]] = []
    for row in range(len(sheet.rows)):
        if row + 1 in rows:
            continue
        if row < start:
            other.append((row + 1, "title" if sheet.rows[row] else "blank"))
        elif (kind := judge.kind(row, heads)) == "data":
            data.append(row + 1)
        else:
            other.append((row + 1, kind))
    return Structure(rows, tuple(data), tuple(other), lead)


def _roles(sheet: Sheet, header: tuple[int, ...]) -> tuple[int | None, int | None, set[int]]:
    """(column of the running number, column of the name, columns that say something), by their headings."""
    number: int | None = None
    named: tuple[float, int] | None = None
    useful: set[int] = set()
    width = max((len(sheet.rows[row - 1]) for row in header), default=0)
    for index in range(width):
        parts = heading(sheet, header, index)
        hits = [(form, *hit) for form in SPOKEN if parts and (hit := target_of(form, parts)) is not None]
        if any(target == NUMBER for _, target, _ in hits):
            number = index if number is None else number
            continue
        if hits:
            useful.add(index)
        sure = max((sure for form, target, sure in hits if target == HEADLINES.get(form)), default=0.0)
        if sure > (named[0] if named else 0.0):
            named = sure, index
    return number, named[1] if named else None, useful


@lru_cache(maxsize=4096)
def _heading(text: str) -> dict[str, tuple[str, float]]:
    """Form → (target, how sure) for a text that names a column of that form."""
    if len(text) > _LONGEST_HEADING:
        return {}
    return {form: hit for form in SPOKEN if (hit := target_of(form, (text,))) is not None}


class _Grid:
    """Questions about the rows of one sheet; rows and columns counted from 0."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows, self.merged = sheet.rows, sheet.merged

    def filled(self, row: int) -> list[int]:
        """Columns with something in them."""
        return [i for i, cell in enumerate(self.rows[row]) if cell is not None]

    def header(self) -> list[int]:
        """The rows of the header."""
        named = self._by_words()
        if self._names_a_line(named):
            return named
        figures = self._by_numbers()
        if named and figures and figures[0] > named[-1]:  # the words stand above what looked like words over numbers
            return named
        return figures or named or self._by_fill()

    def _headings(self, row: Row) -> list[dict[str, tuple[str, float]]]:
        return [hits for cell in row if isinstance(cell, str) and (hits := _heading(cell))]

    def _names_a_line(self, rows: list[int]) -> bool:
        hits = [hit for row in rows for hit in self._headings(self.rows[row])]
        return any(hit[form][0] == HEADLINES.get(form) for hit in hits for form in hit)

    # --- by words
    def _by_words(self) -> list[int]:
        best, best_score = -1, 0.0
        for row in range(min(LOOK, len(self.rows))):
            score = self._score(self.rows[row])
            if score > best_score + 1e-9:
                best, best_score = row, score
        if best < 0 and self.rows and len(self.filled(0)) == 1 and self._names_a_line([0]):
            best = 0  # a list of names under one word
        return self._grown(best) if best >= 0 else []

    def _score(self, row: Row) -> float:
        """How much of a header a row is: columns named, of the form that knows most; 0 for fewer than two.

        "STT" at the left of other short texts is a header too, whatever they say.
        """
        known: dict[str, dict[str, float]] = {}
        for hits in self._headings(row):
            for form, (target, sure) in hits.items():
                found = known.setdefault(form, {})
                found[target] = max(sure, found.get(target, 0.0))
        best = max((sum(found.values()) for found in known.values() if len(found) > 1), default=0.0)
        filled: list[Cell] = [cell for cell in row if cell is not None]
        is_numbered = len(filled) > 1 and any(t == NUMBER for t, _ in _heading(show(filled[0])).values())
        return max(best, 1.1) if is_numbered and shapes.is_label_row(row) else best

    def _grown(self, anchor: int) -> list[int]:
        first = last = anchor
        while first > 0 and anchor - first < 3 and self._heads(first - 1, first):
            first -= 1
        while last + 1 < len(self.rows) and last - anchor < 4 and self._continues(last + 1, first):
            last += 1
        return list(range(first, last + 1))

    def _heads(self, row: int, below: int) -> bool:
        """Whether ``row`` is an upper line of the header: it names a column left open below, or spans several."""
        filled = self.filled(row)
        if len(filled) < 2 or not shapes.is_label_row(self.rows[row]) or shapes.is_unit_line(self.rows[row]):
            return False
        under = set(self.filled(below))
        return any(column not in under for column in filled if column < len(self.rows[below]) + 3)

    def _continues(self, row: int, first: int) -> bool:
        """Whether ``row`` is a lower line of the header: labels only, and under cells that span or lie open."""
        filled = self.filled(row)
        if not filled or not shapes.is_label_row(self.rows[row]) or shapes.is_numbering(self.rows[row]):
            return False
        head = {column for r in range(first, row) for column in self.filled(r)}
        spanned = {c for c in filled if any(a <= row - 1 <= e and b < c <= d for a, b, e, d in self.merged)}
        lead = min(head, default=0)
        is_open = lead not in filled and not self._is_data_like(row)
        return is_open and (bool(spanned) or any(c not in head for c in filled) or self._merged_down(lead, row))

    def _merged_down(self, column: int, row: int) -> bool:
        return any(a < row <= e and b <= column <= d for a, b, e, d in self.merged)

    def _is_data_like(self, row: int) -> bool:
        return any(is_number(cell) or shapes.is_value(show(cell)) for cell in self.rows[row])

    # --- by numbers
    def _by_numbers(self) -> list[int]:
        numeric = [row for row in range(len(self.rows)) if shapes.is_figures(self.rows[row])]
        if len(numeric) < 3:
            return []
        row = numeric[0] - 1
        while row >= 0 and (len(self.filled(row)) < 2 or shapes.is_numbering(self.rows[row])):
            row -= 1
        found: list[int] = []
        while row >= 0 and len(self.filled(row)) > 1 and not shapes.is_unit_line(self.rows[row]):
            found.append(row)
            row -= 1
        while found and any(is_number(cell) and shapes.year(cell) is None for cell in self.rows[found[0]]):
            del found[0]  # a line with one figure is no header
        return sorted(found)

    # --- by fill
    def _by_fill(self) -> list[int]:
        """The first row of labels about as wide as the rows below it; else none (a list without a header)."""
        for row in range(min(LOOK, len(self.rows) - 1)):
            filled = len(self.filled(row))
            if filled > 1 and filled * 5 >= self._usual_width(row + 1) * 3:
                is_head = shapes.is_label_row(self.rows[row]) and not self._is_data_like(row)
                return self._grown(row) if is_head else []
        return []

    def _usual_width(self, first: int) -> int:
        widths = Counter(
            len(self.filled(row)) for row in range(first, min(first + 200, len(self.rows))) if self.rows[row]
        )
        return max(widths, key=lambda width: (widths[width], width), default=0)
