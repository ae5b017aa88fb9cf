"""dev.py: what it passes through, and when it thinks the environment is right."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.architecture.repository import ROOT

ECHO = """
import json, os, sys
qt = os.environ.get("QT_QPA_PLATFORM")
print(json.dumps({"args": sys.argv[1:], "stdin": sys.stdin.read(), "cwd": os.getcwd(), "qt": qt}))
raise SystemExit(7)
"""


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev_under_test", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with dev.py, a prepared environment and a program that tells what it was given."""
    root = tmp_path / "chỗ làm việc"
    for folder in ("requirements", "kc_desktop", ".venv/bin"):
        (root / folder).mkdir(parents=True)
    (root / "dev.py").write_bytes((ROOT / "dev.py").read_bytes())
    (root / "requirements" / "dev.lock").write_text("appdirs==1.4.4\n", "utf-8")
    (root / "kc_desktop" / "__init__.py").write_text("", "utf-8")
    (root / "kc_desktop" / "__main__.py").write_text(ECHO, "utf-8")
    dev = load(root / "dev.py")
    dev.PYTHON.parent.mkdir(exist_ok=True)
    dev.PYTHON.symlink_to(sys.executable)
    dev.STAMP.write_text(dev.environment_key(), "utf-8")
    return root


def call(checkout: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    variables = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, str(checkout / "dev.py"), *arguments]
    return subprocess.run(
        command, cwd=cwd, env=variables, input="chào", capture_output=True, encoding="utf-8", check=False
    )


def test_kc_passes_everything_through(checkout: Path, tmp_path: Path) -> None:
    done = call(checkout, "kc", "put", "facility", "-", "--name", "a b", "--", "--help", cwd=tmp_path)
    assert done.returncode == 7, done.stderr
    given = json.loads(done.stdout)
    assert given["args"] == ["put", "facility", "-", "--name", "a b", "--", "--help"]
    assert given["stdin"] == "chào"
    assert Path(given["cwd"]) == tmp_path
    assert given["qt"] is None
    assert done.stderr == ""


def test_run_without_a_display_tours(checkout: Path) -> None:
    done = call(checkout, "run")
    given = json.loads(done.stdout)
    assert given["args"] == ["tour", "--out", str(checkout / "out" / "tour")]
    assert given["qt"] == "offscreen"
    assert done.returncode == 7


def test_wrong_usage(checkout: Path) -> None:
    assert call(checkout).returncode == 2
    assert call(checkout, "nonsense").returncode == 2
    assert "dev.py test" in call(checkout, "--help").stdout


def test_the_environment_is_made_again_when_what_it_was_made_from_changes(checkout: Path) -> None:
    dev = load(checkout / "dev.py")
    first = dev.environment_key()
    dev.LOCK.write_text("appdirs==1.4.5\n", "utf-8")
    second = dev.environment_key()
    (checkout / ".venv" / "pyvenv.cfg").write_text("version = 3.12.1\nprompt = x\n", "utf-8")
    third = dev.environment_key()
    assert len({first, second, third}) == 3
    (checkout / ".venv" / "pyvenv.cfg").write_text("version = 3.12.1\nprompt = y\n", "utf-8")
    assert dev.environment_key() == third


def test_missing_libraries_are_named_by_package() -> None:
    dev = load(ROOT / "dev.py")
    assert dev.missing_packages({"libsurely-not-there.so.9": "libsurely9"}) == ["libsurely9"]
    if sys.platform.startswith("linux"):
        assert dev.missing_packages(dev.QT_LIBRARIES) == []


def test_tests_keep_their_files_in_memory_only_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    dev = load(ROOT / "dev.py")
    for free, found in ((8 << 30, {"PYTEST_DEBUG_TEMPROOT": str(Path("/dev/shm"))}), (64 << 20, {})):
        monkeypatch.setattr(dev.os, "access", lambda *_: True)
        monkeypatch.setattr(dev.shutil, "disk_usage", lambda _, free=free: SimpleNamespace(free=free))
        assert dev.memory_folder() == found
    monkeypatch.setattr(dev.os, "access", lambda *_: False)
    assert dev.memory_folder() == {}
