"""A list of people to sign, as a Word paper."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain.activities.sheet import Sheet
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents.docx_paper import Cells, DocxPaper, Look, paragraph
from kc_desktop.exchange.documents.grid import Head
from kc_desktop.system.files import write_atomic

_LINE, _SIZE = 24.4, 11.5
"""Height of a line, its letters."""


def write_sheet_docx(sheet: Sheet, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    paper = DocxPaper(f"{sheet.title}: {sheet.subject}", letterhead.agency, wide=sheet.wide)
    paper.head(letterhead)
    paper.heading(sheet.title, sheet.subject)
    for label, text in sheet.facts:
        paper.text(f"{label}: {text}", Look(after=2))
    whole = sum(column.part for column in sheet.columns)
    widths = [paper.width * column.part / whole for column in sheet.columns]
    heads = [Head(column.head, 0, at) for at, column in enumerate(sheet.columns)]
    paper.table(widths, heads, ["centre" if column.centred else "left" for column in sheet.columns],
                map(Cells, sheet.rows), _SIZE, _LINE)  # fmt: skip
    paper.text(sheet.foot, Look(italic=True, before=6, keep=True))
    signer = Look(bold=True, align="centre", before=8, after=60)
    paper.beside(*((1 / len(sheet.signers), [paragraph(title, signer)]) for title in sheet.signers))
    write_atomic(out, paper.data())
