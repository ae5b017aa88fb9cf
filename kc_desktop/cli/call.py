"""One call of a command: its arguments, its output, its data folder."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kc_desktop.cli.output import Meter, Out
from kc_desktop.system import paths

if TYPE_CHECKING:
    from kc_desktop.app import App
    from kc_desktop.exchange.packs import Packs


@dataclass
class Call:
    """``folder`` is the data folder (``--data`` or the user's own)."""

    args: Namespace
    out: Out
    folder: Path

    def reading(self) -> App:
        """Open the data for reading: works beside an open window."""
        from kc_desktop.app import App

        return App(self.folder, write=False)

    def writing(self) -> App:
        """Open the data as its one writer. A copy or an old file goes on as a new replica, and the person is told."""
        from kc_desktop.app import App
        from kc_desktop.cli import arrived

        app = App(self.folder, settle=arrived.choose)
        if app.arrival is not None and app.settled is not None:
            self.out.say(arrived.told(app.arrival, app.settled))
        return app

    def if_there(self) -> App | None:
        """Open the data for reading where there is any."""
        from kc_desktop.store import place

        return self.reading() if place.exists(self.folder) else None

    @cached_property
    def packs(self) -> Packs:
        """The reference packs: those that ship, and those installed in the data folder."""
        from kc_desktop.exchange.pack_set import INSTALLED
        from kc_desktop.exchange.packs import shipped

        packs = shipped(paths.resource_root() / "packs")
        if not (self.folder / INSTALLED).is_dir():
            return packs
        from kc_desktop.services.packs import of_folder

        return of_folder(self.folder, packs)

    @cached_property
    def meter(self) -> Meter:
        """Progress for work that takes time."""
        return Meter()


Run = Callable[[Call], int]
