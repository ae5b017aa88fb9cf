"""Steps of one open form that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from zlib import crc32

from PySide6.QtGui import QUndoCommand

from kc_desktop.ui.forms.state import Reading


class Target(Protocol):
    """Carries the steps out."""

    def apply_cell(self, path: str, reading: Reading, *, show: bool) -> None:
        """Put a reading in place; ``show`` it, unless the person just typed it."""

    def apply_added(self, key: str, row_id: str, at: int | None, cells: Mapping[str, Reading] | None) -> None:
        """Put a row in place; without ``cells`` a new one."""

    def apply_removed(self, key: str, row_id: str) -> tuple[int, Mapping[str, Reading]]:
        """Take a row away."""


class SetCell(QUndoCommand):
    """One field got another reading. Steps of one stay in the field (``run``) become one."""

    def __init__(self, target: Target, path: str, before: Reading, after: Reading, run: int) -> None:
        super().__init__()
        self._target, self.path, self.run = target, path, run
        self.before, self.after = before, after
        self._typed = True
        self.setText(path)

    def id(self) -> int:
        """Steps of one path may merge."""
        return crc32(self.path.encode()) & 0x7FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Swallow the next step of the same stay."""
        if not isinstance(other, SetCell) or (other.path, other.run) != (self.path, self.run):
            return False
        self.after = other.after
        self.setObsolete(self.before.same(self.after))
        return True

    def undo(self) -> None:
        """Back to what stood there."""
        self._target.apply_cell(self.path, self.before, show=True)

    def redo(self) -> None:
        """First the typing itself, later its repetition."""
        self._target.apply_cell(self.path, self.after, show=not self._typed)
        self._typed = False


class AddRow(QUndoCommand):
    """A row was added."""

    def __init__(self, target: Target, key: str, row_id: str, cells: Mapping[str, Reading] | None = None) -> None:
        super().__init__()
        self._target, self._key, self._row_id, self._cells = target, key, row_id, cells
        self._at: int | None = None
        self.setText(f"{key}/{row_id}/")

    def undo(self) -> None:
        """Take it away, with what stands in it."""
        self._at, self._cells = self._target.apply_removed(self._key, self._row_id)

    def redo(self) -> None:
        """Put it (back) in place."""
        self._target.apply_added(self._key, self._row_id, self._at, self._cells)


class RemoveRow(QUndoCommand):
    """A row was deleted."""

    def __init__(self, target: Target, key: str, row_id: str) -> None:
        super().__init__()
        self._target, self._key, self._row_id = target, key, row_id
        self._at = 0
        self.setText(f"{key}/{row_id}/")
        self._cells: Mapping[str, Reading] = {}

    def undo(self) -> None:
        """Bring it back where it was."""
        self._target.apply_added(self._key, self._row_id, self._at, self._cells)

    def redo(self) -> None:
        """Take it away."""
        self._at, self._cells = self._target.apply_removed(self._key, self._row_id)
