"""Write one sealed bundle: pack, sign, seal, verify on the device, and only then give it a name."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Damaged, Machine, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle import archive, envelope, limits
from kc_desktop.exchange.bundle.archive import STORED, Packed
from kc_desktop.exchange.bundle.cards import Card, verify_chain
from kc_desktop.exchange.bundle.manifest import CONTEXT, Entry, Held, Manifest, Range, Ranges, parse_manifest
from kc_desktop.exchange.bundle.seal import seal
from kc_desktop.exchange.bundle.stick import check_name
from kc_desktop.system.clock import now
from kc_desktop.system.files import CHUNK, free_space, private_temporary, read_chunks, staged
from kc_desktop.system.keys import ReplicaKeys

ROOM = 1 << 20
"""Bytes a file system needs besides a file, at least (clusters, folders)."""


def _no_blob(sha256: str) -> bytes:
    raise Damaged("blob_damaged", sha256=sha256)


@dataclass(frozen=True, slots=True)
class BundleContent:
    """What to carry. Operations are opaque lines without newline, at most 1 MiB each, in the order of their replica."""

    kind: str
    """up | down | peer | publish | enrol | backup"""
    number: int
    """this replica's bundle count, from 1"""
    operations: Iterable[bytes] = ()
    epoch: int = 1
    ranges: Sequence[Range] = ()
    acks: Mapping[str, Held] = field(default_factory=dict)
    needs: Mapping[str, Ranges] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    forms: Mapping[str, int] = field(default_factory=dict)
    blobs: Mapping[str, int] = field(default_factory=dict)
    """SHA-256 in hex → size in bytes, at most 32 MiB each"""
    read_blob: Callable[[str], bytes] = _no_blob
    entries: Mapping[str, bytes] = field(default_factory=dict)
    """``ref/<pack>/<nnnnnn>.jsonl`` and ``keys/<id>.json`` → raw bytes, at most 8 MiB each"""
    set_id: str = ""
    """what the volumes of one set share; by default the bundle's own id"""
    volume: int = 1
    volumes: int = 1
    program: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)
    """further manifest keys, signed and ignored by readers that do not know them"""


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that was read back whole from where it lies."""

    path: Path
    sha256: str
    size: int
    bundle_id: str


def write_bundle(
    folder: Path,
    name: str,
    content: BundleContent,
    keys: ReplicaKeys,
    chain: Sequence[Card],
    recipients: Sequence[str],
    progress: Progress = SILENT,
) -> Written:
    """Write ``folder/name`` (``name-2`` … when taken) sealed to the age ``recipients`` and signed by ``keys``.

    ``chain``: the sender's cards, leaf first; the leaf is the card of ``keys``. ``progress`` hears of every MiB written
    and read back. Refused: over_limit, invalid_content. Machine: disk_full, read_only, no_permission, device_gone,
    write_unverified. Damaged: blob_damaged. Cancelled. After any of them nothing is left in ``folder``.
    """
    check_name(name)
    if not chain or chain[0].sign_key != keys.sign_public.hex() or not recipients:
        raise Refused("invalid_content", detail="chain")
    try:
        verify_chain(chain)
    except ValueError as error:
        raise Refused("invalid_content", detail=str(error)) from error
    header = envelope.Header(
        bundle_id := new_id(),
        content.kind,
        tuple(envelope.recipient_id(recipient) for recipient in recipients),
        set_id=content.set_id or bundle_id,
        volume=content.volume,
        volumes=content.volumes,
        created=now().isoformat(),
    )
    raw_header = _raw_header(header, name)
    with private_temporary() as spool:
        packed = list(_pack_operations(content.operations, spool, name))
        carried = packed + list(_blobs(content, name)) + list(_entries(content, name))
        manifest = _manifest(header, raw_header, content, keys, chain, recipients, carried)
        signature = keys.sign(CONTEXT + hashlib.sha256(manifest).digest())
        plain = [_inline("manifest.json", manifest), _inline("manifest.sig", signature), *carried]
        need = sum(one.entry.stored for one in plain) + archive.overhead(one.entry.name for one in plain)
        if need + need // 4096 + ROOM > limits.MAX_FILE or len(carried) > limits.MAX_ENTRIES:
            raise Refused("over_limit", name=name, detail="4 GiB, 20 000")
        if len(manifest) > limits.MAX_MANIFEST:
            raise Refused("over_limit", name=name, detail="16 MiB")
        check_room(folder, need)
        meter = Meter(progress, 2 * need, name)
        with staged(folder / name, replace=False, numbered=True, seen=meter.add) as out:
            out.write(envelope.opening(raw_header))
            seal(archive.archive((one.entry, one.stored) for one in plain), out, recipients)
            out.write(envelope.trailer(out.size, out.digest()))
    return Written(out.path, out.sha256, out.size, bundle_id)


def copy_bundle(source: Path, folder: Path, name: str | None = None, progress: Progress = SILENT) -> Written:
    """The same bytes once more, for another stick or from the outbox; checked before and after.

    Errors of both ends, Cancelled; then nothing is left in ``folder``.
    """
    check_name(name := name or source.name)
    outer = envelope.verify_outer(source)
    check_room(folder, outer.size)
    meter = Meter(progress, 2 * outer.size, name)
    with staged(folder / name, replace=False, numbered=True, seen=meter.add) as out:
        for chunk in read_chunks(source):
            out.write(chunk)
        if out.digest().hex() != outer.sha256:  # it changed between the two readings
            raise Refused("tampered", name=source.name)
    return Written(out.path, out.sha256, out.size, outer.header.bundle_id)


def check_room(folder: Path, need: int) -> None:
    """Machine("disk_full") when ``folder`` has no room for ``need`` bytes and what a file system adds to them."""
    if free_space(folder) < need + need // 64 + ROOM:
        raise Machine("disk_full", where=str(folder))


class Meter:
    """Counts bytes and tells a ``Progress`` once a MiB, in MiB."""

    def __init__(self, progress: Progress, total: int, what: str) -> None:
        self.done = 0
        self._told = 0
        self._progress, self._total, self._what = progress, total, what

    def add(self, count: int) -> None:
        """``count`` more bytes are done. Cancelled."""
        self.done += count
        if self.done - self._told >= CHUNK:
            self._told = self.done
            self._progress.step(min(self.done, self._total) // CHUNK, -(-self._total // CHUNK), self._what)


@dataclass(frozen=True, slots=True)
class _Carried:
    entry: Packed
    sha256: str
    stored: Callable[[], Iterable[bytes]]
    operations: int = 0


def _raw_header(header: envelope.Header, name: str) -> bytes:
    raw = envelope.header_bytes(header)
    if len(raw) > limits.MAX_HEADER:
        raise Refused("over_limit", name=name, detail="64 KiB")
    try:
        envelope.parse_header(raw, name)  # never write what we would refuse to read
    except Refused as error:
        raise Refused("invalid_content", detail="header") from error
    return raw


def _pack_operations(operations: Iterable[bytes], spool: IO[bytes], name: str) -> Iterator[_Carried]:
    for number, (raw, count) in enumerate(_blocks(operations, name), 1):
        method, stored = archive.pack(raw)
        offset = spool.seek(0, 2)
        spool.write(stored)
        entry = Packed(f"ops/{number:06}.jsonl", method, zlib.crc32(raw), len(raw), len(stored), offset)
        yield _Carried(entry, hashlib.sha256(raw).hexdigest(), _from_spool(spool, entry), count)


def _blocks(operations: Iterable[bytes], name: str) -> Iterator[tuple[bytes, int]]:
    """Blocks of at most 8 MiB, cut between operations, with the number of operations in each."""
    lines: list[bytes] = []
    size = 0
    for total, line in enumerate(operations, 1):
        if not line or b"\n" in line:
            raise Refused("invalid_content", detail="operation line")
        if len(line) > limits.MAX_LINE or total > limits.MAX_OPERATIONS:
            raise Refused("over_limit", name=name, detail="1 MiB, 1 000 000")
        if size + len(line) + 1 > limits.MAX_OPS_ENTRY:
            yield b"\n".join(lines) + b"\n", len(lines)
            lines, size = [], 0
        lines.append(line)
        size += len(line) + 1
    if lines:
        yield b"\n".join(lines) + b"\n", len(lines)


def _from_spool(spool: IO[bytes], entry: Packed) -> Callable[[], Iterable[bytes]]:
    def chunks() -> Iterator[bytes]:
        for start in range(0, entry.stored, CHUNK):
            spool.seek(entry.offset + start)
            yield spool.read(min(CHUNK, entry.stored - start))

    return chunks


def _entries(content: BundleContent, name: str) -> Iterator[_Carried]:
    for entry, raw in sorted(content.entries.items()):
        if not entry.startswith(("ref/", "keys/")):
            raise Refused("invalid_content", detail=f"entry {entry[:80]}")
        if len(raw) > limits.MAX_OPS_ENTRY:
            raise Refused("over_limit", name=name, detail="8 MiB")
        method, stored = archive.pack(raw)
        packed = Packed(entry, method, zlib.crc32(raw), len(raw), len(stored))
        yield _Carried(packed, hashlib.sha256(raw).hexdigest(), partial(_once, stored))


def _once(data: bytes) -> Iterable[bytes]:
    return (data,)


def _blobs(content: BundleContent, name: str) -> Iterator[_Carried]:
    for sha256, size in sorted(content.blobs.items()):
        if size > limits.MAX_BLOB:
            raise Refused("over_limit", name=name, detail="32 MiB")
        data = _blob(content, sha256, size)
        entry = Packed(f"blobs/{sha256}", STORED, zlib.crc32(data), size, size)
        yield _Carried(entry, sha256, partial(_blob_again, content, sha256, size))


def _blob_again(content: BundleContent, sha256: str, size: int) -> Iterable[bytes]:
    return (_blob(content, sha256, size),)


def _blob(content: BundleContent, sha256: str, size: int) -> bytes:
    data = content.read_blob(sha256)
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise Damaged("blob_damaged", sha256=sha256)
    return data


def _inline(name: str, data: bytes) -> _Carried:
    return _Carried(Packed(name, STORED, zlib.crc32(data), len(data), len(data)), "", partial(_once, data))


def _manifest(
    header: envelope.Header,
    raw_header: bytes,
    content: BundleContent,
    keys: ReplicaKeys,
    chain: Sequence[Card],
    recipients: Sequence[str],
    carried: Sequence[_Carried],
) -> bytes:
    manifest = Manifest(
        header_sha256=hashlib.sha256(raw_header).hexdigest(),
        bundle_id=header.bundle_id,
        kind=content.kind,
        replica=keys.replica,
        epoch=content.epoch,
        number=content.number,
        recipients=tuple(recipients),
        chain=tuple(card.to_json() for card in chain),
        ranges=tuple(content.ranges),
        acks=content.acks,
        needs=content.needs,
        digests=content.digests,
        counts=content.counts,
        forms=content.forms,
        operations=sum(one.operations for one in carried),
        program=content.program,
        created=header.created,
        entries=tuple(Entry(one.entry.name, one.entry.stored, one.entry.raw, one.sha256) for one in carried),
        extra=content.extra,
    ).to_bytes()
    try:
        parse_manifest(manifest)  # never write what we would refuse to read
    except (ValueError, OverflowError) as error:
        raise Refused("invalid_content", detail=str(error)) from error
    return manifest
