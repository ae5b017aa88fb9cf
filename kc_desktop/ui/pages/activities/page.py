"""The page of the activities: the list, its sums by kind under it, and the form."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.activities.results import KindSum
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Activity
from kc_desktop.services import activities
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, show_short_money, tr
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import button, words

_MOST = 3


class ActivityPage(RecordPage):
    """A RecordPage whose list says how many, how many people, how much money, by kind."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(Activity, context, parent)
        self._asked = 0
        self.sums = _Sums(context)
        self.sums.sheet.opened.connect(self._narrow)
        layout = self.list.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.sums)
        self.list.model.counted.connect(lambda _count: self._read())
        self._read()  # the list may have been counted before

    def refresh(self, change: Change) -> None:
        """The sums follow; what is deleted or saved here counts them through the list."""
        super().refresh(change)
        if change.touches(self.form.key) or not change.records:
            self._read()

    def _read(self) -> None:
        self._asked += 1
        asked, query = self._asked, self.list.query()
        self.context.bridge.read(
            lambda desk: activities.totals(desk, query),
            lambda found: self.sums.show_sums(found) if asked == self._asked else None,
            initiator=self,
            failed=lambda _error: None,
        )

    def _narrow(self, one: KindSum) -> None:
        if one.kind:
            name = label("codelist", self.context.desk.names.code_label("activity_kind", one.kind))
            self.show_where({"kind": (one.kind,)}, {("kind", one.kind): name})


class _Sums(QWidget):
    """The sums of what is listed; a double click or Enter narrows the list to a kind."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._names = context.desk.names
        theme.set_look(self, ground="surface")
        self.total = words("", "strong", wrap=True)
        self.sheet = Sheet((
            Column(tr("Loại hoạt động"), self._kind),
            Column(tr("Số"), lambda one: show_number(one.activities), 48, figures=True),
            Column(tr("Người"), lambda one: show_number(one.people) if one.people else "–", 66, figures=True,
                   tip=lambda one: tr("trong đó {count} nữ", count=show_number(one.women))),
            Column(tr("Đã chi"), lambda one: show_short_money(one.spent) if one.spent else "–", 112, figures=True,
                   tip=lambda one: tr("Dự toán {planned}", planned=show_short_money(one.planned))),
        ), tr("Cộng theo loại hoạt động"))  # fmt: skip
        self.fold = button(tr("Theo loại"), "link", "chevron")
        self.fold.setCheckable(True)
        self.fold.setChecked(context.settings.flag("activity.sums", default=True))
        self.fold.toggled.connect(self._keep)
        self._settings = context.settings
        head = QHBoxLayout()
        head.addWidget(self.total, 1)
        head.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.sheet)
        self.hide()

    def show_sums(self, found: tuple[KindSum, ...]) -> None:
        """Show them; hidden without any activity."""
        people, spent = sum(one.people for one in found), sum(one.spent for one in found)
        text = tr("Cộng {count} hoạt động · {people} người · đã chi {spent}",
                  count=show_number(sum(one.activities for one in found)), people=show_number(people),
                  spent=show_short_money(spent))  # fmt: skip
        cancelled = sum(one.cancelled for one in found)
        self.total.setText(text + (tr(" (không tính {count} đã hủy)", count=cancelled) if cancelled else ""))
        self.sheet.show_rows(found)
        self.sheet.fit(_MOST)
        self.sheet.setVisible(self.fold.isChecked())
        self.setVisible(bool(found))

    def _keep(self, on: bool) -> None:
        self._settings.put("activity.sums", on)
        self.sheet.setVisible(on)

    def _kind(self, one: KindSum) -> str:
        if not one.kind:
            return tr("Chưa ghi loại")
        entry = next((code for code in self._names.packs.codes("activity_kind") if code.code == one.kind), None)
        return label("codelist", entry.short or entry.label) if entry else one.kind
