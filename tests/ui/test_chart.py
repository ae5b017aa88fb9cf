"""The chart on screen: every figure is picked by mouse and keyboard, told in words, painted in both themes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from kc_desktop.domain.charting import chart_of
from kc_desktop.ui import theme
from kc_desktop.ui.widgets.chart import ChartView
from tests.exchange import report_kit as kit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.show_chart(chart_of(kit.funding()))
    made.resize(500, made.sizeHint().height())
    made.show()
    return made


def test_a_click_gives_the_figure(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(40, view.height() - 12))
    assert picked.args == ["kcdp", "executed"]


def test_arrows_and_enter(view: ChartView, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []
    view.picked.connect(lambda line, column: seen.append((line, column)))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        qtbot.keyClick(view, key)
    assert seen == [("kcqg", "plan"), ("kcqg", "executed"), ("kcdp", "executed")]


def test_it_is_told_to_who_does_not_see_it(view: ChartView) -> None:
    told = view.accessibleName()
    assert "Khuyến công địa phương, Thực hiện năm 2023: 19.070 triệu đồng" in told


@pytest.mark.parametrize("chart", ["pairs plan executed", "bars plan executed before", "share plan"])
def test_painted_in_both_themes(qtbot: QtBot, chart: str) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    view = ChartView()
    qtbot.addWidget(view)
    try:
        for mode in ("light", "dark"):
            theme.apply_theme(app, mode)
            view.show_chart(chart_of(replace(kit.funding(), chart=chart)))
            view.resize(400, view.sizeHint().height())
            picture = view.grab().toImage()
            colours = {picture.pixel(x, y) for x in range(0, 400, 3) for y in range(0, picture.height(), 2)}
            assert QColor(theme.token("accent")).rgb() in colours
    finally:
        theme.apply_theme(app, "light")


def test_nothing_to_show(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(None)
    view.resize(300, 50)
    view.grab()
    assert view.sizeHint().height() < 20
