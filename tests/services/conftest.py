"""An open station and an open centre on real files."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.services.desk import Desk
from tests.services import kit


@pytest.fixture
def desk(data_dir: Path) -> Generator[Desk]:
    """A new station, open for writing."""
    kit.create(data_dir)
    with App(data_dir) as app:
        yield app.desk


@pytest.fixture
def centre(tmp_path: Path) -> Generator[Desk]:
    """A new centre, open for writing."""
    kit.create(tmp_path / "centre", "centre", "Trung tâm mẫu")
    with App(tmp_path / "centre") as app:
        yield app.desk
