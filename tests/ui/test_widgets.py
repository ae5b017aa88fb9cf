"""The parts of the shell one by one: search field, banner, notices, chips, status line, tabs, dialogs."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kc_desktop.ui import theme
from kc_desktop.ui.notices import Choice, Question, Trouble
from kc_desktop.ui.tasks import Step
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import EmptyState
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.dialog import QuestionBox, TroubleBox
from kc_desktop.ui.widgets.filters import Filter, FilterChips
from kc_desktop.ui.widgets.search_field import SearchField
from kc_desktop.ui.widgets.search_popup import SearchItem
from kc_desktop.ui.widgets.status_line import Status, StatusLine
from kc_desktop.ui.widgets.tabs import Choices
from kc_desktop.ui.widgets.toast import Toast


# ------------------------------------------------------------------------------------------------------------- search
@pytest.fixture
def field(qtbot: QtBot, qapp: QApplication) -> Generator[SearchField]:
    """A search field in a window, with the keyboard."""
    theme.apply_theme(qapp, "light")
    window = QWidget()
    window.resize(800, 600)
    made = SearchField(parent=window)
    qtbot.addWidget(window)
    window.show()
    made.setFocus()
    with qtbot.waitActive(window):
        pass
    yield made
    window.close()


def test_search_asks_after_a_pause_and_only_once(field: SearchField, qtbot: QtBot) -> None:
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    for letter in "gom":
        qtbot.keyClicks(field, letter)
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["gom"], timeout=1000)


def test_search_waits_while_a_word_is_composed(field: SearchField, qtbot: QtBot) -> None:
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    QCoreApplication.sendEvent(field, QInputMethodEvent("go", []))
    qtbot.wait(120)
    assert asked == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("gốm")
    QCoreApplication.sendEvent(field, committed)
    qtbot.waitUntil(lambda: bool(asked), timeout=1000)
    assert asked == ["gốm"]
    again = QInputMethodEvent("", [])
    again.setCommitString(" su\u031b\u0301")  # ứ as u + horn + acute
    QCoreApplication.sendEvent(field, again)
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=1000)
    assert asked[1] == "gốm sứ"


def test_results_are_taken_with_arrows_and_enter(field: SearchField, qtbot: QtBot) -> None:
    taken: list[SearchItem] = []
    field.chosen.connect(taken.append)
    items = [SearchItem("Mẫu – Gốm Bến Đá", target=1), SearchItem("Mẫu – Gốm Cầu Gỗ", "Xã Phúc Sơn", target=2)]
    qtbot.keyClicks(field, "gom")
    field.show_results(items, "an older query")
    assert field.results() == ()
    field.show_results(items, "gom")
    assert field.results() == tuple(items)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [item.target for item in taken] == [2]
    assert field.text() == ""
    assert field.results() == ()


def test_nothing_found_says_what_to_try_and_escape_closes_then_clears(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "zzz")
    field.show_results([], "zzz")
    assert any("zzz" in label.text() for label in field.window().findChildren(QLabel) if label.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "zzz"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


# ------------------------------------------------------------------------------------------------------ small widgets
def test_the_banner_goes_from_offer_over_progress_to_may_be_taken_out(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_offer("USB KINGSTON: gửi 37 thay đổi cho Trung tâm", "Gửi ngay")
    buttons = {button.text(): button for button in banner.findChildren(QPushButton)}
    with qtbot.waitSignal(banner.acted):
        buttons["Gửi ngay"].click()
    banner.show_progress("Đang gửi", Step(1, 2, "đang ghi", 0.5))
    assert buttons["Gửi ngay"].isHidden()
    with qtbot.waitSignal(banner.cancelled):
        buttons["Dừng"].click()
    banner.show_done("Đã gửi, đã kiểm tra: có thể rút USB")
    assert banner.text().endswith("có thể rút USB")
    assert buttons["Dừng"].isHidden()
    assert banner.property("state") == "good"


def test_the_notice_offers_undo_once_and_a_newer_one_takes_its_place(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    undone: list[str] = []
    Toast.show_on(window, "Đã lưu 1")
    toast = Toast.show_on(window, "Đã lưu 2", lambda: undone.append("2"))
    QApplication.processEvents()
    assert [one.text() for one in window.findChildren(Toast) if one.isVisible()] == ["Đã lưu 2"]
    assert window.rect().contains(toast.geometry())
    toast.findChild(QPushButton).click()
    assert undone == ["2"]


def test_chips_say_their_state_in_words_and_filters_tell(qtbot: QtBot) -> None:
    chip = Chip("Đủ điều kiện", "good", closable=True)
    qtbot.addWidget(chip)
    assert chip.text() == "Đủ điều kiện"
    chip.set_state("Thiếu giấy", "warn")
    assert (chip.text(), chip.property("state")) == ("Thiếu giấy", "warn")
    row = FilterChips()
    qtbot.addWidget(row)
    row.set_filters([Filter("place", "Xã Phúc Sơn"), Filter("old", "Quá 12 tháng", active=False, fixed=True)])
    (switch,) = [one for one in row.findChildren(QPushButton) if one.isCheckable()]
    with qtbot.waitSignal(row.toggled) as told:
        switch.click()
    assert told.args == ["old", True]
    (gone,) = row.findChildren(Chip)
    with qtbot.waitSignal(row.removed) as told:
        gone.closed.emit()
    assert told.args == ["place"]
    row.resize(120, 200)
    assert row.heightForWidth(120) > row.heightForWidth(600)


def test_the_status_line_leaves_out_whole_parts_when_narrow(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_status(Status("Xã Phúc Sơn", "cộng tác viên", 37, "hôm nay 10:30", draft="10:42", received="12/11/2026"))
    line.resize(1366, 32)
    line.show()
    wide = [label.text() for label in line.findChildren(QLabel) if label.isVisible() and label.text()]
    assert "Chưa gửi: 37" in wide
    assert len(wide) == 7
    line.resize(420, 32)
    narrow = [label.text() for label in line.findChildren(QLabel) if label.isVisible() and label.text()]
    assert "Chưa gửi: 37" in narrow
    assert len(narrow) < len(wide)
    assert "12/11/2026" in line.toolTip()


def test_what_is_on_a_stick_waits_for_its_receipt_and_is_not_called_unsent(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    for unsent, on_the_way, said in (
        (37, 30, "Chưa gửi: 7 · Chờ biên nhận: 30"),
        (37, 37, "Chờ biên nhận: 37"),
        (0, 0, "Đã gửi hết"),
    ):
        status = Status("Xã Phúc Sơn", unsent=unsent, on_the_way=on_the_way)
        line.show_status(status)
        assert said in [label.text() for label in line.findChildren(QLabel)]
        assert status.here_only == unsent - on_the_way


def test_tabs_tell_what_was_taken_and_stay_silent_when_set(qtbot: QtBot) -> None:
    tabs = Choices([("a", "A Định danh"), ("b", "B Địa điểm")])
    qtbot.addWidget(tabs)
    heard: list[str] = []
    tabs.chosen.connect(heard.append)
    tabs.select("b")
    assert (tabs.selected(), heard) == ("b", [])
    tabs.findChildren(QPushButton)[0].click()
    assert (tabs.selected(), heard) == ("a", ["a"])


def test_an_empty_state_offers_the_next_step(qtbot: QtBot) -> None:
    empty = EmptyState("survey", "Chưa có phiếu", "Lập phiếu đầu tiên.", "Lập phiếu")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.action.click()


def test_a_question_closed_without_answer_gives_the_harmless_choice(qtbot: QtBot) -> None:
    question = Question("Rời đi?", "Chưa lưu.", (Choice("leave", "Rời đi", "danger"), Choice("stay", "Ở lại")))
    box = QuestionBox(question)
    qtbot.addWidget(box)
    box.exec = box.reject  # type: ignore[method-assign,assignment]  # Escape at once, without a nested loop
    assert box.answer() == "stay"
    other = QuestionBox(question)
    qtbot.addWidget(other)
    press = next(one for one in other.findChildren(QPushButton) if one.text() == "Rời đi")
    other.exec = press.click  # type: ignore[method-assign,assignment]  # as above
    assert other.answer() == "leave"


def test_trouble_says_first_what_is_safe(qtbot: QtBot) -> None:
    box = TroubleBox(Trouble("Lỗi", "Không thấy USB.", "Cắm lại.", "Dữ liệu vẫn an toàn."), can_retry=True)
    qtbot.addWidget(box)
    box.show()
    texts = {label.text(): label.mapTo(box, QPoint(0, 0)).y() for label in box.findChildren(QLabel)}
    assert texts["Dữ liệu vẫn an toàn."] < texts["Không thấy USB."] < texts["Cắm lại."]
