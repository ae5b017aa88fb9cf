"""The clock. It labels, it never decides: nothing is ordered, refused or trusted by it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime

_FUTURE_MS = 24 * 3600 * 1000


def now() -> datetime:
    """This moment with the local offset (+07:00 in Vietnam), whole seconds."""
    return datetime.now().astimezone().replace(microsecond=0)


def wall_ms() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Hlc:
    """Hybrid logical clock (Kulkarni et al. 2014): strings that grow even when the wall clock steps back.

    Form ``mmmmmmmmmmmm:cccc`` (hex milliseconds, hex counter), so comparing text compares time. For display order only.
    """

    def __init__(self, last: str = "", wall: Callable[[], int] = wall_ms) -> None:
        self._wall = wall
        self._last = parse_hlc(last) or (0, 0)
        self._lock = threading.Lock()

    def tick(self) -> str:
        """A value above every one given or seen before."""
        with self._lock:
            millis, counter = self._last
            wall = self._wall()
            if wall > millis:
                self._last = wall, 0
            elif counter < 0xFFFF:
                self._last = millis, counter + 1
            else:
                self._last = millis + 1, 0
            return f"{self._last[0]:012x}:{self._last[1]:04x}"

    def seen(self, *texts: str) -> None:
        """Move past values from elsewhere, but for those over a day ahead (one clock in 2099 must not drag ours)."""
        limit = self._wall() + _FUTURE_MS
        believed = [value for text in texts if (value := parse_hlc(text)) and value[0] <= limit]
        with self._lock:
            self._last = max(self._last, *believed) if believed else self._last


def parse_hlc(text: str) -> tuple[int, int] | None:
    """(milliseconds, counter), or None when ``text`` is no such value."""
    millis, _, counter = text.partition(":")
    if len(millis) != 12 or len(counter) != 4 or not (millis + counter).isalnum():
        return None
    try:
        return int(millis, 16), int(counter, 16)
    except ValueError:
        return None
