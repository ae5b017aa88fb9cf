"""Every call of an export fails once, in every way, and the program dies at each: a table of what was left.

python -m tests.bench.faults [EVERY] [FAULT…]     every EVERY-th call, the FAULTs named; 0 when every promise held

"kill": the program ends at a call; "shot": it is killed from outside, every 0.3 ms of an export's time.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.tools.faults import FAULTS, KILL, SHOT, Cell, Rig

MOMENTS = 100
"""How often an export is shot; 100 × 0.3 ms is about what it takes."""


def main(arguments: list[str]) -> int:
    """Print the table; 0 when every promise held."""
    every = int(arguments[0]) if arguments else 1
    wanted = arguments[1:] or [KILL, SHOT, *FAULTS]
    cells: list[Cell] = []
    broken: list[str] = []
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kc-faults-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        rig = Rig(Path(scratch))
        for place, fault in enumerate(wanted):
            for at in range(1 + place % every, MOMENTS if fault == SHOT else len(rig.calls) + 2, every):
                try:
                    cells.append(_one(rig, at, fault))
                except Exception as error:  # this is what we look for
                    broken.append(f"{fault} {at}: {error!r}")
        calls = len(rig.calls)
        rig.close()
    print("| lỗi | số điểm | xuất xong | từ chối vì | gói trọn trên USB | không có gói |\n|---|---|---|---|---|---|")
    for fault in wanted:
        of_it = [cell for cell in cells if cell.fault == fault]
        ends = Counter(cell.end for cell in of_it)
        refused = ", ".join(f"{end} {count}" for end, count in ends.most_common() if end != "done")
        whole = sum(cell.bundles for cell in of_it)
        print(f"| {fault} | {len(of_it)} | {ends['done']} | {refused} | {whole} | {len(of_it) - whole} |")
    print(
        f"{len(cells)} lần xuất, {calls} lời gọi mỗi lần, {time.monotonic() - begun:.0f} s, hỏng lời hứa: {len(broken)}"
    )
    print(*broken, sep="\n")
    return 1 if broken else 0


def _one(rig: Rig, at: int, fault: str) -> Cell:
    if fault == SHOT:
        return rig.shot(at)
    return rig.killed(at) if fault == KILL else rig.cell(at, fault)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
