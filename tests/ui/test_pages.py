"""The pages of the window on real databases: list and form, drafts, history, sending, receiving, report, import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.app import App
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.money import Payment, PlanEntry
from kc_desktop.domain.declared.survey import NeedRow, Survey
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import flatten
from kc_desktop.services import drafts, lists, merging, records, sending
from kc_desktop.services.lists import Query
from kc_desktop.system import sticks
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.desk import DeskBridge, UiContext
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.pages import build_pages, files, practice, record_store, seeds
from kc_desktop.ui.pages.exchange import ExchangePage
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.pages.import_dialog import ImportDialog
from kc_desktop.ui.pages.overview import OverviewPage
from kc_desktop.ui.pages.parts import Line
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.plan import PlanPage
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.reports import ReportPage
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.pages.settings import SettingsPage
from kc_desktop.ui.tasks import TaskRunner
from tests.tools.offices import add, change, commune, province

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.services.desk import Desk
    from tests.tools.offices import Province


@dataclass
class Bench:
    """A window over one open desk; everything runs at once, everything said is recorded."""

    window: MainWindow
    context: UiContext
    notices: RecordedNotices
    errors: list[Exception]
    sender: Sender

    @property
    def desk(self) -> Desk:
        return self.context.desk

    def record_page(self, section: str = "facility") -> RecordPage:
        self.window.show_section(section)
        page = self.window.page(section)
        assert isinstance(page, RecordPage)
        return page

    def page(self, section: str) -> QWidget:
        self.window.show_section(section)
        page = self.window.page(section)
        assert page is not None
        return page


def window_on(app: App, folder: Path, qtbot: QtBot) -> Bench:
    errors: list[Exception] = []
    tasks = TaskRunner.inline(failed=errors.append)
    notices = RecordedNotices()
    window = MainWindow(tasks=tasks, notices=notices)
    qtbot.addWidget(window)
    bridge = DeskBridge(app.desk, tasks)
    bridge.setParent(window)
    context = UiContext(bridge, notices, Settings(folder / "settings.json"), window, errors.append)
    sender, watch = Sender(context, window), StickWatch(window)
    window.set_pages(build_pages(context, sender, watch), "overview")
    window.show()
    return Bench(window, context, notices, errors, sender)


@pytest.fixture
def offices(tmp_path: Path, qapp: QApplication) -> Iterator[Province]:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    made = province(tmp_path, enrolled=False)
    yield made
    made.close()


@pytest.fixture
def station(offices: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    return window_on(offices.stations[0], tmp_path, qtbot)


@pytest.fixture
def centre(offices: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    return window_on(offices.centre, tmp_path, qtbot)


def put(page: RecordPage, **values: object) -> None:
    for key, value in values.items():
        page.pane.view.session.apply_cell(key, Reading(value=value), show=True)


def names(desk: Desk, form: str = "facility") -> list[str]:
    nums = lists.ids(desk, Query(form))
    return [row.cells[0] for row in lists.page(desk, form, nums, ["name"])]


# --- list and form


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
    monkeypatch.setattr("kc_desktop.ui.pages.record_page.ask_save", lambda *_args: out)
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
    assert (made.year, made.content, made.need_survey) == (2027, "3.3", "s")
    assert made.amount_by_source() == {"kcdp": 300, "doi_ung": 600}
    assert made.beneficiaries is not None
    assert made.beneficiaries[0].values == {"facility": "f", "name": "Mẫu – A", "commune": commune(), "support": 300}
    assert seeds.facility_of(survey).name == "Mẫu – A"


# --- sending and receiving


def test_a_station_sends_and_the_centre_merges_in_the_window(station: Bench, centre: Bench, offices: Province) -> None:
    add(station.desk)
    stick = offices.stick()
    out = station.page("exchange")
    assert isinstance(out, ExchangePage)
    out.sending.place.choose(stick)
    out.sending.send.click()
    assert "có thể rút" in out.sending.result.text()
    assert station.errors == []

    page = centre.page("exchange")
    assert isinstance(page, ExchangePage)
    page.receiving.place.choose(stick)
    page.receiving.look()
    page.receiving.merge.click()  # nobody confirmed this station yet: it waits in the list
    assert [getattr(error, "code", "") for error in centre.errors] == ["unknown_sender"]
    accept = next(b for line in page._stations.findChildren(Line) for b in line.findChildren(_button()) if b.text())
    accept.click()
    page.receiving.look()
    page.receiving.merge.click()
    assert names(centre.desk) == ["Mẫu – Gốm Bến Đá"]

    page.sending.place.choose(stick)
    page.sending.send.click()
    out.receiving.place.choose(stick)
    out.receiving.look()
    out.receiving.merge.click()
    assert "đã xác nhận tất cả" in out.sending._hint.text()


def test_a_conflict_is_decided_in_the_form(tmp_path: Path, qtbot: QtBot, offices: Province) -> None:
    del offices  # its fixture prepares the look
    made = province(tmp_path / "two")
    there, here = made.stations[0].desk, made.centre.desk
    record_id = add(there, "Mẫu – Gốm")
    merging.merge(here, sending.export(there, made.stick("a")).files)
    change(there, record_id, name="Mẫu – Gốm của trạm")
    change(here, record_id, name="Mẫu – Gốm của Trung tâm")
    merging.merge(here, sending.export(there, made.stick("b")).files)
    bench = window_on(made.centre, tmp_path, qtbot)
    page = bench.record_page()
    page.open_record(record_id)
    loaded = records.load(here, "facility", record_id)
    theirs = next(one for one in loaded.conflicts["name"] if one.value == "Mẫu – Gốm của trạm")
    page.pane.view.session.choose("name", theirs)
    page.save()
    assert bench.errors == []
    assert names(here) == ["Mẫu – Gốm của trạm"]
    assert records.load(here, "facility", record_id).conflicts == {}
    bench.window.close()
    made.close()


def _button() -> type[QWidget]:
    from PySide6.QtWidgets import QPushButton

    return QPushButton  # type: ignore[return-value]  # only its class is wanted


def test_a_full_stick_is_said_and_nothing_counts_as_sent(station: Bench, tmp_path: Path) -> None:
    add(station.desk)
    page = station.page("exchange")
    assert isinstance(page, ExchangePage)
    station.sender.send(tmp_path / "gone", "USB MẪU")
    assert [type(error).__name__ for error in station.errors] == ["Machine"]
    assert page.sending._count.text() == "1"


def test_sticks_are_read_from_the_mounts(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/nguoi/KING\\040STON vfat rw,nosuid 0 0\n"
        "/dev/sdc1 /run/media/nguoi/KHOA exfat ro 0 0\ntmpfs /run tmpfs rw 0 0\nbroken\n",
        "utf-8",
    )
    found = sticks._mounted(mounts)
    assert [(one.title, one.writable) for one in found] == [("USB KING STON", True), ("USB KHOA", False)]
    assert sticks.sticks(tmp_path / "none") == ()


# --- figures


def test_the_report_explains_and_opens_its_entries(
    station: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 10**9, "decided_on": date(2026, 1, 5)})
    paid = Payment(
        {"year": 2026, "source": "kcdp", "kind": "giai_ngan", "amount": 25 * 10**7, "paid_on": date(2026, 5, 5)}
    )
    for record in (plan, paid):
        records.save(station.desk, records.blank(station.desk, record.key), record)
    page = station.page("report")
    assert isinstance(page, ReportPage)
    page.year.setValue(2026)
    page.cut_off.setDate(QDate(2026, 6, 30))
    shown = [page.table.item(2, column).text() for column in range(1, 5)]
    assert shown == ["1.000", "250", "25,00", "25,00"]
    page.table.setCurrentCell(2, 2)
    assert "250.000.000" in page._why.text()
    page._open.click()
    opened = station.window.page("plan")
    assert isinstance(opened, PlanPage)
    assert opened.switch.selected() == "payment"
    assert dict(opened.current().list.filters.where()) == {"year": ("2026",), "source": ("kcdp",)}
    out = tmp_path / "bc.xlsx"
    monkeypatch.setattr("kc_desktop.ui.pages.reports.ask_save", lambda *_args: out)
    station.window.show_section("report")
    page._export(".xlsx")
    assert out.stat().st_size > 1000


def test_a_paper_is_shown_before_it_is_printed(station: Bench, tmp_path: Path) -> None:
    from kc_desktop.services import reports
    from kc_desktop.ui.pages.pdf_preview import pages_of

    out = tmp_path / "bc.pdf"
    reports.write_report(reports.funding_report(station.desk, 2026, date(2026, 6, 30)), out)
    pages = pages_of(out, 400)
    assert pages[0].startswith(b"\x89PNG")


def test_money_is_written_once(station: Bench) -> None:
    entry = PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 5, "decided_on": date(2026, 1, 5)})
    saved = records.save(station.desk, records.blank(station.desk, "plan"), entry)
    page = station.page("plan")
    assert isinstance(page, PlanPage)
    page.open_record(saved.record_id)
    assert page.current().pane.locked
    assert page.current().pane.head.state() == "Đã ghi, không sửa"
    put(page.current(), amount=6)
    page.save()
    assert records.load(station.desk, "plan", saved.record_id).record.values["amount"] == 5


def test_the_overview_opens_what_it_counts(station: Bench) -> None:
    add(station.desk)
    page = station.page("overview")
    assert isinstance(page, OverviewPage)
    page.reload()
    assert page.coverage.bars()[0].text == "0 / 1"
    page.coverage.chosen.emit(commune())
    opened = station.record_page()
    assert dict(opened.list.filters.where()) == {"site_commune": (commune(),)}
    assert opened.list.model.rowCount() == 1


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


def test_a_workbook_is_looked_at_and_then_taken(station: Bench, tmp_path: Path) -> None:
    path = tmp_path / "danh_sach.csv"
    path.write_text(
        "Tên cơ sở,Mã số thuế,Địa chỉ\nHợp tác xã Mẫu A,0100109106,Xã An Lạc tỉnh Bắc Ninh\n"
        "Công ty TNHH Mẫu B,,\n,,\nHợp tác xã Mẫu A,0100109106,\n",
        "utf-8",
    )
    box = ImportDialog(Facility, station.context, path, station.record_page())
    box.look()
    report = box.report()
    assert report is not None
    assert report.dry_run
    assert report.rows == report.taken + len(report.refused)
    assert names(station.desk) == []
    assert box.columns.rowCount() == 3
    box.take.click()
    assert len(names(station.desk)) == report.taken
    box.reject()


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
