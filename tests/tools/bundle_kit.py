"""Makes offices with keys, true bundles, and forged ones in which one chosen thing is wrong."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage

from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle import BundleContent, Card, Range, Written, bundle_name, make_card, write_bundle
from kc_desktop.system.keys import KeyStore, ReplicaKeys

DAY = datetime.date(2026, 11, 21)
SECRET_NAME = "Người không ai được thấy"


@dataclass(frozen=True)
class Office:
    keys: ReplicaKeys
    card: Card

    @property
    def age(self) -> str:
        return self.keys.age_recipient


def office(folder: Path, kind: str = "station") -> Office:
    keys = KeyStore(folder / "keys").create(new_id())
    card_id = new_id() if kind == "station" else None
    return Office(keys, make_card(keys, kind=kind, name="Mẫu – Bến Đá", province="24", card_id=card_id))


def operation(number: int, replica: str = "mẫu") -> bytes:
    line = {"v": 1, "r": replica, "s": number, "p": os.urandom(32).hex(), "set": {"ten": [SECRET_NAME, []]}}
    return json.dumps(line, ensure_ascii=False).encode()


def send(
    folder: Path, sender: Office, to: Office, operations: Iterable[bytes] | None = None, **content: Any
) -> Written:
    lines = [operation(number) for number in range(1, 8)] if operations is None else operations
    ranges = [Range(sender.keys.replica, 1, 7, "ab" * 32)]
    return write_bundle(
        folder,
        bundle_name("24", sender.card.id, 1, 7, DAY),
        BundleContent(**{"kind": "up", "number": 1, "operations": lines, "ranges": ranges, **content}),
        sender.keys,
        [sender.card],
        [to.age, sender.age],
    )


@dataclass
class Forgery:
    """Everything of a bundle, to be bent before ``write``: a second writer, sharing no code with the first."""

    sender: Office
    to: Office
    entries: list[tuple[str, int, bytes]]
    header: dict[str, Any] = field(default_factory=dict)
    manifest: dict[str, Any] = field(default_factory=dict)
    chain: Sequence[Card] | None = None
    signer: ReplicaKeys | None = None
    bend_manifest: Callable[[bytes], bytes] = bytes
    bend_zip: Callable[[bytes], bytes] = bytes
    local_extra: dict[str, dict[str, int]] = field(default_factory=dict)

    def write(self, path: Path) -> Path:
        bundle_id = new_id()
        header = {
            **{"bundle_id": bundle_id, "kind": "up", "set": bundle_id, "volume": 1, "volumes": 1, "min_reader": 1},
            **{"to": [hashlib.sha256(b"KC/age/1\0" + self.to.age.encode()).hexdigest()[:16]]},
            **self.header,
        }
        raw_header = json.dumps(header).encode()
        listed = [
            [name, len(pack(method, raw)), len(raw), hashlib.sha256(raw).hexdigest()]
            for name, method, raw in self.entries
        ]
        chain = [self.sender.card] if self.chain is None else self.chain
        manifest = {
            **{"v": 1, "min_reader": 1, "header_sha256": hashlib.sha256(raw_header).hexdigest()},
            **{"bundle_id": header["bundle_id"], "kind": header["kind"], "recipients": [self.to.age]},
            **{"sender": {"replica": self.sender.keys.replica, "epoch": 1, "number": 1}},
            **{"chain": [card.to_json() for card in chain], "entries": listed},
            **{"operations": sum(raw.count(b"\n") for name, _, raw in self.entries if name.startswith("ops/"))},
            **self.manifest,
        }
        raw = self.bend_manifest(json.dumps(manifest).encode())
        signature = (self.signer or self.sender.keys).sign(b"KC/manifest/1\0" + hashlib.sha256(raw).digest())
        plain = self._zip([("manifest.json", 0, raw), ("manifest.sig", 0, signature), *self.entries])
        sealed = pyrage.encrypt(self.bend_zip(plain), [pyrage.x25519.Recipient.from_str(self.to.age)])
        path.write_bytes(wrap(raw_header, sealed))
        return path

    def _zip(self, entries: Sequence[tuple[str, int, bytes]]) -> bytes:
        body = central = b""
        for name, method, raw in entries:
            stored = pack(method, raw)
            lie = self.local_extra.get(name, {})
            facts = struct.pack(
                "<HHHHIIIHH",
                lie.get("flags", 0),
                lie.get("method", method),
                lie.get("time", 0),
                0x21,
                lie.get("crc", zlib.crc32(raw)),
                lie.get("stored", len(stored)),
                lie.get("raw", len(raw)),
                len(name.encode()),
                lie.get("extra", 0),
            )
            place = struct.pack("<HHHII", 0, 0, 0, 0, len(body))
            central += b"PK\1\2" + struct.pack("<HH", 20, 20) + facts + place + name.encode()
            body += b"PK\3\4" + struct.pack("<H", 20) + facts + name.encode() + stored
        ends = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), len(body), 0)
        return body + central + b"PK\5\6" + ends


def wrap(raw_header: bytes, sealed: bytes) -> bytes:
    """An envelope with a true trailer around anything."""
    body = b"KCBUNDLE1\n" + struct.pack(">I", len(raw_header)) + raw_header + sealed
    return finish(body)


def finish(body: bytes) -> bytes:
    return body + b"KCEND1" + struct.pack(">Q", len(body)) + hashlib.sha256(body).digest()


def pack(method: int, raw: bytes) -> bytes:
    if method == 0:
        return raw
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(raw) + packer.flush()
