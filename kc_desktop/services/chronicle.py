"""Keeps the journal of this replica level with the database: after every commit, and at opening."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.store import own, subjects
from kc_desktop.store.engine import Connection, Store
from kc_desktop.system import journal
from kc_desktop.system.journal import Entry, Journal
from kc_desktop.system.keys import KeyStore

_log = logging.getLogger("kc_desktop.journal")
_AT_ONCE = 2_000
"""Lines appended in one go: what is in memory while a large import commits."""
META, FOLDER, ERASED, REACHED = "meta", "folder", "erased", "reached"
"""Keys of the facts kept beside the journal: the small facts of the database, its folder, the erasures carried out, how
far it got otherwise than by operations (``own.Reached``)."""


class Chronicle:
    """The open journal of an open database. ``expect`` before an operation is written, ``transaction`` around it."""

    def __init__(self, store: Store, opened: Journal, folder: Path, secret: bytes) -> None:
        """``folder``: the data folder; ``secret``: of the journal. Nothing is written before ``catch_up``."""
        self.journal = opened
        self._store, self._folder, self._secret = store, str(folder.resolve()), secret
        self._journals = opened.folder
        self._noted: frozenset[str] = frozenset()
        self._waiting: frozenset[str] = frozenset()
        self._expecting = True
        known = journal.read_facts(self._journals, opened.replica, secret)
        self._facts: dict[str, object] = known if isinstance(known, dict) else {}
        self._erased = str(self._facts.get(ERASED, ""))
        self._reached = reached_in(self._facts)

    @property
    def stopped(self) -> bool:
        """Whether the journal cannot be written at the moment: saves go on, the second belt is off."""
        return self.journal.trouble is not None

    def expect(self) -> None:
        """This transaction writes an operation."""
        self._expecting = True

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A write transaction of the store; what it wrote is in the journal when the block is left.

        A bundle that was given a number or merged is noted too, before anybody can carry it away.
        """
        with self.journal.turn:
            with self._store.writer() as connection:
                yield connection
                entries = self._lacking(connection) if self._expecting else []
                erased, reached = own.standing(connection)
            self._note(entries)
            if len(entries) >= _AT_ONCE:
                self.catch_up()
            if erased != self._erased:
                self._forget(erased)
            if reached != self._reached:
                self.keep_facts()

    def catch_up(self) -> None:
        """Append what the database has and the journal lacks (a power cut, a full disk), destroy what was erased."""
        with self.journal.turn:
            while True:
                with self._store.reader() as connection:
                    entries = self._lacking(connection)
                    erased, _ = own.standing(connection)
                if not self._note(entries) or len(entries) < _AT_ONCE:
                    break
            if erased != self._erased:
                self._forget(erased)

    def close(self) -> None:
        """Keep the facts where they changed, and let go of the journal."""
        try:
            self.keep_facts()
        finally:
            self.journal.close()

    def keep_facts(self) -> None:
        """Write the small facts of the database beside the journal when they changed: a salvage finds them there."""
        try:
            with self._store.reader() as connection:
                small, (_, self._reached) = own.facts(connection), own.standing(connection)
            facts: dict[str, object] = {
                META: small, FOLDER: self._folder, ERASED: self._erased, REACHED: list(self._reached),
            }  # fmt: skip
            if facts != self._facts:
                journal.write_facts(self._journals, self.journal.replica, self._secret, facts)
                self._facts = facts
        except KcError as fault:  # damaged, or a full disk: those kept before stay
            _log.warning("facts beside the journal not written: %s", fault.code)

    # --- inside ---

    def _lacking(self, connection: Connection) -> list[Entry]:
        """Entries for the next lines the journal lacks, each key of personal values before the first line under it."""
        lines = own.since(connection, self.journal.replica, self.journal.number, _AT_ONCE)
        keys = subjects.keys_of(connection, {line.record for line in lines}) if lines else {}
        secrets = [
            Entry(journal.SECRET, 0, secret_body(key, *pair)) for key, pair in keys.items() if key not in self._noted
        ]
        self._waiting = frozenset(keys)
        return [*secrets, *(Entry(journal.OPERATION, line.number, line.raw) for line in lines)]

    def _note(self, entries: list[Entry]) -> bool:
        done = self.journal.append(entries)
        if done:
            self._noted |= self._waiting
        self._expecting = not done
        return done

    def _forget(self, erased: str) -> None:
        """Destroy in the journal the keys that the database destroyed."""
        with self._store.reader() as connection:
            living = own.key_ids(connection)
        try:
            self.journal.forget(lambda body: any(key not in living for key, _ in read_secret(body)))
            self._erased = erased
            self.keep_facts()
        except KcError as fault:  # tried again at the next transaction and the next opening
            _log.warning("erased keys are still in the journal: %s", fault.code)


def reached_in(facts: object) -> own.Reached:
    """How far the database had got when facts beside a journal were kept."""
    found = facts.get(REACHED) if isinstance(facts, dict) else None
    if not isinstance(found, list) or len(found) > len(own.Reached()) or not all(isinstance(n, int) for n in found):
        return own.Reached()
    return own.Reached(*found)


def secret_body(key: str, subject: str, secret: bytes) -> bytes:
    """A key of personal values as the body of a journal entry."""
    return dumps([key, subject, secret.hex()])


def read_secret(body: bytes) -> list[tuple[str, tuple[str, bytes]]]:
    """[(key id, (subject, secret))] of such a body; [] for one of another shape."""
    try:
        found = loads(body)
        if isinstance(found, list) and len(found) == 3 and all(isinstance(part, str) for part in found):
            return [(found[0], (found[1], bytes.fromhex(found[2])))]
    except (KcError, ValueError):
        pass
    return []


def journal_secret(keys: KeyStore, replica: str) -> bytes | None:
    """What opens the journal of a replica; None when its key is not here or is damaged."""
    try:
        return keys.load(replica).journal_secret if keys.has(replica) else None
    except Damaged:
        return None
    except Refused as fault:
        if fault.code == "no_key":
            return None
        raise
