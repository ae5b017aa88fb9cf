"""Is this database where it was born, and as new as when it was last closed? If not: what happened, and how to go on.

What is asked lies outside the data folder: this machine's key, and the journal that says how far the replica got. A
copy on another computer has neither; an old file that was put back stands behind its journal. Whatever is chosen, the
database goes on as a new replica, takes in what the journals of this machine have and it lacks, and nothing of another
copy is overwritten (``sync.md`` 5.15).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.forms import Lookup
from kc_desktop.services import chronicle, regaining, setup
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.store import meta, own, place
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
ORDER = "rebirth_order"
"""Meta key: the replica that must not be written any more (its chain forked: a disk was cloned)."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the outside says of a database.

    ``why``: for copied: no_key, no_journal, other_machine; for restored: behind (the journal has newer operations, or
    the facts beside it know of more bundles), other_branch (it has others), superseded (another replica took this one's
    place here), ordered (the centre found its chain forked). ``held``, ``reached``: the highest own number in the
    database and in the journal.
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
        here, (_, reached) = own.id_at(connection, replica, mark.number), own.standing(connection)
    if order == replica:
        why = ORDERED
    elif mark.heirs:
        why = SUPERSEDED
    elif (mark.number and not here) or _further(keys, replica, secret, reached):
        why = BEHIND
    else:
        why = OTHER_BRANCH if here != mark.head else ""
    return Arrival(RESTORED if why else HOME, why, identity, held, mark.number)


def _further(keys: KeyStore, replica: str, secret: bytes, reached: own.Reached) -> bool:
    """Whether bundles were written or merged since, though perhaps no operation: others heard of what may be gone."""
    facts = journal.read_facts(paths.journals_folder(keys.folder), replica, secret)
    return chronicle.reached_in(facts).beyond(reached)


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
        regained = regaining.from_journals(connection, keys, family.all, lookup)
        witness.keep_counting(connection, keys, family.all)
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
    if secret is None or mark is None or mark.heirs or mark.machine != machine.fingerprint(replica):
        return False
    with store.reader() as connection:
        top, (_, reached) = own.top(connection, replica), own.standing(connection)
        level = top == mark.number > 0 and own.id_at(connection, replica, top) == mark.head
    return level and not _further(keys, replica, secret, reached)


def order_rebirth(desk: Desk, connection: Connection) -> None:
    """This replica's chain forked (its disk was cloned): at the next opening the database goes on as a new replica."""
    meta.write(connection, ORDER, desk.identity.replica)


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
