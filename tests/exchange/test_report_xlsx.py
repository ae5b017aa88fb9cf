"""Reports as workbooks: formulas that give exactly the figures of the report, texts that are never formulas."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from kc_desktop.domain.report_text import UNITS
from kc_desktop.domain.reporting.result import Line, Measure, Report
from kc_desktop.exchange.excel.report_xlsx import SHEET, write_report_xlsx
from kc_desktop.exchange.excel.row_stream import RowStream
from kc_desktop.exchange.excel.sheets import head_cell, text_cell, workbook
from tests.exchange import report_kit as kit

HOSTILE = (
    '=HYPERLINK("http://mau.example")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "a\n=b",
    "<&>",
    "x\x01y",
    "Ở ",
)


def evaluate(sheet: Any, value: object) -> Any:
    """What a spreadsheet makes of the three kinds of formulas there are."""
    if not isinstance(value, str) or not value.startswith("="):
        return value
    if found := re.fullmatch(r'=IFERROR\(IF\(N\((\w+)\)>0,ROUND\((.+)\*100,2\),"–"\),"–"\)', value):
        bottom = evaluate(sheet, sheet[found[1]].value)
        top = evaluate(sheet, sheet[re.findall(r"[A-Z]+\d+", found[2])[0]].value)
        if not isinstance(bottom, int | float) or bottom <= 0 or not isinstance(top, int | float):
            return "–"
        share = Decimal(repr(top)) / Decimal(repr(bottom)) - found[2].endswith("-1)")
        return float((share * 100).quantize(Decimal("0.01"), "ROUND_HALF_UP"))
    assert re.fullmatch(r"=SUM\([A-Z0-9:,]+\)(\+SUM\([A-Z0-9:,]+\))*", value), value
    total = Decimal(0)
    for part in re.findall(r"[A-Z]+\d+(?::[A-Z]+\d+)?", value):
        first, top, last, bottom = range_boundaries(part)
        for row in sheet.iter_rows(top, bottom, first, last):
            found_values = [evaluate(sheet, cell.value) for cell in row]
            total += sum(Decimal(repr(one)) for one in found_values if isinstance(one, int | float))
    return float(total)


def written(report: Report, path: Path) -> Any:
    write_report_xlsx(report, path)
    return openpyxl.load_workbook(path)[SHEET]


def lines_of(sheet: Any, report: Report) -> dict[str, list[Any]]:
    """Line → the cells of its values."""
    width = len(report.columns)
    labels = {line.label: line.key for line in report.lines}
    found = {}
    for row in sheet.iter_rows():
        keys = [labels[cell.value] for cell in row[:2] if cell.value in labels]
        if keys:
            found[keys[0]] = list(row[-width:]) if len(row) >= width else []
    return found


def expected(report: Report, line: Line, at: int) -> object:
    value, column = line.values[at], report.columns[at]
    if value is None:
        return "–"
    if column.measure is Measure.MONEY:
        assert isinstance(value, int)
        return float(Decimal(value) / UNITS[report.unit])
    return float(value) if isinstance(value, int | Decimal) else value


@pytest.mark.parametrize("unit", ["đồng", "triệu đồng", "tỷ đồng"])
@pytest.mark.parametrize("scale", [kit.TR, 1_234_567])
def test_formulas_give_the_figures(tmp_path: Path, unit: str, scale: int) -> None:
    report = replace(kit.funding(scale), unit=unit)
    sheet = written(report, tmp_path / "a.xlsx")
    cells = lines_of(sheet, report)
    formulas = 0
    for line in report.lines:
        for at, cell in enumerate(cells[line.key]):
            formulas += cell.data_type == "f"
            wanted = expected(report, line, at)
            got = evaluate(sheet, cell.value)
            assert got == wanted if isinstance(wanted, str) else got == pytest.approx(wanted, abs=1e-9), (line, at)
    assert formulas == 2 + 9  # two sums, nine percentages
    flagged = cells["total"][4]
    assert (flagged.data_type, flagged.number_format.endswith('"*"')) == ("n", True)  # no sum: its parts give another


def test_a_sum_of_hundreds_of_scattered_lines(tmp_path: Path) -> None:
    parts = tuple(f"d{n}" for n in range(0, 600, 2))
    lines = (Line("total", "Tổng", (300 * kit.TR,), parts=parts),
             *(Line(f"d{n}", f"Dòng {n}", (kit.TR,)) for n in range(600)))  # fmt: skip
    report = kit.made((kit.money("m", "Tiền"),), lines)
    sheet = written(report, tmp_path / "a.xlsx")
    cell = lines_of(sheet, report)["total"][0]
    assert evaluate(sheet, cell.value) == 300
    assert cell.value.count("SUM(") == 2


def test_looks_like_the_paper(tmp_path: Path) -> None:
    report = kit.funding()
    sheet = written(report, tmp_path / "a.xlsx")
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$8:$9"
    assert sheet.freeze_panes == "C10"
    assert {str(one) for one in sheet.merged_cells.ranges} >= {"E8:F8", "A8:A9", "C8:C9"}
    texts = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    for text in ("TÌNH HÌNH", "Đơn vị tính: triệu đồng", "* Số công bố 39.000 khác tổng các dòng 20.000", "GIÁM ĐỐC"):
        assert any(text.casefold() in one.casefold() for one in texts), text
    assert lines_of(sheet, report)["kcqg"][0].value == 34_500


def test_the_chart_follows_the_table(tmp_path: Path) -> None:
    for report in (kit.funding(), kit.matrix(), replace(kit.funding(), chart="share plan")):
        write_report_xlsx(report, tmp_path / "a.xlsx", [("Tổng số", "Kế hoạch", "=1+1")])
        book = openpyxl.load_workbook(tmp_path / "a.xlsx")
        assert book.sheetnames == [SHEET, "Biểu đồ", "Giải trình"]
        linked = [cell.value for row in book["Biểu đồ"].iter_rows(3) for cell in row[1:] if cell.value]
        assert linked
        assert all(re.fullmatch(rf"=N\('{SHEET}'!\$[A-Z]+\$\d+\)", value) for value in linked)
        assert len(book["Biểu đồ"]._charts) == 1
        assert book["Giải trình"]["C2"].data_type == "s"


def test_texts_of_a_report_are_never_formulas(tmp_path: Path) -> None:
    lines = tuple(Line(f"l{at}", text, (text,)) for at, text in enumerate(HOSTILE))
    report = kit.made((kit.Column("t", "=1+1", Measure.TEXT),), lines, heading=kit.Sentence("=2+2"))
    sheet = written(report, tmp_path / "a.xlsx")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}


def test_a_stream_of_rows_is_read_back(tmp_path: Path) -> None:
    rows: list[list[Any]] = [[text, at, Decimal("1.5"), date(1899 + at, 12, 31), None, "Đủ chữ"]
                             for at, text in enumerate(HOSTILE, 1)]  # fmt: skip
    with workbook(tmp_path / "a.xlsx") as book:
        sheet: Any = book.create_sheet("Dữ liệu")
        sheet.append([head_cell(sheet, name) for name in "ABCDEF"])
        stream = book.stream(sheet, 1, 6, wrapped=frozenset({5}), formats={1: "#,##0"})
        for row in rows:
            stream.append(row)
        book.create_sheet("Trống").append([text_cell(sheet, "cuối")])
    read = openpyxl.load_workbook(tmp_path / "a.xlsx")
    found = [[cell.value for cell in line] for line in read["Dữ liệu"].iter_rows(2)]
    for wanted, got in zip(rows, found, strict=True):
        assert got[0] == wanted[0].replace("\x01", " ")
        assert got[1:3] == [wanted[1], 1.5]
        assert got[3].date() == wanted[3]
        assert got[4:] == [None, "Đủ chữ"]
    cells = [line[0] for line in read["Dữ liệu"].iter_rows(2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [bool(cell.quotePrefix) for cell in cells] == [text[0] in "=+-@\t" for text in HOSTILE]
    assert read["Dữ liệu"]["B2"].number_format == "#,##0"
    assert read["Dữ liệu"]["F2"].alignment.wrap_text
    assert read["Trống"]["A1"].value == "cuối"


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    kept: list[RowStream] = []

    def fail() -> None:
        with workbook(tmp_path / "a.xlsx") as book:
            kept.append(book.stream(book.create_sheet("A"), 0, 1))
            kept[0].append(["x"])
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="closed"):
        list(kept[0].chunks())


def test_a_sum_excel_would_not_take_stays_a_number(tmp_path: Path) -> None:
    """A formula of more than 8,192 signs makes Excel call the whole file damaged."""
    parts = tuple(Line(f"p{n}", f"Mẫu {n}", (n,), level=n % 2) for n in range(3200))
    tops = tuple(one.key for one in parts if one.level == 0)
    total = Line("total", "Tổng số", (sum(range(0, 3200, 2)),), parts=tops)
    report = kit.made((kit.money("plan", "Kế hoạch"),), (total, *parts), unit="đồng")
    sheet = written(report, tmp_path / "a.xlsx")
    found = [cell.value for row in sheet.iter_rows() for cell in row]
    assert total.values[0] in found
    assert not any(isinstance(one, str) and one.startswith("=") for one in found)
