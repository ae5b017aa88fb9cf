"""The ZIP inside a bundle, in one strict shape: no ZIP64, no flags, no extra fields, methods STORED and DEFLATE only.

Any unzip reads it. Written here because entries are compressed before the manifest (the first entry) can be known; read
here because a few exact checks are safer on hostile bytes than a library that accepts every ZIP ever made.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from kc_desktop.exchange.bundle.limits import MAX_ENTRIES, MAX_RATIO, RATIO_FREE
from kc_desktop.system.files import CHUNK

STORED, DEFLATED = 0, 8
NAMES = re.compile(
    r"manifest\.json|manifest\.sig|ops/\d{6}\.jsonl|blobs/[0-9a-f]{64}"
    r"|ref/[0-9a-z][0-9a-z_-]{0,63}/\d{6}\.jsonl|keys/[0-9a-z-]{1,64}\.json",
    re.ASCII,
)
"""Every name an archive may hold."""

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION, _DATE = 20, 0x21  # 2.0, 1 January 1980: a bundle tells no file times


@dataclass(frozen=True, slots=True)
class Packed:
    """One entry: raw size, stored size, CRC-32 of the raw bytes."""

    name: str
    method: int
    crc: int
    raw: int
    stored: int
    offset: int = 0
    """where its stored bytes begin in the file it was read from"""


# ------------------------------------------------------------------------------------------------------------- writing


def deflate(data: bytes) -> bytes:
    """Raw DEFLATE, as ZIP wants it."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def pack(data: bytes) -> tuple[int, bytes]:
    """Method and stored bytes: DEFLATED, but STORED for what would unpack like a bomb (a reader would refuse it)."""
    packed = deflate(data)
    return (STORED, data) if _swells(len(packed), len(data)) else (DEFLATED, packed)


def _swells(stored: int, raw: int) -> bool:
    return raw > max(RATIO_FREE, MAX_RATIO * stored)


def archive(entries: Iterable[tuple[Packed, Callable[[], Iterable[bytes]]]]) -> Iterator[bytes]:
    """The bytes of a ZIP with ``entries`` in order; each gives its stored bytes when its turn comes."""
    written: list[Packed] = []
    for entry, stored in entries:
        yield _LOCAL.pack(b"PK\3\4", _VERSION, *_common(entry)) + entry.name.encode("ascii")
        yield from stored()
        written.append(entry)
    yield _directory(written)


def _common(entry: Packed) -> tuple[int, ...]:
    return 0, entry.method, 0, _DATE, entry.crc, entry.stored, entry.raw, len(entry.name), 0


def _directory(entries: Iterable[Packed]) -> bytes:
    """Central directory and end record of an archive that holds ``entries`` one after another."""
    position, parts = 0, []
    for entry in entries:
        head = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *_common(entry), 0, 0, 0, 0, position)
        parts.append(head + entry.name.encode("ascii"))
        position += _LOCAL.size + len(entry.name) + entry.stored
    central = b"".join(parts)
    return central + _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), len(central), position, 0)


def overhead(names: Iterable[str]) -> int:
    """Bytes an archive adds to the stored bytes of entries of these names."""
    return _END.size + sum(_LOCAL.size + _CENTRAL.size + 2 * len(name) for name in names)


# ------------------------------------------------------------------------------------------------------------- reading


def entries_of(source: IO[bytes]) -> dict[str, Packed]:
    """Every entry, in order, from the local headers; what follows them must be exactly the directory they imply.

    So every byte is either compared here or covered by the manifest's hashes. ValueError for anything outside the
    strict shape; OverflowError for an entry that would swell like a bomb.
    """
    size = source.seek(0, 2)
    found: dict[str, Packed] = {}
    position = 0
    while True:
        source.seek(position)
        head = source.read(_LOCAL.size)
        if head[:4] in {b"PK\1\2", b"PK\5\6"}:
            if head + source.read(size) != _directory(found.values()):
                raise ValueError("archive directory")
            return found
        if len(head) < _LOCAL.size or head[:4] != b"PK\3\4" or len(found) >= MAX_ENTRIES + 2:
            raise ValueError("archive structure")
        _, version, flags, method, time, date, crc, stored, raw, name_length, extra = _LOCAL.unpack(head)
        name = source.read(min(name_length, 256)).decode("ascii")
        position += _LOCAL.size + name_length
        if (version, flags, time, date, extra) != (_VERSION, 0, 0, _DATE, 0):
            raise ValueError("archive decoration")
        if method not in (STORED, DEFLATED) or not NAMES.fullmatch(name) or name in found:
            raise ValueError("archive entry")
        if position + stored > size or (method == STORED and stored != raw):
            raise ValueError("archive sizes")
        if method == DEFLATED and _swells(stored, raw):
            raise OverflowError(f"{raw} bytes out of {stored}")
        found[name] = Packed(name, method, crc, raw, stored, position)
        position += stored


def raw_chunks(source: IO[bytes], entry: Packed) -> Iterator[bytes]:
    """The raw bytes of ``entry``, never more than it declares. ValueError when it holds more, less or nonsense."""
    left, crc = entry.raw, 0
    for chunk in _inflated(source, entry) if entry.method == DEFLATED else _stored(source, entry):
        left -= len(chunk)
        if left < 0:
            raise ValueError("more than declared")
        crc = zlib.crc32(chunk, crc)
        yield chunk
    if left:
        raise ValueError("less than declared")
    if crc != entry.crc:
        raise ValueError("archive checksum")


def _stored(source: IO[bytes], entry: Packed) -> Iterator[bytes]:
    position, end = entry.offset, entry.offset + entry.stored
    while position < end:
        source.seek(position)  # each time: the caller may read elsewhere between two chunks
        chunk = source.read(min(CHUNK, end - position))
        if not chunk:
            raise ValueError("archive ends early")
        position += len(chunk)
        yield chunk


def _inflated(source: IO[bytes], entry: Packed) -> Iterator[bytes]:
    inflate = zlib.decompressobj(-15)
    try:
        for data in _stored(source, entry):
            if inflate.eof:
                raise ValueError("bytes after the compressed data")
            # a full output buffer may leave both unread input and output still inside zlib
            chunk = inflate.decompress(data, CHUNK)
            while chunk:
                yield chunk
                chunk = inflate.decompress(inflate.unconsumed_tail, CHUNK)
    except zlib.error as error:
        raise ValueError("compressed data") from error
    if not inflate.eof or inflate.unused_data:
        raise ValueError("compressed data does not end where it should")
