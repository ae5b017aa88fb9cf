"""Gửi – nhận in the window: one queue, one look, one report; imports taken back; sending again; keys; custody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kc_desktop.services import enrolment, merging, sending, tasks
from kc_desktop.store import tasks as stored
from kc_desktop.system.sticks import Stick
from kc_desktop.ui.custody import LightLadder, told
from kc_desktop.ui.pages.exchange import IMPORTS, OUTBOX, STATIONS, ExchangePage
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.tasks_page import TasksPage
from kc_desktop.ui.stick_post import StickPost
from kc_desktop.ui.tables.model import ROW
from kc_desktop.ui.widgets.banner import Banner
from tests.tools.offices import Province, add, change, send
from tests.ui.page_bench import Bench, names, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = "exchange"

TAX = "0100109106"


@pytest.fixture
def bench(two: Province, tmp_path: Path, qtbot: QtBot) -> Bench:
    return window_on(two.centre, tmp_path, qtbot, PAGE)


def exchange(bench: Bench) -> ExchangePage:
    page = bench.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def found_on(bench: Bench, stick: Path) -> ExchangePage:
    page = exchange(bench)
    page.receiving.place.choose(stick)
    page.receiving.look()
    return page


def box_of(bench: Bench) -> PreviewDialog:
    return next(one for one in bench.window.findChildren(PreviewDialog) if one.isVisible())


def shown(widget: object, kind: type[QLabel] = QLabel) -> str:
    return "\n".join(one.text() for one in widget.findChildren(kind))  # type: ignore[attr-defined]


def quarrel(made: Province) -> str:
    """A conflict, a change, a suspected duplicate from station 1; something new from station 2; all on one stick."""
    centre, first, second = made.centre.desk, made.stations[0].desk, made.stations[1].desk
    record = add(first, "Mẫu – Gốm")
    other = add(first, "Mẫu – Mây tre")
    merging.merge(centre, send(made.stations[0], made.stick("before")))
    change(first, record, name="Mẫu – Gốm của trạm")
    change(centre, record, name="Mẫu – Gốm của Trung tâm")
    change(first, other, representative="Nguyễn Văn Mẫu")
    add(centre, "Mẫu – Có mã số thuế", tax_code=TAX)
    add(first, "Mẫu – Cùng mã số thuế", tax_code=TAX)
    add(second, "Mẫu – Trạm hai")
    for station in made.stations:
        send(station, made.stick("all"))
    return record


# --- receiving


def test_many_bundles_are_looked_at_once_merged_once_and_told_once(
    two: Province, bench: Bench, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = quarrel(two)
    page = found_on(bench, two.stick("all"))
    assert len(page.receiving.chosen()) == 2
    assert page.receiving.merge.text() == "Nhập 2 gói"
    before = names(bench.desk)
    page.receiving.preview.click()
    box = box_of(bench)
    assert names(bench.desk) == before
    assert "2 gói của 2 nơi gửi" in shown(box)
    total = box._result.total
    assert total.received == total.applied + total.known + total.to_decide + total.quarantined > 0
    assert str(total.received) in box.law.accessibleName()
    chips = {one.split(" ")[0] for one in (b.text() for b in box.chips.children() if hasattr(b, "text"))}
    assert {"Tất", "Bất", "Nghi", "Mới", "Thay"} <= chips
    assert box.sheet.current().record.outcome == "conflict"
    assert box.sheet.current().record.record_id == record
    qtbot.waitUntil(lambda: "Trong gói: Mẫu – Gốm của trạm" in box.detail.texts(), timeout=3000)
    assert "Ở đây: Mẫu – Gốm của Trung tâm" in box.detail.texts()
    box._on_chip("duplicate", True)
    assert [row.record.title for row in box.sheet.rows] == ["Mẫu – Cùng mã số thuế"]
    box.accept()

    assert bench.errors == []
    assert "Mẫu – Trạm hai" in names(bench.desk)
    page.receiving.report.click()
    report = box_of(bench)
    out = tmp_path / "ket-qua.xlsx"
    monkeypatch.setattr("kc_desktop.ui.pages.merge_preview.ask_save", lambda *_args: out)
    report._export()
    assert out.stat().st_size > 1000
    report.sheet.setFocus()
    QTest.keyClick(report.sheet, Qt.Key.Key_Return)
    assert bench.window.section() == "facility"
    assert bench.record_page().pane.record_id() == record


def test_what_cannot_be_merged_is_listed_and_files_from_anywhere_join_the_queue(
    two: Province, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(two.stations[0].desk)
    whole = send(two.stations[0], two.stick("a"))[0]
    add(two.stations[1].desk, "Mẫu – Hai")
    loose = tmp_path / "tai-ve" / "khac-ten.dat"
    loose.parent.mkdir()
    loose.write_bytes(send(two.stations[1], two.stick("b"))[0].read_bytes())
    (whole.parent / "~KC24.tmp").write_bytes(whole.read_bytes()[:900])
    page = found_on(bench, two.stick("a"))
    assert [one.state for one in page.receiving.queue.rows] == ["whole", "unfinished"]
    assert page.receiving.chosen() == [whole]
    strange = tmp_path / "tai-ve" / "thu.txt"
    strange.write_text("không phải gói", "utf-8")
    monkeypatch.setattr("kc_desktop.ui.pages.receiving.ask_several", lambda *_args: [loose, strange])
    page.receiving.files.click()
    assert set(page.receiving.chosen()) == {whole, loose}
    page.receiving.queue.selectRow(0)
    QTest.keyClick(page.receiving.queue, Qt.Key.Key_Space)
    assert len(page.receiving.chosen()) == 1
    page.receiving.queue.tick_all(on=True)
    page.receiving.merge.click()
    assert sorted(names(bench.desk)) == ["Mẫu – Gốm Bến Đá", "Mẫu – Hai"]


def test_alarms_stand_above_the_records(two: Province, bench: Bench) -> None:
    from dataclasses import replace

    from kc_desktop.domain.change import SILENT
    from kc_desktop.services.merging import Alarm
    from kc_desktop.ui.pages.merge_rows import Result, run

    add(two.stations[0].desk)
    seen = run(bench.desk, send(two.stations[0], two.stick()), SILENT, keep=False)
    gap, forked = Alarm("gap", "thiếu thao tác 3–4 của Trạm mẫu"), Alarm("station_twice", "hai máy cùng ghi")
    imports_with = tuple(replace(one, alarms=(gap, forked, gap)) for one in seen.merged.imports)
    result = Result(replace(seen.merged, imports=imports_with), seen.rows)
    assert [alarm.code for alarm in result.alarms] == ["station_twice", "gap"]
    box = PreviewDialog(result, bench.context, bench.window)
    told_first, told_second = (banner.text() for banner in box.findChildren(Banner))
    assert told_first == "Hai máy cùng ghi"
    assert told_second.startswith("Thiếu thao tác 3–4")
    box.close()


def test_an_infected_stick_is_warned_of_and_still_used(two: Province, bench: Bench) -> None:
    stick = two.stick("w")
    (stick / "autorun.inf").write_text("x", "utf-8")
    page = found_on(bench, stick)
    assert "autorun.inf" in page.post.worms.text()
    page.receiving.place.choose(two.stick("clean"))
    page.sending.place.choose(two.stick("clean"))
    assert page.post.worms.isHidden()


# --- imports


def test_an_import_is_taken_back_and_brought_again_in_the_window(two: Province, bench: Bench) -> None:
    add(two.stations[0].desk)
    merging.merge(bench.desk, send(two.stations[0], two.stick()))
    page = exchange(bench)
    page.show_part(IMPORTS)
    detail = page.imports.detail
    detail.withdraw.click()
    assert names(bench.desk) == ["Mẫu – Gốm Bến Đá"]  # the harmless answer
    bench.notices.answers.append("withdraw")
    detail.withdraw.click()
    assert names(bench.desk) == []
    assert "lấy lại được" in bench.notices.questions[-1].text
    assert page.imports.sheet.model().index(0, 3).data() == "Đã rút lại"
    assert detail.withdraw.isHidden()
    detail.release.click()
    assert names(bench.desk) == ["Mẫu – Gốm Bến Đá"]
    bench.notices.answers.append("withdraw")
    detail.withdraw.click()
    undo = bench.notices.toasts[-1][1]
    assert undo is not None
    undo()
    assert names(bench.desk) == ["Mẫu – Gốm Bến Đá"]


def test_what_a_revoked_station_sent_waits_and_is_taken_after_all(two: Province, bench: Bench) -> None:
    station = two.stations[0]
    add(station.desk)
    page = exchange(bench)
    page.show_part(STATIONS)
    assert page.stations is not None
    mine = [at for at, one in enumerate(page.stations.sheet.rows) if one.line.id == station.desk.identity.station]
    page.stations.sheet.selectRow(mine[0])
    bench.notices.answers.append("revoke")
    page.stations.detail.revoke.click()
    assert page.stations.detail.again.isVisibleTo(page.stations)
    send(station, two.stick("r"))
    found_on(bench, two.stick("r"))
    page.receiving.merge.click()
    assert names(bench.desk) == []
    page.show_part(IMPORTS)
    detail = page.imports.detail
    assert detail.lines.rows
    assert "thu hồi" in detail.lines.model().index(0, 1).data()
    assert not detail.trusting.isHidden()
    detail.retry.click()
    assert names(bench.desk) == []
    detail.trusting.setChecked(True)
    detail.retry.click()
    assert names(bench.desk) == ["Mẫu – Gốm Bến Đá"]
    assert detail.lines.isHidden()


# --- sending again, receipts, custody


def test_a_lost_stick_costs_one_click_and_receipts_are_counted(two: Province, tmp_path: Path, qtbot: QtBot) -> None:
    station = window_on(two.stations[0], tmp_path / "s", qtbot, PAGE)
    add(station.desk)
    page = exchange(station)
    page.sending.place.choose(two.stick("lost"))
    assert page.sending.again.isHidden()
    page.sending.send.click()
    assert page.sending.again.text() == "Gửi lại 1 gói"
    page.show_part(OUTBOX)
    assert page.outbox.sheet.model().index(0, 4).data() == "0/1"
    page.outbox.place.choose(two.stick("second"))
    page.outbox.all.click()
    assert "có thể rút" in page.outbox.result.text()
    files = list(two.stick("second").rglob("*.kcb"))
    assert len(files) == 1
    merging.merge(two.centre.desk, files)
    sending.export(two.centre.desk, two.stick("down"))
    page.receive_from(two.stick("down"))
    page.receiving.merge.click()
    assert page.sending.again.isHidden()
    assert "đã nhận 1/1" in page.sending._received.text()
    assert page.outbox.sheet.model().index(0, 5).data() == "Đã nhận đủ"


def test_the_size_of_a_file_is_kept(two: Province, tmp_path: Path, qtbot: QtBot) -> None:
    station = window_on(two.stations[0], tmp_path, qtbot, PAGE)
    page = exchange(station)
    assert page.sending.sizes.selected() == "stick"
    page.sending.sizes._buttons["mail"].click()
    assert station.sender.target.size == 20_000_000


def test_the_light_of_a_record_climbs_its_ladder(two: Province, tmp_path: Path, qtbot: QtBot) -> None:
    station = window_on(two.stations[0], tmp_path, qtbot, PAGE)
    record = add(station.desk)

    def light() -> tuple[str, str]:
        page = station.record_page()
        page.list.model.refresh()
        page.open_record(record)
        ladder = page.pane.head.findChild(LightLadder)
        assert ladder is not None
        qtbot.waitUntil(lambda: page.list.model.index(0, 0).data(ROW) is not None, timeout=2000)
        page.list.model.refresh()
        return page.list.model.index(0, 0).data(ROW).light, ladder.word()

    assert light() == ("here", "Chỉ ở đây")
    files = send(two.stations[0], two.stick())
    assert light() == ("stick", "Trên USB")
    merging.merge(two.centre.desk, files)
    down = [f.path for f in merging.find(station.desk, two.stick()) if not f.for_us]
    sending.export(two.centre.desk, two.stick("down"))
    mine = [f.path for f in merging.find(station.desk, two.stick("down")) if f.for_us]
    assert down
    merging.merge(station.desk, mine)
    assert light() == ("accepted", "Đã chấp nhận")
    assert len({one.word for one in told().values()}) == len(told())


# --- stations and keys


def test_a_new_computer_continues_an_old_station(two: Province, bench: Bench, tmp_path: Path) -> None:
    from tests.tools.offices import office

    fresh = office(tmp_path / "again", "station", "Trạm mẫu 1 cài lại", tmp_path / "centre.kccard")
    add(fresh.desk, "Mẫu – Sau khi cài lại")
    sending.export(fresh.desk, two.stick("new"))
    page = found_on(bench, two.stick("new"))
    page.receiving.merge.click()
    page.show_part(STATIONS)
    assert page.stations is not None
    assert page.stations.sheet.current().line.state in ("pending", "accepted")
    page.stations.sheet.selectRow(0)
    detail = page.stations.detail
    assert detail.print.words().count(" ") == 5
    assert not detail.print.code.grab().isNull()
    old = two.stations[0].desk.identity.station
    detail.older.setCurrentIndex(detail.older.findData(old))
    detail.go_on.click()
    mates = [one for one in enrolment.every(bench.desk) if one.id == old]
    assert [one.state for one in mates] == ["accepted", "accepted"]
    fresh.close()


@pytest.mark.slow
def test_recovery_words_are_shown_once_and_keys_are_rotated(
    two: Province, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kc_desktop.ui.pages.keys_card import KeysCard
    from kc_desktop.ui.pages.recovery_words import RecoveryWords

    card = bench.page("settings").findChild(KeysCard)
    assert card is not None
    assert "Chưa có tệp khôi phục" in card._text.text()
    out = tmp_path / "giu.kcrecovery"
    monkeypatch.setattr("kc_desktop.ui.pages.keys_card.ask_save", lambda *_args: out)
    card.make.click()
    (box,) = bench.window.findChildren(RecoveryWords)
    assert len(box._words) == 12
    box.reject()
    assert box.isVisible()  # not before they are written down
    box.kept.setChecked(True)
    box.accept()
    assert "Đã có tệp khôi phục" in card._text.text()
    bench.notices.answers.append("rotate")
    serial = enrolment.card(bench.desk).serial
    card.rotate.click()
    assert enrolment.card(bench.desk).serial == serial + 1
    card.own.click()
    assert enrolment.card(bench.desk).fingerprint_words().split()[0] in shown(bench.window)


@pytest.mark.slow
def test_a_recovery_file_brings_the_centre_back(two: Province, bench: Bench, tmp_path: Path) -> None:
    from kc_desktop.services import centre_keys
    from kc_desktop.ui.pages.keys_card import KeysCard, WordsBox

    said = centre_keys.make_recovery(bench.desk, tmp_path / "giu.kcrecovery")
    serial = enrolment.card(bench.desk).serial
    card = bench.page("settings").findChild(KeysCard)
    assert card is not None
    box = WordsBox(card)
    box._line.setText("một hai")
    assert not box._go.isEnabled()
    box._line.setText(f"  {said}  ")
    assert box._go.isEnabled()
    card.recover_from(tmp_path / "giu.kcrecovery", box.words())
    assert bench.errors == []
    assert enrolment.card(bench.desk).serial > serial
    box.close()


def test_a_publication_is_written_and_listed_at_the_other_centre(
    two: Province, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    from tests.tools.offices import office

    region = office(tmp_path / "region", "centre", "Trung tâm vùng mẫu")
    add(bench.desk)
    enrolment.write_card(region.desk, tmp_path / "region.kccard")
    page = exchange(bench)
    page.others.send_to((two.stick("pub"), "USB"), tmp_path / "region.kccard", personal=False)
    assert "1 bản ghi" in page.sending.result._detail.text()
    there = window_on(region, tmp_path / "r", qtbot, PAGE)
    other = found_on(there, two.stick("pub"))
    other.receiving.merge.click()
    assert other.stations is not None
    other.show_part(STATIONS)
    other.stations.detail.accept.click()
    other.receiving.look()
    other.receiving.merge.click()
    assert "bản số 1 · 1 bản ghi" in shown(other.others)
    assert names(region.desk) == []  # kept beside our own
    there.window.close()
    region.close()


# --- the stick


class Plugged(StickWatch):
    """Sticks as the test says."""

    here: tuple[Stick, ...] = ()

    def sticks(self) -> tuple[Stick, ...]:
        return self.here


def test_a_stick_with_bundles_offers_to_receive_first(two: Province, bench: Bench) -> None:
    add(two.stations[0].desk)
    send(two.stations[0], two.stick("kingston"))
    (two.stick("kingston") / "autorun.inf").write_text("x", "utf-8")
    watch = Plugged(bench.window)
    post = StickPost(bench.window, bench.context, bench.sender, watch)
    watch.here = (Stick(two.stick("kingston"), "KINGSTON", writable=True),)
    watch.changed.emit(watch.here)
    banner = bench.window.banner
    assert banner.text() == "USB KINGSTON: có 1 gói chưa nhập"
    assert "autorun.inf" in banner._detail.text()
    assert banner.property("state") == "warn"
    banner.acted.emit()
    page = bench.window.page("exchange")
    assert isinstance(page, ExchangePage)
    assert len(page.receiving.chosen()) == 1
    page.receiving.merge.click()
    assert names(bench.desk) == ["Mẫu – Gốm Bến Đá"]
    assert banner.isHidden()
    assert post.names() == "USB KINGSTON"


# --- what waits


def test_work_left_by_an_import_opens_at_its_field(two: Province, bench: Bench, qtbot: QtBot) -> None:
    record = add(bench.desk)
    with bench.desk.writer() as connection:
        found = (("tax_code", "bad", "Mã số thuế chưa đúng."),)
        stored.put(connection, stored.Task("facility", record, found, 0))
    page = bench.page("tasks")
    assert isinstance(page, TasksPage)
    page.reload()
    assert tasks.count(bench.desk) == 1
    assert "Mã số thuế" in page._why.text()
    page.sheet.setFocus()
    QTest.keyClick(page.sheet, Qt.Key.Key_Return)
    opened = bench.record_page()
    qtbot.waitUntil(lambda: opened.pane.record_id() == record, timeout=3000)
    qtbot.waitUntil(lambda: opened.pane.view.here() == "tax_code", timeout=3000)


def test_the_foot_tells_of_work_and_of_a_slow_clock(two: Province, bench: Bench, qtbot: QtBot) -> None:
    from kc_desktop.services import downstream
    from kc_desktop.store import meta
    from kc_desktop.ui.foot import read_status

    quarrel(two)
    merging.merge(bench.desk, list(two.stick("all").rglob("*.kcb")))
    with bench.desk.writer() as connection:
        meta.write(connection, downstream.ANCHOR, "2099-06-01T00:00:00+07:00")
    status = read_status(bench.desk)
    assert status.work[0] == 1
    assert "209" in status.clock
    line = bench.window.status
    bench.window.resize(1366, 768)
    line.show_status(status)
    assert "Đồng hồ" in line._warning.text()
    assert status.journal_stopped is False
    line.show_status(status._replace(journal_stopped=True))
    assert "Sổ ghi" in line._warning.text()
    line.show_status(status)
    assert line._conflicts.text() == "Bất đồng: 1"
    with qtbot.waitSignal(line.asked) as caught:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line._conflicts.geometry().center())
    assert caught.args == ["conflicts"]
    assert bench.window.section() == "conflicts"


def test_everything_is_reached_by_the_keyboard(two: Province, bench: Bench) -> None:
    add(two.stations[0].desk)
    send(two.stations[0], two.stick())
    page = found_on(bench, two.stick())
    for widget in (
        page.tabs._buttons["post"], page.receiving.find_button, page.receiving.files, page.receiving.queue,
        page.receiving.preview, page.receiving.merge, page.sending.send, page.others.publish,
    ):  # fmt: skip
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget
