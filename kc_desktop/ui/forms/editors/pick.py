"""Editors that pick one entry: choice, commune, industry, record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.values import ValueProblem
from kc_desktop.ui.forms.editors.line import LineEditor
from kc_desktop.ui.forms.editors.sources import source_for
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.forms.state import Reading

_PAGE = 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class PickEditor(LineEditor):
    """Type code or words without tones; ↓ or F4 opens the list, Enter takes the entry lit, Esc closes."""

    button = "chevron"

    def make_control(self) -> QWidget:
        """The line with its list."""
        self.source = source_for(self.field, self.services)
        self._picked: Pick | None = None
        self._lit_by_hand = False
        control = super().make_control()
        self.line.button_pressed.connect(self._on_button)
        return control

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Keys of the list."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        popup, key = PickPopup.of(self), Qt.Key(event.key())
        if not popup.serves(self.line):
            if key in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self.line.isReadOnly():
                self.open_list()
                return True
            return False
        if key == Qt.Key.Key_Escape:
            popup.hide()
        elif key in _MOVES:
            popup.step(_MOVES[key])
            self._lit_by_hand = True
        elif key == Qt.Key.Key_F4:
            popup.hide()
        elif key in _ENTER:
            if (pick := popup.current()) is not None:
                self.take(pick)
            return False  # the form goes on to the next field
        else:
            return False
        return True

    def open_list(self) -> None:
        """Offer everything, or what the text finds when it is not the value shown."""
        text = "" if self._reading.value is not None else self.line.text()
        self._lit_by_hand = False
        picks = self.source.find(text)
        keys = [pick.key for pick in picks]
        current = keys.index(self._reading.value) if self._reading.value in keys else 0
        PickPopup.of(self).offer(self.line, picks, self._on_clicked, current=current)

    def take(self, pick: Pick) -> None:
        """Hold ``pick`` as the person's choice."""
        changed = self.read().value != pick.key
        self._picked = pick
        self.show_reading(Reading(value=pick.key))
        PickPopup.of(self).close_for(self.line)
        if changed:
            self.edited.emit()

    def parse(self, text: str) -> Reading:
        """The entry that a text means without asking."""
        if not text.strip():
            return Reading()
        try:
            return Reading(text, self.source.settle(text))
        except ValueProblem as fault:
            return Reading(text, None, fault)

    def text_of(self, value: str) -> str:
        """Title, or the short one where the title does not fit."""
        pick = self._picked if self._picked and self._picked.key == value else self.source.of(value)
        self._picked = pick
        self.line.setToolTip(pick.title)
        room = self.line.width() - 52
        fits = self.line.fontMetrics().horizontalAdvance(pick.title) <= room
        return pick.title if fits or not pick.short or room < 0 else pick.short

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._reading.value is not None and not self._typed and not self.line.hasFocus():
            self.show_reading(self._reading)  # there may be room for the long title now

    def note(self) -> str:
        """What the source says of the value."""
        value = self._reading.value
        return self.source.note(value) if value and not self._typed else ""

    def _on_text(self) -> None:
        self._picked, self._lit_by_hand = None, False
        super()._on_text()
        text = self.line.text()
        lit = 0 if text.strip() else -1  # emptied on purpose: Enter leaves it empty
        PickPopup.of(self).offer(self.line, self.source.find(text), self._on_clicked, current=lit)

    def _on_focus(self, here: bool) -> None:
        popup = PickPopup.of(self)
        if not here and popup.serves(self.line):
            pick = popup.current()
            if self._lit_by_hand and pick is not None:
                self.take(pick)  # Tab after the arrows means what is lit
            popup.hide()
        super()._on_focus(here)

    def _on_button(self) -> None:
        popup = PickPopup.of(self)
        if popup.serves(self.line):
            popup.hide()
        else:
            self.open_list()

    def _on_clicked(self, pick: Pick) -> None:
        self.take(pick)
