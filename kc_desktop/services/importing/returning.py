"""The refused rows, given back to whoever made the workbook."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services.importing.report import ImportReport, RefusedRow


def write_refused(report: ImportReport, source: Path, out: Path) -> None:
    """The workbook ``source`` with its refused rows coloured and explained, as .xlsx, for another import.

    Rows that were taken stay in it and count as unchanged then. Raises Refused when the source is gone, Machine.
    """
    from kc_desktop.exchange.excel.returned import Mark, Marked, write_returned

    marked = []
    for layout in report.layouts:
        rows = [row for row in report.refused if row.sheet == layout.name]
        if rows:
            marks = tuple(Mark(row.row, _blamed(row, layout), "; ".join(row.reasons)) for row in rows)
            marked.append(Marked(layout.name, layout.header_rows[-1] if layout.header_rows else 0, marks))
    write_returned(out, source, read_workbook(source), marked)


def _blamed(row: RefusedRow, layout: Layout) -> dict[int, str]:
    """Column (from 0) → what is wrong there."""
    found: dict[int, str] = {}
    for reason in row.because:
        columns = [c.index for c in layout.columns if reason.field and c.target.split("/")[0] == reason.field]
        for column in columns[:1]:
            found[column] = "; ".join(filter(None, (found.get(column), str(reason))))
    return found
