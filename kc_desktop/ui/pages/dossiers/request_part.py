"""Over an open request for money: what may be asked for now and why, and the payment booked in one press."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.costing.advances import Advance
from kc_desktop.services import budget, history
from kc_desktop.services.budget import PAID, Booked
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import money_to_edit, show_money, tell, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.judgement_reasons import Reasons
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button, words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


class RequestPart(PanePart):
    """Booking writes the payment and marks the request paid: both or neither, and both are taken back together."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._advance: Advance | None = None
        self._told = words("", wrap=True)
        self.why = button(tr("Vì sao?"), "link", "info")
        self.why.clicked.connect(self._explain)
        self.pay = button(tr("Ghi đã chi…"), icon="check")
        self.pay.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        row.addWidget(self.why)
        row.addWidget(self.pay)

    def show_record(self, opened: Opened) -> None:
        """Of a dossier, and not paid yet."""
        record = opened.loaded.record
        dossier = str(record.values.get("dossier") or self.pane.view.payload()["flat"].get("dossier") or "")
        paid = record.values.get("state") == PAID or bool(record.values.get("payment"))
        self.setVisible(bool(dossier) and not paid)
        self.pay.setVisible(not opened.loaded.is_new and not self.context.desk.looking)
        if dossier and not paid:
            record_id = opened.loaded.record_id
            self.context.bridge.read(
                lambda desk: budget.advance(desk, dossier, today()),
                partial(self._show, record_id),
                initiator=self,
                failed=lambda _error: self.hide(),
            )

    def _show(self, record_id: str, found: Advance) -> None:
        if record_id != self.pane.record_id():
            return
        self._advance = found
        shown = found.answer.shown or found.answer.question
        self._told.setText(f"{tell(shown)} · {tr('được đề nghị {money}', money=show_money(found.now))}")

    def _explain(self) -> None:
        if self._advance is not None:
            Reasons(self.why, (self._advance.answer,), self._advance.answer.on, can_edit=False).open()

    def _ask(self) -> None:
        if self.pane.view.dirty and not self.pane.save():
            return
        amount = self.pane.view.read()[0].values.get("amount")
        box = AskBox(tr("Ghi khoản đã chi"), tr("Ghi đã chi"), self._book, self)
        first = box.lines.day("on", tr("Ngày chi"), today())
        box.lines.money("amount", tr("Số tiền"), money_to_edit(int(str(amount))) if amount else "")
        box.lines.text("voucher_no", tr("Số chứng từ"))
        first.setFocus()
        first.selectAll()
        box.open()

    def _book(self, typed: dict[str, Any]) -> None:
        record_id = self.pane.record_id()
        self.context.bridge.write(
            lambda desk, _progress: budget.make_payment(desk, record_id, **typed), self._booked, initiator=self
        )

    def _booked(self, done: Booked) -> None:
        text = tr("Đã ghi khoản chi; còn lại {money}", money=show_money(done.remaining))
        self.context.notices.toast(text, partial(self._take_back, done.group))
        self.again()

    def _take_back(self, group: str) -> None:
        self.context.bridge.write(
            lambda desk, progress: history.undo_group(desk, group, progress),
            lambda _done: self.again(),
            initiator=self,
        )
