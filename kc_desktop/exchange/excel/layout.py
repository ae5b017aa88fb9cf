"""Where the table of a sheet lies: header rows, data rows, what the other rows are, which column means what.

Two ways lead to the header. By words: the row whose cells name fields of the form. By numbers: tables of figures whose
words we do not know begin where the numbers begin. Nothing is guessed silently: every column carries its confidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kc_desktop.domain.declared import FORMS
from kc_desktop.exchange.excel import shapes
from kc_desktop.exchange.excel.cells import Row, Sheet, column_of, is_number, letter, show
from kc_desktop.exchange.excel.columns import Column, exact_columns, guess_columns
from kc_desktop.exchange.excel.words import NUMBER, plain, target_of

LOOK = 60
"""Rows from the top in which a header may begin."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The shape of one sheet; rows as Excel counts them, from 1. 0 = there is no data."""

    name: str
    header_rows: tuple[int, ...]
    data_rows: tuple[int, ...]
    other_rows: tuple[tuple[int, str], ...]
    columns: tuple[Column, ...]

    @property
    def targets(self) -> frozenset[str]:
        """What the columns feed."""
        return frozenset(column.target for column in self.columns if column.target)

    def to_json(self) -> dict[str, object]:
        """The object that ``import-xlsx --dry-run --json`` prints for the sheet."""
        return {
            "name": self.name,
            "header_rows": list(self.header_rows),
            "first_data_row": self.data_rows[0] if self.data_rows else None,
            "last_data_row": self.data_rows[-1] if self.data_rows else None,
            "data_rows": len(self.data_rows),
            "other_rows": [{"row": row, "kind": kind} for row, kind in self.other_rows],
            "columns": {letter(column.index): column.to_json() for column in self.columns},
        }


def find_layout(sheet: Sheet, form_key: str, mapping: Mapping[str, str] | None = None) -> Layout:
    """The layout of ``sheet`` for a form; ``mapping`` (column letter or header text → field) overrules the findings."""
    grid = Grid(sheet, form_key)
    keys = exact_columns(sheet.rows, form_key)
    if keys is not None:
        header, columns = keys
    else:
        header = grid.header()
        columns = guess_columns(sheet, header, form_key)
    columns = _mapped(columns, mapping or {})
    by_target = {column.target: column.index for column in columns if column.target}
    name = by_target.get(FORMS[form_key].headline)
    data, other = _classify(grid, header, by_target.get(NUMBER), name, columns)
    return Layout(sheet.name, header, data, other, columns)


def _mapped(columns: tuple[Column, ...], mapping: Mapping[str, str]) -> tuple[Column, ...]:
    wanted: dict[int, str] = {}
    for word, target in mapping.items():
        index = column_of(word)
        named = [c.index for c in columns if plain(c.header) == plain(word)]
        if named:
            wanted[named[0]] = target
        elif index is not None:
            wanted[index] = target
    taken = set(wanted.values())
    found = [
        Column(c.index, c.header, wanted.get(c.index, "" if c.target in taken else c.target), c.confidence, c.factor)
        for c in columns
    ]
    return tuple(
        Column(c.index, c.header, c.target, 1.0 if c.index in wanted else c.confidence if c.target else 0.0, c.factor)
        for c in found
    )


class Grid:
    """Questions about the rows of one sheet; rows and columns counted from 0."""

    def __init__(self, sheet: Sheet, form_key: str) -> None:
        self.rows, self.merged, self.form_key = sheet.rows, sheet.merged, form_key

    def filled(self, row: int) -> list[int]:
        """Columns with something in them."""
        return [i for i, cell in enumerate(self.rows[row]) if cell is not None]

    def header(self) -> tuple[int, ...]:
        """Header rows as Excel counts them; empty when the table begins at once."""
        named = self._by_words()
        headline = FORMS[self.form_key].headline
        if headline not in {target for row in named for target in self._targets(self.rows[row])}:
            named = self._by_numbers() or named or self._by_fill()
        return tuple(row + 1 for row in named)

    # --- by words
    def _by_words(self) -> list[int]:
        best, best_score = -1, 0.0
        for row in range(min(LOOK, len(self.rows))):
            targets = self._targets(self.rows[row])
            score = sum(targets.values())
            if len(targets) > 1 and score > best_score + 1e-9:
                best, best_score = row, score
        if best < 0 and len(self.rows) and len(self._targets(self.rows[0])) == 1 and len(self.filled(0)) == 1:
            best = 0  # a list of names under one word
        return self._grown(best) if best >= 0 else []

    def _targets(self, row: Row) -> dict[str, float]:
        found: dict[str, float] = {}
        for cell in row:
            if not isinstance(cell, str) or len(cell) > 80:
                continue
            hit = target_of(self.form_key, (cell,))
            if hit and hit[1] >= 0.7:
                found[hit[0]] = max(hit[1], found.get(hit[0], 0))
        return found

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
        if len(filled) < 2 or not shapes.is_label_row(self.rows[row]):
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
        return sorted(found)

    # --- by fill
    def _by_fill(self) -> list[int]:
        """The first row with several labels above rows as wide as it; else none (a list without a header)."""
        for row in range(min(LOOK, len(self.rows) - 1)):
            if len(self.filled(row)) > 1:
                return [row] if shapes.is_label_row(self.rows[row]) and not self._is_data_like(row) else []
        return []


def _classify(
    grid: Grid, header: tuple[int, ...], number: int | None, name: int | None, columns: tuple[Column, ...]
) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
    start = header[-1] if header else 0
    judge = shapes.Judge(grid.rows, start, number, name, frozenset(c.index for c in columns if c.target))
    heads = {plain(column.header) for column in columns if column.header}
    data: list[int] = []
    other: list[tuple[int, str]] = []
    for row in range(len(grid.rows)):
        if row + 1 in header:
            continue
        if row < start:
            other.append((row + 1, "title" if grid.rows[row] else "blank"))
            continue
        kind = judge.kind(row, heads)
        if kind == "data":
            data.append(row + 1)
        else:
            other.append((row + 1, kind))
    return tuple(data), tuple(other)
