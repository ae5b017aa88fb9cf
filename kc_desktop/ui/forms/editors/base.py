"""What all editors share: label above, control, one line below that holds the problem, the reading or the hint.

Label and line are painted, not widgets: a survey has a hundred fields and must open at once.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QSizePolicy, QToolTip, QWidget

from kc_desktop.domain.forms import Field, Level, Problem
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms import problems
from kc_desktop.ui.forms.fonts import small_font, small_metrics
from kc_desktop.ui.forms.ports import FormServices
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import label, tr

LABEL, CONTROL, BELOW = 20, 34, 20
_ICON = 14
_DIM = 0.45
"""How much is seen of a control that does not apply."""


class Editor(QWidget):
    """One field. Subclasses make ``control`` and know how to read and show a value.

    ``edited`` follows committed text only: what an input method is still composing does not count.
    """

    edited = Signal()
    """What ``read`` answers has changed, by the person."""
    entered = Signal()
    """The keyboard arrived."""
    resized = Signal()
    """The control needs another height."""
    left = Signal()
    """The keyboard went elsewhere; the text has been put into its proper dress."""

    def __init__(self, field: Field[Any], services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.services = services
        self.problem: Problem | None = None
        self._name = label("form", field.label)
        self._hint = label("form", field.hint) if field.hint else ""
        self._more = 0
        self._before = ""
        self.asked = True
        """Whether the field applies to the record as it stands."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.control: QWidget = self.make_control()
        self.control.setAccessibleName(self._name)
        self.setFocusProxy(self.control)
        self.set_control_height(self.control_height())

    # --- for subclasses ---------------------------------------------------------------------------------------------
    def make_control(self) -> QWidget:
        """The widget between label and line, its parent this editor."""
        raise NotImplementedError

    def control_height(self) -> int:
        """Height of the control in pixels."""
        return CONTROL

    def read(self) -> Reading:
        """What stands in the field now."""
        raise NotImplementedError

    def show_reading(self, reading: Reading) -> None:
        """Show a value, or the text that is none; sends nothing."""
        raise NotImplementedError

    def note(self) -> str:
        """What is worth saying about the value: an amount in full, the old name of a place."""
        return ""

    def set_read_only(self, read_only: bool) -> None:
        """Look, copy, but do not change."""
        self.control.setEnabled(not read_only)

    # --- for the form -----------------------------------------------------------------------------------------------
    def show_value(self, value: Any) -> None:
        """Show a typed value (None for nothing)."""
        self.show_reading(Reading(value=value))

    def name(self) -> str:
        """The label, in the language of the window."""
        return self._name

    def set_problem(self, problem: Problem | None, more: int = 0) -> None:
        """Say what is wrong here (and that there are ``more`` findings), or nothing."""
        self.problem, self._more = problem, more
        state = "" if problem is None or problem.level is Level.NOTE else problems.tone(problem.level)
        theme.set_look(self.control, state=state)
        self.control.setAccessibleDescription("" if problem is None else problems.text_of(problem))
        self.update()

    def line_below(self) -> str:
        """The text of the line under the control."""
        if self.problem is not None:
            text = problems.text_of(self.problem)
            return f"{text} (+{self._more})" if self._more else text
        if not self.asked:
            return tr("không cần nhập")
        note = self.note()
        return f"{note} · {self._before}" if note and self._before else note or self._before or self._hint

    def set_asked(self, *, asked: bool, before: str) -> None:
        """Whether the field applies, and what to say of the last time ("" for nothing)."""
        if asked != self.asked:
            self.asked = asked
            dim = None if asked else QGraphicsOpacityEffect(self.control, opacity=_DIM)
            self.control.setGraphicsEffect(dim)  # type: ignore[arg-type]  # None takes it off
            self.update()
        if before != self._before:
            self._before = before
            self.update()

    def set_control_height(self, height: int) -> None:
        """Take ``height`` pixels for the control."""
        if self.height() != LABEL + height + BELOW:
            self.setFixedHeight(LABEL + height + BELOW)
            self.resized.emit()

    def label_fits(self, width: int) -> bool:
        """Whether the label can be read whole at ``width`` pixels."""
        return small_metrics().horizontalAdvance(self._label_text()) <= width

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(80, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        del event
        self.control.setGeometry(0, LABEL, self.width(), self.height() - LABEL - BELOW)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the label goes to the field; one on the line below shows it whole."""
        if event.position().y() < LABEL:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.line_below():
            QToolTip.showText(event.globalPosition().toPoint(), self.line_below(), self)

    def event(self, event: QEvent) -> bool:
        """What is cut short is told whole where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            above = event.pos().y() < LABEL
            text = self._name if above else self.line_below()
            if text and small_metrics().horizontalAdvance(text) > self.width() - (0 if above else _ICON + 4):
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setFont(small_font())
        width = self.width()
        painter.setPen(theme.colour("muted"))
        name = small_metrics().elidedText(self._name, Qt.TextElideMode.ElideRight, width - (12 if self._star() else 0))
        painter.drawText(QRect(0, 0, width, LABEL - 3), _AT_LEFT, name)
        if self._star():
            painter.setPen(theme.colour("bad"))
            painter.drawText(small_metrics().horizontalAdvance(name) + 4, 0, 10, LABEL - 3, _AT_LEFT, "*")
        text = self.line_below()
        if not text:
            return
        left, top = 0, self.height() - BELOW + 2
        tone: problems.Tone = "muted"
        if self.problem is not None:
            icon, tone = problems.look(self.problem)
            picture = icons.pixmap(icon, tone, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(0, top + 1), picture)
            left = _ICON + 4
        painter.setPen(theme.colour(tone))
        shown = small_metrics().elidedText(text, Qt.TextElideMode.ElideRight, width - left)
        painter.drawText(QRect(left, top, width - left, BELOW - 4), _AT_LEFT, shown)

    def _star(self) -> bool:
        return self.field.required

    def _label_text(self) -> str:
        return self._name + (" *" if self._star() else "")


_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
