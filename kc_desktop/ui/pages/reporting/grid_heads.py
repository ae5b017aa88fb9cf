"""Heads of the table of a report: columns under their groups, names of the lines at the left that stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from kc_desktop.domain import report_text
from kc_desktop.domain.reporting.result import Column
from kc_desktop.ui import theme
from kc_desktop.ui.pages.reporting.figures import declared
from kc_desktop.ui.pages.reporting.grid_model import ReportModel, line_words

PAD = 10
INDENT = 14
LINES_MOST = 3
"""Lines of text a head may take."""
_GROUP, _LEAST = 26, 56
_WRAP = int(Qt.TextFlag.TextWordWrap)


class ColumnHead(QHeaderView):
    """Labels wrap; columns of one group stand under its name."""

    def __init__(self, table: QTableView, model: ReportModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._lines = model
        self._height = 36
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        theme.state().changed.connect(self.viewport().update)

    def measure(self) -> None:
        """As high as the labels need at the widths the columns have now."""
        metrics = QFontMetrics(head_font(self.font()))
        most = metrics.lineSpacing() * LINES_MOST
        needed = metrics.lineSpacing()
        for at, column in enumerate(self._lines.columns):
            room = QRect(0, 0, self.sectionSize(at) - 2 * PAD, most)
            needed = max(needed, metrics.boundingRect(room, _WRAP, head_words(column)).height())
        grouped = any(column.group for column in self._lines.columns)
        self._height = max(_LEAST, min(most, needed) + 16 + (_GROUP if grouped else 0))
        self.setFixedHeight(self._height)

    def sizeHint(self) -> QSize:  # noqa: N802
        """What was measured; Qt would ask the labels of hundreds of sections each time."""
        return QSize(0, self._height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """The label at the foot; over it the part of the group's name that falls on this column."""
        columns = self._lines.columns
        if not rect.isValid() or logicalIndex >= len(columns):
            return
        column = columns[logicalIndex]
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.colour("surface"))
        painter.setFont(head_font(self.font()))
        painter.setPen(theme.colour("muted"))
        inner = rect.adjusted(PAD, 6, -PAD, -7)
        if column.group:
            self._paint_group(painter, rect, logicalIndex)
            inner.setTop(rect.top() + _GROUP)
        side = Qt.AlignmentFlag.AlignRight if report_text.is_number(column) else Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("muted"))
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignBottom) | _WRAP, head_words(column))
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, at: int) -> None:
        columns = self._lines.columns
        name = columns[at].group
        first = last = at
        while first > 0 and columns[first - 1].group == name:
            first -= 1
        while last + 1 < len(columns) and columns[last + 1].group == name:
            last += 1
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        # Kept in sight while its columns are scrolled under the names of the lines.
        shown = QRect(max(left, 0), rect.top(), min(right, self.viewport().width()) - max(left, 0), _GROUP)
        painter.setPen(theme.colour("text"))
        text = QFontMetrics(painter.font()).elidedText(
            declared(name), Qt.TextElideMode.ElideRight, shown.width() - 2 * PAD
        )
        painter.drawText(shown.adjusted(PAD, 0, -PAD, 0), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(left + PAD // 2, rect.top() + _GROUP - 1, right - PAD // 2, rect.top() + _GROUP - 1)


class LineHead(QHeaderView):
    """The names of the lines: level as indent, sums in bold, at most two lines of text."""

    def __init__(self, table: QTableView, model: ReportModel) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table, self._lines = table, model
        self._width = 150
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.state().changed.connect(self.viewport().update)

    def show_width(self, width: int) -> None:
        """Be ``width`` pixels wide."""
        self._width = width
        self.setFixedWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """What was set; Qt would ask the names of hundreds of lines each time."""
        return QSize(self._width, 0)

    def widest(self, most: int) -> int:
        """Pixels that the names of the first ``most`` lines take in one line of text."""
        plain, bold = QFontMetrics(self.font()), QFontMetrics(bold_font(self.font()))
        names: dict[tuple[bool, int], str] = {}
        for row in range(min(most, len(self._lines.lines))):
            place, name = (self._lines.is_sum(row), self._lines.lines[row].level), line_words(self._lines.lines[row])
            names[place] = max(names.get(place, ""), name, key=len)
        widths = (
            (bold if strong else plain).horizontalAdvance(name) + level * INDENT
            for (strong, level), name in names.items()
        )
        return max(widths, default=0) + 2 * PAD

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """One name."""
        if not rect.isValid() or logicalIndex >= len(self._lines.lines):
            return
        here = self._table.currentIndex().row() == logicalIndex
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.colour("hover" if here else "surface"))
        bold = self._lines.is_sum(logicalIndex)
        painter.setFont(bold_font(self.font()) if bold else self.font())
        record = self._lines.lines[logicalIndex].record is not None
        painter.setPen(theme.colour("accent" if record else "text"))
        indent = self._lines.lines[logicalIndex].level * INDENT
        inner = rect.adjusted(PAD + indent, 2, -PAD, -3)
        self._draw(painter, inner, line_words(self._lines.lines[logicalIndex]))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, inner: QRect, text: str) -> None:
        """In one line, else in two; what is more is cut, the tip has it whole."""
        metrics = painter.fontMetrics()
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if metrics.horizontalAdvance(text) <= inner.width():
            painter.drawText(inner, side, text)
            return
        first, rest = split(metrics, text, inner.width())
        if inner.height() < 2 * metrics.lineSpacing() - 4 or not rest:
            painter.drawText(inner, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width()))
            return
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side, f"{first}\n{shown}")


def split(metrics: QFontMetrics, text: str, width: int) -> tuple[str, str]:
    """The words that fit into a line of ``width``, and the rest."""
    pieces = text.split(" ")
    for count in range(len(pieces) - 1, 0, -1):
        first = " ".join(pieces[:count])
        if metrics.horizontalAdvance(first) <= width:
            return first, " ".join(pieces[count:])
    return text, ""


def head_words(column: Column) -> str:
    """The label with its unit, where that is not the money's."""
    name, unit = declared(column.label), declared(column.unit)
    return f"{name} ({unit})" if report_text.heading(column) != column.label else name


def head_font(font: QFont) -> QFont:
    """The font of the heads of columns."""
    made = QFont(font)
    made.setPixelSize(12)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def bold_font(font: QFont) -> QFont:
    """The font of sums."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
