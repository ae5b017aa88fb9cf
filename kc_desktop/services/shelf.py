"""Verified bundles of a queue: small ones stay open, so that they are decrypted once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kc_desktop.exchange.bundle.reader import HasAge, Opened, open_bundle

KEPT_OPEN = 64 << 20
"""Bytes of bundles that stay open."""


class Shelf:
    """``keys``: what opens the bundles; ``scratch``: a folder for what does not fit into memory; ``held``: until when
    they stay open."""

    def __init__(self, keys: Sequence[HasAge], scratch: Path, held: ExitStack) -> None:
        self._keys, self._scratch, self._held = keys, scratch, held
        self._open: dict[Path, Opened] = {}
        self._room = KEPT_OPEN

    def verify(self, path: Path) -> Opened:
        """Open and verify a bundle. What is given tells of itself; to read it, take ``opened``. Raises as
        ``open_bundle``."""
        with ExitStack() as own:
            found = own.enter_context(self._opened(path))
            self._room -= found.outer.size
            if self._room > 0:
                self._open[path] = found
                self._held.push(own.pop_all())
            return found

    @contextmanager
    def opened(self, path: Path) -> Iterator[Opened]:
        """A verified bundle, opened and verified again where it was too large to stay open. Only once."""
        if path in self._open:
            yield self._open.pop(path)
        else:
            with self._opened(path) as found:
                yield found

    @contextmanager
    def _opened(self, path: Path) -> Iterator[Opened]:
        with open_bundle(path, self._keys, scratch=self._scratch) as found:
            yield found
