"""A column of a sheet whose figure stands on a bar: how much of a whole is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kc_desktop.ui import theme
from kc_desktop.ui.pages.sheet import Sheet

_HEIGHT, _MARGIN = 5, 8


class ShareBar(QStyledItemDelegate):
    """``share`` of a row: per cent, None for no bar. The figure itself is the text of the column."""

    def __init__(self, sheet: Sheet, column: int, share: Callable[[Any], int | None]) -> None:
        super().__init__(sheet)
        self._sheet, self._share = sheet, share
        sheet.setItemDelegateForColumn(column, self)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The text as ever, a track and its filled part below it."""
        super().paint(painter, option, index)
        share = self._share(self._sheet.rows[index.row()])
        if share is None:
            return
        room = QRectF(option.rect)
        track = QRectF(room.left() + _MARGIN, room.bottom() - _HEIGHT - 1, room.width() - 2 * _MARGIN, _HEIGHT - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line_strong"))
        painter.drawRoundedRect(track, 2, 2)
        if share > 0:
            painter.setBrush(theme.colour("accent"))
            track.setWidth(track.width() * min(share, 100) / 100)
            painter.drawRoundedRect(track, 2, 2)
        painter.restore()
