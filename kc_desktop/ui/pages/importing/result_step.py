"""The trial and, after the import, its result: every row of the file with what becomes of it and why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form
from kc_desktop.services.importing.report import (
    CREATED,
    FILL,
    OUTCOMES,
    OVERWRITE,
    REFUSED,
    SKIP,
    UNCHANGED,
    UPDATED,
    ImportReport,
    Line,
)
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.importing.parts import spoken
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.filters import Filter, FilterChips
from kc_desktop.ui.widgets.tabs import Choices

_ALL, _WARNED = "all", "warned"


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    said: str
    warned: bool


class ResultStep(QWidget):
    """``policy_changed``: what to do with records that are in the bank already; ``opened``: a record to show."""

    policy_changed = Signal(str)
    opened = Signal(str)

    def __init__(self, form: type[Form]) -> None:
        super().__init__()
        self._form, self._rows, self._kind = form, list[_Row](), _ALL
        self._words = spoken()
        self.sums = words("", "heading", wrap=True)
        self._said = words("", "muted", wrap=True)
        self.policy = Choices(
            [(FILL, tr("Điền mục trống")), (OVERWRITE, tr("Ghi đè")), (SKIP, tr("Bỏ qua"))], look="segment"
        )
        self.policy.setAccessibleName(tr("Bản ghi đã có trong danh bạ"))
        self.policy.chosen.connect(self.policy_changed)
        self._policy_said = words(tr("Bản ghi đã có trong danh bạ:"), "label")
        self.chips = FilterChips()
        self.chips.add_button.hide()
        self.chips.toggled.connect(self._on_chip)
        self.sheet = Sheet(self._columns(), tr("Các dòng của tệp"))
        self.sheet.opened.connect(self._on_opened)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chips, 1)
        top.addWidget(self._policy_said)
        top.addWidget(self.policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sums)
        column.addWidget(self._said)
        column.addLayout(top)
        column.addWidget(self.sheet, 1)

    def show_report(self, report: ImportReport) -> None:
        """Show a trial, or what was done."""
        counts = {key: show_number(count) for key, count in report.counts().items()}
        self.sums.setText(
            tr(
                "{rows} dòng = {created} tạo mới + {updated} cập nhật + {unchanged} không đổi + {refused} từ chối",
                rows=show_number(report.rows), **counts,
            )
        )  # fmt: skip
        self._said.setText(self._summary(report))
        self.policy.select(report.policy)
        for part in (self.policy, self._policy_said):
            part.setVisible(report.dry_run)
        self._rows = _rows(report)
        if self._kind != _ALL and not any(self._fits(row) for row in self._rows):
            self._kind = _ALL
        self._show_chips()
        self._show_rows()

    def take_focus(self) -> None:
        """Give the keyboard to the rows."""
        self.sheet.setFocus()

    def _summary(self, report: ImportReport) -> str:
        kind = label("form", self._form.plural).lower()
        said = [tr("Chưa ghi gì. Bấm “Nhập” để ghi một lần, lấy lại được.")] if report.dry_run else [
            tr("Đã ghi vào danh bạ {kind}; lấy lại được bất cứ lúc nào.", kind=kind)
            if report.group
            else tr("Không có gì mới để ghi.")
        ]  # fmt: skip
        if report.incomplete:
            count = show_number(report.incomplete)
            said.append(tr("{count} bản ghi còn thiếu mục bắt buộc, sẽ nhắc khi mở.", count=count))
        return " ".join(said)

    def _columns(self) -> tuple[Column, ...]:
        known = self._words
        return (
            Column(tr("Dòng"), lambda row: str(row.line.row), 64, figures=True),
            Column(
                tr("Kết quả"),
                lambda row: known[row.line.outcome].word,
                120,
                lambda row: (known[row.line.outcome].icon, known[row.line.outcome].token),
                tip=lambda row: known[row.line.outcome].meaning,
            ),
            Column(label("form", self._form.title), lambda row: row.line.title or "–", 300),
            Column(
                tr("Lý do, cần xem"),
                lambda row: row.said,
                0,
                lambda row: ("warning", "warn") if row.warned else None,
            ),
            Column(tr("Trang tính"), lambda row: row.line.sheet, 130),
        )

    def _show_chips(self) -> None:
        found = [Filter(_ALL, tr("Tất cả {count}", count=show_number(len(self._rows))), self._kind == _ALL, fixed=True)]
        for key in OUTCOMES:
            count = sum(row.line.outcome == key for row in self._rows)
            if count:
                text = f"{self._words[key].word} {show_number(count)}"
                found.append(Filter(key, text, self._kind == key, fixed=True))
        if warned := sum(row.warned for row in self._rows):
            found.append(
                Filter(_WARNED, tr("Cần xem {count}", count=show_number(warned)), self._kind == _WARNED, fixed=True)
            )
        self.chips.set_filters(found)
        self.chips.add_button.hide()

    def _on_chip(self, key: str, on: bool) -> None:
        self._kind = key if on else _ALL
        self._show_chips()
        self._show_rows()

    def _on_opened(self, row: _Row) -> None:
        if row.line.record_id:
            self.opened.emit(row.line.record_id)

    def _fits(self, row: _Row) -> bool:
        return self._kind == _ALL or (row.warned if self._kind == _WARNED else row.line.outcome == self._kind)

    def _show_rows(self) -> None:
        self.sheet.show_rows([row for row in self._rows if self._fits(row)], lit=0)


def _rows(report: ImportReport) -> list[_Row]:
    """Every line with its reasons or warnings; what a person must look at comes first."""
    refused = {(row.sheet, row.row): "; ".join(tell(each.said) for each in row.because) for row in report.refused}
    warned: dict[tuple[str, int], list[str]] = {}
    for warning in report.warnings:
        warned.setdefault((warning.sheet, warning.row), []).append(tell(warning.said))
    made = [
        _Row(line, refused.get(key) or "; ".join(warned.get(key, ())), key in warned)
        for line in report.lines
        for key in [(line.sheet, line.row)]
    ]
    order = (REFUSED, UPDATED, CREATED, UNCHANGED)
    return sorted(made, key=lambda row: (order.index(row.line.outcome), not row.warned))
