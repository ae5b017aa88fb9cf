"""What a use case touched, and how long work reports and is stopped."""

from __future__ import annotations

from typing import NamedTuple, Protocol

RecordKey = tuple[str, str]
"""(form key, record id)."""


class Change(NamedTuple):
    """The result of a change as the views need it: what happened, to which records. Empty ``records`` = many."""

    what: str
    records: frozenset[RecordKey] = frozenset()
    forms: frozenset[str] = frozenset()

    def touches(self, form: str) -> bool:
        """Whether a view of ``form`` may be out of date."""
        return form in self.forms or any(key == form for key, _ in self.records)


class Progress(Protocol):
    """Handed to anything that may take over 0.3 s."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Tell how far the work is (``total`` 0 = unknown). Raises ``Cancelled`` when the person asked to stop."""


class Silent:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Ignore the step."""


SILENT = Silent()
