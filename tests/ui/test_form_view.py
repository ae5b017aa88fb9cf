"""The open form: values in and out, the way of the keyboard, rows, looks."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.survey import ProductRow
from kc_desktop.domain.record import flatten
from kc_desktop.ui import theme
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.fonts import small_metrics
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.view import FormView
from tests.tools.form_gallery import opened, sample
from tests.ui.form_bench import BenchServices, commit, open_form, press, window_with

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


# --- record in and out
@pytest.mark.parametrize("key", FORMS)
def test_a_record_a_draft_and_every_word_in_each_form(open_form: Open, key: str) -> None:
    """A record comes out as it went in, a draft comes back whole, no label and no hint is cut short."""
    view = open_form(key, new=False)
    record, _ = view.read()
    assert flatten(record) == flatten(sample_like(key, record))
    assert not view.dirty
    payload = json.loads(json.dumps(view.payload()))
    again = open_form(key)
    again.restore(payload)
    assert again.payload() == payload
    assert payload["texts"] == {}
    for field in FORMS[key].active():
        if field.row is not None:
            again.session.add_row(field.key)
    assert cut_short(again) == {}


def cut_short(view: FormView) -> dict[str, tuple[str, int]]:
    """The labels and hints wider than their place, with its width."""
    cut: dict[str, tuple[str, int]] = {}
    for stop in view.body.stops():
        widget = view.body.place(stop)  # opens its row
        if not isinstance(widget, Editor):
            continue
        QApplication.processEvents()
        if not widget.label_fits(widget.width()):
            cut[stop] = (widget.name(), widget.width())
        hint = widget.field.hint
        if hint and small_metrics().horizontalAdvance(hint) > widget.width():
            cut[f"{stop} hint"] = (hint, widget.width())
    return cut


def sample_like(key: str, record: Any) -> Any:
    """The sample with the row ids of ``record`` (each reading of the sample makes new ones)."""
    made = sample(key)
    values = dict(made.values)
    for field in made.fields:
        if field.row is not None and values.get(field.key):
            by_headline = {row.values.get(field.row.headline): row.row_id for row in record.values[field.key]}
            rows = (field.row(row.values, by_headline[row.values.get(field.row.headline)]) for row in values[field.key])
            values[field.key] = tuple(sorted(rows, key=lambda row: row.row_id))
    return FORMS[key](values)


def test_typing_makes_a_record(open_form: Open) -> None:
    view = open_form("facility")
    commit("Mẫu – Gốm Bến Đá")
    press(Key.Key_Return)
    commit("htx")
    press(Key.Key_Return)
    commit("2014")
    press(Key.Key_Return)
    record, problems = view.read()
    assert record.values == {"name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "founded_year": 2014}
    assert [(p.path, p.code) for p in problems] == [("site_commune", "required")]
    assert view.dirty


def test_what_the_field_at_hand_holds_is_read_too(open_form: Open) -> None:
    view = open_form("facility")
    commit("Mẫu")
    assert view.read()[0].values == {"name": "Mẫu"}
    assert view.payload() == {"flat": {"name": "Mẫu"}, "texts": {}}


def test_dirty_goes_when_all_is_as_it_was(open_form: Open) -> None:
    view = open_form("facility", new=False)
    seen: list[bool] = []
    view.dirty_changed.connect(seen.append)
    view.focus("short_name")
    commit("Khác")
    assert view.dirty
    press(Key.Key_Z, control=True)
    assert not view.dirty
    assert seen == [True, False]
    view.focus("short_name")
    commit("Mới")
    view.mark_saved()
    assert (view.dirty, seen) == (False, [True, False, True, False])


# --- keyboard
@pytest.mark.parametrize("key", ["facility", "collaborator"])
@pytest.mark.parametrize("forward", [Key.Key_Return, Key.Key_Tab])
def test_enter_and_tab_visit_every_field_in_order(open_form: Open, key: str, forward: Qt.Key) -> None:
    view = open_form(key)
    skipped = view.read()[0].skipped()
    fields = [place.key for block in LAYOUTS[key].blocks for place in block.places() if place.key not in skipped]
    visited = [view.here()]
    while view.here() != view.body.stops()[-1]:
        assert len(visited) < 100
        press(forward)
        visited.append(view.here())
    assert [path for path in visited if "/" not in path] == fields
    back = [view.here()]
    while view.here() != fields[0]:
        assert len(back) < 100
        press(Key.Key_Backtab)
        back.append(view.here())
    assert [path for path in reversed(back) if "/" not in path] == fields


def test_shift_enter_goes_back(open_form: Open) -> None:
    view = open_form("facility")
    press(Key.Key_Return, Key.Key_Return)
    press(Key.Key_Return, shift=True)
    assert view.here() == "legal_form"


def test_blocks_by_control_and_arrows(open_form: Open) -> None:
    view = open_form("survey")
    press(Key.Key_Down, control=True)
    assert view.here() == "site_commune"
    press(Key.Key_Down, Key.Key_Down, control=True)
    assert view.here() == "years/+"
    press(Key.Key_Up, control=True)
    assert view.here() == "vsic"
    assert view.body.verticalScrollBar().value() > 0


def test_the_index_jumps_and_follows(open_form: Open) -> None:
    view = open_form("survey", new=False)
    tabs = {made.text().strip(): made for made in view.index._buttons}
    assert {"C Sản phẩm  2", "H Nhu cầu  1", "I Đã hỗ trợ"} <= tabs.keys()
    tabs["J Vướng mắc"].click()
    assert view.here() == "obstacles"
    assert tabs["J Vướng mắc"].isChecked()
    view.body.verticalScrollBar().setValue(0)
    assert tabs["A Định danh"].isChecked()


def test_save_is_asked_for_by_keys(open_form: Open) -> None:
    view = open_form("facility")
    asked: list[str] = []
    view.save_requested.connect(lambda: asked.append("save"))
    view.next_requested.connect(lambda: asked.append("next"))
    press(Key.Key_S, Key.Key_Return, control=True)
    view.focus("remark")
    press(Key.Key_Return, control=True)
    assert asked == ["save", "next", "next"]
    assert view.editor("remark").read().is_empty


def test_enter_takes_the_entry_lit_and_goes_on(open_form: Open) -> None:
    view = open_form("facility")
    press(Key.Key_Return)
    commit("ho kinh")
    press(Key.Key_Return)
    assert view.here() == "founded_year"
    assert view.session.state.get("legal_form").value == "ho_kd"
    assert not PickPopup.of(view).isVisible()


# --- rows
def test_rows_by_keyboard_alone(open_form: Open) -> None:
    view = open_form("collaborator")
    view.focus("trainings/+")
    for subject, day in (("Khảo sát cơ sở", "1/4/26"), ("Lập đề án", "2/5/26")):
        press(Key.Key_Return)  # on the button, then in the last cell
        commit(subject)
        press(Key.Key_Return)
        commit(day)
        press(Key.Key_Return)
    press(Key.Key_Return)
    assert len(view.session.state.rows("trainings")) == 3
    press(Key.Key_Return)  # nothing typed: the empty row goes, the keyboard leaves the table
    rows = view.read()[0].values["trainings"]
    assert [(row.subject, row.held_on) for row in rows] == [
        ("Khảo sát cơ sở", date(2026, 4, 1)),
        ("Lập đề án", date(2026, 5, 2)),
    ]
    assert len(view.session.state.rows("trainings")) == 2


def test_a_row_from_anywhere_in_its_block(open_form: Open) -> None:
    view = open_form("survey")
    view.focus("main_product")
    press(Key.Key_N, control=True, shift=True)
    row = view.session.state.rows("products")[0]
    assert view.here() == f"products/{row}/name"
    commit("Chum sành")
    assert view.read()[0].values["products"] == (ProductRow({"name": "Chum sành"}, row),)


def test_deleting_a_row_and_taking_it_back(open_form: Open) -> None:
    view = open_form("survey", new=False)
    before = view.payload()
    first, second = view.session.state.rows("products")
    view.focus(f"products/{first}/name")
    press(Key.Key_Delete, control=True, shift=True)
    assert view.session.state.rows("products") == (second,)
    assert view.here() == f"products/{second}/name"
    assert view.dirty
    press(Key.Key_Z, control=True)
    assert view.session.state.rows("products") == (first, second)
    assert view.payload() == before
    assert not view.dirty


def test_an_empty_row_is_no_row(open_form: Open) -> None:
    view = open_form("survey")
    view.session.add_row("products")
    record, problems = view.read()
    assert "products" not in record.values
    assert not [p for p in problems if p.path.startswith("products")]
    assert not view.dirty


def test_only_one_row_is_open(open_form: Open) -> None:
    view = open_form("survey", new=False)
    panel = view.body.panel("products")
    first, second = view.session.state.rows("products")
    view.focus(f"products/{first}/unit")
    text = view.editor(f"products/{first}/name").read().value
    view.focus(f"products/{second}/unit")
    assert panel is not None
    assert panel.opened == second
    assert view.editor(f"products/{second}/name").read().value != text
    view.focus("products/+")
    assert panel.opened == ""


def test_a_mouse_opens_a_row(open_form: Open) -> None:
    view = open_form("survey", new=False)
    panel = view.body.panel("years")
    assert panel is not None
    row = view.session.state.rows("years")[1]
    QTest.mouseClick(panel._lines[row], Qt.MouseButton.LeftButton)
    assert view.here() == f"years/{row}/year"


def test_the_index_counts_rows(open_form: Open) -> None:
    view = open_form("survey")
    panel = view.body.panel("needs")
    assert panel is not None
    panel.add()
    assert "H Nhu cầu  1" in [made.text() for made in view.index._buttons]


# --- looks
def test_read_only_shows_and_does_not_take(open_form: Open) -> None:
    view = open_form("survey", new=False)
    view.set_read_only(True)
    before = view.payload()
    view.focus("name")
    commit("x")
    press(Key.Key_N, control=True, shift=True)
    panel = view.body.panel("products")
    assert panel is not None
    panel.add()
    view.focus(f"products/{view.session.state.rows('products')[0]}/name")
    commit("x")
    press(Key.Key_Delete, control=True, shift=True)
    assert view.payload() == before
    assert not view.dirty


def test_a_narrow_pane_breaks_lines(open_form: Open) -> None:
    view = open_form("facility")
    wide = view.editor("legal_form").pos()
    view.window().resize(430, 700)
    QApplication.processEvents()
    narrow = view.editor("legal_form").pos()
    assert narrow.y() > wide.y()
    assert view.editor("legal_form").width() > 150
    assert view.body.horizontalScrollBar().maximum() == 0


def test_a_survey_opens_at_once(qtbot: Any) -> None:
    services = BenchServices()
    seen = opened("survey")
    best = 1.0
    for _ in range(3):
        started = time.process_time()
        view = FormView(FORMS["survey"], LAYOUTS["survey"], services)
        window_with(view, qtbot)
        view.load(seen)
        view.grab()
        best = min(best, time.process_time() - started)
        view.body.build_all()
    assert best < 0.25  # processor time; 0.06 s on an idle core
