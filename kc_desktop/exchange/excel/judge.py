"""What kind of row each row of a sheet is: data, total, group heading, note, numbering, repeated header, blank."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from kc_desktop.domain.fold import fold
from kc_desktop.exchange.excel import shapes
from kc_desktop.exchange.excel.cells import Area, Cell, Row, is_number, show
from kc_desktop.exchange.excel.words import plain

_REMEMBERED = 1 << 14
_SOME = 300
"""Rows that tell what the lines of a table are like."""
_TITLES = 5
"""Rows that the title of a page may have."""
_SIGNATURES = 40
"""Rows from the last in which signatures are looked for."""


class Judge:
    """Says what each row below the header is, knowing the whole sheet."""

    def __init__(
        self, rows: Sequence[Row], start: int, number: int | None, name: int | None, mapped: Collection[int],
        merged: Sequence[Area] = (),
    ) -> None:  # fmt: skip
        self.rows, self._start, self._name, self._mapped, self._merged = rows, start, name, mapped, merged
        self._others: set[Cell] = set()
        self._initials: frozenset[str] = frozenset()
        self._telling: dict[int, list[str]] = {}
        self._is_guessed = number is None
        self._number = number if number is not None else self._found_number()

    def _cell(self, row: int, column: int | None) -> Cell:
        cells = self.rows[row]
        return cells[column] if column is not None and column < len(cells) else None

    def _found_number(self) -> int | None:
        """A first column of growing numbers is the running number even where its header does not say so."""
        for column in (0, 1):
            found = [shapes.running(self._cell(r, column)) for r in range(self._start, len(self.rows)) if self.rows[r]]
            numbers = [n for n in found if n is not None]
            grows = sum(b > a for a, b in zip(numbers, numbers[1:], strict=False))
            if (
                len(numbers) > 2
                and numbers[0] <= 2
                and len(numbers) * 10 > len(found) * 6
                and grows > len(numbers) * 0.8
            ):
                return column
        return None

    @cached_property
    def _numbered(self) -> int:
        """The last row with a running number, or -1 when the sheet has none to speak of."""
        rows = range(self._start, len(self.rows))
        found = [row for row in rows if self._is_counted(row)]
        self._telling = {row: told for row in rows if (told := shapes.telling(self.rows[row]))}
        used = sum(self._may_be_data(row) for row in rows)
        return found[-1] if self._number is not None and len(found) * 2 > used else -1

    def _is_counted(self, row: int) -> bool:
        """Whether a line has its number; numbers of parts, "1.1", only where a heading says what the column is."""
        mark = self._cell(row, self._number)
        return shapes.running(mark) is not None if self._is_guessed else shapes.counts(mark)

    def _may_be_data(self, row: int) -> bool:
        cells, mark = self.rows[row], self._cell(row, self._number)
        if shapes.width(cells) < 2 or (mark and isinstance(mark, str) and shapes.ROMAN.fullmatch(fold(mark))):
            return False
        told = (fold(text) for text in self._telling.get(row, ()))
        return not any(shapes.TOTAL.fullmatch(t) or shapes.NOTE.fullmatch(t) or shapes.SIGNATURE.match(t) for t in told)

    def _repeats(self, cells: Row, filled: int, heads: frozenset[str]) -> bool:
        """Whether most texts are headings: then one in the first half is, and a row of data is told by that alone.

        As soon as half of them are known to be none, the others need not be looked at.
        """
        others = self._others
        if len(others) > _REMEMBERED:
            others.clear()
        fresh = [cell for cell in cells if cell is not None and cell not in others]
        misses = filled - len(fresh)
        for cell in fresh:
            if misses * 2 >= filled:
                return False
            if not (self._may_head(cell, heads) and plain(show(cell)) in heads):
                misses += 1
                others.add(cell)
        if misses * 2 >= filled:
            return False
        told = [plain(text) for text in shapes.texts(cells)]
        different = len(
            heads & set(told)
        )  # one mark in many cells, "P | P | D | P", is no header though a column is "D"
        return (different > 2 or not misses) and any(text in heads for text in told[: (filled + 1) // 2])

    def _may_head(self, cell: Cell, heads: frozenset[str]) -> bool:
        """Whether some heading begins with the first letter of a text."""
        if not self._initials:
            self._initials = frozenset(head[:1] for head in heads)
        first = show(cell)[:1]
        return not first.isalnum() or fold(first)[:1] in self._initials

    def _is_over_repeat(self, row: int, filled: int, heads: frozenset[str]) -> bool:
        """Whether a short line after a blank one stands over a header that comes again: a page has its title."""
        if filled > 2 or filled * 2 > len(heads) + 1 or any(map(is_number, self.rows[row])):
            return False
        near = self.rows[max(row - _TITLES, self._start) : row]
        short = next((above for above in reversed(near) if not 0 < shapes.width(above) < 3), None)
        if short is None or short:  # no blank row above the titles
            return False
        below = next((cells for cells in self.rows[row + 1 : row + 1 + _TITLES] if shapes.width(cells) > 2), ())
        return bool(below) and self._repeats(below, shapes.width(below), heads)

    @cached_property
    def _gap(self) -> int:
        """The first blank row after the last numbered one."""
        after = range(self._numbered + 1, len(self.rows))
        return next((row for row in after if not self.rows[row]), len(self.rows))

    @cached_property
    def _signed(self) -> int:
        """The first row of the signatures: below it is neither a number nor a longer line."""
        found = len(self.rows)
        last = len(self.rows) - 1
        for row in range(last, max(self._start - 1, self._numbered, last - _SIGNATURES), -1):
            cells = self.rows[row]
            if any(map(shapes.is_figure, cells)):
                break
            first = shapes.first_texts(cells)
            if first and shapes.SIGNED.match(first[0]):
                found = row
        return found

    @cached_property
    def _joined(self) -> frozenset[int]:
        """Rows that share the number (else the name) of the row above: merged cells cover several lines of data."""
        column = self._number if self._number is not None else self._lead
        return frozenset(
            row
            for top, left, bottom, right in self._merged
            if column is not None and self._start <= top < len(self.rows) and left <= column <= right
            if self._number is None or shapes.running(self._cell(top, column)) is not None
            for row in range(top + 1, bottom + 1)
        )

    @cached_property
    def _lead(self) -> int | None:
        """The column that every line of data fills: the name, else the first text column."""
        if self._name is not None:
            return self._name
        rows = [row for row in self.rows[self._start :] if shapes.width(row) > 1]
        for column in range(max(map(len, rows), default=0)):
            if column == self._number:
                continue
            filled = sum(1 for row in rows if column < len(row) and isinstance(row[column], str))
            if filled * 10 >= len(rows) * 8:
                return column
        return None

    @cached_property
    def _regions(self) -> frozenset[int]:
        """Rows of a table of provinces that sum up those of a region; none where the table is about regions."""
        lead = self._lead
        if lead is None or self._name is not None:
            return frozenset()
        named = [row for row in range(self._start, len(self.rows)) if isinstance(self._cell(row, lead), str)]
        found = [row for row in named if shapes.REGION.fullmatch(fold(show(self._cell(row, lead))).strip())]
        return frozenset(found if len(found) * 3 < len(named) else ())

    def is_apart(self, row: int) -> bool:
        """Whether a row of three labels or more stands after a blank one, perhaps with the title of a table between."""
        cells = self.rows[row]
        if shapes.width(cells) < 3 or not shapes.is_label_row(cells, years=True) or len(set(cells) - {None}) < 3:
            return False
        near = self.rows[max(row - _TITLES, self._start) : row]
        return next((not above for above in reversed(near) if shapes.width(above) != 1), False)

    def is_over_figures(self, row: int) -> bool:
        """Whether labels of a table of figures stand over figures: two or more of them, in each of the next lines."""
        labels = [column for column, cell in enumerate(self.rows[row]) if cell is not None]
        below = [below for below in range(row + 1, min(row + 4, len(self.rows))) if self.rows[below]]
        return (
            self._name is None
            and self._is_of_figures
            and len(below) > 1
            and all(sum(shapes.is_figure(self._cell(line, column)) for column in labels) > 1 for line in below)
        )

    def kind(self, row: int, heads: frozenset[str]) -> str:
        """``data``, ``blank``, ``title``, ``total``, ``group``, ``note``, ``numbering`` or ``repeat_header``.

        ``heads``: the texts of the header as compared, the same at every call.
        """
        filled = shapes.width(self.rows[row])
        if not filled:
            return "blank"
        is_counted = self._numbered >= 0 and self._is_counted(row)
        return self._plainly(row, filled, is_counted, heads) or self._by_place(row, filled)

    def _plainly(self, row: int, filled: int, is_counted: bool, heads: frozenset[str]) -> str:
        """What a row is by what it says or by its number; "" where neither tells."""
        cells = self.rows[row]
        if len(heads) > 1 and filled > 1 and self._repeats(cells, filled, heads):
            return "repeat_header"
        if row in self._telling and self._is_total(row, is_counted):
            return "total"
        if row - self._start < 4 and shapes.is_numbering(cells):
            return "numbering"
        if filled == 1 and (is_counted or not any(map(str.isalnum, shapes.first_texts(cells)[0]))):
            return "blank"  # a number given beforehand, "…"
        if is_counted or (row in self._joined and self._number is not None):
            return "data"
        is_title = filled < 3 and len(heads) > 1 and self._is_over_repeat(row, filled, heads)
        return "title" if is_title else ""

    def _by_place(self, row: int, filled: int) -> str:
        """What a row without a number is, by where it stands and which columns it fills."""
        cells = self.rows[row]
        if row >= self._signed:
            return "note"
        if row in self._regions:
            return "group"
        if self._numbered >= 0:
            return self._unnumbered(row, shapes.first_texts(cells), filled)
        if self._cell(row, self._lead) is None and self._lead is not None and row not in self._joined:
            return self._nameless(shapes.first_texts(cells), cells)
        if self._is_wide and ((filled == 1 and self._name is None) or self._is_bare(cells, filled)):
            return "data" if shapes.is_data_like(cells) else self._single(shapes.first_texts(cells)[0])
        return "data"

    def _is_bare(self, cells: Row, filled: int) -> bool:
        """Whether a row of a table of figures has none: a mark and a word, "TT | Tuyến tỉnh"."""
        is_short = filled == 2 and len(cells) == 2 and not any(map(shapes.is_figure, cells))
        return is_short and (self._name is None or len(show(cells[0])) < 5) and self._is_of_figures

    @cached_property
    def _is_of_figures(self) -> bool:
        """Whether most lines have several figures."""
        rows = [row for row in self.rows[self._start : self._start + _SOME] if shapes.width(row) > 2]
        return len(rows) > 2 and sum(sum(map(shapes.is_figure, row)) > 1 for row in rows) * 3 > len(rows) * 2

    def _is_total(self, row: int, is_counted: bool) -> bool:
        """Whether a row is a sum; a line with a running number is one where it says just that and is the last."""
        said = [text for text in self._telling[row] if shapes.is_total(text)]
        if not said and self._numbered >= 0 and not is_counted and any(map(shapes.is_figure, self.rows[row])):
            return any(shapes.SUM.match(text.lower()) for text in self._telling[row])
        if is_counted:
            return row == self._numbered and any(shapes.LONE_TOTAL.fullmatch(fold(text)) for text in said)
        if self._name is not None and all(shapes.STATISTIC.match(fold(text)) for text in said):
            return bool(said) and sum(map(is_number, self.rows[row])) > 1
        return bool(said)

    @cached_property
    def _is_wide(self) -> bool:
        return max(map(shapes.width, self.rows[self._start :]), default=0) > 2

    def _single(self, text: str) -> str:
        return "note" if shapes.NOTE.fullmatch(text) or shapes.SIGNATURE.match(text) else "group"

    def _nameless(self, first: list[str], cells: Row) -> str:
        """No name: still a line of data (with a fault) where a field says something, else a note."""
        if any(shapes.NOTE.fullmatch(text) or shapes.SIGNATURE.match(text) for text in first):
            return "note"
        useful = [i for i, cell in enumerate(cells) if cell is not None and i in self._mapped and i != self._number]
        found = shapes.texts(cells)
        if self._name is not None and useful and (len(found) > 1 or shapes.is_address(found[0])):
            return "data"
        if any(map(shapes.is_figure, cells)):
            return "total"
        return (
            "group"
            if len(first) == 1 and not any(shapes.NOTE.fullmatch(t) for t in first) and shapes.PLACE.match(first[0])
            else "note"
        )

    def _unnumbered(self, row: int, first: list[str], filled: int) -> str:
        """A row without a running number in a numbered table."""
        mark = show(self._cell(row, self._number))
        has_figures = any(map(shapes.is_figure, self.rows[row]))
        if mark and shapes.ROMAN.fullmatch(fold(mark)):
            is_part = filled > 1 and has_figures and re.fullmatch(r"[a-h][.)]?", mark)
            return "data" if is_part else "group"  # a, b under a numbered line have figures of their own
        is_part = has_figures and re.fullmatch("[-+•*–]", mark)
        if filled > 1 and mark and (mark[0].isdigit() or is_part or (self._is_guessed and filled > 2)):
            return "data"  # a code with a letter among codes
        if any(shapes.NOTE.fullmatch(text) or shapes.SIGNATURE.match(text) for text in first):
            return "note"
        if row > self._numbered:
            return self._below(row, filled, has_figures=has_figures)
        if filled > 1 and has_figures and re.match(r"[-+•*] ?\w", first[0]):
            return "data"  # "- học phí  12.854": a line under a line
        if self._name is None or filled == 1:
            return "group"
        return "data" if self._cell(row, self._name) is not None else self._nameless(first, self.rows[row])

    def _below(self, row: int, filled: int, *, has_figures: bool) -> str:
        """A row below the last number."""
        broken = row > self._gap
        if self._name is None:
            return "total" if has_figures and filled > 1 and not broken else "note"
        return "note" if broken or filled < 2 else "data"
