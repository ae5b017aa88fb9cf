"""What the shell may ask of a page. Everything is optional except being a widget; the shell looks before it calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kc_desktop.domain.change import Change

PageMaker = Callable[[], QWidget]
"""Builds the page of a section; called once, when the section is first opened."""


@runtime_checkable
class Refreshes(Protocol):
    """Shows records that somebody may change meanwhile."""

    def refresh(self, change: Change) -> None:
        """Show what ``change`` touched anew. Called at once when visible, else when the page is next shown."""


@runtime_checkable
class Guards(Protocol):
    """May hold work that is not saved."""

    def can_leave(self) -> bool:
        """Keep or ask as needed; False keeps the person here."""


@runtime_checkable
class Focuses(Protocol):
    """Knows where the keyboard belongs."""

    def focus_first(self) -> None:
        """Put the focus where work starts."""


@runtime_checkable
class Creates(Protocol):
    """Can start a new record (Ctrl+N)."""

    def new_record(self) -> None:
        """Start a new record."""


@runtime_checkable
class Saves(Protocol):
    """Can save what is open (Ctrl+S)."""

    def save(self) -> None:
        """Save what is open."""


@runtime_checkable
class Opens(Protocol):
    """Can show one record."""

    def open_record(self, record_id: str) -> None:
        """Show the record ``record_id``."""
