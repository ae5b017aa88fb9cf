"""One value of a conflict as a card to choose: its key, its words with what they changed, who wrote it and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kc_desktop.domain.dispute import Spans
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.times import moment, show_when
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.chips import Chip, State

_BLANK = "·"
"""Shown for a blank where blanks are all that differs."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows. ``number``: the key that takes it; ``below``: (label, words) pairs."""

    number: int
    heading: str
    parts: Spans
    who: str = ""
    when: str = ""
    chips: tuple[tuple[str, State], ...] = ()
    below: tuple[tuple[str, Spans], ...] = ()
    blanks: bool = False


class SideCard(QFrame):
    """``taken`` when it was clicked, or Enter was pressed on it."""

    taken = Signal(int, bool)
    """Its number; whether Shift was held."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        theme.set_look(self, role="tile", clickable=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(150)
        plain = "".join(text for text, kind in face.parts if kind != "gone") or tr("(để trống)")
        self.setAccessibleName(f"{face.number}. {face.heading}: {plain}")
        self.setAccessibleDescription(" · ".join(part for part in (face.who, face.when) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(str(face.number), "key"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(words(face.heading, "strong", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(DiffLabel(face.parts, blanks=face.blanks))
        for name, parts in face.below:
            column.addWidget(words(name, "hint", wrap=True))
            column.addWidget(DiffLabel(parts))
        column.addStretch(1)
        for text in (face.who, face.when):
            if text:
                column.addWidget(words(text, "hint", wrap=True))
        if face.chips:
            row = QHBoxLayout()
            row.setSpacing(6)
            for chip in face.chips:
                row.addWidget(Chip(*chip))
            row.addStretch(1)
            column.addLayout(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click takes it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit(self.face.number, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """So do Enter and the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self.face.number, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class DiffLabel(QLabel):
    """Words with their changes: new ones underlined, those no other side has bold too, those gone struck through."""

    def __init__(self, parts: Spans, *, blanks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._blanks = parts, blanks
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.state().changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        if not self._parts:
            self.setText(_span(tr("(để trống)"), f"color:{theme.token('muted')};font-style:italic"))
            return
        looks = {
            "same": f"color:{theme.token('text')}",
            "new": f"color:{theme.token('text')};text-decoration:underline",
            "own": f"color:{theme.token('text')};font-weight:600;text-decoration:underline;"
            f"background-color:{theme.token('good_soft')}",
            "gone": f"color:{theme.token('muted')};text-decoration:line-through",
        }
        shown = [_span(self._dressed(text, kind), looks[kind]) + (" " if kind == "gone" else "")
                 for text, kind in self._parts]  # fmt: skip
        self.setText("".join(shown))

    def _dressed(self, text: str, kind: str) -> str:
        return text.replace(" ", _BLANK) if self._blanks and kind != "same" else text


def _span(text: str, style: str) -> str:
    return f'<span style="white-space:pre-wrap;{style}">{escape(text)}</span>'


def dates(when: str, clocked: str = "") -> str:
    """When it was written by the author's clock, and by the order of the changes where that names another day."""
    written, ordered = moment(when), moment(clocked)
    shown = tr("ghi {time}", time=show_when(when)) if when else ""
    if written is not None and ordered is not None and written.date() != ordered.date():
        shown += " · " + tr("theo thứ tự: {time}", time=show_when(clocked))
    return shown


def who(user: str, station: str, also: Sequence[str] = ()) -> str:
    """ "Nguyễn Văn Mẫu · Trạm mẫu; cũng ghi vậy: …"."""
    first = " · ".join(dict.fromkeys(part for part in (user, station) if part))
    return f"{first}; {tr('cũng ghi vậy: {names}', names='; '.join(also))}" if also else first
