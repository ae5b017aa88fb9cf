"""The imports of workbooks so far, each of which can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kc_desktop.services.history import UndoneGroup
from kc_desktop.services.importing import runs
from kc_desktop.services.importing.report import CREATED, REFUSED, UPDATED
from kc_desktop.services.importing.runs import ImportRun
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog
from kc_desktop.ui.widgets.progress import watch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


def taken_back(done: UndoneGroup) -> str:
    """What became of an import that was taken back."""
    text = tr("Đã lấy lại {count} bản ghi", count=show_number(done.ops))
    if done.kept:
        text += tr("; {count} bản ghi đã được dùng hoặc sửa tiếp, giữ nguyên", count=show_number(len(done.kept)))
    return text


class RunsDialog(Dialog):
    """The newest import first."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Các lần nhập từ Excel"), parent.window(), width=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.body.addWidget(words(tr("Các lần nhập từ Excel"), "title"))
        text = tr("Lấy lại một lần nhập: bản ghi nó tạo bị xóa, mục nó sửa trở về như trước; việc làm sau đó được giữ.")
        self.body.addWidget(words(text, "muted", wrap=True))
        self.sheet = Sheet(
            (
                Column(tr("Lúc"), lambda run: show_when(run.when), 150),
                Column(tr("Tệp"), lambda run: run.file),
                Column(tr("Tạo mới"), lambda run: _count(run, CREATED), 90, figures=True),
                Column(tr("Cập nhật"), lambda run: _count(run, UPDATED), 90, figures=True),
                Column(tr("Từ chối"), lambda run: _count(run, REFUSED), 90, figures=True),
                Column(
                    tr("Trạng thái"),
                    lambda run: tr("đã lấy lại") if run.taken_back else tr("đang có hiệu lực"),
                    150,
                    lambda run: ("undo", "muted") if run.taken_back else ("check", "good"),
                ),
            ),
            tr("Các lần nhập từ Excel"),
        )
        self.body.addWidget(self.sheet, 1)
        self.undo: QPushButton = self.add_answer(tr("Lấy lại lần nhập này"), "danger")
        self.undo.clicked.connect(self._take_back)
        self.add_answer(tr("Đóng")).clicked.connect(self.reject)
        self.sheet.picked.connect(lambda run: self.undo.setEnabled(run is not None and not run.taken_back))
        self.resize(860, 460)
        self._read()

    def _read(self) -> None:
        self._context.bridge.read(runs.every, self._show, initiator=self)

    def _show(self, found: tuple[ImportRun, ...]) -> None:
        self.sheet.show_rows(found, lit=0)
        self.open()
        self.sheet.setFocus()

    def _take_back(self) -> None:
        run: ImportRun | None = self.sheet.current()
        if run is not None:
            watch(
                self,
                tr("Đang lấy lại {file}", file=run.file),
                lambda: self._context.bridge.write(
                    lambda desk, progress: runs.take_back(desk, run.group, progress),
                    self._on_back,
                    initiator=self,
                    failed=self._context.fail,
                ),
            )

    def _on_back(self, done: UndoneGroup) -> None:
        self._context.notices.toast(taken_back(done))
        self._read()


def _count(run: ImportRun, outcome: str) -> str:
    return show_number(run.counts.get(outcome, 0))
