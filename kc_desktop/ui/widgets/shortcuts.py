"""The list of keys under F1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog


class ShortcutBox(Dialog):
    """Keys and what they do, in two columns: of the window at once, others by the tab of their place. ``tables``: the
    name of the place → its keys."""

    def __init__(self, tables: Mapping[str, Sequence[tuple[str, str]]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Danh sách phím tắt"), parent, width=900)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.addWidget(words(tr("Danh sách phím tắt"), "title"))
        for name, table in tables.items():
            self.body.addWidget(words(name, "strong"))
            self.body.addLayout(_grid(table))
        self.add_answer(tr("Đóng"), "primary").clicked.connect(self.accept)


def _grid(table: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    half = (len(table) + 1) // 2
    for at, (keys, text) in enumerate(table):
        row, column = at % half, at // half * 2
        grid.addWidget(words(keys, "key"), row, column, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words(text), row, column + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid
