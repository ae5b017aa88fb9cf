"""A file layer that betrays: the n-th call to the operating system fails once, the stick vanishes, the program dies.

Watched are the calls of Python code: making, writing, reading, syncing, naming and removing files. SQLite speaks to the
system by itself and is not touched.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import KcError
from kc_desktop.services import merging, sending, upkeep
from kc_desktop.store import ledger, log
from tests.tools.offices import Province, add, change, province

WATCHED = ("open", "write", "read", "readv", "fsync", "link", "rename", "replace", "unlink", "mkdir")
ERRORS = {name: getattr(errno, name) for name in ("EIO", "ENOSPC", "EROFS", "ENOENT")}
SHORT, VANISH, KILL, SHOT = "short write", "vanish", "kill", "shot"
FAULTS = (*ERRORS, SHORT, VANISH)
KILLED = 77


@dataclass
class Faults:
    """Lets call number ``at`` (from 1; 0 = none) fail with ``fault``. A context manager.

    EIO, ENOSPC, EROFS, ENOENT: once. "short write": half is taken, as a system may. "vanish": ``stick`` is gone from
    then on. "kill": the process ends there and then.
    """

    at: int = 0
    fault: str = "EIO"
    stick: Path | None = None
    calls: list[str] = field(default_factory=list)
    _patch: pytest.MonkeyPatch = field(default_factory=pytest.MonkeyPatch)

    def __enter__(self) -> Faults:
        for name in WATCHED:
            self._patch.setattr(os, name, self._watched(name, getattr(os, name)))
        self._patch.setattr(io, "open", self._opening(io.open))
        return self

    def __exit__(self, _type: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        self._patch.undo()

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if self._strikes(name):
                if self.fault == SHORT and name == "write":
                    return real(arguments[0], bytes(arguments[1])[: max(1, len(arguments[1]) // 2)])
                self._fail()
            return real(*arguments, **named)

        return call

    def _opening(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if self._strikes("open"):
                self._fail()
            return _Watched(real(*arguments, **named), self)

        return call

    def _strikes(self, name: str) -> bool:
        self.calls.append(name)
        return len(self.calls) == self.at

    def _fail(self) -> None:
        if self.fault == KILL:
            os._exit(KILLED)
        if self.fault == VANISH and self.stick is not None:
            self._patch.undo()
            self.stick.rename(self.stick.with_name(self.stick.name + ".pulled"))
        elif self.fault in ERRORS:
            code = ERRORS[self.fault]
            raise OSError(code, os.strerror(code))


class _Watched:
    """An open file whose ``read`` is one of the watched calls."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def read(self, *size: int) -> Any:
        if self._faults._strikes("read"):
            self._faults._fail()
        return self._file.read(*size)

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __iter__(self) -> Any:
        return iter(self._file)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@dataclass(frozen=True, slots=True)
class Cell:
    """One export with one fault. ``what``: the call that failed; ``end``: "done", or the code of the refusal."""

    at: int
    fault: str
    what: str
    end: str
    bundles: int


class Rig:
    """A real station that exports to a real folder, again and again, while calls fail."""

    def __init__(self, root: Path, records: int = 3) -> None:
        self.made: Province = province(root)
        self.station = self.made.stations[0]
        first = ""
        for number in range(records):
            first = add(self.station.desk, f"Mẫu – Gốm số {number}")
        change(self.station.desk, first, main_product="Bình gốm")
        self._sticks = 0
        self.before = self._state()
        self._count()  # the first export makes folders and loads libraries
        self.calls = self._count()

    def close(self) -> None:
        """Give all files back."""
        self.made.close()

    def stick(self) -> Path:
        """A fresh one."""
        self._sticks += 1
        return self.made.stick(f"usb{self._sticks}")

    def _state(self) -> list[tuple[int, str, bytes]]:
        with self.station.desk.store.reader() as connection:
            return list(log.walk(connection))

    def _count(self) -> list[str]:
        with Faults() as faults:
            sending.export(self.station.desk, self.stick())
        self._tidy()
        return faults.calls

    def _tidy(self) -> None:
        """Taken names would make the next export try more of them."""
        for path in (self.station.desk.folder / sending.OUTBOX).iterdir():
            path.unlink()

    def cell(self, at: int, fault: str) -> Cell:
        """Export with one fault, look at everything, export again. AssertionError when a promise is broken."""
        stick = self.stick()
        told = self._written()
        with Faults(at, fault, stick) as faults:
            try:
                end = sending.export(self.station.desk, stick) and "done"
            except KcError as error:
                end = error.code
        return self.judge(at, fault, faults.calls[at - 1] if at <= len(faults.calls) else "-", str(end), (stick, told))

    def killed(self, at: int) -> Cell:
        """As ``cell``, but the exporting process ends at call ``at``, without a word. Forks: call it from a process
        with one thread."""
        return self._died(at, KILL, at)

    def shot(self, moment: int) -> Cell:
        """The exporting process is killed from outside ``moment`` × 0.3 ms after its birth, perhaps within a commit of
        the database."""
        return self._died(0, SHOT, moment)

    def _died(self, at: int, fault: str, number: int) -> Cell:
        stick, folder = self.stick(), self.station.desk.folder
        told = self._written()
        self.station.close()
        child = os.fork()
        if child == 0:
            with App(folder) as app, Faults(at, KILL):
                sending.export(app.desk, stick)
            os._exit(0)
        if fault == SHOT:
            time.sleep(number * 0.0003)
            os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.station = self.made.stations[0] = App(folder)
        end = {KILLED: "killed", -signal.SIGKILL: "killed", 0: "done"}[status]
        what = self.calls[at - 1] if 0 < at <= len(self.calls) else "-"
        return self.judge(number, fault, what, end, (stick, told))

    def judge(self, at: int, fault: str, what: str, end: str, seen: tuple[Path, int]) -> Cell:
        """The promises after an export that ended with ``end`` on the stick ``seen[0]``; before it the ledger held
        ``seen[1]`` written bundles."""
        stick, told = seen
        place = stick if stick.exists() else stick.with_name(stick.name + ".pulled")
        found = self._bundles(place)
        told_now = self._written()
        assert told_now - told in (0, 1)
        if end == "done":
            assert len(found) == 1, "an export that says done is there"
        if told_now > told:
            assert found or fault == VANISH, "the ledger tells of a bundle that is not there"
            self._outbox_is_whole()
        assert self._state() == self.before
        upkeep.check(self.station.desk, deep=True).refuse()
        again = sending.export(self.station.desk, self.stick())  # and the retry succeeds
        assert len(self._bundles(again.files[0].parent.parent.parent)) == 1
        self._tidy()
        return Cell(at, fault, what, end, len(found))

    def _bundles(self, stick: Path) -> list[Path]:
        """Finished names on the stick, each whole for the centre; beside them only names that say "unfinished"."""
        found = []
        for path in stick.rglob("*"):
            if path.is_file() and path.suffix == ".kcb":
                verified = merging.verify(path, self.made.centre.desk)
                assert verified.operations == len(self.before), "a bundle that verifies wrongly"
                found.append(path)
            elif path.is_file():
                assert path.name == "DOC-TRUOC.txt" or path.suffix == ".kctmp", f"left behind: {path.name}"
        return found

    def _written(self) -> int:
        return sum(bundle.state == ledger.WRITTEN for bundle in sending.outbox(self.station.desk))

    def _outbox_is_whole(self) -> None:
        newest = sending.outbox(self.station.desk)[0]
        kept = self.station.desk.folder / sending.OUTBOX / str(newest.detail["outbox"])
        assert merging.verify(kept, self.made.centre.desk).bundle_id == newest.id
