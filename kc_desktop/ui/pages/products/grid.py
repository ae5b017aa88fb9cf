"""A grid of points typed at speed: a figure and Enter, the next cell follows; missing and unsound cells are marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kc_desktop.ui import theme
from kc_desktop.ui.language import show_number, tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_BEGUN = "begun"
_TITLE_LEAST = 130
"""Pixels of the column that names the rows; it takes the room that is left."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column. ``maximum``: of points that are typed; None where the column only tells."""

    key: str
    title: str
    tip: str = ""
    maximum: Decimal | None = None
    width: int = 84


@dataclass(frozen=True, slots=True)
class Cell:
    """``points`` where they are typed, else ``text``; ``fault``: why they do not count."""

    points: Decimal | None = None
    text: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: what it is, and its cells by the keys of the columns."""

    key: str
    title: str
    tip: str
    cells: Mapping[str, Cell]


class ScoreModel(QAbstractTableModel):
    """Column 0 names the row. Cells change in place: what is being typed stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads: tuple[Head, ...] = ()
        self.rows: tuple[GridRow, ...] = ()
        self.corner = ""

    def show(self, corner: str, heads: Sequence[Head], rows: Sequence[GridRow]) -> None:
        """Another grid, or other values in the same one."""
        same = corner == self.corner and tuple(heads) == self.heads
        same = same and [row.key for row in rows] == [row.key for row in self.rows]
        if same:
            before, self.rows = self.rows, tuple(rows)
            for at, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.heads)))
            return
        self.beginResetModel()
        self.corner, self.heads, self.rows = corner, tuple(heads), tuple(rows)
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """What stands in a cell."""
        return self.rows[index.row()].cells.get(self.heads[index.column() - 1].key, Cell())

    def maximum(self, index: Index) -> Decimal | None:
        """The most points of a cell; None where nothing is typed."""
        return self.heads[index.column() - 1].maximum if index.isValid() and index.column() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.heads) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if self.maximum(index) is not None else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == 0:
            row = self.rows[index.row()]
            if role == Qt.ItemDataRole.ToolTipRole:
                return row.tip or row.title
            return row.title if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        return self._of_cell(self.cell(index), index, role)

    def _of_cell(self, cell: Cell, index: Index, role: int) -> Any:
        typed = self.maximum(index) is not None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if not typed:
                return cell.text
            return "–" if cell.points is None else f"{show_number(cell.points)}{' !' if cell.fault else ''}"
        if role == Qt.ItemDataRole.EditRole:
            return "" if cell.points is None else show_number(cell.points)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.fault or (tr("Chưa có điểm") if typed and cell.points is None else cell.text)
        return None

    def ground(self, index: Index) -> str:
        """The colour token under a cell that is missing or unsound."""
        if self.maximum(index) is None:
            return ""
        cell = self.cell(index)
        return "bad_soft" if cell.fault else "warn_soft" if cell.points is None else ""

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        head = self.heads[section - 1] if section else None
        if role == Qt.ItemDataRole.DisplayRole:
            return head.title if head else self.corner
        if role == Qt.ItemDataRole.ToolTipRole:
            return head.tip if head else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if head else _LEFT
        return None


class ScoreGrid(QTableView):
    """``typed`` with (row key, column key, points or None) for each cell; ``wrong`` with what is no points, "" when all
    is well again; ``left_behind`` when Enter is pressed in the last cell."""

    typed = Signal(str, str, object)
    wrong = Signal(str)
    left_behind = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ScoreModel(self)
        self.setModel(self.table)
        self.setItemDelegate(_Typing(self))
        self.setAccessibleName(tr("Bảng điểm"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT_DENSE + 6)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(40)

    def show_grid(self, corner: str, heads: Sequence[Head], rows: Sequence[GridRow]) -> None:
        """Show a grid; the cell lit stays lit where it is still there."""
        here = self.currentIndex()
        at = (here.row(), here.column())
        new = tuple(heads) != self.table.heads
        self.table.show(corner, heads, rows)
        if new:
            for place, head in enumerate(heads, 1):
                self.setColumnWidth(place, head.width)
            self._fit()
        if not self.currentIndex().isValid() and rows:
            row = at[0] if 0 <= at[0] < len(rows) else 0
            self.setCurrentIndex(self.table.index(row, at[1] if 1 <= at[1] <= len(heads) else 1))

    def _fit(self) -> None:
        others = sum(head.width for head in self.table.heads)
        self.setColumnWidth(0, max(_TITLE_LEAST, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The names of the rows take the room that is left."""
        super().resizeEvent(event)
        self._fit()

    def put(self, index: Index, points: Decimal | None) -> None:
        """Say that points were typed, where they are other ones."""
        if self.table.cell(index).points != points or self.table.cell(index).fault:
            self.typed.emit(self.table.rows[index.row()].key, self.table.heads[index.column() - 1].key, points)

    def advance(self, *, down: bool = False, back: bool = False) -> None:
        """To the next cell that is typed: to the right, then the next row; ``down``: below."""
        here, step = self.currentIndex(), -1 if back else 1
        if down:
            row = here.row() + step
            if 0 <= row < len(self.table.rows):
                self.setCurrentIndex(self.table.index(row, here.column()))
            return
        width = len(self.table.heads) + 1
        at = here.row() * width + here.column() + step
        while 0 <= at < len(self.table.rows) * width:
            index = self.table.index(at // width, at % width)
            if self.table.maximum(index) is not None:
                self.setCurrentIndex(index)
                return
            at += step
        if not back:
            self.left_behind.emit()

    def first_missing(self) -> None:
        """Light the first cell without points."""
        for row in range(len(self.table.rows)):
            for column in range(1, len(self.table.heads) + 1):
                index = self.table.index(row, column)
                if self.table.maximum(index) is not None and self.table.cell(index).points is None:
                    self.setCurrentIndex(index)
                    return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on, Delete empties, Ctrl+V takes a block copied from Excel, Ctrl+C gives the cell."""
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.advance(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.table.maximum(here) is not None:
            self.put(here, None)
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        start, bad = self.currentIndex(), 0
        for down, line in enumerate(text.rstrip("\r\n").splitlines()):
            for right, part in enumerate(line.split("\t")):
                index = self.table.index(start.row() + down, start.column() + right)
                maximum = self.table.maximum(index) if index.isValid() else None
                points = read_points(part, maximum) if maximum is not None else None
                if points is not None:
                    self.put(index, points)
                elif part.strip():
                    bad += 1
        self.wrong.emit(tr("{count} ô dán vào không phải là điểm hợp lệ", count=show_number(bad)) if bad else "")


def read_points(text: str, maximum: Decimal) -> Decimal | None:
    """Points as typed ("38,5"), at most two decimals, 0 to ``maximum``; None for anything else."""
    plain = text.strip().replace(",", ".")
    try:
        points = Decimal(plain) if plain.replace(".", "", 1).isdecimal() and plain.isascii() else None
    except InvalidOperation:
        return None
    if points is None or points > maximum or points != points.quantize(Decimal("0.01")):
        return None
    return points


class _Typing(QStyledItemDelegate):
    """The line in a cell. Points that cannot be taken keep the line open and say why."""

    def __init__(self, grid: ScoreGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The sheet paints over a model's own ground: what is missing is tinted before."""
        if token := self._grid.table.ground(index):
            painter.fillRect(option.rect.adjusted(1, 1, -1, -1), theme.colour(token))
        super().paint(painter, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        del option
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setFrame(False)
        line.setStyleSheet("padding: 0 6px; min-height: 0;")
        line.setAccessibleName(
            f"{self._grid.table.rows[index.row()].title}: {self._grid.table.heads[index.column() - 1].title}"
        )
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Once: what is being typed is not written over when the row changes beside it."""
        if isinstance(editor, QLineEdit) and not editor.property(_BEGUN):
            editor.setProperty(_BEGUN, True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: N802
        """Points, or nothing; what is neither was left: the cell keeps what it had."""
        del model
        if isinstance(editor, QLineEdit) and self._sound(editor, index):
            maximum = self._grid.table.maximum(index)
            text = editor.text().strip()
            assert maximum is not None
            self._grid.put(index, read_points(text, maximum) if text else None)
            self._grid.wrong.emit("")

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter, Tab and the arrows up and down take the points and go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            key = event.key()
            forward = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
            if forward or key in (Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down):
                if self._sound(editor, self._grid.currentIndex()):
                    self.commitData.emit(editor)
                    self.closeEditor.emit(editor)
                    back = key in (Qt.Key.Key_Backtab, Qt.Key.Key_Up)
                    self._grid.advance(down=key in (Qt.Key.Key_Up, Qt.Key.Key_Down), back=back)
                return True
        return super().eventFilter(editor, event)

    def _sound(self, line: QLineEdit, index: Index) -> bool:
        maximum, text = self._grid.table.maximum(index), line.text().strip()
        if maximum is None or not text or read_points(text, maximum) is not None:
            return True
        theme.set_look(line, state="bad")
        self._grid.wrong.emit(tr("“{typed}”: điểm từ 0 đến {most}, không quá hai số lẻ", typed=text[:20],
                                 most=show_number(maximum)))  # fmt: skip
        return False
