"""Processes that open, verify and read the bundles of a long queue ahead, while this one writes.

They get bundles and the keys that open them, never the database. Their answers are pickled: the same code read the same
bytes as would have here. Whatever goes wrong with one, its answer is None, and the work is done without it.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any, NamedTuple

from kc_desktop.domain.change import Progress
from kc_desktop.domain.errors import KcError
from kc_desktop.exchange.bundle.reader import AgeKeys, Opened
from kc_desktop.services import lines, subject_keys
from kc_desktop.services.lines import Lines
from kc_desktop.services.shelf import Shelf
from kc_desktop.store.subjects import Key
from kc_desktop.system.garbage import undisturbed

FEWEST, LEAST = 8, 1 << 20
"""Bundles, and bytes of them, for which it pays to start processes: that takes as long as 2,000 operations."""
_MOST = 2
_AHEAD = 2
"""Questions that wait at a helper: it is never idle, and what is read ahead stays little."""
_MOST_LINES = 20_000
"""Operations of a bundle that a helper reads: they are in memory twice."""
_POLL = 0.1
_NICE = 5
"""The one that writes goes first: on two cores it is what everybody waits for."""
VERIFY, READ = "verify", "read"


class Content(NamedTuple):
    """What a bundle brings: its lines, and the keys of personal values."""

    sha256: str
    lines: Lines
    keys: dict[str, Key]


def readable(opened: Opened) -> bool:
    """Whether a helper can read all that a bundle brings: operations and keys, not too many."""
    return opened.manifest.operations <= _MOST_LINES and all(
        name.startswith(("ops/", "keys/")) for name in opened.names()
    )


# ------------------------------------------------------------------------------------------------------ in the helper


def serve(pipe: Pipe, keys: Sequence[tuple[str, str]], scratch: str) -> None:
    """Answer until the other side is gone; the entry point of the process. ``keys``: age recipient and identity."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    openers = [AgeKeys.of(*pair) for pair in keys]
    with suppress(EOFError, OSError, KeyboardInterrupt), undisturbed(), ExitStack() as held:
        shelf = Shelf(openers, Path(scratch), held)
        while True:
            what, path = pipe.recv()
            try:
                answer = shelf.verify(path).shut() if what == VERIFY else _content(shelf, path)
                sent = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
            except (KcError, MemoryError):
                sent = b""
            pipe.send_bytes(sent)


def _content(shelf: Shelf, path: Path) -> Content:
    with shelf.opened(path) as opened:
        keys = subject_keys.carried(opened)
        found = lines.read(enumerate(opened.operations(), 1))
        lines.begin(found, keys)
        return Content(opened.outer.sha256, found, keys)


# -------------------------------------------------------------------------------------------------------- on this side


class _Helper:
    """One process and the pipe to it."""

    def __init__(self, keys: Sequence[tuple[str, str]], scratch: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, keys, str(scratch)), daemon=True)
        self._process.start()
        theirs.close()

    def ask(self, what: str, path: Path) -> None:
        with suppress(OSError):  # dead: the answer says so
            self._pipe.send((what, path))

    def answer(self, progress: Progress, at: tuple[int, int, str]) -> Any:
        """The next answer; None where there is none. ``progress`` may cancel while it is waited for."""
        try:
            while not self._pipe.poll(_POLL):
                progress.step(*at)
            sent = self._pipe.recv_bytes()
        except (EOFError, OSError):
            return None
        return pickle.loads(sent) if sent else None  # noqa: S301  (our own process)

    def end(self) -> None:
        self._pipe.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()


class Helpers:
    """Helpers for the bundles ``paths``: each has its share, and what it verified it need not open again to read."""

    def __init__(self, paths: Sequence[Path], keys: Sequence[tuple[str, str]], scratch: Path, held: ExitStack) -> None:
        helpers = [_Helper(keys, scratch) for _ in range(min(_MOST, os.cpu_count() or 1))]
        for helper in helpers:
            held.callback(helper.end)
        self._of = {path: helpers[place % len(helpers)] for place, path in enumerate(paths)}

    @staticmethod
    def pay(paths: Sequence[Path]) -> bool:
        """Whether the queue is long enough for them."""
        if len(set(paths)) != len(paths) or len(paths) < FEWEST or (os.cpu_count() or 1) == 1:
            return False
        with suppress(OSError):
            return sum(path.stat().st_size for path in paths) >= LEAST
        return False

    def answers(self, what: str, paths: Sequence[Path], progress: Progress) -> Iterator[Any]:
        """The answers for ``paths`` in order (``Opened``, shut, or ``Content``): asked ahead, waited for in turn."""
        waiting: dict[_Helper, deque[Path]] = {helper: deque() for helper in self._of.values()}
        for path in paths:
            waiting[self._of[path]].append(path)
        for helper, mine in waiting.items():
            for _ in range(min(_AHEAD, len(mine))):
                helper.ask(what, mine.popleft())
        for place, path in enumerate(paths):
            helper = self._of[path]
            found = helper.answer(progress, (place, len(paths), path.name))
            if waiting[helper]:
                helper.ask(what, waiting[helper].popleft())
            yield found
