"""Gửi – nhận: what goes out on a stick, what comes in, who may send, what happened so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.change import Change
from kc_desktop.services import enrolment, merging, sending
from kc_desktop.services.enrolment import StationLine
from kc_desktop.store.ledger import Bundle
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import CARD, ask_save
from kc_desktop.ui.pages.parts import Line, Lines, ScrollPage
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.pages.receiving import ReceiveCard
from kc_desktop.ui.pages.sender import Sender, Sent
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import State

_SHOWN = 8


class ExchangePage(ScrollPage):
    """A station sends up and takes receipts; a centre takes in, confirms stations and sends receipts down."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        super().__init__(tr("Gửi – nhận"))
        self.context = context
        centre = context.desk.identity.is_centre
        self.sending = SendCard(context, sender, watch)
        self.receiving = ReceiveCard(context, watch)
        self._out = Lines(tr("Chưa ghi gói nào."))
        self._in = Lines(tr("Chưa nhập gói nào."))
        self.left.addWidget(self.receiving if centre else self.sending)
        self.left.addWidget(self.sending if centre else self.receiving)
        self.left.addStretch(1)
        if centre:
            self.right.addWidget(self._station_card())
        for title, lines in ((tr("Gói đã nhận"), self._in), (tr("Gói đã gửi"), self._out)):
            card = Card(title)
            card.body.addWidget(lines)
            self.right.addWidget(card)
        self.right.addStretch(1)
        self.sending.place.chosen.connect(self.receiving.place.follow)
        self.receiving.place.chosen.connect(self.sending.place.follow)
        sender.sent.connect(lambda _sent: self.reload())
        self.receiving.merged.connect(self.reload)
        self.reload()

    def refresh(self, change: Change) -> None:
        """Counts and lists follow every change."""
        del change
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        bridge = self.context.bridge
        bridge.read(sending.unsent, self.sending.show_unsent, initiator=self)
        bridge.read(sending.outbox, self._show_out, initiator=self)
        bridge.read(merging.imports, self._show_in, initiator=self)
        if self.context.desk.identity.is_centre:
            bridge.read(enrolment.every, self._show_stations, initiator=self)

    def focus_first(self) -> None:
        """The main button."""
        first = self.receiving.find_button if self.context.desk.identity.is_centre else self.sending.send
        first.setFocus()

    # --- stations ---

    def _station_card(self) -> Card:
        card = Card(tr("Các trạm"))
        made = button(tr("Thẻ Trung tâm…"), icon="key", hint=tr("Tệp công khai để trạm gửi được cho Trung tâm này"))
        made.clicked.connect(self._save_card)
        card.heading.add(made)
        none = tr("Chưa có trạm nào. Trạm hiện ở đây khi gói đầu tiên của trạm được mở.")
        self._stations = Lines(none, card)
        advice = tr("Đọc sáu từ dưới tên trạm qua điện thoại; khớp mới xác nhận.")
        card.body.addWidget(words(advice, "muted", wrap=True))
        card.body.addWidget(self._stations)
        return card

    def _show_stations(self, found: Sequence[StationLine]) -> None:
        self._stations.show_rows([self._station(station) for station in found])

    def _station(self, station: StationLine) -> Line:
        states: dict[str, tuple[str, State]] = {
            "pending": (tr("Chờ xác nhận"), "warn"),
            "accepted": (tr("Đã xác nhận"), "good"),
            "revoked": (tr("Đã thu hồi"), "bad"),
        }
        line = Line(station.name, station.words, states.get(station.state, (station.state, "neutral")))
        if station.state == "pending":
            accept = button(tr("Xác nhận"), "primary")
            accept.clicked.connect(lambda: self._decide(station, accept=True))
            line.add(accept)
        elif station.state == "accepted":
            revoke = button(tr("Thu hồi"), "quiet")
            revoke.clicked.connect(lambda: self._decide(station, accept=False))
            line.add(revoke)
        else:
            again = button(tr("Xác nhận lại"))
            again.clicked.connect(lambda: self._decide(station, accept=True))
            line.add(again)
        return line

    def _decide(self, station: StationLine, *, accept: bool) -> None:
        do = enrolment.accept if accept else enrolment.revoke
        said = tr("Đã xác nhận {name}", name=station.name) if accept else tr("Đã thu hồi {name}", name=station.name)
        self.context.bridge.write(
            lambda desk, _progress: do(desk, station.id), lambda _change: self._on_decided(said), initiator=self
        )

    def _on_decided(self, said: str) -> None:
        self.context.notices.toast(said)
        self.reload()
        self.receiving.look()

    def _save_card(self) -> None:
        name = f"{self.context.desk.identity.name}.kccard"
        out = ask_save(self, self.context.settings, tr("Ghi thẻ Trung tâm"), name, CARD)
        if out is not None:
            self.context.bridge.write(
                lambda desk, _progress: enrolment.write_card(desk, out),
                lambda _card: self.context.notices.toast(tr("Đã ghi {file}; chép cho các trạm", file=out.name)),
                initiator=self,
            )

    # --- what happened ---

    def _show_out(self, found: Sequence[Bundle]) -> None:
        states: dict[str, tuple[str, State]] = {
            "written": (tr("Chờ biên nhận"), "warn"),
            "acknowledged": (tr("Đã nhận đủ"), "good"),
        }
        self._out.show_rows([
            Line(bundle.name, show_when(bundle.happened_at), states.get(bundle.state)) for bundle in found[:_SHOWN]
        ])  # fmt: skip

    def _show_in(self, found: Sequence[Bundle]) -> None:
        self._in.show_rows([self._imported(bundle) for bundle in found[:_SHOWN]])

    def _imported(self, bundle: Bundle) -> Line:
        counts = {key: value for key, value in bundle.detail.items() if isinstance(value, int)}
        remark = tr(
            "{when} · nhận {received} = áp dụng {applied} + đã có {known} + chờ quyết định {to_decide} + cách ly {bad}",
            when=show_when(bundle.happened_at),
            received=show_number(counts.get("received", 0)),
            applied=show_number(counts.get("applied", 0)),
            known=show_number(counts.get("known", 0)),
            to_decide=show_number(counts.get("to_decide", 0)),
            bad=show_number(counts.get("quarantined", 0)),
        )
        trouble = counts.get("quarantined", 0) or counts.get("to_decide", 0)
        chip: tuple[str, State] = (tr("Cần xem"), "warn") if trouble else (tr("Đã nhập"), "good")
        return Line(str(bundle.detail.get("sender") or bundle.name), remark, chip)


class SendCard(Card):
    """How much is unsent, where to, the button, and what became of it."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        centre = context.desk.identity.is_centre
        super().__init__(tr("Gửi cho các trạm") if centre else tr("Gửi lên Trung tâm"))
        self._context, self._sender, self._centre = context, sender, centre
        self._count = words("", "figure")
        self._count.setVisible(not centre)
        self._hint = words("", "muted", wrap=True)
        self.place = PlacePicker(context, watch)
        self.send = button(tr("Gửi lên USB"), "primary", "send")
        self.send.clicked.connect(self._send)
        self.result = Banner()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.send)
        self.body.addWidget(self._count)
        self.body.addWidget(self._hint)
        self.body.addLayout(row)
        self.body.addWidget(self.result)
        self.result.cancelled.connect(sender.cancel)
        sender.started.connect(self._on_started)
        sender.progressed.connect(lambda step: self.result.show_progress(tr("Đang ghi gói lên USB"), step))
        sender.sent.connect(self._on_sent)
        sender.failed.connect(lambda _error: self._on_over())
        self.place.changed.connect(self._show_button)
        self.show_unsent(0)
        self._show_button()

    def show_unsent(self, count: int) -> None:
        """How many changes the other side has not confirmed."""
        self._count.setText(show_number(count))
        if self._centre:
            text = tr(
                "Mỗi trạm một gói: biên nhận và những sửa đổi của Trung tâm. Gói được ký, mã hóa riêng cho từng trạm."
            )
        elif not self._context.desk.identity.centre:
            text = tr("Chưa có thẻ Trung tâm. Vào Thiết lập để nhập thẻ, sau đó gửi được.")
        elif count:
            text = tr("thay đổi Trung tâm chưa xác nhận. Gói được ký và mã hóa, chỉ Trung tâm mở được; gửi lại được.")
        else:
            text = tr("Trung tâm đã xác nhận tất cả. Không có gì phải gửi.")
        self._hint.setText(text)

    def _send(self) -> None:
        place = self.place.place()
        if place is not None:
            self._sender.send(*place)

    def _show_button(self) -> None:
        self.send.setEnabled(self.place.place() is not None and not self._sender.busy)

    def _on_started(self, place: str) -> None:
        self.send.setEnabled(False)
        self.result.show_offer(tr("Đang ghi gói lên {place}…", place=place), "")

    def _on_sent(self, sent: Sent) -> None:
        self._show_button()
        self.result.show_done(tr("Đã gửi, đã kiểm tra: có thể rút {place}", place=sent.place), sent.detail)

    def _on_over(self) -> None:
        self.result.put_away()
        self._show_button()
