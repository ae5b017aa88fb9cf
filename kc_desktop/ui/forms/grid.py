"""Editors in lines of twelve columns; on a narrow pane every field takes twice its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.layout import COLUMNS, Line, Place

GAP, LINE_GAP, NARROW = 16, 6, 500


def column_box(start: int, span: int, width: int) -> tuple[int, int]:
    """(x, width) in pixels of ``span`` columns from column ``start`` in a grid ``width`` pixels wide."""
    unit = (width - GAP * (COLUMNS - 1)) / COLUMNS
    left = round(start * (unit + GAP))
    return left, round((start + span) * (unit + GAP)) - GAP - left


class FieldGrid(QWidget):
    """Places the editors of some lines and is as high as they need."""

    def __init__(self, lines: Sequence[Line], editors: dict[str, Editor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._editors = lines, editors
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for editor in editors.values():
            editor.setParent(self)
            editor.resized.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Put every editor in its place."""
        width, y = self.width(), 0
        for one in self._broken(width):
            column, height = 0, 0
            for place, span in one:
                editor = self._editors[place.key]
                left, room = column_box(column, span, width)
                editor.setGeometry(left, y, room, editor.height())
                column += span
                height = max(height, editor.height())
            y += height + LINE_GAP
        self.setFixedHeight(max(0, y - LINE_GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def _broken(self, width: int) -> list[list[tuple[Place, int]]]:
        if width >= NARROW:
            return [[(place, place.span) for place in one] for one in self._lines]
        found: list[list[tuple[Place, int]]] = []
        for one in self._lines:
            used = COLUMNS
            for place in one:
                span = min(COLUMNS, 2 * place.span)
                if used + span > COLUMNS:
                    found.append([])
                    used = 0
                found[-1].append((place, span))
                used += span
        return found
