"""Figures in a table: cells that can be chosen, sums in bold, đồng as million; chips of years."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.tabs import Choices

_LOW = 112


def low(sheet: Sheet) -> None:
    """Let a table be as low as a few rows: the page has to stand in 768 points without a scrollbar."""
    sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    sheet.setMinimumHeight(_LOW)


def million(dong: int) -> str:
    """``42.480`` or ``1.234,5``: million đồng, exact; a dash for nothing."""
    if not dong:
        return "–"
    whole = Decimal(dong) / 10**6
    return show_number(int(whole) if whole == whole.to_integral_value() else whole.normalize())


def percent(share: Decimal | None) -> str:
    """``67,86`` or a dash where there is no denominator."""
    return show_number(share)


class FigureSheet(Sheet):
    """A sheet whose cells are chosen, not its rows. ``cell`` follows the cell lit: (row, place of the column)."""

    cell = Signal(object, int)

    def __init__(self, columns: Sequence[Column], name: str, is_total: Callable[[Any], bool]) -> None:
        super().__init__(columns, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_Bold(self, is_total))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now.row(), now.column()))

    def light(self, row: int, column: int) -> None:
        """Choose a cell."""
        self.setCurrentIndex(self.model().index(row, column))

    def _tell(self, row: int, column: int) -> None:
        if 0 <= row < len(self.rows):
            self.cell.emit(self.rows[row], column)


class _Bold(QStyledItemDelegate):
    """Sums stand out by their weight."""

    def __init__(self, sheet: Sheet, is_total: Callable[[Any], bool]) -> None:
        super().__init__(sheet)
        self._sheet, self._is_total = sheet, is_total

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Heavier in the rows of sums."""
        super().initStyleOption(option, index)
        if self._is_total(self._sheet.rows[index.row()]):
            font = option.font
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font


class YearChips(QWidget):
    """The last years and the next; ``chosen`` when the person took one."""

    chosen = Signal(int)
    most = 7

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[int, ...] = ()
        self.choices = Choices([], "segment")
        self._row.addWidget(self.choices)

    def show_years(self, years: Sequence[int], year: int) -> None:
        """Offer the last of ``years``; ``year`` is the one on show."""
        shown = tuple(sorted({*sorted(years)[-self.most :], year}))
        if shown != self._shown:
            self._shown = shown
            empty(self._row)
            self.choices = Choices([(str(one), str(one)) for one in shown], "segment")
            self.choices.chosen.connect(lambda key: self.chosen.emit(int(key)))
            self.choices.setAccessibleName(tr("Năm kế hoạch"))
            self._row.addWidget(self.choices)
        self.choices.select(str(year))
