"""A report as JSON and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.result import Line, Report, Value
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.explaining import Cells

_EXPLAINED = 40
"""Reports of up to so many lines explain every figure in their JSON."""


def default_cut_off(year: int | None, today: date) -> date:
    """The cut-off day somebody means who names none: today, or the end of a year that is over."""
    return today if year is None or year >= today.year else date(max(year, 1), 12, 31)


def _json(value: Value) -> object:
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def to_json(report: Report) -> dict[str, object]:
    """Amounts in đồng as integers, percentages and other decimals as strings, days as ISO text, "–" as null. Every
    line has its key, label and, by column key, its values."""
    return {
        "report": report.key,
        "title": report.title,
        "year": report.options.year,
        "to": report.options.cut_off.isoformat(),
        "unit": "đồng",
        "by": report.options.by,
        "where": {key: list(codes) for key, codes in report.options.where},
        "conflicts": report.conflicts,
        "columns": [_column(report, at) for at in range(len(report.columns))],
        "lines": [_line(report, line) for line in report.lines],
        "mismatches": [
            {"line": m.line, "column": m.column, "stated": str(m.stated), "computed": str(m.computed),
             "text": str(m.text)}
            for m in report.mismatches
        ],
        "notes": [str(note) for note in report.notes],
    }  # fmt: skip


def _column(report: Report, at: int) -> dict[str, object]:
    column = report.columns[at]
    found: dict[str, object] = {"key": column.key, "label": column.label, "measure": column.measure.value}
    if column.group:
        found["group"] = column.group
    if column.unit:
        found["unit"] = column.unit
    if column.ratio is not None:
        ratio = column.ratio
        found["of"] = {"top": ratio.top, "bottom": ratio.bottom, "line": ratio.of, "less": ratio.less}
    return found


def _line(report: Report, line: Line) -> dict[str, object]:
    found: dict[str, object] = {"key": line.key, "label": line.label, "level": line.level}
    if line.number:
        found["number"] = line.number
    if line.unit:
        found["unit"] = line.unit
    if line.record is not None:
        found["record"] = list(line.record)
    if line.parts:
        found["parts"] = list(line.parts)
    return {**{c.key: _json(value) for c, value in zip(report.columns, line.values, strict=True)}, **found}


def full_json(desk: Desk, report: Report) -> dict[str, object]:
    """The same with how every figure came about and the ids of its records, for reports of few lines."""
    found = to_json(report)
    if len(report.lines) > _EXPLAINED:
        return found
    with desk.store.reader() as connection:
        cells = Cells(desk, report, connection)
        lines = found["lines"]
        assert isinstance(lines, list)
        for line, shown in zip(report.lines, lines, strict=True):
            keys = [column.key for column in report.columns]
            shown["explain"] = {key: str(cells.explain(line.key, key).text) for key in keys}
            counted = [key for key in keys if cells.column(key).kind == "value"]
            shown["records"] = {key: _ids(cells.behind(line.key, key)) for key in counted}
    return found


def _ids(found: dict[str, list[str]]) -> list[str]:
    return [record for ids in found.values() for record in ids]


def write_slides(reports: Sequence[Report], out: Path, progress: Progress = SILENT) -> None:
    """Write reports as sheets for a conference, .pdf or .docx. Raises ``Refused("usage")`` for another suffix."""
    if out.suffix.lower() not in (".pdf", ".docx"):
        raise Refused("usage", detail=f"không ghi được bản trình chiếu dạng “{out.suffix}” (dùng .pdf hoặc .docx)")
    from kc_desktop.exchange.documents.slides import write_slides as written

    progress.step(0, 1)
    written(reports, out)
    progress.step(1, 1)


def write(
    report: Report, out: Path, progress: Progress = SILENT, explanations: Sequence[tuple[str, str, str]] = ()
) -> None:
    """Write a report as .xlsx, .pdf or .docx. Raises ``Refused("usage")`` for another suffix, ``Machine``."""
    progress.step(0, 1)
    match out.suffix.lower():
        case ".pdf":
            from kc_desktop.exchange.documents.report_pdf import write_report_pdf

            write_report_pdf(report, out)
        case ".docx":
            from kc_desktop.exchange.documents.report_docx import write_report_docx

            write_report_docx(report, out)
        case ".xlsx":
            from kc_desktop.exchange.excel.report_xlsx import write_report_xlsx

            write_report_xlsx(report, out, explanations)
        case other:
            raise Refused("usage", detail=f"không ghi được báo cáo dạng “{other}” (dùng .xlsx, .pdf hoặc .docx)")
    progress.step(1, 1)
