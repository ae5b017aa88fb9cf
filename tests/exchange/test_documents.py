"""Papers in the layout of NĐ 30: what is printed can be copied back; nothing is borrowed from the reader's machine."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.platypus import PageBreak, Paragraph

from kc_desktop.domain.funding import Entry, FundingReport, funding_lines
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.sentence import Sentence
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.funding_pdf import write_funding_pdf
from kc_desktop.exchange.excel.funding_xlsx import write_funding_xlsx
from kc_desktop.exchange.excel.reader import read_workbook

HEAD = Letterhead("Sở Công Thương tỉnh Mẫu", "Trung tâm Khuyến công Mẫu", "Mẫu", date(2023, 9, 5))
PANGRAM = "Ằ ằ Ẵ ẵ Ặ ặ Ề ề Ễ ễ Ệ ệ Ồ ồ Ỗ ỗ Ộ ộ Ờ ờ Ỡ ỡ Ợ ợ Ừ ừ Ữ ữ Ự ự Ỳ ỳ Ỷ ỷ Ỹ ỹ Ỵ ỵ Đ đ – “khuyến công” …"


def report(scale: int = 10**6) -> FundingReport:
    day = date(2023, 8, 31)
    plans = [
        Entry("p1", 2023, "kcqg", "giao", 34_500 * scale, day),
        Entry("p2", 2023, "kcdp", "giao", 67_150 * scale, day),
    ]
    paid = [
        Entry("t1", 2023, "kcqg", "giai_ngan", 23_410 * scale, day),
        Entry("t2", 2023, "kcdp", "giai_ngan", 19_070 * scale, day),
    ]
    lines = funding_lines(2023, day, plans, paid)
    notes = (Sentence("Ghi chú một"), Sentence("Ghi chú <hai> & ba"))
    return FundingReport(Sentence("Báo cáo mẫu"), 2023, day, "triệu đồng", lines, notes, 0, HEAD)


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
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


def fonts(path: Path) -> set[tuple[str, bool]]:
    """(name, embedded) of every font that draws a character."""
    found = set()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(item.raw)
            size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = (__import__("ctypes").c_char * size)()
            pdfium.FPDFFont_GetBaseFontName(font, buffer, size)
            found.add((buffer.value.decode(), pdfium.FPDFFont_GetIsEmbedded(font) == 1))
        page.close()
    document.close()
    return found


def joined(text: str) -> str:
    return " ".join(text.split())


def test_text_is_copied_back_as_it_was_typed(tmp_path: Path) -> None:
    typed = unicodedata.normalize("NFD", PANGRAM)
    story = [Paragraph(nd30.escape(typed), nd30.body_style())] if nd30.register_fonts() is None else []
    nd30.write_pdf(tmp_path / "a.pdf", story, title_text="Mẫu", author="Mẫu")
    (text,) = pages(tmp_path / "a.pdf")
    assert joined(text) == PANGRAM
    assert unicodedata.is_normalized("NFC", text)


def test_report_on_one_upright_page(tmp_path: Path) -> None:
    write_funding_pdf(report(), tmp_path / "a.pdf")
    (text,) = pages(tmp_path / "a.pdf")
    flat = joined(text)
    for part in (
        "SỞ CÔNG THƯƠNG TỈNH MẪU", "TRUNG TÂM KHUYẾN CÔNG MẪU", nd30.COUNTRY, nd30.MOTTO,
        "Mẫu, ngày 05 tháng 09 năm 2023", "BÁO CÁO", "101.650 triệu đồng", "41,79%", "67,86", "28,40", "23,03",
        "Nơi nhận:", "GIÁM ĐỐC", "Ghi chú <hai> & ba",
    ):  # fmt: skip
        assert part in flat
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    width, height = document[0].get_size()
    document.close()
    assert (round(width), round(height)) == (595, 842)


def test_only_our_fonts_and_all_embedded(tmp_path: Path) -> None:
    write_funding_pdf(report(), tmp_path / "a.pdf")
    found = fonts(tmp_path / "a.pdf")
    assert found
    assert all(embedded and "Tinos" in name for name, embedded in found), found
    data = (tmp_path / "a.pdf").read_bytes()
    assert b"/Helvetica" not in data
    assert b"/Times-Roman" not in data


def test_odd_dong_turn_the_page(tmp_path: Path) -> None:
    write_funding_pdf(report(scale=1_234_567), tmp_path / "a.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    width, height = document[0].get_size()
    document.close()
    assert width > height
    assert "42.592,56150" in joined(pages(tmp_path / "a.pdf")[0])


def test_page_numbers_begin_on_the_second_page(tmp_path: Path) -> None:
    nd30.register_fonts()
    story: list[Any] = []
    for part in ("một", "hai", "ba"):
        story += [Paragraph(part, nd30.body_style()), PageBreak()]
    nd30.write_pdf(tmp_path / "a.pdf", story[:-1], title_text="Mẫu", author="Mẫu")
    assert [sorted(joined(text).split()) for text in pages(tmp_path / "a.pdf")] == [["một"], ["2", "hai"], ["3", "ba"]]


def test_markup_in_names_is_only_text() -> None:
    assert nd30.escape("A & B <TNHH>") == "A &amp; B &lt;TNHH&gt;"


def test_workbook_has_the_same_figures_as_numbers(tmp_path: Path) -> None:
    import openpyxl

    write_funding_xlsx(report(), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Báo cáo"]
    rows = {sheet.cell(n, 2).value: [cell for cell in sheet[n]] for n in range(6, 9)}
    total, kcqg = rows["Tổng số"], rows["Khuyến công quốc gia"]
    assert [cell.value for cell in total[2:5]] == [101_650, 42_480, pytest.approx(0.4179)]
    assert total[4].number_format == "0.00%"
    assert kcqg[4].value == pytest.approx(0.6786)
    assert kcqg[8].value == "–"
    explained = read_workbook(tmp_path / "a.xlsx").sheets[1]
    assert any("34.500.000.000 đồng" in str(row[1]) for row in explained.rows)
    assert any("t1" in str(row[2]) for row in explained.rows if len(row) > 2)
