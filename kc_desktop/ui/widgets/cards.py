"""Grounds and headings: card, section heading, page head, empty state."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kc_desktop.ui import icons, theme

ButtonKind = Literal["normal", "primary", "quiet", "danger", "link"]


def words(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in one of the sheet's roles: title, heading, strong, label, hint, muted, problem, figure, key."""
    made = QLabel(text)
    made.setProperty("textFormat", theme.PLAIN_TEXT)
    made.setWordWrap(wrap)
    if role:
        theme.set_role(made, role)
    return made


def button(text: str, kind: ButtonKind = "normal", icon: str = "", *, hint: str = "") -> QPushButton:
    """A push button; ``hint`` (a shortcut, what it does) becomes its tool tip."""
    made = QPushButton(text)
    made.setAutoDefault(True)  # Enter presses it too, not only the space bar
    theme.set_look(made, kind=kind)
    if icon:
        token = {"primary": "on_accent", "danger": "bad", "link": "accent"}.get(kind, "muted")
        made.setIcon(icons.icon(icon, token, token))
        made.setIconSize(QSize(18 + (icons.GAP if text else 0), 18))
    if hint:
        made.setToolTip(hint)
    return made


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    theme.set_role(made, "line")
    return made


class Picture(QLabel):
    """An icon as a picture that follows the theme and the scale of the screen."""

    def __init__(self, name: str, token: str, size: int = icons.SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setFixedSize(size, size)
        theme.state().changed.connect(self._repaint)
        self._repaint()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self._repaint()

    def event(self, event: QEvent) -> bool:
        """Stay crisp when the window moves to a screen of another scale."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint()
        return super().event(event)

    def _repaint(self) -> None:
        self.setPixmap(icons.pixmap(self._name, self._token, self._size, self.devicePixelRatioF()))


class SectionHeading(QWidget):
    """A heading with room for a hint beside it and buttons at the right."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = words(hint, "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(words(title, "heading"))
        self._row.addWidget(self._hint)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end."""
        self._row.addWidget(widget)


class Card(QFrame):
    """A titled block. Put content into ``body``."""

    def __init__(self, title: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(12)
        self.heading = SectionHeading(title, hint, self)
        if title:
            self.body.addWidget(self.heading)
        else:
            self.heading.hide()


class EmptyState(QWidget):
    """Nothing here yet: why, and the next step as a button."""

    acted = Signal()

    def __init__(self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 48)
        column.setSpacing(8)
        column.addStretch(1)
        column.addLayout(_in_the_middle(Picture(icon, "muted", 40)))
        column.addSpacing(4)
        column.addWidget(_centred(words(title, "heading", wrap=True)))
        column.addWidget(_centred(words(text, "muted", wrap=True)))
        self.action = button(action, "primary")
        if not action:  # never show a widget that has no parent yet: it would flash as a window of its own
            self.action.hide()
        self.action.clicked.connect(self.acted)
        column.addSpacing(8)
        column.addLayout(_in_the_middle(self.action))
        column.addStretch(2)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _centred(label: QLabel) -> QLabel:
    label.setProperty("alignment", theme.MIDDLE)
    return label
