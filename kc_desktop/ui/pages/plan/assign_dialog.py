"""Giao theo đợt: the approved dossiers of a year with what they still lack; one decision for all that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kc_desktop.domain.amounts import NotANumber, parse_money
from kc_desktop.domain.planning.acts import Decision, Share, odd_shares
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import acts, programmes
from kc_desktop.services.planning.acts import Done
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, money_to_edit, show_money, show_number, tell, tr
from kc_desktop.ui.pages.dossiers.asking import Lines
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

Programmes = Sequence[tuple[str, str]]


class AssignDialog(Dialog):
    """``written`` gets the words and what was done."""

    def __init__(
        self,
        context: UiContext,
        year: int,
        shares: Sequence[Share],
        known: Programmes,
        decision: Decision,
        written: Callable[[str, Done], None],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Giao kế hoạch theo đợt"), parent.window(), width=900)
        self.resize(960, 660)
        self._context, self._year, self._written = context, year, written
        self.shares = list(shares)
        self.sheet = Sheet(self._columns(), tr("Đề án được giao"), can_tick=lambda _share: True)
        self.sheet.ticked.connect(self._tell)
        self.sheet.picked.connect(self._on_picked)
        self.amount = QLineEdit()
        self.amount.setFixedWidth(180)
        self.amount.setAccessibleName(tr("Số giao đợt này của dòng đang chọn"))
        self.amount.returnPressed.connect(self._take_amount)
        self.sheet.opened.connect(lambda _share: self.amount.setFocus())
        self.lines = Lines()
        self.lines.day("on", tr("Ngày quyết định"), decision.on)
        self.lines.text("number", tr("Số quyết định"), decision.number)
        self.lines.text("batch", tr("Đợt"), decision.batch, tr("ví dụ Đợt 1"))
        self.lines.choice("programme", tr("Theo chương trình"), [("", "–"), *known])
        self._sum, self._odd = words("", "strong"), words("", "warning", wrap=True)
        self._place(year)
        self._show(ticked=[at for at, one in enumerate(self.shares) if one.amount], lit=0)

    # --- inside ---

    def _show(self, ticked: Sequence[int], lit: int) -> None:
        self.sheet.show_rows(tuple(self.shares), ticked=ticked, lit=lit)

    def chosen(self) -> list[Share]:
        """The lines that are ticked and get something."""
        return [one for one in self.sheet.chosen() if one.amount > 0]

    def _on_picked(self, share: Share | None) -> None:
        self.amount.setText(money_to_edit(share.amount) if share is not None and share.amount else "")
        self.amount.selectAll()

    def _take_amount(self) -> None:
        """Enter in the amount: it counts for the line chosen, and the next line is at hand."""
        at = self.sheet.currentIndex().row()
        try:
            amount = parse_money(self.amount.text()) if self.amount.text().strip() else 0
        except NotANumber:
            amount = -1
        theme.set_look(self.amount, state="bad" if amount < 0 else "")
        if amount < 0 or not 0 <= at < len(self.shares):
            return
        ticked = {place for place, one in enumerate(self.shares) if one in self.sheet.chosen()} | {at}
        self.shares[at] = replace(self.shares[at], amount=amount)
        self._show(sorted(ticked if amount else ticked - {at}), lit=min(at + 1, len(self.shares) - 1))
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.selectAll()

    def _tell(self) -> None:
        chosen = self.chosen()
        self.take.setEnabled(bool(chosen))
        text = tr(
            "{count} dòng, cộng {sum}",
            count=show_number(len(chosen)),
            sum=show_money(sum(one.amount for one in chosen)),
        )
        self._sum.setText(text)
        said = [tell(one) for one in odd_shares(chosen)]
        more = [tr("và {count} dòng khác", count=show_number(len(said) - 2))] if len(said) > 2 else []
        self._odd.setText("\n".join((*said[:2], *more)))
        self._odd.setVisible(bool(said))

    def _take(self) -> None:
        typed, chosen, year = self.lines.read(), self.chosen(), self._year
        if typed is None or not chosen:
            return
        if typed["on"] is None:
            self.lines.widgets["on"].setFocus()
            return
        decision = Decision(typed["on"], typed["number"], typed["batch"], typed["programme"])
        text = tr("Đã giao {sum} cho {count} dòng", sum=show_money(sum(one.amount for one in chosen)),
                  count=show_number(len(chosen)))  # fmt: skip
        self.accept()
        self._context.bridge.write(
            lambda desk, _progress: acts.assign(desk, year, chosen, decision),
            lambda done: self._written(text, done),
            initiator=self._context.bridge,
        )

    def _columns(self) -> tuple[Column, ...]:
        names = {
            entry.code: label("codelist", entry.short or entry.label)
            for entry in self._context.desk.packs.codes("funding_source")
        }
        return (
            Column(tr("Đề án"), lambda one: one.name),
            Column(tr("Nguồn"), lambda one: names.get(one.source, one.source), 90),
            Column(tr("Được duyệt"), lambda one: show_number(one.approved), 130, figures=True),
            Column(tr("Đã giao"), lambda one: show_number(one.before) if one.before else "–", 130, figures=True),
            Column(tr("Giao đợt này"), lambda one: show_number(one.amount) if one.amount else "–", 130, figures=True),
        )

    def _place(self, year: int) -> None:
        self.body.addWidget(words(tr("Giao kế hoạch theo đợt, năm {year}", year=year), "title"))
        hint = tr("Mỗi dòng đánh dấu thành một bút toán gắn với đề án; quyết định ghi một lần cho cả đợt.")
        self.body.addWidget(words(hint, "muted", wrap=True))
        self.body.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Dòng đang chọn, giao đợt này"), "muted"))
        row.addWidget(self.amount)
        row.addWidget(words(tr("Enter: ghi và sang dòng sau"), "hint"))
        row.addStretch(1)
        row.addWidget(self._sum)
        self.body.addLayout(row)
        self.body.addWidget(self._odd)
        self.body.addLayout(self.lines)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.take = self.add_answer(tr("Giao"), "primary")
        self.take.setDefault(False)
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._take)


def offer(
    context: UiContext,
    year: int,
    decision: Decision,
    written: Callable[[str, Done], None],
    parent: QWidget,
    dossiers: Sequence[str] = (),
) -> None:
    """Open the box for some dossiers (none: all that are approved for the year); tell when there are none."""

    def work(desk: Desk) -> tuple[tuple[Share, ...], Programmes]:
        shares = acts.proposal(desk, dossiers or acts.approved(desk, year), year)
        known = [(one.id, one.name) for one in programmes.versions(desk) if one.first_year <= year <= one.last_year]
        return tuple(sorted(shares, key=lambda one: not one.amount)), known

    def show(found: tuple[tuple[Share, ...], Programmes]) -> None:
        if not found[0]:
            context.notices.toast(tr("Chưa có đề án nào được duyệt cho năm {year}.", year=year), tone="warn")
            return
        AssignDialog(context, year, *found, decision, written, parent).open()

    context.bridge.read(work, partial(show), initiator=parent)
