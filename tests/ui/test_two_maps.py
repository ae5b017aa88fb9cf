"""The form and the list on two maps: an old commune fills the new one or asks once; areas of before as filters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kc_desktop.app import packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.place_question import Question, question_of
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.services import lists, maps, places
from kc_desktop.ui.forms.place_question import PlaceQuestion
from kc_desktop.ui.pages.place_part import PlacePart
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.tables.filter_bar import FilterBar
from tests.tools.offices import add
from tests.ui.page_bench import Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def split() -> Question:
    found = (question_of(packs().places, unit.key) for unit in packs().units(OLD_LIST))
    return next(question for question in found if question is not None)


def begun(bench: Bench) -> RecordPage:
    page = bench.record_page("facility")
    page.new_record()
    return page


def leave(page: RecordPage, path: str, value: str) -> None:
    page.pane.view.session.put(path, value)
    page.pane.view.body.left.emit(path)
    QApplication.processEvents()


def held(page: RecordPage, path: str) -> object:
    return page.pane.view.session.state.get(path).value


def asked(page: RecordPage) -> list[PlaceQuestion]:
    return [box for box in page.window().findChildren(PlaceQuestion) if box.isVisible()]


def test_an_old_commune_with_one_successor_fills_the_new_one(station: Bench) -> None:
    page = begun(station)
    old = next(unit for unit in packs().units(OLD_LIST) if len(packs().places.successors(unit.key)) == 1)
    leave(page, "old_commune", old.key)
    assert held(page, "site_commune") == packs().places.successors(old.key)[0].unit.key
    assert asked(page) == []


def test_a_split_commune_is_asked_for_by_number_and_remembered(station: Bench, qtbot: QtBot) -> None:
    station.window.show()
    page, question = begun(station), split()
    page.pane.view.session.put("site_hamlet", "Thôn Mẫu")
    leave(page, "old_commune", question.old.key)
    (box,) = asked(page)
    assert held(page, "site_commune") is None, "nothing is guessed"
    assert box.line.text() == "Thôn Mẫu"
    QTest.keyClick(box.list, Qt.Key.Key_2)
    new = question.candidates[1].unit.key
    assert held(page, "site_commune") == new
    assert [said.new for said in places.answers_for(station.desk, question)] == [new]

    page = begun(station)  # the same hamlet again: answered, and said by whom
    page.pane.view.session.put("site_hamlet", "thon mau")
    leave(page, "old_commune", question.old.key)
    assert held(page, "site_commune") == new
    assert asked(page) == []
    assert "theo trả lời của" in station.notices.toasts[-1][0]


def test_a_question_put_off_leaves_the_field_empty(station: Bench, qtbot: QtBot) -> None:
    station.window.show()
    page = begun(station)
    leave(page, "office_old_commune", split().old.key)
    (box,) = asked(page)
    QTest.keyClick(box.list, Qt.Key.Key_9)  # no such candidate
    QTest.keyClick(box.list, Qt.Key.Key_Escape)
    assert asked(page) == []
    assert held(page, "office_commune") is None


def test_an_old_address_is_read_when_it_is_left(station: Bench) -> None:
    station.window.show()
    page, question = begun(station), split()
    old = question.old
    leave(page, "old_address", f"Thôn 3, {old.full_name}, {old.district}, {old.province_name}")
    (box,) = asked(page)
    assert held(page, "old_commune") == old.key
    assert box.line.text() == "thon 3"
    box.answer(0)
    assert held(page, "site_commune") == question.candidates[0].unit.key


def test_the_only_old_commune_is_offered(station: Bench) -> None:
    single = next(u for u in packs().units("2025") if len(packs().places.predecessors(u.key)) == 1)
    (old,) = packs().places.predecessors(single.key)
    page = station.record_page("facility")
    page.open_record(add(station.desk, site_commune=single.key))
    part = next(one for one in page.pane.parts.parts if isinstance(one, PlacePart))
    assert any(old.label in label.text() for label in part.findChildren(QLabel))
    part.findChildren(QPushButton)[0].click()
    assert held(page, "old_commune") == old.key


def test_a_visit_says_what_the_commune_was_called_that_day(station: Bench) -> None:
    page = station.record_page("survey")
    page.new_record()
    part = next(one for one in page.pane.parts.parts if isinstance(one, PlacePart))
    part.typed(FORMS["survey"]({"site_commune": "2025:07294", "visited_on": date(2026, 8, 1)}))
    said = " ".join(label.text() for label in part.findChildren(QLabel))
    assert "Xã Bố Hạ, tỉnh Bắc Ninh. Nay: Phường Bố Hạ, thành phố Bắc Ninh" in said


def test_the_list_turns_to_the_old_map(station: Bench, qtbot: QtBot) -> None:
    single = next(u for u in packs().units("2025") if len(packs().places.predecessors(u.key)) == 1)
    (old,) = packs().places.predecessors(single.key)
    add(station.desk, "Mẫu – A", site_commune=single.key)
    pane = station.record_page("facility").list
    column = [field.key for field in pane.model.columns()].index("site_commune")
    pane.filters.chips.toggled.emit("map", True)
    assert pane.model.index(0, column).data() == f"≈ {old.full_name}"
    assert pane.model.headerData(column, Qt.Orientation.Horizontal) == "Xã, phường cũ"

    bar = FilterBar(FORMS["facility"], station.context.bridge, unsent=False)
    qtbot.addWidget(bar)
    bar.resize(420, 400)
    bar.show()
    bar.chips.toggled.emit("map", True)
    offered = [key for key, _ in bar._choices()]
    assert offered[:3] == [maps.OLD_PROVINCE, maps.OLD_DISTRICT, maps.OLD_UNIT]
    assert "site_commune" not in offered
    bar._offer_values(maps.OLD_PROVINCE)
    popup = bar.findChild(CheckPopup)
    assert popup is not None
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert dict(bar.where()) == {maps.OLD_PROVINCE: (maps.area_of(old, maps.OLD_PROVINCE),)}
    query = lists.Query("facility", where=bar.where())
    assert len(lists.ids(station.desk, query)) == 1
    assert bar._told.text() == "Trong địa bàn cũ: 1 suy từ xã mới."
