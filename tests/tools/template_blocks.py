"""Building blocks of the shipped Word templates: every paper of the program looks alike because it is made of these.

Only developers run this (``make_templates``); an office edits the result in Word. Layout: NĐ 30/2020/NĐ-CP, phụ lục I.

    paper = Paper("Tờ trình", note="Cột … chưa đối chiếu với bản gốc.")
    paper.head()
    paper.title("Tờ trình", "Về việc …{{ de_an.ten }}")
    paper.heading("1. Sự cần thiết")
    paper.body("Kinh phí hỗ trợ: {{ kinh_phi.ho_tro|money }} đồng (bằng chữ: {{ kinh_phi.ho_tro|words }} đồng).")
    with paper.each("o in can_cu"):
        paper.body("Căn cứ {{ o.ten }};")
    paper.table([Column("TT", 1, "center"), Column("Nội dung", 6)], [Loop("o in dong", [Row(["{{ loop.index }}"])])])
    paper.signatures([Signer("GIÁM ĐỐC")])
    Path(…).write_bytes(paper.data())
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kc_desktop.exchange.documents.nd30 import BOLD as BOLD_FACE
from kc_desktop.exchange.documents.nd30 import text_width
from kc_desktop.exchange.documents.word.render import clean

FONT = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
A4 = (210, 297)
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
BODY, HEADING, TITLE, CELL, CELL_HEAD, PLAIN = "KC Nội dung", "KC Đề mục", "KC Tên", "KC Ô", "KC Đầu bảng", "KC Dòng"
CELL_ROW = "KC Ô bảng"
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# name: (size, bold, alignment, first line in mm, points after, keep with next)
_STYLES: dict[str, tuple[float, bool, str, float, float, bool]] = {
    BODY: (13, False, "both", 10, 6, False),
    HEADING: (13, True, "both", 10, 6, True),
    TITLE: (14, True, "center", 0, 0, True),
    PLAIN: (13, False, "left", 0, 2, False),
    CELL: (12, False, "left", 0, 0, False),
    CELL_ROW: (12, False, "left", 0, 2, False),
    CELL_HEAD: (12, True, "center", 0, 2, True),
}


@dataclass(frozen=True, slots=True)
class Column:
    """``part``: width relative to the others; neighbours with the same ``group`` stand under one heading."""

    head: str
    part: float
    align: str = "left"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """``cells``: texts from the left; a cell of None continues the one on its left (merged)."""

    cells: Sequence[str | None]
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Loop:
    """``over``: "x in list"; may hold loops again."""

    over: str
    rows: Sequence[Row | Loop | When]


@dataclass(frozen=True, slots=True)
class When:
    """Rows that are there when the expression is true."""

    condition: str
    rows: Sequence[Row | Loop | When]


@dataclass(frozen=True, slots=True)
class Signer:
    """``title``: in capitals, lines split by a line end; ``hint`` below it in italics; ``name`` under the hand."""

    title: str
    name: str = ""
    hint: str = ""


class Paper:
    """One template under the hand. ``note``: told to the office, never printed."""

    def __init__(self, name: str, *, note: str = "", wide: bool = False) -> None:
        self._docx = Document()
        _leave_out(self._docx)
        self._docx.core_properties.title, self._docx.core_properties.comments = name, note
        _make_styles(self._docx)
        section = self._docx.sections[0]
        section.different_first_page_header_footer = True
        section.header_distance = Mm(10)
        _page_number(section.header.paragraphs[0])
        self._width = 0.0
        self._turn(section, wide=wide)

    # ------------------------------------------------------------------------------------------------------- blocks

    def head(
        self,
        superior: str = "{{ co_quan.cap_tren|upper }}",
        agency: str = "{{ co_quan.ten|upper }}",
        number: str = "Số: {{ van_ban.so }}",
        day: str = "{{ van_ban.noi }}, {{ van_ban.ngay|long_day }}",
    ) -> None:
        """Agencies and number on the left, Quốc hiệu, tiêu ngữ, place and date on the right."""
        table = self._bare([44.5, 55.5], rows=2)
        _margins(table, 0, 5)  # the Quốc hiệu needs its width, the agency's name a distance from it
        left, right = table.rows[0].cells
        _put(left.paragraphs[0], superior, size=12, align="center")
        _put(left.add_paragraph(), agency, size=12, bold=True, align="center")
        _rule(left.add_paragraph(), self._width * 0.445, 24)
        _put(right.paragraphs[0], COUNTRY, size=12, bold=True, align="center")
        _put(right.add_paragraph(), MOTTO, size=13, bold=True, align="center")
        _rule(right.add_paragraph(), self._width * 0.555, 60)
        left, right = table.rows[1].cells
        _put(left.paragraphs[0], number, size=13, align="center")
        _put(right.paragraphs[0], day, size=13, italic=True, align="center")

    def people_head(self, day: str = "") -> None:
        """Quốc hiệu and tiêu ngữ alone, for papers of an establishment or of persons; ``day`` right below."""
        self.line(COUNTRY, size=12, bold=True, align="center")
        self.line(MOTTO, size=13, bold=True, align="center")
        _rule(self._docx.add_paragraph(style=PLAIN), self._width, 60)
        if day:
            self.line(day, italic=True, align="right", before=6)

    def title(self, kind: str, *subject: str, rule: bool = True) -> None:
        """The type of the paper in capitals, below it its subject in bold, a short rule."""
        self.line(kind.upper() if "{{" not in kind else kind, style=TITLE, before=12)
        for text in subject:
            self.line(text, style=TITLE)
        if rule:
            _rule(self._docx.add_paragraph(style=TITLE), self._width, 40)
        self._docx.paragraphs[-1].paragraph_format.space_after = Pt(8)

    def heading(self, text: str) -> None:
        """A heading that stays with what follows."""
        self.line(text, style=HEADING)

    def body(self, text: str) -> None:
        """Justified text with an indented first line. ``**bold**`` and ``__italic__`` parts are set so."""
        self.line(text, style=BODY)

    def line(
        self,
        text: str,
        *,
        style: str = PLAIN,
        size: float | None = None,
        bold: bool | None = None,
        italic: bool | None = None,
        align: str = "",
        before: float = 0,
    ) -> None:
        """Any paragraph."""
        paragraph = self._docx.add_paragraph(style=style)
        _put(paragraph, text, size=size, bold=bold, italic=italic, align=align)
        if before:
            paragraph.paragraph_format.space_before = Pt(before)

    def dotted(self, label: str, value: str = "") -> None:
        """``label``, the value, and a dotted line to the right edge."""
        paragraph = self._docx.add_paragraph(style=PLAIN)
        _put(paragraph, f"{label}{value}\t")
        tab = _element(_element(paragraph._p.get_or_add_pPr(), "w:tabs"), "w:tab")
        for key, said in (("val", "right"), ("leader", "dot"), ("pos", str(round(self._width * 56.7)))):
            tab.set(qn(f"w:{key}"), said)

    @contextmanager
    def each(self, over: str) -> Iterator[None]:
        """The paragraphs and tables inside, once for each: ``with paper.each("o in list"):``."""
        self.line(f"{{%p for {over} %}}")
        yield
        self.line("{%p endfor %}")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """The paragraphs and tables inside, when the expression is true."""
        self.line(f"{{%p if {condition} %}}")
        yield
        self.line("{%p endif %}")

    def otherwise(self) -> None:
        """Between the two halves of ``when``."""
        self.line("{%p else %}")

    def table(
        self,
        columns: Sequence[Column],
        body: Sequence[Row | Loop | When],
        *,
        marks: Sequence[str] = (),
        size: float = 12,
    ) -> None:
        """A bordered table; the heading (two storeys where columns have groups) repeats on each page.

        ``marks``: a row of column numbers below the heading ("1", "2", "3=1*2").
        """
        if self._docx.paragraphs:
            self._docx.paragraphs[-1].paragraph_format.keep_with_next = True
        table = self._docx.add_table(0, len(columns))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.style = "Table Grid"
        _fix(table, _roomy(self._widths([column.part for column in columns]), columns, size))
        for row in _storeys(columns):
            self._row(table, columns, row, size, head=True)
        if marks:
            self._row(table, columns, Row(list(marks), italic=True), size - 2, head=True, bold=False)
        if len(_storeys(columns)) > 1:
            for at, column in enumerate(columns):
                if not column.group:
                    table.cell(0, at).merge(table.cell(1, at))
                    _drop_empty(table.cell(0, at))
        self._rows(table, columns, body, size)
        if body and isinstance(body[-1], Row):  # the sum never stands without what follows
            for cell in table.rows[-1].cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        self.line("")
        self._docx.paragraphs[-1].paragraph_format.line_spacing = Pt(6)

    def signatures(self, signers: Sequence[Signer], *, receivers: str = "") -> None:
        """Two or three signers side by side; ``receivers``: the list of "Nơi nhận" on the left ("o in noi_nhan")."""
        self._docx.paragraphs[-1].paragraph_format.keep_with_next = True
        count = len(signers) + bool(receivers)
        table = self._bare([1] * max(count, 2), rows=1)
        row = table.rows[0]
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
        cells = list(row.cells)
        if receivers:
            cell = cells.pop(0)
            _put(cell.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
            _put(cell.add_paragraph(), f"{{%p for {receivers} %}}")
            _put(cell.add_paragraph(), f"- {{{{ {receivers.partition(' ')[0]} }}}}", size=11)
            _put(cell.add_paragraph(), "{%p endfor %}")
        for cell, signer in zip(cells[-len(signers) :], signers, strict=True):
            _sign(cell, signer)
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.space_before = Pt(8)

    def new_page(self, *, wide: bool = False) -> None:
        """What follows stands on a new page, lying on its side where ``wide``."""
        section = self._docx.add_section(WD_SECTION.NEW_PAGE)
        end = self._docx.paragraphs[-1]  # the empty paragraph that ends the section: it may need no page of its own
        end.paragraph_format.line_spacing = Pt(1)
        section.different_first_page_header_footer = False
        self._turn(section, wide=wide)

    def page_break(self) -> None:
        """A new page of the same kind."""
        self._docx.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def data(self) -> bytes:
        """The template's bytes, the same on every machine."""
        spool = io.BytesIO()
        self._docx.save(spool)
        return clean(spool.getvalue(), keep_note=True)

    # -------------------------------------------------------------------------------------------------------- tools

    def _turn(self, section: Any, *, wide: bool) -> None:
        across, down = A4[::-1] if wide else A4
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(across), Mm(down)
        section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
        section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
        self._width = float(across - LEFT - RIGHT)

    def _widths(self, parts: Sequence[float]) -> list[float]:
        return [self._width * part / sum(parts) for part in parts]

    def _bare(self, parts: Sequence[float], rows: int) -> Any:
        table = self._docx.add_table(rows, len(parts))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        _fix(table, self._widths(parts))
        for cell in table._cells:
            cell.paragraphs[0].style = self._docx.styles[CELL]
        return table

    def _rows(self, table: Any, columns: Sequence[Column], rows: Sequence[Row | Loop | When], size: float) -> None:
        for row in rows:
            if isinstance(row, Row):
                self._row(table, columns, row, size)
                continue
            word, said = ("for", row.over) if isinstance(row, Loop) else ("if", row.condition)
            self._row(table, columns, Row([f"{{%tr {word} {said} %}}"]), size)
            self._rows(table, columns, row.rows, size)
            self._row(table, columns, Row([f"{{%tr end{word} %}}"]), size)

    def _row(
        self, table: Any, columns: Sequence[Column], row: Row, size: float, *, head: bool = False, bold: bool = True
    ) -> None:
        made = table.add_row()
        _mark(made._tr.get_or_add_trPr(), "w:cantSplit")
        if head:
            _mark(made._tr.get_or_add_trPr(), "w:tblHeader")
        cells = list(made.cells)
        texts = [*row.cells, *([""] * (len(columns) - len(row.cells)))]
        for at, text in enumerate(texts):
            paragraph = cells[at].paragraphs[0]
            paragraph.style = self._docx.styles[CELL_HEAD if head else CELL_ROW]
            strong = bold if head else row.bold or None
            side = "" if head else columns[at].align
            _put(paragraph, text or "", size=size, bold=strong, italic=row.italic or None, align=side)
            cells[at].vertical_alignment = 1
        start = 0
        for at in range(1, len(texts) + 1):
            if at == len(texts) or texts[at] is not None:
                if at - start > 1:
                    _drop_empty(cells[start].merge(cells[at - 1]))
                start = at


def _roomy(widths: Sequence[float], columns: Sequence[Column], size: float) -> list[float]:
    """Widths at which no word of a heading is cut; what narrow columns need is taken from the widest one."""
    found = list(widths)
    for at, column in enumerate(columns):
        wanted = max(text_width(word, BOLD_FACE, size) for word in column.head.split() or [""]) / 72 * 25.4 + 4.5
        if found[at] < wanted:
            widest = max(range(len(found)), key=lambda one: found[one])
            found[widest] -= wanted - found[at]
            found[at] = wanted
    return found


def _storeys(columns: Sequence[Column]) -> list[Row]:
    """The heading: one row, or groups above and their columns below."""
    if not any(column.group for column in columns):
        return [Row([column.head for column in columns])]
    upper: list[str | None] = []
    for at, column in enumerate(columns):
        same = bool(column.group) and at > 0 and columns[at - 1].group == column.group
        upper.append(None if same else column.group or column.head)
    return [Row(upper), Row([column.head if column.group else "" for column in columns])]


def _leave_out(docx: Any) -> None:
    """What python-docx's own first file carries and no paper needs: other styles, theme, thumbnail."""
    for link, one in list(docx.part.rels.items()):
        if one.reltype.rpartition("/")[2] in ("customXml", "stylesWithEffects", "theme", "webSettings", "fontTable"):
            del docx.part.rels[link]
    for style in list(docx.styles):
        if style.name not in ("Normal", "Header", "Footer", "Table Grid", "Normal Table", "Default Paragraph Font"):
            style.delete()


def _make_styles(docx: Any) -> None:
    normal = docx.styles["Normal"]
    _face(normal, 13)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    for name, (size, bold, align, first, after, keep) in _STYLES.items():
        style = docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size, style.font.bold = Pt(size), bold
        form = style.paragraph_format
        form.alignment, form.space_after, form.keep_with_next = _ALIGN[align], Pt(after), keep
        if name in (CELL_ROW, CELL_HEAD):
            form.space_before = Pt(after)
        if first:
            form.first_line_indent = Mm(first)


def _face(style: Any, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(key), FONT)
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)


def _put(
    paragraph: Any,
    text: str,
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    align: str = "",
) -> None:
    """Text with ``**bold**`` and ``__italic__`` parts."""
    if align:
        paragraph.alignment = _ALIGN[align]
    for strong, part in enumerate(text.split("**")):
        for slanted, piece in enumerate(part.split("__")):
            if not piece:
                continue
            run = paragraph.add_run(piece)
            run.font.size = Pt(size) if size else None
            run.bold, run.italic = (True if strong % 2 else bold), (True if slanted % 2 else italic)


def _rule(paragraph: Any, width: float, length: float) -> None:
    """A thin line of ``length`` mm in the middle of ``width`` mm."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm(max((width - length) / 2, 0))
    form.first_line_indent, form.space_after, form.line_spacing = Mm(0), Pt(0), Pt(4)
    form.space_before = Pt(3)
    paragraph.paragraph_format.keep_with_next = True
    top = _element(_element(paragraph._p.get_or_add_pPr(), "w:pBdr", before="w:spacing"), "w:top")
    for key, said in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{key}"), said)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = _element(paragraph._p, "w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = _element(field, "w:r")
    _element(run, "w:t").text = "2"


def _sign(cell: Any, signer: Signer) -> None:
    lines = signer.title.split("\n")
    _put(cell.paragraphs[0], lines[0], size=13, bold=True, align="center")
    for line in lines[1:]:
        _put(cell.add_paragraph(), line, size=13, bold=True, align="center")
    if signer.hint:
        _put(cell.add_paragraph(), signer.hint, size=12, italic=True, align="center")
    for _ in range(4):
        cell.add_paragraph()
    _put(cell.add_paragraph(), signer.name, size=13, bold=True, align="center")


def _fix(table: Any, widths: Sequence[float]) -> None:
    """Columns of given widths in mm that Word does not change."""
    table.autofit = False
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Mm(width)
    for cell, width in zip(table._cells, list(widths) * len(table.rows), strict=True):
        cell.width = Mm(width)


def _margins(table: Any, left: float, right: float) -> None:
    """Points between the edges of cells and their text."""
    inner = _element(table._tbl.tblPr, "w:tblCellMar", before="w:tblLook")
    for side, points in (("left", left), ("right", right)):
        edge = _element(inner, f"w:{side}")
        edge.set(qn("w:w"), str(round(points * 20)))
        edge.set(qn("w:type"), "dxa")


def _drop_empty(cell: Any) -> None:
    """Paragraphs that merging left behind."""
    for paragraph in cell.paragraphs[1:]:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def _element(parent: Any, tag: str, *, before: str = "") -> Any:
    child = OxmlElement(tag)
    later = parent.find(qn(before)) if before else None
    if later is not None:
        later.addprevious(child)
    else:
        parent.append(child)
    return child


def _mark(parent: Any, tag: str) -> None:
    _element(parent, tag)
