"""A list to take along or to pin up: title, remarks, a table over as many pages as it needs, a wide page each."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table, TableStyle

from kc_desktop.exchange.documents import nd30

_SIZE, _ROW, _HEAD, _LEADING = 10.0, 27.0, 30.0, 11.5
_FIRST, _NEXT = 13 * _ROW, 16 * _ROW
"""Room for rows on the first page, which has the title, and on the others."""
_LINES = 2
_PADDING = 8
_NUMBER = 6.0
"""Part of the width for the running number, where the columns share some 130."""


def write_list_pdf(
    out: Path,
    title: str,
    notes: Sequence[str],
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    author: str,
    *,
    lines: int = _LINES,
    right: Collection[int] = (),
) -> None:
    """Write ``out``. ``columns``: (heading, part of the width); a running number is put before them. ``lines``: what a
    cell may hold, the rest is cut; ``right``: places of columns of figures. Machine errors as ``system.files``."""
    nd30.register_fonts()
    parts = [("TT", _NUMBER), *columns]
    whole = sum(part for _, part in parts)
    widths = [nd30.frame_width(wide=True) * part / whole for _, part in parts]
    story: list[Flowable] = nd30.title(title, ())
    story += [Paragraph(nd30.escape(text), nd30.style("note", nd30.ITALIC, 12)) for text in notes]
    story.append(Spacer(1, 8))
    cells = [
        [_wrapped(text, width - _PADDING, lines) for text, width in zip((str(at), *row), widths, strict=True)]
        for at, row in enumerate(rows, 1)
    ]
    for page, part in enumerate(_pages(cells)):
        story += [PageBreak()] if page else []
        story.append(_table([name for name, _ in parts], widths, part, [at + 1 for at in right]))
    nd30.write_pdf(out, story, title_text=title, author=author, wide=True)


def _height(row: Sequence[str]) -> float:
    return max(_ROW, _LEADING * max(text.count("\n") + 1 for text in row) + 4)


def _pages(rows: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """The rows of each page; a page without any when there is nothing to list."""
    page: list[Sequence[str]] = []
    room = _FIRST
    for row in rows:
        if page and _height(row) > room:
            yield page
            page, room = [], _NEXT
        page.append(row)
        room -= _height(row)
    yield page


def _table(
    heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]], right: Collection[int]
) -> Table:
    bold = nd30.style("head", nd30.BOLD, _SIZE, alignment=1)
    cells: list[list[Any]] = [[Paragraph(nd30.escape(text), bold) for text in heads], *(list(row) for row in rows)]
    table = Table(cells, colWidths=list(widths), rowHeights=[_HEAD, *map(_height, rows)])
    table.setStyle(
        TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("FONT", (0, 0), (-1, -1), nd30.REGULAR, _SIZE, _SIZE * 1.15),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (0, 1), (0, -1), "CENTER"),
            *(("ALIGN", (at, 1), (at, -1), "RIGHT") for at in right),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ])
    )  # fmt: skip
    return table


def _wrapped(text: str, width: float, most: int) -> str:
    """The text on some lines at most; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in unicodedata.normalize("NFC", text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and nd30.text_width(longer, nd30.REGULAR, _SIZE) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [_cut(line, width, more=at == most - 1 < len(lines) - 1) for at, line in enumerate(lines[:most])]
    return "\n".join(lines)


def _cut(line: str, width: float, *, more: bool) -> str:
    shown = line + ("…" if more else "")
    while len(line) > 1 and nd30.text_width(shown, nd30.REGULAR, _SIZE) > width:
        line = line[:-1]
        shown = line.rstrip() + "…"
    return shown
