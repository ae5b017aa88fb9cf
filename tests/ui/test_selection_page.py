"""The pages and parts of appraisal, selection, watch and follow-up, in a real window over a real office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kc_desktop.domain.declared import Adjustment, Appraisal, Contract, Dossier, FollowUp
from kc_desktop.domain.declared.appraisal import ChangeRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import appraising, procedure, records
from kc_desktop.ui.pages import tab_page as tab_module
from kc_desktop.ui.pages.adjustment_part import AdjustmentPart
from kc_desktop.ui.pages.appraisal_part import AppraisalPart
from kc_desktop.ui.pages.files import PDF, WORD, XLSX
from kc_desktop.ui.pages.follow_up_part import FollowUpPart
from kc_desktop.ui.pages.overview.page import OverviewPage
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.selection_page import SelectionPage
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.watch_page import AFTER, DUE, MONTH, WatchPage
from kc_desktop.ui.pages.watching.after_tab import AfterTab
from kc_desktop.ui.pages.watching.month_tab import MonthTab
from kc_desktop.ui.pages.watching.risk_tab import RiskTab
from tests.services.test_selection import M, dossier, save
from tests.tools import offices
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.ui.pages.pane_parts import PanePart

PAGE = "dossier"


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    app = offices.office(tmp_path / "centre", "centre", "Trung tâm mẫu")
    yield window_on(app, tmp_path, qtbot, PAGE)
    app.close()


def part(page: RecordPage, kind: type[PanePart]) -> PanePart:
    return next(one for one in page.pane.parts.parts if isinstance(one, kind))


def test_choosing_under_a_budget_and_sending_it(bench: Bench, qtbot: QtBot) -> None:
    desk, year = bench.desk, today().year + 1
    one = dossier(desk, "A", "tham_dinh_co_so", 200 * M, 900 * M, year=year)
    two = dossier(desk, "B", "tham_dinh_co_so", 300 * M, 900 * M, year=year)
    three = dossier(desk, "C", "tham_dinh_co_so", 100 * M, 100 * M, year=year)
    page = bench.page("selection")
    assert isinstance(page, SelectionPage)
    assert [line.candidate.id for line in page.sheet.rows] == [one, two, three]
    assert not page.send.isEnabled()
    qtbot.keyClicks(page.budget, "0,3 x")
    assert not page._fault.isHidden()
    page.budget.clear()
    qtbot.keyClicks(page.budget, "350tr")
    assert page.selection is not None
    assert [choice.candidate.id for choice in page.selection.chosen] == [one]
    assert page._ends_here(0)
    page.skip.setChecked(True)
    assert [choice.candidate.id for choice in page.selection.chosen] == [one, three]
    page.sheet.selectRow(1)
    assert not page.card.pick.isEnabled()  # never without a reason
    page.card.reason.setText("đã cam kết")
    page.card.pick.click()
    assert [choice.candidate.id for choice in page.selection.chosen] == [two]
    assert page.selection.left == 50 * M
    bench.notices.answers.append("send")
    page.send.click()
    assert "300.000.000" in bench.notices.questions[-1].text
    (refused,) = bench.errors  # it was never appraised: nothing is sent
    assert isinstance(refused, Refused)
    assert refused.code == "step_needs"
    procedure.take_step(desk, two, "tdcs_dat", procedure.Given(paper="1/BB"))
    bench.notices.answers.append("send")
    page.send.click()
    record = records.load(desk, "dossier", two).record
    assert isinstance(record, Dossier)
    assert [row.step for row in record.stages or ()] == ["tdcs_dat", "trinh_duyet"]


def test_criteria_are_judged_by_keys_and_the_conclusion_reaches_the_dossier(bench: Bench, qtbot: QtBot) -> None:
    desk = bench.desk
    one = dossier(desk, "Đề án mẫu", "tham_dinh_co_so", 200 * M, 600 * M)
    sheet = save(desk, appraising.start(desk, one, "co_so"))
    bench.window.open_record("appraisal", sheet)
    page = bench.record_page("appraisal")
    found = part(page, AppraisalPart)
    assert isinstance(found, AppraisalPart)
    assert found.sheet.rows[0].label.startswith("Phù hợp")
    found.sheet.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(found.sheet, key)
    record = page.pane.view.read()[0]
    assert isinstance(record, Appraisal)
    assert [row.result for row in record.scores or ()] == ["dat"] * 4 + ["bo_sung"]
    assert "bổ sung" in found._chip.text()
    found.take.click()
    assert page.pane.view.read()[0].values["result"] == "bo_sung"
    page.pane.view.session.put("conditions", "Ký lại cam kết")
    page.save()
    assert not found.conclude.isHidden()
    bench.notices.answers.append("yes")
    found.conclude.click()
    record_now = records.load(desk, "dossier", one).record
    assert isinstance(record_now, Dossier)
    assert [row.step for row in record_now.stages or ()] == ["tdcs_bo_sung"]
    undo = bench.notices.toasts[-1][1]
    assert undo is not None
    undo()
    again = records.load(desk, "dossier", one).record
    assert not again.values.get("stages")


def test_who_decides_an_adjustment(bench: Bench) -> None:
    desk = bench.desk
    one = dossier(desk, "Đề án mẫu", "dang_thuc_hien", 200 * M, 600 * M, programme="kcqg")
    changes = (ChangeRow({"kind": "dia_diem"}, new_id()), ChangeRow({"kind": "tang_ho_tro"}, new_id()))
    asked = save(desk, Adjustment({"name": "ĐC", "dossier": one, "asked_on": date(2026, 5, 1), "reason": "r",
                                   "changes": changes}))  # fmt: skip
    bench.window.open_record("adjustment", asked)
    page = bench.record_page("adjustment")
    found = part(page, AdjustmentPart)
    assert isinstance(found, AdjustmentPart)
    assert found.answer is not None
    assert found.answer.value == "bo"
    found.take.click()
    assert page.pane.view.read()[0].values["decider"] == "bo"
    assert found.take.isHidden()


def test_the_watch_from_the_overview_to_the_dossier(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, day = bench.desk, today()
    one = dossier(desk, "Máy cắt đá", "dang_thuc_hien", 200 * M, 600 * M, year=day.year,
                  ends_on=day - timedelta(9))  # fmt: skip
    save(desk, Contract({"number": "9/HĐ", "dossier": one, "kind": "ho_tro", "signed_on": day - timedelta(90)}))
    overview = bench.page("overview")
    assert isinstance(overview, OverviewPage)
    overview.reload()
    assert overview.dossiers.sum.text().startswith("1 đề án, 1 đã quá hạn · 200.000.000 đồng")
    overview.dossiers.every.click()
    page = bench.window.page("watch")
    assert isinstance(page, WatchPage)
    tab = page.tab()
    assert isinstance(tab, RiskTab)
    (risk,) = tab.sheet.rows
    assert tab.card.risk == risk
    tab.show_sign("past_end")
    assert tuple(tab.sheet.rows) == (risk,)
    page.show_tab(MONTH)
    month = page.tab()
    assert isinstance(month, MonthTab)
    assert [row.dossier for row in month.sheet.rows] == [one]
    asked: list[str] = []
    monkeypatch.setattr(tab_module, "ask_save", lambda *given: asked.append(given[3]) or tmp_path / given[3])
    for kind in (XLSX, WORD, PDF):
        month.export(kind)
    heads = {Path(name).suffix: (tmp_path / name).read_bytes()[:2] for name in asked}
    assert heads == {".xlsx": b"PK", ".docx": b"PK", ".pdf": b"%P"}
    month.report.click()
    assert bench.record_page("progress").pane.view.read()[0].values["dossier"] == one
    page.show_tab(DUE)
    page.show_tab(AFTER)
    assert isinstance(page.tab(), AfterTab)
    tab.sheet.opened.emit(risk)
    assert bench.record_page("dossier").pane.record_id() == one
    assert not bench.errors


def test_before_and_after(bench: Bench) -> None:
    desk = bench.desk
    one = dossier(desk, "Máy nghiền", "hoan_thanh", 200 * M, 600 * M)
    figures = {"revenue": 120, "revenue_before": 100, "workers": 9, "workers_before": 10, "output": Decimal(5)}
    seen = save(desk, FollowUp({"name": "Năm 1", "dossier": one, "visited_on": date(2026, 5, 1), **figures}))
    bench.window.open_record("follow_up", seen)
    found = part(bench.record_page("follow_up"), FollowUpPart)
    assert isinstance(found, FollowUpPart)
    assert [chip.text() for chip in found.chips] == ["Doanh thu +20 %", "Lao động −10 %"]
