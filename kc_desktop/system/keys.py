"""Private keys of the replicas born on this machine: one 0600 file each, outside the data folder, never in a database.

A copied or restored database therefore arrives without its identity, and is noticed. Where the system has a vault, the
file's content is sealed by a random key that lies in the vault: the file alone, in a stolen backup, opens nothing.
One file holds every generation of a replica's keys (a centre rotates them); the first is the one in force.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, write_atomic
from kc_desktop.system.vault import Vault, VaultClosed, system_vault

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_REPLICA = re.compile(r"[0-9A-Za-z-]{4,64}")
_LIMIT = 64 << 10
_VERSION = 2
_CONTEXT = b"KC/keyfile/2\0"
_SUFFIX = ".key"


@dataclass(frozen=True)
class ReplicaKeys:
    """What one replica signs and opens with. ``repr`` shows nothing secret."""

    replica: str
    sign_public: bytes
    """Ed25519, 32 bytes."""
    age_recipient: str
    """``age1…``: bundles are sealed to it."""
    age_identity: Any = field(repr=False, compare=False)
    """pyrage.x25519.Identity: opens what was sealed to ``age_recipient``."""
    journal_secret: bytes = field(repr=False, compare=False)
    """32 bytes: seals the journal of this replica; the same for every generation."""
    _private: Ed25519PrivateKey = field(repr=False, compare=False)

    def sign(self, data: bytes) -> bytes:
        """Ed25519 signature, 64 bytes."""
        return self._private.sign(data)


@dataclass(frozen=True)
class _Generation:
    """Secret texts of one generation, as they are stored: Ed25519 seed in hex, ``AGE-SECRET-KEY-1…``."""

    sign: str = field(repr=False)
    age: str = field(repr=False)

    @classmethod
    def fresh(cls) -> _Generation:
        import pyrage
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        seed = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(seed.hex(), str(pyrage.x25519.Identity.generate()))

    @property
    def public(self) -> str:
        """The public signing key in hex."""
        return self.keys("", b"").sign_public.hex()

    def keys(self, replica: str, journal: bytes) -> ReplicaKeys:
        import pyrage
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.sign))
        identity = pyrage.x25519.Identity.from_str(self.age)
        public = private.public_key().public_bytes_raw()
        return ReplicaKeys(replica, public, str(identity.to_public()), identity, journal, private)


@dataclass(frozen=True)
class _Secret:
    """All of one key file."""

    generations: tuple[_Generation, ...]
    journal: bytes = field(repr=False)

    def to_json(self, replica: str) -> dict[str, object]:
        first, *others = self.generations
        body: dict[str, object] = {"v": 1, "replica": replica, "sign": first.sign, "age": first.age}
        return body | {"journal": self.journal.hex(), "others": [{"sign": g.sign, "age": g.age} for g in others]}

    def keys(self, replica: str) -> tuple[ReplicaKeys, ...]:
        return tuple(generation.keys(replica, self.journal) for generation in self.generations)


class KeyStore:
    """The folder of key files (``paths.keys_folder()``). ``vault``: the system's own unless another is given."""

    def __init__(self, folder: Path, vault: Vault | None = None) -> None:
        self.folder = folder
        self._vault = vault or system_vault()

    def create(self, replica: str) -> ReplicaKeys:
        """Fresh keys, stored before they are given out. Refused("file_exists") for a replica that has keys. Machine."""
        self._write_new(replica, _Secret((_Generation.fresh(),), secrets.token_bytes(32)))
        return self.load(replica)

    def inherit(self, replica: str, parent: str) -> ReplicaKeys:
        """Give ``replica`` the keys of ``parent``, whose place it takes: those who trust them go on trusting them.

        Every generation comes along, the secret of the journal does not. Errors as ``load`` of the parent and
        ``create``.
        """
        self._write_new(replica, replace(self._read(parent), journal=secrets.token_bytes(32)))
        return self.load(replica)

    def load(self, replica: str, sign_key: str = "") -> ReplicaKeys:
        """The keys in force; with ``sign_key`` (hex) the generation of that public key, as the own card names it.

        Refused("no_key") when this machine has none for ``replica``; Refused("key_locked") while the system's vault
        that seals them cannot be used; Damaged("key_damaged"); Machine.
        """
        for keys in self.openers(replica):
            if sign_key in ("", keys.sign_public.hex()):
                return keys
        raise Refused("no_key", replica=replica)

    def openers(self, replica: str) -> tuple[ReplicaKeys, ...]:
        """Every generation, the one in force first: what was sealed before a rotation still opens. Errors as ``load``.

        Nothing is thrown away after some time: clocks decide nothing here.
        """
        return self._read(replica).keys(replica)

    def has(self, replica: str) -> bool:
        """Whether there is a key file (whether it opens, ``load`` tells)."""
        return self._path(replica).exists()

    def all_replicas(self) -> tuple[str, ...]:
        """The replicas with keys here, sorted."""
        with machine_errors(self.folder):
            names = [path.stem for path in self.folder.glob(f"*{_SUFFIX}")] if self.folder.is_dir() else []
        return tuple(sorted(name for name in names if _REPLICA.fullmatch(name)))

    # ---------------------------------------------------------------------------------------------------- generations

    def stage(self, replica: str) -> ReplicaKeys:
        """A new generation, stored but not in force until ``switch``. Errors as ``load``."""
        secret, fresh = self._read(replica), _Generation.fresh()
        self._write(replica, replace(secret, generations=(*secret.generations, fresh)))
        return fresh.keys(replica, secret.journal)

    def switch(self, replica: str, sign_key: str) -> None:
        """Put the generation with that public key (hex) in force; the former stay as openers. Errors as ``load``."""
        secret = self._read(replica)
        found = [g for g in secret.generations if g.public == sign_key]
        if not found:
            raise Refused("no_key", replica=replica)
        if found[0] is not secret.generations[0]:
            others = (g for g in secret.generations if g is not found[0])
            self._write(replica, replace(secret, generations=(found[0], *others)))

    def add_opener(self, replica: str, age_identity: str) -> None:
        """Keep an age identity (text) of somebody else's card, to open what was sealed to it. Errors as ``load``."""
        secret = self._read(replica)
        if all(g.age != age_identity for g in secret.generations):
            spare = replace(_Generation.fresh(), age=age_identity)  # beside a signing key that nobody trusts
            self._write(replica, replace(secret, generations=(*secret.generations, spare)))

    # ---------------------------------------------------------------------------------------------------------- files

    def _path(self, replica: str) -> Path:
        if not _REPLICA.fullmatch(replica):
            raise Refused("no_key", replica=replica)
        return self.folder / f"{replica}{_SUFFIX}"

    def _write_new(self, replica: str, secret: _Secret) -> None:
        if self._path(replica).exists():  # before the vault is touched: its entry may belong to that file
            raise Refused("file_exists", name=self._path(replica).name)
        self._make_folder()
        self._write(replica, secret, new=True)

    def _write(self, replica: str, secret: _Secret, *, new: bool = False) -> None:
        plain = secret.to_json(replica)
        stored = self._sealed(replica, json.dumps(plain).encode()) or plain
        write_atomic(self._path(replica), json.dumps(stored).encode(), replace=not new, mode=0o600)

    def _sealed(self, replica: str, plain: bytes) -> dict[str, object] | None:
        """``plain`` under a key of the vault; None where no vault proves that it keeps one."""
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        if self._vault is None:
            return None
        try:
            key = self._vault.read(replica)
            if key is None:
                key = secrets.token_bytes(32)
                self._vault.write(replica, key)
                if self._vault.read(replica) != key:
                    return None
        except VaultClosed:
            return None
        if len(key) != 32:
            return None
        nonce = secrets.token_bytes(12)
        sealed = nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, _CONTEXT + replica.encode())
        return {"v": _VERSION, "replica": replica, "vault": self._vault.name, "sealed": sealed.hex()}

    def _read(self, replica: str) -> _Secret:
        path = self._path(replica)
        if not path.exists():
            raise Refused("no_key", replica=replica)
        stored = _object(replica, read_bounded(path, _LIMIT))
        if "sealed" in stored:
            stored = _object(replica, self._unsealed(replica, stored))
        return _parse(replica, stored)

    def _unsealed(self, replica: str, stored: dict[str, Any]) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        if self._vault is None or self._vault.name != stored.get("vault"):
            raise Refused("key_locked", replica=replica)
        try:
            key = self._vault.read(replica)
        except VaultClosed:
            raise Refused("key_locked", replica=replica) from None
        if key is None:  # an open vault that never knew this file: it came from another machine or user
            raise Refused("no_key", replica=replica)
        try:
            sealed = bytes.fromhex(stored["sealed"])
            return ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], _CONTEXT + replica.encode())
        except (ValueError, TypeError, InvalidTag) as error:
            raise Damaged("key_damaged", replica=replica, kind=type(error).__name__) from None

    def _make_folder(self) -> None:
        parent = self.folder.parent
        with machine_errors(parent):
            parent.mkdir(parents=True, exist_ok=True)
        ensure_folder(parent, self.folder.name, mode=0o700)
        with machine_errors(self.folder):
            self.folder.chmod(0o700)


def _object(replica: str, data: bytes) -> dict[str, Any]:
    try:
        stored = json.loads(data)
    except (ValueError, RecursionError) as error:
        # "from None": a parser's message may quote the secret it choked on
        raise Damaged("key_damaged", replica=replica, kind=type(error).__name__) from None
    if not isinstance(stored, dict) or stored.get("replica") != replica:
        raise Damaged("key_damaged", replica=replica) from None
    version = stored.get("v", 1)
    if isinstance(version, int) and version > _VERSION:
        raise Refused("newer_version", name=f"{replica}{_SUFFIX}")
    return stored


def _parse(replica: str, stored: dict[str, Any]) -> _Secret:
    import pyrage

    try:
        listed: Sequence[dict[str, str]] = [stored, *stored.get("others", ())]
        generations = tuple(_Generation(one["sign"], one["age"]) for one in listed)
        journal = bytes.fromhex(stored["journal"]) if "journal" in stored else _derived(generations[0], replica)
        secret = _Secret(generations, journal)
        secret.keys(replica)
        if len(journal) != 32:
            raise ValueError("journal")  # noqa: TRY301
    except (ValueError, TypeError, KeyError, AttributeError, pyrage.IdentityError) as error:
        raise Damaged("key_damaged", replica=replica, kind=type(error).__name__) from None
    return secret


def _derived(generation: _Generation, replica: str) -> bytes:
    """The journal's secret of a file written before it had one of its own."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = b"KC/journal/1\0" + replica.encode()
    return HKDF(SHA256(), 32, None, info).derive(bytes.fromhex(generation.sign))
