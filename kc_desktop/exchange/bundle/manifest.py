"""What a bundle says of itself, signed. Unknown keys are kept (``extra``) and ignored: later versions may add rooms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush

from kc_desktop.exchange.bundle.archive import NAMES
from kc_desktop.exchange.bundle.canonical import Shape, dump, load_object
from kc_desktop.exchange.bundle.envelope import KINDS
from kc_desktop.exchange.bundle.limits import (
    MAX_BLOB,
    MAX_ENTRIES,
    MAX_OPERATIONS,
    MAX_OPS_ENTRY,
    MAX_OVERLAP,
    MAX_RAW_TOTAL,
    MAX_RUNS,
    MAX_TEXT_TOTAL,
)

CONTEXT = b"KC/manifest/1\0"
_HEX32 = re.compile(r"[0-9a-f]{64}")
_HEAD = re.compile(r"[0-9a-f]{16}")
_REPLICA = re.compile(r"[0-9A-Za-z-]{4,64}")

Ranges = tuple[tuple[int, int], ...]
"""Closed ranges of operation numbers: ((1, 412), (420, 433))."""

Held = tuple[tuple[int, int, str], ...]
"""Closed ranges, each with the first 16 digits of the id of its last operation: ((1, 412, "9f…"),). A receipt names
what it vouches for: the hash chain does the rest."""


@dataclass(frozen=True, slots=True)
class Range:
    """Operations ``first`` to ``last`` of one replica are inside; ``head`` = id of operation ``last``."""

    replica: str
    first: int
    last: int
    head: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One archive entry: ``size`` as stored, ``raw`` unpacked, SHA-256 of the raw bytes in hex."""

    name: str
    size: int
    raw: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The signed facts. (replica, epoch, number) and the file's hash identify a bundle; nothing else does."""

    header_sha256: str
    bundle_id: str
    kind: str
    """up | down | peer | publish | enrol | backup"""
    replica: str
    """whose keys signed"""
    epoch: int
    number: int
    """counts the bundles this replica wrote, from 1"""
    recipients: tuple[str, ...]
    """age recipients it is for"""
    chain: tuple[object, ...] = ()
    """cards as JSON, leaf first (``cards.card_from_json``)"""
    ranges: tuple[Range, ...] = ()
    acks: Mapping[str, Held] = field(default_factory=dict)
    """replica → what the sender holds of it: complete for every replica named"""
    needs: Mapping[str, Ranges] = field(default_factory=dict)
    """replica → holes the sender asks to be filled"""
    digests: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    forms: Mapping[str, int] = field(default_factory=dict)
    """form → version the sender knows"""
    operations: int = 0
    program: str = ""
    created: str = ""
    min_reader: int = 1
    entries: tuple[Entry, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        return dump(
            {
                **self.extra,
                "v": 1,
                "min_reader": self.min_reader,
                "header_sha256": self.header_sha256,
                "bundle_id": self.bundle_id,
                "kind": self.kind,
                "sender": {"replica": self.replica, "epoch": self.epoch, "number": self.number},
                "recipients": list(self.recipients),
                "chain": list(self.chain),
                "ranges": [[one.replica, one.first, one.last, one.head] for one in self.ranges],
                "acks": {replica: [list(run) for run in held] for replica, held in self.acks.items()},
                "needs": _ranges_json(self.needs),
                "digests": dict(self.digests),
                "counts": dict(self.counts),
                "forms": dict(self.forms),
                "operations": self.operations,
                "program": self.program,
                "created": self.created,
                "entries": [[one.name, one.size, one.raw, one.sha256] for one in self.entries],
            }
        )


_KNOWN = {"v", "sender"} | set(Manifest.__dataclass_fields__) - {"replica", "epoch", "number", "extra"}


def min_reader_of(body: dict[str, object]) -> int:
    """Read before anything else is expected of the shape. ValueError."""
    return Shape(body).whole("min_reader", low=1)


def parse_manifest(data: bytes) -> Manifest:
    """``read_manifest`` of bytes."""
    return read_manifest(load_object(data))


def read_manifest(body: dict[str, object]) -> Manifest:
    """ValueError with the key that is wrong; OverflowError for what is over a limit of the format."""
    facts = Shape(body)
    sender = Shape(facts.value.get("sender"))
    kind = facts.text("kind")
    if kind not in KINDS:
        raise ValueError("kind")
    return Manifest(
        header_sha256=facts.text("header_sha256"),
        bundle_id=facts.text("bundle_id"),
        kind=kind,
        replica=_replica(sender.text("replica")),
        epoch=sender.whole("epoch"),
        number=sender.whole("number"),
        recipients=facts.texts("recipients"),
        chain=tuple(facts.items("chain")),
        ranges=tuple(_range(item) for item in facts.items("ranges")),
        acks=_acks(facts),
        needs=_ranges(facts, "needs"),
        digests={key: Shape({key: value}).text(key) for key, value in facts.mapping("digests").items()},
        counts=_wholes(facts, "counts"),
        forms=_wholes(facts, "forms"),
        operations=_within(facts.whole("operations", 0), MAX_OPERATIONS, "operations"),
        program=facts.text("program", ""),
        created=facts.text("created", ""),
        min_reader=facts.whole("min_reader", low=1),
        entries=_entries(facts),
        extra={key: value for key, value in facts.value.items() if key not in _KNOWN},
    )


def _entries(facts: Shape) -> tuple[Entry, ...]:
    items = facts.items("entries")
    _within(len(items), MAX_ENTRIES, "entries")
    found = tuple(_entry(item) for item in items)
    if len({entry.name for entry in found}) != len(found):
        raise ValueError("entries twice")
    _within(sum(entry.raw for entry in found), MAX_RAW_TOTAL, "bytes")
    _within(sum(one.raw for one in found if not one.name.startswith("blobs/")), MAX_TEXT_TOTAL, "bytes of text")
    return found


def _entry(item: object) -> Entry:
    if not isinstance(item, list) or len(item) != 4:
        raise ValueError("entry")
    one = Shape(dict(zip(("name", "size", "raw", "sha256"), item, strict=True)))
    name, sha256 = one.text("name"), one.text("sha256")
    if not NAMES.fullmatch(name) or name.startswith("manifest.") or not _HEX32.fullmatch(sha256):
        raise ValueError("entry name or hash")
    if name.startswith("blobs/") and name != f"blobs/{sha256}":
        raise ValueError("blob name")
    limit = MAX_BLOB if name.startswith("blobs/") else MAX_OPS_ENTRY
    return Entry(name, one.whole("size"), _within(one.whole("raw"), limit, "bytes in an entry"), sha256)


def _range(item: object) -> Range:
    if not isinstance(item, list) or len(item) != 4:
        raise ValueError("range")
    one = Shape(dict(zip(("replica", "first", "last", "head"), item, strict=True)))
    first = one.whole("first", low=1)
    return Range(_replica(one.text("replica")), first, one.whole("last", low=first), one.text("head"))


def _ranges(facts: Shape, key: str) -> dict[str, Ranges]:
    found: dict[str, Ranges] = {}
    for replica, pairs in facts.mapping(key).items():
        if not isinstance(pairs, list):
            raise ValueError(key)  # noqa: TRY004  (one exception type says "bad manifest")
        found[_replica(replica)] = tuple(_pair(pair, key) for pair in pairs)
    _within(sum(map(len, found.values())), MAX_RUNS, key)
    return found


def _acks(facts: Shape) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for replica, items in facts.mapping("acks").items():
        if not isinstance(items, list):
            raise ValueError("acks")  # noqa: TRY004  (one exception type says "bad manifest")
        found[_replica(replica)] = tuple(_run(item) for item in items)
    _within(sum(map(len, found.values())), MAX_RUNS, "acks")
    _within(max(map(_overlap, found.values()), default=0), MAX_OVERLAP, "acks over one another")
    return found


def _overlap(held: Held) -> int:
    """How many of some runs lie over one another at most."""
    ends: list[int] = []
    most = 0
    for first, last, _ in sorted(held):
        while ends and ends[0] < first:
            heappop(ends)
        heappush(ends, last)
        most = max(most, len(ends))
    return most


def _run(item: object) -> tuple[int, int, str]:
    if not isinstance(item, list) or len(item) != 3:
        raise ValueError("acks")
    first, last, head = item
    if type(first) is not int or type(last) is not int or not 1 <= first <= last < 1 << 53:
        raise ValueError("acks")
    if not isinstance(head, str) or not _HEAD.fullmatch(head):
        raise ValueError("acks")
    return first, last, head


def _pair(pair: object, key: str) -> tuple[int, int]:
    if not isinstance(pair, list) or len(pair) != 2:
        raise ValueError(key)
    one = Shape({"first": pair[0], "last": pair[1]})
    first = one.whole("first", low=1)
    return first, one.whole("last", low=first)


def _wholes(facts: Shape, key: str) -> dict[str, int]:
    found = facts.mapping(key)
    return {name: Shape(found).whole(name) for name in found}


def _ranges_json(ranges: Mapping[str, Ranges]) -> dict[str, list[list[int]]]:
    return {replica: [list(pair) for pair in pairs] for replica, pairs in ranges.items()}


def _replica(text: str) -> str:
    if not _REPLICA.fullmatch(text):
        raise ValueError("replica")
    return text


def _within(value: int, limit: int, what: str) -> int:
    if value > limit:
        raise OverflowError(f"{value} {what} > {limit}")
    return value
