"""Is this database where it was born, and as new as when it was last closed? If not: what happened, and how to go on.

What is asked lies outside the data folder: this machine's key, and the journal that says how far the replica got. A
copy on another computer has neither; an old file that was put back stands behind its journal. Whatever is chosen, the
database goes on as a new replica, takes in what the journals of this machine have and it lacks, and nothing of another
copy is overwritten (``sync.md`` 5.15).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.errors import KcError, Machine, Refused
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.op import Op, parse
from kc_desktop.services import chronicle, setup
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.store import log, meta, own, place, projection, subjects
from kc_desktop.store.engine import Connection, Store
from kc_desktop.system import journal, machine, paths
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.keys import KeyStore

HOME, COPIED, RESTORED = "home", "copied", "restored"
MOVED, ADDITIONAL, CONTINUE, LOOK = "moved", "additional", "continue", "look"
NO_KEY, NO_JOURNAL, OTHER_MACHINE = "no_key", "no_journal", "other_machine"
BEHIND, OTHER_BRANCH, SUPERSEDED, ORDERED = "behind", "other_branch", "superseded", "ordered"
_CHOICES = {HOME: (), COPIED: (ADDITIONAL, MOVED, LOOK), RESTORED: (CONTINUE, LOOK)}
_REASONS = {MOVED: "moved", ADDITIONAL: "additional", CONTINUE: "restored"}
_BATCH = 2000
ORDER = "rebirth_order"
"""Meta key: the replica that must not be written any more (its chain forked: a disk was cloned)."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the outside says of a database.

    ``why``: for copied: no_key, no_journal, other_machine; for restored: behind (the journal has newer operations),
    other_branch (it has others), superseded (another replica took this one's place here), ordered (the centre found
    its chain forked). ``held``, ``reached``: the highest own number in the database and in the journal.
    """

    state: str
    why: str
    identity: Identity
    held: int = 0
    reached: int = 0

    @property
    def choices(self) -> tuple[str, ...]:
        """What a person may choose, the safe default first."""
        return _CHOICES[self.state]

    @property
    def keeps_key(self) -> bool:
        """Whether the new replica can be vouched for; else a station is confirmed again, a centre gets a new card."""
        return self.why != NO_KEY


@dataclass(frozen=True, slots=True)
class Settled:
    """``identity``: what the database speaks as now; ``regained``: operations that came back from journals."""

    identity: Identity
    regained: int


Settler = Callable[[Arrival], str]
"""Gives the choice for a database that is not home."""


# -------------------------------------------------------------------------------------------------------------- looking


def examine(folder: Path, keys: KeyStore) -> Arrival:
    """Look at a data folder without changing anything. Errors as ``place.database_file``, ``Machine``."""
    store = Store(place.database_file(folder), readonly=True)
    try:
        return examine_store(store, keys)
    finally:
        store.close()


def examine_store(store: Store, keys: KeyStore) -> Arrival:
    """The same for an open database. ``Refused("key_locked")`` while the system's vault is closed: that is no copy."""
    identity = setup.read_identity(store)
    replica = identity.replica
    with store.reader() as connection:
        held, order = own.top(connection, replica), meta.read(connection, ORDER)
        secret = chronicle.journal_secret(keys, replica)
        if secret is None:
            return Arrival(COPIED, NO_KEY, identity, held)
        mark = journal.read_mark(paths.journals_folder(keys.folder), replica, secret)
        if mark is None:
            return Arrival(COPIED, NO_JOURNAL, identity, held)
        if mark.machine != machine.fingerprint(replica):
            return Arrival(COPIED, OTHER_MACHINE, identity, held, mark.number)
        here = own.id_at(connection, replica, mark.number)
    if order == replica:
        why = ORDERED
    elif mark.heirs:
        why = SUPERSEDED
    elif mark.number and not here:
        why = BEHIND
    else:
        why = OTHER_BRANCH if here != mark.head else ""
    return Arrival(RESTORED if why else HOME, why, identity, held, mark.number)


# ------------------------------------------------------------------------------------------------------------- settling


def settle(folder: Path, choice: str, keys: KeyStore, lookup: Lookup) -> Settled:
    """Go on with a closed data folder as chosen: moved, additional, continue. A folder that is home stays as it is.

    Raises ``Refused("usage")`` for a choice that does not fit, ``Machine("in_use")`` while the folder is open.
    """
    with WriterLock(folder):
        store = Store(place.database_file(folder))
        try:
            found = examine_store(store, keys)
            if found.state == HOME:
                return Settled(found.identity, 0)
            return settle_store(folder, store, found, choice, keys, lookup)
        finally:
            store.close()


def settle_store(folder: Path, store: Store, found: Arrival, choice: str, keys: KeyStore, lookup: Lookup) -> Settled:
    """The same for a database of ``folder`` open for writing, under the folder's lock.

    Every replica of this office on this machine gives what it has; those at home in the folder are noted as succeeded.
    """
    from kc_desktop.services import rebirth, witness  # cards load much, and most databases are at home

    if choice not in found.choices or choice == LOOK:
        raise Refused("usage", detail=f"không chọn được “{choice[:20]}” cho dữ liệu này")
    family = witness.family(folder, keys, found.identity)
    with store.writer() as connection:
        regained = regain(connection, keys, family.all, lookup)
    reason = "clone" if found.why == ORDERED else _REASONS[choice]
    identity = rebirth.rebirth(store, keys, reason, lookup)
    rebirth.close_parents(keys, family.here if choice == CONTINUE else family.here[1:], identity.replica)
    return Settled(identity, regained)


def resume(store: Store, keys: KeyStore) -> bool:
    """Let a copied database speak again as the replica it was on this machine, where nothing was missed since.

    So a data folder that two computers use by turns needs one replica on each, not a new one every time: level with
    its own journal, that replica goes on exactly where it stopped.
    """
    from kc_desktop.services import rebirth, witness

    with store.reader() as connection:
        facts = own.facts(connection)
    for one in witness.companions(keys, facts):
        identity = one.meta.get(setup.IDENTITY)
        if isinstance(identity, dict) and _level(store, keys, one.replica):
            with store.writer() as connection:
                meta.write(connection, setup.IDENTITY, identity)
                for key in (setup.OWN_CARD, rebirth.CERTIFICATE, rebirth.VOUCHERS):
                    if key in one.meta or key in facts:
                        meta.write(connection, key, one.meta.get(key, []))
            return True
    return False


def _level(store: Store, keys: KeyStore, replica: str) -> bool:
    secret = chronicle.journal_secret(keys, replica)
    mark = journal.read_mark(paths.journals_folder(keys.folder), replica, secret) if secret is not None else None
    if mark is None or mark.heirs or mark.machine != machine.fingerprint(replica):
        return False
    with store.reader() as connection:
        top = own.top(connection, replica)
        return top == mark.number > 0 and own.id_at(connection, replica, top) == mark.head


def order_rebirth(desk: Desk, connection: Connection) -> None:
    """This replica's chain forked (its disk was cloned): at the next opening the database goes on as a new replica."""
    meta.write(connection, ORDER, desk.identity.replica)


# ------------------------------------------------------------------------------------------ what the journals give back


def regain(
    connection: Connection, keys: KeyStore, replicas: Sequence[str], lookup: Lookup, *, fold: bool = True
) -> int:
    """Put into the log what the journals of ``replicas`` and of their heirs have and it lacks, as written here.

    Gives how many operations. ``fold``: bring the tables up to date too (else the caller rebuilds them).
    """
    count = 0
    for replica, secret in _family(keys, replicas):
        for entries in _batches(journal.read(paths.journals_folder(keys.folder), replica, secret)):
            gained = _take_keys(connection, entries)
            fresh = _unknown(connection, entries)
            log.append(connection, fresh)
            if fold:
                projection.apply(connection, fresh, lookup)
                projection.reproject(connection, gained - {op.record for op in fresh}, lookup)
            count += len(fresh)
    return count


def _family(keys: KeyStore, replicas: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """(replica, journal secret) of ``replicas`` and everyone who took their place on this machine, as far as known."""
    waiting, met = list(replicas), set()
    while waiting:
        replica = waiting.pop(0)
        secret = chronicle.journal_secret(keys, replica) if replica not in met else None
        met.add(replica)
        if secret is not None:
            yield replica, secret
            mark = journal.read_mark(paths.journals_folder(keys.folder), replica, secret)
            waiting += mark.heirs if mark else ()


def _batches(entries: Iterator[journal.Entry]) -> Iterator[list[journal.Entry]]:
    batch: list[journal.Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    yield batch


def _take_keys(connection: Connection, entries: Sequence[journal.Entry]) -> frozenset[str]:
    bodies = (entry.body for entry in entries if entry.kind == journal.SECRET)
    found = {key: pair for body in bodies for key, pair in chronicle.read_secret(body)}
    return subjects.take(connection, found) if found else frozenset()


def _unknown(connection: Connection, entries: Sequence[journal.Entry]) -> list[Op]:
    ops: dict[str, Op] = {}
    for entry in entries:
        if entry.kind == journal.OPERATION:
            try:
                op = parse(entry.body)
            except KcError:
                continue  # written by a newer version: it stays in the journal
            ops[op.id] = op
    known = log.known(connection, list(ops))
    return [op for name, op in ops.items() if name not in known]


# ----------------------------------------------------------------------------------------------------------- at opening


def lock_replica(keys: KeyStore, replica: str) -> WriterLock | None:
    """Keep other copies of this database on this machine from being opened meanwhile; None where it has no journal.

    Raises ``Machine("in_use")`` while one is open.
    """
    folder = paths.journals_folder(keys.folder)
    if not journal.file_of(folder, replica).is_file():
        return None
    lock = journal.lock_of(folder, replica)
    try:
        lock.acquire()
    except Machine as fault:
        if fault.code == "in_use":
            raise
        return None  # the folder of the journals cannot be written: Chronicle says so, work goes on
    return lock
