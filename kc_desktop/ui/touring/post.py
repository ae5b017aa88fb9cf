"""The tour's way of a bundle: card, stick, send, confirm, preview, merge, receipt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.declared import FORMS
from kc_desktop.services import enrolment, imports, lists, merging, records, sending
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.exchange import ExchangePage
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.settings import SettingsPage
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office

STICK = "KINGSTON"


def exchange_of(hand: Hand) -> ExchangePage:
    """The page Gửi – nhận, opened."""
    check(hand.window.show_section("exchange"), "Gửi – nhận opens")
    page = hand.window.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def write_card(centre: Office, card: Path) -> None:
    """The centre writes its card for the stations."""
    page = exchange_of(centre.hand)
    page.show_part("stations")
    made = centre.hand.button(tr("Thẻ Trung tâm…"), page)
    centre.hand.answer_file(card, lambda: centre.hand.click(made))
    centre.hand.until(card.is_file, "the card is written")


def take_card(station: Office, card: Path) -> None:
    """A station takes the card of its centre."""
    hand = station.hand
    check(hand.window.show_section("settings"), "Thiết lập opens")
    page = hand.window.page("settings")
    assert isinstance(page, SettingsPage)
    hand.answer_file(card, lambda: hand.click(hand.button(tr("Nhập thẻ…"), page)))
    hand.until(lambda: station.desk.identity.centre, "the card is taken")


def send_up(station: Office, stick: Path) -> Path:
    """The stick is plugged in, one click on the banner."""
    hand, banner = station.hand, station.hand.window.banner
    waiting = sending.unsent(station.desk)
    check(waiting > 0, "something waits to be sent")
    station.plug(stick, STICK)
    hand.until(banner.isVisible, "the banner offers to send")
    hand.picture("12-cam-usb")
    hand.click(hand.button(tr("Gửi ngay"), banner))
    hand.until(lambda: station.desk and bool(sending.outbox(station.desk)), "a bundle is written")
    hand.until(lambda: tr("có thể rút") in banner.text().lower(), "the stick may be taken out")
    hand.picture("13-da-gui")
    files = [path for path in stick.rglob("*") if path.is_file() and path.suffix != ".txt"]
    bundles = [path for path in files if merging.verify(path).kind == "up"]
    check(len(bundles) == 1, "one bundle lies on the stick")
    station.unplug()
    return bundles[0]


def merge_up(centre: Office, stick: Path, station_id: str) -> merging.Import:
    """The station is not known: confirmed with one click, then preview and merge."""
    hand = centre.hand
    page = exchange_of(hand)
    centre.plug(stick, STICK)
    hand.until(lambda: page.receiving.place.place() is not None, "the stick is seen")
    hand.click(page.receiving.find_button)
    hand.until(page.receiving.chosen, "the bundle is found")
    hand.click(page.receiving.preview)
    hand.until(lambda: enrolment.every(centre.desk), "the unknown station waits to be confirmed")
    page.show_part("stations")
    hand.until(lambda: _buttons(page, tr("Khớp, xác nhận")), "its button is there")
    hand.picture("14-tram-cho-xac-nhan")
    hand.click(_buttons(page, tr("Khớp, xác nhận"))[0])
    hand.until(lambda: [s.state for s in enrolment.every(centre.desk)] == ["accepted"], "the station is confirmed")
    check(enrolment.every(centre.desk)[0].id == station_id, "it is the right station")
    page.show_part("post")
    hand.until(lambda: page.receiving.chosen() and page.receiving.preview.isEnabled(), "the bundle is listed again")
    hand.click(page.receiving.preview)
    hand.until(lambda: _previews(hand), "the preview is shown")
    _preview_picture(hand, _previews(hand)[0])
    check(not imports.every(centre.desk), "a preview changes nothing")
    hand.click(hand.button(tr("Nhập {count} gói", count=1), _previews(hand)[0]))
    hand.until(lambda: imports.every(centre.desk), "the bundle is merged", 30.0)
    page.show_part("imports")
    hand.until(lambda: page.imports.sheet.current() is not None, "the import is listed")
    hand.picture("15b-goi-da-nhan")
    page.show_part("post")
    return _import_of(centre)


def _import_of(centre: Office) -> merging.Import:
    found = imports.every(centre.desk)[0]
    numbers = {key: value for key, value in found.detail.items() if isinstance(value, int)}
    counts = merging.Counts(
        *(numbers.get(key, 0) for key in ("received", "applied", "known", "to_decide", "quarantined"))
    )
    parts = counts.applied + counts.known + counts.to_decide + counts.quarantined
    check(counts.received == parts and not counts.quarantined, f"every operation is accounted for: {counts}")
    return merging.Import(found.num, Path(found.name), found.kind, str(found.detail.get("sender")), "", counts, ())


def same_records(one: dict[str, dict[str, object]], other: dict[str, dict[str, object]]) -> None:
    """Both sides hold the same records with the same values."""
    check(one.keys() == other.keys(), f"{len(one)} records here, {len(other)} there")
    differing = [key for key in one if one[key] != other[key]]
    check(not differing, f"{len(differing)} records differ")


def everything(office: Office) -> dict[str, dict[str, object]]:
    """Record id → its flat values, of all forms."""
    desk = office.desk
    found = {}
    for form in FORMS:
        nums = lists.ids(desk, lists.Query(form))
        for record in lists.record_ids(desk, form, nums):
            found[record] = dict(records.load(desk, form, record).flat)
    return found


def send_down(centre: Office) -> None:
    """The receipt for the station goes to the stick."""
    hand, page = centre.hand, exchange_of(centre.hand)
    hand.until(page.sending.send.isEnabled, "the centre can write its receipt")
    hand.click(page.sending.send)
    hand.until(lambda: sending.outbox(centre.desk), "the receipt is written")
    hand.picture("16-bien-nhan")


def take_receipt(station: Office, stick: Path) -> None:
    """Back at the station: everything is confirmed."""
    hand = station.hand
    page = exchange_of(hand)
    station.plug(stick, STICK)
    hand.until(lambda: page.receiving.place.place() is not None, "the stick is seen")
    hand.click(page.receiving.find_button)
    hand.until(page.receiving.chosen, "the receipt is found")
    hand.click(page.receiving.merge)
    hand.until(lambda: imports.every(station.desk), "the receipt is merged")
    hand.until(lambda: sending.unsent(station.desk) == 0, "everything is confirmed")
    check(all(bundle.state == "acknowledged" for bundle in sending.outbox(station.desk)), "the outbox is settled")
    station.unplug()


def _buttons(page: ExchangePage, text: str) -> list[QPushButton]:
    return [one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()]


def _previews(hand: Hand) -> list[PreviewDialog]:
    return [one for one in hand.window.findChildren(PreviewDialog) if one.isVisible()]


def _preview_picture(hand: Hand, box: PreviewDialog) -> None:
    hand.settle()
    hand.keep(box.grab(), "15-xem-truoc")
