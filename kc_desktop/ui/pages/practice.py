"""The sandbox: an invented province in a folder of its own, opened in a second window with a red frame."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.ui.pages import PRACTICE_MARK as MARK


def folder_of(folder: Path) -> Path:
    """Where the sandbox beside a data folder is; of a sandbox, itself."""
    return folder if is_practice(folder) else folder.with_name(f"{folder.name}-practice")


def is_practice(folder: Path) -> bool:
    """Whether a data folder is a sandbox."""
    return (folder / MARK).is_file()


def prepare(folder: Path, progress: Progress = SILENT) -> Path:
    """Make the sandbox beside ``folder`` where there is none yet; gives its folder. Raises as ``setup.create``."""
    from kc_desktop.app import App, key_store, packs
    from kc_desktop.services import demo, setup
    from kc_desktop.system.files import write_atomic

    place = folder_of(folder)
    if not is_practice(place):
        setup.create(place, packs(), key_store(), demo.answers())
        with App(place) as app:
            demo.fill(app.desk, progress=progress)
        write_atomic(place / MARK, b"KHUYENCONG\n")
    return place


def open_window(place: Path) -> bool:
    """Start the program on ``place`` beside this window; whether it could be started."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "kc_desktop"]
    started = QProcess.startDetached(sys.executable, [*own, "gui", "--data", str(place)])
    return bool(started[0] if isinstance(started, tuple) else started)
