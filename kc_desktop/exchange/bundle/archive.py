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

from kc_desktop.exchange.bundle.limits import MAX_ENTRIES
from kc_desktop.system.files import CHUNK

STORED, DEFLATED = 0, 8
NAMES = re.compile(
    r"manifest\.json|manifest\.sig|ops/\d{6}\.jsonl|blobs/[0-9a-f]{64}"
    r"|ref/[0-9a-z][0-9a-z_-]{0,63}/\d{6}\.jsonl|keys/[0-9a-z-]{1,64}\.json",
    re.ASCII,
)
"""Every name an archive may hold. ``ref/`` and ``keys/`` are for later issues: verified, not yet used."""

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


def archive(entries: Iterable[tuple[Packed, Callable[[], Iterable[bytes]]]]) -> Iterator[bytes]:
    """The bytes of a ZIP with ``entries`` in order; each gives its stored bytes when its turn comes."""
    position, directory, count = 0, [], 0
    for entry, stored in entries:
        name = entry.name.encode("ascii")
        common = (0, entry.method, 0, _DATE, entry.crc, entry.stored, entry.raw, len(name), 0)
        directory.append(_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *common, 0, 0, 0, 0, position) + name)
        yield _LOCAL.pack(b"PK\3\4", _VERSION, *common) + name
        yield from stored()
        position += _LOCAL.size + len(name) + entry.stored
        count += 1
    central = b"".join(directory)
    yield central + _END.pack(b"PK\5\6", 0, 0, count, count, len(central), position, 0)


def overhead(names: Iterable[str]) -> int:
    """Bytes an archive adds to the stored bytes of entries of these names."""
    return _END.size + sum(_LOCAL.size + _CENTRAL.size + 2 * len(name) for name in names)


# ------------------------------------------------------------------------------------------------------------- reading


def entries_of(source: IO[bytes]) -> dict[str, Packed]:
    """Every entry, in order, from the local headers. ValueError for anything outside the strict shape."""
    size = source.seek(0, 2)
    found: dict[str, Packed] = {}
    position = 0
    while True:
        source.seek(position)
        head = source.read(_LOCAL.size)
        if head[:4] == b"PK\1\2":
            return found
        if len(head) < _LOCAL.size or head[:4] != b"PK\3\4" or len(found) >= MAX_ENTRIES + 2:
            raise ValueError("archive structure")
        _, _, flags, method, _, _, crc, stored, raw, name_length, extra = _LOCAL.unpack(head)
        name = source.read(min(name_length, 256)).decode("ascii")
        position += _LOCAL.size + name_length
        if flags or extra or method not in (STORED, DEFLATED) or not NAMES.fullmatch(name) or name in found:
            raise ValueError("archive entry")
        if position + stored > size or (method == STORED and stored != raw):
            raise ValueError("archive sizes")
        found[name] = Packed(name, method, crc, raw, stored, position)
        position += stored


def raw_chunks(source: IO[bytes], entry: Packed) -> Iterator[bytes]:
    """The raw bytes of ``entry``, never more than it declares. ValueError when it holds more, less or nonsense."""
    left = entry.raw
    for chunk in _inflated(source, entry) if entry.method == DEFLATED else _stored(source, entry):
        left -= len(chunk)
        if left < 0:
            raise ValueError("more than declared")
        yield chunk
    if left:
        raise ValueError("less than declared")


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
