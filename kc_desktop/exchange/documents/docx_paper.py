"""A Word file made from scratch: paragraphs, ruled tables of any length, pictures; the same parts, the same bytes.

Lengths are points. Layout of NĐ 30/2020/NĐ-CP, phụ lục I, unless told otherwise; everything stays editable in Word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.pagesizes import A4

from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.grid import Align, Head
from kc_desktop.exchange.documents.word.package import packed

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ALIGN = {"left": "left", "centre": "center", "right": "right", "both": "both"}
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_AGENCIES = 0.42
"""Part of the width for the agencies."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Look:
    """Of a paragraph. ``align``: left, centre, right, both; ``keep``: with the next paragraph on one page."""

    size: float = 13
    bold: bool = False
    italic: bool = False
    align: str = "left"
    before: float = 0
    after: float = 0
    first: float = 0
    left: float = 0
    keep: bool = False


def paragraph(text: str, look: Look) -> str:
    """A paragraph as XML; line ends break lines."""
    form = [f'<w:jc w:val="{_ALIGN[look.align]}"/>']
    if look.first or look.left:
        indent = f'w:firstLine="{_twips(look.first)}"' if look.first >= 0 else f'w:hanging="{_twips(-look.first)}"'
        form.insert(0, f'<w:ind w:left="{_twips(look.left)}" {indent}/>')
    form.insert(0, f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(look.after)}"/>')
    if look.keep:
        form.insert(0, "<w:keepNext/>")
    return (
        f"<w:p><w:pPr>{''.join(form)}</w:pPr>{_run(text, look)}</w:p>"
        if text
        else f"<w:p><w:pPr>{''.join(form)}</w:pPr></w:p>"
    )


def _run(text: str, look: Look) -> str:
    size = round(look.size * 2)
    face = f'{"<w:b/>" * look.bold}{"<w:i/>" * look.italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return f'<w:r><w:rPr>{face}</w:rPr><w:t xml:space="preserve">{_text(text)}</w:t></w:r>'


def _text(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    found = escape(_UNPRINTABLE.sub("", plain.replace("\r", "")))
    return found if "\n" not in found else found.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')


def _twips(points: float) -> int:
    return round(points * 20)


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table: its texts; ``indent`` moves the text of column ``indented``."""

    texts: Sequence[str]
    bold: bool = False
    indent: float = 0
    indented: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG with its size; ``told``: what it shows, for who does not see it."""

    data: bytes
    width: float
    height: float
    told: str


class DocxPaper:
    """One Word file under the hand: parts in their order, then ``data``."""

    def __init__(
        self, title: str, author: str, *, wide: bool = False, margins: tuple[float, ...] = (), numbered: bool = True
    ) -> None:
        self._header = '<w:headerReference w:type="default" r:id="h1"/>' if numbered else ""
        self._title, self._author = title, author
        self._page = (A4[1], A4[0]) if wide else A4
        self._margins = margins or (nd30.TOP, nd30.RIGHT, nd30.BOTTOM, nd30.LEFT)
        self._wide = wide
        self._body: list[str] = []
        self._pictures: list[bytes] = []

    @property
    def width(self) -> float:
        """Of the text."""
        return self._page[0] - self._margins[1] - self._margins[3]

    def text(self, text: str, look: Look | None = None) -> None:
        """A paragraph."""
        self._body.append(paragraph(text, look or Look()))

    def head(self, letterhead: Letterhead) -> None:
        """Agencies and number on the left, Quốc hiệu, tiêu ngữ, place and date on the right."""
        middle, bold, day = Look(12, align="centre"), Look(12, bold=True, align="centre"), letterhead.on
        rule, room = "─" * 8, self.width * _AGENCIES - 14
        left = [
            paragraph(nd30.balanced(letterhead.superior.upper(), nd30.REGULAR, 12, room), middle),
            paragraph(nd30.balanced(letterhead.agency.upper(), nd30.BOLD, 12, room), bold),
            paragraph(rule, Look(6, align="centre")),
            paragraph(f"Số: {letterhead.number}", Look(13, align="centre")),
        ]
        right = [
            paragraph(nd30.COUNTRY, bold),
            paragraph(nd30.MOTTO, Look(13, bold=True, align="centre")),
            paragraph(rule * 3, Look(6, align="centre")),
            paragraph(f"{letterhead.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
                      Look(13, italic=True, align="centre")),
        ]  # fmt: skip
        self.beside((_AGENCIES, left), (1 - _AGENCIES, right))

    def heading(self, kind: str, *subjects: str) -> None:
        """Type of paper in capitals, its subjects in bold below."""
        self.text(kind.upper(), Look(14, bold=True, align="centre", before=12, keep=True))
        for subject in subjects:
            self.text(subject, Look(14, bold=True, align="centre", keep=True))
        self.text("", Look(5))

    def beside(self, *columns: tuple[float, Sequence[str]]) -> None:
        """Columns without rules: (part of the width, paragraphs as XML)."""
        widths = [_twips(self.width * part) for part, _ in columns]
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(parts)}</w:tc>'
            for width, (_, parts) in zip(widths, columns, strict=True)
        )
        self._body.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{_grid(widths)}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        )

    def table(
        self, widths: Sequence[float], heads: Sequence[Head], aligns: Sequence[Align], rows: Iterable[Cells],
        size: float, lowest: float = 0,
    ) -> None:  # fmt: skip
        """A ruled table; its heading repeats on every page. ``lowest``: height of a row at least."""
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        rules = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
        whole = [_twips(width) for width in widths]
        margins = '<w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
        self._body.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(whole)}" w:type="dxa"/>'
            f'<w:tblInd w:w="60" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{_grid(whole)}</w:tblGrid>"
        )
        self._body += _head_rows(heads, whole, size)
        looks = [
            (Look(size, align=align, before=2, after=2), Look(size, True, align=align, before=2, after=2))
            for align in aligns
        ]
        opens = [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>' for width in whole
        ]
        high = f'<w:trHeight w:val="{_twips(lowest)}" w:hRule="atLeast"/>' if lowest else ""
        for row in rows:
            made = [f"<w:tr><w:trPr><w:cantSplit/>{high}</w:trPr>"]
            for at, text in enumerate(row.texts):
                look = looks[at][row.bold]
                if row.indent and at == row.indented:
                    look = Look(size, row.bold, align=aligns[at], before=2, after=2, left=row.indent)
                made.append(f"{opens[at]}{paragraph(text, look)}</w:tc>")
            self._body.append(f"{''.join(made)}</w:tr>")
        self._body.append("</w:tbl>")

    def pictures(self, some: Iterable[Picture]) -> None:
        """Pictures in a row."""
        drawn = "".join(map(self._drawn, some))
        self._body.append(f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{drawn}</w:p>')

    def _drawn(self, one: Picture) -> str:
        self._pictures.append(one.data)
        number, size = len(self._pictures), f'cx="{round(one.width * 12700)}" cy="{round(one.height * 12700)}"'
        name = quoteattr(_text(one.told))
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="63500">'
            f'<wp:extent {size}/><wp:docPr id="{number}" name="Biểu đồ {number}" descr={name}/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Biểu đồ {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="p{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def new_page(self) -> None:
        """What follows begins on a page of its own."""
        self._body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def data(self) -> bytes:
        """The file."""
        width, height = map(_twips, self._page)
        turned = ' w:orient="landscape"' if self._wide else ""
        sides = zip(("top", "right", "bottom", "left"), self._margins, strict=True)
        margins = " ".join(f'w:{side}="{_twips(margin)}"' for side, margin in sides)
        section = (
            f"<w:sectPr>{self._header}"
            f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar {margins} w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
        )
        spaces = "".join(f' xmlns:{key}="{value}"' for key, value in _NAMES.items())
        document = f"{_XML}<w:document{spaces}><w:body>{''.join(self._body)}{section}</w:body></w:document>"
        names = [f"media/{at}.{_kind(data)}" for at, data in enumerate(self._pictures, 1)]
        pictures = {f"word/{name}": data for name, data in zip(names, self._pictures, strict=True)}
        links = [("h1", "header", "header1.xml"), ("s1", "styles", "styles.xml"), ("t1", "settings", "settings.xml"),
                 *((f"p{at}", "image", name) for at, name in enumerate(names, 1))]  # fmt: skip
        return packed({
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _links([("d", "officeDocument", "word/document.xml")], _CORE_LINK),
            "docProps/core.xml": _core(self._title, self._author),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": _links(links),
            "word/styles.xml": _STYLES.encode(),
            "word/settings.xml": _SETTINGS.encode(),
            "word/header1.xml": _HEADER.encode(),
            **pictures,
        })  # fmt: skip


def _kind(data: bytes) -> str:
    return "jpeg" if data.startswith(b"\xff\xd8") else "png"


def _grid(widths: Iterable[int]) -> str:
    return "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)


def _head_rows(heads: Sequence[Head], widths: Sequence[int], size: float) -> Iterable[str]:
    """The rows of the heading: cells over several columns or rows merged."""
    for row in range(max((head.row + head.rows for head in heads), default=0)):
        cells, at = [], 0
        while at < len(widths):
            head = next(one for one in heads if _covers(one, row, at))
            width = sum(widths[at : at + head.columns])
            span = f'<w:gridSpan w:val="{head.columns}"/>' if head.columns > 1 else ""
            first = head.row == row
            merge = ('<w:vMerge w:val="restart"/>' if first else "<w:vMerge/>") if head.rows > 1 else ""
            look = Look(size, not head.italic, head.italic, "centre", before=1, after=1, keep=True)
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
                f"{paragraph(head.text if first else '', look)}</w:tc>"
            )
            at += head.columns
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _covers(head: Head, row: int, column: int) -> bool:
    return 0 <= row - head.row < head.rows and 0 <= column - head.column < head.columns


def _links(links: Sequence[tuple[str, str, str]], more: str = "") -> bytes:
    made = "".join(f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>' for key, kind, target in links)
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{packages}">{made}{more}</Relationships>'.encode()


def _core(title: str, author: str) -> bytes:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_text(title)}</dc:title><dc:creator>{_text(author)}</dc:creator></cp:coreProperties>"
    ).encode()


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE_LINK = (
    f'<Relationship Id="c" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = {
    "w": _W,
    "r": _R,
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "a": f"{_DRAWING}/main",
    "pic": f"{_DRAWING}/picture",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_FACE = '"Times New Roman"'
_FONT = f"<w:rFonts {' '.join(f'w:{kind}={_FACE}' for kind in ('ascii', 'hAnsi', 'cs', 'eastAsia'))}/>"
_SETTINGS = f'{_XML}<w:settings xmlns:w="{_W}"><w:defaultTabStop w:val="567"/></w:settings>'
_STYLES = (
    f'{_XML}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}<w:sz w:val="26"/><w:szCs w:val="26"/>'
    '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)
_HEADER = (
    f'{_XML}<w:hdr xmlns:w="{_W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:fldSimple w:instr="PAGE"><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>'
)
