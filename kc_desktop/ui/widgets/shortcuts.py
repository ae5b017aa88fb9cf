"""The list of keys under F1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_HIGHEST = 540
"""Pixels of keys at once: the box fits a screen of 768."""


class ShortcutBox(Dialog):
    """Keys and what they do, in two columns, by place; on a low screen they scroll. ``tables``: the name of the place →
    its keys."""

    def __init__(self, tables: Mapping[str, Sequence[tuple[str, str]]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Danh sách phím tắt"), parent, width=900)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.addWidget(words(tr("Danh sách phím tắt"), "title"))
        inner = QWidget()
        theme.set_look(inner, ground="surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for name, table in tables.items():
            column.addWidget(words(name, "strong"))
            column.addLayout(_grid(table))
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setMinimumHeight(min(inner.sizeHint().height(), _HIGHEST))
        self.body.addWidget(area)
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
