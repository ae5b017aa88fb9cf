"""The stick, seen from anywhere in the window: it is plugged in, one click, written, checked, may be taken out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kc_desktop.domain.errors import Refused
from kc_desktop.services import sending, setup
from kc_desktop.ui.language import show_number, tr

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk
    from kc_desktop.system.sticks import Stick
    from kc_desktop.ui.desk import UiContext
    from kc_desktop.ui.main_window import MainWindow
    from kc_desktop.ui.pages.place_picker import StickWatch
    from kc_desktop.ui.pages.sender import Sender, Sent
    from kc_desktop.ui.tasks import Step

SHOW_AFTER_S = 0.6


class StickPost(QObject):
    """Offers to send when a stick comes, and shows every sending on the banner. ``seen``: the stick's name or ""."""

    seen = Signal(str)

    def __init__(self, window: MainWindow, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        super().__init__(window)
        self._window, self._context, self._sender, self._watch = window, context, sender, watch
        self._offered: Path | None = None
        self._offering = self._mine = False
        window.send_requested.connect(self.send)
        window.banner.acted.connect(self.send)
        window.banner.cancelled.connect(sender.cancel)
        window.banner.dismissed.connect(self._forget)
        watch.changed.connect(self._take)
        context.bridge.tasks.changed.connect(lambda _change, _initiator: self._look_again())
        sender.progressed.connect(self._show_progress)
        sender.sent.connect(self._on_sent)
        sender.failed.connect(self._on_failed)
        self._take(watch.sticks())

    def send(self) -> None:
        """Write everything unsent to the stick; without one the page "Gửi – nhận" asks for a folder."""
        if self._sender.busy:
            return
        stick = self._stick()
        if stick is not None:
            self._mine, self._offering = True, False
            self._sender.send(stick.path, stick.title)
            return
        self._window.show_section("exchange")
        told = tr("USB đang khóa ghi; gạt chốt trên USB hoặc dùng USB khác.")
        none = tr("Chưa thấy USB. Cắm USB, hoặc chọn một thư mục để gửi.")
        self._context.notices.toast(told if self._watch.sticks() else none, tone="info")

    def names(self) -> str:
        """What is plugged in, "" for nothing."""
        return " · ".join(stick.title for stick in self._watch.sticks())

    # --- inside ---

    def _stick(self) -> Stick | None:
        return next((stick for stick in self._watch.sticks() if stick.writable), None)

    def _take(self, _found: tuple[Stick, ...]) -> None:
        self.seen.emit(self.names())
        stick = self._stick()
        if stick is None:
            if self._offered is not None and not self._sender.busy:
                self._put_away()
            self._offered = None
        elif stick.path != self._offered:
            self._offered = stick.path
            self._context.bridge.read(_waiting, lambda waits: self._offer(stick, *waits), initiator=self)

    def _look_again(self) -> None:
        """The number offered follows what is saved, sent and confirmed meanwhile."""
        stick = self._stick()
        if self._offering and stick is not None:
            self._context.bridge.read(_waiting, lambda waits: self._offer(stick, *waits), initiator=self)

    def _forget(self) -> None:
        self._offering = False

    def _put_away(self) -> None:
        self._offering = False
        self._window.banner.put_away()

    def _offer(self, stick: Stick, count: int, to: str) -> None:
        if self._sender.busy or self._stick() != stick:
            return
        if not count:
            if self._offering:
                self._put_away()
            return
        self._offering = True
        text = tr("{stick}: gửi {count} thay đổi cho {centre}", stick=stick.title, count=show_number(count), centre=to)
        self._window.banner.show_offer(text, tr("Gửi ngay"))

    def _show_progress(self, step: Step) -> None:
        if self._mine and step.seconds >= SHOW_AFTER_S:
            self._window.banner.show_progress(tr("Đang ghi và kiểm tra trên USB…"), step)

    def _on_sent(self, sent: Sent) -> None:
        if self._mine:
            self._window.banner.show_done(tr("Đã gửi, đã kiểm tra. Có thể rút {stick}.", stick=sent.place), sent.detail)
        elif self._offering:
            self._put_away()
        self._mine = False

    def _on_failed(self, error: Exception | None) -> None:
        if not self._mine:
            return
        self._mine = False
        self._window.banner.put_away()
        if error is None:
            self._context.notices.toast(tr("Đã dừng; chưa có gói nào trên USB."), tone="info")
        elif isinstance(error, Refused):
            self._window.show_section("exchange")


def _waiting(desk: Desk) -> tuple[int, str]:
    """How much waits to be sent, and to whom; nothing at a centre or without its card."""
    card = None if desk.identity.is_centre else setup.centre_card(desk)
    return (sending.unsent(desk), card.name) if card is not None else (0, "")
