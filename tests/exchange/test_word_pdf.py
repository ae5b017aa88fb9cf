"""Word files laid out as PDF: no word is lost, nothing stands outside the page, what belongs together stays."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.documents.word.flow import Strip, on_pages
from kc_desktop.exchange.documents.word.numbers import roman
from kc_desktop.exchange.documents.word.paper_set import SetPaper, bind
from kc_desktop.exchange.documents.word.pdf import Laid, Page, lay_out, to_pdf
from kc_desktop.exchange.documents.word.render import render
from kc_desktop.system.paths import resource_root
from tests.exchange.word_kit import lines, saved
from tests.tools.cases import each
from tests.tools.make_cover import cover
from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer

WORDS = "Trên địa bàn tỉnh có nhiều cơ sở công nghiệp nông thôn sản xuất với thiết bị lạc hậu, năng suất thấp. "


def spans(page: Page) -> list[Any]:
    """(x, y of the base line, span) of a page."""
    return [
        (x + part.x + span.x, y + part.y + part.line.base, span)
        for x, y, strip in page.strips
        for part in strip.parts
        for span in part.line.spans
    ]


def words(laid: Laid) -> list[str]:
    """All words of the pages."""
    return " ".join(span.text for page in laid.pages for _, _, span in spans(page)).split()


def pdf_text(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def paper(rows: int, bodies: int = 3) -> bytes:
    made = Paper("Mẫu")
    made.head("SỞ", "TRUNG TÂM", "Số: 1", "Mẫu, ngày 05 tháng 9 năm 2026")
    made.title("Tờ trình", "Về việc hỗ trợ")
    for at in range(bodies):
        made.heading(f"{at + 1}. Đề mục")
        made.body(WORDS * 3)
    made.table(
        [
            Column("TT", 1),
            Column("Nội dung", 5),
            Column("Tổng", 2, "right", "Kinh phí"),
            Column("Vốn", 2, "right", "Kinh phí"),
        ],
        [Loop("d in dong", [Row(["{{ loop.index }}", "{{ d }}", "1", "2"])]), Row(["Cộng", None, "9"], bold=True)],
    )  # fmt: skip
    made.signatures([Signer("GIÁM ĐỐC", "Nguyễn Văn Mẫu")], receivers="n in noi_nhan")
    made.new_page(wide=True)
    made.line("PHỤ LỤC")
    return render(made.data(), {"dong": [f"Dòng {at} {WORDS}" for at in range(rows)], "noi_nhan": ["Như trên;"]})


def test_a_paper_has_its_pages_numbers_headings_and_lying_pages() -> None:
    docx = paper(60)
    made = to_pdf(docx)
    assert made.pdf == to_pdf(docx).pdf
    assert made.remarks == ()
    text = pdf_text(made.pdf)
    assert len(text) == made.pages >= 5
    assert "Kinh phí" in text[1]
    assert "GIÁM ĐỐC" in text[-2]
    assert [one.split()[0] for one in text[1:-1]] == [str(at) for at in range(2, made.pages)]
    assert text[0].startswith("SỞ")
    assert text[-1].split() == [str(made.pages), "PHỤ", "LỤC"]
    document = pypdfium2.PdfDocument(made.pdf)
    assert [page.get_size()[0] > page.get_size()[1] for page in document] == [False] * (made.pages - 1) + [True]
    document.close()


@each("rows", range(8, 16))
def test_no_heading_is_the_last_line_of_a_page_and_the_signature_is_whole(rows: int) -> None:
    laid = lay_out(paper(rows, bodies=rows - 4))
    for page in laid.pages[:-1]:
        below = max(spans(page), key=lambda one: one[1])
        assert "Đề mục" not in below[2].text
    (signed,) = [page for page in laid.pages if any(one[2].text == "GIÁM ĐỐC" for one in spans(page))]
    assert any(one[2].text == "Nguyễn Văn Mẫu" for one in spans(signed))
    assert any(one[2].text == "Cộng" for one in spans(signed))


TEXT = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ẾỘ-–/.,", max_size=400)
CELLS = st.lists(st.tuples(TEXT, TEXT), max_size=12)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(TEXT, st.sampled_from(["left", "both", "center", "right"]))), CELLS, st.booleans())
def test_every_word_is_on_a_page_and_inside_its_margins(texts: list[Any], cells: list[Any], together: bool) -> None:
    document = Document()
    for text, align in texts:
        one = document.add_paragraph(text)
        one.alignment = {"left": 0, "center": 1, "right": 2, "both": 3}[align]
        one.paragraph_format.keep_with_next = together
    table = document.add_table(0, 2)
    for pair in cells:
        for cell, text in zip(table.add_row().cells, pair, strict=True):
            cell.text = text
    laid = lay_out(saved(document))
    flat = [*(text for text, _ in texts), *(text for pair in cells for text in pair)]
    assert sorted("".join(words(laid))) == sorted("".join(flat).replace(" ", ""))
    for page in laid.pages:
        for x, base, span in spans(page):
            end = x + span.width
            assert x >= 89.9 or not span.text.strip()  # python-docx's own file: margins of 1,25 inches
            assert end <= page.width - 89.9 + 1
            assert 71 < base < page.height - 71


def test_rows_higher_than_a_page_go_on_and_lose_nothing() -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.style = "Table Grid"
    table.cell(0, 0).text = "ngắn"
    table.cell(0, 1).text = " ".join(f"từ{at}" for at in range(3000))
    laid = lay_out(saved(document))
    assert len(laid.pages) >= 3
    assert words(laid) == ["ngắn", *(f"từ{at}" for at in range(3000))]
    for page in laid.pages:
        assert max(one[1] for one in spans(page)) < page.height - 71


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(1, 900), st.booleans(), st.booleans(), st.booleans()), max_size=12),
    st.floats(0, 400),
)
def test_strips_of_any_height_come_to_an_end_each_once_under_their_heading(made: list[Any], high: float) -> None:
    """A row that fits no page under the heading its table repeats once made pages of headings without end."""
    head = (Strip(high),)
    found = [Strip(height, keep=keep, fresh=fresh, head=head if headed else ()) for height, keep, fresh, headed in made]
    pages = on_pages(found, lambda page: 700.0)
    placed = [strip for page in pages for _, strip in page if strip is not head[0]]
    assert [strip.height for strip in placed] == [strip.height for strip in found]
    assert all(any(strip is not head[0] for _, strip in page) for page in pages[1:])


def test_a_split_row_leaves_no_page_with_nothing_but_its_heading() -> None:
    document = Document()
    table = document.add_table(2, 2)
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:tblHeader"))
    table.cell(0, 0).text = "ĐẦU"
    for at, size in ((0, 11), (1, 13)):
        run = table.cell(1, at).paragraphs[0].add_run("Ă" * 6000)
        run.font.size = Pt(size)
    laid = lay_out(saved(document))
    heads = [sum(span.text == "ĐẦU" for _, _, span in spans(page)) for page in laid.pages]
    assert heads == [1] * len(laid.pages)
    assert all(len(spans(page)) > 1 for page in laid.pages)


def test_tabs_lists_breaks_and_letters() -> None:
    document = Document()
    form = document.add_paragraph("Họ tên:\tngày ký").paragraph_format
    form.tab_stops.add_tab_stop(Mm(100), WD_TAB_ALIGNMENT.RIGHT, 1)
    for text in ("một", "hai"):
        document.add_paragraph(text, style="List Number")
    run = document.add_paragraph().add_run("chữ hoa\nxuống dòng")
    run.font.all_caps, run.font.underline, run.font.size = True, True, Pt(20)
    document.add_paragraph("sau").paragraph_format.page_break_before = True
    first, second = lay_out(saved(document)).pages
    by_text = {span.text: (x, y, span) for x, y, span in spans(first)}
    x, _, span = by_text["ngày ký"]
    assert abs(x + span.width - 90 - Mm(100).pt) < 0.5
    assert sum(set(one) == {"."} for one in by_text) == 1
    assert {"1.", "2.", "CHỮ HOA", "XUỐNG DÒNG"} <= set(by_text)
    assert by_text["CHỮ HOA"][2].face.size == 20
    assert [one[2].text for one in spans(second)] == ["sau"]
    assert [roman(at) for at in (1, 4, 9, 14, 40, 1999)] == ["i", "iv", "ix", "xiv", "xl", "mcmxcix"]


def test_justified_lines_end_at_the_margin_and_the_last_does_not() -> None:
    document = Document()
    document.add_paragraph(WORDS * 4).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    (page,) = lay_out(saved(document)).pages
    ends = [
        x + part.line.spans[-1].x + part.line.spans[-1].width + part.line.stretch * part.line.spans[-1].blanks
        for x, _, strip in page.strips
        for part in strip.parts
    ]
    assert ends[:-1] == pytest.approx([page.width - 90] * (len(ends) - 1), abs=0.2)
    assert ends[-1] < page.width - 91


def test_merged_cells_have_one_border_around_them() -> None:
    document = Document()
    table = document.add_table(2, 3)
    table.style = "Table Grid"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "dọc"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "ngang"
    (page,) = lay_out(saved(document)).pages
    first, second = [strip for _, _, strip in page.strips][:2]
    width = 432 / 3
    level = [(rule.x1, rule.x2) for rule in first.rules if rule.y1 == rule.y2 == first.height]
    assert all(x1 > width - 10 for x1, _ in level)  # no line through the cell that goes down
    upright = {round(rule.x1) for rule in first.rules if rule.x1 == rule.x2}
    assert len(upright) == 3
    assert len({round(rule.x1) for rule in second.rules if rule.x1 == rule.x2}) == 4


def test_what_cannot_be_drawn_is_told_and_pictures_are_drawn() -> None:
    document = Document()
    spool = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(spool, "PNG")
    document.add_picture(io.BytesIO(spool.getvalue()), width=Mm(40))
    document.add_paragraph("漢 chữ")
    made = to_pdf(saved(document))
    assert made.remarks == ("Phông chữ không có ký tự: 漢",)
    document = pypdfium2.PdfDocument(made.pdf)
    assert any(isinstance(one, pypdfium2.PdfImage) for one in document[0].get_objects())
    document.close()
    with pytest.raises(Refused):
        to_pdf(b"PK\x03\x04")


def test_a_set_is_numbered_has_contents_and_an_outline() -> None:
    context = {
        "co_quan": {"cap_tren": "Sở", "ten": "Trung tâm"},
        "ho_so": {"ten": "Đề án mẫu", "ma": "", "don_vi": "", "nam": 2026, "ngay": None},
    }
    papers = [SetPaper(f"Giấy tờ {at}", lines("chữ " * 900 * at) if at else lines("ngắn")) for at in range(3)]
    made = bind([*papers, SetPaper("Phụ lục", paper(2))], cover(), context)
    text = pdf_text(made.pdf)
    assert len(text) == made.pages
    assert [f"trang {at}/{made.pages}" in one for at, one in enumerate(text, 1)] == [True] * made.pages
    assert f"có 4 giấy tờ, {made.pages} trang" in text[0]
    document = pypdfium2.PdfDocument(made.pdf)
    entries = [(one.get_title(), one.get_dest().get_index() + 1) for one in document.get_toc()]
    rows = [row.split() for row in text[0].splitlines() if row[:2] in ("1 ", "2 ", "3 ", "4 ")]
    starts = [int(row[-2]) for row in rows]
    assert [title for title, _ in entries] == [
        "Mục lục bộ hồ sơ", "1. Giấy tờ 0", "2. Giấy tờ 1", "3. Giấy tờ 2", "4. Phụ lục",
    ]  # fmt: skip
    assert [page for _, page in entries][1:] == starts
    assert document[made.pages - 1].get_size()[0] > 800
    document.close()


def test_the_shipped_cover_is_the_one_made_here() -> None:
    assert Path(resource_root() / "templates" / "muc_luc.docx").read_bytes() == cover()


def test_a_file_of_odd_measures_is_laid_out_all_the_same() -> None:
    """Rows and headings higher than a page, words longer than a line, tables in tables, columns without end."""
    document = Document()
    table = document.add_table(3, 1)
    for row in table.rows:
        row.height = Pt(2000)
    table.cell(1, 0).text = "giữa"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph("x" * 3000)
    cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(12):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "sâu"
    wide = document.add_table(1, 1).cell(0, 0)
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "99999999")
    wide._tc.get_or_add_tcPr().append(span)
    size = document.add_paragraph().add_run("to")
    size.font.size = Pt(1600)
    laid = lay_out(saved(document))
    assert len(laid.pages) < 20
    assert "giữa" in words(laid)
    assert "".join(words(laid)).count("x") == 3000
    assert laid.remarks == ("Bảng lồng trong bảng quá sâu không có trong bản PDF.",)
