"""Legal erasure of a person's data: an operation that orders it, keys destroyed wherever it arrives, who confirmed.

Both sides may order it. A station alone has to obey the law too, but only over what nobody else wrote; everything else
is the centre's to decide. The operation names its author for ever. It cannot be undone, and a key that arrives later is
not taken. A new value that a person types afterwards (a new representative of an establishment) is a new fact under a
new key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import KcError, Machine, Refused
from kc_desktop.domain.op import ERASE, Op
from kc_desktop.domain.personal import has_personal, is_dead
from kc_desktop.services import attachments, links, origins, tangles
from kc_desktop.services.chronicle import journal_secret, read_secret
from kc_desktop.services.desk import Desk
from kc_desktop.services.rebirth import PARENTS
from kc_desktop.services.sending import OUTBOX
from kc_desktop.store import backup, blobs, ledger, log, meta, place, projection, scrub, stations, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.system import journal, paths
from kc_desktop.system.files import machine_errors


@dataclass(frozen=True, slots=True)
class Swept:
    """``cleaned``: names of backups and superseded files from which the keys were taken; ``left``: those that still
    hold them (damaged, or in use), with the reason."""

    cleaned: tuple[str, ...] = ()
    left: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did. ``ops``: one for each record, in their order."""

    records: tuple[str, ...]
    ops: tuple[str, ...]
    swept: Swept
    change: Change


@dataclass(frozen=True, slots=True)
class Erasure:
    """One order. ``when``: the author's clock (ISO text). ``holders``: offices that had data of the record;
    ``confirmed`` of them said, signed, that they carried it out; ``waiting``: the names of the others. ``beside``:
    records that somebody made one with it unseen by the order, and that still hold personal values."""

    record_id: str
    form: str
    op: str
    when: str
    user: str
    station: str
    holders: int
    confirmed: int
    waiting: tuple[str, ...]
    beside: tuple[str, ...] = ()


def erase(desk: Desk, record_ids: Sequence[str], progress: Progress = SILENT) -> Erased:
    """Destroy the personal values of records here, in their backups, and by the next bundles everywhere; of an
    establishment those of all that were made one with it too (``persons.about`` shows what is covered).

    Raises ``Refused``: "not_found" (no such record, or its form has no personal values), "not_allowed" (a station, and
    others wrote on the record too). ``Machine`` while cleaning: the order stands, ``sweep`` goes on from there.
    """
    ops: list[Op] = []
    with desk.writer() as connection:
        for record_id in _covered(connection, record_ids):
            form = _erasable(desk, connection, record_id)
            ops.append(desk.author_op(connection, ERASE, form, FORMS[form].version, record_id, {}))
        projection.apply(connection, ops, desk.names)
    records = tuple(op.record for op in ops)
    change = Change("erased", frozenset((op.form, op.record) for op in ops))
    return Erased(records, tuple(op.id for op in ops), sweep(desk, progress), change)


def _covered(connection: Connection, record_ids: Sequence[str]) -> list[str]:
    """The records asked for, each with those that were made one with it, as far as they are here."""
    found = dict.fromkeys(record_ids)
    for record_id in record_ids:
        others = links.together(connection, record_id)[1:]
        found.update(dict.fromkeys(one for one in others if projection.read_state(connection, one) is not None))
    return list(found)


def _erasable(desk: Desk, connection: Connection, record_id: str) -> str:
    found = projection.read_state(connection, record_id)
    if found is None or not has_personal(found[1]):
        raise Refused("not_found", what="bản ghi có dữ liệu cá nhân", name=record_id[:60])
    if not desk.identity.is_centre and not subjects.chains(connection, record_id) <= _own(desk, connection):
        raise Refused("not_allowed", what="xóa dữ liệu cá nhân của bản ghi mà nơi khác cũng ghi")
    return found[1]


def _own(desk: Desk, connection: Connection) -> set[str]:
    parents = meta.read(connection, PARENTS)
    former = {str(one.get("replica")) for one in parents} if isinstance(parents, list) else set()
    return {desk.identity.replica, *former}


# ------------------------------------------------------------------------------------------------------------ sweeping


def due(desk: Desk) -> bool:
    """Whether an erasure (perhaps a merged one) left something to clean: a look at one row."""
    with desk.store.reader() as connection:
        return bool(subjects.unswept(connection))


def sweep(desk: Desk, progress: Progress = SILENT) -> Swept:
    """Clean the database file, its backups and superseded files of what was erased; may be run at any time.

    After an erasure that a merge brought it is run at a quiet moment. Raises ``Machine`` for the open database; a copy
    that cannot be cleaned is named in ``left``.
    """
    if desk.store.readonly:
        raise Machine("in_use")
    with desk.store.reader() as connection:
        erasures = subjects.every_erased(connection)
        fresh = subjects.unswept(connection)
        posted, former = _posted(desk, connection, fresh), _own(desk, connection) - {desk.identity.replica}
    if not erasures:
        return Swept()
    copies = list(_copies(desk))
    cleaned: list[str] = []
    left: list[tuple[str, str]] = []
    for done, path in enumerate(copies):
        progress.step(done, len(copies) + 1, path.name)
        try:
            if scrub.holds(path, erasures):
                scrub.copy(path, erasures, desk.names)
                cleaned.append(path.name)
        except KcError as fault:
            left.append((path.name, str(fault)))
    progress.step(len(copies), len(copies) + 1)
    if fresh:
        attachments.destroy(desk, fresh)
        left += _forget_in_journals(desk, former, erasures)
        with machine_errors(desk.folder):
            for kept in posted:
                kept.unlink(missing_ok=True)
        scrub.live(desk.store)
    return Swept(tuple(cleaned), tuple(left))


def _copies(desk: Desk) -> Iterator[Path]:
    yield from (b.path for b in backup.every(desk.folder / backup.FOLDER))
    yield from (p for p in place.generations(desk.folder) if p != desk.store.path)


def _forget_in_journals(
    desk: Desk, former: Collection[str], erasures: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Destroy the keys in the journals of the replicas this database was before; gives those that still hold them. The
    journal of today follows the database by itself."""
    folder = paths.journals_folder(desk.key_store.folder)

    def gone(body: bytes) -> bool:
        return any(subject in erasures and is_dead(key, erasures[subject]) for key, (subject, _) in read_secret(body))

    for replica in sorted(former):
        path = journal.file_of(folder, replica)
        try:
            secret = journal_secret(desk.key_store, replica)
            if secret is not None and path.is_file():
                opened = journal.Journal(folder, replica, secret)
                try:
                    opened.forget(gone)
                finally:
                    opened.close()
        except KcError as fault:
            yield path.name, str(fault)


def _posted(desk: Desk, connection: Connection, fresh: Sequence[str]) -> list[Path]:
    """Outbox copies that may carry the destroyed keys (they are sealed to us too). Their operations stay unconfirmed in
    the log, so that the next bundle carries them, without the keys."""
    found = []
    doomed = blobs.doomed(connection, fresh)
    for bundle in ledger.waiting(connection) if fresh else ():
        ranges, carried = bundle.detail.get("ranges"), bundle.detail.get(attachments.STATED)
        if (isinstance(ranges, list) and subjects.carried(connection, fresh, ranges)) or (
            isinstance(carried, list) and doomed.intersection(carried)
        ):
            found.append(desk.folder / OUTBOX / (str(bundle.detail.get("outbox", "")) or "-"))
    return found


# ------------------------------------------------------------------------------------------------------- confirmations


def erasures(desk: Desk) -> tuple[Erasure, ...]:
    """Every order known here, the newest arrival first, with the offices that have carried it out."""
    names = origins.names(desk)
    with desk.store.reader() as connection:
        orders = {op for ops in subjects.every_erased(connection).values() for op in ops}
        stored = [one for op in orders if (one := log.find(connection, op)) is not None]
        found = [(one.seq, _erasure(desk, connection, one.op, names)) for one in stored]
        left: dict[str, list[str]] = {}
        for erased, other in tangles.beside(connection):
            left.setdefault(erased, []).append(other)
    told = sorted(found, key=lambda pair: -pair[0])
    return tuple(replace(one, beside=tuple(left.get(one.record_id, ()))) for _, one in told)


def _erasure(desk: Desk, connection: Connection, op: Op, names: Mapping[str, str]) -> Erasure:
    done, held = subjects.confirmed(connection, op.id), subjects.holders(connection, op.record)
    offices = _offices(desk, connection, held | subjects.chains(connection, op.record))
    waiting = tuple(sorted(name for name, replicas in offices if not replicas <= done | {op.replica}))
    station = names.get(op.replica, op.replica[:8])
    return Erasure(
        op.record, op.form, op.id, op.when, op.user, station, len(offices), len(offices) - len(waiting), waiting
    )


def _offices(desk: Desk, connection: Connection, involved: set[str]) -> list[tuple[str, set[str]]]:
    """(name, replicas that must confirm) of the other offices that hold data of a record: computers in use or revoked.

    A station knows of the centre only.
    """
    if not desk.identity.is_centre:
        peers = involved - _own(desk, connection)
        return [(origins.names(desk).get(min(peers), ""), peers)] if peers else []
    by_station: dict[str, tuple[str, set[str]]] = {}
    for known in stations.every(connection):
        if known.state in (stations.ACCEPTED, stations.REVOKED):
            by_station.setdefault(known.station, (known.name, set()))[1].add(known.replica)
    return [
        (name, replicas)
        for station, (name, replicas) in sorted(by_station.items())
        if involved & (replicas | stations.chains_of(connection, station))
    ]
