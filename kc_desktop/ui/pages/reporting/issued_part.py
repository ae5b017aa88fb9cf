"""Over an open report that went out: whether its copy is whole, and every figure that is another today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.result import Measure, Value
from kc_desktop.services import issued
from kc_desktop.services.issued import Cell, Comparison
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_number, show_short_money, tell, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.reporting.figures import declared
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_ROWS = 3
_SAID = 3
"""Remarks on stated figures shown here; all stand under the report itself."""


class IssuedPart(PanePart):
    """Enter or a double click on a figure goes to it in the report of today."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self.found: Comparison | None = None
        self.chips: list[Chip] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._told = words("", "hint", wrap=True)
        self.sheet = Sheet(_columns(), tr("Số khác với hôm nay"))
        self.sheet.opened.connect(self._open)
        card = Card()
        card.body.setContentsMargins(14, 10, 14, 10)
        card.body.setSpacing(8)
        card.body.addLayout(self._row)
        card.body.addWidget(self._told)
        card.body.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(card)

    def show_record(self, opened: Opened) -> None:
        """Compare what is stored with today."""
        self.hide()
        if not opened.loaded.is_new:
            record_id = opened.loaded.record_id
            self.context.bridge.read(
                lambda desk: issued.compare(desk, record_id),
                partial(self._show, record_id),
                initiator=self,
                failed=self._failed,
            )

    # --- inside ---

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self.context.fail(error)

    def _show(self, record_id: str, found: Comparison) -> None:
        if record_id != self.pane.record_id():
            return
        self.found = found
        empty(self._row)
        self.chips = list(_chips(found))
        for chip in self.chips:
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self.today = button(tr("Mở báo cáo hôm nay"), icon="report")
        self.today.clicked.connect(lambda: self._open(None))
        self.today.setVisible(found.report is not None)
        self._row.addWidget(self.today)
        remarks = "\n".join(_remarks(found))
        self._told.setText(remarks)
        self._told.setVisible(bool(remarks))
        self.sheet.show_rows(found.changed)
        self.sheet.setVisible(bool(found.changed))
        self.sheet.fit(_ROWS)
        self.show()

    def _open(self, cell: Cell | None) -> None:
        from kc_desktop.ui.pages.reporting.page import ReportPage

        report, navigator = self.found.report if self.found else None, self.context.navigator
        if report is None or not navigator.show_section("report"):
            return
        if isinstance(page := navigator.page("report"), ReportPage):
            page.show_report(report.key, report.options, (cell.line, cell.column) if cell else None)


def _chips(found: Comparison) -> Iterator[Chip]:
    if not found.copy.whole:
        yield Chip(tr("Bản niêm phong không còn nguyên"), "bad")
    elif found.report is None:
        yield Chip(tr("Không còn mẫu báo cáo này"), "warn")
    elif found.same:
        yield Chip(tr("Hôm nay tính lại vẫn đúng như bản đã phát hành"), "good")
    else:
        count = len(found.changed) + len(found.came) + len(found.gone)
        yield Chip(tr("{count} chỗ khác với hôm nay", count=show_number(count)), "warn")
    if found.report is not None and (wrong := len(found.report.mismatches)):
        yield Chip(tr("{count} số công bố không khớp", count=show_number(wrong)), "warn")


def _remarks(found: Comparison) -> Iterator[str]:
    if found.copy.why:
        yield tr("Bản niêm phong: {why}.", why=found.copy.why.rstrip("."))
    if found.later:
        count = show_number(found.later)
        yield tr("Từ lúc lưu bản này có thêm {count} thao tác trong dữ liệu.", count=count)
    for name, labels in ((tr("Mới có"), found.came), (tr("Không còn"), found.gone)):
        if labels:
            shown = ", ".join(declared(one) for one in labels[:_SAID])
            more = len(labels) - _SAID
            yield f"{name}: {shown}{tr(' và {count} dòng khác', count=show_number(more)) if more > 0 else ''}."
    for mismatch in found.report.mismatches[:_SAID] if found.report else ():
        yield tell(mismatch.text)


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Dòng"), lambda one: declared(one.line_label)),
        Column(tr("Cột"), lambda one: declared(one.column_label)),
        Column(tr("Khi phát hành"), lambda one: _said(one.then, one.measure), 104, figures=True),
        Column(tr("Hôm nay"), lambda one: _said(one.now, one.measure), 92, figures=True),
        Column(tr("Chênh"), _difference, 112, figures=True),
    )


def _said(value: Value, measure: str) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return show_date(value)
    if measure == Measure.MONEY:
        return show_short_money(int(value))
    return f"{show_number(value)} %" if measure == Measure.PERCENT else show_number(value)


def _difference(cell: Cell) -> str:
    difference = cell.difference
    if difference is None:
        return "–"
    value: int | Decimal = int(difference) if difference == difference.to_integral_value() else difference
    if cell.measure == Measure.PERCENT:
        return tr("{count} điểm %", count=f"{'+' if value > 0 else ''}{show_number(value)}")
    return f"{'+' if value > 0 else ''}{_said(value, cell.measure)}"
