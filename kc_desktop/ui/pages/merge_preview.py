"""What bundles would do, record by record, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.services.merging import Merged, RecordOutcome
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_MOST = 2000


def outcomes() -> dict[str, tuple[str, str, str]]:
    """Outcome → (word, icon, colour)."""
    return {
        "new": (tr("Mới"), "add", "good"),
        "changed": (tr("Thay đổi"), "edit", "accent"),
        "same": (tr("Không đổi"), "check", "muted"),
        "conflict": (tr("Bất đồng"), "warning", "bad"),
        "quarantined": (tr("Cách ly"), "error", "bad"),
    }


class PreviewDialog(Dialog):
    """Accepted = merge now."""

    def __init__(self, result: Merged, refusals: Sequence[str], parent: QWidget) -> None:
        super().__init__(tr("Xem trước khi nhập"), parent.window(), width=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        records = [record for one in result.imports for record in one.records]
        self.body.addWidget(words(tr("Xem trước khi nhập"), "title"))
        counted = [
            f"{word}: {show_number(count)}"
            for key, (word, _icon, _colour) in outcomes().items()
            if (count := sum(record.outcome == key for record in records))
        ]
        self.body.addWidget(words(" · ".join(counted) or tr("Không có gì mới."), "muted", wrap=True))
        for text in refusals:
            self.body.addWidget(words(text, "problem", wrap=True))
        self.body.addWidget(_table(sorted(records, key=_weight)[:_MOST]), 1)
        self.add_answer(tr("Đóng")).clicked.connect(self.reject)
        merge = self.add_answer(tr("Nhập"), "primary")
        merge.setEnabled(bool(result.imports))
        merge.clicked.connect(self.accept)
        self.resize(860, 560)


def _weight(record: RecordOutcome) -> int:
    return ("quarantined", "conflict", "changed", "new", "same").index(record.outcome)


def _table(records: Sequence[RecordOutcome]) -> QTableWidget:
    table = QTableWidget(len(records), 4)
    table.setHorizontalHeaderLabels([tr("Kết quả"), tr("Biểu"), tr("Bản ghi"), tr("Mục")])
    spoken = outcomes()
    for row, record in enumerate(records):
        word, icon, colour = spoken[record.outcome]
        form = FORMS.get(record.form)
        texts = (word, label("form", form.title) if form else "", record.title, _fields(record))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column == 0:
                item.setIcon(icons.icon(icon, colour))
            table.setItem(row, column, item)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT_DENSE + 4)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    for column, width in ((0, 120), (1, 130), (3, 220)):
        table.setColumnWidth(column, width)
    return table


def _fields(record: RecordOutcome) -> str:
    """Paths of contested fields as their labels; other remarks as they are."""
    form = FORMS.get(record.form)
    names = []
    for path in record.detail.split(", ") if record.detail else ():
        field = form.by_key.get(path.split("/")[0]) if form else None
        names.append(label("form", field.label) if field else path)
    return ", ".join(dict.fromkeys(names))
