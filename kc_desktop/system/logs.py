"""The log of this machine: a few files in the log folder, never a value that a person typed.

``KC_DEBUG=1`` also notes slow work in the window (``ui.tasks.Watchdog``).
"""

from __future__ import annotations

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE, _KEPT = 1 << 20, 3


def start(folder: Path) -> None:
    """Write the program's log into ``folder`` from now on; where it cannot be written, go on without."""
    root = logging.getLogger("kc_desktop")
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "kc-desktop.log", maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if os.environ.get("KC_DEBUG") else logging.INFO)
