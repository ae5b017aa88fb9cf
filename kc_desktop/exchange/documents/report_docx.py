"""A report as a Word paper in the layout of NĐ 30/2020/NĐ-CP: what the pdf has, to be edited before it is signed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kc_desktop.domain.charting import Chart, chart_of, height_of
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.report_opening import opening
from kc_desktop.domain.report_text import flag_lines, is_strong, paper_title, until_line
from kc_desktop.domain.reporting.result import Report
from kc_desktop.exchange.documents.chart_flow import picture
from kc_desktop.exchange.documents.docx_paper import Cells, DocxPaper, Look, Picture, paragraph
from kc_desktop.exchange.documents.report_table import INDENT, Band, Sheet, chart_title, over_table, sheet_of
from kc_desktop.system.files import write_atomic

_CHART_SIZE = 10.5


def write_report_docx(report: Report, out: Path) -> None:
    """Write the report to ``out``. Machine errors as ``system.files``."""
    sheet = sheet_of(report)
    paper = DocxPaper(report.title, report.letterhead.agency, wide=sheet.wide)
    paper.head(report.letterhead)
    kind, subject = paper_title(report)
    paper.heading(kind, subject, until_line(report))
    for text in opening(report):
        paper.text(text, Look(13, align="both", first=28.35, after=6))
    write_tables(paper, report, sheet)
    chart = chart_of(report)
    if chart is not None:
        title = chart_title(chart)
        paper.text(title, Look(12, bold=True, before=8, after=4, keep=True))
        add_chart(paper, chart, paper.width, _CHART_SIZE)
    if report.notes:
        paper.text("Ghi chú:", Look(11, bold=True, italic=True, before=6, keep=True))
    for note in report.notes:
        paper.text(f"– {note}", Look(11, align="both", left=8, first=-8))
    paper.text("", Look(6))
    signature(paper, report.letterhead)
    write_atomic(out, paper.data())


def write_tables(paper: DocxPaper, report: Report, sheet: Sheet) -> None:
    """The unit, the tables, what is flagged."""
    for at, band in enumerate(sheet.bands):
        paper.text(over_table(report, sheet, at), Look(12, italic=True, align="right", before=2, after=2, keep=True))
        aligns = [part.align for part in band.parts]
        paper.table(band.widths, band.heads, aligns, docx_rows(report, sheet, band), sheet.size)
        paper.text("", Look(4))
    for text in flag_lines(report):
        paper.text(text, Look(11, bold=True, italic=True, after=2))


def docx_rows(report: Report, sheet: Sheet, band: Band) -> Iterator[Cells]:
    """The lines of the report in the columns of one table."""
    places = [part.at for part in band.parts]
    for line, texts in zip(report.lines, sheet.rows, strict=True):
        yield Cells([texts[at] for at in places], is_strong(line), line.level * INDENT * sheet.size, sheet.indented)


def add_chart(paper: DocxPaper, chart: Chart, width: float, size: float, height: float = 0) -> None:
    """The chart as it stands in the pdf, as a picture of print quality."""
    high = height or height_of(chart, size)
    told = "; ".join(
        f"{label}: {', '.join(one.texts[at] for one in chart.series)}" for at, (_, label) in enumerate(chart.lines)
    )
    paper.pictures([Picture(picture(chart, width, high, size), width, high, f"{chart.title}. {told}")])


def signature(paper: DocxPaper, letterhead: Letterhead) -> None:
    """Nơi nhận on the left, the signing title on the right with room for hand and seal."""
    left = [paragraph("Nơi nhận:", Look(12, bold=True, italic=True))]
    left += [paragraph(f"- {line}", Look(11)) for line in letterhead.receivers]
    right = [paragraph(letterhead.signer_title, Look(13, bold=True, align="centre", after=62))]
    paper.beside((0.5, left), (0.5, [*right, paragraph("", Look())]))
