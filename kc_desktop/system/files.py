"""The one module that writes files: a file exists whole and read back, or it does not exist.

The recipe, in this order: temporary name in the same folder → write → fsync → rename → **fsync the renamed file again**
→ fsync the folder → read back past the cache and compare. The second fsync is what FAT needs: without it a power cut
leaves 0 bytes under the final name (measured on the Linux vfat driver).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import mmap
import os
import secrets
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from kc_desktop.domain.errors import Machine, Refused

CHUNK = 1 << 20
"""Bytes moved at a time."""

TEMPORARY_SUFFIX = ".kctmp"
Seen = Callable[[int], object]
"""Told how many bytes were written or read back since it was last told; may raise to stop."""

_IN_MEMORY = 64 << 20
_FLUSH = 8 << 20
_BINARY = getattr(os, "O_BINARY", 0)
_WINDOWS_TRIES = 8
_FAT_IOCTL_GET_ATTRIBUTES = 0x80047210  # linux/msdos_fs.h

_BY_WINDOWS_CODE = {
    19: "read_only",  # ERROR_WRITE_PROTECT
    39: "disk_full",  # ERROR_HANDLE_DISK_FULL
    112: "disk_full",  # ERROR_DISK_FULL
    3: "device_gone",  # ERROR_PATH_NOT_FOUND
    15: "device_gone",  # ERROR_INVALID_DRIVE
    21: "device_gone",  # ERROR_NOT_READY
    433: "device_gone",  # ERROR_NO_SUCH_DEVICE
    1110: "device_gone",  # ERROR_MEDIA_CHANGED
    1167: "device_gone",  # ERROR_DEVICE_NOT_CONNECTED
}
_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",  # also a file over 4 GiB on FAT32
    errno.EROFS: "read_only",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOENT: "device_gone",
    errno.ENOTDIR: "device_gone",
    errno.ENODEV: "device_gone",
    errno.ENXIO: "device_gone",
    errno.EIO: "device_gone",
    errno.ESHUTDOWN: "device_gone",
    errno.ENOTCONN: "device_gone",
}


def machine_error(error: OSError, where: Path) -> Machine:
    """What the operating system said, as a failure a person understands. ``where`` is shown to them."""
    code = _BY_WINDOWS_CODE.get(getattr(error, "winerror", None) or 0) or _BY_ERRNO.get(error.errno or 0, "io_error")
    return Machine(code, where=str(where), detail=error.strerror or type(error).__name__)


@contextlib.contextmanager
def machine_errors(where: Path) -> Iterator[None]:
    """Turn every OSError of the block into ``Machine``."""
    try:
        yield
    except OSError as error:
        raise machine_error(error, where) from error


# ------------------------------------------------------------------------------------------------------------- writing


class Staged:
    """A file being written under a temporary name; ``staged()`` makes, commits and discards it."""

    def __init__(
        self, path: Path, *, replace: bool, numbered: bool, verify: bool, mode: int, seen: Seen | None = None
    ) -> None:
        self.path = path
        """The final path (with ``numbered``, known only after the block)."""
        self.size = 0
        self.sha256 = ""
        self._replace, self._numbered, self._verify, self._seen = replace, numbered, verify, seen
        self._unsynced = 0
        self._digest = hashlib.sha256()
        self._temporary = path.with_name(f"~{path.name[:60]}.{secrets.token_hex(4)}{TEMPORARY_SUFFIX}")
        self._fd = os.open(self._temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, mode)
        self._final: Path | None = None
        self._is_new = True

    def write(self, data: bytes) -> int:
        """Append ``data``; gives its length. Raises OSError (``staged`` translates it)."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._fd, rest) :]
        self._digest.update(data)
        self.size += len(data)
        if self._seen is not None:
            self._unsynced += len(data)
            if self._unsynced >= _FLUSH:  # else the system takes it all at once, and one fsync lasts minutes
                self._unsynced = 0
                os.fsync(self._fd)
            self._seen(len(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is buffered here."""

    def digest(self) -> bytes:
        """SHA-256 of what was written so far."""
        return self._digest.digest()

    def commit(self) -> None:
        os.fsync(self._fd)
        self._close()
        self.sha256 = self._digest.hexdigest()
        if self._replace:
            self._is_new = not self.path.exists()
            if not self._is_new:
                self._compare(self._temporary)  # after the rename it would be too late for the old file
            _move(self._temporary, self.path, replace=True)
        else:
            self.path = self._move_to_free_name()
        self._final = self.path
        _sync(self._final)
        sync_folder(self._final.parent)
        self._compare(self._final)

    def discard(self) -> None:
        """Leave nothing behind: neither the temporary file nor a new final one."""
        self._close()
        for path in (self._temporary, self._final if self._is_new else None):
            if path is not None:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _close(self) -> None:
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)

    def _compare(self, path: Path) -> None:
        if self._verify and (found := sha256_past_cache(path, self._seen)) != self.sha256:
            raise Machine("write_unverified", where=str(self.path), written=self.sha256, found=found)

    def _move_to_free_name(self) -> Path:
        for path in _names(self.path) if self._numbered else (self.path,):
            try:
                _move(self._temporary, path, replace=False)
            except FileExistsError:
                continue
            return path
        raise Refused("file_exists", name=self.path.name)


@contextlib.contextmanager
def staged(
    path: Path,
    *,
    replace: bool = True,
    numbered: bool = False,
    verify: bool = True,
    mode: int = 0o666,
    seen: Seen | None = None,
) -> Iterator[Staged]:
    """Write a file piece by piece; it appears under its name only when the block ends without an exception.

    ``replace=False`` never touches a file already there: Refused("file_exists"), or, with ``numbered``, the next free
    of ``name-2.ext``, ``name-3.ext`` … After any failure an old file is whole and no new one is left. ``seen`` hears of
    every byte twice, when it is written (and flushed, 8 MiB at a time) and when it is read back, and may raise.
    Raises Machine: disk_full, read_only, no_permission, device_gone, write_unverified, io_error.
    """
    with machine_errors(path):
        out = Staged(path, replace=replace, numbered=numbered, verify=verify, mode=mode, seen=seen)
    try:
        with machine_errors(path):
            yield out
            out.commit()
    except BaseException:
        out.discard()
        raise


def write_atomic(
    path: Path, data: bytes | Iterable[bytes], *, replace: bool = True, verify: bool = True, mode: int = 0o666
) -> str:
    """Write ``data`` (bytes, or chunks of bytes) as ``path``; gives its SHA-256 in hex. Errors as ``staged``."""
    with staged(path, replace=replace, verify=verify, mode=mode) as out:
        for chunk in (data,) if isinstance(data, bytes) else data:
            out.write(chunk)
    return out.sha256


def ensure_folder(root: Path, *parts: str, mode: int = 0o777) -> Path:
    """``root/part/…``, made where missing; ``root`` itself must be there (a stick that was pulled is not re-made)."""
    folder = root
    with machine_errors(root):
        if not stat.S_ISDIR(folder.stat().st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        for part in parts:
            folder = folder / part
            with contextlib.suppress(FileExistsError):
                folder.mkdir(mode=mode)
                sync_folder(folder.parent)
            if not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    return folder


def private_temporary(folder: Path | None = None) -> IO[bytes]:
    """A nameless scratch file: in memory up to 64 MiB, then in ``folder`` (default: the system's). Gone when closed."""
    return tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, dir=None if folder is None else str(folder))


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` durable. Windows has no such call, its moves are write-through instead."""
    if sys.platform != "win32":
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some FUSE file systems know no folder sync
                raise
        finally:
            os.close(fd)


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in range(2, 1000):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _sync(path: Path) -> None:
    fd = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def _move(source: Path, target: Path, *, replace: bool) -> None:
    if sys.platform == "win32":
        _move_windows(source, target, replace=replace)
    elif replace:
        source.replace(target)
    else:
        try:
            target.hardlink_to(source)  # the one POSIX call that refuses an existing name
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES):
                raise
            if (
                target.exists() or target.is_symlink()
            ):  # FAT has no hard links; one person, one stick: the gap is theirs
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            source.rename(target)
        else:
            try:
                source.unlink()
            except OSError:
                with contextlib.suppress(OSError):
                    target.unlink()
                raise


def _move_windows(source: Path, target: Path, *, replace: bool) -> None:
    """Write-through move; waits while an antivirus holds the file (sharing violation 32, access denied 5)."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        flags = 0x8 | (0x1 if replace else 0)  # MOVEFILE_WRITE_THROUGH | MOVEFILE_REPLACE_EXISTING
        for attempt in range(1, _WINDOWS_TRIES + 1):
            if kernel.MoveFileExW(str(source), str(target), flags):
                return
            code = ctypes.get_last_error()
            if code in (80, 183):  # ERROR_FILE_EXISTS, ERROR_ALREADY_EXISTS
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
            if code not in (5, 32) or attempt == _WINDOWS_TRIES:
                raise ctypes.WinError(code)
            time.sleep(0.05 * attempt)


# ------------------------------------------------------------------------------------------------------------- reading


def sha256_past_cache(path: Path, seen: Seen | None = None) -> str:
    """SHA-256 in hex of what the device holds, not of what the system remembers (best effort on Windows)."""
    digest = hashlib.sha256()

    def take(chunk: bytes) -> None:
        digest.update(chunk)
        if seen is not None:
            seen(len(chunk))

    if sys.platform == "linux":
        fd = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(fd)
        if _read_direct(path, take):
            return digest.hexdigest()
        digest = hashlib.sha256()
    for chunk in _chunks(path):
        take(chunk)
    return digest.hexdigest()


def _read_direct(path: Path, take: Callable[[bytes], object]) -> bool:
    """Read by O_DIRECT into page-aligned memory; False where the file system does not offer it."""
    if sys.platform != "linux":
        return False
    try:
        fd = os.open(path, os.O_RDONLY | os.O_DIRECT)
    except OSError:
        return False
    try:
        with mmap.mmap(-1, CHUNK) as buffer:
            while count := os.readv(fd, [buffer]):
                take(buffer[:count])
                if count % mmap.PAGESIZE:  # only the end of the file is no whole page
                    break
    except OSError as error:
        if error.errno == errno.EINVAL:
            return False
        raise
    finally:
        os.close(fd)
    return True


def sha256_of(path: Path) -> str:
    """SHA-256 in hex. Errors as ``read_chunks``."""
    digest = hashlib.sha256()
    for chunk in read_chunks(path):
        digest.update(chunk)
    return digest.hexdigest()


def read_chunks(path: Path) -> Iterator[bytes]:
    """The bytes of ``path``, 1 MiB at a time. Refused("file_missing"), Machine."""
    with reading(path):
        yield from _chunks(path)


def read_bounded(path: Path, limit: int) -> bytes:
    """The whole file when it holds at most ``limit`` bytes. Refused("file_missing" | "over_limit"), Machine."""
    with reading(path), path.open("rb") as source:
        data = source.read(limit + 1)
    if len(data) > limit:
        raise Refused("over_limit", name=path.name, detail=f"{limit} byte")
    return data


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Translate OSError while reading ``path``: a file missing from a folder that is there was misnamed, not pulled."""
    try:
        yield
    except (FileNotFoundError, IsADirectoryError) as error:
        if path.parent.is_dir():
            raise Refused("file_missing", name=path.name) from error
        raise machine_error(error, path) from error
    except OSError as error:
        raise machine_error(error, path) from error


def is_hidden(path: Path) -> bool:
    """Whether the "hidden" attribute of Windows is set, also as Linux sees it on FAT and exFAT. Never raises."""
    try:
        if sys.platform == "win32":
            return bool(path.stat().st_file_attributes & stat.FILE_ATTRIBUTE_HIDDEN)
        if sys.platform == "linux":
            import fcntl

            fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                attributes = fcntl.ioctl(fd, _FAT_IOCTL_GET_ATTRIBUTES, bytes(4))
            finally:
                os.close(fd)
            return bool(int.from_bytes(attributes, sys.byteorder) & stat.FILE_ATTRIBUTE_HIDDEN)
    except OSError:  # not a file system that knows it
        return False
    return False


def free_space(path: Path) -> int:
    """Free bytes for this user where ``path`` is or would be. Machine("device_gone") …"""
    with machine_errors(path):
        place = path
        while not place.exists() and place != place.parent:
            place = place.parent
        return shutil.disk_usage(place).free


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            yield chunk
