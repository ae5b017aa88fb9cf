"""Volumes: each a whole bundle within its size, all of them or none, facts first and photos after."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import Cancelled, Machine, Refused
from kc_desktop.exchange import bundle
from kc_desktop.exchange.bundle import limits, volumes, writer
from kc_desktop.exchange.bundle.volumes import VolumePlan
from tests.tools.bundle_kit import DAY, Office, office, operation
from tests.tools.cases import each

RESERVE = 6000


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("offices")
    return office(folder), office(folder, "centre")


class Shipment:
    """Lines and photos on their way."""

    def __init__(self, offices: tuple[Office, Office], lines: list[bytes], photos: list[bytes]) -> None:
        self.station, self.centre = offices
        self.lines = lines
        self.photos = {hashlib.sha256(photo).hexdigest(): photo for photo in photos}

    def plan(self, size: int, **more: Any) -> list[VolumePlan]:
        blobs = {sha256: len(photo) for sha256, photo in self.photos.items()}
        return bundle.plan_volumes(self.lines, blobs, size, reserve=RESERVE, **more)

    def content(self, plan: VolumePlan) -> tuple[str, bundle.BundleContent]:
        lines = [self.lines[place] for place in plan.lines]
        span = (plan.lines.start + 1, plan.lines.stop) if lines else (0, 0)
        ranges = [bundle.Range(self.station.keys.replica, *span, "ab" * 32)] if lines else []
        content = bundle.BundleContent(
            "up",
            plan.volume,
            operations=lines,
            ranges=ranges,
            blobs={sha256: len(self.photos[sha256]) for sha256 in plan.blobs},
            read_blob=self.photos.__getitem__,
        )
        return bundle.bundle_name("24", "TB01", *span, DAY, plan.volume, plan.volumes), content

    def write(self, folder: Path, plans: list[VolumePlan], **more: Any) -> tuple[bundle.Written, ...]:
        chain, to = [self.station.card], [self.centre.age]
        return bundle.write_volumes(folder, plans, self.content, self.station.keys, chain, to, **more)

    def read(self, path: Path) -> tuple[bundle.Manifest, list[bytes], list[str]]:
        with bundle.open_bundle(path, self.centre.keys) as opened:
            for sha256 in opened.blobs():
                assert opened.blob(sha256) == self.photos[sha256]
            return opened.manifest, list(opened.operations()), list(opened.blobs())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_facts_first_photos_after_each_alone(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    shipment = Shipment(offices, [operation(n) for n in range(1500)], [os.urandom(30_000) for _ in range(4)])
    written = shipment.write(tmp_path, shipment.plan(80_000))
    assert len(written) >= 3
    headers = [bundle.read_header(one.path) for one in written]
    assert {header.set_id for header in headers} == {headers[0].set_id}
    assert headers[0].set_id not in {header.bundle_id for header in headers}
    assert [(header.volume, header.volumes) for header in headers] == [
        (n, len(written)) for n in range(1, len(written) + 1)
    ]
    assert len({one.bundle_id for one in written}) == len(written)
    found: list[tuple[list[bytes], list[str]]] = []
    for one in reversed(written):  # any order, each alone
        assert one.size <= 80_000
        assert one.path.name.endswith(f"-{len(written)}.kcb")
        assert len(one.path.name) <= limits.MAX_NAME
        manifest, lines, blobs = shipment.read(one.path)
        assert not (lines and blobs)
        assert sum(r.last - r.first + 1 for r in manifest.ranges) == len(lines) == manifest.operations
        found.insert(0, (lines, blobs))
    assert [line for lines, _ in found for line in lines] == shipment.lines
    assert sorted(sha256 for _, blobs in found for sha256 in blobs) == sorted(shipment.photos)
    kinds = ["photos" if blobs else "facts" for _, blobs in found]
    assert kinds == sorted(kinds)


def test_one_volume_when_all_fits(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    shipment = Shipment(offices, [operation(n) for n in range(20)], [os.urandom(3000)])
    (plan,) = shipment.plan(volumes.MAIL.size)
    assert (plan.lines, plan.blobs, plan.volumes) == (range(20), tuple(shipment.photos), 1)
    (one,) = shipment.write(tmp_path, [plan])
    header = bundle.read_header(one.path)
    assert (header.set_id, header.volume, header.volumes) == (header.bundle_id, 1, 1)
    assert [plan.lines for plan in bundle.plan_volumes([], {})] == [
        range(0)
    ]  # a receipt carries nothing and is a bundle


def test_compressed_size_counts_not_raw(offices: tuple[Office, Office]) -> None:
    lines = [b'{"x":"%d %s"}' % (n, b"khuyen cong " * 50) for n in range(400)]
    shipment = Shipment(offices, lines, [])
    assert sum(map(len, lines)) > 200_000
    assert len(shipment.plan(40_000)) == 1


def test_what_is_larger_than_a_volume_goes_alone(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    big = os.urandom(30_000).hex().encode()
    lines = [operation(1), big, operation(2), operation(3)]
    shipment = Shipment(offices, lines, [os.urandom(100), os.urandom(50_000), os.urandom(100)])
    plans = shipment.plan(RESERVE + 12_000)
    assert [list(plan.lines) for plan in plans if plan.lines] == [[0], [1], [2, 3]]
    assert [len(plan.blobs) for plan in plans if plan.blobs] == [1, 1, 1]
    assert [line for one in shipment.write(tmp_path, plans) for line in shipment.read(one.path)[1]] == lines


def test_never_more_operations_or_entries_than_a_bundle_holds(
    offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_OPERATIONS", 300)
    monkeypatch.setattr(limits, "MAX_ENTRIES", 5)
    shipment = Shipment(
        offices, [os.urandom(50).hex().encode() for _ in range(1000)], [os.urandom(9) for _ in range(12)]
    )
    plans = shipment.plan(volumes.STICK.size)
    assert sum(len(plan.lines) for plan in plans) == 1000
    assert all(len(plan.lines) <= 300 and len(plan.blobs) <= 5 for plan in plans)


LINES = st.lists(
    st.tuples(st.integers(1, 3000), st.booleans()).map(
        lambda one: os.urandom(one[0]).hex().encode() if one[1] else b"Ben Da " * one[0]
    ),
    max_size=40,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.lists(st.integers(1, 9000), max_size=6), st.integers(12_000, 60_000))
def test_no_volume_is_larger_than_asked(
    tmp_path: Path, offices: tuple[Office, Office], lines: list[bytes], photos: list[int], size: int
) -> None:
    shipment = Shipment(offices, lines, [os.urandom(length) for length in photos])
    plans = shipment.plan(size)
    written = shipment.write(tmp_path, plans)
    for one, plan in zip(written, plans, strict=True):
        assert one.size <= plan.estimate
        assert one.size <= size or len(plan.lines) + len(plan.blobs) == 1
        one.path.unlink()
    assert [place for plan in plans for place in plan.lines] == list(range(len(lines)))
    assert [sha256 for plan in plans for sha256 in plan.blobs] == list(shipment.photos)


@pytest.mark.parametrize("at", [1, 2, 3])
def test_all_volumes_or_none(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Volume ``at`` meets a full stick: the finished ones go too, what was there before stays."""
    (tmp_path / "other.kcb").write_bytes(b"of somebody else")
    shipment = Shipment(offices, [], [os.urandom(40_000) for _ in range(3)])
    plans = shipment.plan(60_000)
    assert len(plans) == 3
    real, calls = writer.seal, []

    def seal(*arguments: Any) -> None:
        calls.append(1)
        if len(calls) == at:
            raise OSError(28, os.strerror(28))
        real(*arguments)

    monkeypatch.setattr(writer, "seal", seal)
    with pytest.raises(Machine) as caught:
        shipment.write(tmp_path, plans)
    assert caught.value.code == "disk_full"
    assert names(tmp_path) == ["other.kcb"]
    assert len(shipment.write(tmp_path, plans)) == 3  # and the retry succeeds


class Watch:
    """A person who looks, and perhaps stops."""

    def __init__(self, stop_at: int = 1 << 60) -> None:
        self.steps: list[tuple[int, int]] = []
        self.stop_at = stop_at

    def step(self, done: int, total: int, what: str = "") -> None:
        self.steps.append((done, total))
        if len(self.steps) >= self.stop_at:
            raise Cancelled


def test_progress_a_mib_at_a_time_and_stopping_leaves_nothing(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    shipment = Shipment(offices, [], [os.urandom(3 << 20) for _ in range(3)])
    plans = shipment.plan(5 << 20)
    (tmp_path / "outbox").mkdir()
    (tmp_path / "stick").mkdir()
    watch = Watch()
    written = shipment.write(tmp_path / "outbox", plans, progress=watch)
    done = [step[0] for step in watch.steps]
    assert len(plans) == 3
    assert len(done) >= 20  # three times 3 MiB written and 3 MiB read back, two of them once more
    assert done[-1] / watch.steps[-1][1] > 0.9
    assert done == sorted(done)
    assert all(0 <= step[0] <= step[1] for step in watch.steps)
    pairs = [(one.path, one.path.name) for one in written]
    watch = Watch()
    assert len(bundle.copy_bundles(pairs, tmp_path / "stick", watch)) == 3
    copied = names(tmp_path / "stick")
    for stop_at in (1, 4, len(watch.steps) // 2, len(watch.steps)):
        with pytest.raises(Cancelled):
            bundle.copy_bundles(pairs, tmp_path / "stick", Watch(stop_at))
        with pytest.raises(Cancelled):
            shipment.write(tmp_path / "stick", plans, progress=Watch(stop_at))
        assert names(tmp_path / "stick") == copied


def test_a_set_is_copied_whole_or_not_at_all(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    shipment = Shipment(offices, [], [os.urandom(40_000) for _ in range(3)])
    (tmp_path / "outbox").mkdir()
    stick = tmp_path / "stick"
    stick.mkdir()
    written = shipment.write(tmp_path / "outbox", shipment.plan(60_000))
    pairs = [(one.path, one.path.name) for one in written]
    with pytest.raises(Refused):
        bundle.copy_bundles([*pairs, (tmp_path / "outbox" / "gone.kcb", "gone.kcb")], stick)
    assert names(stick) == []
    whole = sum(one.size for one in written)
    with monkeypatch.context() as patch:  # room for two of three: nothing is begun
        patch.setattr("kc_desktop.exchange.bundle.writer.free_space", lambda _: whole * 2 // 3 + writer.ROOM)
        with pytest.raises(Machine) as caught:
            bundle.copy_bundles(pairs, stick)
        assert caught.value.code == "disk_full"
    assert names(stick) == []
    copied = bundle.copy_bundles(pairs, stick)
    assert [one.sha256 for one in copied] == [one.sha256 for one in written]


def test_fake_capacity_lays_the_last_volume_over_the_first(
    tmp_path: Path, offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each volume was read back whole when it was written; the stick's memory wraps around afterwards."""
    shipment = Shipment(offices, [], [os.urandom(40_000) for _ in range(3)])
    plans = shipment.plan(60_000)
    real = volumes.write_bundle

    def wrapping(folder: Path, name: str, *rest: Any) -> bundle.Written:
        one = real(folder, name, *rest)
        if "_3-3" in name:
            first = next(path for path in folder.iterdir() if "_1-3" in path.name)
            first.write_bytes(first.read_bytes()[:4096] + b"\0" * 4096 + first.read_bytes()[8192:])
        return one

    monkeypatch.setattr(volumes, "write_bundle", wrapping)
    with pytest.raises(Machine) as caught:
        shipment.write(tmp_path, plans)
    assert caught.value.code == "write_unverified"
    assert names(tmp_path) == []


def test_targets() -> None:
    assert [one.size for one in bundle.TARGETS] == [1_000_000_000, 100_000_000, 20_000_000]
    assert bundle.target("mail") is volumes.MAIL
    assert max(one.size for one in bundle.TARGETS) < limits.MAX_FILE
    with pytest.raises(Refused):
        bundle.target("floppy")


# ------------------------------------------------------------------------------------------------ entries and key rings


def test_small_entries_travel_verified(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    entries = {
        "ref/xa/000001.jsonl": b"".join(b'{"a":%d}\n' % n for n in range(9000)),
        "keys/01a2-b.json": b"{}",
        "ref/xa/000002.jsonl": b"",
    }
    content = bundle.BundleContent("down", 1, operations=[b"{}"], entries=entries)
    sent = bundle.write_bundle(tmp_path, "a.kcb", content, station.keys, [station.card], [centre.age])
    with bundle.open_bundle(sent.path, centre.keys) as opened:
        assert opened.names() == ("ops/000001.jsonl", "keys/01a2-b.json", "ref/xa/000001.jsonl", "ref/xa/000002.jsonl")
        assert opened.names("ref/") == ("ref/xa/000001.jsonl", "ref/xa/000002.jsonl")
        assert {name: opened.entry(name) for name in opened.names("ref/") + opened.names("keys/")} == entries
        assert list(opened.operations()) == [b"{}"]
        with pytest.raises(KeyError):
            opened.entry("ref/xa/000003.jsonl")
    assert sent.size < 40_000
    for code, bad in (
        ("invalid_content", {"ops/000002.jsonl": b"{}\n"}),
        ("invalid_content", {"ref/../x.jsonl": b"{}"}),
        ("invalid_content", {"keys/CON .json": b"{}"}),
        ("over_limit", {"keys/a.json": b"x" * (limits.MAX_OPS_ENTRY + 1)}),
    ):
        with pytest.raises(Refused) as caught:
            bundle.write_bundle(
                tmp_path,
                "b.kcb",
                bundle.BundleContent("down", 1, entries=bad),
                station.keys,
                [station.card],
                [centre.age],
            )
        assert caught.value.code == code
    assert names(tmp_path) == ["a.kcb"]


def test_text_that_packs_like_a_bomb_is_stored(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    """What the writer writes the reader takes, however monotonous a person's text is."""
    lines = [b"x" * 900_000, b"y" * 900_000]
    shipment = Shipment(offices, lines, [])
    (one,) = shipment.write(tmp_path, bundle.plan_volumes(lines, {}))
    manifest, found, _ = shipment.read(one.path)
    assert found == lines
    assert manifest.entries[0].size == manifest.entries[0].raw


def test_a_former_key_still_opens(tmp_path: Path, offices: tuple[Office, Office]) -> None:
    station, centre = offices
    renewed = office(tmp_path / "new", "centre")
    content = bundle.BundleContent("up", 1, operations=[b"{}"])
    sent = bundle.write_bundle(tmp_path, "a.kcb", content, station.keys, [station.card], [centre.age])
    with bundle.open_bundle(sent.path, [renewed.keys, centre.keys]) as opened:
        assert list(opened.operations()) == [b"{}"]
    for strangers in ([], [renewed.keys]):
        with pytest.raises(Refused) as caught, bundle.open_bundle(sent.path, strangers):
            pytest.fail("opened")
        assert caught.value.code == "not_for_us"


@each("name", ["con.kcb", "LPT1", "nul.x.kcb", "gói.kcb", "a b.kcb", "../a.kcb", "", "x" * 61, ".kcb", "a.", "a:b.kcb"])
def test_names_a_stick_would_not_carry(tmp_path: Path, offices: tuple[Office, Office], name: str) -> None:
    shipment = Shipment(offices, [], [])
    with pytest.raises(Refused) as caught:
        bundle.write_bundle(
            tmp_path, name, bundle.BundleContent("up", 1), offices[0].keys, [offices[0].card], [offices[1].age]
        )
    assert caught.value.code == "invalid_content"
    assert shipment.plan(10_000)
    assert names(tmp_path) == []
