"""Any table of the window as a workbook: a title, headings, rows of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress


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
