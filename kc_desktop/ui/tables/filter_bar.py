"""Above a list: a search line and the filters in force as chips."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.services import lists, maps
from kc_desktop.services.maps import Told
from kc_desktop.services.standing import unsent_filter
from kc_desktop.ui import icons
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.language import label, show_number, show_value, tr
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.widgets.cards import Picture, words
from kc_desktop.ui.widgets.filters import Filter, FilterChips

FILTERED = (Kind.CHOICE, Kind.CHOICES, Kind.COMMUNE, Kind.COMMUNES, Kind.YEAR, Kind.YESNO, Kind.LINK, Kind.VSIC)
CONFLICTS, UNSENT, MAP = "conflicts", "unsent", "map"
PAUSE_MS = 0
"""Asked at once: an answer while typing takes milliseconds, and the latest question wins."""
Where = Mapping[str, tuple[str, ...]]


class FilterBar(QWidget):
    """``changed`` when the search or a filter changed; ``search`` and ``where`` then say what is asked for."""

    changed = Signal()
    left = Signal()
    """Arrow down or Enter in the search line: the list is wanted."""
    map_changed = Signal(bool)
    """Places are to be shown on the map of before 1/7/2025 (True) or on the one in force."""

    def __init__(self, form: type[Form], bridge: DeskBridge, *, unsent: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._bridge = form, bridge
        self._unsent = unsent
        self._where: dict[str, tuple[str, ...]] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._asked = ""
        self._old_map = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Tìm trong danh sách"))
        self.line.setClearButtonEnabled(True)
        self.line.setTextMargins(22, 0, 0, 0)
        self._picture = Picture("search", "muted", 16, self.line)
        self._picture.move(10, 9)
        self.line.installEventFilter(self)
        self.columns = QToolButton()
        self.columns.setIcon(icons.icon("columns"))
        self.columns.setToolTip(tr("Chọn cột"))
        self.columns.setAccessibleName(tr("Chọn cột"))
        self.chips = FilterChips()
        self.chips.add_requested.connect(self._offer_fields)
        self.chips.removed.connect(self._on_removed)
        self.chips.toggled.connect(self._on_toggled)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_typed)
        self.line.textChanged.connect(lambda _text: self._pause.start())
        self._told = words("", "hint", wrap=True)
        self._told.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.chips)
        column.addWidget(self._told)
        self._show_chips()

    def search(self) -> str:
        """What is typed, NFC."""
        return unicodedata.normalize("NFC", self.line.text()).strip()

    def where(self) -> Where:
        """The filters in force."""
        return dict(self._where)

    def show_where(self, where: Where, labels: Mapping[tuple[str, str], str] | None = None) -> None:
        """Replace all filters and the search (a figure was clicked); ``labels``: (field, value) → words."""
        self._where = dict(where)
        self._labels.update(labels or {})
        self.line.blockSignals(True)
        self.line.clear()
        self._asked = ""
        self.line.blockSignals(False)
        self._narrowed()

    def clear(self) -> None:
        """Everything."""
        self.show_where({})

    @property
    def active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self._where or self.search())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrow down and Enter go to the list, Escape empties the line."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return False

    # --- inside ---

    def _choices(self) -> list[tuple[str, str]]:
        """What a list can be filtered by, places on the map that is shown."""
        offered = [
            (field.key, label("form", field.label))
            for field in self._form.active()
            if field.kind in FILTERED
            and (field.kind is not Kind.COMMUNE or (field.unit_list == OLD_LIST) == self._old_map)
        ]
        olds = [(kind, self._title(kind)) for kind in maps.OLD_KINDS] if self._old_map else []
        return [*olds, *(one for one in offered if one[0] != "old_commune")]

    def _title(self, key: str) -> str:
        field = self._form.by_key.get(key)
        return label("places", maps.TITLES[key]) if field is None else label("form", field.label)

    def _offer_fields(self) -> None:
        popup = CheckPopup(self.chips.add_button, tr("Lọc theo"), checkable=False)
        popup.chosen.connect(self._offer_values)
        popup.show_items(self._choices())

    def _offer_values(self, key: str) -> None:
        popup = CheckPopup(self.chips.add_button, self._title(key), checkable=True, width=340)
        popup.open()
        popup.changed.connect(lambda ticked: self._set(key, tuple(ticked)))
        self._bridge.read(
            lambda desk: lists.filter_values(desk, self._form.key, key), self._to_popup(popup, key), initiator=popup
        )

    def _to_popup(self, popup: CheckPopup, key: str) -> Callable[[list[tuple[str, str]]], None]:
        field = self._form.by_key.get(key)

        def show(found: list[tuple[str, str]]) -> None:
            values = found if field is None else [(value, show_value(field, text)) for value, text in found]
            self._labels.update({(key, value): text for value, text in values})
            popup.show_items(values, self._where.get(key, ()))

        return show

    def _set(self, key: str, values: tuple[str, ...]) -> None:
        if values:
            self._where[key] = values
        else:
            self._where.pop(key, None)
        self._narrowed()

    def _on_removed(self, key: str) -> None:
        self._set(key, ())

    def _narrowed(self) -> None:
        self._show_chips()
        self._tell_basis()
        self.changed.emit()

    def _tell_basis(self) -> None:
        """Under filters by old areas: how many are there by the mapping alone, and how many cannot be told."""
        where = {key: values for key, values in self._where.items() if key in maps.OLD_KINDS}
        self._told.hide()
        if where:
            self._bridge.read(
                lambda desk: maps.told(desk, self._form.key, where),
                lambda told: self._show_basis(where, told),
                initiator=self,
            )

    def _show_basis(self, where: Where, told: Told) -> None:
        still = {key: values for key, values in self._where.items() if key in maps.OLD_KINDS}
        parts = []
        if told.derived:
            parts.append(tr("{count} suy từ xã mới", count=show_number(told.derived)))
        if told.unsure:
            parts.append(tr("{count} chưa rõ xã cũ nên không tính", count=show_number(told.unsure)))
        self._told.setText(tr("Trong địa bàn cũ: {parts}.", parts="; ".join(parts)))
        self._told.setVisible(bool(parts) and still == where)

    def _on_toggled(self, key: str, on: bool) -> None:
        if key == MAP:
            self._old_map = on
            self.map_changed.emit(on)
            return
        on_values = unsent_filter(self._bridge.desk)[UNSENT] if key == UNSENT else ("1",)
        self._set(key, on_values if on else ())

    def _on_typed(self) -> None:
        if self.search() != self._asked:
            self._asked = self.search()
            self.changed.emit()

    def _show_chips(self) -> None:
        chips = []
        for key, values in self._where.items():
            if key in (CONFLICTS, UNSENT):
                continue
            if key == lists.IDS:
                told = self._labels.get((key, ""), tr("Bản ghi đã chọn"))
                chips.append(Filter(key, f"{_short(told)} ({show_number(len(values))})"))
                continue
            field = self._form.by_key.get(key)
            first = self._labels.get((key, values[0]), values[0])
            if field is not None and field.kind is Kind.YESNO:
                first = f"{label('form', field.label)}: {first.lower()}"
            elif field is None:
                first = tr("{place} (cũ)", place=first.split(",")[0])
            elif field.kind is Kind.COMMUNE:
                first = first.split(",")[0]
            more = f" +{len(values) - 1}" if len(values) > 1 else ""
            chips.append(Filter(key, _short(first) + more))
        if "site_commune" in self._form.by_key:
            chips.append(Filter(MAP, tr("Bản đồ cũ"), active=self._old_map, fixed=True))
        chips.append(Filter(CONFLICTS, tr("Có bất đồng"), active=CONFLICTS in self._where, fixed=True))
        if self._unsent:
            chips.append(Filter(UNSENT, tr("Trung tâm chưa nhận"), active=UNSENT in self._where, fixed=True))
        self.chips.set_filters(chips)


def _short(text: str, most: int = 28) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
