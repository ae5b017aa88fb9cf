"""Hộp gửi: every bundle written here, how much of it is confirmed; one click sends one again, or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.services import delivery
from kc_desktop.services.delivery import Delivery
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.pages.receiving import show_size
from kc_desktop.ui.pages.sender import Sender, Sent
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import Card, button, words


class OutboxPane(QWidget):
    """The copies stay until everybody they are for has confirmed them."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._sender = context, sender
        self.place = PlacePicker(context, watch)
        self.place.changed.connect(self._show_buttons)
        self.sheet = Sheet(_columns(), tr("Gói đã gửi"))
        self.sheet.picked.connect(lambda _one: self._show_buttons())
        self.sheet.opened.connect(lambda _one: self._send_one())
        self.one = button(tr("Gửi lại gói này"), icon="refresh")
        self.one.clicked.connect(self._send_one)
        self.all = button(tr("Gửi lại"), "primary", "send")
        self.all.clicked.connect(self._send_all)
        self._none = words(tr("Chưa ghi gói nào."), "muted")
        self.result = Banner()
        self.result.cancelled.connect(sender.cancel)
        self._mine = False
        sender.progressed.connect(self._on_progress)
        sender.sent.connect(self._on_sent)
        sender.failed.connect(lambda _error: self._on_over())
        self._place()

    def reload(self) -> None:
        """Read the list again."""
        self._context.bridge.read(delivery.every, self._show, initiator=self)

    def _place(self) -> None:
        card = Card(tr("Gói đã gửi"))
        advice = tr(
            "Bản sao của mỗi gói ở lại máy này đến khi bên nhận gửi biên nhận. USB mất hay hỏng: gửi lại ra USB khác;"
            " bên nhận gặp hai lần cũng không nhập đôi."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.one)
        row.addWidget(self.all)
        card.body.addWidget(words(advice, "muted", wrap=True))
        card.body.addLayout(row)
        card.body.addWidget(self.result)
        card.body.addWidget(self._none)
        card.body.addWidget(self.sheet, 1)
        card.body.addStretch(0)  # without a list the words stay on top
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _show(self, found: Sequence[Delivery]) -> None:
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(found) if here is not None and one.bundle.num == here.bundle.num), 0)
        self._none.setVisible(not found)
        self.sheet.setVisible(bool(found))
        self.sheet.show_rows(found, lit=lit)
        self._show_buttons()

    def _waiting(self) -> list[Delivery]:
        return [one for one in self.sheet.rows if _can_resend(one)]

    def _show_buttons(self) -> None:
        count, here = len(self._waiting()), self.sheet.current()
        ready = self.place.place() is not None and not self._sender.busy
        self.all.setText(tr("Gửi lại {count} gói", count=show_number(count)))
        self.all.setVisible(bool(count))
        self.all.setEnabled(ready)
        self.one.setVisible(count > 1)
        self.one.setEnabled(ready and here is not None and _can_resend(here))

    def _send_one(self) -> None:
        here = self.sheet.current()
        if here is not None and _can_resend(here):
            self._start((here.bundle.id,))

    def _send_all(self) -> None:
        self._start(())

    def _start(self, ids: Sequence[str]) -> None:
        if (place := self.place.place()) is not None:
            self._mine = True
            self._sender.resend(*place, ids)

    def _on_progress(self, step: object) -> None:
        if self._mine:
            self.result.show_progress(tr("Đang chép và kiểm tra gói"), step)  # type: ignore[arg-type]  # a Step

    def _on_sent(self, sent: Sent) -> None:
        if self._mine:
            self.result.show_done(tr("Đã gửi lại, đã kiểm tra: có thể rút {place}", place=sent.place), sent.detail)
        self._mine = False
        self.reload()

    def _on_over(self) -> None:
        self._mine = False
        self.result.put_away()
        self._show_buttons()


def _can_resend(one: Delivery) -> bool:
    return one.kept and not one.settled


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Gửi cho"), lambda one: one.to, 190),
        Column(tr("Gói"), lambda one: one.bundle.name),
        Column(tr("Ghi lúc"), lambda one: show_when(one.bundle.happened_at), 126),
        Column(tr("Cỡ"), lambda one: show_size(one.size), 76, figures=True),
        Column(tr("Biên nhận"), _confirmed, 96, figures=True),
        Column(tr("Trạng thái"), lambda one: _state(one)[0], 150, lambda one: _state(one)[1]),
    )


def _confirmed(one: Delivery) -> str:
    if not one.operations:
        return "–"
    return f"{show_number(one.confirmed)}/{show_number(one.operations)}"


def _state(one: Delivery) -> tuple[str, Sign]:
    if one.settled:
        return tr("Đã nhận đủ"), ("check", "good")
    if one.bundle.kind == "publish":
        return tr("Bản công bố"), ("send", "muted")
    if one.operations and one.confirmed == one.operations:
        return tr("Đã nhận đủ"), ("check", "good")
    if one.confirmed:
        return tr("Nhận một phần"), ("clock", "warn")
    return (tr("Chờ biên nhận"), ("clock", "warn")) if one.operations else (tr("Đã ghi"), ("check", "muted"))
