"""The journal of one replica: its own operation lines, sealed, in a file outside the data folder.

It is the high-water mark (how far this replica got, whatever file is put back) and the second place of every line. The
database commits first; then the lines are appended here, at once, and reach the disk at most a second later. A journal
that cannot be written never stops a save: it is caught up from the database later.

File: ``KCJRNL1\\n``, then frames ``u32 n ‖ 12-byte nonce ‖ ChaCha20-Poly1305(plain) ‖ u32 n`` (big-endian, ``n`` counts
nonce and ciphertext), associated data = context ‖ replica ‖ offset of the frame, so that none can be moved. ``plain`` =
one byte of kind ‖ u64 number ‖ body. The lengths at both ends let the newest frame be found without reading the others.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import logging
import os
import struct
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, write_atomic
from kc_desktop.system.instance import WriterLock

_log = logging.getLogger("kc_desktop.journal")
MAGIC = b"KCJRNL1\n"
_CONTEXT, _FACTS_CONTEXT = b"KC/journal/1\0", b"KC/facts/1\0"
_LENGTH = struct.Struct(">I")
_HEAD = struct.Struct(">cQ")
_NONCE, _TAG = 12, 16
_SMALLEST, _LARGEST = _NONCE + _TAG + _HEAD.size, 256 << 20
_SEARCH = 8 << 20
"""Bytes looked through for the next whole frame behind a damaged one."""
_FACTS_LIMIT = 16 << 20
SYNC_AFTER = 1.0
"""Seconds from a line to its fsync: what a power cut may cost the journal (never the database)."""

HEADER, OPERATION, SECRET, HEIR = b"h", b"o", b"k", b"e"
"""Kinds of entry: the computer; a line of the log; a key of personal values; the replica that took this one's place."""


class Entry(NamedTuple):
    """One frame's content. ``number``: of the operation in its chain; 0 for other kinds."""

    kind: bytes
    number: int
    body: bytes


class Mark(NamedTuple):
    """How far a replica got: its highest number and that line's SHA-256 (hex; "" before the first). ``machine``:
    fingerprint of the computer it was born on; ``heirs``: replicas that took its place on this machine."""

    machine: str
    number: int
    head: str
    heirs: tuple[str, ...]


def file_of(folder: Path, replica: str) -> Path:
    """The journal of a replica."""
    return folder / f"{replica}.kcj"


def lock_of(folder: Path, replica: str) -> WriterLock:
    """One process writes as a replica, however many copies of its data folder there are."""
    return WriterLock(folder, f"{replica}.lock")


def create(folder: Path, replica: str, secret: bytes, machine: str) -> None:
    """A new journal. ``secret``: 32 bytes (``ReplicaKeys.journal_secret``). Refused("file_exists"), Machine."""
    with machine_errors(folder.parent):
        folder.parent.mkdir(parents=True, exist_ok=True)
    ensure_folder(folder.parent, folder.name, mode=0o700)
    _write(file_of(folder, replica), _Seal(secret, replica), machine, (), replace=False)


def read_mark(folder: Path, replica: str, secret: bytes) -> Mark | None:
    """How far the replica got; None without a journal or when its beginning is not readable with ``secret``. Machine.

    Reads the newest frames only, unless the end is damaged.
    """
    with _opened(folder, replica) as source:
        return None if source is None else _mark(_Frames(source, _Seal(secret, replica)))


def read(folder: Path, replica: str, secret: bytes) -> Iterator[Entry]:
    """Every entry that can be read, in order; damaged ones are passed over. Nothing without a journal. Machine."""
    with _opened(folder, replica) as source:
        if source is not None:
            yield from (entry for _, entry in _Frames(source, _Seal(secret, replica)).forwards())


class Journal:
    """The open journal of this process's replica. Every method may be called by several threads."""

    def __init__(self, folder: Path, replica: str, secret: bytes, lock: WriterLock | None = None) -> None:
        """Open for appending; a frame that a power cut tore is cut off. ``lock``: held already, else it is taken.

        Raises ``Machine("in_use")`` while another process writes as this replica. A journal that cannot be opened for
        writing stays closed (``trouble``) and is tried again at every ``append``.
        """
        self.folder, self.replica = folder, replica
        self._path, self._seal = file_of(folder, replica), _Seal(secret, replica)
        self.turn = threading.RLock()
        """Held from the begin of a transaction until its lines are appended: they come in the order of the chain."""
        self.number, self.head = 0, ""
        self.trouble: Exception | None = None
        """Why the last lines are not here; None when nothing failed."""
        self._file: IO[bytes] | None = None
        self._end, self._dirty = 0, False
        self._timer: threading.Timer | None = None
        self._lock = lock or lock_of(folder, replica)
        try:
            self._open()
        except (OSError, Machine) as fault:
            if isinstance(fault, Machine) and fault.code == "in_use":
                raise
            self._fail(fault)

    def append(self, entries: Sequence[Entry]) -> bool:
        """Add entries; whether they are in the file. Never raises for the disk: see ``trouble``."""
        if not entries:
            return True
        with self.turn:
            try:
                file = self._file or self._open()
                data = bytearray()
                for entry in entries:
                    data += self._seal.frame(self._end + len(data), entry)
                if self.trouble is not None:
                    file.truncate(self._end)
                file.seek(self._end)
                _write_all(file, data)
            except (OSError, Machine) as fault:
                self._fail(fault)
                return False
            self._end += len(data)
            last = next((entry for entry in reversed(entries) if entry.kind == OPERATION), None)
            if last is not None:
                self.number, self.head = last.number, hashlib.sha256(last.body).hexdigest()
            self.trouble = None
            self._sync_soon()
            return True

    def rewrite(self, machine: str, entries: Iterable[Entry]) -> None:
        """Replace the whole content in one step (a damaged journal made anew, destroyed keys left out). Machine."""
        with self.turn:
            self._close_file()
            _write(self._path, self._seal, machine, entries, replace=True)
            with machine_errors(self._path):
                self._open()

    def forget(self, gone: Callable[[bytes], bool]) -> None:
        """Take out the keys of personal values whose body ``gone`` names. Machine."""
        with self.turn, _opened(self.folder, self.replica) as source:
            if source is None:
                return
            frames = _Frames(source, self._seal)
            mark = _mark(frames)
            entries = [entry for _, entry in frames.forwards() if entry.kind != HEADER]
        kept = [entry for entry in entries if entry.kind != SECRET or not gone(entry.body)]
        if mark is not None and len(kept) != len(entries):
            self.rewrite(mark.machine, kept)

    def close(self) -> None:
        """Bring the last lines to the disk and let go."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        self._sync()
        with self.turn:
            self._close_file()
        self._lock.release()

    # --- inside ---

    def _open(self) -> IO[bytes]:
        """Find the end of the last whole frame and cut off what is behind it. OSError, Machine."""
        self._lock.acquire()
        file = self._path.open("r+b", buffering=0)
        try:
            frames = _Frames(file, self._seal)
            mark = _mark(frames)
            if mark is None:  # nothing is cut off a file that is not known to be ours
                raise OSError(errno.EILSEQ, os.strerror(errno.EILSEQ))  # noqa: TRY301
            self._end = frames.end()
            if self._end < frames.size:
                file.truncate(self._end)
        except BaseException:
            file.close()
            raise
        self.number, self.head, self._file = mark.number, mark.head, file
        return file

    def _close_file(self) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            with contextlib.suppress(OSError):
                file.close()

    def _fail(self, error: Exception) -> None:
        if self.trouble is None:
            _log.warning("the journal cannot be written: %s", type(error).__name__)
        self.trouble = error

    def _sync_soon(self) -> None:
        if not self._dirty:
            self._dirty = True
            self._timer = threading.Timer(SYNC_AFTER, self._sync)
            self._timer.daemon = True
            self._timer.start()

    def _sync(self) -> None:
        """Outside ``turn``: nobody's save waits for it. The descriptor is a copy: closing does not pull it away."""
        with self.turn:
            if not self._dirty or self._file is None:
                return
            self._dirty = False
            fd = os.dup(self._file.fileno())
        try:
            os.fsync(fd)
        except OSError as error:
            self._fail(error)
        finally:
            os.close(fd)


# --------------------------------------------------------------------------------------------------------------- facts


def write_facts(folder: Path, replica: str, secret: bytes, facts: object) -> None:
    """Keep the small facts of a database (identity, cards) beside its journal, sealed, replacing those before. Machine.

    ``facts`` is anything JSON can say.
    """
    nonce = os.urandom(_NONCE)
    plain = json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()
    sealed = nonce + _box(secret).encrypt(nonce, plain, _FACTS_CONTEXT + replica.encode())
    write_atomic(folder / f"{replica}.facts", sealed, mode=0o600)


def read_facts(folder: Path, replica: str, secret: bytes) -> Any:
    """What ``write_facts`` kept; None when it is not there or not readable with ``secret``."""
    from cryptography.exceptions import InvalidTag

    try:
        sealed = read_bounded(folder / f"{replica}.facts", _FACTS_LIMIT)
        plain = _box(secret).decrypt(sealed[:_NONCE], sealed[_NONCE:], _FACTS_CONTEXT + replica.encode())
        return json.loads(plain)
    except (Refused, Machine, InvalidTag, ValueError):
        return None


# -------------------------------------------------------------------------------------------------------------- frames


class _Seal:
    """Closes and opens frames of one replica."""

    def __init__(self, secret: bytes, replica: str) -> None:
        self._box = _box(secret)
        self._context = _CONTEXT + replica.encode() + b"\0"

    def frame(self, at: int, entry: Entry) -> bytes:
        nonce = os.urandom(_NONCE)
        plain = _HEAD.pack(entry.kind, entry.number) + entry.body
        sealed: bytes = self._box.encrypt(nonce, plain, self._context + at.to_bytes(8))
        length = _LENGTH.pack(_NONCE + len(sealed))
        return length + nonce + sealed + length

    def opened(self, at: int, sealed: bytes) -> Entry | None:
        from cryptography.exceptions import InvalidTag

        try:
            plain = self._box.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._context + at.to_bytes(8))
        except (InvalidTag, ValueError):
            return None
        kind, number = _HEAD.unpack_from(plain)
        return Entry(kind, number, plain[_HEAD.size :])


class _Frames:
    """A journal file read from either end."""

    def __init__(self, source: IO[bytes], seal: _Seal) -> None:
        self._source, self._seal = source, seal
        self.size = os.fstat(source.fileno()).st_size

    def forwards(self) -> Iterator[tuple[int, Entry]]:
        """(end, entry) of every whole frame; behind damage the next whole one is searched for."""
        if self._read(0, len(MAGIC)) != MAGIC:
            return
        at: int | None = len(MAGIC)
        while at is not None and at < self.size:
            found = self._at(at)
            if found is None:
                at = self._next_after(at)
            else:
                at = found[0]
                yield found

    def backwards(self) -> Iterator[Entry]:
        """Entries from the newest on, until one is not whole."""
        end = self.size
        while (found := self._before(end)) is not None:
            end, entry = found
            yield entry

    def end(self) -> int:
        """Where the last whole frame ends."""
        if self._before(self.size) is not None:
            return self.size
        return max((end for end, _ in self.forwards()), default=min(self.size, len(MAGIC)))

    def _before(self, end: int) -> tuple[int, Entry] | None:
        if end < len(MAGIC) + 2 * _LENGTH.size + _SMALLEST:
            return None
        (length,) = _LENGTH.unpack(self._read(end - _LENGTH.size, _LENGTH.size))
        start = end - length - 2 * _LENGTH.size
        found = self._at(start) if length >= _SMALLEST and start >= len(MAGIC) else None
        return None if found is None or found[0] != end else (start, found[1])

    def _at(self, at: int) -> tuple[int, Entry] | None:
        head = self._read(at, _LENGTH.size)
        if len(head) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack(head)
        end = at + length + 2 * _LENGTH.size
        if not _SMALLEST <= length <= _LARGEST or end > self.size:
            return None
        rest = self._read(at + _LENGTH.size, length + _LENGTH.size)
        if rest[length:] != head:
            return None
        entry = self._seal.opened(at, rest[:length])
        return None if entry is None else (end, entry)

    def _next_after(self, at: int) -> int | None:
        """The next place where a whole frame begins."""
        window = self._read(at, min(_SEARCH, self.size - at))
        for offset in range(1, len(window) - _LENGTH.size):
            (length,) = _LENGTH.unpack_from(window, offset)
            fits = _SMALLEST <= length <= self.size - at - offset - 2 * _LENGTH.size
            if fits and self._at(at + offset) is not None:
                return at + offset
        return None

    def _read(self, at: int, count: int) -> bytes:
        self._source.seek(at)
        data = self._source.read(count)
        while len(data) < count and (more := self._source.read(count - len(data))):
            data += more
        return data


def _mark(frames: _Frames) -> Mark | None:
    first = next(frames.forwards(), None)
    if first is None or first[1].kind != HEADER:
        return None
    machine = first[1].body.decode("ascii", "replace")
    heirs: list[str] = []
    for entry in frames.backwards():
        if entry.kind in (OPERATION, HEADER):
            return _marked(machine, entry, heirs)
        if entry.kind == HEIR:
            heirs.insert(0, entry.body.decode())
    entries = [entry for _, entry in frames.forwards()]
    last = max((e for e in entries if e.kind == OPERATION), key=lambda e: e.number, default=first[1])
    return _marked(machine, last, [e.body.decode() for e in entries if e.kind == HEIR])


def _marked(machine: str, last: Entry, heirs: Sequence[str]) -> Mark:
    head = hashlib.sha256(last.body).hexdigest() if last.kind == OPERATION else ""
    return Mark(machine, last.number, head, tuple(dict.fromkeys(heirs)))


def _write(path: Path, seal: _Seal, machine: str, entries: Iterable[Entry], *, replace: bool) -> None:
    def chunks() -> Iterator[bytes]:
        at = len(MAGIC)
        yield MAGIC
        for entry in (Entry(HEADER, 0, machine.encode()), *entries):
            frame = seal.frame(at, entry)
            at += len(frame)
            yield frame

    write_atomic(path, chunks(), replace=replace, mode=0o600)


@contextlib.contextmanager
def _opened(folder: Path, replica: str) -> Iterator[IO[bytes] | None]:
    path = file_of(folder, replica)
    with machine_errors(path):
        try:
            source = path.open("rb")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            yield None
            return
        with source:
            yield source


def _write_all(file: IO[bytes], data: bytearray) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def _box(secret: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(secret)
