"""Files that are called workbooks: web pages, XML of 2003, lines parted by tabs; and what may be in them."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel import markup
from kc_desktop.exchange.excel.layout import find_layout
from kc_desktop.exchange.excel.reader import read_workbook

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color: red}</style>
<title>không đọc</title><script>if (a<b) { x = "<td>" }</script></head><body><table border=1>
<tr><th colspan="4">DANH SÁCH CƠ SỞ</th></tr>
<tr><td rowspan=2>STT<td rowspan=2>Tên cơ sở</td><td colspan=2>Liên hệ</td></tr>
<tr><td>Điện thoại</td><td>Email</td></tr>
<tr><td>1</td><td>Mẫu &amp; Một<br>(chi nhánh)</td><td>0900000001</td><td></td></tr>
<tr><td>2</td><td><b>HTX</b>&nbsp;Mẫu   Hai</td><td></td><td>b@mau.example</td></tr>
</table></body></html>"""
XML = """<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Bảng một"><Table>
<Row><Cell><Data ss:Type="String">Tên cơ sở</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="String">Ngày cấp</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:MergeAcross="1"><Data ss:Type="String">Mẫu Một</Data></Cell>
<Cell><Data ss:Type="DateTime">2025-08-01T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="Number">12.5</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Trống"><Table/></Worksheet></Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_web_page_called_xls(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "danh_sach.xls"
    path.write_bytes(PAGE.encode(encoding))
    (sheet,) = read_workbook(path).sheets
    assert sheet.rows[2:] == (
        (None, None, "Điện thoại", "Email"),
        ("1", "Mẫu & Một\n(chi nhánh)", "0900000001"),
        ("2", "HTX Mẫu Hai", None, "b@mau.example"),
    )
    assert sheet.merged == ((0, 0, 0, 3), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3))
    found = find_layout(sheet, "facility")
    assert (found.header_rows, found.data_rows) == ((2, 3), (4, 5))
    assert found.targets == {"#", "name", "phones", "email"}


def test_workbook_in_xml(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text(XML, encoding="utf-8")
    (sheet,) = read_workbook(path).sheets
    assert sheet.name == "Bảng một"
    assert sheet.rows == (
        ("Tên cơ sở", None, "Ngày cấp"), (), (), ("Mẫu Một", None, date(2025, 8, 1), 12.5),
    )  # fmt: skip
    assert sheet.merged == ((3, 0, 3, 1),)


def test_workbook_called_csv(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Tên cơ sở", "Vốn"])  # type: ignore[union-attr]  # a new workbook has a sheet
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").rename(tmp_path / "a.csv")
    assert read_workbook(tmp_path / "a.csv").sheets[0].rows == (("Tên cơ sở", "Vốn"),)


def test_lines_parted_by_tabs_called_xls(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes("Tên cơ sở\tĐịa chỉ\nMẫu Một\tXã Mẫu\n".encode("utf-16"))
    assert read_workbook(path).sheets[0].rows == (("Tên cơ sở", "Địa chỉ"), ("Mẫu Một", "Xã Mẫu"))


ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Bảng &amp; biểu">
<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"
 office:value-type="string"><text:p>Vốn</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>Mẫu</text:p>
</table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def test_open_document_tells_what_is_merged_and_hidden(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", ODS.replace("\n", ""))
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
    (sheet,) = read_workbook(path).sheets
    assert sheet.rows == ((), (), (None, "Vốn"), ("Mẫu", 5))
    assert sheet.merged == ((2, 1, 2, 2),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == (frozenset({3}), frozenset({1, 2}))


@pytest.mark.parametrize(
    "text", ["sep=;\r\nTên cơ sở;Địa chỉ\r\nMẫu Một;Xã Mẫu, tỉnh Mẫu", "Tên cơ sở|Địa chỉ\nMẫu Một|Xã Mẫu, tỉnh Mẫu\n"]
)
def test_how_the_cells_of_a_csv_are_parted(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8-sig", newline="")
    rows = read_workbook(tmp_path / "a.csv").sheets[0].rows
    assert rows == (("Tên cơ sở", "Địa chỉ"), ("Mẫu Một", "Xã Mẫu, tỉnh Mẫu"))


@pytest.mark.parametrize("data", [b"<html><p>x</p></html>", b"<table><tr><td>x</table>", b"<?xml?><a>\x00\x01</a>"])
def test_pages_without_a_table_are_no_workbooks(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(data)
    with pytest.raises(Refused) as fault:
        read_workbook(tmp_path / "a.xls")
    assert fault.value.code == "not_a_workbook"


TAGS = [
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "<td colspan=9999999>",
    "<td rowspan=70000>",
    "<tr ss:Index='1048576'>",
    "x",
]


@given(st.lists(st.sampled_from([*TAGS, "</table>", "<!--", "-->", "<script>", "</script>", "&#0;", "&nbsp;"])))
def test_whatever_a_page_says_its_rows_stay_within_a_sheet(parts: list[str]) -> None:
    for table in markup.tables("".join(parts), "a"):
        assert len(table.rows) <= 1_048_576
        assert all(len(cells) <= markup.MAX_COLUMNS for cells in table.rows)
