"""Rows of a table as strips: widths given, cells merged across and down, borders, headings that repeat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kc_desktop.exchange.documents.word.flow import Part, Rule, Strip, strips
from kc_desktop.exchange.documents.word.model import Cell, Paragraph, Row, Table

_TALL = 160
"""A row higher than this may be split between pages; a lower one goes to the next page whole."""
_PAGE = 500
"""A row higher than this goes over several pages: what would stand in its middle stands at its top."""
_EDGE = 2
"""Points between the text of a part of a split row and its border."""


@dataclass(slots=True)
class _Box:
    """A cell laid out: its strips, their height with margins, where it stands."""

    cell: Cell
    x: float
    width: float
    strips: list[Strip]
    height: float


def rows(table: Table, width: float) -> Iterator[Strip]:
    """A strip for every row."""
    left = _left(table, width)
    edges = [left]
    for one in table.widths:
        edges.append(edges[-1] + one)
    boxes = [[_box(cell, edges) for cell in row.cells] for row in table.rows]
    heights = _heights(table, boxes)
    heads = 0
    while heads < len(table.rows) and table.rows[heads].head:
        heads += 1
    made: list[Strip] = []
    for at, row in enumerate(table.rows):
        head = tuple(made[:heads]) if at >= heads else ()
        strip = _strip(table, boxes, heights, at)
        keep = at < heads or _keeps(row) or _merged_on(table, at, heights)
        made.append(replace(strip, keep=keep, head=head))
    for strip in made:
        yield _cuttable(strip)


def _left(table: Table, width: float) -> float:
    whole = sum(table.widths)
    if table.align == "center":
        return (width - whole) / 2
    return width - whole if table.align in ("right", "end") else table.indent


def _box(cell: Cell, edges: Sequence[float]) -> _Box:
    x, end = edges[cell.column], edges[min(cell.column + cell.span, len(edges) - 1)]
    inner = max(end - x - cell.margins["left"] - cell.margins["right"], 4.0)
    found, after = strips(cell.blocks, inner)
    high = sum(strip.before + strip.height for strip in found) + after
    return _Box(cell, x, end - x, found, high + cell.margins["top"] + cell.margins["bottom"])


def _heights(table: Table, boxes: Sequence[Sequence[_Box]]) -> list[float]:
    """Each row as high as its cells; the last row of a merged cell takes what the cell still wants."""
    found = []
    for row, line in zip(table.rows, boxes, strict=True):
        wanted = max((box.height for box in line if not box.cell.merge), default=0.0)
        found.append(row.height if row.exact else max(row.height, wanted, 6.0))
    for at, line in enumerate(boxes):
        for box in line:
            if box.cell.merge == "first":
                last = _last(table, at, box.cell)
                found[last] = max(found[last], box.height - sum(found[at:last]))
    return found


def _last(table: Table, at: int, cell: Cell) -> int:
    """The last row of a cell that goes down."""
    while at + 1 < len(table.rows) and _goes_on(table, at, cell):
        at += 1
    return at


def _goes_on(table: Table, at: int, cell: Cell) -> bool:
    """Whether the cell at this column continues in the next row."""
    if at + 1 >= len(table.rows):
        return False
    return any(one.merge == "more" and one.column == cell.column for one in table.rows[at + 1].cells)


def _merged_on(table: Table, at: int, heights: Sequence[float]) -> bool:
    """Whether the next row belongs to this one by a merged cell, as far as both fit a page easily."""
    return any(_goes_on(table, at, cell) for cell in table.rows[at].cells) and sum(heights) < 600


def _keeps(row: Row) -> bool:
    """A row whose text stays with what follows."""
    first = (next((one for one in cell.blocks if isinstance(one, Paragraph)), None) for cell in row.cells)
    return any(one is not None and one.form.keep_next and bool(one.pieces) for one in first)


def _strip(table: Table, boxes: Sequence[Sequence[_Box]], heights: Sequence[float], at: int) -> Strip:
    parts: list[Part] = []
    rules: list[Rule] = []
    for box in boxes[at]:
        cell = box.cell
        high = sum(heights[at : _last(table, at, cell) + 1]) if cell.merge == "first" else heights[at]
        spare = max(high - box.height, 0.0) if high < _PAGE else 0.0
        y = cell.margins["top"] + {"center": spare / 2, "bottom": spare}.get(cell.vertical, 0.0)
        for strip in box.strips:
            y += strip.before
            x = box.x + cell.margins["left"]
            parts += (Part(x + part.x, y + part.y, part.line) for part in strip.parts)
            rules += (Rule(x + r.x1, y + r.y1, x + r.x2, y + r.y2, r.thick) for r in strip.rules)
            y += strip.height
        rules += _edges(table, at, box, heights[at])
    return Strip(heights[at], tuple(parts), tuple(rules))


def _edges(table: Table, at: int, box: _Box, high: float) -> Iterator[Rule]:
    """The borders of a cell: its own, else those of the table, outside or inside."""
    cell, last = box.cell, at == len(table.rows) - 1
    end = box.x + box.width
    if cell.merge != "more" and (thick := _thick(table, cell, "top", inside="" if at == 0 else "insideH")):
        yield Rule(box.x, 0, end, 0, thick)
    if not _goes_on(table, at, cell) and (thick := _thick(table, cell, "bottom", inside="" if last else "insideH")):
        yield Rule(box.x, high, end, high, thick)
    outer = cell.column == 0
    if thick := _thick(table, cell, "left", inside="" if outer else "insideV"):
        yield Rule(box.x, 0, box.x, high, thick)
    outer = cell.column + cell.span >= len(table.widths)
    if thick := _thick(table, cell, "right", inside="" if outer else "insideV"):
        yield Rule(end, 0, end, high, thick)


def _thick(table: Table, cell: Cell, side: str, *, inside: str) -> float:
    own: Mapping[str, float] = cell.borders
    return own[side] if side in own else table.borders.get(inside or side, 0.0)


# ------------------------------------------------------------------------------------------------------- tall rows


def _cuttable(strip: Strip) -> Strip:
    if strip.height <= _TALL:
        return strip

    def cut(room: float) -> tuple[Strip, Strip] | None:
        return _halves(strip, room)

    return replace(strip, cut=cut)


def _halves(strip: Strip, room: float) -> tuple[Strip, Strip] | None:
    """A row up to ``room`` points, and the rest; None where nothing would stand in one of them."""
    upper = [part for part in strip.parts if part.y + part.line.height <= room - _EDGE]
    lower = [part for part in strip.parts if part.y + part.line.height > room - _EDGE]
    if not upper or not lower:
        return None
    start = min(part.y for part in lower)
    end = max(part.y + part.line.height for part in upper) + _EDGE
    rest = strip.height - start + _EDGE
    first = replace(strip, height=end, parts=tuple(upper), rules=tuple(_clipped(strip, 0, end)), keep=False, cut=None)
    moved = tuple(Part(part.x, part.y - start + _EDGE, part.line) for part in lower)
    rules = tuple(_clipped(strip, start - _EDGE, strip.height))
    second = Strip(rest, moved, rules, 0, strip.keep, False, strip.head)
    return first, _cuttable(second)


def _clipped(strip: Strip, top: float, bottom: float) -> Iterator[Rule]:
    """The borders of a part of a row: uprights cut, lines across at both ends."""
    for rule in strip.rules:
        if rule.x1 == rule.x2:
            y1, y2 = max(rule.y1, top) - top, min(rule.y2, bottom) - top
            if y2 > y1:
                yield replace(rule, y1=y1, y2=y2)
        else:
            edge = 0 if rule.y1 == 0 else bottom - top if rule.y1 == strip.height else rule.y1 - top
            if 0 <= edge <= bottom - top:
                yield replace(rule, y1=edge, y2=edge)
