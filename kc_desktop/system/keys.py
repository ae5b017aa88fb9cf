"""Private keys of the replicas born on this machine: one 0600 file each, outside the data folder, never in a database.

A copied or restored database therefore arrives without its identity, and is noticed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, write_atomic

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_REPLICA = re.compile(r"[0-9A-Za-z-]{4,64}")
_LIMIT = 4096


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
    _private: Ed25519PrivateKey = field(repr=False, compare=False)

    def sign(self, data: bytes) -> bytes:
        """Ed25519 signature, 64 bytes."""
        return self._private.sign(data)


class KeyStore:
    """The folder of key files (``paths.keys_folder()``)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self, replica: str) -> ReplicaKeys:
        """Fresh keys, stored before they are given out. Refused("file_exists") for a replica that has keys. Machine."""
        import pyrage
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        seed = Ed25519PrivateKey.generate().private_bytes_raw()
        stored = {"v": 1, "replica": replica, "sign": seed.hex(), "age": str(pyrage.x25519.Identity.generate())}
        self._make_folder()
        write_atomic(self._path(replica), json.dumps(stored).encode(), replace=False, mode=0o600)
        return self.load(replica)

    def inherit(self, replica: str, parent: str) -> ReplicaKeys:
        """Give ``replica`` the keys of ``parent``, whose place it takes: those who trust them go on trusting them.

        Errors as ``load`` of the parent and ``create``.
        """
        self.load(parent)
        stored = json.loads(read_bounded(self._path(parent), _LIMIT)) | {"replica": replica}
        write_atomic(self._path(replica), json.dumps(stored).encode(), replace=False, mode=0o600)
        return self.load(replica)

    def load(self, replica: str) -> ReplicaKeys:
        """Refused("no_key") when this machine has none for ``replica``; Damaged("key_damaged"); Machine."""
        path = self._path(replica)
        if not path.exists():
            raise Refused("no_key", replica=replica)
        return _parse(replica, read_bounded(path, _LIMIT))

    def has(self, replica: str) -> bool:
        return self._path(replica).exists()

    def _path(self, replica: str) -> Path:
        if not _REPLICA.fullmatch(replica):
            raise Refused("no_key", replica=replica)
        return self.folder / f"{replica}.key"

    def _make_folder(self) -> None:
        parent = self.folder.parent
        with machine_errors(parent):
            parent.mkdir(parents=True, exist_ok=True)
        ensure_folder(parent, self.folder.name, mode=0o700)
        with machine_errors(self.folder):
            self.folder.chmod(0o700)


def _parse(replica: str, data: bytes) -> ReplicaKeys:
    import pyrage
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        stored = json.loads(data)
        if stored["replica"] != replica:
            raise Damaged("key_damaged", replica=replica)
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(stored["sign"]))
        identity = pyrage.x25519.Identity.from_str(stored["age"])
    except (ValueError, TypeError, KeyError, RecursionError, pyrage.IdentityError) as error:
        # "from None": a parser's message may quote the secret it choked on
        raise Damaged("key_damaged", replica=replica, kind=type(error).__name__) from None
    return ReplicaKeys(replica, private.public_key().public_bytes_raw(), str(identity.to_public()), identity, private)
