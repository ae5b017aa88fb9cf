"""The longest turns of the event loop when pages open for the first time: what the window does without looking up.

python -m tests.bench.turns [--data DIR] [--rounds 3] [PAGE…]

Each page in processes of their own: the real program is opened on a copy of ``--data`` (else of the invented province),
left alone until it rests, then the page is opened, its first record, a new one. A turn is what the GUI thread does
between two looks at what waits for it, in its own CPU time: other programs on the machine count little. Of the rounds
the shortest is told; the bar is 50 ms.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kc_desktop.ui.main_window import MainWindow
    from kc_desktop.ui.pages.record_page import RecordPage

BAR = 50.0
REST_S, FIRST_REST_S = 0.35, 1.6
"""How long nothing may run before the next step."""
OPEN = "mở chương trình"


class Recorder:
    """The turns of this thread's event loop under the label of what was done last: (label, ms)."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self.turns: list[tuple[str, float]] = []
        self.label = OPEN
        self._begun = time.thread_time()
        QAbstractEventDispatcher.instance().awake.connect(self._on_awake)

    def _on_awake(self) -> None:
        now = time.thread_time()
        self.turns.append((self.label, (now - self._begun) * 1000))
        self._begun = now


def record(data: Path, page: str) -> list[tuple[str, float]]:
    """Open the program on ``data``, then ``page``; every turn."""
    gc.disable()  # as ``__main__`` does before anything of Qt is loaded
    from kc_desktop.ui import start

    recorders: list[Recorder] = []
    watch = start._watch

    def begin(shell: start.Shell, kept: ExitStack) -> None:
        watch(shell, kept)
        recorders.append(Recorder())
        _drive(shell.window, recorders[0], _steps(shell.window, page))

    start._watch = begin
    start.run(data)
    return recorders[0].turns


def _steps(window: MainWindow, page: str) -> list[tuple[str, Callable[[], object]]]:
    from kc_desktop.ui.pages import RECORD_PAGES

    def at_list() -> RecordPage:
        from kc_desktop.ui.pages.record_page import RecordPage

        found = window.page()
        assert isinstance(found, RecordPage)
        return found

    steps: list[tuple[str, Callable[[], object]]] = [("trang", lambda: window.show_section(page))]
    if page in RECORD_PAGES:
        steps.append(("bản ghi đầu", lambda: at_list().list.table.selectRow(0)))
        steps.append(("thêm mới", lambda: at_list().new_record()))
    return steps


def _drive(window: MainWindow, recorder: Recorder, steps: list[tuple[str, Callable[[], object]]]) -> None:
    """Each step when nothing has run for a while, then the end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    assert window._tasks is not None
    tasks, rested, wanted = window._tasks, time.monotonic(), FIRST_REST_S
    timer = QTimer(window, interval=20)

    def look() -> None:
        nonlocal rested, wanted
        if tasks.busy:
            rested = time.monotonic()
        elif time.monotonic() - rested > wanted:
            if not steps:
                timer.stop()
                QApplication.exit(0)
                return
            recorder.label, act = steps.pop(0)
            rested, wanted = time.monotonic(), REST_S
            QTimer.singleShot(0, window, act)

    timer.timeout.connect(look)
    timer.start()


def longest(folder: Path, page: str, rounds: int) -> dict[str, float]:
    """Step → ms of its longest turn, the least of some processes. ``folder``: ``data`` and ``home`` to copy."""
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
            here = Path(scratch) / "bank"
            shutil.copytree(folder, here)
            command = [sys.executable, "-m", "tests.bench.turns", "--alone", "--data", str(here / "data"), page]
            variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KC_HOME": str(here / "home")}
            done = subprocess.run(command, env=variables, capture_output=True, text=True, check=True, timeout=120)
        most: dict[str, float] = defaultdict(float)
        for label, took in json.loads(done.stdout.splitlines()[-1]):
            most[label] = max(most[label], took)
        for label, took in most.items():
            found[label].append(took)
    return {label: min(times) for label, times in found.items()}


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--data", type=Path, help="a folder with `data` (the bank) and `home` (KC_HOME)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.alone:
        print(json.dumps(record(asked.data, asked.pages[0])), flush=True)
        os._exit(0)  # nothing to put away
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        folder = asked.data or _invented(Path(scratch))
        print("| trang | lượt dài nhất, ms |\n|---|---|")
        for page in asked.pages or _every():
            steps = longest(folder, page, asked.rounds)
            told = ", ".join(f"{label} {took:.0f}{' **quá**' if took > BAR else ''}" for label, took in steps.items())
            print(f"| {page} | {told} |", flush=True)
    return 0


def _every() -> list[str]:
    from kc_desktop.ui import pages

    return [*pages._LOADERS, *pages.RECORD_PAGES]


def _invented(folder: Path) -> Path:
    from kc_desktop.services import demo
    from tests.tools.offices import office

    os.environ["KC_HOME"] = str(folder / "home")
    app = office(folder / "data", "centre", "Trung tâm đo")
    demo.fill(app.desk)
    app.close()
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
