"""The cells of a paper form: a numbered label above a line to write on, boxes for digits, boxes to tick.

Everything is drawn as shapes (the font has no tick boxes). All measures are points; ``top`` is the upper edge of what
is drawn, below which it goes down.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kc_desktop.exchange.documents import nd30

LABEL, VALUE, SMALL = 7.6, 10.5, 7.6
"""Sizes of labels, of what is filled in, of what was said the last time."""
_PAD = 3.0
_LABEL_STEP, _LINE_STEP, _SMALL_STEP, _TICK_STEP = 9.2, 16.5, 9.0, 14.0
_BOX_W, _BOX_H, _GAP = 11.6, 14.0, 5.0
_TICK = 8.2
_INK, _GREY, _FAINT = (0.0, 0.0, 0.0), (0.45, 0.45, 0.45), (0.62, 0.62, 0.62)


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to tick: ``mark`` is what the typist types; ``arrow``: what is asked next, or passed over, after it."""

    mark: str
    text: str
    on: bool = False
    arrow: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One question. Either ``options``, or ``digits`` (groups of boxes; several strips), or lines for ``text``.

    ``before``: the answer of the last time; ``unit`` stands at the end of the line; ``hint`` after the label.
    """

    label: str
    span: int = 12
    text: str = ""
    options: tuple[Option, ...] = ()
    digits: tuple[tuple[int, ...], ...] = ()
    values: tuple[str, ...] = ()
    unit: str = ""
    hint: str = ""
    before: str = ""
    lines: int = 1


def plain(text: str) -> str:
    """Text as it is drawn: composed letters (others are drawn wrongly), one line."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def wrapped(text: str, font: str, size: float, width: float, most: int = 0) -> list[str]:
    """Lines of at most ``width``; a word that is too long is broken. The last of ``most`` lines ends with …."""
    lines: list[str] = []
    line = ""
    for whole in plain(text).split(" "):
        word = whole
        joined = f"{line} {word}" if line else word
        if nd30.text_width(joined, font, size) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        while nd30.text_width(word, font, size) > width and len(word) > 1:
            cut = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or _fits(word[:n], font, size, width))
            lines.append(word[:cut])
            word = word[cut:]
        line = word
    lines.append(line)
    if most and len(lines) > most:
        last = lines[most - 1]
        while last and not _fits(f"{last}…", font, size, width):
            last = last[:-1]
        lines = [*lines[: most - 1], f"{last}…"]
    return lines


def _fits(text: str, font: str, size: float, width: float) -> bool:
    return nd30.text_width(text, font, size) <= width


def write(
    canvas: Any, text: str, x: float, y: float, *, font: str = nd30.REGULAR, size: float = VALUE, ink: Any = _INK
) -> None:
    """One line of text at the baseline ``y``."""
    canvas.setFillColorRGB(*ink)
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def grey(canvas: Any, text: str, x: float, y: float, size: float = SMALL) -> None:
    """What was said the last time, or a remark."""
    write(canvas, text, x, y, font=nd30.ITALIC, size=size, ink=_GREY)


def frame(canvas: Any, x: float, top: float, width: float, height: float) -> None:
    """The border of a cell."""
    canvas.setStrokeColorRGB(*_FAINT)
    canvas.setLineWidth(0.5)
    canvas.rect(x, top - height, width, height)


def height_of(cell: Cell, width: float) -> float:
    """How high the cell must be."""
    inner = width - 2 * _PAD
    return _PAD + len(_label(cell, inner)) * _LABEL_STEP + _content(cell, inner) + (_SMALL_STEP if cell.before else 0)


def draw_cell(canvas: Any, cell: Cell, x: float, top: float, width: float, height: float) -> None:
    """The cell in its border."""
    frame(canvas, x, top, width, height)
    inner, y = width - 2 * _PAD, top - _PAD
    for line in _label(cell, inner):
        y -= _LABEL_STEP
        write(canvas, line, x + _PAD, y + 2.2, size=LABEL)
    if cell.before:
        y -= _SMALL_STEP
        said = wrapped(f"lần trước: {cell.before}", nd30.ITALIC, SMALL, inner, 1)[0]
        grey(canvas, said, x + _PAD, y + 2)
    if cell.options:
        _draw_options(canvas, cell.options, x + _PAD, y, inner)
    elif cell.digits:
        _draw_digits(canvas, cell, x + _PAD, y - 2)
    else:
        _draw_text(canvas, cell, x + _PAD, y, inner, top - height)


def _label(cell: Cell, width: float) -> list[str]:
    return wrapped(f"{cell.label} – {cell.hint}" if cell.hint else cell.label, nd30.REGULAR, LABEL, width)


def _content(cell: Cell, width: float) -> float:
    if cell.options:
        return len(_rows(cell.options, width)) * _TICK_STEP + 1.5
    if cell.digits:
        return _BOX_H + 6
    return max(cell.lines, len(_text(cell, width))) * _LINE_STEP + 1.5


def _text(cell: Cell, width: float) -> list[str]:
    room = width - (nd30.text_width(cell.unit, nd30.ITALIC, SMALL) + 4 if cell.unit else 0)
    return wrapped(cell.text, nd30.REGULAR, VALUE, room) if cell.text else []


def _draw_text(canvas: Any, cell: Cell, x: float, y: float, width: float, bottom: float) -> None:
    """Dotted lines down to the bottom of the cell, with what is filled in on them."""
    texts = _text(cell, width)
    y = (
        bottom + int((y - bottom) / _LINE_STEP) * _LINE_STEP + 1
    )  # the last line lies at the bottom, beside its neighbours
    while y - _LINE_STEP >= bottom:
        y -= _LINE_STEP
        canvas.setStrokeColorRGB(*_FAINT)
        canvas.setLineWidth(0.5)
        canvas.setDash(0.6, 1.8)
        canvas.line(x, y + 2.5, x + width, y + 2.5)
        canvas.setDash()
        if texts:
            write(canvas, texts.pop(0), x + 1, y + 4.6)
        if cell.unit:
            grey(canvas, cell.unit, x + width - nd30.text_width(cell.unit, nd30.ITALIC, SMALL), y + 4.6)


def _draw_digits(canvas: Any, cell: Cell, x: float, y: float) -> None:
    """One box for each digit; a dash or a stroke between groups."""
    canvas.setLineWidth(0.6)
    sign = "/" if cell.digits[0] == DAY else "–"
    for strip, groups in enumerate(cell.digits):
        value = cell.values[strip] if strip < len(cell.values) else ""
        for at, count in enumerate(groups):
            if at:
                write(canvas, sign, x + 0.8, y - _BOX_H + 3.4, size=9, ink=_GREY)
                x += _GAP
            for _ in range(count):
                canvas.setStrokeColorRGB(*_GREY)
                canvas.rect(x, y - _BOX_H, _BOX_W, _BOX_H)
                if value[:1].strip():
                    shift = (_BOX_W - nd30.text_width(value[0], nd30.REGULAR, VALUE)) / 2
                    write(canvas, value[0], x + shift, y - _BOX_H + 3.6)
                value = value[1:]
                x += _BOX_W
        x += 2.4 * _GAP


DAY = (2, 2, 4)
"""Boxes of a day: dd/mm/yyyy."""


def _piece_width(option: Option) -> float:
    arrow = nd30.text_width(option.arrow, nd30.ITALIC, SMALL) + 15 if option.arrow else 0
    mark = nd30.text_width(f"{option.mark} ", nd30.BOLD, 9)
    return _TICK + 3.5 + mark + nd30.text_width(option.text, nd30.REGULAR, 9) + arrow + 9


def _rows(options: Sequence[Option], width: float) -> list[list[Option]]:
    rows: list[list[Option]] = [[]]
    used = 0.0
    for option in options:
        wide = _piece_width(option)
        if rows[-1] and used + wide - 9 > width:
            rows.append([])
            used = 0.0
        rows[-1].append(option)
        used += wide
    return rows


def _draw_options(canvas: Any, options: Sequence[Option], x: float, y: float, width: float) -> None:
    for row in _rows(options, width):
        y -= _TICK_STEP
        at = x
        for option in row:
            draw_tick(canvas, at, y + 2.6, on=option.on)
            start = at + _TICK + 3.5
            write(canvas, option.mark, start, y + 3.6, font=nd30.BOLD, size=9)
            after = start + nd30.text_width(f"{option.mark} ", nd30.BOLD, 9)
            write(canvas, option.text, after, y + 3.6, size=9)
            if option.arrow:
                end = after + nd30.text_width(option.text, nd30.REGULAR, 9) + 3
                draw_arrow(canvas, end, y + 6.3)
                grey(canvas, option.arrow, end + 11, y + 3.6)
            at += _piece_width(option)


def draw_tick(canvas: Any, x: float, y: float, *, on: bool) -> None:
    """A small square, crossed when ``on``."""
    canvas.setStrokeColorRGB(*_INK)
    canvas.setLineWidth(0.7)
    canvas.rect(x, y, _TICK, _TICK)
    if on:
        canvas.setLineWidth(1.3)
        canvas.line(x + 1.6, y + 1.6, x + _TICK - 1.6, y + _TICK - 1.6)
        canvas.line(x + 1.6, y + _TICK - 1.6, x + _TICK - 1.6, y + 1.6)


def draw_arrow(canvas: Any, x: float, y: float) -> None:
    """Where to go on after this answer."""
    canvas.setStrokeColorRGB(*_GREY)
    canvas.setFillColorRGB(*_GREY)
    canvas.setLineWidth(0.8)
    canvas.line(x, y, x + 6, y)
    path = canvas.beginPath()
    path.moveTo(x + 9, y)
    path.lineTo(x + 5.5, y + 2)
    path.lineTo(x + 5.5, y - 2)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
