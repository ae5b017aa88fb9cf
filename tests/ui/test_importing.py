"""The wizard: look, correct, try, take, take back; by the same services as the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from kc_desktop.domain.declared import Facility
from kc_desktop.services.importing import runs
from kc_desktop.ui.pages import record_page
from kc_desktop.ui.pages.importing.runs_dialog import RunsDialog
from kc_desktop.ui.pages.importing.wizard import ImportWizard
from tests.tools.offices import add
from tests.ui.page_bench import Bench, names


def opened(station: Bench, path: Path) -> ImportWizard:
    box = ImportWizard(Facility, station.context, path, station.record_page())
    box.look()
    assert station.errors == []
    assert box.isVisible()
    return box


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


LIST = (
    "Tên cơ sở,Mã số thuế,Chủ nhân,Địa chỉ\nHợp tác xã Mẫu A,0100109106,Ông Mẫu,Xã An Lạc tỉnh Bắc Ninh\n"
    "Công ty TNHH Mẫu B,,,\n,0100686209,,\nHợp tác xã Mẫu A,0100109106,,\n"
)


def test_a_workbook_is_looked_at_and_then_taken(station: Bench, tmp_path: Path) -> None:
    box = opened(station, written(tmp_path / "danh_sach.csv", LIST))
    assert box.step() is box.columns
    assert box.columns.table.rowCount() == 4
    box.next.click()
    assert box.step() is box.trial
    assert box.trial.sums.text() == "4 dòng = 2 tạo mới + 0 cập nhật + 0 không đổi + 2 từ chối"
    assert [row.line.row for row in box.trial.sheet.rows][:2] == [4, 5]  # what was refused comes first
    assert names(station.desk) == []
    box.take.click()
    assert sorted(names(station.desk)) == ["Công ty TNHH Mẫu B", "Hợp tác xã Mẫu A"]
    assert (box.take.isVisible(), box.undo.isVisible(), box.errors.isVisible()) == (False, True, True)
    box.undo.click()
    assert names(station.desk) == []
    assert runs.every(station.desk)[0].taken_back
    assert box.take.isVisible()
    box.reject()


def test_an_import_is_taken_back_later(station: Bench, tmp_path: Path) -> None:
    box = opened(station, written(tmp_path / "danh_sach.csv", LIST))
    box.next.click()
    box.take.click()
    box.reject()
    page = station.record_page()
    record_page._show_imports(page)
    (runs_box,) = page.window().findChildren(RunsDialog)
    assert [run.file for run in runs_box.sheet.rows] == ["danh_sach.csv"]
    runs_box.undo.click()
    assert names(station.desk) == []
    assert not runs_box.undo.isEnabled()
    assert "Đã lấy lại 2 bản ghi" in station.notices.toasts[-1][0]
    runs_box.reject()


def test_a_column_is_corrected_and_remembered(station: Bench, tmp_path: Path) -> None:
    box = opened(station, written(tmp_path / "a.csv", LIST))
    chooser = box.columns.table.findChildren(QComboBox)[2]
    assert chooser.currentData() == ""
    chooser.setCurrentIndex(chooser.findData("representative"))
    chooser.activated.emit(chooser.currentIndex())
    box.next.click()
    report = box.report()
    assert report is not None
    assert {c.letter: c.target for c in report.layouts[0].columns}["C"] == "representative"
    box.take.click()
    box.reject()
    again = opened(station, written(tmp_path / "b.csv", LIST.replace("Mẫu", "Mới")))
    assert again.columns.table.findChildren(QComboBox)[2].currentData() == "representative"
    again.reject()


def test_old_letters_are_shown_before_anything_is_written(station: Bench, tmp_path: Path) -> None:
    text = "Tªn c¬ së,§Þa chØ\nC¬ së s¶n xuÊt MÉu Gèm,x· Phóc S¬n\n"
    box = opened(station, written(tmp_path / "cu.csv", text, "cp1252"))
    box.next.click()
    assert box.step() is box.letters
    assert [(old.cell.before, old.cell.after) for old in box.letters.sheet.rows][2] == (
        "C¬ së s¶n xuÊt MÉu Gèm", "Cơ sở sản xuất Mẫu Gốm",
    )  # fmt: skip
    box.next.click()
    assert box.step() is box.trial
    box.reject()


def test_by_keyboard_and_with_another_policy(station: Bench, tmp_path: Path) -> None:
    add(station.desk, "Tên cũ", tax_code="0100109106")
    box = opened(station, written(tmp_path / "a.csv", LIST))
    box.next.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.step() is box.trial
    assert "1 cập nhật" in box.trial.sums.text()
    box.trial.policy_changed.emit("skip")
    assert "0 cập nhật + 1 không đổi" in box.trial.sums.text()
    box.back.click()
    assert box.step() is box.columns
    box.reject()


def test_a_file_that_is_no_table(station: Bench, tmp_path: Path) -> None:
    box = ImportWizard(Facility, station.context, written(tmp_path / "a.csv", "<html>"), station.record_page())
    box.look()
    assert [getattr(error, "code", "") for error in station.errors] == ["not_a_workbook"]
