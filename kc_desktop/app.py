"""The composition root, without Qt: opens a data folder and puts the desk together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import setup
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.store import backup, log, place, schema
from kc_desktop.store.engine import Store
from kc_desktop.system import paths
from kc_desktop.system.clock import Hlc
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.keys import KeyStore


class App:
    """An open data folder: its desk, its lock. Use as a context manager, or call ``close``."""

    def __init__(self, folder: Path, *, write: bool = True) -> None:
        """Open ``folder``. With ``write`` it is locked for this process (``Machine("in_use")`` otherwise)."""
        if not folder.is_dir():
            raise Refused("no_database")
        self._lock = WriterLock(folder)
        if write:
            place.database_file(folder)
            self._lock.acquire()
        try:
            self.desk = _desk(folder, write=write)
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Give the files back."""
        self.desk.store.close()
        self._lock.release()

    def __enter__(self) -> App:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()


@cache
def packs() -> Packs:
    """The reference packs shipped with the program, read once: their content does not change while it runs."""
    return Packs(paths.resource_root() / "packs")


def key_store() -> KeyStore:
    """Where this user's private keys are."""
    return KeyStore(paths.keys_folder())


def _desk(folder: Path, *, write: bool) -> Desk:
    live = place.database_file(folder)
    # Looked at read-only first: opening for work would already change the header of a file that is not ours.
    if backup.inspect_version(live) < schema.VERSION:
        live = _migrated(folder, write=write)
    store = Store(live, readonly=not write)
    try:
        identity = setup.read_identity(store)
        with store.reader() as connection:
            clock = Hlc(log.last_hlc(connection))
    except BaseException:
        store.close()
        raise
    reference = packs()
    return Desk(folder, store, reference, Names(reference), identity, key_store(), clock)


def _migrated(folder: Path, *, write: bool) -> Path:
    if not write:
        raise Machine("in_use")  # a reader waits until the writer has brought the database up to date
    from kc_desktop.store import migrate

    migrate.upgrade(folder)
    return place.database_file(folder)
