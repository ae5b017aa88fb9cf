"""Where the two typings of a sheet differ, one line each, decided with the keys 1, 2, 3."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.retyping import FIRST, NEITHER, SECOND, Mismatch, labels_of
from kc_desktop.domain.values import show
from kc_desktop.services.retyping import Found
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, show_value, tr
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import Card, button, words

_KEYS = {"1": FIRST, "2": SECOND, "3": NEITHER}


class ComparePane(QWidget):
    """``decided``: every line has its answer, keep it; ``back``: type on."""

    decided = Signal()
    back = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.found: Found | None = None
        self.right: dict[str, str] = {}
        self._title = Elided("title")
        self._sum = words("", wrap=True)
        self._said = {
            FIRST: tr("Lần đầu đúng"),
            SECOND: tr("Lần sau đúng"),
            NEITHER: tr("Cả hai sai"),
        }
        self.sheet = Sheet(
            (
                Column(tr("Mục"), self._label),
                Column(tr("Lần đầu"), lambda one: self._value(one, one.first), 250),
                Column(tr("Lần sau"), lambda one: self._value(one, one.second), 250),
                Column(tr("Đúng"), lambda one: self._said.get(self.right.get(one.path, ""), "–"), 150, sign=self._sign),
            ),
            tr("Chỗ khác nhau"),
        )
        self.answers = {right: button(f"{key}  {self._said[right]}") for key, right in _KEYS.items()}
        for key, right in _KEYS.items():
            self.answers[right].clicked.connect(partial(self.decide, right))
            QShortcut(QKeySequence(key), self.sheet, partial(self.decide, right))
        self.on = button(tr("Nhập tiếp"))
        self.on.clicked.connect(self.back)
        self.keep = button(tr("Ghi kết quả"), "primary", "save")
        self.keep.clicked.connect(self.decided)
        self._place()

    def show_found(self, found: Found) -> None:
        """Decide this one."""
        self.found, self.right = found, {}
        self._title.show_text(found.second.name)
        self.sheet.show_rows(found.comparison.mismatches, lit=0)
        self._refresh()
        (self.sheet if found.comparison.mismatches else self.keep).setFocus()

    def decide(self, right: str) -> None:
        """Answer the line at hand and go on to the next one without an answer."""
        one = self.sheet.current()
        if not isinstance(one, Mismatch):
            return
        self.right[one.path] = right
        at = self.sheet.currentIndex().row()
        rows = self.sheet.rows
        order = [*range(at + 1, len(rows)), *range(at)]
        if (left := next((place for place in order if rows[place].path not in self.right), None)) is not None:
            self.sheet.selectRow(left)
        self._refresh()
        if left is None:
            self.keep.setFocus()

    def _refresh(self) -> None:
        found = self.found
        if found is None:
            return
        count, left = found.comparison.compared, len(found.comparison.mismatches) - len(self.right)
        differ = len(found.comparison.mismatches)
        if not differ:
            self._sum.setText(tr("Đã đối chiếu {count} mục: hai lần nhập như nhau.", count=show_number(count)))
        else:
            self._sum.setText(
                tr(
                    "Đã đối chiếu {count} mục, khác nhau {differ}. Nhìn phiếu giấy rồi bấm 1, 2 hoặc 3; còn {left}.",
                    count=show_number(count), differ=show_number(differ), left=show_number(left),
                )
            )  # fmt: skip
        self.keep.setEnabled(not left)
        for made in self.answers.values():
            made.setEnabled(bool(differ))
        self.sheet.viewport().update()

    def _label(self, one: Mismatch) -> str:
        parts = [label("form", part) for part in labels_of(one.path)]
        if one.about:
            parts[0] = f"{parts[0]} “{one.about}”"
        return ": ".join(parts)

    def _value(self, one: Mismatch, value: object) -> str:
        if one.is_row:
            return tr("không có dòng này") if value is None else tr("có dòng này")
        text = show_value(one.field, show(one.field, value, self._context.desk.names))
        return text or tr("(để trống)")

    def _sign(self, one: Mismatch) -> Sign | None:
        right = self.right.get(one.path)
        return None if right is None else ("warning", "warn") if right == NEITHER else ("check", "good")

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.on)
        head.addWidget(self.keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in self.answers.values():
            row.addWidget(made)
        row.addStretch(1)
        card = Card()
        card.body.addWidget(self._sum)
        card.body.addWidget(self.sheet, 1)
        card.body.addLayout(row)
        hint = tr("“Lần sau đúng” được sửa vào phiếu khi ghi; “Cả hai sai” thì mở phiếu tại mục đó để sửa.")
        card.body.addWidget(words(hint, "hint", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(card, 1)
        theme.set_look(self, ground="background")
