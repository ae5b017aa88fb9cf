"""Where the table of a sheet lies: header rows, data rows, what every other row is. What the columns mean comes later.

Two ways lead to the header. By words: the row whose cells are headings that offices write, of whatever list. By
numbers: tables of figures whose words nobody knows begin where the numbers begin. A list of unknown words begins at the
first row of short texts as wide as the rows below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kc_desktop.exchange.excel import shapes
from kc_desktop.exchange.excel.cells import Cell, Row, Sheet, show
from kc_desktop.exchange.excel.columns import heading
from kc_desktop.exchange.excel.judge import Judge
from kc_desktop.exchange.excel.words import HEADLINES, NUMBER, SPOKEN, plain, target_of

LOOK = 60
"""Rows from the top in which a header may begin."""
_MANY = 2_000
"""Rows from the top whose figures are looked at."""
_LONGEST_HEADING = 80
_COLUMN = re.compile(
    r"(don vi tinh|dvt|so luong|don gia|gia|thanh tien|gia tri|dien tich|chi tieu|noi dung|ten \w.{2,30}|ho (va )?ten"
    r"|nam( \d{4})?|ngay|ty le|ghi chu|dia ban|ma( so)?( \w+){0,3})"
)
"""Headings of any table, folded."""
_FILLED_IN = re.compile(r"[^:()]{2,40}:\s*([^\s(]|$)")
"""How a line of a form begins, "Địa chỉ: 12 Lê Lợi": it names no column."""


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
    mapped = useful | ({lead} if lead is not None else set())
    judge = Judge(sheet.rows, start, number, lead, mapped, sheet.merged)
    heads = frozenset(plain(text) for row in rows for cell in sheet.rows[row - 1] if (text := show(cell)))
    data: list[int] = []
    other: list[tuple[int, str]] = []
    is_foreign = False
    for row in range(len(sheet.rows)):
        if row + 1 in rows:
            continue
        if row < start:
            other.append((row + 1, "title" if sheet.rows[row] else "blank"))
            continue
        kind = judge.kind(row, heads)
        is_foreign = kind != "repeat_header" and (is_foreign or (bool(rows) and _begins_another(judge, row, kind)))
        if is_foreign and kind != "blank":
            other.append((row + 1, "other_table"))
        elif kind == "data":
            data.append(row + 1)
        else:
            other.append((row + 1, kind))
    return Structure(rows, tuple(data), tuple(other), lead)


def _begins_another(judge: Judge, row: int, kind: str) -> bool:
    """Whether a row is the header of another table: headings after a gap, which are not those of this one."""
    if kind != "data" or not judge.is_apart(row):
        return False
    said = shapes.texts(judge.rows[row])
    if any(target == NUMBER for target, _ in _heading(said[0]).values()):
        return True
    return sum(map(_is_heading, said)) > 2 or judge.is_over_figures(row)


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
    if len(text) > _LONGEST_HEADING or _FILLED_IN.match(text):
        return {}
    return {form: hit for form in SPOKEN if (hit := target_of(form, (text,))) is not None}


def _is_heading(text: str) -> bool:
    """Whether a text names a column of some list."""
    return bool(_heading(text)) or _COLUMN.fullmatch(plain(text)) is not None


class _Grid:
    """Questions about the rows of one sheet; rows and columns counted from 0."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows, self.merged = sheet.rows, sheet.merged

    def filled(self, row: int) -> list[int]:
        """Columns with something in them; of one text written into all of them the first."""
        found = [i for i, cell in enumerate(self.rows[row]) if cell is not None]
        return found[:1] if len(found) > 2 and len({self.rows[row][i] for i in found}) == 1 else found

    def _reach(self, row: int) -> int:
        """How many columns the texts of a row stand over."""
        wide = sum(d - b for a, b, e, d in self.merged if a == row and d > b)
        return len(self.filled(row)) + wide

    def header(self) -> list[int]:
        """The rows of the header."""
        named = self._by_words()
        if self._names_a_line(named):
            return self._whole(named)
        figures = self._by_numbers()
        if named and figures and figures[0] > named[-1]:  # the words stand above what looked like words over numbers
            return self._whole(named)
        return self._whole(figures or named or self._by_numbering() or self._by_fill())

    def _headings(self, row: Row) -> list[dict[str, tuple[str, float]]]:
        return [hits for cell in row if isinstance(cell, str) and (hits := _heading(cell))]

    def _names_a_line(self, rows: list[int]) -> bool:
        hits = [hit for row in rows for hit in self._headings(self.rows[row])]
        return any(hit[form][0] == HEADLINES.get(form) for hit in hits for form in hit)

    def _whole(self, rows: list[int]) -> list[int]:
        """A header reaches down as far as two or more of its cells do, over lines that are none of data."""
        if not rows:
            return rows
        bottoms = sorted(
            bottom for top, _, bottom, _ in self.merged if rows[0] <= top <= rows[-1] < bottom <= rows[-1] + 5
        )
        last = min(bottoms[-2], len(self.rows) - 1) if len(bottoms) > 1 else rows[-1]
        while last > rows[-1] and not self.rows[last]:
            last -= 1
        more = range(rows[-1] + 1, last + 1)
        if any(shapes.is_data_like(self.rows[row]) or shapes.is_numbering(self.rows[row]) for row in more):
            return rows
        return [*rows, *more]

    # --- by words
    def _by_words(self) -> list[int]:
        best, best_score = -1, 0.0
        for row in range(min(LOOK, len(self.rows))):
            score = self._score(row)
            if score > best_score + 1e-9:
                best, best_score = row, score
        if best < 0 and self.rows and len(self.filled(0)) == 1 and self._names_a_line([0]):
            best = 0  # a list of names under one word
        return self._grown(best) if best >= 0 else []

    def _score(self, number: int) -> float:
        """How much of a header a row is: columns named, of the form that knows most; 0 for fewer than two.

        "STT" at the left of other short texts is a header too, whatever they say.
        """
        row = self.rows[number]
        known: dict[str, dict[str, float]] = {}
        for hits in self._headings(row):
            for form, (target, sure) in hits.items():
                found = known.setdefault(form, {})
                found[target] = max(sure, found.get(target, 0.0))
        best = max((sum(found.values()) for found in known.values() if len(found) > 1), default=0.0)
        filled: list[Cell] = [cell for cell in row if cell is not None]
        is_numbered = len(filled) > 1 and any(t == NUMBER for t, _ in _heading(show(filled[0])).values())
        if len(filled) == 2 and is_numbered:  # "TT | Tuyến tỉnh" over broad lines is the name of a group
            is_numbered = self._usual_width(range(number + 1, min(number + 30, len(self.rows)))) < 5
        return max(best, 1.1) if is_numbered and shapes.is_label_row(row, years=True) else best

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
        return self._spans(row, below) or any(
            column not in under for column in filled if column < len(self.rows[below]) + 3
        )

    def _spans(self, row: int, below: int) -> bool:
        """Whether three texts or more, merged, stand over all the headings below: a letterhead has two."""
        merged = sum(a == row and d > b for a, b, _, d in self.merged)
        return len(self.filled(row)) > 2 and merged > 1 and self._reach(row) * 5 >= len(self.filled(below)) * 4

    def _continues(self, row: int, first: int) -> bool:
        """Whether ``row`` is a lower line of the header: labels only, and under cells that span or lie open."""
        filled = self.filled(row)
        if not filled or not shapes.is_label_row(self.rows[row], years=True) or shapes.is_numbering(self.rows[row]):
            return False
        head = {column for r in range(first, row) for column in self.filled(r)}
        spanned = {c for c in filled if any(a <= row - 1 <= e and b < c <= d for a, b, e, d in self.merged)}
        lead = min(head, default=0)
        is_open = lead not in filled and not shapes.is_data_like(self.rows[row])
        return is_open and (bool(spanned) or any(c not in head for c in filled) or self._merged_down(lead, row))

    def _merged_down(self, column: int, row: int) -> bool:
        return any(a < row <= e and b <= column <= d for a, b, e, d in self.merged)

    # --- by numbers
    def _by_numbers(self) -> list[int]:
        numeric = [row for row, cells in enumerate(self.rows[:_MANY]) if shapes.is_figures(cells)]
        if len(numeric) < 3:
            return []
        row = self._main_block(numeric) - 1
        while row >= 0 and (len(self.filled(row)) < 2 or self._is_no_label(row)):
            row -= 1
        return self._labels_up(row)

    def _is_no_label(self, row: int) -> bool:
        return shapes.is_numbering(self.rows[row]) or shapes.is_data_like(self.rows[row])

    def _main_block(self, numeric: Sequence[int]) -> int:
        """The first line of the figures that belong together: a few figures above a header of its own are no table."""
        width = self._usual_width(numeric)
        wide = [row for row in numeric if len(self.filled(row)) * 3 >= width]
        blocks = [wide[:1]]
        for before, row in pairwise(wide):
            if any(self._begins_anew(between, width) for between in range(before + 1, row)):
                blocks.append([])
            blocks[-1].append(row)
        most = max(map(len, blocks))
        return next(block[0] for block in blocks if len(block) * 4 >= most)

    def _begins_anew(self, row: int, width: int) -> bool:
        """Whether a row among figures is a header: labels as wide as the lines, after a blank row or a title."""
        return (
            len(self.filled(row)) > 2
            and self._reach(row) * 2 >= width
            and shapes.is_label_row(self.rows[row])
            and (len(self.filled(row - 1)) < 2 or shapes.is_numbering(self.rows[row - 1]))
        )

    def _labels_up(self, row: int) -> list[int]:
        """The lines of labels that end at ``row``, from the top."""
        found: list[int] = []
        while row >= 0 and len(self.filled(row)) > 1 and not shapes.is_unit_line(self.rows[row]):
            if self._is_no_label(row) or (found and self._is_letterhead(row)):
                break
            found.insert(0, row)
            row -= 1
        while len(found) > 1 and self._is_group(found[-1], found[0]):
            found.pop()
        return found

    def _is_letterhead(self, row: int) -> bool:
        """Whether two texts above a header add nothing to it: each stands over a heading, and over that alone."""
        filled = self.filled(row)
        return len(filled) == 2 and self._reach(row) == 2 and set(filled) <= set(self.filled(row + 1))

    def _is_group(self, row: int, top: int) -> bool:
        """Whether the lowest label line is the name of a group already: "I | Huyện Mẫu" under a broad header."""
        filled = self.filled(row)
        is_marked = shapes.is_group_mark(self.rows[row][filled[0]])
        return len(filled) < 3 and filled[0] <= min(self.filled(top)) and self._reach(top) > (2 if is_marked else 4)

    # --- by the line of column numbers, in a form nobody has filled in
    def _by_numbering(self) -> list[int]:
        for row in range(1, min(LOOK, len(self.rows))):
            if len(self.filled(row)) > 2 and shapes.is_numbering(self.rows[row]):
                above = next((r for r in range(row - 1, -1, -1) if len(self.filled(r)) > 1), -1)
                return self._labels_up(above)
        return []

    # --- by fill
    def _by_fill(self) -> list[int]:
        """The first row of labels about as wide as the rows below it; else none (a list without a header)."""
        for row in range(min(LOOK, len(self.rows))):
            below = range(row + 1, min(row + 201, len(self.rows)))
            usual = self._usual_width(below)
            if shapes.is_unit_line(self.rows[row]):
                continue
            if self._reach(row) * 5 >= max(usual * 3, 0 if usual else 15):
                cells = self.rows[row]
                is_form = show(cells[self.filled(row)[0]]).endswith(
                    ":"
                )  # "Tên cơ sở: | Mẫu" has its headings beside it
                is_head = shapes.is_label_row(cells) and not shapes.is_data_like(cells) and not is_form
                return self._grown(row) if is_head or shapes.is_periods(cells) else []
        return self._by_one_column()

    def _by_one_column(self) -> list[int]:
        """A word over numbers: a list of one column."""
        used = [row for row in range(len(self.rows)) if self.rows[row]]
        if len(used) < 3 or any(len(self.filled(row)) != 1 for row in used):
            return []
        word = shapes.texts(self.rows[used[0]])[0]
        is_head = shapes.is_label_row(self.rows[used[0]]) and (
            _is_heading(word) or all(shapes.is_data_like(self.rows[row]) for row in used[1:])
        )
        return used[:1] if is_head else []

    def _usual_width(self, rows: Sequence[int]) -> int:
        widths = Counter(len(self.filled(row)) for row in rows if self.rows[row])
        return max(widths, key=lambda width: (widths[width] * width, width), default=0)
