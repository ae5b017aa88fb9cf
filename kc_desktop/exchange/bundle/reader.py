"""Open a sealed bundle. Nothing of it is given out before its last byte, its signature and every entry are verified."""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import archive, envelope, limits
from kc_desktop.exchange.bundle.archive import STORED, Packed
from kc_desktop.exchange.bundle.canonical import load_object
from kc_desktop.exchange.bundle.cards import Card, card_from_json, verify_chain, verify_signature
from kc_desktop.exchange.bundle.manifest import CONTEXT, Entry, Manifest, min_reader_of, read_manifest
from kc_desktop.exchange.bundle.seal import Unsealable, unseal
from kc_desktop.system.files import CHUNK, machine_errors, private_temporary, reading

Trust = Callable[[tuple[Card, ...]], None]
"""Looks at a verified chain and raises Refused("unknown_sender" | "revoked" …) before anything is unpacked."""


class HasAge(Protocol):
    """What opens bundles: the keys of a replica (``system.keys.ReplicaKeys``), or that part of them."""

    @property
    def age_recipient(self) -> str: ...

    @property
    def age_identity(self) -> Any: ...


class AgeKeys(NamedTuple):
    """Only what opens."""

    age_recipient: str
    age_identity: Any

    @classmethod
    def of(cls, recipient: str, identity: str) -> AgeKeys:
        """From texts (``age1…``, ``AGE-SECRET-KEY-1…``)."""
        import pyrage

        return cls(recipient, pyrage.x25519.Identity.from_str(identity))


@dataclass(frozen=True)
class Opened:
    """A verified bundle; valid inside its ``with`` block."""

    outer: envelope.Outer
    manifest: Manifest
    chain: tuple[Card, ...]
    """The sender's cards, leaf first: genuine and in order; whether to trust their end is the caller's decision."""
    _plain: IO[bytes] = field(repr=False)
    _packed: dict[str, Packed] = field(repr=False)
    _listed: dict[str, Entry] = field(repr=False)

    @property
    def sender(self) -> Card:
        return self.chain[0]

    def operations(self) -> Iterator[bytes]:
        """The operation lines as they were hashed, in order, without the newline."""
        for entry in self.manifest.entries:
            if entry.name.startswith("ops/"):
                yield from self._read(entry).split(b"\n")[:-1]

    def blobs(self) -> dict[str, int]:
        """SHA-256 → size of the attachments inside."""
        return {one.sha256: one.raw for one in self.manifest.entries if one.name.startswith("blobs/")}

    def blob(self, sha256: str) -> bytes:
        """KeyError when it is not inside."""
        return self.entry(f"blobs/{sha256}")

    def entry(self, name: str) -> bytes:
        """Any entry the manifest lists, raw: ``ref/<pack>/000001.jsonl``, ``keys/<id>.json`` … KeyError."""
        return self._read(self._listed[name])

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """Names of the entries that begin with ``prefix``, in order."""
        return tuple(name for name in self._listed if name.startswith(prefix))

    def shut(self) -> Opened:
        """The same without its content: what it says of itself, valid for ever."""
        return Opened(self.outer, self.manifest, self.chain, io.BytesIO(), {}, self._listed)

    def _read(self, entry: Entry) -> bytes:
        return b"".join(archive.raw_chunks(self._plain, self._packed[entry.name]))


@contextlib.contextmanager
def open_bundle(
    path: Path,
    keys: HasAge | Sequence[HasAge],
    *,
    trust: Trust | None = None,
    scratch: Path | None = None,
) -> Iterator[Opened]:
    """Verify, decrypt and verify again. Memory: 64 MiB, above that a nameless file in ``scratch``.

    ``keys``: ours, or all we ever had (after a rotation bundles for a former key still arrive).
    Refused: not_a_bundle, cut_short, tampered, newer_version, over_limit, not_for_us, invalid_content, file_missing,
    and whatever ``trust`` raises. Machine.
    """
    outer = envelope.verify_outer(path)
    held = keys if isinstance(keys, list | tuple) else (keys,)
    fitting = [one for one in held if envelope.recipient_id(one.age_recipient) in outer.header.to]
    if not fitting:
        raise Refused("not_for_us", name=path.name)
    with private_temporary(scratch) as plain:
        try:
            with machine_errors(scratch or path):
                unseal(_sealed_part(outer), plain, [one.age_identity for one in fitting])
        except Unsealable as error:
            raise Refused("tampered", name=path.name, detail=str(error)) from error
        yield _examine(plain, outer, {one.age_recipient for one in fitting}, trust)


def _sealed_part(outer: envelope.Outer) -> Iterator[bytes]:
    with reading(outer.path), outer.path.open("rb") as source:
        source.seek(outer.start)
        rest = outer.end - outer.start
        while rest and (chunk := source.read(min(CHUNK, rest))):
            rest -= len(chunk)
            yield chunk


def _examine(plain: IO[bytes], outer: envelope.Outer, ours: set[str], trust: Trust | None) -> Opened:
    name = outer.path.name
    try:
        packed = archive.entries_of(plain)
        raw = _small(plain, packed, "manifest.json", limits.MAX_MANIFEST)
        signature = _small(plain, packed, "manifest.sig", 64)
    except OverflowError as error:  # a bomb, before a byte of it was unpacked
        raise Refused("over_limit", name=name, detail=str(error)) from error
    except ValueError as error:
        raise Refused("tampered", name=name, detail=str(error)) from error
    manifest = _manifest(raw, name)
    try:
        chain = tuple(card_from_json(one) for one in manifest.chain[: limits.MAX_CHAIN + 1])
        leaf = verify_chain(chain)
        verify_signature(leaf.sign_key, signature, CONTEXT + hashlib.sha256(raw).digest())
        _same_story(manifest, outer, leaf)
    except ValueError as error:
        raise Refused("tampered", name=name, detail=str(error)) from error
    if ours.isdisjoint(manifest.recipients):  # sealed again for us by somebody who was its true addressee
        raise Refused("not_for_us", name=name)
    if trust is not None:
        trust(chain)
    try:
        _verify_entries(plain, packed, manifest)
    except OverflowError as error:
        raise Refused("over_limit", name=name, detail=str(error)) from error
    except ValueError as error:
        raise Refused("tampered", name=name, detail=str(error)) from error
    return Opened(outer, manifest, chain, plain, packed, {entry.name: entry for entry in manifest.entries})


def _manifest(raw: bytes, name: str) -> Manifest:
    try:
        facts = load_object(raw)
        if min_reader_of(facts) > limits.READER:
            raise Refused("newer_version", name=name)
        return read_manifest(facts)
    except OverflowError as error:
        raise Refused("over_limit", name=name, detail=str(error)) from error
    except ValueError as error:
        raise Refused("invalid_content", name=name, detail=f"manifest: {error}") from error


def _small(plain: IO[bytes], packed: dict[str, Packed], name: str, limit: int) -> bytes:
    entry = packed.get(name)
    if entry is None or entry.method != STORED or entry.raw > limit:
        raise ValueError(name)
    return b"".join(archive.raw_chunks(plain, entry))


def _same_story(manifest: Manifest, outer: envelope.Outer, leaf: Card) -> None:
    """The signed inside names the clear outside and its signer. ValueError."""
    header = outer.header
    if manifest.header_sha256 != outer.header_sha256.hex():
        raise ValueError("header")
    if (manifest.bundle_id, manifest.kind, manifest.replica) != (header.bundle_id, header.kind, leaf.replica):
        raise ValueError("identity")


def _verify_entries(plain: IO[bytes], packed: dict[str, Packed], manifest: Manifest) -> None:
    listed = [entry.name for entry in manifest.entries]
    if list(packed) != ["manifest.json", "manifest.sig", *listed]:
        raise ValueError("entries differ from the manifest")
    operations = 0
    for entry in manifest.entries:
        found = packed[entry.name]
        if (found.stored, found.raw) != (entry.size, entry.raw):
            raise ValueError("sizes differ from the manifest")
        digest = hashlib.sha256()
        data = b""
        for chunk in archive.raw_chunks(plain, found):
            digest.update(chunk)
            if entry.name.startswith("ops/"):
                data += chunk
        if digest.hexdigest() != entry.sha256:
            raise ValueError("entry hash")
        if data:
            operations += _count_lines(data)
    if operations != manifest.operations:
        raise ValueError("number of operations")


def _count_lines(data: bytes) -> int:
    if not data.endswith(b"\n") or data.startswith(b"\n") or b"\n\n" in data:
        raise ValueError("operation lines")
    lines = data.split(b"\n")
    if max(map(len, lines)) > limits.MAX_LINE:
        raise OverflowError(f"operation > {limits.MAX_LINE} bytes")
    return len(lines) - 1
