"""Personal values: which values of a record they are, and the envelope in which an operation carries one.

The value of a ``personal`` field (and a tax code of 12 digits, which is the owner's personal number) is written in an
operation as ``{"$": "p1", "k": key id, "c": base64}``: the canonical JSON of the value under AES-SIV (RFC 5297) with a
key of its record and the field's path as associated data. The keys stay outside the hash chain, so that destroying
them erases the values everywhere while every hash still fits (``sync.md`` 5.10).

A key id is the key's hash (so that a damaged or forged key is noticed), and for a key made after erasures of the record
``@`` and the first eight digits of the operations that ordered them: a key is dead when an erasure is known that its
maker did not know.
"""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.ids import is_id

ENVELOPE = "p1"
_CONTEXT = b"KC/subject/1\0"
PERSONAL_NUMBER = 12
"""Digits of a person's number, which is a household's tax code too."""
_KEY_ID = re.compile(r"[A-Za-z0-9_-]{16}(@[0-9a-f]{8}(,[0-9a-f]{8}){0,99})?")
_SECRET = re.compile(r"[0-9a-f]{128}")
_SHORT = 8
_MOST_BYTES = 1 << 24


@cache
def _marks(form: str) -> Mapping[str, bool]:
    """Field path without row id → whether always personal (else only when the value is a personal number)."""
    found: dict[str, bool] = {}
    for field in FORMS[form].fields if form in FORMS else ():
        if field.row is None:
            found |= _mark(field, field.key, whole=False)
        for cell in field.row.fields if field.row else ():
            found |= _mark(cell, f"{field.key}/{cell.key}", whole=field.personal)
    return found


def _mark(field: Field[Any], path: str, *, whole: bool) -> dict[str, bool]:
    always = whole or field.personal
    return {path: always} if always or field.kind is Kind.TAX_CODE else {}


@cache
def has_personal(form: str) -> bool:
    """Whether records of a form can hold personal values (a form this version does not know: no)."""
    return bool(_marks(form))


def is_personal(form: type[Form], path: str, value: object) -> bool:
    """Whether ``value`` (canonical JSON) at ``path`` belongs to a person."""
    if "/" in path:
        rows, _, cell = path.split("/", 2)
        path = f"{rows}/{cell}"
    always = _marks(form.key).get(path)
    return always is True or (always is False and isinstance(value, str) and len(value) == PERSONAL_NUMBER)


def key_id(secret: bytes, erasures: Collection[str] = ()) -> str:
    """The id of a key made now, under the known erasures (operation ids)."""
    suffix = "@" + ",".join(sorted(e[:_SHORT] for e in erasures)) if erasures else ""
    return _hash(secret) + suffix


def is_key(key: str, secret: object) -> bool:
    """Whether a secret is the one that the id names."""
    return isinstance(secret, bytes) and key.partition("@")[0] == _hash(secret)


def _hash(secret: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(_CONTEXT + secret).digest()[:12]).decode()


def is_dead(key: str, erasures: Collection[str]) -> bool:
    """Whether one of the erasures was unknown to the maker of the key: its values are to be erased."""
    known = key.partition("@")[2].split(",")
    return any(e[:_SHORT] not in known for e in erasures)


def pack_keys(keys: Mapping[str, tuple[str, bytes]]) -> bytes:
    """Canonical JSON of keys on their way, beside the operations of a bundle: ``{"keys": [{"id", "subject", "secret":
    hexadecimal}, …]}``. ``keys``: key id → (subject, secret of 64 bytes)."""
    rows = [{"id": key, "subject": subject, "secret": secret.hex()} for key, (subject, secret) in sorted(keys.items())]
    return dumps({"keys": rows})


def unpack_keys(raw: bytes) -> dict[str, tuple[str, bytes]]:
    """Key id → (subject, secret). Whether a secret is the one its id names is for who takes it (``is_key``): a forged
    key is left out, it does not hold up a bundle. Raises ``Refused`` ("invalid_content", "over_limit")."""
    body = loads(raw, limit=_MOST_BYTES)
    rows = body.get("keys") if isinstance(body, dict) else None
    if not isinstance(rows, list):
        raise _bad_keys()
    found: dict[str, tuple[str, bytes]] = {}
    for row in rows:
        facts = row if isinstance(row, dict) else {}
        key, subject, secret = (str(facts.get(name)) for name in ("id", "subject", "secret"))
        if key in found or not _KEY_ID.fullmatch(key) or not is_id(subject) or not _SECRET.fullmatch(secret):
            raise _bad_keys()
        found[key] = (subject, bytes.fromhex(secret))
    return found


def _bad_keys() -> Refused:
    return Refused("invalid_content", detail="khóa dữ liệu cá nhân")
