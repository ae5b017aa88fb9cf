"""Administrative papers as PDF in the layout of NĐ 30/2020/NĐ-CP, phụ lục I.

A4, landscape for wide tables; margins top and bottom 20, left 30, right 15 mm; Tinos, metrically Times New
Roman, embedded; sizes and styles of each part as the annex says; page numbers centred on top from page 2.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from kc_desktop.domain import paper
from kc_desktop.domain.paper import Letterhead
from kc_desktop.system.files import write_atomic
from kc_desktop.system.paths import resource_root

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"
TOP, BOTTOM, LEFT, RIGHT = 20 * mm, 20 * mm, 30 * mm, 15 * mm
COUNTRY, MOTTO = paper.COUNTRY, paper.MOTTO

Drawing = Callable[[Any, Any], None]


@cache
def register_fonts() -> None:
    """Make the shipped fonts known to reportlab, with bold and italic as one family."""
    files = {REGULAR: "Tinos-Regular", BOLD: "Tinos-Bold", ITALIC: "Tinos-Italic", BOLD_ITALIC: "Tinos-BoldItalic"}
    for name, file in files.items():
        pdfmetrics.registerFont(TTFont(name, str(resource_root() / "fonts" / f"{file}.ttf")))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


def style(name: str, font: str = REGULAR, size: float = 13, **kw: Any) -> ParagraphStyle:
    """A paragraph style in our fonts; single line spacing of Times (1.15)."""
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.17, **kw)


def body_style() -> ParagraphStyle:
    """Body text: 13, justified, first line 1 cm, 6 pt between paragraphs."""
    return style("body", alignment=TA_JUSTIFY, firstLineIndent=10 * mm, spaceAfter=6)


def escape(text: str) -> str:
    """Text for a Paragraph: NFC (decomposed letters are drawn wrongly), markup characters as themselves."""
    plain = unicodedata.normalize("NFC", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Rule(Flowable):
    """A solid line centred under the text before it."""

    def __init__(self, length: float, space: float = 5) -> None:
        super().__init__()
        self._length, self._space = length, space

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """The whole width, a little height."""
        del aH
        self.width = aW
        return aW, self._space + 1

    def draw(self) -> None:
        """The line."""
        start = (self.width - self._length) / 2
        self.canv.setLineWidth(0.8)
        self.canv.line(start, 1, start + self._length, 1)


def head(letterhead: Letterhead, width: float) -> Flowable:
    """The head of a paper: agencies and number on the left, Quốc hiệu, tiêu ngữ, place and date on the right."""
    agency = unicodedata.normalize("NFC", letterhead.agency).upper()
    left_width, right_width = width * 0.43, width * 0.57
    centre: dict[str, Any] = {"alignment": TA_CENTER}
    agency_style = style("agency", BOLD, 12, **centre)
    agency_length = min(pdfmetrics.stringWidth(agency, BOLD, 12), left_width) * 0.42
    superior = unicodedata.normalize("NFC", letterhead.superior).upper()
    day = letterhead.on
    date_line = f"{letterhead.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    left = [
        Paragraph(_balanced(superior, REGULAR, 12, left_width - 14), style("superior", REGULAR, 12, **centre)),
        Paragraph(_balanced(agency, BOLD, 12, left_width - 14), agency_style),
        Rule(agency_length),
    ]
    motto_size = 13.0
    right = [
        Paragraph(COUNTRY, style("country", BOLD, _fitting(COUNTRY, BOLD, 13, right_width), **centre)),
        Paragraph(MOTTO, style("motto", BOLD, motto_size, **centre)),
        Rule(pdfmetrics.stringWidth(MOTTO, BOLD, motto_size)),
    ]
    number = Paragraph(escape(f"Số: {letterhead.number}").replace("  ", "&nbsp;&nbsp;"), style("number", **centre))
    place = Paragraph(escape(date_line), style("date", ITALIC, 13, **centre))
    table = Table([[left, right], [number, place]], colWidths=[left_width, right_width])
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), REGULAR, 13),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def balanced(text: str, font: str, size: float, width: float) -> str:
    """A heading on one line where it fits, else broken at the blank nearest to its middle."""
    if text_width(text, font, size) <= width or " " not in text:
        return text
    blanks = [place for place, char in enumerate(text) if char == " "]
    middle = min(blanks, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def _balanced(text: str, font: str, size: float, width: float) -> str:
    return escape(balanced(text, font, size, width)).replace("\n", "<br/>")


def text_width(text: str, font: str, size: float) -> float:
    """Width of a line in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))


def _fitting(text: str, font: str, size: float, width: float) -> float:
    """The size between 12 and ``size`` at which the line fits (the annex allows 12–13)."""
    while size > 12 and pdfmetrics.stringWidth(text, font, size) > width:
        size -= 0.25
    return size


def title(kind: str, subject: Sequence[str]) -> list[Flowable]:
    """Type of paper in capitals, its subject in bold below, a short rule."""
    centre: dict[str, Any] = {"alignment": TA_CENTER}
    parts: list[Flowable] = [Spacer(1, 12), Paragraph(escape(kind.upper()), style("kind", BOLD, 14, **centre))]
    parts += [Paragraph(escape(line), style("subject", BOLD, 14, **centre)) for line in subject]
    widest = max((pdfmetrics.stringWidth(line, BOLD, 14) for line in subject), default=100.0)
    return [*parts, Rule(min(widest, 300.0) * 0.4, 7), Spacer(1, 10)]


def signature(letterhead: Letterhead, width: float) -> Flowable:
    """Nơi nhận on the left, the signing title on the right with room for hand and seal."""
    left = [Paragraph("Nơi nhận:", style("to", BOLD_ITALIC, 12))]
    left += [Paragraph(escape(f"- {line}"), style("list", REGULAR, 11)) for line in letterhead.receivers]
    right = [Paragraph(escape(letterhead.signer_title), style("signer", BOLD, 13, alignment=TA_CENTER)), Spacer(1, 62)]
    table = Table([[left, right]], colWidths=[width * 0.5, width * 0.5])
    font = ("FONT", (0, 0), (-1, -1), REGULAR, 13)  # cells of paragraphs set their own; the default is Helvetica
    table.setStyle(TableStyle([font, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
    table.hAlign = "LEFT"
    return table


def frame_width(*, wide: bool = False) -> float:
    """Width of the text in points."""
    return (landscape(A4) if wide else A4)[0] - LEFT - RIGHT


def write_pdf(out: Path, story: Sequence[Flowable], *, title_text: str, author: str, wide: bool = False) -> None:
    """Lay out ``story`` and write ``out`` whole and verified. Machine errors as ``system.files``."""
    register_fonts()
    size = landscape(A4) if wide else A4
    spool = io.BytesIO()
    document = BaseDocTemplate(
        spool,
        pagesize=size,
        title=title_text,
        author=author,
        lang="vi-VN",
        initialFontName=REGULAR,
        creator="kc_desktop",
    )
    frame = Frame(LEFT, BOTTOM, size[0] - LEFT - RIGHT, size[1] - TOP - BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_number)])
    document.build(list(story))
    write_atomic(out, spool.getvalue())


def _number(canvas: Any, document: Any) -> None:
    """Page number in the middle of the top margin, not on page 1."""
    if document.page > 1:
        canvas.setFont(REGULAR, 13)
        canvas.drawCentredString(document.pagesize[0] / 2, document.pagesize[1] - 13 * mm, str(document.page))
