"""The outside of a bundle: magic, clear header, sealed part, trailer. Needs no key and no library."""

from __future__ import annotations

import contextlib
import hashlib
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.canonical import Shape, dump, load_object
from kc_desktop.exchange.bundle.limits import MAX_FILE, MAX_HEADER, READER
from kc_desktop.system.files import CHUNK, reading

MAGIC = b"KCBUNDLE1\n"
_ANY_MAGIC = b"KCBUNDLE"
_LENGTH = struct.Struct(">I")
_TRAILER = struct.Struct(">6sQ32s")
_TRAILER_MAGIC = b"KCEND1"
TRAILER_SIZE = _TRAILER.size

KINDS = ("up", "down", "peer", "publish", "enrol", "backup")


@dataclass(frozen=True, slots=True)
class Header:
    """What anybody who finds the stick may read: no personal data, no names."""

    bundle_id: str
    kind: str
    to: tuple[str, ...]
    """ids of the age keys it is sealed to (``recipient_id``)"""
    set_id: str
    volume: int = 1
    volumes: int = 1
    min_reader: int = 1
    created: str = ""
    """ISO 8601; a label, never trusted"""


@dataclass(frozen=True, slots=True)
class Outer:
    """A bundle whose trailer hash was checked over every byte."""

    path: Path
    header: Header
    header_sha256: bytes
    start: int
    """offset of the sealed part"""
    end: int
    """offset of the trailer"""
    size: int
    sha256: str
    """of the whole file: with (replica, epoch, number) the identity of a bundle"""
    digest: str
    """SHA-256 of all before the trailer, which tells it"""


def recipient_id(age_recipient: str) -> str:
    """16 hex digits that name an age key in the clear header."""
    return hashlib.sha256(b"KC/age/1\0" + age_recipient.encode()).hexdigest()[:16]


def header_bytes(header: Header) -> bytes:
    """Canonical JSON of the header."""
    return dump(
        {
            "bundle_id": header.bundle_id,
            "kind": header.kind,
            "to": list(header.to),
            "set": header.set_id,
            "volume": header.volume,
            "volumes": header.volumes,
            "min_reader": header.min_reader,
            "created": header.created,
        }
    )


def opening(header: bytes) -> bytes:
    """Everything before the sealed part."""
    return MAGIC + _LENGTH.pack(len(header)) + header


def trailer(length: int, digest: bytes) -> bytes:
    """What makes a bundle valid; ``digest`` = SHA-256 of the ``length`` bytes before it."""
    return _TRAILER.pack(_TRAILER_MAGIC, length, digest)


def read_header(path: Path) -> Header:
    """The clear header alone, unverified. Refused: not_a_bundle, cut_short, newer_version, over_limit. Machine."""
    with _opened(path) as source:
        return parse_header(_header_part(source, path.name), path.name)


def verify_outer(path: Path) -> Outer:
    """Read every byte once and check the trailer.

    Refused: not_a_bundle | newer_version | over_limit | cut_short (no end) | tampered (changed, or something appended).
    """
    name = path.name
    with _opened(path) as source:
        size = source.seek(0, 2)
        _check_magic(source, name)
        if size > MAX_FILE:
            raise Refused("over_limit", name=name, detail="4 GiB")
        end = size - TRAILER_SIZE
        if _trailer_digest(source, end) is None:
            raise Refused(_how_broken(source, size), name=name)
        whole = hashlib.sha256()
        source.seek(0)
        for chunk in _exactly(source, end):
            whole.update(chunk)
        last = source.read(TRAILER_SIZE)
        digest = whole.digest()
        if _TRAILER.unpack(last)[2] != digest:
            raise Refused("tampered", name=name)
        whole.update(last)
        raw = _header_part(source, name)
        start = len(MAGIC) + _LENGTH.size + len(raw)
        if start > end:
            raise Refused("not_a_bundle", name=name)
    header = parse_header(raw, name)
    return Outer(path, header, hashlib.sha256(raw).digest(), start, end, size, whole.hexdigest(), digest.hex())


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    with reading(path):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a pipe would wait for ever
            raise Refused("not_a_bundle", name=path.name)
        with path.open("rb") as source:
            yield source


def told_digest(source: IO[bytes], size: int) -> str:
    """The hash that the trailer tells, "" where the file does not end as a bundle must; says nothing about the rest."""
    found = _trailer_digest(source, size - TRAILER_SIZE)
    return "" if found is None else found.hex()


def parse_header(raw: bytes, name: str) -> Header:
    """Refused: not_a_bundle, newer_version."""
    try:
        return _header(Shape(load_object(raw)), name)
    except ValueError as error:
        raise Refused("not_a_bundle", name=name, detail=str(error)) from error


def _header(facts: Shape, name: str) -> Header:
    if facts.whole("min_reader") > READER:
        raise Refused("newer_version", name=name)
    header = Header(
        bundle_id=facts.text("bundle_id"),
        kind=facts.text("kind"),
        to=facts.texts("to"),
        set_id=facts.text("set"),
        volume=facts.whole("volume", 1, low=1),
        volumes=facts.whole("volumes", 1, low=1),
        min_reader=facts.whole("min_reader"),
        created=facts.text("created", ""),
    )
    if header.kind not in KINDS or header.volume > header.volumes:
        raise ValueError("kind or volume")
    return header


def _check_magic(source: IO[bytes], name: str) -> None:
    source.seek(0)
    start = source.read(len(MAGIC))
    if start == MAGIC:
        return
    if start.startswith(_ANY_MAGIC) and len(start) == len(MAGIC):
        raise Refused("newer_version", name=name)
    raise Refused("cut_short" if MAGIC.startswith(start) else "not_a_bundle", name=name)


def _header_part(source: IO[bytes], name: str) -> bytes:
    _check_magic(source, name)
    prefix = source.read(_LENGTH.size)
    if len(prefix) < _LENGTH.size:
        raise Refused("cut_short", name=name)
    (length,) = _LENGTH.unpack(prefix)
    if length > MAX_HEADER:
        raise Refused("over_limit", name=name, detail="64 KiB")
    raw = source.read(length)
    if len(raw) < length:
        raise Refused("cut_short", name=name)
    return raw


def _trailer_digest(source: IO[bytes], offset: int) -> bytes | None:
    if offset < len(MAGIC):
        return None
    source.seek(offset)
    magic, length, digest = _TRAILER.unpack(source.read(TRAILER_SIZE))
    return digest if magic == _TRAILER_MAGIC and length == offset else None


def _how_broken(source: IO[bytes], size: int) -> str:
    """``tampered`` when a true trailer stands before the end (something was appended), else ``cut_short``."""
    source.seek(0)
    position, tail = 0, b""
    while chunk := source.read(CHUNK):
        block = tail + chunk
        at = block.find(_TRAILER_MAGIC)
        while at >= 0:
            offset = position - len(tail) + at
            if offset + TRAILER_SIZE <= size and block[at + 6 : at + 14] == struct.pack(">Q", offset):
                return "tampered"
            at = block.find(_TRAILER_MAGIC, at + 1)
        position += len(chunk)
        tail = block[-13:]
    return "cut_short"


def _exactly(source: IO[bytes], length: int) -> Iterator[bytes]:
    while length > 0:
        chunk = source.read(min(CHUNK, length))
        if not chunk:
            return  # it shrank meanwhile: the hash will say so
        length -= len(chunk)
        yield chunk
