"""Cut, flipped, spliced, lengthened, written to a full stick: a clear refusal, and no half bundle left behind."""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import KcError, Machine, Refused, describe
from kc_desktop.exchange import bundle
from tests.tools.bundle_kit import SECRET_NAME, Forgery, Office, finish, office, operation, send, wrap
from tests.tools.cases import each


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


@pytest.fixture(scope="module")
def whole(offices: tuple[Office, Office], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A true bundle of some 200 KB: several age chunks of 64 KiB."""
    lines = [operation(number) + os.urandom(600).hex().encode() for number in range(300)]
    return send(tmp_path_factory.mktemp("whole"), *offices, lines).path.read_bytes()


def refusal(path: Path, data: bytes, keys: Any) -> str:
    """The code with which ``data`` is refused; the same before (outer) or after decrypting."""
    path.write_bytes(data)
    with pytest.raises(Refused) as caught, bundle.open_bundle(path, keys):
        pytest.fail("opened")
    text = describe(caught.value)
    assert all((text.message, text.next, text.safe))
    assert SECRET_NAME not in f"{caught.value} {caught.value.facts}"
    return caught.value.code


def sealed_start(data: bytes) -> int:
    return int(14 + struct.unpack(">I", data[10:14])[0])


def test_cut_at_every_kind_of_place(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    start, size = sealed_start(whole), len(whole)
    assert size > 2 * 65_552
    places = [*range(16), start - 1, start, start + 1, start + 100, start + 200, start + 400]
    places += [start + 200 + 65_552, size - 65_552, size // 2]
    places += range(size - 48, size)
    for place in places:
        assert refusal(tmp_path / "a.kcb", whole[:place], offices[1].keys) == "cut_short", place


def test_zeros_where_the_file_should_be(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    """What a file system without a journal leaves."""
    path, keys = tmp_path / "a.kcb", offices[1].keys
    assert refusal(path, b"\0" * 500, keys) == "not_a_bundle"
    assert refusal(path, whole[:4096] + b"\0" * (len(whole) - 4096), keys) == "cut_short"
    assert refusal(path, whole[:4096] + b"\0" * 4096 + whole[8192:], keys) == "tampered"


def test_one_flipped_bit_anywhere(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    start, size = sealed_start(whole), len(whole)
    expected = {
        0: "not_a_bundle",
        8: "newer_version",  # KCBUNDLE1 -> KCBUNDLE0
        9: "newer_version",
        12: "tampered",
        20: "tampered",
        start - 1: "tampered",
        start: "tampered",
        start + 30: "tampered",
        start + 5000: "tampered",
        size - 47: "tampered",
        size - 46: "cut_short",  # the trailer's own mark or length: no end to be seen
        size - 35: "cut_short",
        size - 32: "tampered",
        size - 1: "tampered",
    }
    for place, code in expected.items():
        data = bytearray(whole)
        data[place] ^= 1
        assert refusal(tmp_path / "a.kcb", bytes(data), offices[1].keys) == code, place


def test_flipped_behind_a_new_trailer(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    """Whoever repairs the hash meets age, the signature or the signed header hash."""
    start = sealed_start(whole)
    for place in [15, 40, 120, start - 3, start + 2, start + 60, start + 300, start + 70_000, len(whole) - 50]:
        data = bytearray(whole[:-46])
        data[place] ^= 1
        assert refusal(tmp_path / "a.kcb", finish(bytes(data)), offices[1].keys) in {
            "tampered",
            "not_a_bundle",
            "not_for_us",
        }, place
    assert refusal(tmp_path / "a.kcb", finish(whole[: len(whole) // 2]), offices[1].keys) == "tampered"
    assert refusal(tmp_path / "a.kcb", finish(whole[: start + 10]), offices[1].keys) == "tampered"


def test_appended_bytes(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    for junk in (b"\0", b"x" * 45, b"x" * 46, b"x" * 1_200_000, whole):
        assert refusal(tmp_path / "a.kcb", whole + junk, offices[1].keys) == "tampered"
    assert refusal(tmp_path / "a.kcb", finish(whole), offices[1].keys) == "tampered"
    assert refusal(tmp_path / "a.kcb", b"\0" + whole, offices[1].keys) == "not_a_bundle"


def test_two_bundles_spliced(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    other = send(tmp_path, *offices).path.read_bytes()
    ours, theirs = sealed_start(whole), sealed_start(other)
    path, keys = tmp_path / "a.kcb", offices[1].keys
    assert refusal(path, whole[: len(whole) // 2] + other[len(other) // 2 :], keys) == "cut_short"
    assert refusal(path, wrap(other[14:theirs], whole[ours:-46]), keys) == "tampered"
    assert refusal(path, finish(whole[:-46] + other[theirs:-46]), keys) == "tampered"


def test_a_bundle_for_somebody_else(tmp_path: Path, offices: tuple[Office, Office], whole: bytes) -> None:
    station, centre = offices
    stranger = office(tmp_path)
    path = tmp_path / "a.kcb"
    assert refusal(path, whole, stranger.keys) == "not_for_us"
    # the clear header names us, the seal does not
    data = Forgery(station, centre, [], header={"to": [bundle.recipient_id(stranger.age)]}).write(path).read_bytes()
    assert refusal(path, data, stranger.keys) == "tampered"
    # an addressee seals it again for somebody else: signed content, foreign recipient
    data = Forgery(station, stranger, [], manifest={"recipients": [centre.age]}).write(path).read_bytes()
    assert refusal(path, data, stranger.keys) == "not_for_us"


@each("data", [b"PK\3\4" + b"x" * 100, b"SQLite format 3\0" * 20, b"KC", b"KCBUNDLE", b"x"])
def test_other_files(tmp_path: Path, offices: tuple[Office, Office], data: bytes) -> None:
    assert refusal(tmp_path / "a.kcb", data, offices[1].keys) in {"not_a_bundle", "cut_short"}


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, code in (("pipe", "not_a_bundle"), (".", "file_missing"), ("none.kcb", "file_missing")):
        with pytest.raises(Refused) as caught:
            bundle.verify_outer(tmp_path / name)
        assert caught.value.code == code


@settings(
    max_examples=6 * settings.default.max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.tuples(st.integers(0, 260_000), st.binary(max_size=4), st.integers(0, 6)), min_size=1, max_size=3),
    st.booleans(),
)
@example([(10, b"\xff\xff\xff\xff", 4)], True)
def test_any_change_is_a_typed_refusal(
    tmp_path: Path, offices: tuple[Office, Office], whole: bytes, edits: list[tuple[int, bytes, int]], repair: bool
) -> None:
    data = whole[:-46] if repair else whole
    for place, new, removed in edits:
        at = place % len(data)
        data = data[:at] + new + data[at + removed :]
    if repair:
        data = finish(data)
    path = tmp_path / "a.kcb"
    path.write_bytes(data)
    bundle.find_bundles(tmp_path)
    if data == whole:
        return
    with pytest.raises(KcError), bundle.open_bundle(path, offices[1].keys):
        pytest.fail("opened")


# ------------------------------------------------------------------------------------------------------ writing fails


@pytest.mark.parametrize(("code", "expected"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "device_gone")])
def test_a_stick_failing_at_any_call(tmp_path: Path, offices: tuple[Office, Office], code: int, expected: str) -> None:
    failures = 0
    for at in range(1, 60):
        with pytest.MonkeyPatch.context() as patch:
            calls = _break(patch, at, code)
            failure: Machine | None = None
            try:
                send(tmp_path, *offices)
            except Machine as error:
                failure = error
        if failure is None:
            for path in tmp_path.iterdir():
                path.unlink()
            if calls["count"] < at:
                break
        else:
            failures += 1
            assert failure.code == expected
            assert list(tmp_path.iterdir()) == []
    assert failures >= 9


def _break(patch: pytest.MonkeyPatch, at: int, code: int) -> dict[str, int]:
    calls = {"count": 0}

    def wrap_call(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            calls["count"] += 1
            if calls["count"] == at:
                raise OSError(code, os.strerror(code))
            return real(*args, **named)

        return call

    for owner, name in ((os, "open"), (os, "write"), (os, "fsync"), (Path, "hardlink_to")):
        patch.setattr(owner, name, wrap_call(getattr(owner, name)))
    return calls


def test_a_write_that_fails_while_the_seal_is_finished(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """The library swallows it: without a second look a bundle with a true trailer and half a content would be there."""
    for at in range(1, 40):
        real, calls = os.write, []

        def write(fd: int, data: bytes, at: int = at, calls: list[int] = calls, real: Any = real) -> int:
            calls.append(1)
            if len(calls) == at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return int(real(fd, data))

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "write", write)
            if not _fails(tmp_path, offices):
                break
    assert at >= 4
    (path,) = tmp_path.iterdir()
    with bundle.open_bundle(path, offices[1].keys) as opened:
        assert len(list(opened.operations())) == 7


def _fails(folder: Path, offices: tuple[Office, Office]) -> bool:
    try:
        send(folder, *offices)
    except Machine:
        assert list(folder.iterdir()) == []
        return True
    return False


def test_a_stick_that_is_full_from_the_start(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kc_desktop.exchange.bundle.writer.free_space", lambda _: 10)
    with pytest.raises(Machine) as caught:
        send(tmp_path, *offices)
    assert caught.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_was_pulled(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    with pytest.raises(Machine) as caught:
        send(tmp_path / "KHUYENCONG", *offices)
    assert caught.value.code == "device_gone"


def test_an_operation_source_that_fails_half_way(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    def lines() -> Any:
        yield b"one"
        raise RuntimeError("the database broke")

    with pytest.raises(RuntimeError):
        send(tmp_path, *offices, lines())

    def blob(_: str) -> bytes:
        calls.append(1)
        if len(calls) > 1:  # while it is being sealed, inside the Rust library
            raise Machine("device_gone", where="kho")
        return b""

    calls: list[int] = []
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    with pytest.raises(Machine):
        send(tmp_path, *offices, [], blobs={empty: 0}, read_blob=blob)
    assert len(calls) == 2
    assert list(tmp_path.iterdir()) == []


def test_reading_a_stick_that_fails(
    tmp_path: Path, offices: tuple[Office, Office], whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick is pulled between checking and decrypting."""
    path = tmp_path / "a.kcb"
    path.write_bytes(whole)
    outer = bundle.verify_outer(path)
    monkeypatch.setattr("kc_desktop.exchange.bundle.envelope.verify_outer", lambda _: outer)
    path.unlink()
    with pytest.raises(KcError) as caught, bundle.open_bundle(path, offices[1].keys):
        pytest.fail("opened")
    assert caught.value.code in {"file_missing", "device_gone"}
