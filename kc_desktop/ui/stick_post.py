"""The stick, seen from anywhere in the window: it is plugged in, one click, written, checked, may be taken out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.services import delivery, merging, sending, setup
from kc_desktop.ui.language import show_number, tr

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk
    from kc_desktop.system.sticks import Stick
    from kc_desktop.ui.desk import UiContext
    from kc_desktop.ui.main_window import MainWindow
    from kc_desktop.ui.pages.place_picker import StickWatch
    from kc_desktop.ui.pages.sender import Sender, Sent
    from kc_desktop.ui.tasks import Step
    from kc_desktop.ui.widgets.banner import Tone

SHOW_AFTER_S = 0.6


class Waits(NamedTuple):
    """What a stick is good for: ``unsent`` changes for ``to``; ``bundles`` on it for us that are new; ``worms``.

    ``written``: how many of the unsent changes stand on some stick already."""

    unsent: int
    to: str
    bundles: int
    worms: tuple[str, ...]
    written: int = 0

    @property
    def again(self) -> str:
        """A word for who wonders why what was sent is offered once more."""
        if self.written < self.unsent:
            return ""
        return tr("Đã ghi ra USB trước đây, Trung tâm chưa có biên nhận; gửi thêm lần nữa không bị nhập đôi.")


class StickPost(QObject):
    """Offers to receive or to send when a stick comes, and shows every sending on the banner. ``seen``: the stick's
    name or ""."""

    seen = Signal(str)

    def __init__(self, window: MainWindow, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        super().__init__(window)
        self._window, self._context, self._sender, self._watch = window, context, sender, watch
        self._offered: Path | None = None
        self._offering = ""
        self._mine = False
        window.send_requested.connect(self.send)
        window.banner.acted.connect(self._act)
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
            self._mine, self._offering = True, ""
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

    def _act(self) -> None:
        if self._offering == "receive" and self._offered is not None:
            self._receive(self._offered)
        else:
            self.send()

    def _receive(self, folder: Path) -> None:
        from kc_desktop.ui.pages.exchange import ExchangePage

        self._put_away()
        if self._window.show_section("exchange") and isinstance(page := self._window.page("exchange"), ExchangePage):
            page.receive_from(folder)

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
            self._look(stick)

    def _look_again(self) -> None:
        """What is offered follows what is saved, sent, received and confirmed meanwhile."""
        stick = self._stick()
        if self._offering and stick is not None:
            self._look(stick)

    def _look(self, stick: Stick) -> None:
        self._context.bridge.read(
            lambda desk: _waiting(desk, stick.path), lambda waits: self._offer(stick, waits), initiator=self
        )

    def _forget(self) -> None:
        self._offering = ""

    def _put_away(self) -> None:
        self._offering = ""
        self._window.banner.put_away()

    def _offer(self, stick: Stick, waits: Waits) -> None:
        if self._sender.busy or self._stick() != stick:
            return
        worms = tr("Có dấu hiệu mã độc ({names}): không mở tệp lạ, hãy quét USB.", names=", ".join(waits.worms[:3]))
        detail = worms if waits.worms else ""
        tone: Tone = "warn" if waits.worms else "accent"
        name = stick.title
        if waits.bundles:
            self._offering = "receive"
            text = tr("{stick}: có {count} gói chưa nhập", stick=name, count=show_number(waits.bundles))
            self._window.banner.show_offer(text, tr("Xem và nhập"), tone=tone, detail=detail)
        elif waits.unsent:
            self._offering = "send"
            count = show_number(waits.unsent)
            detail = detail or waits.again
            text = tr("{stick}: gửi {count} thay đổi cho {centre}", stick=name, count=count, centre=waits.to)
            self._window.banner.show_offer(text, tr("Gửi ngay"), tone=tone, detail=detail)
        elif self._offering:
            self._put_away()

    def _show_progress(self, step: Step) -> None:
        if self._mine and step.seconds >= SHOW_AFTER_S:
            self._window.banner.show_progress(tr("Đang ghi và kiểm tra trên USB…"), step)

    def _on_sent(self, sent: Sent) -> None:
        if self._mine:
            self._window.banner.show_done(tr("Đã gửi, đã kiểm tra. Có thể rút {stick}.", stick=sent.place), sent.detail)
        elif self._offering:
            self._put_away()
        self._mine = False
        if not sent.again:
            self._warn_of_unsaved()

    def _warn_of_unsaved(self) -> None:
        """Only what is saved travels; who sees "đã gửi" above a half filled form would think otherwise."""
        from kc_desktop.ui.forms.view import FormView

        if count := sum(view.dirty for view in self._window.findChildren(FormView)):
            self._context.notices.toast(
                tr("{count} biểu đang nhập chưa lưu nên chưa đi cùng. Lưu rồi gửi lại.", count=count), tone="warn"
            )

    def _on_failed(self, error: Exception | None) -> None:
        if not self._mine:
            return
        self._mine = False
        self._window.banner.put_away()
        if error is None:
            self._context.notices.toast(tr("Đã dừng; chưa có gói nào trên USB."), tone="info")
        elif isinstance(error, Refused):
            self._window.show_section("exchange")


def _waiting(desk: Desk, folder: Path) -> Waits:
    """How much waits to be sent, and to whom (nothing at a centre or without its card); what the stick brings."""
    from kc_desktop.exchange.bundle.stick import worm_traces

    if desk.looking:
        return Waits(0, "", 0, worm_traces(folder))
    card = None if desk.identity.is_centre else setup.centre_card(desk)
    unsent, to = (sending.unsent(desk), card.name) if card is not None else (0, "")
    try:
        bundles = sum(one.state == "whole" and one.for_us and not one.known for one in merging.find(desk, folder))
    except KcError:  # pulled out meanwhile
        bundles = 0
    return Waits(unsent, to, bundles, worm_traces(folder), delivery.on_the_way(desk) if unsent else 0)
