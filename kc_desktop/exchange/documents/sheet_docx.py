"""A list of people to sign, as a Word paper."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain.activities.sheet import Sheet
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents import docx_kit as kit

_LINE = 8.6
"""Height of a line in mm."""


def write_sheet_docx(sheet: Sheet, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    paper = kit.new_paper(wide=sheet.wide, title=f"{sheet.title}: {sheet.subject}", author=letterhead.agency)
    kit.head(paper, letterhead, wide=sheet.wide)
    kit.heading(paper, sheet.title, (sheet.subject,))
    for label, text in sheet.facts:
        kit.line(paper, f"{label}: {text}", space=(0, 2))
    parts = [column.part for column in sheet.columns]
    table = kit.grid(paper, len(sheet.rows) + 1, parts, kit.text_width(wide=sheet.wide), ruled=True)
    kit.repeat(table.rows[0])
    texts = ([column.head for column in sheet.columns], *sheet.rows)
    for at, (row, cells) in enumerate(zip(table.rows, texts, strict=True)):
        kit.unbroken(row)
        kit.lowest(row, _LINE)
        for cell, text, column in zip(row.cells, cells, sheet.columns, strict=True):
            align = kit.CENTRE if column.centred or not at else kit.LEFT_SIDE
            kit.line(cell, text, size=11.5, bold=not at, align=align)
    kit.line(paper, sheet.foot, italic=True, space=(6, 0), keep=True)
    kit.signatures(paper, sheet.signers, wide=sheet.wide)
    kit.write(paper, out)
