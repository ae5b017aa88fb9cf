"""What becomes of the area of one person: a proposal for each commune, another where wanted, one press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from kc_desktop.domain.network import NEIGHBOUR, NOBODY, SHARED, SUCCESSOR, TEAM, Move
from kc_desktop.services import network
from kc_desktop.services.network import Done, Handover
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_number, tr
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import Card, button, words


@dataclass(frozen=True, slots=True)
class _Line:
    move: Move
    commune: str
    to: str
    name: str
    why: str


class HandoverCard(Card):
    """``given`` is told after the area was handed over."""

    def __init__(self, context: UiContext, given: Callable[[Done], None]) -> None:
        super().__init__(tr("Bàn giao địa bàn"))
        self._context, self._given = context, given
        self.found: Handover | None = None
        self._to: dict[str, str] = {}
        self._who, self._facts = words("", "strong", wrap=True), words("", "muted", wrap=True)
        self.sheet = Sheet(_columns(), tr("Xã, phường bàn giao"))
        self.sheet.picked.connect(self._on_picked)
        self.who = QComboBox()
        self.who.setAccessibleName(tr("Giao xã, phường đang chọn cho"))
        self.who.activated.connect(lambda _at: self._choose())
        self.every = button(tr("Giao hết cho người này"), "quiet")
        self.every.clicked.connect(self._choose_for_all)
        self.leaves = QCheckBox(tr("Người này thôi làm cộng tác viên"))
        self.open = button(tr("Mở hồ sơ, gia hạn"), icon="edit")
        self.open.clicked.connect(self._open)
        self.give = button(tr("Bàn giao"), "primary", "check")
        self.give.clicked.connect(self._give)
        self._place()
        self.show_handover(None)

    def show_handover(self, found: Handover | None) -> None:
        """Show the proposal for one person, or nothing."""
        self.found = found
        self.setVisible(found is not None)
        if found is None:
            return
        self._to = {move.commune: move.to for move in found.moves}
        self._who.setText(found.person.name)
        ends = tr("nhiệm kỳ đến {day}", day=show_date(found.person.ends)) if found.person.ends else tr("không ghi hạn")
        self._facts.setText(
            tr("{ends} · {communes} xã, phường · {work} việc đang mở sẽ đi theo xã", ends=ends,
               communes=show_number(len(found.moves)), work=show_number(found.assignments))
        )  # fmt: skip
        self.leaves.setChecked(True)
        self.who.clear()
        self.who.addItem(tr("chưa giao cho ai"), "")
        for member in found.others:
            team = f" · {member.team}" if member.team else ""
            self.who.addItem(f"{member.name}{team}", member.id)
        self.give.setVisible(self._context.desk.identity.is_centre)
        self._show_lines(0)

    # --- inside ---

    def _show_lines(self, lit: int) -> None:
        if self.found is None:
            return
        names = {member.id: member.name for member in self.found.others}
        label = self._context.desk.names.unit_label
        lines = []
        for move in self.found.moves:
            to = self._to.get(move.commune, "")
            why = why_words(move.why) if to == move.to else tr("tự chọn")
            lines.append(_Line(move, label(move.commune), to, names.get(to, tr("chưa giao cho ai")), why))
        self.sheet.show_rows(lines, lit=lit)
        self.sheet.fit(9, 2)
        self.give.setEnabled(any(self._to.values()) or self.leaves.isChecked())

    def _on_picked(self, line: _Line | None) -> None:
        self.who.setEnabled(line is not None)
        self.every.setEnabled(line is not None)
        if line is not None:
            self.who.setCurrentIndex(max(0, self.who.findData(line.to)))

    def _choose(self) -> None:
        line = self.sheet.current()
        if line is not None:
            self._to[line.move.commune] = str(self.who.currentData() or "")
            self._show_lines(self.sheet.currentIndex().row())

    def _choose_for_all(self) -> None:
        self._to = dict.fromkeys(self._to, str(self.who.currentData() or ""))
        self._show_lines(max(0, self.sheet.currentIndex().row()))

    def _open(self) -> None:
        if self.found is not None:
            self._context.navigator.open_record("collaborator", self.found.person.id)

    def _give(self) -> None:
        if self.found is None:
            return
        person, moves, leaves = self.found.person.id, dict(self._to), self.leaves.isChecked()
        self.give.setEnabled(False)
        self._context.bridge.write(
            lambda desk, _progress: network.hand_over(desk, person, moves, leaves=leaves),
            self._given,
            initiator=self,
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self.give.setEnabled(True)
        self._context.fail(error)

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Giao cho"), "label"))
        row.addWidget(self.who, 1)
        row.addWidget(self.every)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.open)
        acts.addStretch(1)
        acts.addWidget(self.give)
        self.leaves.toggled.connect(lambda _on: self._show_lines(max(0, self.sheet.currentIndex().row())))
        for widget in (self._who, self._facts, self.sheet):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.leaves)
        self.body.addLayout(acts)
        self.body.addStretch(1)


def why_words(why: str) -> str:
    """Why a commune should go to somebody."""
    return {
        SHARED: tr("cùng phụ trách"),
        SUCCESSOR: tr("người tiếp quản"),
        TEAM: tr("cùng tổ"),
        NEIGHBOUR: tr("cùng huyện cũ"),
        NOBODY: tr("không có ai gần"),
    }[why]


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Xã, phường"), lambda one: one.commune, 140),
        Column(tr("Cơ sở"), lambda one: show_number(one.move.facilities), 56, figures=True),
        Column(tr("Giao cho"), lambda one: one.name, sign=_sign),
        Column(tr("Vì"), lambda one: one.why, 132),
    )


def _sign(line: _Line) -> Sign | None:
    return None if line.to else ("warning", "warn")
