"""Python's collector of garbage, kept out of the way of work with very many objects."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 20_000
"""New objects between two collections, which look at them only."""
_NEVER = 1 << 30


@contextmanager
def undisturbed() -> Iterator[None]:
    """Only what is new is collected meanwhile: over very many objects the collector takes long, and stops the window
    too."""
    before = gc.get_threshold()
    gc.set_threshold(_YOUNG, _NEVER, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
