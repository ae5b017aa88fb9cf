"""Paragraphs broken into lines: words, tabs with leaders, alignment, heights by the metrics of Times New Roman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth

from kc_desktop.exchange.documents.word.model import LINE_BREAK, PAGE, PAGE_BREAK, PAGES, TAB, Paragraph, Picture, Piece
from kc_desktop.exchange.documents.word.styles import Face, Form, Tab

ASCENT, NATURAL = 0.891, 1.149
"""Of a line above its base and in whole, in sizes of its letters; the gap between lines is below."""
_DEFAULT_TAB = 36.0
_SLACK = 0.05
_SPECIAL = frozenset((TAB, LINE_BREAK, PAGE_BREAK))
_APART = frozenset((PAGE, PAGES, ""))
"""Texts of spans that are not joined with their neighbours: live numbers, pictures."""
_ATOM = re.compile(r"[ \t\n]+|[^ \t\n\-–]*[\-–]+(?=[^\W\d])|[^ \t\n\-–]+[\-–]*|[\-–]+")
"""Blanks; a word up to a hyphen before a letter (a line may end there, never inside a number); a word."""


@dataclass(slots=True)
class Span:
    """Text of one face at ``x`` of the line; ``width`` without what justifying adds to its ``blanks``."""

    x: float
    text: str
    face: Face
    width: float
    blanks: int = 0
    picture: Picture | None = None


@dataclass(slots=True)
class Line:
    """``base``: from the upper edge to the base line; ``stretch``: added to every blank; ``ends_page``: a page break
    follows."""

    spans: list[Span] = field(default_factory=list)
    height: float = 0
    base: float = 0
    stretch: float = 0
    ends_page: bool = False


_WIDTHS: dict[tuple[str, str], float] = {}
_MOST_WIDTHS = 50_000


def _measured(text: str, font: str) -> float:
    """Width at size 1; words come again and again."""
    found = _WIDTHS.get((text, font))
    if found is None:
        if len(_WIDTHS) >= _MOST_WIDTHS:
            _WIDTHS.clear()
        found = _WIDTHS[text, font] = float(stringWidth(text, font, 1000)) / 1000
    return found


def width_of(text: str, face: Face) -> float:
    """Points."""
    return _measured(text, face.font) * face.size


def broken(paragraph: Paragraph, width: float) -> list[Line]:
    """The lines of a paragraph in a frame of ``width`` points; one empty line where it has no text."""
    breaker = _Breaker(paragraph.form, paragraph.mark, width)
    for piece in paragraph.pieces:
        breaker.take(piece)
    return breaker.done()


class _Breaker:
    """Takes pieces, gives lines. ``_word`` is what stands since the last place where a line may end."""

    def __init__(self, form: Form, mark: Face, width: float) -> None:
        self._form, self._mark = form, mark
        self._limit = max(width - form.right, form.left + 10)
        self._lines: list[Line] = []
        self._word: list[Span] = []
        self._begin(form.left + form.first)

    def take(self, piece: Piece) -> None:
        """One piece."""
        if piece.picture is not None:
            self._word.append(Span(0, "", piece.face, min(piece.picture.width, self._limit), 0, piece.picture))
            self._settle()
        elif piece.text in _SPECIAL:
            self._settle()
            if piece.text == TAB:
                self._tab(piece.face)
            else:
                self._end(piece.face, justify=False, ends_page=piece.text == PAGE_BREAK)
        elif piece.text in (PAGE, PAGES):
            self._word.append(Span(0, piece.text, piece.face, width_of("0", piece.face)))
        else:
            self._text(piece)

    def done(self) -> list[Line]:
        """The lines, the last one as it is."""
        self._settle()
        if self._line.spans or not self._lines or not self._lines[-1].ends_page:
            self._end(self._mark, justify=False)
        return self._lines

    def _text(self, piece: Piece) -> None:
        """Words as far as they fit, as one span; the last word waits for what follows."""
        looks, font, size = piece.face, piece.face.font, piece.face.size
        atoms = _ATOM.findall(piece.text)
        at = self._joined(atoms, looks) if self._word else 0
        end = len(atoms)
        if end > at and atoms[-1][0] not in " \t\n":
            end -= 1
        begin, wide, blanks = at, 0.0, 0
        for index in range(at, end):
            atom = atoms[index]
            more = _measured(atom, font) * size
            if atom[0] in " \t\n":
                if not wide and self._x <= self._start and self._lines:
                    begin = index + 1  # no line but the first begins with a blank
                    continue
                blanks += len(atom)
            elif self._x + wide + more > self._limit + _SLACK:
                self._add_run("".join(atoms[begin:index]), looks, wide, blanks)
                self._word.append(Span(0, atom, looks, more))
                self._settle()
                begin, wide, blanks = index + 1, 0.0, 0
                continue
            wide += more
        self._add_run("".join(atoms[begin:end]), looks, wide, blanks)
        if end < len(atoms):
            self._word.append(Span(0, atoms[end], looks, _measured(atoms[end], font) * size))

    def _joined(self, atoms: Sequence[str], looks: Face) -> int:
        """Continue the waiting word with what stands before the first place to break; gives how many atoms that is."""
        at = 0
        if atoms and atoms[0][0] not in " \t\n":
            self._word.append(Span(0, atoms[0], looks, width_of(atoms[0], looks)))
            at = 1
            if len(atoms) == 1:
                return at
        self._settle()
        return at

    def _add_run(self, text: str, looks: Face, wide: float, blanks: int) -> None:
        if text:
            self._add(Span(0, text.replace("\t", " ").replace("\n", " "), looks, wide, blanks))

    def _settle(self) -> None:
        """The word is whole: on this line, on the next, or cut where it is longer than a line."""
        if not self._word:
            return
        wide = sum(span.width for span in self._word)
        if self._x + wide > self._limit + _SLACK and self._line.spans and self._x > self._start:
            self._end(self._word[0].face, justify=True)
        for span in self._word:
            if self._x + span.width > self._limit + _SLACK:
                self._cut(span)
            else:
                self._add(span)
        self._word = []

    def _cut(self, span: Span) -> None:
        """A part of a word that is longer than a line, in as many lines as it takes."""
        if span.picture is not None or not span.text:
            self._add(span)
            return
        begin, wide = 0, 0.0
        for at, letter in enumerate(span.text):
            more = width_of(letter, span.face)
            if self._x + wide + more > self._limit + _SLACK and (at > begin or self._line.spans):
                self._add_run(span.text[begin:at], span.face, wide, 0)
                self._end(span.face, justify=True)
                begin, wide = at, 0.0
            wide += more
        self._add_run(span.text[begin:], span.face, wide, 0)

    def _add(self, span: Span) -> None:
        spans = self._line.spans
        last = spans[-1] if len(spans) > self._fixed else None
        if last is not None and last.face is span.face and last.text not in _APART and span.text not in _APART:
            last.text, last.width, last.blanks = (
                last.text + span.text,
                last.width + span.width,
                last.blanks + span.blanks,
            )
        else:
            spans.append(Span(self._x, span.text, span.face, span.width, span.blanks, span.picture))
        self._x += span.width

    # --------------------------------------------------------------------------------------------------------- tabs

    def _tab(self, looks: Face) -> None:
        self._place()
        stop = self._stop()
        if stop.at > self._limit + _SLACK and stop.kind not in ("right", "end") and self._x > self._start:
            self._end(looks, justify=False)
            return
        self._pending, self._tab_x, self._tab_face = stop, self._x, looks
        self._fixed = len(self._line.spans)
        if stop.kind not in ("right", "end", "center", "decimal"):
            self._place()

    def _stop(self) -> Tab:
        """The next stop to the right."""
        stops = [tab for tab in self._form.tabs if tab.kind not in ("clear", "bar")]
        if self._form.first < 0:
            stops.append(Tab(self._form.left, "left", ""))
        found = min((tab for tab in stops if tab.at > self._x + _SLACK), key=lambda tab: tab.at, default=None)
        return found or Tab((self._x // _DEFAULT_TAB + 1) * _DEFAULT_TAB, "left", "")

    def _place(self) -> None:
        """Put what stands after the last tab where the stop wants it, with the leader before it."""
        stop, self._pending = self._pending, None
        if stop is None:
            return
        wide = self._x - self._tab_x
        share = 1.0 if stop.kind in ("right", "end", "decimal") else 0.5 if stop.kind == "center" else 0.0
        move = max(0.0, min(stop.at, self._limit) - wide * share - self._tab_x)
        for span in self._line.spans[self._fixed :]:
            span.x += move
        if stop.leader and move > 0:
            count = int(move / width_of(stop.leader, self._tab_face))
            filled = stop.leader * count
            at = self._tab_x + move - width_of(filled, self._tab_face)
            self._line.spans.insert(self._fixed, Span(at, filled, self._tab_face, width_of(filled, self._tab_face)))
        self._x += move
        self._fixed = len(self._line.spans)
        self._tabbed = True

    # -------------------------------------------------------------------------------------------------------- lines

    def _begin(self, start: float) -> None:
        self._line, self._start, self._x = Line(), start, start
        self._fixed, self._pending, self._tabbed = 0, None, False
        self._tab_x, self._tab_face = start, self._mark

    _pending: Tab | None

    def _end(self, looks: Face, *, justify: bool, ends_page: bool = False) -> None:
        """Close the line: blanks at its end go, the rest moves to where the alignment wants it."""
        self._place()
        line = self._line
        if line.spans and line.spans[-1].blanks:
            self._trim(line.spans)
        line.ends_page = ends_page
        self._align(line, justify=justify)
        self._raise(line, looks)
        self._lines.append(line)
        self._begin(self._form.left)

    def _trim(self, spans: list[Span]) -> None:
        last = spans[-1]
        text = last.text.rstrip(" ")
        gone = len(last.text) - len(text)
        if not gone:
            return
        lost = width_of(" ", last.face) * gone
        last.text, last.width, last.blanks = text, last.width - lost, last.blanks - gone
        self._x -= lost
        if not text:
            spans.pop()

    def _align(self, line: Line, *, justify: bool) -> None:
        room = self._limit - self._x
        if self._tabbed or not line.spans:
            return
        if self._form.align == "both":
            blanks = sum(span.blanks for span in line.spans)
            if justify and blanks and room > 0:
                line.stretch = room / blanks
                moved = 0
                for span in line.spans:
                    span.x += moved * line.stretch
                    moved += span.blanks
        elif self._form.align != "left":
            shift = room if self._form.align == "right" else room / 2
            for span in line.spans:
                span.x += shift

    def _raise(self, line: Line, looks: Face) -> None:
        """Height and base line."""
        above = below = 0.0
        last: Face | None = None
        for span in line.spans or (Span(0, "", looks, 0),):
            if span.picture is not None:
                above = max(above, span.picture.height)
            elif span.face is not last:
                last = span.face
                above = max(above, last.size * ASCENT + last.rise)
                below = max(below, last.size * (NATURAL - ASCENT) - last.rise)
        form = self._form
        natural = above + below
        if form.rule == "exact":
            line.height, line.base = form.line, form.line - below * 0.85
        else:
            line.height = natural * form.line if form.rule == "auto" else max(natural, form.line)
            line.base = above + max(0.0, line.height - natural)
