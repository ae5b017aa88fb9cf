"""Over an open rule of the province: pick what it changes out of the packs, see the value in force and its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from kc_desktop.domain.amounts import group, parse_plain
from kc_desktop.domain.declared import PackEdit
from kc_desktop.domain.forms import Form
from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.rules.answers import RuleRef
from kc_desktop.domain.rules.columns import Column
from kc_desktop.domain.rules.tables import EDITABLE
from kc_desktop.services import rulebook
from kc_desktop.services.rulebook import Shipped
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_figure, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.flow import FlowLayout


class RuleEditor(PanePart):
    """Three steps: which table, which entry, which column; then only the value and its legal text are typed."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self.pick = button(tr("Chọn giá trị cần thay…"), "primary", "search")
        self.pick.clicked.connect(self.pick_table)
        self._what = words("", "strong", wrap=True)
        self._now = words("", wrap=True)
        self._source = words("", "hint", wrap=True)
        self._effect = words("", "warning", wrap=True)
        self._values = QWidget()
        self._value_row = FlowLayout(self._values)
        card = QFrame()
        theme.set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self.pick)
        column.addLayout(head)
        for part in (self._now, self._source, self._effect, self._values):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 18, 0)
        outer.addWidget(card)

    def show_record(self, opened: Opened) -> None:
        """Show what the rule changes; a new one is asked for."""
        self.pick.setVisible(opened.loaded.is_new)
        self.show()
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Look the entry up in the packs."""
        if not isinstance(record, PackEdit):
            return
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            lambda desk: (rulebook.shipped(desk, record), rulebook.has_effect(desk, record)),
            lambda found: self._show(record, *found) if turn == self._turn else None,
            initiator=self,
        )

    def _show(self, record: PackEdit, found: Shipped | None, effect: bool) -> None:
        table = EDITABLE.get((record.pack or "", record.table_name or ""))
        column = table.column(record.column_name or "") if table is not None else None
        entry = label("rules", found.label) if found is not None else record.name or record.entry or ""
        named = [label("rules", table.title), entry] if table is not None else []
        if table is not None and column is not None and len(table.columns) > 1:
            named.append(label("rules", column.label))
        self._what.setText(" › ".join(named) or tr("Quy định này thay giá trị nào của danh mục?"))
        shipped = show_cell(column, found.values.get(column.key, "")) if found is not None and column else ""
        self._now.setText(tr("Danh mục ghi: {value}", value=shipped or tr("(trống)")) if found and column else "")
        self._source.setText(_source(found) if found is not None else "")
        known = table is not None and column is not None and bool(record.entry)
        no_effect = tr("Danh mục không có dòng này: quy định chưa có tác dụng.") if known and not effect else ""
        self._effect.setText(no_effect)
        for part in (self._now, self._source, self._effect):
            part.setVisible(bool(part.text()))
        self._offer_values(column)

    def _offer_values(self, column: Column | None) -> None:
        _empty(self._value_row)
        choices = column.choices if column is not None and column.choices is not None else {}
        for code, text in choices.items():
            made = QPushButton(label("rules", text))
            theme.set_role(made, "chip")
            made.setToolTip(tr("Ghi giá trị này"))
            made.clicked.connect(lambda _checked=False, code=code: self.pane.view.session.put("value", code))
            self._value_row.addWidget(made)
        self._values.setVisible(bool(choices))

    # --- picking ---

    def begin(self, rule: RuleRef) -> None:
        """Start from one entry of the packs."""

        def offer(found: Sequence[Shipped]) -> None:
            start = next((one for one in found if one.entry == rule.entry), None)
            column = start.table.column(rule.column) if start is not None else None
            if start is not None and column is not None:
                self._take(start, column)
            elif start is not None:
                self._pick_column(start)

        self.context.bridge.read(lambda desk: rulebook.entries(desk, rule.pack, rule.table), offer, initiator=self)

    def pick_table(self) -> None:
        """First step."""
        items = [(f"{pack}/{name}", label("rules", table.title)) for (pack, name), table in EDITABLE.items()]
        self._ask(tr("Bảng của danh mục"), items, self.pick_entry)

    def pick_entry(self, key: str) -> None:
        """Second step: ``key`` is "pack/table"."""
        pack, _, table = key.partition("/")
        self.context.bridge.read(
            lambda desk: rulebook.entries(desk, pack, table),
            lambda found: self._offer_entries(key, found),
            initiator=self,
        )

    def _offer_entries(self, key: str, found: Sequence[Shipped]) -> None:
        by_entry = {one.entry: one for one in found}
        items = [(one.entry, _line_of(one)) for one in found]
        title = label("rules", EDITABLE[_pair(key)].title)
        self._ask(title, items, lambda entry: self._pick_column(by_entry[entry]))

    def _pick_column(self, start: Shipped) -> None:
        columns = start.table.columns
        if len(columns) == 1:
            self._take(start, columns[0])
            return
        by_key = {column.key: column for column in columns}
        items = [(c.key, f"{label('rules', c.label)}: {show_cell(c, start.values[c.key]) or '–'}") for c in columns]
        self._ask(label("rules", start.label), items, lambda key: self._take(start, by_key[key]))

    def _ask(self, title: str, items: Sequence[tuple[str, str]], then: Callable[[str], None]) -> None:
        popup = CheckPopup(self.pick, title, checkable=False, width=460)
        popup.chosen.connect(then)
        popup.show_items(items)

    def _take(self, start: Shipped, column: Column) -> None:
        """Fill in the form; what is typed is the value."""
        seed = rulebook.draft(start, column)
        for key, value in seed.values.items():
            self.pane.view.session.put(key, value)
        self.pane.view.focus("value")
        self.typed(self.pane.view.read()[0])


def show_cell(column: Column, value: str) -> str:
    """A cell as a person reads it."""
    if column.choices is not None:
        return label("rules", column.choices.get(value, value))
    if column.kind in ("number", "money") and value and column.accepts(value):
        unit = tr(" đồng") if column.kind == "money" else ""
        return f"{show_figure(group(parse_plain(value)))}{unit}"
    return value


def _line_of(start: Shipped) -> str:
    """An entry in the list: its name, its period where several, the value when it is one."""
    columns = start.table.columns
    value = show_cell(columns[0], start.values[columns[0].key]) if columns[0].key in ("value", "type") else ""
    return f"{label('rules', start.label)}: {value}" if value else label("rules", start.label)


def _source(found: Shipped) -> str:
    parts = (found.clause, found.source, label("reference", MARKS[found.mark]) if found.mark in MARKS else "")
    return " · ".join(part for part in parts if part)


def _pair(key: str) -> tuple[str, str]:
    pack, _, table = key.partition("/")
    return pack, table


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
