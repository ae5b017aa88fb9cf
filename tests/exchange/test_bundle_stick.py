"""A stick: names, folders, the note, and finding bundles whatever was done to them."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Machine, Refused
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
    (tmp_path / "a" / ".b" / "c").mkdir(parents=True)
    sent = send(tmp_path, *offices)
    data = sent.path.read_bytes()
    (tmp_path / ".hidden").write_bytes(data)
    (tmp_path / "a" / "ảnh cưới.jpg.exe").write_bytes(data)
    (tmp_path / "a" / ".b" / "x.kcb").write_bytes(data)
    (tmp_path / "a" / ".b" / "c" / "too deep.kcb").write_bytes(data)
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
