"""The law of every import in figures: received = applied + known + to decide + quarantined."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kc_desktop.services.merging import Counts
from kc_desktop.ui import theme
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.widgets.cards import words


class LawStrip(QFrame):
    """Five figures with their words and the signs between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="tile", clickable=False)
        self._figures: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        texts = (tr("nhận"), tr("áp dụng"), tr("đã có"), tr("chờ quyết định"), tr("cách ly"))
        for place, text in enumerate(texts):
            if place:
                row.addWidget(words("=" if place == 1 else "+", "heading"), 0, Qt.AlignmentFlag.AlignVCenter)
            column = QVBoxLayout()
            column.setSpacing(0)
            figure = words("0", "title")
            self._figures.append(figure)
            column.addWidget(figure)
            column.addWidget(words(text, "hint"))
            row.addLayout(column)
        row.addStretch(1)

    def show_counts(self, counts: Counts) -> None:
        """Show the operations of one bundle, or of many."""
        parts = (counts.received, counts.applied, counts.known, counts.to_decide, counts.quarantined)
        for label, count in zip(self._figures, parts, strict=True):
            label.setText(show_number(count))
        self.setAccessibleName(law(counts))


def law(counts: Counts) -> str:
    """ "nhận 120 = áp dụng 118 + đã có 0 + chờ quyết định 2 + cách ly 0"."""
    return tr(
        "nhận {received} = áp dụng {applied} + đã có {known} + chờ quyết định {to_decide} + cách ly {bad}",
        received=show_number(counts.received),
        applied=show_number(counts.applied),
        known=show_number(counts.known),
        to_decide=show_number(counts.to_decide),
        bad=show_number(counts.quarantined),
    )
