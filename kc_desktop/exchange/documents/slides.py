"""Presentation sheets for a conference: landscape pages in large letters, a chart and one part of a table on each."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kc_desktop.domain.charting import Chart, chart_of, height_of
from kc_desktop.domain.report_text import flag_lines, is_strong, paper_title, until_line
from kc_desktop.domain.reporting.result import Report
from kc_desktop.exchange.documents import grid, nd30
from kc_desktop.exchange.documents.chart_flow import paint
from kc_desktop.exchange.documents.docx_paper import DocxPaper, Look
from kc_desktop.exchange.documents.report_docx import add_chart, docx_rows
from kc_desktop.exchange.documents.report_table import INDENT, Sheet, over_table, sheet_of
from kc_desktop.system.files import write_atomic

_WIDE, _HIGH = landscape(A4)
_SIDE, _TOP, _BOTTOM = 18 * mm, 34 * mm, 16 * mm
_WIDTH, _ROOM = _WIDE - 2 * _SIDE, _HIGH - _TOP - _BOTTOM
_SIZES = (20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
_USUAL = 16.0
_SHORT = 40
"""Lines that may go on one page."""
_LEAST_LETTERS, _LEAST_BESIDE, _MOST_LETTERS, _GAP = 11.0, 12.0, 24.0, 16.0
_ACCENT = HexColor("#0B6B72")


@dataclass(frozen=True, slots=True)
class Slide:
    """The ``rows`` (from, to) of the table's ``band``, a chart, or both."""

    report: Report
    chart: Chart | None = None
    sheet: Sheet | None = None
    band: int = 0
    rows: tuple[int, int] = (0, 0)
    part: str = ""


def write_slides(reports: Sequence[Report], out: Path) -> None:
    """Write the sheets of the reports to ``out``, .docx or else pdf. Machine errors as ``system.files``."""
    nd30.register_fonts()
    slides = [slide for report in reports for slide in _slides(report)]
    made = _docx(slides) if out.suffix.lower() == ".docx" else _pdf(slides)
    write_atomic(out, made)


def _slides(report: Report) -> Iterator[Slide]:
    """Chart and table on one page where both have room, else a page for the chart and pages for the table."""
    chart, sheet = chart_of(report), _sheet(report)
    parts = [(band, rows) for band in range(len(sheet.bands)) for rows in _pages(report, sheet, band)]
    if chart is not None:
        high = _table(report, sheet, 0, (0, len(report.lines))).height if len(parts) == 1 else _ROOM
        if height_of(chart, _LEAST_BESIDE) <= _room(report) - high - _GAP:
            yield Slide(report, chart, sheet, rows=parts[0][1])
            return
        yield Slide(report, chart)
    for at, (band, rows) in enumerate(parts, 1):
        part = f"{at}/{len(parts)}" if len(parts) > 1 else ""
        yield Slide(report, sheet=sheet, band=band, rows=rows, part=part)


def _sheet(report: Report) -> Sheet:
    """In the largest letters that put it on one page, else in those that fit its width."""
    wide = replace(report, wide=True)
    for size in _SIZES if len(report.lines) <= _SHORT else ():
        sheet = sheet_of(wide, landscape=(size,), width=_WIDTH, marked=False)
        whole = _table(report, sheet, 0, (0, len(report.lines)))
        if len(sheet.bands) == 1 and whole.height <= _room(report):
            return sheet
    return sheet_of(wide, landscape=_SIZES[_SIZES.index(_USUAL) :], width=_WIDTH, marked=False)


def _room(report: Report) -> float:
    """Height for the table: what is flagged stands below it."""
    return _ROOM - 22 * len(report.mismatches)


def _pages(report: Report, sheet: Sheet, band: int) -> Iterator[tuple[int, int]]:
    """From and to which line each page goes."""
    whole = _table(report, sheet, band, (0, len(report.lines)))
    room = _room(report)
    first, rest = 0, whole
    while True:
        pieces = rest.parts(room)
        piece = pieces[0] if pieces else rest
        count = sum(not row.joined for row in piece.shown)
        yield first, first + count
        first += count
        if len(pieces) < 2:
            return
        rest = pieces[1]


def _table(report: Report, sheet: Sheet, band: int, rows: tuple[int, int]) -> grid.Grid:
    one, size = sheet.bands[band], sheet.size
    columns = [grid.Column(width, part.align) for part, width in zip(one.parts, one.widths, strict=True)]
    lines = list(zip(report.lines, sheet.rows, strict=True))[slice(*rows)]
    made = (
        row
        for line, texts in lines
        for row in grid.row(columns, [texts[part.at] for part in one.parts], size, bold=is_strong(line),
                            indent=line.level * INDENT * size, indented=sheet.indented)
    )  # fmt: skip
    return grid.table(columns, one.heads, made, size, least=size * 1.7, indented=sheet.indented)


def _chart_size(chart: Chart, room: float) -> float:
    return min(max(room / height_of(chart, 1), _LEAST_LETTERS), _MOST_LETTERS)


def _title(slide: Slide) -> tuple[str, str]:
    """Title and the line below it."""
    _, subject = paper_title(slide.report)
    told = [until_line(slide.report).strip("()")]
    if slide.sheet is not None and (over := over_table(slide.report, slide.sheet, slide.band)):
        told.append(over)
    if slide.chart is not None and slide.sheet is None:
        told.append(slide.chart.heading.strip("()"))
    return subject, "; ".join(text for text in (*told, f"trang {slide.part}" * bool(slide.part)) if text)


# ----------------------------------------------------------------------------------------------------------------- pdf


def _pdf(slides: Sequence[Slide]) -> bytes:
    spool = io.BytesIO()
    facts: dict[str, Any] = {"initialFontName": nd30.REGULAR, "lang": "vi-VN"}  # else Helvetica is named in the file
    canvas = Canvas(spool, pagesize=(_WIDE, _HIGH), **facts)
    canvas.setCreator("kc_desktop")
    if slides:
        canvas.setTitle(slides[0].report.title)
        canvas.setAuthor(slides[0].report.letterhead.agency)
    for number, slide in enumerate(slides, 1):
        _draw_title(canvas, slide)
        _draw_body(canvas, slide)
        canvas.setFont(nd30.ITALIC, 11)
        canvas.drawString(_SIDE, 8 * mm, slide.report.letterhead.agency)
        canvas.drawRightString(_WIDE - _SIDE, 8 * mm, f"{number}/{len(slides)}")
        canvas.showPage()
    canvas.save()
    return spool.getvalue()


def _draw_title(canvas: Any, slide: Slide) -> None:
    title, told = _title(slide)
    size = 26.0
    while size > 14 and grid.text_width(title, nd30.BOLD, size) > _WIDTH:
        size -= 1
    canvas.setFillColor(_ACCENT)
    canvas.setFont(nd30.BOLD, size)
    lines = grid.wrapped(title, _WIDTH, nd30.BOLD, size)[:2]
    for at, line in enumerate(lines):
        canvas.drawString(_SIDE, _HIGH - 16 * mm - at * size * 1.1, line)
    canvas.rect(_SIDE, _HIGH - _TOP + 6 * mm - (len(lines) - 1) * 4, _WIDTH, 1.2, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#333F4A"))
    canvas.setFont(nd30.ITALIC, 14)
    canvas.drawString(_SIDE, _HIGH - 23 * mm - (len(lines) - 1) * 14, told)
    canvas.setFillColor(HexColor("#000000"))


def _draw_body(canvas: Any, slide: Slide) -> None:
    top = _HIGH - _TOP
    if slide.sheet is not None:
        table = _table(slide.report, slide.sheet, slide.band, slide.rows)
        top -= table.height
        table.drawOn(canvas, _SIDE, top)
        canvas.setFont(nd30.BOLD_ITALIC, 14)
        for text in flag_lines(slide.report):
            top -= 20
            canvas.drawString(_SIDE, top, text)
        top -= _GAP
    if slide.chart is not None:
        room = top - _BOTTOM
        size = _chart_size(slide.chart, room)
        height = min(height_of(slide.chart, size), room)
        canvas.saveState()
        canvas.translate(_SIDE, top - height)
        paint(canvas, slide.chart, _WIDTH, height, size)
        canvas.restoreState()


# ---------------------------------------------------------------------------------------------------------------- Word


def _docx(slides: Sequence[Slide]) -> bytes:
    first = slides[0].report if slides else None
    paper = DocxPaper(
        first.title if first else "", first.letterhead.agency if first else "", wide=True,
        margins=(14 * mm, _SIDE, 12 * mm, _SIDE), numbered=False,
    )  # fmt: skip
    for at, slide in enumerate(slides):
        if at:
            paper.new_page()
        title, told = _title(slide)
        paper.text(title, Look(24 if len(title) < 60 else 18, bold=True, keep=True))
        paper.text(told, Look(14, italic=True, after=6, keep=True))
        room = _ROOM - 24
        if slide.sheet is not None:
            _docx_table(paper, slide, slide.sheet)
            room -= _table(slide.report, slide.sheet, slide.band, slide.rows).height + 2 * _GAP
        if slide.chart is not None:
            paper.text("", Look(8))
            size = _chart_size(slide.chart, room)
            add_chart(paper, slide.chart, paper.width, size, min(height_of(slide.chart, size), max(room, 60)))
    return paper.data()


def _docx_table(paper: DocxPaper, slide: Slide, sheet: Sheet) -> None:
    band = sheet.bands[slide.band]
    rows = list(docx_rows(slide.report, sheet, band))[slice(*slide.rows)]
    paper.table(band.widths, band.heads, [part.align for part in band.parts], rows, sheet.size)
    for text in flag_lines(slide.report):
        paper.text(text, Look(13, bold=True, italic=True, before=4))
