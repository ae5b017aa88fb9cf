"""Record pages, settings, import and first run on real databases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kc_desktop.app import App
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.survey import NeedRow, Survey
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import flatten
from kc_desktop.services import drafts, records
from kc_desktop.system.settings import Settings
from kc_desktop.ui.pages import files, practice, record_page, record_store, seeds
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.pages.parts import Line
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.settings import SettingsPage
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.tasks import TaskRunner
from tests.tools.offices import add, change, commune
from tests.ui.page_bench import Bench, names, put, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.tools.offices import Province


# --- list and form


def test_the_form_is_built_while_nobody_waits(
    offices: Province, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_page, "READY_AFTER_MS", 0)
    page = window_on(offices.stations[0], tmp_path, qtbot).record_page()
    qtbot.waitUntil(lambda: page.findChild(RecordPane) is not None)


def test_a_new_record_is_typed_and_saved(station: Bench) -> None:
    page = station.record_page()
    page.new_record()
    put(page, name="Mẫu – Gốm Bến Đá", legal_form="htx", site_commune=commune())
    page.save()
    assert names(station.desk) == ["Mẫu – Gốm Bến Đá"]
    assert page.pane.title() == "Mẫu – Gốm Bến Đá"
    assert page.pane.head.state().startswith("Đã lưu ")
    assert not page.pane.view.dirty
    assert page.list.table.picked_nums() == list(page.list.model.nums())


def test_what_is_missing_is_said_and_nothing_is_saved(station: Bench) -> None:
    page = station.record_page()
    page.new_record()
    put(page, name="Mẫu – Gốm Bến Đá")
    page.save()
    assert names(station.desk) == []
    assert "mục cần sửa" in station.notices.toasts[-1][0]


def test_the_undo_of_the_notice_takes_a_save_back(station: Bench) -> None:
    record_id = add(station.desk, "Mẫu – Cũ")
    page = station.record_page()
    page.open_record(record_id)
    put(page, name="Mẫu – Mới")
    page.save()
    undo = station.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert names(station.desk) == ["Mẫu – Cũ"]
    assert page.pane.title() == "Mẫu – Cũ"


def test_a_save_does_not_take_the_keyboard_away(station: Bench) -> None:
    record_id = add(station.desk, "Mẫu – Cũ")
    page = station.record_page()
    page.open_record(record_id)
    loads: list[bool] = []
    page.pane.view.session.loaded.connect(lambda: loads.append(True))
    put(page, name="Mẫu – Mới")
    page.save()
    assert names(station.desk) == ["Mẫu – Mới"]
    assert loads == []
    change(station.desk, record_id, name="Mẫu – Của người khác")
    page.refresh(records.Change("merged", frozenset({("facility", record_id)})))
    assert page.pane.title() == "Mẫu – Của người khác"


def test_unsaved_work_becomes_a_draft_and_comes_back(station: Bench) -> None:
    first, second = add(station.desk, "Mẫu – Một"), add(station.desk, "Mẫu – Hai")
    page = station.record_page()
    page.open_record(first)
    put(page, name="Mẫu – Một, đang sửa")
    page.open_record(second)
    assert record_store.draft_title(drafts.every(station.desk)[0]) == "Mẫu – Một, đang sửa"
    page.open_record(first)
    assert page.pane.view.dirty
    assert page.pane.title() == "Mẫu – Một, đang sửa"
    assert page.pane.offer.isVisibleTo(page)
    page.pane.offer.dropped.emit()
    assert page.pane.title() == "Mẫu – Một"
    assert drafts.every(station.desk) == ()


def test_leaving_the_page_keeps_a_new_record_as_a_draft(station: Bench) -> None:
    page = station.record_page()
    page.new_record()
    put(page, name="Mẫu – Chưa xong")
    assert station.window.show_section("overview")
    kept = drafts.every(station.desk)
    assert [draft.form for draft in kept] == ["facility"]
    page = station.record_page()
    page.open_record(kept[0].record)
    put(page, legal_form="htx", site_commune=commune())
    page.save()
    assert names(station.desk) == ["Mẫu – Chưa xong"]
    assert drafts.every(station.desk) == ()


def test_a_draft_follows_what_others_changed_meanwhile() -> None:
    base = {"name": "a", "zalo": "1", "email": "e"}
    payload = {"base": base, "flat": {"name": "b", "zalo": "1"}, "texts": {}}
    merged, clashes = record_store.rebase(payload, {"name": "c", "zalo": "2", "email": "e"})
    assert merged["flat"] == {"name": "b", "zalo": "2"}
    assert clashes == ("name",)


def test_a_deleted_record_comes_back_by_the_notice(station: Bench) -> None:
    record_id = add(station.desk)
    page = station.record_page()
    page.open_record(record_id)
    page.delete()
    assert names(station.desk) == []
    undo = station.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert names(station.desk) == ["Mẫu – Gốm Bến Đá"]
    assert page.pane.record_id() == record_id


def test_a_deleted_record_comes_back_from_the_menu_later(station: Bench) -> None:
    record_id = add(station.desk)
    page = station.record_page()
    page.open_record(record_id)
    page.delete()
    next(action for action in page.list.menu.actions() if action.text() == "Đã xóa gần đây…").trigger()
    popup = next(child for child in station.window.findChildren(CheckPopup))
    popup.list.itemClicked.emit(popup.list.item(0))
    assert names(station.desk) == ["Mẫu – Gốm Bến Đá"]


def test_the_history_shows_and_undoes(station: Bench) -> None:
    record_id = add(station.desk, "Mẫu – Cũ")
    change(station.desk, record_id, name="Mẫu – Mới")
    page = station.record_page()
    page.open_record(record_id)
    page.pane.head.history.setChecked(True)
    newest = record_store.entries(station.desk, "facility", record_id)[0]
    page.pane.history.undo_asked.emit(newest.op)
    assert page.pane.title() == "Mẫu – Cũ"


def test_several_rows_go_to_excel(station: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        add(station.desk, f"Mẫu – {number}")
    out = tmp_path / "ra.xlsx"
    monkeypatch.setattr("kc_desktop.ui.pages.export.ask_save", lambda *_args: out)
    page = station.record_page()
    page.refresh(records.Change("refresh"))
    page.list.table.selectAll()
    assert page._stack.currentWidget() is page._many
    page._many.export.click()
    assert out.stat().st_size > 1000
    assert station.notices.toasts[-1][0] == "Đã xuất 3 bản ghi vào ra.xlsx"


# --- nothing is typed twice


def test_a_survey_takes_over_what_the_bank_knows(station: Bench) -> None:
    record_id = add(station.desk, "Mẫu – Gốm Bến Đá", main_product="Gốm")
    page = station.record_page()
    page.open_record(record_id)
    assert page.steps._button is not None
    page.steps._button.click()
    survey = station.record_page("survey")
    record, _problems = survey.pane.view.read()
    assert isinstance(record, Survey)
    assert (record.name, record.facility, record.main_product) == ("Mẫu – Gốm Bến Đá", record_id, "Gốm")
    survey.save()
    assert names(station.desk, "survey") == ["Mẫu – Gốm Bến Đá"]


def test_a_need_becomes_a_dossier(station: Bench) -> None:
    need = NeedRow(
        {"content": "3.3", "machine": "Máy sấy", "investment": 900, "requested": 300, "register_year": 2027}, new_id()
    )
    survey = Survey({"name": "Mẫu – A", "facility": "f", "site_commune": commune(), "needs": (need,)})
    made = seeds.dossier_of(survey, "s", need, station.desk.names, date(2026, 11, 21))
    assert made.name == "Hỗ trợ máy sấy tại Mẫu – A"
    assert (made.year, made.content, [row.survey for row in made.needs or ()]) == (2027, "3.3", ["s"])
    assert made.amount_by_source() == {"kcdp": 300, "doi_ung": 600}
    assert made.beneficiaries is not None
    known = {"facility": "f", "name": "Mẫu – A", "commune": commune(), "support": 300, "machine": "Máy sấy"}
    assert made.beneficiaries[0].values == known
    assert seeds.facility_of(survey).name == "Mẫu – A"


# --- settings, import, first run


def test_a_backup_is_made_and_listed(station: Bench) -> None:
    page = station.page("settings")
    assert isinstance(page, SettingsPage)
    page._backup()
    assert "Đã sao lưu và đọc lại" in station.notices.toasts[-1][0]
    assert len(page._backups.findChildren(Line)) == 1
    page._check()
    assert "nguyên vẹn" in station.notices.toasts[-1][0]


def test_the_station_is_renamed(station: Bench) -> None:
    page = station.page("settings")
    assert isinstance(page, SettingsPage)
    page._name.setText("Trạm khác")
    page._rename()
    assert station.desk.identity.name == "Trạm khác"


def test_three_answers_make_a_station(tmp_path: Path, qtbot: QtBot, offices: Province) -> None:
    del offices
    tasks = TaskRunner.inline()
    folder = tmp_path / "new"
    page = FirstRunPage(tasks, folder, Settings(tmp_path / "settings.json"))
    qtbot.addWidget(page)
    made: list[bool] = []
    page.created.connect(lambda: made.append(True))
    assert not page._start.isEnabled()
    page.name.setText("Trạm mẫu")
    page.province.setCurrentIndex(page.province.findData("24"))
    page._start.click()
    assert made == [True]
    with App(folder) as app:
        assert (app.desk.identity.name, app.desk.identity.province) == ("Trạm mẫu", "24")


def test_the_sandbox_lies_beside_and_is_framed(tmp_path: Path, qtbot: QtBot, offices: Province) -> None:
    del offices
    place = practice.prepare(tmp_path / "data")
    assert place == tmp_path / "data-practice"
    assert not (tmp_path / "data").exists()
    assert practice.prepare(tmp_path / "data") == place  # made once
    with App(place) as app:
        bench = window_on(app, tmp_path, qtbot)
        assert bench.window.top._sandbox.isVisibleTo(bench.window)
        bench.window.close()


def test_seeds_leave_out_what_a_form_does_not_know() -> None:
    facility = Facility({"name": "Mẫu – A", "remark": "riêng", "legal_form": "htx"})
    assert "remark" not in flatten(seeds.survey_of(facility, new_id(), date(2026, 1, 1)))
    assert files.XLSX.endswith("(*.xlsx)")
