"""Boxes with one padding: content on the surface, answers at the foot, the harmless one under Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import ButtonKind, Card, Picture, button, words

if TYPE_CHECKING:
    from kc_desktop.ui.notices import Question, Trouble

_TONES = {"info": ("info", "accent"), "good": ("check", "good"), "warn": ("warning", "warn"), "bad": ("error", "bad")}


class Dialog(QDialog):
    """Put content into ``body``; add answers with ``add_answer`` in reading order."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 480) -> None:
        super().__init__(parent)
        theme.set_role(self, "plain")
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        foot = QFrame()
        theme.set_role(foot, "dialogfoot")
        self._foot = QHBoxLayout(foot)
        self._foot.setContentsMargins(24, 12, 24, 12)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(foot)
        if parent is None:
            theme.dress(self)

    def add_answer(self, text: str, kind: ButtonKind = "normal") -> QPushButton:
        """A button at the foot; the caller connects it."""
        made = button(text, kind)
        made.setDefault(kind == "primary")
        made.setAutoDefault(True)  # Enter presses the button that has the focus, not always the primary one
        self._foot.addWidget(made)
        return made

    def add_head(self, title: str, tone: str = "info") -> None:
        """The title with a sign before it."""
        name, colour = _TONES[tone]
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Picture(name, colour, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words(title, "title", wrap=True), 1)
        self.body.addLayout(row)


class QuestionBox(Dialog):
    """Asks a Question; ``answer`` waits for it."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question.title, parent)
        self._answer = question.choices[-1].key
        self.add_head(question.title, question.tone)
        self.body.addWidget(words(question.text, wrap=True))
        for choice in reversed(question.choices):
            made = self.add_answer(choice.text, choice.kind)
            made.clicked.connect(lambda _checked=False, key=choice.key: self._take(key))

    def answer(self) -> str:
        """Show the box and wait; the key taken."""
        self.exec()
        self.deleteLater()
        return self._answer

    def _take(self, key: str) -> None:
        self._answer = key
        self.accept()


class TroubleBox(Dialog):
    """Says first what is safe, then what is wrong, then what to do."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None, *, can_retry: bool = False) -> None:
        super().__init__(trouble.title, parent, width=520)
        self._retry = False
        self.add_head(trouble.title, "bad")
        safe = Card()
        theme.set_look(safe, role="banner", state="good")
        safe.body.setContentsMargins(14, 10, 14, 10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Picture("shield", "good"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(trouble.safe, wrap=True), 1)
        safe.body.addLayout(row)
        self.body.addWidget(safe)
        self.body.addWidget(words(trouble.message, wrap=True))
        self.body.addWidget(words(trouble.next, "strong", wrap=True))
        if trouble.details:
            details = words(trouble.details, "hint", wrap=True)
            details.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.body.addWidget(details)
        self.add_answer(tr("Đóng"), "normal" if can_retry else "primary").clicked.connect(self.reject)
        if can_retry:
            self.add_answer(tr("Thử lại"), "primary").clicked.connect(self._on_retry)

    def wants_retry(self) -> bool:
        """Show the box and wait; whether to do it again."""
        self.exec()
        self.deleteLater()
        return self._retry

    def _on_retry(self) -> None:
        self._retry = True
        self.accept()
