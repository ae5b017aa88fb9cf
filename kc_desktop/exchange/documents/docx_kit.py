"""Parts of a Word paper written from scratch in the layout of NĐ 30/2020: page, head, title, table, signatures.

Papers of a đề án come from templates an office may edit (``word``); lists and reports have as many columns as they need
and are made here. ``python-docx`` is imported by whoever imports this module: import it inside functions.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents.nd30 import COUNTRY, MOTTO
from kc_desktop.exchange.excel.cells import clean
from kc_desktop.system.files import write_atomic

FONT = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
"""Margins in mm."""
_A4 = (210, 297)
CENTRE, LEFT_SIDE, RIGHT_SIDE = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT


def new_paper(*, wide: bool = False, title: str = "", author: str = "") -> Any:
    """An empty A4 paper (on its side when ``wide``) with margins, fonts and page numbers from page 2."""
    document: Any = Document()
    section = document.sections[0]
    short, long = _A4
    section.page_width, section.page_height = Mm(long if wide else short), Mm(short if wide else long)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = Mm(10)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    document.core_properties.title, document.core_properties.author = title[:250], author[:250]
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    _field(number.add_run(), "PAGE")
    return document


def text_width(*, wide: bool = False) -> float:
    """Width of the text in mm."""
    return (_A4[1] if wide else _A4[0]) - LEFT - RIGHT


def write(paper: Any, out: Path) -> None:
    """Write ``out`` whole and verified. Machine errors as ``system.files``."""
    spool = io.BytesIO()
    paper.save(spool)
    write_atomic(out, spool.getvalue())


def line(
    holder: Any, text: str, *, size: float = 13, bold: bool = False, italic: bool = False, align: Any = LEFT_SIDE,
    space: tuple[float, float] = (0.0, 0.0), keep: bool = False,
) -> Any:  # fmt: skip
    """One paragraph at the end of a paper or a cell (an empty one of a new cell is used); ``space`` before, after."""
    there: Any = holder.paragraphs if hasattr(holder, "merge") else ()
    made = there[0] if len(there) == 1 and not there[0].runs else holder.add_paragraph()
    made.alignment = align
    before, after = space
    made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
    made.paragraph_format.keep_with_next = keep
    run = made.add_run(clean(text))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return made


def head(paper: Any, letterhead: Letterhead, *, wide: bool = False) -> None:
    """Agencies and number on the left, Quốc hiệu, tiêu ngữ, place and date on the right."""
    left, right = grid(paper, 1, (43, 57), text_width(wide=wide)).rows[0].cells
    line(left, letterhead.superior.upper(), size=12, align=CENTRE)
    _ruled(line(left, letterhead.agency.upper(), size=12, bold=True, align=CENTRE), 0.32)
    line(left, f"Số: {letterhead.number}", align=CENTRE, space=(6, 0))
    line(right, COUNTRY, size=12, bold=True, align=CENTRE)
    _ruled(line(right, MOTTO, bold=True, align=CENTRE), 0.5)
    day = letterhead.on
    date_line = f"{letterhead.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    line(right, date_line, italic=True, align=CENTRE, space=(6, 0))


def heading(paper: Any, kind: str, subjects: Sequence[str]) -> None:
    """Type of paper in capitals, its subject in bold below."""
    line(paper, kind.upper(), size=14, bold=True, align=CENTRE, space=(12, 0), keep=True)
    for subject in subjects:
        line(paper, subject, size=14, bold=True, align=CENTRE, space=(0, 6), keep=True)


def grid(paper: Any, rows: int, parts: Sequence[float], width: float, *, ruled: bool = False) -> Any:
    """A table of fixed columns that share ``width`` mm by ``parts``; with lines when ``ruled``."""
    made = paper.add_table(rows=rows, cols=len(parts))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    if ruled:
        made.style = "Table Grid"
    whole = sum(parts)
    for at, part in enumerate(parts):
        size = Mm(width * part / whole)
        made.columns[at].width = size
        for cell in made.columns[at].cells:
            cell.width = size
    return made


def repeat(row: Any) -> None:
    """This row of a table stands on top of every page."""
    _flag(row, "w:tblHeader")


def unbroken(row: Any) -> None:
    """This row is not parted by the end of a page."""
    _flag(row, "w:cantSplit")


def lowest(row: Any, height: float) -> None:
    """A row at least so many mm high, its texts in the middle."""
    row.height = Mm(height)
    for cell in row.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def signatures(paper: Any, signers: Sequence[str], *, wide: bool = False) -> None:
    """Titles beside each other with room for hand and seal."""
    cells = grid(paper, 1, [1] * len(signers), text_width(wide=wide)).rows[0].cells
    for cell, text in zip(cells, signers, strict=True):
        line(cell, text, bold=True, align=CENTRE, space=(8, 60))


def _ruled(paragraph: Any, share: float) -> None:
    """A short line under a text: the border of an empty paragraph between indents."""
    rule = OxmlElement("w:p")
    paragraph._p.addnext(rule)  # noqa: SLF001 - python-docx has no call for it
    after = type(paragraph)(rule, paragraph._parent)  # noqa: SLF001 - the same
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(4)
    side = Mm(80 * (1 - share) / 2)
    after.paragraph_format.left_indent = after.paragraph_format.right_indent = side
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    after._p.get_or_add_pPr().append(border)  # noqa: SLF001 - the same


def _field(run: Any, name: str) -> None:
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)  # noqa: SLF001 - the same


def _flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - the same
