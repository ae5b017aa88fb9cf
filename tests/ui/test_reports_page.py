"""The window of reports over a real bank: choose, ask, explain, drill, write; and the dictionary of figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from kc_desktop.domain.declared import Payment, PlanEntry
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import lists, records
from kc_desktop.ui.pages.dictionary_page import DictionaryPage
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.files import PDF, WORD, XLSX
from kc_desktop.ui.pages.pdf_preview import PdfPreview
from kc_desktop.ui.pages.reporting import periods
from kc_desktop.ui.pages.reporting.acts_bar import COPIES, ISSUE, SLIDES
from kc_desktop.ui.pages.reporting.foot import CONFLICTS, STATIONS, Foot
from kc_desktop.ui.pages.reporting.issued_part import IssuedPart
from kc_desktop.ui.pages.reporting.page import ReportPage
from tests.ui.page_bench import Bench
from tests.ui.report_kit import made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "report"

JUNE = Options(2026, date(2026, 6, 30))


def put(bench: Bench, record: PlanEntry | Payment) -> str:
    return records.save(bench.desk, records.blank(bench.desk, record.key), record).record_id


@pytest.fixture
def paid(station: Bench) -> tuple[str, ...]:
    """One assignment and two payments of local money, one of them after June."""
    put(station, PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 10**9,
                            "decided_on": date(2026, 1, 5)}))  # fmt: skip
    return tuple(
        put(station, Payment({"year": 2026, "source": "kcdp", "kind": "giai_ngan", "amount": 25 * 10**7,
                              "paid_on": date(2026, month, 5)}))
        for month in (5, 8)
    )  # fmt: skip


def page_of(bench: Bench, key: str = "funding", options: Options | None = JUNE) -> ReportPage:
    page = bench.page("report")
    assert isinstance(page, ReportPage)
    page.show_report(key, options)
    return page


def text(page: ReportPage, line: str, column: str) -> str:
    place = page.grid.lines.place_of(line, column)
    assert place is not None
    return page.grid.lines.text(*place)


def test_a_figure_says_where_it_comes_from_and_opens_its_records(station: Bench, paid: tuple[str, ...]) -> None:
    page = page_of(station)
    assert [text(page, "kcdp", key) for key in ("plan", "executed", "share_of_own_plan")] == ["1.000", "250", "25,00"]
    assert page.panel.isHidden()
    page.grid.go_to("kcdp", "executed")
    page.grid.opened.emit("kcdp", "executed")
    assert page.panel.value.text() == "250 triệu đồng"
    assert page.panel.origin is not None
    assert [one.id for one in page.panel.records.rows] == [paid[0]]
    (opens,) = page.panel.lists
    opens.click()
    assert station.window.section() == "payment"
    opened = station.record_page("payment")
    assert dict(opened.list.filters.where()) == {lists.IDS: (paid[0],)}
    assert opened.pane.record_id() == paid[0]
    assert station.errors == []


def test_the_explanation_follows_the_cursor_and_goes_with_escape(
    station: Bench, paid: tuple[str, ...], qtbot: QtBot
) -> None:
    del paid
    page = page_of(station)
    page.grid.go_to("kcdp", "plan")
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert page.panel.value.text() == "1.000 triệu đồng"
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)  # type: ignore[no-untyped-call]
    qtbot.waitUntil(lambda: page.panel.value.text() != "1.000 triệu đồng", timeout=2000)
    page.panel.closed.emit()
    assert page.panel.isHidden()


def test_year_day_and_unit_are_asked_for_in_one_line(station: Bench, paid: tuple[str, ...], qtbot: QtBot) -> None:
    del paid
    page = page_of(station)
    bar = page.options
    assert bar.periods.selected() == periods.HALF
    bar.cut_off.setDate(QDate(2026, 9, 30))
    assert bar.periods.selected() == periods.NINE
    qtbot.waitUntil(lambda: text(page, "kcdp", "executed") == "500", timeout=2000)
    bar.year.setValue(2025)
    assert bar.options().cut_off == date(2025, 9, 30)
    bar.year.setValue(2026)
    page.reload()
    page.units.take("đồng")
    assert text(page, "kcdp", "executed") == "500.000.000"


def test_a_report_is_limited_and_the_limit_is_taken_away(station: Bench, paid: tuple[str, ...]) -> None:
    del paid
    page = page_of(station)
    page.options._limit("source", ("kcqg",))
    page.reload()
    assert page.report is not None
    assert page.report.options.where == (("source", ("kcqg",)),)
    assert text(page, "total", "plan") != "1.000"
    page.options._limit("source", ())
    page.reload()
    assert text(page, "total", "plan") == "1.000"


def test_reports_are_found_without_tones(station: Bench) -> None:
    page = page_of(station)
    page.chooser.line.setText("kinh phi")
    shown = [item for item in page.chooser._items() if not item.isHidden() and item.data(Qt.ItemDataRole.UserRole)]
    assert "funding" in [item.data(Qt.ItemDataRole.UserRole) for item in shown]
    assert len(shown) < len(page.kinds)
    page.chooser.line.setText("khongcogi")
    assert all(item.isHidden() for item in page.chooser._items())


def test_every_report_there_is_can_be_shown_and_explained(station: Bench, paid: tuple[str, ...]) -> None:
    del paid
    page = page_of(station)
    for kind in page.kinds:
        page.show_report(kind.key, JUNE)
        assert page.report is not None
        assert page.report.key == kind.key, station.errors
        if page.report.lines:
            page._go_to(page.report.lines[0].key, page.report.columns[0].key)
            assert page.panel.origin is not None, (kind.key, station.errors)
    assert station.errors == []


@pytest.mark.parametrize(("kind", "magic"), [(XLSX, b"PK"), (WORD, b"PK"), (PDF, b"%PDF")])
def test_a_report_is_written(
    station: Bench, paid: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, magic: bytes
) -> None:
    del paid
    page = page_of(station)
    out = tmp_path / f"bc{kind[-6:-1].lstrip('(*')}"
    monkeypatch.setattr("kc_desktop.ui.pages.reporting.files.ask_save", lambda *_args: out)
    page.acts.save_asked.emit(kind)
    assert out.read_bytes().startswith(magic)
    assert station.notices.toasts[-1][0] == f"Đã ghi {out.name}"


def test_the_paper_is_shown_before_it_is_printed(station: Bench, paid: tuple[str, ...]) -> None:
    del paid
    page = page_of(station)
    page.acts.preview.click()
    paper = station.window.findChild(PdfPreview)
    assert paper is not None
    assert paper.pages >= 1
    paper.close()


def test_what_does_not_agree_is_told_and_leads_to_its_figure(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_report(made())
    (flag,) = foot.flags
    with qtbot.waitSignal(foot.figure_asked) as asked:
        flag.click()
    assert asked.args == ["k1", "share"]


def test_conflicts_and_silent_stations_lead_to_their_pages(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_report(replace(made(), conflicts=2, silent=3))
    asked: list[str] = []
    foot.page_asked.connect(asked.append)
    for link in foot.findChildren(QPushButton):
        if link not in foot.flags:
            link.click()
    assert asked == [CONFLICTS, STATIONS]


def test_the_dictionary_finds_a_figure_and_opens_its_report(station: Bench) -> None:
    page = station.page("dictionary")
    assert isinstance(page, DictionaryPage)
    everything = len(page.sheet.rows)
    assert everything == len(page.entries) > 20
    page.line.setText("giai ngan")
    assert 0 < len(page.sheet.rows) < everything
    entry = next(one for one in page.entries if one.reports)
    page.show_entry(entry.key)
    assert page.sheet.current().key == entry.key
    page.open.click()
    report = station.window.page("report")
    assert isinstance(report, ReportPage)
    assert report.report is not None
    assert report.report.key == entry.reports[0]


def test_a_report_that_went_out_is_compared_with_today(centre: Bench) -> None:
    put(centre, PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 10**9,
                           "decided_on": date(2026, 1, 5)}))  # fmt: skip
    page = page_of(centre)
    page.acts.asked.emit(ISSUE)
    box = centre.window.findChild(AskBox)
    assert box is not None
    number = box.lines.widgets["number"]
    assert isinstance(number, QLineEdit)
    number.setText("12/BC-TTKC")
    box.take()
    opened = centre.record_page("issued")
    (part,) = (part for part in opened.pane.parts.parts if isinstance(part, IssuedPart))
    assert [chip.text() for chip in part.chips] == ["Hôm nay tính lại vẫn đúng như bản đã phát hành"]
    put(centre, Payment({"year": 2026, "source": "kcdp", "kind": "giai_ngan", "amount": 25 * 10**7,
                         "paid_on": date(2026, 5, 5)}))  # fmt: skip
    opened.open_record(opened.pane.record_id())
    cell = next(one for one in part.sheet.rows if (one.line, one.column) == ("kcdp", "executed"))
    assert part.chips[0].text() == f"{len(part.sheet.rows)} chỗ khác với hôm nay"
    part.sheet.opened.emit(cell)
    assert centre.window.section() == "report"
    assert page.grid.current() == ("kcdp", "executed")
    assert page.panel.value.text() == "250 triệu đồng"
    page.acts.asked.emit(COPIES)
    assert centre.window.section() == "issued"
    assert opened.list.model.rowCount() == 1
    assert centre.errors == []


def test_a_station_does_not_issue(station: Bench) -> None:
    page = page_of(station)
    texts = [action.text() for menu in page.acts.findChildren(QMenu) for action in menu.actions()]
    assert "So với bản đã phát hành" in texts
    assert not any("Lưu bản đã phát hành" in text for text in texts)


def test_slides_and_the_dictionary_are_written(
    station: Bench, paid: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del paid
    slides, book = tmp_path / "trinh chieu.pdf", tmp_path / "tu dien.xlsx"
    monkeypatch.setattr("kc_desktop.ui.pages.reporting.files.ask_save", lambda *_args: slides)
    monkeypatch.setattr("kc_desktop.ui.pages.dictionary_page.ask_save", lambda *_args: book)
    page_of(station).acts.asked.emit(SLIDES)
    assert slides.read_bytes().startswith(b"%PDF")
    dictionary = station.page("dictionary")
    assert isinstance(dictionary, DictionaryPage)
    dictionary._export()
    assert book.stat().st_size > 5000
    assert station.errors == []
