"""A throw-away office: its own home, its own data folder, and a window that opens, closes and is killed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kc_desktop.services.desk import Desk
from kc_desktop.system.settings import Settings
from kc_desktop.system.sticks import Stick
from kc_desktop.ui import start
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.failures import Failures
from kc_desktop.ui.language import Language
from kc_desktop.ui.main_window import START_SIZE
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.start import Look, Shell
from kc_desktop.ui.touring.hand import Hand, TourFailed, TourNotices
from kc_desktop.ui.wiring import Wiring


class FolderSticks(StickWatch):
    """Folders standing for sticks."""

    def __init__(self, parent: QWidget, office: Office) -> None:
        super().__init__(parent)
        self._office = office

    def look(self) -> None:
        """See what the tour has plugged in."""
        if self._office.sticks != self._here:
            self._here = self._office.sticks
            self.changed.emit(self._here)


class Office:
    """One computer of the province."""

    def __init__(self, root: Path, pictures: Path, faults: list[str], *, data: Path | None = None) -> None:
        """``faults`` collects what goes wrong where nobody waits for it; ``data``: a folder that is there already."""
        self.home, self.data, self.out = root / "home", data or root / "data", pictures
        self.home.mkdir(parents=True, exist_ok=True)
        self.sticks: tuple[Stick, ...] = ()
        self._faults = faults
        self._shell: Shell | None = None
        self._wiring: Wiring | None = None
        self._hand: Hand | None = None

    @property
    def hand(self) -> Hand:
        """The hands at the open window."""
        if self._hand is None:
            raise TourFailed("the window is closed")
        return self._hand

    @property
    def desk(self) -> Desk:
        """What the window works on, to look at the results."""
        return self.bridge.desk

    @property
    def bridge(self) -> DeskBridge:
        """The window's way to its data."""
        if self._wiring is None or self._wiring.context is None:
            raise TourFailed("the data is not open")
        return self._wiring.context.bridge

    @property
    def is_open(self) -> bool:
        """Whether a window is open here."""
        return self._shell is not None

    def plug(self, folder: Path, name: str) -> None:
        """Put a stick in."""
        self.sticks = (Stick(folder, name, writable=True),)
        self._look()

    def unplug(self) -> None:
        """Take it out."""
        self.sticks = ()
        self._look()

    def _look(self) -> None:
        if self._shell is not None:
            for watch in self._shell.window.findChildren(FolderSticks):
                watch.look()

    def open(self, language: Language = "vi", ready: Callable[[Hand], object] | None = None) -> Hand:
        """Start the program here and wait for its first page."""
        os.environ["KC_HOME"] = str(self.home)
        app = start.make_app([], Look("light", language))
        shell = start.make_shell(app)
        window = shell.window
        notices = TourNotices(window)
        window.notices = notices
        failures = Failures(notices, lambda: self.home / "log", keep_drafts=window.keep_drafts)
        shell.tasks.on_failure(failures.show)
        self._shell = shell._replace(failures=failures)
        window.resize(*START_SIZE)
        window.show()
        window.activateWindow()
        self._hand = Hand(window, notices, self.out, self._faults, lambda: shell.tasks.busy)
        self._wiring = Wiring(self._shell, self.data, Settings(), lambda parent: FolderSticks(parent, self))
        self._wiring.open()
        self._hand.until(window.isActiveWindow, "the window is active")
        self._hand.until(lambda: (ready or _has_page)(self.hand), "the window opens")
        return self._hand

    def close(self) -> None:
        """Close the window as a person does; drafts are kept."""
        if self._shell is None:
            return
        self.hand.notices.answers.append("close")
        if not self._shell.window.close():
            raise TourFailed("the window does not close")
        self._end()

    def kill(self) -> None:
        """End as a power cut does: nobody asks, nothing is put away."""
        if self._shell is not None:
            self._end()

    def _end(self) -> None:
        if self._wiring is not None and not self._wiring.close():
            raise TourFailed("work does not stop")
        if self._shell is not None:
            self._shell.window.deleteLater()
        self._shell = self._wiring = self._hand = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _has_page(hand: Hand) -> bool:
    return bool(hand.window.section())
