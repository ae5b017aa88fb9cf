"""The funding report as a paper to be signed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.funding import FundingReport, Line, Percent, in_millions
from kc_desktop.exchange.documents import nd30

_HEAD_HEIGHTS = (28, 54, 16)
_ROW_HEIGHT = 32
_TALL = (8, 30, 20, 20, 14.5, 14.5, 19, 19, 15, 17)
"""Widths of the columns of an upright page in parts; on a landscape page all grow."""
_SIZE = 11.5


def write_funding_pdf(report: FundingReport, out: Path) -> None:
    """Write the report to ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    wide = not _fits(report)
    width = nd30.frame_width(wide=wide)
    body, notes = nd30.body_style(), _notes(report)
    kept = len(notes) - 2 if len(notes) > 4 else 0  # the signature never stands alone on a page
    story: list[Flowable] = [
        nd30.head(report.letterhead, width),
        *nd30.title("Báo cáo", _subject(report)),
        *(Paragraph(text, body) for text in _sentences(report)),
        _unit_line(report),
        _table(report, width),
        Spacer(1, 8),
        *notes[:kept],
        KeepTogether([*notes[kept:], Spacer(1, 10), nd30.signature(report.letterhead, width)]),
    ]
    nd30.write_pdf(out, story, title_text=report.title, author=report.letterhead.agency, wide=wide)


def _fits(report: FundingReport) -> bool:
    """Whether every figure fits its column on an upright page (billions with odd đồng need a wide one)."""
    unit = nd30.frame_width() / sum(_TALL)
    return all(
        nd30.text_width(text, nd30.BOLD, _SIZE) <= part * unit - 7
        for line in report.lines
        for text, part in list(zip(_cells(0, line, report.places), _TALL, strict=True))[2:]
    )


def _subject(report: FundingReport) -> tuple[str, str]:
    return (
        f"Tình hình thực hiện kế hoạch kinh phí khuyến công năm {report.year}",
        f"(Số liệu đến hết ngày {show_day(report.cut_off)})",
    )


def _sentences(report: FundingReport) -> list[str]:
    """The message before the table: what was planned, done, and how that compares; each percentage with its base."""
    total = report.lines[0]
    first = (
        f"Kế hoạch kinh phí khuyến công năm {report.year} (Khuyến công quốc gia và Khuyến công địa phương) là "
        f"<b>{in_millions(total.plan.amount)} triệu đồng</b>{_versus_plan(total, report.year)}. "
        f"Đến hết ngày {show_day(report.cut_off)} đã thực hiện <b>{in_millions(total.executed.amount)} triệu đồng</b>"
        f"{_of(total.share, f'kế hoạch năm {report.year}')}{_same_period(total, report.year)}."
    )
    parts = [
        f"{line.label} thực hiện {in_millions(line.executed.amount)} triệu đồng"
        f"{_of(line.share, f'kế hoạch {line.label} là {in_millions(line.plan.amount)} triệu đồng')}"
        for line in report.lines[1:]
    ]
    return [first, f"Trong đó: {'; '.join(parts)}."]


def _of(percent: Percent, base: str) -> str:
    return f", bằng {percent.text}% {base}" if percent.value is not None else ""


def _versus_plan(line: Line, year: int) -> str:
    value = line.plan_growth.value
    if value is None:
        return ""
    return (
        f", {_moved(value, line.plan_growth.text)} so với kế hoạch năm {year - 1}"
        if value
        else (f", bằng kế hoạch năm {year - 1}")
    )


def _same_period(line: Line, year: int) -> str:
    value = line.growth.value
    if value is None:
        return ""
    moved = f" ({_moved(value, line.growth.text)})" if value else ""
    return f", bằng {line.level.text}%{moved} so với cùng kỳ năm {year - 1}"


def _moved(value: Decimal, text: str) -> str:
    return f"{'tăng' if value > 0 else 'giảm'} {text.lstrip('+-')}%"


def _unit_line(report: FundingReport) -> Flowable:
    return Paragraph(
        f"Đơn vị tính: {report.unit}", nd30.style("unit", nd30.ITALIC, 12, alignment=2, spaceBefore=2, spaceAfter=3)
    )


def _table(report: FundingReport, width: float) -> Table:
    year, before = report.year, report.year - 1
    head = nd30.style("head", nd30.BOLD, 10.5, alignment=1)
    heads: list[Any] = [
        "TT", "Nguồn kinh phí", f"Kế hoạch năm {year}",
        f"Thực hiện năm {year}", "Tỷ lệ so với (%)", "",
        f"Năm {before}", "", "So với cùng kỳ (%)", "",
    ]  # fmt: skip
    second: list[Any] = [
        "", "", "", "", "kế hoạch của nguồn", "tổng kế hoạch", "Kế hoạch", "Thực hiện cùng kỳ", "bằng",
        "tăng, giảm (±)",
    ]  # fmt: skip
    numbers = ["A", "B", "1", "2", "3=2/1", "4=2/Σ1", "5", "6", "7=2/6", "8=7−100"]
    rows: list[list[Any]] = [
        [Paragraph(text, head) if text else "" for text in heads],
        [Paragraph(text, head) if text else "" for text in second],
        numbers,
        *(_cells(place, line, report.places) for place, line in enumerate(report.lines)),
    ]
    table = Table(
        rows,
        colWidths=[width * part / sum(_TALL) for part in _TALL],
        rowHeights=[*_HEAD_HEIGHTS, *(_ROW_HEIGHT for _ in report.lines)],
        repeatRows=len(_HEAD_HEIGHTS),
    )
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
                *(("SPAN", (c, 0), (c, 1)) for c in range(4)),
                *(("SPAN", (c, 0), (c + 1, 0)) for c in (4, 6, 8)),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("ALIGN", (0, 2), (0, -1), "CENTER"),
                ("ALIGN", (0, 2), (-1, 2), "CENTER"),
                ("ALIGN", (2, 3), (-1, -1), "RIGHT"),
                ("FONT", (0, 0), (-1, -1), nd30.REGULAR, _SIZE),
                ("FONT", (0, 2), (-1, 2), nd30.ITALIC, 9.5),
                ("FONT", (0, 3), (-1, 3), nd30.BOLD, _SIZE),
                ("FONT", (0, 4), (-1, -1), nd30.REGULAR, _SIZE),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def _cells(place: int, line: Line, places: int) -> list[str]:
    return [
        str(place) if place else "",
        line.label.replace("Khuyến công ", "Khuyến công\n"),
        in_millions(line.plan.amount, places),
        in_millions(line.executed.amount, places),
        line.share.text,
        line.share_of_total.text,
        in_millions(line.plan_before.amount, places),
        in_millions(line.executed_before.amount, places),
        line.level.text,
        f"+{line.growth.text}" if (line.growth.value or 0) > 0 else line.growth.text,
    ]


def _notes(report: FundingReport) -> list[Flowable]:
    label = nd30.style("notes", nd30.BOLD_ITALIC, 11, spaceAfter=1, keepWithNext=True)
    note = nd30.style("note", nd30.REGULAR, 10.5, leftIndent=8, firstLineIndent=-8, spaceAfter=1, alignment=4)
    return [Paragraph("Ghi chú:", label), *(Paragraph(nd30.escape(f"– {text}"), note) for text in report.notes)]
