"""Có, Không, or not asked: three segments, one key each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.forms.editors.base import Editor
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import tr

_ORDER = (True, False, None)
_YES_KEYS = (Qt.Key.Key_C, Qt.Key.Key_Y, Qt.Key.Key_1)
_NO_KEYS = (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_0, Qt.Key.Key_2)
_CLEAR_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Minus)


class Segments(QWidget):
    """Có | Không | –. Keys: c or y, k or n, Backspace clears, blank goes round, arrows move."""

    picked = Signal()
    focused = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.value: bool | None = None
        self.read_only = False

    def set_value(self, value: bool | None) -> None:
        """Show ``value``; sends nothing."""
        self.value = value
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            event.ignore()
        elif key in _YES_KEYS:
            self._pick(True)
        elif key in _NO_KEYS:
            self._pick(False)
        elif key in _CLEAR_KEYS:
            self._pick(None)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left):
            step = -1 if key == Qt.Key.Key_Left else 1
            self._pick(_ORDER[(_ORDER.index(self.value) + step) % 3])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = int(event.position().x() * 3 / max(1, min(self.width(), self._width())))
        if at < 3:
            self._pick(_ORDER[at])

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width(), self._width())
        frame = QRectF(0.5, 0.5, width - 1, self.height() - 1)
        state = self.property("state")
        border = state if state in ("bad", "warn") else "line_strong"
        painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else border), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("background" if self.read_only or not self.isEnabled() else "field"))
        inner = frame.adjusted(0.5, 0.5, -0.5, -0.5) if self.hasFocus() else frame
        painter.drawRoundedRect(inner, 6, 6)
        for at, value in enumerate(_ORDER):
            box = QRectF(at * width / 3, 0, width / 3, self.height()).adjusted(4, 4, -4, -4)
            on = self.value is value
            if on and value is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent_soft" if value else "neutral_soft"))
                painter.drawRoundedRect(box, 4, 4)
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(theme.colour(("accent" if value else "text") if on and value is not None else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _word(value))

    def _width(self) -> int:
        return 220

    def _pick(self, value: bool | None) -> None:
        if self.read_only or value is self.value:
            return
        self.value = value
        self.update()
        self.picked.emit()


def _word(value: bool | None) -> str:
    return "–" if value is None else tr("Có") if value else tr("Không")


class YesNoEditor(Editor):
    """A fact that may be unknown."""

    def make_control(self) -> QWidget:
        """The segments."""
        self.segments = Segments(self)
        self.segments.picked.connect(self._on_picked)
        self.segments.focused.connect(lambda here: (self.entered if here else self.left).emit())
        return self.segments

    def read(self) -> Reading:
        """The answer."""
        return Reading(value=self.segments.value)

    def show_reading(self, reading: Reading) -> None:
        """Show the answer."""
        self.segments.set_value(reading.value)
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """No more answers taken."""
        self.segments.read_only = read_only
        self.segments.update()

    def _on_picked(self) -> None:
        self.edited.emit()
        self.update()
