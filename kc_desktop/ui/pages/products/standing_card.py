"""Beside the scores: the order of the products, why one stands where it does, what its file lacks, what is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.rules.answers import Because
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.voting import INVALID, NOT_RECOGNISED, RECOGNISED, WITHDRAWN
from kc_desktop.services.voting import Line, Sheet
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.because_row import because_row, edit_rule, scrolled
from kc_desktop.ui.pages.products.views import points, rank_of, title_of
from kc_desktop.ui.pages.sheet import Column, Sign
from kc_desktop.ui.pages.sheet import Sheet as Table
from kc_desktop.ui.widgets.cards import Card, button, words

_WIDTH = 388
SIGNS: dict[str, Sign] = {YES: ("check", "good"), NO: ("close", "bad"), ASK: ("clock", "warn"), "": ("info", "muted")}
_RESULTS: dict[str, Sign] = {
    RECOGNISED: ("check", "good"), NOT_RECOGNISED: ("close", "muted"), INVALID: ("error", "bad"),
    WITHDRAWN: ("undo", "muted"),
}  # fmt: skip


class StandingCard(Card):
    """``picked`` with the Line lit; ``opened`` with the one whose record is wanted; ``act`` with the key of an act and
    the lines it is for (those ticked, else the one lit)."""

    picked = Signal(object)
    opened = Signal(object)
    act = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.setFixedWidth(_WIDTH)
        self.body.setContentsMargins(8, 8, 8, 12)
        self.body.setSpacing(8)
        self._count = words("", "strong")
        self.suggest = button(tr("Chọn đề xuất"), "link", hint=tr("Đánh dấu các sản phẩm đủ điểm công nhận"))
        self.suggest.clicked.connect(self._suggest)
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 6, 0)
        head.addWidget(self._count, 1)
        head.addWidget(self.suggest)
        self.table = Table(self._columns(), tr("Xếp hạng"), can_tick=lambda _line: True)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self.opened)
        self.table.ticked.connect(self._tell)
        self._reasons = QVBoxLayout()
        self._reasons.setContentsMargins(12, 4, 8, 4)
        self._reasons.setSpacing(8)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        reasons = scrolled(self._reasons)
        reasons.setFixedHeight(150)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(reasons)
        self.body.addLayout(self._acts())

    def show_sheet(self, found: Sheet, wanted: str = "") -> None:
        """Show the order; the line lit and the ticks stay with their products. ``wanted``: the one to light."""
        here: Line | None = self.table.current()
        ticked = {line.entry_id for line in self.table.chosen()}
        lit_id = wanted or (here.entry_id if here else "")
        lines = found.lines
        lit = next((at for at, line in enumerate(lines) if line.entry_id == lit_id), 0)
        ticks = [at for at, line in enumerate(lines) if line.entry_id in ticked]
        self.table.show_rows(lines, ticked=ticks, lit=lit)
        self._tell()

    def _tell(self) -> None:
        count, all_ = len(self.table.chosen()), len(self.table.rows)
        self._count.setText(tr("Đánh dấu {some} trong {all}", some=count, all=all_) if count else tr("Xếp hạng"))

    def _suggest(self) -> None:
        lines: Sequence[Line] = self.table.rows
        good = [at for at, line in enumerate(lines) if line.outlook.result == YES]
        at = self.table.currentIndex().row()
        self.table.show_rows(lines, ticked=good, lit=max(at, 0))

    def chosen(self) -> list[Line]:
        """The lines ticked; without any the one lit."""
        here: Line | None = self.table.current()
        return self.table.chosen() or ([here] if here else [])

    def _on_picked(self, line: Line | None) -> None:
        while (item := self._reasons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if line is None:
            return
        name = words(title_of(line), "strong", wrap=True)
        self._reasons.addWidget(name)
        for one in self._told(line):
            edit = (lambda rule: edit_rule(self._context.navigator, rule)) if one.rule is not None else None
            self._reasons.addWidget(because_row(one, SIGNS[one.result], edit=edit))
        self.picked.emit(line)

    @staticmethod
    def _told(line: Line) -> list[Because]:
        return [line.outlook, *line.checks]

    def _columns(self) -> tuple[Column, ...]:
        packs = self._context.desk.packs

        def result(line: Line) -> str:
            if line.entry.result:
                entry = packs.code("entry_result", line.entry.result)
                return label("codelist", (entry.short or entry.label) if entry else line.entry.result)
            return {YES: tr("đủ điểm"), NO: tr("dưới mức"), ASK: tr("thiếu phiếu")}[line.outlook.result]

        def sign(line: Line) -> Sign | None:
            if line.entry.result:
                return _RESULTS.get(line.entry.result)
            return ("warning", "warn") if line.checks and line.outlook.result == YES else None

        return (
            Column(tr("Hạng"), rank_of, 66, tip=_tied),
            Column(
                tr("Sản phẩm"),
                lambda line: line.entry.name or "",
                tip=lambda line: f"{title_of(line)}\n{line.maker}".strip(),
            ),
            Column(tr("BQ"), lambda line: points(line.tally.shown), 64, figures=True),
            Column(tr("Kết quả"), result, 104, sign=sign),
        )

    def _acts(self) -> QVBoxLayout:
        first = [
            ("recognise", tr("Công nhận"), "check"),
            ("refuse", tr("Không"), "close"),
            ("more", tr("Khác"), "more"),
        ]
        second = [("certify", tr("Cấp chứng nhận…"), "shield"), ("forward", tr("Gửi cấp trên…"), "send")]
        column = QVBoxLayout()
        column.setContentsMargins(12, 0, 8, 0)
        column.setSpacing(8)
        self.buttons = {}
        for row_of in (first, second):
            row = QHBoxLayout()
            row.setSpacing(8)
            for key, text, icon in row_of:
                made = button(text, "primary" if key == "recognise" else "normal", icon)
                made.clicked.connect(lambda _on=False, key=key: self.act.emit(key, self.chosen()))
                self.buttons[key] = made
                row.addWidget(made, 1)
            column.addLayout(row)
        return column


def _tied(line: Line) -> str:
    if not line.place.rank:
        return tr("Chưa có điểm")
    tied = tr("Bằng điểm với {count} sản phẩm khác", count=len(line.place.tied)) if line.place.tied else ""
    in_group = tr("Hạng {rank} trong nhóm", rank=line.place.group_rank)
    return "\n".join(part for part in (tied, in_group) if part)
