"""The parts the program stands on are the ones it was measured with."""

from __future__ import annotations

import sys
import tomllib

import kc_desktop
from tests.architecture.repository import ROOT


def test_sqlite_is_new_enough() -> None:
    """Older ones have the WAL-reset bug: a checkpoint at the wrong moment loses committed pages."""
    from sqlcipher3 import dbapi2

    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_qt_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 drops one on every void call under Python 3.11, and aborts after some thousands."""
    from PySide6.QtCore import QObject

    thing = QObject()
    for _ in range(100):
        thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 100


def test_one_version_number() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == kc_desktop.__version__
    assert f"## {kc_desktop.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
