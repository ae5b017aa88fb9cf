"""Kế hoạch – kinh phí: what was assigned and what was paid, two lists under one switch."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.tables.filter_bar import Where
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.tabs import Choices


class PlanPage(QWidget):
    """Everything the shell asks goes to the list shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.title = tr("Kế hoạch – kinh phí")
        self._pages: dict[str, RecordPage] = {}
        self.switch = Choices((("plan", tr("Kế hoạch giao")), ("payment", tr("Thực hiện, giải ngân"))), "segment")
        self.switch.chosen.connect(self.show_part)
        bar = QWidget()
        theme.set_look(bar, ground="surface", role="planbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.switch)
        row.addWidget(
            words(tr("Bút toán chỉ ghi một lần; sai thì ghi bút toán điều chỉnh hoặc hoàn tác trong Lịch sử."), "hint"),
            1,
        )
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.show_part("plan")

    def show_part(self, form: str) -> RecordPage:
        """Show "plan" or "payment"."""
        self.switch.select(form)
        if form not in self._pages:
            self._pages[form] = RecordPage(FORMS[form], self.context)
            self._stack.addWidget(self._pages[form])
        self._stack.setCurrentWidget(self._pages[form])
        return self._pages[form]

    def current(self) -> RecordPage:
        """The list shown."""
        return self._pages[self.switch.selected()]

    def refresh(self, change: Change) -> None:
        """Both."""
        for page in self._pages.values():
            page.refresh(change)

    def can_leave(self) -> bool:
        """Drafts are kept."""
        return all(page.can_leave() for page in self._pages.values())

    def focus_first(self) -> None:
        """See RecordPage."""
        self.current().focus_first()

    def new_record(self) -> None:
        """See RecordPage."""
        self.current().new_record()

    def save(self) -> None:
        """See RecordPage."""
        self.current().save()

    def open_record(self, record_id: str) -> None:
        """A plan entry or a payment, whichever it is."""
        from kc_desktop.services import standing

        desk = self.context.desk
        form = "payment" if standing.of_record(desk, "payment", record_id)[0] >= 0 else "plan"
        self.show_part(form).open_record(record_id)

    def show_where(self, where: Where, labels: dict[tuple[str, str], str] | None = None, part: str = "plan") -> None:
        """Narrow one of the lists."""
        self.show_part(part).show_where(where, labels)
