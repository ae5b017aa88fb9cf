"""The window over a real data folder: first run, opening, refusals, search, foot, stick, the way out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from kc_desktop.app import App
from kc_desktop.domain.errors import Damaged
from kc_desktop.services import arrival, drafts, lists, merging, sending, upkeep
from kc_desktop.store import place
from kc_desktop.system.settings import Settings
from kc_desktop.system.sticks import Stick
from kc_desktop.ui import failures, start, theme, wiring
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.pages.arrival import ArrivalPage
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.start import Look, Shell
from kc_desktop.ui.tasks import TaskRunner
from kc_desktop.ui.widgets.cards import EmptyState, words
from kc_desktop.ui.wiring import Wiring
from tests.tools.offices import add, commune, office, province
from tests.ui.page_bench import put

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


class Plugged(StickWatch):
    """Whatever the test plugs in."""

    def __init__(self, parent: QWidget) -> None:
        self.plugged: tuple[Stick, ...] = ()
        super().__init__(parent)

    def look(self) -> None:
        if self.plugged != self._here:
            self._here = self.plugged
            self.changed.emit(self._here)


class Program:
    """The window and its wiring; everything runs at once."""

    def __init__(self, folder: Path, settings: Path, qtbot: QtBot) -> None:
        app = start.make_app([], Look("light"))
        self.notices = RecordedNotices()
        tasks = TaskRunner.inline()
        self.window = MainWindow(tasks=tasks, notices=self.notices)
        qtbot.addWidget(self.window)
        shown = failures.Failures(self.notices, lambda: folder / "log", keep_drafts=self.window.keep_drafts)
        tasks.on_failure(shown.show)
        self.watches: list[Plugged] = []
        self.settings = Settings(settings)
        self.wiring = Wiring(Shell(app, self.window, tasks, shown), folder, self.settings, self._watch)
        self.window.show()
        self.wiring.open()

    def _watch(self, parent: QWidget) -> StickWatch:
        self.watches.append(Plugged(parent))
        return self.watches[-1]

    def record_page(self, section: str = "facility") -> RecordPage:
        assert self.window.show_section(section)
        page = self.window.page(section)
        assert isinstance(page, RecordPage)
        return page

    def close(self) -> bool:
        event = QCloseEvent()
        self.window.closeEvent(event)
        return event.isAccepted()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FINISH_AFTER_MS", "STATUS_SOON_MS", "BACKUP_AFTER_MS"):
        monkeypatch.setattr(wiring, name, 0)


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Path:
    del qapp
    app = office(tmp_path / "data", "station", "Trạm mẫu")
    add(app.desk)
    app.close()
    return tmp_path / "data"


@pytest.fixture
def program(folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    made = Program(folder, tmp_path / "settings.json", qtbot)
    qtbot.waitUntil(lambda: bool(made.window.status._station.text()), timeout=3000)
    yield made
    made.wiring.close()


def test_a_folder_without_data_asks_the_three_questions_then_opens(tmp_path: Path, qtbot: QtBot) -> None:
    made = Program(tmp_path / "new", tmp_path / "settings.json", qtbot)
    asked = made.window.findChildren(FirstRunPage)
    assert len(asked) == 1
    assert not made.window.navigation.isEnabled()
    assert not made.window.top.send.isEnabled()
    office(tmp_path / "new", "station", "Trạm mẫu").close()
    asked[0].created.emit()
    assert made.window.section() == "overview"
    assert made.window.navigation.isEnabled()
    made.wiring.close()


def test_data_in_use_elsewhere_is_said_and_tried_again(folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    other = App(folder)
    made = Program(folder, tmp_path / "settings.json", qtbot)
    (page,) = [one for one in made.window.findChildren(EmptyState) if one.isVisible()]
    assert made.window.section() == ""
    other.close()
    page.acted.emit()
    assert made.window.section() == "overview"
    made.wiring.close()


def test_damaged_data_are_put_right_by_one_button(folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (folder / place.POINTER).write_bytes(b"{")
    made = Program(folder, tmp_path / "settings.json", qtbot)
    (page,) = [one for one in made.window.findChildren(EmptyState) if one.isVisible()]
    assert page.action.text() == "Sửa dữ liệu"
    assert "doctor" not in " ".join(label.text() for label in page.findChildren(QLabel))
    page.action.click()
    assert "Đã sửa" in made.notices.toasts[0][0]
    assert made.window.section() == "overview"
    made.wiring.close()


def _asked(made: Program) -> ArrivalPage:
    (page,) = [one for one in made.window.findChildren(ArrivalPage) if one.isVisible()]
    assert made.window.section() == ""
    return page


def _labels(page: ArrivalPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_an_old_file_put_back_is_settled_by_one_key(folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    live = place.database_file(folder)
    old = live.read_bytes()
    with App(folder) as app:
        add(app.desk, "Mẫu – sau bản cũ")
    live.write_bytes(old)
    made = Program(folder, tmp_path / "settings.json", qtbot)
    page = _asked(made)
    assert list(page.buttons) == [arrival.CONTINUE, arrival.LOOK]
    assert "số 1" in _labels(page)
    assert "số 2" in _labels(page)
    qtbot.waitUntil(page.buttons[arrival.CONTINUE].hasFocus)
    qtbot.keyClick(page.buttons[arrival.CONTINUE], Qt.Key.Key_Return)
    assert made.window.section() == "overview"
    assert "1 thay đổi" in made.notices.toasts[0][0]
    assert made.wiring.context is not None
    assert len(lists.ids(made.wiring.context.desk, lists.Query("facility"))) == 2
    made.wiring.close()


@pytest.mark.parametrize("role", ["station", "centre"])
def test_a_copy_offers_three_ways_the_safe_one_first(
    role: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(tmp_path / "data", role, "Nơi mẫu").close()
    monkeypatch.setenv("KC_HOME", str(tmp_path / "another computer"))
    made = Program(tmp_path / "data", tmp_path / "settings.json", qtbot)
    page = _asked(made)
    assert list(page.buttons) == [arrival.ADDITIONAL, arrival.MOVED, arrival.LOOK]
    assert ("tệp khôi phục khóa" in _labels(page)) == (role == "centre")
    page.buttons[arrival.MOVED].click()
    assert made.window.section() == "overview"
    made.wiring.close()
    again = Program(tmp_path / "data", tmp_path / "settings.json", qtbot)
    assert again.window.section() == "overview"
    again.wiring.close()


def test_only_looking_keeps_nothing_and_asks_again(
    folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KC_HOME", str(tmp_path / "another computer"))
    before = place.database_file(folder).read_bytes()
    made = Program(folder, tmp_path / "settings.json", qtbot)
    _asked(made).buttons[arrival.LOOK].click()
    qtbot.waitUntil(lambda: "chỉ xem" in made.window.status._station.text(), timeout=3000)
    page = made.record_page()
    page.new_record()
    put(page, name="Mẫu – không được lưu", legal_form="htx", site_commune=commune())
    made.window.keep_drafts()
    page.pane.save()
    said = [text for text, _undo in made.notices.toasts] + [trouble.message for trouble, _ in made.notices.troubles]
    assert any("chỉ xem" in text for text in said)
    made.wiring.close()
    assert place.database_file(folder).read_bytes() == before
    assert not (folder / "backups").exists()
    _asked(Program(folder, tmp_path / "settings.json", qtbot))


def test_the_foot_says_who_and_what_is_unsent(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "hôm nay" in program.window.status._backup.text(), timeout=3000)
    assert "Trạm mẫu" in program.window.status._station.text()
    assert program.window.status._unsent.text() == "Chưa gửi: 1"
    context = program.wiring.context
    assert context is not None
    assert len(upkeep.backups(context.desk)) == 1


def test_what_the_person_likes_is_kept(program: Program) -> None:
    program.window.top.theme_chosen.emit("dark")
    program.window.show_section("survey")
    kept = Settings(program.settings.path)
    assert start.look_of(kept) == Look("dark", "vi")
    assert kept.text(wiring.SECTION) == "survey"


def test_a_look_nobody_knows_is_the_usual_one(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.put(start.LOOK_MODE, "pink")
    settings.put(start.LOOK_LANGUAGE, "xx")
    assert start.look_of(settings) == Look("system", "vi")


def test_the_first_paint_does_without_the_130_enumerations_of_qt(home: Path) -> None:
    """Building them takes 17 ms; ``theme.PLAIN_TEXT`` says how they are avoided."""
    del home
    code = (
        "import os; from PySide6 import QtCore; from kc_desktop.ui import icons, start\n"
        "icons.hold(); shell = start.make_shell(start.make_app([], start.Look('light')))\n"
        "start.after_first_paint(shell.window, lambda: (print('Qt' in vars(QtCore), flush=True), os._exit(0)))\n"
        "shell.window.show(); shell.app.exec()"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert answer.stdout.split() == ["False"]


def test_words_are_plain_text_and_the_middle_is_the_middle(qapp: QApplication) -> None:
    del qapp
    assert words("<b>x</b>").textFormat() == Qt.TextFormat.PlainText
    assert QScrollArea(focusPolicy=Qt.FocusPolicy.StrongFocus).setProperty("focusPolicy", theme.NO_FOCUS)
    middle = QLabel()
    middle.setProperty("alignment", theme.MIDDLE)
    assert middle.alignment() == Qt.AlignmentFlag.AlignHCenter


def _ask(program: Program, qtbot: QtBot, text: str) -> None:
    program.window.activateWindow()
    program.window.focus_search()
    qtbot.waitUntil(program.window.search.hasFocus)
    program.window.search.setText(text)


def test_ctrl_k_finds_records_and_commands(program: Program, qtbot: QtBot) -> None:
    search = program.window.search
    qtbot.waitUntil(
        lambda: bool(program.window.findChildren(Plugged)) and search.receivers("2query_changed(QString)") > 0
    )
    _ask(program, qtbot, "gom ben")
    qtbot.waitUntil(lambda: bool(search.results()), timeout=3000)
    assert search.results()[0].title == "Mẫu – Gốm Bến Đá"
    search.chosen.emit(search.results()[0])
    assert program.record_page().pane.title() == "Mẫu – Gốm Bến Đá"
    _ask(program, qtbot, "bao cao")
    qtbot.waitUntil(lambda: any(item.title == "Mở Báo cáo" for item in search.results()), timeout=3000)
    search.chosen.emit(next(item for item in search.results() if item.title == "Mở Báo cáo"))
    assert program.window.section() == "report"
    _ask(program, qtbot, "them co so")
    qtbot.waitUntil(lambda: any(item.title == "Thêm cơ sở" for item in search.results()), timeout=3000)
    search.chosen.emit(next(item for item in search.results() if item.title == "Thêm cơ sở"))
    assert program.record_page().pane.title() == "Cơ sở mới"


def test_closing_keeps_the_draft_and_asks(program: Program) -> None:
    page = program.record_page()
    page.new_record()
    put(page, name="Mẫu – chưa xong")
    record_id = page.pane.record_id()
    assert program.wiring.unsaved() == 1
    assert not program.close()  # the harmless answer is to stay
    context = program.wiring.context
    assert context is not None
    kept = drafts.find(context.desk, "facility", record_id)
    assert kept is not None
    program.notices.answers.append("close")
    assert program.close()
    assert len(program.notices.questions) == 2


def test_nothing_typed_nothing_asked(program: Program) -> None:
    program.record_page()
    assert program.close()
    assert program.notices.questions == []


@pytest.mark.logs
def test_a_bug_keeps_the_drafts_first(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    page = program.record_page()
    page.new_record()
    put(page, name="Mẫu – giữa chừng")
    monkeypatch.setattr(failures, "write_report", lambda *_: None)
    program.wiring._shell.failures.show(Damaged("database_damaged", detail="x"))
    program.wiring._shell.failures._show_bug(ValueError())
    context = program.wiring.context
    assert context is not None
    assert drafts.find(context.desk, "facility", page.pane.record_id()) is not None


def test_a_stick_is_offered_once_and_one_click_sends(tmp_path: Path, qtbot: QtBot) -> None:
    offices = province(tmp_path)
    add(offices.stations[0].desk)
    offices.close()
    made = Program(tmp_path / "station1", tmp_path / "settings.json", qtbot)
    qtbot.waitUntil(lambda: bool(made.window.status._station.text()), timeout=3000)
    banner, watch = made.window.banner, made.watches[0]
    stick = Stick(tmp_path / "usb", "KINGSTON", writable=True)
    stick.path.mkdir()
    watch.plugged = (stick,)
    watch.look()
    assert banner.text() == "USB KINGSTON: gửi 1 thay đổi cho Trung tâm mẫu"
    assert "USB KINGSTON" in made.window.status._stick.text()
    banner.acted.emit()
    assert banner.text() == "Đã gửi, đã kiểm tra. Có thể rút USB KINGSTON."
    context = made.wiring.context
    assert context is not None
    assert len(sending.outbox(context.desk)) == 1
    (file,) = (bundle.path for bundle in merging.find(context.desk, stick.path))
    assert merging.verify(file).kind == "up"
    watch.plugged = ()
    watch.look()
    assert banner.isHidden()
    made.window.send_requested.emit()
    assert made.window.section() == "exchange"
    made.wiring.close()


def test_a_locked_stick_is_no_place_to_send(program: Program, tmp_path: Path) -> None:
    watch = program.watches[0]
    watch.plugged = (Stick(tmp_path, "KHOA", writable=False),)
    watch.look()
    assert program.window.banner.isHidden()
    program.window.send_requested.emit()
    assert "khóa ghi" in program.notices.toasts[-1][0]
