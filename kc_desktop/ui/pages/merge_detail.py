"""One record of a bundle, field by field: what is here, what the bundle says, who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.services import looking, outcomes
from kc_desktop.services.looking import Seen
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.conflict_facts import field_title
from kc_desktop.ui.pages.merge_rows import ResultRow, spoken
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.chips import Chip, State
from kc_desktop.ui.widgets.flow import FlowLayout

_REST_MS = 120
"""Arrow keys held down read nothing until they rest."""
_MOST = 60
_STATES: dict[str, State] = {"good": "good", "accent": "accent", "warn": "warn", "bad": "bad"}


class RecordDetail(QFrame):
    """``opened``: the person wants to see the record (its ResultRow) in the window."""

    opened = Signal(object)

    def __init__(self, context: UiContext, *, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._context, self._done = context, done
        self._row: ResultRow | None = None
        self._turn = 0
        self._column = QVBoxLayout()
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(6)
        inner = QWidget()
        theme.set_look(inner, ground="surface")
        inner.setLayout(self._column)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(room)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)

    def show_row(self, row: ResultRow | None) -> None:
        """Show a row; its fields follow when they are read."""
        self._row = row
        self._turn += 1
        empty(self._column)
        if row is None:
            self._column.addWidget(words(tr("Chọn một dòng để xem từng mục."), "muted", wrap=True))
            self._column.addStretch(1)
            return
        self._column.addWidget(words(row.record.title, "heading", wrap=True))
        self._column.addWidget(words(f"{row.form} · {row.sender}" if row.form else row.sender, "hint", wrap=True))
        self._add_chips(row)
        known = spoken()
        for kind in row.kinds:
            if kind != outcomes.NEW:
                self._column.addWidget(words(known[kind].meaning, "muted", wrap=True))
        if row.fields:
            self._column.addWidget(words(row.fields, "problem", wrap=True))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(8)
        self._column.addLayout(self._fields)
        self._column.addStretch(1)
        if self._done and row.record.record_id:
            show = button(tr("Mở bản ghi"), icon="open")
            show.clicked.connect(lambda: self.opened.emit(row))
            self._column.addWidget(show)
        if row.record.record_id:
            self._rest.start()

    def texts(self) -> list[str]:
        """Everything shown about fields, for tests."""
        return [one.text() for one in self.findChildren(type(words(""))) if one.text()]

    def _add_chips(self, row: ResultRow) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        known = spoken()
        for kind in row.kinds:
            flow.addWidget(Chip(known[kind].word, _STATES.get(known[kind].token, "neutral")))
        self._column.addWidget(holder)

    def _read(self) -> None:
        row, turn = self._row, self._turn
        if row is None:
            return
        self._context.bridge.read(
            lambda desk: looking.inside(desk, row.path, row.record.record_id),
            lambda seen: self._show_fields(row, seen) if turn == self._turn else None,
            initiator=self,
            failed=lambda _error: self._show_gone() if turn == self._turn else None,
        )

    def _show_gone(self) -> None:
        self._fields.addWidget(words(tr("Không đọc lại được gói (USB đã rút?)."), "hint", wrap=True))

    def _show_fields(self, row: ResultRow, seen: Sequence[Seen]) -> None:
        plain = self._done or row.record.outcome == outcomes.NEW
        form = row.record.form
        shown = sorted((one for one in seen if plain or not one.same), key=lambda one: _place(form, one.path))
        for one in shown[:_MOST]:
            self._fields.addWidget(self._field(row, one))
        if (more := len(shown) - _MOST) > 0:
            self._fields.addWidget(words(tr("và {count} mục khác", count=more), "hint"))
        if same := len(seen) - len(shown):
            self._fields.addWidget(words(tr("{count} mục giống như ở đây", count=same), "hint"))

    def _field(self, row: ResultRow, one: Seen) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words(field_title(row.record.form, one.path), "label", wrap=True))
        nothing = tr("(để trống)")
        if self._done or row.record.outcome == outcomes.NEW:
            column.addWidget(words(one.there or nothing, wrap=True))
        else:
            column.addWidget(words(tr("Ở đây: {value}", value=one.here or nothing), "muted", wrap=True))
            column.addWidget(words(tr("Trong gói: {value}", value=one.there or nothing), "strong", wrap=True))
        made.setToolTip(tr("{user} ghi {time}", user=one.user, time=show_when(one.when)))
        return made


def _place(form: str, path: str) -> int:
    """Where a field stands in its form: people look for a name first."""
    known = FORMS.get(form)
    keys = list(known.by_key) if known else []
    head = path.partition("/")[0]
    return keys.index(head) if head in keys else len(keys)
