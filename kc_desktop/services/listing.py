"""Any table of the window as a workbook or a paper: a title, headings, rows of text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused

_LINES = 5
"""Lines a cell of a paper may hold."""


def write_listing(
    out: Path, title: str, notes: Sequence[str], head: Sequence[str], rows: Iterable[Sequence[str]],
    progress: Progress = SILENT,
) -> int:  # fmt: skip
    """Write ``out``: title, notes, headings, rows; gives the number of rows. ``Machine``; ``Cancelled``."""
    from kc_desktop.exchange.excel.sheets import head_cell, sheet_title, text_cell, workbook

    count = 0
    with workbook(out) as book:
        sheet = book.create_sheet(sheet_title(title, set()))
        for place in range(len(head)):
            sheet.column_dimensions["ABCDEFGHIJ"[place]].width = 28
        for text in (title, *notes, ""):
            sheet.append([text_cell(sheet, text)])
        sheet.append([head_cell(sheet, text) for text in head])
        for row in rows:
            sheet.append([text_cell(sheet, text) for text in row])
            count += 1
            if count % 500 == 0:
                progress.step(count, 0)
    return count


def write_table(
    out: Path,
    title: str,
    notes: Sequence[str],
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    author: str,
    right: Collection[int] = (),
) -> int:
    """Write ``out``, .xlsx or .pdf (``columns``: heading, part of the width; ``right``: places of those with figures);
    gives the number of rows. Raises ``Refused("usage")`` for another suffix; ``Machine``."""
    match out.suffix.lower():
        case ".xlsx":
            write_listing(out, title, notes, [name for name, _ in columns], rows)
        case ".pdf":
            from kc_desktop.exchange.documents.list_pdf import write_list_pdf

            write_list_pdf(out, title, notes, columns, rows, author, lines=_LINES, right=right)
        case other:
            raise Refused("usage", detail=f"không ghi được danh sách dạng “{other}” (dùng .xlsx hoặc .pdf)")
    return len(rows)
