"""Cards: who somebody is, in public, signed. A station's first card is self-signed; the centre issues a certificate.

The signed bytes are kept exactly as they came (``body``), so fields of later versions survive and still verify.
A chain is cards leaf first; each is signed by a key of the next, the last by its own. A centre that rotates its key
keeps its id: the new card is signed by the former key, or, where that is lost, by the recovery key the former names.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import visible
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


class Signer(Protocol):
    """Whoever can sign a card: the keys of a replica, or a centre's recovery key."""

    @property
    def sign_public(self) -> bytes:
        """Ed25519, 32 bytes."""

    def sign(self, data: bytes) -> bytes:
        """64 bytes."""


@dataclass(frozen=True, slots=True)
class Card:
    """One verified card; the functions of this module are its only makers."""

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
    recovery_age: str = ""
    """age1… recipient of a centre's recovery key: what stations send is sealed to it too; "" when there is none"""
    recovery_sign: str = ""
    """Ed25519 public key, 64 hex digits, that may sign this centre's next card; "" when there is none"""

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
        return _stretched_words(f"{self.sign_key} {self.age}")


@lru_cache(maxsize=1024)  # 15 ms each, and the list of stations shows them all again after every change
def _stretched_words(keys: str) -> str:
    return words_of(hashlib.pbkdf2_hmac("sha256", keys.encode(), b"KC/words/1", _STRETCH)[:6])


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
        "name": visible(name).strip(),
        "province": province,
        "communes": list(communes),
        "sign_key": key,
        "age": keys.age_recipient,
        "serial": serial,
        "issuer": key,
    }
    return _signed(body, keys)


def issue(card: Card, issuer: Signer, *, serial: int, card_id: str = "", name: str = "") -> Card:
    """``card`` confirmed: the same facts (unknown ones too), signed by ``issuer``; under another id, another name when
    given."""
    changed = {
        "id": card_id or card.id,
        "issuer": issuer.sign_public.hex(),
        "serial": serial,
        "name": name or card.name,
    }
    return _signed({**load_object(card.body), **changed}, issuer)


def vouch(card: Card, parent_keys: ReplicaKeys, parent_serial: int) -> Card:
    """The card of a station reborn, confirmed by the replica it was born from; its chain goes on with the parent's."""
    return issue(card, parent_keys, serial=parent_serial + 1)


def rotate_card(
    card: Card, keys: ReplicaKeys, issuer: Signer, *, serial: int = 0, recovery: tuple[str, str] | None = None
) -> Card:
    """The next card of a centre: its id and facts, the replica and public keys of ``keys``, signed by ``issuer``.

    ``issuer``: the key of ``card`` or the recovery key it names. ``serial``: one above unless given. ``recovery``: a
    new (age recipient, signing key in hex); the former goes on unless given.
    """
    body = {
        **load_object(card.body),
        "replica": keys.replica,
        "sign_key": keys.sign_public.hex(),
        "age": keys.age_recipient,
        "serial": serial or card.serial + 1,
        "issuer": issuer.sign_public.hex(),
    }
    if recovery is not None:
        body["recovery"] = {"age": recovery[0], "sign": recovery[1]}
    return _signed(body, issuer)


@lru_cache(maxsize=64)
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
    recovery = Shape(facts.value["recovery"]) if "recovery" in facts.value else None
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
        recovery_age=recovery.text("age") if recovery else "",
        recovery_sign=_matching(_HEX32, recovery.text("sign")) if recovery else "",
    )
    _check(card, facts.whole("v"))
    return card


def verify_chain(cards: Sequence[Card]) -> Card:
    """The leaf of a chain that holds together. ValueError. Whether its end is trusted is the caller's decision."""
    if not 1 <= len(cards) <= MAX_CHAIN:
        raise ValueError("chain length")
    for card, above in zip(cards, cards[1:], strict=False):
        if not _follows(card, above):
            raise ValueError("chain order")
    root = cards[-1]
    if not root.self_signed:
        raise ValueError("chain has no end")
    if root.kind == "centre" and root.id != key_id(bytes.fromhex(root.sign_key)):
        raise ValueError("centre id is not its key's")
    return cards[0]


def _follows(card: Card, above: Card) -> bool:
    """Whether ``above`` had the right to let ``card`` be signed by the key that signed it."""
    if card.kind == "station" and above.kind == "station":  # a replica reborn: the same station in a new installation
        same = (card.id, card.province, card.communes) == (above.id, above.province, above.communes)
        return same and card.issuer == above.sign_key and card.replica != above.replica and card.serial > above.serial
    if above.kind != "centre":
        return False
    if card.kind == "centre" and card.id == above.id:  # the next card of the same centre
        return card.issuer in {above.sign_key, above.recovery_sign} and card.serial > above.serial
    if card.kind == "centre" and card.id != key_id(bytes.fromhex(card.sign_key)):
        return False  # another centre may be vouched for, under no id but its own
    return card.issuer == above.sign_key


def verify_signature(sign_key: str, signature: bytes, data: bytes) -> None:
    """ValueError when ``signature`` over ``data`` is not by ``sign_key`` (hex)."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(sign_key)).verify(signature, data)
    except InvalidSignature as error:
        raise ValueError("signature") from error


def _signed(body: dict[str, object], signer: Signer) -> Card:
    try:
        raw = dump(body)  # half a surrogate pair in a name
        signature = signer.sign(_CONTEXT + hashlib.sha256(raw).digest())
        return card_from_json({"card": raw.decode(), "signature": signature.hex()})
    except ValueError as error:
        raise Refused("invalid_content", detail=str(error)) from error


def _check(card: Card, version: int) -> None:
    import pyrage

    if version != 1 or card.kind not in KINDS or not card.name.strip():
        raise ValueError("version, kind or name")
    if visible(card.name) != card.name:
        raise ValueError("name is not NFC, or holds what cannot be seen")
    if card.recovery_sign and (card.kind != "centre" or card.recovery_sign == card.sign_key):
        raise ValueError("recovery")
    try:
        for recipient in (card.age, card.recovery_age) if card.recovery_sign else (card.age,):
            pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        raise ValueError("age") from error
    verify_signature(card.issuer, card.signature, _CONTEXT + hashlib.sha256(card.body).digest())


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(f"unexpected text of {len(text)} characters")
    return text
