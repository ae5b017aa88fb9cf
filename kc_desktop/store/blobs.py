"""Files of records by content: bytes in a tree beside the database, named by their SHA-256; facts about them inside it.

A file is written before the operation that names it, so a power cut leaves at most a file that nobody names. The same
bytes are kept once, whoever attached them. Nothing of this is derived from the log alone: a tree that was put back is
taken up again by ``blob_care``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.domain.media import FILES, HOLDERS, is_hash
from kc_desktop.domain.personal import is_dead
from kc_desktop.store import log, subjects
from kc_desktop.store.engine import Connection, run, run_many
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, sha256_of, write_atomic

FOLDER = "attachments"
_MOST = 64 << 20
SHORT = 16
"""Digits of a hash that name a file in a statement."""
_MOST_STATED = 200_000
_ROWS = " UNION ALL ".join(f"SELECT num, hash FROM {form}_{FILES} WHERE hash IS NOT NULL" for form in HOLDERS)
_USED = f"SELECT hash FROM ({_ROWS})"


@dataclass(frozen=True, slots=True)
class Blob:
    """A file known here. ``thumb``: a small JPEG, b"" where none was made yet; ``here``: whether its bytes are."""

    sha256: str
    media: str
    size: int
    thumb: bytes
    here: bool


# --------------------------------------------------------------------------------------------------------- the tree


def path_of(folder: Path, sha256: str) -> Path:
    """Where the bytes of a hash lie in a data folder. Raises ``Refused("not_found")`` for what is no hash."""
    if not is_hash(sha256):
        raise Refused("not_found", what="tệp đính kèm", name=sha256[:64])
    return folder / FOLDER / sha256[:2] / sha256


def keep(folder: Path, sha256: str, data: bytes) -> None:
    """Put bytes into the tree, durable, once; a damaged file of that name is replaced. Raises ``Machine``."""
    path = path_of(folder, sha256)
    if not is_whole(path, sha256):
        ensure_folder(folder, FOLDER, sha256[:2])
        write_atomic(path, data)


def is_whole(path: Path, sha256: str) -> bool:
    """Whether a file is there and is what its name says."""
    return path.is_file() and sha256_of(path) == sha256


def read(folder: Path, sha256: str) -> bytes:
    """The bytes, checked. Raises ``Damaged("blob_damaged")`` when they are missing or changed, ``Machine``."""
    try:
        data = read_bounded(path_of(folder, sha256), _MOST)
    except Refused:
        data = b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Damaged("blob_damaged", sha256=sha256[:12])
    return data


def walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """(hash, file) of everything in the tree, in order."""
    root = folder / FOLDER
    with machine_errors(root):
        for path in sorted(root.glob("??/*")) if root.is_dir() else ():
            if is_hash(path.name) and path.parent.name == path.name[:2]:
                yield path.name, path


def remove(folder: Path, hashes: Iterable[str]) -> None:
    """Destroy the bytes of some files. Raises ``Machine``."""
    for sha256 in hashes:
        path = path_of(folder, sha256)
        with machine_errors(path):
            for one in (path, *path.parent.glob(f"{sha256}.*")):  # also what was set aside as damaged
                one.unlink(missing_ok=True)


# -------------------------------------------------------------------------------------------------------- the table


def note(connection: Connection, blob: Blob) -> None:
    """Enter a file; a likeness once made is kept."""
    sql = (
        "INSERT INTO blob (hash, media, size, thumb, here) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET"
        " media = excluded.media, size = excluded.size, here = excluded.here,"
        " thumb = iif(length(excluded.thumb), excluded.thumb, thumb)"
    )
    run(connection, sql, (blob.sha256, blob.media, blob.size, blob.thumb, int(blob.here)))


def find(connection: Connection, hashes: Collection[str]) -> dict[str, Blob]:
    """What is known of some files."""
    sql = "SELECT hash, media, size, thumb, here FROM blob WHERE hash IN (SELECT value FROM json_each(?))"
    return {r[0]: Blob(r[0], r[1], r[2], r[3], bool(r[4])) for r in run(connection, sql, (_json(hashes),))}


def every(connection: Connection) -> dict[str, tuple[int, bool]]:
    """Hash → (size, whether it is here) of all."""
    return {r[0]: (r[1], bool(r[2])) for r in run(connection, "SELECT hash, size, here FROM blob")}


def forget(connection: Connection, hashes: Collection[str]) -> None:
    """Files that are no more."""
    for table in ("blob", "blob_at"):
        run(connection, f"DELETE FROM {table} WHERE hash IN (SELECT value FROM json_each(?))", (_json(hashes),))


def await_again(connection: Connection, hashes: Iterable[str]) -> None:
    """Files whose bytes were lost: they are no longer stated as held, so that who has them sends them again."""
    run_many(connection, "UPDATE blob SET here = 0 WHERE hash = ?", [(one,) for one in hashes])


def of_records(connection: Connection, records: Collection[str]) -> dict[str, set[str]]:
    """Record → the hashes its rows name; records without files are left out."""
    return _shown(connection, "r.id", records)


def shown_by(connection: Connection, sha256: str) -> frozenset[str]:
    """The records that show a file."""
    return frozenset(_shown(connection, "f.hash", [sha256]))


def _shown(connection: Connection, column: str, values: Collection[str]) -> dict[str, set[str]]:
    sql = f"SELECT r.id, f.hash FROM ({_ROWS}) f JOIN record r USING (num) WHERE {column} IN"
    found: dict[str, set[str]] = {}
    for record, sha256 in run(connection, f"{sql} (SELECT value FROM json_each(?))", (_json(values),)):
        found.setdefault(record, set()).add(sha256)
    return found


def unused(connection: Connection) -> set[str]:
    """Files that no record shows (removed rows, deleted records, drafts never saved): kept, an undo may want them."""
    return {r[0] for r in run(connection, f"SELECT hash FROM blob WHERE here AND hash NOT IN ({_USED})")}


def wanted(connection: Connection) -> set[str]:
    """The files that belong here: those known, and those some record shows; not what an erasure destroyed."""
    named = {r[0] for r in run(connection, f"SELECT hash FROM blob UNION {_USED}")}
    return named - doomed(connection, subjects.every_erased(connection))


# ------------------------------------------------------------------------------------------------- who holds which


def lacking(connection: Connection, peer: str) -> dict[str, int]:
    """Hash → size of the files here that some record shows and ``peer`` has not confirmed, in order of arrival."""
    sql = (
        f"SELECT hash, size FROM blob b WHERE here AND hash IN ({_USED})"
        " AND NOT EXISTS (SELECT 1 FROM blob_at a WHERE a.peer = ? AND a.hash = b.hash) ORDER BY b.rowid"
    )
    return dict(run(connection, sql, (peer,)).fetchall())


def stated(connection: Connection, peers: Collection[str] | None = None) -> list[str]:
    """What a bundle states of the files held here, by the first digits of their hash: all of them, or those that one
    of ``peers`` is known to hold too (it sent them: this is its receipt)."""
    sql = "SELECT hash FROM blob b WHERE here"
    values: tuple[str, ...] = ()
    if peers is not None:
        values = (_json(peers),)
        sql += " AND hash IN (SELECT hash FROM blob_at WHERE peer IN (SELECT value FROM json_each(?)))"
    return [r[0][:SHORT] for r in run(connection, f"{sql} ORDER BY hash LIMIT {_MOST_STATED}", values)]


def heed(connection: Connection, peer: str, statement: object) -> None:
    """Keep what ``peer`` states, signed, that it holds: complete, it replaces what it stated before. What has another
    shape (an older version) says nothing."""
    if not isinstance(statement, list):
        return
    told = {one for one in statement[:_MOST_STATED] if isinstance(one, str)}
    held = [(peer, r[0]) for r in run(connection, "SELECT hash FROM blob") if r[0][:SHORT] in told]
    run(connection, "DELETE FROM blob_at WHERE peer = ?", (peer,))
    note_at(connection, held)


def note_at(connection: Connection, held: Sequence[tuple[str, str]]) -> None:
    """Peers hold files: (peer, hash)."""
    run_many(connection, "INSERT OR IGNORE INTO blob_at (peer, hash) VALUES (?, ?)", held)


def unconfirmed(connection: Connection, peer: str, hashes: Collection[str]) -> set[str]:
    """Those of some files, here still, that ``peer`` has not confirmed."""
    sql = (
        "SELECT hash FROM blob b WHERE here AND hash IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM blob_at a WHERE a.peer = ? AND a.hash = b.hash)"
    )
    return {r[0] for r in run(connection, sql, (_json(hashes), peer))}


# ----------------------------------------------------------------------------------------------------------- erasure


def doomed(
    connection: Connection, records: Iterable[str], orders: Mapping[str, Collection[str]] | None = None
) -> set[str]:
    """The files that erasures of some records destroy: attached by operations whose author did not know the order, and
    shown by no other record. ``orders``: record → the erasures known, where they are not in this database (a backup).

    An author who knew it sealed what is personal in the row under a key that says so; a row with nothing sealed says
    nothing, and goes.
    """

    def dead_in(record: str) -> set[str]:
        known = (orders or {}).get(record) or subjects.erasures(connection, record)
        return _attached_before(connection, record, known) if known else set()

    dead = {record: dead_in(record) for record in records}
    found = {sha256 for hashes in dead.values() for sha256 in hashes}
    for record, shown in _shown(connection, "f.hash", found).items():
        found -= shown - (dead[record] if record in dead else dead_in(record))
    return found


def _attached_before(connection: Connection, record: str, orders: Collection[str]) -> set[str]:
    dead: set[str] = set()
    alive: set[str] = set()
    for stored in log.of_record(connection, record):
        sets: Mapping[str, tuple[object, tuple[str, ...]]] = stored.op.sets
        for path, (value, _) in sets.items():
            if path.startswith(f"{FILES}/") and path.endswith("/hash") and is_hash(value):
                row = path.removesuffix("hash")
                keys = [str(v.get("k")) for p, (v, _) in sets.items() if p.startswith(row) and isinstance(v, dict)]
                knew = bool(keys) and not any(is_dead(key, orders) for key in keys)
                (alive if knew else dead).add(str(value))
    return dead - alive


def _json(values: Collection[str]) -> str:
    return dumps(sorted(values)).decode()
