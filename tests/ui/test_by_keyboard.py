"""What a person found who used the window without a mouse, on a small screen: each was wrong once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.declared import FORMS
from kc_desktop.system.settings import Settings
from kc_desktop.ui.finder import Finder
from kc_desktop.ui.forms.editors import make_editor
from kc_desktop.ui.main_window import START_SIZE, MainWindow
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.pages.province_box import ProvinceBox
from kc_desktop.ui.pages.record_head import RecordHead
from kc_desktop.ui.tasks import TaskRunner
from kc_desktop.ui.widgets.cards import EmptyState, button
from kc_desktop.ui.widgets.dialog import QuestionBox
from tests.tools.offices import add
from tests.ui.form_bench import BenchServices, press, target, window_with

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.tools.offices import Province
    from tests.ui.page_bench import Bench

PROVINCES = {"01": "Thành phố Hà Nội", "24": "Thành phố Bắc Ninh", "66": "Tỉnh Đắk Lắk", "91": "Tỉnh An Giang"}


@pytest.fixture
def box(qtbot: QtBot) -> ProvinceBox:
    made = ProvinceBox()
    made.fill(PROVINCES)
    qtbot.addWidget(made)
    return made


def test_provinces_stand_in_the_order_of_their_names(box: ProvinceBox) -> None:
    assert [box.itemData(row) for row in range(box.count())] == ["", "91", "24", "66", "01"]


@pytest.mark.parametrize(("typed", "code"), [("bac ninh", "24"), ("dak", "66"), ("tinh an", "91"), ("xyz", "")])
def test_a_province_is_found_by_typing_without_tones(box: ProvinceBox, typed: str, code: str) -> None:
    for letter in typed:
        box.view().keyboardSearch(letter)
    assert str(box.view().currentIndex().data(Qt.ItemDataRole.UserRole) or "") == code


def test_the_first_run_is_answered_from_name_to_communes_by_tab(
    tmp_path: Path, qtbot: QtBot, offices: Province
) -> None:
    del offices
    page = FirstRunPage(TaskRunner.inline(), tmp_path / "new", Settings(tmp_path / "settings.json"))
    window_with(page, qtbot)
    assert target() is page.name
    page.province.setCurrentIndex(page.province.findData("24"))
    page.province.setFocus()
    press(Qt.Key.Key_Tab)
    assert page._communes is not None
    assert page._communes.isAncestorOf(target())


def test_a_choice_that_was_emptied_stays_empty(qtbot: QtBot) -> None:
    editor = make_editor(FORMS["facility"].by_key["legal_form"], BenchServices())
    window_with(editor, qtbot)
    editor.show_value("tnhh1")
    editor.control.setFocus(Qt.FocusReason.TabFocusReason)
    target().selectAll()  # type: ignore[attr-defined]  # a line
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert editor.read().value is None


def test_enter_presses_the_answer_that_has_the_focus(qtbot: QtBot) -> None:
    question = Question("Xóa?", "Cả bản ghi.", (Choice("delete", "Xóa", "primary"), Choice("keep", "Giữ lại")))
    asked = QuestionBox(question)
    qtbot.addWidget(asked)
    asked.show()
    keep = next(one for one in asked.findChildren(QPushButton) if one.text() == "Giữ lại")
    keep.setFocus()
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert asked._answer == "keep"


def test_enter_presses_a_button_of_a_page(qtbot: QtBot) -> None:
    made = button("Bắt đầu làm việc")
    window_with(made, qtbot)
    with qtbot.waitSignal(made.clicked, timeout=500):
        QTest.keyClick(made, Qt.Key.Key_Return)


def test_after_a_find_the_keys_are_for_the_list(station: Bench) -> None:
    record_id = add(station.desk, "Mẫu – Gốm Bến Đá")
    Finder(station.window, station.context.bridge, ())
    station.window.show()
    station.window.activateWindow()
    station.window.focus_search()
    station.window.search.setText("ben da")
    station.window.search.query_changed.emit("ben da")
    item = station.window.search.results()[0]
    station.window.search.chosen.emit(item)
    page = station.record_page()
    assert page.pane.record_id() == record_id
    assert page.isAncestorOf(target())


def test_a_narrow_head_keeps_its_buttons_whole(qtbot: QtBot) -> None:
    head = RecordHead()
    survey = button("Khảo sát mới", icon="survey")
    head.add_button(survey)
    survey.show()
    qtbot.addWidget(head)
    head.resize(800, 60)
    head.show()
    assert survey.text() == "Khảo sát mới"
    head.resize(430, 60)
    assert (survey.text(), survey.toolTip(), survey.accessibleName()) == ("", "Khảo sát mới", "Khảo sát mới")
    assert head.save.text() == "Lưu"
    assert survey.width() >= survey.sizeHint().width()
    head.resize(800, 60)
    assert survey.text() == "Khảo sát mới"


def test_a_window_shown_alone_gives_the_keyboard_to_its_page(station: Bench) -> None:
    page = EmptyState("warning", "Dữ liệu đang được dùng", "Đóng cửa sổ kia.", "Thử lại")
    station.window.show()
    station.window.activateWindow()
    station.window.show_alone(page)
    assert target() is page.action


def test_a_small_screen_is_filled_until_a_size_is_kept(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert room.width() <= START_SIZE[0] or room.height() <= START_SIZE[1]
    window.place_as("")
    assert window.isMaximized()
    other = MainWindow()
    qtbot.addWidget(other)
    kept = MainWindow()
    qtbot.addWidget(kept)
    other.place_as(kept.placement())
    assert not other.isMaximized()
