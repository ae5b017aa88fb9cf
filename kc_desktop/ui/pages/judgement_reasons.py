"""Why: the answers behind a chip, each reason with its clause and data, each missing fact as a way to its field."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.rules.answers import Answer, Because, Missing, RuleRef
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.ui import theme
from kc_desktop.ui.language import label, show_date, tell, tr
from kc_desktop.ui.widgets.cards import Picture, button, line, words

WIDTH, HEIGHT = 600, 520
_SIGNS = {YES: ("check", "good"), NO: ("close", "bad"), ASK: ("warning", "warn"), "": ("info", "muted")}


class Reasons(QFrame):
    """A child of the window under its chip. ``asked`` sends a Missing, ``rule_asked`` a RuleRef; both close it."""

    asked = Signal(object)
    rule_asked = Signal(object)

    def __init__(self, anchor: QWidget, answers: Sequence[Answer], on: date, *, can_edit: bool) -> None:
        super().__init__(anchor.window())
        theme.set_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._anchor, self._can_edit = anchor, can_edit
        self._body = QVBoxLayout()
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(8)
        for place, answer in enumerate(answers):
            if place:
                self._body.addWidget(line())
            self._add_answer(answer)
        self._body.addWidget(words(tr("Theo quy định ngày {day}", day=show_date(on)), "hint"))
        self._body.addStretch(1)
        self._scroll()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def open(self) -> None:
        """Show it under the chip, inside the window."""
        window = self._anchor.window()
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        wide = min(WIDTH, window.width() - 16)
        self.setFixedWidth(wide)
        needed = self._body.totalHeightForWidth(wide - 4)
        high = min(needed + 8, HEIGHT, window.height() - corner.y() - 8)
        self.resize(wide, high)
        self.move(max(8, min(corner.x(), window.width() - wide - 8)), corner.y())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self, *, back: bool = True) -> None:
        """Close; ``back``: the keyboard returns to the chip."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if back:
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A press elsewhere closes it."""
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWidget)
            and self.isVisible()
            and watched is not self
            and not self.isAncestorOf(watched)
        ):
            self.put_away(back=False)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _scroll(self) -> None:
        self._inner = QWidget()
        theme.set_look(self._inner, ground="surface")
        self._inner.setLayout(self._body)
        area = QScrollArea()
        area.setWidget(self._inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(area)

    def _add_answer(self, answer: Answer) -> None:
        results = {YES: tr("Có"), NO: tr("Không"), ASK: tr("Chưa đủ dữ liệu")}
        shown = tell(answer.shown) if answer.shown is not None else results[answer.result]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(tell(answer.question), "strong", wrap=True), 1)
        head.addWidget(words(shown, "strong"), 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(head)
        for missing in answer.missing:
            made = button(tell(missing.question), "link", "edit")
            theme.set_look(made, align="left")
            made.setToolTip(tr("Tới chỗ trả lời"))
            made.clicked.connect(lambda _checked=False, missing=missing: self._leave(missing))
            self._body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        for one in answer.because:
            self._add_reason(one, quiet=answer.key.startswith("priority_"))

    def _add_reason(self, one: Because, *, quiet: bool) -> None:
        """``quiet``: a no is no trouble, one test of many was not met."""
        row = QHBoxLayout()
        row.setSpacing(8)
        icon, token = _SIGNS[one.result]
        row.addWidget(Picture(icon, "muted" if quiet and one.result == NO else token, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(words(tell(one.text), wrap=True))
        data = "; ".join(f"{label('form', datum.label)}: {datum.value}" for datum in one.data)
        if data:
            column.addWidget(words(data, "hint", wrap=True))
        source = " · ".join(part for part in (one.clause, tr("tỉnh quy định") if one.edited else "") if part)
        if source:
            column.addWidget(words(source, "hint", wrap=True))
        if one.unverified:
            doubt = tr("Chưa xác minh: {how}", how=label("reference", MARKS[one.mark]))
            column.addWidget(words(doubt, "warning", wrap=True))
        row.addLayout(column, 1)
        if one.rule is not None and self._can_edit and (one.unverified or one.edited):
            edit = button(tr("Sửa quy định"), "link")
            edit.clicked.connect(lambda _checked=False, rule=one.rule: self._leave(rule))
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(row)

    def _leave(self, what: Missing | RuleRef) -> None:
        self.put_away(back=False)
        (self.rule_asked if isinstance(what, RuleRef) else self.asked).emit(what)
