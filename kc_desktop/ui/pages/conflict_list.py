"""The queue of conflicts as a list of two-line rows, and the three filters above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.dispute import field_of
from kc_desktop.services.conflicts import Waiting
from kc_desktop.ui import theme
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.conflict_facts import field_title

_ITEM = Qt.ItemDataRole.UserRole
_ROW = 46
_Index = QModelIndex | QPersistentModelIndex


class _Queue(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Waiting] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        if role == _ITEM:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{_title(one)}. {_detail(one)}"
        return None

    def show(self, rows: Sequence[Waiting]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def drop(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self.endRemoveRows()


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        del option, index
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        widget = blank.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, blank, painter, widget)
        one: Waiting = index.data(_ITEM)
        box: QRect = blank.rect.adjusted(10, 0, -10, 0)
        painter.save()
        painter.setPen(theme.colour("text"))
        _draw(painter, box.adjusted(0, 4, 0, -_ROW // 2), _title(one))
        small = QFont(painter.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        _draw(painter, box.adjusted(0, _ROW // 2, 0, -4), _detail(one))
        painter.restore()


class QueueList(QListView):
    """``current`` follows the row lit; keys are offered to ``keys`` first."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: Callable[[QKeyEvent], bool] = lambda _event: False
        self._model = _Queue(self)
        self.setModel(self._model)
        self.setItemDelegate(_TwoLines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Bất đồng chờ quyết định"))
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def rows(self) -> Sequence[Waiting]:
        """What is listed."""
        return self._model.rows

    def current(self) -> Waiting | None:
        """The row lit."""
        row = self.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_rows(self, rows: Sequence[Waiting], lit: int = 0) -> None:
        """List ``rows`` and light one of them."""
        self._quiet = True
        self._model.show(rows)
        self.light(lit)

    def drop(self, gone: Callable[[Waiting], bool]) -> None:
        """Take rows out and light the one that follows the one lit."""
        here = max(self.currentIndex().row(), 0)
        places = [at for at, one in enumerate(self.rows) if gone(one)]
        self._quiet = True
        if len(places) == 1:
            self._model.drop(places[0])
        else:
            self._model.show([one for one in self.rows if not gone(one)])
        self.light(here - sum(at < here for at in places))

    def light(self, row: int) -> None:
        """Light a row (the nearest there is) and say so."""
        row = min(max(row, 0), len(self.rows) - 1)
        self._quiet = True
        self.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self._quiet = False
        self.moved.emit()

    def step(self, by: int) -> None:
        """Light another row."""
        self.light(self.currentIndex().row() + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.keys(event):
            super().keyPressEvent(event)

    def _on_current(self) -> None:
        if not self._quiet:
            self.moved.emit()


class QueueFilters(QWidget):
    """Form, field, office; each offers what the queue holds. ``changed`` when one was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.field, self.station = QComboBox(), QComboBox(), QComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (tr("Lọc theo biểu"), tr("Lọc theo mục"), tr("Lọc theo nơi ghi"))
        for box, name in zip((self.form, self.field, self.station), names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(140)
            box.setMaximumWidth(240)
            box.currentIndexChanged.connect(self._on_chosen)
            row.addWidget(box)

    def offer(self, queue: Sequence[Waiting]) -> None:
        """Offer what ``queue`` holds, keeping what is chosen where it is still there."""
        forms = {one.form: label("form", FORMS[one.form].plural) for one in queue}
        of_form = [one for one in queue if not self.form.currentData() or one.form == self.form.currentData()]
        fields = {_field(one): field_title(one.form, one.path) for one in of_form}
        stations = {name: name for one in queue for name in one.stations}
        _fill(self.form, tr("Mọi biểu"), forms)
        _fill(self.field, tr("Mọi mục"), fields)
        _fill(self.station, tr("Mọi nơi"), dict(sorted(stations.items())))

    def show_form(self, form: str) -> None:
        """Choose a form, and nothing else."""
        for box in (self.field, self.station):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.form.setCurrentIndex(max(self.form.findData(form), 0))

    def passes(self, one: Waiting) -> bool:
        """Whether a line is wanted."""
        form, field, station = (box.currentData() for box in (self.form, self.field, self.station))
        if form and one.form != form:
            return False
        if field and field != _field(one):
            return False
        return not station or station in one.stations

    def _on_chosen(self) -> None:
        self.changed.emit()


def _field(one: Waiting) -> str:
    return f"{one.form} {field_of(one.path)}"


def _fill(box: QComboBox, every: str, entries: dict[str, str]) -> None:
    chosen = box.currentData()
    wanted = [("", every), *entries.items()]
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == wanted:
        return
    with QSignalBlocker(box):
        box.clear()
        for data, text in wanted:
            box.addItem(text, data)
        box.setCurrentIndex(next((at for at, (data, _) in enumerate(wanted) if data == chosen), 0))


def _title(one: Waiting) -> str:
    return one.title or tr("(chưa có tên)")


def _detail(one: Waiting) -> str:
    return f"{field_title(one.form, one.path)} · {', '.join(dict.fromkeys(one.stations))}"


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
