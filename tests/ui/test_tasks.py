"""Work beside the window: results on the GUI thread, cancel that means it, one path for errors."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kc_desktop.domain.change import Change, Progress
from kc_desktop.domain.errors import Cancelled, Damaged, Machine, Refused
from kc_desktop.ui import failures, language
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.tasks import SharedProgress, Step, TaskRunner, Watchdog
from kc_desktop.ui.widgets import progress as progress_widgets


@pytest.fixture
def runner(qapp: QApplication) -> Generator[TaskRunner]:
    """A runner with real threads."""
    del qapp
    made = TaskRunner()
    yield made
    made.close()


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    seen: list[tuple[str, int]] = []
    here = threading.get_ident()
    runner.run(lambda _p: threading.get_ident(), done=lambda there: seen.append(("done", there)))
    qtbot.waitUntil(lambda: bool(seen), timeout=2000)
    assert seen[0][1] != here
    where: list[int] = []
    runner.run(lambda _p: None, done=lambda _r: where.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(where), timeout=2000)
    assert where == [here]


def test_the_database_has_one_thread_and_copying_has_others(qtbot: QtBot, runner: TaskRunner) -> None:
    names: list[str] = []
    for _ in range(4):
        runner.run(lambda _p: threading.current_thread().name, done=names.append)
    runner.run(lambda _p: threading.current_thread().name, done=names.append, beside=True)
    qtbot.waitUntil(lambda: len(names) == 5, timeout=2000)
    assert len({name for name in names if name.startswith("database")}) == 1
    assert sum(name.startswith("worker") for name in names) == 1


def test_cancel_stops_a_running_loop_and_calls_nobody(qtbot: QtBot, runner: TaskRunner) -> None:
    called: list[object] = []
    started = threading.Event()

    def work(progress: Progress) -> None:
        for at in range(100_000):
            progress.step(at, 100_000, "đang đếm")
            started.set()
            time.sleep(0.001)

    progress = runner.run(work, done=called.append, failed=called.append)
    assert started.wait(2)
    progress.cancel()
    qtbot.waitUntil(lambda: progress.finished, timeout=2000)
    assert called == []
    assert not runner.busy


def test_a_failure_goes_to_the_caller_else_to_the_one_who_shows_failures(qapp: QApplication) -> None:
    del qapp
    shown: list[Exception] = []
    runner = TaskRunner.inline(failed=shown.append)
    own: list[Exception] = []

    def fail(_progress: Progress) -> None:
        raise Refused("not_found", what="cơ sở", name="x")

    runner.run(fail, failed=own.append)
    runner.run(fail)
    assert [type(error) for error in own] == [Refused]
    assert [type(error) for error in shown] == [Refused]
    assert not runner.busy


def test_what_changed_is_told_with_who_started_it(qapp: QApplication) -> None:
    del qapp
    runner, who = TaskRunner.inline(), QObject()
    heard: list[tuple[object, object]] = []
    runner.changed.connect(lambda change, initiator: heard.append((change, initiator)))
    change = Change("saved", frozenset({("facility", "1")}))
    runner.run(lambda _p: change, initiator=who)
    runner.run(lambda _p: SimpleNamespace(change=change))
    runner.run(lambda _p: "nothing")
    assert heard == [(change, who), (change, None)]


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot, runner: TaskRunner) -> None:
    called: list[object] = []
    widget = QWidget()
    gate = threading.Event()
    progress = runner.run(lambda _p: gate.wait(2), done=called.append, initiator=widget)
    widget.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.waitUntil(lambda: progress.finished, timeout=2000)
    assert called == []


def test_closing_cancels_waits_and_calls_nobody(qapp: QApplication) -> None:
    del qapp
    runner = TaskRunner()
    called: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            progress.step(0, 0)
            time.sleep(0.002)

    runner.run(work, done=called.append, failed=called.append)
    runner.run(lambda _p: None, done=called.append)
    assert runner.close(timeout=2)
    QApplication.processEvents()
    assert called == []


def test_a_draft_waiting_behind_long_work_is_kept_when_the_window_closes(qapp: QApplication) -> None:
    del qapp
    runner = TaskRunner()
    kept: list[str] = []

    def work(progress: Progress) -> None:
        while True:
            progress.step(0, 0)
            time.sleep(0.002)

    runner.run(work)
    runner.run(lambda _p: kept.append("draft"), essential=True)
    assert runner.close(timeout=2)
    assert kept == ["draft"]


def test_the_pace_gives_the_time_left() -> None:
    assert Step(0, 0, "", 5).fraction is None
    assert Step(1, 1000, "", 5).remaining is None
    assert Step(25, 100, "", 10).remaining == pytest.approx(30)
    assert progress_widgets.show_remaining(Step(25, 100, "", 10)) == "còn khoảng 30 giây"
    assert progress_widgets.show_remaining(Step(10, 100, "", 60)) == "còn khoảng 9 phút"
    assert progress_widgets.show_remaining(Step()) == ""


def test_progress_remembers_what_and_raises_when_cancelled() -> None:
    progress = SharedProgress()
    progress.step(1, 3, "đang đọc")
    progress.step(2, 3)
    assert progress.snapshot()[:3] == (2, 3, "đang đọc")
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step(3, 3)


def test_the_progress_window_comes_only_when_work_takes_long(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_widgets, "SHOW_AFTER_MS", 30)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def windows() -> list[progress_widgets.ProgressWindow]:
        return [child for child in parent.findChildren(progress_widgets.ProgressWindow) if child.isVisible()]

    def work(progress: Progress) -> None:
        while True:
            progress.step(1, 4, "đang ghi")
            time.sleep(0.002)

    quick = progress_widgets.watch(parent, "Nhanh", lambda: runner.run(lambda _p: None))
    qtbot.waitUntil(lambda: quick.finished, timeout=2000)
    qtbot.wait(60)
    assert windows() == []
    slow = progress_widgets.watch(parent, "Đang gửi", lambda: runner.run(work))
    qtbot.waitUntil(lambda: bool(windows()), timeout=2000)
    windows()[0].reject()
    qtbot.waitUntil(lambda: slow.finished and not windows(), timeout=2000)


@pytest.mark.logs
def test_the_watchdog_tells_of_a_slow_slot(qtbot: QtBot, qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG", "kc_desktop.gui"):
        dog = Watchdog(qapp)
        QTimer.singleShot(30, lambda: time.sleep(0.12))
        qtbot.wait(200)
    assert dog.longest >= 0.05
    dog.deleteLater()
    assert any("window busy" in line for line in caplog.messages)


# ----------------------------------------------------------------------------------------------------------- failures
@pytest.fixture
def told(qapp: QApplication, tmp_path: Path) -> tuple[RecordedNotices, failures.Failures, Path]:
    """Failures that speak into a record."""
    language.set_language(qapp, "vi")
    notices = RecordedNotices()
    return notices, failures.Failures(notices, lambda: tmp_path / "log"), tmp_path / "log"


Told = tuple[RecordedNotices, failures.Failures, Path]


def test_refused_is_a_notice_with_the_next_step(told: Told) -> None:
    notices, shown, _folder = told
    shown.show(Refused("not_found", what="cơ sở", name="Mẫu"))
    shown.show(Cancelled())
    assert [text for text, _undo in notices.toasts] == [
        "Không tìm thấy cơ sở “Mẫu”. Kiểm tra lại mã hoặc tìm bằng tên."
    ]
    assert notices.troubles == []


def test_the_machine_says_what_is_safe_and_offers_to_try_again(told: Told) -> None:
    notices, shown, _folder = told
    again: list[str] = []
    shown.show(Machine("device_gone", where="USB"), retry=lambda: again.append("again"))
    trouble, retry = notices.troubles[0]
    assert "an toàn" in trouble.safe
    assert "USB" in trouble.message
    assert retry is not None
    retry()
    assert again == ["again"]
    shown.show(Damaged("database_damaged", detail="x"))
    assert notices.troubles[1][0].title == "Dữ liệu có chỗ hỏng"


@pytest.mark.logs
def test_a_bug_is_told_once_and_its_report_holds_no_values(told: Told) -> None:
    notices, shown, folder = told

    def crash() -> None:
        secret = "Nguyễn Văn Mẫu 0912345678"
        try:
            int(secret)
        except ValueError as error:
            raise RuntimeError(secret) from error

    for _ in range(2):
        try:
            crash()
        except RuntimeError as error:
            shown.show(error)
    assert len(notices.troubles) == 1
    (report,) = folder.glob("crash-*.txt")
    text = report.read_text("utf-8")
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "crash" in text
    assert "0912345678" not in text
    assert "Nguyễn" not in text
    assert str(Path.home()) not in text
    assert str(report) in notices.troubles[0][0].details


def test_a_crash_of_the_run_before_is_told_once(tmp_path: Path) -> None:
    assert failures.last_fault(tmp_path) == ""
    (tmp_path / failures.FAULT_FILE).write_text("Fatal Python error: Segmentation fault\n", "utf-8")
    assert "Segmentation" in failures.last_fault(tmp_path)
    assert failures.last_fault(tmp_path) == ""
    assert len(list(tmp_path.glob("fault-*.txt"))) == 1
