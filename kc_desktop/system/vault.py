"""The system's own store of secrets (Windows Credential Manager, Secret Service): it keeps what seals our key files.

``keyring`` does the talking. Its plug-in search and its settings file are left out: the one backend of this system is
taken by name. Nothing is touched while importing; no prompt is ever opened; a service that does not answer is given up.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Any, Protocol, TypeVar

SERVICE = "kc-desktop"
PATIENCE = 3.0
"""Seconds until a silent service counts as closed."""
_T = TypeVar("_T")


class VaultClosed(Exception):  # noqa: N818  (KeyStore turns it into what a person is told)
    """Locked, absent, or silent: nothing can be said about what is inside."""


class Vault(Protocol):
    """Small secrets by name. Every method raises ``VaultClosed``."""

    @property
    def name(self) -> str:
        """What a sealed file calls this vault."""

    def read(self, entry: str) -> bytes | None:
        """The secret, or None where an open vault has none."""

    def write(self, entry: str, secret: bytes) -> None:
        """Keep ``secret``."""


class SystemVault:
    """A vault behind a ``keyring`` backend; ``make`` builds it at first use, in a thread that may be left behind."""

    def __init__(self, name: str, make: Callable[[], Any], patience: float = PATIENCE) -> None:
        self._name, self._make, self._patience = name, make, patience

    @property
    def name(self) -> str:
        return self._name

    def read(self, entry: str) -> bytes | None:
        found = self._within(lambda backend: backend.get_password(f"{SERVICE}/{entry}", entry))
        try:
            return None if found is None else bytes.fromhex(found)
        except ValueError:
            return b""  # an entry, but not ours: it opens nothing

    def write(self, entry: str, secret: bytes) -> None:
        self._within(lambda backend: backend.set_password(f"{SERVICE}/{entry}", entry, secret.hex()))

    def _within(self, work: Callable[[Any], _T]) -> _T:
        """``work`` in a daemon thread: neither a bus that accepts and stays silent nor a dialog can hold us up."""
        done: list[_T] = []
        failed: list[Exception] = []

        def run(backend: Any) -> None:
            try:
                done.append(work(backend))
            except Exception as error:  # noqa: BLE001  (each backend brings exceptions of its own)
                failed.append(error)

        try:
            backend = self._make()  # imports much, asks nothing: not on the clock
        except ImportError as error:
            raise VaultClosed(type(error).__name__) from error
        worker = threading.Thread(target=run, args=(backend,), name="vault", daemon=True)
        worker.start()
        worker.join(self._patience)
        if done:
            return done[0]
        # "from None": a backend's message may quote what it was given
        raise VaultClosed(type(failed[0]).__name__ if failed else "silent") from None


def system_vault() -> Vault | None:
    """The vault of this user, not yet asked anything; None when portable (``KC_HOME``), unwanted (``KC_VAULT=none``) or
    where the system has none.
    """
    if os.environ.get("KC_HOME") or os.environ.get("KC_VAULT") == "none":
        return None
    if sys.platform == "win32":
        return SystemVault("windows", _windows)
    if sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return SystemVault("secret-service", _secret_service)
    return None


def _windows() -> Any:
    from keyring.backends.Windows import WinVaultKeyring

    make: Callable[[], Any] = WinVaultKeyring
    backend = make()
    backend.persist = "local machine"  # identity of this machine: it must not roam with the profile
    return backend


def _secret_service() -> Any:
    import secretstorage
    from keyring.backends.SecretService import Keyring
    from keyring.errors import KeyringLocked

    class Quiet(Keyring):
        """Never makes a collection and never asks to unlock one: both would open a dialog and wait for it."""

        appid = SERVICE

        def get_preferred_collection(self) -> Any:
            with ExitStack() as stack:
                connection = stack.enter_context(closing(secretstorage.dbus_init()))
                collection = secretstorage.get_collection_by_alias(connection, "default")
                if collection.is_locked():
                    raise KeyringLocked("locked")
                stack.pop_all()
            return collection

    quiet: Callable[[], Any] = Quiet
    return quiet()
