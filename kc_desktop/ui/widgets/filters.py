"""The filters of a list: those in force, those at hand, and "Lọc"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter of a list. ``fixed`` ones switch on and off; others vanish when taken away."""

    key: str
    text: str
    active: bool = True
    fixed: bool = False


class FilterChips(QWidget):
    """The filters in force and those at hand; breaks into lines when they are many."""

    toggled = Signal(str, bool)
    """A fixed filter was switched."""
    removed = Signal(str)
    """The × of a filter was pressed."""
    add_requested = Signal()
    """"+ Lọc" was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._more = QPushButton(icons.icon("filter"), tr("Lọc"))
        theme.set_role(self._more, "chip")
        self._more.setIconSize(QSize(14, 14))
        self._more.clicked.connect(self.add_requested)
        self._flow.addWidget(self._more)

    @property
    def add_button(self) -> QPushButton:
        """The "+ Lọc" button, to hang a menu under."""
        return self._more

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Show ``filters`` in their order, "Lọc" last."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._more:
                widget.hide()
                widget.deleteLater()
        for one in filters:
            self._flow.addWidget(self._switch(one) if one.fixed else self._removable(one))
        self._flow.addWidget(self._more)
        self.updateGeometry()

    def _removable(self, one: Filter) -> QWidget:
        chip = Chip(one.text, "accent" if one.active else "neutral", closable=True, parent=self)
        chip.closed.connect(lambda: self.removed.emit(one.key))
        return chip

    def _switch(self, one: Filter) -> QWidget:
        button = QPushButton(one.text, self)
        theme.set_role(button, "chip")
        button.setCheckable(True)
        button.setChecked(one.active)
        _mark(button, one.active)
        button.toggled.connect(lambda on: _mark(button, on))
        button.toggled.connect(lambda on: self.toggled.emit(one.key, on))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


def _mark(button: QPushButton, on: bool) -> None:
    # A tick says what the colour says, for those who do not see the colour.
    button.setIcon(icons.icon("check", "accent") if on else QIcon())
    button.setIconSize(QSize(12, 12))
