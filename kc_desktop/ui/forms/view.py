"""The open form: blocks of fields under an index, made for the keyboard (``keys.FORM_KEYS``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kc_desktop.domain.accepting import takes_reasons
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.ui.forms.before import Before
from kc_desktop.ui.forms.beside import Beside
from kc_desktop.ui.forms.body import FormBody
from kc_desktop.ui.forms.conflict import ConflictChips
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.head import IndexBar, ProblemBar
from kc_desktop.ui.forms.keys import FormKeys
from kc_desktop.ui.forms.layout import Layout
from kc_desktop.ui.forms.ports import Candidate, FormServices, Seen
from kc_desktop.ui.forms.session import FormSession

_SCROLL_BAR = 18


class FormView(QWidget):
    """Shows and edits one record of ``form``. The page around it loads, saves and keeps drafts."""

    save_requested = Signal()
    next_requested = Signal()
    """Save, and let the next sheet be typed."""
    dirty_changed = Signal(bool)
    edited = Signal()
    """Anything was changed."""

    def __init__(self, form: type[Form], layout: Layout, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = FormSession(form, services, self)
        self._here = ""
        self._keys = FormKeys(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.index = IndexBar(layout.blocks)
        if len(layout.blocks) < 2:  # never shown before it has a parent: it would flash as a window
            self.index.hide()
        self.body = FormBody(layout, self.session)
        self.problem_bar = ProblemBar(self.body.where, reasons=takes_reasons(form))
        self.before = Before(self.session, self)
        self.beside = Beside(self)
        self._lay_out()
        self._connect()
        self.conflicts = ConflictChips(self.session, self.body)
        self.index.select(0)

    # --- for the page -----------------------------------------------------------------------------------------------
    def load(self, seen: Seen) -> None:
        """Edit this record from here on."""
        self._here = ""
        self.session.load(seen)
        self.body.verticalScrollBar().setValue(0)

    def read(self) -> tuple[Form, tuple[Problem, ...]]:
        """The typed record and everything found in it (texts that are no value are among the problems)."""
        return self.session.read()

    @property
    def dirty(self) -> bool:
        """Whether anything is not saved."""
        return self.session.dirty

    def chosen(self) -> Mapping[str, Candidate]:
        """Conflicts decided here: path → the value taken; the page resolves them after the save."""
        return dict(self.session.chosen)

    def payload(self) -> dict[str, Any]:
        """The draft: ``flat`` and ``texts``."""
        return self.session.payload()

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft over the record that was loaded."""
        self.session.restore(payload)

    def mark_saved(self) -> None:
        """What stands here was saved as it is."""
        self.session.mark_saved()
        self.conflicts.refresh()

    def show_all_problems(self) -> None:
        """After a refused save: show what is missing too, and go to the first that has to be mended."""
        self.session.judge_all()
        self.go_to_problem(1, start="", level=Level.BLOCK)

    def set_read_only(self, read_only: bool) -> None:
        """Look, copy, do not change."""
        self.body.set_read_only(read_only)

    def focus(self, path: str) -> None:
        """Put the keyboard into the field (or on the add button ``products/+``) and the field into sight."""
        widget = self.body.place(path)
        if widget is None:
            return
        self.body.bring_into_sight(path, widget)
        target = widget.control if isinstance(widget, Editor) else widget
        if isinstance(target, QLineEdit) and target.hasFocus():
            target.selectAll()  # of another record perhaps: what is typed replaces it
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._on_entered(path)

    def focus_first(self) -> None:
        """Put the keyboard where typing starts."""
        self._here = ""
        self.step(1)

    def editor(self, path: str) -> Editor:
        """The editor at ``path`` (its block is built, its row opened). Raises KeyError for a path not laid out."""
        widget = self.body.place(path)
        if not isinstance(widget, Editor):
            raise KeyError(path)
        return widget

    def here(self) -> str:
        """The path the keyboard is (or last was) at; "" before the first."""
        return self._here

    # --- moving -----------------------------------------------------------------------------------------------------
    def step(self, by: int) -> bool:
        """Go to the next field that is asked (or the one before); False at the end."""
        stop = self.stop_beside(by)
        if stop is not None:
            self.focus(stop)
        return stop is not None

    def stop_beside(self, by: int) -> str | None:
        """Where the next step leads, past what does not apply; None at the end."""
        order, skipped = self.body.stops(), self.session.state.record().skipped()
        at = order.index(self._here) if self._here in order else -1 if by > 0 else len(order)
        rest = order[at + 1 :] if by > 0 else reversed(order[:at])
        return next((stop for stop in rest if stop not in skipped), None)

    def step_block(self, by: int) -> None:
        """Go to the first field of the next block (or the one before)."""
        number = self.body.number_of(self._here) + by
        if 0 <= number < len(self.body.blocks):
            self.go_to_block(number)

    def go_to_block(self, number: int) -> None:
        """Show block ``number`` at the top and put the keyboard into its first field."""
        skipped = self.session.state.record().skipped()
        stops = [stop for stop in self.body.stops() if self.body.number_of(stop) == number]
        first = next((stop for stop in stops if stop not in skipped), stops[0])
        self.focus(first)
        self.body.bring_up(number)
        self.index.select(number)

    def go_to_problem(self, by: int, start: str | None = None, level: Level | None = None) -> None:
        """Go to the next field with a finding (of ``level``), round and round."""
        order = self.body.stops()
        paths = {problem.path for problem in self.session.problems() if level in (None, problem.level)}
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
        if not self._keys.use(event):
            super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, _SCROLL_BAR, 0)  # ends where the cards end
        head.setSpacing(8)
        head.addWidget(self.index)
        head.addWidget(self.problem_bar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(head)
        outer.addWidget(self.body, 1)

    def _connect(self) -> None:
        session, body = self.session, self.body
        session.loaded.connect(self._on_loaded)
        session.cell_shown.connect(body.show_cell)
        session.rows_changed.connect(body.show_rows)
        session.rows_changed.connect(self._show_counts)
        session.problems_changed.connect(self._show_problems)
        session.dirty_changed.connect(self.dirty_changed)
        session.edited.connect(self.edited)
        body.edited.connect(self._on_edited)
        body.entered.connect(self._on_entered)
        body.left.connect(self._on_left)
        body.focus_wanted.connect(self.focus)
        body.block_seen.connect(self.index.select)
        body.all_built.connect(self._show_problems)
        body.row_opened.connect(self._show_asked)
        self.before.changed.connect(self._show_asked)
        self.index.chosen.connect(self.go_to_block)
        self.problem_bar.wanted.connect(self.focus)
        self.problem_bar.next_wanted.connect(lambda: self.go_to_problem(1))
        self.problem_bar.reason_wanted.connect(self.beside.ask_reason)

    def _on_edited(self, path: str) -> None:
        self.session.edit(path, self.editor(path).read())

    def _on_left(self, path: str) -> None:
        self.session.edit(path, self.editor(path).read())
        self.session.leave(path)

    def _on_entered(self, path: str) -> None:
        if path != self._here:
            self._here = path
            self.session.new_run()
        self.session.enter(path)
        self.problem_bar.set_here(path)
        self.index.select(self.body.number_of(path))

    def _on_loaded(self) -> None:
        self.body.show_all()
        self._show_counts()

    def _show_counts(self) -> None:
        for number, block in enumerate(self.body.form_layout.blocks):
            tables = [one.key for one in block.rows if not one.kept]
            self.index.set_count(number, sum(len(self.session.state.rows(key)) for key in tables))

    def _show_problems(self) -> None:
        shown = self.session.problems()
        found: dict[str, list[Problem]] = {}
        by_block: dict[int, list[Problem]] = {}
        for problem in shown:
            found.setdefault(problem.path.split("/")[0], []).append(problem)
            by_block.setdefault(self.body.number_of(problem.path), []).append(problem)
        for number in range(len(self.body.blocks)):
            self.index.set_problems(number, by_block.get(number, ()))
        self.body.set_problems(found)
        self.problem_bar.set_problems(shown)
        self.problem_bar.set_here(self._here)
        self._show_asked()

    def _show_asked(self) -> None:
        self.body.set_asked(self.session.skipped, self.before.texts())
