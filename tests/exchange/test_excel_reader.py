"""Hostile and odd workbooks: read in a process of their own, or refused for what they are."""

from __future__ import annotations

import io
import json
import struct
import unicodedata
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from kc_desktop.domain.errors import Cancelled, Refused
from kc_desktop.exchange.excel import guard, reader, worker
from kc_desktop.exchange.excel.reader import read_workbook
from tests.tools.cases import each


def workbook(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def repacked(source: Path, out: Path, **parts: bytes) -> Path:
    """``source`` with some parts replaced; keys are the last words of part names."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            stem = Path(entry.filename).stem
            new.writestr(entry.filename, parts.pop(stem, None) or old.read(entry))
        for name, data in parts.items():
            new.writestr(name, data)
    return out


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_workbook(path)
    return caught.value.code


def test_values_come_out_plain(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["Tên\u00a0cơ sở\u200b", 12.0, 0.5, date(2025, 8, 1), datetime.fromisoformat("2025-08-01T03:04"), True, None],
        [],
        ["Go\u0302\u0301m", 1090000000, -3, "", "0100109106"],
    )
    sheet = read_workbook(path).sheets[0]
    assert sheet.rows == (
        ("Tên cơ sở", 12, 0.5, date(2025, 8, 1), date(2025, 8, 1), True),
        (),
        ("Gốm", 1090000000, -3, None, "0100109106"),
    )
    assert isinstance(sheet.rows[0][1], int)


def test_offset_and_merged_areas(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["C3"] = "Tên"
    sheet.merge_cells("C3:E4")
    book.save(tmp_path / "a.xlsx")
    found = read_workbook(tmp_path / "a.xlsx").sheets[0]
    assert found.rows[2] == (None, None, "Tên")
    assert found.merged == ((2, 2, 3, 4),)


def test_sheet_that_lies_about_its_size(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", *([f"dòng {n}"] for n in range(50)))
    with zipfile.ZipFile(source) as archive:
        body = archive.read("xl/worksheets/sheet1.xml")
    lying = body.replace(b'<dimension ref="A1:A50"', b'<dimension ref="A1"')
    assert lying != body
    path = repacked(source, tmp_path / "b.xlsx", sheet1=lying)
    assert len(read_workbook(path).sheets[0].rows) == 50


@each(
    "data",
    [
        b"",
        b"<html><table><tr><td>x</td></tr></table></html>",
        b"MZ\x90\x00" + bytes(200),
        b"T\xc3\xaan,MST\n",
        b"PK\x03\x04" + bytes(300),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512),
    ],
)
def test_not_a_workbook(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "danh_sach.xlsx"
    path.write_bytes(data)
    assert refusal(path) == "not_a_workbook"


def test_other_zip_and_missing_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("[Content_Types].xml", "<t/>")
    assert refusal(tmp_path / "a.xlsx") == "not_a_workbook"
    assert refusal(tmp_path / "b.xlsx") == "file_missing"


def test_broken_xml_is_no_workbook(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", ["Tên"])
    assert refusal(repacked(source, tmp_path / "b.xlsx", workbook=b"<workbook")) == "not_a_workbook"


def test_bomb_is_refused_from_outside(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", ["Tên"])
    packed = repacked(source, tmp_path / "b.xlsx", **{"xl/bomb.xml": bytes(30 << 20)})
    assert packed.stat().st_size < 1 << 20
    assert refusal(packed) == "over_limit"


def test_directory_that_says_too_much(tmp_path: Path) -> None:
    """A gigabyte promised by the directory is refused before a byte of it is unpacked."""
    spool = io.BytesIO()
    with zipfile.ZipFile(spool, "w") as archive:
        archive.writestr("[Content_Types].xml", "<t/>")
        archive.writestr("xl/workbook.xml", "<w/>")
    data = bytearray(spool.getvalue())
    place = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, 1 << 30)
    (tmp_path / "a.xlsx").write_bytes(bytes(data))
    assert refusal(tmp_path / "a.xlsx") == "over_limit"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "xl\\..\\..\\evil.xml"])
def test_odd_names_in_the_zip(tmp_path: Path, name: str) -> None:
    source = workbook(tmp_path / "a.xlsx", ["Tên"])
    assert refusal(repacked(source, tmp_path / "b.xlsx", **{name: b"x"})) == "not_a_workbook"


def test_too_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_ENTRIES", 3)
    assert refusal(workbook(tmp_path / "a.xlsx", ["Tên"])) == "over_limit"


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", ["Tên"])
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "bomb"><!ENTITY b "&a;&a;&a;">]>'
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>'
    )
    path = repacked(source, tmp_path / "b.xlsx", sharedStrings=evil)
    try:
        shown = str(read_workbook(path).sheets)
    except Refused as fault:
        shown = fault.code
    assert "bomb" not in shown


def test_a_parser_that_runs_out_of_memory_or_time_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path / "a.xlsx", *([f"{n}" * 50] for n in range(500)))
    monkeypatch.setattr(reader, "TIMEOUT", -1.0)
    assert refusal(path) == "over_limit"
    monkeypatch.setattr(reader, "TIMEOUT", 60.0)
    monkeypatch.setattr(reader, "MAX_CELLS", 100)
    assert refusal(path) == "over_limit"


def test_a_cell_at_the_end_of_the_world(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two cells span 17 billion: the child dies of its memory limit, quietly, and we do not."""
    source = workbook(tmp_path / "a.xlsx", ["Tên"])
    body = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        b"</sheetData></worksheet>"
    )
    assert refusal(repacked(source, tmp_path / "b.xlsx", sheet1=body)) == "over_limit"
    assert capfd.readouterr().err == ""


def test_the_limits_of_the_child_hold() -> None:
    assert worker.MEMORY <= 2 << 30
    assert worker.SECONDS <= reader.TIMEOUT


def test_cancel_stops_the_child(tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(workbook(tmp_path / "a.xlsx", ["Tên"]), Stop())


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('\ufeffTên;MST\r\nMẫu;0100109106\r\n"hai\ndòng";\r\n'.encode())
    assert read_workbook(path).sheets[0].rows == (("Tên", "MST"), ("Mẫu", "0100109106"), ("hai\ndòng",))
    path.write_bytes(b"<html>")
    assert refusal(path) == "not_a_workbook"
    path.write_bytes(b"MZ\x90\x00\x03\x00\x04\xff\xfe")
    assert refusal(path) == "not_a_workbook"


LIST = "DANH SÁCH, năm 2026\r\nTên;Địa chỉ\r\nCơ sở mẫu; xã Phúc Sơn, tỉnh Bắc Giang\r\nMẫu hai;Đồi Thông\r\n"


@each("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_csv_of_every_office(tmp_path: Path, encoding: str) -> None:
    text = legacy_of(LIST) if encoding == "cp1258" else LIST
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    rows = read_workbook(tmp_path / "a.csv").sheets[0].rows
    assert rows[1:] == (("Tên", "Địa chỉ"), ("Cơ sở mẫu", "xã Phúc Sơn, tỉnh Bắc Giang"), ("Mẫu hai", "Đồi Thông"))


def legacy_of(text: str) -> str:
    """As cp1258 wants it: letters composed but for their tones."""
    parts = (unicodedata.normalize("NFD", char) for char in text)
    return "".join(
        unicodedata.normalize("NFC", p.translate(_TONELESS)) + "".join(c for c in p if c in TONES) for p in parts
    )


TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONELESS = dict.fromkeys(map(ord, TONES))


def test_csv_in_old_letters(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("Tªn c¬ së,§Þa chØ\nC«ng ty MÉu,x· Phóc S¬n\n".encode("cp1252"))
    sheet = read_workbook(tmp_path / "a.csv").sheets[0]
    assert sheet.rows == (("Tên cơ sở", "Địa chỉ"), ("Công ty Mẫu", "xã Phúc Sơn"))
    assert len(sheet.converted) == 4


def test_hidden_rows_and_columns_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for n in range(1, 6):
        sheet.append([n, f"Mẫu {n}", "ẩn"])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet["B2"].font = Font(name=".VnTimeH")
    sheet["B2"] = "dù to¸n ng©n s¸ch"
    book.save(tmp_path / "a.xlsx")
    found = read_workbook(tmp_path / "a.xlsx").sheets[0]
    assert (found.hidden_rows, found.hidden_columns) == (frozenset({2}), frozenset({2}))
    assert found.rows[1][1] == "DỰ TOÁN NGÂN SÁCH"
    assert found.rows[2][1] == "Mẫu 3"


CELLS = st.sampled_from(["", "", "Mẫu", " a ", "\u00ad¬ng", 1.0, 1.5, 0.0, True, False, float("nan"), date(2025, 7, 1)])


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=9), offset=st.integers(0, 2))
def test_cells_travel_by_columns_and_arrive_as_rows(rows: list[list[object]], offset: int) -> None:
    """Whatever repeats is sent once; 1 and True stay apart; blank ends are cut off."""
    sent = json.loads(json.dumps(worker._columns(rows, offset), allow_nan=False))
    expected = []
    for row in rows:
        cells = [None] * offset + [worker._plain(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        expected.append(tuple(date.fromisoformat(c[0]) if isinstance(c, list) else c for c in cells))
    found = list(reader._rows(sent))
    assert found == expected
    assert [[type(cell) for cell in row] for row in found] == [[type(cell) for cell in row] for row in expected]
