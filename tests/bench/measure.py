"""Timing: cases in turn, medians, one line per case with its floor and its bar."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table. ``value`` and ``floor`` are texts with units; ``bar`` says what was promised."""

    what: str
    value: str
    floor: str
    ratio: str
    bar: str
    kept: bool


def milliseconds(call: Callable[[], object]) -> float:
    """Wall time of one call in ms."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def in_turn(cases: Sequence[Callable[[], object]], rounds: int) -> list[list[float]]:
    """Times (ms) of each case, taken in turn so that a busy moment hits them all."""
    times: list[list[float]] = [[] for _ in cases]
    for _ in range(rounds):
        for place, case in enumerate(cases):
            times[place].append(milliseconds(case))
    return times


def median(times: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(times)


def p95(times: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return sorted(times)[max(0, round(len(times) * 0.95) - 1)]


def ms(value: float) -> str:
    """Milliseconds with two decimals."""
    return f"{value:.2f} ms"
