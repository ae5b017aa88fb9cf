"""The set as one workbook: a page to read first, a sheet a table, the dictionary, the code lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kc_desktop.domain.bank_dictionary import HEADING, INDICATOR_HEADING, LISTS_READ, MERGED_READ, MISSING_READ, entries
from kc_desktop.domain.bank_set import Content, Table
from kc_desktop.domain.forms import Kind
from kc_desktop.exchange.bank.cells import columns, expander
from kc_desktop.exchange.bank.pages import (
    CODE_HEADING,
    CODES,
    DICTIONARY,
    FIRST,
    INDICATORS,
    code_lines,
    write_facts,
    write_page,
    write_pairs,
)
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.row_stream import RowStream
from kc_desktop.exchange.excel.sheets import WHOLE_FORMAT, Book, head_cell, set_paper, sheet_title, text_cell, workbook

_MOST = 1_048_000
"""Rows of one sheet; Excel holds 1,048,576."""
_WIDE = {Kind.NOTE: 40, Kind.TEXT: 24, Kind.COMMUNE: 16, Kind.VSIC: 14, Kind.LINK: 14}
_NOTES = (
    "Mỗi biểu một trang tính, mỗi danh sách dòng của biểu một trang tính nối với biểu bằng cột “Mã bản ghi”.",
    "Cột “… (tên)” là tên của mã ở cột trước. Trang “Từ điển” cho biết từng cột nghĩa là gì.",
    LISTS_READ[0].upper() + LISTS_READ[1:] + ".",
    MISSING_READ,
    MERGED_READ,
    "Tệp này chỉ để đọc; không nhập lại vào chương trình.",
)


def write_xlsx(out: Path, content: Content) -> None:
    """Write ``out``. Machine errors as ``system.files``; after any failure an older file is whole."""
    taken = {name.casefold() for name in (FIRST, DICTIONARY, CODES, INDICATORS)}
    with workbook(out) as book:
        first = write_facts(book, content.heading, content.facts)
        where = {table.name: list(_table(book, table, content, taken)) for table in content.tables}
        write_page(book, DICTIONARY, HEADING, (entry.cells for entry in entries(content.tables)))
        write_page(book, CODES, CODE_HEADING, code_lines(content.codes))
        if content.indicators:
            write_page(book, INDICATORS, INDICATOR_HEADING, content.indicators)
        write_pairs(first, [("SHA-256 của nội dung", content.digest.hexdigest()), ("", "")])
        write_pairs(first, [("Cách đọc", _NOTES[0]), *(("", note) for note in _NOTES[1:]), ("", "")])
        first.append([head_cell(first, text) for text in ("Bảng", "Trang tính", "Số dòng")])
        for table in content.tables:
            sheets = "; ".join(where[table.name])
            first.append([text_cell(first, table.label), text_cell(first, sheets), content.counts[table.name]])


def _table(book: Book, table: Table, content: Content, taken: set[str]) -> Iterator[str]:
    """Write the sheets of a table; gives their titles."""
    expand = expander(table, content.lookup)
    heads = list(columns(table))
    kinds = {field.key: field.kind for field in table.fields}
    days = [at for at, (name, _) in enumerate(heads) if kinds.get(name) is Kind.DATE]
    answers = [at for at, (name, _) in enumerate(heads) if kinds.get(name) is Kind.YESNO]
    lines, count = _sheet(book, table, heads, taken), 0
    yield lines.sheet.title
    for row in content.rows(table):
        if count == _MOST:
            lines, count = _sheet(book, table, heads, taken), 0
            yield lines.sheet.title
        cells = expand(row)
        for at in days:
            if cells[at]:
                cells[at] = date.fromisoformat(cells[at])
        for at in answers:
            if cells[at] is not None:
                cells[at] = "Có" if cells[at] else "Không"
        lines.append(cells)
        count += 1


def _sheet(book: Book, table: Table, heads: Sequence[tuple[str, str]], taken: set[str]) -> RowStream:
    sheet: Any = book.create_sheet(sheet_title(table.label, taken))
    kinds = {field.key: field.kind for field in table.fields}
    sheet.freeze_panes = f"{letter(len(table.keys))}2"
    set_paper(sheet, wide=True)
    for at, (name, _) in enumerate(heads):
        sheet.column_dimensions[letter(at)].width = _WIDE.get(kinds.get(name, Kind.LINK), 15)
    sheet.append([head_cell(sheet, heading) for _, heading in heads])
    money = {at: WHOLE_FORMAT for at, (name, _) in enumerate(heads) if kinds.get(name) is Kind.MONEY}
    notes = frozenset(at for at, (name, _) in enumerate(heads) if kinds.get(name) is Kind.NOTE)
    return book.stream(sheet, 1, len(heads), wrapped=notes, formats=money)
