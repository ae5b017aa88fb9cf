"""Taking a workbook into a new bank (read, checked, logged, stored, searchable) against plain python-calamine.

python -m tests.bench.excel                     5,000 and 20,000 rows × 30
python -m tests.bench.excel --rows 100000       (some minutes)
python -m tests.bench.excel FILE.xlsx …         workbooks at hand

Each figure comes from a process of its own: processor time and clock together with its reading child, the most memory
that both held at a time (looked at fifty times a second). Every import is the first of its process: it loads the
reference data too.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

BAR, MEMORY = 3.5, 512
ROWS = (5_000, 20_000)
_PERSONAL = '"Ông Mẫu Văn"'.encode()


class Cost(NamedTuple):
    """Seconds of processor time and of the clock, MB at most, and how many rows came of it."""

    cpu: float
    wall: float
    memory: float
    rows: int


def cost(work: Callable[[], int]) -> Cost:
    """What one call costs; to be asked once in a process."""
    watch = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-c", _WATCH, str(os.getpid())], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    before, begun = _cpu(), time.perf_counter()
    rows = work()
    wall, cpu = time.perf_counter() - begun, _cpu() - before
    most = int(watch.communicate()[0])
    return Cost(cpu, wall, most / 1024, rows)


_WATCH = """
import os, pathlib, select, sys
family, most, page = int(sys.argv[1]), 0, os.sysconf("SC_PAGESIZE") // 1024
def held(pid):
    return int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1]) * page
while True:
    total = held(family)
    for pid in pathlib.Path(f"/proc/{family}/task/{family}/children").read_text().split():
        try:
            total += held(pid) if int(pid) != os.getpid() else 0
        except (FileNotFoundError, ProcessLookupError):
            pass
    most = max(most, total)
    if select.select([sys.stdin], [], [], 0.02)[0]:
        break
print(most)
"""
"""Looks at the memory of a process and its children from outside, until its input ends."""


def _cpu() -> float:
    """Seconds of this process and of its children that ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def plain(file: Path) -> Cost:
    """All cells of a workbook as python-calamine gives them."""
    return cost(lambda: _read(file))


def _read(file: Path) -> int:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(file)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def imported(file: Path) -> Cost:
    """The workbook in a new bank."""
    from kc_desktop.services.importing.taking import import_workbook
    from tests.tools.offices import office

    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        app = office(Path(scratch) / "bank", "station", "Trạm đo")
        found = cost(lambda: import_workbook(app.desk, file).taken)
        app.close()
    return found


def least(file: Path) -> Cost:
    """What an import cannot do without: reading as ``plain``; then the very rows it leaves, written by plain sqlite3
    with the program's cache into the same tables; each operation hashed, each personal value sealed. No cell is
    checked, typed or compared, no JSON made, no journal kept."""
    from kc_desktop.app import App
    from kc_desktop.domain.personal import ENVELOPE
    from kc_desktop.services.importing.taking import import_workbook
    from kc_desktop.store import place
    from kc_desktop.system import secrets
    from tests.bench.merge import rows_left, write_plainly
    from tests.tools.offices import office

    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        bank, empty = Path(scratch) / "bank", Path(scratch) / "empty.db"
        office(bank, "station", "Trạm đo").close()
        shutil.copy(place.database_file(bank), empty)
        with App(bank) as app:
            taken = import_workbook(app.desk, file).taken
            left = rows_left(app.desk, 0)
        operations = [raw for *_, raw in left["op"]]
        personal = [raw.count(ENVELOPE.encode()) for raw in operations]

        def work() -> int:
            _read(file)
            for raw, values in zip(operations, personal, strict=True):
                hashlib.sha256(raw).hexdigest()
                if values:
                    encrypt = secrets.cipher(secrets.new_key()).encrypt
                    for _ in range(values):
                        encrypt(_PERSONAL, [b"representative"])
            write_plainly(empty, left, tuned=True)
            return taken

        return cost(work)


def alone(what: str, file: Path) -> Cost:
    """``plain``, ``least`` or ``imported`` in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.excel", "--alone", what, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


_WAYS: dict[str, Callable[[Path], Cost]] = {"plain": plain, "least": least, "imported": imported}


def line(name: str, file: Path, rounds: int = 3) -> str:
    """A row of the table: the middle of some rounds in turn."""
    found = [(alone("plain", file), alone("least", file), alone("imported", file)) for _ in range(rounds)]
    found.sort(key=lambda costs: costs[2].cpu / costs[0].cpu)
    peer, floor, ours = found[len(found) // 2]
    cpu, wall = ours.cpu / peer.cpu, ours.wall / peer.wall
    kept = cpu <= BAR and ours.memory <= MEMORY
    return (
        f"| {name} | {ours.rows:,} | {peer.cpu:.2f} / {peer.wall:.2f} s "
        f"| {floor.cpu:.2f} s = {floor.cpu / peer.cpu:.1f} | {ours.cpu:.2f} / {ours.wall:.2f} s "
        f"| {cpu:.1f} / {wall:.1f} | {ours.memory:.0f} MB (calamine {peer.memory:.0f}) | {'có' if kept else 'KHÔNG'} |"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--rows", type=int, nargs="+", default=())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", choices=tuple(_WAYS))
    given = parser.parse_args(arguments)
    if given.alone:
        print(json.dumps(_WAYS[given.alone](given.files[0])))
        return 0
    from tests.tools import big_workbook  # not in the process measured, nor in its reader, which begins like it

    print("| bảng tính | dòng nhận | calamine CPU / đồng hồ | sàn CPU", end=" ")
    print(f"| nhập | tỉ lệ (≤ {BAR}) | bộ nhớ (≤ {MEMORY}) | đạt |")
    print("|---|---|---|---|---|---|---|---|")
    for file in given.files:
        print(line(file.name, file, given.rounds), flush=True)
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        for count in given.rows or (() if given.files else ROWS):
            file = big_workbook.write(Path(scratch) / f"{count}.xlsx", count)
            print(line(f"{count:,} × {big_workbook.WIDTH}", file, given.rounds), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
