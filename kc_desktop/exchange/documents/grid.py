"""A ruled table of any length: rows of given height, painted straight on the canvas page by page.

Texts are wrapped when the table is made, never while it is painted; a page costs its cells, however long the table.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from kc_desktop.exchange.documents import nd30

Align = Literal["left", "centre", "right"]
PADDING = 3.5
"""Points between a text and the rules beside it."""
_TALL = 24
"""Lines of the highest row; a longer one goes on as another row, without a rule between."""


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in points; ``most``: lines a cell may hold, the rest ends in an ellipsis (0: all of it)."""

    width: float
    align: Align = "left"
    most: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A cell of the heading: from row and column, over how many of them."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells as wrapped lines. ``keep``: not the last on its page; ``joined``: goes on from the row before."""

    cells: tuple[tuple[str, ...], ...]
    bold: bool = False
    indent: float = 0
    keep: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What the pieces of one table share. ``bottoms``: where each row ends, from the top of the first."""

    columns: tuple[Column, ...]
    heads: tuple[Head, ...]
    head_heights: tuple[float, ...]
    rows: tuple[Row, ...]
    bottoms: tuple[float, ...]
    size: float
    indented: int


def table(
    columns: Sequence[Column], heads: Sequence[Head], rows: Iterable[Row], size: float, *, least: float = 0.0,
    indented: int = 0,
) -> Grid:  # fmt: skip
    """The whole table. ``size``: of the letters; ``least``: height of a row; ``indented``: column moved by indents."""
    nd30.register_fonts()
    leading, kept = size * 1.17, tuple(rows)
    heights = (max(least, leading * max(map(len, row.cells), default=1) + size * 0.5) for row in kept)
    head_heights = _head_heights(columns, heads, size)
    return Grid(Layout(tuple(columns), tuple(heads), head_heights, kept, tuple(accumulate(heights)), size, indented))


def row(
    columns: Sequence[Column], texts: Sequence[str], size: float, *, bold: bool = False, indent: float = 0,
    indented: int = 0, keep: bool = False,
) -> Iterable[Row]:  # fmt: skip
    """The texts wrapped into their columns; several rows where one would be higher than most of a page."""
    font = nd30.BOLD if bold else nd30.REGULAR
    cells = []
    for at, (text, column) in enumerate(zip(texts, columns, strict=True)):
        room = column.width - 2 * PADDING - (indent if at == indented else 0)
        cells.append(wrapped(text, room, font, size, column.most))
    highest = max(map(len, cells), default=1)
    if highest <= _TALL:
        return (Row(tuple(cells), bold, indent, keep),)
    return tuple(
        Row(tuple(lines[at : at + _TALL] for lines in cells), bold, indent, keep, joined=at > 0)
        for at in range(0, highest, _TALL)
    )


class _Widths(dict[str, float]):
    """Width of each letter of a font, in points at size 1."""

    def __init__(self, font: str) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> float:
        width = self[letter] = pdfmetrics.stringWidth(letter, self._font, 1)
        return width


@cache
def _widths(font: str) -> Callable[[str], float]:
    nd30.register_fonts()
    return _Widths(font).__getitem__


def text_width(text: str, font: str, size: float) -> float:
    """Width of a line in points."""
    return sum(map(_widths(font), text)) * size


def wrapped(text: str, width: float, font: str, size: float, most: int = 0) -> tuple[str, ...]:
    """The text in lines no wider than ``width``; a word that is wider is broken, nothing is lost (but by ``most``)."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    of, room = _widths(font), width / size
    if "\n" not in text and sum(map(of, text)) <= room:
        return (text,)
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _broken(part.split(), of, room)
    if 0 < most < len(lines):
        last = f"{lines[most - 1]}…"
        while len(last) > 1 and sum(map(of, last)) > room:
            last = f"{last[:-2].rstrip()}…"
        return (*lines[: most - 1], last)
    return tuple(lines)


def _broken(words: Sequence[str], of: Callable[[str], float], room: float) -> Iterable[str]:
    line, used, blank = "", 0.0, of(" ")
    for word in words:
        rest, wide = word, sum(map(of, word))
        if line and used + blank + wide <= room:
            line, used = f"{line} {word}", used + blank + wide
            continue
        if line:
            yield line
        while wide > room and len(rest) > 1:
            fits = max(bisect_right(list(accumulate(map(of, rest))), room), 1)
            yield rest[:fits]
            rest = rest[fits:]
            wide = sum(map(of, rest))
        line, used = rest, wide
    yield line


def _head_heights(columns: Sequence[Column], heads: Sequence[Head], size: float) -> tuple[float, ...]:
    """Each row as high as its cells; the last row of a higher cell takes what the cell still wants."""
    found = [size * 1.4] * max((head.row + head.rows for head in heads), default=0)
    for head in sorted(heads, key=lambda one: one.rows):
        wanted = size * (1.17 * len(_head_lines(columns, head, size)) + 0.7)
        last = head.row + head.rows - 1
        found[last] = max(found[last], wanted - sum(found[head.row : last]))
    return tuple(found)


def _head_lines(columns: Sequence[Column], head: Head, size: float) -> tuple[str, ...]:
    width = sum(column.width for column in columns[head.column : head.column + head.columns])
    return wrapped(head.text, width - PADDING, _head_font(head), size)


def _head_font(head: Head) -> str:
    return nd30.ITALIC if head.italic else nd30.BOLD


class Grid(Flowable):
    """A table, or the part of it that stands on one page."""

    def __init__(self, layout: Layout, start: int = 0, stop: int | None = None) -> None:
        super().__init__()
        self._layout, self._start = layout, start
        self._stop = len(layout.rows) if stop is None else stop
        self._edges = (0.0, *accumulate(column.width for column in layout.columns))
        self._head = sum(layout.head_heights)
        self.width = self._edges[-1]
        self.height = self._head + self._end(self._stop) - self._end(start)

    @property
    def shown(self) -> Sequence[Row]:
        """The rows of this part."""
        return self._layout.rows[self._start : self._stop]

    def _end(self, at: int) -> float:
        return self._layout.bottoms[at - 1] if at else 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Its size."""
        del aW, aH
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """What fits into ``aH``, and the rest; nothing where no row fits."""
        del aW
        return list(self.parts(aH))

    def parts(self, room: float) -> Sequence[Grid]:
        """The same for a height of ``room``."""
        bottoms = self._layout.bottoms
        fits = bisect_right(bottoms, room - self._head + self._end(self._start) + 0.01, self._start, self._stop)
        if fits >= self._stop:
            return [self]
        end = fits
        while end > self._start and self._layout.rows[end - 1].keep:
            end -= 1
        end = end if end > self._start else fits
        if end == self._start:
            return []
        return [Grid(self._layout, self._start, end), Grid(self._layout, end, self._stop)]

    def draw(self) -> None:
        """Rules in one stroke, texts in one block."""
        canvas = self.canv
        canvas.setLineWidth(0.5)
        text = canvas.beginText()
        rules = self._draw_heads(text)
        top = self.height - self._head
        rules += self._draw_rows(text, top)
        if self._layout.rows:
            rules += [(x, top, x, 0.0) for x in self._edges]
        rules.append((0.0, 0.0, self.width, 0.0))
        canvas.lines(rules)
        canvas.drawText(text)

    def _draw_heads(self, text: Any) -> list[tuple[float, float, float, float]]:
        layout, size = self._layout, self._layout.size
        tops = (0.0, *accumulate(layout.head_heights))
        rules = []
        for head in layout.heads:
            left, right = self._edges[head.column], self._edges[head.column + head.columns]
            top, bottom = self.height - tops[head.row], self.height - tops[head.row + head.rows]
            rules += [(left, top, right, top), (left, top, left, bottom), (right, top, right, bottom)]
            rules.append((left, bottom, right, bottom))
            font, lines = _head_font(head), _head_lines(layout.columns, head, size)
            text.setFont(font, size)
            y = (top + bottom) / 2 + size * (1.17 * len(lines) / 2 - 0.9)
            for line in lines:
                text.setTextOrigin((left + right - text_width(line, font, size)) / 2, y)
                text.textOut(line)
                y -= size * 1.17
        return list(dict.fromkeys(rules))

    def _draw_rows(self, text: Any, top: float) -> list[tuple[float, float, float, float]]:
        layout = self._layout
        size, leading, base = layout.size, layout.size * 1.17, top + self._end(self._start)
        columns = [
            (at, edge, edge + column.width, column.align)
            for at, (edge, column) in enumerate(zip(self._edges, layout.columns, strict=False))
        ]
        rules, above = [], top
        font, of = "", _widths(nd30.REGULAR)
        out, origin = text.textOut, text.setTextOrigin
        for at in range(self._start, self._stop):
            row = layout.rows[at]
            below = base - layout.bottoms[at]
            if not row.joined and (at > self._start or not layout.heads):
                rules.append((0.0, above, self.width, above))
            wanted = nd30.BOLD if row.bold else nd30.REGULAR
            if font != wanted:
                font, of = wanted, _widths(wanted)
                text.setFont(font, size)
            middle = (above + below) / 2 - size * 0.9
            for (place, left, right, align), lines in zip(columns, row.cells, strict=True):
                y = middle + leading * len(lines) / 2
                for line in lines:
                    if align == "left":
                        x = left + PADDING + (row.indent if place == layout.indented else 0)
                    else:
                        spare = right - left - sum(map(of, line)) * size
                        x = left + (spare / 2 if align == "centre" else spare - PADDING)
                    origin(x, y)
                    out(line)
                    y -= leading
            above = below
        return rules
