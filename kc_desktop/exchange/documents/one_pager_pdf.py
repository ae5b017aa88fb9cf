"""A fact sheet as PDF: head, name, facts, small tables and charts in two columns, wide tables below; A4, one page.

Where it is too much for a page, the letters become smaller in steps; what still does not fit goes on to a second one.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from kc_desktop.domain.fact_sheet import Drawn, Grid, Part, Pictures, Sheet
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.chart_flow import ChartFlow
from kc_desktop.system.files import write_atomic

_LEFT, _RIGHT, _TOP, _BOTTOM = 20 * mm, 15 * mm, 14 * mm, 12 * mm
_GAP = 5 * mm
_SIZES = (10.0, 9.25, 8.5, 8.0)
_RULE, _FILL = colors.HexColor("#8A949E"), colors.HexColor("#EDF1F3")
_PICTURE = 38 * mm
_WIDTH = A4[0] - _LEFT - _RIGHT


def write_one_pager_pdf(sheet: Sheet, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    data = b""
    for size in _SIZES:
        data, pages = _built(sheet, size)
        if pages == 1:
            break
    write_atomic(out, data)


def _built(sheet: Sheet, size: float) -> tuple[bytes, int]:
    spool = io.BytesIO()
    document = BaseDocTemplate(
        spool, pagesize=A4, title=f"{sheet.kind}: {sheet.name}", author=sheet.letterhead.agency, lang="vi-VN",
        initialFontName=nd30.REGULAR, creator="kc_desktop",
    )  # fmt: skip
    frame = Frame(_LEFT, _BOTTOM, _WIDTH, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame])])
    document.build(_Story(sheet, size).flowables())
    return spool.getvalue(), document.page


class _Story:
    def __init__(self, sheet: Sheet, size: float) -> None:
        self._sheet, self._size = sheet, size
        self._plain = nd30.style("plain", size=size)
        self._bold = nd30.style("bold", nd30.BOLD, size)
        self._right = nd30.style("right", size=size, alignment=TA_RIGHT)
        self._right_bold = nd30.style("right bold", nd30.BOLD, size, alignment=TA_RIGHT)
        self._head = nd30.style("head", nd30.BOLD, size - 0.5, alignment=TA_CENTER)
        self._title = nd30.style("title", nd30.BOLD, size + 0.5, spaceBefore=0, spaceAfter=2)
        self._note = nd30.style("note", nd30.ITALIC, size - 0.5)

    def flowables(self) -> list[Flowable]:
        """Everything in order."""
        sheet = self._sheet
        centre = nd30.style("name", nd30.BOLD, 15, alignment=TA_CENTER, spaceAfter=6)
        kind = nd30.style("kind", nd30.BOLD, 12, alignment=TA_CENTER, spaceBefore=4)
        story: list[Flowable] = [
            nd30.head(sheet.letterhead, _WIDTH),
            Paragraph(nd30.escape(sheet.kind.upper()), kind),
            Paragraph(nd30.escape(sheet.name), centre),
            self._facts(),
            Spacer(1, 7),
            self._halves([part for part in sheet.parts if not _is_wide(part)]),
        ]
        for part in sheet.parts:
            if _is_wide(part):
                story += [*self._part(part, _WIDTH), Spacer(1, 7)]
        return [*story, *(Paragraph(nd30.escape(note), self._note) for note in sheet.notes)]

    def _facts(self) -> Table:
        pairs = [pair for pair in self._sheet.facts if pair[1]]
        half = -(-len(pairs) // 2)
        rows = []
        for at in range(half):
            row: list[Any] = []
            for place in (at, at + half):
                label, text = pairs[place] if place < len(pairs) else ("", "")
                row += [Paragraph(nd30.escape(label), self._plain), Paragraph(nd30.escape(text), self._bold)]
            rows.append(row)
        table = Table(rows or [["", "", "", ""]], colWidths=[_WIDTH * part for part in (0.18, 0.32, 0.18, 0.32)])
        table.setStyle(
            TableStyle([
                ("FONT", (0, 0), (-1, -1), nd30.REGULAR, self._size),
                ("BOX", (0, 0), (-1, -1), 0.7, _RULE),
                ("LINEBELOW", (0, 0), (-1, -2), 0.3, _RULE),
                ("BACKGROUND", (0, 0), (0, -1), _FILL),
                ("BACKGROUND", (2, 0), (2, -1), _FILL),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                *_padding(4, 1.5),
            ])
        )  # fmt: skip
        return table

    def _halves(self, parts: Sequence[Part]) -> Flowable:
        """The narrow parts in two columns of about the same height, each part whole."""
        width = (_WIDTH - _GAP) / 2
        sides: tuple[list[Flowable], list[Flowable]] = ([], [])
        heights = [0.0, 0.0]
        for part in parts:
            made = [*self._part(part, width), Spacer(1, 8)]
            side = 0 if heights[0] <= heights[1] else 1
            sides[side].extend(made)
            heights[side] += sum(one.wrap(width, 10_000)[1] for one in made)
        if not parts:
            return Spacer(1, 0)
        table = Table([[sides[0], "", sides[1] or ""]], colWidths=[width, _GAP, width])
        font = ("FONT", (0, 0), (-1, -1), nd30.REGULAR, self._size)
        table.setStyle(TableStyle([font, ("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(0, 0)]))
        return table

    def _part(self, part: Part, width: float) -> list[Flowable]:
        title = Paragraph(nd30.escape(part.title), self._title)
        match part:
            case Drawn(_, chart):
                return [title, ChartFlow(chart, width, self._size - 1)]
            case Pictures(_, pictures):
                return [title, self._pictures(pictures)]
            case Grid(_, _, ()):
                return [title, Paragraph(nd30.escape(part.none), self._note)]
        more = [Paragraph(f"… và {part.more} dòng khác", self._note)] if part.more else []
        return [title, self._grid(part, width), *more]

    def _grid(self, part: Grid, width: float) -> Table:
        whole = sum(share for _, share in part.columns)
        rows: list[list[Any]] = [[Paragraph(nd30.escape(text), self._head) for text, _ in part.columns]]
        for number, row in enumerate(part.rows, 1):
            last = part.bold_last and number == len(part.rows)
            left, right = (self._bold, self._right_bold) if last else (self._plain, self._right)
            rows.append([Paragraph(nd30.escape(text), right if at in part.right else left)
                         for at, text in enumerate(row)])  # fmt: skip
        table = Table(rows, colWidths=[width * share / whole for _, share in part.columns], repeatRows=1)
        table.setStyle(
            TableStyle([
                ("FONT", (0, 0), (-1, -1), nd30.REGULAR, self._size),
                ("GRID", (0, 0), (-1, -1), 0.4, _RULE),
                ("BACKGROUND", (0, 0), (-1, 0), _FILL),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                *_padding(3, 1),
            ])
        )  # fmt: skip
        return table

    def _pictures(self, pictures: Sequence[tuple[bytes, str]]) -> Table:
        cells: list[Any] = []
        for data, text in pictures:
            wide, high = ImageReader(io.BytesIO(data)).getSize()
            factor = min(_PICTURE / wide, _PICTURE * 0.75 / high)
            cells.append([Image(io.BytesIO(data), wide * factor, high * factor),
                          Paragraph(nd30.escape(text), self._note)])  # fmt: skip
        table = Table([cells], colWidths=[_PICTURE + 4] * len(cells), hAlign="LEFT")
        font = ("FONT", (0, 0), (-1, -1), nd30.REGULAR, self._size)
        table.setStyle(TableStyle([font, ("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(2, 0)]))
        return table


def _is_wide(part: Part) -> bool:
    return isinstance(part, Pictures) or (isinstance(part, Grid) and part.wide)


def _padding(side: float, end: float) -> list[tuple[Any, ...]]:
    area = ((0, 0), (-1, -1))
    return [("LEFTPADDING", *area, side), ("RIGHTPADDING", *area, side), ("TOPPADDING", *area, end),
            ("BOTTOMPADDING", *area, end + 1)]  # fmt: skip
