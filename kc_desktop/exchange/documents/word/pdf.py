"""A Word file of our papers as PDF: what Word shows, with the program's own fonts, without Word."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.word.flow import Placed, Strip, on_pages, strips
from kc_desktop.exchange.documents.word.lines import Span
from kc_desktop.exchange.documents.word.model import PAGE, PAGES, Block, Paragraph, Section, read

_CHARACTERS = 40
"""Signs without a picture in our font that a remark names at most."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """``remarks`` (Vietnamese): what the Word file has and the PDF has not."""

    pdf: bytes
    pages: int
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Points from the upper left corner: strips with the place of theirs; ``number`` as it is printed."""

    width: float
    height: float
    number: int
    strips: Sequence[tuple[float, float, Strip]]


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper laid out on pages, not drawn yet."""

    title: str
    pages: tuple[Page, ...]
    remarks: tuple[str, ...]


def to_pdf(docx: bytes) -> Rendered:
    """The PDF of a Word file. The same file gives the same bytes. Raises ``Refused("bad_template")``."""
    laid = lay_out(docx)
    spool = io.BytesIO()
    canvas = new_canvas(spool, laid.title)
    for page in laid.pages:
        draw(canvas, page, len(laid.pages))
        canvas.showPage()
    canvas.save()
    return Rendered(spool.getvalue(), len(laid.pages), laid.remarks)


def new_canvas(out: Any, title: str) -> Any:
    """A PDF to draw pages on; without times, so that the same pages are the same bytes."""
    from reportlab.pdfgen.canvas import Canvas

    nd30.register_fonts()
    own: Any = {"initialFontName": nd30.REGULAR}  # the stubs expect a number
    canvas = Canvas(out, invariant=1, pageCompression=1, lang="vi-VN", **own)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("kc_desktop")
    canvas.setProducer("kc_desktop")
    return canvas


# ---------------------------------------------------------------------------------------------------------- layout


def lay_out(docx: bytes) -> Laid:
    """The pages of a Word file. Raises ``Refused("bad_template")``."""
    nd30.register_fonts()
    found = read(docx)
    bodies: list[tuple[Section, list[list[Placed]], bool]] = []
    below = 0.0
    for section in found.sections:
        width, room = section.width - section.margins["left"] - section.margins["right"], _Room(section)
        made, after = strips(section.blocks, width)
        joined = not section.new_page and bool(bodies) and _same_size(bodies[-1][0], section)
        pages = on_pages(made, room, below if joined else 0)
        if joined:
            bodies[-1][1][-1] += pages.pop(0)
        bodies.append((section, pages, joined))
        below = _end(pages[-1] if pages else bodies[-2][1][-1]) + after
    laid = tuple(_numbered(bodies))
    return Laid(found.title, _with_heads(laid), (*found.remarks, *_missing(page for _, page, _ in laid)))


def _end(page: Sequence[Placed]) -> float:
    return page[-1][0] + page[-1][1].height if page else 0.0


def _same_size(one: Section, other: Section) -> bool:
    return (one.width, one.height) == (other.width, other.height)


def _head_of(section: Section, first: bool) -> tuple[Sequence[Block], Sequence[Block]]:
    kind = "first" if first and section.title_page else "default"
    return section.heads.get(kind, ()), section.feet.get(kind, ())


class _Room:
    """The height of the text of a section's pages; a tall header or footer takes its part."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self._known: dict[bool, float] = {}

    def __call__(self, at: int) -> float:
        """Of the page ``at`` (from 0) of the section."""
        if (first := at == 0) not in self._known:
            top, bottom = margins(self._section, first=first)
            self._known[first] = self._section.height - top - bottom
        return self._known[first]


def margins(section: Section, *, first: bool) -> tuple[float, float]:
    """Above and below the text."""
    width = section.width - section.margins["left"] - section.margins["right"]
    found = []
    for blocks, edge, away in zip(_head_of(section, first), ("top", "bottom"), ("header", "footer"), strict=True):
        made, after = strips(blocks, width)
        high = sum(strip.before + strip.height for strip in made) + after
        found.append(max(abs(section.margins[edge]), section.margins[away] + high if made else 0))
    return found[0], found[1]


def _numbered(
    bodies: Sequence[tuple[Section, list[list[Placed]], bool]],
) -> Iterator[tuple[Section, Page, bool]]:
    """Every page with its section, number, and whether it is the section's first."""
    number, top = 0, 0.0
    for section, pages, joined in bodies:
        for at, page in enumerate(pages):
            first = at == 0 and not joined
            number = section.start if first and section.start else number + 1
            if at < 2:  # the first page may have another head
                top = margins(section, first=first)[0]
            left = section.margins["left"]
            placed = [(left, top + y, strip) for y, strip in page]
            yield section, Page(section.width, section.height, number, placed), first


def _with_heads(laid: Sequence[tuple[Section, Page, bool]]) -> tuple[Page, ...]:
    count = len(laid)
    found = []
    for section, page, first in laid:
        head, foot = (list(one) for one in _heads(section, page, count, first=first))
        found.append(replace(page, strips=[*head, *page.strips, *foot]))
    return tuple(found)


def _heads(section: Section, page: Page, count: int, *, first: bool) -> Iterator[Iterator[tuple[float, float, Strip]]]:
    """Header and footer of a page, its number in them."""
    width = section.width - section.margins["left"] - section.margins["right"]
    head, foot = _head_of(section, first)
    known = {PAGE: str(page.number), PAGES: str(count)}
    for blocks, below in ((head, False), (foot, True)):
        made, after = strips([_with_numbers(block, known) for block in blocks], width)
        high = sum(strip.before + strip.height for strip in made) + after
        y = section.height - section.margins["footer"] - high if below else section.margins["header"]
        yield _stacked(made, section.margins["left"], y)


def _stacked(made: Sequence[Strip], x: float, y: float) -> Iterator[tuple[float, float, Strip]]:
    for strip in made:
        y += strip.before
        yield x, y, strip
        y += strip.height


def _with_numbers(block: Block, known: Mapping[str, str]) -> Block:
    if not isinstance(block, Paragraph) or not any(piece.text in known for piece in block.pieces):
        return block
    pieces = tuple(replace(piece, text=known.get(piece.text, piece.text)) for piece in block.pieces)
    return replace(block, pieces=pieces)


def _missing(pages: Iterator[Page]) -> list[str]:
    """A remark about signs that the font has not."""
    from reportlab.pdfbase import pdfmetrics

    used: set[str] = set()
    for page in pages:
        for _, _, strip in page.strips:
            for part in strip.parts:
                for span in part.line.spans:
                    used.update(span.text)
    font: Any = pdfmetrics.getFont(nd30.REGULAR)
    known = font.face.charToGlyph
    lost = "".join(sorted(sign for sign in used if ord(sign) not in known and ord(sign) > 31))
    return [f"Phông chữ không có ký tự: {' '.join(lost[:_CHARACTERS])}"] if lost else []


# --------------------------------------------------------------------------------------------------------- drawing


def draw(canvas: Any, page: Page, count: int) -> None:
    """One page on the canvas; ``showPage`` is the caller's."""
    canvas.setPageSize((page.width, page.height))
    known = {PAGE: str(page.number), PAGES: str(count)}
    text = canvas.beginText()
    lines = _Lines()
    font: tuple[str, float] = ("", 0)
    stretch = 0.0
    for x, y, strip in page.strips:
        top = page.height - y
        for part in strip.parts:
            line, left, base = part.line, x + part.x, top - part.y - part.line.base
            if line.stretch != stretch:
                stretch = line.stretch
                text.setWordSpace(stretch)
            for span in line.spans:
                if span.picture is not None:
                    _picture(canvas, span, left, base)
                    continue
                face = span.face
                if (face.font, face.size) != font:
                    font = (face.font, face.size)
                    text.setFont(face.font, face.size)
                text.setTextOrigin(left + span.x, base + face.rise)
                text.textLine(known.get(span.text, span.text))
                if face.underline:
                    end = left + span.x + span.width + span.blanks * stretch
                    under = base - face.size * 0.11
                    lines.add(left + span.x, under, end, under, face.size * 0.05)
        for rule in strip.rules:
            lines.add(x + rule.x1, top - rule.y1, x + rule.x2, top - rule.y2, rule.thick)
    canvas.drawText(text)
    lines.draw(canvas)


class _Lines:
    """Upright and level lines of a page; what neighbours share or continue is one line."""

    def __init__(self) -> None:
        self._found: dict[tuple[float, bool, float], list[tuple[float, float]]] = {}

    def add(self, x1: float, y1: float, x2: float, y2: float, thick: float) -> None:
        """From the lower left corner of the page."""
        level = y1 == y2
        at, start, end = (y1, x1, x2) if level else (x1, y1, y2)
        self._found.setdefault((thick, level, round(at, 1)), []).append((min(start, end), max(start, end)))

    def draw(self, canvas: Any) -> None:
        """All of them."""
        canvas.setLineCap(2)
        for thick, level, at in sorted(self._found):
            canvas.setLineWidth(thick)
            ways = _joined(self._found[thick, level, at])
            canvas.lines([(a, at, b, at) if level else (at, a, at, b) for a, b in ways])


def _joined(ways: list[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for start, end in sorted(ways):
        if found and start <= found[-1][1] + 0.5:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _picture(canvas: Any, span: Span, left: float, base: float) -> None:
    from reportlab.lib.utils import ImageReader

    if span.picture is not None:
        image = ImageReader(io.BytesIO(span.picture.data))
        canvas.drawImage(image, left + span.x, base, span.picture.width, span.picture.height, mask="auto")
