"""Beside the dossier: the survey it answers and the establishment, as they were told; nothing here is edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.values import show
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.language import label, show_value, tr
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import button, words

WIDTH, _ON_ONE_LINE = 310, 38
_FIRST = {"survey": ("needs", "years", "products", "equipment")}
"""Rows that are shown before all else."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One record in words. ``blocks``: (title, ((label, value), …))."""

    form: str
    id: str
    title: str
    blocks: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


class BesidePanel(QFrame):
    """``opened`` (form, id) when the record itself is wanted."""

    opened = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "path")
        self.setFixedWidth(WIDTH)
        self._context = context
        self._turn = 0
        self._sheets: tuple[Sheet, ...] = ()
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Hồ sơ xem cạnh đề án"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(lambda _at: self._show())
        self.open_button = button(tr("Mở"), "link")
        self.open_button.clicked.connect(self._open)
        self._body = QVBoxLayout()
        self._body.setSpacing(3)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 4, 10, 10)
        column.addLayout(self._body)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 6, 2)
        head.addWidget(self.box, 1)
        head.addWidget(self.open_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        self.hide()

    def show_dossier(self, record: Dossier) -> None:
        """What this dossier rests on."""
        wanted = tuple(dict.fromkeys(_wanted(record)))
        self._turn += 1
        turn = self._turn
        self._context.bridge.read(
            lambda desk: tuple(_read(desk, wanted)),
            lambda sheets: self._take(sheets) if turn == self._turn else None,
            initiator=self,
        )

    def texts(self) -> list[str]:
        """What is said, line by line."""
        sheet = self._current()
        return [] if sheet is None else [f"{name}: {value}" for _title, rows in sheet.blocks for name, value in rows]

    def _take(self, sheets: Sequence[Sheet]) -> None:
        here = self.box.currentData()
        self._sheets = tuple(sheets)
        self.box.clear()
        names = {"survey": tr("Phiếu"), "facility": tr("Cơ sở")}
        for one in sheets:
            self.box.addItem(f"{names[one.form]}: {one.title}", one.id)
        self.box.setCurrentIndex(max(0, self.box.findData(here)))
        self._show()

    def _current(self) -> Sheet | None:
        at = self.box.currentIndex()
        return self._sheets[at] if 0 <= at < len(self._sheets) else None

    def _show(self) -> None:
        empty(self._body)
        sheet = self._current()
        self.open_button.setEnabled(sheet is not None)
        if sheet is None:
            self._body.addWidget(words(tr("Đề án chưa gắn phiếu khảo sát hay cơ sở nào."), "muted", wrap=True))
            return
        for title, rows in sheet.blocks:
            if title:
                self._body.addSpacing(6)
                self._body.addWidget(words(title, "strong", wrap=True))
            for name, value in rows:
                self._body.addLayout(_line(name, value))
        self._scroll.verticalScrollBar().setValue(0)

    def _open(self) -> None:
        if (sheet := self._current()) is not None:
            self.opened.emit(sheet.form, sheet.id)


def _line(name: str, value: str) -> QBoxLayout:
    """Side by side where there is room for both, else under each other."""
    told = words(value, wrap=True)
    told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if len(name) + len(value) > _ON_ONE_LINE:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words(name, "hint", wrap=True))
        column.addWidget(told)
        return column
    told.setWordWrap(False)
    row = QHBoxLayout()
    row.addWidget(words(name, "hint"), 1)
    row.addWidget(told)
    return row


def _wanted(record: Dossier) -> Iterator[tuple[str, str]]:
    yield from (("survey", row.survey) for row in record.needs or () if row.survey)
    yield from (("facility", row.facility) for row in record.beneficiaries or () if row.facility)


def _read(desk: Desk, wanted: Sequence[tuple[str, str]]) -> Iterator[Sheet]:
    for form, record_id in wanted:
        try:
            record = records.load(desk, form, record_id).record
        except Refused:
            continue
        title = str(record.values.get(record.by_key[type(record).headline].key) or "")
        day = record.values.get("visited_on")
        when = f" ({show(record.by_key['visited_on'], day, desk.names)})" if day else ""
        yield Sheet(form, record_id, f"{title}{when}", tuple(_blocks(desk, record)))


def _blocks(desk: Desk, record: Form) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    first = _FIRST.get(record.key, ())
    for key in first:
        yield from _rows(desk, record, key)
    for block in LAYOUTS[record.key].blocks:
        pairs = tuple(_pairs(desk, record, [place.key for place in block.places()]))
        if pairs:
            yield label("layout", block.title), pairs
        for rows in block.rows:
            if rows.key not in first and not rows.kept and rows.key not in ("files", "accepted"):
                yield from _rows(desk, record, rows.key)


def _rows(desk: Desk, record: Form, key: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    found: Sequence[Form] = record.values.get(key) or ()
    declared = record.by_key[key]
    for at, row in enumerate(found, 1):
        pairs = tuple(_pairs(desk, row, list(row.by_key)))
        if pairs:
            number = f" {at}" if len(found) > 1 else ""
            yield f"{label('form', declared.label)}{number}", pairs


def _pairs(desk: Desk, record: Form, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        field: Field[object] = record.by_key[key]
        value = record.values.get(key)
        if value in (None, "", ()) or field.kind in (Kind.ROWS, Kind.LINK):
            continue
        yield label("form", field.label), show_value(field, show(field, value, desk.names))
