"""One look at a whole queue of bundles, before it is merged and after: totals, alarms, every record, every field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kc_desktop.domain.errors import KcError
from kc_desktop.domain.fold import fold
from kc_desktop.services import listing, merging, outcomes
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.failures import told
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.pages.law import LawStrip, law
from kc_desktop.ui.pages.merge_detail import RecordDetail
from kc_desktop.ui.pages.merge_rows import ALL, ORDER, Result, ResultRow, spoken
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog
from kc_desktop.ui.widgets.filters import Filter, FilterChips

_WIDE, _HIGH = 1180, 660


class PreviewDialog(Dialog):
    """Before: accepted = merge now. After (``done``): the report, which opens records and goes into Excel."""

    opened = Signal(str, str)
    """(form, record id) to be shown in the window."""

    def __init__(self, result: Result, context: UiContext, parent: QWidget, *, done: bool = False) -> None:
        title = tr("Kết quả nhập") if done else tr("Xem trước khi nhập")
        super().__init__(title, parent.window(), width=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._result, self._done, self._kind = context, result, done, ALL
        self._words = spoken()
        self.body.addWidget(words(title, "title"))
        self.body.addWidget(words(self._summary(), "muted", wrap=True))
        for banner in self._warnings():
            self.body.addWidget(banner)
        text = tr("Chỉ mang biên nhận và thông báo: không có bản ghi nào mới hay thay đổi.")
        self._only = words(text, "strong", wrap=True)
        self.body.addWidget(self._only)
        self.law = LawStrip()
        self.law.show_counts(result.total)
        self.body.addWidget(self.law)
        self.chips = FilterChips()
        self.chips.add_button.hide()
        self.chips.toggled.connect(self._on_chip)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Tìm bản ghi, nơi gửi"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(220)
        self._search.textChanged.connect(lambda _text: self._show_rows())
        self.sheet = Sheet(self._columns(), title)
        self.sheet.picked.connect(self._on_picked)
        self.sheet.opened.connect(self._open)
        self.detail = RecordDetail(context, done=done)
        self.detail.opened.connect(self._open)
        self._place()
        self._add_answers()
        self._show_chips()
        self._show_rows()
        self.resize(min(_WIDE, parent.window().width() - 60), min(_HIGH, parent.window().height() - 40))
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Without records there is nothing to look through: what is left is to take in the receipts, or to go back."""
        some = bool(self._result.rows)
        for part in (self.law, self.chips, self._search, self.sheet, self.detail):
            part.setVisible(some)
        self._only.setVisible(not some and bool(self._result.merged.imports))
        if some:
            self.sheet.setFocus()
        else:
            self.resize(self.width(), self.minimumSizeHint().height())

    # --- parts ---

    def _summary(self) -> str:
        imports = self._result.merged.imports
        return tr(
            "{files} gói của {senders} nơi gửi · {records} bản ghi",
            files=show_number(len(imports)),
            senders=show_number(len({one.sender for one in imports})),
            records=show_number(len(self._result.rows)),
        )

    def _warnings(self) -> list[Banner]:
        made = []
        for alarm in self._result.alarms[:3]:
            banner = Banner(self)
            forked = alarm.code == merging.FORKED
            detail = (
                tr("Không mất gì: giữ đủ cả hai. Máy bị nhân đôi sẽ nhận lệnh mang danh tính mới ở gói gửi xuống tới.")
                if forked
                else tr("Phần thiếu nằm ở gói khác của trạm; lần gửi tới trạm tự gửi lại.")
            )
            text = label("ui", alarm.text)
            banner.show_offer(
                text[:1].upper() + text[1:], "", icon="warning", tone="bad" if forked else "warn", detail=detail
            )
            made.append(banner)
        if self._result.refused:
            banner = Banner(self)
            lines = [refusal(path, fault) for path, fault in self._result.refused]
            said = lines[:3]
            if len({fault.code for _path, fault in self._result.refused}) == 1:
                said.append(told(self._result.refused[0][1]).next)
            count = show_number(len(lines))
            held = {one.path for one in self._result.merged.imports}
            aside = all(path in held for path, _fault in self._result.refused)  # taken in, but set aside whole
            banner.show_offer(
                tr("{count} gói để riêng vào cách ly", count=count)
                if aside
                else tr("{count} gói không nhập được", count=count),
                "",
                icon="warning" if aside else "error",
                tone="warn" if aside else "bad",
                detail="\n".join(said),
            )
            banner.setToolTip("\n".join(lines[:30]))
            made.append(banner)
        return made

    def _columns(self) -> tuple[Column, ...]:
        known = self._words
        return (
            Column(
                tr("Kết quả"),
                lambda row: known[row.record.outcome].word,
                116,
                lambda row: (known[row.record.outcome].icon, known[row.record.outcome].token),
                tip=lambda row: known[row.record.outcome].meaning,
            ),
            Column(tr("Bản ghi"), lambda row: row.record.title),
            Column(tr("Biểu"), lambda row: row.form, 118),
            Column(
                tr("Cần xem"),
                lambda row: ", ".join(known[flag].word for flag in row.record.flags),
                160,
                lambda row: (
                    (known[row.record.flags[0]].icon, known[row.record.flags[0]].token) if row.record.flags else None
                ),
            ),
            Column(tr("Nơi gửi"), lambda row: row.sender, 120),
        )

    def _place(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(filters)
        left = QVBoxLayout()
        left.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 6)
        row.addWidget(self.detail, 3)
        self.body.addLayout(row, 1)

    def _add_answers(self) -> None:
        self.add_answer(tr("Xuất ra Excel…")).clicked.connect(self._export)
        self.add_answer(tr("Đóng")).clicked.connect(self.reject)
        if not self._done:
            count = len(self._result.merged.imports)
            merge = self.add_answer(tr("Nhập {count} gói", count=count), "primary")
            merge.setEnabled(bool(count))
            merge.clicked.connect(self.accept)

    # --- rows ---

    def _show_chips(self) -> None:
        counted = self._result.counted
        found = [Filter(ALL, tr("Tất cả {count}", count=show_number(len(self._result.rows))), self._kind == ALL, True)]
        for kind in ORDER:
            if counted[kind]:
                text = f"{self._words[kind].word} {show_number(counted[kind])}"
                found.append(Filter(kind, text, self._kind == kind, fixed=True))
        self.chips.set_filters(found)
        self.chips.add_button.hide()

    def _on_chip(self, key: str, on: bool) -> None:
        self._kind = key if on else ALL
        self._show_chips()
        self._show_rows()

    def _show_rows(self) -> None:
        rows: Sequence[ResultRow] = self._result.rows
        if self._kind != ALL:
            rows = [row for row in rows if self._kind in row.kinds]
        if sought := fold(self._search.text().strip()):
            rows = [row for row in rows if sought in row.sought]
        self.sheet.show_rows(rows, lit=0)

    def _on_picked(self, row: ResultRow | None) -> None:
        self.detail.show_row(row)

    def _open(self, row: ResultRow) -> None:
        """Only what is stored can be shown in the window."""
        if self._done and row.record.record_id and row.record.outcome != outcomes.QUARANTINED:
            self.reject()
            self.opened.emit(row.record.form, row.record.record_id)

    # --- Excel ---

    def _export(self) -> None:
        title = self.windowTitle()
        out = ask_save(self, self._context.settings, tr("Xuất ra Excel"), f"{title}.xlsx", XLSX)
        if out is None:
            return
        columns, rows = self._columns(), list(self.sheet.rows)
        head = [*(column.title for column in columns), tr("Chi tiết")]
        notes = [self._summary(), law(self._result.total)]
        self._context.bridge.write(
            lambda _desk, progress: listing.write_listing(
                out, title, notes, head, ([*(c.text(row) for c in columns), row.fields] for row in rows), progress
            ),
            lambda _count: self._context.notices.toast(tr("Đã ghi {file}", file=out.name)),
            initiator=self,
        )


def refusal(path: Path, fault: KcError) -> str:
    """Why a file was left alone; most reasons name it themselves."""
    said = told(fault).message
    return said if path.name in said else f"{path.name}: {said}"
