"""The board and the page of a đề án in a real window: from a need to records of its execution, nothing typed twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from kc_desktop.domain.declared import Contract, Dossier, MoneyRequest, Survey
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.forms import Level
from kc_desktop.domain.ids import new_id
from kc_desktop.services import lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.dossiers.beginnings import begin
from kc_desktop.ui.pages.dossiers.board_page import BoardPage
from kc_desktop.ui.pages.dossiers.checklist_panel import ChecklistPanel
from kc_desktop.ui.pages.dossiers.children import GROUP_OF
from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel
from kc_desktop.ui.pages.dossiers.group_dialog import GroupDialog
from kc_desktop.ui.pages.dossiers.leaves import FORM, MONEY, PAPERS
from kc_desktop.ui.pages.dossiers.money_panel import MoneyPanel
from kc_desktop.ui.pages.dossiers.of_dossier import OfDossier
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.dossiers.request_part import RequestPart
from kc_desktop.ui.pages.dossiers.step_dialog import StepDialog
from tests.tools.offices import Province, add, commune, sample
from tests.tools.photos import photo
from tests.ui.page_bench import Bench, put, window_on

PAGE = "dossier"


def survey(desk: Desk, **values: Any) -> str:
    need = NeedRow(
        {"content": "3.3", "machine": "lò ga", "investment": 800_000_000, "own_capital": 500_000_000,
         "requested": 300_000_000, "register_year": 2027, "can_match": True}, new_id(),
    )  # fmt: skip
    known = {**sample(legal_form="cp").values, "visited_on": date(2026, 9, 1), "needs": (need,)}
    return records.save(desk, records.blank(desk, "survey"), Survey({**known, **values})).record_id


def dossier(desk: Desk, **values: Any) -> str:
    facility = add(desk, legal_form="cp")
    known: dict[str, Any] = {
        "name": "Hỗ trợ lò ga (mẫu)", "programme": "kcdp", "year": 2027, "content": "3.3", "status": "nhu_cau",
        "kind": "don", "nature": "de_an", "places": (commune(),),
        "beneficiaries": (BeneficiaryRow({"facility": facility, "machine": "Lò ga"}, new_id()),),
        "costs": (
            CostRow({"item": "Lò ga", "source": "kcdp", "year": 2027, "amount": 300_000_000}, new_id()),
            CostRow({"item": "Lò ga", "source": "doi_ung", "year": 2027, "amount": 500_000_000}, new_id()),
        ),
    }  # fmt: skip
    return records.save(desk, records.blank(desk, "dossier"), Dossier({**known, **values})).record_id


def opened(bench: Bench, record_id: str) -> DossierPage:
    page = bench.record_page("dossier")
    assert isinstance(page, DossierPage)
    page.open_record(record_id)
    return page


def load(bench: Bench, record_id: str) -> Dossier:
    found = records.load(bench.desk, "dossier", record_id).record
    assert isinstance(found, Dossier)
    return found


def of(desk: Desk, form: str) -> list[Any]:
    nums = lists.ids(desk, lists.Query(form))
    return [records.load(desk, form, row.id).record for row in lists.page(desk, form, nums, [])]


def test_the_board_counts_and_opens(centre: Bench) -> None:
    ids = [dossier(centre.desk, status=state) for state in ("nhu_cau", "du_kien", "dang_thuc_hien", "bi_loai")]
    page = centre.page("board")
    assert isinstance(page, BoardPage)
    shown = {column.key: (column.count, column.support) for column in page.view.columns() if column.count}
    assert shown == {"need": (2, 600_000_000), "running": (1, 300_000_000)}
    page.filters.set_values("year", ("2026",))
    assert not any(column.count for column in page.view.columns())
    page.filters.clear()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(page.view, key)
    current = page.view.current()
    assert current is not None
    assert current.id == ids[2]
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    here = centre.window.page()
    assert isinstance(here, DossierPage)
    assert here.pane.record_id() == ids[2]
    assert here.list.isHidden(), "from the board a dossier has all the room"


def test_a_step_is_two_presses_and_can_be_taken_back(centre: Bench) -> None:
    record_id = dossier(centre.desk)
    page = opened(centre, record_id)
    assert page.part.next.step.isVisible()
    page.part.next.step.click()
    box = page.part.acts.dialog
    assert isinstance(box, StepDialog)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert load(centre, record_id).status == "du_kien"
    assert page.part.path.view.texts()[1].startswith("Dự kiến")
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert load(centre, record_id).status == "nhu_cau"
    assert centre.errors == []


def test_papers_are_marked_and_scans_attached(centre: Bench, tmp_path: Path) -> None:
    record_id = dossier(centre.desk)
    page = opened(centre, record_id)
    panel = page.part.leaves.show(PAPERS)
    assert isinstance(panel, ChecklistPanel)
    panel.switch.select("all")
    panel._show_lines()
    line = panel.line()
    assert line is not None
    panel.mark_there()
    box = [one for one in panel.window().findChildren(AskBox) if one.isVisible()][-1]
    QTest.keyClicks(box.lines.widgets["number"], "12/CV")
    QTest.keyClicks(box.lines.widgets["issued_on"], "1/8/26")
    QTest.keyClick(box, Qt.Key.Key_Return)
    (row,) = load(centre, record_id).papers or ()
    assert (row.paper, row.state, row.number, row.issued_on) == (line.paper, "co", "12/CV", date(2026, 8, 1))
    scan = tmp_path / "quet.jpg"
    scan.write_bytes(photo())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    assert panel.paste(data)
    after = load(centre, record_id)
    assert [one.file for one in after.papers or ()] == [one.hash for one in after.files or ()]
    panel.clear_mark()
    assert not load(centre, record_id).papers
    assert centre.errors == []


def test_the_money_is_explained_taken_over_and_split(centre: Bench) -> None:
    record_id = dossier(centre.desk, support_item="may_moc")
    page = opened(centre, record_id)
    panel = page.part.leaves.show(MONEY)
    assert isinstance(panel, MoneyPanel)
    assert panel.money is not None
    assert panel.money.budget.total == 800_000_000
    (level,) = panel.money.support.levels
    page.part.acts.take_level(level)
    after = load(centre, record_id)
    assert sum(row.amount or 0 for row in after.costs or ()) == 800_000_000, "nothing lost by splitting anew"
    assert (after.beneficiaries or ())[0].support == level.normal
    item = panel.money.budget.items[0]
    page.part.acts.split(item)
    box = [one for one in page.window().findChildren(QDialog) if one.isVisible()][-1]
    assert isinstance(box, AskBox)
    line = box.lines.widgets["kcdp"]
    line.selectAll()  # type: ignore[attr-defined]  # a line
    QTest.keyClicks(line, "200tr")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert load(centre, record_id).amount_by_source() == {"kcdp": 200_000_000, "doi_ung": 600_000_000}
    assert centre.errors == []


def test_a_record_of_the_execution_begins_with_what_is_known(centre: Bench) -> None:
    record_id = dossier(centre.desk, status="da_duyet", approved_support=300_000_000)
    page = opened(centre, record_id)
    page.part.leaves.show_child("contract", "")
    group = page.pane.leaf()
    assert isinstance(group, ChildrenPanel)
    pane = group.pane()
    assert pane is not None
    pane.view.focus("number")
    QTest.keyClicks(pane.view.editor("number").control, "05/HD")
    page.save()
    (contract,) = of(centre.desk, "contract")
    assert isinstance(contract, Contract)
    assert (contract.dossier, contract.support, contract.value) == (record_id, 300_000_000, 800_000_000)
    group.show_list()
    assert [child.title for child in group.sheet.rows] == ["05/HD"]
    page.part.leaves.show_child("acceptance", "")
    inner = page.pane.leaf().pane()  # type: ignore[attr-defined]  # the other group
    record = inner.view.read()[0]
    assert (record.total_spent, record.support_accepted, record.own_spent) == (800_000_000, 300_000_000, 500_000_000)
    assert record.machines[0].name == "Lò ga"
    assert centre.errors == []


def test_a_record_elsewhere_leads_back_to_its_dossier(centre: Bench) -> None:
    record_id = dossier(centre.desk)
    contract = Contract({"number": "1/HĐ", "dossier": record_id, "kind": "ho_tro", "signed_on": date(2026, 9, 9)})
    made = records.save(centre.desk, records.blank(centre.desk, "contract"), contract).record_id
    page = centre.record_page("contract")
    page.open_record(made)
    part = next(one for one in page.pane.parts.parts if isinstance(one, OfDossier))
    part.open_button.click()
    here = centre.window.page()
    assert isinstance(here, DossierPage)
    assert here.pane.record_id() == record_id
    assert here.part.leaves.tabs.selected() == FORM


def test_beside_stand_the_survey_and_the_establishment(centre: Bench) -> None:
    one = survey(centre.desk)
    page = centre.record_page("survey")
    page.open_record(one)
    page.steps._offer_needs()
    here = centre.window.page()
    assert isinstance(here, DossierPage)
    here.save()
    here.part.beside_button.click()
    assert here.part.beside is not None
    told = here.part.beside.texts()
    assert "Vốn tự có: 500.000.000" in " ".join(told) or any("500.000.000" in line for line in told)
    assert centre.errors == []


def test_several_surveys_become_one_group(centre: Bench) -> None:
    for name in ("Mẫu Một", "Mẫu Hai"):
        survey(centre.desk, name=name)
    page = centre.record_page("survey")
    page.list.table.selectAll()
    page._many.group.click()
    box = next(one for one in page.window().findChildren(GroupDialog) if one.isVisible())
    assert len(box.sheet.chosen()) == 2
    box.make.click()
    here = centre.window.page()
    assert isinstance(here, DossierPage)
    record = here.pane.view.read()[0]
    assert isinstance(record, Dossier)
    assert record.kind == "nhom"
    assert sorted(row.name or "" for row in record.beneficiaries or ()) == ["Mẫu Hai", "Mẫu Một"]
    assert record.amount_by_source()["kcdp"] == 600_000_000


def test_a_stage_opens_its_part_and_typing_is_kept(centre: Bench) -> None:
    page = opened(centre, dossier(centre.desk, status="dang_thuc_hien"))
    put(page, objective="Nâng năng suất")
    QTest.mouseClick(page.part.path.view, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    page.part.acts.show_stage("dang_thuc_hien")
    assert isinstance(page.pane.leaf(), ChildrenPanel)
    assert page.pane.view.dirty
    page.save()
    assert load(centre, page.pane.record_id()).objective == "Nâng năng suất"


def test_a_batch_takes_one_step_together(offices: Province, tmp_path: Path, qtbot: Any) -> None:
    ids = [dossier(offices.centre.desk, name=f"Mẫu {number}") for number in range(3)]
    centre = window_on(offices.centre, tmp_path, qtbot, PAGE)
    page = centre.record_page("dossier")
    assert isinstance(page, DossierPage)
    page.list.table.selectAll()
    page.many.step.click()
    menu = page.many.step.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    assert page.many.dialog is not None
    QTest.keyClick(page.many.dialog, Qt.Key.Key_Return)
    assert {load(centre, one).status for one in ids} == {"du_kien"}
    assert "3 đề án" in centre.notices.toasts[-1][0]
    assert centre.errors == []


def test_every_record_of_the_execution_begins_with_its_dossier(offices: Province) -> None:
    desk = offices.centre.desk
    record_id = dossier(desk, status="dang_thuc_hien", approved_support=300_000_000)
    for form in GROUP_OF:
        seed = begin(desk, form, record_id, date(2026, 9, 9))
        assert (seed.key, seed.values["dossier"]) == (form, record_id)
        asked = {problem.path for problem in records.check(desk, seed) if problem.level is Level.BLOCK}
        assert asked <= {"number", "reason", "amount"}, "what nobody can know yet"


def test_a_request_is_paid_in_one_press_and_taken_back(centre: Bench) -> None:
    record_id = dossier(centre.desk, status="dang_thuc_hien", approved_support=300_000_000)
    request = MoneyRequest(
        {"name": "Tạm ứng lần 1", "dossier": record_id, "kind": "tam_ung", "asked_on": date(2026, 9, 9),
         "amount": 210_000_000}
    )  # fmt: skip
    made = records.save(centre.desk, records.blank(centre.desk, "request"), request).record_id
    page = opened(centre, record_id)
    page.part.leaves.show_child("request", made)
    pane = page.pane.leaf().pane()  # type: ignore[attr-defined]  # a group's leaf
    part = next(one for one in pane.parts.parts if isinstance(one, RequestPart))
    part.pay.click()
    box = [one for one in page.window().findChildren(AskBox) if one.isVisible()][-1]
    QTest.keyClick(box, Qt.Key.Key_Return)
    (payment,) = of(centre.desk, "payment")
    assert (payment.amount, payment.dossier, payment.kind) == (210_000_000, record_id, "tam_ung")
    assert part.isHidden(), "what is paid needs no button"
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert of(centre.desk, "payment") == []
    assert centre.errors == []


def test_another_programme_brings_its_own_source(centre: Bench) -> None:
    page = opened(centre, dossier(centre.desk))
    put(page, programme="kcqg")
    page.pane.view.body.left.emit("programme")
    record = page.pane.view.read()[0]
    assert isinstance(record, Dossier)
    assert record.amount_by_source() == {"kcqg": 300_000_000, "doi_ung": 500_000_000}


def test_keys_go_to_the_parts_and_show_what_stands_beside(centre: Bench) -> None:
    page = opened(centre, dossier(centre.desk))
    page.part.leaves.tabs.take_focus()
    for key, tab in ((Qt.Key.Key_3, PAPERS), (Qt.Key.Key_2, MONEY), (Qt.Key.Key_1, FORM)):
        QTest.keyClick(centre.window, key, Qt.KeyboardModifier.AltModifier)
        assert page.part.leaves.tabs.selected() == tab
    QTest.keyClick(centre.window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert page.part.beside is not None
    assert page.part.beside.isVisible()


def test_what_is_begun_and_not_saved_stays_in_the_list(centre: Bench) -> None:
    record_id = dossier(centre.desk, status="da_duyet")
    page = opened(centre, record_id)
    page.part.leaves.show_child("contract", "")
    group = page.pane.leaf()
    assert isinstance(group, ChildrenPanel)
    group.show_list()
    (child,) = group.sheet.rows
    assert child.draft
    group.sheet.opened.emit(child)
    pane = group.pane()
    assert pane is not None
    assert pane.view.read()[0].values["dossier"] == record_id
    assert of(centre.desk, "contract") == []
