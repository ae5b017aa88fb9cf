"""What keeps work safe and sound in an open form: problems, undo, drafts, conflicts."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kc_desktop.app import App
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Level, Problem
from kc_desktop.domain.register import Candidate
from kc_desktop.services import drafts, merging, records
from kc_desktop.ui import theme
from kc_desktop.ui.forms.autosave import Autosave
from kc_desktop.ui.forms.desk_services import DeskServices
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.view import FormView
from tests.services import kit
from tests.tools.form_gallery import Opened, opened, sample
from tests.tools.offices import add, change, province, send
from tests.ui.form_bench import commit, open_form, press, target, window_with

Key = Qt.Key
Open = Callable[..., FormView]


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")


@pytest.fixture(name="open_form")
def _open_form(qtbot: Any) -> Open:
    return lambda key, **how: open_form(key, qtbot, **how)


def shown(view: FormView, path: str) -> str:
    return view.editor(path).line_below()


# --- problems
def test_nobody_is_scolded_before_typing(open_form: Open) -> None:
    view = open_form("facility")
    assert view.problem_bar.text() == ""
    press(Key.Key_Return)
    assert shown(view, "name") == "Cần nhập mục này"
    assert view.problem_bar.text() == "1 mục cần sửa"
    assert shown(view, "site_commune") == ""


def test_a_fault_shows_on_leaving_and_goes_while_typing(open_form: Open) -> None:
    view = open_form("facility")
    view.focus("tax_code")
    commit("12")
    view.session.check_now()
    assert shown(view, "tax_code") == ""
    press(Key.Key_Return)
    assert shown(view, "tax_code") == "Mã số thuế gồm 10, 13 hoặc 12 chữ số"
    press(Key.Key_Return, shift=True)
    commit("0100109106")
    view.session.check_now()
    assert shown(view, "tax_code") == ""


def test_a_warning_beside_the_field_and_on_top(open_form: Open) -> None:
    view = open_form("facility")
    view.focus("tax_code")
    commit("0100109107")
    press(Key.Key_Return)
    assert shown(view, "tax_code") == "Sai số kiểm tra (…106?)"
    assert view.editor("tax_code").control.property("state") == "warn"
    assert view.problem_bar.text() == "1 mục cần sửa, 1 cảnh báo", "the name was left empty"
    view.show_all_problems()
    assert view.problem_bar.text() == "3 mục cần sửa, 1 cảnh báo"
    assert view.here() == "name"
    view.problem_bar.toggle()
    assert view.problem_bar.listed()[0] == "A. Tên cơ sở: Cần nhập mục này"
    assert view.problem_bar.listed()[-1] == "A. Mã số thuế: Sai số kiểm tra (…106?)"


def test_a_refused_save_goes_to_what_stops_it_not_to_a_warning(open_form: Open) -> None:
    view = open_form("facility")
    for path, text in (("name", "Mẫu – Gốm Bến Đá"), ("legal_form", "hop tac xa"), ("tax_code", "0100109107")):
        view.focus(path)
        commit(text)
        press(Key.Key_Return)
    view.show_all_problems()
    assert view.here() == "site_commune"


def test_f8_goes_from_problem_to_problem(open_form: Open) -> None:
    view = open_form("facility")
    view.show_all_problems()
    seen = [view.here()]
    for _ in range(3):
        press(Key.Key_F8)
        seen.append(view.here())
    assert seen == ["name", "legal_form", "site_commune", "name"]
    press(Key.Key_F8, shift=True)
    assert view.here() == "site_commune"


def test_problems_of_rows_are_marked_on_the_closed_row(open_form: Open) -> None:
    view = open_form("survey", new=False)
    panel = view.body.panel("years")
    assert panel is not None
    first, second = view.session.state.rows("years")
    view.focus(f"years/{first}/workers_insured")
    commit("500")
    view.focus(f"years/{second}/year")
    assert [p.level for p in panel._lines[first].problems] == [Level.WARN]
    assert panel._lines[second].problems == []
    view.focus(f"years/{first}/year")
    assert shown(view, f"years/{first}/workers_insured") == "Lớn hơn “Lao động bình quân”"
    where = [line for line in view.problem_bar._found if line.path.startswith("years")]
    assert view.body.where(where[0].path) == "D. Số liệu các năm 1, Lao động tham gia BHXH"


def test_values_that_could_not_be_read_are_said(open_form: Open) -> None:
    view = open_form("facility")
    broken = Problem("founded_year", "too_high", high=2100)
    view.load(Opened(FORMS["facility"], sample("facility"), problems=(broken,)))
    assert shown(view, "founded_year") == "Không được lớn hơn 2.100"
    view.focus("founded_year")
    commit("2015")
    press(Key.Key_Return)
    assert shown(view, "founded_year") == ""


# --- undo
def test_the_text_box_takes_back_first_then_the_form(open_form: Open) -> None:
    view = open_form("facility")
    commit("Gốm")
    press(Key.Key_Return)
    press(Key.Key_Return)
    commit("2014")
    press(Key.Key_Z, control=True)
    assert (view.editor("founded_year").read().value, view.editor("name").read().value) == (None, "Gốm")
    press(Key.Key_Z, control=True)
    assert view.editor("name").read().value is None
    press(Key.Key_Y, control=True)
    assert view.editor("name").read().value == "Gốm"


def test_typing_in_one_field_is_one_step(open_form: Open) -> None:
    view = open_form("facility")
    for part in ("Mẫu", " – ", "Gốm"):
        commit(part)
    press(Key.Key_Return)
    assert view.session.stack.count() == 1
    view.focus("name")
    press(Key.Key_End)
    commit(" Bến Đá")
    assert view.session.stack.count() == 2
    view.session.stack.undo()
    assert view.editor("name").read().value == "Mẫu – Gốm"


def test_another_record_starts_without_a_past(open_form: Open) -> None:
    view = open_form("facility")
    commit("Một")
    view.load(opened("facility"))
    view.session.stack.undo()
    assert view.read()[0].values["name"] == "Mẫu – Gốm Bến Đá"


# --- drafts
def test_a_draft_brings_back_what_does_not_parse(open_form: Open) -> None:
    view = open_form("survey")
    view.focus("name")
    commit("Mẫu – dở dang")
    view.focus("visited_on")
    commit("30/2/26")
    view.focus("site_commune")
    commit("phuc son")
    view.focus("obstacles")
    commit("gì đó")
    press(Key.Key_Escape)
    view.focus("years/+")
    press(Key.Key_Return, Key.Key_Tab)
    commit("bốn hai")
    payload = json.loads(json.dumps(view.payload()))
    row = view.session.state.rows("years")[0]
    texts = {
        "visited_on": "30/2/26",
        "site_commune": "phuc son",
        "obstacles": "gì đó",
        f"years/{row}/workers": "bốn hai",
    }
    assert payload == {"flat": {"name": "Mẫu – dở dang"}, "texts": texts}

    again = open_form("survey")
    again.restore(payload)
    assert again.dirty
    assert again.payload() == payload
    assert again.editor("visited_on").line.text() == "30/2/26"  # type: ignore[attr-defined]
    assert again.editor(f"years/{row}/workers").line.text() == "bốn hai"  # type: ignore[attr-defined]
    assert {p.code for p in again.read()[1]} >= {"not_a_date", "unit_ambiguous", "unknown_code", "not_a_number"}


def test_a_draft_with_paths_nobody_knows_is_read(open_form: Open) -> None:
    view = open_form("facility")
    view.restore({"flat": {"name": "Mẫu", "gone": 1}, "texts": {"gone_too": "x"}})
    assert view.payload() == {"flat": {"name": "Mẫu"}, "texts": {}}


def test_autosave_after_a_pause(open_form: Open, qtbot: Any) -> None:
    view = open_form("facility")
    kept: list[dict[str, Any]] = []
    dropped: list[int] = []
    saver = Autosave(view.session, kept.append, lambda: dropped.append(1), view)
    started = time.monotonic()
    commit("Mẫu")
    qtbot.waitUntil(lambda: bool(kept), timeout=3000)
    assert 0.7 < time.monotonic() - started < 3
    assert kept == [{"flat": {"name": "Mẫu"}, "texts": {}}]
    press(Key.Key_Z, control=True)
    saver.flush()
    assert (len(kept), dropped) == (1, [1])


def test_autosave_on_leaving_and_hiding(open_form: Open) -> None:
    view = open_form("facility")
    kept: list[dict[str, Any]] = []
    saver = Autosave(view.session, kept.append, list, view)
    saver.watch(view.window())
    commit("Mẫu")
    assert kept == []
    press(Key.Key_Return)
    assert [k["flat"] for k in kept] == [{"name": "Mẫu"}]
    commit("htx")
    view.window().hide()
    assert kept[-1]["flat"] == {"name": "Mẫu", "legal_form": "htx"}
    saver.stop()
    saver.flush()
    assert len(kept) == 2


# --- conflicts
def test_a_conflict_is_seen_and_decided(open_form: Open) -> None:
    view = open_form("facility", new=False)
    chip = view.conflicts.chips["name"]
    assert chip.text() == "2 giá trị khác nhau"
    view.focus("name")
    press(Key.Key_F9)
    popup = PickPopup.of(view)
    assert [pick.title for pick in popup.picks()] == ["Mẫu – Gốm Bến Đá", "HTX Gốm Bến Đá (mẫu)"]
    assert popup.picks()[0].detail == "Nguyễn Văn Mẫu · Trạm Yên Thế · 12/11/2026 · đang hiện"
    press(Key.Key_Down, Key.Key_Return)
    assert view.editor("name").read().value == "HTX Gốm Bến Đá (mẫu)"
    assert target() is view.editor("name").control
    assert view.conflicts.chips["name"].text() == "đã chọn"
    assert {path: c.op for path, c in view.chosen().items()} == {"name": "b"}
    view.mark_saved()
    assert (view.chosen(), view.conflicts.chips) == ({}, {})


def test_a_conflict_in_a_row_shows_when_the_row_is_open(open_form: Open) -> None:
    view = open_form("survey", new=False)
    record = view.read()[0]
    first, second = (row.row_id for row in record.values["products"])
    sides = (Candidate("a", "bộ", True), Candidate("b", "chiếc", False))
    form = FORMS["survey"]
    view.load(Opened(form, record, conflicts={f"products/{second}/unit": sides}))
    assert view.conflicts.chips == {}
    assert view.session.in_conflict(f"products/{second}/")
    view.focus(f"products/{second}/name")
    assert list(view.conflicts.chips) == [f"products/{second}/unit"]
    view.focus(f"products/{second}/unit")
    press(Key.Key_F9)
    press(Key.Key_Down, Key.Key_Return)
    assert view.editor(f"products/{second}/unit").read().value == "chiếc"
    assert not view.session.in_conflict("products/")
    view.focus(f"products/{first}/name")
    assert view.conflicts.chips == {}


def test_choosing_what_is_shown_is_a_decision_too(open_form: Open) -> None:
    view = open_form("facility", new=False)
    assert not view.dirty
    view.session.choose("name", Candidate("a", "Mẫu – Gốm Bến Đá", True))
    assert view.dirty
    assert list(view.chosen()) == ["name"]


# --- with a real desk
def test_a_form_over_a_real_desk(tmp_path: Path, qtbot: Any) -> None:
    kit.create(tmp_path / "data")
    with App(tmp_path / "data") as app:
        facility = kit.add(app.desk, kit.facility(name="Mẫu – Gốm Bến Đá"))
        services = DeskServices(app.desk)
        view = FormView(FORMS["survey"], LAYOUTS["survey"], services)
        window_with(view, qtbot)
        seen = records.blank(app.desk, "survey")
        view.load(seen)
        view.focus("facility")
        commit("gom ben")
        assert [pick.title for pick in PickPopup.of(view).picks()] == ["Mẫu – Gốm Bến Đá"]
        press(Key.Key_Return)
        for path, text in (
            ("visited_on", "23/10/26"),
            ("name", "Mẫu – Gốm Bến Đá"),
            ("legal_form", "ho kinh doanh"),
            ("site_commune", "phuc hoa bac ninh"),
        ):
            view.focus(path)
            commit(text)
            press(Key.Key_Return)
        drafts.keep(app.desk, "survey", seen.record_id, view.payload())
        record, problems = view.read()
        assert [p for p in problems if p.level is Level.BLOCK] == []
        records.save(app.desk, seen, record)
        view.mark_saved()
        assert not view.dirty
        view.load(records.load(app.desk, "survey", seen.record_id))
        assert view.read()[0].values == record.values
        assert record.values["facility"] == facility
        assert view.editor("facility").line.text() == "Mẫu – Gốm Bến Đá"  # type: ignore[attr-defined]


def test_the_author_of_a_value_in_conflict(tmp_path: Path) -> None:
    made = province(tmp_path)
    try:
        (first,) = made.stations
        record_id = add(first.desk, "Mẫu – Gốm Bến Đá")
        merging.merge(made.centre.desk, send(first, made.stick()))
        change(first.desk, record_id, short_name="Gốm A")
        change(made.centre.desk, record_id, short_name="Gốm B")
        merging.merge(made.centre.desk, send(first, made.stick()))
        seen = records.load(made.centre.desk, "facility", record_id)
        services = DeskServices(made.centre.desk)
        said = {c.value: services.author("facility", record_id, c.op) for c in seen.conflicts["short_name"]}
        assert said.keys() == {"Gốm A", "Gốm B"}
        assert first.desk.identity.name in said["Gốm A"]
        assert made.centre.desk.identity.name in said["Gốm B"]
        assert re.search(r"\d\d/\d\d/\d{4}$", said["Gốm A"])
    finally:
        made.close()
