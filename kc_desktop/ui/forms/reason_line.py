"""Why a warning may stand: one line under the field, opened by F7."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kc_desktop.domain.accepting import Accepted
from kc_desktop.domain.forms import Problem
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem, clean_text
from kc_desktop.ui import theme
from kc_desktop.ui.forms import problems
from kc_desktop.ui.forms.editors.base import BELOW
from kc_desktop.ui.forms.editors.line import LineControl
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.widgets.cards import words

READY = (
    N_("ui", "Đã hỏi lại cơ sở, đúng"),
    N_("ui", "Đúng theo giấy tờ"),
    N_("ui", "Mới mở rộng sản xuất"),
    N_("ui", "Mới thu hẹp sản xuất"),
)
"""Reasons by number: 1 and Enter is all it takes."""
_WIDTH, _LONGEST = 420, 300


class ReasonLine(QFrame):
    """Opens below a field while a reason is written; Enter keeps it, Esc leaves things as they are."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        theme.set_role(self, "popup")
        self._done: Callable[[str | None], None] = lambda _reason: None
        self._what = words("", "strong")
        self.line = LineControl(self)
        self.line.setMaxLength(_LONGEST)
        self.line.keys = self._key
        self.line.focused.connect(self._on_focus)
        self.line.setAccessibleName(tr("Lý do"))
        numbered = " · ".join(f"{at} {label('ui', text)}" for at, text in enumerate(READY, 1))
        hint = words(tr("{reasons}; Enter ghi, Esc thôi", reasons=numbered), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._what)
        column.addWidget(self.line)
        column.addWidget(hint)
        self.hide()

    def ask(self, problem: Problem, under: QWidget, done: Callable[[str | None], None]) -> None:
        """Ask why ``problem`` may stand; ``done`` gets the reason, "" to take it back, None for no change."""
        ground, self._done = self._form, done
        self._what.setText(tr("Vì sao giữ? {problem}", problem=problems.sentence_of(problem)))
        self.line.setPlaceholderText(tr("Gõ số hoặc lý do"))
        self.line.setText(problem.reason if isinstance(problem, Accepted) else "")
        width = min(max(_WIDTH, under.width()), ground.width())
        self.setFixedWidth(width)
        self.adjustSize()
        corner = under.mapTo(ground, QPoint(0, under.height() - BELOW + 2))
        top = (
            corner.y() if corner.y() + self.height() <= ground.height() else corner.y() - self.height() - under.height()
        )
        self.move(max(0, min(corner.x(), ground.width() - width)), top)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            text = self.line.text().strip()
            number = next((at for at in range(1, len(READY) + 1) if text == str(at)), 0)
            try:
                self._finish(READY[number - 1] if number else clean_text(text))
            except ValueProblem:
                self._finish(None)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._finish(None)
            return True
        return False

    def _on_focus(self, here: bool) -> None:
        if not here and not self.isHidden():
            self._finish(None)

    def _finish(self, reason: str | None) -> None:
        done, self._done = self._done, lambda _reason: None
        self.hide()
        done(reason)
