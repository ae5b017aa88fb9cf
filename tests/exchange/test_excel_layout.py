"""Where the table of a sheet lies, on the shapes that offices make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.fold import fold
from kc_desktop.exchange.excel import shapes
from kc_desktop.exchange.excel.cells import Area, Cell, Sheet, column_of, letter
from kc_desktop.exchange.excel.judge import Judge
from kc_desktop.exchange.excel.layout import Layout, find_layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.exchange.excel.words import plain, target_of, unit_of
from tests.tools.cases import each

DATA = Path(__file__).parents[1] / "data" / "workbooks"


def sheet(rows: Sequence[Sequence[Any]], merged: Sequence[Area] = ()) -> Sheet:
    """A sheet as the reader gives it: None for "", no trailing blanks."""
    cleaned: list[tuple[Cell, ...]] = []
    for row in rows:
        cells = [None if cell == "" else cell for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        cleaned.append(tuple(cells))
    return Sheet("Trang", tuple(cleaned), tuple(merged))


def layout(rows: Sequence[Sequence[Any]], merged: Sequence[Area] = (), form: str = "facility") -> Layout:
    return find_layout(sheet(rows, merged), form)


def fields(found: Layout) -> dict[str, str]:
    return {letter(c.index): c.target for c in found.columns if c.target}


OFFICE = [
    ["SỞ CÔNG THƯƠNG MẪU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["TRUNG TÂM KHUYẾN CÔNG", "", "", "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN"],
    ["(Kèm theo Công văn số 01)"],
    [],
    ["STT", "Tên cơ sở", "Địa chỉ", "Liên hệ", "", "Ghi chú"],
    ["", "", "", "Điện thoại", "Email", ""],
    ["A", "B", "1", "2", "3", "4"],
    ["I", "Huyện Tân Yên"],
    [1, "Mẫu – Gốm", "Xã Phúc Sơn", "0900 000 001", "a@mau.example", ""],
    [2, "Tổng công ty Mẫu", "Xã Phúc Sơn", "", "", "mới"],
    [],
    ["STT", "Tên cơ sở", "Địa chỉ", "Liên hệ", "", "Ghi chú"],
    ["II", "Huyện Việt Yên"],
    [3, "Mẫu – Mây tre", "Phường Nếnh", "0900 000 002", "", ""],
    ["", "Tổng cộng: 3 cơ sở"],
    [],
    ["Ghi chú: số liệu sơ bộ"],
    ["", "Người lập biểu", "", "Giám đốc"],
]
MERGED = [(6, 3, 6, 4), (6, 0, 7, 0), (6, 1, 7, 1), (6, 2, 7, 2), (6, 5, 7, 5)]


@each("merged", [MERGED, []])
def test_office_list_with_titles_two_line_header_groups_and_totals(merged: list[Area]) -> None:
    found = layout(OFFICE, merged)
    assert found.header_rows == (7, 8)
    assert found.data_rows == (11, 12, 16)
    kinds = dict(found.other_rows)
    assert {row: kinds[row] for row in (1, 4, 6, 9, 10, 13, 14, 15, 17, 18, 19, 20)} == {
        1: "title",
        4: "title",
        6: "blank",
        9: "numbering",
        10: "group",
        13: "blank",
        14: "repeat_header",
        15: "group",
        17: "total",
        18: "blank",
        19: "note",
        20: "note",
    }
    assert fields(found) == {
        "A": "#",
        "B": "name",
        "C": "site_address",
        "D": "phones",
        "E": "email",
        "F": "remark",
    }


def test_json_counts_rows_as_excel_does() -> None:
    shown = layout(OFFICE, MERGED).to_json()
    assert (shown["first_data_row"], shown["last_data_row"], shown["data_rows"]) == (11, 16, 3)
    columns: Any = shown["columns"]
    assert columns["B"]["field"] == "name"
    assert columns["B"]["confidence"] == 1.0
    assert columns["A"]["field"] is None
    assert {"row": 17, "kind": "total"} in shown["other_rows"]  # type: ignore[operator] - a list of objects


def test_table_of_figures_whose_words_nobody_knows() -> None:
    rows: list[list[Any]] = [
        ["BỘ MẪU"],
        ["", "", "Đơn vị: Triệu đồng", "Đơn vị: Triệu đồng"],
        ["S", "", "TỔNG", "SỐ"],
        ["TT", "ĐỊA PHƯƠNG", "THU", "CHI"],
        ["A", "B", 1, 2],
        ["", "TỔNG SỐ"],
        ["I", "VÙNG MỘT", 300, 30],
        [],
        *([n, f"NƠI {n}", n * 100, n * 10] for n in range(1, 9)),
        [],
        ["", "", 61, 61],
    ]
    found = layout(rows)
    assert found.header_rows == (3, 4)
    assert found.data_rows == tuple(range(9, 17))
    assert dict(found.other_rows)[7] == "group"
    assert dict(found.other_rows)[18] in ("total", "note")


def test_doubled_and_nameless_columns() -> None:
    rows = [["Tên cơ sở", "Website", "Website", "", "Điện thoại", "ĐT di động"]]
    rows += [[f"Mẫu {n}", "w", "w2", f"a{n}@mau.example", "0203 3000 001", "0900 000 002"] for n in range(5)]
    found = layout(rows)
    assert fields(found) == {"A": "name", "D": "email", "E": "phones", "F": "phones"}
    by_letter = {letter(c.index): c for c in found.columns}
    assert by_letter["D"].confidence < by_letter["A"].confidence
    assert by_letter["C"].target == ""


def test_list_without_header_is_recognised_by_what_it_holds() -> None:
    rows = [[f"Công ty TNHH Mẫu {n}", "0100109106", "0203 3000 001"] for n in range(6)]
    found = layout(rows)
    assert (found.header_rows, len(found.data_rows)) == ((), 6)
    assert fields(found) == {"A": "name", "B": "tax_code", "C": "phones"}


def test_name_that_begins_like_a_total_is_data() -> None:
    found = layout([["Tên doanh nghiệp", "MST"], ["Tổng công ty Giấy Mẫu", "0100109106"], ["Cộng hưởng Mẫu", ""]])
    assert found.data_rows == (2, 3)


def test_mapping_overrules_by_letter_and_by_header() -> None:
    rows = [["Cột một", "Cột hai"], ["Mẫu – Gốm", "0100109106"], ["Mẫu – Mây", ""]]
    found = find_layout(sheet(rows), "facility", {"A": "name", "cột hai": "tax_code"})
    assert fields(found) == {"A": "name", "B": "tax_code"}


@each(
    "form, header, target",
    [
        ("facility", "TÊN", "name"),
        ("facility", "Tên cơ sở / doanh nghiệp", "name"),
        ("facility", "Mã số thuế (MST)", "tax_code"),
        ("facility", "ĐT", "phones"),
        ("facility", "Người đại diện theo pháp luật", "representative"),
        ("facility", "Sản phẩm chính", "main_product"),
        ("facility", "S.T.T", "#"),
        ("facility", "No.", "#"),
        ("facility", "Nợ", ""),
        ("facility", "Tên đầy đủ (T.Việt)", "name"),
        ("facility", "Tên tắt (T.Việt)", "short_name"),
        ("facility", "Tên chủ", "representative"),
        ("facility", "Địa chỉ liên lạc", "site_address"),
        ("facility", "Ngày cấp CMND", ""),
        ("facility", "Ngày cấp GPKD", "registered_on"),
        ("facility", "Doanh nghiệp đã sử dụng dịch vụ", ""),
        ("dossier", "Kinh phí hỗ trợ (triệu đồng)", "costs/support"),
        ("collaborator", "Họ và tên", "name"),
    ],
)
def test_words_over_columns(form: str, header: str, target: str) -> None:
    found = target_of(form, (header,))
    assert (found[0] if found else "") == target


def test_unit_of_an_amount_column() -> None:
    assert unit_of("Kinh phí (triệu đồng)") == 10**6
    assert unit_of("total_million") == 10**6
    assert unit_of("Doanh thu (tỷ đồng)") == 10**9
    assert unit_of("Tỷ lệ") == unit_of("Thành tiền") == 1


def test_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert all(column_of(letter(n)) == n for n in range(0, 16_384, 97))
    assert column_of("Tên") is column_of("") is column_of("ZZZZ") is None


@each("name, rows", [("ma_so_thue.xlsx", 25), ("mua_sam.xlsx", 25)])
def test_excerpts_of_real_shape(name: str, rows: int) -> None:
    book = read_workbook(DATA / name)
    found = find_layout(book.sheets[0], "facility")
    assert (found.header_rows, found.data_rows) == ((1,), tuple(range(2, rows + 2)))


CELLS = st.one_of(
    st.just(""),
    st.sampled_from(["STT", "Tên cơ sở", "Địa chỉ", "MST", "Tổng cộng", "Ghi chú: x", "I", "A", "Công ty TNHH Mẫu"]),
    st.integers(-3, 30),
    st.floats(-1e6, 1e6),
    st.text(max_size=8),
    st.booleans(),
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=14), st.sampled_from(["facility", "dossier", "plan"]))
def test_every_row_is_header_or_data_or_something_else_and_only_once(rows: list[list[Any]], form: str) -> None:
    found = layout(rows, form=form)
    numbers = [*found.header_rows, *found.data_rows, *(row for row, _ in found.other_rows)]
    assert sorted(numbers) == list(range(1, len(rows) + 1))
    targets = [c.target for c in found.columns if c.target and c.target != "phones"]
    assert len(targets) == len(set(targets))


@pytest.mark.parametrize("shape", [shapes.TOTAL, shapes.NOTE, shapes.SIGNATURE])
@given(data=st.data())
def test_no_telling_row_is_passed_over(shape: re.Pattern[str], data: st.DataObject) -> None:
    """Most cells are known by how they begin to be no total, note or signature."""
    text = fold(data.draw(st.from_regex(rf"\A(?:{shape.pattern})")))
    if text and shape.match(text):
        assert shapes.TELLING.match(fold(text[: shapes.PREFIX]))


@given(st.text(max_size=12) | st.integers().map(str) | st.from_regex(r"\A[(\[ -]{0,2}[a-zA-ZÀ-ỹ0-9]+\Z"))
def test_no_repeated_heading_is_passed_over(text: str) -> None:
    if head := plain(text):
        assert Judge([], 0, 0, None, ())._may_head(text, frozenset({head}))
