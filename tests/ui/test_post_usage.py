"""What a clerk stumbled over in the real window: each of these once cost a question, a fright or a dead end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.services import arrival, enrolment, merging, sending
from kc_desktop.system.sticks import Stick
from kc_desktop.ui.custody import LightLadder
from kc_desktop.ui.failures import told
from kc_desktop.ui.foot import read_status
from kc_desktop.ui.pages.exchange import IMPORTS, OUTBOX, POST, STATIONS, ExchangePage
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.stick_post import StickPost
from tests.tools.offices import Province, add, office, province, send
from tests.ui.page_bench import Bench, names, put, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "exchange"


class Plugged(StickWatch):
    """Sticks as the test says."""

    here: tuple[Stick, ...] = ()

    def sticks(self) -> tuple[Stick, ...]:
        return self.here

    def plug(self, *folders: Path) -> None:
        self.here = tuple(Stick(folder, folder.name.upper(), writable=True) for folder in folders)
        self.changed.emit(self.here)


@pytest.fixture
def centre(two: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    return window_on(two.centre, tmp_path, qtbot, PAGE)


@pytest.fixture
def station(two: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    return window_on(two.stations[0], tmp_path / "s", qtbot, PAGE)


def exchange(bench: Bench) -> ExchangePage:
    page = bench.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def part(page: ExchangePage) -> str:
    return page.tabs.selected()


def said(bench: Bench) -> str:
    return "\n".join(text for text, _undo in bench.notices.toasts)


# --- sending


def test_who_sends_beside_a_half_filled_form_is_told_that_it_stays_here(station: Bench, two: Province) -> None:
    watch = Plugged(station.window)
    post = StickPost(station.window, station.context, station.sender, watch)
    watch.plug(two.stick("kingston"))
    page = station.record_page()
    page.new_record()
    put(page, name="Mẫu – Chưa lưu")
    post.send()
    assert "có thể rút" in station.window.banner.text().lower()
    assert "1 biểu đang nhập chưa lưu nên chưa đi cùng" in said(station)
    page.pane.view.mark_saved()
    station.notices.toasts.clear()
    post.send()
    assert "chưa đi cùng" not in said(station)


def test_sending_changes_the_light_and_nothing_else_of_an_open_form(station: Bench, two: Province) -> None:
    record = add(station.desk)
    page = station.record_page()
    page.open_record(record)
    page.pane.head.history.setChecked(True)
    station.sender.send(two.stick("a"), "USB")
    ladder = page.pane.head.findChild(LightLadder)
    assert ladder is not None
    assert ladder.word() == "Trên USB"
    assert page.pane.head.history.isChecked()  # it was read again from the top before, keyboard and place lost
    station.window.show_status(read_status(station.desk))
    assert station.window.status._unsent.text() == "Chờ biên nhận: 1"
    assert station.window.top.unsent.isHidden()


def test_a_stick_offered_again_says_why(station: Bench, two: Province) -> None:
    add(station.desk)
    watch = Plugged(station.window)
    post = StickPost(station.window, station.context, station.sender, watch)
    watch.plug(two.stick("one"))
    assert station.window.banner._detail.text() == ""
    post.send()
    watch.plug()
    watch.plug(two.stick("two"))
    assert "gửi 1 thay đổi" in station.window.banner.text()
    assert "Đã ghi ra USB trước đây" in station.window.banner._detail.text()


def test_who_only_looks_is_offered_nothing_and_told_why_sending_fails(station: Bench, two: Province) -> None:
    add(station.desk)
    station.context.bridge.replace(replace(station.desk, looking=True))
    watch = Plugged(station.window)
    post = StickPost(station.window, station.context, station.sender, watch)
    watch.plug(two.stick("kingston"))
    assert station.window.banner.isHidden()
    post.send()
    assert [error.code for error in station.errors if isinstance(error, Refused)] == ["only_looking"]
    assert not list(two.stick("kingston").rglob("*.kcb"))


def test_the_window_does_not_speak_of_commands() -> None:
    for code in ("no_stations", "no_centre", "unknown_sender"):
        text = told(Refused(code, name="x"))
        assert "dòng lệnh" not in text.next
        assert "--" not in text.next
        assert text.next.endswith(".")


# --- receiving


def test_unconfirmed_stations_lead_to_their_words_and_back_to_the_queue(tmp_path: Path, qtbot: QtBot) -> None:
    made = province(tmp_path / "new", stations=2, enrolled=False)
    try:
        bench = window_on(made.centre, tmp_path, qtbot, PAGE)
        for app in made.stations:
            add(app.desk)
            send(app, made.stick("all"))
        page = exchange(bench)
        page.receiving.place.choose(made.stick("all"))
        page.receiving.look()
        page.receiving.preview.click()
        assert not [box for box in bench.window.findChildren(PreviewDialog) if box.isVisible()]  # it would be empty
        assert part(page) == STATIONS
        assert "đối chiếu sáu từ" in said(bench)
        assert page.stations is not None
        first = page.stations.detail._title.text()
        page.stations.detail.accept.click()
        assert part(page) == STATIONS
        assert page.stations.detail._title.text() != first  # the next one that waits
        assert not page.stations.detail.accept.isHidden()
        page.stations.detail.accept.click()
        assert part(page) == POST
        assert len(page.receiving.chosen()) == 2
        page.receiving.merge.click()
        assert "Đã nhập 2 gói" in said(bench)
    finally:
        made.close()


def test_what_is_for_others_is_counted_not_listed(station: Bench, two: Province) -> None:
    for app in two.stations:
        add(app.desk)
    merging.merge(two.centre.desk, [send(app, two.stick("up"))[0] for app in two.stations])
    sending.export(two.centre.desk, two.stick("down"))
    page = exchange(station)
    page.receiving.place.choose(two.stick("down"))
    page.receiving.look()
    assert len(page.receiving.queue.rows) == 1
    assert "1 gói cho nơi khác" in page.receiving._said.text()


def test_a_bundle_of_receipts_is_called_so(station: Bench, two: Province) -> None:
    add(station.desk)
    merging.merge(two.centre.desk, send(two.stations[0], two.stick("up")))
    sending.export(two.centre.desk, two.stick("down"))
    page = exchange(station)
    page.receiving.place.choose(two.stick("down"))
    page.receiving.look()
    page.receiving.preview.click()
    box = next(one for one in station.window.findChildren(PreviewDialog) if one.isVisible())
    assert box.sheet.isHidden()
    assert "Chỉ mang biên nhận" in "\n".join(one.text() for one in box.findChildren(QLabel) if one.isVisible())
    box.accept()
    assert "Đã nhập biên nhận" in said(station)
    assert "chỉ có biên nhận" in page.receiving._said.text()


def test_receipts_go_back_on_the_same_stick_with_one_click(centre: Bench, two: Province) -> None:
    add(two.stations[0].desk)
    send(two.stations[0], two.stick("up"))
    page = exchange(centre)
    page.receiving.place.choose(two.stick("up"))
    page.receiving.look()
    assert page.receiving.answer.isHidden()
    page.receiving.merge.click()
    assert not page.receiving.answer.isHidden()
    page.receiving.answer.click()
    assert page.receiving.answer.isHidden()
    assert any(one.for_us for one in merging.find(two.stations[0].desk, two.stick("up")))


def test_another_stick_does_not_empty_the_queue(two: Province, tmp_path: Path, qtbot: QtBot) -> None:
    bench = window_on(two.centre, tmp_path, qtbot, PAGE)
    add(two.stations[0].desk)
    send(two.stations[0], two.stick("up"))
    watch = Plugged(bench.window)
    page = ExchangePage(bench.context, bench.sender, watch)
    qtbot.addWidget(page)
    watch.plug(two.stick("up"))
    page.receiving.look()
    assert len(page.receiving.chosen()) == 1
    watch.plug(two.stick("other"), two.stick("up"))
    assert len(page.receiving.chosen()) == 1
    watch.plug(two.stick("other"))
    assert page.receiving.chosen() == []


def test_lists_without_rows_keep_their_words_on_top(tmp_path: Path, qtbot: QtBot) -> None:
    alone = office(tmp_path / "alone", "centre", "Trung tâm mẫu")
    try:
        bench = window_on(alone, tmp_path, qtbot, PAGE)
        bench.window.resize(1366, 768)
        page = exchange(bench)
        for key in (IMPORTS, OUTBOX, STATIONS):
            page.show_part(key)
            qtbot.wait(1)
            pane = getattr(page, key)
            assert pane.sheet.isHidden()
            assert pane._none.mapTo(pane, pane._none.rect().topLeft()).y() < 200
    finally:
        alone.close()


def test_fields_of_a_bundle_stand_in_the_order_of_their_form(centre: Bench, two: Province, qtbot: QtBot) -> None:
    add(two.stations[0].desk, tax_code="0100109106", representative="Nguyễn Văn Mẫu")
    send(two.stations[0], two.stick("up"))
    page = exchange(centre)
    page.receiving.place.choose(two.stick("up"))
    page.receiving.look()
    page.receiving.preview.click()
    box = next(one for one in centre.window.findChildren(PreviewDialog) if one.isVisible())
    qtbot.waitUntil(lambda: "Tên cơ sở" in box.detail.texts(), timeout=3000)
    known = {"Tên cơ sở", "Loại hình", "Mã số thuế", "Người đại diện"}
    assert [text for text in box.detail.texts() if text in known] == [
        "Tên cơ sở",
        "Loại hình",
        "Mã số thuế",
        "Người đại diện",
    ]


def test_a_revoked_station_is_not_left_for_the_next_one(centre: Bench, two: Province) -> None:
    page = exchange(centre)
    page.show_part(STATIONS)
    assert page.stations is not None
    centre.notices.answers = ["revoke"]
    shown = page.stations.detail._title.text()
    page.stations.detail.revoke.click()
    assert page.stations.detail._title.text() == shown
    assert sum(one.state == "revoked" for one in enrolment.every(centre.desk)) == 1


def test_all_quarantine_is_tried_again_at_once(centre: Bench, two: Province) -> None:
    page = exchange(centre)
    enrolment.revoke(centre.desk, two.stations[0].desk.identity.station)
    for n in range(2):
        add(two.stations[0].desk, f"Mẫu – Sau thu hồi {n}")
        send(two.stations[0], two.stick(f"s{n}"))
        page.receiving.place.choose(two.stick(f"s{n}"))
        page.receiving.look()
        page.receiving.merge.click()
        box = next(one for one in centre.window.findChildren(PreviewDialog) if one.isVisible())
        shown = "\n".join(one.text() for one in box.findChildren(QLabel))
        assert "1 gói để riêng vào cách ly" in shown  # it was taken in: not "không nhập được"
        box.reject()
    page.show_part(IMPORTS)
    assert names(centre.desk) == []
    enrolment.accept(centre.desk, two.stations[0].desk.identity.station)
    assert not page.imports.retry_all.isHidden()
    page.imports.retry_all.click()
    assert "còn cách ly 0" in said(centre)
    assert len(names(centre.desk)) == 2
    assert page.imports.retry_all.isHidden()


def test_a_computer_nobody_confirmed_cannot_bring_to_another_and_it_is_said_what_to_do(
    two: Province, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = two.stations[0]
    enrolment.write_card(here.desk, tmp_path / "here.kccard")
    here.close()
    copytree(here.desk.folder, tmp_path / "copy")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("KC_HOME", str(tmp_path / "another computer"))
        with App(tmp_path / "copy", settle=lambda _found: arrival.ADDITIONAL) as other:
            add(other.desk)
            sending.export(other.desk, two.stick(), card=tmp_path / "here.kccard")
    two.stations[0] = App(here.desk.folder)
    bench = window_on(two.stations[0], tmp_path, qtbot, PAGE)
    page = exchange(bench)
    page.receiving.place.choose(two.stick())
    page.receiving.look()
    assert page.receiving.queue.model().index(0, 1).data() == "của máy khác"
    page.receiving.merge.click()
    assert "Trên máy ấy: gửi lên Trung tâm" in page.receiving._said.text()
    assert names(bench.desk) == []
    bench.window.close()


def test_what_follows_a_merge_fits_the_window(two: Province, centre: Bench) -> None:
    send(two.stations[0], two.stick())
    page = exchange(centre)
    page.receiving.place.choose(two.stick())
    page.receiving.look()
    page.receiving.report.show()
    page.receiving.answer.show()
    centre.window.resize(1366, 768)
    QApplication.processEvents()
    assert page.receiving.merge.isVisible()
    assert page.post.minimumSizeHint().width() <= page._everyday.viewport().width()
