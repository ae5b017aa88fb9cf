"""The dependency rule holds, and each contract is able to fail: broken on purpose in a skeleton, it must say so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.repository import PACKAGE, ROOT

ROOMS = ["__main__", "app", "cli", "domain", "domain.errors", "exchange", "services", "store", "system", "ui"]

# room -> imports it must not make; a room that nobody planned
VIOLATIONS = {
    "services": "from kc_desktop import ui",
    "exchange": "from kc_desktop import store",
    "domain": "import openpyxl",
    "store": "from kc_desktop import services\nimport lxml",
    "app": "from kc_desktop import cli\nimport cryptography",
    "cli": "import PySide6",
    "ui": "import sqlalchemy",
    "system": "from kc_desktop import domain",
    "helpers": "",
}


def skeleton(folder: Path, broken: dict[str, str]) -> None:
    """A package with our rooms, our contracts and the imports of ``broken``."""
    package = folder / "kc_desktop"
    for room in [*ROOMS, *(broken.keys() - set(ROOMS))]:
        path = package / room.replace(".", "/") / "__init__.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(broken.get(room, ""), "utf-8")
    (package / "__init__.py").write_text("", "utf-8")
    (package / "system" / "files.py").write_text("from kc_desktop.domain.errors import Machine", "utf-8")  # allowed
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())


def lint(folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()"]
    done = subprocess.run(
        [*command, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def names_of_contracts() -> list[str]:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return re.findall(r'\[\[tool\.importlinter\.contracts\]\]\nid = "\w+"\nname = "(.+)"', text)


def test_the_contracts_hold() -> None:
    code, report = lint(ROOT)
    assert code == 0, report


def test_an_honest_skeleton_passes(tmp_path: Path) -> None:
    skeleton(tmp_path, {})
    code, report = lint(tmp_path)
    assert code == 0, report


@pytest.fixture(scope="module")
def broken_report(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("broken")
    skeleton(folder, VIOLATIONS)
    code, report = lint(folder)
    assert code != 0
    return " ".join(report.split())


def test_every_contract_can_fail(broken_report: str) -> None:
    names = names_of_contracts()
    assert len(names) == 6
    assert [name for name in names if f"{name} BROKEN" not in broken_report] == []


@pytest.mark.parametrize(
    "chain",
    [
        "kc_desktop.services is not allowed to import kc_desktop.ui",
        "kc_desktop.exchange is not allowed to import kc_desktop.store",
        "kc_desktop.store is not allowed to import kc_desktop.services",
        "kc_desktop.app is not allowed to import kc_desktop.cli",
        "kc_desktop.system is not allowed to import kc_desktop.domain",
        "kc_desktop.helpers",
        "kc_desktop.cli -> PySide6",
        "kc_desktop.ui -> sqlalchemy",
        "kc_desktop.store -> lxml",
        "kc_desktop.app -> cryptography",
        "kc_desktop.domain -> openpyxl",
    ],
)
def test_the_report_names_the_culprit(broken_report: str, chain: str) -> None:
    assert chain in broken_report


def test_every_room_is_a_layer() -> None:
    found = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert found - {"__init__"} == {room for room in ROOMS if "." not in room}
