"""One writer per data folder, and one per replica. Readers need no lock (SQLite's WAL serves them)."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType

from kc_desktop.domain.errors import Machine
from kc_desktop.system.files import machine_error

_NAME = "writer.lock"


class WriterLock:
    """``with WriterLock(folder):`` — Machine("in_use") when another process (or window) holds it.

    The operating system drops the lock when its holder ends, however it ends; the file itself means nothing.
    """

    def __init__(self, folder: Path, name: str = _NAME) -> None:
        """``name``: the file in ``folder`` that is locked (made where missing)."""
        self._path = folder / name
        self._fd = -1

    @property
    def held(self) -> bool:
        return self._fd >= 0

    def acquire(self) -> None:
        """Take the lock without waiting. Machine: in_use, read_only, no_permission, device_gone."""
        if self.held:
            return
        try:
            fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise machine_error(error, self._path.parent) from error
        try:
            _lock(fd)
        except OSError as error:
            os.close(fd)
            if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise Machine("in_use", where=str(self._path.parent)) from error
            raise machine_error(error, self._path.parent) from error
        self._fd = fd

    def release(self) -> None:
        """Let go; harmless when not held."""
        if self.held:
            fd, self._fd = self._fd, -1
            os.close(fd)

    def __enter__(self) -> WriterLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _lock(fd: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
