"""The open form: blocks of fields under an index, made for the keyboard.

Enter next field, Shift+Enter back, Ctrl+↓ ↑ blocks, Ctrl+S or Ctrl+Enter save, Ctrl+Shift+N new row, Ctrl+Shift+Delete
delete row, F8 next problem, F9 values that differ, Ctrl+Z what was done last.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form, Problem
from kc_desktop.domain.record import field_at
from kc_desktop.ui.forms.blocks import BlockCard
from kc_desktop.ui.forms.conflict import ConflictChip
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.head import IndexBar, ProblemBar
from kc_desktop.ui.forms.layout import Layout
from kc_desktop.ui.forms.order import ADD, block_of, stops
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.ports import Candidate, FormServices, Seen
from kc_desktop.ui.forms.rows import RowsPanel
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.language import label

BUILT_AT_ONCE = 2
"""Blocks built before the first paint; the others follow one by one, or when the keyboard needs them."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormView(QWidget):
    """Shows and edits one record of ``form``. The page around it loads, saves and keeps drafts."""

    save_requested = Signal()
    dirty_changed = Signal(bool)
    edited = Signal()
    """Anything was changed."""

    def __init__(
        self, form: type[Form], layout: Layout, services: FormServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form, self.form_layout = form, layout
        self.session = FormSession(form, services, self)
        self.session.loaded.connect(self._on_loaded)
        self.session.cell_shown.connect(self._show_cell)
        self.session.rows_changed.connect(self._on_rows)
        self.session.problems_changed.connect(self._show_problems)
        self.session.dirty_changed.connect(self.dirty_changed)
        self.session.edited.connect(self.edited)
        self._here = ""
        self._chips: dict[str, ConflictChip] = {}
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._build_next)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.blocks = [self._block(number) for number in range(len(layout.blocks))]
        self._lay_out()
        for block in self.blocks[:BUILT_AT_ONCE]:
            block.build()
        self._building.start()

    # --- for the page -----------------------------------------------------------------------------------------------
    def load(self, seen: Seen) -> None:
        """Edit this record from here on."""
        self._here = ""
        self.session.load(seen)
        self.scroll.verticalScrollBar().setValue(0)

    def read(self) -> tuple[Form, tuple[Problem, ...]]:
        """The typed record and everything found in it (texts that are no value are among the problems)."""
        self._settle()
        return self.session.read()

    @property
    def dirty(self) -> bool:
        """Whether anything is not saved."""
        return self.session.dirty

    def chosen(self) -> Mapping[str, Candidate]:
        """Conflicts decided here: path → the value taken. A save must write these even if it is the one shown."""
        return dict(self.session.chosen)

    def payload(self) -> dict[str, Any]:
        """The draft."""
        return self.session.payload()

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft over the record that was loaded."""
        self.session.restore(payload)

    def mark_saved(self) -> None:
        """What stands here was saved as it is."""
        self.session.mark_saved()
        self._show_conflicts()

    def show_all_problems(self) -> None:
        """After a refused save: show what is missing too, and go to the first of it."""
        self.session.judge_all()
        self.go_to_problem(1, start="")

    def set_read_only(self, read_only: bool) -> None:
        """Look, copy, do not change."""
        for block in self.blocks:
            block.set_read_only(read_only)

    def focus(self, path: str) -> None:
        """Put the keyboard into the field (or on the add button ``products/+``) and the field into sight."""
        widget = self._widget(path)
        if widget is not None:
            self._into_sight(path, widget)
            target = widget.control if isinstance(widget, Editor) else widget
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._set_here(path)

    def focus_first(self) -> None:
        """Put the keyboard where typing starts."""
        self.focus(self._stops()[0])

    def build_all(self) -> None:
        """Build the blocks that still wait."""
        for block in self.blocks:
            block.build()

    def editor(self, path: str) -> Editor:
        """The editor at ``path`` (its block is built and its row opened). Raises KeyError for a path not laid out."""
        widget = self._widget(path)
        if not isinstance(widget, Editor):
            raise KeyError(path)
        return widget

    def here(self) -> str:
        """The path the keyboard is at, "" when it is elsewhere."""
        return self._here

    # --- moving -----------------------------------------------------------------------------------------------------
    def step(self, by: int) -> bool:
        """Go to the next field (or the one before); False at the end."""
        order = self._stops()
        at = order.index(self._here) if self._here in order else -1 if by > 0 else len(order)
        if not 0 <= at + by < len(order):
            return False
        self.focus(order[at + by])
        return True

    def step_block(self, by: int) -> None:
        """Go to the first field of the next block (or the one before)."""
        number = block_of(self.form_layout, self._here) + by
        if 0 <= number < len(self.blocks):
            self.go_to_block(number)

    def go_to_block(self, number: int) -> None:
        """Show block ``number`` at the top and put the keyboard into its first field."""
        self.blocks[number].build()
        self._lay_down()
        self.scroll.verticalScrollBar().setValue(self.blocks[number].y())
        first = next((stop for stop in self._stops() if block_of(self.form_layout, stop) == number), "")
        if first:
            self.focus(first)
        self.scroll.verticalScrollBar().setValue(self.blocks[number].y())

    def go_to_problem(self, by: int, start: str | None = None) -> None:
        """Go to the next field with a finding, round and round."""
        order = self._stops()
        paths = {problem.path for problem in self.session.problems()}
        places = [at for at, stop in enumerate(order) if stop in paths]
        here = self._here if start is None else start
        at = order.index(here) if here in order else -1
        if places:
            later = [p for p in places if p > at] if by > 0 else [p for p in reversed(places) if p < at]
            self.focus(order[later[0] if later else places[0 if by > 0 else -1]])

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes the way Enter goes; at the end it leaves the form."""
        return bool(self._here and self.step(1 if forward else -1)) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._use_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Wheel and watched is self.scroll.viewport():
            PickPopup.of(self).hide()
        return super().eventFilter(watched, event)

    # --- inside: keys -----------------------------------------------------------------------------------------------
    def _use_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo(self.session.stack.undo)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._undo(self.session.stack.redo)
        elif control and (key in _ENTER or (key == Qt.Key.Key_S and not shift)):
            self.save_requested.emit()
        elif key in _ENTER:
            self._enter(-1 if shift else 1)
        elif control and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_block(1 if key == Qt.Key.Key_Down else -1)
        elif control and shift and key in (Qt.Key.Key_N, Qt.Key.Key_Delete):
            self._row_key(add=key == Qt.Key.Key_N)
        elif key == Qt.Key.Key_F8:
            self.go_to_problem(-1 if shift else 1)
        elif key == Qt.Key.Key_F9 and self._here in self._chips:
            self._chips[self._here].open_list()
        else:
            return False
        return True

    def _enter(self, by: int) -> None:
        """Enter on an add button, or in the last field of the last row, adds a row; in an empty row it goes on."""
        head, _, rest = self._here.partition("/")
        row_id, _, key = rest.partition("/")
        panel = self._panel(head) if rest else None
        if panel is not None and by > 0 and row_id == ADD:
            panel.add()
            return
        if panel is not None and by > 0:
            rows = self.session.state.rows(head)
            last_row, keys = row_id == rows[-1], panel.keys()
            if not self.session.state.row(head, row_id) and last_row and key == keys[0]:
                self._skip_rows(panel)
                return
            if last_row and key == keys[-1]:
                panel.add()
                return
        self.step(by)

    def _skip_rows(self, panel: RowsPanel) -> None:
        """Leave an empty last row behind: it goes, and the keyboard goes on after the table."""
        self.session.remove_row(panel.rows.key, panel.opened)
        self.focus(f"{panel.rows.key}/{ADD}")
        self.step(1)

    def _row_key(self, *, add: bool) -> None:
        head, _, rest = self._here.partition("/")
        panel = self._panel(head) if rest else None
        if panel is None:
            block = self.blocks[block_of(self.form_layout, self._here)]
            panel = next(iter(block.panels.values()), None)
        if panel is not None and add:
            panel.add()
        elif panel is not None and panel.opened:
            panel.remove(panel.opened)

    def _undo(self, act: Any) -> None:
        act()
        self.session.check_now()

    # --- inside: parts ----------------------------------------------------------------------------------------------
    def _block(self, number: int) -> BlockCard:
        block = BlockCard(self.form_layout.blocks[number], self.session)
        block.editor_made.connect(self._on_editor)
        block.panel_made.connect(self._on_panel)
        return block

    def _lay_out(self) -> None:
        self.index = IndexBar(self.form_layout.blocks)
        self.index.chosen.connect(self.go_to_block)
        self.index.setVisible(len(self.blocks) > 1)
        self.problem_bar = ProblemBar(self.where)
        self.problem_bar.wanted.connect(self.focus)
        self.problem_bar.next_wanted.connect(lambda: self.go_to_problem(1))
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 6, 16)
        column.setSpacing(12)
        for block in self.blocks:
            column.addWidget(block)
        column.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidget(self.body)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.scroll.viewport().installEventFilter(self)
        self.scroll.verticalScrollBar().valueChanged.connect(self._on_scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.index)
        outer.addWidget(self.problem_bar)
        outer.addWidget(self.scroll, 1)
        self.index.select(0)

    def where(self, path: str) -> str:
        """A path in words: "A. Tên cơ sở", "C. Sản phẩm 2, Đơn vị tính"."""
        letter = self.form_layout.blocks[block_of(self.form_layout, path)].letter
        found = field_at(self.form, path)
        if found is None:
            return letter
        field, rows_field, row_id = found
        name = label("form", field.label)
        if rows_field is None:
            return f"{letter}. {name}"
        rows = self.session.state.rows(rows_field.key)
        number = rows.index(row_id) + 1 if row_id in rows else 0
        return f"{letter}. {label('form', rows_field.label)} {number}, {name}"

    def _stops(self) -> list[str]:
        return stops(self.form_layout, self.session.state.rows)

    def _panel(self, key: str) -> RowsPanel | None:
        block = self.blocks[block_of(self.form_layout, key)]
        block.build()
        return block.panels.get(key)

    def _widget(self, path: str) -> Editor | QWidget | None:
        head, _, rest = path.partition("/")
        block = self.blocks[block_of(self.form_layout, path)]
        block.build()
        if not rest:
            return block.editors.get(head)
        panel = block.panels.get(head)
        if panel is None:
            return None
        if rest == ADD:
            panel.open_row("")
            return panel.add_button
        row_id, _, key = rest.partition("/")
        return panel.editor(row_id, key) if row_id in self.session.state.rows(head) and key in panel.keys() else None

    def _path_of(self, editor: Editor, path: str) -> str:
        """The path of an editor now: that of a row's editor depends on the open row."""
        if path:
            return path
        for block in self.blocks:
            for key, panel in block.panels.items():
                if panel.editors.get(editor.field.key) is editor:
                    return f"{key}/{panel.opened}/{editor.field.key}" if panel.opened else ""
        return ""

    # --- inside: what happens ---------------------------------------------------------------------------------------
    def _on_editor(self, path: str, editor: Editor) -> None:
        editor.edited.connect(lambda: self._on_edited(editor, path))
        editor.entered.connect(lambda: self._set_here(self._path_of(editor, path)))
        editor.left.connect(lambda: self._on_left(editor, path))

    def _on_panel(self, panel: RowsPanel) -> None:
        panel.focus_wanted.connect(self.focus)

    def _on_edited(self, editor: Editor, path: str) -> None:
        if place := self._path_of(editor, path):
            self.session.edit(place, editor.read())

    def _on_left(self, editor: Editor, path: str) -> None:
        if place := self._path_of(editor, path):
            self.session.edit(place, editor.read())
            self.session.leave(place)

    def _settle(self) -> None:
        """Take what stands in the focused field, which did not send everything yet."""
        widget = self._widget(self._here) if self._here else None
        if isinstance(widget, Editor):
            self.session.edit(self._here, widget.read())

    def _set_here(self, path: str) -> None:
        if path != self._here:
            self._here = path
            self.session.new_run()
        self.session.enter(path)
        self.index.select(block_of(self.form_layout, path))

    def _on_loaded(self) -> None:
        for block in self.blocks:
            if block.built:
                block.show_all()
        self._show_counts()
        self._show_conflicts()

    def _on_rows(self, key: str) -> None:
        block = self.blocks[block_of(self.form_layout, key)]
        if key in block.panels:
            block.panels[key].refresh()
        self._show_counts()

    def _show_cell(self, path: str) -> None:
        head, _, rest = path.partition("/")
        block = self.blocks[block_of(self.form_layout, path)]
        if not block.built:
            return
        if rest:
            row_id, _, key = rest.partition("/")
            block.panels[head].show_cell(row_id, key)
        elif head in block.editors:
            block.editors[head].show_reading(self.session.state.get(path))
        self._show_conflicts()

    def _show_counts(self) -> None:
        for number, block in enumerate(self.form_layout.blocks):
            self.index.set_count(number, sum(len(self.session.state.rows(one.key)) for one in block.rows))

    def _show_problems(self) -> None:
        found: dict[str, list[Problem]] = {}
        for problem in self.session.problems():
            found.setdefault(problem.path.split("/")[0], []).append(problem)
        by_block: dict[int, list[Problem]] = {}
        for head, some in found.items():
            by_block.setdefault(block_of(self.form_layout, head), []).extend(some)
        for number, block in enumerate(self.blocks):
            self.index.set_problems(number, by_block.get(number, ()))
            block.set_problems(found)
        self.problem_bar.set_problems(self.session.problems())

    def _show_conflicts(self) -> None:
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for path, candidates in self.session.conflicts.items():
            block = self.blocks[block_of(self.form_layout, path)]
            if path in block.editors:
                taken = self.session.chosen.get(path)
                chip = ConflictChip(block.editors[path], candidates, taken, self.session.author)
                chip.decided.connect(lambda candidate, path=path: self.session.choose(path, candidate))
                self._chips[path] = chip

    def _build_next(self) -> None:
        waiting = next((block for block in self.blocks if not block.built), None)
        if waiting is None:
            self._building.stop()
            self._show_conflicts()
            return
        waiting.build()
        self.session.problems_changed.emit()

    # --- inside: sight ----------------------------------------------------------------------------------------------
    def _lay_down(self) -> None:
        """Have every block at its final place before anything is scrolled to."""
        layout = self.body.layout()
        if layout is not None:
            layout.activate()

    def _into_sight(self, path: str, widget: QWidget) -> None:
        self._lay_down()
        corner = widget.mapTo(self.body, QPoint(0, 0))
        block = self.blocks[block_of(self.form_layout, path)]
        bar = self.scroll.verticalScrollBar()
        height = self.scroll.viewport().height()
        top = corner.y() - 8
        if corner.y() - block.y() < height // 2:
            top = min(top, block.y())  # the first fields come with their heading
        if top < bar.value():
            bar.setValue(top)
        elif corner.y() + widget.height() + 12 > bar.value() + height:
            bar.setValue(corner.y() + widget.height() + 12 - height)

    def _on_scroll(self, value: int) -> None:
        PickPopup.of(self).hide()
        middle = value + self.scroll.viewport().height() // 3
        for number, block in enumerate(self.blocks):
            if block.y() <= middle <= block.y() + block.height():
                self.index.select(number)
