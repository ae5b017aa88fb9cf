"""The table of a report: texts, keys, what is copied, how it is laid out; and the days a report is closed at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kc_desktop.ui import theme
from kc_desktop.ui.pages.reporting import periods
from kc_desktop.ui.pages.reporting.figures import Figures
from kc_desktop.ui.pages.reporting.grid import ReportGrid
from tests.ui.report_kit import made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> ReportGrid:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    shown = ReportGrid()
    theme.dress(shown)
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    report = made()
    shown.show_report(report, Figures(report, "triệu đồng"), "Nội dung")
    shown.show()
    return shown


def row(grid: ReportGrid, at: int) -> list[str]:
    return [grid.lines.text(at, column) for column in range(grid.lines.columnCount())]


def test_figures_are_those_of_the_paper_in_the_unit_chosen(grid: ReportGrid) -> None:
    assert row(grid, 2) == ["1", "1.001", "500", "49,95", "05/03/2026", "ghi chú\t1"]
    report = made()
    grid.show_figures(Figures(report, "đồng"))
    assert row(grid, 2)[1:3] == ["1.001.000.000", "500.000.000"]
    grid.show_figures(Figures(report, "tỷ đồng"))
    assert row(grid, 2)[1:3] == ["1,001", "0,5"]
    assert row(grid, 0)[1] == "–"


def test_a_block_is_copied_for_a_worksheet(grid: ReportGrid, qtbot: QtBot) -> None:
    grid.go_to("k1", "plan")
    made: list[str] = []
    grid.copying.connect(lambda block: made.append(block.text()))
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    grid.selectAll()
    grid.copy()
    assert made[0] == "1001"
    lines = made[1].split("\n")
    assert lines[0].split("\t")[1:3] == ["Kết quả: Số lớp", "Kinh phí: Kế hoạch năm 2026"]
    assert len(lines) == 5
    assert {len(line.split("\t")) for line in lines} == {7}, "a tab inside a text must not add a column"
    assert lines[1].split("\t")[2] == ""
    assert lines[3].split("\t")[4] == "49,95"


def test_the_keyboard_takes_and_opens_figures(grid: ReportGrid, qtbot: QtBot) -> None:
    grid.go_to("total", "plan")
    with qtbot.waitSignal(grid.taken, timeout=1000) as taken:
        qtbot.keyClick(grid, Qt.Key.Key_Down)  # type: ignore[no-untyped-call]
    assert taken.args == ["k0", "plan"]
    with qtbot.waitSignal(grid.opened, timeout=1000) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert opened.args == ["k0", "plan"]
    with qtbot.waitSignal(grid.line_opened, timeout=1000) as line:
        qtbot.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    assert line.args == ["k0"]


def test_a_mismatch_is_told_in_words_too(grid: ReportGrid) -> None:
    assert "số công bố 12,77" in grid.lines.spoken(2, 3)
    assert grid.lines.data(grid.lines.index(2, 3), Qt.ItemDataRole.ToolTipRole) == "số công bố 12,77 khác số tính 49,95"
    assert grid.lines.data(grid.lines.index(1, 3), Qt.ItemDataRole.ToolTipRole) is None


def test_the_cursor_stays_on_its_figure_when_the_report_is_made_again(grid: ReportGrid) -> None:
    grid.go_to("k2", "done")
    longer = made(5)
    grid.show_report(longer, Figures(longer, "triệu đồng"), "Nội dung")
    assert grid.current() == ("k2", "done")
    shorter = made(1)
    grid.show_report(shorter, Figures(shorter, "triệu đồng"), "Nội dung")
    assert grid.current() is None


@pytest.mark.parametrize("width", [420, 900, 1600])
def test_no_figure_is_cut_at_any_width(grid: ReportGrid, width: int, qapp: QApplication) -> None:
    grid.resize(width, 400)
    qapp.processEvents()
    metrics = grid.fontMetrics()
    for column in range(5):
        widest = max(metrics.horizontalAdvance(grid.lines.text(at, column)) for at in range(4))
        assert grid.columnWidth(column) >= widest + 20
    assert grid.verticalHeader().width() < 0.5 * width


def test_a_long_list_is_painted_by_what_is_seen(grid: ReportGrid) -> None:
    report = made(5000)
    asked: list[int] = []
    text = grid.lines.text
    grid.show_report(report, Figures(report, "đồng"), "Nội dung")
    grid.lines.text = lambda row, column: asked.append(row) or text(row, column)  # type: ignore[method-assign, func-returns-value]
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    grid.viewport().grab()
    assert min(asked) > 4900


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1990, 2100))
def test_every_period_ends_in_its_year_and_is_found_again(today: date, year: int) -> None:
    for key in periods.WORDS:
        day = periods.cut_off(key, year, today)
        assert day.year == year
        if year == today.year and key in (periods.TODAY, periods.MONTH):
            assert day <= today
        assert periods.cut_off(periods.period_of(day, year, today), year, today) == day


def test_a_month_closes_on_its_25th() -> None:
    assert periods.cut_off(periods.MONTH, 2026, TODAY) == date(2026, 10, 25)
    assert periods.cut_off(periods.MONTH, 2026, date(2026, 11, 25)) == date(2026, 11, 25)
    assert periods.cut_off(periods.MONTH, 2025, TODAY) == date(2025, 12, 25)
