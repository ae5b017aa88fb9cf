"""The funding report as a workbook: the figures of the paper as real numbers, and the records behind them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.funding import FundingReport, Line, Percent
from kc_desktop.exchange.excel.sheets import BODY_FONT, BOX, FONT, HEAD_FONT, head_cell, text_cell, workbook

_PERCENT = "0.00%"
_GROWTH = "+0.00%;-0.00%;0.00%"
_MILLIONS = "#,##0.###"
_WIDTHS = (6, 34, 18, 18, 18, 18, 18, 18, 16, 16, 18)


def write_funding_xlsx(report: FundingReport, out: Path) -> None:
    """Write the report to ``out``: sheet "Báo cáo" (million đồng, shares as percentages), sheet "Giải trình" (đồng)."""
    with workbook(out) as book:
        _write_report(book.create_sheet("Báo cáo"), report)
        _write_explanations(book.create_sheet("Giải trình"), report)


def _write_report(sheet: Any, report: FundingReport) -> None:
    for place, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJK"[place]].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    year, before = report.year, report.year - 1
    sheet.append([text_cell(sheet, report.letterhead.agency.upper(), font=HEAD_FONT)])
    sheet.append([text_cell(sheet, report.title.upper(), font=Font(name=FONT, size=14, bold=True))])
    until = f"Số liệu đến hết ngày {show_day(report.cut_off)}. Đơn vị tính: {report.unit}"
    sheet.append([text_cell(sheet, until, font=Font(name=FONT, size=12, italic=True))])
    sheet.append([])
    sheet.row_dimensions[5].height = 66
    heads = (
        "TT", "Nguồn kinh phí", f"Kế hoạch năm {year}", f"Thực hiện đến {show_day(report.cut_off)}",
        f"Thực hiện so với kế hoạch {year} của nguồn", f"Thực hiện so với tổng kế hoạch {year}",
        f"Kế hoạch năm {before}", f"Thực hiện cùng kỳ năm {before}", "Bằng so với cùng kỳ",
        "Tăng, giảm so với cùng kỳ", f"Kế hoạch {year} tăng, giảm so với {before}",
    )  # fmt: skip
    sheet.append([head_cell(sheet, text) for text in heads])
    for place, line in enumerate(report.lines):
        sheet.append(_cells(sheet, place, line))
    sheet.append([])
    sheet.append([text_cell(sheet, "Ghi chú:", font=Font(name=FONT, size=12, bold=True, italic=True))])
    for note in report.notes:
        sheet.append([None, text_cell(sheet, f"– {note}")])


def _cells(sheet: Any, place: int, line: Line) -> list[Any]:
    font = BODY_FONT if place else HEAD_FONT
    cells: list[Any] = [
        text_cell(sheet, str(place) if place else "", font=font),
        text_cell(sheet, line.label, font=font),
    ]
    cells += [_amount(sheet, line.plan.amount, font), _amount(sheet, line.executed.amount, font)]
    cells += [_percent(sheet, line.share, _PERCENT, font), _percent(sheet, line.share_of_total, _PERCENT, font)]
    cells += [_amount(sheet, line.plan_before.amount, font), _amount(sheet, line.executed_before.amount, font)]
    cells += [_percent(sheet, line.level, _PERCENT, font), _percent(sheet, line.growth, _GROWTH, font)]
    cells.append(_percent(sheet, line.plan_growth, _GROWTH, font))
    for cell in cells:
        cell.border = BOX
    return cells


def _amount(sheet: Any, amount: int, font: Font) -> Any:
    """Million đồng as a number (exact: a binary fraction of at most 1e15 shows and copies its đồng)."""
    millions = Decimal(amount) / 10**6
    value: Any = int(millions) if millions == millions.to_integral_value() else float(millions)
    cell: Any = WriteOnlyCell(sheet, value=value)
    cell.number_format, cell.font = (_MILLIONS if isinstance(value, float) else "#,##0"), font
    return cell


def _percent(sheet: Any, percent: Percent, number_format: str, font: Font) -> Any:
    value = percent.value
    if value is None:
        cell = text_cell(sheet, percent.text, font=font)
        cell.alignment = Alignment(horizontal="right")
        return cell
    shown: Any = WriteOnlyCell(sheet, value=float(value / 100))
    shown.number_format, shown.font = number_format, font
    return shown


def _write_explanations(sheet: Any, report: FundingReport) -> None:
    """How each figure came about, in đồng, and the ids of the records behind it."""
    for letter, width in zip("ABC", (30, 110, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.append([head_cell(sheet, text) for text in ("Dòng", "Cách tính", "Mã các bút toán")])
    for line in report.lines:
        for figure in (line.plan, line.executed, line.executed_before, line.plan_before):
            row = (line.label, figure.explain(), "\n".join(figure.records))
            sheet.append([text_cell(sheet, text, wrap=True) for text in row])
        for percent in (line.share, line.share_of_total, line.level, line.growth, line.plan_growth):
            sheet.append([text_cell(sheet, text, wrap=True) for text in (line.label, percent.explain(), "")])
