"""Many changes of one open form as a single step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QUndoCommand

from kc_desktop.domain.ids import new_id
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.forms.state import EMPTY, Reading

Cells = Mapping[str, Reading]


class AddRows(QUndoCommand):
    """Rows of ``key`` with these values are appended."""

    def __init__(self, session: FormSession, key: str, rows: Sequence[Mapping[str, Any]]) -> None:
        super().__init__()
        self._session, self._key = session, key
        self._rows: list[tuple[str, Cells]] = [
            (new_id(), {name: Reading(value=value) for name, value in row.items()}) for row in rows
        ]
        self.setText(f"{key}/")

    def redo(self) -> None:
        """All but the last in silence: the form follows once."""
        for row_id, cells in self._rows[:-1]:
            self._session.state.add_row(self._key, row_id, None, cells)
        for row_id, cells in self._rows[-1:]:
            self._session.apply_added(self._key, row_id, None, cells)

    def undo(self) -> None:
        """Take them away, with what was typed in them since: later steps were undone before."""
        for row_id, _cells in self._rows[:-1]:
            self._session.state.remove_row(self._key, row_id)
        for row_id, _cells in self._rows[-1:]:
            self._session.apply_removed(self._key, row_id)


class SetCells(QUndoCommand):
    """Several fields get new values (None: emptied)."""

    def __init__(self, session: FormSession, values: Mapping[str, Any]) -> None:
        super().__init__()
        self._session = session
        self._after = {path: EMPTY if value is None else Reading(value=value) for path, value in values.items()}
        self._before = {path: session.state.get(path) for path in values}
        self.setText(next(iter(values), ""))

    def redo(self) -> None:
        """Put them."""
        self._put(self._after)

    def undo(self) -> None:
        """Back to what stood there."""
        self._put(self._before)

    def _put(self, readings: Cells) -> None:
        *rest, last = readings.items()
        for path, reading in rest:
            self._session.state.put(path, reading)
            self._session.cell_shown.emit(path)
        self._session.apply_cell(*last, show=True)


def add_rows(session: FormSession, key: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Append rows; nothing happens without any."""
    if rows:
        session.stack.push(AddRows(session, key, rows))


def set_cells(session: FormSession, values: Mapping[str, Any]) -> None:
    """Change what differs; nothing happens where nothing does."""
    changed = {path: value for path, value in values.items() if session.state.get(path).value != value}
    if changed:
        session.stack.push(SetCells(session, changed))
