"""Thousands of random histories of stations and a centre: a table of what happened and what was lost.

python -m tests.bench.histories [--count 10000] [--first 0] [--steps 40] [--jobs 1] [--keep FILE]

``--keep``: outcomes are appended there, one JSON line each, and those of an earlier run count too (so that a run can be
interrupted). Gives 0 when every promise held. A history with seed N is lived through again by ``--first N --count 1``.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.tools.histories import Outcome, histories

_KINDS = ("lost", "unseen", "collision", "unsettled", "unequal", "counts", "undo", "withdraw", "preview", "hidden")
_BATCH = 25


def main(arguments: list[str]) -> int:
    """Run, print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.histories")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args(arguments)
    before = list(_kept(given.keep)) if given.keep and given.keep.exists() else []
    known = {outcome.seed for outcome in before}
    seeds = [seed for seed in range(given.first, given.first + given.count) if seed not in known]
    begun, outcomes = time.monotonic(), list(before)
    for outcome in _lived(seeds, given.steps, given.jobs):
        outcomes.append(outcome)
        if given.keep:
            with given.keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps([outcome.seed, outcome.counts, outcome.broken, outcome.detail]) + "\n")
        if outcome.broken:
            print(f"seed {outcome.seed}: {outcome.broken}\n{outcome.detail}", flush=True)
    print(table(outcomes, len(outcomes) - len(before), time.monotonic() - begun))
    return 1 if any(outcome.broken for outcome in outcomes) else 0


def table(outcomes: Sequence[Outcome], lived: int, seconds: float) -> str:
    """What happened, in Markdown."""
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        counts.update(outcome.counts)
    broken = Counter(outcome.broken for outcome in outcomes if outcome.broken)
    rows = [("histories", len(outcomes)), *sorted(counts.items())]
    rows += [(f"**{kind}**", broken.pop(kind, 0)) for kind in _KINDS]
    rows += [(f"**{kind}**", count) for kind, count in broken.items()]
    rows += [("seconds", round(seconds)), ("histories a second", round(lived / seconds, 1) if seconds else 0)]
    return "\n".join(["| what | how many |", "|---|---:|", *(f"| {what} | {count:,} |" for what, count in rows)])


def _lived(seeds: Sequence[int], steps: int, jobs: int) -> Iterator[Outcome]:
    parts = [(seeds[start : start + _BATCH], steps) for start in range(0, len(seeds), _BATCH)]
    if jobs <= 1:
        for part in parts:
            yield from _part(part)
        return
    with multiprocessing.get_context("spawn").Pool(jobs, maxtasksperchild=20) as pool:
        for outcomes in pool.imap_unordered(_part, parts):
            yield from outcomes


def _part(part: tuple[Sequence[int], int]) -> list[Outcome]:
    seeds, steps = part
    os.environ["KC_VAULT"] = "none"
    gc.disable()  # what a history leaves is collected between two
    found = []
    with histories() as maker:
        for seed in seeds:
            found.append(maker.run(seed, steps))
            gc.collect()
    gc.enable()
    return found


def _kept(file: Path) -> Iterator[Outcome]:
    for line in file.read_text("utf-8").splitlines():
        seed, counts, broken, detail = json.loads(line)
        yield Outcome(seed, Counter(counts), broken, detail)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
