"""Sending, receiving, deciding, and the figures: pages on real databases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kc_desktop.domain.declared.money import PlanEntry
from kc_desktop.services import merging, records, sending
from kc_desktop.system import sticks
from kc_desktop.ui.pages.exchange import ExchangePage
from kc_desktop.ui.widgets.cards import Card
from tests.tools.offices import add, change, province
from tests.ui.page_bench import Bench, names, put, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.tools.offices import Province


# --- sending and receiving


def test_a_station_sends_and_the_centre_merges_in_the_window(station: Bench, centre: Bench, offices: Province) -> None:
    add(station.desk)
    stick = offices.stick()
    out = station.page("exchange")
    assert isinstance(out, ExchangePage)
    out.sending.place.choose(stick)
    out.sending.send.click()
    assert "có thể rút" in out.sending.result.text()
    assert station.errors == []

    page = centre.page("exchange")
    assert isinstance(page, ExchangePage)
    page.receiving.place.choose(stick)
    page.receiving.look()
    page.receiving.merge.click()  # nobody confirmed this station yet: it waits in the list
    assert [getattr(error, "code", "") for error in centre.errors] == ["unknown_sender"]
    assert page.stations is not None
    page.show_part("stations")
    assert page.stations.detail.print.words() == page.stations.sheet.current().line.words
    page.stations.detail.accept.click()
    page.show_part("post")
    page.receiving.merge.click()
    assert names(centre.desk) == ["Mẫu – Gốm Bến Đá"]

    page.sending.place.choose(stick)
    page.sending.send.click()
    out.receiving.place.choose(stick)
    out.receiving.look()
    out.receiving.merge.click()
    assert "đã xác nhận tất cả" in out.sending._hint.text()


def test_the_page_is_built_in_pieces_and_whole_for_who_asks(station: Bench, qtbot: QtBot) -> None:
    page = station.page("exchange")
    assert isinstance(page, ExchangePage)
    assert page.findChildren(Card) == [], "the frame first"
    page.focus_first()
    qtbot.waitUntil(lambda: len(page.findChildren(Card)) == 3)
    qtbot.waitUntil(lambda: station.window.focusWidget() is page.tabs._buttons["post"])  # no stick to send to
    another = ExchangePage(station.context, station.sender, page._watch)
    assert another.sending.place.place() is None
    assert len(another.findChildren(Card)) == 3
    another.deleteLater()


def test_a_conflict_is_decided_in_the_form(tmp_path: Path, qtbot: QtBot, offices: Province) -> None:
    del offices  # its fixture prepares the look
    made = province(tmp_path / "two")
    there, here = made.stations[0].desk, made.centre.desk
    record_id = add(there, "Mẫu – Gốm")
    merging.merge(here, sending.export(there, made.stick("a")).files)
    change(there, record_id, name="Mẫu – Gốm của trạm")
    change(here, record_id, name="Mẫu – Gốm của Trung tâm")
    merging.merge(here, sending.export(there, made.stick("b")).files)
    bench = window_on(made.centre, tmp_path, qtbot)
    page = bench.record_page()
    page.open_record(record_id)
    loaded = records.load(here, "facility", record_id)
    theirs = next(one for one in loaded.conflicts["name"] if one.value == "Mẫu – Gốm của trạm")
    page.pane.view.session.choose("name", theirs)
    page.save()
    assert bench.errors == []
    assert names(here) == ["Mẫu – Gốm của trạm"]
    assert records.load(here, "facility", record_id).conflicts == {}
    bench.window.close()
    made.close()


def test_a_full_stick_is_said_and_nothing_counts_as_sent(station: Bench, tmp_path: Path) -> None:
    add(station.desk)
    page = station.page("exchange")
    assert isinstance(page, ExchangePage)
    station.sender.send(tmp_path / "gone", "USB MẪU")
    assert [type(error).__name__ for error in station.errors] == ["Machine"]
    assert page.sending._count.text() == "1"


def test_sticks_are_read_from_the_mounts(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/nguoi/KING\\040STON vfat rw,nosuid 0 0\n"
        "/dev/sdc1 /run/media/nguoi/KHOA exfat ro 0 0\ntmpfs /run tmpfs rw 0 0\nbroken\n",
        "utf-8",
    )
    found = sticks._mounted(mounts)
    assert [(one.title, one.writable) for one in found] == [("USB KING STON", True), ("USB KHOA", False)]
    assert sticks.sticks(tmp_path / "none") == ()


# --- figures


def test_money_is_written_once(station: Bench) -> None:
    entry = PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 5, "decided_on": date(2026, 1, 5)})
    saved = records.save(station.desk, records.blank(station.desk, "plan"), entry)
    page = station.record_page("plan")
    page.open_record(saved.record_id)
    assert page.pane.locked
    assert page.pane.head.state() == "Đã ghi, không sửa"
    put(page, amount=6)
    page.save()
    assert records.load(station.desk, "plan", saved.record_id).record.values["amount"] == 5
