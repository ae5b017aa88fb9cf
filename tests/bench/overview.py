"""The overview of a large bank: everything read for the first time, again after a change, the bubbles of its map.

python -m tests.bench.overview [--facilities N] [--keep DIR]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from kc_desktop.app import App
from kc_desktop.domain.change import Change
from kc_desktop.services import coverage, overview, province, watch, year_money
from kc_desktop.ui.pages.overview.measures import COVERAGE, MEASURES, lay
from tests.bench.measure import median, milliseconds
from tests.bench.reports import CUT_OFF, Filler
from tests.tools.offices import office

_ROUNDS = 3


def measured(folder: Path, facilities: int) -> App:
    """The bank of the reports' measurement, a third of its establishments with coordinates."""
    fresh = not (folder / "centre").exists()
    app = office(folder / "centre", "centre", "Trung tâm đo") if fresh else App(folder / "centre")
    if fresh:
        Filler(app.desk.store, facilities).fill()
        with app.desk.store.writer() as connection:
            connection.exec_driver_sql(
                "UPDATE facility SET latitude = 21 + (num % 89) / 100.0, longitude = 106 + (num % 97) / 100.0"
                " WHERE num % 3 = 0"
            )
    return app


def main(arguments: Sequence[str]) -> int:
    """Fill, measure, print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--facilities", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        folder = asked.keep or Path(scratch)
        os.environ["KC_HOME"] = str(folder / "home")
        app = measured(folder, asked.facilities)
        desk = app.desk
        facts = overview.gather(desk, CUT_OFF)
        paid, moved = (Change("saved", forms=frozenset({form})) for form in ("payment", "facility"))
        cases: dict[str, Callable[[], object]] = {
            "cả trang, lần đầu": lambda: overview.gather(desk, CUT_OFF),
            "sau một khoản giải ngân": lambda: overview.gather(desk, CUT_OFF, facts, paid),
            "sau một cơ sở": lambda: overview.gather(desk, CUT_OFF, facts, moved),
            "các xã, phường": lambda: province.read_places(desk),
            "kinh phí": lambda: year_money.read_money(desk, CUT_OFF),
            "đề án cần chú ý": lambda: watch.at_risk(desk, CUT_OFF),
            "xếp vòng tròn": lambda: lay(facts.places, MEASURES[0], COVERAGE),
            "độ phủ (trang khác, để so)": lambda: coverage.coverage(desk, today=CUT_OFF),
        }
        print(f"| {asked.facilities} cơ sở | trung vị |\n|---|---|")
        for what, call in cases.items():
            print(f"| {what} | {median([milliseconds(call) for _ in range(_ROUNDS)]):.0f} ms |", flush=True)
        app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
