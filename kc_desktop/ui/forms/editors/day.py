"""Dates: typed as 1/8/26, or taken from a small calendar (F4)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kc_desktop.ui.forms.calendar import Calendar
from kc_desktop.ui.forms.editors.line import LineEditor
from kc_desktop.ui.forms.state import Reading


class DateEditor(LineEditor):
    """One day."""

    button = "calendar"

    def make_control(self) -> QWidget:
        """The line with its calendar."""
        self.calendar: Calendar | None = None
        control = super().make_control()
        self.line.button_pressed.connect(self.open_calendar)
        return control

    def key_pressed(self, event: QKeyEvent) -> bool:
        """F4 opens the calendar."""
        if event.key() == Qt.Key.Key_F4 and not event.modifiers() and not self.line.isReadOnly():
            self.open_calendar()
            return True
        return False

    def open_calendar(self) -> None:
        """Show the calendar with the day of the field, or today."""
        if self.calendar is None:
            self.calendar = Calendar(self.window())
            self.calendar.taken.connect(self.take)
            self.calendar.left.connect(self.line.setFocus)
            self.calendar.closed.connect(self._on_closed)
            self.destroyed.connect(self.calendar.deleteLater)
        value = self.read().value
        self.calendar.open_at(self.line, value if isinstance(value, date) else None)

    def take(self, day: date) -> None:
        """Hold ``day`` as the person's choice."""
        changed = self.read().value != day
        self.show_reading(Reading(value=day))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.edited.emit()

    def _on_closed(self) -> None:
        if not self.line.hasFocus():  # from the calendar to another field: that is leaving this one
            self.left.emit()
