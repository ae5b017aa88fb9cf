"""Đến hạn, bàn giao: whose term is over or ends soon, and what becomes of the area."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from kc_desktop.domain.network import DUE_DAYS, Due
from kc_desktop.services import network
from kc_desktop.services.network import Done
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_number, tr
from kc_desktop.ui.pages.network.handover_card import HandoverCard
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.widgets.cards import Card, words


class DueTab(Tab):
    """People left, the proposal for the one lit right. ``show_person`` shows anybody, due or not."""

    forms = ("collaborator", "assignment", "facility")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._person = ""
        self.days = QSpinBox()
        self.days.setRange(0, 730)
        self.days.setValue(DUE_DAYS)
        self.days.setFixedWidth(76)
        self.days.lineEdit().setTextMargins(8, 0, 0, 0)
        self.days.setAccessibleName(tr("Số ngày tới"))
        self.days.valueChanged.connect(lambda _days: self.reload())
        self._sum = words("", wrap=True)
        self.sheet = Sheet(_columns(), tr("Đến hạn"))
        self.sheet.picked.connect(self._on_picked)
        self.sheet.opened.connect(lambda one: context.navigator.open_record("collaborator", one.member.id))
        self.card = HandoverCard(context, self._given)
        self._place()

    def reload(self) -> None:
        """Who is due."""
        days = self.days.value()
        self.context.bridge.read(lambda desk: network.due(desk, days), self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    def show_person(self, person: str) -> None:
        """The proposal for one person."""
        self._person = person
        self.context.bridge.read(
            lambda desk: network.handover(desk, person),
            lambda found: self.card.show_handover(found) if found.person.id == self._person else None,
            initiator=self,
        )

    # --- inside ---

    def _show(self, found: Sequence[Due]) -> None:
        over = sum(one.days is not None and one.days < 0 for one in found)
        gone = sum(one.days is None for one in found)
        if found:
            text = tr("{count} người cần gia hạn hoặc thay: {over} đã hết hạn, {gone} đã thôi mà địa bàn còn trống.",
                      count=show_number(len(found)), over=over, gone=gone)  # fmt: skip
        else:
            text = tr("Không ai đến hạn trong thời gian này.")
        self._sum.setText(text)
        self.sheet.setVisible(bool(found))
        lit = next((at for at, one in enumerate(found) if one.member.id == self._person), -1)
        if lit < 0 and not self._person:
            lit = 0
        keep = self._person
        self.sheet.show_rows(found, lit=lit)
        if lit < 0 and keep:
            self.show_person(keep)

    def _on_picked(self, one: Due | None) -> None:
        if one is not None:
            self.show_person(one.member.id)
        else:
            self.card.show_handover(None)

    def _given(self, done: Done) -> None:
        text = tr(
            "Đã bàn giao {communes} xã, phường và {work} việc cho {people} người",
            communes=done.communes, work=done.assignments, people=done.people,
        )  # fmt: skip
        self.context.notices.toast(text, lambda: self.take_back(done))
        self._person = ""
        self.reload()

    def _place(self) -> None:
        self.bar.addWidget(words(tr("Nhiệm kỳ hết trong"), "muted"))
        self.bar.addWidget(self.days)
        self.bar.addWidget(words(tr("ngày tới, hoặc đã hết"), "muted"))
        self.bar.addStretch(1)
        left = Card()
        left.body.addWidget(self._sum)
        left.body.addWidget(self.sheet, 1)
        left.body.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 6)
        row.addWidget(self.card, 6)
        self.column.addLayout(row, 1)


def _columns() -> tuple[Column, ...]:
    tip = tr("Xã, phường chỉ có người này phụ trách")
    return (
        Column(tr("Cộng tác viên"), lambda one: one.member.name),
        Column(tr("Đến ngày"), lambda one: show_date(one.member.ends), 108),
        Column(tr("Còn"), _left, 124, sign=_sign),
        Column(tr("Xã sẽ trống"), lambda one: show_number(len(one.alone)), 96, figures=True, tip=lambda _one: tip),
    )


def _left(one: Due) -> str:
    if one.days is None:
        return tr("đã thôi")
    return tr("{count} ngày", count=one.days) if one.days >= 0 else tr("hết {count} ngày", count=-one.days)


def _sign(one: Due) -> Sign:
    return ("error", "bad") if one.days is None or one.days < 0 else ("clock", "warn")
