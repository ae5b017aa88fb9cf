"""The page of the network in a real window: tabs, handing over with one press and back, plan, pay."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kc_desktop.domain.declared import Collaborator, WorkEntry
from kc_desktop.services import network, pay, records
from kc_desktop.ui.pages.collaborator_part import CollaboratorPart
from kc_desktop.ui.pages.network.cover_tab import CoverTab
from kc_desktop.ui.pages.network.due_tab import DueTab
from kc_desktop.ui.pages.network.page import DUE, PAY, PLAN, RESULTS, NetworkPage
from kc_desktop.ui.pages.network.pay_tab import PayTab
from kc_desktop.ui.pages.network.plan_tab import PlanTab
from kc_desktop.ui.pages.network.results_tab import ResultsTab
from kc_desktop.ui.pages.overview.page import OverviewPage
from kc_desktop.ui.pages.parts import Line
from kc_desktop.ui.pages.times import today
from tests.tools.offices import add, commune
from tests.ui.page_bench import Bench


def person(bench: Bench, name: str, *communes: str, **values: object) -> str:
    record = Collaborator({"name": name, "communes": communes, "status": "dang_lam", **values})
    return records.save(bench.desk, records.blank(bench.desk, "collaborator"), record).record_id


def page_of(bench: Bench, key: str) -> NetworkPage:
    page = bench.page("network")
    assert isinstance(page, NetworkPage)
    page.show_tab(key)
    return page


def test_gaps_and_overlaps_in_the_table_and_the_tree(centre: Bench) -> None:
    add(centre.desk)
    person(centre, "Mẫu Anh", commune(), commune(1), team="Tổ 1")
    person(centre, "Mẫu Bình", commune(1))
    tab = page_of(centre, "cover").tab()
    assert isinstance(tab, CoverTab)
    tab.only.select("overlaps")
    tab.only.chosen.emit("overlaps")
    assert [line.people for line in tab.sheet.rows] == ["Mẫu Anh, Mẫu Bình"]
    root = tab.tree.topLevelItem(0)
    assert root is not None
    assert tab.seen is not None
    branches = [child for at in range(root.childCount()) if (child := root.child(at)) is not None]
    assert [(branch.text(0), branch.text(1)) for branch in branches] == [
        ("Chưa có người phụ trách", str(len(tab.seen.cover.gaps))),
        ("Tổ 1 · chưa có tổ trưởng", "2"),
        ("Chưa xếp tổ", "1"),
    ]


def test_an_area_is_handed_over_with_one_press_and_taken_back(centre: Bench) -> None:
    leaving = person(centre, "Mẫu Anh", commune(), team="Tổ 1", term_to=today() - timedelta(days=1))
    heir = person(centre, "Mẫu Bình", commune(1), team="Tổ 1")
    overview = centre.page("overview")
    assert isinstance(overview, OverviewPage)
    overview.reload()
    line = overview.waiting.lines.findChildren(Line)[-1]
    line.acted.emit()
    tab = page_of(centre, DUE).tab()
    assert isinstance(tab, DueTab)
    assert [one.member.id for one in tab.sheet.rows] == [leaving]
    assert tab.card.who.currentData() == heir
    tab.card.give.click()
    assert set(records.load(centre.desk, "collaborator", heir).record.values["communes"]) == {commune(), commune(1)}
    assert list(tab.sheet.rows) == []
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert [one.member.id for one in tab.sheet.rows] == [leaving]
    assert centre.errors == []


def test_results_open_the_records_behind_them(centre: Bench) -> None:
    who = person(centre, "Mẫu Anh", commune())
    values = {"collaborator": who, "happened_on": today(), "kind": "hop", "result": "Họp mẫu"}
    entry = records.save(centre.desk, records.blank(centre.desk, "work"), WorkEntry(values))
    tab = page_of(centre, RESULTS).tab()
    assert isinstance(tab, ResultsTab)
    assert [deed.record for deed in tab.deeds.rows] == [entry.record_id]
    tab.deeds.opened.emit(tab.deeds.rows[0])
    assert centre.record_page("work").pane.record_id() == entry.record_id


def test_a_plan_follows_the_number_of_people_and_is_taken_over(centre: Bench) -> None:
    tab = page_of(centre, PLAN).tab()
    assert isinstance(tab, PlanTab)
    tab.people.setValue(3)
    tab.reload()
    assert len(tab.sheet.rows) == 3
    centre.notices.answers = ["take"]
    tab.take.click()
    assert [member.standing for member in network.members(centre.desk)] == ["planned"] * 3


def test_pay_is_approved_and_printed(centre: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person(centre, "Mẫu Anh", commune(), allowance=450_000)
    tab = page_of(centre, PAY).tab()
    assert isinstance(tab, PayTab)
    assert [row.due for row in tab.sheet.rows] == [450_000]
    centre.notices.answers = ["approve"]
    tab.approve.click()
    assert pay.sheet(centre.desk, today().year, today().month).due == 0
    assert not tab.approve.isEnabled()
    out = tmp_path / "thu lao.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    tab._export()
    assert out.is_file()


def test_the_open_person_shows_figures_and_leads_to_the_handover(centre: Bench) -> None:
    who = person(centre, "Mẫu Anh", commune(), term_to=today() + timedelta(days=9))
    page = centre.record_page("collaborator")
    page.open_record(who)
    (part,) = (part for part in page.pane.parts.parts if isinstance(part, CollaboratorPart))
    assert part.ends.text() == "Còn 9 ngày nhiệm kỳ"
    part.hand.click()
    tab = page_of(centre, DUE).tab()
    assert isinstance(tab, DueTab)
    assert tab.card.found is not None
    assert tab.card.found.person.id == who


def test_a_station_looks_and_does_not_decide(station: Bench) -> None:
    person(station, "Mẫu Anh", commune(), allowance=450_000, term_to=today())
    pay_tab = page_of(station, PAY).tab()
    assert isinstance(pay_tab, PayTab)
    assert not pay_tab.approve.isEnabled()
    due = page_of(station, DUE).tab()
    assert isinstance(due, DueTab)
    assert due.card.give.isHidden()
