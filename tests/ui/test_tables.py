"""Lists: pages of rows around the view, selection that survives, filters, a million rows."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kc_desktop.app import App
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.services import records
from kc_desktop.services.lists import Query, Row
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.tables.filter_bar import FilterBar
from kc_desktop.ui.tables.model import PAGE, ROW, RecordModel
from kc_desktop.ui.tables.source import FormRows
from kc_desktop.ui.tables.view import RecordTable, default_columns
from kc_desktop.ui.tasks import TaskRunner
from tests.tools.offices import add, commune, office

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.services.desk import Desk

FACILITY = FORMS["facility"]


class CountedRows:
    """Rows made on demand; remembers which were asked for."""

    def __init__(self, count: int) -> None:
        self.nums = array("q", range(1, count + 1))
        self.asked: list[tuple[int, ...]] = []

    def show_map(self, old: bool) -> None:
        """The rows have no place."""

    def ids(self, desk: Desk, query: Query) -> array[int]:
        del desk
        return array("q", reversed(self.nums)) if query.descending else self.nums

    def page(self, desk: Desk, nums: Sequence[int], columns: Sequence[str]) -> list[Row]:
        del desk
        self.asked.append(tuple(nums))
        return [
            Row(
                num,
                f"id{num}",
                (f"Cơ sở {num}", *("x" for _ in columns[1:])),
                0,
                num % 2 == 0,
                "here" if num % 2 == 0 else "",
            )
            for num in nums
        ]


@pytest.fixture
def station(data_dir: Path) -> Iterator[App]:
    app = office(data_dir, "station", "Trạm mẫu")
    yield app
    app.close()


@pytest.fixture
def bridge(station: App, qapp: QApplication) -> Iterator[DeskBridge]:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    yield DeskBridge(station.desk, TaskRunner.inline())
    gc.collect()  # models of a test that is over go now, not while the next one's model is telling its view


def table_of(rows: CountedRows, bridge: DeskBridge, qtbot: QtBot, folder: Path) -> RecordTable:
    model = RecordModel(rows, FACILITY, bridge, ("name", "legal_form"), bridge)
    table = RecordTable(model, Settings(folder / "settings.json"))
    qtbot.addWidget(table)
    table.resize(460, 600)
    model.show_query(Query("facility"))
    table.show()
    settle()
    return table


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def model_of(table: RecordTable) -> RecordModel:
    model = table.model()
    assert isinstance(model, RecordModel)
    return model


def test_qts_own_tester_finds_nothing(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(500), bridge, qtbot, tmp_path)
    tester = QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    model_of(table).show_query(Query("facility", descending=True))
    settle()
    model_of(table).set_columns(("name", "tax_code", "vsic"))
    settle()
    assert tester.model() is table.model()


def test_only_pages_around_the_view_are_fetched(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    rows = CountedRows(1_000_000)
    table = table_of(rows, bridge, qtbot, tmp_path)
    assert sum(map(len, rows.asked)) == PAGE
    rows.asked.clear()
    table.scrollTo(table.model().index(700_000, 0))
    settle()
    assert 0 < sum(map(len, rows.asked)) <= 3 * PAGE
    assert table.model().index(700_000, 0).data() == "Cơ sở 700001"


def test_a_jump_asks_for_no_more_in_a_million_rows(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    def asked(count: int) -> list[int]:
        rows = CountedRows(count)
        table = table_of(rows, bridge, qtbot, tmp_path)
        rows.asked.clear()
        for step in range(1, 8):
            table.scrollTo(table.model().index(count * step // 9, 0))
            settle()
        return [len(nums) for nums in rows.asked]

    assert sum(asked(1_000_000)) <= sum(asked(10_000)) + PAGE


def test_a_row_on_its_way_is_blank_and_then_there(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    rows = CountedRows(1_000)
    table = table_of(rows, bridge, qtbot, tmp_path)
    index = table.model().index(900, 0)
    assert index.data() == ""
    assert index.data(ROW) is None
    settle()
    assert index.data() == "Cơ sở 901"


def test_marks_are_spoken(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(4), bridge, qtbot, tmp_path)
    spoken = table.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Cơ sở 2, Chỉ ở đây"


def test_selection_follows_its_row_when_the_order_changes(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(200), bridge, qtbot, tmp_path)
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.selectRow(3)
    table.open_current()
    model_of(table).show_query(Query("facility", descending=True))
    settle()
    assert table.picked_nums() == [4]
    assert table.currentIndex().row() == 196
    assert opened == ["id4"]


def test_several_rows_are_picked_and_none_opened(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(50), bridge, qtbot, tmp_path)
    counts: list[int] = []
    table.picked.connect(counts.append)
    table.selectAll()
    assert counts[-1] == 50
    assert len(table.picked_nums()) == 50


def test_columns_and_widths_are_kept(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(5), bridge, qtbot, tmp_path)
    table.show_columns(("name", "tax_code", "legal_form"))
    kept = Settings(tmp_path / "settings.json").texts("list.facility.columns")
    assert kept == ("name", "tax_code", "legal_form")
    assert default_columns(FACILITY, ("name",), kept) == kept
    assert default_columns(FACILITY, ("name", "vsic"), ("gone",)) == ("name", "vsic")


def test_a_head_asks_for_an_order_and_turns_it(bridge: DeskBridge, qtbot: QtBot, tmp_path: Path) -> None:
    table = table_of(CountedRows(5), bridge, qtbot, tmp_path)
    asked: list[tuple[str, bool]] = []
    table.order_asked.connect(lambda key, down: asked.append((key, down)))
    table.horizontalHeader().sectionClicked.emit(1)
    table.horizontalHeader().sectionClicked.emit(1)
    assert asked == [("legal_form", False), ("legal_form", True)]


def test_a_damaged_settings_file_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{", "utf-8")
    settings = Settings(path)
    assert settings.text("look.mode", "light") == "light"
    settings.put("look.mode", "dark")
    assert Settings(path).text("look.mode") == "dark"


def test_the_real_list_follows_a_save(station: App, bridge: DeskBridge) -> None:
    add(station.desk, "Mẫu – Gốm Bến Đá")
    model = RecordModel(FormRows(FACILITY), FACILITY, bridge, ("name", "legal_form"), bridge)
    model.show_query(Query("facility"))
    assert model.rowCount() == 1
    model.index(0, 0).data()
    settle()
    assert [model.index(0, column).data() for column in (0, 1)] == ["Mẫu – Gốm Bến Đá", "HTX"]
    record_id = add(station.desk, "Mẫu – An Khang")
    model.refresh(Change("saved", frozenset({("facility", record_id)})))
    model.index(0, 0).data()
    settle()
    assert model.index(0, 0).data() == "Mẫu – An Khang"


def test_search_and_filters_narrow_the_list(station: App, bridge: DeskBridge, qtbot: QtBot) -> None:
    add(station.desk, "Mẫu – Gốm Bến Đá")
    add(station.desk, "Mẫu – Chè Suối Mây", site_commune=commune(3))
    bar = FilterBar(FACILITY, bridge, unsent=True)
    qtbot.addWidget(bar)
    asked: list[tuple[str, dict[str, tuple[str, ...]]]] = []
    bar.changed.connect(lambda: asked.append((bar.search(), dict(bar.where()))))
    bar.line.setText("gom ben")
    qtbot.waitUntil(lambda: asked == [("gom ben", {})])
    assert records_found(station, bar) == ["Mẫu – Gốm Bến Đá"]
    bar.show_where({"site_commune": (commune(3),)})
    assert records_found(station, bar) == ["Mẫu – Chè Suối Mây"]
    bar.clear()
    bar.chips.toggled.emit("unsent", True)
    assert len(records_found(station, bar)) == 2
    bar.chips.toggled.emit("conflicts", True)
    assert records_found(station, bar) == []


def records_found(station: App, bar: FilterBar) -> list[str]:
    from kc_desktop.services import lists

    query = Query("facility", bar.search(), bar.where())
    ids = lists.record_ids(station.desk, "facility", lists.ids(station.desk, query))
    return [str(records.load(station.desk, "facility", one).record.values["name"]) for one in ids]


def test_the_filter_list_offers_what_is_in_the_bank(station: App, bridge: DeskBridge, qtbot: QtBot) -> None:
    add(station.desk)
    bar = FilterBar(FACILITY, bridge, unsent=False)
    qtbot.addWidget(bar)
    bar.resize(420, 400)
    bar.show()
    bar._offer_values("legal_form")
    popup = bar.findChild(CheckPopup)
    assert popup is not None
    assert [popup.list.item(at).text() for at in range(popup.list.count())] == ["Hợp tác xã"]
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert dict(bar.where()) == {"legal_form": ("htx",)}
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert popup.isHidden()
