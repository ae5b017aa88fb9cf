"""What a person sees in English of records, figures and sentences that the services tell in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from kc_desktop.domain.amounts import parse_money
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.money import Payment, PlanEntry
from kc_desktop.domain.forms import Level, Problem
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import records
from kc_desktop.ui.forms import problems
from kc_desktop.ui.language import money_to_edit, show_number, show_short_money, show_value, tell
from kc_desktop.ui.pages.importing.wizard import ImportWizard
from kc_desktop.ui.pages.overview.page import OverviewPage
from kc_desktop.ui.pages.reporting.grid_model import ReportModel
from kc_desktop.ui.pages.reporting.page import ReportPage
from kc_desktop.ui.pages.times import today
from tests.tools.offices import add
from tests.ui.page_bench import Bench

VIETNAMESE = re.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
WORKBOOK = Path(__file__).parents[1] / "data" / "workbooks" / "mua_sam.xlsx"


def texts(widget: QWidget) -> Iterator[str]:
    """Every label and cell below a widget, with what the pointer is told."""
    for child in widget.findChildren(QWidget):
        if isinstance(child, QLabel):
            yield child.text()
        if isinstance(child, QTableWidget):
            for at in range(child.rowCount() * child.columnCount()):
                cell = child.item(*divmod(at, child.columnCount()))
                if cell is not None:
                    yield from (cell.text(), cell.toolTip())


def spoken(lines: ReportModel) -> Iterator[str]:
    """Every figure of a report as it is told, with the names of its line and column."""
    for row in range(lines.rowCount()):
        yield from (lines.spoken(row, column) for column in range(lines.columnCount()))


@pytest.fixture
def funded(english: None, station: Bench) -> Bench:
    """A station that speaks English and has a plan and a payment of this year."""
    del english
    year = today().year
    common = {"year": year, "source": "kcqg"}
    plan = {**common, "kind": "giao", "amount": 5_400_000_000, "decided_on": date(year, 1, 1)}
    payment = {**common, "kind": "giai_ngan", "amount": 990_500_000, "paid_on": date(year, 1, 1)}
    records.save(station.desk, records.blank(station.desk, "plan"), PlanEntry(plan))
    records.save(station.desk, records.blank(station.desk, "payment"), Payment(payment))
    return station


def test_a_list_and_its_filter(english: None, station: Bench) -> None:
    del english
    add(station.desk)
    page = station.record_page()
    page.refresh(Change("refresh"))
    row = page.list.model.row_at(0)
    assert row is not None
    assert row.cells[1] == "Cooperative"
    bar = page.list.filters
    bar._offer_values("legal_form")
    assert list(bar._labels.values()) == ["Cooperative"]


def test_the_history(english: None, station: Bench) -> None:
    del english
    page = station.record_page()
    page.open_record(add(station.desk))
    page.pane.head.history.setChecked(True)
    shown = set(texts(page.pane.history))
    assert {"Legal form", "Cooperative", "Created"} <= shown
    assert not {"Loại hình", "Hợp tác xã"} & shown


def test_the_overview_and_the_report(funded: Bench) -> None:
    overview, report = funded.page("overview"), funded.page("report")
    assert isinstance(overview, OverviewPage)
    assert isinstance(report, ReportPage)
    overview.reload()
    chart = overview.money.sources.chart()
    assert chart is not None
    assert chart.series[1].texts[0].startswith("990.5 (18.34 %")
    report.show_report("funding")
    report._go_to("kcqg", "executed")
    shown = [*texts(report), *spoken(report.grid.lines)]
    assert report.panel.value.text() == "990.5 million dong"
    assert any(text.endswith("990.5 million dong") for text in shown)
    assert [text for text in shown if VIETNAMESE.search(text)] == ["TT 36/2013/TT-BCT Đ.13–18"], "laws keep their names"
    assert report.report is not None
    assert VIETNAMESE.search(report.report.title)  # the paper stays official


def test_why_rows_were_refused(english: None, station: Bench) -> None:
    del english
    page = station.record_page()
    box = ImportWizard(page.form, page.context, WORKBOOK, page)
    box.look()
    box.next.click()
    said = {row.said for row in box.trial.sheet.rows}
    assert "Establishment name: This must be filled in" in said
    box.close()


def test_a_problem_names_the_other_field(english: None) -> None:
    del english
    problem = Problem("requested", "part_over_whole", Level.WARN, whole="Tổng vốn đầu tư")
    assert not VIETNAMESE.search(problems.text_of(problem)), problems.text_of(problem)
    assert problems.text_of(Problem("x", "too_high", Level.BLOCK, high=1_000_000)) == "Not more than 1,000,000"


def test_figures(english: None) -> None:
    del english
    assert show_number(Decimal("1234.5")) == "1,234.5"
    assert [show_short_money(dong) for dong in (5_400_000_000, 350_000_000, 1_234)] == ["5.4 bn", "350 m", "1,234"]
    assert [parse_money(money_to_edit(dong)) for dong in (900_000, 5_400_000_000)] == [900_000, 5_400_000_000]
    fields = Facility.by_key
    assert show_value(fields["owner_is_woman"], "Có") == "Yes"
    assert show_value(fields["name"], "Có") == "Có"
    assert tell(Sentence("Tổng số", context="report")) == "Total"
