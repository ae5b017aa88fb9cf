"""Reference packs for tests: the shipped ones a little changed, and forged ones in which one chosen thing is wrong."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kc_desktop.domain.canonical import dumps
from kc_desktop.exchange import pack_archive
from kc_desktop.exchange.bundle.cards import Card, Signer
from kc_desktop.exchange.pack_archive import Rows

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "packs"
NEXT, AFTER_NEXT = "2099.1", "2099.2"
CODE = "mau_moi"
ENTRY = ["legal_form", CODE, "Tổ hợp tác mẫu", "THT mẫu", "", "enterprise", "", "", "mẫu", "M"]

Tables = dict[str, list[list[str]]]


def facts(name: str = "codelists", version: str = NEXT, **more: str) -> dict[str, str]:
    """The card of a shipped pack under a later version."""
    card = json.loads((SHIPPED / name / "pack.json").read_text("utf-8"))
    return {**{key: value for key, value in card.items() if isinstance(value, str)}, "version": version, **more}


def tables(name: str = "codelists", *, extra: Sequence[str] = ENTRY) -> Tables:
    """The tables of a shipped pack with their heads; the code lists with one more entry."""
    found = {}
    for file in sorted((SHIPPED / name).glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as source:
            found[file.name] = list(csv.reader(source))
    if name == "codelists":
        found["codelists.csv"].append(list(extra))
    return found


def one_province(code: str = "24") -> Tables:
    """The tables of the pack of units, with the communes of one province only."""
    found = tables("units")
    new, old, mapping = "units_2025.csv", "units_pre2025.csv", "mapping.csv"
    found[new] = [found[new][0], *(row for row in found[new][1:] if row[3] == code)]
    kept = {row[0] for row in found[new]}
    found[mapping] = [found[mapping][0], *(row for row in found[mapping] if row[1] in kept)]
    kept = {row[0] for row in found[mapping]}
    found[old] = [found[old][0], *(row for row in found[old] if row[0] in kept)]
    found["units_2021.csv"] = found["units_2021.csv"][:20]
    return found


def pack(keys: Signer, chain: Sequence[Card], version: str = NEXT, content: Tables | None = None, **more: str) -> bytes:
    """A sound pack of code lists (or of the ``content`` given, under ``name=``)."""
    card = facts(more.pop("name", "codelists"), version, **more)
    return pack_archive.build(card, content or tables(card["name"]), keys, chain)


def forged(
    keys: Signer,
    chain: Sequence[Card],
    change: Callable[[dict[str, Any], list[bytes]], None],
    content: Rows | None = None,
) -> bytes:
    """A pack whose manifest or lines ``change`` spoils before it is signed: every hash and signature is right."""
    rows = content or tables()["codelists.csv"]
    lines = [dumps(list(row)) for row in rows]
    manifest: dict[str, Any] = {"v": 1, **facts(), "min_app": "", "tables": [["codelists.csv", len(lines), ""]]}
    change(manifest, lines)
    for table in manifest["tables"] if isinstance(manifest["tables"], list) else ():
        if isinstance(table, list) and len(table) == 3 and table[2] == "":
            table[2] = pack_archive._hash_of(lines)
    return pack_archive._sealed(dumps(manifest), lines, keys, chain)
