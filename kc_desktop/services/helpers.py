"""Processes that open, verify and read the bundles of a long queue ahead, while this one writes.

They get bundles and the keys that open them, never the database. Their answers are pickled or marshalled: the same
code read the same bytes as would have here. Whatever goes wrong with one, its answer is None, and the work is done
without it.
"""

from __future__ import annotations

import gc
import marshal
import multiprocessing
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

from kc_desktop.domain.change import Progress
from kc_desktop.domain.errors import KcError
from kc_desktop.domain.op import Op
from kc_desktop.domain.register import RecordView
from kc_desktop.exchange.bundle.reader import AgeKeys, Opened
from kc_desktop.services import lines, subject_keys
from kc_desktop.services.lines import Lines
from kc_desktop.services.shelf import Shelf
from kc_desktop.store.ledger import Quarantined
from kc_desktop.store.projection import Begun
from kc_desktop.store.rows import Kept, Typed
from kc_desktop.store.subjects import Key

FEWEST, LEAST = 8, 1 << 20
"""Bundles, and bytes of them, for which it pays to start processes: that takes as long as 2,000 operations."""
_MOST = 2
_AHEAD = 4
"""Questions that wait at a helper: it is never idle."""
_READY = 2
"""Answers that wait at a helper, so that what is read ahead stays little."""
_MOST_LINES = 10_000
"""Operations of a bundle that a helper reads: some 25 MB for each answer that waits."""
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
    gc.disable()  # what an answer leaves is looked through when it is done
    openers = [AgeKeys.of(*pair) for pair in keys]
    answers: Queue[bytes] = Queue(_READY)
    Thread(target=_send, args=(pipe, answers), daemon=True).start()
    with suppress(EOFError, OSError, KeyboardInterrupt), ExitStack() as held:
        shelf = Shelf(openers, Path(scratch), held)
        while True:
            what, path = pipe.recv()
            try:
                answers.put(_verified(shelf, path) if what == VERIFY else _packed(_content(shelf, path)))
            except (KcError, MemoryError):
                answers.put(b"")
            gc.collect(0)


def _send(pipe: Pipe, answers: Queue[bytes]) -> None:
    """Send answers while the next are found: a pipe holds less than one."""
    try:
        while True:
            pipe.send_bytes(answers.get())
    except OSError:  # the other side is gone
        os._exit(1)


def _verified(shelf: Shelf, path: Path) -> bytes:
    return pickle.dumps(shelf.verify(path).shut(), pickle.HIGHEST_PROTOCOL)


def _content(shelf: Shelf, path: Path) -> Content:
    with shelf.opened(path) as opened:
        keys = subject_keys.carried(opened)
        found = lines.read(enumerate(opened.operations(), 1))
        lines.begin(found, keys)
        return Content(opened.outer.sha256, found, keys)


def _packed(content: Content) -> bytes:
    """Plain tuples marshalled: pickling their classes takes twice as long, on either side."""
    sha256, found, keys = content
    sound = [(number, *op) for number, op in found.sound]
    bad = [(one.line, one.raw, one.code, one.reason) for one in found.bad]
    begun = {
        record: (one.ops, one.keys, one.view.flat, one.view.shown, one.view.sealed, *_plain(one.kept))
        for record, one in found.begun.items()
        if not one.view.conflicts
    }
    return marshal.dumps((sha256, sound, bad, found.records, begun, keys))


def _plain(kept: Kept) -> tuple[bytes, int, tuple[Any, ...] | None]:
    return kept.state, kept.deleted, None if kept.typed is None else (*kept.typed,)


# -------------------------------------------------------------------------------------------------------- on this side


def _unpacked(sent: bytes) -> Content:
    sha256, sound, bad, records, begun, keys = marshal.loads(sent)  # noqa: S302  (our own process)
    found = Lines([(number, Op(*op)) for number, *op in sound], [Quarantined(*one) for one in bad], records)
    for record, (ops, opened_with, flat, shown, sealed, state, deleted, typed) in begun.items():
        kept = Kept(state, deleted, None if typed is None else Typed(*typed))
        found.begun[record] = Begun(ops, opened_with, RecordView(flat, shown, {}, sealed), kept)
    return Content(sha256, found, keys)


_READERS: Mapping[str, Callable[[bytes], Any]] = {VERIFY: pickle.loads, READ: _unpacked}


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

    def answer(self, progress: Progress, at: tuple[int, int, str]) -> bytes:
        """The next answer; empty where there is none. ``progress`` may cancel while it is waited for."""
        try:
            while not self._pipe.poll(_POLL):
                progress.step(*at)
            return self._pipe.recv_bytes()
        except (EOFError, OSError):
            return b""

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
            sent = helper.answer(progress, (place, len(paths), path.name))
            if waiting[helper]:
                helper.ask(what, waiting[helper].popleft())
            yield _READERS[what](sent) if sent else None
