"""Typing again blind, deciding by keys, printing, and opening what was scanned, in the real window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kc_desktop.domain.declared import Assignment, Campaign, Survey
from kc_desktop.services import drafts, merging, records, retyping
from kc_desktop.ui.finder import Finder
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.pages import printing
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.retyping_page import RetypingPage
from kc_desktop.ui.pages.retyping_part import RetypingPart
from tests.services.kit import add
from tests.tools.offices import commune, sample, send
from tests.ui.page_bench import window_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.tools.offices import Province
    from tests.ui.page_bench import Bench

DAY = date(2026, 9, 2)


@pytest.fixture
def bench(two: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    """A centre with one survey that a station typed, to be typed again."""
    centre, station = two.centre.desk, two.stations[0].desk
    campaign = add(centre, Campaign({
        "name": "Đợt mẫu", "starts_on": date(2026, 9, 1), "ends_on": date(2026, 9, 30), "communes": (commune(),),
        "selection": "ca_dia_ban", "verify_share": Decimal(100),
    }))  # fmt: skip
    place = add(centre, sample())
    task = add(centre, Assignment({"name": "Việc", "campaign": campaign, "commune": commune(), "facility": place}))
    add(station, Survey({
        "name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "site_commune": commune(), "visited_on": DAY,
        "facility": place, "assignment": task, "main_product": "Gốm", "waste": "Xỉ than",
    }))  # fmt: skip
    merging.merge(centre, send(two.stations[0], two.stick()))
    return window_on(two.centre, tmp_path, qtbot)


def the_page(bench: Bench) -> RetypingPage:
    page = bench.page("verify")
    assert isinstance(page, RetypingPage)
    return page


def type_in(page: RetypingPage, **values: object) -> None:
    for key, value in values.items():
        page.typing.view.session.apply_cell(key, Reading(value=value), show=True)


def test_a_sheet_is_typed_again_and_decided_by_keys(bench: Bench) -> None:
    page = the_page(bench)
    assert [one.typed_by for one in page.due.rows] == ["Trạm mẫu 1"]
    page.start.click()
    state = page.typing.view.session.state
    assert state.get("name").value == "Mẫu – Gốm Bến Đá"
    assert state.get("main_product").is_empty
    type_in(page, visited_on=DAY, legal_form="htx", main_product="Gốm sứ", waste="Xỉ")
    page.can_leave()
    assert [retyping.is_begun(draft) for draft in drafts.every(bench.desk)] == [True]
    page.save()
    assert len(page.compare.sheet.rows) == 2
    assert not page.compare.keep.isEnabled()
    page.compare.sheet.setFocus()
    page.compare.sheet.selectRow(0)
    QTest.keyClick(page.compare.sheet, Qt.Key.Key_2)
    QTest.keyClick(page.compare.sheet, Qt.Key.Key_3)
    assert page.compare.right == {"main_product": "second", "waste": "neither"}
    page.compare.keep.click()
    assert bench.errors == []
    survey = bench.record_page("survey")  # it opened where both are wrong
    assert survey.pane.view.here() == "waste"
    assert survey.pane.opened() is not None
    assert records.load(bench.desk, "survey", survey.pane.record_id()).record.values["main_product"] == "Gốm sứ"
    assert drafts.every(bench.desk) == ()
    assert [one.errors for one in the_page(bench).rates["people"].rows] == [2]


def test_what_is_typed_so_far_is_safe_in_the_list_of_drafts(bench: Bench) -> None:
    page = the_page(bench)
    page.start.click()
    type_in(page, main_product="Gốm sứ")
    page.typing.later.click()
    assert page.due.rows[0].draft
    bench.window.open_record("retyping", page.due.rows[0].draft)
    kept = bench.record_page("retyping")
    part = next(one for one in kept.pane.parts.parts if isinstance(one, RetypingPart))
    kept.save()  # nothing to save here: it would take the place of what is typed
    assert kept.pane.view.body.read_only
    part.go_on.click()
    assert page.typing.view.session.state.get("main_product").value == "Gốm sứ"
    assert bench.errors == []


def test_papers_of_the_rows_picked_and_a_scanned_code(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(bench.desk, sample("Mẫu – Hai"))
    out = tmp_path / "phieu.pdf"
    monkeypatch.setattr(printing, "ask_save", lambda *_args: out)
    page = bench.record_page()
    page.list.table.selectAll()
    page._many.print.click()
    assert bench.errors == []
    assert out.read_bytes().startswith(b"%PDF-")
    survey = the_page(bench).due.rows[0].survey
    Finder(bench.window, bench.context.bridge, ())
    code = f"KC1:SURVEY:{survey.upper()}"
    bench.window.search.setText(code)  # as a hand scanner types
    bench.window.search.query_changed.emit(code)
    assert bench.window.search.text() == ""
    opened = bench.record_page("survey")
    assert isinstance(opened, RecordPage)
    assert opened.pane.record_id() == survey
