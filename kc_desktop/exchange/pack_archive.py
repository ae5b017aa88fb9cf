"""A reference pack as one file (docs/packs.md): JSON lines, signed by a centre, carried on sticks, kept as it came.

Nothing is unpacked to disk: the program reads its tables out of the file, so that a pack is there whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.domain.reference import MARKS, PackInfo
from kc_desktop.exchange.bundle.canonical import Shape, load_object
from kc_desktop.exchange.bundle.cards import Card, Signer, card_from_json, verify_chain, verify_signature
from kc_desktop.exchange.bundle.limits import MAX_CHAIN, MAX_OPS_ENTRY
from kc_desktop.exchange.pack_files import day

EXTENSION = ".kcpack"
FORMAT = 1
MAX_PACK = MAX_OPS_ENTRY
"""Bytes of a pack: it travels as one entry of a bundle."""
_MAX_HEAD = 1 << 20
_MAX_TABLES, _MAX_ROWS, _MAX_CELLS, _MAX_CELL, _MAX_FACT = 32, 200_000, 32, 4000, 4000
_CONTROL = re.compile(r"[\x00-\x1f]")
_MAGIC = b'"KCPACK1"'
_CONTEXT = b"KC/pack/1\0"
_NAME = re.compile(r"[0-9a-z][0-9a-z_-]{0,63}", re.ASCII)
_TABLE = re.compile(r"[0-9a-z][0-9a-z_]{0,39}\.csv", re.ASCII)
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){0,4}", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}")
_TEXTS = ("title", "source", "legal_text", "licence", "note")
FACTS = ("name", "version", "valid_from", "valid_to", "mark", *_TEXTS)
"""What the card of a pack says; all texts, dates ISO or empty. ``min_app`` may stand beside them."""

Rows = Sequence[Sequence[str]]


def version_key(text: str) -> tuple[int, ...]:
    """What orders versions: ``2026.11.1`` < ``2026.11.1.1`` < ``2026.12``. ValueError for anything else."""
    if not _VERSION.fullmatch(text):
        raise ValueError(f"version {text[:40]}")
    return tuple(int(part) for part in text.split("."))


class Table(NamedTuple):
    """A table of a pack: how many lines it has (the first names the columns), and the SHA-256 of those lines."""

    name: str
    lines: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack whose signature and every byte were verified; who signed it (``chain``) is the caller's to judge."""

    info: PackInfo
    min_app: str
    """the first version of the program that understands it; "" any"""
    tables: tuple[Table, ...]
    chain: tuple[Card, ...]
    data: bytes
    manifest: bytes

    def same_as(self, other: SealedPack) -> bool:
        """Whether both say the same, whoever signed."""
        return self.manifest == other.manifest

    def sealed(self) -> SealedPack:
        """As the program reads it."""
        return SealedPack(self.data, self.info.name)

    def rows(self, name: str) -> list[list[str]]:
        """A table with its head, every cell looked at. Refused("invalid_content")."""
        lines = _lines_of(self.data, self.tables, name)
        try:
            rows = [_row(line) for line in lines]
        except (KcError, ValueError) as error:
            raise Refused("invalid_content", detail=f"bảng {name} ({error})") from error
        if any(len(row) != len(rows[0]) for row in rows):
            raise Refused("invalid_content", detail=f"bảng {name}: số ô của các dòng khác nhau")
        return rows


class SealedPack:
    """A pack installed before, read again by its own hash alone. Same members as ``pack_files.Pack``.

    Raises Damaged ``pack_damaged`` for bytes that are not those that were installed.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            parts = _split(data)
            facts = Shape(load_object(parts.manifest))
            self._info, self._tables = _info(facts), _tables(facts)
            self.signer = _signer(parts.seal)
            _lines_of(data, self._tables)
        except (KcError, ValueError, OverflowError, LookupError) as error:
            raise Damaged("pack_damaged", name=name) from error
        self.manifest = parts.manifest
        self.data = data

    @property
    def info(self) -> PackInfo:
        """Its card."""
        return self._info

    def table(self, name: str) -> list[list[str]]:
        """Rows of a table without its head."""
        try:
            lines = _lines_of(self.data, self._tables, name)
        except ValueError as error:
            raise Damaged("pack_damaged", name=self._name) from error
        # The strict reading was done when it was installed; these are the same bytes.
        found: list[list[str]] = json.loads(b"[" + b",".join(lines[1:]) + b"]")
        return found

    def names(self) -> tuple[str, ...]:
        """Its tables."""
        return tuple(table.name for table in self._tables)

    def head(self, name: str) -> list[str]:
        """The columns of a table."""
        found: list[str] = json.loads(_lines_of(self.data, self._tables, name)[0])
        return found

    def check(self) -> None:
        """Read every table."""
        for table in self._tables:
            self.table(table.name)


# ------------------------------------------------------------------------------------------------------------- writing


def build(facts: Mapping[str, str], tables: Mapping[str, Rows], keys: Signer, chain: Sequence[Card]) -> bytes:
    """The bytes of a pack: ``tables`` by name, each with its head. ``chain``: the cards of ``keys``, leaf first.

    Raises ``Refused``: "invalid_content", "over_limit" for what a reader would refuse.
    """
    content = {name: [dumps([_cell(cell) for cell in row]) for row in rows] for name, rows in tables.items()}
    manifest = {
        "v": FORMAT,
        **{key: facts.get(key, "") for key in (*FACTS, "min_app")},
        "tables": [[name, len(lines), _hash_of(lines)] for name, lines in content.items()],
    }
    lines = [line for table in content.values() for line in table]
    data = _sealed(dumps(manifest), lines, keys, chain)
    if len(data) > MAX_PACK:
        raise Refused("over_limit", name=facts.get("name", ""), detail="8 MiB")
    made = open_pack(data, facts.get("name", ""))  # never write what we would refuse to read
    for table in made.tables:
        made.rows(table.name)
    return data


def sign_again(pack: SealedPack, keys: Signer, chain: Sequence[Card]) -> bytes:
    """The same pack under another signature: a centre that renewed its key vouches for what it installed before."""
    return _sealed(pack.manifest, pack.data.split(b"\n")[3:-2], keys, chain)


def _sealed(manifest: bytes, lines: Sequence[bytes], keys: Signer, chain: Sequence[Card]) -> bytes:
    signature = keys.sign(_CONTEXT + hashlib.sha256(manifest).digest())
    seal = dumps({"chain": [card.to_json() for card in chain], "signature": signature.hex()})
    data = b"\n".join([_MAGIC, manifest, seal, *lines]) + b"\n"
    return data + _end(data)


def _end(data: bytes) -> bytes:
    return dumps({"end": hashlib.sha256(data).hexdigest()}) + b"\n"


def _hash_of(lines: Sequence[bytes]) -> str:
    return hashlib.sha256(b"".join(line + b"\n" for line in lines)).hexdigest()


# ------------------------------------------------------------------------------------------------------------- reading


class _Parts(NamedTuple):
    manifest: bytes
    seal: bytes


def open_pack(data: bytes, name: str) -> PackFile:
    """Verify a pack: hashes, cards, signature, shape. ``name`` is shown in errors.

    Raises ``Refused``: "not_a_pack", "over_limit", "tampered" (also: cut short), "newer_version", "invalid_content".
    """
    if not data.startswith(_MAGIC + b"\n"):
        raise Refused("not_a_pack", name=name)
    if len(data) > MAX_PACK:
        raise Refused("over_limit", name=name, detail="8 MiB")
    try:
        parts = _split(data)
        facts = load_object(parts.manifest)
        chain = _verified_chain(parts)
    except (KcError, ValueError) as error:
        raise Refused("tampered", name=name, detail=str(error)) from error
    if facts.get("v") != FORMAT:
        raise Refused("newer_version", name=name)
    try:
        shape = Shape(facts)
        info, tables, min_app = _info(shape), _tables(shape), shape.text("min_app", "")
        if min_app:
            version_key(min_app)
    except OverflowError as error:
        raise Refused("over_limit", name=name, detail=str(error)) from error
    except ValueError as error:
        raise Refused("invalid_content", detail=f"gói danh mục {name}: {error}") from error
    try:
        _lines_of(data, tables)
    except ValueError as error:
        raise Refused("tampered", name=name, detail=str(error)) from error
    return PackFile(info, min_app, tables, chain, data, parts.manifest)


def _split(data: bytes) -> _Parts:
    """The head of a file whose last line is the hash of all before it. ValueError."""
    last = data.rfind(b"\n", 0, len(data) - 1) + 1
    if not data.endswith(b"\n") or data[last:] != _end(data[:last]):
        raise ValueError("end")
    head = data[: 2 * _MAX_HEAD].split(b"\n", 3)
    if len(head) != 4 or head[0] != _MAGIC or max(len(head[1]), len(head[2])) > _MAX_HEAD:
        raise ValueError("head")
    if dumps(load_object(head[1])) != head[1] or dumps(load_object(head[2])) != head[2]:
        raise ValueError("canonical")
    return _Parts(head[1], head[2])


def _verified_chain(parts: _Parts) -> tuple[Card, ...]:
    seal = Shape(load_object(parts.seal))
    if set(seal.value) != {"chain", "signature"}:
        raise ValueError("seal")
    chain = tuple(card_from_json(one) for one in seal.items("chain")[: MAX_CHAIN + 1])
    leaf = verify_chain(chain)
    signature = bytes.fromhex(seal.text("signature"))
    verify_signature(leaf.sign_key, signature, _CONTEXT + hashlib.sha256(parts.manifest).digest())
    return chain


def _signer(seal: bytes) -> str:
    """The name on the leaf card, as it was verified when the pack was installed."""
    leaf = Shape(Shape(load_object(seal)).items("chain")[0])
    return Shape(load_object(leaf.text("card", limit=_MAX_HEAD).encode())).text("name")


def _info(facts: Shape) -> PackInfo:
    for key in FACTS:
        text = facts.text(key, limit=_MAX_FACT)
        if unicodedata.normalize("NFC", text) != text:
            raise ValueError(key)
    found = {key: facts.text(key, limit=_MAX_FACT) for key in FACTS}
    if not _NAME.fullmatch(found["name"]) or found["mark"] not in MARKS or not found["title"].strip():
        raise ValueError("name, mark or title")
    version_key(found["version"])
    starts, ends = day(found["valid_from"]), day(found["valid_to"])
    if starts is not None and ends is not None and ends < starts:
        raise ValueError("valid_to")
    return PackInfo(found["name"], found["title"], found["version"], starts, ends, found["source"],
                    found["legal_text"], found["mark"], found["licence"], found["note"])  # fmt: skip


def _tables(facts: Shape) -> tuple[Table, ...]:
    """The declared tables. ValueError, OverflowError."""
    items = facts.items("tables")
    if not 1 <= len(items) <= _MAX_TABLES:
        raise OverflowError(f"{len(items)} tables")
    found = []
    for item in items:
        if not isinstance(item, list) or len(item) != 3:
            raise ValueError("table")
        one = Shape(dict(zip(("name", "lines", "sha256"), item, strict=True)))
        table = Table(one.text("name"), one.whole("lines", low=1), one.text("sha256"))
        if not _TABLE.fullmatch(table.name) or not _HASH.fullmatch(table.sha256):
            raise ValueError("table")
        found.append(table)
    if len({table.name for table in found}) != len(found):
        raise ValueError("table twice")
    if sum(table.lines for table in found) > _MAX_ROWS:
        raise OverflowError(f"> {_MAX_ROWS} lines")
    return tuple(found)


def _lines_of(data: bytes, tables: Sequence[Table], name: str = "") -> list[bytes]:
    """The lines of one table, head first; without a name every table is compared with its hash. ValueError."""
    lines = data.split(b"\n")[3:-2]
    if sum(table.lines for table in tables) != len(lines):
        raise ValueError("number of lines")
    at = 0
    for table in tables:
        part = lines[at : at + table.lines]
        at += table.lines
        if name in ("", table.name) and _hash_of(part) != table.sha256:
            raise ValueError(f"hash of {table.name}")
        if table.name == name:
            return part
    if name:
        raise ValueError(f"no table {name}")
    return lines


def _row(line: bytes) -> list[str]:
    found = loads(line)
    if not isinstance(found, list) or not 1 <= len(found) <= _MAX_CELLS:
        raise ValueError("row")
    row = [_cell(cell) for cell in found]
    if dumps(row) != line:
        raise ValueError("canonical")
    return row


def _cell(cell: object) -> str:
    if not isinstance(cell, str) or len(cell) > _MAX_CELL or _CONTROL.search(cell):
        raise Refused("invalid_content", detail="ô có ký tự lạ hoặc quá dài")
    if not unicodedata.is_normalized("NFC", cell):
        raise Refused("invalid_content", detail="ô không ở dạng NFC")
    return cell
