"""The money of a dossier: its sums, the support the rules allow and why, the lines by source, what may be asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.costing.advances import Advance
from kc_desktop.domain.costing.budget import GRANT, OTHER, OWN_MONEY, Budget, Item, budget_of
from kc_desktop.domain.costing.ledger import Ledger
from kc_desktop.domain.costing.support import Level
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.services import budget, support
from kc_desktop.services.desk import Desk
from kc_desktop.services.support import Support
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_money, show_number, show_short_money, tell, tr
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.judgement_reasons import Reasons
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.flow import FlowLayout

_SIGNS: dict[str, Sign] = {YES: ("check", "good"), NO: ("warning", "bad"), ASK: ("info", "warn")}
_STATES = {YES: "good", NO: "bad", ASK: "warn"}


@dataclass(frozen=True, slots=True)
class Money:
    """All the panel shows. ``ledger`` and ``advance``: None for a dossier that is not saved."""

    record: Dossier
    support: Support
    budget: Budget
    ledger: Ledger | None
    advance: Advance | None


def read_money(desk: Desk, record: Dossier, dossier_id: str, *, saved: bool) -> Money:
    """Off the window's thread."""
    return Money(
        record,
        support.support_of(desk, record, dossier_id),
        budget_of(record),
        budget.ledger(desk, dossier_id) if saved else None,
        budget.advance(desk, dossier_id) if saved else None,
    )


class MoneyPanel(QWidget):
    """``level_taken`` with a Level whose money the dossier is to ask for; ``split_asked`` with an Item or None;
    ``request_asked``; ``missing_asked`` with a Missing, ``rule_asked`` with a RuleRef."""

    level_taken = Signal(object)
    split_asked = Signal(object)
    request_asked = Signal()
    missing_asked = Signal(object)
    rule_asked = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.money: Money | None = None
        self.tiles = _Tiles()
        self.levels = Sheet(_level_columns(), tr("Mức hỗ trợ theo quy định"))
        self.levels.picked.connect(lambda _level: self._allow())
        self.levels.opened.connect(lambda _level: self._why_level())
        self.why = button(tr("Vì sao?"), icon="info")
        self.why.clicked.connect(self._why_level)
        self.take = button(
            tr("Lấy mức này"), icon="check", hint=tr("Ghi mức tối đa vào đề án; phần còn lại là vốn đối ứng")
        )
        self.take.clicked.connect(self._take)
        self._sum = words("", "muted", wrap=True)
        self._chips = QWidget()
        self._chip_row = FlowLayout(self._chips, 6)
        self.items = Sheet(self._item_columns(), tr("Dự toán theo nguồn"))
        self.items.opened.connect(self.split_asked)
        self.split = button(tr("Chia nguồn…"), icon="edit")
        self.split.clicked.connect(lambda: self.split_asked.emit(self.items.current()))
        self._advance = words("", wrap=True)
        self.why_advance = button(tr("Vì sao?"), icon="info")
        self.why_advance.clicked.connect(self._why_now)
        self.request = button(
            tr("Lập đề nghị"), icon="add", hint=tr("Đề nghị tạm ứng, thanh toán với số tiền được phép")
        )
        self.request.clicked.connect(self.request_asked)
        self._place()

    def show_money(self, found: Money) -> None:
        """Show these figures."""
        self.money = found
        self._show_tiles(found)
        lit = self.levels.currentIndex().row()
        self.levels.show_rows(found.support.levels, lit=max(0, lit))
        self.levels.fit(4)
        self._show_chips(found.support)
        self.items.show_rows(found.budget.items, lit=max(0, self.items.currentIndex().row()))
        self.items.fit(7)
        highest = found.support.normal
        text = tr("Đề nghị {asked}", asked=show_money(found.support.asked))
        if highest is not None:
            text += " · " + tr("tối đa theo quy định {most}", most=show_money(highest))
        self._sum.setText(text)
        self._show_advance(found)
        self._allow()

    # --- inside ---

    def _show_tiles(self, found: Money) -> None:
        groups = found.budget.by_group
        tiles = [
            (tr("Tổng dự toán"), found.budget.total), (tr("Chương trình hỗ trợ"), groups[GRANT]),
            (tr("Đơn vị thụ hưởng"), groups[OWN_MONEY]), (tr("Nguồn khác"), groups[OTHER]),
        ]  # fmt: skip
        if found.record.approved_support is not None:
            tiles.append((tr("Được duyệt"), found.record.approved_support))
        if found.ledger is not None and found.ledger.payments:
            tiles.append((tr("Đã chi"), found.ledger.paid - found.ledger.refunded))
            tiles.append((tr("Còn lại"), found.ledger.remaining))
        self.tiles.show_tiles(tiles)

    def _show_chips(self, found: Support) -> None:
        empty(self._chip_row)
        for answer in (*found.conditions, found.kind, found.management, found.double):
            if answer.result not in (NO, ASK) and answer.key != "double":
                continue
            made = QPushButton(tell(answer.shown) if answer.shown is not None else tell(answer.question))
            theme.set_look(made, role="chip", state=_STATES.get(answer.result, "neutral"))
            made.clicked.connect(lambda _on=False, answer=answer, made=made: self._explain(made, (answer,)))
            self._chip_row.addWidget(made)
        self._chips.setVisible(self._chip_row.count() > 0)

    def _show_advance(self, found: Money) -> None:
        given = found.advance
        for widget in (self._advance, self.why_advance, self.request):
            widget.setVisible(given is not None)
        if given is None:
            return
        shown = given.answer.shown
        text = tell(shown) if shown is not None else tell(given.answer.question)
        if given.now > 0:
            text += " · " + tr("được đề nghị {money}", money=show_money(given.now))
        self._advance.setText(text)
        self.request.setEnabled(given.now > 0 or given.answer.result != NO)

    def _allow(self) -> None:
        level = self.levels.current()
        self.why.setEnabled(isinstance(level, Level))
        able = isinstance(level, Level) and level.normal is not None and level.normal != level.asked
        self.take.setEnabled(able and not self.context.desk.looking)

    def _take(self) -> None:
        if isinstance(level := self.levels.current(), Level):
            self.level_taken.emit(level)

    def _why_level(self) -> None:
        if isinstance(level := self.levels.current(), Level):
            self._explain(self.why, (level.answer,))

    def _why_now(self) -> None:
        if self.money is not None and self.money.advance is not None:
            self._explain(self.why_advance, (self.money.advance.answer,))

    def _explain(self, anchor: QWidget, answers: Sequence[Answer]) -> None:
        assert self.money is not None
        reasons = Reasons(anchor, answers, self.money.support.on, can_edit=self.context.desk.identity.is_centre)
        reasons.asked.connect(self.missing_asked)
        reasons.rule_asked.connect(self.rule_asked)
        reasons.open()

    def _item_columns(self) -> tuple[Column, ...]:
        def of(item: Item, group: str) -> int:
            assert self.money is not None
            return sum(
                amount for source, amount in item.by_source.items() if self.money.budget.group_of(source) == group
            )

        return (
            Column(tr("Nội dung chi"), lambda one: one.name),
            Column(tr("Thành tiền"), lambda one: show_short_money(one.total), 108, figures=True),
            Column(tr("Chương trình"), lambda one: _short(of(one, GRANT)), 104, figures=True),
            Column(tr("Đối ứng"), lambda one: _short(of(one, OWN_MONEY)), 104, figures=True),
            Column(tr("Nguồn khác"), lambda one: _short(of(one, OTHER)), 90, figures=True, spare=True),
        )

    # --- building ---

    def _place(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 12)
        column.setSpacing(12)
        column.addWidget(self.tiles)
        allowed = Card(tr("Mức hỗ trợ"))
        allowed.body.addWidget(self._sum)
        allowed.body.addWidget(self.levels)
        allowed.body.addWidget(self._chips)
        allowed.body.addLayout(_row(self.why, self.take))
        lines = Card(tr("Dự toán theo nguồn"))
        lines.heading.add(self.split)
        lines.body.addWidget(self.items)
        ask = Card(tr("Tạm ứng, thanh toán"))
        ask.body.addWidget(self._advance)
        ask.body.addLayout(_row(self.why_advance, self.request))
        for card in (allowed, lines, ask):
            card.body.setContentsMargins(16, 12, 16, 12)
            card.body.setSpacing(8)
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


class _Tiles(QWidget):
    """Figures side by side, each under its name."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, 18)

    def show_tiles(self, tiles: Sequence[tuple[str, int]]) -> None:
        """Show (name, đồng)."""
        empty(self._flow)
        for title, dong in tiles:
            tile = QWidget()
            column = QVBoxLayout(tile)
            column.setContentsMargins(2, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(words(title, "hint"))
            column.addWidget(words(about(dong), "heading"))
            tile.setToolTip(show_money(dong))
            self._flow.addWidget(tile)
        self.updateGeometry()


def _row(*made: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in made:
        row.addWidget(one)
    row.addStretch(1)
    return row


def _level_columns() -> tuple[Column, ...]:
    def share(level: Level) -> str:
        return "–" if level.share is None else f"{show_number(level.share)} %"

    return (
        Column(tr("Cho"), lambda one: one.name or tr("cả đề án"), sign=lambda one: _SIGNS.get(one.answer.result)),
        Column(tr("Chi phí tính"), lambda one: show_short_money(one.cost), 104, figures=True),
        Column(tr("Tỷ lệ"), share, 62, figures=True, spare=True),
        Column(tr("Trần"), lambda one: _short(one.ceiling), 98, figures=True, spare=True),
        Column(tr("Tối đa"), lambda one: _short(one.normal), 98, figures=True),
        Column(tr("Đề nghị"), lambda one: _short(one.asked), 98, figures=True),
    )


def _short(dong: int | None) -> str:
    return show_short_money(dong) if dong else "–"
