"""One open record: what stands in it, what can be taken back, what is wrong. The widgets follow its signals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from kc_desktop.domain import accepting
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import ValueProblem, read_json
from kc_desktop.ui.forms.editors.sources import parse_typed
from kc_desktop.ui.forms.ports import Candidate, FormServices, Seen
from kc_desktop.ui.forms.state import FormState, Reading
from kc_desktop.ui.forms.undo import AddRow, RemoveRow, SetCell

CHECK_AFTER = 200
"""Milliseconds of quiet before the whole record is checked."""


class FormSession(QObject):
    """The record being edited."""

    loaded = Signal()
    """Another record, or a draft, stands here now."""
    cell_shown = Signal(str)
    """The reading at a path changed by something else than typing there."""
    rows_changed = Signal(str)
    """Rows of a key came or went."""
    field_left = Signal()
    """The keyboard left a field."""
    edited = Signal()
    """Anything changed; autosave listens."""
    dirty_changed = Signal(bool)
    problems_changed = Signal()

    def __init__(self, form: type[Form], services: FormServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form, self.services = form, services
        self.state = FormState(form)
        self.stack = QUndoStack(self)
        self.conflicts: dict[str, Sequence[Candidate]] = {}
        self.chosen: dict[str, Candidate] = {}
        """Conflicts the person decided here: path → the value taken."""
        self.record_id = ""
        self.doubts: Callable[[Form], Iterable[Problem]] = lambda _record: ()
        """What to say of the record beside the last visit; asked at each check."""
        self.skipped: frozenset[str] = frozenset()
        """Paths that did not apply when the record was last checked."""
        self._state_before: str | None = None
        self._baseline: dict[str, Any] = self.state.payload()
        self._dirty = False
        self._run = 0
        self._unreadable: dict[str, Problem] = {}
        self._all_problems: tuple[Problem, ...] = ()
        self._touched: set[str] = set()
        self._judge_all = False
        self._active, self._active_judged = "", False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER)
        self._timer.timeout.connect(self.check_now)

    # --- whole record -----------------------------------------------------------------------------------------------
    def load(self, seen: Seen) -> None:
        """Edit this record from here on."""
        self.record_id = seen.record_id
        self.state.load(seen.record)
        self.conflicts = dict(seen.conflicts)
        self.chosen = {}
        self._unreadable = {problem.path: problem for problem in seen.problems}
        self._touched, self._judge_all = set(), not seen.is_new
        self._state_before = seen.record.values.get("state")
        self._active = ""
        self._start()

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft over the record that was loaded: what differs counts as not saved."""
        baseline = self._baseline
        self.state.restore(payload, lambda field, text: parse_typed(field, text, self.services))
        self._start()
        self._baseline = baseline
        self._note_edit()

    def mark_saved(self) -> None:
        """What stands here is what is stored now."""
        self._baseline = self.state.payload()
        self._state_before = self.state.record().values.get("state")
        self.conflicts = {path: found for path, found in self.conflicts.items() if path not in self.chosen}
        self.chosen = {}
        self._set_dirty()

    def read(self) -> tuple[Form, tuple[Problem, ...]]:
        """The typed record and everything found in it, shown or not."""
        self.check_now()
        return self.state.record(), self._all_problems

    def payload(self) -> dict[str, Any]:
        """The draft of what stands here."""
        return self.state.payload()

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self._dirty

    # --- editing ----------------------------------------------------------------------------------------------------
    def edit(self, path: str, reading: Reading) -> None:
        """The person typed at ``path``."""
        before = self.state.get(path)
        if not before.same(reading):
            self._withdraw_reasons(path)
            self.stack.push(SetCell(self, path, before, reading, self._run))

    def put(self, path: str, value: Any) -> None:
        """Set a value from elsewhere than the keyboard: a step of its own, shown."""
        self.new_run()
        self.edit(path, Reading(value=value))
        self.cell_shown.emit(path)

    def add_row(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        """Append a row, with ``values`` or as a new one begins; its id."""
        row_id = new_id()
        cells = None if values is None else {name: Reading(value=value) for name, value in values.items()}
        self.stack.push(AddRow(self, key, row_id, cells))
        return row_id

    def accept(self, problem: Problem, reason: str) -> None:
        """Let a warning stand for ``reason``; an empty one takes the reason back."""
        for row_id in self._reason_rows(problem.path, problem.code):
            self.remove_row(accepting.ACCEPTED, row_id)
        if reason:
            self.add_row(accepting.ACCEPTED, {"path": problem.path, "code": problem.code, "reason": reason})
        self.check_now()

    def remove_row(self, key: str, row_id: str) -> None:
        """Delete a row; ``stack.undo`` brings it back."""
        self.stack.push(RemoveRow(self, key, row_id))

    def choose(self, path: str, candidate: Candidate) -> None:
        """Decide a conflict."""
        found = field_at(self.form, path)
        if found is None:
            return
        self.chosen[path] = candidate
        try:
            value = None if candidate.value is None else read_json(found[0], candidate.value)
        except ValueProblem as fault:
            reading = Reading(str(candidate.value), None, fault)
        else:
            reading = Reading(value=value)
        self.new_run()
        self.edit(path, reading)
        self.cell_shown.emit(path)
        self._note_edit()

    def author(self, op: str) -> str:
        """Who wrote an operation of this record."""
        return self.services.author(self.form.key, self.record_id, op)

    def in_conflict(self, prefix: str) -> bool:
        """Whether people disagree on a path that begins so."""
        return any(path.startswith(prefix) and path not in self.chosen for path in self.conflicts)

    def new_run(self) -> None:
        """What is typed next is a step of its own."""
        self._run += 1

    # --- carried out by the undo steps ------------------------------------------------------------------------------
    def apply_cell(self, path: str, reading: Reading, *, show: bool) -> None:
        """Put a reading in place."""
        self.state.put(path, reading)
        self._unreadable.pop(path, None)
        if show:
            self.cell_shown.emit(path)
        self._note_edit()

    def apply_added(self, key: str, row_id: str, at: int | None, cells: Mapping[str, Reading] | None) -> None:
        """Put a row in place."""
        self.state.add_row(key, row_id, at, cells)
        self.rows_changed.emit(key)
        self._note_edit()

    def apply_removed(self, key: str, row_id: str) -> tuple[int, Mapping[str, Reading]]:
        """Take a row away."""
        removed = self.state.remove_row(key, row_id)
        self.rows_changed.emit(key)
        self._note_edit()
        return removed

    # --- problems ---------------------------------------------------------------------------------------------------
    def enter(self, path: str) -> None:
        """The keyboard is in this field: nobody is scolded while typing, only what was shown before stays in sight."""
        judged = any(problem.path == path for problem in self.problems())
        self._active, self._active_judged = path, judged

    def leave(self, path: str) -> None:
        """The person is done with this field for now."""
        self._touched.add(path)
        self._active = ""
        self.new_run()
        self.check_now()
        self.field_left.emit()

    def judge_all(self) -> None:
        """From here on show what is missing too (after an attempt to save)."""
        self._judge_all, self._active = True, ""
        self.check_now()

    def check_now(self) -> None:
        """Check the whole record."""
        self._timer.stop()
        faults = self.state.faults()
        shut = {problem.path for problem in (*faults, *self._unreadable.values())}
        record = self.state.record()
        checked = tuple(self.services.check(record))
        said = {(problem.path, problem.code) for problem in checked}
        beside = (problem for problem in self.doubts(record) if (problem.path, problem.code) not in said)
        found = [problem for problem in (*checked, *beside) if problem.path not in shut]
        if (last := accepting.unfinished(self._state_before, record, found)) is not None:
            found.append(last)
        self._all_problems = (*faults, *self._unreadable.values(), *accepting.with_reasons(record, found))
        self.skipped = record.skipped()
        self.problems_changed.emit()

    def problems(self) -> tuple[Problem, ...]:
        """What to show now."""
        return tuple(problem for problem in self._all_problems if self._is_shown(problem))

    def _is_shown(self, problem: Problem) -> bool:
        if problem.path == self._active and not self._active_judged:
            return False
        if self._judge_all or problem.path in self._touched:
            return True
        missing = problem.code == "required" or (
            problem.level is Level.NOTE and not isinstance(problem, accepting.Accepted)
        )
        return not missing

    # --- inside -----------------------------------------------------------------------------------------------------
    def _reason_rows(self, path: str, code: str = "") -> list[str]:
        """The rows that keep the reasons for a path (and a code)."""
        if not accepting.takes_reasons(self.form) or not self.state.rows(accepting.ACCEPTED):
            return []
        rows = self.state.record().values.get(accepting.ACCEPTED) or ()
        return [row.row_id for row in rows if row.path == path and code in ("", row.code)]

    def _withdraw_reasons(self, path: str) -> None:
        """Another value: what was said of the old one is no reason for it."""
        for row_id in self._reason_rows(path):
            self.remove_row(accepting.ACCEPTED, row_id)

    def _start(self) -> None:
        self.stack.clear()
        self._baseline = self.state.payload()
        self._set_dirty()
        self._all_problems = ()
        self.loaded.emit()
        self.check_now()

    def _note_edit(self) -> None:
        self._set_dirty()
        self._timer.start()
        self.edited.emit()

    def _set_dirty(self) -> None:
        dirty = bool(self.chosen) or self.state.payload() != self._baseline
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
