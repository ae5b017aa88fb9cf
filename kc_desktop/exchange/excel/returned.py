"""The workbook that came, given back with its refused rows marked: coloured cells, notes, and a last column of reasons.

An .xlsx keeps its sheets, widths and styles. Other formats, and files too large to keep in memory with their styles,
come back as .xlsx with the values alone, every row where it stood. What we add is no data to a later import.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from kc_desktop.exchange.excel.cells import Sheet, Workbook, letter, show
from kc_desktop.exchange.excel.columns import REASON_HEADING
from kc_desktop.exchange.excel.sheets import WRAPPED, head_cell, sheet_title, text_cell, value_cell, workbook
from kc_desktop.system.files import write_atomic

AUTHOR = "kc_desktop"
_ROW_FILL, _CELL_FILL = PatternFill("solid", fgColor="FFF4CE"), PatternFill("solid", fgColor="F8B4B4")
_STYLED = 12 << 20
"""Bytes of XML up to which a workbook is kept with its styles."""
_WIDE, _NOTE = 60, 1_000


@dataclass(frozen=True, slots=True)
class Mark:
    """What is wrong with one row: the cells to blame (columns from 0, with their reasons) and all reasons in words."""

    row: int
    cells: Mapping[int, str]
    said: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of one sheet; ``header``: the row of its headings as Excel counts (0 = none)."""

    name: str
    header: int
    marks: tuple[Mark, ...]


def write_returned(out: Path, source: Path, book: Workbook, marked: Sequence[Marked]) -> None:
    """Write ``source`` with its marks to ``out``, whole or not at all. Raises Machine."""
    if not _keeps_styles(source) or not _write_styled(out, source, marked):
        _write_plain(out, book.sheets, {each.name: each for each in marked})


def _keeps_styles(source: Path) -> bool:
    if source.suffix.lower() not in (".xlsx", ".xlsm") or not zipfile.is_zipfile(source):
        return False
    with zipfile.ZipFile(source) as archive:
        return sum(entry.file_size for entry in archive.infolist()) <= _STYLED


def _write_styled(out: Path, source: Path, marked: Sequence[Marked]) -> bool:
    """False where this workbook is beyond openpyxl: it is stricter than Excel about what it reads."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl drops (slicers, extensions) is not ours to keep
            book: Any = load_workbook(source)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the values are written without it
        return False
    by_name = {sheet.title.strip(): sheet for sheet in book.worksheets}
    for each in marked:
        if each.name not in by_name:
            return False
        _mark(by_name[each.name], each)
    buffer = BytesIO()
    book.save(buffer)
    write_atomic(out, buffer.getvalue())
    return True


def _mark(sheet: Any, each: Marked) -> None:
    """Without a heading there is no place for a column of ours: then the notes alone tell."""
    last = _reason_column(sheet, each.header)
    _unmark(sheet, last)
    if each.header:
        head = sheet.cell(each.header, last)
        head.value = REASON_HEADING
        sheet.column_dimensions[head.column_letter].width = _WIDE
    for mark in each.marks:
        for column in range(1, last + (1 if each.header else 0)):
            cell = sheet.cell(mark.row, column)
            if isinstance(cell, MergedCell):
                continue
            blamed = mark.cells.get(column - 1) or ("" if each.header or column > 1 else mark.said)
            cell.fill = _CELL_FILL if blamed else _ROW_FILL
            if blamed:
                cell.comment = Comment(blamed[:_NOTE], AUTHOR, width=320, height=120)
        if each.header:
            said = sheet.cell(mark.row, last)
            said.value, said.data_type, said.alignment = mark.said, "s", WRAPPED


def _reason_column(sheet: Any, header: int) -> int:
    """The column of our reasons: where they stand already, else behind the last one in use."""
    if header:
        for cell in sheet[header]:
            if cell.value == REASON_HEADING:
                return int(cell.column)
    return int(sheet.max_column) + 1


def _unmark(sheet: Any, last: int) -> None:
    """Take the marks of an earlier return off: what was corrected since is to look so."""
    plain = PatternFill()
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, MergedCell):
                continue
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment = None
            if cell.has_style and cell.fill.fgColor.rgb in ("00FFF4CE", "00F8B4B4"):
                cell.fill = plain
                if cell.column == last:
                    cell.value = None


def _write_plain(out: Path, sheets: Sequence[Sheet], marked: Mapping[str, Marked]) -> None:
    with workbook(out) as book:
        taken: set[str] = set()
        for sheet in sheets:
            _write_sheet(book.create_sheet(sheet_title(sheet.name, taken)), sheet, marked.get(sheet.name))


def _write_sheet(page: Any, sheet: Sheet, each: Marked | None) -> None:
    marks = {mark.row: mark for mark in each.marks} if each else {}
    width = max(map(len, sheet.rows), default=0)
    last = next((i for row in sheet.rows[:20] for i, cell in enumerate(row) if cell == REASON_HEADING), width)
    header = each.header if each else 0
    for column in range(width):
        page.column_dimensions[letter(column)].width = 22
    page.column_dimensions[letter(last)].width = _WIDE
    for number, cells in enumerate(sheet.rows, start=1):
        row = [*cells, *(None for _ in range(max(last, width) + 1 - len(cells)))]
        row[last] = None
        mark = marks.get(number)
        line = [_cell(page, cell, is_head=number == header) for cell in row]
        if number == header and marks:
            line[last] = head_cell(page, REASON_HEADING)
        if mark is not None:
            for column in range(max(last, 1)):
                cell = line[column] or text_cell(page, "")
                cell.fill = _CELL_FILL if column in mark.cells else _ROW_FILL
                blamed = mark.cells.get(column) or ("" if header or column else mark.said)
                if blamed:
                    cell.comment = Comment(blamed[:_NOTE], AUTHOR)
                line[column] = cell
            if header:
                line[last] = text_cell(page, mark.said, wrap=True)
        page.append(line)


def _cell(page: Any, cell: Any, *, is_head: bool) -> Any:
    if cell is None:
        return None
    if is_head:
        return head_cell(page, show(cell))
    return text_cell(page, show(cell)) if isinstance(cell, bool) else value_cell(page, cell)
