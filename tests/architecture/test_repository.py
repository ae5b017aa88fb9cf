"""What may stand in the repository, and what must."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.architecture.looks import package
from tests.architecture.repository import ROOT, committed_files, python_files

# Written in pieces, so that this file does not find itself; each begins with a letter, else every place is tried.
FORBIDDEN = {
    "a machine path": r"/(?<![\w.\]}*-]/)(?:work|root|" + r"tmp|home/\w+|Users/\w+|opt/\w+)/",
    "a package index": r"https?://[^\s/]*(?:" + r"pypi|devpi|pythonhosted|artifactory|nexus)",
    "an option of an index": "index-" + r"url\s*=",
    "a private key": "AGE-SECRET-" + r"KEY-1[0-9A-Z]{50}|BEGIN (?:\w+ )?PRIVATE " + "KEY",
}
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
SKIPPED = re.compile(r"pytest\.(?:skip|importor" + r"skip)\(|mark\.(?:skip|x" + r"fail)\b")
SUPPORT = {"data", "tools", "bench"}  # folders below tests/ that hold no tests
TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "build.spec",
    "dev.py",
    "docs",
    "kc_desktop",
    "pyproject.toml",
    "requirements",
    "resources",
    "tests",
    "translations",
}


@cache
def text_of(path: Path) -> str:
    """The text of a file; nothing for one that is not text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_forbidden_words() -> None:
    found = []
    for path in committed_files():
        text = text_of(path)
        found += [
            f"{path.relative_to(ROOT)}: {what}: {match.group()}"
            for what, pattern in FORBIDDEN.items()
            if (match := re.search(pattern, text))
        ]
    assert found == []


def test_forbidden_words_are_seen() -> None:
    samples = {
        "a machine path": "open('/" + "work/main/x')",
        "a package index": "https://" + "pypi.example.org/simple",
        "an option of an index": "--extra-index-" + "url=x",
        "a private key": "AGE-SECRET-" + "KEY-1" + "Q" * 58,
    }
    assert all(re.search(pattern, samples[what]) for what, pattern in FORBIDDEN.items())
    assert not any(re.search(pattern, "see docs/work/plan, {home}/x") for pattern in FORBIDDEN.values())


def test_nothing_is_left_unfinished_or_skipped() -> None:
    sources = [(path.relative_to(ROOT).as_posix(), text_of(path)) for path in python_files()]
    assert [name for name, text in sources if UNFINISHED.search(text)] == []
    assert [name for name, text in sources if SKIPPED.search(text)] == []


def test_every_tests_folder_has_tests() -> None:
    rooms = {"architecture", "domain", "store", "exchange", "services", "ui", "flows"}
    rooms |= {path.parent.name for path in (ROOT / "tests").glob("*/*.py")} - SUPPORT
    empty = [
        room
        for room in sorted(rooms)
        if not any("def test_" in text_of(path) for path in (ROOT / "tests" / room).rglob("test_*.py"))
    ]
    assert empty == []


def test_the_top_level_stays_small() -> None:
    there = {path.relative_to(ROOT).parts[0] for path in committed_files()}
    assert sorted(there - TOP_LEVEL) == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run = project["project"]["dependencies"]
    wanted = {"run.lock": run, "dev.lock": [*run, *project["dependency-groups"]["dev"]]}
    for name, requirements in wanted.items():
        text = (ROOT / "requirements" / name).read_text("utf-8")
        pinned = dict(re.findall(r"^([a-z0-9_.-]+)==(\S+)", text, re.MULTILINE))
        for requirement in map(Requirement, requirements):
            version = pinned.get(requirement.name.lower().replace("_", "-"))
            assert version is not None, f"{name} misses {requirement.name}; run: python3 dev.py lock"
            assert requirement.specifier.contains(version), f"{name} has {requirement.name} {version}"
        assert text.count("--hash=sha256:") >= len(pinned)
        assert "://" not in text


# --------------------------------------------------------------------------------------------------------- build.spec
def names_in_spec(constant: str) -> set[str]:
    """The strings of one literal list in build.spec."""
    for node in ast.parse((ROOT / "build.spec").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == constant:
            return set(ast.literal_eval(node.value))
    pytest.fail(f"build.spec has no {constant}")


def test_the_frozen_program_leaves_out_nothing_it_imports() -> None:
    excluded = names_in_spec("EXCLUDES")
    assert "PySide6.QtQml" in excluded
    names = frozenset[str]().union(*(seen.imports for _, seen in package()))
    assert {name for name in names if any(f"{name}.".startswith(f"{out}.") for out in excluded)} == set()
    assert "PySide6.QtWidgets" in names
