"""The page of a year's plan in a real window: figures open their records, acts ask what is odd and are taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.declared import Opening, Payment, PlanEntry, Programme
from kc_desktop.domain.declared.dossier import CostRow, Dossier
from kc_desktop.domain.declared.money import TargetRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.planning.facts import ADDED, MOVED_OUT, REFUNDED, Figure
from kc_desktop.services import lists
from kc_desktop.services.planning import programmes
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.plan import assign_dialog
from kc_desktop.ui.pages.plan import page as pages
from kc_desktop.ui.pages.plan.money_tab import MoneyTab
from kc_desktop.ui.pages.plan.page import YearPlanPage
from kc_desktop.ui.pages.plan.programme_part import ProgrammePart
from kc_desktop.ui.pages.plan.targets_tab import TargetsTab
from kc_desktop.ui.pages.plan.versions_tab import VersionsTab
from kc_desktop.ui.pages.plan.years_tab import YearsTab
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.times import today
from tests.services import kit
from tests.ui.page_bench import Bench

PAGE = "year_plan"

YEAR = today().year
TY = 10**9


def fill(bench: Bench) -> str:
    day = date(YEAR, 1, 2)
    for source, kind, amount in (("kcdp", "giao", 2 * TY), ("kcdp", "bo_sung", TY), ("kcqg", "giao", TY)):
        values = {"year": YEAR, "source": source, "kind": kind, "amount": amount, "decided_on": day}
        kit.add(bench.desk, PlanEntry(values))
    costs = (CostRow({"item": "Máy", "source": "kcdp", "amount": 800_000_000, "year": YEAR}, new_id()),)
    values = {
        "name": "Mẫu – Máy",
        "programme": "kcdp",
        "year": YEAR,
        "content": "3.3",
        "status": "da_duyet",
        "costs": costs,
    }
    dossier = kit.add(bench.desk, Dossier(values))
    paid = {"year": YEAR, "source": "kcdp", "kind": "giai_ngan", "amount": TY // 2, "paid_on": day, "dossier": dossier}
    kit.add(bench.desk, Payment(paid))
    return dossier


def page_of(bench: Bench, tab: str = pages.MONEY) -> YearPlanPage:
    page = bench.page("year_plan")
    assert isinstance(page, YearPlanPage)
    page.show_tab(tab)
    page.tab().reload()
    return page


def money_tab(bench: Bench) -> MoneyTab:
    tab = page_of(bench).tab()
    assert isinstance(tab, MoneyTab)
    return tab


def texts(tab: MoneyTab, key: str) -> list[str]:
    row = next(row for row in tab.sheet.rows if row.key == key)
    return [column.text(row) for column in tab._columns()]


def test_every_figure_opens_its_records_by_source_and_content_in_every_year(centre: Bench) -> None:
    fill(centre)
    tab = money_tab(centre)
    assert texts(tab, "kcdp")[1:] == ["2.000", "3.000", "800", "2.200", "–", "500", "–", "2.500", "16,67"]
    assert [row.key for row in tab.sheet.rows] == ["grants", "kcqg", "kcdp"]
    tab.sheet.light(2, 2)
    assert [(one.form, one.amount) for one in tab.behind.sheet.rows] == [("plan", 2 * TY), ("plan", TY)]
    tab.sheet.light(2, 8)  # what is left: the plan less what was paid
    assert sum(one.amount for one in tab.behind.sheet.rows) == 2_500_000_000
    tab.sheet.light(0, 2)
    tab.behind.findChildren(QPushButton)[-1].click()
    page = centre.window.page("plan")
    assert isinstance(page, RecordPage)
    assert page.list.model.rowCount() == 3
    tab.by.setCurrentIndex(tab.by.findData("content"))
    tab.by.activated.emit(0)
    assert [row.key for row in tab.sheet.rows] == ["grants", "3", "3.3", "?"]
    tab.show_year(YEAR + 1)
    assert tab.shown is not None
    assert tab.shown.row("grants").line.sum(Figure.BASE) == 0  # type: ignore[union-attr]
    assert tab.years.choices.selected() == str(YEAR + 1)
    assert centre.errors == []


def test_acts_ask_what_is_odd_are_one_box_each_and_are_undone(centre: Bench) -> None:
    fill(centre)
    tab = money_tab(centre)
    tab.ask(MOVED_OUT)
    box = tab.dialog.lines.widgets
    box["amount"].setText("1,2 tỷ")  # type: ignore[attr-defined]
    source = box["source"]
    source.setCurrentIndex(source.findData("kcqg"))  # type: ignore[attr-defined]
    into = box["into"]
    into.setCurrentIndex(into.findData("kcdp"))  # type: ignore[attr-defined]
    centre.notices.answers = ["stay"]
    tab.dialog.take()
    assert "1.000.000.000" in centre.notices.questions[-1].text
    assert lists.count(centre.desk, "plan") == 3
    centre.notices.answers = ["write"]
    tab.dialog.take()
    assert [texts(tab, key)[2] for key in ("grants", "kcqg", "kcdp")] == ["4.000", "-200", "4.200"]
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert texts(tab, "kcqg")[2] == "1.000"
    for kind in (REFUNDED, ADDED):
        tab.ask(kind)
        tab.dialog.lines.widgets["amount"].setText("100tr")  # type: ignore[attr-defined]
        tab.dialog.take()
    assert texts(tab, "kcdp")[1:] == ["2.000", "3.100", "800", "2.300", "–", "500", "100", "2.700", "12,90"]
    assert len(centre.notices.questions) == 2
    assert centre.errors == []


def test_a_batch_is_assigned_from_the_keyboard(centre: Bench) -> None:
    dossier = fill(centre)
    tab = money_tab(centre)
    made: list[assign_dialog.AssignDialog] = []
    tab.assign()
    made = tab.window().findChildren(assign_dialog.AssignDialog)
    box = made[-1]
    assert [(one.dossier, one.amount) for one in box.chosen()] == [(dossier, 800_000_000)]
    box.amount.setText("300tr")
    box.amount.returnPressed.emit()
    assert [one.amount for one in box.chosen()] == [300_000_000]
    box.lines.widgets["number"].setText("5/QĐ-MẪU")  # type: ignore[attr-defined]
    box.take.click()
    assert texts(tab, "kcdp")[1:3] == ["2.300", "3.300"]
    assert box.amount.focusPolicy() != Qt.FocusPolicy.NoFocus
    assert centre.errors == []


def test_targets_and_revisions(centre: Bench) -> None:
    fill(centre)
    rows = (TargetRow({"indicator": "thuc_hien", "quantity": Decimal(TY)}, new_id()),)
    values = {"name": "Kế hoạch mẫu", "kind": "ke_hoach_nam", "first_year": YEAR, "state": "da_duyet", "targets": rows}
    first = kit.add(centre.desk, Programme(values))
    tab = page_of(centre, pages.TARGETS).tab()
    assert isinstance(tab, TargetsTab)
    (target,) = tab.sheet.rows
    assert (target.reached.quantity, target.share) == (TY // 2, Decimal("50.00"))
    assert [one[0] for one in tab.behind.rows] == ["payment"]
    draft = programmes.revision_of(centre.desk, first)
    changed = tuple(row.with_values(quantity=Decimal(2 * TY)) for row in draft.targets or ())
    second = kit.add(centre.desk, draft.with_values(targets=changed))
    versions = page_of(centre, pages.VERSIONS).tab()
    assert isinstance(versions, VersionsTab)
    assert [line.how for line in versions.sheet.rows] == ["more"]
    assert (versions.before.currentData(), versions.after.currentData()) == (first, second)
    versions.revise.click()
    page = centre.window.page("programme")
    assert isinstance(page, RecordPage)
    assert page.pane.view.session.read()[0].values["revises"] == second
    assert centre.errors == []


def test_over_an_open_programme_stands_what_is_reached_and_the_way_to_revise_it(centre: Bench) -> None:
    fill(centre)
    rows = (TargetRow({"indicator": "thuc_hien", "quantity": Decimal(TY // 4)}, new_id()),)
    values = {"name": "Kế hoạch mẫu", "kind": "ke_hoach_nam", "first_year": YEAR, "state": "da_duyet", "targets": rows}
    first = kit.add(centre.desk, Programme(values))
    page = centre.record_page("programme")
    page.open_record(first)
    part = page.pane.findChild(ProgrammePart)
    assert part is not None
    assert "1 trong 1 chỉ tiêu" in part._sum.text()
    part.reached.click()
    tab = page_of(centre, pages.TARGETS).tab()
    assert isinstance(tab, TargetsTab)
    assert tab.which.currentData() == first
    assert centre.errors == []


def test_dossiers_picked_in_the_list_are_assigned_together(centre: Bench) -> None:
    dossier = fill(centre)
    page = centre.record_page("dossier")
    assert isinstance(page, DossierPage)
    page.list.table.selectAll()
    page.many.assign.click()
    (box,) = centre.window.findChildren(assign_dialog.AssignDialog)
    assert [one.dossier for one in box.chosen()] == [dossier]
    box.take.click()
    assert lists.count(centre.desk, "plan") == 4
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert lists.count(centre.desk, "plan") == 3


def test_a_table_of_years_is_pasted_seen_and_saved(centre: Bench) -> None:
    centre.window.navigation.chosen.emit("plan")
    assert isinstance(centre.window.page("year_plan"), YearPlanPage)  # the section opens here
    tab = page_of(centre, pages.YEARS).tab()
    assert isinstance(tab, YearsTab)
    tab.paste()
    box = tab.dialog
    box.text.setPlainText("Năm\tKCQG\tKCĐP\n2021\t1.200\tchín mươi\n2022\t-\t2.500")
    box.read()
    assert [(one.year, one.amount) for one in box.sheet.rows] == [(2021, 1_200_000_000), (2022, 2_500_000_000)]
    assert "chín mươi" in box._said.text()
    box.save.click()
    assert lists.count(centre.desk, Opening.key) == 2
    assert [line.year for line in tab.sheet.rows] == [2022, 2021]
    tab.paste()
    tab.dialog.text.setPlainText("Năm\tKCQG\n2021\t5")
    tab.dialog.read()
    tab.dialog.save.click()  # it would count twice: asked, and left
    assert "2021" in centre.notices.questions[-1].text
    assert lists.count(centre.desk, Opening.key) == 2
    undo = centre.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert lists.count(centre.desk, Opening.key) == 0
    assert list(tab.sheet.rows) == []
    assert centre.errors == []
