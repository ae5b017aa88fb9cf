"""The composition root, without Qt: opens a data folder and puts the desk together."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cache
from pathlib import Path

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.exchange.packs import Packs, shipped
from kc_desktop.services import arrival, setup
from kc_desktop.services import packs as carried
from kc_desktop.services.arrival import Arrival, Settled, Settler
from kc_desktop.services.chronicle import Chronicle
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.store import backup, log, place, schema
from kc_desktop.store.engine import Store
from kc_desktop.system import paths
from kc_desktop.system.clock import Hlc
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.journal import Journal
from kc_desktop.system.keys import KeyStore

PATIENCE = 10.0
"""Seconds a reader waits for somebody else to bring the database up to date."""


class App:
    """An open data folder: its desk, its locks. Use as a context manager, or call ``close``."""

    def __init__(self, folder: Path, *, write: bool = True, settle: Settler | None = None) -> None:
        """Open ``folder``. With ``write`` it is locked for this process (``Machine("in_use")`` otherwise).

        A database that is not home (a copy, an old file put back) is settled as ``settle`` chooses; ``look`` opens it
        for reading only. Without ``settle`` it is refused: "copied", "restored", with the ``arrival`` among the facts.
        ``settled``: what was done about it, if anything.
        """
        if not folder.is_dir():
            raise Refused("no_database")
        self.arrival: Arrival | None = None
        self.settled: Settled | None = None
        self._lock = WriterLock(folder)
        if write:
            place.database_file(folder)
            self._lock.acquire()
        try:
            self.desk = self._written(folder, settle) if write else _desk(folder, _opened(folder, write=False))
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Give the files back."""
        try:
            if self.desk.chronicle is not None:
                self.desk.chronicle.close()
        finally:
            self.desk.store.close()
            self._lock.release()

    def __enter__(self) -> App:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def _written(self, folder: Path, settle: Settler | None) -> Desk:
        store = _opened(folder, write=True)
        lock: WriterLock | None = None
        try:
            keys = key_store()
            lock = arrival.lock_replica(keys, setup.read_identity(store).replica)
            found = arrival.examine_store(store, keys)
            if found.state == arrival.COPIED and arrival.resume(store, keys):
                lock = _let_go(lock)
                found = arrival.examine_store(store, keys)
            if found.state != arrival.HOME:
                choice = _choice(found, settle)
                self.arrival = found
                if choice == arrival.LOOK:
                    store.close()
                    _let_go(lock)
                    self._lock.release()
                    return replace(_desk(folder, _opened(folder, write=False)), looking=True)
                lock = _let_go(lock)
                self.settled = arrival.settle_store(folder, store, found, choice, keys, _names(folder))
            return _with_journal(_desk(folder, store), lock)
        except BaseException:
            store.close()
            _let_go(lock)
            raise


@cache
def packs() -> Packs:
    """The reference packs shipped with the program."""
    return shipped(paths.resource_root() / "packs")


def key_store() -> KeyStore:
    """Where this user's private keys are."""
    return KeyStore(paths.keys_folder())


def _names(folder: Path) -> Names:
    return Names(carried.of_folder(folder, packs()))


def _let_go(lock: WriterLock | None) -> WriterLock | None:
    if lock is not None:
        lock.release()
    return None


def _choice(found: Arrival, settle: Settler | None) -> str:
    if found.why == arrival.ORDERED:
        return arrival.CONTINUE
    if settle is None:
        raise Refused(found.state, arrival=found)
    return settle(found)


def _opened(folder: Path, *, write: bool) -> Store:
    live = place.database_file(folder)
    # Looked at read-only first: opening for work would already change the header of a file that is not ours.
    if backup.inspect_version(live) < schema.VERSION:
        live = _migrated(folder) if write else _migrated_for_reading(folder)
    return Store(live, readonly=not write)


def _desk(folder: Path, store: Store) -> Desk:
    try:
        identity = setup.read_identity(store)
        with store.reader() as connection:
            clock = Hlc(log.last_hlc(connection))
            reference = carried.in_force(folder, connection, packs())
    except BaseException:
        store.close()
        raise
    return Desk(folder, store, reference, Names(reference), identity, key_store(), clock)


def _with_journal(desk: Desk, lock: WriterLock | None) -> Desk:
    """The same desk with its journal open and level with the database."""
    secret = desk.key_store.load(desk.identity.replica).journal_secret
    opened = Journal(paths.journals_folder(desk.key_store.folder), desk.identity.replica, secret, lock)
    try:
        chronicle = Chronicle(desk.store, opened, desk.folder, secret)
        chronicle.catch_up()
        chronicle.keep_facts()
    except BaseException:
        opened.close()
        raise
    return replace(desk, chronicle=chronicle)


def _migrated_for_reading(folder: Path) -> Path:
    """The first command after an update may be one that reads: it upgrades like any other where nobody else has the
    folder, and waits for whoever has it (he may be at it). Raises ``Machine("in_use")`` when that takes too long."""
    last = time.monotonic() + PATIENCE
    while True:
        try:
            with WriterLock(folder):
                return _migrated(folder)
        except Machine as fault:
            if fault.code != "in_use" or time.monotonic() > last:
                raise
        time.sleep(0.05)
        live = place.database_file(folder)
        if backup.inspect_version(live) >= schema.VERSION:
            return live


def _migrated(folder: Path) -> Path:
    from kc_desktop.store import migrate

    migrate.upgrade(folder, Names(packs()))
    return place.database_file(folder)
