"""The tour and the self-test as they are started: a process of their own, checked by what they leave behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kc_desktop.services import merging

SECTIONS = ("overview", "facility", "survey", "dossier", "plan", "collaborator", "report", "exchange", "settings")


def program(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KC_HOME": str(home), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "kc_desktop", *words],
        env=variables, capture_output=True, text=True, encoding="utf-8", timeout=100, check=False,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_the_tour_does_the_main_job_and_leaves_pictures_and_files(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = program("tour", "--out", str(out), home=tmp_path / "home")
    assert done.returncode == 0, done.stdout + done.stderr
    names = {path.name for path in out.iterdir()}
    for key in SECTIONS:
        for mode in ("", "-dark", "-en"):
            assert any(name.endswith(f"-{key}{mode}.png") for name in names), (key, mode)
    assert {"index.html", "README.txt", "bao-cao-kinh-phi.xlsx", "bao-cao-kinh-phi.pdf"} <= names
    bundles = [merging.verify(path) for path in sorted(out.glob("*.kcb"))]
    assert {bundle.kind for bundle in bundles} == {"up", "down"}
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "home" / "data").exists()  # nothing of the person was touched


@pytest.mark.slow
def test_the_self_test_proves_every_part(tmp_path: Path) -> None:
    done = program("self-test", "--json", home=tmp_path / "home")
    found = json.loads(done.stdout)
    assert (done.returncode, found["ok"]) == (0, True), done.stdout + done.stderr
    assert len(found["checks"]) >= 12
    assert not (tmp_path / "home").exists()


def test_the_self_test_says_what_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kc_desktop.domain.errors import Damaged
    from kc_desktop.ui import selftest

    monkeypatch.setenv("KC_HOME", str(tmp_path))

    def broken() -> str:
        raise Damaged("pack_damaged", name="units")

    monkeypatch.setattr(selftest, "_checks", lambda _scratch: [("packs", broken), ("next", lambda: "fine")])
    told: list[str] = []
    monkeypatch.setattr(sys.stdout, "write", told.append)
    assert selftest.run(as_json=False) == 1
    assert "HỎNG packs: pack_damaged" in told[0]
    assert told[1].startswith("OK   next")
    assert os.environ["KC_HOME"] == str(tmp_path)
