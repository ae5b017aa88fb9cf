"""An export whose every call may fail: a whole verified bundle or none, the station unhurt, the retry succeeds.

Here a sample of the calls; all of them, in every way: ``python -m tests.bench.faults``.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kc_desktop.domain.errors import KcError
from kc_desktop.exchange import bundle
from tests.tools.bundle_kit import DAY, office
from tests.tools.faults import ERRORS, FAULTS, KILL, SHORT, VANISH, Faults, Rig

ROOT = Path(__file__).parents[2]
STEP = 10


@pytest.mark.slow
@pytest.mark.logs
def test_a_call_fails_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    rig = Rig(tmp_path)
    try:
        assert len(rig.calls) > 40
        assert {"open", "write", "read", "fsync", "link", "unlink", "readv"} <= set(rig.calls)
        cells = [
            rig.cell(at, fault)
            for place, fault in enumerate(FAULTS)
            for at in range(1 + place, len(rig.calls) + 2, STEP)
        ]
    finally:
        rig.close()
    ends = {fault: {cell.end for cell in cells if cell.fault == fault} for fault in FAULTS}
    assert ends[SHORT] == {"done"}
    assert ends["ENOSPC"] <= {"done", "disk_full"}
    assert ends["EROFS"] <= {"done", "read_only"}
    assert ends["EIO"] | ends["ENOENT"] | ends[VANISH] <= {"done", "device_gone", "file_missing"}
    assert sum(cell.end != "done" for cell in cells) > len(cells) // 2
    assert all(cell.bundles == 1 for cell in cells if cell.end == "done")
    # the facts beside the journal are the second belt: when a fault hits them the export goes on, and says so
    assert {message.partition(":")[0] for message in caplog.messages} <= {"facts beside the journal not written"}


@pytest.mark.slow
def test_the_program_dies_at_a_call(tmp_path: Path) -> None:
    """In a process of its own, which forks: the child dies, the parent looks."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.faults", "9", KILL],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "hỏng lời hứa: 0" in run.stdout


@pytest.mark.parametrize("fault", [*ERRORS, SHORT])
def test_a_set_of_volumes_is_there_or_not(tmp_path: Path, fault: str) -> None:
    station, centre = office(tmp_path / "keys"), office(tmp_path / "keys", "centre")
    photos = {hashlib.sha256(photo).hexdigest(): photo for photo in (os.urandom(20_000) for _ in range(2))}
    plans = bundle.plan_volumes([b"{}"], {sha256: 20_000 for sha256 in photos}, 32_000, reserve=6000)
    assert len(plans) == 3

    def content(plan: bundle.VolumePlan) -> tuple[str, bundle.BundleContent]:
        inside = bundle.BundleContent(
            "up",
            plan.volume,
            operations=[b"{}"] if plan.lines else [],
            blobs={sha256: 20_000 for sha256 in plan.blobs},
            read_blob=photos.__getitem__,
        )
        return bundle.bundle_name("24", "TB01", 1, 1, DAY, plan.volume, plan.volumes), inside

    def ship(outbox: Path, stick: Path) -> None:
        kept = bundle.write_volumes(outbox, plans, content, station.keys, [station.card], [centre.age])
        bundle.copy_bundles([(one.path, one.path.name) for one in kept], stick)

    outbox, stick = tmp_path / "outbox", tmp_path / "stick"
    at, failed = 1, 0
    while True:
        for folder in (outbox, stick):
            folder.mkdir()
        with Faults(at, fault) as faults:
            try:
                ship(outbox, stick)
                end = "done"
            except KcError as error:
                end = error.code
        found = [sorted(path for path in folder.iterdir()) for folder in (outbox, stick)]
        assert len(found[1]) == (3 if end == "done" else 0)
        assert len(found[0]) in (0, 3)
        for path in found[0] + found[1]:
            assert bundle.verify_outer(path).header.volumes == 3
            path.unlink()
        outbox.rmdir()
        stick.rmdir()
        failed += end != "done"
        if at > len(faults.calls):
            break
        at += 7
    assert failed >= 8 or fault == SHORT
