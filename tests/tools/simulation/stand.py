"""A stand for whole offices in one process: computers with a disk each, clocks of their own, deaths at any call.

Everything is the real program on real SQLite files; only what no test can wait for is replaced: the time, the source
of randomness (a history is the same for the same seed), the name of the machine. ``synchronous=OFF`` is safe here:
the disk is memory and what dies is a process.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from sqlalchemy import event

from kc_desktop.app import App
from kc_desktop.domain import ids
from kc_desktop.exchange.bundle import cards
from kc_desktop.services import upkeep
from kc_desktop.services.arrival import Arrival
from kc_desktop.services.desk import Desk
from kc_desktop.store import engine
from kc_desktop.system import clock, files, journal, keys, machine, secrets

BEGUN = datetime(2026, 1, 5, 8, tzinfo=UTC)
YEARS = 3650


class Killed(BaseException):
    """The process died here."""


@dataclass
class Computer:
    """One computer: ``root/data``, ``root/home``. ``machine``: what it calls itself; ``ahead``: its clock's error.

    ``choice``: what its person answers when the program asks where this database came from; ``expected``: the states
    of arrival that fit what was done to its files.
    """

    name: str
    root: Path
    kind: str
    machine: str
    ahead: timedelta = timedelta()
    app: App | None = None
    choice: str = ""
    expected: tuple[str, ...] = ("home",)
    snapshots: list[Path] = field(default_factory=list)

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.root / "data"

    @property
    def home(self) -> Path:
        """Keys, journals, settings."""
        return self.root / "home"

    @property
    def journals(self) -> Path:
        """The side-cars."""
        return self.home / "config" / "journals"


class Stand:
    """The room with all computers; ``here`` is the one in use."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance = root, random.Random(seed)  # noqa: S311  (a simulation that can be repeated)
        self.computers: dict[str, Computer] = {}
        self.here: Computer | None = None
        self.moment = BEGUN
        self.calls_left = -1
        """Calls until the process dies; -1: it lives."""
        self.on_death: Callable[[], None] | None = None
        self.arrivals: list[tuple[Computer, Arrival]] = []

    # --- time and chance ---

    def now(self) -> datetime:
        """The clock of the computer in use."""
        return self.moment + (self.here.ahead if self.here else timedelta())

    def bytes(self, count: int) -> bytes:
        """Repeatable randomness for ids and keys."""
        return self.chance.randbytes(count)

    # --- computers ---

    def use(self, computer: Computer) -> Desk:
        """Sit down at a computer: its program is opened when it is not running."""
        self.here = computer
        os.environ["KC_HOME"] = str(computer.home)
        if computer.app is None:
            computer.app = App(computer.data, settle=lambda found: self._settle(computer, found))
            if computer.app.arrival is not None:
                self.arrivals.append((computer, computer.app.arrival))
            elif "home" not in computer.expected:
                raise AssertionError(f"{computer.name}: nobody noticed {computer.expected}")
            computer.choice, computer.expected = "", ("home",)
        return computer.app.desk

    def _settle(self, computer: Computer, found: Arrival) -> str:
        if found.state not in computer.expected:
            raise AssertionError(f"{computer.name}: {found.state} ({found.why}) where {computer.expected} was done")
        return computer.choice if computer.choice in found.choices else found.choices[0]

    def close(self, computer: Computer) -> None:
        """End the program as a person does."""
        if computer.app is not None:
            app, computer.app = computer.app, None
            app.close()

    def reopen(self, computer: Computer) -> Desk:
        """Close and open."""
        self.close(computer)
        return self.use(computer)

    # --- death ---

    def tick(self) -> None:
        """One call of the database, the journal or the disk."""
        if self.calls_left >= 0:
            self.calls_left -= 1
            if self.calls_left < 0:
                if self.on_death:
                    self.on_death()
                raise Killed

    def kill_idle(self, computer: Computer) -> None:
        """The process dies between two steps."""
        if computer.app is not None:
            left = self.root / "left"
            shutil.copytree(computer.root, left)
            self.bury(computer, left)

    def bury(self, computer: Computer, left: Path) -> None:
        """Put ``left``, the files as a dying process left them, in the place of what tidying up made of them."""
        with suppress(Exception):
            self.close(computer)
        computer.app = None
        shutil.rmtree(computer.root)
        left.rename(computer.root)


@contextmanager
def staged(stand: Stand) -> Iterator[Stand]:
    """The replaced parts of the world, while a history runs."""
    moment = SimpleNamespace(now=lambda *_: stand.now())
    nanos = SimpleNamespace(time_ns=lambda: int(stand.now().timestamp() * 1e9))
    with ExitStack() as stack:

        def put(owner: Any, name: str, value: object) -> None:
            stack.enter_context(patch.object(owner, name, value))

        put(clock, "datetime", moment)
        put(clock, "time", nanos)
        put(ids, "time", nanos)
        put(ids, "os", SimpleNamespace(urandom=stand.bytes))
        put(ids, "_MAKER", ids._Maker())
        put(secrets, "os", SimpleNamespace(urandom=stand.bytes))
        put(machine, "_name", lambda: stand.here.machine if stand.here else "")
        put(keys._Generation, "fresh", classmethod(lambda cls: _fresh(cls, stand)))
        put(engine, "_engine", _unsynced(engine._engine))
        put(journal, "SYNC_AFTER", 3600.0)
        for owner, name in ((engine, "_driven"), (journal.Journal, "append"), (files, "_move"), (files, "_sync")):
            put(owner, name, _counted(stand, getattr(owner, name)))
        put(cards, "verify_signature", lru_cache(1 << 16)(cards.verify_signature))  # the same cards again and again
        put(upkeep, "backup", _without_merge_backup(upkeep.backup))
        before = os.environ.get("KC_HOME")
        os.environ["KC_VAULT"] = "none"
        try:
            yield stand
        finally:
            stand.calls_left = -1
            for computer in stand.computers.values():
                with suppress(Exception):
                    stand.close(computer)
            os.environ.pop("KC_HOME", None)
            if before is not None:
                os.environ["KC_HOME"] = before


def _fresh(cls: Any, stand: Stand) -> object:
    """A signing key out of the history's own randomness: ids made of it are the same for the same seed."""
    import pyrage

    return cls(hashlib.sha256(stand.bytes(32)).hexdigest(), str(pyrage.x25519.Identity.generate()))


def _unsynced(real: Callable[..., Any]) -> Callable[..., Any]:
    def make(*arguments: Any, **named: Any) -> Any:
        made = real(*arguments, **named)

        @event.listens_for(made, "connect")
        def _off(connection: Any, _record: object) -> None:
            connection.execute("PRAGMA synchronous = OFF")

        return made

    return make


def _counted(stand: Stand, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        stand.tick()
        return real(*arguments, **named)

    return call


def _without_merge_backup(real: Callable[..., Any]) -> Callable[..., Any]:
    """The backup before each merge costs as much as the merge and is never put back here: backups have own steps."""

    def make(desk: Desk, to: Path | None = None, *, reason: str = "manual") -> Any:
        return None if reason == "merge" else real(desk, to, reason=reason)

    return make
