"""The window: first paint, a keystroke to the painted list, a jump in a million rows."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.services.lists import Query
from kc_desktop.system.settings import Settings
from kc_desktop.ui import start
from kc_desktop.ui.desk import DeskBridge, UiContext
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.pages.record_list import ListPane
from kc_desktop.ui.pages.spoken import words_of
from kc_desktop.ui.tables.model import RecordModel
from kc_desktop.ui.tables.source import FormRows
from kc_desktop.ui.tables.view import RecordTable
from kc_desktop.ui.tasks import TaskRunner
from tests.bench.fill import filled, keystrokes
from tests.bench.measure import Line, in_turn, median, ms, p95

ROUNDS = 9
BAR_PAINT, BAR_TYPED, BAR_JUMP = 1.6, 25.0, 1.2

_BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Paint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched, painted)
        return False
def painted():
    print(time.time(), flush=True)
    QApplication.exit(0)
app = QApplication(["bare"])
window = QMainWindow()
window.resize(1366, 768)
paint = Paint()
window.installEventFilter(paint)
window.show()
app.exec()
"""
_SHELL = """
import gc, sys, time
gc.disable()  # as the program does before anything of Qt is loaded
from kc_desktop.ui import start
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
real, watch = start.after_first_paint, start._watch
def timed(window, call):
    def painted():
        print(time.time(), flush=True)
        call()
        look(window)
    real(window, painted)
def look(window):
    page = window.page("facility")
    if page and page.list.model.row_at(0) is not None:
        page.list.table.viewport().repaint()
        print(time.time(), flush=True)
        window.close()
    else:
        QTimer.singleShot(1, lambda: look(window))
start.after_first_paint = timed
sys.argv = ["kc-desktop"]
from kc_desktop import __main__ as program
sys.exit(program.main())
"""


def _run(code: str, home: Path) -> list[float]:
    """Milliseconds from before the process starts to each moment it prints."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    variables |= {"QT_QPA_PLATFORM": "offscreen", "KC_HOME": str(home)}
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True, timeout=60
    )
    return [(float(line) - begin) * 1000 for line in done.stdout.split()]


def first_paint(folder: Path) -> list[Line]:
    """From process start to the first paint of the shell, and to the first page of data, beside a bare window."""
    home = folder / "paint-home"
    os.environ["KC_HOME"] = str(home)
    filled(home / "data", 10_000).close()
    (home / "config" / "settings.json").write_text('{"window.section": "facility"}', "utf-8")
    bare, shell, data = [], [], []
    for turn in range(ROUNDS + 1):
        bare_ms = _run(_BARE, home)[0]
        shell_ms, data_ms = _run(_SHELL, home)
        if turn:  # the first one warms the disk and writes .pyc
            bare.append(bare_ms)
            shell.append(shell_ms)
            data.append(data_ms)
    base, took, full = median(bare), median(shell), median(data)
    return [
        Line("cửa sổ hiện ra (từ lúc chạy)", ms(took), f"QMainWindow trống {ms(base)}", f"{took / base:.2f}", "≤ 1,6",
             took / base <= BAR_PAINT),
        Line("trang dữ liệu đầu tiên, 10.000 cơ sở", ms(full), f"vỏ {ms(took)}", f"{full / took:.2f}", "ngay sau đó",
             full >= took),
    ]  # fmt: skip


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count, and let it happen."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


def until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the window live until ``ready()``, looked at after every event."""
    end = time.perf_counter() + seconds
    while not ready():
        assert time.perf_counter() < end, "nothing was painted"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def keystroke(folder: Path) -> Line:
    """A key in the search line of the list until its answer is painted, 100,000 facilities, letters one by one."""
    app_count = 100_000
    app = filled(folder / "typed", app_count)
    start.make_app([], start.Look("light"))
    tasks = TaskRunner()
    settings = Settings(folder / "settings.json")
    bridge = DeskBridge(app.desk, tasks)
    context = UiContext(bridge, RecordedNotices(), settings, None, _raise)  # type: ignore[arg-type]  # no window
    pane = ListPane(FORMS["facility"], context, words_of("facility"))
    pane.resize(1366, 768)
    pane.show()
    pane.activateWindow()
    pane.start()
    painted = Painted(pane.table.viewport())
    until(lambda: pane.model.row_at(0) is not None)
    pane.filters.line.setFocus()
    beat = QTimer(interval=1)  # WaitForMoreEvents must come back
    beat.start()
    times: list[float] = []
    for text in keystrokes(400):
        line = pane.filters.line
        if not line.text() or not text.startswith(line.text()):
            line.clear()
            until(lambda: pane.model.rowCount() == app_count and not tasks.busy)
        if text.strip() == line.text().strip():  # a blank asks nothing new
            _type(line, text[len(line.text()) :])
            continue
        answer: list[tuple[int, int]] = []  # (rows found, paints so far)
        link = pane.model.counted.connect(lambda count: answer.append((count, painted.count)))  # noqa: B023
        begin = time.perf_counter()
        _type(line, text[len(line.text()) :])
        until(lambda: bool(answer) and (painted.count > answer[0][1] or answer[0][0] == 0))  # noqa: B023
        times.append((time.perf_counter() - begin) * 1000)
        pane.model.counted.disconnect(link)
    pane.close()
    pane.deleteLater()
    tasks.close()
    app.close()
    found = p95(times)
    what = "phím → danh sách đã vẽ, 100.000 cơ sở, p95"
    return Line(what, ms(found), f"trung vị {ms(median(times))}", "–", "≤ 25 ms", found <= BAR_TYPED)


def _type(line: QWidget, text: str) -> None:
    if text.isascii():
        QTest.keyClicks(line, text)
        return
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def _raise(error: Exception) -> None:
    raise error


def jump(folder: Path) -> Line:
    """Scroll to a random row and paint it: a million rows beside ten thousand, real rows from the real bank."""
    start.make_app([], start.Look("light"))
    tasks = TaskRunner()
    cases, closing = [], []
    for count in (10_000, 1_000_000):
        app = filled(folder / f"jump{count}", count)
        bridge = DeskBridge(app.desk, tasks)
        view = RecordTable(
            RecordModel(
                FormRows(FORMS["facility"]),
                FORMS["facility"],
                bridge,
                ("name", "legal_form", "site_commune"),
                view_parent := QObject(),
            ),
            Settings(folder / "settings.json"),
        )
        closing.append((app, bridge, view, view_parent))
        view.resize(1366, 768)
        view.show()
        model = view.model()
        assert isinstance(model, RecordModel)
        model.show_query(Query("facility"))
        until(lambda model=model, count=count: model.rowCount() == count and model.row_at(0) is not None)  # type: ignore[misc]
        cases.append(_jumper(view, model, Painted(view.viewport()), random.Random(5)))
    beat = QTimer(interval=1)
    beat.start()
    for case in cases:
        case()
    small, large = (median(times) for times in in_turn(cases, 120))
    for app, _bridge, view, _parent in closing:
        view.close()
        view.deleteLater()
        app.close()
    tasks.close()
    return Line("nhảy tới một dòng bất kỳ trong 1.000.000", ms(large), f"trong 10.000: {ms(small)}",
                f"{large / small:.2f}", "≤ 1,2", large / small <= BAR_JUMP)  # fmt: skip


def _jumper(view: RecordTable, model: RecordModel, painted: Painted, chance: random.Random) -> Callable[[], None]:
    def go() -> None:
        line = chance.randrange(model.rowCount())
        count = painted.count
        view.scrollTo(model.index(line, 0), RecordTable.ScrollHint.PositionAtCenter)
        until(lambda: model.row_at(line) is not None)
        count = painted.count if not view.viewport().visibleRegion().isEmpty() else count
        view.viewport().repaint()
        assert painted.count > count

    return go
