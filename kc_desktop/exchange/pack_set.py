"""Which packs are in force: the shipped ones are the floor, an installed one stands above while it is higher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.errors import Damaged
from kc_desktop.domain.reference import PackInfo
from kc_desktop.exchange.pack_archive import SealedPack, version_key
from kc_desktop.exchange.pack_files import Pack, PackTables

PACK_NAMES = ("units", "vsic", "codelists", "rules", "reports")
INSTALLED = "packs"
"""Folder of a data folder with the packs installed there."""


@dataclass(frozen=True, slots=True)
class PackState:
    """A pack in force: its card; ``shipped`` is the version that came with the program; ``signer`` whose signature an
    installed pack bears ("" for a shipped one)."""

    info: PackInfo
    shipped: str
    signer: str


class PackSet:
    """``folder``: the packs that ship; ``installed``: those added here, also where a newer program brought a higher
    version meanwhile; ``missing``: names of installed files that cannot be read (the shipped pack stands in).

    Raises Damaged ``pack_damaged`` for a pack that is missing or changed.
    """

    def __init__(self, folder: Path, installed: Iterable[SealedPack] = (), missing: Iterable[str] = ()) -> None:
        self.folder = folder
        self.installed = tuple(sorted(installed, key=lambda pack: pack.info.name))
        self.missing = tuple(missing)
        self._packs: dict[str, PackTables] = {}

    def added(self, name: str) -> SealedPack | None:
        """The installed pack of this name."""
        return next((pack for pack in self.installed if pack.info.name == name), None)

    def pack(self, name: str) -> PackTables:
        """The pack in force of this name (one of ``PACK_NAMES``)."""
        if name not in self._packs:
            shipped, added = Pack(self.folder / name), self.added(name)
            newer = added is not None and version_key(added.info.version) > version_key(shipped.info.version)
            self._packs[name] = added if added is not None and newer else shipped
        return self._packs[name]

    def shipped(self, name: str) -> PackInfo:
        """The card of the pack that ships under this name."""
        return Pack(self.folder / name).info

    def states(self) -> tuple[PackState, ...]:
        """Every pack in force, where it came from and who signed it."""
        return tuple(self._state(name) for name in PACK_NAMES)

    def _state(self, name: str) -> PackState:
        info, added = self.pack(name).info, self.added(name)
        signer = added.signer if added is not None and added.info.version == info.version else ""
        return PackState(info, self.shipped(name).version, signer)

    def rows(self, name: str, table: str) -> list[list[str]]:
        """A table in force, without its head. Codes that only a superseded installed pack has stay: they are in use."""
        pack, added = self.pack(name), self.added(name)
        found = pack.table(table)
        if table == "codelists.csv" and added is not None and added is not pack:
            known = {(row[0], row[1]) for row in found}
            found = found + [row for row in added.table(table) if (row[0], row[1]) not in known]
        return found

    def check(self) -> None:
        """Compare every table with its hash, and tell of an installed pack that is not there any more."""
        for name in PACK_NAMES:
            self.pack(name).check()
        for name in self.missing:
            raise Damaged("pack_damaged", name=name)
