"""The steps before the trial: which sheets, what each column means, which letters were old."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTableWidgetItem, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.columns import Column as FileColumn
from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.words import NUMBER
from kc_desktop.services.importing.report import Old
from kc_desktop.services.importing.taking import Looked
from kc_desktop.ui import icons
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.importing.parts import SURE, padded, put, table, targets
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words


class SheetsStep(QWidget):
    """The sheets of the file; those that hold records of the form are ticked."""

    changed = Signal()

    def __init__(self, form: type[Form]) -> None:
        super().__init__()
        self._form = form
        self._layouts: tuple[Layout, ...] = ()
        self.table = table(
            (tr("Trang tính"), tr("Tiêu đề ở dòng"), tr("Dòng dữ liệu"), tr("Dòng khác"), tr("Nhận ra")),
            {0: 260, 1: 130, 2: 190, 3: 220},
            4,
            tr("Trang tính của tệp"),
        )
        self.table.itemChanged.connect(lambda _item: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = tr(
            "Đánh dấu các trang cần nhập. Phím cách để chọn hoặc bỏ. Trang không có cột tên sẽ cần gán ở bước sau."
        )
        column.addWidget(words(hint, "muted", wrap=True))
        column.addWidget(self.table, 1)

    def show_file(self, looked: Looked) -> None:
        """List the sheets."""
        self._layouts = looked.report.layouts
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._layouts))
        for row, layout in enumerate(self._layouts):
            item = QTableWidgetItem(layout.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            usable = layout.name in looked.report.usable
            item.setCheckState(Qt.CheckState.Checked if usable else Qt.CheckState.Unchecked)
            self.table.setItem(row, 0, item)
            self._show_layout(row, layout, usable)
        self.table.blockSignals(False)
        if self._layouts:
            self.table.selectRow(0)

    def _show_layout(self, row: int, layout: Layout, usable: bool) -> None:
        head = layout.header_rows
        put(self.table, row, 1, _span(head[0], head[-1]) if head else tr("không có"))
        data = layout.data_rows
        shown = f"{show_number(len(data))} ({_span(data[0], data[-1])})" if data else "–"
        put(self.table, row, 2, shown)
        others = sum(kind != "blank" for _, kind in layout.other_rows)
        hidden = len(layout.hidden_rows)
        text = show_number(others) + (tr(", {count} dòng ẩn vẫn đọc", count=hidden) if hidden else "")
        put(self.table, row, 3, text)
        kind = label("form", self._form.title).lower()
        if usable:
            put(self.table, row, 4, tr("danh sách {kind}", kind=kind), "check", "good")
        else:
            put(self.table, row, 4, tr("không giống danh sách {kind}", kind=kind), "info", "muted")

    def chosen(self) -> tuple[str, ...]:
        """The names of the sheets ticked."""
        found = []
        for row, layout in enumerate(self._layouts):
            item = self.table.item(row, 0)
            if item is not None and item.checkState() == Qt.CheckState.Checked:
                found.append(layout.name)
        return tuple(found)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus()


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


class ColumnsStep(QWidget):
    """Every column of one sheet: what stands over it, what stands in it, what it means and how sure that is."""

    mapped = Signal(str, str)
    """("Trang!B", field): a person said what a column means."""

    def __init__(self, form: type[Form]) -> None:
        super().__init__()
        self._choices = targets(form)
        self._looked: Looked | None = None
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(tr("Trang tính"))
        self.sheets.activated.connect(lambda _at: self._show_sheet())
        self._said = words("", "muted", wrap=True)
        self.table = table(
            (tr("Cột"), tr("Tiêu đề trong tệp"), tr("Ví dụ trong cột"), tr("Vào mục"), tr("Mức chắc chắn")),
            {0: 52, 1: 220, 3: 270, 4: 150},
            2,
            tr("Cột của trang tính"),
        )
        top = QHBoxLayout()
        top.addWidget(self.sheets)
        top.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.table, 1)

    def show_file(self, looked: Looked, sheets: tuple[str, ...]) -> None:
        """Show the columns of the chosen sheets; the one shown before stays."""
        self._looked = looked
        before = self.sheets.currentText()
        self.sheets.clear()
        self.sheets.addItems(list(sheets))
        self.sheets.setCurrentIndex(max(0, self.sheets.findText(before)))
        self.sheets.setVisible(len(sheets) > 1)
        self._show_sheet()

    def take_focus(self) -> None:
        """Give the keyboard to the first choice that somebody should look at."""
        boxes = self.table.findChildren(QComboBox)
        (boxes[0] if boxes else self.table).setFocus()

    def _show_sheet(self) -> None:
        name = self.sheets.currentText()
        if self._looked is None or not name:
            return
        layout = next(lay for lay in self._looked.report.layouts if lay.name == name)
        remembered = name in self._looked.report.remembered
        known = tr("Bảng có tiêu đề này đã nhập lần trước: dùng lại cách gán của anh/chị.") if remembered else ""
        text = tr("Chương trình đọc tiêu đề và nội dung từng cột để đoán; sửa chỗ chưa đúng. Cột để trống vào ghi chú.")
        self._said.setText(known or text)
        self.table.setRowCount(len(layout.columns))
        for row, column in enumerate(layout.columns):
            self._show_column(row, name, column)

    def _show_column(self, row: int, sheet: str, column: FileColumn) -> None:
        put(self.table, row, 0, column.letter)
        put(self.table, row, 1, column.header)
        samples = self._looked.samples(sheet, column.index) if self._looked else ()
        put(self.table, row, 2, "  ·  ".join(sample[:40] for sample in samples))
        if column.target == NUMBER:
            self.table.removeCellWidget(row, 3)
            put(self.table, row, 3, tr("   Số thứ tự (không lưu)"))
            put(self.table, row, 4, "")
            return
        box = QComboBox()
        box.setAccessibleName(tr("Cột {letter} vào mục", letter=column.letter))
        for key, text in self._choices:
            box.addItem(text, key)
        if box.findData(column.target) < 0:
            box.addItem(column.target, column.target)
        box.setCurrentIndex(box.findData(column.target))
        box.activated.connect(lambda _at: self._on_mapped(row, f"{sheet}!{column.letter}", box))
        self.table.setCellWidget(row, 3, padded(box))
        self.table.setItem(row, 4, _certainty(column.confidence if column.target else None))

    def _on_mapped(self, row: int, place: str, box: QComboBox) -> None:
        target = box.currentData()
        for other in self.table.findChildren(QComboBox):
            if other is not box and target not in ("", "phones") and other.currentData() == target:
                other.setCurrentIndex(0)  # one field, one column
        put(self.table, row, 4, tr("anh/chị chọn"), "check", "good")
        self.mapped.emit(place, target)


def _certainty(confidence: float | None) -> QTableWidgetItem:
    if confidence is None:
        return QTableWidgetItem(icons.icon("info", "muted"), tr("chưa nhận ra"))
    sure = confidence >= SURE
    percent = tr("{count} %", count=round(confidence * 100))
    icon: QIcon = icons.icon("check" if sure else "warning", "good" if sure else "warn")
    return QTableWidgetItem(icon, percent)


class LettersStep(QWidget):
    """Cells whose letters were old, before and after."""

    def __init__(self) -> None:
        super().__init__()
        kinds = {"tcvn3": "TCVN3 (.Vn)", "vni": "VNI", "utf8": tr("UTF-8 đọc sai")}
        self._said = words("", wrap=True)
        self.sheet = Sheet(
            (
                Column(tr("Ô"), lambda old: f"{letter(old.cell.column)}{old.cell.row + 1}", 70),
                Column(tr("Trang tính"), lambda old: old.sheet, 150),
                Column(tr("Trong tệp"), lambda old: old.cell.before),
                Column(tr("Sẽ ghi"), lambda old: old.cell.after),
                Column(tr("Kiểu chữ"), lambda old: kinds.get(old.cell.kind, old.cell.kind), 130),
            ),
            tr("Chữ cũ trước và sau khi đổi"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self.sheet, 1)

    def show_cells(self, cells: list[Old]) -> None:
        """List what was converted."""
        self._said.setText(
            tr(
                "{count} ô dùng bộ chữ cũ, đã đổi sang Unicode. Xem qua: nếu cột “Sẽ ghi” đọc được là đúng.",
                count=show_number(len(cells)),
            )
        )
        self.sheet.show_rows(cells, lit=0)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.sheet.setFocus()
