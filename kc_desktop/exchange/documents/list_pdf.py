"""A list to take along or to pin up: title, remarks, a table over as many pages as it needs, a wide page each."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table, TableStyle

from kc_desktop.exchange.documents import nd30

_SIZE, _ROW, _HEAD = 10.0, 27.0, 30.0
_FIRST, _NEXT = 13, 16
"""Rows on the first page, which has the title, and on the others."""
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
) -> None:
    """Write ``out``. ``columns``: (heading, part of the width); a running number is put before them. Machine errors as
    ``system.files``."""
    nd30.register_fonts()
    parts = [("TT", _NUMBER), *columns]
    whole = sum(part for _, part in parts)
    widths = [nd30.frame_width(wide=True) * part / whole for _, part in parts]
    story: list[Flowable] = nd30.title(title, ())
    story += [Paragraph(nd30.escape(text), nd30.style("note", nd30.ITALIC, 12)) for text in notes]
    story.append(Spacer(1, 8))
    numbered = [(str(at), *row) for at, row in enumerate(rows, 1)]
    start, room = 0, _FIRST
    while True:
        story.append(_table([name for name, _ in parts], widths, numbered[start : start + room]))
        start, room = start + room, _NEXT
        if start >= len(numbered):
            break
        story.append(PageBreak())
    nd30.write_pdf(out, story, title_text=title, author=author, wide=True)


def _table(heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]]) -> Table:
    bold = nd30.style("head", nd30.BOLD, _SIZE, alignment=1)
    cells: list[list[Any]] = [[Paragraph(nd30.escape(text), bold) for text in heads]]
    cells += [[_wrapped(text, width - _PADDING) for text, width in zip(row, widths, strict=True)] for row in rows]
    table = Table(cells, colWidths=list(widths), rowHeights=[_HEAD, *([_ROW] * len(rows))])
    table.setStyle(
        TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("FONT", (0, 0), (-1, -1), nd30.REGULAR, _SIZE, _SIZE * 1.15),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (0, 1), (0, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ])
    )  # fmt: skip
    return table


def _wrapped(text: str, width: float) -> str:
    """The text on two lines at most; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in unicodedata.normalize("NFC", text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and nd30.text_width(longer, nd30.REGULAR, _SIZE) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [_cut(line, width, more=at == _LINES - 1 < len(lines) - 1) for at, line in enumerate(lines[:_LINES])]
    return "\n".join(lines)


def _cut(line: str, width: float, *, more: bool) -> str:
    shown = line + ("…" if more else "")
    while len(line) > 1 and nd30.text_width(shown, nd30.REGULAR, _SIZE) > width:
        line = line[:-1]
        shown = line.rstrip() + "…"
    return shown
