"""The unit of money, over the table like on paper; a press offers the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kc_desktop.domain import report_text
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, tr


class UnitButton(QPushButton):
    """``chosen`` sends a key of ``report_text.UNITS``; ``taken``: what somebody chose ("": each report has its own)."""

    chosen = Signal(str)

    def __init__(self, taken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken = taken if taken in report_text.UNITS else ""
        theme.set_look(self, kind="link")
        self.setIcon(icons.icon("chevron", "accent", "accent"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(self)
        for unit in report_text.UNITS:
            menu.addAction(label("report", unit)).triggered.connect(lambda _on=False, unit=unit: self.take(unit))
        self.setMenu(menu)

    def show_unit(self, unit: str) -> None:
        """The unit of what is shown."""
        self.setText(tr("Đơn vị tiền: {unit}", unit=label("report", unit)))
        self.updateGeometry()

    def take(self, unit: str) -> None:
        """Somebody chose a unit."""
        self.taken = unit
        self.show_unit(unit)
        self.chosen.emit(unit)
