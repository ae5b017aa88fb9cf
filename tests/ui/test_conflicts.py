"""The page of conflicts: two keys at most for the common case, nothing waits, everything can be opened again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kc_desktop.services import conflicts, records
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.pages.conflicts import ConflictPage
from tests.tools.offices import Province, province, told
from tests.tools.quarrels import edit, meet, mixed, same_field
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "conflicts"

KEY = Qt.Key
Quarrel = tuple[Province, dict[str, str]]
"""A province, and the ids of its records by the kind of conflict."""


@pytest.fixture
def made(tmp_path: Path, qapp: QApplication) -> Iterator[Province]:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    found = province(tmp_path, stations=2)
    yield found
    found.close()


@pytest.fixture
def quarrel(tmp_path: Path, qapp: QApplication) -> Iterator[Quarrel]:
    """A province with one conflict of each kind."""
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    found, ids = told(tmp_path, mixed)
    yield found, ids
    found.close()


class Keys(QObject):
    """Counts what a person presses."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.pressed += event.type() == QEvent.Type.KeyPress and watched.isWindowType()
        return False


def page_on(made: Province, tmp_path: Path, qtbot: QtBot, *, station: bool = False) -> tuple[Bench, ConflictPage]:
    bench = window_on(made.stations[0] if station else made.centre, tmp_path, qtbot, PAGE)
    page = bench.page("conflicts")
    assert isinstance(page, ConflictPage)
    bench.window.activateWindow()
    page.focus_first()
    return bench, page


def press(page: ConflictPage, *keys: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page.list, key, held)


def light(page: ConflictPage, record: str, path: str) -> None:
    rows = [(one.record_id, one.path) for one in page.list.rows]
    page.list.light(rows.index((record, path)))


def value(desk: Desk, record: str, key: str = "main_product", form: str = "facility") -> object:
    return records.load(desk, form, record).record.values.get(key)


def said(page: ConflictPage) -> str:
    QApplication.processEvents()  # cards just made are shown with the next layout
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisibleTo(page))


def test_twenty_mixed_conflicts_take_one_key_each(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, _ = quarrel
    same_field(made, 8)
    bench, page = page_on(made, tmp_path, qtbot)
    assert len(page.list.rows) == 20
    keys = Keys()
    bench.window.windowHandle().installEventFilter(keys)
    for left in range(19, -1, -1):
        before = page.panel.laid
        assert before is not None
        QTest.keyClick(bench.window.windowHandle(), KEY.Key_3)
        assert len(page.list.rows) == left
        assert page.panel.laid is not before
    assert keys.pressed == 20
    assert conflicts.queue(made.centre.desk) == ()
    assert not page.list.isVisible()
    assert bench.errors == []


def test_the_keys_take_base_here_there_and_a_third_side(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, ids = quarrel
    _, page = page_on(made, tmp_path, qtbot)
    for kind, key, wanted in (
        ("plain", KEY.Key_1, "Gốm Bến Đá"), ("tones", KEY.Key_2, "Gốm Hòa Bình"), ("blanks", KEY.Key_3, "Gốm  men"),
        ("three", KEY.Key_5, "Mây tre đan xuất khẩu"), ("empty", KEY.Key_2, "Chè Suối Mây"),
    ):  # fmt: skip
        light(page, ids[kind], "main_product")
        press(page, key)
        assert value(made.centre.desk, ids[kind]) == wanted
    light(page, ids["gone"], "-")
    press(page, KEY.Key_1)  # there is nothing before a deletion
    assert page.list.current() is not None
    press(page, KEY.Key_3)
    assert records.load(made.centre.desk, "facility", ids["gone"]).deleted


def test_shift_decides_all_alike_and_ctrl_z_opens_them_again(made: Province, tmp_path: Path, qtbot: QtBot) -> None:
    ids = same_field(made, 5)
    bench, page = page_on(made, tmp_path, qtbot)
    assert "5 bất đồng giống thế này" in page.panel.alike.text()
    press(page, KEY.Key_3, shift=True)
    assert [value(made.centre.desk, i) for i in ids] == [f"Gốm trạm {n}" for n in range(5)]
    assert page.list.rows == []
    QTest.keyClick(page, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.list.rows) == 5
    press(page, KEY.Key_1)
    QTest.keyClick(page.list, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    one = page.list.current()
    assert one is not None
    assert len(page.list.rows) == 5
    assert value(made.centre.desk, one.record_id) in {
        f"Gốm {who} {ids.index(one.record_id)}" for who in ("trạm", "tỉnh")
    }
    page.panel.alike.setChecked(True)
    press(page, KEY.Key_2)
    assert [value(made.centre.desk, i) for i in ids] == [f"Gốm tỉnh {n}" for n in range(5)]
    assert bench.errors == []


def test_a_new_value_is_typed_in_the_editor_of_its_field(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, ids = quarrel
    _, page = page_on(made, tmp_path, qtbot)
    light(page, ids["figure"], "founded_year")
    press(page, KEY.Key_4)
    editor = page.panel.editor
    assert editor is not None
    assert page.window().focusWidget() is editor.control
    QTest.keyClicks(editor.control, "19x1")
    press(page, KEY.Key_Return)
    assert editor.problem is not None
    press(page, KEY.Key_Escape)
    assert page.panel.editor is None
    press(page, KEY.Key_4)
    assert page.panel.editor is not None
    QTest.keyClicks(page.panel.editor.control, "1999")
    press(page, KEY.Key_Return)
    assert value(made.centre.desk, ids["figure"], "founded_year") == 1999
    assert page.window().focusWidget() is page.list


def test_one_person_on_two_machines_takes_the_later_by_enter(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, ids = quarrel
    _, page = page_on(made, tmp_path, qtbot)
    light(page, ids["plain"], "main_product")
    press(page, KEY.Key_Return)
    assert len(page.list.rows) == 12
    light(page, ids["twice"], "main_product")
    assert "Enter: lấy giá trị ghi sau" in said(page)
    press(page, KEY.Key_Return)
    assert value(made.centre.desk, ids["twice"]) == "Nấm sấy đóng gói"


def test_words_that_differ_are_marked_by_more_than_colour(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, ids = quarrel
    _, page = page_on(made, tmp_path, qtbot)
    light(page, ids["survey"], "proposal")
    here = page.panel.cards[1].findChildren(QLabel)
    (shown,) = [label.text() for label in here if "800" in label.text()]
    assert any("font-weight:600" in part and "800" in part for part in shown.split("</span>"))
    assert all("font-weight:600" not in part for part in shown.split("</span>") if "đối ứng" in part)
    light(page, ids["blanks"], "main_product")
    assert "chỉ khác khoảng trắng" in said(page)
    light(page, ids["gone"], "-")
    assert "Gốm sau khi xóa" not in said(page)  # told as words gone and words new
    assert "sau khi xóa" in said(page)


def test_what_the_centre_decides_is_only_shown_at_a_station(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, ids = quarrel
    bench, page = page_on(made, tmp_path, qtbot, station=True)
    light(page, ids["centre"], "decision_no")
    press(page, KEY.Key_2, KEY.Key_3, KEY.Key_4)
    assert "do Trung tâm quyết định" in said(page)
    assert page.panel.editor is None
    assert len(page.list.rows) == 12
    assert not page.panel.cards[0].isEnabled()
    assert bench.errors == []


def test_what_arrived_meanwhile_comes_back_into_the_queue(made: Province, tmp_path: Path, qtbot: QtBot) -> None:
    (record,) = same_field(made, 1)
    bench, page = page_on(made, tmp_path, qtbot)
    edit(made.stations[1], "facility", record, main_product="Gốm thứ ba")
    meet(made)  # the window was not told
    press(page, KEY.Key_2)
    assert "xem lại" in bench.notices.toasts[-1][0]
    assert len(page.panel.cards) >= 3
    assert conflicts.of(made.centre.desk, "facility", record, "main_product").sides


def test_filters_narrow_the_queue_and_survive_a_decision(quarrel: Quarrel, tmp_path: Path, qtbot: QtBot) -> None:
    made, _ = quarrel
    bench, page = page_on(made, tmp_path, qtbot)
    page.show_where({"form": ("survey",)})
    assert {one.form for one in page.list.rows} == {"survey"}
    assert "2 trong 12" in page.count.text()
    press(page, KEY.Key_2)
    assert [one.form for one in page.list.rows] == ["survey"]
    page.show_where({})
    page.filters.station.setCurrentIndex(page.filters.station.findData("Trạm mẫu 2"))
    assert len(page.list.rows) == 2
    bench.window.show_section("overview")
    assert bench.window.navigation.selected() == "overview"
    bench.window.show_section("conflicts")
    assert bench.window.navigation.selected() == "exchange"
    assert len(page.list.rows) == 2


def test_the_history_tells_what_was_not_taken_and_opens_again(made: Province, tmp_path: Path, qtbot: QtBot) -> None:
    (record,) = same_field(made, 1)
    bench, page = page_on(made, tmp_path, qtbot)
    press(page, KEY.Key_3)
    records_page = bench.record_page()
    records_page.open_record(record)
    records_page.pane.head.history.setChecked(True)
    panel = records_page.pane.history
    assert any(label.text().startswith("Không lấy: Gốm tỉnh 0 (") for label in panel.findChildren(QLabel))
    again = next(b for b in panel.findChildren(QPushButton) if b.text() == "Mở lại")
    again.click()
    assert [one.record_id for one in conflicts.queue(made.centre.desk)] == [record]
    assert "Mở lại bất đồng" in {label.text() for label in panel.findChildren(QLabel)}
    assert bench.errors == []


def test_it_is_reached_from_where_conflicts_are_told_of(made: Province, tmp_path: Path, qtbot: QtBot) -> None:
    same_field(made, 3)
    bench = window_on(made.centre, tmp_path, qtbot, PAGE)
    exchange = bench.page("exchange")
    qtbot.waitUntil(lambda: "3 bất đồng chờ quyết định" in [b.text() for b in exchange.findChildren(QPushButton)])
    (go,) = [b for b in exchange.findChildren(QPushButton) if b.text() == "3 bất đồng chờ quyết định"]
    go.click()
    assert bench.window.section() == "conflicts"
    page = bench.window.page()
    assert isinstance(page, ConflictPage)
    assert page.window().focusWidget() is page.list
