"""What pages share: the desk with its task runner, how to speak, where to go, what the person likes.

Pages import services at their top: they are built after the data is open, so the first paint does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kc_desktop.domain.change import Progress
    from kc_desktop.services.desk import Desk
    from kc_desktop.system.settings import Settings
    from kc_desktop.ui.notices import Notices
    from kc_desktop.ui.tasks import SharedProgress, TaskRunner

T = TypeVar("T")


class Navigator(Protocol):
    """The window, as far as a page may steer it."""

    def show_section(self, key: str) -> bool:
        """Go to a section."""

    def open_record(self, section: str, record_id: str) -> None:
        """Go to a section and show one record."""

    def page(self, key: str = "") -> QWidget | None:
        """The page of a section, if it was built."""

    entrances: dict[str, str]
    """Section of several pages → the page at which it opens, where that is not its first."""
    reopen: Callable[[], object]
    """Builds the window anew, in the language chosen now."""

    def set_sandbox(self, on: bool) -> None:
        """Frame everything in red: what is typed is for practice."""


class DeskBridge(QObject):
    """The open desk and the threads that may use it. The GUI thread itself reads only what takes under 10 ms."""

    identity_changed = Signal()
    """The station got another name or its centre's card."""

    def __init__(self, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self.tasks = tasks

    @property
    def desk(self) -> Desk:
        """The desk as it is now."""
        return self._desk

    def replace(self, desk: Desk) -> None:
        """Work on under a changed identity."""
        self._desk = desk
        self.identity_changed.emit()

    def read(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        *,
        initiator: QObject,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read off the GUI thread, beside the database thread: a long merge does not stop a list."""
        self.tasks.run(lambda _progress: work(self._desk), done=done, failed=failed, initiator=initiator, beside=True)

    def write(
        self,
        work: Callable[[Desk, Progress], T],
        done: Callable[[T], None] | None = None,
        *,
        initiator: QObject | None = None,
        failed: Callable[[Exception], None] | None = None,
        essential: bool = False,
    ) -> SharedProgress:
        """Write in the database thread, in the order asked; ``essential`` work outlives the window's closing."""
        return self.tasks.run(
            lambda progress: work(self._desk, progress),
            done=done,
            failed=failed,
            initiator=initiator,
            essential=essential,
        )


@dataclass(frozen=True, slots=True)
class UiContext:
    """Handed to every page. ``fail`` shows an error the way its kind asks for."""

    bridge: DeskBridge
    notices: Notices
    settings: Settings
    navigator: Navigator
    fail: Callable[[Exception], None]

    @property
    def desk(self) -> Desk:
        """The desk as it is now."""
        return self.bridge.desk
