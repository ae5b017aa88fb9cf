"""Các năm: plan and execution of every year side by side; figures of before the program was used, marked (LS)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kc_desktop.domain.declared import Opening
from kc_desktop.domain.planning.facts import Fact, Figure, Line
from kc_desktop.services import listing
from kc_desktop.services.planning import openings
from kc_desktop.services.planning.acts import Done
from kc_desktop.services.planning.openings import YearLine
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_money, tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.plan.behind_card import BehindCard
from kc_desktop.ui.pages.plan.figures import FigureSheet, low, million, percent
from kc_desktop.ui.pages.sheet import Column
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.widgets.cards import Card, button, words

_PARTS = ("", "kcqg", "kcdp")
_WIDTH = 101


class YearsTab(Tab):
    """``go``: where a year is opened."""

    forms = ("plan", "payment", "opening", "dossier")

    def __init__(self, context: UiContext, go: Callable[[int], None]) -> None:
        super().__init__(context)
        self.sheet = FigureSheet(_columns(), tr("Các năm"), lambda _line: False)
        low(self.sheet)
        self.sheet.cell.connect(self._explain)
        self.sheet.opened.connect(lambda line: go(line.year))
        self.behind = BehindCard(context)
        self._place()

    def reload(self) -> None:
        """Read every year."""
        self.context.bridge.read(openings.years_table, self._show, initiator=self)

    def focus_first(self) -> None:
        """The table."""
        self.sheet.setFocus()

    def paste(self) -> None:
        """A table of years copied from Excel."""
        from kc_desktop.ui.pages.plan.paste_dialog import PasteDialog

        self.dialog = PasteDialog(self.context, self._written, self)
        self.dialog.open()

    # --- inside ---

    def _show(self, found: tuple[YearLine, ...]) -> None:
        self.sheet.show_rows(found)
        if found:
            self.sheet.light(0, 1)

    def _explain(self, line: YearLine, column: int) -> None:
        place = max(column - 1, 0)
        part, figures = _PARTS[place % 3], _GROUPS[min(place // 3, 2)]
        found = line.by_source[part] if part else line.whole
        facts: tuple[Fact, ...] = found.of(*figures)
        if not column:
            facts = line.whole.facts
        head = self.sheet.model().headerData(max(column, 1), self.sheet.horizontalHeader().orientation())
        self.behind.show_facts(f"{line.year} · {head}: {show_money(_sum(found, figures))}", facts)

    def _written(self, text: str, done: Done) -> None:
        from kc_desktop.services import history

        def back() -> None:
            self.context.bridge.write(
                lambda desk, _progress: history.undo_group(desk, done.group), lambda _done: self._taken_back(),
                initiator=self,
            )  # fmt: skip

        self.context.notices.toast(text, back)
        self.reload()

    def _import(self) -> None:
        from kc_desktop.ui.pages.importing import start_import

        start_import(Opening, self.context, self)

    def _export(self) -> None:
        title = tr("Kinh phí khuyến công các năm")
        shown = _columns()
        columns = [(column.title, 8.0 if at == 0 else 10.0) for at, column in enumerate(shown)]
        rows = [tuple(column.text(line) for column in shown) for line in self.sheet.rows]
        author, right = self.context.desk.identity.name, range(1, len(columns))
        notes = (tr("Đơn vị: triệu đồng. (LS): có số liệu lịch sử."),)
        self.write(
            title, title, (XLSX, PDF),
            lambda _desk, out: listing.write_table(out, title, notes, columns, rows, author, right),
        )  # fmt: skip

    def _place(self) -> None:
        self.bar.addWidget(words(tr("Đơn vị: triệu đồng. (LS): có số liệu lịch sử. Enter mở một năm."), "muted"))
        self.bar.addStretch(1)
        made: list[QWidget] = []
        for text, icon, act in (
            (tr("Xuất…"), "excel", self._export),
            (tr("Nhập từ Excel…"), "receive", self._import),
            (tr("Dán bảng các năm…"), "add", partial(self.paste)),
        ):
            one = button(text, "primary" if icon == "add" else "normal", icon)
            one.clicked.connect(lambda _on=False, act=act: act())
            made.append(one)
        for one_more in made:
            self.bar.addWidget(one_more)
        card = Card()
        card.body.setContentsMargins(12, 12, 12, 12)
        card.body.addWidget(self.sheet, 1)
        self.column.addWidget(card, 3)
        self.column.addWidget(self.behind, 2)


_GROUPS = ((Figure.BASE,), (Figure.REVISED,), (Figure.DISBURSED, Figure.REFUNDED))


def _sum(line: Line, figures: tuple[Figure, ...]) -> int:
    return line.executed if Figure.DISBURSED in figures else line.sum(figures[0])


def _columns() -> tuple[Column, ...]:
    heads = (
        (tr("KH giao"), tr("KCQG giao"), tr("KCĐP giao")),
        (tr("KH điều chỉnh"), tr("KCQG ĐC"), tr("KCĐP ĐC")),
        (tr("Thực hiện"), tr("KCQG TH"), tr("KCĐP TH")),
    )
    figures = [
        _column(head, part, group)
        for names, group in zip(heads, _GROUPS, strict=True)
        for head, part in zip(names, _PARTS, strict=True)
    ]
    return (
        Column(tr("Năm"), lambda line: tr("{year} (LS)", year=line.year) if line.whole.opening else str(line.year)),
        *figures,
        Column(tr("% KH"), lambda line: percent(line.whole.share), 70, figures=True),
    )


def _column(head: str, part: str, group: tuple[Figure, ...]) -> Column:
    def text(line: YearLine) -> str:
        return million(_sum(_part(line, part), group))

    def tip(line: YearLine) -> str:
        return show_money(_sum(_part(line, part), group))

    return Column(head, text, _WIDTH, figures=True, tip=tip)


def _part(line: YearLine, part: str) -> Line:
    return line.by_source[part] if part else line.whole
