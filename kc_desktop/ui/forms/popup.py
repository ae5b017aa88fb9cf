"""The list that opens under a field. A child of the window, never a window of its own: typing goes on in the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms.fonts import small_font, small_metrics
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.language import tr

_ONE_LINE, _TWO_LINES, _MOST_ROWS = 32, 48, 8
_PICK = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class _Picks(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picks: Sequence[Pick] = ()
        self.checked: frozenset[str] | None = None
        self.mark_width = 0

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pick = self.picks[index.row()]
        if role == _PICK:
            return pick
        return pick.title if role == Qt.ItemDataRole.DisplayRole else None

    def show(self, picks: Sequence[Pick], checked: frozenset[str] | None) -> None:
        self.beginResetModel()
        self.picks, self.checked = picks, checked
        widest = max((QFontMetrics(QApplication.font()).horizontalAdvance(pick.mark) for pick in picks), default=0)
        self.mark_width = widest + 12 if widest else 0
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """Mark, title, second line, tick."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        del option
        return QSize(100, _TWO_LINES if index.data(_PICK).detail else _ONE_LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        pick: Pick = index.data(_PICK)
        model = index.model()
        checked = model.checked if isinstance(model, _Picks) else None
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        state = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, 4, 4)
        left = box.left() + 8
        top = box.adjusted(0, 3, 0, -box.height() // 2 + 1) if pick.detail else box
        if checked is not None:
            if pick.key in checked:
                ratio = painter.device().devicePixelRatioF()
                picture = icons.pixmap("check", "accent", 16, ratio)
                painter.drawPixmap(QPoint(left, top.center().y() - 7), picture)
            left += 22
        painter.setFont(font)
        if pick.mark:
            painter.setPen(theme.colour("muted"))
            width = model.mark_width if isinstance(model, _Picks) else 0
            painter.drawText(QRect(left, top.top(), width, top.height()), _LEFT, pick.mark)
            left += width
        room = box.right() - 8 - left
        painter.setPen(theme.colour("text"))
        title = QFontMetrics(font).elidedText(pick.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top.top(), room, top.height()), _LEFT, title)
        if pick.detail:
            painter.setFont(small_font())
            painter.setPen(theme.colour("muted"))
            below = QRect(left, top.bottom(), room, box.bottom() - top.bottom() - 3)
            shown = QFontMetrics(small_font()).elidedText(pick.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(below, _LEFT, shown)
        painter.restore()


class PickPopup(QFrame):
    """One for each window; it serves whoever called ``offer`` last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("pick_popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(self, "popup")
        self._model = _Picks(self)
        self._on_pick: Callable[[Pick], None] = lambda _pick: None
        self._owner: QWidget | None = None
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Painter(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Danh sách chọn"))
        self.list.clicked.connect(self._on_clicked)
        self.list.entered.connect(self.list.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        self.hide()

    @staticmethod
    def of(widget: QWidget) -> PickPopup:
        """The list of the window ``widget`` lives in."""
        window = widget.window()
        found = window.findChild(PickPopup, "pick_popup", Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, PickPopup) else PickPopup(window)

    def offer(
        self,
        owner: QWidget,
        picks: Sequence[Pick],
        on_pick: Callable[[Pick], None],
        *,
        checked: frozenset[str] | None = None,
        current: int = 0,
    ) -> None:
        """Open under ``owner``; ``current`` is the entry lit (−1 none). An empty list closes."""
        if not picks:
            self.hide()
            return
        self._owner, self._on_pick = owner, on_pick
        self._model.show(picks, checked)
        self._place(owner, picks)
        self.list.setCurrentIndex(self._model.index(current, 0) if current >= 0 else QModelIndex())
        self.list.scrollTo(self.list.currentIndex())
        self.show()
        self.raise_()

    def serves(self, owner: QWidget) -> bool:
        """Whether it is open for ``owner``."""
        return self._owner is owner and self.isVisible()

    def close_for(self, owner: QWidget) -> None:
        """Close, if it is ``owner``'s."""
        if self._owner is owner:
            self.hide()

    def current(self) -> Pick | None:
        """The entry lit."""
        found = self.list.currentIndex().data(_PICK)
        return found if isinstance(found, Pick) else None

    def current_row(self) -> int:
        """Its place, −1 for none."""
        return self.list.currentIndex().row()

    def step(self, by: int) -> None:
        """Light another entry; stops at both ends."""
        row = min(max(self.list.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        self.list.setCurrentIndex(self._model.index(row, 0))

    def picks(self) -> Sequence[Pick]:
        """What is on offer."""
        return self._model.picks

    def _place(self, owner: QWidget, picks: Sequence[Pick]) -> None:
        heights = [_TWO_LINES if pick.detail else _ONE_LINE for pick in picks[:_MOST_ROWS]]
        height = sum(heights) + 14
        window = owner.window()
        wide, small = QFontMetrics(self.font()), small_metrics()
        titles = (wide.horizontalAdvance(f"{pick.mark}  {pick.title}") for pick in picks)
        widest = max(*titles, *(small.horizontalAdvance(pick.detail) for pick in picks)) + 64
        width = min(max(owner.width(), min(widest, 560), 200), window.width() - 16)
        corner = owner.mapTo(window, QPoint(0, 0))
        top = corner.y() + owner.height() + 2
        room_below, room_above = window.height() - top - 8, corner.y() - 8
        if height > room_below and room_above > room_below:
            height = min(height, room_above)
            top = corner.y() - height - 2
        else:
            height = min(height, max(room_below, 60))
        self.setGeometry(min(corner.x(), window.width() - width - 8), top, width, height)

    def _on_clicked(self, index: QModelIndex) -> None:
        pick = index.data(_PICK)
        if isinstance(pick, Pick):
            self._on_pick(pick)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
