"""Reports on paper and in Word: every figure is there, heads repeat, nothing is cut, nothing foreign is drawn."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from kc_desktop.domain.report_text import Teller
from kc_desktop.domain.reporting.result import Column, Line, Measure, Report
from kc_desktop.exchange.documents import grid, nd30
from kc_desktop.exchange.documents.list_pdf import write_list_pdf
from kc_desktop.exchange.documents.report_docx import write_report_docx
from kc_desktop.exchange.documents.report_pdf import write_report_pdf
from kc_desktop.exchange.documents.report_table import sheet_of
from kc_desktop.exchange.documents.slides import write_slides
from tests.exchange import report_kit as kit
from tests.exchange.test_documents import fonts, joined, pages

LONG = "Hợp tác xã " + "sản xuất và tiêu thụ mây tre đan xuất khẩu " * 60
HOSTILE = "=1+1 <b>&amp;</b> \x01\x0b ]]>"


def figures(report: Report) -> set[str]:
    teller = Teller(report)
    return {text for line in report.lines for text in teller.texts(line) if text}


def size(path: Path) -> tuple[int, int]:
    document = pypdfium2.PdfDocument(path)
    width, height = document[0].get_size()
    document.close()
    return round(width), round(height)


def test_a_report_to_be_signed(tmp_path: Path) -> None:
    write_report_pdf(kit.funding(), tmp_path / "a.pdf")
    flat = joined(" ".join(pages(tmp_path / "a.pdf")))
    for part in (
        "SỞ CÔNG THƯƠNG TỈNH MẪU", nd30.COUNTRY, nd30.MOTTO, "Mẫu, ngày 05 tháng 09 năm 2023", "BÁO CÁO",
        "Tình hình thực hiện kế hoạch kinh phí năm 2023", "(Số liệu đến hết ngày 31/08/2023)",
        "Đơn vị tính: triệu đồng", "thực hiện năm 2023 42.480 triệu đồng (kế hoạch của nguồn 41,79 %;",
        "* Số công bố 39.000 khác tổng các dòng 20.000", "Ghi chú <hai> & ba",
        "Nơi nhận:", "GIÁM ĐỐC", "4=2/Σ1", *figures(kit.funding()),
    ):  # fmt: skip
        assert part in flat, part
    assert size(tmp_path / "a.pdf") == (595, 842)
    found = fonts(tmp_path / "a.pdf")
    assert all(embedded and "Tinos" in name for name, embedded in found), found
    assert b"/Helvetica" not in (tmp_path / "a.pdf").read_bytes()


def test_odd_dong_are_all_shown(tmp_path: Path) -> None:
    report = kit.funding(1_234_567)
    for unit in ("đồng", "triệu đồng"):
        write_report_pdf(replace(report, unit=unit), tmp_path / "a.pdf")
        shown = joined(" ".join(pages(tmp_path / "a.pdf")))
        assert all(text in shown for text in figures(replace(report, unit=unit)))


def test_a_long_list_repeats_its_heading_and_cuts_nothing(tmp_path: Path) -> None:
    report = kit.listing(60)
    write_report_pdf(report, tmp_path / "a.pdf")
    found = [joined(text) for text in pages(tmp_path / "a.pdf")]
    assert size(tmp_path / "a.pdf") == (842, 595)
    with_rows = [text for text in found if "sản số" in text]
    assert len(with_rows) > 3
    assert all("Đơn vị thụ hưởng" in text for text in with_rows)
    everything = " ".join(found)
    assert all(f"sản số {n} " in everything for n in range(60))
    assert "GIÁM ĐỐC" in found[-1]


def test_more_columns_than_a_page_go_on_in_a_further_table(tmp_path: Path) -> None:
    report = kit.matrix(years=60, units=3)
    sheet = sheet_of(report)
    assert len(sheet.bands) > 1
    shown = [part.label for band in sheet.bands for part in band.parts if part.label.isdigit()]
    assert shown == [str(year) for year in range(2021, 2081)]
    write_report_pdf(report, tmp_path / "a.pdf")
    text = joined(" ".join(pages(tmp_path / "a.pdf")))
    assert f"phần 2/{len(sheet.bands)}" in text
    assert text.count("Huyện cũ số 2") >= len(sheet.bands)


def test_a_text_longer_than_a_page_is_all_there(tmp_path: Path) -> None:
    line = Line("a", LONG, (LONG * 3,))
    report = kit.made((Column("t", "Ghi", Measure.TEXT),), (line,))
    write_report_pdf(report, tmp_path / "a.pdf")
    assert joined(" ".join(pages(tmp_path / "a.pdf"))).count("tiêu thụ") >= 4 * 60 - 12  # some break between lines


def test_an_empty_report(tmp_path: Path) -> None:
    report = kit.made((kit.money("m", "Tiền"),), ())
    for suffix, write in ((".pdf", write_report_pdf), (".docx", write_report_docx)):
        write(report, tmp_path / f"a{suffix}")
    write_slides([report], tmp_path / "s.pdf")
    assert "GIÁM ĐỐC" in pages(tmp_path / "a.pdf")[0]


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=80), st.floats(15, 120))
def test_wrapping_loses_nothing_and_fits(text: str, width: float) -> None:
    lines = grid.wrapped(text, width, nd30.REGULAR, 10)
    assert "".join("".join(lines).split()) == "".join(unicodedata.normalize("NFC", text).split())
    assert all(len(line) <= 1 or grid.text_width(line, nd30.REGULAR, 10) <= width + 0.01 for line in lines)


def test_pieces_of_a_table_hold_every_row_once() -> None:
    columns = [grid.Column(60, "left")]
    rows = [one for n in range(500) for one in grid.row(columns, [f"dòng {n} " * (n % 7 + 1)], 10)]
    rest = grid.table(columns, [grid.Head("Tên", 0, 0)], rows, 10)
    seen: list[grid.Row] = []
    while len(parts := rest.parts(300)) == 2:
        seen += parts[0].shown
        assert parts[0].height <= 300.1
        rest = parts[1]
    assert [*seen, *rest.shown] == rows


@pytest.mark.parametrize("report", [kit.funding(), kit.matrix(), kit.listing(12)], ids=["funding", "matrix", "list"])
def test_word_has_the_same(tmp_path: Path, report: Report) -> None:
    write_report_docx(report, tmp_path / "a.docx")
    document = Document(io.BytesIO((tmp_path / "a.docx").read_bytes()))
    table = max(document.tables, key=lambda one: len(one.rows))
    cells = {cell.text for row in table.rows for cell in row.cells}
    assert figures(report) <= cells
    assert {line.label for line in report.lines} <= cells
    heads = [row for row in table.rows if row._tr.xpath("./w:trPr/w:tblHeader")]
    assert len(heads) == len(table.rows) - len(report.lines)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "(Số liệu đến hết ngày 31/08/2023)" in texts
    assert len(document.inline_shapes) == bool(report.chart)
    section = document.sections[0]
    assert (section.page_width > section.page_height) is report.wide
    assert round(section.left_margin.mm) == 30


def test_texts_are_only_texts(tmp_path: Path) -> None:
    report = replace(kit.listing(1), notes=())
    line = replace(report.lines[1], label=HOSTILE, values=(HOSTILE, *report.lines[1].values[1:]))
    report = replace(report, lines=(line,))
    write_report_docx(report, tmp_path / "a.docx")
    write_report_pdf(report, tmp_path / "a.pdf")
    document = Document(str(tmp_path / "a.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert cells.count("=1+1 <b>&amp;</b>  ]]>") == 2
    assert "<b>&amp;</b>" in joined(pages(tmp_path / "a.pdf")[0])


def test_the_same_report_gives_the_same_word_file(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_report_docx(kit.matrix(), tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_slides_in_large_letters(tmp_path: Path) -> None:
    reports = [kit.funding(), kit.listing(30)]
    write_slides(reports, tmp_path / "s.pdf")
    found = [joined(text) for text in pages(tmp_path / "s.pdf")]
    assert size(tmp_path / "s.pdf") == (842, 595)
    assert "23.410 / 34.500" in found[0]
    assert {"41,79", "39.000*"} <= set(found[0].split())
    everything = " ".join(found)
    assert all(f"sản số {n} " in everything for n in range(30))
    assert f"{len(found)}/{len(found)}" in found[-1]
    write_slides(reports, tmp_path / "s.docx")
    document = Document(str(tmp_path / "s.docx"))
    assert sum(len(table.rows) for table in document.tables) >= 3 + 31
    assert len(document.inline_shapes) == 1


def test_a_list_to_pin_up(tmp_path: Path) -> None:
    rows = [(f"Cơ sở {n} " + "rất dài " * 60, f"{n},50") for n in range(40)]
    write_list_pdf(tmp_path / "a.pdf", "Danh sách", ("Ghi chú",), (("Tên", 60), ("Điểm", 20)), rows, "Mẫu", right=(1,))
    found = [joined(text) for text in pages(tmp_path / "a.pdf")]
    assert len(found) > 2
    assert all("Tên Điểm" in text for text in found)
    assert "…" in found[0]  # names are cut to two lines
    assert all(f"{n},50" in " ".join(found) for n in range(40))
