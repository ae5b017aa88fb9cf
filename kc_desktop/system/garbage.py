"""Python's collector of garbage, kept out of the way: it stops every thread while it looks, the window's too."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Collector:
    """One for the process, as the real one is. Works of several threads may want it away at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._works = 0
        self._is_wanted = False

    def begin(self) -> None:
        with self._lock:
            gc.freeze()
            self._is_wanted = True
            if not self._works:
                gc.enable()

    @contextmanager
    def away(self) -> Iterator[None]:
        with self._lock:
            if not self._works:
                self._is_wanted = gc.isenabled()
            self._works += 1
            gc.disable()
        try:
            yield
            gc.freeze()
        finally:
            with self._lock:
                self._works -= 1
                if self._is_wanted and not self._works:
                    gc.enable()


_collector = _Collector()


def begin() -> None:
    """From now on garbage is collected, when no work forbids it. What was loaded until now stays: looking through it
    again and again would stop every thread for 60 ms or more."""
    _collector.begin()


@contextmanager
def undisturbed() -> Iterator[None]:
    """No collection meanwhile, nor a long one afterwards: what is left is never looked through again.

    The collector counts what is made less what is gone: where work lets go of as much as it makes, hundreds of
    thousands of objects wait for what should be a short look at the youngest. Such work must leave no circles of
    objects: they would stay. Work that failed is looked through as usual: its fault may hold anything.
    """
    with _collector.away():
        yield
