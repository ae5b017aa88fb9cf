"""A reader of .kcb bundles from docs/bundle-format.md and docs/log-format.md alone: ordinary tools, no code of the
program. ``python read_bundle.py FILE KEY`` (KEY: file with an AGE-SECRET-KEY-1… line) prints all that is inside."""

import base64
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
from cryptography.hazmat.primitives.ciphers.aead import AESSIV


def verify(key: str, signature: bytes, context: bytes, data: bytes) -> None:
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, context + hashlib.sha256(data).digest())


def allowed(card: dict[str, Any], above: dict[str, Any]) -> bool:
    signed, recovered = (card["issuer"] == k for k in (above["sign_key"], above.get("recovery", {}).get("sign")))
    end, later = card is above, card["id"] == above["id"] and card["serial"] > above["serial"]
    named = card["id"] == hashlib.sha256(b"KC/key/1\0" + bytes.fromhex(card["sign_key"])).hexdigest()[:32]
    place = [card[k] for k in ("province", "communes")] == [above[k] for k in ("province", "communes")]
    centre = (later and (signed or recovered)) or (named and signed and (end or card["id"] != above["id"]))
    station = signed and (end or (later and place and card["replica"] != above["replica"]))
    rules = {"station, centre": signed, "station, station": station, "centre, centre": centre}
    return bool(rules.get(f"{card['kind']}, {above['kind']}"))


def read_bundle(data: bytes, secret: str) -> tuple[dict[str, Any], list[bytes], dict[str, bytes]]:
    """(manifest, operation lines, all entries by name) of a bundle sealed to ``secret``; an exception if not whole."""
    (size,), (magic, length, digest) = struct.unpack(">I", data[10:14]), struct.unpack(">6sQ32s", data[-46:])
    assert (data[:10], magic, length) == (b"KCBUNDLE1\n", b"KCEND1", len(data) - 46)
    header, identity = json.loads(data[14 : 14 + size]), pyrage.x25519.Identity.from_str(secret)
    assert (digest, header["min_reader"]) == (hashlib.sha256(data[:-46]).digest(), 1)
    archive = zipfile.ZipFile(io.BytesIO(pyrage.decrypt(data[14 + size : length], [identity])))
    raw = archive.read("manifest.json")
    manifest: dict[str, Any] = json.loads(raw)
    cards = [json.loads(one["card"]) for one in manifest["chain"]]
    for one, card, above in zip(manifest["chain"], cards, [*cards[1:], cards[-1]], strict=True):
        verify(card["issuer"], bytes.fromhex(one["signature"]), b"KC/card/1\0", one["card"].encode())
        assert allowed(card, above)
    verify(cards[0]["sign_key"], archive.read("manifest.sig"), b"KC/manifest/1\0", raw)
    told = {**header, "header_sha256": hashlib.sha256(data[14 : 14 + size]).hexdigest(), **manifest["sender"]}
    assert all(manifest[key] == told[key] for key in ("bundle_id", "kind", "header_sha256"))
    assert told["replica"] == cards[0]["replica"]
    assert str(identity.to_public()) in manifest["recipients"]
    assert archive.namelist() == ["manifest.json", "manifest.sig", *(entry[0] for entry in manifest["entries"])]
    content = {entry[0]: archive.read(entry[0]) for entry in manifest["entries"]}
    for name, *told in manifest["entries"]:
        sha256 = hashlib.sha256(content[name]).hexdigest()
        assert told == [archive.getinfo(name).compress_size, len(content[name]), sha256]
    lines = [line for name in content if name.startswith("ops/") for line in content[name].split(b"\n")[:-1]]
    assert len(lines) == manifest["operations"]
    return manifest, lines, content


def readable(line: bytes, content: dict[str, bytes]) -> dict[str, Any]:
    """An operation with its personal values in clear, as far as the bundle brings their keys."""
    files = [json.loads(content[name])["keys"] for name in content if name.startswith("keys/")]
    keys = {key["id"]: AESSIV(bytes.fromhex(key["secret"])) for file in files for key in file}
    operation: dict[str, Any] = json.loads(line)
    for path, pair in operation["set"].items():
        if isinstance(pair[0], dict) and pair[0].get("k") in keys:
            pair[0] = json.loads(keys[pair[0]["k"]].decrypt(base64.b64decode(pair[0]["c"]), [path.encode()]))
    return operation


if __name__ == "__main__":
    found, operations, others = read_bundle(Path(sys.argv[1]).read_bytes(), Path(sys.argv[2]).read_text().split()[-1])
    for part in (found, *(readable(operation, others) for operation in operations)):
        print(json.dumps(part, ensure_ascii=False))
