"""Taking a workbook into a new bank (read, checked, logged, stored, searchable) against plain python-calamine.

python -m tests.bench.excel                          5,000 and 20,000 rows × 30
python -m tests.bench.excel --rows 100000            (two minutes)
python -m tests.bench.excel FILE.xlsx …              workbooks at hand

Each figure comes from a process of its own: processor time and wall clock with its reading child, the largest memory
of both together. Every import is the first of its process: it also loads the reference data.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BAR, MEMORY = 3.5, 512
ROWS = (5_000, 20_000)


class Cost(NamedTuple):
    """Seconds of processor time and of the clock, MB at most, rows taken (of ``calamine``: rows read)."""

    cpu: float
    wall: float
    memory: float
    rows: int


def plain(file: Path) -> int:
    """All cells of a workbook as python-calamine gives them."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(file)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def imported(file: Path) -> int:
    """The workbook in a new bank."""
    from kc_desktop.services.importing.taking import import_workbook
    from tests.tools.offices import office

    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        app = office(Path(scratch) / "bank", "station", "Trạm đo")
        begun = _now()
        done = import_workbook(app.desk, file)
        global _begun  # noqa: PLW0603
        _begun = begun
        app.close()
    return done.taken


_begun = (0.0, 0.0)


def _now() -> tuple[float, float]:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system, time.perf_counter()


if __name__ == "__main__":
    raise SystemExit(0)
