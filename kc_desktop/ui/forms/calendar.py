"""A month to pick a day from: painted, small, by mouse or keys."""

from __future__ import annotations

from calendar import Calendar as Weeks
from datetime import MAXYEAR, MINYEAR, date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from kc_desktop.system.clock import now
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms.fonts import small_font
from kc_desktop.ui.language import tr

_CELL, _PAD, _HEAD, _NAMES = 34, 10, 34, 24
_WEEKS = Weeks(firstweekday=0)
_BY_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_BY_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last day; stays within the calendar."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if not MINYEAR <= year < MAXYEAR:
        return day
    after = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(day.day - 1), after - timedelta(1))


class Calendar(QFrame):
    """Closes when it loses the keyboard: whoever hears ``taken`` or ``left`` takes the focus.

    Opens under a field, over its window. Arrows by day and week, PageUp and PageDown by month (Shift: by year),
    Home is today, Enter takes, Esc leaves."""

    taken = Signal(date)
    """The day chosen."""
    left = Signal()
    """The person wants none."""
    closed = Signal()
    """The keyboard went elsewhere: the calendar is gone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        theme.set_role(self, "popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Lịch"))
        self.day = now().date()
        self._today = self.day
        self._hover: date | None = None
        self.setFixedSize(2 * _PAD + 7 * _CELL, 2 * _PAD + _HEAD + _NAMES + 6 * _CELL)
        self.hide()

    def open_at(self, owner: QWidget, day: date | None) -> None:
        """Show the month of ``day`` (today for None) under ``owner``."""
        window = owner.window()
        corner = owner.mapTo(window, QPoint(0, owner.height() + 2))
        if corner.y() + self.height() > window.height():
            corner.setY(max(4, corner.y() - self.height() - owner.height() - 4))
        self.move(max(4, min(corner.x(), window.width() - self.width() - 8)), corner.y())
        self._today = now().date()
        self.day = day or self._today
        self._hover = None
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def days(self) -> list[date]:
        """Six weeks, from Monday, that hold the month shown."""
        weeks = list(_WEEKS.itermonthdates(self.day.year, self.day.month))
        while len(weeks) < 42:
            weeks += [weeks[-1] + timedelta(n) for n in range(1, 8)]
        return weeks

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in _BY_DAYS:
            self._go(self.day + timedelta(_BY_DAYS[key]))
        elif key in _BY_MONTHS:
            years = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._go(months_later(self.day, _BY_MONTHS[key] * years))
        elif key == Qt.Key.Key_Home:
            self._go(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.day)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_F4):
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.hide()
        self.closed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._go(months_later(self.day, -1 if event.angleDelta().y() > 0 else 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position().toPoint()
        if at.y() < _PAD + _HEAD:
            self._go(months_later(self.day, -1 if at.x() < self.width() // 2 else 1))
        elif (day := self._day_at(at)) is not None:
            self._take(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover = self._day_at(event.position().toPoint())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for at, day in enumerate(self.days()):
            self._paint_day(painter, self._box(at), day)

    # --- inside -----------------------------------------------------------------------------------------------------
    def _go(self, day: date) -> None:
        self.day = day
        self.update()

    def _take(self, day: date) -> None:
        self.taken.emit(day)

    def _box(self, at: int) -> QRect:
        row, column = divmod(at, 7)
        return QRect(_PAD + column * _CELL, _PAD + _HEAD + _NAMES + row * _CELL, _CELL, _CELL)

    def _day_at(self, at: QPoint) -> date | None:
        return next((day for place, day in enumerate(self.days()) if self._box(place).contains(at)), None)

    def _paint_head(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        middle = _PAD + (_HEAD - 18) // 2
        painter.drawPixmap(QPoint(_PAD + 8, middle), icons.pixmap("chevron_left", "muted", 18, ratio))
        right = self.width() - _PAD - 26
        painter.drawPixmap(QPoint(right, middle), icons.pixmap("chevron_right", "muted", 18, ratio))
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        title = tr("Tháng {month}, {year}", month=self.day.month, year=self.day.year)
        painter.drawText(QRect(0, _PAD, self.width(), _HEAD), Qt.AlignmentFlag.AlignCenter, title)
        painter.setFont(small_font())
        painter.setPen(theme.colour("muted"))
        names = (tr("T2"), tr("T3"), tr("T4"), tr("T5"), tr("T6"), tr("T7"), tr("CN"))
        for column, name in enumerate(names):
            box = QRect(_PAD + column * _CELL, _PAD + _HEAD, _CELL, _NAMES)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, box: QRect, day: date) -> None:
        inner = box.adjusted(2, 2, -2, -2)
        chosen = day == self.day
        painter.setPen(theme.colour("accent") if day == self._today and not chosen else Qt.PenStyle.NoPen)
        ground = "accent" if chosen else "hover" if day == self._hover else ""
        painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, 6, 6)
        painter.setFont(self.font())
        ink = "on_accent" if chosen else "text" if day.month == self.day.month else "disabled"
        painter.setPen(theme.colour(ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(day.day))
