"""The table of a report: names of the lines stay at the left, heads in groups, every figure can be taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kc_desktop.domain import report_text
from kc_desktop.domain.reporting.result import Line, Measure, Report
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.reporting.figures import Figures
from kc_desktop.ui.pages.reporting.grid_heads import PAD, ColumnHead, LineHead, bold_font, head_font, head_words
from kc_desktop.ui.pages.reporting.grid_model import ReportModel
from kc_desktop.ui.tables.delegate import draw_figures, elided
from kc_desktop.ui.widgets.cards import words

_ROW, _ROW_TWO = 32, 46
_SIGN = 14
_NAMES_LEAST, _NAMES_MOST = 150, 420
_NAMES_SHARE, _NAMES_WHOLE = 0.36, 0.44
"""Of the width: what names get that are cut anyway, and what they get where that is enough for all of them."""
_MEASURED = 120
"""Lines whose texts decide how wide a column is."""
_LEAST = {Measure.MONEY: 96, Measure.COUNT: 76, Measure.QUANTITY: 84, Measure.PERCENT: 84, Measure.DAY: 96}
_MOST = {Measure.TEXT: 240}
_GROWN = 190
"""A column that takes a share of spare room becomes no wider."""
_TAKEN_AFTER_MS = 90
"""A held arrow key passes over figures without asking for each where it comes from."""


class ReportGrid(QTableView):
    """``taken`` follows the figure under the cursor (line key, column key), ``opened`` on Enter or a click, and
    ``line_opened`` when the name of a line is taken that stands for a record."""

    taken = Signal(str, str)
    opened = Signal(str, str)
    line_opened = Signal(str)
    copying = Signal(object)
    """The ``Block`` of figures to copy: making a text of a long one is work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ReportModel(self)
        self.setAccessibleName(tr("Bảng số liệu của báo cáo"))
        self._columns = ColumnHead(self, self.lines)
        self._names = LineHead(self, self.lines)
        self._corner = words("", "label", wrap=True)
        self._corner.setParent(self)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._over: QWidget | None = None
        self._wanted: list[int] = []
        self._needed = 0
        self._report = ""
        self._soon = QTimer(self, singleShot=True, interval=_TAKEN_AFTER_MS)
        self._soon.timeout.connect(self._tell_taken)
        self._build()
        self.setModel(self.lines)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(lambda _index: self._tell(self.opened))
        self._names.sectionClicked.connect(self._on_name)
        self._names.sectionDoubleClicked.connect(self._on_name_twice)

    def show_report(self, report: Report, figures: Figures, corner: str) -> None:
        """``corner``: what the names of the lines are; the cursor stays on its figure where that is still there."""
        here, same = self.current(), report.key == self._report
        self._report = report.key
        self.lines.show(report, figures)
        self._corner.setText(corner)
        self._wanted = self._measure()
        self._fit()
        if not same:
            self.scrollToTop()
            self.horizontalScrollBar().setValue(0)
        elif here is not None and (place := self.lines.place_of(*here)) is not None:
            self.setCurrentIndex(self.lines.index(*place))

    def put_in_corner(self, widget: QWidget) -> None:
        """Something over what the names of the lines are."""
        widget.setParent(self)
        self._over = widget

    def show_figures(self, figures: Figures) -> None:
        """Money in another unit; columns are as wide as it needs."""
        self.lines.show_figures(figures)
        self._wanted = self._measure()
        self._fit()

    def current(self) -> tuple[str, str] | None:
        """(line key, column key) of the figure under the cursor."""
        at = self.currentIndex()
        if not at.isValid() or at.row() >= len(self.lines.lines):
            return None
        return self.lines.lines[at.row()].key, self.lines.columns[at.column()].key

    def line(self, key: str) -> Line | None:
        """A line of the report shown."""
        return next((line for line in self.lines.lines if line.key == key), None)

    def go_to(self, line: str, column: str) -> bool:
        """Put the cursor on a figure."""
        if (place := self.lines.place_of(line, column)) is None:
            return False
        index = self.lines.index(*place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def needed_height(self) -> int:
        """Pixels at which no line is hidden."""
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if bar.maximum() > 0 else 0
        rows = len(self.lines.lines) * self._names.defaultSectionSize()
        return self._columns.height() + rows + room + 2 * self.frameWidth() + 4

    def copy(self) -> None:
        """The figures selected, for a worksheet."""
        chosen = self.selectionModel().selection()
        if not chosen.isEmpty():
            one = chosen.at(0)  # there is one alone: see the selection mode
            block = self.lines.block(range(one.top(), one.bottom() + 1), range(one.left(), one.right() + 1))
            if block is not None:
                self.copying.emit(block)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the figure, Ctrl+C copies, Ctrl+Enter opens the record of the line."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_name_twice(self.currentIndex().row())
            else:
                self._tell(self.opened)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Spare room is shared out; the corner follows."""
        super().resizeEvent(event)
        self._fit()

    # --- inside ---

    def _build(self) -> None:
        self.setHorizontalHeader(self._columns)
        self.setVerticalHeader(self._names)
        self.setItemDelegate(_Figures(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._names.setDefaultSectionSize(_ROW)

    def _measure(self) -> list[int]:
        """What each column needs for its figures and its longest word."""
        metrics, head = QFontMetrics(bold_font(self.font())), QFontMetrics(head_font(self.font()))
        self._needed = self._names.widest(_MEASURED)
        found, wrong = [], self.lines.wrong_columns()
        for at, column in enumerate(self.lines.columns):
            shown = (self.lines.text(row, at) for row in range(min(_MEASURED, len(self.lines.lines))))
            longest_text = max(shown, key=len, default="")  # figures are as wide as they are long
            texts = metrics.horizontalAdvance(longest_text) + len(longest_text)
            label = head_words(column)
            longest = max((head.horizontalAdvance(word) for word in label.split()), default=0)
            # A label of many words gets half its length, so that it takes two lines and not five.
            half = head.horizontalAdvance(label) // 2 + 12
            needed = max(texts, longest, min(half, 130)) + 2 * PAD + 4
            signs = _SIGN + 4 if column.key in wrong else 0
            found.append(min(max(needed + signs, _LEAST.get(column.measure, 90)), _MOST.get(column.measure, 400)))
        return found

    def _fit(self) -> None:
        """Names take what they need within their share; figures share what is then spare."""
        if not self._wanted:
            return
        width = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        needed = self._needed
        figures = sum(self._wanted)
        share = _NAMES_WHOLE if needed <= width * _NAMES_WHOLE else _NAMES_SHARE
        least = _NAMES_LEAST if self._over is None else max(_NAMES_LEAST, self._over.sizeHint().width() + 10)
        most = max(least, min(_NAMES_MOST, int(width * share), needed))
        names = max(most, min(needed, width - figures, _NAMES_MOST))
        spare = max(0, width - names - figures) // len(self._wanted)
        for at, wanted in enumerate(self._wanted):
            self.setColumnWidth(at, max(wanted, min(wanted + spare, _GROWN)))
        self._names.show_width(names)
        self._names.setDefaultSectionSize(_ROW_TWO if needed > names else _ROW)
        self._columns.measure()
        self.updateGeometries()
        frame, over = self.frameWidth(), 0
        if self._over is not None:
            over = self._over.sizeHint().height()
            self._over.setGeometry(frame + 2, frame + 2, min(names - 8, self._over.sizeHint().width()), over)
        self._corner.setGeometry(frame + PAD, frame + over, names - 2 * PAD, self._columns.height() - over - 7)

    def _on_current(self) -> None:
        self._names.viewport().update()
        self._soon.start()

    def _tell_taken(self) -> None:
        self._tell(self.taken)

    def _tell(self, signal: SignalInstance) -> None:
        if (here := self.current()) is not None:
            signal.emit(*here)

    def _on_name(self, row: int) -> None:
        self.setCurrentIndex(self.lines.index(row, max(0, self.currentIndex().column())))

    def _on_name_twice(self, row: int) -> None:
        if 0 <= row < len(self.lines.lines):
            self.line_opened.emit(self.lines.lines[row].key)


class _Figures(QStyledItemDelegate):
    """Paints one cell with one text: sums bold, a sign where something does not agree, a frame on the cursor."""

    def __init__(self, grid: ReportGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._colours: dict[str, QColor] = {}
        theme.state().changed.connect(self._colours.clear)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, line below, sign, text."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        lines = self._grid.lines
        row, column = index.row(), index.column()
        wrong = lines.wrong(row, column)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colour("selection"))
        elif wrong:
            painter.fillRect(rect, self._colour("warn_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._colour("hover"))
        painter.setPen(QPen(self._colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, 0, -PAD, -1)
        if wrong:
            picture = icons.pixmap("warning", "warn", _SIGN, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left() - 4, inner.center().y() - _SIGN // 2 + 1, picture)
            inner.setLeft(inner.left() + _SIGN)
        self._text(painter, option, inner, row, column)
        if self._grid.currentIndex() == index and self._grid.hasFocus():
            painter.setPen(QPen(self._colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: int, column: int) -> None:
        lines = self._grid.lines
        text = lines.text(row, column)
        painter.setFont(bold_font(option.font) if lines.is_sum(row) else option.font)
        painter.setPen(self._colour("muted" if lines.lines[row].values[column] is None else "text"))
        metrics = painter.fontMetrics()
        if report_text.is_number(lines.columns[column]):
            draw_figures(painter, inner, text)
            return
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side | Qt.TextFlag.TextSingleLine, elided(metrics, text, inner.width()))

    def _colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = theme.colour(name)
        return self._colours[name]
