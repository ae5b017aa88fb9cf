"""The tour's report: on the screen, as Excel and as paper, each read back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kc_desktop.domain.reporting.result import TOTAL, Report
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import reporting
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.pdf_preview import pages_of
from kc_desktop.ui.pages.reporting.page import ReportPage
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office

_PLAN, _DONE = "plan", "executed"


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
    again = reporting.make(centre.desk, shown.key, shown.options)
    check(again.lines == shown.lines and _amount(shown, TOTAL, _PLAN) > 0, "the figures of the bank, and not nothing")
    parts = sum(_amount(shown, key, _DONE) for key in shown.lines[0].parts)
    check(_amount(shown, TOTAL, _DONE) == parts, "the total is the sum of its sources")
    page.grid.go_to(TOTAL, _DONE)
    figure = page.grid.visualRect(page.grid.currentIndex()).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=figure)
    hand.until(lambda: page.panel.origin is not None, "the figure is explained")
    xlsx, pdf = out / "bao-cao-kinh-phi.xlsx", out / "bao-cao-kinh-phi.pdf"
    for text, path in ((tr("Excel"), xlsx), (tr("PDF"), pdf)):
        made = hand.button(text, page)
        hand.answer_file(path, lambda made=made: hand.click(made))  # type: ignore[misc]  # bound on purpose
        hand.until(path.is_file, f"{path.name} is written")
    hand.until(lambda: sum(path.name in said for path in (xlsx, pdf) for said in hand.notices.said) >= 2, "both told")
    cells = {str(cell) for sheet in read_workbook(xlsx).sheets for row in sheet.rows for cell in row}
    # Sums are formulas that nothing has computed yet.
    wanted = {_amount(shown, key, _DONE) / 10**6 for key in shown.lines[0].parts}
    check(wanted <= {_plain(cell) for cell in cells}, "the workbook has the figures of the sources")
    check(pdf.read_bytes().startswith(b"%PDF-") and len(pages_of(pdf, 400)) >= 1, "the paper has a page")
    return xlsx, pdf


def _amount(shown: Report, line: str, column: str) -> int:
    value = shown.value(line, column)
    return value if isinstance(value, int) else 0


def _plain(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None
