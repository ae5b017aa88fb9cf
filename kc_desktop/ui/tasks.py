"""Work beside the window. One thread owns the database; results come back on the GUI thread by one queued signal.

Rules: no QThread subclass, no ``processEvents``, no sleeping. A cancelled task calls neither ``done`` nor ``failed``.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, Protocol, TypeVar

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from kc_desktop.domain.change import Progress

T = TypeVar("T")
P = ParamSpec("P")

BUSY_LIMIT = 0.05
"""Seconds the GUI thread may be busy in one go before the debug log says so."""

_log = logging.getLogger("kc_desktop.gui")


class Step(NamedTuple):
    """How far a task is. ``total`` 0 = unknown."""

    done: int = 0
    total: int = 0
    what: str = ""
    seconds: float = 0.0

    @property
    def fraction(self) -> float | None:
        """0–1, or None while the total is unknown."""
        return min(1.0, self.done / self.total) if self.total > 0 else None

    @property
    def remaining(self) -> float | None:
        """Seconds left by the pace so far; None until there is a pace to judge by."""
        part = self.fraction
        if part is None or part < 0.02 or self.seconds < 1.0:
            return None
        return self.seconds * (1 - part) / part


class SharedProgress:
    """The worker writes, the window polls, ``cancel`` sets a flag that the next ``step`` obeys."""

    def __init__(self, *, essential: bool = False) -> None:
        """``essential`` work (keeping a draft) is waited for when the window closes, never cancelled with the rest."""
        self.essential = essential
        self._step = (0, 0, "")
        self._started = time.monotonic()
        self._cancel = threading.Event()
        self._finished = threading.Event()

    def step(self, done: int, total: int, what: str = "") -> None:
        """See ``kc_desktop.domain.change.Progress``."""
        self._step = (done, total, what or self._step[2])
        if self._cancel.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancel.set()

    def finish(self) -> None:
        """Mark the work as over; called once by the runner."""
        self._finished.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._cancel.is_set()

    @property
    def finished(self) -> bool:
        """Whether the work is over, however it ended."""
        return self._finished.is_set()

    def snapshot(self) -> Step:
        """Where the work is now."""
        done, total, what = self._step
        return Step(done, total, what, time.monotonic() - self._started)


class Submits(Protocol):
    """The part of ``concurrent.futures.Executor`` used here; that module is loaded after the first paint."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` some time."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work."""


class InlineExecutor:
    """Runs everything at once in the calling thread: tests and ``tour`` become synchronous."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing is ever left to stop."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` now; the future is settled when this returns."""
        from concurrent.futures import Future

        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001  (the future carries whatever the work raised)
            future.set_exception(error)
        return future


class TaskRunner(QObject):
    """Runs work outside the GUI thread and brings its result, its error and its Change back."""

    changed = Signal(object, object)
    """(Change, initiator): something was written; visible pages refresh."""
    busy_changed = Signal(bool)
    """Whether any task is under way."""
    _settled = Signal(object)

    def __init__(
        self,
        *,
        database: Submits | None = None,
        pool: Submits | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        super().__init__()
        self._database = database
        self._pool = pool
        self._failed = failed or _raise
        self._running: dict[SharedProgress, Future[Any]] = {}
        self._closing = False
        self._settled.connect(self._on_settled)

    @classmethod
    def inline(cls, failed: Callable[[Exception], None] | None = None) -> TaskRunner:
        """A runner that does everything at once, for tests."""
        return cls(database=InlineExecutor(), pool=InlineExecutor(), failed=failed)

    def on_failure(self, failed: Callable[[Exception], None]) -> None:
        """Who hears of errors that a caller of ``run`` does not take itself."""
        self._failed = failed

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        initiator: QObject | None = None,
        beside: bool = False,
        essential: bool = False,
    ) -> SharedProgress:
        """Run ``work(progress)`` in the database thread (``beside``: in the small pool, for work without the database).

        ``done(result)`` or ``failed(error)`` is called on the GUI thread, not at all when cancelled or when
        ``initiator`` was destroyed meanwhile. A result that is a ``Change`` or has one as ``.change`` is broadcast.
        """
        progress = SharedProgress(essential=essential)
        if self._closing:  # a timer that fires while the window goes
            progress.cancel()
            progress.finish()
            return progress
        future = (self._beside() if beside else self._writer()).submit(_guarded, work, progress)
        self._running[progress] = future
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        settle = partial(self._settle, progress, future, done, failed, initiator)
        future.add_done_callback(lambda _future: self._settled.emit(settle))
        return progress

    def soon(self, call: Callable[[], object], initiator: QObject) -> None:
        """Call on the GUI thread in a turn of its own, unless ``initiator`` is gone by then: what people see of the
        turn before is painted, what they typed is heard. A runner that does everything at once calls at once."""
        if isinstance(self._pool, InlineExecutor):
            call()
        else:
            QTimer.singleShot(0, initiator, call)

    @property
    def busy(self) -> bool:
        """Whether any task is under way."""
        return bool(self._running)

    def settle(self, timeout: float) -> bool:
        """Wait at most ``timeout`` seconds for what runs; whether nothing runs any more."""
        if not self._running:
            return True
        from concurrent.futures import wait

        return not wait(self._running.values(), timeout=timeout).not_done

    def cancel_all(self) -> None:
        """Ask every task but the essential ones to stop at its next step."""
        for progress in tuple(self._running):
            if not progress.essential:
                progress.cancel()

    def close(self, timeout: float = 5.0) -> bool:
        """Cancel what runs, wait at most ``timeout`` seconds; whether all ended. Nothing is called afterwards."""
        self._closing = True
        self.cancel_all()
        from concurrent.futures import wait

        ended = not wait(self._running.values(), timeout=timeout).not_done
        for executor in (self._database, self._pool):
            if executor is not None:
                executor.shutdown(wait=ended, cancel_futures=True)
        return ended

    def _writer(self) -> Submits:
        if self._database is None:
            self._database = _threads(1, "database")
        return self._database

    def _beside(self) -> Submits:
        if self._pool is None:
            self._pool = _threads(2, "worker")
        return self._pool

    @Slot(object)
    def _on_settled(self, settle: Callable[[], None]) -> None:
        settle()

    def _settle(
        self,
        progress: SharedProgress,
        future: Future[T],
        done: Callable[[T], None] | None,
        failed: Callable[[Exception], None] | None,
        initiator: QObject | None,
    ) -> None:
        self._running.pop(progress, None)
        progress.finish()
        if not self._running:
            self.busy_changed.emit(False)
        if self._closing or future.cancelled():
            return
        here = initiator is None or shiboken6.isValid(initiator)
        error = future.exception()
        if error is None:
            result = future.result()
            try:
                if done is not None and here:
                    done(result)
            finally:  # what is stored is stored: the others hear of it whatever the caller makes of it
                if (change := _change_of(result)) is not None:
                    self.changed.emit(change, initiator if here else None)
        elif isinstance(error, Cancelled):
            return
        elif isinstance(error, Exception):
            (failed if failed is not None and here else self._failed)(error)
        else:
            raise error


class Watchdog(QObject):
    """Says in the debug log when the GUI thread was busy for more than 50 ms in one go; off unless that log is kept."""

    INTERVAL_MS = 20

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        if _log.isEnabledFor(logging.DEBUG):
            self._timer.start(self.INTERVAL_MS)

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        busy = now - self._last - self.INTERVAL_MS / 1000
        self._last = now
        self.longest = max(self.longest, busy)
        if busy > BUSY_LIMIT:
            _log.debug("window busy for %d ms", round(busy * 1000))


def _threads(count: int, name: str) -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=count, thread_name_prefix=name)


def _guarded(work: Callable[[Progress], T], progress: SharedProgress) -> T:
    if progress.cancelled:
        raise Cancelled
    return work(progress)


def _change_of(result: object) -> Change | None:
    found = result if isinstance(result, Change) else getattr(result, "change", None)
    return found if isinstance(found, Change) else None


def _raise(error: Exception) -> None:
    raise error
