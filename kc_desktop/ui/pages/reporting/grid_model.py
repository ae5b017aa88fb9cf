"""The lines and columns of a computed report, as Qt asks for them; nothing is laid out before it is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kc_desktop.domain import report_text
from kc_desktop.domain.reporting.result import Column, Line, Mismatch, Report
from kc_desktop.ui.language import tell
from kc_desktop.ui.pages.reporting.figures import Figures, declared, unit_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ReportModel(QAbstractTableModel):
    """Empty until a report is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.columns: Sequence[Column] = ()
        self._figures: Figures | None = None
        self._wrong: Mapping[tuple[str, str], Mismatch] = {}

    def show(self, report: Report, figures: Figures) -> None:
        """Another report, or the same one computed anew."""
        self.beginResetModel()
        self.lines, self.columns, self._figures = report.lines, report.columns, figures
        self._wrong = {(one.line, one.column): one for one in report.mismatches}
        self.endResetModel()

    def show_figures(self, figures: Figures) -> None:
        """The same lines in another unit of money."""
        self._figures = figures
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """The lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """The columns of figures; the names of the lines are the heads of the rows."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a figure, where it stands, what is wrong with it."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if report_text.is_number(self.columns[index.column()]) else _LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            wrong = self.wrong(index.row(), index.column())
            return tell(wrong.text) if wrong else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row(), index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of columns and lines, whole."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return column_words(self.columns[section]) if section < len(self.columns) else None
        return line_words(self.lines[section]) if section < len(self.lines) else None

    def text(self, row: int, column: int) -> str:
        """A figure as it stands in the table."""
        return self._figures.shown(self.lines[row].values[column], column) if self._figures else ""

    def wrong(self, row: int, column: int) -> Mismatch | None:
        """What does not agree here."""
        return self._wrong.get((self.lines[row].key, self.columns[column].key)) if self._wrong else None

    def wrong_columns(self) -> frozenset[str]:
        """Keys of the columns in which something does not agree."""
        return frozenset(column for _line, column in self._wrong)

    def is_sum(self, row: int) -> bool:
        """Whether the line stands for others."""
        return report_text.is_strong(self.lines[row])

    def spoken(self, row: int, column: int) -> str:
        """A figure for those who hear it."""
        line, one = self.lines[row], self.columns[column]
        unit = unit_words(one, line, self._figures.unit if self._figures else "")
        wrong = self.wrong(row, column)
        said = f"{line_words(line)}, {column_words(one)}: {self.text(row, column)} {unit}".rstrip()
        return f"{said}. {tell(wrong.text)}" if wrong else said

    def place_of(self, line: str, column: str) -> tuple[int, int] | None:
        """Where a figure stands."""
        row = next((at for at, one in enumerate(self.lines) if one.key == line), None)
        found = next((at for at, one in enumerate(self.columns) if one.key == column), None)
        return None if row is None or found is None else (row, found)

    def block(self, rows: range, columns: range) -> Block | None:
        """Figures to copy; None while nothing is shown."""
        return Block(self.lines, self.columns, self._figures, rows, columns) if self._figures else None


@dataclass(frozen=True, slots=True)
class Block:
    """Figures to copy, kept as they were shown: a long list becomes text beside the window."""

    lines: Sequence[Line]
    names: Sequence[Column]
    figures: Figures
    rows: range
    columns: range

    def text(self) -> str:
        """For a worksheet: one figure alone as it is, several with the names of lines and columns."""
        heads = len(self.rows) * len(self.columns) > 1
        told = ["\t".join(("", *(_flat(column_words(self.names[at])) for at in self.columns)))] if heads else []
        for row in self.rows:
            line = self.lines[row]
            cells = [self.figures.copied(line.values[at], at) for at in self.columns]
            told.append("\t".join([_flat(line_words(line)), *cells] if heads else cells))
        return "\n".join(told)


def line_words(line: Line) -> str:
    """Number and name of a line, with its unit."""
    unit = f" ({declared(line.unit)})" if line.unit else ""
    return f"{line.number}  {declared(line.label)}{unit}".strip()


def column_words(column: Column) -> str:
    """Group and name of a column."""
    name = declared(column.label)
    return f"{declared(column.group)}: {name}" if column.group else name


def _flat(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")
