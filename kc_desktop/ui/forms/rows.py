"""Repeating rows: closed rows are painted lines of a table, the open one is a card with its editors."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kc_desktop.domain.accepting import Accepted
from kc_desktop.domain.forms import Field, Form, Kind, Level, Problem
from kc_desktop.domain.values import show
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms import problems
from kc_desktop.ui.forms.editors import Editor, make_editor
from kc_desktop.ui.forms.editors.note import NoteEditor
from kc_desktop.ui.forms.editors.sources import source_for
from kc_desktop.ui.forms.fonts import small_font, small_metrics
from kc_desktop.ui.forms.grid import FieldGrid, column_box
from kc_desktop.ui.forms.layout import Rows
from kc_desktop.ui.forms.ports import FormServices
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import label, show_short_money, show_value, tr
from kc_desktop.ui.widgets.cards import button, words

LINE_HEIGHT, HEAD_HEIGHT, MARGIN = 36, 24, 30
_NUMBERS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY)


def cell_text(field: Field[Any], reading: Reading, services: FormServices) -> str:
    """A value as a closed row shows it: short."""
    if reading.fault is not None:
        return reading.text
    if reading.value is None:
        return ""
    if field.kind is Kind.MONEY:
        return show_short_money(reading.value)
    if field.kind in (Kind.CHOICE, Kind.COMMUNE, Kind.LINK):
        pick = source_for(field, services).of(reading.value)
        return pick.short or pick.title
    return show_value(field, show(field, reading.value, services.lookup))


class TableLine(QWidget):
    """One painted line: the head of the table, or a closed row."""

    pressed = Signal(str)

    def __init__(self, panel: RowsPanel, row_id: str = "") -> None:
        super().__init__(panel)
        self.row_id = row_id
        self._panel = panel
        self._hover = False
        self.problems: list[Problem] = []
        self.setFixedHeight(LINE_HEIGHT if row_id else HEAD_HEIGHT)
        if row_id:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        del event
        if self.row_id:
            self.pressed.emit(self.row_id)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        del event
        self._hover = True
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        del event
        self._hover = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        if self._hover and self.row_id:
            painter.fillRect(self.rect(), theme.colour("hover"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if not self.row_id:
            painter.setFont(small_font())
        self._paint_mark(painter)
        column = 0
        for place in self._panel.rows.summary:
            left, width = column_box(column, place.span, self.width() - MARGIN - 8)
            column += place.span
            self._paint_cell(painter, place.key, QRect(MARGIN + left, 0, width, self.height() - 1))

    def _paint_mark(self, painter: QPainter) -> None:
        if not self.row_id:
            return
        settled = all(isinstance(problem, Accepted) for problem in self.problems)
        level = Level.NOTE if settled else self.problems[0].level
        if level is Level.NOTE and self._panel.session.in_conflict(f"{self._panel.rows.key}/{self.row_id}/"):
            level = Level.WARN
        if level is not Level.NOTE:
            ratio = self.devicePixelRatioF()
            picture = icons.pixmap(problems.icon_name(level), problems.tone(level), 16, ratio)
            painter.drawPixmap(QPoint(6, (self.height() - 16) // 2), picture)
            return
        painter.setPen(theme.colour("muted"))
        number = str(self._panel.session.state.rows(self._panel.rows.key).index(self.row_id) + 1)
        painter.drawText(QRect(4, 0, 20, self.height() - 1), Qt.AlignmentFlag.AlignCenter, number)

    def _paint_cell(self, painter: QPainter, key: str, box: QRect) -> None:
        field = self._panel.form.by_key[key]
        side = Qt.AlignmentFlag.AlignRight if field.kind in _NUMBERS else Qt.AlignmentFlag.AlignLeft
        if self.row_id:
            reading = self._panel.session.state.get(f"{self._panel.rows.key}/{self.row_id}/{key}")
            text = cell_text(field, reading, self._panel.session.services)
            metrics = QFontMetrics(self.font())
            painter.setPen(theme.colour("bad" if reading.fault else "text"))
        else:
            text, metrics = label("form", field.label), small_metrics()
            painter.setPen(theme.colour("muted"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


class RowCard(QFrame):
    """The open row: its number, its editors, and the button that deletes it."""

    delete_pressed = Signal()
    close_pressed = Signal()

    def __init__(self, rows: Rows, editors: dict[str, Editor], parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "rowcard")
        self.title = words("", "strong")
        self.delete = _tool("delete", tr("Xóa dòng này (Ctrl+Shift+Delete)"))
        self.delete.clicked.connect(self.delete_pressed)
        shut = _tool("check", tr("Xong dòng này"))
        shut.clicked.connect(self.close_pressed)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.delete)
        head.addWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(FieldGrid(rows.lines, editors))


class RowsPanel(QWidget):
    """The rows of one key. Only one is open at a time, whatever their number."""

    editor_made = Signal(object)
    """An editor was built; the view listens to it from now on."""
    focus_wanted = Signal(str)
    """The keyboard should go to this path."""
    row_opened = Signal()
    """Another row is open, or none."""

    def __init__(self, rows: Rows, session: FormSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self.session = rows, session
        self.form: type[Form] = session.form.by_key[rows.key].row or Form
        self.keys = [place.key for one in rows.lines for place in one]
        """The fields of a row in order of typing."""
        self.opened = ""
        self.read_only = False
        self._card: RowCard | None = None
        self.editors: dict[str, Editor] = {}
        self._lines: dict[str, TableLine] = {}
        self._problems: list[Problem] = []
        self._skipped: Collection[str] = frozenset()
        self._offers: Mapping[str, str] = {}
        self._head = TableLine(self)
        self._empty = words(label("layout", rows.empty), "muted")
        self._empty.setFixedHeight(LINE_HEIGHT)
        self.add_button = button(label("layout", rows.add), "link", "add", hint="Ctrl+Shift+N")
        self.add_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_button.clicked.connect(self.add)
        self.add_button.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self.refresh()

    # --- for the view -----------------------------------------------------------------------------------------------
    def add(self) -> None:
        """A new row, open, the keyboard in its first field."""
        if not self.read_only:
            row_id = self.session.add_row(self.rows.key)
            self.focus_wanted.emit(f"{self.rows.key}/{row_id}/{self.keys[0]}")

    def remove(self, row_id: str) -> None:
        """Delete a row and go to its neighbour."""
        if self.read_only:
            return
        order = self.session.state.rows(self.rows.key)
        at = order.index(row_id)
        self.session.remove_row(self.rows.key, row_id)
        rest = self.session.state.rows(self.rows.key)
        if rest:
            self.focus_wanted.emit(f"{self.rows.key}/{rest[min(at, len(rest) - 1)]}/{self.keys[0]}")
        else:
            self.focus_wanted.emit(f"{self.rows.key}/+")

    def open_row(self, row_id: str) -> None:
        """Open ``row_id`` ("" closes) and close the one that was open."""
        if row_id == self.opened:
            return
        self.opened = row_id
        if row_id:
            self._fill()
        self.refresh()
        self.row_opened.emit()

    def editor(self, row_id: str, key: str) -> Editor:
        """The editor of a field of a row; opens the row."""
        self.open_row(row_id)
        return self.editors[key]

    def show_cell(self, row_id: str, key: str) -> None:
        """A reading changed."""
        if row_id == self.opened and key in self.editors:
            self.editors[key].show_reading(self._reading(key))
        elif row_id in self._lines:
            self._lines[row_id].update()

    def set_problems(self, found: list[Problem]) -> None:
        """Findings of all rows of this key."""
        self._problems = found
        by_path: dict[str, list[Problem]] = {}
        for problem in found:
            by_path.setdefault(problem.path, []).append(problem)
        for row_id, one in self._lines.items():
            prefix = f"{self.rows.key}/{row_id}/"
            one.problems = problems.worst_first(p for p in found if p.path.startswith(prefix))
            one.update()
        for key, editor in self.editors.items():
            mine = problems.worst_first(by_path.get(f"{self.rows.key}/{self.opened}/{key}", ()))
            editor.set_problem(mine[0] if mine else None, len(mine) - 1 if mine else 0)

    def set_asked(self, skipped: Collection[str], offers: Mapping[str, str]) -> None:
        """Which paths do not apply, and what to say of the last time beside a path."""
        self._skipped, self._offers = skipped, offers
        for key, editor in self.editors.items():
            path = f"{self.rows.key}/{self.opened}/{key}"
            editor.set_asked(asked=path not in skipped, before=offers.get(path, ""))

    def set_read_only(self, read_only: bool) -> None:
        """Open rows to look at them, nothing more."""
        self.read_only = read_only
        self.add_button.setVisible(not read_only)
        for editor in self.editors.values():
            editor.set_read_only(read_only)
        if self._card is not None:
            self._card.delete.setVisible(not read_only)

    def refresh(self) -> None:
        """Show the rows there are."""
        order = self.session.state.rows(self.rows.key)
        if self.opened and self.opened not in order:
            self.opened = ""
        while self._column.count():
            self._column.takeAt(0)
        for row_id in set(self._lines) - set(order):
            gone = self._lines.pop(row_id)
            gone.hide()
            gone.deleteLater()
        self._column.addWidget(self._head)
        self._column.addWidget(self._empty)
        for row_id in order:
            self._column.addWidget(self._line(row_id))
            self._lines[row_id].setVisible(row_id != self.opened)
            if row_id == self.opened and self._card is not None:
                name = label("form", self.form.title)
                self._card.title.setText(tr("{name} {number}", name=name, number=order.index(row_id) + 1))
                self._column.addWidget(self._card)
        if self._card is not None:
            self._card.setVisible(bool(self.opened))
        self._head.setVisible(bool(order) and not (len(order) == 1 and bool(self.opened)))
        self._empty.setVisible(not order)
        self._column.addSpacing(6)
        self._column.addWidget(self.add_button)
        self.set_problems(self._problems)
        self.set_asked(self._skipped, self._offers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A button moves the focus on arrows: here they belong to the form."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._column.sizeHint()

    # --- inside -----------------------------------------------------------------------------------------------------
    def _reading(self, key: str) -> Reading:
        return self.session.state.get(f"{self.rows.key}/{self.opened}/{key}")

    def _line(self, row_id: str) -> TableLine:
        if row_id not in self._lines:
            made = TableLine(self, row_id)
            made.pressed.connect(self._on_pressed)
            self._lines[row_id] = made
        return self._lines[row_id]

    def _on_pressed(self, row_id: str) -> None:
        self.focus_wanted.emit(f"{self.rows.key}/{row_id}/{self.keys[0]}")

    def _fill(self) -> None:
        if self._card is None:
            heights = {place.key: place.lines for one in self.rows.lines for place in one}
            for key in self.keys:
                editor = make_editor(self.form.by_key[key], self.session.services, self)
                if isinstance(editor, NoteEditor):
                    editor.set_lines(heights[key])
                editor.set_read_only(self.read_only)
                self.editors[key] = editor
                self.editor_made.emit(editor)
            self._card = RowCard(self.rows, self.editors, self)
            self._card.delete_pressed.connect(lambda: self.remove(self.opened))
            self._card.close_pressed.connect(lambda: self.focus_wanted.emit(f"{self.rows.key}/+"))
            self._card.delete.setVisible(not self.read_only)
        for key, editor in self.editors.items():
            editor.show_reading(self._reading(key))


def _tool(icon: str, hint: str) -> QToolButton:
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(16, 16))
    made.setFixedSize(28, 28)
    theme.set_role(made, "rowtool")
    made.setToolTip(hint)
    made.setAccessibleName(hint)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
