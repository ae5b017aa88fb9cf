"""Bảng thù lao of a month as a workbook: amounts as numbers, the reasons beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.styles import Font

from kc_desktop.domain.amounts import in_words
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.pay import Month
from kc_desktop.exchange.excel.sheets import (
    BODY_FONT,
    BOX,
    FONT,
    HEAD_FONT,
    WHOLE_FORMAT,
    head_cell,
    text_cell,
    value_cell,
    workbook,
)

_COLUMNS = (
    ("TT", 6), ("Họ và tên", 30), ("Mã", 14), ("Cách tính", 80), ("Số tiền (đồng)", 18), ("Đã duyệt (đồng)", 18),
    ("Còn được chi (đồng)", 18), ("Căn cứ", 50),
)  # fmt: skip


def write_pay_xlsx(month: Month, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    with workbook(out) as book:
        sheet: Any = book.create_sheet(f"Tháng {month.month:02}-{month.year}")
        for place, (_, width) in enumerate(_COLUMNS):
            sheet.column_dimensions["ABCDEFGH"[place]].width = width
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        title = f"BẢNG THANH TOÁN THÙ LAO CỘNG TÁC VIÊN KHUYẾN CÔNG THÁNG {month.month:02} NĂM {month.year}"
        sheet.append([text_cell(sheet, letterhead.agency.upper(), font=HEAD_FONT)])
        sheet.append([text_cell(sheet, title, font=Font(name=FONT, size=14, bold=True))])
        sheet.append([])
        sheet.append([head_cell(sheet, text) for text, _ in _COLUMNS])
        for at, row in enumerate(month.rows, 1):
            amounts = (row.amount, row.paid, max(row.due, 0))
            reasons = "\n".join(str(one) for one in row.says)
            _append(sheet, (at, row.member.name, row.member.code, reasons, *amounts, row.clauses))
        paid = sum(row.paid for row in month.rows)
        _append(sheet, ("", "Cộng", "", "", month.total, paid, month.due, ""), HEAD_FONT)
        sheet.append([])
        sheet.append([None, text_cell(sheet, f"Chi đợt này bằng chữ: {in_words(month.due)} đồng")])


def _append(sheet: Any, values: tuple[object, ...], font: Font = BODY_FONT) -> None:
    cells = [value_cell(sheet, value, WHOLE_FORMAT, font) for value in values]
    for cell in cells:
        cell.border = BOX
    sheet.append(cells)
