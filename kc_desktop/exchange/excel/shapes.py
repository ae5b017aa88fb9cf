"""What kind of row a row is: data, total, group heading, note, numbering, repeated header, blank."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from kc_desktop.domain.fold import fold
from kc_desktop.domain.identifiers import is_email, is_phone, is_tax_code_shape, split_phones
from kc_desktop.exchange.excel.cells import Cell, Row, is_number, show
from kc_desktop.exchange.excel.words import plain

_TOTAL = re.compile(
    r"(tong( so| cong| cac loai)?|cong( don| trang| lai)?|luy ke|total|grand total|sum|mang sang|min|max|median"
    r"|trung vi|trung binh|binh quan|mean|average)( total)?( \(?[ivx0-9+ ]+\)?)?|tong (so|cong)(?! ty\b)[ :].{0,40}"
)
_NOTE = re.compile(r"(ghi chu|luu y|chu thich|nguon( so lieu)?|remark|note|source)\s*[:.(].*|\(?\*+\)?.*")
_SIGNATURE = re.compile(
    r"(nguoi (lap|kiem tra|duyet|tong hop)|thu truong|noi nhan|xac nhan|ky ten|\(ky|tm\.|kt\.|giam doc$|pho giam doc$"
    r"|chu tich$|ke toan truong$|ngay \d* ?thang)"
)
_TELLING = re.compile(
    r"tong|cong(?! ty)|luy|total|grand|sum|mang|min|max|median|trung|binh|mean|average|ghi|luu|chu|nguon|remark|note"
    r"|source|[(*]|nguoi|thu|noi|xac|ky|tm\.|kt\.|giam|pho|ke toan|ngay"
)
"""How all that ``_TOTAL``, ``_NOTE`` and ``_SIGNATURE`` look for begins: most cells are none of it."""
_ROMAN = re.compile(r"[ivxl]+[.)]?|[a-h][.)]?|[ivxl]+\s*[.)-]\s*.+|[a-h]\s*[.)]\s*.+")
_PLACE = re.compile(r"(huyen|xa|phuong|thi tran|thi xa|thanh pho|tinh|quan|khu vuc|vung|nhom|cum|phan|khoi)\b.*")
_UNIT = re.compile(r"(don vi( tinh)?|dvt|unit)\s*:.*|(trieu|ty|nghin) dong.{0,30}")
_FORMULA = re.compile(r"\(?\d{1,2}\)?(\s*=.*)?|[a-z]|\(\d{1,2}\)")


_PREFIX = 24
_REMEMBERED = 1 << 14


def texts(row: Row) -> list[str]:
    """The filled cells as shown."""
    return [show(cell) for cell in row if cell is not None]


def is_value(text: str) -> bool:
    """Whether the text can only be data: a phone, a tax code, an address of mail, a day, a number."""
    return _is_address(text) or re.fullmatch(r"[\d.,/\s-]+", text) is not None


def _is_address(text: str) -> bool:
    """Whether the text leads to one establishment: a phone, a tax code, an address of mail."""
    digits = sum(c.isdigit() for c in text)
    return (
        is_email(text)
        or is_tax_code_shape(text)
        or (digits >= 8 and any(is_phone(part) for part in split_phones(text)))
    )


def is_label_row(row: Row) -> bool:
    """Whether every filled cell is a short text, as headers are."""
    return all(isinstance(cell, str) and len(cell) <= 150 and not is_value(cell) for cell in row if cell is not None)


def is_numbering(row: Row) -> bool:
    """The line "A | B | 1 | 2 | 3=1+2" under a header."""
    found = [fold(text) for text in texts(row)]
    if len(found) < 3 or not all(_FORMULA.fullmatch(text) for text in found):
        return False
    numbers = [int(m[0]) for text in found if (m := re.search(r"\d+", text))]
    return all(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False)) if len(numbers) > 1 else bool(numbers)


def is_figures(row: Row) -> bool:
    """A line of a table of figures: two numbers or more, a third of what is filled."""
    filled = [cell for cell in row if cell is not None]
    numbers = sum(map(is_number, filled))
    return numbers > 1 and numbers * 3 >= len(filled) and not is_numbering(row)


def year(cell: Cell) -> int | None:
    """The year that a number in a heading is."""
    return int(cell) if is_number(cell) and cell == int(cell) and 1900 <= cell <= 2100 else None


def is_unit_line(row: Row) -> bool:
    """ "Đơn vị: Triệu đồng" above a table, perhaps twice."""
    found = {fold(text) for text in texts(row)}
    return any(_UNIT.fullmatch(text) for text in found) or len(found) < 2


def running(cell: Cell) -> int | None:
    """The running number in a cell: 12, "12", "12."."""
    if cell is None:
        return None
    if is_number(cell):
        return int(cell) if cell == int(cell) and cell > 0 else None
    found = re.fullmatch(r"0*(\d{1,6})[.)]?", cell) if isinstance(cell, str) else None
    return int(found[1]) if found else None


def _first(row: Row) -> list[str]:
    return [fold(text).strip() for text in texts(row)[:3]]


def _telling(row: Row) -> list[str]:
    """Those of the first three texts of a row, folded, that may say that it is no line of data."""
    found: list[str] = []
    seen = 0
    for cell in row:
        if cell is None:
            continue
        if isinstance(cell, str) and not cell[0].isdigit() and _TELLING.match(fold(cell[:_PREFIX])):
            found.append(fold(cell).strip())
        seen += 1
        if seen == 3:
            break
    return found


class Judge:
    """Says what each row below the header is, knowing the whole sheet."""

    def __init__(
        self, rows: Sequence[Row], start: int, number: int | None, name: int | None, mapped: Collection[int]
    ) -> None:
        self._rows, self._start, self._name, self._mapped = rows, start, name, mapped
        self._others: set[Cell] = set()
        self._initials: frozenset[str] = frozenset()
        self._telling: dict[int, list[str]] = {}
        self._number = number if number is not None else self._found_number()

    def _cell(self, row: int, column: int | None) -> Cell:
        cells = self._rows[row]
        return cells[column] if column is not None and column < len(cells) else None

    def _found_number(self) -> int | None:
        """A first column of growing numbers is the running number even where its header does not say so."""
        for column in (0, 1):
            found = [running(self._cell(r, column)) for r in range(self._start, len(self._rows)) if self._rows[r]]
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
        rows = range(self._start, len(self._rows))
        found = [row for row in rows if running(self._cell(row, self._number)) is not None]
        self._telling = {row: told for row in rows if (told := _telling(self._rows[row]))}
        used = sum(self._may_be_data(row) for row in rows)
        return found[-1] if self._number is not None and len(found) * 2 > used else -1

    def _may_be_data(self, row: int) -> bool:
        cells, mark = self._rows[row], self._cell(row, self._number)
        if len(cells) - cells.count(None) < 2 or (mark and isinstance(mark, str) and _ROMAN.fullmatch(fold(mark))):
            return False
        told = self._telling.get(row, ())
        return not any(_TOTAL.fullmatch(t) or _NOTE.fullmatch(t) or _SIGNATURE.match(t) for t in told)

    def _repeats(self, cells: Row, filled: int, heads: Collection[str]) -> bool:
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
        half = texts(cells)[: (filled + 1) // 2]
        return misses * 2 < filled and any(plain(text) in heads for text in half)

    def _may_head(self, cell: Cell, heads: Collection[str]) -> bool:
        """Whether some heading begins with the first letter of a text."""
        if not self._initials:
            self._initials = frozenset(head[:1] for head in heads)
        first = show(cell)[:1]
        return not first.isalnum() or fold(first)[:1] in self._initials

    @cached_property
    def _gap(self) -> int:
        """The first blank row after the last numbered one."""
        after = range(self._numbered + 1, len(self._rows))
        return next((row for row in after if not self._rows[row]), len(self._rows))

    @cached_property
    def _lead(self) -> int | None:
        """The column that every line of data fills: the name, else the first text column."""
        if self._name is not None:
            return self._name
        rows = [row for row in self._rows[self._start :] if len(texts(row)) > 1]
        for column in range(max(map(len, rows), default=0)):
            if column == self._number:
                continue
            filled = sum(1 for row in rows if column < len(row) and isinstance(row[column], str))
            if filled * 10 >= len(rows) * 8:
                return column
        return None

    def kind(self, row: int, heads: Collection[str]) -> str:
        """``data``, ``blank``, ``total``, ``group``, ``note``, ``numbering`` or ``repeat_header``.

        ``heads``: the texts of the header as compared, the same at every call.
        """
        cells = self._rows[row]
        filled, numbered = len(cells) - cells.count(None), self._numbered
        if not filled:
            return "blank"
        if len(heads) > 1 and filled > 1 and self._repeats(cells, filled, heads):
            return "repeat_header"
        if any(_TOTAL.fullmatch(text) for text in self._telling.get(row, ())):
            return "total"
        if row - self._start < 4 and is_numbering(cells):
            return "numbering"
        if numbered >= 0 and running(self._cell(row, self._number)) is None:
            return self._unnumbered(row, _first(cells), filled)
        if self._cell(row, self._lead) is None and self._lead is not None:
            return self._nameless(_first(cells), cells)
        return self._single(_first(cells)[0]) if filled == 1 and self._is_wide and self._name is None else "data"

    @cached_property
    def _is_wide(self) -> bool:
        return max((len(texts(row)) for row in self._rows[self._start :]), default=0) > 2

    def _single(self, text: str) -> str:
        return "note" if _NOTE.fullmatch(text) or _SIGNATURE.match(text) else "group"

    def _nameless(self, first: list[str], cells: Row) -> str:
        """No name: still a line of data (with a fault) where a field says something, else a note."""
        if any(_NOTE.fullmatch(text) or _SIGNATURE.match(text) for text in first):
            return "note"
        useful = [i for i, cell in enumerate(cells) if cell is not None and i in self._mapped and i != self._number]
        found = texts(cells)
        if self._name is not None and useful and (len(found) > 1 or _is_address(found[0])):
            return "data"
        if any(is_number(cell) for cell in cells):
            return "total"
        return (
            "group"
            if len(first) == 1 and not any(_NOTE.fullmatch(t) for t in first) and _PLACE.match(first[0])
            else "note"
        )

    def _unnumbered(self, row: int, first: list[str], filled: int) -> str:
        """A row without a running number in a numbered table."""
        mark = show(self._cell(row, self._number))
        if mark and _ROMAN.fullmatch(fold(mark)):
            return "group"
        if any(_NOTE.fullmatch(text) or _SIGNATURE.match(text) for text in first):
            return "note"
        if row > self._numbered:
            broken = row > self._gap
            if self._name is None:
                return "total" if any(is_number(c) for c in self._rows[row]) and filled > 1 and not broken else "note"
            return "note" if broken or filled < 2 else "data"
        if filled > 1 and re.match(r"[-+•*] ?\w", first[0]) and any(map(is_number, self._rows[row])):
            return "data"  # "- học phí  12.854": a line under a line
        if self._name is None or filled == 1:
            return "group"
        return "data" if self._cell(row, self._name) is not None else self._nameless(first, self._rows[row])
