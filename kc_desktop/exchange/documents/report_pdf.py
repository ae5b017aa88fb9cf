"""A report as an administrative paper to be signed (NĐ 30/2020/NĐ-CP, phụ lục I): upright, or landscape when wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from kc_desktop.domain.charting import chart_of
from kc_desktop.domain.report_opening import opening
from kc_desktop.domain.report_text import flag_lines, is_strong, paper_title, until_line
from kc_desktop.domain.reporting.result import Report
from kc_desktop.exchange.documents import grid, nd30
from kc_desktop.exchange.documents.chart_flow import ChartFlow
from kc_desktop.exchange.documents.report_table import INDENT, Sheet, chart_title, over_table, sheet_of

_CHART_SIZE = 10.5
_LEAST_TABLE = 110
"""Room that a table wants below its unit, else it begins on the next page."""


def write_report_pdf(report: Report, out: Path) -> None:
    """Write the report to ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    sheet = sheet_of(report)
    width = nd30.frame_width(wide=sheet.wide)
    kind, subject = paper_title(report)
    notes = _notes(report)
    kept = max(len(notes) - 2, 0) if len(notes) > 4 else 0  # the signature never stands alone on a page
    story: list[Flowable] = [
        nd30.head(report.letterhead, width),
        *nd30.title(kind, [line for line in (subject, until_line(report)) if line]),
        *(Paragraph(nd30.escape(text), nd30.body_style()) for text in opening(report)),
        *tables(report, sheet),
        *_chart(report, width),
        *notes[:kept],
        KeepTogether([*notes[kept:], Spacer(1, 10), nd30.signature(report.letterhead, width)]),
    ]
    nd30.write_pdf(out, story, title_text=report.title, author=report.letterhead.agency, wide=sheet.wide)


def tables(report: Report, sheet: Sheet) -> Iterator[Flowable]:
    """The unit, the table (in bands where it is too wide for a page), what is flagged."""
    unit = nd30.style("unit", nd30.ITALIC, 12, alignment=2, spaceBefore=2, spaceAfter=3)
    for at, band in enumerate(sheet.bands):
        yield CondPageBreak(_LEAST_TABLE)
        if told := over_table(report, sheet, at):
            yield Paragraph(nd30.escape(told), unit)
        columns = [grid.Column(width, part.align) for part, width in zip(band.parts, band.widths, strict=True)]
        yield grid.table(columns, band.heads, _rows(report, sheet, columns, [one.at for one in band.parts]),
                         sheet.size, least=sheet.size * 1.75, indented=sheet.indented)  # fmt: skip
        yield Spacer(1, 6)
    flag = nd30.style("flag", nd30.BOLD_ITALIC, 11, spaceAfter=2, leftIndent=8, firstLineIndent=-8)
    yield from (Paragraph(nd30.escape(text), flag) for text in flag_lines(report))


def _rows(report: Report, sheet: Sheet, columns: Sequence[grid.Column], places: Sequence[int]) -> Iterator[grid.Row]:
    last = len(report.lines) - 1
    for at, (line, texts) in enumerate(zip(report.lines, sheet.rows, strict=True)):
        leads = at < last and report.lines[at + 1].level > line.level  # never alone at the foot of a page
        yield from grid.row(
            columns, [texts[place] for place in places], sheet.size, bold=is_strong(line),
            indent=line.level * INDENT * sheet.size, indented=sheet.indented, keep=leads,
        )  # fmt: skip


def _chart(report: Report, width: float) -> Iterator[Flowable]:
    chart = chart_of(report)
    if chart is None:
        return
    style = nd30.style("chart", nd30.BOLD, 12, spaceBefore=8, spaceAfter=4)
    title = Paragraph(nd30.escape(chart_title(chart)), style)
    yield KeepTogether([title, ChartFlow(chart, width, _CHART_SIZE), Spacer(1, 8)])


def _notes(report: Report) -> list[Flowable]:
    if not report.notes:
        return []
    label = nd30.style("notes", nd30.BOLD_ITALIC, 11, spaceAfter=1, keepWithNext=True)
    note = nd30.style("note", nd30.REGULAR, 10.5, leftIndent=8, firstLineIndent=-8, spaceAfter=1, alignment=4)
    return [Paragraph("Ghi chú:", label), *(Paragraph(nd30.escape(f"– {text}"), note) for text in report.notes)]
