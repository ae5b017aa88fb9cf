"""Python's collector of garbage, kept out of the way of work with very many objects."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """No collection meanwhile, nor a long one afterwards: what is left is never looked through again.

    The collector stops the window too, and counts what is made less what is gone: where work lets go of as much as it
    makes, hundreds of thousands of objects wait for what should be a short look at the youngest. Such work must leave
    no circles of objects: they would stay. Work that failed is looked through as usual: its fault may hold anything.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()
