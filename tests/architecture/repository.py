"""Where things are, for the tests that read the repository itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kc_desktop"
GENERATED = {"__pycache__", "build", "dist", "out"}


def committed_files() -> Iterator[Path]:
    """Every file that belongs to the repository: what is neither hidden machinery nor generated. Needs no git."""
    for folder, folders, files in os.walk(ROOT):
        hidden = {name for name in folders if name.startswith(".") and name != ".ci"}
        folders[:] = [name for name in folders if name not in GENERATED | hidden]
        for name in files:
            if not name.endswith((".pyc", ".qm")) and name != "uv.lock":
                yield Path(folder) / name


def python_files() -> Iterator[Path]:
    """Every Python source of the repository."""
    return (path for path in committed_files() if path.suffix in {".py", ".spec"})


def modules_after(statement: str) -> set[str]:
    """The names in ``sys.modules`` of a fresh Python after ``statement``."""
    code = f"import json, sys\n{statement}\nprint(json.dumps(sorted(sys.modules)))"
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def loaded(modules: set[str], packages: set[str]) -> list[str]:
    """Which of ``packages`` are among ``modules``, as themselves or by a part."""
    return sorted({name.partition(".")[0] for name in modules} & packages)
