"""Two establishments side by side: which one is kept, and field by field whose value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Kind, Lookup
from kc_desktop.domain.values import show
from kc_desktop.services.pairing import Laid, Take, default_takes
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, show_value, tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LABEL = 190
_ROLE = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Row:
    """A field with its two values as people read them."""

    field: Field[Any]
    texts: tuple[str, str]
    differs: bool
    unites: bool


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.heads = ("", "")
        self.kept = 0
        self.taken: dict[str, frozenset[int]] = {}

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        row, side = self.rows[index.row()], index.column() - 1
        if side < 0:
            return label("form", row.field.label) if role == _ROLE.DisplayRole else self._look(row, role, taken=False)
        taken = row.differs and side in self.taken.get(row.field.key, frozenset())
        if role == _ROLE.DisplayRole:
            return row.texts[side] or ("–" if row.differs else "")
        if role == _ROLE.ToolTipRole:
            return row.texts[side]
        if role == _ROLE.AccessibleTextRole:
            return f"{row.texts[side]}. {tr('được lấy')}" if taken else row.texts[side]
        if role == _ROLE.DecorationRole and row.differs:
            return icons.icon("check", "accent") if taken else icons.icon("check", "line")
        return self._look(row, role, taken=taken)

    def _look(self, row: Row, role: int, *, taken: bool) -> Any:
        if role == _ROLE.FontRole and taken:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        if role == _ROLE.ForegroundRole:
            return theme.colour("text" if row.differs else "muted")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role == _ROLE.DisplayRole:
            return tr("Mục") if section == 0 else self.heads[section - 1]
        if role == _ROLE.DecorationRole and section:
            return icons.icon("check", "accent" if section - 1 == self.kept else "line")
        if role == _ROLE.ToolTipRole and section:
            return tr("Giữ cơ sở này (phím {key})", key=section)
        return None


class _Lit(QStyledItemDelegate):
    """What differs stands on another ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if isinstance(model, _Model) and model.rows[index.row()].differs:
            painter.fillRect(option.rect, theme.colour("warn_soft"))
        super().paint(painter, option, index)


class SidesTable(QTableView):
    """A click, or the space bar, takes the value at the keyboard; keys are offered to the page by ``unused``."""

    kept_changed = Signal(int)
    unused = Signal(object)

    def __init__(self, names: Lookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._table = _Model(self)
        self.laid: Laid | None = None
        self.setModel(self._table)
        self.setItemDelegate(_Lit(self))
        self.setAccessibleName(tr("So sánh hai cơ sở"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(theme.ROW_HEIGHT_DENSE + 4)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(0, _LABEL)
        head.sectionClicked.connect(lambda section: self.keep(section - 1) if section else None)
        self.clicked.connect(lambda index: self._take(index.row(), index.column() - 1))

    def show_laid(self, laid: Laid | None, kept: int = 0) -> None:
        """Show two establishments; the differing fields first."""
        self.laid = laid
        self._table.beginResetModel()
        self._table.rows = [] if laid is None else _rows(laid, self._names)
        named = [str(side.record.values.get("name") or "") for side in laid.sides] if laid else ["", ""]
        self._table.heads = f"1 · {named[0]}", f"2 · {named[1]}"
        self._table.kept = kept
        self._table.taken = self._defaults()
        self._table.endResetModel()

    @property
    def kept(self) -> int:
        """Which of the two is kept: 0 or 1."""
        return self._table.kept

    def keep(self, side: int) -> None:
        """Keep this one; whose values are taken is proposed anew."""
        if self.laid is None or side not in (0, 1):
            return
        self._table.kept = side
        self._table.taken = self._defaults()
        self._repaint()
        self.kept_changed.emit(side)

    def takes(self) -> dict[str, Take]:
        """Field → whose value, of the fields that differ."""
        found: dict[str, Take] = {}
        for key, sides in self._table.taken.items():
            found[key] = "both" if len(sides) == 2 else "keep" if self.kept in sides else "lose"
        return found

    def _defaults(self) -> dict[str, frozenset[int]]:
        if self.laid is None:
            return {}
        kept, lost = self.laid.sides[self.kept].record, self.laid.sides[1 - self.kept].record
        sides: Mapping[Take, frozenset[int]] = {
            "keep": frozenset((self.kept,)), "lose": frozenset((1 - self.kept,)), "both": frozenset((0, 1)),
        }  # fmt: skip
        proposed = default_takes(kept, lost)
        return {row.field.key: sides[proposed.get(row.field.key, "keep")] for row in self._table.rows if row.differs}

    def _take(self, at: int, side: int) -> None:
        row = self._table.rows[at]
        if side < 0 or not row.differs:
            return
        now = self._table.taken.get(row.field.key, frozenset())
        if row.unites:  # a list may come from both; the kept record's own entries are never dropped
            self._table.taken[row.field.key] = (now ^ {side} or now) | {self.kept}
        else:
            self._table.taken[row.field.key] = frozenset((side,))
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space takes the value; arrows move; the rest is the page's."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._take(index.row(), index.column() - 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _rows(laid: Laid, names: Lookup) -> list[Row]:
    found = []
    for field in FORMS["facility"].active():
        values = [side.record.values.get(field.key) for side in laid.sides]
        texts = [_text(field, value, names) for value in values]
        if any(texts):
            differs = values[0] != values[1]
            unites = field.kind in (Kind.PHONES, Kind.CHOICES, Kind.COMMUNES, Kind.ROWS)
            found.append(Row(field, (texts[0], texts[1]), differs, unites))
    return sorted(found, key=lambda row: not row.differs)


def _text(field: Field[Any], value: Any, names: Lookup) -> str:
    if field.kind is Kind.COMMUNE and value:
        return names.unit_label(value, full=True)
    if field.kind is Kind.ROWS:
        return tr("{count} dòng", count=len(value)) if value else ""
    return show_value(field, show(field, value, names))
