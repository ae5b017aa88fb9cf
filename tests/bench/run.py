"""``dev.py bench``: every measurement beside its floor in the same run; the table goes to RESULTS.md.

python -m tests.bench.run            all
python -m tests.bench.run save jump  some, printed only
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from tests.bench.measure import Line

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = "| việc | đo được | sàn, đối chứng | tỷ số | hạn | đạt |\n|---|---|---|---|---|---|"


def cases() -> dict[str, Callable[[Path], Line | list[Line]]]:
    """Name → measurement."""
    from tests.bench import dossier_clicks, papers, radar, search, store, typing, window

    return {
        "paint": window.first_paint,
        "save": store.save,
        "search": store.search_store,
        "sizes": search.sizes,
        "typed": window.keystroke,
        "jump": window.jump,
        "typing": typing.survey,
        "export": store.export,
        "alike": radar.quality,
        "radar": radar.speed,
        "papers": papers.papers,
        "dossier": dossier_clicks.clicks,
    }


def main(wanted: list[str]) -> int:
    """Measure, print, and after a whole run write RESULTS.md. 0 when every bar is kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    all_cases = cases()
    if unknown := [name for name in wanted if name not in all_cases]:
        print(f"không có phép đo {', '.join(unknown)}; có {', '.join(all_cases)}", file=sys.stderr)
        return 2
    begun = time.monotonic()
    lines: list[Line] = []
    print(HEAD)
    for name in wanted or all_cases:
        with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
            os.environ["KC_HOME"] = str(Path(scratch) / "home")
            found = all_cases[name](Path(scratch))
        for line in found if isinstance(found, list) else [found]:
            lines.append(line)
            print(row(line), flush=True)
    if not wanted:
        RESULTS.write_text("\n".join([*introduction(time.monotonic() - begun), HEAD, *map(row, lines), ""]), "utf-8")
    return 0 if all(line.kept for line in lines) else 1


def row(line: Line) -> str:
    """One row of the table."""
    return f"| {line.what} | {line.value} | {line.floor} | {line.ratio} | {line.bar} | {'✓' if line.kept else '✗'} |"


def introduction(seconds: float) -> Iterator[str]:
    """Where and with what it was measured; no name of a machine."""
    from PySide6 import __version__ as qt_version

    import kc_desktop
    from kc_desktop.store import versions

    yield "# Đo được (`python3 dev.py bench`)\n"
    day = datetime.now().astimezone()
    yield f"Ngày {day:%d/%m/%Y}, {os.cpu_count()} nhân {processor()}, {platform.system()}, cả lượt {seconds:.0f} giây."
    versions_of = f"Python {platform.python_version()}, Qt {qt_version}, SQLite {versions.sqlite()}"
    yield f"kc_desktop {kc_desktop.__version__}, {versions_of}. Mỗi số đứng cạnh sàn đo xen kẽ trong cùng lượt.\n"


def processor() -> str:
    """The model of the processor."""
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor() or "CPU"
    names = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
