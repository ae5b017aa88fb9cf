"""Việc cần làm: records that are unsound since an import, or that the centre returned; Enter opens one at its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import tasks
from kc_desktop.services.tasks import Work
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.conflict_facts import field_title
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card, EmptyState, button, words


class TasksPage(QWidget):
    """One list; what is wrong with the row lit is told below it."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Việc cần làm")
        theme.set_look(self, ground="background")
        self._context = context
        self._count = words("", "muted")
        self.sheet = Sheet(_columns(), self.title)
        self.sheet.opened.connect(self._open)
        self.sheet.picked.connect(self._on_picked)
        self._why = words("", wrap=True)
        self.open = button(tr("Mở bản ghi"), "primary", "open")
        self.open.clicked.connect(lambda: self._open(self.sheet.current()))
        back = button(tr("Về Gửi – nhận"), "quiet", "chevron_left")
        back.clicked.connect(lambda: context.navigator.show_section("exchange"))
        self._empty = EmptyState(
            "check",
            tr("Không có việc nào"),
            tr("Sau mỗi lần nhập, bản ghi chưa hợp lệ khi gộp lại và câu hỏi của Trung tâm sẽ hiện ở đây."),
        )
        self._card = Card()
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addWidget(self.open)
        self._card.body.addWidget(self.sheet, 1)
        self._card.body.addLayout(foot)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(words(self.title, "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._card, 1)
        column.addWidget(self._empty, 1)
        self.reload()

    def refresh(self, change: Change) -> None:
        """Put right here or there: it goes."""
        del change
        self.reload()

    def reload(self) -> None:
        """Read the list again; the row lit stays lit."""
        self._context.bridge.read(tasks.every, self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    def _show(self, found: Sequence[Work]) -> None:
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(found) if here and one.record_id == here.record_id), 0)
        self._count.setText(show_number(len(found)) if found else "")
        self._card.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.sheet.show_rows(found, lit=lit)

    def _on_picked(self, one: Work | None) -> None:
        self.open.setEnabled(one is not None)
        if one is None:
            self._why.setText("")
            return
        when = f" ({show_when(one.when)})" if one.when else ""
        source = (
            tr("Trung tâm trả về: {name}", name=one.source)
            if one.returned
            else tr("Sau khi nhập gói của {name}", name=one.source)
        )
        faults = [_fault_words(one.form, fault.path, fault.text) for fault in one.faults]
        self._why.setText("\n".join([*([source + when] if one.source else []), *faults]))

    def _open(self, one: Work | None) -> None:
        if one is None:
            return
        navigator = self._context.navigator
        if navigator.show_section(one.form) and isinstance(page := navigator.page(one.form), RecordPage):
            page.open_record(one.record_id, tasks.first_path(one.faults))


def _fault_words(form: str, path: str, text: str | Sentence) -> str:
    told = tell(text) if isinstance(text, Sentence) else text
    return f"{field_title(form, path)}: {told}" if path else told


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Bản ghi"), lambda one: one.title, sign=lambda _one: ("warning", "warn")),
        Column(tr("Biểu"), lambda one: label("form", FORMS[one.form].title), 150),
        Column(
            tr("Cần sửa"),
            lambda one: "; ".join(_fault_words(one.form, fault.path, fault.text) for fault in one.faults),
        ),
        Column(tr("Từ đâu"), lambda one: one.source, 190),
    )
