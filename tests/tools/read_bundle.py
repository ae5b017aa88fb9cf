"""A reader of .kcb bundles written from docs/bundle-format.md alone: pyrage, zipfile, and cryptography for Ed25519.

python read_bundle.py FILE KEYFILE        KEYFILE holds an AGE-SECRET-KEY-1… line
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import sys
import zipfile
from pathlib import Path
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def verify(key: str, signature: bytes, context: bytes, data: bytes) -> None:
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, context + hashlib.sha256(data).digest())


def check_chain(chain: list[dict[str, str]]) -> dict[str, Any]:
    cards = [json.loads(one["card"]) for one in chain]
    for one, card, above in zip(chain, cards, [*cards[1:], cards[-1]], strict=True):
        assert card["issuer"] == above["sign_key"]
        verify(card["issuer"], bytes.fromhex(one["signature"]), b"KC/card/1\0", one["card"].encode())
    return dict(cards[0])


def read_bundle(data: bytes, secret: str) -> tuple[dict[str, Any], list[bytes], dict[str, bytes]]:
    """(manifest, operation lines, blobs by hash) of a bundle sealed to ``secret``; AssertionError if not whole."""
    assert data[:10] == b"KCBUNDLE1\n"
    magic, length, digest = struct.unpack(">6sQ32s", data[-46:])
    assert magic == b"KCEND1"
    assert length == len(data) - 46
    assert digest == hashlib.sha256(data[:length]).digest()
    (size,) = struct.unpack(">I", data[10:14])
    raw_header = data[14 : 14 + size]
    header = json.loads(raw_header)
    assert header["min_reader"] <= 1

    identity = pyrage.x25519.Identity.from_str(secret)
    archive = zipfile.ZipFile(io.BytesIO(pyrage.decrypt(data[14 + size : length], [identity])))
    raw = archive.read("manifest.json")
    manifest: dict[str, Any] = json.loads(raw)
    leaf = check_chain(manifest["chain"])
    verify(leaf["sign_key"], archive.read("manifest.sig"), b"KC/manifest/1\0", raw)
    assert manifest["header_sha256"] == hashlib.sha256(raw_header).hexdigest()
    assert (manifest["bundle_id"], manifest["kind"]) == (header["bundle_id"], header["kind"])
    assert manifest["sender"]["replica"] == leaf["replica"]
    assert str(identity.to_public()) in manifest["recipients"]

    lines: list[bytes] = []
    blobs: dict[str, bytes] = {}
    assert archive.namelist() == ["manifest.json", "manifest.sig", *(entry[0] for entry in manifest["entries"])]
    for name, stored, unpacked, sha256 in manifest["entries"]:
        content = archive.read(name)
        assert (archive.getinfo(name).compress_size, len(content)) == (stored, unpacked)
        assert hashlib.sha256(content).hexdigest() == sha256
        if name.startswith("ops/"):
            lines += content.split(b"\n")[:-1]
        elif name.startswith("blobs/"):
            blobs[sha256] = content
    assert len(lines) == manifest["operations"]
    return manifest, lines, blobs


if __name__ == "__main__":
    key = next(line for line in Path(sys.argv[2]).read_text().split() if line.startswith("AGE-SECRET-KEY-"))
    found, operations, _ = read_bundle(Path(sys.argv[1]).read_bytes(), key)
    print(json.dumps(found, ensure_ascii=False, indent=1))
    for operation in operations:
        print(operation.decode())
