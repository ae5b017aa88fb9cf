"""Pictures of Gửi – nhận, light and dark: ``python -m tests.tools.post_gallery OUT``: banner, queue, preview, report,
imports, stations, custody, work to do."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.domain.errors import Refused
from kc_desktop.services import enrolment, imports, lists, merging, sending
from kc_desktop.services.desk import Desk
from kc_desktop.store import tasks
from kc_desktop.ui import theme
from kc_desktop.ui.foot import read_status
from kc_desktop.ui.pages.exchange import IMPORTS, OUTBOX, POST, STATIONS, ExchangePage
from kc_desktop.ui.pages.keys_card import KeysCard
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.start import Shell
from kc_desktop.ui.widgets.dialog import Dialog
from tests.tools.offices import Province, add, change, province
from tests.tools.page_gallery import open_window, settle
from tests.tools.sample_province import fill

_TAX = "0100109106"
_MODES: tuple[theme.Mode, ...] = ("light", "dark")


class Gallery:
    """One province, its centre and its first station in both themes."""

    def __init__(self, out: Path, home: Path) -> None:
        self._out, self._home = out, home
        self._made = _quarrel(province(home / "p", 3, enrolled=False))
        self._centre, self._station = self._made.centre.desk, self._made.stations[0].desk

    def run(self) -> None:
        """Everything."""
        for mode in _MODES:
            self._before(mode)
        self._after()
        for mode in _MODES:
            self._at_station(mode)
        self._made.close()

    def _grab(self, widget: QWidget, name: str, mode: str) -> None:
        QApplication.processEvents()
        widget.grab().save(str(self._out / f"{name}_{mode}.png"))

    def _open(self, office: int, mode: theme.Mode) -> tuple[QApplication, Shell, ExchangePage]:
        opened = self._made.centre if office < 0 else self._made.stations[office]
        app, shell = open_window(opened, self._home, mode)
        shell.window.resize(1366, 768)
        shell.window.show_section("exchange")
        page = shell.window.page("exchange")
        assert isinstance(page, ExchangePage)
        return app, shell, page

    def _before(self, mode: theme.Mode) -> None:
        app, shell, page = self._open(-1, mode)
        page.receiving.place.choose(self._made.stick("SANDISK"))
        page.receiving.look()
        settle(app, shell, 0.6)
        page.receiving.preview.click()
        settle(app, shell, 2.0)
        for box in shell.window.findChildren(PreviewDialog):
            self._grab(box, "preview", mode)
            box.close()
        self._grab(shell.window, "queue", mode)
        page.show_part(STATIONS)
        settle(app, shell, 0.4)
        self._grab(shell.window, "stations", mode)
        shell.window.show_section("settings")
        settle(app, shell, 0.4)
        card = shell.window.findChild(KeysCard)
        assert card is not None
        card.own.click()
        settle(app, shell, 0.4)
        for made in shell.window.findChildren(Dialog):
            self._grab(made, "fingerprint", mode)
            made.close()
        _close(shell)

    def _after(self) -> None:
        """Merged, one import taken back, work left."""
        app, shell, page = self._open(-1, "light")
        page.receiving.place.choose(self._made.stick("SANDISK"))
        page.receiving.look()
        settle(app, shell, 0.5)
        page.receiving.merge.click()
        settle(app, shell, 2.5)
        for box in shell.window.findChildren(PreviewDialog):
            self._grab(box, "report", "light")
            box.close()
        imports.withdraw(self._centre, imports.every(self._centre)[-1].num)
        wrong = (("tax_code", "bad", "Mã số thuế chưa đúng."),)
        with self._centre.writer() as connection:
            tasks.put(connection, tasks.Task("facility", _ids(self._centre)[0], wrong, 1))
        page.show_part(IMPORTS)
        page.reload()
        page.imports.sheet.selectRow(len(page.imports.sheet.rows) - 1)
        settle(app, shell, 0.5)
        self._grab(shell.window, "imports", "light")
        imports.release(self._centre, imports.every(self._centre)[-1].num)
        sending.export(self._centre, self._made.stick("KINGSTON"))
        shell.window.show_section("tasks")
        shell.window.show_status(read_status(self._centre)._replace(clock="12/11/2026 09:00"))
        settle(app, shell, 0.5)
        self._grab(shell.window, "tasks", "light")
        _close(shell)
        found = merging.find(self._station, self._made.stick("KINGSTON"))
        merging.merge(self._station, [one.path for one in found if one.for_us and not one.known])
        add(self._station, "Mẫu – A đã ra USB")
        sending.export(self._station, self._made.stick("USB2"))
        add(self._station, "Mẫu – A mới nhập")

    def _at_station(self, mode: theme.Mode) -> None:
        app, shell, page = self._open(0, mode)
        page.sending.place.choose(self._made.stick("KINGSTON"))
        settle(app, shell, 0.5)
        self._grab(shell.window, "station_send", mode)
        page.show_part(OUTBOX)
        settle(app, shell, 0.4)
        self._grab(shell.window, "station_outbox", mode)
        page.show_part(POST)
        shell.window.show_section("facility")
        settle(app, shell, 0.6)
        records = shell.window.page("facility")
        assert isinstance(records, RecordPage)
        records.list.table.selectRow(0)
        shell.window.banner.show_offer(
            "USB KINGSTON: có 2 gói chưa nhập", "Xem và nhập", tone="warn",
            detail="Có dấu hiệu mã độc (autorun.inf): không mở tệp lạ, hãy quét USB.",
        )  # fmt: skip
        settle(app, shell, 0.6)
        self._grab(shell.window, "custody_and_banner", mode)
        _close(shell)


def _quarrel(made: Province) -> Province:
    """Two confirmed stations and an unknown one on one stick; a conflict, a change, a suspected duplicate."""
    centre, first = made.centre.desk, made.stations[0].desk
    for office in made.stations:
        fill(office.desk, 16)
        sending.export(office.desk, made.stick("KINGSTON"))
    paths = [one.path for one in merging.find(centre, made.stick("KINGSTON")) if one.state == "whole"]
    merging.merge(centre, paths)  # nobody is known yet: all wait
    for office in made.stations[:2]:
        enrolment.accept(centre, office.desk.identity.station)
    for path in paths:
        _try(centre, path)
    both = [record for record in _ids(first) if record in set(_ids(centre))]
    change(first, both[0], name="Mẫu – Tên của trạm")
    change(centre, both[0], name="Mẫu – Tên của Trung tâm")
    change(first, both[1], representative="Trần Văn Mẫu")
    add(centre, "Mẫu – Đã có mã số thuế", tax_code=_TAX)
    add(first, "Mẫu – Cùng mã số thuế", tax_code=_TAX)
    for office in made.stations:
        sending.export(office.desk, made.stick("SANDISK"))
    (made.stick("SANDISK") / "autorun.inf").write_text("x", "utf-8")
    return made


def _try(desk: Desk, path: Path) -> None:
    try:
        merging.merge(desk, (path,))
    except Refused as fault:
        if fault.code != "unknown_sender":
            raise


def _ids(desk: Desk) -> list[str]:
    return lists.record_ids(desk, "facility", lists.ids(desk, lists.Query("facility")))


def _close(shell: Shell) -> None:
    shell.window.close()
    shell.tasks.close()


def main(out: Path) -> None:
    """All pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        Gallery(out, Path(home)).run()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
