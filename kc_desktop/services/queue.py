"""A queue of bundles on its way in: all verified before any is used; in a long one helpers read ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kc_desktop.domain.change import Progress
from kc_desktop.domain.errors import KcError
from kc_desktop.exchange.bundle.cards import Card
from kc_desktop.exchange.bundle.reader import Opened
from kc_desktop.services import enrolment, helpers, lines, subject_keys
from kc_desktop.services.desk import Desk
from kc_desktop.services.helpers import Content, Helpers
from kc_desktop.services.lines import Lines
from kc_desktop.services.shelf import Shelf
from kc_desktop.store.subjects import Key


@dataclass(frozen=True, slots=True)
class Delivered:
    """A verified bundle with its sender's state; ``content``: where a helper has read it already."""

    opened: Opened
    state: str
    content: Content | None = None

    def lines(self, progress: Progress) -> Lines:
        """Its operations."""
        if self.content is not None:
            return self.content.lines
        return lines.read(enumerate(self.opened.operations(), 1), progress, self.opened.manifest.operations)

    def keys(self) -> dict[str, Key]:
        """Its keys of personal values. Raises ``Refused("invalid_content")``."""
        return subject_keys.carried(self.opened) if self.content is None else self.content.keys


class Queue:
    """``good``: the verified bundles in order; ``refused``: the others, with the reason. A bundle alone raises its
    fault."""

    def __init__(self, desk: Desk, paths: Sequence[Path], held: ExitStack, progress: Progress) -> None:
        self.good: list[Path] = []
        self.refused: list[tuple[Path, KcError]] = []
        self.alone = len(paths) == 1
        self._desk, self._progress = desk, progress
        self._shelf = Shelf(desk.openers, desk.folder, held)
        self._helpers = _helpers(desk, paths, held) if Helpers.pay(paths) else None
        self._checked: dict[str, str] = {}  # SHA-256 of a bundle → its sender's state
        self._shut: dict[Path, Opened] = {}
        self._ahead: Iterator[Any] | None = None
        found = self._helpers.answers(helpers.VERIFY, paths, progress) if self._helpers else iter(())
        for place, path in enumerate(paths):
            progress.step(place, len(paths), path.name)
            try:
                self._verify(path, next(found, None))
            except KcError as fault:
                _remember(desk, fault)
                if self.alone:
                    raise
                self.refused.append((path, fault))
            else:
                self.good.append(path)

    def _verify(self, path: Path, found: Opened | None) -> None:
        self._check(found or self._shelf.verify(path))
        if found is not None and helpers.readable(found):
            self._shut[path] = found

    def _check(self, opened: Opened) -> str:
        """The state of a sender; looked at again where the file is another by now. Raises as
        ``enrolment.check_sender``."""
        sha256 = opened.outer.sha256
        if sha256 not in self._checked:
            with self._desk.store.reader() as connection:
                name, kind = opened.outer.path.name, opened.manifest.kind
                self._checked[sha256] = enrolment.check_sender(self._desk, connection, opened.chain, kind, name)
        return self._checked[sha256]

    @contextmanager
    def opened(self, path: Path) -> Iterator[Delivered]:
        """A good bundle; to be asked for in order, each once."""
        content = self._content(path)
        if content is not None:
            found = self._shut.pop(path)
            yield Delivered(found, self._check(found), content)
            return
        with self._shelf.opened(path) as found:
            yield Delivered(found, self._check(found))

    def _content(self, path: Path) -> Content | None:
        if self._helpers is None or path not in self._shut:
            return None
        if self._ahead is None:
            shut = [good for good in self.good if good in self._shut]
            self._ahead = self._helpers.answers(helpers.READ, shut, self._progress)
        found: Content | None = next(self._ahead)
        return found if found is not None and found.sha256 == self._shut[path].outer.sha256 else None


def _helpers(desk: Desk, paths: Sequence[Path], held: ExitStack) -> Helpers:
    return Helpers(paths, [(keys.age_recipient, str(keys.age_identity)) for keys in desk.openers], desk.folder, held)


def _remember(desk: Desk, fault: KcError) -> None:
    """A sender nobody confirmed is remembered for the centre to confirm."""
    sender = fault.facts.get("sender")
    if fault.code == "unknown_sender" and desk.identity.is_centre and isinstance(sender, Card):
        with desk.writer() as connection:
            enrolment.register(connection, sender)
