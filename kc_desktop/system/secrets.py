"""Sealing of small values under a key of their own: AES-SIV (RFC 5297), the same bytes for the same value.

Deterministic on purpose: equal values written by two people are equal registers and collapse quietly. What it shows
is only that two values of one field of one record are equal.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

KEY_BYTES = 64


def new_key() -> bytes:
    """A fresh key: 64 random bytes (AES-256 in SIV mode)."""
    return os.urandom(KEY_BYTES)


def cipher(key: bytes) -> AESSIV:
    """``encrypt`` and ``decrypt`` under a key: for who seals several values under it and needs it no more."""
    return _maker()(key)


def seal(key: bytes, plain: bytes, context: bytes) -> bytes:
    """``plain`` sealed for one ``context``; 16 bytes longer."""
    return _cipher(key).encrypt(plain, [context])


def opened(key: bytes, sealed: bytes, context: bytes) -> bytes | None:
    """What was sealed, or None when key, context or bytes are not those."""
    try:
        return _cipher(key).decrypt(sealed, [context])
    except _failure():
        return None


@lru_cache(maxsize=4096)
def _cipher(key: bytes) -> AESSIV:
    return _maker()(key)


@lru_cache(maxsize=1)
def _maker() -> Callable[[bytes], AESSIV]:
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

    return AESSIV


@lru_cache(maxsize=1)
def _failure() -> tuple[type[Exception], ...]:
    from cryptography.exceptions import InvalidTag

    return InvalidTag, ValueError
