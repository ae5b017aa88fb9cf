"""What stands in a Word file, in our subset: sections of paragraphs and tables. What is beyond it is told."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kc_desktop.exchange.documents.word.numbers import Numbers
from kc_desktop.exchange.documents.word.package import R, W, parsed, unpacked
from kc_desktop.exchange.documents.word.styles import (
    Face,
    Facts,
    Form,
    Styles,
    borders_of,
    face,
    is_on,
    letters,
    margins_of,
    number,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

TAB, LINE_BREAK, PAGE_BREAK, PAGE, PAGES = "\t", "\n", "\f", "\x01", "\x02"
"""Texts of pieces that are no text: the last two are the number of the page, and of the pages."""
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_INSIDE = frozenset(f"{W}{tag}" for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "fldSimple", "dir"))
_SPECIAL = {f"{W}tab": TAB, f"{W}noBreakHyphen": "\u2011", f"{W}cr": LINE_BREAK}
_MOST_COLUMNS, _DEEPEST = 64, 6
# Names that are asked for in every run and cell: put together once.
_P, _PPR, _R, _RPR, _T, _BR, _FIELD, _INSTR = (
    f"{W}{tag}" for tag in ("p", "pPr", "r", "rPr", "t", "br", "fldChar", "instrText")
)
_SIMPLE, _DRAWN, _TBL, _TC, _TCPR, _TR, _TRPR = (
    f"{W}{tag}" for tag in ("fldSimple", "drawing", "tbl", "tc", "tcPr", "tr", "trPr")
)
_MERGE, _VERTICAL, _BORDERS, _MARGINS, _SPAN = (
    f"{W}{tag}" for tag in ("vMerge", "vAlign", "tcBorders", "tcMar", "gridSpan")
)
_INSTR_ATTRIBUTE, _VAL = f"{W}instr", f"{W}val"


@dataclass(frozen=True, slots=True)
class Picture:
    """Points wide and high."""

    data: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one face, or one of the special texts, or a picture."""

    text: str
    face: Face
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``mark``: the face of an empty line."""

    form: Form
    pieces: tuple[Piece, ...]
    mark: Face


@dataclass(frozen=True, slots=True)
class Cell:
    """``column``: of the grid, ``span`` columns wide. ``merge``: "" | "first" | "more", with the cell above."""

    column: int
    span: int
    blocks: tuple[Block, ...]
    merge: str
    vertical: str
    borders: Mapping[str, float]
    margins: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """``height``: at least, or exactly where ``exact``; ``head``: repeated on each page."""

    cells: tuple[Cell, ...]
    height: float
    exact: bool
    head: bool


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` of the columns; ``align`` left, center, right; ``indent`` from the left edge."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    borders: Mapping[str, float]
    align: str
    indent: float


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one kind. ``heads`` and ``feet``: "default", "first", "even" → blocks; ``start``: page number or 0."""

    width: float
    height: float
    margins: Mapping[str, float]
    blocks: tuple[Block, ...]
    heads: Mapping[str, tuple[Block, ...]]
    feet: Mapping[str, tuple[Block, ...]]
    title_page: bool
    new_page: bool
    start: int


@dataclass(slots=True)
class Read:
    """A file as read; ``remarks`` (Vietnamese): what is in it and will not be drawn."""

    sections: list[Section] = field(default_factory=list)
    title: str = ""
    remarks: list[str] = field(default_factory=list)


def read(docx: bytes) -> Read:
    """The content of a Word file. Raises ``Refused("bad_template")`` for what is none."""
    return _Reader(unpacked(docx)).read()


@lru_cache(maxsize=4)
def _styles(part: bytes) -> Styles:
    """The papers of a set share their styles."""
    return Styles(parsed(part, "word/styles.xml") if part else None)


class _Reader:
    """Reads the document part and those it names."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._links = _links(parts, "word/document.xml")
        self._styles = _styles(parts.get("word/styles.xml", b""))
        self._numbers = Numbers(self._root("word/numbering.xml"))
        self._found = Read()
        self._depth = 0

    def read(self) -> Read:
        """Everything."""
        body = parsed(self._parts.get("word/document.xml", b""), "word/document.xml").find(f"{W}body")
        core = self._root("docProps/core.xml")
        if core is not None:
            self._found.title = core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
        if any(name.startswith("word/footnotes") for name in self._parts):
            marks = body.iter(f"{W}footnoteReference") if body is not None else iter(())
            if next(marks, None) is not None:
                self._told("Cước chú không có trong bản PDF.")
        blocks: list[Block] = []
        last: _Element | None = None
        heads: dict[str, dict[str, tuple[Block, ...]]] = {"header": {}, "footer": {}}
        for item in body if body is not None else ():
            if item.tag == f"{W}sectPr":
                last = item
                continue
            blocks += self._blocks([item], self._links, {})
            inner = item.find(f"{W}pPr/{W}sectPr")
            if inner is not None:
                self._end(inner, blocks, heads)
                blocks = []
        self._end(last, blocks, heads)
        return self._found

    def _root(self, name: str) -> _Element | None:
        return parsed(self._parts[name], name) if name in self._parts else None

    def _told(self, remark: str) -> None:
        if remark not in self._found.remarks:
            self._found.remarks.append(remark)

    # ----------------------------------------------------------------------------------------------------- sections

    def _end(
        self, facts: _Element | None, blocks: Sequence[Block], heads: dict[str, dict[str, tuple[Block, ...]]]
    ) -> None:
        """A section that ends with ``facts``; heads that it does not name are those of the one before."""
        find = facts.find if facts is not None else lambda _: None
        size, margins, kind = find(f"{W}pgSz"), find(f"{W}pgMar"), find(f"{W}type")
        for item in facts if facts is not None else ():
            for name, known in heads.items():
                if item.tag == f"{W}{name}Reference":
                    known[str(item.get(f"{W}type", "default"))] = self._other(str(item.get(f"{R}id")))
        sides = ("top", "bottom", "left", "right", "header", "footer")
        start = find(f"{W}pgNumType")
        self._found.sections.append(
            Section(
                max(number(size, "w", 20) or 595.3, 72.0),
                max(number(size, "h", 20) or 841.9, 72.0),
                {side: value if (value := number(margins, side, 20)) is not None else 56.7 for side in sides},
                tuple(blocks),
                dict(heads["header"]),
                dict(heads["footer"]),
                is_on(find(f"{W}titlePg")),
                kind is None or kind.get(f"{W}val") != "continuous",
                int(number(start, "start") or 0),
            )
        )

    def _other(self, link: str) -> tuple[Block, ...]:
        """The blocks of a header or footer."""
        name = self._links.get(link, "")
        root = self._root(name)
        return tuple(self._blocks(root, _links(self._parts, name), {})) if root is not None else ()

    # ------------------------------------------------------------------------------------------------------- blocks

    def _blocks(self, items: Sequence[_Element] | _Element, links: Mapping[str, str], table: Facts) -> Iterator[Block]:
        for item in items:
            if item.tag == _P:
                yield self._paragraph(item, links, table)
            elif item.tag == _TBL and self._depth >= _DEEPEST:
                self._told("Bảng lồng trong bảng quá sâu không có trong bản PDF.")
            elif item.tag == _TBL:
                self._depth += 1
                yield self._table(item, links)
                self._depth -= 1
            elif item.tag == f"{W}sdt":
                yield from self._blocks(item.find(f"{W}sdtContent") or [], links, table)

    def _paragraph(self, element: _Element, links: Mapping[str, str], table: Facts) -> Paragraph:
        own = element.find(_PPR)
        form, base = self._styles.form(own, table, self._numbers)
        pieces = list(self._pieces(element, base, links, []))
        mark = face({**base, **letters(own.find(_RPR))}) if own is not None else face(base)
        if form.label:
            first = next((piece.face for piece in pieces), mark)
            pieces[:0] = [Piece(form.label, first), Piece(TAB, first)]
        return Paragraph(form, tuple(pieces), mark)

    def _pieces(self, element: _Element, base: Facts, links: Mapping[str, str], code: list[str]) -> Iterator[Piece]:
        """``code``: the fields that are open; what Word last showed for a page number is left out."""
        for item in element:
            tag = item.tag
            if tag == _R:
                own = item.find(_RPR)
                facts = self._styles.letters(base, own) if own is not None and len(own) else base
                if not facts.get("hidden"):
                    yield from self._run(item, face(facts), links, code)
            elif tag == _SIMPLE and (live := _live(str(item.get(_INSTR_ATTRIBUTE, "")))):
                yield Piece(live, face(base))
            elif tag in _INSIDE:
                yield from self._pieces(item, base, links, code)

    def _run(self, run: _Element, looks: Face, links: Mapping[str, str], code: list[str]) -> Iterator[Piece]:
        for item in run:
            tag = item.tag
            if tag == _T and not code:
                text = item.text or ""
                yield Piece(text.upper() if looks.caps else text, looks)
            elif tag == _FIELD:
                yield from _field(str(item.get(f"{W}fldCharType")), looks, code)
            elif tag == _INSTR and code:
                code[-1] += item.text or ""
            elif code and _live(code[-1]):
                continue
            elif tag == _T:
                text = item.text or ""
                yield Piece(text.upper() if looks.caps else text, looks)
            elif tag in _SPECIAL:
                yield Piece(_SPECIAL[tag], looks)
            elif tag == _BR:
                yield Piece(PAGE_BREAK if item.get(f"{W}type") == "page" else LINE_BREAK, looks)
            elif tag in (_DRAWN, f"{W}pict") or str(tag).endswith("AlternateContent"):
                yield from self._picture(item, looks, links)

    def _picture(self, item: _Element, looks: Face, links: Mapping[str, str]) -> Iterator[Piece]:
        blip, extent = next(item.iter(_DRAWING), None), next(item.iter(_EXTENT), None)
        data = self._parts.get(links.get(str(blip.get(f"{R}embed")), "")) if blip is not None else None
        if data is None or extent is None:
            self._told("Hình vẽ, hộp văn bản không có trong bản PDF.")
            return
        if item.find(".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor") is not None:
            self._told("Hình đặt nổi trên trang được in ngay tại dòng chữ.")
        try:
            width, height = (int(str(extent.get(key))) / 12700 for key in ("cx", "cy"))
        except ValueError:
            return
        yield Piece("", looks, Picture(data, width, height))

    # ------------------------------------------------------------------------------------------------------- tables

    def _table(self, element: _Element, links: Mapping[str, str]) -> Table:
        own = element.find(f"{W}tblPr")
        find = own.find if own is not None else lambda _: None
        style = find(f"{W}tblStyle")
        facts, borders, margins = self._styles.table(str(style.get(_VAL)) if style is not None else "")
        borders = {**borders, **borders_of(find(f"{W}tblBorders"))}
        inside = {"left": 5.4, "right": 5.4, "top": 0.0, "bottom": 0.0, **margins, **margins_of(find(f"{W}tblCellMar"))}
        widths = tuple(number(one, "w", 20) or 0.0 for one in element.iterfind(f"{W}tblGrid/{W}gridCol"))
        rows = tuple(self._row(row, links, facts, inside) for row in element.iterfind(_TR))
        columns = max((cell.column + cell.span for row in rows for cell in row.cells), default=0)
        widths += (20.0,) * (columns - len(widths))
        align = find(f"{W}jc")
        return Table(
            widths, rows, borders, str(align.get(_VAL)) if align is not None else "left",
            (number(find(f"{W}tblInd"), "w", 20) or 0.0) - inside["left"],
        )  # fmt: skip

    def _row(self, element: _Element, links: Mapping[str, str], facts: Facts, margins: Mapping[str, float]) -> Row:
        own = element.find(_TRPR)
        find = own.find if own is not None else lambda _: None
        column = min(max(0, int(number(find(f"{W}gridBefore")) or 0)), _MOST_COLUMNS)
        cells = []
        for item in element.iterfind(_TC):
            cell = self._cell(item, column, links, facts, margins)
            column += cell.span
            cells.append(cell)
        height = find(f"{W}trHeight")
        exact = height is not None and height.get(f"{W}hRule") == "exact"
        return Row(tuple(cells), number(height, unit=20) or 0.0, exact, is_on(find(f"{W}tblHeader")))

    def _cell(
        self, element: _Element, column: int, links: Mapping[str, str], facts: Facts, margins: Mapping[str, float]
    ) -> Cell:
        facts_of = {item.tag: item for item in _inside(element.find(_TCPR))}
        merge, vertical, borders = facts_of.get(_MERGE), facts_of.get(_VERTICAL), facts_of.get(_BORDERS)
        kind = "" if merge is None else "first" if merge.get(_VAL) == "restart" else "more"
        own = margins_of(facts_of.get(_MARGINS))
        return Cell(
            column,
            min(max(1, int(number(facts_of.get(_SPAN)) or 1)), _MOST_COLUMNS),
            () if kind == "more" else tuple(self._blocks(element, links, facts)),
            kind,
            str(vertical.get(_VAL)) if vertical is not None else "top",
            borders_of(borders),
            {**margins, **own} if own else margins,
        )


def _field(kind: str, looks: Face, code: list[str]) -> Iterator[Piece]:
    """A mark of a field: it begins, its code ends, it ends."""
    if kind == "begin":
        code.append("")
    elif kind == "separate" and code and (live := _live(code[-1])):
        yield Piece(live, looks)
    elif kind == "end" and code:
        code.pop()


def _live(code: str) -> str:
    """The text of a piece that stands for a field which we count ourselves."""
    word = (code.split() or [""])[0].upper()
    return {"PAGE": PAGE, "NUMPAGES": PAGES}.get(word, "")


def _links(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """The parts that a part names, by their link."""
    folder, _, file = name.rpartition("/")
    links = parts.get(f"{folder}/_rels/{file}.rels")
    if links is None:
        return {}
    return {
        str(one.get("Id")): posixpath.normpath(posixpath.join("/", folder, str(one.get("Target")))).lstrip("/")
        for one in parsed(links, f"{name}.rels")
        if one.get("TargetMode") != "External"
    }


def _inside(element: _Element | None) -> Sequence[_Element]:
    return list(element) if element is not None else ()
