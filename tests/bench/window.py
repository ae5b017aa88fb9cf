"""The window: first paint, a keystroke to the painted list, a jump in a million rows."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.fill import filled
from tests.bench.measure import Line, median, ms

ROUNDS = 9
BAR_PAINT, BAR_TYPED, BAR_JUMP = 1.6, 25.0, 1.2

_BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
class Paint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            QApplication.exit(0)
        return False
app = QApplication(["bare"])
window = QMainWindow()
window.resize(1366, 768)
paint = Paint()
window.installEventFilter(paint)
window.show()
app.exec()
"""
_SHELL = """
import sys, time
from pathlib import Path
from kc_desktop.ui import start
real = start.after_first_paint
def timed(window, call):
    def painted():
        print(time.time(), flush=True)
        call()
    real(window, painted)
start.after_first_paint = timed
def shown():
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    def look():
        window = next((w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "MainWindow"), None)
        page = window and window.page("facility")
        if page and page.list.model.row_at(0) is not None:
            page.list.table.viewport().repaint()
            print(time.time(), flush=True)
            window.close()
        else:
            QTimer.singleShot(1, look)
    QTimer.singleShot(1, look)
real_begin = start._watch
def begun(*a):
    real_begin(*a)
    shown()
start._watch = begun
sys.exit(start.run(Path(sys.argv[1])))
"""


def _run(code: str, *arguments: str, home: Path) -> list[float]:
    """Milliseconds from before the process starts to each moment it prints."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    variables |= {"QT_QPA_PLATFORM": "offscreen", "KC_HOME": str(home)}
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=variables, capture_output=True, text=True, check=True, timeout=60
    )
    return [(float(line) - begin) * 1000 for line in done.stdout.split()]


def first_paint(folder: Path) -> list[Line]:
    """From process start to the first paint of the shell, and to the first page of data, beside a bare window."""
    filled(folder / "data", 10_000).close()
    home = folder / "home"
    home.mkdir()
    (home / "config").mkdir()
    (home / "config" / "settings.json").write_text('{"window.section": "facility"}', "utf-8")
    bare, shell, data = [], [], []
    for turn in range(ROUNDS + 1):
        bare_ms = _run(_BARE, home=home)[0]
        shell_ms, data_ms = _run(_SHELL, str(folder / "data"), home=home)
        if turn:  # the first one warms the disk and writes .pyc
            bare.append(bare_ms)
            shell.append(shell_ms)
            data.append(data_ms)
    base, took, full = median(bare), median(shell), median(data)
    spread = statistics.quantiles(shell, n=4)
    del spread
    return [
        Line("cửa sổ hiện ra (từ lúc chạy)", ms(took), f"QMainWindow trống {ms(base)}", f"{took / base:.2f}", "≤ 1,6",
             took / base <= BAR_PAINT),
        Line("trang dữ liệu đầu tiên, 10.000 cơ sở", ms(full), f"vỏ {ms(took)}", f"{full / took:.2f}", "ngay sau đó",
             full >= took),
    ]  # fmt: skip
