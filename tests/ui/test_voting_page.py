"""Typing scores, deciding, certificates and the next level in the real window over a real centre."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kc_desktop.app import App
from kc_desktop.domain.declared import VotingEntry
from kc_desktop.domain.declared.product import CertificateRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import products, records, voting
from kc_desktop.services.voting import Mark
from kc_desktop.ui.pages.products import views
from kc_desktop.ui.pages.products.certificates_page import CertificatesPage
from kc_desktop.ui.pages.products.entering import ProductPicker
from kc_desktop.ui.pages.products.grid import read_points
from kc_desktop.ui.pages.products.page import VotingPage
from kc_desktop.ui.pages.products.parts import EntryPart, ProductPart, RoundPart
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.times import today
from tests.services.test_voting import GOOD, POOR, product, round_of, score
from tests.tools import offices
from tests.tools.cases import each
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "voting"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    found = offices.office(tmp_path / "centre", "centre", "Trung tâm mẫu")
    yield found
    found.close()


@pytest.fixture
def entered(app: App) -> tuple[str, tuple[str, ...]]:
    """A round of three products, nothing scored."""
    ids = [product(app.desk, f"Sản phẩm mẫu {name}") for name in ("a", "b", "c")]
    one = round_of(app.desk)
    return one, voting.register(app.desk, one, ids, date(2023, 5, 5)).ids


def page_of(app: App, folder: Path, qtbot: QtBot) -> tuple[Bench, VotingPage]:
    bench = window_on(app, folder, qtbot, PAGE)
    page = bench.page("voting")
    assert isinstance(page, VotingPage)
    return bench, page


def keys(qtbot: QtBot, page: VotingPage, *typed: str) -> None:
    """Figures and Enter, as a clerk types them."""
    for text in typed:
        QTest.keyClicks(page.grid, text[0])
        editor = page.grid.findChild(QLineEdit)
        assert editor is not None
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.sendPostedEvents(None, 52)  # closed editors go at once


def test_a_card_is_typed_with_figures_and_enter(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    _one, ids = entered
    bench, page = page_of(app, tmp_path, qtbot)
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (0, 1)
    keys(qtbot, page, "38,5", "30", "9", "8.25", "20")
    assert page.found is not None
    lines = {line.entry_id: line for line in page.found.lines}
    assert lines[ids[0]].tally.totals == (Decimal("85.75"),)
    assert page.found.lines[0].entry_id == ids[0]
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (1, 2)
    page.save()
    stored = records.load(app.desk, "voting_entry", ids[0]).record
    assert isinstance(stored, VotingEntry)
    assert {row.mark for row in stored.marks or ()} == {Decimal("38.5"), 30, 9, Decimal("8.25")}
    assert not bench.errors


def test_what_is_no_points_keeps_the_line_open(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    _one, ids = entered
    _bench, page = page_of(app, tmp_path, qtbot)
    QTest.keyClicks(page.grid, "4")
    editor = page.grid.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "1")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "41" in page._fault.text()
    assert page.grid.currentIndex().column() == 1
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert page._fault.text() == ""
    assert page.found is not None
    line = next(line for line in page.found.lines if line.entry_id == ids[0])
    assert line.tally.cards[0].given == {"thi_truong": 4}
    QTest.keyClick(page.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    page.save()
    stored = records.load(app.desk, "voting_entry", ids[0]).record
    assert not stored.values.get("marks")


def test_a_block_from_excel_and_the_end_of_a_card(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    del entered
    _bench, page = page_of(app, tmp_path, qtbot)
    QGuiApplication.clipboard().setText("30\t31\t8\t7\n29,5\t30\t11\t7\n30\t30\t8\t9\n")
    QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.found is not None
    assert sorted(len(line.tally.totals) for line in page.found.lines) == [0, 1, 1]
    assert page._fault.text().startswith("1 ô")
    page.grid.setCurrentIndex(page.grid.table.index(2, 4))
    keys(qtbot, page, "6")
    assert page.whose.currentIndex() == 1
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (0, 1)


def test_the_three_views_show_the_same_scores(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    one, ids = entered
    score(app.desk, one, [(ids[0], POOR), (ids[1], GOOD)])
    _bench, page = page_of(app, tmp_path, qtbot)
    page.view.button_of(views.ENTRY).click()
    assert [row.title for row in page.grid.table.rows][:2] == ["1. Giám khảo mẫu 0", "2. Giám khảo mẫu 1"]
    page.view.button_of(views.ALL).click()
    assert [row.title for row in page.grid.table.rows] == [
        "02 · Sản phẩm mẫu b", "01 · Sản phẩm mẫu a", "03 · Sản phẩm mẫu c",
    ]  # fmt: skip
    assert page.grid.table.rows[0].cells[views.MEAN].text == "78,00"
    assert page.whose.isHidden()


def test_from_results_to_certificates_and_the_next_level(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    one, ids = entered
    upper = round_of(app.desk, "khu_vuc", 2024, members=None)
    score(app.desk, one, [(ids[0], GOOD), (ids[1], GOOD), (ids[2], POOR)])
    bench, page = page_of(app, tmp_path, qtbot)
    page.show_round(one)
    page.card.suggest.click()
    assert [line.entry_id for line in page.card.chosen()] == list(ids[:2])
    page.card.buttons["recognise"].click()
    assert page.found is not None
    assert [line.entry.result for line in page.found.lines] == ["cong_nhan", "cong_nhan", None]
    page.card.buttons["certify"].click()
    assert page.acts.box is not None
    page.acts.box.lines.widgets["first"].setText("05/GCN")  # type: ignore[attr-defined]
    page.acts.box.lines.widgets["on"].setText("3/7/2023")  # type: ignore[attr-defined]
    page.acts.box.take()
    held = products.held(app.desk, date(2023, 8, 1))
    assert [(found.number, found.valid_to) for found in held] == [
        ("05/GCN", date(2026, 12, 31)), ("06/GCN", date(2026, 12, 31)),
    ]  # fmt: skip
    page.card.buttons["forward"].click()
    page.acts.box.take()
    assert len(voting.sheet(app.desk, upper).lines) == 2
    _text, undo = bench.notices.toasts[-1]
    assert undo is not None
    undo()
    assert not voting.sheet(app.desk, upper).lines
    assert not bench.errors


def test_products_are_entered_by_ticks(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    one, _ids = entered
    more = product(app.desk, "Sản phẩm mẫu d")
    bench, page = page_of(app, tmp_path, qtbot)
    taken: list[str] = []
    box = ProductPicker(bench.context, voting.candidates(app.desk, one), taken.extend, page)
    qtbot.addWidget(box)
    assert [row.product_id for row in box.table.rows] == [more]
    box.table.tick_all(on=True)
    box.search.setText("không có")
    assert not box.table.rows
    box.take.click()
    assert taken == [more]
    assert page.found is not None
    page.acts.register(page.found, taken)
    assert len(voting.sheet(app.desk, one).lines) == 4


def test_nobody_writes_over_what_came_meanwhile(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    one, ids = entered
    bench, page = page_of(app, tmp_path, qtbot)
    assert page.found is not None
    judge = page.found.judges[0].row_id
    voting.set_marks(app.desk, one, [Mark(ids[0], judge, "thi_truong", Decimal(33))])
    keys(qtbot, page, "21")
    page.save()
    assert [error.code for error in bench.errors] == ["changed_meanwhile"]  # type: ignore[attr-defined]
    line = next(line for line in page.found.lines if line.entry_id == ids[0])
    assert line.tally.cards[0].given["thi_truong"] == 33


def test_what_stands_over_the_forms(
    app: App, entered: tuple[str, tuple[str, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    one, ids = entered
    score(app.desk, one, [(ids[0], GOOD)])
    voting.decide(app.desk, one, {ids[0]: "cong_nhan"})
    voting.certify(app.desk, one, voting.Certifying(date(2023, 7, 3), "05/GCN"))
    bench = window_on(app, tmp_path, qtbot, PAGE)
    made = records.load(app.desk, "voting_entry", ids[0]).record.values["product"]
    for section, record_id, kind, chip in (
        ("voting_round", one, RoundPart, "7/21 phiếu đủ điểm"),
        ("voting_entry", ids[0], EntryPart, "Hồ sơ: "),
        ("product", str(made), ProductPart, ""),
    ):
        page = bench.record_page(section)
        page.open_record(record_id)
        part = next(found for found in page.pane.parts.parts if isinstance(found, kind))
        assert part.chip.text().startswith(chip)
        assert not part.isHidden()
    round_page = bench.page("voting_round")
    assert isinstance(round_page, RecordPage)
    over = next(found for found in round_page.pane.parts.parts if isinstance(found, RoundPart))
    over.act()
    assert isinstance(bench.window.page(), VotingPage)


@each(
    "text, points",
    [("38,5", "38.5"), ("40", "40"), ("0", "0"), ("40.01", None), ("8,255", None), ("-1", None), ("1e1", None),
     ("", None), ("٣", None), ("1.000,5", None), ("NaN", None)],
)  # fmt: skip
def test_points_as_typed(text: str, points: str | None) -> None:
    assert read_points(text, Decimal(40)) == (None if points is None else Decimal(points))


def test_certificates_by_their_standing(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    year = today().year
    rows = [
        {"level": "tinh", "year": year - 1, "valid_to": today() + timedelta(days=20), "number": "1"},
        {"level": "khu_vuc", "year": year, "valid_to": date(year + 3, 12, 31), "number": "2"},
        {"level": "huyen", "year": 2015, "issued_on": date(2015, 5, 5), "number": "3"},
    ]
    certificates = tuple(CertificateRow(row, new_id()) for row in rows)
    made = product(app.desk, "Sản phẩm mẫu", certificates=certificates, specialty="cay_trong")
    bench = window_on(app, tmp_path, qtbot, PAGE)
    page = bench.page("certificates")
    assert isinstance(page, CertificatesPage)
    assert [button.text() for button in page.view.buttons()] == [
        "Sắp hết hạn (1)", "Còn hiệu lực (2)", "Hết hạn, thu hồi (1)", f"Chưa báo cáo {year} (2)",
    ]  # fmt: skip
    assert [one.number for one in page.sheet.rows] == ["1"]
    page.view.button_of("report").click()
    page.sheet.tick_all(on=True)
    page.note.click()
    stored = records.load(app.desk, "product", made).record
    assert sorted(row.reported_year or 0 for row in stored.values["certificates"]) == [0, year, year]
    assert page.view.buttons()[3].text().endswith("(0)")
    _text, undo = bench.notices.toasts[-1]
    assert undo is not None
    undo()
    assert page.view.buttons()[3].text().endswith("(2)")
    assert "1" in page._special.text()
