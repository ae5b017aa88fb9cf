"""Reference packs on disk: ``<folder>/<name>/pack.json`` with UTF-8 CSV tables whose hashes it names.

Each pack is read once, when first asked for; a table that is missing or whose bytes differ is refused as damaged.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from kc_desktop.domain.errors import Damaged
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
    province_type,
    version_on,
)
from kc_desktop.domain.vsic import VsicIndex

PACK_NAMES = ("units", "vsic", "codelists")
VSIC_VERSIONS = ("2025", "2007")

Versions = dict[str, list[Unit]]


class Pack:
    """One pack folder: its card and its checked tables."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._card: dict[str, str] = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
            self._hashes = dict(self._card.pop("files"))
            self.info = _info(self._card)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise Damaged("pack_damaged", name=folder.name) from error

    def table(self, name: str) -> list[list[str]]:
        """Rows of a table without its header. Raises Damaged when it is not what the card says."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError as error:
            raise Damaged("pack_damaged", name=self._folder.name) from error
        if hashlib.sha256(data).hexdigest() != self._hashes.get(name):
            raise Damaged("pack_damaged", name=self._folder.name)
        rows = csv.reader(data.decode("utf-8").splitlines())
        next(rows)
        return list(rows)

    def check(self) -> None:
        """Read every table the card names."""
        for name in self._hashes:
            self.table(name)


@dataclass(frozen=True, slots=True)
class _Maps:
    provinces: dict[str, list[Province]]
    districts: dict[str, tuple[str, str]]


class Packs:
    """The reference data of one folder; everything is read when first asked for and kept.

    Raises Damaged ``pack_damaged`` from the accessor that needs a pack whose files are missing or changed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packs: dict[str, Pack] = {}

    def _pack(self, name: str) -> Pack:
        if name not in self._packs:
            self._packs[name] = Pack(self._folder / name)
        return self._packs[name]

    # --- packs ---

    def infos(self) -> tuple[PackInfo, ...]:
        """The cards of all packs."""
        return tuple(self._pack(name).info for name in PACK_NAMES)

    def check(self) -> None:
        """Compare every table with its hash."""
        for name in PACK_NAMES:
            self._pack(name).check()

    # --- code lists ---

    @cached_property
    def _lists(self) -> dict[str, dict[str, list[CodeEntry]]]:
        lists: dict[str, dict[str, list[CodeEntry]]] = {}
        for row in self._pack("codelists").table("codelists.csv"):
            entry = CodeEntry(row[0], row[1], row[2], row[3] or row[2], *row[4:6], _day(row[6]), _day(row[7]), *row[8:])
            lists.setdefault(entry.list, {}).setdefault(entry.code, []).append(entry)
        return lists

    def code_lists(self) -> tuple[str, ...]:
        """Names of all code lists."""
        return tuple(self._lists)

    def codes(self, code_list: str, on: date | None = None) -> tuple[CodeEntry, ...]:
        """Entries of a list in its own order; with ``on`` those that hold that day. An unknown list is empty."""
        versions = self._lists.get(code_list, {}).values()
        return tuple(entry for entries in versions if (entry := version_on(entries, on)) is not None)

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
        return {(r[1], r[0]): r[2] for r in self._pack("codelists").table("content_map.csv")}

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
        rows = self._pack("units").table("lists.csv")
        return tuple(UnitList(r[0], r[1], _day(r[2]), _day(r[3]), r[4], r[5]) for r in rows)

    @cached_property
    def _maps(self) -> _Maps:
        provinces: dict[str, list[Province]] = {}
        for row in self._pack("units").table("provinces.csv"):
            province = Province(*row[:4], _day(row[4]), _day(row[5]), _day(row[6]), *row[7:])
            provinces.setdefault(province.key, []).append(province)
        rows = self._pack("units").table("districts.csv")
        return _Maps(provinces, {f"{r[0]}:{r[1]}": (f"{r[3]} {r[2]}", r[4]) for r in rows})

    @cached_property
    def _new_units(self) -> Versions:
        units: Versions = {}
        starts = next(x.valid_from for x in self.unit_lists() if x.code == NEW_LIST)
        provinces = {key: versions[-1] for key, versions in self._maps.provinces.items()}
        for code, name, kind, province_code, first, last, variant, mark in self._pack("units").table("units_2025.csv"):
            place = provinces[f"{NEW_LIST}:{province_code}"]
            start = _day(first) or starts
            where = ("", province_code, place.name, place.type)
            unit = Unit(NEW_LIST, code, name, kind, *where, start, _day(last), variant, mark)
            units.setdefault(f"{NEW_LIST}:{code}", []).append(unit)
        return units

    def _three_level(self, unit_list: str) -> Versions:
        units: Versions = {}
        ends = next(x.valid_to for x in self.unit_lists() if x.code == unit_list)
        wheres = {}
        for key, (district, province_code) in self._maps.districts.items():
            place = self._maps.provinces.get(f"{unit_list}:{province_code}")
            if place and key.startswith(unit_list + ":"):
                wheres[key.rpartition(":")[2]] = (district, province_code, place[-1].name, place[-1].type)
        mark = "F" if unit_list == OLD_LIST else "W"
        for code, name, kind, district_code, variant in self._pack("units").table(f"units_{unit_list}.csv"):
            where = wheres[district_code]
            if code == district_code:  # an island district is its own unit
                where = ("", *where[1:])
            unit = Unit(unit_list, code, name, kind, *where, None, ends, variant, mark)
            units[f"{unit_list}:{code}"] = [unit]
        return units

    @cached_property
    def _old_units(self) -> Versions:
        return self._three_level(OLD_LIST)

    @cached_property
    def _history_units(self) -> Versions:
        return self._three_level(HISTORY_LIST)

    def _versions(self, key: str) -> list[Unit]:
        unit_list = key.partition(":")[0]
        if unit_list == NEW_LIST:
            return self._new_units.get(key, [])
        if unit_list == OLD_LIST:
            return self._old_units.get(key, [])
        return self._history_units.get(key, []) if unit_list == HISTORY_LIST else []

    def unit(self, key: str, on: date | None = None) -> Unit | None:
        """The unit with this key, as it is now or as it was on a day."""
        return version_on(self._versions(key), on)

    def has_unit(self, key: str) -> bool:
        """Whether an administrative unit with this key exists in its list."""
        return bool(self._versions(key))

    def units(self, unit_list: str = NEW_LIST, province: str = "") -> tuple[Unit, ...]:
        """All units of a list (of one province) in Vietnamese order inside each province."""
        versions = {NEW_LIST: "_new_units", OLD_LIST: "_old_units", HISTORY_LIST: "_history_units"}[unit_list]
        found: Iterable[list[Unit]] = getattr(self, versions).values()
        return tuple(v[-1] for v in found if not province or v[-1].province_code == province)

    def provinces(self, on: date | None = None, unit_list: str = NEW_LIST) -> tuple[Province, ...]:
        """The provinces of a list, each with the type it has (on a day)."""
        found = (versions for versions in self._maps.provinces.values() if versions[0].list == unit_list)
        return tuple(p for versions in found if (p := version_on(versions, on)) is not None)

    def province_type(self, code: str, on: date) -> tuple[str, str]:
        """("tỉnh" | "thành phố", mark) of a province of the new list on a day."""
        return province_type(self._maps.provinces.get(f"{NEW_LIST}:{code}", ()), on)

    @cached_property
    def mapping(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Key of an old unit → its new units, each with the mark of the pair (one source only: W)."""
        pairs: dict[str, list[tuple[str, str]]] = {}
        for old, new, sources in self._pack("units").table("mapping.csv"):
            mark = "F" if len(sources) > 1 else "W"
            pairs.setdefault(f"{OLD_LIST}:{old}", []).append((f"{NEW_LIST}:{new}", mark))
        return {old: tuple(new) for old, new in pairs.items()}

    def new_province(self, old_code: str) -> str:
        """Code of the province that an old province is part of since 1/7/2025; "" when unknown."""
        return dict(self._pack("units").table("province_merge.csv")).get(old_code, "")

    @cached_property
    def places(self) -> PlaceIndex:
        """Search over all units, old names included."""
        units = [versions[-1] for versions in self._new_units.values()]
        old = [versions[-1] for versions in self._old_units.values()]
        return PlaceIndex(units, old, [versions[-1] for versions in self._history_units.values()], self.mapping)

    # --- industry codes ---

    @cached_property
    def _vsic(self) -> dict[str, VsicCode]:
        codes: dict[str, VsicCode] = {}
        for version in VSIC_VERSIONS:
            for code, level, name, parent in self._pack("vsic").table(f"vsic_{version}.csv"):
                codes[f"{version}:{code}"] = VsicCode(version, code, int(level), name, parent)
        return codes

    def vsic(self, key: str) -> VsicCode | None:
        """The code with this key (``2025:10309``)."""
        return self._vsic.get(key)

    def has_vsic(self, key: str) -> bool:
        """Whether a VSIC code with this key exists."""
        return key in self._vsic

    @cached_property
    def industries(self) -> VsicIndex:
        """Search over the industry codes."""
        return VsicIndex(self._vsic.values())


def _info(card: dict[str, str]) -> PackInfo:
    return PackInfo(
        name=card["name"],
        title=card["title"],
        version=card["version"],
        valid_from=_day(card["valid_from"]),
        valid_to=_day(card["valid_to"]),
        source=card["source"],
        legal_text=card["legal_text"],
        mark=card["mark"],
        licence=card["licence"],
        note=card["note"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
