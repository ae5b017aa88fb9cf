"""Small pictures side by side: a photo, the first page of a scan, or where a file is that is not here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from kc_desktop.domain.media import PDF
from kc_desktop.services.attachments import Shown
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms.fonts import small_font
from kc_desktop.ui.language import tr

TILE = QSize(84, 60)
_RADIUS, _GAP = 6, 8


@dataclass(frozen=True, slots=True)
class Item:
    """One row of files. ``shown`` None: still being looked up."""

    row_id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    shown: Shown | None = None
    picture: QImage | None = None

    @property
    def sha256(self) -> str:
        """The content, "" where the row names none."""
        return str(self.values.get("hash") or "")

    @property
    def is_pdf(self) -> bool:
        """Whether it has pages."""
        return self.values.get("media") == PDF

    @property
    def openable(self) -> bool:
        """Whether the bytes are here."""
        return self.shown is not None and self.shown.here


def state_words(shown: Shown | None) -> str:
    """Why there is no picture; "" when there is nothing to say."""
    if shown is None or shown.here:
        return ""
    if shown.erased:
        return tr("đã xóa theo yêu cầu")
    return tr("ảnh còn ở {where}", where=shown.where) if shown.where else tr("ảnh chưa có ở máy này")


class Tile(QAbstractButton):
    """One file. Enter or a click opens it, Delete takes it away."""

    remove_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.setFixedSize(TILE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_item(self, item: Item, hint: str) -> None:
        """Show this row."""
        self.item = item
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(shape, theme.colour("background"))
        picture = self.item.picture
        if picture is not None and not picture.isNull():
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(box, picture, _middle(picture, box, top=self.item.is_pdf))
            painter.restore()
        else:
            self._paint_state(painter)
        if self.item.is_pdf:
            self._paint_mark(painter, "PDF")
        away = state_words(self.item.shown) != ""
        focused, over = self.hasFocus(), self.underMouse()
        pen = QPen(theme.colour("accent" if focused or over else "line_strong"), 2 if focused else 1)
        if away:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPath(shape)

    def _paint_state(self, painter: QPainter) -> None:
        text = state_words(self.item.shown)
        if text:
            painter.setFont(small_font())
            painter.setPen(theme.colour("muted"))
            inside = self.rect().adjusted(5, 3, -5, -3)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, flags, _three_lines(text, QFontMetrics(small_font()), inside.width()))
            return
        name = "dossier" if self.item.is_pdf else "clock" if self.item.shown is None else "info"
        sign = icons.pixmap(name, "muted", 22, self.devicePixelRatioF())
        painter.drawPixmap(QPoint((self.width() - 22) // 2, (self.height() - 22) // 2), sign)

    def _paint_mark(self, painter: QPainter, text: str) -> None:
        painter.setFont(small_font())
        box = QRect(5, self.height() - 21, QFontMetrics(small_font()).horizontalAdvance(text) + 8, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("tip"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("on_tip"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _middle(picture: QImage, box: QRectF, *, top: bool) -> QRectF:
    """The part of a picture that fills ``box`` without distortion: its middle, or (of a page) its head."""
    scale = max(box.width() / picture.width(), box.height() / picture.height())
    width, height = box.width() / scale, box.height() / scale
    return QRectF((picture.width() - width) / 2, 0 if top else (picture.height() - height) / 2, width, height)


def _three_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, 3 * width - 24)


class Strip(QScrollArea):
    """The tiles in a row that scrolls sideways, by wheel, arrows and focus."""

    opened = Signal(str)
    remove_asked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, hint_of: Callable[[Item], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint_of = hint_of
        self._tiles: dict[str, Tile] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        ground = QWidget()
        theme.set_look(ground, ground="background")
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self.setWidget(ground)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these, in this order."""
        wanted = {item.row_id for item in items}
        for row_id in set(self._tiles) - wanted:
            tile = self._tiles.pop(row_id)
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        for at, item in enumerate(items):
            tile = self._tiles.get(item.row_id) or self._tile(item)
            if self._row.indexOf(tile) != at:
                self._row.insertWidget(at, tile)
            tile.show_item(item, self._hint_of(item))
        self._fit()

    def tile(self, row_id: str) -> Tile | None:
        """The tile of a row."""
        return self._tiles.get(row_id)

    def tiles(self) -> Sequence[Tile]:
        """All, in order."""
        return sorted(self._tiles.values(), key=self._row.indexOf)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Room for the scroll bar where one is needed."""
        wide = len(self._tiles) * (TILE.width() + _GAP) > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(TILE.height() + 4 + bar)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        bar = self.horizontalScrollBar()
        delta = event.angleDelta()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for tile in self._tiles.values():
                tile.update()

    def _tile(self, item: Item) -> Tile:
        made = Tile(item)
        row_id = item.row_id
        made.clicked.connect(lambda: self.opened.emit(row_id))
        made.remove_asked.connect(lambda: self.remove_asked.emit(row_id))
        made.menu_asked.connect(lambda place: self.menu_asked.emit(row_id, place))
        made.installEventFilter(self)
        self._tiles[row_id] = made
        return made

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802
        """Arrows go from tile to tile; the focused one is in sight."""
        if isinstance(watched, Tile):
            if event.type() == QEvent.Type.FocusIn:
                self.ensureWidgetVisible(watched, 40, 0)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
                if step:
                    tiles = self.tiles()
                    at = tiles.index(watched) + step
                    if 0 <= at < len(tiles):
                        tiles[at].setFocus(Qt.FocusReason.TabFocusReason)
                    return True
        return super().eventFilter(watched, event)
