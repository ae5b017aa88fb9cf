"""A table of any values: columns are functions of a row, so that 100,000 rows cost nothing until they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kc_desktop.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex
Sign = tuple[str, str]
"""(icon, colour token)."""
_NOWHERE = QModelIndex()
_ICON = 16
SPARE_BELOW = 700
"""Pixels of width."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column:
    """``text`` of a row; ``width`` 0 takes the room that is left; ``sign`` goes before the text; ``tip``: else a cut
    text is its own tip; ``spare``: left out where the table has little room."""

    title: str
    text: Callable[[Any], str]
    width: int = 0
    sign: Callable[[Any], Sign | None] | None = None
    figures: bool = False
    tip: Callable[[Any], str] | None = None
    spare: bool = False


class _Model(QAbstractTableModel):
    ticked_changed = Signal()

    def __init__(self, columns: Sequence[Column], can_tick: Callable[[Any], bool] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns, self._can_tick = tuple(columns), can_tick
        self.rows: Sequence[Any] = ()
        self.ticked: set[int] = set()

    def show(self, rows: Sequence[Any], ticked: Iterable[int]) -> None:
        self.beginResetModel()
        self.rows, self.ticked = rows, set(ticked)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if self._can_tick is None:
            return found
        if not self._can_tick(self.rows[index.row()]):
            return found & ~Qt.ItemFlag.ItemIsEnabled
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip else column.text(row)
        if role == Qt.ItemDataRole.DecorationRole and column.sign and (sign := column.sign(row)):
            return icons.icon(*sign)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.figures else _LEFT
        if role == Qt.ItemDataRole.CheckStateRole and self._can_tick and index.column() == 0:
            return Qt.CheckState.Checked if index.row() in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        (self.ticked.add if on else self.ticked.discard)(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].figures else _LEFT
        return None


class Sheet(QTableView):
    """``picked`` follows the row lit (None for none); ``opened`` on Enter or a double click; ``ticked`` when a tick
    changed (with ``can_tick``: the space bar ticks the row lit)."""

    picked = Signal(object)
    opened = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        *,
        can_tick: Callable[[Any], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._can_tick = can_tick
        self._table = _Model(columns, can_tick, self)
        self.setModel(self._table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT_DENSE + 6)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        for place, column in enumerate(columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.picked.emit(self.current()))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._table.rows[index.row()]))
        self._table.ticked_changed.connect(self.ticked)

    @property
    def rows(self) -> Sequence[Any]:
        """What is listed."""
        return self._table.rows

    def show_rows(self, rows: Sequence[Any], *, ticked: Iterable[int] = (), lit: int = -1) -> None:
        """List ``rows``; ``lit``: the row to light (−1: none)."""
        self._table.show(rows, ticked)
        if 0 <= lit < len(rows):
            self.selectRow(lit)
        else:
            self.picked.emit(None)
        self.ticked.emit()

    def current(self) -> Any:
        """The row lit, or None."""
        at = self.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def chosen(self) -> list[Any]:
        """The rows ticked, in order."""
        return [self.rows[at] for at in sorted(self._table.ticked)]

    def tick_all(self, *, on: bool) -> None:
        """Tick everything that can be ticked, or nothing."""
        can = self._can_tick or (lambda _row: False)
        places = [at for at, row in enumerate(self.rows) if can(row)] if on else []
        self._table.ticked = set(places)
        self.viewport().update()
        self.ticked.emit()

    def fit(self, most: int, least: int = 1) -> None:
        """Be as high as the rows, between ``least`` and ``most`` of them."""
        shown = min(most, max(least, len(self.rows)))
        height = self.verticalHeader().defaultSectionSize() * shown + self.horizontalHeader().sizeHint().height() + 6
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Columns come and go with the room there is."""
        super().resizeEvent(event)
        for place, column in enumerate(self._table.columns):
            if column.spare:
                self.setColumnHidden(place, self.width() < SPARE_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; the space bar ticks wherever in the row the keyboard is."""
        here = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            self.opened.emit(here)
        elif event.key() == Qt.Key.Key_Space and self._can_tick and here is not None and self._can_tick(here):
            row = self.currentIndex().row()
            on = Qt.CheckState.Unchecked if row in self._table.ticked else Qt.CheckState.Checked
            self._table.setData(self._table.index(row, 0), on, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
