"""A reference pack on disk: ``<folder>/pack.json`` and the UTF-8 CSV tables whose hashes it names."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Protocol

from kc_desktop.domain.errors import Damaged
from kc_desktop.domain.reference import PackInfo


class PackTables(Protocol):
    """A pack as its readers see it: shipped in a folder, or installed from one file (``pack_archive``)."""

    @property
    def info(self) -> PackInfo:
        """Its card."""

    def table(self, name: str) -> list[list[str]]:
        """Rows of a table without its head."""

    def check(self) -> None:
        """Read everything."""


class Pack:
    """The card of a pack, and its tables as they were sealed. Raises Damaged ``pack_damaged`` for anything else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            card = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
            self._hashes: dict[str, str] = dict(card["files"])
            self._info = _info(card)
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise Damaged("pack_damaged", name=folder.name) from error

    @property
    def info(self) -> PackInfo:
        """Its card."""
        return self._info

    def table(self, name: str) -> list[list[str]]:
        """Rows of a table without its header; its bytes must have the hash on the card."""
        return list(csv.reader(self._sealed(name).decode("utf-8").split("\n")[1:-1]))

    def check(self) -> None:
        """Compare every table the card names with its hash: bytes that agree were parsed when the pack was made."""
        for name in self._hashes:
            self._sealed(name)

    def _sealed(self, name: str) -> bytes:
        try:
            data = (self._folder / name).read_bytes()
        except OSError as error:
            raise Damaged("pack_damaged", name=self._folder.name) from error
        if hashlib.sha256(data).hexdigest() != self._hashes.get(name):
            raise Damaged("pack_damaged", name=self._folder.name)
        return data


def day(text: str) -> date | None:
    """A cell with an ISO date, or empty for an open end."""
    return date.fromisoformat(text) if text else None


def _info(card: dict[str, str]) -> PackInfo:
    return PackInfo(
        name=card["name"],
        title=card["title"],
        version=card["version"],
        valid_from=day(card["valid_from"]),
        valid_to=day(card["valid_to"]),
        source=card["source"],
        legal_text=card["legal_text"],
        mark=card["mark"],
        licence=card["licence"],
        note=card["note"],
    )
