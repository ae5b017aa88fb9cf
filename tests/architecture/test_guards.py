"""The automatic fixtures of conftest.py are able to fail: each is provoked once, in a pytest of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.repository import ROOT

PROVOCATIONS = """
import logging, os, socket, warnings
from pathlib import Path
import pytest

def test_network():
    with socket.socket() as s:
        s.connect(("127.0.0.1", 9))

def test_warning():
    warnings.warn("old")

def test_log():
    logging.getLogger("kc_desktop.x").warning("disk nearly full")

@pytest.mark.logs
def test_log_wanted(caplog):
    logging.getLogger("kc_desktop.x").warning("disk nearly full")
    assert caplog.messages == ["disk nearly full"]

KEPT = []

def test_window(qapp):
    from PySide6.QtWidgets import QWidget
    KEPT.append(QWidget())

def test_window_deleted_later(qapp):
    from PySide6.QtWidgets import QWidget
    KEPT.append(QWidget())
    KEPT[-1].deleteLater()

def test_window_of_qtbot(qtbot):
    from PySide6.QtWidgets import QComboBox
    box = QComboBox()
    box.addItem("x")
    qtbot.addWidget(box)
    box.show()
    box.showPopup()

def test_qt_warning(qapp):
    from PySide6.QtCore import qWarning
    qWarning("no such font")

def test_home(home, data_dir):
    assert Path.home() == home and not data_dir.exists()
    assert os.environ["XDG_DATA_HOME"].startswith(str(home))
"""

OUTCOMES = {
    "test_network": "FAILED",
    "test_warning": "FAILED",
    "test_log": "ERROR",
    "test_log_wanted": "PASSED",
    "test_window": "ERROR",
    "test_window_deleted_later": "PASSED",
    "test_window_of_qtbot": "PASSED",
    "test_qt_warning": "FAILED",
    "test_home": "PASSED",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Test name -> the worst pytest said of it."""
    folder = tmp_path_factory.mktemp("guards")
    (folder / "test_provocations.py").write_text(PROVOCATIONS, "utf-8")
    for name, source in {"conftest.py": "tests/conftest.py", "pyproject.toml": "pyproject.toml"}.items():
        (folder / name).write_bytes((ROOT / source).read_bytes())
    command = [sys.executable, "-m", "pytest", "-v", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider", "."]
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    said = re.findall(r"::(\w+) (PASSED|FAILED|ERROR)", done.stdout)
    assert said, done.stdout + done.stderr
    order = ["PASSED", "FAILED", "ERROR"]
    worst: dict[str, str] = {}
    for name, outcome in said:
        worst[name] = max(worst.get(name, "PASSED"), outcome, key=order.index)
    return worst


@pytest.mark.parametrize("name", OUTCOMES)
def test_guard(outcomes: dict[str, str], name: str) -> None:
    assert outcomes[name] == OUTCOMES[name]


def test_nothing_was_provoked_in_vain(outcomes: dict[str, str], home: Path) -> None:
    assert outcomes.keys() == OUTCOMES.keys()
    assert Path.home() == home
