"""Searching a list: an answer at every key, the whole list when the typing rests, and never the answer of before."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from kc_desktop.app import App
from kc_desktop.domain.declared import FORMS
from kc_desktop.services.lists import Query, Row
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.tables.filter_bar import FilterBar
from kc_desktop.ui.tables.model import QUICK, REST_MS, RecordModel
from kc_desktop.ui.tasks import TaskRunner
from tests.tools.offices import office

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.services.desk import Desk


class Asked:
    """Remembers the questions; a thousand rows match."""

    def __init__(self) -> None:
        self.questions: list[Query] = []

    def ids(self, desk: Desk, query: Query) -> array[int]:
        del desk
        self.questions.append(query)
        return array("q", range(1, (query.limit or 1000) + 1))

    def page(self, desk: Desk, nums: Sequence[int], columns: Sequence[str]) -> list[Row]:
        del desk
        return [Row(num, f"id{num}", tuple(str(num) for _ in columns), 0, False) for num in nums]


@pytest.fixture
def bridge(data_dir: Path, qtbot: QtBot) -> Iterator[DeskBridge]:
    del qtbot
    app: App = office(data_dir, "station", "Trạm mẫu")
    yield DeskBridge(app.desk, TaskRunner.inline())
    app.close()


def test_first_a_quick_answer_then_the_whole_list(bridge: DeskBridge, qtbot: QtBot) -> None:
    source, parent = Asked(), QObject()
    model = RecordModel(source, FORMS["facility"], bridge, ("name",), parent)
    counts: list[int] = []
    model.counted.connect(counts.append)
    for text in ("g", "gố", "gốm"):
        model.show_query(Query("facility", text))
    assert source.questions == [Query("facility", text, limit=QUICK, quick=True) for text in ("g", "gố", "gốm")]
    assert model.row_at(0) is not None  # the rows seen first came with the answer
    qtbot.waitUntil(lambda: model.rowCount() == 1000, timeout=2000)
    assert source.questions[3:] == [Query("facility", "gốm")]
    assert counts == [QUICK, QUICK, QUICK, 1000]


def test_without_a_search_the_whole_list_comes_at_once(bridge: DeskBridge) -> None:
    source, parent = Asked(), QObject()
    model = RecordModel(source, FORMS["facility"], bridge, ("name",), parent)
    model.show_query(Query("facility", "gốm"))
    model.show_query(Query("facility"))
    assert source.questions[1:] == [Query("facility")]
    QTest.qWait(REST_MS + 60)
    assert len(source.questions) == 2  # what was typed before is not asked again


def test_a_key_asks_at_once(bridge: DeskBridge, qtbot: QtBot) -> None:
    bar = FilterBar(FORMS["facility"], bridge, unsent=False)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.changed, timeout=50):
        QTest.keyClicks(bar.line, "g")
    assert bar.search() == "g"
