"""Dữ liệu cho Sở: the whole bank as a workbook, a SQLite file or CSV, with or without what is of persons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kc_desktop.services import bank_export
from kc_desktop.services.bank_export import Asked, Exported, Wanted
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.progress import watch

_ENDINGS = {bank_export.XLSX: XLSX, bank_export.SQLITE: "SQLite (*.sqlite)", bank_export.CSV: "CSV (*.zip)"}
_WITHOUT, _WITH = "without", "with"
_SHOWN = 3


class BankCard(Card):
    """A button, and the last sets with personal fields that left this office."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Dữ liệu cho Sở"))
        self._context = context
        text = tr("Toàn bộ kho dữ liệu, kèm từ điển, để nơi khác đọc bằng Excel, SQLite hoặc CSV. Không nhập lại được.")
        self.body.addWidget(words(text, "muted", wrap=True))
        self._last = Lines(tr("Chưa lần nào xuất dữ liệu có mục cá nhân."))
        self._last.setVisible(context.desk.identity.is_centre)
        self.body.addWidget(self._last)
        self.export = button(tr("Xuất toàn bộ dữ liệu…"), icon="excel")
        self.export.clicked.connect(self.ask)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.export)
        self.body.addLayout(row)
        self.reload()

    def reload(self) -> None:
        """The last sets with personal fields."""
        if self._context.desk.identity.is_centre:
            self._context.bridge.read(bank_export.asked, self._show_last, initiator=self)

    def _show_last(self, found: Sequence[Asked]) -> None:
        self._last.show_rows([
            Line(one.reason, f"{show_when(one.when)} · {one.user} · {one.kind}", (tr("Có mục cá nhân"), "warn"))
            for one in found[:_SHOWN]
        ])  # fmt: skip

    def ask(self) -> None:
        """Which kind, with what, and why."""
        BankBox(self._context, self.write, self).open()

    def write(self, wanted: Wanted) -> None:
        """Ask where, note a set with personal fields, write it beside the window."""
        name = bank_export.file_name(self._context.desk, wanted)
        out = ask_save(self, self._context.settings, tr("Xuất toàn bộ dữ liệu"), name, _ENDINGS[wanted.kind])
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(bank_export.KINDS[wanted.kind])
        if wanted.personal:
            self._context.bridge.write(
                lambda desk, _progress: bank_export.note(desk, wanted),
                lambda noted: self._write(file, wanted, noted),
                initiator=self,
            )
        else:
            self._write(file, wanted, "")

    def _write(self, file: Path, wanted: Wanted, noted: str) -> None:
        desk = self._context.desk
        watch(
            self,
            tr("Đang xuất toàn bộ dữ liệu"),
            lambda: self._context.bridge.tasks.run(
                lambda progress: bank_export.export(desk, file, wanted, progress, noted),
                done=self._on_written,
                initiator=self,
                beside=True,
            ),
        )
        self.reload()

    def _on_written(self, made: Exported) -> None:
        count = show_number(made.records)
        self._context.notices.toast(tr("Đã xuất {count} bản ghi vào {file}", count=count, file=made.file.name))


class BankBox(AskBox):
    """What the set is to be. ``taken`` gets it once a reason stands there where one is needed."""

    def __init__(self, context: UiContext, taken: Any, parent: QWidget) -> None:
        super().__init__(
            tr("Xuất toàn bộ dữ liệu"), tr("Chọn nơi ghi…"), lambda typed: taken(_wanted(typed)), parent, width=560
        )
        kinds = (
            (bank_export.XLSX, tr("Excel, mỗi biểu một trang tính")),
            (bank_export.SQLITE, tr("Tệp SQLite, có bảng từ điển")),
            (bank_export.CSV, tr("Bộ CSV trong một tệp nén")),
        )
        self.lines.choice("kind", tr("Dạng"), kinds)
        persons = [(_WITHOUT, tr("Không có mục cá nhân")), (_WITH, tr("Có mục cá nhân"))]
        self.persons: QComboBox = self.lines.choice(
            "personal", tr("Dữ liệu cá nhân"), persons if context.desk.identity.is_centre else persons[:1]
        )
        self.reason = self.lines.text("reason", tr("Lý do"), hint=tr("dùng vào việc gì, theo văn bản nào"))
        self.reason.setMaxLength(300)
        self._told = words(
            tr("Lần xuất có mục cá nhân được ghi lại: ai, lúc nào, vì sao. Bỏ mục cá nhân khi không thật cần."),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._told)
        self.persons.currentIndexChanged.connect(lambda _at: self._allow())
        self.reason.textChanged.connect(lambda _text: self._allow())
        self._allow()

    def _allow(self) -> None:
        personal = self.persons.currentData() == _WITH
        self.reason.setEnabled(personal)
        self.done_button.setEnabled(not personal or bank_export.is_reason(self.reason.text()))


def _wanted(typed: dict[str, Any]) -> Wanted:
    personal = typed["personal"] == _WITH
    return Wanted(typed["kind"], personal, typed["reason"] if personal else "")
