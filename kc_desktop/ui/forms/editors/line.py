"""Editors that are one line of text: text, e-mail, identifiers, phones, numbers, amounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kc_desktop.domain.forms import Kind
from kc_desktop.domain.values import parse_text, show
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms.editors.base import Editor
from kc_desktop.ui.forms.fonts import small_font, small_metrics
from kc_desktop.ui.forms.state import Reading, read_text
from kc_desktop.ui.language import money_to_edit, show_money

_BUTTON = 30
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def is_for_form(event: QKeyEvent) -> bool:
    """Keys that a text would use up on some systems and that mean something to the form (Ctrl+D deletes under X11)."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() == Qt.Key.Key_D


class LineControl(QLineEdit):
    """A line edit that hands on what it does not need, shows a unit, and may have one button at its end."""

    focused = Signal(bool)
    button_pressed = Signal()

    def __init__(self, parent: QWidget, unit: str = "", button: Literal["", "chevron", "calendar"] = "") -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.keys: Callable[[QKeyEvent], bool] = lambda _event: False
        """Asked first about every key; True when it was used."""
        self._unit, self._button = unit, button
        room = small_metrics().horizontalAdvance(unit) + 4 if unit else _BUTTON - 8 if button else 0
        self.setTextMargins(0, 0, room, 0)
        self.setMouseTracking(bool(button))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self.keys(event):
            return
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        if undo or redo or is_for_form(event) or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the form knows what to do with it
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Qt lets an input method write into a line that is read-only."""
        if self.isReadOnly():
            event.ignore()
            return
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.selectAll()
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # the context menu is no departure
            self.deselect()
            self.focused.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        if self._over_button(event):
            self.button_pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        over = self._over_button(event)
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._unit and not self._button:
            return
        painter = QPainter(self)
        if self._unit:
            painter.setFont(small_font())
            painter.setPen(theme.colour("muted"))
            box = QRect(0, 0, self.width() - 10, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)
        else:
            at = QPoint(self.width() - _BUTTON + 4, (self.height() - 16) // 2)
            painter.drawPixmap(at, icons.pixmap(self._button, "muted", 16, self.devicePixelRatioF()))

    def _over_button(self, event: QMouseEvent) -> bool:
        return bool(self._button) and event.position().x() > self.width() - _BUTTON and not self.isReadOnly()


class LineEditor(Editor):
    """One line; the reading is kept until the person types."""

    button: Literal["", "chevron", "calendar"] = ""

    def make_control(self) -> QWidget:
        """The line."""
        self._reading = Reading()
        self._typed = False
        unit = "" if self.field.kind is Kind.MONEY else self.field.unit
        self.line = LineControl(self, unit, self.button)
        self.line.keys = self.key_pressed
        self.line.textEdited.connect(self._on_text)
        self.line.focused.connect(self._on_focus)
        return self.line

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Use a key before the line does."""
        del event
        return False

    def read(self) -> Reading:
        """The value of the text as it stands."""
        if self._typed:
            self._typed = False
            self._reading = self.parse(self.line.text())
        return self._reading

    def parse(self, text: str) -> Reading:
        """The reading of a typed text."""
        return read_text(self.field, text, lambda field, body: parse_text(field, body, self.services.lookup))

    def text_of(self, value: Any) -> str:
        """A value as it stands in the line."""
        return show(self.field, value, self.services.lookup)

    def show_reading(self, reading: Reading) -> None:
        """Show it, from its beginning."""
        self._reading, self._typed = reading, False
        text = reading.text if reading.fault else "" if reading.value is None else self.text_of(reading.value)
        if text != self.line.text():
            self.line.setText(text)
        self.line.setCursorPosition(0)
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Readable and to be copied."""
        self.line.setReadOnly(read_only)

    def finish(self) -> None:
        """Put the text into its proper dress: the person is done with it."""
        reading = self.read()
        if reading.fault is None:
            self.show_reading(reading)

    def _on_text(self) -> None:
        self._typed = True
        self.edited.emit()
        self.update()

    def _on_focus(self, here: bool) -> None:
        if here:
            self.entered.emit()
            return
        self.finish()
        self.left.emit()


class MoneyEditor(LineEditor):
    """Typed as "1,5 tỷ" or "350tr"; the line below says it in full đồng."""

    def text_of(self, value: Any) -> str:
        """The short form where it is exact, else grouped."""
        return money_to_edit(value)

    def note(self) -> str:
        """ "1.500.000.000 đồng"."""
        value = self.read().value
        return show_money(value) if isinstance(value, int) else ""


class PhonesEditor(LineEditor):
    """Several numbers with ";" between them, each shown in groups."""

    def text_of(self, value: Any) -> str:
        """ "0979 000 000; 0222 3 821 000"."""
        return "; ".join(_grouped(number) for number in value)


def _grouped(number: str) -> str:
    if not number.isdigit() or len(number) < 9:
        return number
    return f"{number[:4]} {number[4:7]} {number[7:]}"
