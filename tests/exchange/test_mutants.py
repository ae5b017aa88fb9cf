"""Mutated bundles: none accepted, none crashes the reader, none makes it grow. 100,000: ``tests.bench.mutants``."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange import bundle
from tests.tools.bundle_kit import office
from tests.tools.mutate import Mutator, samples

BOMBS = {"over_limit", "tampered", "invalid_content"}


@pytest.mark.slow
def test_a_thousand_mutants(tmp_path: Path) -> None:
    station, centre, stranger = office(tmp_path), office(tmp_path, "centre"), office(tmp_path)
    drawn = Mutator(station, centre, stranger, samples(tmp_path, station, centre), tmp_path / "forged", seed=3)
    (tmp_path / "stick").mkdir()
    path = tmp_path / "stick" / "a.kcb"
    seen: dict[str, set[str]] = {}
    for kind, data in drawn.mutants(1000):
        path.write_bytes(data)
        try:
            with bundle.open_bundle(path, centre.keys):
                code = "accepted"
        except Refused as error:
            code = error.code
        seen.setdefault(kind, set()).add(code)
    assert set(seen) == set(drawn.kinds)
    assert "accepted" not in set().union(*seen.values())
    assert seen["sealed again"] <= {"tampered", "over_limit"}
    assert {"tampered", "not_for_us"} >= seen["foreign key"]


@pytest.mark.slow
def test_bombs_are_refused_before_they_unpack(tmp_path: Path) -> None:
    station, centre, stranger = office(tmp_path), office(tmp_path, "centre"), office(tmp_path)
    drawn = Mutator(station, centre, stranger, samples(tmp_path, station, centre), tmp_path / "forged")
    path = tmp_path / "a.kcb"
    with bundle.open_bundle(_write(path, drawn.samples[0].whole), centre.keys):
        pass  # the libraries are loaded now
    for data in drawn._bombs:
        tracemalloc.start()
        try:
            with bundle.open_bundle(_write(path, data), centre.keys):
                code = "accepted"
        except Refused as error:
            code = error.code
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert code in BOMBS
        assert peak < 4 << 20


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
