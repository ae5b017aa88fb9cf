"""Cards: who somebody is, in public, signed. A station's first card is self-signed; the centre issues a certificate.

The signed bytes are kept exactly as they came (``body``), so fields of later versions survive and still verify.
A chain is cards leaf first; each is signed by the key of the next, the last by its own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.canonical import Shape, dump, load_object
from kc_desktop.exchange.bundle.limits import MAX_CARD, MAX_CHAIN
from kc_desktop.exchange.bundle.words import words_of
from kc_desktop.system.files import read_bounded, write_atomic
from kc_desktop.system.keys import ReplicaKeys

EXTENSION = ".kccard"
KINDS = ("centre", "station")
_CONTEXT = b"KC/card/1\0"
_ID = re.compile(r"[0-9A-Za-z-]{4,64}")
_CODE = re.compile(r"[0-9A-Za-z-]{1,16}")
_HEX32 = re.compile(r"[0-9a-f]{64}")
_STRETCH = 20_000


@dataclass(frozen=True, slots=True)
class Card:
    """One verified card; ``make_card``, ``issue`` and ``parse_card`` are the only makers."""

    kind: str
    """centre | station"""
    id: str
    """centre_id or station_id"""
    replica: str
    name: str
    province: str
    communes: tuple[str, ...]
    sign_key: str
    """Ed25519 public key, 64 hex digits"""
    age: str
    """age1… recipient"""
    serial: int
    issuer: str
    """sign key of whoever signed this card; equal to ``sign_key`` when self-signed"""
    body: bytes
    """the signed bytes"""
    signature: bytes

    @property
    def self_signed(self) -> bool:
        return self.issuer == self.sign_key

    def to_json(self) -> dict[str, object]:
        """As it stands in a manifest's chain."""
        return {"card": self.body.decode(), "signature": self.signature.hex()}

    def to_bytes(self) -> bytes:
        """The content of a .kccard file."""
        return dump(self.to_json()) + b"\n"

    def fingerprint_words(self) -> str:
        """Six Vietnamese words of the two public keys, to compare aloud. Stretched: 48 bits cost what 62 would."""
        keys = f"{self.sign_key} {self.age}".encode()
        return words_of(hashlib.pbkdf2_hmac("sha256", keys, b"KC/words/1", _STRETCH)[:6])


def key_id(sign_public: bytes) -> str:
    """Short public name of a signing key, 32 hex digits; a centre's id is that of its root key."""
    return hashlib.sha256(b"KC/key/1\0" + sign_public).hexdigest()[:32]


def make_card(
    keys: ReplicaKeys,
    *,
    kind: str,
    name: str,
    province: str,
    card_id: str | None = None,
    communes: Iterable[str] = (),
    serial: int = 1,
) -> Card:
    """A self-signed card of ``keys``. ``card_id``: the station's id; a centre's is derived from its key."""
    key = keys.sign_public.hex()
    body: dict[str, object] = {
        "v": 1,
        "kind": kind,
        "id": card_id or key_id(keys.sign_public),
        "replica": keys.replica,
        "name": unicodedata.normalize("NFC", name).strip(),
        "province": province,
        "communes": list(communes),
        "sign_key": key,
        "age": keys.age_recipient,
        "serial": serial,
        "issuer": key,
    }
    return _signed(body, keys)


def issue(card: Card, issuer: ReplicaKeys, *, serial: int) -> Card:
    """``card`` confirmed: the same facts (unknown ones too), signed by ``issuer``."""
    return _signed({**load_object(card.body), "issuer": issuer.sign_public.hex(), "serial": serial}, issuer)


def parse_card(data: bytes, name: str = "") -> Card:
    """Everything checked, the signature too. Refused("not_a_card"); ``name`` is the file name to show."""
    if len(data) > MAX_CARD:
        raise Refused("not_a_card", name=name)
    try:
        return card_from_json(load_object(data))
    except ValueError as error:
        raise Refused("not_a_card", name=name, detail=str(error)) from error


def read_card(path: Path) -> Card:
    """Refused("not_a_card" | "file_missing"), Machine."""
    try:
        data = read_bounded(path, MAX_CARD)
    except Refused as error:
        if error.code == "over_limit":
            raise Refused("not_a_card", name=path.name) from error
        raise
    return parse_card(data, path.name)


def write_card(path: Path, card: Card) -> None:
    """Replaces an older card of that name. Machine."""
    write_atomic(path, card.to_bytes())


def card_from_json(value: object) -> Card:
    """The inverse of ``Card.to_json``. ValueError."""
    outer = Shape(value)
    body = outer.text("card", limit=MAX_CARD).encode()
    signature = bytes.fromhex(outer.text("signature"))
    facts = Shape(load_object(body))
    card = Card(
        kind=facts.text("kind"),
        id=_matching(_ID, facts.text("id")),
        replica=_matching(_ID, facts.text("replica")),
        name=facts.text("name"),
        province=_matching(_CODE, facts.text("province")),
        communes=tuple(_matching(_CODE, code) for code in facts.texts("communes")),
        sign_key=_matching(_HEX32, facts.text("sign_key")),
        age=facts.text("age"),
        serial=facts.whole("serial", low=1),
        issuer=_matching(_HEX32, facts.text("issuer")),
        body=body,
        signature=signature,
    )
    _check(card, facts.whole("v"))
    return card


def verify_chain(cards: Sequence[Card]) -> Card:
    """The leaf of a chain that holds together. ValueError. Whether its end is trusted is the caller's decision."""
    if not 1 <= len(cards) <= MAX_CHAIN:
        raise ValueError("chain length")
    for card, above in zip(cards, cards[1:], strict=False):
        if card.issuer != above.sign_key or above.kind != "centre":
            raise ValueError("chain order")
    root = cards[-1]
    if not root.self_signed:
        raise ValueError("chain has no end")
    if root.kind == "centre" and root.id != key_id(bytes.fromhex(root.sign_key)):
        raise ValueError("centre id is not its key's")
    return cards[0]


def verify_signature(sign_key: str, signature: bytes, data: bytes) -> None:
    """ValueError when ``signature`` over ``data`` is not by ``sign_key`` (hex)."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(sign_key)).verify(signature, data)
    except InvalidSignature as error:
        raise ValueError("signature") from error


def _signed(body: dict[str, object], signer: ReplicaKeys) -> Card:
    raw = dump(body)
    signature = signer.sign(_CONTEXT + hashlib.sha256(raw).digest())
    try:
        return card_from_json({"card": raw.decode(), "signature": signature.hex()})
    except ValueError as error:
        raise Refused("invalid_content", detail=str(error)) from error


def _check(card: Card, version: int) -> None:
    import pyrage

    if version != 1 or card.kind not in KINDS or not card.name.strip():
        raise ValueError("version, kind or name")
    if unicodedata.normalize("NFC", card.name) != card.name:
        raise ValueError("name is not NFC")
    try:
        pyrage.x25519.Recipient.from_str(card.age)
    except pyrage.RecipientError as error:
        raise ValueError("age") from error
    verify_signature(card.issuer, card.signature, _CONTEXT + hashlib.sha256(card.body).digest())


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(f"unexpected text of {len(text)} characters")
    return text
