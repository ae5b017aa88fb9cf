"""A file exists whole and read back, or it does not exist."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.errors import KcError, Machine, Refused
from kc_desktop.system import files

DATA = b"C\xe1\xba\xa7u Tr\xe1\xbb\x9d 7" * 3000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, files.CHUNK, files.CHUNK + 1])
def test_what_is_written_is_read_back_from_the_device(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    target = tmp_path / "gói.bin"
    assert files.write_atomic(target, data) == hashlib.sha256(data).hexdigest() == files.sha256_past_cache(target)
    assert target.read_bytes() == data
    assert names(tmp_path) == ["gói.bin"]
    assert files.sha256_of(target) == hashlib.sha256(data).hexdigest()


def test_chunks_and_replacing(tmp_path: Path) -> None:
    target = tmp_path / "a"
    files.write_atomic(target, b"old")
    files.write_atomic(target, iter([b"n", b"", b"ew"]))
    assert target.read_bytes() == b"new"


def test_never_overwrites_when_told_so(tmp_path: Path) -> None:
    target = tmp_path / "a.kcb"
    files.write_atomic(target, b"first", replace=False)
    with pytest.raises(Refused, match="đã có|Đã có"):
        files.write_atomic(target, b"second", replace=False)
    assert target.read_bytes() == b"first"
    for expected in ("a-2.kcb", "a-3.kcb"):
        with files.staged(target, replace=False, numbered=True) as out:
            out.write(expected.encode())
        assert out.path.name == expected
    assert names(tmp_path) == ["a-2.kcb", "a-3.kcb", "a.kcb"]


def test_without_hard_links_as_on_fat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "FAT knows no links")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    target = tmp_path / "a.kcb"
    for number in range(3):
        with files.staged(target, replace=False, numbered=True) as out:
            out.write(b"%d" % number)
    assert names(tmp_path) == ["a-2.kcb", "a-3.kcb", "a.kcb"]
    assert target.read_bytes() == b"0"
    with pytest.raises(Refused):
        files.write_atomic(target, b"x", replace=False)


def test_a_temporary_name_that_cannot_be_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = Path.unlink, []

    def unlink(self: Path, missing_ok: bool = False) -> None:
        calls.append(self)
        if len(calls) == 1:
            raise OSError(errno.EIO, "gone")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(Machine):
        files.write_atomic(tmp_path / "a", b"x", replace=False)
    assert names(tmp_path) == []


def test_the_renamed_file_is_synced_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured on FAT: without it the final name holds 0 bytes after a power cut."""
    synced: list[str] = []
    real = os.fsync

    def fsync(fd: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{fd}").readlink()))
        real(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    files.write_atomic(tmp_path / "a", b"x")
    assert synced[0].endswith(files.TEMPORARY_SUFFIX)
    assert synced[1:] == [str(tmp_path / "a"), str(tmp_path)]


class Breaks:
    """Lets the ``at``-th of the watched calls fail, and counts them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, code: int) -> None:
        self.count, self.at, self.code = 0, at, code
        for owner, name in ((os, "open"), (os, "write"), (os, "fsync"), (Path, "replace"), (Path, "hardlink_to")):
            monkeypatch.setattr(owner, name, self._wrap(getattr(owner, name)))

    def _wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self.count += 1
            if self.count == self.at:
                raise OSError(self.code, os.strerror(self.code))
            return real(*args, **named)

        return call


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "no_permission"),
        (errno.EIO, "device_gone"),
        (errno.ENODEV, "device_gone"),
        (errno.EINVAL, "io_error"),
    ],
)
def test_a_failure_at_any_call_leaves_nothing(tmp_path: Path, code: int, expected: str, replace: bool) -> None:
    target = tmp_path / "a.kcb"
    failed = 0
    for at in range(1, 20):
        with pytest.MonkeyPatch.context() as patch:
            breaks = Breaks(patch, at, code)
            failure: Machine | None = None
            failure: Machine | None = None
            try:
                files.write_atomic(target, iter([b"one", b"two"]), replace=replace)
            except Machine as error:
                failure = error
        if failure:
            assert failure.code == expected
            assert failure.facts["where"]
            assert names(tmp_path) == []
            failed += 1
        else:
            target.unlink()
            if breaks.count < at:
                break
    assert failed >= 7


def test_a_failure_while_replacing_keeps_old_or_new(tmp_path: Path) -> None:
    target = tmp_path / "settings.json"
    seen = set()
    for at in range(1, 20):
        target.write_bytes(b"old")
        with pytest.MonkeyPatch.context() as patch:
            Breaks(patch, at, errno.EIO)
            try:
                files.write_atomic(target, b"new")
            except KcError:
                seen.add(target.read_bytes())
        assert names(tmp_path) == ["settings.json"]
    assert seen <= {b"old", b"new"}
    assert b"old" in seen


def test_a_stick_that_lies_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fake capacity: every call succeeds, the bytes are others."""
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, b"\0" * len(data)))
    with pytest.raises(Machine) as caught:
        files.write_atomic(tmp_path / "a", DATA, replace=False)
    assert caught.value.code == "write_unverified"
    assert names(tmp_path) == []
    (tmp_path / "b").write_bytes(b"old")
    with pytest.raises(Machine):
        files.write_atomic(tmp_path / "b", DATA)
    assert (tmp_path / "b").read_bytes() == b"old"


def test_fake_capacity_is_found_where_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first MiB are true; what comes later is taken and forgotten."""
    real, taken = os.write, [0]

    def write(fd: int, data: bytes) -> int:
        taken[0] += len(data)
        return real(fd, data if taken[0] <= 3 * files.CHUNK else bytes(len(data)))

    monkeypatch.setattr(os, "write", write)
    piece = os.urandom(files.CHUNK)
    files.write_atomic(tmp_path / "small", [piece] * 3, replace=False)
    with pytest.raises(Machine) as caught:
        files.write_atomic(tmp_path / "large", [piece] * 2, replace=False)
    assert caught.value.code == "write_unverified"
    assert names(tmp_path) == ["small"]


def test_a_slow_stick_is_watched_and_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written bytes are flushed as they come: else everything waits in memory and the last fsync lasts minutes."""
    synced: list[str] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (synced.append(str(Path(f"/proc/self/fd/{fd}").readlink())), real(fd)))
    seen: list[int] = []
    with files.staged(tmp_path / "a", replace=False, seen=seen.append) as out:
        for _ in range(20):
            out.write(bytes(files.CHUNK))
    assert sum(seen) == 2 * 20 * files.CHUNK
    assert max(seen) <= files.CHUNK
    assert sum(name.endswith(files.TEMPORARY_SUFFIX) for name in synced) == 3  # twice on the way, once at the end

    class Stop(Exception):
        pass

    for at in (1, 15, 21, 35):  # while writing, while reading back
        left = [at]

        def stop(_: int, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise Stop

        with pytest.raises(Stop), files.staged(tmp_path / "b", replace=False, seen=stop) as out:
            all(out.write(bytes(files.CHUNK)) for _ in range(20))
        assert names(tmp_path) == ["a"]


def test_hidden_is_asked_without_fear(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert not any(files.is_hidden(tmp_path / name) for name in (".", "gone", "link"))


def test_an_interrupted_source_leaves_nothing(tmp_path: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        files.write_atomic(tmp_path / "a", chunks())
    assert names(tmp_path) == []


if sys.platform != "win32":  # Windows has no such limit to set

    def test_the_real_size_limit_of_a_process(tmp_path: Path) -> None:
        """No monkeypatch: the kernel refuses the bytes, as a full stick or FAT32's 4 GiB would."""
        program = (
            "import resource, sys; from pathlib import Path; from kc_desktop.system.files import write_atomic\n"
            "from kc_desktop.domain.errors import Machine\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
            "try: write_atomic(Path(sys.argv[1]), b'x' * 300_000)\n"
            "except Machine as error: print(error.code)\n"
        )
        run = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "a")], capture_output=True, text=True, check=True, timeout=30
        )
        assert run.stdout.strip() == "disk_full"
        assert names(tmp_path) == []


def test_folders_are_made_below_a_root_that_is_there(tmp_path: Path) -> None:
    made = files.ensure_folder(tmp_path, "KHUYENCONG", "GUI")
    assert made == files.ensure_folder(tmp_path, "KHUYENCONG", "GUI")
    assert made.is_dir()
    with pytest.raises(Machine) as caught:
        files.ensure_folder(tmp_path / "unplugged", "KHUYENCONG")
    assert caught.value.code == "device_gone"
    assert not (tmp_path / "unplugged").exists()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Machine):
        files.ensure_folder(tmp_path, "file", "GUI")


def test_a_missing_folder_is_a_stick_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Machine) as caught:
        files.write_atomic(tmp_path / "gone" / "a", b"x")
    assert caught.value.code == "device_gone"
    with pytest.raises(Machine) as caught:
        files.read_bounded(tmp_path / "gone" / "a", 10)
    assert caught.value.code == "device_gone"


def test_bounded_reading(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert files.read_bounded(path, 5) == b"12345"
    for where, limit, code in ((path, 4, "over_limit"), (tmp_path / "b", 9, "file_missing")):
        with pytest.raises(Refused) as caught:
            files.read_bounded(where, limit)
        assert caught.value.code == code
    assert files.free_space(tmp_path / "not" / "yet") > 0


def test_scratch_files_have_no_name(tmp_path: Path) -> None:
    with files.private_temporary(tmp_path) as scratch:
        scratch.write(b"x" * 1000)
        scratch.seek(0)
        assert scratch.read() == b"x" * 1000
        assert names(tmp_path) == []
