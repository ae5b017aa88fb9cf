"""Repeating rows on paper: tables of blank or filled rows, figures of years side by side, cards of many fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kc_desktop.domain.forms import Field, Form
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.survey_asks import Asks
from kc_desktop.exchange.documents.survey_boxes import (
    SMALL,
    Cell,
    draw_cell,
    frame,
    grey,
    height_of,
    wrapped,
    write,
)
from kc_desktop.exchange.documents.survey_flow import LEFT, WIDTH, Piece, space
from kc_desktop.exchange.documents.survey_layout import Cards, Grid, Line, split

_SIZE, _STEP, _HEAD_STEP, _PAD = 9.0, 11.0, 8.8, 2.6
_EMPTY_ROW = 21.0
_YEARS_ACROSS = 3
_TOGETHER = 6
"""Rows of a table that is not cut in two."""
_LABEL_PART = 0.34
_MOST_LINES = 36
"""Lines of one cell; a longer text goes on in another one, on another page if need be."""


def line_pieces(cells: Sequence[Cell], *, keep: bool = False) -> Iterator[Piece]:
    """Cells beside each other, all as high as the highest."""
    for part in _cut(cells):
        height = max(height_of(cell, _width(cell)) for cell in part)

        def draw(canvas: Any, top: float, part: Sequence[Cell] = part, height: float = height) -> None:
            x = LEFT
            for cell in part:
                draw_cell(canvas, cell, x, top, _width(cell), height)
                x += _width(cell)

        yield Piece(height, draw, keep=keep)


def _width(cell: Cell) -> float:
    return WIDTH * cell.span / 12


def _cut(cells: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """A text that fills a page goes on below."""
    if len(cells) == 1 and cells[0].text:
        lines = wrapped(cells[0].text, nd30.REGULAR, 10.5, _width(cells[0]) - 8)
        if len(lines) > _MOST_LINES:
            for at in range(0, len(lines), _MOST_LINES):
                label = cells[0].label if not at else f"{cells[0].label} (tiếp)"
                yield (Cell(label, cells[0].span, " ".join(lines[at : at + _MOST_LINES])),)
            return
    yield cells


def row_pieces(asks: Asks, what: Grid | Cards) -> Iterator[Piece]:
    """Heading and rows of a table of the sheet."""
    asked = asks.sheet.record.by_key[what.key]
    assert asked.row is not None
    rows = list(asks.sheet.record.values.get(what.key) or ())
    before = list(asks.sheet.before.values.get(what.key) or ()) if asks.sheet.before is not None else []
    if asks.sheet.fill:
        rows += [asked.row() for _ in range(max(what.blank, len(before)) - len(rows))]
    title = f"{asks.numbers[what.key]}. {asked.label}"
    if not rows or isinstance(what, Grid):
        yield _title(title, "" if rows else "không ghi")
    if isinstance(what, Cards):
        for at, row in enumerate(rows):
            yield _title(f"{title} {at + 1}", "")
            yield from _card(asks, what.lines, row, before[at] if at < len(before) else None, what.key)
    elif rows and what.upright:
        for start in range(0, len(rows), _YEARS_ACROSS):
            yield from _upright(asks, what, rows[start : start + _YEARS_ACROSS], before[start:])
    elif rows:
        yield from _table(asks, what, asked.row, rows, before)


def _title(text: str, remark: str) -> Piece:
    def draw(canvas: Any, top: float) -> None:
        write(canvas, text, LEFT, top - 13, font=nd30.BOLD, size=9.5)
        if remark:
            grey(canvas, remark, LEFT + nd30.text_width(text, nd30.BOLD, 9.5) + 6, top - 13, 9)

    return Piece(17, draw, keep=not remark)


def _card(asks: Asks, lines: Sequence[Line], row: Form, before: Form | None, key: str) -> Iterator[Piece]:
    parts = [split(text) for line in lines for text in line]
    cells = {name: asks.cell(row, name, span, high, before=before, prefix=f"{key}/") for name, span, high in parts}
    for number, line in enumerate(lines, 1):
        yield from line_pieces([cells[split(text)[0]] for text in line], keep=number < len(lines))
    yield space(3)


def _table(asks: Asks, what: Grid, form: type[Form], rows: Sequence[Form], before: Sequence[Form]) -> Iterator[Piece]:
    whole = sum(part for _, part in what.columns)
    fields = [form.by_key[key] for key, _ in what.columns]
    widths = [WIDTH * part / whole for _, part in what.columns]
    head = _row([_heading(one) for one in fields], widths, size=SMALL, font=nd30.BOLD, step=_HEAD_STEP)
    head = Piece(head.height, head.draw, keep=True)
    legends = [f"{one.label}: {_legend(asks, one)}" for one in fields if asks.sheet.fill and asks.is_ticked(one)]
    whole_table = len(rows) <= _TOGETHER
    yield head
    for at, row in enumerate(rows):
        then = before[at] if at < len(before) else None
        texts = [asks.short(one, row.values.get(one.key)) for one in fields]
        said = [asks.before(one, row.values.get(one.key), then) for one in fields]
        made = _row(texts, widths, said=said, least=_EMPTY_ROW)
        yield Piece(made.height, made.draw, keep=bool(legends) if at == len(rows) - 1 else whole_table, head=head)
    if legends:
        yield _remark(" ".join(f"{text}." for text in legends))


def _heading(one: Field[Any]) -> str:
    unit = f" ({one.unit})" if one.unit else ""
    return f"{one.label}{unit}"


def _legend(asks: Asks, one: Field[Any]) -> str:
    return " · ".join(f"{mark} {text}" for _, mark, text in asks.marks(one))


def _upright(asks: Asks, what: Grid, rows: Sequence[Form], before: Sequence[Form]) -> Iterator[Piece]:
    """The fields under each other, the rows side by side."""
    widths = [WIDTH * _LABEL_PART, *([WIDTH * (1 - _LABEL_PART) / len(rows)] * len(rows))]
    for at, (key, _) in enumerate(what.columns):
        one = rows[0].by_key[key]
        texts = [_heading(one), *(asks.short(one, row.values.get(key)) for row in rows)]
        said = [""]
        for place, row in enumerate(rows):
            then = before[place] if place < len(before) else None
            value = asks.before(one, row.values.get(key), then)
            year = then.values.get(then.headline) if then is not None else None
            said.append(f"{year}: {value}" if value and at and year else value)
        made = _row(texts, widths, said=said, least=18.0, upright=True)
        yield Piece(made.height, made.draw, keep=at < len(what.columns) - 1)
    yield space(4)


def _row(
    texts: Sequence[str],
    widths: Sequence[float],
    *,
    said: Sequence[str] = (),
    size: float = _SIZE,
    font: str = nd30.REGULAR,
    step: float = _STEP,
    least: float = 0.0,
    upright: bool = False,
) -> Piece:
    """One row of a table; ``said``: the last time, in grey above what is written now. ``upright``: the first column is
    the label, what was said stands at the right."""
    sizes = [8.2 if upright and not at else size for at in range(len(texts))]
    lines = [
        wrapped(text, font, one, width - 2 * _PAD) if text else []
        for text, width, one in zip(texts, widths, sizes, strict=True)
    ]
    above = 8.5 if any(said) and not upright else 0.0
    height = max(least, max(len(one) for one in lines) * step + 5) + above

    def draw(canvas: Any, top: float) -> None:
        x = LEFT
        for at, (line, width) in enumerate(zip(lines, widths, strict=True)):
            frame(canvas, x, top, width, height)
            y = top - 2 - above
            if said and said[at]:
                short = wrapped(said[at], nd30.ITALIC, SMALL, width - 2 * _PAD, 1)[0]
                right = x + width - _PAD - nd30.text_width(short, nd30.ITALIC, SMALL)
                grey(canvas, short, right if upright else x + _PAD, top - (12 if upright else 8))
            elif upright and not at:
                y = top - (height - len(line) * step) / 2 + 1
            for text in line:
                y -= step
                write(canvas, text, x + _PAD, y + 2, font=font, size=sizes[at])
            x += width

    return Piece(height, draw)


def _remark(text: str) -> Piece:
    lines = wrapped(text, nd30.ITALIC, SMALL, WIDTH)

    def draw(canvas: Any, top: float) -> None:
        for at, line in enumerate(lines):
            grey(canvas, line, LEFT, top - 9 - at * 9)

    return Piece(len(lines) * 9 + 4, draw)
