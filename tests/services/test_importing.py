"""Rows that meet the bank: created, updated, unchanged, refused; given back in their workbook; taken back whole."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kc_desktop.exchange.excel.columns import REASON_HEADING
from kc_desktop.services import excel, history, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing import runs
from kc_desktop.services.importing.report import FILL, OVERWRITE, SKIP, ImportReport
from kc_desktop.services.importing.returning import write_refused
from kc_desktop.services.importing.taking import Plan, import_workbook
from tests.services import kit

TAX = "0100109106"
LIST = "STT,Tên cơ sở,Mã số thuế,Địa chỉ,Người đại diện,Điện thoại,Nhà xưởng\n"


def table(path: Path, *rows: str, head: str = LIST) -> Path:
    path.write_text(head + "".join(f"{n},{row}\n" for n, row in enumerate(rows, 1)), encoding="utf-8")
    return path


def value(desk: Desk, record_id: str, key: str) -> object:
    return records.load(desk, "facility", record_id).record.values.get(key)


def outcomes(report: ImportReport) -> list[str]:
    return [line.outcome for line in report.lines]


@pytest.mark.parametrize(
    ("policy", "outcome", "expected"),
    [(FILL, "updated", ("Bà Mẫu", "0900000001")), (OVERWRITE, "updated", ("Bà Mẫu", "0900000002")),
     (SKIP, "unchanged", (None, "0900000001"))],
)  # fmt: skip
def test_a_row_meets_its_record(
    desk: Desk, tmp_path: Path, policy: str, outcome: str, expected: tuple[str | None, str]
) -> None:
    old = kit.add(desk, kit.facility(name="Tên cũ", tax_code=TAX, phones=("0900000001",)))
    file = table(tmp_path / "a.csv", f"Tên mới,{TAX},,Bà Mẫu,0900 000 002,200 m2", "Mẫu – Lụa,,,Ông Mẫu,,")
    report = import_workbook(desk, file, Plan(policy=policy))
    assert outcomes(report) == [outcome, "created"]
    assert report.rows == sum(report.counts().values()) == 2
    assert (value(desk, old, "representative"), value(desk, old, "phones")) == (expected[0], (expected[1],))
    assert value(desk, old, "name") == ("Tên mới" if policy == OVERWRITE else "Tên cũ")
    told = " ".join(w.text for w in report.warnings if w.row == 2)
    assert ("danh bạ ghi “Tên cũ”, tệp ghi “Tên mới”; giữ nguyên" in told) == (policy == FILL)
    again = import_workbook(desk, file, Plan(policy=policy))
    assert outcomes(again) == ["unchanged", "unchanged"]
    assert again.group == ""


def test_two_rows_of_one_record_and_a_row_of_two(desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        kit.add(desk, kit.facility(name="Mẫu – Hai", tax_code=TAX))
    file = table(
        tmp_path / "a.csv", f"Mẫu – Hai,{TAX},,,,", "Mẫu – Một,,,,,", "MAU - MOT,,,,,", "Mẫu – Một,0100686209,,,,"
    )
    report = import_workbook(desk, file)
    assert outcomes(report) == ["refused", "created", "refused", "created"]
    assert [r.reasons for r in report.refused] == [
        ("2 bản ghi trong danh bạ cùng mã số thuế: chưa rõ là bản ghi nào",),
        ("trùng tên và địa bàn với dòng 3, trang tính “a”",),
    ]


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    for row in (
        ["DANH SÁCH CƠ SỞ"],
        ["STT", "Tên cơ sở", "Mã số thuế", "Địa chỉ"],
        [1, "Mẫu – Gốm", TAX, "Thôn 1, xã Phúc Sơn"],
        [2, None, "0100686209", "Thôn 2"],
        [3, "Mẫu – Chè", TAX, "Thôn 3"],
        ["", "Tổng cộng: 3"],
    ):
        sheet.append(row)
    sheet.column_dimensions["B"].width = 33
    book.save(path)
    return path


def test_refused_rows_come_back_in_the_same_workbook(desk: Desk, tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx")
    report = import_workbook(desk, source)
    assert outcomes(report) == ["created", "refused", "refused"]
    write_refused(report, source, tmp_path / "b.xlsx")
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    sheet = book["Danh sách"]
    assert (sheet["A1"].value, sheet.column_dimensions["B"].width) == ("DANH SÁCH CƠ SỞ", 33)
    assert sheet["E2"].value == REASON_HEADING
    assert sheet["E4"].value == "Tên cơ sở: Cần nhập mục này"
    assert sheet["B4"].comment is not None
    assert sheet["B4"].fill.fgColor.rgb != sheet["C4"].fill.fgColor.rgb != sheet["C3"].fill.fgColor.rgb
    sheet["B4"], sheet["C5"] = "Mẫu – Lụa", None
    book.save(tmp_path / "c.xlsx")
    fixed = import_workbook(desk, tmp_path / "c.xlsx")
    assert outcomes(fixed) == ["unchanged", "created", "created"]
    remarks = [value(desk, line.record_id, "remark") for line in fixed.lines]
    assert not any("Lý do" in str(remark) or "Cần nhập" in str(remark) for remark in remarks)
    write_refused(fixed, tmp_path / "c.xlsx", tmp_path / "d.xlsx")  # nothing refused: the file as it is
    assert import_workbook(desk, tmp_path / "d.xlsx", dry_run=True).counts()["unchanged"] == 3


def test_refused_rows_of_a_csv_come_back_as_a_workbook(desk: Desk, tmp_path: Path) -> None:
    source = table(tmp_path / "a.csv", "Mẫu – Gốm,,,,,", ",0100686209,=1+1,,,")
    report = import_workbook(desk, source)
    write_refused(report, source, tmp_path / "b.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[3]][-1] == "Tên cơ sở: Cần nhập mục này"
    assert (sheet["D3"].value, sheet["D3"].data_type) == ("=1+1", "s")
    assert outcomes(import_workbook(desk, tmp_path / "b.xlsx", dry_run=True)) == ["unchanged", "refused"]


def test_an_import_is_taken_back_and_listed(desk: Desk, tmp_path: Path) -> None:
    old = kit.add(desk, kit.facility(name="Mẫu – Gốm", tax_code=TAX))
    file = table(tmp_path / "a.csv", f"Mẫu – Gốm,{TAX},,Ông Mẫu,,", "Mẫu – Lụa,,,,,")
    report = import_workbook(desk, file)
    (run,) = runs.every(desk)
    assert (run.group, run.file, run.counts["created"], run.taken_back) == (report.group, "a.csv", 1, False)
    runs.take_back(desk, report.group)
    assert lists.count(desk, "facility") == 1
    assert value(desk, old, "representative") is None
    assert runs.every(desk)[0].taken_back
    assert outcomes(import_workbook(desk, file)) == ["updated", "created"]


def test_what_a_person_said_of_the_columns_is_remembered(desk: Desk, tmp_path: Path) -> None:
    head = "STT,Cột một,Cột hai,Lạ,Lạ\n"
    file = table(tmp_path / "a.csv", "Mẫu – Gốm,Bà Mẫu,x,y", head=head)
    said = Plan(columns={"B": "name", "Cột hai": "representative", "E": "short_name"})
    import_workbook(desk, file, said)
    other = table(tmp_path / "b.csv", "Mẫu – Lụa,Ông Mẫu,x,LUA", head=head)
    report = import_workbook(desk, other, dry_run=True)
    assert report.remembered == ("b",)
    meant = {c.letter: c.target for c in report.layouts[0].columns}
    assert (meant["B"], meant["C"], meant["D"], meant["E"]) == ("name", "representative", "", "short_name")
    changed = import_workbook(desk, other, Plan(columns={"E": ""}), dry_run=True)
    assert {c.letter: c.target for c in changed.layouts[0].columns}["E"] == ""


def test_old_letters_are_converted_and_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        "STT,Tªn c¬ së,Ngµnh nghÒ\n1,C¬ së s¶n xuÊt MÉu Gèm,Gèm sø\n2,Mau A,chó\n".encode("cp1252")
    )
    report = import_workbook(desk, tmp_path / "a.csv")
    assert [line.title for line in report.lines] == ["Cơ sở sản xuất Mẫu Gốm", "Mau A"]
    shown = report.to_json()["converted"]
    assert isinstance(shown, list)
    assert {"sheet": "a", "row": 2, "column": "B", "before": "C¬ së s¶n xuÊt MÉu Gèm",
            "after": "Cơ sở sản xuất Mẫu Gốm", "kind": "tcvn3"} in shown  # fmt: skip


def test_what_offices_write_in_cells(desk: Desk, tmp_path: Path) -> None:
    head = "STT,Tên cơ sở,MST,Ngày cấp,Năm thành lập,Điện thoại,Vốn,Loại hình\n"
    row = "Mẫu – Gốm,100109106,43313,năm 2018,0900000001 / 900000002 - 02033000001,39.964.500 USD,Cty TNHH MTV"
    report = import_workbook(desk, table(tmp_path / "a.csv", row, head=head))
    found = records.load(desk, "facility", report.saved[0]).record.values
    assert (found["tax_code"], str(found["registered_on"]), found["founded_year"]) == (TAX, "2018-08-01", 2018)
    assert found["phones"] == ("0900000001", "0900000002", "02033000001")
    assert (found["legal_form"], found["remark"]) == ("tnhh1", "Vốn: 39.964.500 USD")


def test_our_own_file_after_its_records_were_taken_back(desk: Desk, tmp_path: Path) -> None:
    first = import_workbook(desk, table(tmp_path / "a.csv", "Mẫu – Gốm,,,,,"))
    excel.export_form(desk, "facility", tmp_path / "ours.xlsx")
    assert outcomes(import_workbook(desk, tmp_path / "ours.xlsx", dry_run=True)) == ["unchanged"]
    history.undo_group(desk, first.group)
    again = import_workbook(desk, tmp_path / "ours.xlsx")
    assert outcomes(again) == ["created"]
    assert lists.count(desk, "facility") == 1
