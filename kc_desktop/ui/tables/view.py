"""The list itself: fixed row height, columns to choose, move, widen and keep, order by a click on a head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.tables.delegate import PAD, RowDelegate
from kc_desktop.ui.tables.model import RecordModel, head_words

HEAD_LEAST, CODE_LEAST = 168, 112
"""The least width of a name, and of a number that stands for a name."""
_KEPT = 20
"""So many selected rows are found again when the order changes; a larger selection is dropped."""
OPEN_AFTER_MS = 90
"""A held arrow key passes over rows without opening them all."""
_WIDTHS = {
    Kind.DATE: 108, Kind.YEAR: 58, Kind.YESNO: 72, Kind.INTEGER: 92, Kind.DECIMAL: 92, Kind.MONEY: 128,
    Kind.CHOICE: 100, Kind.CHOICES: 160, Kind.COMMUNE: 138, Kind.COMMUNES: 160, Kind.VSIC: 200, Kind.TAX_CODE: 112,
    Kind.PHONES: 116, Kind.LINK: 170, Kind.NOTE: 220, Kind.EMAIL: 170,
}  # fmt: skip
_MOST = {Kind.COMMUNE: 142, Kind.COMMUNES: 132, Kind.CHOICES: 170, Kind.NOTE: 220, Kind.VSIC: 220, Kind.LINK: 190}
"""The widest a column becomes by itself; other kinds 150."""
_MEASURED = 60
_UNSORTED = (Kind.LINK, Kind.PHONES, Kind.CHOICES, Kind.COMMUNES)


class RecordTable(QTableView):
    """Shows a RecordModel. ``opened`` is the record under the cursor, ``picked`` how many rows are selected."""

    opened = Signal(str)
    picked = Signal(int)
    order_asked = Signal(str, bool)
    """Field key ("" = the name), descending."""

    def __init__(self, model: RecordModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings
        self._current = -1
        self._kept: tuple[int, ...] = ()
        self._kept_extra: tuple[int, ...] = ()
        self._order = ("", False)
        self._restoring = self._measured = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(OPEN_AFTER_MS)
        self._soon.timeout.connect(self.open_current)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(400)
        self._keep_soon.timeout.connect(self._keep_widths)
        self._build()
        self.setModel(model)
        model.setParent(self)
        model.modelAboutToBeReset.connect(self._remember)
        model.refilled.connect(self._restore)
        model.dataChanged.connect(self._on_data)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self._apply_columns()

    # --- columns ---

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show these fields (the name first) and keep the choice."""
        self._settings.put(f"{self._prefix}.columns", list(columns))
        self._measured = False
        self._model.set_columns(columns)
        self._apply_columns()

    def set_dense(self, dense: bool) -> None:
        """28 px rows for people who live in lists."""
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT_DENSE if dense else theme.ROW_HEIGHT)

    # --- rows ---

    def picked_nums(self) -> list[int]:
        """The row numbers selected, from top to bottom."""
        nums = self._model.nums()
        return [nums[line] for first, last in self._picked() for line in range(first, last + 1)]

    def picked_count(self) -> int:
        """How many rows are selected; cheap for a million."""
        return sum(last - first + 1 for first, last in self._picked())

    def _picked(self) -> list[tuple[int, int]]:
        """The runs of rows selected, from top to bottom."""
        chosen = self.selectionModel().selection()
        runs = sorted({(chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.count())})
        return [(first, last) for first, last in runs if first >= 0]

    def show_num(self, num: int) -> bool:
        """Select a row without opening it; whether it is in the list."""
        line = self._model.line_of(num)
        self._restoring = True
        self._current = num
        if line >= 0:
            self.selectRow(line)
            self.scrollTo(self._model.index(line, 0))
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self._restoring = False
        return line >= 0

    def expect(self, num: int) -> None:
        """This row is the current one as soon as the list holds it (it was just saved)."""
        self._current = num
        self._kept_extra = (num,)

    def forget(self) -> None:
        """No row is the current one."""
        self.show_num(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The name takes what the others leave."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens at once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    @property
    def _prefix(self) -> str:
        return f"list.{self._model.form.key}"

    @property
    def _head_least(self) -> int:
        return CODE_LEAST if self._model.form.headline.endswith("_no") else HEAD_LEAST

    def _build(self) -> None:
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_dense(self._settings.flag("look.dense"))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setSectionsClickable(True)
        head.setFixedHeight(34)
        head.sectionClicked.connect(self._on_head)
        head.sectionMoved.connect(self._on_moved)
        head.sectionResized.connect(self._on_resized)

    def _apply_columns(self) -> None:
        widths = self._settings.numbers(f"{self._prefix}.widths")
        self._restoring = True
        for at, field in enumerate(self._model.columns()):
            self.setColumnWidth(at, min(600, max(48, widths.get(field.key) or usual_width(field))))
        self._restoring = False
        self._fit()
        self._show_order()

    def _fit(self) -> None:
        if not self._model.columnCount():
            return
        others = sum(self.columnWidth(at) for at in range(1, self._model.columnCount()))
        self._restoring = True
        self.setColumnWidth(0, max(self._head_least, self.viewport().width() - others))
        self._restoring = False

    def _on_resized(self, section: int, _old: int, _new: int) -> None:
        if self._restoring:
            return
        if section != 0:
            self._fit()
        self._keep_soon.start()

    def _keep_widths(self) -> None:
        widths = {field.key: self.columnWidth(at) for at, field in enumerate(self._model.columns()) if at}
        self._settings.put(f"{self._prefix}.widths", {**self._settings.numbers(f"{self._prefix}.widths"), **widths})

    def _on_moved(self, _logical: int, _old: int, _new: int) -> None:
        head, fields = self.horizontalHeader(), self._model.columns()
        self._settings.put(f"{self._prefix}.columns", [fields[head.logicalIndex(at)].key for at in range(len(fields))])

    def _on_head(self, section: int) -> None:
        field = self._model.columns()[section]
        if field.kind in _UNSORTED:
            return
        key = "" if section == 0 else field.key
        descending = not self._order[1] if self._order[0] == key else field.kind in (Kind.DATE, Kind.YEAR, Kind.MONEY)
        self.set_order(key, descending)
        self.order_asked.emit(key, descending)

    def set_order(self, key: str, descending: bool) -> None:
        """Show the sign of the order in force."""
        self._order = (key, descending)
        self._show_order()

    def _show_order(self) -> None:
        key, descending = self._order
        keys = [field.key for field in self._model.columns()]
        section = 0 if not key else keys.index(key) if key in keys else -1
        head = self.horizontalHeader()
        head.setSortIndicatorShown(section >= 0)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(section, order)

    def _remember(self) -> None:
        self._kept = tuple(self.picked_nums()) if self.picked_count() <= _KEPT else ()
        self._restoring = True

    def _restore(self) -> None:
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        for num in self._kept_extra or self._kept:
            if (line := self._model.line_of(num)) >= 0:
                chosen.select(self._model.index(line, 0), self._model.index(line, last))
        line = self._model.line_of(self._current) if self._current >= 0 else -1
        if line >= 0:
            self.selectionModel().setCurrentIndex(
                self._model.index(line, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring, self._kept_extra = False, ()
        if not self._measured:
            self._fit_first()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        self._current = self._model.nums()[current.row()]
        self._soon.start()

    def _on_selection(self) -> None:
        if not self._restoring:
            self.picked.emit(self.picked_count())

    def _fit_first(self) -> None:
        """Once, when the first rows are here: columns nobody widened take what their texts need, within bounds."""
        rows = [row for line in range(min(_MEASURED, len(self._model.nums()))) if (row := self._model.row_at(line))]
        if not rows:
            return
        self._measured = True
        kept = self._settings.numbers(f"{self._prefix}.widths")
        metrics = QFontMetrics(self.font())
        self._restoring = True
        for at, field in enumerate(self._model.columns()):
            if at and field.key not in kept:
                needed = max(metrics.horizontalAdvance(row.cells[at]) for row in rows) + 2 * PAD + 4
                least = head_width(field)
                self.setColumnWidth(at, max(least, min(needed, _MOST.get(field.kind, 150))))
        self._restoring = False
        self._fit()

    def _on_data(self) -> None:
        if not self._measured:
            self._fit_first()
        if self._soon.property("waiting"):
            self.open_current()

    def open_current(self) -> None:
        """Open the row under the cursor, as soon as it is here."""
        self._soon.stop()
        row = self._model.row_at(self._model.line_of(self._current))
        self._soon.setProperty("waiting", row is None and self._current >= 0)
        if row is not None and self.picked_count() <= 1:
            self.opened.emit(row.id)


def default_columns(form: type[Form], wanted: Sequence[str], kept: Sequence[str]) -> tuple[str, ...]:
    """The columns to show: what was kept (if it still exists), else ``wanted``; the name always first."""
    known = [key for key in kept if key in form.by_key and form.by_key[key].kind is not Kind.ROWS]
    chosen = known or list(wanted)
    return (form.headline, *(key for key in dict.fromkeys(chosen) if key != form.headline))


def head_width(field: Field[Any]) -> int:
    """What the head of a column needs, in logical pixels."""
    font = QFont(QApplication.font())
    font.setPixelSize(12)
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(head_words(field)) + 26


def usual_width(field: Field[Any]) -> int:
    """What the kind of value needs, but never less than the head."""
    return max(_WIDTHS.get(field.kind, 140), min(head_width(field), 190))
