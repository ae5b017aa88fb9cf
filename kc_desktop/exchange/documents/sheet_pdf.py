"""A list of people to sign, as PDF: head, what it is about, lines high enough for a hand, signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from kc_desktop.domain.activities.sheet import Sheet
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents import nd30

_SIZE = 11.5
_LINE = 8.6 * mm
"""Lowest line: room to sign, thirty lines on two pages with head and foot."""


def write_sheet_pdf(sheet: Sheet, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    width = nd30.frame_width(wide=sheet.wide)
    plain = nd30.style("fact", size=12.5, spaceAfter=2)
    facts = [Paragraph(f"{nd30.escape(label)}: <b>{nd30.escape(text)}</b>", plain) for label, text in sheet.facts]
    foot = Paragraph(nd30.escape(sheet.foot), nd30.style("foot", nd30.ITALIC, 12.5, spaceBefore=6))
    story: list[Flowable] = [
        nd30.head(letterhead, width),
        *nd30.title(sheet.title, (sheet.subject,)),
        *facts,
        Spacer(1, 6),
        _table(sheet, width),
        KeepTogether([foot, Spacer(1, 8), _signers(sheet, width)]),  # no signature stands alone on a page
    ]
    nd30.write_pdf(out, story, title_text=f"{sheet.title}: {sheet.subject}", author=letterhead.agency, wide=sheet.wide)


def _table(sheet: Sheet, width: float) -> Table:
    whole = sum(column.part for column in sheet.columns)
    widths = [width * column.part / whole for column in sheet.columns]
    head = nd30.style("head", nd30.BOLD, _SIZE - 0.5, alignment=1)
    left = nd30.style("cell", size=_SIZE)
    rows: list[list[Any]] = [[Paragraph(nd30.escape(column.head), head) for column in sheet.columns]]
    for row in sheet.rows:
        cells = zip(row, sheet.columns, strict=True)
        rows.append([t if column.centred or not t else Paragraph(nd30.escape(t), left) for t, column in cells])
    table = Table(rows, colWidths=widths, repeatRows=1, rowHeights=[None, *(_heights(sheet, widths))])
    table.setStyle(
        TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
            ("FONT", (0, 0), (-1, -1), nd30.REGULAR, _SIZE),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            *(("ALIGN", (at, 1), (at, -1), "CENTER") for at, column in enumerate(sheet.columns) if column.centred),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ])
    )  # fmt: skip
    return table


def _heights(sheet: Sheet, widths: list[float]) -> list[float]:
    """A line for a hand, higher where a long text needs it: reportlab takes no lowest height."""
    leading = _SIZE * 1.17
    found = []
    for row in sheet.rows:
        lines = max(
            -(-nd30.text_width(text, nd30.REGULAR, _SIZE) * 1.12 // (width - 8)) if text else 0
            for text, width in zip(row, widths, strict=True)
        )
        found.append(max(_LINE, lines * leading + 6))
    return found


def _signers(sheet: Sheet, width: float) -> Table:
    bold = nd30.style("signer", nd30.BOLD, 13, alignment=1)
    cells = [[Paragraph(nd30.escape(text), bold) for text in sheet.signers]]
    table = Table(cells, colWidths=[width / len(sheet.signers)] * len(sheet.signers), rowHeights=[80])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONT", (0, 0), (-1, -1), nd30.REGULAR, 13)]))
    return table
