"""The reference data: code lists, administrative units, industry codes, out of the packs in force.

The packs that ship are the floor; a pack installed here takes the place of the shipped one while its version is higher.
Each is read once, when first asked for; a table that is missing or whose bytes differ is refused as damaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from kc_desktop.domain.addresses import AddressReader
from kc_desktop.domain.places import PlaceIndex
from kc_desktop.domain.reference import (
    HISTORY_LIST,
    NEW_LIST,
    OLD_LIST,
    CodeEntry,
    PackInfo,
    Province,
    Unit,
    UnitList,
    VsicCode,
    version_on,
)
from kc_desktop.domain.reporting.tables import TABLES as REPORT_TABLES
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.vsic import VsicIndex
from kc_desktop.exchange import rule_tables, unit_tables
from kc_desktop.exchange.pack_archive import SealedPack
from kc_desktop.exchange.pack_files import day
from kc_desktop.exchange.pack_set import PACK_NAMES, PackSet
from kc_desktop.system.garbage import undisturbed

VSIC_VERSIONS = ("2025", "2007")


class Packs:
    """Everything is read when first asked for and kept. Safe to share between threads that only read.

    Any accessor raises Damaged ``pack_damaged`` when the pack it needs is missing or changed.
    """

    def __init__(self, folder: Path, installed: Iterable[SealedPack] = (), missing: Iterable[str] = ()) -> None:
        """Arguments as those of ``PackSet``."""
        self.sources = PackSet(folder, installed, missing)
        self._unit_tables: dict[str, unit_tables.Units] = {}

    def with_pack(self, pack: SealedPack) -> Packs:
        """The same with one more installed pack."""
        sources = self.sources
        rest = [one for one in sources.installed if one.info.name != pack.info.name]
        return Packs(sources.folder, [*rest, pack], sources.missing)

    def infos(self) -> tuple[PackInfo, ...]:
        """The cards of all packs in force."""
        return tuple(self.sources.pack(name).info for name in PACK_NAMES)

    def check(self) -> None:
        """Compare every table with its hash, and tell of an installed pack that is not there any more."""
        self.sources.check()

    # --- code lists ---

    @cached_property
    def _lists(self) -> dict[str, dict[str, list[CodeEntry]]]:
        lists: dict[str, dict[str, list[CodeEntry]]] = {}
        for row in self.sources.rows("codelists", "codelists.csv"):
            name, code, label, short, parent, attribute, first, last, source, mark = row
            dates = (day(first), day(last))
            entry = CodeEntry(name, code, label, short or label, parent, attribute, *dates, source, mark)
            lists.setdefault(name, {}).setdefault(code, []).append(entry)
        return lists

    def code_lists(self) -> tuple[str, ...]:
        """Names of all code lists."""
        return tuple(self._lists)

    def codes(self, code_list: str, on: date | None = None) -> tuple[CodeEntry, ...]:
        """Entries of a list in its own order; with ``on`` those that hold that day. An unknown list is empty."""
        versions = self._lists.get(code_list, {}).values()
        return tuple(entry for entries in versions if (entry := version_on(entries, on)) is not None)

    def every_code(self, code_list: str) -> tuple[CodeEntry, ...]:
        """Every version of every entry of a list."""
        return tuple(entry for entries in self._lists.get(code_list, {}).values() for entry in entries)

    def code(self, code_list: str, code: str, on: date | None = None) -> CodeEntry | None:
        """One entry."""
        return version_on(self._lists.get(code_list, {}).get(code, ()), on)

    def label(self, code_list: str, code: str) -> str:
        """The Vietnamese label; a code nobody knows shows as itself."""
        entry = self.code(code_list, code)
        return entry.label if entry else code

    def has_code(self, code_list: str, code: str) -> bool:
        """Whether the list ever held the code."""
        return code in self._lists.get(code_list, {})

    @cached_property
    def _content_map(self) -> dict[tuple[str, str], str]:
        rows = self.sources.pack("codelists").table("content_map.csv")
        return {(catalogue, content): code for content, catalogue, code, _ in rows}

    def mapped_content(self, content: str, catalogue: str) -> str:
        """Code of a content in another catalogue (``content_1881``), from itself or its parent; "" when unmapped."""
        entry = self.code("content", content)
        while entry is not None:
            if found := self._content_map.get((catalogue, entry.code)):
                return found
            entry = self.code("content", entry.parent)
        return ""

    # --- administrative units ---

    def unit_lists(self) -> tuple[UnitList, ...]:
        """The three lists and their periods."""
        return unit_tables.unit_lists(self.sources.pack("units"))

    @cached_property
    def province_versions(self) -> unit_tables.Provinces:
        """Key of a province (``2025:24``) → its versions, each with its type and days."""
        return unit_tables.provinces(self.sources.pack("units"))

    def _units(self, unit_list: str) -> unit_tables.Units:
        found = self._unit_tables.get(unit_list)
        if found is None:
            listed = next((entry for entry in self.unit_lists() if entry.code == unit_list), None)
            pack = self.sources.pack("units")
            found = {} if listed is None else unit_tables.units(pack, self.province_versions, listed)
            self._unit_tables[unit_list] = found
        return found

    def unit(self, key: str, on: date | None = None) -> Unit | None:
        """The unit with this key (``2025:00004``), as it is now or as it was on a day."""
        return version_on(self._units(key.partition(":")[0]).get(key, ()), on)

    def has_unit(self, key: str) -> bool:
        """Whether an administrative unit with this key exists in its list."""
        return key in self._units(key.partition(":")[0])

    def units(self, unit_list: str = NEW_LIST, province: str = "") -> tuple[Unit, ...]:
        """All units of a list (of one province), in Vietnamese order inside each province."""
        found = (versions[-1] for versions in self._units(unit_list).values())
        return tuple(unit for unit in found if not province or unit.province_code == province)

    def provinces(self, on: date | None = None, unit_list: str = NEW_LIST) -> tuple[Province, ...]:
        """The provinces of a list, each with the type it has (on a day)."""
        found = (versions for versions in self.province_versions.values() if versions[0].list == unit_list)
        return tuple(place for versions in found if (place := version_on(versions, on)) is not None)

    @cached_property
    @undisturbed()
    def mapping(self) -> unit_tables.Mapping:
        """Key of an old unit → (key of a new unit, mark) pairs."""
        return unit_tables.mapping(self.sources.pack("units"))

    def new_province(self, old_code: str) -> str:
        """Code of the province that an old province (30/6/2025) is part of now; "" when unknown."""
        return dict(self.sources.pack("units").table("province_merge.csv")).get(old_code, "")

    @cached_property
    @undisturbed()
    def places(self) -> PlaceIndex:
        """Search over all units, old names included. Takes some 150 ms to build: ask for it off the GUI thread."""
        return PlaceIndex(self.units(NEW_LIST), self.units(OLD_LIST), self.units(HISTORY_LIST), self.mapping)

    @cached_property
    def addresses(self) -> AddressReader:
        """Reading address lines."""
        return AddressReader(self.places)

    # --- industry codes ---

    @cached_property
    def _vsic(self) -> dict[str, VsicCode]:
        codes: dict[str, VsicCode] = {}
        for version in VSIC_VERSIONS:
            for code, level, name, parent in self.sources.pack("vsic").table(f"vsic_{version}.csv"):
                codes[f"{version}:{code}"] = VsicCode(version, code, int(level), name, parent)
        return codes

    def vsic(self, key: str) -> VsicCode | None:
        """The code with this key (``2025:1030``)."""
        return self._vsic.get(key)

    def has_vsic(self, key: str) -> bool:
        """Whether a VSIC code with this key exists."""
        return key in self._vsic

    @cached_property
    def industries(self) -> VsicIndex:
        """Search over the industry codes."""
        return VsicIndex(self._vsic.values())

    # --- rules ---

    @cached_property
    def rules(self) -> Mapping[str, tuple[Rule, ...]]:
        """Table of the pack ``rules`` → its rows of all days; what holds on one, with the province's own rules above,
        is ``services.rulebook.law``."""
        return rule_tables.rules(self.sources.pack("rules"))

    @cached_property
    def reports(self) -> Mapping[str, tuple[Rule, ...]]:
        """Table of the pack ``reports`` → its rows of all days (``domain.reporting.book``)."""
        return rule_tables.rules(self.sources.pack("reports"), REPORT_TABLES)


@cache
def shipped(folder: Path) -> Packs:
    """The packs that came with the program, read once: their content does not change while it runs."""
    return Packs(folder)
