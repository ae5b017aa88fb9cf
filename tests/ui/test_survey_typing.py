"""A pile of surveys by keyboard alone, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kc_desktop.domain.accepting import Accepted
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.declared.survey import YearRow
from kc_desktop.domain.forms import Level
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import flatten
from kc_desktop.services import records
from kc_desktop.ui.forms.order import ADD
from kc_desktop.ui.forms.view import FormView
from tests.bench import typing
from tests.tools.offices import add, commune, office
from tests.ui.form_bench import commit, open_form, press
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "survey"

Key = Qt.Key


@pytest.fixture
def station(data_dir: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    app = office(data_dir, "station", "Trạm mẫu")
    typing.add_collaborator(app.desk)
    bench = window_on(app, tmp_path, qtbot, PAGE)
    bench.window.resize(1366, 768)
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    yield bench
    app.close()


@pytest.mark.slow
def test_a_whole_survey_and_a_second_visit_by_keyboard_alone(station: Bench) -> None:
    typist, saved = typing.first_visit(station)
    assert isinstance(saved, Survey)
    assert len(flatten(saved)) == 67
    assert typist.strokes < 450
    assert (saved.name, saved.industry_group, saved.visited_on) == ("Mẫu Gốm Bến Đá", "đ", date(2026, 11, 12))
    years = {row.year: (row.workers, row.revenue) for row in saved.years or ()}
    assert years == {2025: (42, 1_500_000_000), 2024: (38, 1_200_000_000)}
    page = station.record_page("survey")
    fresh, _ = page.pane.view.read()
    assert fresh.values == {"visited_on": date(2026, 11, 12), "collaborator": saved.collaborator}
    assert (page.pane.view.dirty, page.pane.view.here()) == (False, "visited_on")

    typing.into_bank(station.desk)
    typist, again = typing.second_visit(station)
    assert isinstance(again, Survey)
    assert typist.strokes < 120
    assert (again.name, again.tax_code, again.materials) == (saved.name, saved.tax_code, saved.materials)
    assert {row.name for row in again.products or ()} == {"Chum sành", "Ấm trà"}
    assert {row.year: row.workers for row in again.years or ()} == {2026: 45, 2025: 42}
    assert (again.potential, again.eligible) == (None, None), "a judgement belongs to its visit"
    assert [row.content for row in again.needs or ()] == ["4.3"]


def test_a_slip_beside_the_last_visit_stands_for_a_reason(station: Bench) -> None:
    facility = add(station.desk)
    before = Survey({
        "name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "site_commune": commune(), "facility": facility,
        "visited_on": date(2025, 3, 12), "years": (YearRow({"year": 2024, "workers": 38}, new_id()),),
    })  # fmt: skip
    records.save(station.desk, records.blank(station.desk, "survey"), before)
    page = station.record_page("survey")
    page.new_record()
    view = page.pane.view
    view.focus("facility")
    commit("gom")
    press(Key.Key_Return)
    assert view.session.state.get("name").value == "Mẫu – Gốm Bến Đá"
    view.focus(f"years/{ADD}")
    press(Key.Key_Return, Key.Key_Return)
    path = view.here()
    assert view.editor(path).line_below() == "năm 2024: 38"
    commit("420")
    press(Key.Key_Return)
    view.focus("state")
    commit("xong")
    press(Key.Key_Return, control=True)
    assert station.notices.toasts[-1][0].startswith("Chưa lưu được")
    press(Key.Key_F7)  # from anywhere to the next warning, its line open
    assert view.here() == path
    commit("1")
    press(Key.Key_Return)
    assert [p.reason for p in view.session.problems() if isinstance(p, Accepted)] == ["Đã hỏi lại cơ sở, đúng"]
    assert view.editor(path).line_below().startswith("Đã hỏi lại cơ sở, đúng")
    press(Key.Key_S, control=True)
    saved = typing.last_saved(station.desk).record
    assert isinstance(saved, Survey)
    assert [(row.path, row.code) for row in saved.accepted or ()] == [(path, "far_above")]
    commit("40")  # another value: the reason goes with the one it was for
    assert "accepted" not in view.read()[0].values


def survey_with_a_past(qtbot: QtBot) -> FormView:
    from kc_desktop.domain.earlier import Earlier
    from tests.tools.form_gallery import sample

    view = open_form("survey", qtbot)
    view.before.lay_beside(Earlier(sample("survey"), date(2025, 10, 23)))
    return view


def test_one_key_takes_a_field_another_the_block_and_both_can_be_undone(qtbot: QtBot) -> None:
    view = survey_with_a_past(qtbot)
    view.focus("materials")
    assert view.editor("materials").line_below() == "lần trước (23/10/2025): Đất sét"
    press(Key.Key_D, control=True)
    assert (view.here(), view.session.state.get("materials").value) == ("local_material_share", "Đất sét")
    press(Key.Key_D, control=True, shift=True)
    assert view.here() == "mechanisation"
    assert view.session.state.get("market_local").value == 40
    press(Key.Key_Z, control=True)
    assert view.session.state.get("market_local").is_empty
    assert view.session.state.get("materials").value == "Đất sét"
    view.focus(f"products/{ADD}")
    press(Key.Key_D, control=True)
    assert {row.values["name"] for row in view.read()[0].values["products"]} == {"Chum sành 30 lít", "Ấm trà men tro"}


def test_enter_passes_what_does_not_apply(qtbot: QtBot) -> None:
    view = open_form("survey", qtbot)
    view.focus("in_craft_village")
    press(Key.Key_K, Key.Key_Return)
    assert view.here() == "priority_areas"
    assert view.editor("craft_village").line_below() == "không cần nhập"
    press(Key.Key_Return, shift=True)
    press(Key.Key_C, Key.Key_Return)
    assert view.here() == "craft_village"


def test_a_row_left_as_it_began_is_no_row(qtbot: QtBot) -> None:
    view = open_form("survey", qtbot)
    view.focus("visited_on")
    commit("12/11/26")
    view.focus(f"years/{ADD}")
    press(Key.Key_Return)
    assert view.session.state.get(view.here()).value == 2025
    view.focus(f"needs/{ADD}")
    press(Key.Key_Return)
    record, found = view.read()
    assert "years" not in record.values
    assert not [p for p in found if p.path.startswith("needs") and p.level is Level.BLOCK]
    press(Key.Key_Return)  # nothing typed: the row goes, the keyboard leaves the table
    assert view.session.state.rows("needs") == ()
    assert view.here() == f"supports/{ADD}"


def test_alt_enter_breaks_a_line(qtbot: QtBot) -> None:
    view = open_form("survey", qtbot)
    view.focus("proposal")
    commit("Một")
    QTest.keyClick(view.editor("proposal").control, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    commit("Hai")
    press(Key.Key_Return)
    assert view.session.state.get("proposal").value == "Một\nHai"
    assert view.here() == "eligible"
