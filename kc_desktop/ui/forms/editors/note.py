"""Several lines of text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kc_desktop.domain.values import parse_text
from kc_desktop.ui.forms.editors.base import Editor
from kc_desktop.ui.forms.editors.line import is_for_form
from kc_desktop.ui.forms.state import Reading, read_text
from kc_desktop.ui.language import tr

_LINE, _FRAME = 20, 16


class NoteControl(QPlainTextEdit):
    """Enter goes on as everywhere in the form, Alt+Enter breaks the line as in a cell of Excel."""

    focused = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
            return
        block = control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if undo or redo or enter or block or is_for_form(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Qt lets an input method write into a text that is read-only."""
        if self.isReadOnly():
            event.ignore()
            return
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focused.emit(False)


class NoteEditor(Editor):
    """A box of ``lines`` lines."""

    lines = 3

    def make_control(self) -> QWidget:
        """The box."""
        self._shown = Reading()
        self._quiet = False
        self._typed = False
        self.box = NoteControl(self)
        self.box.textChanged.connect(self._on_text)
        self.box.focused.connect(self._on_focus)
        return self.box

    def control_height(self) -> int:
        """As many lines as the layout says."""
        return self.lines * _LINE + _FRAME

    def set_lines(self, lines: int) -> None:
        """Make room for ``lines`` lines."""
        self.lines = lines
        self.set_control_height(self.control_height())

    def read(self) -> Reading:
        """The text as it stands."""
        if self._typed:
            self._typed = False
            text = self.box.toPlainText()
            self._shown = read_text(self.field, text, lambda field, body: parse_text(field, body, self.services.lookup))
        return self._shown

    def show_reading(self, reading: Reading) -> None:
        """Show it; the box's own undo starts anew."""
        self._shown, self._typed, self._quiet = reading, False, True
        text = reading.text if reading.fault else reading.value or ""
        if text != self.box.toPlainText():
            self.box.setPlainText(text)
        self._quiet = False
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Readable and to be copied."""
        self.box.setReadOnly(read_only)

    def note(self) -> str:
        """How to break a line, while somebody writes here."""
        return tr("Alt+Enter: xuống dòng") if self.box.hasFocus() and not self.box.isReadOnly() else ""

    def _on_text(self) -> None:
        if not self._quiet:
            self._typed = True
            self.edited.emit()

    def _on_focus(self, here: bool) -> None:
        self.update()
        if here:
            self.entered.emit()
        else:
            self.left.emit()
