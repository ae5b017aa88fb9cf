"""Under the table: figures that do not agree, conflicts, how everything was counted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kc_desktop.domain.reporting.result import Mismatch, Report
from kc_desktop.ui import theme
from kc_desktop.ui.language import show_number, tell, tr
from kc_desktop.ui.pages.because_row import scrolled
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import Card, Picture, button, words

CONFLICTS, STATIONS = "conflicts", "stations"
_MISMATCHES = 20
"""Of more, the first ones are told and the rest counted."""


class Foot(Card):
    """``figure_asked`` sends (line key, column key), ``page_asked`` CONFLICTS or STATIONS."""

    figure_asked = Signal(str, str)
    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(14, 10, 8, 10)
        self.flags: list[QPushButton] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(6)
        self.body.addWidget(scrolled(self._rows))

    def show_report(self, report: Report) -> None:
        """What there is to say under it."""
        empty(self._rows)
        self.flags = []
        for one in report.mismatches[:_MISMATCHES]:
            self._rows.addWidget(self._mismatch(one))
        if (more := len(report.mismatches) - _MISMATCHES) > 0:
            text = tr("… và {count} số khác không khớp, có dấu trong bảng.", count=show_number(more))
            self._rows.addWidget(words(text, "warning", wrap=True))
        if report.conflicts:
            text = tr("Xem {count} chỗ bất đồng", count=show_number(report.conflicts))
            self._rows.addWidget(self._link(text, CONFLICTS), 0, Qt.AlignmentFlag.AlignLeft)
        if report.silent:
            text = tr("Xem {count} trạm chưa gửi số liệu", count=show_number(report.silent))
            self._rows.addWidget(self._link(text, STATIONS), 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(words(tr("Cách tính"), "strong"))
        for note in report.notes:
            self._rows.addWidget(words(tell(note), "hint", wrap=True))
        self._rows.addStretch(1)

    def _mismatch(self, one: Mismatch) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Picture("warning", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(tell(one.text), "warning", wrap=True), 1)
        go = button(tr("Xem"), "link")
        go.setAccessibleName(tr("Xem số không khớp: {what}", what=tell(one.text)))
        go.clicked.connect(lambda: self.figure_asked.emit(one.line, one.column))
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        self.flags.append(go)
        return made

    def _link(self, text: str, page: str) -> QPushButton:
        made = button(text, "link", "warning")
        theme.set_look(made, key=page)
        made.clicked.connect(lambda: self.page_asked.emit(page))
        return made
