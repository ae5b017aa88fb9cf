"""Gửi: how much is unsent, where to, how large a file may be, and what became of what was sent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from kc_desktop.exchange.bundle import volumes
from kc_desktop.services import delivery
from kc_desktop.services.delivery import Standing
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.pages.sender import Sender, Sent
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.flow import FlowLayout
from kc_desktop.ui.widgets.tabs import Choices


class SendCard(Card):
    """One click sends what is new; another sends again what has no receipt."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        centre = context.desk.identity.is_centre
        super().__init__(tr("Gửi cho các trạm") if centre else tr("Gửi lên Trung tâm"))
        self._context, self._sender, self._centre = context, sender, centre
        self._count, self._hint = words("", "figure"), words("", "muted", wrap=True)
        self._count.setVisible(not centre)
        self.place = PlacePicker(context, watch)
        self.send = button(tr("Gửi lên USB"), "primary", "send")
        self.send.clicked.connect(self._send)
        self.again = button(
            tr("Gửi lại"), icon="refresh", hint=tr("Chép lại các gói chưa có biên nhận ra USB hoặc thư mục này")
        )
        self.again.clicked.connect(self._resend)
        self.again.hide()
        self.sizes = Choices([(one.key, _sizes()[one.key]) for one in volumes.TARGETS], "segment")
        self.sizes.select(sender.target.key)
        self.sizes.chosen.connect(sender.take_target)
        self._received, self._bar = words("", "muted", wrap=True), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self.result = Banner()
        self._place()
        self.result.cancelled.connect(sender.cancel)
        sender.started.connect(self._on_started)
        sender.progressed.connect(lambda step: self.result.show_progress(tr("Đang ghi và kiểm tra gói"), step))
        sender.sent.connect(self._on_sent)
        sender.failed.connect(lambda _error: self._on_over())
        self.place.changed.connect(self._show_buttons)
        self.show_standing(Standing(0, 0, "", 0))
        self._show_buttons()

    def reload(self) -> None:
        """Ask how far the other side is."""
        self._context.bridge.read(delivery.standing, self.show_standing, initiator=self)

    def show_standing(self, now: Standing) -> None:
        """How many changes the other side has not confirmed, and what can be sent again."""
        unsent = now.written - now.confirmed
        self._count.setText(show_number(unsent))
        self._hint.setText(self._advice(unsent))
        shown = not self._centre and bool(now.written) and bool(self._context.desk.identity.centre)
        self._bar.setVisible(shown)
        self._received.setVisible(shown)
        self._bar.setRange(0, max(1, now.written))
        self._bar.setValue(now.confirmed)
        text = tr(
            "Trung tâm đã nhận {done}/{all} thay đổi", done=show_number(now.confirmed), all=show_number(now.written)
        )
        if now.last:
            text = f"{text} · {tr('biên nhận mới nhất cho gói ghi {time}', time=show_when(now.last))}"
        self._received.setText(text)
        self.again.setText(tr("Gửi lại {count} gói", count=show_number(now.waiting)))
        self.again.setVisible(bool(now.waiting))

    def _advice(self, unsent: int) -> str:
        if self._centre:
            return tr(
                "Mỗi trạm một gói: biên nhận và những sửa đổi của Trung tâm. Gói được ký, mã hóa riêng cho từng trạm."
            )
        if not self._context.desk.identity.centre:
            return tr("Chưa có thẻ Trung tâm. Vào Thiết lập để nhập thẻ, sau đó gửi được.")
        if unsent:
            return tr("thay đổi Trung tâm chưa xác nhận. Gói được ký và mã hóa, chỉ Trung tâm mở được; gửi lại được.")
        return tr("Trung tâm đã xác nhận tất cả. Không có gì phải gửi.")

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.send)
        size = QHBoxLayout()
        size.setContentsMargins(0, 0, 0, 0)
        size.setSpacing(8)
        size.addWidget(words(tr("Cỡ tệp"), "muted"))
        size.addWidget(self.sizes)
        chooser = QWidget()
        chooser.setLayout(size)
        sizes = FlowLayout(spacing=8)  # two rows where one would make the card too wide
        sizes.addWidget(chooser)
        sizes.addWidget(self.again)
        self.body.addWidget(self._count)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._received)
        self.body.addLayout(row)
        self.body.addLayout(sizes)
        self.body.addWidget(self.result)

    def _send(self) -> None:
        if (place := self.place.place()) is not None:
            self._sender.send(*place)

    def _resend(self) -> None:
        if (place := self.place.place()) is not None:
            self._sender.resend(*place)

    def _show_buttons(self) -> None:
        ready = self.place.place() is not None and not self._sender.busy
        self.send.setEnabled(ready)
        self.again.setEnabled(ready)

    def _on_started(self, place: str) -> None:
        self.send.setEnabled(False)
        self.again.setEnabled(False)
        self.result.show_offer(tr("Đang ghi gói lên {place}…", place=place), "")

    def _on_sent(self, sent: Sent) -> None:
        self._show_buttons()
        self.result.show_done(tr("Đã gửi, đã kiểm tra: có thể rút {place}", place=sent.place), sent.detail)

    def _on_over(self) -> None:
        self.result.put_away()
        self._show_buttons()


def _sizes() -> dict[str, str]:
    return {"stick": tr("USB 1 GB"), "zalo": tr("Zalo 100 MB"), "mail": tr("Thư 20 MB")}
