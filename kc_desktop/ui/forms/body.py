"""The scrolling part of a form: its blocks, and the way from a path to the widget that holds it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Problem
from kc_desktop.domain.record import field_at
from kc_desktop.ui.forms.blocks import BlockCard
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.layout import Layout
from kc_desktop.ui.forms.order import ADD, block_of, stops
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.rows import RowsPanel
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.language import label

BUILT_AT_ONCE = 2
"""Blocks built before the first paint; the others follow one by one, or when the keyboard needs them."""
_AIR = 56
"""Pixels kept below the field at hand: what comes next is in sight too."""


class FormBody(QScrollArea):
    """All blocks of a layout under one another."""

    edited = Signal(str)
    entered = Signal(str)
    left = Signal(str)
    """(path) of the field it happened to."""
    focus_wanted = Signal(str)
    block_seen = Signal(int)
    """This block is in sight."""
    row_opened = Signal()
    all_built = Signal()

    def __init__(self, layout: Layout, session: FormSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form_layout, self.session = layout, session
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.ground = QWidget()
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(0, 0, 6, 16)
        column.setSpacing(12)
        self.blocks = [self._block(number) for number in range(len(layout.blocks))]
        for block in self.blocks:
            column.addWidget(block)
        column.addStretch(1)
        self.setWidget(self.ground)
        self._in_sight = ""
        self._following = False
        self.read_only = False
        self._whole = False
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._build_next)
        for block in self.blocks[:BUILT_AT_ONCE]:
            block.build()

    # --- from path to widget ----------------------------------------------------------------------------------------
    def number_of(self, path: str) -> int:
        """The number of the block of a path."""
        return block_of(self.form_layout, path)

    def block(self, path: str) -> BlockCard:
        """The block of a path, built."""
        found = self.blocks[self.number_of(path)]
        found.build()
        return found

    def stops(self) -> list[str]:
        """Every place the keyboard may be, in order."""
        return stops(self.form_layout, self.session.state.rows)

    def panel(self, key: str) -> RowsPanel | None:
        """The table of the rows of ``key``."""
        return self.block(key).panels.get(key)

    def place(self, path: str) -> Editor | QWidget | None:
        """The widget at a path: an editor (its row is opened for it) or an add button."""
        head, _, rest = path.partition("/")
        if not rest:
            return self.block(path).editors.get(head)
        panel = self.panel(head)
        if panel is None:
            return None
        if rest == ADD:
            panel.open_row("")
            return panel.add_button
        row_id, _, key = rest.partition("/")
        known = row_id in self.session.state.rows(head) and key in panel.keys
        return panel.editor(row_id, key) if known else None

    def editor_on_show(self, path: str) -> Editor | None:
        """The editor at a path, if it is built and (of a row) its row open; changes nothing."""
        head, _, rest = path.partition("/")
        block = self.blocks[self.number_of(path)]
        if not rest:
            return block.editors.get(head)
        row_id, _, key = rest.partition("/")
        panel = block.panels.get(head)
        return panel.editors.get(key) if panel is not None and panel.opened == row_id else None

    def where(self, path: str) -> str:
        """A path in words: "A. Tên cơ sở", "C. Sản phẩm 2, Đơn vị tính"."""
        block = self.form_layout.blocks[self.number_of(path)]
        found = field_at(self.session.form, path)
        if found is None:
            declared = self.session.form.by_key.get(path)
            return block.numbered(label("form", declared.label) if declared else label("layout", block.title))
        field, rows_field, row_id = found
        name = label("form", field.label)
        if rows_field is None:
            return block.numbered(name)
        rows = self.session.state.rows(rows_field.key)
        number = rows.index(row_id) + 1 if row_id in rows else 0
        return block.numbered(f"{label('form', rows_field.label)} {number}, {name}")

    # --- showing ----------------------------------------------------------------------------------------------------
    def build_all(self) -> None:
        """Build the blocks that still wait."""
        while not self._whole:
            self._build_next()

    def show_all(self) -> None:
        """Show what stands in the record now."""
        for block in self.blocks:
            if block.built:
                block.show_all()

    def show_cell(self, path: str) -> None:
        """A reading changed by something else than typing."""
        head, _, rest = path.partition("/")
        block = self.blocks[self.number_of(path)]
        if not block.built:
            return
        if rest and head in block.panels:
            row_id, _, key = rest.partition("/")
            block.panels[head].show_cell(row_id, key)
        elif head in block.editors:
            block.editors[head].show_reading(self.session.state.get(path))

    def show_rows(self, key: str) -> None:
        """Rows came or went."""
        block = self.blocks[self.number_of(key)]
        if key in block.panels:
            block.panels[key].refresh()

    def set_problems(self, found: dict[str, list[Problem]]) -> None:
        """Findings by the first part of their path."""
        for block in self.blocks:
            block.set_problems(found)

    def set_asked(self, skipped: Collection[str], offers: Mapping[str, str]) -> None:
        """Which paths do not apply, and what to say of the last time beside a path."""
        for block in self.blocks:
            block.set_asked(skipped, offers)

    def set_read_only(self, read_only: bool) -> None:
        """Look, copy, do not change."""
        self.read_only = read_only
        for block in self.blocks:
            block.set_read_only(read_only)

    def bring_up(self, number: int) -> None:
        """Show block ``number`` at the top."""
        self._lay_down()
        self.verticalScrollBar().setValue(self.blocks[number].y())

    def bring_into_sight(self, path: str, widget: QWidget) -> None:
        """Scroll as little as it takes; the first fields of a block come with its heading."""
        self._in_sight = path
        self._lay_down()
        corner = widget.mapTo(self.ground, QPoint(0, 0))
        block, height = self.blocks[self.number_of(path)], self.viewport().height()
        near_heading = corner.y() - block.y() < height // 2
        top = block.y() if near_heading else corner.y() - 8
        bottom = corner.y() + widget.height() + _AIR
        bar = self.verticalScrollBar()
        self._following = True
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)
        self._following = False

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Seen for the first time: the blocks further down follow one by one."""
        super().showEvent(event)
        if not self._whole:
            self._building.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Less room (a summary of problems appeared): the field at hand stays in sight."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and self._in_sight:
            widget = QApplication.focusWidget()
            if widget is not None and self.isAncestorOf(widget):
                self.bring_into_sight(self._in_sight, widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows are not for scrolling here: with Ctrl they go from block to block."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------
    def _block(self, number: int) -> BlockCard:
        block = BlockCard(self.form_layout.blocks[number], self.session)
        block.editor_made.connect(self._on_editor)
        block.panel_made.connect(self._on_panel)
        return block

    def _on_editor(self, key: str, editor: Editor) -> None:
        """``key`` is "products" for an editor of the open row of products, "" for a field of the record itself."""
        editor.edited.connect(lambda: self._tell(self.edited, key, editor))
        editor.entered.connect(lambda: self._tell(self.entered, key, editor))
        editor.left.connect(lambda: self._tell(self.left, key, editor))

    def _tell(self, signal: SignalInstance, key: str, editor: Editor) -> None:
        opened = self.blocks[self.number_of(key)].panels[key].opened if key else ""
        if not key:
            signal.emit(editor.field.key)
        elif opened:
            signal.emit(f"{key}/{opened}/{editor.field.key}")

    def _on_panel(self, panel: RowsPanel) -> None:
        panel.focus_wanted.connect(self.focus_wanted)
        panel.row_opened.connect(self.row_opened)

    def _build_next(self) -> None:
        waiting = next((block for block in self.blocks if not block.built), None)
        if waiting is None:
            self._building.stop()
            self._whole = True
            self.all_built.emit()
        else:
            waiting.build()

    def _lay_down(self) -> None:
        """Have every block at its final place before anything is scrolled to."""
        for block in self.blocks:
            inner = block.layout()
            if inner is not None:
                inner.activate()
        layout = self.ground.layout()
        if layout is not None:
            layout.activate()
            self.ground.resize(self.viewport().width(), max(layout.minimumSize().height(), self.viewport().height()))

    def _on_scroll(self, value: int) -> None:
        PickPopup.of(self).hide()
        if self._following:
            return  # the block at hand is the one the keyboard is in
        middle = value + self.viewport().height() // 3
        for number, block in enumerate(self.blocks):
            if block.y() <= middle <= block.y() + block.height():
                self.block_seen.emit(number)
