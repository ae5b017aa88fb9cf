"""Cards of collaborators: 85 × 54 mm, ten on a sheet of A4 with marks to cut along, each with a QR code."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.qr import draw_qr
from kc_desktop.system.files import write_atomic

WIDTH, HEIGHT = 85 * mm, 54 * mm
_COLUMNS, _ROWS = 2, 5
_MARK = 4 * mm
_ACCENT = HexColor("#0B6B72")
_TITLE = "THẺ CỘNG TÁC VIÊN KHUYẾN CÔNG"


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says. ``facts``: (label, text) lines; ``qr``: what a scanner reads, nothing personal."""

    name: str
    facts: tuple[tuple[str, str], ...]
    qr: str


def write_cards_pdf(out: Path, superior: str, agency: str, cards: Sequence[Card]) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    spool = io.BytesIO()
    canvas = Canvas(spool, pagesize=A4, lang="vi-VN")
    canvas.setTitle(_TITLE.capitalize())
    canvas.setAuthor(agency)
    canvas.setCreator("kc_desktop")
    across, down = (A4[0] - _COLUMNS * WIDTH) / 2, (A4[1] - _ROWS * HEIGHT) / 2
    for place, card in enumerate(cards):
        row, column = divmod(place % (_COLUMNS * _ROWS), _COLUMNS)
        if place and not row and not column:
            canvas.showPage()
        if not row and not column:
            _marks(canvas, across, down)
        canvas.saveState()
        canvas.translate(across + column * WIDTH, A4[1] - down - (row + 1) * HEIGHT)
        _draw(canvas, card, superior, agency)
        canvas.restoreState()
    canvas.save()
    write_atomic(out, spool.getvalue())


def _marks(canvas: Any, across: float, down: float) -> None:
    """Short lines in the margins at every cut."""
    canvas.setLineWidth(0.4)
    canvas.setStrokeColorRGB(0.45, 0.45, 0.45)
    for column in range(_COLUMNS + 1):
        x = across + column * WIDTH
        for y in (down - _MARK - 1, A4[1] - down + 1):
            canvas.line(x, y, x, y + _MARK)
    for row in range(_ROWS + 1):
        y = down + row * HEIGHT
        for x in (across - _MARK - 1, A4[0] - across + 1):
            canvas.line(x, y, x + _MARK, y)


def _draw(canvas: Any, card: Card, superior: str, agency: str) -> None:
    canvas.setStrokeColorRGB(0.8, 0.8, 0.8)
    canvas.setLineWidth(0.3)
    canvas.rect(0, 0, WIDTH, HEIGHT)
    canvas.setFillColor(_ACCENT)
    canvas.rect(0, HEIGHT - 14.5 * mm, WIDTH, 14.5 * mm, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    inner = WIDTH - 6 * mm
    for text, font, largest, top in (
        (superior.upper(), nd30.REGULAR, 6.5, 3.6), (agency.upper(), nd30.BOLD, 7.5, 7.2), (_TITLE, nd30.BOLD, 9.5, 12),
    ):  # fmt: skip
        plain, size = unicodedata.normalize("NFC", text), float(largest)
        while size > 4.5 and nd30.text_width(plain, font, size) > inner:
            size -= 0.25
        canvas.setFont(font, size)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - top * mm, plain)
    canvas.setFillColorRGB(0, 0, 0)
    _photo(canvas)
    side = 20 * mm
    draw_qr(canvas, card.qr, WIDTH - side - 1.5 * mm, 1.5 * mm, side)
    left = 25 * mm
    name = nd30.style("name", nd30.BOLD, 11)
    used = _paragraph(canvas, nd30.escape(card.name), name, left, HEIGHT - 16.5 * mm, WIDTH - left - 3 * mm, 10 * mm)
    room = WIDTH - left - side - 1.5 * mm
    text = "<br/>".join(f"<b>{nd30.escape(label)}</b> {nd30.escape(value)}" for label, value in card.facts)
    _paragraph(canvas, text, nd30.style("facts", size=7.5), left, HEIGHT - 17 * mm - used, room, 26 * mm)


def _photo(canvas: Any) -> None:
    """Room for a photo of 20 × 27 mm."""
    canvas.setStrokeColorRGB(0.6, 0.6, 0.6)
    canvas.setDash(2, 2)
    canvas.rect(3 * mm, 5 * mm, 20 * mm, 27 * mm)
    canvas.setDash()
    canvas.setFont(nd30.ITALIC, 7)
    canvas.setFillColorRGB(0.5, 0.5, 0.5)
    canvas.drawCentredString(13 * mm, 18 * mm, "Ảnh 2 × 3")
    canvas.setFillColorRGB(0, 0, 0)


def _paragraph(canvas: Any, text: str, style: Any, x: float, top: float, width: float, height: float) -> float:
    """Draw what fits of ``text`` below ``top``; gives the height used."""
    made = Paragraph(text, style)
    _, wanted = made.wrap(width, height)
    while wanted > height and style.fontSize > 5:
        style = nd30.style(style.name, style.fontName, style.fontSize - 0.5)
        made = Paragraph(text, style)
        _, wanted = made.wrap(width, height)
    made.drawOn(canvas, x, top - wanted)
    return float(wanted)
