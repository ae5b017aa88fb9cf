"""What deciding costs the machine: ``python -m tests.tools.conflict_timing [COUNT]``.

The queue of COUNT (1,000) conflicts, one decision in the real window with its threads (from the key to the next
conflict on the screen, and the longest time the event loop stood still), all alike at once, and reopening. How long a
person reads is no matter of the machine and is not measured.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kc_desktop.services import conflicts
from kc_desktop.ui.pages.conflicts import ConflictPage
from kc_desktop.ui.start import Shell
from tests.tools.offices import province
from tests.tools.page_gallery import open_window, settle
from tests.tools.quarrels import same_field

T = TypeVar("T")
DECISIONS = 40


def main(count: int) -> None:
    """Print the figures, one a line."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        made = province(Path(home), stations=2)
        same_field(made, count)
        desk = made.centre.desk
        queue = _timed(f"queue of {count}", lambda: conflicts.queue(desk))
        keys = [(one.form, one.record_id, one.path) for one in queue]
        _timed("count", lambda: conflicts.count(desk))
        _timed("details of 7", lambda: conflicts.details(desk, keys[:7]))
        app, shell = open_window(made.centre, Path(home), "light")
        settle(app, shell, 1.0)
        gc.freeze()  # as the program does once it has started
        _in_the_window(app, shell)
        keys = [(one.form, one.record_id, one.path) for one in conflicts.queue(desk)]
        done = _timed(f"all {len(keys)} alike", lambda: conflicts.decide_alike(desk, keys, conflicts.Choice("base")))
        _timed(f"reopen {len(done.ops)}", lambda: conflicts.reopen_many(desk, done.ops))
        shell.window.close()
        shell.tasks.close()
        made.close()


def _in_the_window(app: QApplication, shell: Shell) -> None:
    start = time.perf_counter()
    shell.window.show_section("conflicts")
    page = shell.window.page()
    assert isinstance(page, ConflictPage)
    while page.panel.laid is None:
        app.processEvents()
    print(f"page opened, first conflict shown: {(time.perf_counter() - start) * 1000:.0f} ms")
    settle(app, shell, 0.5)
    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(1)
    shown = []
    for number in range(DECISIONS):
        before, start = page.panel.laid, time.perf_counter()
        QTest.keyClick(page.list, Qt.Key.Key_2 if number % 2 else Qt.Key.Key_3)
        while page.panel.laid is None or page.panel.laid is before:
            app.processEvents()
        page.repaint()
        shown.append((time.perf_counter() - start) * 1000)
        for _ in range(20):
            app.processEvents()
            time.sleep(0.005)
    timer.stop()
    shown.sort()
    print(
        f"key to next conflict painted, {DECISIONS} decisions: median {statistics.median(shown):.1f} ms,"
        f" 95 % {shown[int(len(shown) * 0.95)]:.1f} ms, longest {shown[-1]:.1f} ms; longest gap of the event loop"
        f" {max(gaps) * 1000:.0f} ms"
    )
    settle(app, shell, 0.5)


def _timed(what: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    found = work()
    print(f"{what}: {(time.perf_counter() - start) * 1000:.0f} ms")
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
