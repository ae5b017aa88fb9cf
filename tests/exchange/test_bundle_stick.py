"""A stick: names, folders, the note, and finding bundles whatever was done to them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Cancelled, Machine, Refused
from kc_desktop.exchange import bundle
from kc_desktop.exchange.bundle.stick import TOP
from tests.tools.bundle_kit import DAY, Office, office, send


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


def test_names() -> None:
    assert bundle.bundle_name("24", "TB01", 413, 520, datetime.date(2026, 5, 4)) == (
        "KC24_TB01_000413-000520_20260504.kcb"
    )
    long = bundle.bundle_name("thành phố", "01a2001a-041b-7fc1-985b-0795af478a68", 10**12, 10**12 + 1, DAY)
    assert long.isascii()
    assert len(long) <= 60
    assert "8A68" in long
    assert bundle.bundle_name("24", "", 0, 0, DAY) == "KC24_0000_000000-000000_20261121.kcb"


def test_folders_and_the_note(tmp_path: Path) -> None:
    assert bundle.prepare_stick(tmp_path, "up", "Trung tâm Mẫu").relative_to(tmp_path).parts == (TOP, "GUI")
    assert bundle.prepare_stick(tmp_path, "down").relative_to(tmp_path).parts == (TOP, "NHAN")
    note = (tmp_path / TOP / "DOC-TRUOC.txt").read_bytes().decode("utf-8-sig")
    assert "Trung tâm Mẫu" in note
    assert "\r\n" in note
    with pytest.raises(Machine):
        bundle.prepare_stick(tmp_path / "pulled", "up")


def test_found_by_content_wherever_and_however_named(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    (tmp_path / "a" / ".b" / "c" / "d" / "e").mkdir(parents=True)
    sent = send(tmp_path, *offices)
    data = sent.path.read_bytes()
    (tmp_path / ".hidden").write_bytes(data)
    (tmp_path / "a" / "ảnh cưới.jpg.exe").write_bytes(data)
    (tmp_path / "a" / ".b" / "x.kcb").write_bytes(data)
    (tmp_path / "a" / ".b" / "c" / "d" / "moved.bin").write_bytes(data)
    (tmp_path / "a" / ".b" / "c" / "d" / "e" / "too deep.kcb").write_bytes(data)
    (tmp_path / "half.kcb").write_bytes(data[:-1])
    (tmp_path / "~x.1234.kctmp").write_bytes(data[:200])
    (tmp_path / "start.kctmp").write_bytes(data[:5])
    (tmp_path / "empty.kcb").write_bytes(b"")
    (tmp_path / "zeros.kcb").write_bytes(b"\0" * 4096)
    (tmp_path / "letter.kcb").write_bytes(b"Kinh gui")
    (tmp_path / "letter.txt").write_bytes(b"Kinh gui")
    (tmp_path / "odd header").write_bytes(data[:10] + b"\xff" * 500)
    (tmp_path / "link.kcb").symlink_to(sent.path)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "folder.kcb").mkdir()
    os.mkfifo(tmp_path / "pipe.kcb")
    found = {str(one.path.relative_to(tmp_path)): one for one in bundle.find_bundles(tmp_path)}
    assert {name: one.state for name, one in found.items()} == {
        sent.path.name: "whole",
        ".hidden": "whole",
        "a/ảnh cưới.jpg.exe": "whole",
        "a/.b/x.kcb": "whole",
        "a/.b/c/d/moved.bin": "whole",
        "half.kcb": "unfinished",
        "~x.1234.kctmp": "unfinished",
        "start.kctmp": "unfinished",
        "empty.kcb": "unfinished",
        "zeros.kcb": "unfinished",
        "letter.kcb": "foreign",
        "odd header": "unfinished",
    }
    assert found[sent.path.name].size == sent.size
    header = found[".hidden"].header
    assert header is not None
    assert header.bundle_id == sent.bundle_id
    assert list(found) == sorted(found)


def test_a_stick_that_is_not_there(tmp_path: Path) -> None:
    for place in (tmp_path / "gone", tmp_path / "file"):
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(Machine) as caught:
            bundle.find_bundles(place)
        assert caught.value.code == "device_gone"


def test_a_newer_bundle_is_told_from_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "a.kcb"
    path.write_bytes(b"KCBUNDLE2\n" + b"x" * 300)
    for work in (bundle.read_header, bundle.verify_outer):
        with pytest.raises(Refused) as caught:
            work(path)
        assert caught.value.code == "newer_version"
    assert [one.state for one in bundle.find_bundles(tmp_path)] == ["foreign"]


def test_a_worm_hid_moved_and_renamed_everything(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """What such worms do: the folders go into one without a visible name, lures take their place."""
    stick = tmp_path / "stick"
    stick.mkdir()
    sent = send(bundle.prepare_stick(stick, "up"), *offices)
    assert bundle.worm_traces(stick) == ()
    blank = stick / "\u00a0"
    blank.mkdir()
    (stick / TOP).rename(blank / TOP)
    moved = blank / TOP / "GUI" / sent.path.name
    moved = moved.rename(moved.with_name("IMG_0041.JPG.VBS"))
    (stick / "KINGSTON.lnk").write_bytes(b"L\0\0\0")
    (stick / "AutoRun.inf").write_bytes(b"[autorun]")
    for folder, lure in (("Ảnh", "ảnh .EXE"), ("VĂN BẢN", "VĂN BẢN.lnk"), ("Thư", "Thư.txt"), ("x", "y.exe")):
        (stick / folder).mkdir()
        (stick / lure).write_bytes(b"MZ")
    (stick / ".Trash-1000").mkdir()
    (stick / "System Volume Information").mkdir()
    assert set(bundle.worm_traces(stick)) == {"\u00a0", "AutoRun.inf", "ảnh .EXE", "VĂN BẢN.lnk"}
    assert (stick / "AutoRun.inf").read_bytes() == b"[autorun]"
    assert [(one.path, one.state) for one in bundle.find_bundles(stick)] == [(moved, "whole")]


def test_every_folder_hidden_is_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = {"KHUYENCONG", "System Volume Information"}
    monkeypatch.setattr("kc_desktop.exchange.bundle.stick.is_hidden", lambda path: path.name in hidden)
    for name in hidden:
        (tmp_path / name).mkdir()
    assert bundle.worm_traces(tmp_path) == ("KHUYENCONG",)
    (tmp_path / "Ảnh").mkdir()  # one that is seen: somebody hides things on purpose
    assert bundle.worm_traces(tmp_path) == ()
    (tmp_path / "autorun.inf").mkdir()  # the folder people make so that no such file can be
    assert bundle.worm_traces(tmp_path) == ()
    assert bundle.worm_traces(tmp_path / "gone") == ()


def test_our_folder_is_found_behind_twenty_thousand_files(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kc_desktop.exchange.bundle.stick._LOOKED_AT", 200)
    photos = tmp_path / "DCIM"
    photos.mkdir()
    for number in range(300):
        (tmp_path / f"A{number:05}.JPG").write_bytes(b"\xff\xd8\xff")
        (photos / f"B{number:05}.JPG").write_bytes(b"\xff\xd8\xff")
    sent = send(bundle.prepare_stick(tmp_path, "up"), *offices)
    (tmp_path / TOP).rename(tmp_path / "Khuyencong")
    found = bundle.find_bundles(tmp_path)
    assert [one.path.name for one in found] == [sent.path.name]


def test_a_synced_folder_with_its_conflicted_copies(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """The same bundle twice under another name is one bundle; a copy that is not synced to its end is unfinished."""
    sent = send(bundle.prepare_stick(tmp_path, "up"), *offices)
    data = sent.path.read_bytes()
    copy = sent.path.with_name(f"{sent.path.stem} (May 2's conflicted copy 2026-05-04).kcb")
    copy.write_bytes(data)
    sent.path.with_name(f"{sent.path.stem} (1).kcb").write_bytes(data[:-100])
    sent.path.with_name(".~syncing.kcb.part").write_bytes(data[: len(data) // 2])
    found = bundle.find_bundles(tmp_path)
    assert sorted(one.state for one in found) == ["unfinished", "unfinished", "whole", "whole"]
    assert {one.header.bundle_id for one in found if one.header and one.state == "whole"} == {sent.bundle_id}


def test_one_damaged_entry_does_not_hide_the_others(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = send(tmp_path, *offices)
    real = os.scandir

    class Entry:
        name, path = "a", "a"

        def stat(self, *, follow_symlinks: bool) -> os.stat_result:
            raise OSError(5, f"damaged {follow_symlinks}")

    class Damaged:
        def __init__(self, folder: Path) -> None:
            self.items = real(folder)

        def __enter__(self) -> Damaged:
            return self

        def __exit__(self, *_: object) -> None:
            self.items.close()

        def __iter__(self) -> Iterator[object]:
            yield Entry()
            yield from self.items
            raise OSError(5, "the rest is gone")

    monkeypatch.setattr(os, "scandir", Damaged)
    assert [one.path for one in bundle.find_bundles(tmp_path)] == [sent.path]


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(Cancelled):
        bundle.find_bundles(tmp_path, progress=Stop())
