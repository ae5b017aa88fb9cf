"""Editors that hold several entries as chips: choices, communes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from kc_desktop.domain.values import ValueProblem
from kc_desktop.ui import theme
from kc_desktop.ui.forms.editors.base import CONTROL, Editor
from kc_desktop.ui.forms.editors.line import LineControl
from kc_desktop.ui.forms.editors.pick import _ENTER, _MOVES
from kc_desktop.ui.forms.editors.sources import source_for
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.chips import Chip

_PAD, _GAP, _CHIP, _LINE_MIN = 4, 5, 24, 120


class ChipField(QFrame):
    """Chips, then a line to type the next one; as high as it needs to be."""

    height_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.line = LineControl(self, button="chevron")
        theme.set_role(self.line, "bare")
        self.setFocusProxy(self.line)
        self.line.focused.connect(lambda _here: self.update())

    def set_chips(self, chips: list[Chip]) -> None:
        """Show these chips instead."""
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = chips
        for chip in chips:
            chip.show()
        self.place()

    def place(self) -> None:
        """Put everything in its place and ask for the height needed."""
        x, y, room = _PAD + 2, _PAD + 1, self.width() - _PAD
        for chip in self.chips:
            width = min(chip.sizeHint().width(), room - _PAD)
            if x > _PAD + 2 and x + width > room:
                x, y = _PAD + 2, y + _CHIP + _GAP
            chip.setGeometry(x, y, width, _CHIP)
            x += width + _GAP
        if x + _LINE_MIN > room and self.chips:
            x, y = _PAD + 2, y + _CHIP + _GAP
        self.line.setGeometry(x, y - 1, room - x, _CHIP + 2)
        height = max(CONTROL, y + _CHIP + _PAD + 1)
        if height != self.height():
            self.height_changed.emit(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        if event.size().width() != event.oldSize().width():
            self.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        del event
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, here = self.property("state"), self.line.hasFocus()
        border = "focus" if here else state if state in ("bad", "warn") else "line_strong"
        ground = f"{state}_soft" if state in ("bad", "warn") else "background" if self.line.isReadOnly() else "field"
        painter.setPen(QPen(theme.colour(border), 2 if here else 1))
        painter.setBrush(theme.colour(ground))
        margin = 1.0 if here else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), 6, 6)


class SeveralEditor(Editor):
    """Enter or blank takes the entry lit, the list stays open; Backspace in the empty line takes the last one off."""

    def make_control(self) -> QWidget:
        """Chips and line."""
        self.source = source_for(self.field, self.services)
        self._values: tuple[str, ...] = ()
        self._settled: Reading | None = None
        self.chip_field = ChipField(self)
        self.line = self.chip_field.line
        self.line.keys = self.key_pressed
        self.line.textEdited.connect(self._on_text)
        self.line.focused.connect(self._on_focus)
        self.line.button_pressed.connect(self._on_button)
        self.chip_field.height_changed.connect(self.set_control_height)
        return self.chip_field

    def read(self) -> Reading:
        """The entries; a text left over that means none is a fault (what was chosen stays chosen)."""
        text = self.line.text().strip()
        if not text:
            return Reading(value=self._values or None)
        if self._settled is None:
            try:
                keys = {*self._values, self.source.settle(text)}
                self._settled = Reading(text, tuple(sorted(keys)))
            except ValueProblem as fault:
                self._settled = Reading("; ".join((*self._values, text)), None, fault)
        return self._settled

    def show_reading(self, reading: Reading) -> None:
        """Chips of the value; of a text that is none the known parts become chips again."""
        self._settled = None
        if reading.fault is None:
            self._values, text = tuple(reading.value or ()), ""
        else:
            parts = [part.strip() for part in reading.text.split(";") if part.strip()]
            self._values, text = tuple(parts[:-1]), parts[-1] if parts else ""
        self.line.setText(text)
        self._rebuild()

    def set_read_only(self, read_only: bool) -> None:
        """Chips without ×."""
        self.line.setReadOnly(read_only)
        self._rebuild()

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Keys of the list and of the chips."""
        popup, key = PickPopup.of(self), Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if self.line.isReadOnly():
            return False
        if key == Qt.Key.Key_Backspace and not self.line.text() and self._values:
            self._set(self._values[:-1])
            return True
        if not popup.serves(self.line):
            if key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
                self.open_list()
                return True
            return False
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F4):
            popup.hide()
        elif key in _MOVES:
            popup.step(_MOVES[key])
        elif key in _ENTER or (key == Qt.Key.Key_Space and not self.line.text()):
            pick = popup.current()
            if pick is None:
                return False
            self.toggle(pick)
        else:
            return False
        return True

    def open_list(self, current: int = 0) -> None:
        """Offer what the text finds (everything for none), those held with a tick."""
        picks = self.source.find(self.line.text())
        held = frozenset(self._values)
        PickPopup.of(self).offer(self.line, picks, self.toggle, checked=held, current=current)

    def toggle(self, pick: Pick) -> None:
        """Take an entry or give it back; the list stays open to take the next."""
        at = PickPopup.of(self).current_row()
        typed = bool(self.line.text())
        self.line.clear()
        kept = tuple(key for key in self._values if key != pick.key)
        self._set(kept if pick.key in self._values else tuple(sorted((*kept, pick.key))))
        if typed:
            PickPopup.of(self).close_for(self.line)
        else:
            self.open_list(at)

    def _set(self, values: tuple[str, ...]) -> None:
        self._values, self._settled = values, None
        self._rebuild()
        self.edited.emit()

    def _rebuild(self) -> None:
        self.chip_field.set_chips([self._chip(key) for key in self._values])
        self.line.setPlaceholderText("" if self._values else tr("Gõ để tìm, ↓ mở danh sách"))
        self.update()

    def _chip(self, key: str) -> Chip:
        pick = self.source.of(key)
        chip = Chip(pick.short or pick.title, "accent", closable=not self.line.isReadOnly(), parent=self.chip_field)
        chip.setToolTip(pick.title)
        chip.closed.connect(lambda: self._set(tuple(k for k in self._values if k != key)))
        return chip

    def _on_text(self) -> None:
        self._settled = None
        self.edited.emit()
        self.open_list()

    def _on_button(self) -> None:
        popup = PickPopup.of(self)
        if popup.serves(self.line):
            popup.hide()
        else:
            self.open_list()

    def _on_focus(self, here: bool) -> None:
        if here:
            self.entered.emit()
            return
        PickPopup.of(self).close_for(self.line)
        reading = self.read()
        if reading.fault is None and self.line.text():
            self.line.clear()
            self._values = tuple(reading.value or ())
            self._rebuild()
        self.left.emit()
