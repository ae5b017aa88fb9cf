"""Dates: typed as 1/8/26, or taken from a small calendar (F4)."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.forms.editors.line import LineEditor
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import locale

_SIZE = (300, 260)


class DateEditor(LineEditor):
    """One day. ↑ and ↓ move by a day, F4 opens the calendar."""

    button = "calendar"

    def make_control(self) -> QWidget:
        """The line with its calendar."""
        self._calendar: Calendar | None = None
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
        if self._calendar is None:
            self._calendar = Calendar(self)
        value = self.read().value
        self._calendar.open_at(self.line, value if isinstance(value, date) else None)

    def take(self, day: date) -> None:
        """Hold ``day`` as the person's choice."""
        changed = self.read().value != day
        self.show_reading(Reading(value=day))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.edited.emit()


class Calendar(QFrame):
    """A month in a frame over the window; Enter or a click takes the day, Esc closes."""

    def __init__(self, editor: DateEditor) -> None:
        super().__init__(editor.window())
        theme.set_role(self, "popup")
        self._editor = editor
        self._view = QCalendarWidget(self)
        self._view.setLocale(locale())
        self._view.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._view.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._view.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._view.clicked.connect(self._on_day)
        self._view.activated.connect(self._on_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)
        editor.destroyed.connect(self.deleteLater)
        self.hide()

    def open_at(self, owner: QWidget, day: date | None) -> None:
        """Open under ``owner``, inside the window."""
        window = owner.window()
        corner = owner.mapTo(window, QPoint(0, owner.height() + 2))
        width, height = _SIZE
        if corner.y() + height > window.height():
            corner.setY(max(8, corner.y() - height - owner.height() - 4))
        self.setGeometry(min(corner.x(), window.width() - width - 8), corner.y(), width, height)
        self._view.setSelectedDate(QDate.currentDate() if day is None else QDate(day.year, day.month, day.day))
        self.show()
        self.raise_()
        self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._editor.line.setFocus()
            return
        super().keyPressEvent(event)

    def _on_day(self, day: QDate) -> None:
        self.hide()
        self._editor.take(cast("date", day.toPython()))
