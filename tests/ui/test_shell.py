"""The shell: sections, keys, search, banner, notices, and what it may load before it paints."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kc_desktop.domain.change import Change
from kc_desktop.ui import actions, language, main_window, start, theme
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.sections import FIRST_SHOWN, sections
from kc_desktop.ui.tasks import TaskRunner
from kc_desktop.ui.widgets.status_line import Status


class SomePage(QWidget):
    """A page that does everything a page may do, and writes it down."""

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self.title, self._log, self.free = name, log, True
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self, change: Change) -> None:
        self._log.append(f"{self.title} refresh {change.what} {len(change.records)}")

    def can_leave(self) -> bool:
        return self.free

    def focus_first(self) -> None:
        self.field.setFocus()

    def new_record(self) -> None:
        self._log.append(f"{self.title} new")

    def save(self) -> None:
        self._log.append(f"{self.title} save")

    def open_record(self, record_id: str) -> None:
        self._log.append(f"{self.title} open {record_id}")


class Bench:
    """A window with recording pages."""

    def __init__(self, qtbot: QtBot) -> None:
        self.log: list[str] = []
        self.tasks = TaskRunner.inline()
        self.notices = RecordedNotices()
        self.window = MainWindow(tasks=self.tasks, notices=self.notices)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()

    def maker(self, name: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            self.log.append(f"{name} built")
            return SomePage(name, self.log)

        return make

    def open(self) -> MainWindow:
        self.window.set_pages({key: self.maker(key) for key in FIRST_SHOWN})
        self.log.clear()
        QApplication.processEvents()  # what was added to an open window is shown by the next turn of the loop
        return self.window

    def page(self, key: str) -> SomePage:
        page = self.window.page(key)
        assert isinstance(page, SomePage)
        return page


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Bench:
    """An open window in the light theme."""
    language.set_language(qapp, "vi")
    theme.apply_theme(qapp, "light")
    return Bench(qtbot)


def test_the_shell_paints_before_it_has_pages(bench: Bench) -> None:
    assert bench.window.navigation.order() == FIRST_SHOWN
    assert not bench.window.navigation.isEnabled()
    assert bench.window.section() == ""


def test_pages_are_built_when_first_opened_and_only_once(bench: Bench) -> None:
    bench.window.set_pages({key: bench.maker(key) for key in FIRST_SHOWN})
    assert bench.log == ["overview built"]
    for _ in range(2):
        bench.window.show_section("facility")
        bench.window.show_section("overview")
    assert bench.log == ["overview built", "facility built"]


def test_keys_one_to_nine_go_to_sections(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open()
    with qtbot.waitActive(window):
        pass
    for number, key in enumerate(FIRST_SHOWN, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)
        assert window.section() == key
        assert window.navigation.selected() == key
        assert window.focusWidget() is bench.page(key).field


def test_arrow_keys_move_in_the_sections(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open()
    with qtbot.waitActive(window):
        pass
    window.navigation.focus_current()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert window.section() == "facility"


def test_a_page_with_unsaved_work_holds_on(bench: Bench) -> None:
    window = bench.open()
    bench.page("overview").free = False
    assert not window.show_section("facility")
    assert window.navigation.selected() == "overview"
    assert not window.close()
    bench.page("overview").free = True
    assert window.show_section("facility")


def test_a_page_that_cannot_be_built_leaves_one_where_one_was(bench: Bench) -> None:
    def fail() -> QWidget:
        raise RuntimeError("no page")

    bench.window.set_pages({"facility": bench.maker("facility"), "report": fail})
    with pytest.raises(RuntimeError):
        bench.window.show_section("report")
    assert bench.window.section() == bench.window.navigation.selected() == "facility"


def test_a_change_refreshes_the_page_shown_at_once_and_hidden_ones_when_shown(bench: Bench) -> None:
    window = bench.open()
    window.show_section("facility")
    window.show_section("overview")
    bench.log.clear()
    for number in ("1", "2"):
        bench.tasks.changed.emit(Change("saved", frozenset({("facility", number)})), None)
    assert bench.log == ["overview refresh saved 1"] * 2
    bench.log.clear()
    window.show_section("facility")
    window.show_section("overview")
    assert bench.log == ["facility refresh saved 2"]
    bench.log.clear()
    bench.tasks.changed.emit(Change("saved"), bench.page("overview"))
    assert bench.log == []  # who started it knows already


def test_new_save_and_open_reach_the_page_shown(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open()
    window.open_record("dossier", "d1")
    with qtbot.waitActive(window):
        pass
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert bench.log == ["dossier built", "dossier open d1", "dossier new", "dossier save"]


def test_f6_goes_round_the_panes_and_ctrl_k_to_the_search(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open()
    window.banner.show_offer("USB KINGSTON: gửi 37 thay đổi cho Trung tâm", "Gửi ngay")
    with qtbot.waitActive(window):
        pass
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        here = QApplication.focusWidget()
        seen.append(
            next(
                name
                for name, pane in (
                    ("sections", window.navigation), ("banner", window.banner), ("search", window.search),
                    ("page", bench.page("overview")),
                )
                if pane is here or pane.isAncestorOf(here)
            )
        )  # fmt: skip
    assert seen == ["sections", "banner", "page", "search"]


def test_closing_asks_while_work_is_under_way(bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_window, "SHORT_WORK", 0.02)  # it waits that long for work to end by itself
    runner = TaskRunner()
    window = MainWindow({"overview": QWidget}, tasks=runner, notices=bench.notices)
    qtbot.addWidget(window)
    gate = runner.run(lambda progress: [(progress.step(0, 0), time.sleep(0.001)) for _ in iter(int, 1)])
    bench.notices.answers = ["stay", "stop"]
    assert not window.close()
    assert window.close()
    assert len(bench.notices.questions) == 2
    gate.cancel()
    assert runner.close()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (911, 512), (683, 384)])
def test_the_shell_fits_1366_by_768_at_100_to_200_percent(bench: Bench, width: int, height: int) -> None:
    window = bench.open()
    window.set_pages({key: QWidget for key in FIRST_SHOWN})
    window.show_status(
        Status("Xã Phúc Sơn", "cộng tác viên", 37, "hôm nay 10:30", draft="10:42:07", received="12/11/26")
    )
    window.resize(width, height)
    QApplication.processEvents()
    assert window.size() == QSize(width, height)
    inside = window.rect()
    for shown in window.findChildren(QWidget):
        if isinstance(shown, QPushButton | QLabel | QLineEdit) and shown.isVisible():
            corner = shown.mapTo(window, QPoint(0, 0))
            assert inside.contains(shown.rect().translated(corner)), shown
            if isinstance(shown, QLabel) and shown.text() and not shown.wordWrap():
                assert shown.width() >= shown.sizeHint().width(), shown.text()


def test_a_wide_page_does_not_make_the_others_scroll(bench: Bench) -> None:
    wide = QWidget()
    wide.setMinimumSize(2000, 2000)
    bench.window.set_pages({"facility": lambda: wide, "report": QWidget})
    QApplication.processEvents()
    (room,) = [area for area in bench.window.findChildren(QScrollArea) if area.isAncestorOf(wide)]
    assert room.horizontalScrollBar().maximum() > 0
    bench.window.show_section("report")
    QApplication.processEvents()
    assert room.horizontalScrollBar().maximum() == 0


def test_everything_one_can_press_has_a_name_and_takes_the_keyboard(bench: Bench) -> None:
    window = bench.open()
    window.banner.show_offer("USB", "Gửi ngay")
    for width in (1366, 800):
        window.resize(width, 768)
        QApplication.processEvents()
        for button in window.findChildren(QPushButton):
            if button.isVisible():
                assert button.text() or button.accessibleName(), button
                assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_sandbox_is_framed_and_says_so(bench: Bench) -> None:
    window = bench.open()
    window.set_sandbox(True)
    assert any("TẬP" in label.text() for label in window.findChildren(QLabel) if label.isVisible())
    window.set_sandbox(False)
    assert not any("TẬP" in label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_theme_button_switches_and_tells(bench: Bench, qtbot: QtBot, qapp: QApplication) -> None:
    window = bench.open()
    with qtbot.waitSignal(window.top.theme_chosen) as told:
        window.top.look.click()
    assert told.args == ["dark"]
    assert theme.is_dark()
    theme.apply_theme(qapp, "light")


def test_f1_lists_every_key_once(bench: Bench) -> None:
    bench.open()
    tables = actions.shortcut_tables(tuple(entry.text for entry in sections()))
    everywhere, form, dossier, activity, report = tables.values()
    for table in tables.values():
        keys = [key for keys, _text in table for key in keys.split(" · ")]
        assert len(keys) == len(set(keys))
    assert ("Ctrl+1", "Tổng quan") in everywhere
    assert ("Ctrl+S", "Lưu") in everywhere
    assert ("F7", "Ghi lý do của cảnh báo") in form
    assert ("Alt+P", "Xem phiếu khảo sát, cơ sở ở cạnh") in dossier
    assert any(keys == "Ctrl+Shift+V" for keys, _text in activity)
    assert ("Ctrl+C", "Chép số liệu đã chọn sang Excel") in report


# --------------------------------------------------------------------------------------------------------------- start
def test_data_is_opened_after_the_first_paint_and_a_failure_can_be_tried_again(
    qtbot: QtBot, qapp: QApplication
) -> None:
    shell = start.make_shell(start.make_app([], start.Look("light")), TaskRunner.inline())
    assert shell.app is qapp
    notices = RecordedNotices()
    shell.window.notices = notices
    qtbot.addWidget(shell.window)
    opened: list[str] = []

    def open_app() -> object:
        opened.append("tried")
        return "data"

    start.after_first_paint(shell.window, lambda: start.connect(shell, open_app, lambda _s, _d: {"report": QWidget}))
    assert opened == []
    shell.window.show()
    qtbot.waitUntil(lambda: shell.window.section() == "report", timeout=2000)
    assert opened == ["tried"]


def test_the_first_paint_loads_nothing_heavy() -> None:
    code = (
        "import sys; from kc_desktop.ui import start; app = start.make_app(['x'], start.Look('light'));"
        "shell = start.make_shell(app); shell.window.show(); app.processEvents(); print(*sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    loaded = {name.split(".")[0] for name in answer.stdout.split()}
    heavy = {
        "sqlalchemy", "sqlcipher3", "alembic", "openpyxl", "lxml", "python_calamine", "reportlab", "PIL", "pyrage",
        "cryptography", "pypdfium2", "appdirs", "concurrent", "hashlib", "asyncio",
    }  # fmt: skip
    assert loaded & heavy == set()
    assert "PySide6.QtPrintSupport" not in answer.stdout
