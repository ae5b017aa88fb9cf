"""Small boxes that ask for some lines: days as 1/8/26, money as "1,5 tỷ"; what cannot be read is said beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from kc_desktop.domain.amounts import NotANumber, parse_money
from kc_desktop.domain.dates import NotADate, parse_date
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

LABEL_WIDTH = 130
T = TypeVar("T")


class Lines(QGridLayout):
    """Labels at the left, lines at the right; ``read`` gives what was typed, or marks what cannot be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(10)
        self.setVerticalSpacing(6)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)
        self._readers: dict[str, Callable[[], Any]] = {}
        self.widgets: dict[str, QWidget] = {}
        self._problem = words("", "problem", wrap=True)
        self._problem.hide()
        self.addWidget(self._problem, 0, 0, 1, 2)

    def text(self, key: str, title: str, value: str = "", hint: str = "") -> QLineEdit:
        """A line of plain text."""
        line = self._line(key, title, value, hint)
        self._readers[key] = lambda: unicodedata.normalize("NFC", line.text()).strip()
        return line

    def day(self, key: str, title: str, value: date | None = None) -> QLineEdit:
        """A day, or nothing."""
        shown = f"{value.day:02}/{value.month:02}/{value.year}" if value is not None else ""
        line = self._line(key, title, shown, tr("ngày/tháng/năm"))

        def read() -> date | None:
            text = line.text().strip()
            return self._parsed(line, text, parse_date, NotADate, tr("“{typed}” không phải là ngày", typed=text))

        self._readers[key] = read
        return line

    def money(self, key: str, title: str, value: str = "") -> QLineEdit:
        """An amount in đồng, or nothing."""
        line = self._line(key, title, value, tr("ví dụ 350tr, 1,5 tỷ"))

        def read() -> int | None:
            text = line.text().strip()
            return self._parsed(line, text, parse_money, NotANumber, tr("“{typed}” không phải là số tiền", typed=text))

        self._readers[key] = read
        return line

    def choice(self, key: str, title: str, items: Sequence[tuple[str, str]], value: str = "") -> QComboBox:
        """One of a few; (key, words)."""
        box = QComboBox()
        for name, text in items:
            box.addItem(text, name)
        box.setCurrentIndex(max(0, box.findData(value)))
        self._readers[key] = lambda: str(box.currentData() or "")
        self._put(key, title, box)
        return box

    def read(self) -> dict[str, Any] | None:
        """What was typed; None when a line cannot be read: it has the keyboard then."""
        self._problem.hide()
        try:
            return {key: read() for key, read in self._readers.items()}
        except _UnreadableError as found:
            self._problem.setText(str(found))
            self._problem.show()
            theme.set_look(found.line, state="bad")
            found.line.setFocus()
            found.line.selectAll()
            return None

    def _parsed(
        self, line: QLineEdit, text: str, parse: Callable[[str], T], wrong: type[Exception], told: str
    ) -> T | None:
        theme.set_look(line, state="")
        if not text:
            return None
        try:
            return parse(text)
        except wrong:
            raise _UnreadableError(told, line) from None

    def _line(self, key: str, title: str, value: str, hint: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setPlaceholderText(hint)
        self._put(key, title, line)
        return line

    def _put(self, key: str, title: str, widget: QWidget) -> None:
        row = self.rowCount()
        self.addWidget(words(title, "muted"), row, 0)
        widget.setAccessibleName(title)
        self.addWidget(widget, row, 1)
        self.widgets[key] = widget


class _UnreadableError(Exception):
    def __init__(self, told: str, line: QLineEdit) -> None:
        super().__init__(told)
        self.line = line


class AskBox(Dialog):
    """Lines and two answers; Enter takes them. ``taken`` gets what was typed."""

    def __init__(
        self, title: str, answer: str, taken: Callable[[dict[str, Any]], None], parent: QWidget, *, width: int = 500
    ) -> None:
        super().__init__(title, parent.window(), width=width)
        self._taken = taken
        self.lines = Lines()
        self.body.addWidget(words(title, "title", wrap=True))
        self.body.addLayout(self.lines)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.done_button = self.add_answer(answer, "primary")
        self.done_button.clicked.connect(self.take)

    def take(self) -> None:
        """What Enter does."""
        typed = self.lines.read()
        if typed is not None:
            self.accept()
            self._taken(typed)
