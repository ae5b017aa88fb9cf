"""A workbook into the bank: look first (sheets, columns, how sure), correct what was guessed wrong, then take it in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.services import excel
from kc_desktop.services.excel import ImportReport
from kc_desktop.ui import icons, theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.files import XLSX, ask_open, ask_save
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog
from kc_desktop.ui.widgets.progress import watch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

KINDS = "Excel, CSV (*.xlsx *.xls *.ods *.csv)"
_SURE = 0.75
_REASONS = 60


def start_import(form: type[Form], context: UiContext, parent: QWidget) -> None:
    """Ask for the file, look into it, show what would happen."""
    path = ask_open(parent, context.settings, tr("Chọn tệp để nhập"), KINDS)
    if path is not None:
        ImportDialog(form, context, path, parent).look()


class ImportDialog(Dialog):
    """Opens when the first look is done; every correction of a column looks again."""

    def __init__(self, form: type[Form], context: UiContext, path: Path, parent: QWidget) -> None:
        super().__init__(tr("Nhập từ Excel"), parent.window(), width=900)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._context, self._path, self._owner = form, context, path, parent
        self._mapping: dict[str, str] = {}
        self._report: ImportReport | None = None
        self.body.addWidget(words(tr("Nhập {file}", file=path.name), "title", wrap=True))
        self._summary = words("", "muted", wrap=True)
        self.body.addWidget(self._summary)
        self.columns = _table(
            (tr("Trang tính"), tr("Cột"), tr("Tiêu đề trong tệp"), tr("Vào mục"), tr("Mức chắc chắn"))
        )
        self.refused = _table((tr("Trang tính"), tr("Dòng"), tr("Lý do không nhận")))
        self._refused_title = words("", "heading")
        self.body.addWidget(self.columns, 3)
        self.body.addWidget(self._refused_title)
        self.body.addWidget(self.refused, 2)
        self.errors = self._answer_button()
        self.close_button = self.add_answer(tr("Đóng"))
        self.close_button.clicked.connect(self.reject)
        self.take = self.add_answer(tr("Nhập"), "primary")
        self.take.clicked.connect(self._import)
        self.resize(940, 640)

    def look(self) -> None:
        """Read the file without writing anything."""
        self._run(dry_run=True)

    def report(self) -> ImportReport | None:
        """What the last look or the import found."""
        return self._report

    # --- inside ---

    def _answer_button(self) -> QPushButton:
        made = self.add_answer(tr("Lưu danh sách dòng không nhận…"))
        made.clicked.connect(self._save_errors)
        return made

    def _run(self, *, dry_run: bool) -> None:
        form, path, mapping = self._form.key, self._path, dict(self._mapping)
        initiator: QObject = self
        watch(
            self if self.isVisible() else self._owner,
            tr("Đang xem {file}", file=path.name) if dry_run else tr("Đang nhập {file}", file=path.name),
            lambda: self._context.bridge.write(
                lambda desk, progress: excel.import_workbook(
                    desk, path, form, mapping=mapping, dry_run=dry_run, progress=progress
                ),
                self._show,
                initiator=initiator,
                failed=self._on_failed,
            ),
        )

    def _on_failed(self, error: Exception) -> None:
        self._context.fail(error)
        if not self.isVisible():
            self.deleteLater()

    def _show(self, report: ImportReport) -> None:
        self._report = report
        kind = label("form", self._form.title).lower()
        counts = {
            "rows": show_number(report.rows), "taken": show_number(report.taken), "kind": kind,
            "refused": show_number(len(report.refused)),
        }  # fmt: skip
        text = (
            tr("{rows} dòng dữ liệu: sẽ nhập {taken} {kind}, không nhận {refused}. Chưa ghi gì.", **counts)
            if report.dry_run
            else tr("Đã nhập {taken} {kind} trong {rows} dòng, không nhận {refused}.", **counts)
        )
        if report.incomplete:
            text += " " + tr(
                "{count} bản ghi còn thiếu mục bắt buộc, sẽ nhắc khi mở.", count=show_number(report.incomplete)
            )
        self._summary.setText(text)
        self._show_columns(report)
        self._show_refused(report)
        self.columns.setEnabled(report.dry_run)
        self.take.setVisible(report.dry_run)
        self.take.setText(tr("Nhập {count} {kind}", count=counts["taken"], kind=kind))
        self.take.setEnabled(report.taken > 0)
        self.errors.setVisible(bool(report.refused))
        if not self.isVisible():
            self.open()

    def _show_columns(self, report: ImportReport) -> None:
        rows = [(layout.name, column) for layout in report.layouts for column in layout.columns]
        self.columns.setRowCount(len(rows))
        choices = self._targets()
        for at, (sheet, column) in enumerate(rows):
            letter = _letter(column.index)
            for place, text in enumerate((sheet, letter, column.header)):
                self.columns.setItem(at, place, QTableWidgetItem(text))
            box = QComboBox()
            box.setAccessibleName(tr("Cột {letter} vào mục", letter=letter))
            for key, name in choices:
                box.addItem(name, key)
            known = box.findData(column.target)
            if known < 0:
                box.addItem(column.target, column.target)
                known = box.count() - 1
            box.setCurrentIndex(known)
            box.activated.connect(lambda _at, letter=letter, box=box: self._on_mapped(letter, box.currentData()))
            self.columns.setCellWidget(at, 3, _padded(box))
            self.columns.setItem(at, 4, _certainty(column.confidence if column.target else None))

    def _targets(self) -> list[tuple[str, str]]:
        fields = [field for field in self._form.active() if field.kind is not Kind.ROWS]
        return [("", tr("(giữ trong ghi chú)")), *((field.key, label("form", field.label)) for field in fields)]

    def _on_mapped(self, letter: str, target: str) -> None:
        self._mapping[letter] = target
        self.look()

    def _show_refused(self, report: ImportReport) -> None:
        some = report.refused[:_REASONS]
        self.refused.setRowCount(len(some))
        for at, row in enumerate(some):
            for place, text in enumerate((row.sheet, str(row.row), "; ".join(tell(reason) for reason in row.because))):
                self.refused.setItem(at, place, QTableWidgetItem(text))
        more = len(report.refused) - len(some)
        title = tr("Dòng không nhận: {count}", count=show_number(len(report.refused)))
        self._refused_title.setText(title + (tr(" (hiện {count} dòng đầu)", count=len(some)) if more > 0 else ""))
        for widget in (self._refused_title, self.refused):
            widget.setVisible(bool(report.refused))

    def _import(self) -> None:
        self._run(dry_run=False)

    def _save_errors(self) -> None:
        report = self._report
        name = tr("{file} – dòng không nhận.xlsx", file=self._path.stem)
        out = ask_save(self, self._context.settings, tr("Lưu danh sách dòng không nhận"), name, XLSX)
        if out is not None and report is not None:
            self._context.bridge.tasks.run(
                lambda _progress: excel.write_errors(report, out),
                done=lambda _none: self._context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
                beside=True,
            )


def _table(titles: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(titles))
    table.setHorizontalHeaderLabels(list(titles))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT + 4)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    widths = {0: 130, 1: 64, 3: 250, 4: 150}
    for column, width in widths.items():
        if column < len(titles):
            table.setColumnWidth(column, width)
    return table


def _padded(box: QComboBox) -> QWidget:
    """The list with air above and below, so that rows stay apart."""
    room = QWidget()
    inside = QVBoxLayout(room)
    inside.setContentsMargins(6, 3, 6, 3)
    inside.addWidget(box)
    return room


def _certainty(confidence: float | None) -> QTableWidgetItem:
    if confidence is None:
        return QTableWidgetItem(icons.icon("info", "muted"), tr("chưa nhận ra"))
    sure = confidence >= _SURE
    percent = tr("{count} %", count=round(confidence * 100))
    return QTableWidgetItem(icons.icon("check" if sure else "warning", "good" if sure else "warn"), percent)


def _letter(index: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
