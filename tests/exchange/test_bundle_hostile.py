"""Validly sealed and often validly signed, and still wrong: an insider, a stolen laptop, another program."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.exchange import bundle
from kc_desktop.exchange.bundle import archive, canonical
from tests.tools.bundle_kit import Forgery, Office, finish, office, pack, wrap
from tests.tools.cases import each

OPS = ("ops/000001.jsonl", 8, b'{"a":1}\n{"a":2}\n')
NOISE = os.urandom((1 << 19) + 1).hex().encode()
"""Text that does not pack like a bomb."""


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


def verdict(path: Path, forgery: Forgery) -> str:
    """``opened`` or the code of the refusal."""
    forgery.write(path)
    try:
        with bundle.open_bundle(path, forgery.to.keys) as opened:
            list(opened.operations())
    except Refused as error:
        return error.code
    return "opened"


def test_the_second_writer_agrees_with_the_first(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """Without this every refusal below could have another cause."""
    for entries in ([], [OPS], [OPS, ("ref/units/000001.jsonl", 8, b"{}\n"), ("keys/a-1.json", 0, b"{}")]):
        assert verdict(tmp_path / "a.kcb", Forgery(*offices, entries)) == "opened"


@each(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "ops/../000001.jsonl",
        "ops\\000001.jsonl",
        "ops/000001.jsonl\0.exe",
        "ops/1.jsonl",
        "ops/000001.jsonl.exe",
        "OPS/000001.JSONL",
        "blobs/" + "A" * 64,
        "blobs/" + "0" * 64,
        "CON",
        "manifest.json",
        "manifest.sig",
        "ops/٠٠٠٠٠١.jsonl",
        "ref/../000001.jsonl",
        "x" * 300,
        "",
    ],
)
def test_hostile_names(tmp_path: Path, offices: tuple[Office, Office], name: str) -> None:
    listed = verdict(tmp_path / "a.kcb", Forgery(*offices, [(name, 0, b"x\n")]))
    hidden = verdict(tmp_path / "b.kcb", Forgery(*offices, [(name, 0, b"x\n")], manifest={"entries": []}))
    assert listed in {"tampered", "invalid_content"}
    assert hidden == "tampered"


@each(
    "lie, expected",
    [
        ({"raw": 5}, "tampered"),
        ({"raw": 100}, "tampered"),
        ({"stored": 3}, "tampered"),
        ({"stored": 0xFFFFFFFF, "raw": 0xFFFFFFFF}, "tampered"),
        ({"flags": 1}, "tampered"),
        ({"flags": 8}, "tampered"),
        ({"method": 12}, "tampered"),
        ({"method": 0}, "tampered"),
        ({"extra": 4}, "tampered"),
        ({"time": 1}, "tampered"),
        ({"crc": 1}, "tampered"),
        ({"raw": 1 << 30}, "over_limit"),
    ],
)
def test_lies_in_the_zip(tmp_path: Path, offices: tuple[Office, Office], lie: dict[str, int], expected: str) -> None:
    assert verdict(tmp_path / "a.kcb", Forgery(*offices, [OPS], local_extra={OPS[0]: lie})) == expected


def entry(**change: object) -> dict[str, object]:
    raw = OPS[2]
    one = {"name": OPS[0], "size": 0, "raw": len(raw), "sha256": hashlib.sha256(raw).hexdigest(), **change}
    one["size"] = change.get("size", len(pack(8, raw)))
    return {"entries": [list(one.values())]}


@each(
    "manifest, expected",
    [
        (entry(), "opened"),
        (entry(raw=5), "tampered"),
        (entry(size=5), "tampered"),
        (entry(sha256="00" * 32), "tampered"),
        (entry(sha256="zz"), "invalid_content"),
        (entry(raw=9 << 20), "over_limit"),
        (entry(raw=True), "invalid_content"),
        (entry(raw=-1), "invalid_content"),
        (entry(raw=2**80), "invalid_content"),
        ({"entries": entry()["entries"] * 2}, "invalid_content"),  # type: ignore[operator]
        ({"entries": []}, "tampered"),
        ({"entries": [["ops/000001.jsonl"]]}, "invalid_content"),
        ({"entries": {}}, "invalid_content"),
        ({"entries": [entry()["entries"]] * 20_001}, "over_limit"),
        ({"operations": 3}, "tampered"),
        ({"operations": 2_000_000}, "over_limit"),
        ({"operations": "2"}, "invalid_content"),
        ({"min_reader": 2}, "newer_version"),
        ({"min_reader": 2, "entries": "a new shape"}, "newer_version"),
        ({"min_reader": None}, "invalid_content"),
        ({"kind": "down"}, "tampered"),
        ({"kind": "sideways"}, "invalid_content"),
        ({"bundle_id": "another"}, "tampered"),
        ({"header_sha256": "00" * 32}, "tampered"),
        ({"recipients": []}, "not_for_us"),
        ({"recipients": [1]}, "invalid_content"),
        ({"sender": None}, "invalid_content"),
        ({"sender": {"replica": "someone-else", "epoch": 1, "number": 1}}, "tampered"),
        ({"sender": {"replica": "../x", "epoch": 1, "number": 1}}, "invalid_content"),
        ({"sender": {"replica": "mau-1", "epoch": 1, "number": True}}, "invalid_content"),
        ({"chain": []}, "tampered"),
        ({"chain": [{}]}, "tampered"),
        ({"chain": "x"}, "invalid_content"),
        ({"ranges": [["mau-1", 5, 4, ""]]}, "invalid_content"),
        ({"ranges": [["mau-1", 0, 4, ""]]}, "invalid_content"),
        ({"acks": {"mau-1": [[1, 2, 3]]}}, "invalid_content"),
        ({"acks": {"mau-1": 1}}, "invalid_content"),
        ({"acks": {"mau-1": [[1, 2**63]]}}, "invalid_content"),
        ({"counts": {"a": 1.5}}, "invalid_content"),
        ({"program": "a\nb"}, "invalid_content"),
        ({"program": "\ud800"}, "invalid_content"),
        ({"later": {"anything": [1.5, None, True]}}, "opened"),
    ],
)
def test_signed_manifests(
    tmp_path: Path, offices: tuple[Office, Office], manifest: dict[str, Any], expected: str
) -> None:
    assert verdict(tmp_path / "a.kcb", Forgery(*offices, [OPS], manifest=manifest)) == expected


@each(
    "raw",
    [
        b"",
        b"null",
        b"{}",
        b"\xff",
        b'{"min_reader":1,"min_reader":1}',
        b'{"min_reader":NaN}',
        b'{"min_reader":' + b"9" * 5000 + b"}",
        b'{"min_reader":' + b"[" * 200_000,
        b'{"min_reader":1,"deep":' + b"[" * 20 + b"]" * 20 + b"}",
    ],
)
def test_manifests_that_are_no_json(tmp_path: Path, offices: tuple[Office, Office], raw: bytes) -> None:
    forgery = Forgery(*offices, [OPS], bend_manifest=lambda _: raw)
    assert verdict(tmp_path / "a.kcb", forgery) == "invalid_content"


@each(
    "header, expected",
    [
        ({"min_reader": 2}, "newer_version"),
        ({"min_reader": 2, "kind": "new"}, "newer_version"),
        ({"kind": "new"}, "not_a_bundle"),
        ({"to": None}, "not_a_bundle"),
        ({"to": []}, "not_for_us"),
        ({"volume": 2}, "not_a_bundle"),
        ({"volume": 0}, "not_a_bundle"),
        ({"later": "x"}, "opened"),
        ({"later": "x" * 70_000}, "over_limit"),
    ],
)
def test_headers(tmp_path: Path, offices: tuple[Office, Office], header: dict[str, Any], expected: str) -> None:
    assert verdict(tmp_path / "a.kcb", Forgery(*offices, [OPS], header=header)) == expected


@each(
    "raw, expected",
    [
        (b"no end of line", "tampered"),
        (b"\n", "tampered"),
        (b"a\n\nb\n", "tampered"),
        (NOISE[: 1 << 20] + b"\n", "opened"),
        (NOISE[: (1 << 20) + 1] + b"\n", "over_limit"),
        (b"\0\xff\r\n", "opened"),  # lines are opaque here
    ],
)
def test_operation_lines(tmp_path: Path, offices: tuple[Office, Office], raw: bytes, expected: str) -> None:
    assert verdict(tmp_path / "a.kcb", Forgery(*offices, [(OPS[0], 8, raw)])) == expected


def test_swapped_signatures_and_cards(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    stranger = office(tmp_path)
    path = tmp_path / "a.kcb"
    assert verdict(path, Forgery(*offices, [OPS], signer=stranger.keys)) == "tampered"
    assert verdict(path, Forgery(*offices, [OPS], chain=[stranger.card])) == "tampered"
    certificate = bundle.issue(station.card, centre.keys, serial=1)
    assert verdict(path, Forgery(*offices, [OPS], chain=[certificate])) == "tampered"
    assert verdict(path, Forgery(*offices, [OPS], chain=[certificate, stranger.card])) == "tampered"
    assert verdict(path, Forgery(*offices, [OPS], chain=[certificate, centre.card])) == "opened"


def test_trust_is_asked_before_anything_is_unpacked(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    def nobody(chain: tuple[bundle.Card, ...]) -> None:
        assert chain == (offices[0].card,)
        raise Refused("unknown_sender", name="a.kcb")

    broken = Forgery(*offices, [OPS], manifest=entry(sha256="00" * 32)).write(tmp_path / "a.kcb")
    with pytest.raises(Refused) as caught, bundle.open_bundle(broken, offices[1].keys, trust=nobody):
        pytest.fail("opened")
    assert caught.value.code == "unknown_sender"


def test_a_zip_bomb_costs_no_memory(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(bomb.compress(b"\0" * (1 << 20)) for _ in range(50)) + bomb.flush()
    bytes_in = BytesIO(packed)
    claimed = archive.Packed("ops/000001.jsonl", archive.DEFLATED, 0, 1 << 20, len(packed))  # too small to tell
    tracemalloc.start()
    with pytest.raises(ValueError, match="more than declared"):
        for _ in archive.raw_chunks(bytes_in, claimed):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20

    zeros = b"\0" * (30 << 20)
    forgery = Forgery(
        *offices,
        [(OPS[0], 8, zeros)],
        manifest=entry(size=len(pack(8, zeros))),
        local_extra={OPS[0]: {"raw": len(OPS[2])}},
    )
    assert verdict(tmp_path / "a.kcb", forgery) == "tampered"


def test_inflating_survives_every_buffer_edge() -> None:
    """Matches that end exactly where an output buffer does must not be lost."""
    for size in (1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (1 << 20) + 257, 3 << 20):
        raw = b"ab" * (size // 2) + b"c" * (size % 2)
        packed = archive.deflate(raw)
        found = archive.Packed("ops/000001.jsonl", archive.DEFLATED, zlib.crc32(raw), size, len(packed))
        assert b"".join(archive.raw_chunks(BytesIO(packed), found)) == raw
        for wrong in (packed[:-1], packed + b"\0", b"\0" + packed):
            bad = archive.Packed("x", archive.DEFLATED, 0, size, len(wrong))
            with pytest.raises(ValueError, match=r"declared|compressed"):
                b"".join(archive.raw_chunks(BytesIO(wrong), bad))


@settings(
    max_examples=4 * settings.default.max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3), st.integers(0, 3)), min_size=1, max_size=3))
def test_any_change_of_the_inner_zip(
    tmp_path: Path, offices: tuple[Office, Office], edits: list[tuple[int, bytes, int]]
) -> None:
    """Anybody who has the centre's public card can seal anything: only the signature stands between."""

    bent: list[bool] = []

    def bend(plain: bytes) -> bytes:
        whole = plain
        for place, new, removed in edits:
            at = place % len(plain)
            plain = plain[:at] + new + plain[at + removed :]
        bent.extend([True] if plain != whole else [])
        return plain

    path = Forgery(*offices, [OPS], bend_zip=bend).write(tmp_path / "a.kcb")
    try:
        with bundle.open_bundle(path, offices[1].keys) as opened:
            lines = list(opened.operations())
    except KcError:
        return
    assert lines == OPS[2].split(b"\n")[:-1]
    assert not bent  # every byte counts, times and directory too


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@settings(
    max_examples=3 * settings.default.max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_any_signed_value_anywhere(tmp_path: Path, offices: tuple[Office, Office], data: st.DataObject) -> None:
    """The insider's signature is genuine: any JSON in any known key is still no crash."""

    def bend(raw: bytes) -> bytes:
        manifest = json.loads(raw)
        for key in data.draw(st.lists(st.sampled_from(sorted([*manifest, "acks", "needs"])), min_size=1, max_size=2)):
            manifest[key] = data.draw(json_values)
        return json.dumps(manifest).encode()

    assert verdict(tmp_path / "a.kcb", Forgery(*offices, [OPS], bend_manifest=bend))


def test_the_archive_reader_alone_is_strict() -> None:
    """Each of these is caught again later; a second lock is still a lock."""
    head = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 0, 0, 0x21, 0, 1, 1, 5, 0)
    for data in (head + b"../xy" + b"x" + b"PK\1\2", b"", b"PK\5\6" + b"\1" * 18, b"PK\5\6" + b"\0" * 19):
        with pytest.raises(ValueError, match="archive"):
            archive.entries_of(BytesIO(data))
    packed = archive.deflate(b"abc")
    with pytest.raises(ValueError, match="checksum"):
        b"".join(archive.raw_chunks(BytesIO(b"abc"), archive.Packed("x", archive.STORED, 7, 3, 3)))
    for method, stored in ((archive.DEFLATED, packed), (archive.STORED, b"abc")):
        with pytest.raises(ValueError, match="less than declared"):
            b"".join(archive.raw_chunks(BytesIO(stored), archive.Packed("x", method, 0, 4, len(stored))))


@each(
    "data",
    [b'{"a":1,"a":2}', b'{"a":{"b":1,"b":1}}', b'{"a":-Infinity}', b"[1]", b'{"a":"\\udc00"}', b'{"\\udc00":1}'],
)
def test_json_is_read_strictly(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical.load_object(data)
    assert canonical.load_object(canonical.dump({"ơ": ["đ", 1]})) == {"ơ": ["đ", 1]}


def test_a_header_that_reaches_into_the_trailer(tmp_path: Path) -> None:
    path = tmp_path / "a.kcb"
    header = json.dumps({"bundle_id": "a", "kind": "up", "to": [], "set": "a", "min_reader": 1}).encode()
    path.write_bytes(finish(b"KCBUNDLE1\n" + struct.pack(">I", len(header) + 20) + header))
    with pytest.raises(Refused) as caught:
        bundle.verify_outer(path)
    assert caught.value.code == "not_a_bundle"
    path.write_bytes(wrap(header, b""))
    assert bundle.verify_outer(path).start == bundle.verify_outer(path).end
