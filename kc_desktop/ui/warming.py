"""What a page would pay for at its first opening, paid beforehand while the person sees the window.

Python classes of Qt are made when first named, their enumerations with them: the first call that hands any widget back
makes those of all widgets, 15 to 30 ms in one go. Here they are made in turns of a few milliseconds, on the GUI thread
and before another thread imports what names them: two threads that make the same class at a time may never end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kc_desktop.ui.tasks import TaskRunner

TURN = 0.004
"""Seconds that one turn of the event loop may spend on it."""


def make_classes(tasks: TaskRunner, parent: QObject, then: Callable[[], object], *rooms: ModuleType) -> None:
    """Make all classes of ``rooms`` (modules of Qt), a few a turn, then go on with ``then``, while ``parent`` lives."""
    in_turns(tasks, parent, (partial(getattr, room, name) for room in rooms for name in dir(room)), then)


def load_rest() -> None:
    """Import every page with its parts and dialogs, and what stands around them; 0.2 s, for a thread beside the
    window."""
    from kc_desktop.ui import finder, stick_post  # noqa: F401

    for name in modules():
        import_module(name)


def modules() -> Iterator[str]:
    """The names of all modules that pages are made of."""
    from kc_desktop.ui import forms, pages

    for package in (forms, pages):
        yield from (module.name for module in walk_packages(package.__path__, f"{package.__name__}."))


def in_turns(
    tasks: TaskRunner, parent: QObject, steps: Iterator[Callable[[], object]], then: Callable[[], object]
) -> None:
    """Call ``steps`` one after the other on the GUI thread, no more of them in one turn than fit into ``TURN``."""

    def some() -> None:
        end = time.perf_counter() + TURN
        for step in steps:
            step()
            if time.perf_counter() > end:
                tasks.soon(some, parent)
                return
        then()

    tasks.soon(some, parent)
