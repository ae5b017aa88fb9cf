"""Other ways out: a publication without personal data, a second computer of a station, another centre's log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.services import enrolment, publications
from kc_desktop.services.publications import Held
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import CARD, ask_open, ask_save
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.place_picker import PlacePicker
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.widgets.cards import Card, button, words


class OthersCard(Card):
    """At a centre: publish, join logs with another centre. At a station: the station's other computer."""

    def __init__(self, context: UiContext, sender: Sender, place: PlacePicker) -> None:
        """``place``: where the card beside sends to; this one sends there too."""
        centre = context.desk.identity.is_centre
        super().__init__(tr("Công bố và Trung tâm khác") if centre else tr("Máy khác của trạm"))
        self._context, self._sender, self._to = context, sender, place
        self.publish = button(tr("Công bố…"), icon="send", hint=tr("Ghi bản công bố, không có dữ liệu cá nhân"))
        self.publish.clicked.connect(self._publish)
        self.publish.setVisible(centre)
        self.peer = button(tr("Gửi cho Trung tâm khác…") if centre else tr("Gửi cho máy khác…"), icon="exchange")
        self.peer.clicked.connect(self._send_peer)
        self.own = button(tr("Ghi thẻ máy này…"), icon="key")
        self.own.clicked.connect(self._save_card)
        self.own.setVisible(not centre)
        self._held = Lines(tr("Chưa nhận bản công bố nào của Trung tâm khác."))
        self._held.setVisible(centre)
        text = (
            tr("Bản công bố là ảnh chụp dữ liệu, bỏ mọi mục cá nhân, niêm phong cho nơi có thẻ (Bộ, vùng). Hai tỉnh"
               " nhập làm một: gửi cho nhau toàn bộ nhật ký.")
            if centre
            else tr("Trạm có hai máy: ghi thẻ ở máy kia, chọn thẻ ấy ở đây rồi gửi; hai máy có cùng dữ liệu mà không"
                    " phải chờ Trung tâm. Mỗi máy cần được Trung tâm xác nhận một lần trước đó.")
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for act in (self.own, self.peer, self.publish):
            row.addWidget(act)
        self.body.addWidget(words(text, "muted", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self._held)

    def reload(self) -> None:
        """What other centres published to us."""
        if self._context.desk.identity.is_centre:
            self._context.bridge.read(publications.held, self._show_held, initiator=self)

    def _show_held(self, found: Sequence[Held]) -> None:
        rows = []
        for one in found:
            count = show_number(one.records)
            rows.append(Line(one.name, tr("bản số {number} · {records} bản ghi", number=one.number, records=count)))
        self._held.show_rows(rows)

    def _publish(self) -> None:
        self._send(tr("Chọn thẻ của nơi nhận bản công bố"), personal=False)

    def _send_peer(self) -> None:
        centre = self._context.desk.identity.is_centre
        self._send(tr("Chọn thẻ của Trung tâm kia") if centre else tr("Chọn thẻ của máy kia"), personal=True)

    def _send(self, title: str, *, personal: bool) -> None:
        place = self._to.place()
        if place is None:
            self._context.notices.toast(tr("Chọn USB hoặc thư mục để gửi trước."), tone="info")
            return
        card = ask_open(self, self._context.settings, title, CARD)
        if card is not None:
            self.send_to(place, card, personal=personal)

    def send_to(self, place: tuple[Path, str], card: Path, *, personal: bool) -> None:
        """Write for whoever ``card`` is."""
        self._sender.send(*place, card=card, personal=personal)

    def _save_card(self) -> None:
        name = f"{self._context.desk.identity.name}.kccard"
        out = ask_save(self, self._context.settings, tr("Ghi thẻ máy này"), name, CARD)
        if out is not None:
            self._context.bridge.write(
                lambda desk, _progress: enrolment.write_card(desk, out),
                lambda _card: self._context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
            )
