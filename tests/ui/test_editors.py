"""Each kind of value has an editor that takes what people type and gives back what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import kc_desktop.domain.forms as kit
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind, Level, Problem
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.ui import theme
from kc_desktop.ui.forms.calendar import Calendar, months_later
from kc_desktop.ui.forms.editors import EDITORS, Editor, make_editor
from kc_desktop.ui.forms.editors.day import DateEditor
from kc_desktop.ui.forms.editors.line import LineEditor
from kc_desktop.ui.forms.editors.pick import PickEditor
from kc_desktop.ui.forms.editors.several import SeveralEditor
from kc_desktop.ui.forms.popup import PickPopup
from tests.tools.cases import each
from tests.ui.form_bench import FACILITY_ID, NAMES, BenchServices, commit, compose, press, target, window_with

FACTS = tuple(fact.name for fact in fields(Field) if fact.name not in ("key", "label"))
PHUC_HOA, OLD_PHUC_HOA = "2025:07330", "pre2025:07324"


class Everything(Form, key="everything", title="Mọi thứ"):
    """One field of each kind, for what no declared form shows."""

    choice = kit.choice("Loại hình", "legal_form")
    content = kit.choice("Nội dung", "content")
    several = kit.choices("Vướng mắc", "obstacle")
    place = kit.commune("Xã, phường")
    old_place = kit.commune("Xã, phường cũ")
    places = kit.communes("Các xã, phường")
    money = kit.money("Số tiền")
    day = kit.day("Ngày")
    known = kit.yesno("Có không")
    text = kit.text("Chữ", length=10)
    count = kit.integer("Số người", unit="người")
    link = kit.link("Cơ sở", "facility")
    personal_no: Field[str] = Field(Kind.PERSONAL_NO, "Số định danh")


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")


class Bench:
    """One editor with the keyboard, and what it sent."""

    def __init__(self, field: Field[Any], qtbot: Any) -> None:
        self.edits = 0
        self.editor: Editor = make_editor(field, BenchServices())
        self.window: QWidget = window_with(self.editor, qtbot)
        self.editor.edited.connect(self._count)
        self.editor.control.setFocus(Qt.FocusReason.TabFocusReason)

    def _count(self) -> None:
        self.edits += 1

    def leave(self) -> None:
        target().clearFocus()

    @property
    def value(self) -> Any:
        return self.editor.read().value

    @property
    def text(self) -> str:
        return self.editor.line.text()  # type: ignore[attr-defined]

    @property
    def popup(self) -> PickPopup:
        return PickPopup.of(self.editor)


@pytest.fixture
def bench(qtbot: Any) -> Any:
    return lambda field: Bench(field, qtbot)


def every_field() -> Iterator[tuple[str, Field[Any]]]:
    """Every field, by its name; of those that differ in nothing but key and label the first stands for all."""
    different = {tuple(getattr(field, fact) for fact in FACTS): (name, field) for name, field in reversed([*named()])}
    yield from reversed(different.values())


def named() -> Iterator[tuple[str, Field[Any]]]:
    for form in FORMS.values():
        for field in form.active():
            if field.row is None:
                yield f"{form.key}.{field.key}", field
            else:
                yield from ((f"{form.key}.{field.key}.{cell.key}", cell) for cell in field.row.active())


TYPED: dict[Kind, tuple[str, Any]] = {
    Kind.TEXT: ("  Gốm sứ Bến Đá, thôn Đồng Hòa ", "Gốm sứ Bến Đá, thôn Đồng Hòa"),
    Kind.NOTE: ("dòng một\ndòng hai: ưỡn ẹo", "dòng một\ndòng hai: ưỡn ẹo"),
    Kind.INTEGER: ("3", 3),
    Kind.YEAR: ("2010", 2010),
    Kind.DECIMAL: ("12,5", Decimal("12.5")),
    Kind.MONEY: ("1,5 tỷ", 1_500_000_000),
    Kind.DATE: ("1/8/26", date(2026, 8, 1)),
    Kind.COMMUNE: ("phuc hoa bac ninh", PHUC_HOA),
    Kind.COMMUNES: ("phuc hoa bac ninh", (PHUC_HOA,)),
    Kind.VSIC: ("23930", "2025:23930"),
    Kind.LINK: ("mau gom", FACILITY_ID),
    Kind.PHONES: ("0979.000.000 - 0222 3821000", ("0979000000", "02223821000")),
    Kind.TAX_CODE: ("0100 109 106", "0100109106"),
    Kind.EMAIL: ("mau@vidu.vn", "mau@vidu.vn"),
}


def typed(field: Field[Any]) -> tuple[str, Any]:
    """What a person types into a field, and the value that must come of it."""
    if field.choices:
        entry = NAMES.packs.codes(field.choices, date(2026, 11, 21))[-1]
        return fold(entry.label), (entry.code,) if field.kind is Kind.CHOICES else entry.code
    if field.kind is Kind.COMMUNE and field.unit_list == OLD_LIST:
        return "phuc hoa tan yen", OLD_PHUC_HOA
    if field.kind is Kind.TEXT and field.length < 30:
        return " Đồ gốm ", "Đồ gốm"
    return TYPED[field.kind]


def test_every_kind_has_an_editor() -> None:
    assert set(EDITORS) == set(Kind) - {Kind.ROWS}


@each("name, field", every_field())
def test_every_field_is_typed_and_shown_again(bench: Any, name: str, field: Field[Any]) -> None:
    here = bench(field)
    if field.kind is Kind.YESNO:
        press(Qt.Key.Key_K)
        value: Any = False
    else:
        text, value = typed(field)
        commit(text)
        if here.popup.isVisible():
            press(Qt.Key.Key_Return)
    assert here.edits > 0
    here.leave()
    reading = here.editor.read()
    assert (reading.value, reading.fault) == (value, None), name
    here.window.close()
    again, edits = make_editor(field, BenchServices()), []
    again.edited.connect(lambda *_: edits.append(1))
    again.show_value(reading.value)
    assert again.read().value == value
    assert edits == [], "showing is no edit"
    again.show_value(None)
    assert again.read().is_empty
    again.deleteLater()


def test_what_is_still_composed_is_no_edit(bench: Any) -> None:
    here = bench(Everything.text)
    compose("Gô")
    assert (here.edits, here.value) == (0, None)
    commit("Gốm")
    assert (here.edits, here.value) == (1, "Gốm")


def test_decomposed_letters_are_stored_composed(bench: Any) -> None:
    here = bench(Everything.text)
    commit("Gô\u0301m")
    assert here.value == "Gốm"


def test_money_says_what_it_read(bench: Any) -> None:
    here = bench(Everything.money)
    commit("2 ty 300tr")
    assert here.editor.line_below() == "2.300.000.000 đồng"
    here.leave()
    assert here.text == "2,3 tỷ"
    here.editor.show_value(1_234_567)
    assert (here.text, here.editor.line_below()) == ("1.234.567", "1.234.567 đồng")


def test_what_is_no_value_stays_as_typed(bench: Any) -> None:
    here = bench(Everything.money)
    commit("chắc tầm 2 tỷ")
    here.leave()
    reading = here.editor.read()
    assert reading.fault is not None
    assert (reading.fault.code, here.text) == ("not_an_amount", "chắc tầm 2 tỷ")


def test_too_long_a_text_is_a_fault_not_a_cut(bench: Any) -> None:
    here = bench(Everything.text)
    commit("mười một chữ cái")
    assert here.editor.read().fault.facts == {"length": 16, "limit": 10}


def test_a_date_from_the_calendar(bench: Any) -> None:
    here = bench(Everything.day)
    commit("1/8/26")
    press(Qt.Key.Key_F4)
    calendar = here.window.findChild(Calendar)
    assert (calendar.isVisible(), calendar.day) == (True, date(2026, 8, 1))
    QTest.keyClick(target(), Qt.Key.Key_Right)
    QTest.keyClick(target(), Qt.Key.Key_Return)
    assert (here.value, here.text) == (date(2026, 8, 2), "02/08/2026")
    assert target() is here.editor.control


def test_escape_leaves_the_calendar(bench: Any) -> None:
    here = bench(Everything.day)
    press(Qt.Key.Key_F4)
    QTest.keyClick(target(), Qt.Key.Key_Escape)
    assert not here.window.findChild(Calendar).isVisible()
    assert target() is here.editor.control
    assert here.value is None


def test_the_calendar_by_keys_and_mouse(bench: Any) -> None:
    here = bench(Everything.day)
    here.editor.show_value(date(2026, 1, 31))
    press(Qt.Key.Key_F4)
    calendar = here.window.findChild(Calendar)
    press(Qt.Key.Key_PageDown)
    assert calendar.day == date(2026, 2, 28)
    press(Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert calendar.day == date(2026, 2, 20)
    press(Qt.Key.Key_PageUp, shift=True)
    assert calendar.day == date(2025, 2, 20)
    assert (len(calendar.days()), calendar.days()[0].weekday()) == (42, 0)
    spot = calendar._box(calendar.days().index(date(2025, 2, 3))).center()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=spot)
    assert (here.value, calendar.isVisible()) == (date(2025, 2, 3), False)


def test_the_calendar_closes_when_the_keyboard_goes(bench: Any) -> None:
    here = bench(Everything.day)
    press(Qt.Key.Key_F4)
    here.editor.control.setFocus()
    assert not here.window.findChild(Calendar).isVisible()


@each(
    "day, months, result",
    [
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(9998, 12, 1), 24, date(9998, 12, 1)),
        (date(1, 1, 1), -1, date(1, 1, 1)),
    ],
)
def test_months_later(day: date, months: int, result: date) -> None:
    assert months_later(day, months) == result


def test_no_such_day(bench: Any) -> None:
    here = bench(Everything.day)
    commit("31/02/2026")
    here.leave()
    assert here.editor.read().fault.code == "not_a_date"
    assert isinstance(here.editor, DateEditor)


@pytest.mark.parametrize(("keys", "value"), [("c", True), ("k", False), (" ", True), ("  ", False), ("c ", False)])
def test_yes_no_by_keys(bench: Any, keys: str, value: bool) -> None:
    here = bench(Everything.known)
    QTest.keyClicks(target(), keys)
    assert here.value is value
    press(Qt.Key.Key_Backspace)
    assert here.value is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("6", "htx"), ("htx", "htx"), ("hop tac xa", "htx"), ("Hộ kinh doanh", "ho_kd"), ("dntn", "dntn")],
)
def test_a_choice_by_place_code_or_words(bench: Any, text: str, code: str) -> None:
    here = bench(Everything.choice)
    commit(text)
    here.leave()
    assert here.value == code
    assert here.editor.read().fault is None


def test_an_official_code_is_no_place(bench: Any) -> None:
    here = bench(Everything.content)
    commit("1.2")
    here.leave()
    assert here.value == "1.2"


def test_a_choice_nobody_knows_is_a_fault(bench: Any) -> None:
    here = bench(Everything.choice)
    commit("tập đoàn")
    here.leave()
    assert (here.value, here.text) == (None, "tập đoàn")
    assert here.editor.read().fault.code == "unknown_code"


def test_the_list_by_keys(bench: Any) -> None:
    here = bench(Everything.choice)
    press(Qt.Key.Key_Down)
    assert here.popup.isVisible()
    assert [pick.mark for pick in here.popup.picks()[:3]] == ["1", "2", "3"]
    press(Qt.Key.Key_Escape)
    assert not here.popup.isVisible()
    assert here.value is None
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert here.value == "tnhh1"
    assert not here.popup.isVisible()


def test_leaving_takes_what_the_arrows_lit(bench: Any) -> None:
    here = bench(Everything.choice)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    here.leave()
    assert here.value == "tnhh1"
    here.editor.show_value(None)
    here.editor.control.setFocus()
    press(Qt.Key.Key_Down)
    here.leave()
    assert here.value is None, "opening the list chooses nothing"


def test_a_code_that_no_longer_holds_stays(bench: Any) -> None:
    here = bench(Everything.choice)
    here.editor.show_value("bo_cu")
    assert here.value == "bo_cu"
    assert "không còn" in here.editor.line_below()
    press(Qt.Key.Key_Down)
    assert "bo_cu" not in [pick.key for pick in here.popup.picks()]


def test_a_commune_by_the_name_it_had(bench: Any) -> None:
    here = bench(Everything.place)
    commit("phuc son son dong")
    picks = here.popup.picks()
    assert picks[0].title == "Xã Đại Sơn, thành phố Bắc Ninh"
    assert "xã Phúc Sơn, huyện Sơn Động" in picks[0].detail
    press(Qt.Key.Key_Return)
    assert here.value == "2025:07627"
    assert here.editor.line_below().startswith("trước 1/7/2025: ")
    assert "xã Phúc Sơn" in here.editor.line_below()


def test_an_ambiguous_commune_is_asked(bench: Any) -> None:
    here = bench(Everything.place)
    commit("phuc son")
    here.leave()
    assert here.value is None
    assert here.editor.read().fault.code == "unit_ambiguous"
    assert not here.popup.isVisible()


def test_several_choices_with_the_list_open(bench: Any) -> None:
    here = bench(Everything.several)
    press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert here.value == ("mat_bang", "von")
    assert here.popup.isVisible()
    press(Qt.Key.Key_Space)
    assert here.value == ("von",)
    press(Qt.Key.Key_Escape)
    assert not here.popup.isVisible()
    press(Qt.Key.Key_Backspace)
    assert here.value is None


def test_a_word_left_over_is_taken_when_clear_and_a_fault_when_not(bench: Any) -> None:
    here = bench(Everything.several)
    commit("thieu von")
    here.leave()
    assert here.value == ("von",)
    assert here.text == ""
    here.editor.control.setFocus()
    commit("gì đó")
    here.leave()
    reading = here.editor.read()
    assert (reading.value, reading.fault.code, here.text) == (None, "unknown_code", "gì đó")


def test_the_cross_of_a_chip(bench: Any) -> None:
    here = bench(Everything.places)
    here.editor.show_value((PHUC_HOA, "2025:07627"))
    assert isinstance(here.editor, SeveralEditor)
    chips = here.editor.chip_field.chips
    assert [chip.text() for chip in chips] == ["Xã Phúc Hòa", "Xã Đại Sơn"]
    chips[0].closed.emit()
    assert (here.value, here.edits) == (("2025:07627",), 1)


def test_many_chips_make_the_field_higher(bench: Any) -> None:
    here = bench(Everything.places)
    before = here.editor.height()
    keys = tuple(sorted(unit.key for unit in NAMES.packs.units("2025")[:20]))
    here.editor.show_value(keys)
    assert here.editor.height() > before + 24
    here.editor.show_value(())
    assert here.editor.height() == before


def test_a_record_that_is_not_here_yet(bench: Any) -> None:
    here = bench(Everything.link)
    missing = "0190a000-0000-7000-8000-00000000ffff"
    here.editor.show_value(missing)
    assert here.value == missing
    assert "chưa có" in here.text
    assert here.editor.line_below() == "sẽ hiện tên khi nhận được bản ghi"


def test_a_problem_is_said_in_words_icon_and_colour(bench: Any) -> None:
    here = bench(Everything.count)
    here.editor.set_problem(Problem("count", "too_high", Level.BLOCK, high=1000), more=1)
    assert here.editor.line_below() == "Không được lớn hơn 1.000 (+1)"
    assert here.editor.control.property("state") == "bad"
    assert here.editor.control.accessibleDescription() == "Không được lớn hơn 1.000"
    here.editor.set_problem(Problem("count", "required", Level.NOTE))
    assert here.editor.control.property("state") == ""
    here.editor.set_problem(None)
    assert here.editor.line_below() == ""


@pytest.mark.parametrize("field", [pytest.param(f, id=f.key) for f in Everything.fields])
def test_read_only_takes_nothing(bench: Any, field: Field[Any]) -> None:
    here = bench(field)
    here.editor.set_read_only(True)
    QTest.keyClicks(target(), "c1")
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert here.editor.read().is_empty
    assert here.edits == 0


def test_a_mouse_on_the_label_goes_to_the_field(bench: Any) -> None:
    here = bench(Everything.choice)
    here.leave()
    QTest.mouseClick(here.editor, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert target() is here.editor.control
    assert isinstance(here.editor, PickEditor | LineEditor)


def test_a_mouse_opens_and_picks(bench: Any) -> None:
    here = bench(Everything.choice)
    line = here.editor.control
    end = line.rect().center()
    end.setX(line.width() - 8)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=end)
    assert here.popup.isVisible()
    view = here.popup.list
    spot = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert here.value == "tnhh1"
