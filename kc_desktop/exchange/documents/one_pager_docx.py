"""A fact sheet as a Word file to be edited: the same tables; a chart is a table with bars of letters."""

from __future__ import annotations

import io
from itertools import zip_longest
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from kc_desktop.domain.charting import Chart
from kc_desktop.domain.fact_sheet import Drawn, Grid, Part, Pictures, Sheet
from kc_desktop.exchange.documents.docx_paper import Cells, DocxPaper, Look, Picture
from kc_desktop.exchange.documents.grid import Align, Head
from kc_desktop.system.files import write_atomic

_SIZE = 10.5
_SMALL = Look(_SIZE, italic=True)
_BAR, _LONGEST = "█", 12
_HIGH = 32 * mm
"""Height of a photo."""


def write_one_pager_docx(sheet: Sheet, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    paper = DocxPaper(f"{sheet.kind}: {sheet.name}", sheet.letterhead.agency)
    paper.head(sheet.letterhead)
    paper.heading(sheet.kind, sheet.name)
    facts = [pair for pair in sheet.facts if pair[1]]
    half = -(-len(facts) // 2)
    rows = tuple((*one, *other) for one, other in zip_longest(facts[:half], facts[half:], fillvalue=("", "")))
    _table(paper, ("",) * 4, (18, 32, 18, 32), rows, ())
    for part in sheet.parts:
        paper.text(part.title, Look(12, bold=True, before=8, after=2, keep=True))
        _part(paper, part)
    for note in sheet.notes:
        paper.text(note, Look(_SIZE, italic=True, before=4))
    write_atomic(out, paper.data())


def _part(paper: DocxPaper, part: Part) -> None:
    match part:
        case Drawn(_, chart):
            _table(paper, ("", chart.unit, ""), (42, 18, 40), _bars(chart), (1,))
        case Pictures(_, pictures):
            paper.pictures(_photo(data, text) for data, text in pictures)
            paper.text("; ".join(text for _, text in pictures if text), _SMALL)
        case Grid():
            if part.rows:
                heads, shares = zip(*part.columns, strict=True)
                _table(paper, heads, shares, part.rows, part.right)
            rest = f"… và {part.more} dòng khác" if part.more else "" if part.rows else part.none
            if rest:
                paper.text(rest, _SMALL)


def _bars(chart: Chart) -> tuple[tuple[str, ...], ...]:
    series = chart.series[0]
    most = max((float(value or 0) for value in series.values), default=0) or 1
    lengths = (round(_LONGEST * max(float(value or 0), 0) / most) for value in series.values)
    return tuple(
        (label, text, _BAR * length)
        for (_, label), text, length in zip(chart.lines, series.texts, lengths, strict=True)
    )


def _photo(data: bytes, told: str) -> Picture:
    wide, high = ImageReader(io.BytesIO(data)).getSize()
    return Picture(data, _HIGH * wide / high, _HIGH, told)


def _table(
    paper: DocxPaper, heads: tuple[str, ...], shares: tuple[float, ...], rows: tuple[tuple[str, ...], ...],
    right: tuple[int, ...],
) -> None:  # fmt: skip
    widths = [paper.width * share / sum(shares) for share in shares]
    named = [Head(text, 0, at) for at, text in enumerate(heads)] if any(heads) else []
    aligns: list[Align] = ["right" if at in right else "left" for at in range(len(shares))]
    paper.table(widths, named, aligns, map(Cells, rows), _SIZE)
