"""A titled block: its fields and its rows. Built when first needed; until then only its title and its room."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Problem
from kc_desktop.ui import theme
from kc_desktop.ui.forms import problems
from kc_desktop.ui.forms.editors import Editor, make_editor
from kc_desktop.ui.forms.editors.base import BELOW, CONTROL, LABEL
from kc_desktop.ui.forms.editors.note import NoteEditor
from kc_desktop.ui.forms.grid import LINE_GAP, FieldGrid
from kc_desktop.ui.forms.layout import Block
from kc_desktop.ui.forms.rows import RowsPanel
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.language import label
from kc_desktop.ui.widgets.cards import words


class BlockCard(QFrame):
    """One block of the layout as a card."""

    editor_made = Signal(str, object)
    """(key of the rows it belongs to or "", editor)."""
    panel_made = Signal(object)

    def __init__(self, block: Block, session: FormSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.block, self.session = block, session
        self.editors: dict[str, Editor] = {}
        self.panels: dict[str, RowsPanel] = {}
        self.built = False
        self._read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 8)
        self._column.setSpacing(6)
        self._column.addWidget(words(block.numbered(label("layout", block.title)), "heading"))
        lines = len(block.lines) + 2 * len(block.rows)
        self.setMinimumHeight(48 + lines * (LABEL + CONTROL + BELOW + LINE_GAP))

    def paths(self) -> list[str]:
        """The fields of the block itself, in order of typing."""
        return [place.key for place in self.block.places()]

    def build(self) -> None:
        """Make the editors and show what stands in the record."""
        if self.built:
            return
        self.built = True
        for place in self.block.places():
            editor = make_editor(self.session.form.by_key[place.key], self.session.services, self)
            if isinstance(editor, NoteEditor):
                editor.set_lines(place.lines)
            editor.set_read_only(self._read_only)
            self.editors[place.key] = editor
            self.editor_made.emit("", editor)
        if self.editors:
            self._column.addWidget(FieldGrid(self.block.lines, self.editors))
        tables = [rows for rows in self.block.rows if not rows.kept]
        for rows in tables:
            panel = RowsPanel(rows, self.session, self)
            panel.set_read_only(self._read_only)
            panel.editor_made.connect(lambda editor, key=rows.key: self.editor_made.emit(key, editor))
            self.panels[rows.key] = panel
            if len(tables) + len(self.block.lines) > 1:
                self._column.addWidget(words(label("form", self.session.form.by_key[rows.key].label), "strong"))
            self._column.addWidget(panel)
            self.panel_made.emit(panel)
        self._column.addStretch(1)
        self.setMinimumHeight(0)
        self.show_all()

    def show_all(self) -> None:
        """Show what stands in the record now."""
        for path, editor in self.editors.items():
            editor.show_reading(self.session.state.get(path))
        for panel in self.panels.values():
            panel.opened = ""
            panel.refresh()

    def set_problems(self, found: dict[str, list[Problem]]) -> None:
        """Findings by first part of the path."""
        for path, editor in self.editors.items():
            mine = problems.worst_first(found.get(path, ()))
            editor.set_problem(mine[0] if mine else None, len(mine) - 1 if mine else 0)
        for key, panel in self.panels.items():
            panel.set_problems(found.get(key, []))

    def set_asked(self, skipped: Collection[str], offers: Mapping[str, str]) -> None:
        """Which paths do not apply, and what to say of the last time beside a path."""
        for path, editor in self.editors.items():
            editor.set_asked(asked=path not in skipped, before=offers.get(path, ""))
        for panel in self.panels.values():
            panel.set_asked(skipped, offers)

    def set_read_only(self, read_only: bool) -> None:
        """Look, do not touch."""
        self._read_only = read_only
        for editor in self.editors.values():
            editor.set_read_only(read_only)
        for panel in self.panels.values():
            panel.set_read_only(read_only)
