"""Search as you type over 10,000, 100,000 and 1,000,000 facilities: the first 50 hits with four list columns.

python -m tests.bench.search                        all three sizes (the largest takes two minutes to fill)
python -m tests.bench.search --counts 10000 --keys 100
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from kc_desktop.app import App, packs
from kc_desktop.domain.fold import fold
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.services import lists, maps
from kc_desktop.services.lists import Query
from tests.bench.fill import filled, keystrokes, phone_of
from tests.bench.measure import Line, median, ms, p95

COUNTS = (10_000, 100_000, 1_000_000)
BAR = 20.0
_COLUMNS = ("name", "site_commune", "legal_form", "main_product")
_SHOWN = 50

Where = Mapping[str, tuple[str, ...]]


def questions(keys: int) -> dict[str, tuple[Sequence[str], Where]]:
    """What people ask, by name: letters typed one by one, with filters of every kind, numbers."""
    typed = keystrokes(keys)
    unit = packs().units("2025")[5].key
    district = maps.area_of(packs().units(OLD_LIST)[2000], maps.OLD_DISTRICT)
    phones = [phone_of(num)[:length] for num in range(1, keys // 10 + 2) for length in range(2, 11)]
    grouped = [f"{p[:4]} {p[4:7]} {p[7:]}"[:length] for p in map(phone_of, range(1, 30)) for length in range(5, 13)]
    return {
        "có dấu": (typed, {}),
        "không dấu": ([fold(text) for text in typed], {}),
        "lọc giá trị phổ biến": (typed, {"legal_form": ("ho_kd",)}),
        "lọc giá trị ít": (typed, {"legal_form": ("dntn", "htx")}),
        "lọc một xã": (typed, {"site_commune": (unit,)}),
        "lọc một huyện cũ": (typed, {maps.OLD_DISTRICT: (district,)}),
        "số điện thoại": (phones[:keys], {}),
        "số điện thoại viết cách": (grouped[:keys], {}),
    }


def ask(app: App, text: str, where: Where) -> float:
    """Milliseconds of processor time for the first page of one answer."""
    begin = time.process_time()
    nums = lists.ids(app.desk, Query("facility", text, where, limit=_SHOWN, quick=True))
    lists.page(app.desk, "facility", nums, _COLUMNS)
    return (time.process_time() - begin) * 1000


def sizes(folder: Path, counts: Sequence[int] = COUNTS, keys: int = 400) -> list[Line]:
    """Middle and 95th of a hundred, for each size and kind of question."""
    lines = []
    for count in counts:
        app = filled(folder / f"search{count}", count)
        for name, (texts, where) in questions(keys).items():
            for text in texts[:20]:
                ask(app, text, where)
            times = [ask(app, text, where) for text in texts]
            found = p95(times)
            what = f"tìm khi gõ, {f'{count:,}'.replace(',', '.')} cơ sở, {name}: p95"
            lines.append(Line(what, ms(found), f"trung vị {ms(median(times))}", "–", "≤ 20 ms", found <= BAR))
        app.close()
    return lines


def main() -> int:
    """Measure and print."""
    from tests.bench.run import HEAD, row

    parser = argparse.ArgumentParser()
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--keys", type=int, default=400)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        lines = sizes(Path(scratch), given.counts, given.keys)
    print(HEAD)
    for line in lines:
        print(row(line))
    return 0 if all(line.kept for line in lines) else 1


if __name__ == "__main__":
    raise SystemExit(main())
