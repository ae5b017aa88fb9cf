"""The left half of a record page: heading, search, filters, the list; what to do when it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.services.lists import Query
from kc_desktop.ui import actions, icons, theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.tables.filter_bar import FilterBar, Where
from kc_desktop.ui.tables.model import RecordModel
from kc_desktop.ui.tables.source import FormRows
from kc_desktop.ui.tables.view import RecordTable, default_columns
from kc_desktop.ui.widgets.cards import EmptyState, button, words

LIST_COLUMNS = {
    "facility": ("name", "legal_form", "site_commune"),
    "survey": ("name", "visited_on", "state"),
    "dossier": ("name", "status"),
    "collaborator": ("name", "communes", "status"),
    "plan": ("decision_no", "year", "source", "kind", "amount"),
    "payment": ("voucher_no", "paid_on", "source", "kind", "amount"),
    "campaign": ("name", "ends_on", "state"),
    "assignment": ("name", "commune", "state"),
    "pairing": ("name", "verdict"),
    "work": ("result", "happened_on", "kind"),
    "pay": ("name", "year", "month", "amount"),
    "retyping": ("name", "retyped_on"),
    "pack_edit": ("name", "valid_from"),
    "place_answer": ("name", "new_commune"),
    "appraisal": ("name", "held_on", "result"),
    "adjustment": ("name", "asked_on", "state"),
    "contract": ("number", "signed_on", "value"),
    "rollout": ("name", "made_on"),
    "progress": ("name", "as_of", "work_done"),
    "acceptance": ("name", "held_on", "result"),
    "request": ("name", "asked_on", "amount", "state"),
    "settlement": ("name", "made_on", "approved_support"),
    "follow_up": ("name", "visited_on"),
    "programme": ("name", "kind", "first_year"),
    "opening": ("name", "year", "indicator", "quantity", "amount"),
    "activity": ("name", "kind", "starts_on"),
    "cluster": ("name", "commune", "state"),
    "craft_village": ("name", "commune", "kind"),
    "product": ("name", "group", "commune"),
    "voting_round": ("name", "year", "state"),
    "voting_entry": ("name", "number", "result"),
    "issued": ("name", "year", "cut_off"),
}
FIRST_ORDER = {
    "survey": ("visited_on", True),
    "plan": ("decided_on", True),
    "payment": ("paid_on", True),
    "campaign": ("starts_on", True),
    "work": ("happened_on", True),
    "appraisal": ("held_on", True),
    "adjustment": ("asked_on", True),
    "contract": ("signed_on", True),
    "rollout": ("made_on", True),
    "progress": ("as_of", True),
    "acceptance": ("held_on", True),
    "request": ("asked_on", True),
    "settlement": ("made_on", True),
    "follow_up": ("visited_on", True),
    "programme": ("first_year", True),
    "opening": ("year", True),
    "activity": ("starts_on", True),
    "voting_round": ("year", True),
    "issued": ("cut_off", True),
}
"""Events are read from the newest; names in Vietnamese order."""


@dataclass(frozen=True, slots=True)
class Words:
    """How a form is spoken of in its list."""

    title: str
    none: str
    advice: str
    add: str
    icon: str


class ListPane(QWidget):
    """``opened`` a record, ``picked`` so many rows, ``add_asked``; menus are filled by the page."""

    opened = Signal(str)
    picked = Signal(int)
    add_asked = Signal()
    import_asked = Signal()

    def __init__(self, form: type[Form], context: UiContext, spoken: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="side", ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form, self._context, self._spoken = form, context, spoken
        kept = context.settings.texts(f"list.{form.key}.columns")
        columns = default_columns(form, LIST_COLUMNS[form.key], kept)
        self.model = RecordModel(FormRows(form), form, context.bridge, columns, self)
        self.table = RecordTable(self.model, context.settings)
        self.filters = FilterBar(form, context.bridge, unsent=not context.desk.identity.is_centre)
        self._order, self._descending = FIRST_ORDER.get(form.key, ("", False))
        self._count = words("", "muted")
        self.add = button(tr("Thêm"), icon="add", hint=f"{spoken.add} ({actions.COMMANDS['new'].keys[0]})")
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setToolTip(tr("Việc khác với danh sách"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._none = EmptyState(spoken.icon, spoken.none, spoken.advice, spoken.add)
        self._no_match = EmptyState(
            "search", tr("Không có kết quả"), tr("Thử ít chữ hơn hoặc bỏ bớt điều kiện lọc."), tr("Bỏ lọc")
        )
        self._stack = QStackedWidget()
        self._place()
        self._connect()

    def start(self) -> None:
        """Ask for the list; called once when the page is built."""
        self.table.set_order(self._order, self._descending)
        self._ask()

    def query(self) -> Query:
        """What is shown."""
        return Query(self._form.key, self.filters.search(), self.filters.where(), self._order, self._descending)

    def show_where(self, where: Where, labels: dict[tuple[str, str], str] | None = None) -> None:
        """Narrow the list (a figure was clicked)."""
        self.filters.show_where(where, labels)

    def add_beside(self, widget: QWidget) -> None:
        """Put something before the add button."""
        self._head.insertWidget(3, widget)

    def add_action(self, text: str, icon: str) -> QAction:
        """An entry of the ⋯ menu."""
        return self.menu.addAction(icons.icon(icon), text)

    def _place(self) -> None:
        head = self._head = QHBoxLayout()
        head.setSpacing(8)
        title = Elided("heading", growing=False)
        title.show_text(self._spoken.title)
        head.addWidget(title, 1)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.add)
        head.addWidget(self.more)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 0)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self.filters)
        for page in (self.table, self._none, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(340)

    def _connect(self) -> None:
        self.model.counted.connect(self._on_counted)
        self.table.opened.connect(self.opened)
        self.table.picked.connect(self.picked)
        self.table.order_asked.connect(self._on_order)
        self.filters.changed.connect(self._ask)
        self.filters.map_changed.connect(self.model.show_map)
        self.filters.left.connect(self.focus_rows)
        self.filters.columns.clicked.connect(self._offer_columns)
        self.add.clicked.connect(self.add_asked)
        self._none.acted.connect(self.add_asked)
        self._no_match.acted.connect(self.filters.clear)

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, on the first one when none is current."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)

    def _ask(self) -> None:
        self.model.show_query(self.query())

    def _on_order(self, key: str, descending: bool) -> None:
        self._order, self._descending = key, descending
        self._ask()

    def _on_counted(self, count: int) -> None:
        self._count.setText(show_number(count))
        shown: QWidget = self.table if count else self._no_match if self.filters.active else self._none
        self._stack.setCurrentWidget(shown)

    def _offer_columns(self) -> None:
        popup = CheckPopup(self.filters.columns, tr("Cột hiện trong danh sách"), checkable=True)
        popup.changed.connect(self._take_columns)
        shown = [field.key for field in self.model.columns()]
        fields = [field for field in self._form.active() if field.kind is not Kind.ROWS]
        others = [(f.key, label("form", f.label)) for f in fields if f.key != self._form.headline]
        popup.show_items(others, shown)

    def _take_columns(self, ticked: Sequence[str]) -> None:
        shown = [field.key for field in self.model.columns()]
        kept = [key for key in shown if key in ticked]
        self.table.show_columns((self._form.headline, *kept, *(key for key in ticked if key not in shown)))
