"""The tables of the pack ``units`` as values of the domain."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Province, Unit, UnitList
from kc_desktop.exchange.pack_files import PackTables, day
from kc_desktop.system.garbage import undisturbed

Provinces = dict[str, list[Province]]
Units = dict[str, list[Unit]]
Mapping = dict[str, tuple[tuple[str, str], ...]]


def unit_lists(pack: PackTables) -> tuple[UnitList, ...]:
    """The lists and their periods."""
    return tuple(UnitList(r[0], r[1], day(r[2]), day(r[3]), r[4], r[5]) for r in pack.table("lists.csv"))


def provinces(pack: PackTables) -> Provinces:
    """Key → versions of a province, oldest first."""
    found: Provinces = {}
    for row in pack.table("provinces.csv"):
        unit_list, code, name, kind, first, floor, last, legal_text, mark = row
        place = Province(unit_list, code, name, kind, day(first), day(floor), day(last), legal_text, mark)
        found.setdefault(place.key, []).append(place)
    return found


@undisturbed()
def units(pack: PackTables, known: Provinces, listed: UnitList) -> Units:
    """Key → versions of every commune of a list, oldest first."""
    if listed.code == NEW_LIST:
        return _new_units(pack, known, listed.valid_from)
    return _three_level_units(pack, known, listed.code, listed.valid_to)


def _new_units(pack: PackTables, known: Provinces, starts: date | None) -> Units:
    """Where no first day is given: ``starts``."""
    found: Units = {}
    for code, name, kind, province_code, first, last, variant, mark in pack.table("units_2025.csv"):
        place = known[f"{NEW_LIST}:{province_code}"][-1]
        where = ("", province_code, place.name, place.type)
        unit = Unit(NEW_LIST, code, name, kind, *where, day(first) or starts, day(last), variant, mark)
        found.setdefault(unit.key, []).append(unit)
    return found


def _three_level_units(pack: PackTables, known: Provinces, unit_list: str, ends: date | None) -> Units:
    """One version each. An island district is its own unit, without district."""
    wheres: dict[str, tuple[str, str, str, str]] = {}
    for row_list, code, name, kind, province_code in pack.table("districts.csv"):
        if row_list == unit_list:
            place = known[f"{unit_list}:{province_code}"][-1]
            wheres[code] = (f"{kind} {name}", province_code, place.name, place.type)
    mark = "F" if unit_list == OLD_LIST else "W"
    found: Units = {}
    for code, name, kind, district_code, variant in pack.table(f"units_{unit_list}.csv"):
        where = wheres[district_code]
        if code == district_code:
            where = ("", *where[1:])
        found[f"{unit_list}:{code}"] = [Unit(unit_list, code, name, kind, *where, None, ends, variant, mark)]
    return found


def mapping(pack: PackTables) -> Mapping:
    """Key of an old unit → its new units, each with the mark of the pair (a single source: W)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for old, new, sources in pack.table("mapping.csv"):
        mark = "F" if len(sources) > 1 else "W"
        found.setdefault(f"{OLD_LIST}:{old}", []).append((f"{NEW_LIST}:{new}", mark))
    return {old: tuple(pairs) for old, pairs in found.items()}
