"""What the journals of this machine can say of a data folder whose database is hurt, old or gone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kc_desktop.domain.errors import KcError
from kc_desktop.services import chronicle, setup
from kc_desktop.services.desk import Identity
from kc_desktop.services.rebirth import ADDITIONAL, CERTIFICATE, PARENTS
from kc_desktop.store import meta, own, subjects
from kc_desktop.store.check import Finding
from kc_desktop.store.engine import Connection, Store
from kc_desktop.store.ledger import NUMBER
from kc_desktop.store.stations import ROSTER
from kc_desktop.system import journal, paths
from kc_desktop.system.journal import Entry, Journal
from kc_desktop.system.keys import KeyStore

JOURNAL, BEHIND = "journal", "behind"
"""Codes of findings: the journal is not whole or cannot be written; the database lacks operations that it has, or
bundles that the facts beside it know of."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The journal of a replica. ``folder``: where it was last at home; ``succeeded``: another took its place;
    ``meta``: the small facts of its database."""

    replica: str
    folder: str
    succeeded: bool
    meta: Mapping[str, object] = field(default_factory=dict)

    @property
    def station(self) -> str:
        """The office it spoke for."""
        identity = self.meta.get(setup.IDENTITY)
        return str(identity.get("station", "")) if isinstance(identity, dict) else ""

    @property
    def parents(self) -> Mapping[str, str]:
        """The replicas it goes back to, each with the reason it was left."""
        return parents_in(self.meta)


def parents_in(facts: Mapping[str, object]) -> Mapping[str, str]:
    """Former replicas of a database, by its small facts: id → reason."""
    listed = facts.get(PARENTS)
    found = listed if isinstance(listed, list) else []
    return {str(one.get("replica")): str(one.get("reason")) for one in found if isinstance(one, dict)}


def witnesses(folder: Path, keys: KeyStore) -> tuple[Witness, ...]:
    """The replicas that were at home in ``folder``, those that nobody succeeded first."""
    here = [one for one in _known(keys) if one.folder == str(folder.resolve())]
    return tuple(sorted(here, key=lambda one: one.succeeded))


class Family(NamedTuple):
    """``here``: a replica and the others of its office that were at home in the same folder; ``all``: and everywhere
    else on this machine."""

    here: tuple[str, ...]
    all: tuple[str, ...]


def companions(keys: KeyStore, facts: Mapping[str, object]) -> tuple[Witness, ...]:
    """Replicas of this machine that work on one database by turns with the one it speaks as now, as additional
    computers (the data folder lies on a stick, or two accounts of one computer share it)."""
    identity = facts.get(setup.IDENTITY)
    now = str(identity.get("replica")) if isinstance(identity, dict) else ""
    before = parents_in(facts)
    return tuple(
        one
        for one in _known(keys)
        if not one.succeeded and ADDITIONAL in (before.get(one.replica), one.parents.get(now))
    )


def family(folder: Path, keys: KeyStore, identity: Identity) -> Family:
    """The replicas of this machine and of the office of ``identity``, its own first."""
    others = [one for one in _known(keys) if one.station == identity.station or identity.replica in one.parents]
    here = (one.replica for one in others if one.folder == str(folder.resolve()))
    return Family(
        tuple(dict.fromkeys((identity.replica, *here))),
        tuple(dict.fromkeys((identity.replica, *(one.replica for one in others)))),
    )


def _known(keys: KeyStore) -> Iterator[Witness]:
    journals = paths.journals_folder(keys.folder)
    for replica in keys.all_replicas():
        secret = _secret(keys, replica) if journal.file_of(journals, replica).is_file() else None
        facts = journal.read_facts(journals, replica, secret) if secret is not None else None
        if secret is not None and isinstance(facts, dict):
            mark, small = journal.read_mark(journals, replica, secret), facts.get(chronicle.META)
            yield Witness(
                replica,
                str(facts.get(chronicle.FOLDER)),
                mark is not None and bool(mark.heirs),
                small if isinstance(small, dict) else {},
            )


def keep_counting(connection: Connection, keys: KeyStore, replicas: Sequence[str]) -> None:
    """What this side counts aloud (bundles, revocations, publications) goes on from where ``replicas`` got, whatever
    file was put back: others pass by what is numbered lower than they heard."""
    from kc_desktop.services.downstream import PUBLICATION

    kept = [one.meta for one in _known(keys) if one.replica in replicas]
    for key in (NUMBER, ROSTER):
        highest = max((number for facts in kept if isinstance(number := facts.get(key), int)), default=0)
        here = meta.read(connection, key)
        if highest > (here if isinstance(here, int) else 0):
            meta.write(connection, key, highest)
    made = [facts[PUBLICATION] for facts in kept if _number(facts.get(PUBLICATION))]
    last = max(made, key=_number, default=None)
    if _number(last) > _number(meta.read(connection, PUBLICATION)):
        meta.write(connection, PUBLICATION, last)


def _number(publication: object) -> int:
    number = publication.get("number") if isinstance(publication, dict) else None
    return number if isinstance(number, int) else 0


def is_family(file: Path, identity: Identity, parents: Mapping[str, str]) -> bool:
    """Whether a database file belongs to the office of ``identity``, a database with those ``parents``."""
    facts: Mapping[str, object] = {}
    with suppress(Exception):  # an emptied or damaged file fails in ways without a name: it says nothing
        facts = own.facts_in(file)
    there = facts.get(setup.IDENTITY)
    return isinstance(there, dict) and (
        there.get("station") == identity.station
        or there.get("replica") in parents
        or identity.replica in parents_in(facts)
    )


def _secret(keys: KeyStore, replica: str) -> bytes | None:
    try:
        return chronicle.journal_secret(keys, replica)
    except KcError:  # the system's vault is closed: the others may still tell
        return None


# --------------------------------------------------------------------------------------------------------------- doctor


def findings(database: Path, keys: KeyStore) -> tuple[Finding, ...]:
    """Compare a sound database file with its journal. A database that is a copy from elsewhere has none: no finding."""
    replica = own.replica_in(database)
    secret = _secret(keys, replica) if replica else None
    folder = paths.journals_folder(keys.folder)
    mark = journal.read_mark(folder, replica, secret) if secret is not None else None
    if secret is None or mark is None:
        return ()
    entries = [e for e in journal.read(folder, replica, secret) if e.kind == journal.OPERATION]
    there = {e.number for e in entries}
    held, known = own.chain_in(database, replica, [e.body for e in entries])
    found = []
    if gaps := sum(number <= mark.number and number not in there for number in held):
        found.append(Finding(JOURNAL, replica, f"sổ ghi ngoài thư mục dữ liệu hỏng hoặc thiếu {gaps} thao tác"))
    if not all(os.access(place, os.W_OK) for place in (folder, journal.file_of(folder, replica))):
        found.append(Finding(JOURNAL, replica, "sổ ghi ngoài thư mục dữ liệu không ghi được"))
    if lost := len(entries) - known:
        found.append(Finding(BEHIND, replica, f"cơ sở dữ liệu thiếu {lost} thao tác còn giữ trong sổ ghi"))
    facts = journal.read_facts(folder, replica, secret)
    if chronicle.reached_in(facts).beyond(own.reached_in(database)):
        found.append(Finding(BEHIND, replica, "cơ sở dữ liệu cũ hơn các gói đã ghi hoặc đã nhập trên máy này"))
    return tuple(found)


def facts_findings(database: Path) -> tuple[Finding, ...]:
    """Whether the small facts of a database file can be read: they are not in the log."""
    try:
        facts = own.facts_in(database)
    except KcError:
        facts = {}
    return () if _cards_read(facts) else (Finding("facts", "", "danh tính và thẻ trong cơ sở dữ liệu không đọc được"),)


def renew(store: Store, keys: KeyStore) -> None:
    """Write the journal of an offline database anew from its log. Raises ``Refused("no_key")``, ``Machine``."""
    replica = setup.read_identity(store).replica
    keys_of_replica = keys.load(replica)
    folder = paths.journals_folder(keys.folder)
    mark = journal.read_mark(folder, replica, keys_of_replica.journal_secret)
    with store.reader() as connection:
        lines = own.since(connection, replica, 0, -1)
        secrets = subjects.keys_of(connection, {line.record for line in lines})
    entries = [Entry(journal.SECRET, 0, chronicle.secret_body(key, *pair)) for key, pair in secrets.items()]
    entries += [Entry(journal.OPERATION, line.number, line.raw) for line in lines]
    entries += [Entry(journal.HEIR, 0, heir.encode()) for heir in (mark.heirs if mark else ())]
    opened = Journal(folder, replica, keys_of_replica.journal_secret)
    try:
        opened.rewrite(mark.machine if mark else "", entries)
    finally:
        opened.close()


def heal_facts(store: Store, known: Sequence[Witness]) -> None:
    """Put back small facts that a salvage did not find whole, from the first of ``known`` that belongs to it."""
    with store.writer() as connection:
        try:
            facts = own.facts(connection)
        except KcError:
            facts = {}
        identity = facts.get(setup.IDENTITY)
        replica = str(identity.get("replica")) if isinstance(identity, dict) else ""
        belonging = [one for one in known if replica in ("", one.replica) or replica in one.parents][:1]
        for one in belonging:
            whole = replica == one.replica and _cards_read(facts)
            for key, value in one.meta.items():
                if not whole or key not in facts:
                    meta.write(connection, key, value)


def _cards_read(facts: Mapping[str, object]) -> bool:
    from kc_desktop.exchange.bundle.cards import parse_card

    cards = [facts.get(setup.OWN_CARD), *(facts[key] for key in (setup.CENTRE_CARD, CERTIFICATE) if key in facts)]
    try:
        for card in cards:
            parse_card(str(card).encode())
    except KcError:
        return False
    return isinstance(facts.get(setup.IDENTITY), dict)
