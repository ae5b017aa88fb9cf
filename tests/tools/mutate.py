"""Mutated bundles without end: damaged by a stick, or bent by somebody who repairs hashes but has no station's key."""

from __future__ import annotations

import hashlib
import json
import os
import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyrage

from kc_desktop.exchange.bundle import verify_outer
from tests.tools.bundle_kit import Forgery, Office, finish, operation, pack, send, wrap

TRAILER = 46
BLOCK = 512
OPS = ("ops/000001.jsonl", 8, b'{"a":1}\n{"a":2}\n')


@dataclass(frozen=True)
class Sample:
    """A true bundle taken apart. ``plain``: the archive inside."""

    whole: bytes
    start: int
    plain: bytes

    @property
    def header(self) -> bytes:
        return self.whole[14 : self.start]

    @property
    def sealed(self) -> bytes:
        return self.whole[self.start : -TRAILER]


def sample(path: Path, to: Office) -> Sample:
    """``path``, written by ours for ``to``."""
    whole, start = path.read_bytes(), verify_outer(path).start
    return Sample(whole, start, pyrage.decrypt(whole[start:-TRAILER], [to.keys.age_identity]))


def samples(folder: Path, station: Office, centre: Office) -> list[Sample]:
    """Small, of several seal chunks, with attachments and small entries."""
    photo = os.urandom(5000)
    name = hashlib.sha256(photo).hexdigest()
    shapes: list[dict[str, object]] = [
        {},
        {"operations": [operation(n) + os.urandom(600).hex().encode() for n in range(200)]},
        {
            "blobs": {name: len(photo)},
            "read_blob": lambda _: photo,
            "entries": {"ref/xa/000001.jsonl": b'{"a":1}\n' * 200, "keys/a-1.json": b"{}"},
        },
    ]
    return [sample(send(folder, station, centre, **shape).path, centre) for shape in shapes]  # type: ignore[arg-type]


@dataclass
class Mutator:
    """Draws mutants; the same seed draws the same ones from the same samples."""

    station: Office
    centre: Office
    stranger: Office
    samples: list[Sample]
    scratch: Path
    seed: int = 1
    kinds: dict[str, Callable[[], bytes]] = field(init=False)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.kinds = {
            "bit": self._bit,
            "bytes": self._bytes,
            "cut": self._cut,
            "block": self._block,
            "splice": self._splice,
            "header": self._header,
            "mended": self._mended,
            "sealed again": self._sealed_again,
            "foreign key": self._foreign_key,
            "bomb": self._bomb,
        }
        self._shares = [22, 12, 10, 12, 8, 8, 14, 12, 1.5, 0.5]
        self._bombs = list(self._made_bombs())

    def mutants(self, count: int) -> Iterator[tuple[str, bytes]]:
        """(kind, file) ``count`` times; none of them is a true bundle."""
        true = {one.whole for one in self.samples}
        while count:
            (kind,) = self.random.choices(list(self.kinds), self._shares)
            found = self.kinds[kind]()
            if found not in true:
                count -= 1
                yield kind, found

    def _pick(self) -> Sample:
        """Mostly small ones: they are quick, and every structure is in them."""
        return self.random.choices(self.samples, [1e5 / len(one.whole) for one in self.samples])[0]

    def _offset(self, one: Sample) -> int:
        """Every part of the file is hit, however small it is."""
        size = len(one.whole)
        parts = [(0, 10), (10, 14), (14, one.start), (one.start, one.start + 200), (one.start + 200, size - TRAILER)]
        parts += [(size - TRAILER, size - 40), (size - 40, size - 32), (size - 32, size)]
        return self.random.randrange(*self.random.choice(parts))

    def _bit(self) -> bytes:
        one = self._pick()
        data = bytearray(one.whole)
        for _ in range(self.random.choice((1, 1, 1, 2, 5))):
            data[self._offset(one)] ^= 1 << self.random.randrange(8)
        return bytes(data)

    def _bytes(self) -> bytes:
        one = self._pick()
        at = self._offset(one)
        new = self.random.choice((b"", b"\0", b"\xff" * 4, self.random.randbytes(self.random.randrange(1, 40))))
        return one.whole[:at] + new + one.whole[at + self.random.randrange(40) :]

    def _cut(self) -> bytes:
        one = self._pick()
        at = self._offset(one)
        return self.random.choice((one.whole[:at], one.whole[at:], one.whole[:at] + bytes(len(one.whole) - at)))

    def _block(self) -> bytes:
        """A sector or a cluster zeroed, doubled, dropped or swapped with another."""
        data, size = self._pick().whole, self.random.choice((BLOCK, 4096))
        blocks = [data[at : at + size] for at in range(0, len(data), size)]
        at, other = self.random.randrange(len(blocks)), self.random.randrange(len(blocks))
        match self.random.randrange(4):
            case 0:
                blocks[at] = bytes(len(blocks[at]))
            case 1:
                blocks.insert(at, blocks[at])
            case 2:
                del blocks[at]
            case _:
                blocks[at], blocks[other] = blocks[other], blocks[at]
        return b"".join(blocks)

    def _splice(self) -> bytes:
        one, other = self.random.sample(self.samples, 2)
        match self.random.randrange(4):
            case 0:
                return one.whole[: self._offset(one)] + other.whole[self._offset(other) :]
            case 1:
                return wrap(one.header, other.sealed)
            case 2:
                return one.whole[:-TRAILER] + other.whole[-TRAILER:]
            case _:
                return one.whole + other.whole

    def _header(self) -> bytes:
        """The clear header edited, its hash and length right."""
        one = self._pick()
        header = json.loads(one.header)
        key = self.random.choice([*header, "later"])
        values: tuple[object, ...] = (
            None,
            0,
            -1,
            2**70,
            "",
            "x" * 300,
            [],
            ["x"],
            {},
            True,
            1.5,
            "up",
            "down",
            2,
            "\ud800",
            [[[[]]]],
        )
        if self.random.random() < 0.2:
            header.pop(key, None)
        else:
            header[key] = self.random.choice(values)
        raw = json.dumps(header).encode()
        return wrap(raw.replace(b",", b",,", 1) if self.random.random() < 0.05 else raw, one.sealed)

    def _mended(self) -> bytes:
        """Any damage, and then a true trailer."""
        damaged = self.random.choice((self._bit, self._bytes, self._block, self._cut))()
        return finish(damaged[:-TRAILER])

    def _sealed_again(self) -> bytes:
        """Who has the centre's public card opens nothing, but can seal anything: the archive inside is changed."""
        one = self._pick()
        plain = bytearray(one.plain)
        for _ in range(self.random.choice((1, 1, 3))):
            at = self.random.randrange(len(plain))
            match self.random.randrange(4):
                case 0:
                    plain[at] ^= 1 << self.random.randrange(8)
                case 1:
                    plain[at : at + self.random.randrange(20)] = self.random.randbytes(self.random.randrange(20))
                case 2:
                    del plain[at:]
                    plain += b"\0"
                case _:
                    plain[at : at + 4] = struct.pack("<I", self.random.choice((0, 1, 2**31, 2**32 - 1)))
        if bytes(plain) == one.plain:
            plain += b"\0"
        return wrap(one.header, self._seal(bytes(plain)))

    def _seal(self, plain: bytes) -> bytes:
        return bytes(pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(self.centre.age)]))

    def _foreign_key(self) -> bytes:
        """A whole bundle made from the documentation, signed by somebody else, or with a chain that does not hold."""
        first, second = self.station, self.stranger
        bent = self.random.choice(
            (
                Forgery(first, self.centre, [OPS], signer=second.keys),
                Forgery(first, self.centre, [OPS], chain=[second.card]),
                Forgery(first, self.centre, [OPS], chain=[first.card, second.card]),
                Forgery(first, self.centre, [OPS], chain=[]),
                Forgery(first, second, [OPS]),
                Forgery(first, self.centre, [OPS], manifest={"recipients": [second.age]}),
                Forgery(first, self.centre, [OPS], manifest={"sender": {"replica": "mau-9", "epoch": 1, "number": 1}}),
            )
        )
        return bent.write(self.scratch).read_bytes()

    def _bomb(self) -> bytes:
        """Rightly signed by a station gone bad: entries that would unpack to very much more than they are."""
        return self.random.choice(self._bombs)

    def _made_bombs(self) -> Iterator[bytes]:
        honest = [(f"ops/{number:06}.jsonl", 8, bytes(8 << 20)) for number in (1, 2)]
        many = [(f"ops/{number:06}.jsonl", 8, bytes(70_000)) for number in range(1, 400)]
        lies = [{"ops/000001.jsonl": {"raw": raw}} for raw in (1 << 20, 1 << 31, 2**32 - 1)]
        entry = ["ops/000001.jsonl", len(pack(8, OPS[2])), 8 << 20, hashlib.sha256(OPS[2]).hexdigest()]
        for entries, more in (
            (honest, {}),
            (many, {}),
            *((honest, {"local_extra": lie}) for lie in lies),
            ([("ref/xa/000001.jsonl", 8, bytes(100_000))], {}),
            ([OPS], {"manifest": {"operations": 10**6 + 1}}),
            ([OPS], {"manifest": {"entries": [[*entry[:2], 1 << 40, entry[3]]]}}),
            ([OPS], {"manifest": {"entries": [entry]}}),
        ):
            yield Forgery(self.station, self.centre, entries, **more).write(self.scratch).read_bytes()  # type: ignore[arg-type]
