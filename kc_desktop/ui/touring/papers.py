"""The tour's report: on the screen, as Excel and as paper, each read back."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain.funding import in_millions
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import reports
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.pdf_preview import pages_of
from kc_desktop.ui.pages.reports import ReportPage
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office


def report_of(hand: Hand) -> ReportPage:
    """The page Báo cáo, opened and computed."""
    check(hand.window.show_section("report"), "Báo cáo opens")
    page = hand.window.page("report")
    assert isinstance(page, ReportPage)
    hand.until(lambda: page.report is not None, "the report is computed")
    return page


def report(centre: Office, out: Path) -> tuple[Path, Path]:
    """The figures on the screen are those of the bank; the files hold the same."""
    hand, page = centre.hand, report_of(centre.hand)
    shown = page.report
    assert shown is not None
    again = reports.funding_report(centre.desk, shown.year, shown.cut_off)
    check(again.lines == shown.lines and again.lines[0].plan.amount > 0, "the figures of the bank, and not nothing")
    total, parts = shown.lines[0], shown.lines[1:]
    check(total.executed.amount == sum(line.executed.amount for line in parts), "the total is the sum of its sources")
    page.table.setCurrentCell(0, 2)
    xlsx, pdf = out / "bao-cao-kinh-phi.xlsx", out / "bao-cao-kinh-phi.pdf"
    for text, path in ((tr("Xuất Excel…"), xlsx), (tr("Xuất PDF…"), pdf)):
        made = hand.button(text, page)
        hand.answer_file(path, lambda made=made: hand.click(made))  # type: ignore[misc]  # bound on purpose
        hand.until(path.is_file, f"{path.name} is written")
    hand.until(lambda: sum(path.name in said for path in (xlsx, pdf) for said in hand.notices.said) >= 2, "both told")
    cells = {str(cell) for sheet in read_workbook(xlsx).sheets for row in sheet.rows for cell in row}
    wanted = in_millions(total.executed.amount)
    check(any(wanted in cell or _plain(cell) == total.executed.amount for cell in cells), "the workbook has the total")
    check(pdf.read_bytes().startswith(b"%PDF-") and len(pages_of(pdf, 400)) >= 1, "the paper has a page")
    return xlsx, pdf


def _plain(cell: str) -> float | None:
    try:
        return float(cell) * 1_000_000
    except ValueError:
        return None
