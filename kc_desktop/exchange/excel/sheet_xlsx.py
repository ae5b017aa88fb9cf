"""A list of people to sign as a workbook, ready to print on A4."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from kc_desktop.domain.activities.sheet import Sheet
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.excel.sheets import (
    BOX,
    CENTRED,
    FONT,
    HEAD_FONT,
    head_cell,
    sheet_title,
    text_cell,
    value_cell,
    workbook,
)

_WIDTH = 1.05
"""Excel's width of one part."""
_HEIGHT = 24


def write_sheet_xlsx(sheet: Sheet, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    with workbook(out) as book:
        page: Any = book.create_sheet(sheet_title(sheet.title, set()))
        for at, column in enumerate(sheet.columns, 1):
            page.column_dimensions[get_column_letter(at)].width = column.part * _WIDTH + 1
        page.page_setup.orientation, page.page_setup.paperSize = ("landscape" if sheet.wide else "portrait"), 9
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.print_title_rows = f"{len(sheet.facts) + 5}:{len(sheet.facts) + 5}"
        for text in (letterhead.superior.upper(), letterhead.agency.upper()):
            page.append([text_cell(page, text, font=HEAD_FONT)])
        page.append([text_cell(page, sheet.title.upper(), font=Font(name=FONT, size=14, bold=True))])
        page.append([text_cell(page, sheet.subject, font=HEAD_FONT)])
        for label, text in sheet.facts:
            page.append([text_cell(page, f"{label}: {text}")])
        page.append([head_cell(page, column.head) for column in sheet.columns])
        for number, row in enumerate(sheet.rows, len(sheet.facts) + 6):
            page.row_dimensions[number].height = _HEIGHT
            page.append(_cells(page, sheet, row))
        page.append([])
        page.append([text_cell(page, sheet.foot)])


def _cells(page: Any, sheet: Sheet, row: tuple[str, ...]) -> list[Any]:
    made = []
    for at, (text, column) in enumerate(zip(row, sheet.columns, strict=True)):
        whole = at in (0, 2) and text.isdigit()
        cell = value_cell(page, int(text)) if whole else text_cell(page, text, wrap=True)
        cell.border = BOX
        if column.centred:
            cell.alignment = CENTRED
        made.append(cell)
    return made
