"""Work after training for a whole class: a digit says it and goes to the next person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_MOST = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One learner. ``job``: code of ``job_after``, "" for none yet."""

    row_id: str
    name: str
    office: str
    job: str = ""


class JobsDialog(Dialog):
    """``taken`` gets row id → code ("" where nothing is said). ``codes``: (code, words), the first has key 1."""

    def __init__(
        self,
        lines: Sequence[Line],
        codes: Sequence[tuple[str, str]],
        taken: Callable[[Mapping[str, str]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Việc làm sau đào tạo"), parent.window(), width=640)
        self._codes, self._taken = tuple(codes), taken
        self._words = dict(codes)
        self.sheet = _Keyed(self, (
            Column(tr("Họ và tên"), lambda line: line.name),
            Column(tr("Đơn vị"), lambda line: line.office, 180),
            Column(tr("Việc làm"), lambda line: self._words.get(line.job, "–"), 190),
        ))  # fmt: skip
        self.sheet.show_rows(list(lines), lit=self._first(lines))
        self.sheet.fit(_MOST, 4)
        self.count = words("", "muted")
        told = "   ".join(f"{at} {text}" for at, (_code, text) in enumerate(self._codes, 1))
        self.body.addWidget(words(tr("Việc làm sau đào tạo"), "title"))
        self.body.addWidget(words(tr("Bấm số, máy ghi rồi sang người kế tiếp; 0 là bỏ trống."), "muted", wrap=True))
        self.body.addWidget(words(told, "strong", wrap=True))
        self.body.addWidget(self.sheet)
        self.body.addWidget(self.count)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.done_button = self.add_answer(tr("Ghi vào danh sách"), "primary")
        self.done_button.clicked.connect(self.take)
        self._tell()
        self.sheet.setFocus()

    def press(self, digit: int) -> bool:
        """What a digit does to the person lit; False for one that means nothing."""
        at = self.sheet.currentIndex().row()
        rows = list(self.sheet.rows)
        if not 0 <= at < len(rows) or digit > len(self._codes):
            return False
        rows[at] = replace(rows[at], job=self._codes[digit - 1][0] if digit else "")
        self.sheet.show_rows(rows, lit=min(at + 1, len(rows) - 1))
        self._tell()
        return True

    def take(self) -> None:
        """What Enter does."""
        self.accept()
        self._taken({line.row_id: line.job for line in self.sheet.rows})

    def _tell(self) -> None:
        left = sum(not line.job for line in self.sheet.rows)
        self.count.setText(tr("Còn {count} người chưa ghi", count=left) if left else tr("Đã ghi đủ mọi người"))

    @staticmethod
    def _first(lines: Sequence[Line]) -> int:
        return next((at for at, line in enumerate(lines) if not line.job), 0)


class _Keyed(Sheet):
    """A sheet whose digits belong to its dialog."""

    def __init__(self, dialog: JobsDialog, columns: Sequence[Column]) -> None:
        super().__init__(columns, tr("Việc làm sau đào tạo"))
        self._dialog = dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits write, Enter ends, the rest moves."""
        digit = event.key() - Qt.Key.Key_0.value
        if 0 <= digit <= 9 and self._dialog.press(digit):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._dialog.take()
            return
        super().keyPressEvent(event)


def job_words(codes: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The codes in the language of the window."""
    return tuple((code, label("codelist", text)) for code, text in codes)
