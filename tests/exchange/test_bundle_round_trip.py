"""What goes in comes out, for us and for a stranger who has only the documentation."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.exchange import bundle
from kc_desktop.exchange.bundle import archive, limits
from tests.tools.bundle_kit import SECRET_NAME, Office, office, operation, send
from tests.tools.read_bundle import read_bundle

HELD = ((1, 412, "ab" * 8), (420, 433, "cd" * 8))
"""What a receipt says."""


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


def test_everything_comes_back(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    lines = [operation(number) for number in range(1, 501)]
    photo = os.urandom(70_000)
    sha256 = hashlib.sha256(photo).hexdigest()
    ranges = [bundle.Range(station.keys.replica, 1, 500, hashlib.sha256(lines[-1]).hexdigest())]
    sent = send(
        tmp_path,
        station,
        centre,
        iter(lines),
        number=7,
        epoch=2,
        ranges=ranges,
        acks={centre.keys.replica: HELD},
        needs={centre.keys.replica: ((413, 419),)},
        digests={"replica": "cd" * 32},
        counts={"facility": 500},
        forms={"facility": 1},
        blobs={sha256: len(photo)},
        read_blob={sha256: photo}.__getitem__,
        program="0.1.0",
        extra={"trust": {"version": 3}},
    )
    assert sent.size == sent.path.stat().st_size
    assert sent.sha256 == hashlib.sha256(sent.path.read_bytes()).hexdigest()
    for reader in (centre, station):  # the sender may read its own export again
        with bundle.open_bundle(sent.path, reader.keys, scratch=tmp_path) as opened:
            assert list(opened.operations()) == lines
            assert opened.blobs() == {sha256: len(photo)}
            assert opened.blob(sha256) == photo
            with pytest.raises(KeyError):
                opened.blob("00" * 32)
            assert opened.sender == station.card
            manifest = opened.manifest
            assert opened.outer.sha256 == sent.sha256
    assert (manifest.kind, manifest.number, manifest.epoch, manifest.operations) == ("up", 7, 2, 500)
    assert manifest.ranges == tuple(ranges)
    assert manifest.acks == {centre.keys.replica: HELD}
    assert manifest.needs == {centre.keys.replica: ((413, 419),)}
    assert (manifest.digests, manifest.counts) == ({"replica": "cd" * 32}, {"facility": 500})
    assert (manifest.forms, manifest.program) == ({"facility": 1}, "0.1.0")
    assert manifest.extra == {"trust": {"version": 3}}
    assert manifest.bundle_id == sent.bundle_id == bundle.read_header(sent.path).bundle_id


def test_a_receipt_carries_no_operations(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    sent = send(tmp_path, centre, station, [], kind="down", ranges=[], acks={station.keys.replica: HELD[:1]})
    with bundle.open_bundle(sent.path, station.keys) as opened:
        assert list(opened.operations()) == []
        assert opened.manifest.acks == {station.keys.replica: HELD[:1]}
    assert sent.size < 4000


def test_operations_are_cut_into_entries_between_lines(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_OPS_ENTRY", 2000)
    lines = [b"x" * size for size in (1, 1999, 1, 1998, 700, 700, 599, 1999)]
    with bundle.open_bundle(send(tmp_path, *offices, lines).path, offices[1].keys) as opened:
        assert list(opened.operations()) == lines
        assert [entry.raw for entry in opened.manifest.entries] == [2, 2000, 2, 1999, 1402, 600, 2000]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(min_size=1, max_size=300).filter(lambda line: b"\n" not in line), max_size=30))
def test_any_lines_survive_byte_for_byte(tmp_path: Path, offices: tuple[Office, Office], lines: list[bytes]) -> None:
    sent = send(tmp_path, *offices, lines)
    with bundle.open_bundle(sent.path, offices[1].keys) as opened:
        assert list(opened.operations()) == lines


def test_a_stranger_reads_it_from_the_documentation(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    photo = os.urandom(999)
    sha256 = hashlib.sha256(photo).hexdigest()
    lines = [operation(number) for number in range(50)]
    sent = send(tmp_path, station, centre, lines, blobs={sha256: 999}, read_blob=lambda _: photo)
    manifest, found, content = read_bundle(sent.path.read_bytes(), str(centre.keys.age_identity))
    assert found == lines
    assert content[f"blobs/{sha256}"] == photo
    assert manifest["sender"]["replica"] == station.keys.replica
    damaged = bytearray(sent.path.read_bytes())
    damaged[300] ^= 1
    with pytest.raises(AssertionError):
        read_bundle(bytes(damaged), str(centre.keys.age_identity))


def test_the_inside_is_an_ordinary_zip(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    outer = bundle.verify_outer(send(tmp_path, *offices).path)
    sealed = outer.path.read_bytes()[outer.start : outer.end]
    plain = pyrage.decrypt(sealed, [offices[1].keys.age_identity])
    with zipfile.ZipFile(BytesIO(plain)) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["manifest.json", "manifest.sig", "ops/000001.jsonl"]
        assert opened.read("ops/000001.jsonl").count(b"\n") == 7
    assert list(archive.entries_of(BytesIO(plain))) == ["manifest.json", "manifest.sig", "ops/000001.jsonl"]
    if unzip := shutil.which("unzip"):
        (tmp_path / "inside.zip").write_bytes(plain)
        assert subprocess.run([unzip, "-tqq", "inside.zip"], cwd=tmp_path, check=False, timeout=20).returncode == 0


def test_nothing_personal_is_readable_on_the_stick(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    data = send(tmp_path, station, centre).path.read_bytes()
    header = json.loads(data[14 : 14 + int.from_bytes(data[10:14], "big")])
    assert set(header) == {"bundle_id", "kind", "to", "set", "volume", "volumes", "min_reader", "created"}
    for secret in (
        SECRET_NAME,
        station.card.name,
        station.keys.replica,
        station.card.id,
        station.keys.sign_public.hex(),
    ):
        assert secret.encode() not in data


def test_the_same_content_twice_is_two_files(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    lines = [operation(1)]
    first, second = send(tmp_path, *offices, lines), send(tmp_path, *offices, lines)
    assert second.path.name == first.path.stem + "-2.kcb"
    assert bundle.verify_outer(first.path).sha256 == first.sha256
    assert first.sha256 != second.sha256


def test_a_copy_is_the_same_bundle(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    (tmp_path / "outbox").mkdir()
    sent = send(tmp_path / "outbox", *offices)
    copied = bundle.copy_bundle(sent.path, tmp_path)
    assert (copied.sha256, copied.bundle_id, copied.size) == (sent.sha256, sent.bundle_id, sent.size)
    sent.path.write_bytes(sent.path.read_bytes()[:-1])
    with pytest.raises(Refused):
        bundle.copy_bundle(sent.path, tmp_path)
    assert len(list(tmp_path.glob("*.kcb"))) == 1


def test_a_source_that_changes_while_it_is_copied(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outbox").mkdir()
    sent = send(tmp_path / "outbox", *offices)
    monkeypatch.setattr("kc_desktop.exchange.bundle.writer.read_chunks", lambda _: [b"something else"])
    with pytest.raises(Refused) as caught:
        bundle.copy_bundle(sent.path, tmp_path)
    assert caught.value.code == "tampered"
    assert [path.name for path in tmp_path.iterdir()] == ["outbox"]


def test_the_writer_refuses_what_a_reader_would(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_OPERATIONS", 3)
    station, centre = offices
    sha256 = hashlib.sha256(b"photo").hexdigest()
    for code, lines, content in (
        ("invalid_content", [b"a\nb"], {}),
        ("invalid_content", [b""], {}),
        ("over_limit", [b"x" * (limits.MAX_LINE + 1)], {}),
        ("over_limit", [b"x"] * 4, {}),
        ("invalid_content", [], {"kind": "sideways"}),
        ("invalid_content", [], {"acks": {"../x": ((1, 2),)}}),
        ("over_limit", [], {"blobs": {sha256: limits.MAX_BLOB + 1}}),
    ):
        with pytest.raises(Refused) as caught:
            send(tmp_path, station, centre, lines, **content)
        assert caught.value.code == code
    with pytest.raises(Damaged):
        send(tmp_path, station, centre, [], blobs={sha256: 5}, read_blob=lambda _: b"phota")
    with pytest.raises(Refused):  # a card that is not the signer's
        bundle.write_bundle(
            tmp_path, "x.kcb", bundle.BundleContent("up", 1), station.keys, [centre.card], [centre.keys.age_recipient]
        )
    assert list(tmp_path.iterdir()) == []


def test_importing_the_package_loads_no_heavy_library() -> None:
    program = (
        "import sys, kc_desktop.exchange.bundle, kc_desktop.system.keys\n"
        "print([n for n in ('pyrage', 'cryptography', 'ctypes', 'zipfile', 'appdirs') if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30)
    assert run.stdout.strip() == "[]"
