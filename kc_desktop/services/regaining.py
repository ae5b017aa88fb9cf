"""What was written on this side and a database lacks: out of journals of this machine, out of another file of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path

from kc_desktop.domain.errors import KcError
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.op import REPLICA_FORM, Op, parse
from kc_desktop.services import chronicle
from kc_desktop.store import log, own, projection, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.system import journal, paths
from kc_desktop.system.journal import OPERATION, SECRET, Entry
from kc_desktop.system.keys import KeyStore

_BATCH = 2000


def from_journals(
    connection: Connection, keys: KeyStore, replicas: Sequence[str], lookup: Lookup, *, fold: bool = True
) -> int:
    """Put into the log what the journals of ``replicas`` and of their heirs have and it lacks, as written here.

    Gives how many operations, births of replicas not counted. ``fold``: bring the tables up to date too (else the
    caller rebuilds them).
    """
    return _taken(connection, _in_journals(keys, replicas), lookup, fold=fold)


def from_file(connection: Connection, file: Path, lookup: Lookup) -> int:
    """The same out of another database file of this office: what no journal has any more (it was deleted, or is on
    another computer). As much as can be read."""
    return _taken(connection, _in_file(file), lookup, fold=True)


def beyond(file: Path, keys: KeyStore, replicas: Sequence[str], live: Path | None) -> dict[str, str]:
    """Operation id → record of what the journals of ``replicas`` and the database ``live`` have and ``file`` lacks.

    Raises as ``store.backup.peek``.
    """
    found: dict[str, str] = {}
    for entries in _batches(chain(_in_journals(keys, replicas), _in_file(live) if live else ())):
        lines = {sha256(entry.body).hexdigest(): entry.body for entry in entries if entry.kind == OPERATION}
        known = own.known_in(file, list(lines))
        ops = _parsed(line for name, line in lines.items() if name not in known)
        found.update((op.id, op.record) for op in ops if op.form != REPLICA_FORM)
    return found


def _taken(connection: Connection, entries: Iterable[Entry], lookup: Lookup, *, fold: bool) -> int:
    count = 0
    for batch in _batches(entries):
        bodies = (entry.body for entry in batch if entry.kind == SECRET)
        found = {key: pair for body in bodies for key, pair in chronicle.read_secret(body)}
        gained = subjects.take(connection, found) if found else frozenset()
        fresh = _unknown(connection, batch)
        log.append(connection, fresh)
        if fold:
            projection.reproject(connection, gained, lookup)  # first: an edit writes only what it changes
            projection.apply(connection, fresh, lookup)
        count += sum(op.form != REPLICA_FORM for op in fresh)
    return count


def _unknown(connection: Connection, entries: Sequence[Entry]) -> list[Op]:
    ops = {op.id: op for op in _parsed(entry.body for entry in entries if entry.kind == OPERATION)}
    known = log.known(connection, list(ops))
    return [op for name, op in ops.items() if name not in known]


def _parsed(lines: Iterable[bytes]) -> Iterator[Op]:
    """Those that this version can read: one of a newer version stays in its journal."""
    for line in lines:
        with suppress(KcError):
            yield parse(line)


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


# ---------------------------------------------------------------------------------------------------------- the sources


def _in_journals(keys: KeyStore, replicas: Sequence[str]) -> Iterator[Entry]:
    """The journals of ``replicas`` and of everyone who took their place on this machine, as far as known."""
    folder = paths.journals_folder(keys.folder)
    waiting, met = list(replicas), set()
    while waiting:
        replica = waiting.pop(0)
        secret = chronicle.journal_secret(keys, replica) if replica not in met else None
        met.add(replica)
        if secret is not None:
            yield from journal.read(folder, replica, secret)
            mark = journal.read_mark(folder, replica, secret)
            waiting += mark.heirs if mark else ()


def _in_file(file: Path) -> Iterator[Entry]:
    """What was written on its side, keys of personal values before their lines."""
    with suppress(Exception):  # a damaged page makes SQLite fail in ways without a name: what came before it counts
        for lines, keys in own.written_in(file, _BATCH):
            yield from (Entry(SECRET, 0, chronicle.secret_body(key, *pair)) for key, pair in keys.items())
            yield from (Entry(OPERATION, 0, line) for line in lines)
