"""The recovery key of a centre: a second pair of keys that is on no machine, only in a file under twelve words.

The file is an ordinary age file with a passphrase (``age --decrypt`` opens it); inside is one JSON object. It can sign
the centre's next card when the working key is lost or stolen, and open what stations sealed to the lost key.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.canonical import Shape, dump, load_object
from kc_desktop.exchange.bundle.cards import Card, card_from_json, verify_chain
from kc_desktop.exchange.bundle.limits import MAX_CARD, MAX_CHAIN
from kc_desktop.exchange.bundle.words import bytes_of, words_of
from kc_desktop.system.files import read_bounded, write_atomic

EXTENSION = ".kcrecovery"
WORD_COUNT = 12
"""12 words of 8 bits: 96 bits, and age's scrypt on top."""
_MAGIC = b"age-encryption.org/v1\n"
_LIMIT = MAX_CARD * MAX_CHAIN + (64 << 10)


@dataclass(frozen=True)
class Recovery:
    """The secret pair. ``repr`` shows nothing secret; it signs cards like a replica's keys do."""

    sign_public: bytes
    """Ed25519, 32 bytes."""
    age_recipient: str
    """``age1…``"""
    age_identity: str = field(repr=False)
    """``AGE-SECRET-KEY-1…``"""
    _seed: bytes = field(repr=False)

    @property
    def public(self) -> tuple[str, str]:
        """As a card names it: (age recipient, signing key in hex)."""
        return self.age_recipient, self.sign_public.hex()

    def to_json(self) -> dict[str, object]:
        """The secret texts, for the file alone."""
        return {"v": 1, "sign": self._seed.hex(), "age": self.age_identity}

    def sign(self, data: bytes) -> bytes:
        """Ed25519 signature, 64 bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._seed).sign(data)


@dataclass(frozen=True)
class RecoveryFile:
    """What a recovery file holds: the pair, and the centre's chain of cards when it was written (leaf first)."""

    key: Recovery
    chain: tuple[Card, ...]


def fresh() -> Recovery:
    """A new pair."""
    import pyrage

    return _recovery(secrets.token_bytes(32), str(pyrage.x25519.Identity.generate()))


def fresh_words() -> str:
    """A passphrase of twelve words."""
    return words_of(secrets.token_bytes(WORD_COUNT))


def write_recovery(path: Path, key: Recovery, chain: Sequence[Card], words: str) -> None:
    """Seal the pair and the chain (whose leaf names the pair) under ``words``. Takes two seconds (scrypt).

    Never replaces a file: Refused("file_exists"). Machine; ValueError.
    """
    import pyrage

    plain = dump({**key.to_json(), "chain": [card.to_json() for card in chain]})
    _parsed(plain)  # what could not be read again is not written
    if path.exists():  # asked again when written; two seconds earlier is kinder
        raise Refused("file_exists", name=path.name)
    write_atomic(path, pyrage.passphrase.encrypt(plain, _passphrase(words)), replace=False, mode=0o600)


def read_recovery(path: Path, words: str) -> RecoveryFile:
    """Refused: "not_a_recovery", "wrong_password" (also when the file was changed), "file_missing"; Machine."""
    import pyrage

    try:
        data = read_bounded(path, _LIMIT)
    except Refused as error:
        if error.code == "over_limit":
            raise Refused("not_a_recovery", name=path.name) from error
        raise
    if not data.startswith(_MAGIC):
        raise Refused("not_a_recovery", name=path.name)
    try:
        plain = pyrage.passphrase.decrypt(data, _passphrase(words))
    except pyrage.DecryptError:
        raise Refused("wrong_password") from None
    try:
        return _parsed(plain)
    except (ValueError, pyrage.IdentityError):
        raise Refused("not_a_recovery", name=path.name) from None


def _parsed(plain: bytes) -> RecoveryFile:
    body = Shape(load_object(plain))
    if body.whole("v") != 1:
        raise ValueError("version")
    key = _recovery(bytes.fromhex(body.text("sign")), body.text("age"))
    chain = tuple(card_from_json(one) for one in body.items("chain"))
    leaf = verify_chain(chain)
    if leaf.kind != "centre" or (leaf.recovery_age, leaf.recovery_sign) != key.public:
        raise ValueError("the card names another recovery key")
    return RecoveryFile(key, chain)


def _recovery(seed: bytes, age: str) -> Recovery:
    import pyrage
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    identity = pyrage.x25519.Identity.from_str(age)
    return Recovery(public, str(identity.to_public()), str(identity), seed)


def _passphrase(words: str) -> str:
    """The words as they were printed, however they were typed. Refused("wrong_password") names no word."""
    try:
        data = bytes_of(words)
    except ValueError:
        raise Refused("wrong_password") from None
    if len(data) != WORD_COUNT:
        raise Refused("wrong_password")
    return unicodedata.normalize("NFC", words_of(data))
