"""Fixtures of the window's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from kc_desktop.ui import theme
from kc_desktop.ui.pages import record_page
from tests.tools.offices import province
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.tools.offices import Province


@pytest.fixture(autouse=True)
def forms_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page builds its form when a test needs it: built ahead, it came when the test was over, for nobody."""
    monkeypatch.setattr(record_page, "READY_AFTER_MS", 60_000)


@pytest.fixture
def offices(tmp_path: Path, qapp: QApplication) -> Iterator[Province]:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    made = province(tmp_path, enrolled=False)
    yield made
    made.close()


@pytest.fixture
def two(tmp_path: Path, qapp: QApplication) -> Iterator[Province]:
    """A centre and two confirmed stations."""
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    made = province(tmp_path, stations=2)
    yield made
    made.close()


@pytest.fixture
def opens_with(request: pytest.FixtureRequest) -> str:
    """The page that the module is about (``PAGE``): another one first would be built for nobody."""
    return getattr(request.module, "PAGE", "facility")


@pytest.fixture
def station(offices: Province, tmp_path: Path, qtbot: QtBot, opens_with: str) -> Bench:
    return window_on(offices.stations[0], tmp_path, qtbot, opens_with)


@pytest.fixture
def centre(offices: Province, tmp_path: Path, qtbot: QtBot, opens_with: str) -> Bench:
    return window_on(offices.centre, tmp_path, qtbot, opens_with)
