"""A fact sheet as a Word file to be edited: the same tables; a chart is a table with bars of letters."""

from __future__ import annotations

import io
from itertools import zip_longest
from pathlib import Path
from typing import Any

from docx.shared import Mm

from kc_desktop.domain.charting import Chart
from kc_desktop.domain.fact_sheet import Drawn, Grid, Part, Pictures, Sheet
from kc_desktop.exchange.documents import docx_kit as kit

_SIZE = 10.5
_BAR, _LONGEST = "█", 12


def write_one_pager_docx(sheet: Sheet, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    paper = kit.new_paper(title=f"{sheet.kind}: {sheet.name}", author=sheet.letterhead.agency)
    width = kit.text_width()
    kit.head(paper, sheet.letterhead)
    kit.heading(paper, sheet.kind, (sheet.name,))
    facts = [pair for pair in sheet.facts if pair[1]]
    half = -(-len(facts) // 2)
    rows = tuple((*one, *other) for one, other in zip_longest(facts[:half], facts[half:], fillvalue=("", "")))
    _table(paper, ("",) * 4, (18, 32, 18, 32), rows, (), width)
    for part in sheet.parts:
        kit.line(paper, part.title, size=12, bold=True, space=(8, 2), keep=True)
        _part(paper, part, width)
    for note in sheet.notes:
        kit.line(paper, note, size=_SIZE, italic=True, space=(4, 0))
    kit.write(paper, out)


def _part(paper: Any, part: Part, width: float) -> None:
    match part:
        case Drawn(_, chart):
            _table(paper, ("", chart.unit, ""), (42, 18, 40), _bars(chart), (1,), width)
        case Pictures(_, pictures):
            line = paper.add_paragraph()
            for data, _ in pictures:
                line.add_run().add_picture(io.BytesIO(data), height=Mm(32))
                line.add_run("  ")
            kit.line(paper, "; ".join(text for _, text in pictures if text), size=_SIZE, italic=True)
        case Grid():
            if part.rows:
                heads, shares = zip(*part.columns, strict=True)
                _table(paper, heads, shares, part.rows, part.right, width)
            rest = f"… và {part.more} dòng khác" if part.more else "" if part.rows else part.none
            if rest:
                kit.line(paper, rest, size=_SIZE, italic=True)


def _bars(chart: Chart) -> tuple[tuple[str, ...], ...]:
    series = chart.series[0]
    most = max((float(value or 0) for value in series.values), default=0) or 1
    lengths = (round(_LONGEST * max(float(value or 0), 0) / most) for value in series.values)
    return tuple(
        (label, text, _BAR * length)
        for (_, label), text, length in zip(chart.lines, series.texts, lengths, strict=True)
    )


def _table(
    paper: Any, heads: tuple[str, ...], shares: tuple[float, ...], rows: tuple[tuple[str, ...], ...],
    right: tuple[int, ...], width: float,
) -> None:  # fmt: skip
    named = any(heads)
    made = kit.grid(paper, len(rows) + named, shares, width, ruled=True)
    if named:
        kit.repeat(made.rows[0])
        for cell, text in zip(made.rows[0].cells, heads, strict=True):
            kit.line(cell, text, size=_SIZE, bold=True, align=kit.CENTRE)
    for row, texts in zip(list(made.rows)[int(named) :], rows, strict=True):
        kit.unbroken(row)
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            kit.line(cell, text, size=_SIZE, align=kit.RIGHT_SIDE if at in right else kit.LEFT_SIDE)
