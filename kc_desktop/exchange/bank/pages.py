"""Sheets of plain lines that the workbook of the bank and the dictionary share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kc_desktop.domain.bank_dictionary import CODE_COLUMNS
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.row_stream import Value
from kc_desktop.exchange.excel.sheets import Book, head_cell, set_paper, text_cell

FIRST, DICTIONARY, CODES, INDICATORS = "Đọc trước", "Từ điển", "Danh mục", "Chỉ tiêu báo cáo"
"""Titles of the sheets beside those of records."""
CODE_HEADING = ("Danh mục", "Mã", "Tên", "Tên ngắn", "Thuộc", "Thuộc tính", "Từ ngày", "Đến ngày", "Nguồn", "Xác minh")


def write_facts(book: Book, heading: str, facts: Iterable[tuple[str, str]]) -> Any:
    """The first sheet: a heading, then pairs; gives it, to go on below."""
    sheet: Any = book.create_sheet(FIRST)
    set_paper(sheet, wide=False)
    for column, width in zip("ABC", (46, 70, 14), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.append([head_cell(sheet, heading)])
    write_pairs(sheet, facts)
    return sheet


def write_pairs(sheet: Any, pairs: Iterable[tuple[str, str]]) -> None:
    """Pairs of words, a line each."""
    for name, value in pairs:
        sheet.append([text_cell(sheet, name), text_cell(sheet, value, wrap=True)])


def write_page(book: Book, title: str, head: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """A sheet of rows with a heading."""
    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    set_paper(sheet, wide=True)
    for at in range(len(head)):
        sheet.column_dimensions[letter(at)].width = 24
    sheet.append([head_cell(sheet, text) for text in head])
    lines = book.stream(sheet, 1, len(head))
    for row in rows:
        lines.append(row)


def code_lines(codes: Iterable[CodeEntry]) -> Iterator[list[Value]]:
    """The entries of code lists."""
    for entry in codes:
        yield [getattr(entry, column) for column in CODE_COLUMNS]
