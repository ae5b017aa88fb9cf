"""Two maps of one ground: what an old province, district or commune is today, and the other way round.

An establishment names its new commune, and where somebody knows it, the old one (30/6/2025). A record that does not
name the old one counts in an old area when all the old units of its new commune lay in that area; else nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold, sort_key
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Unit, province_type
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import lists
from kc_desktop.store.queries.lists import Ground

OLD_PROVINCE, OLD_DISTRICT, OLD_UNIT = "old_province", "old_district", "old_unit"
"""Pseudo-fields of ``where``: areas of the map of 30/6/2025. Values: ``pre2025:24``, ``pre2025:24/Huyện Yên Thế``, the
key of an old commune."""
NEW_PROVINCE, NEW_UNIT = "new_province", "new_unit"
"""More ways to group: areas of the map in force."""
OLD_KINDS = (OLD_PROVINCE, OLD_DISTRICT, OLD_UNIT)
TITLES = {
    OLD_PROVINCE: N_("places", "Tỉnh cũ"),
    OLD_DISTRICT: N_("places", "Huyện cũ"),
    OLD_UNIT: N_("places", "Xã cũ"),
    NEW_PROVINCE: N_("places", "Tỉnh"),
    NEW_UNIT: N_("places", "Xã, phường"),
}


@dataclass(frozen=True, slots=True)
class Keys:
    """The units of an area of the old map: ``olds`` themselves; ``news``: new communes that lie in it wholly;
    ``partly``: those that lie in it in part, of which a record without its old commune cannot be told."""

    olds: tuple[str, ...]
    news: tuple[str, ...]
    partly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One area with how many are in it; ``derived``: of these, how many by the mapping alone."""

    key: str
    label: str
    count: int
    derived: int


@dataclass(frozen=True, slots=True)
class Grouped:
    """Counts by area in Vietnamese order; ``unknown``: how many nobody can place on that map."""

    lines: tuple[Line, ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class Told:
    """Of the records in some old areas: how many name their old commune, how many are there by the mapping alone, and
    how many more lie in communes that belong to them in part only and do not say (left out)."""

    named: int
    derived: int
    unsure: int


def area_of(unit: Unit, kind: str) -> str:
    """The key of the area of ``kind`` that a unit lies in."""
    match kind:
        case "old_province" | "new_province":
            return f"{unit.list}:{unit.province_code}"
        case "old_district":
            return f"{unit.list}:{unit.province_code}/{unit.district or unit.full_name}"
        case _:
            return unit.key


def keys_for(packs: Packs, kind: str, areas: Iterable[str]) -> Keys:
    """The units of some areas of the old map. Raises ``Refused("not_found")`` for an area there never was."""
    return _keys(packs, kind, frozenset(areas))


@lru_cache(maxsize=64)
def _keys(packs: Packs, kind: str, wanted: frozenset[str]) -> Keys:
    """Asked at every key while a list is filtered by an area."""
    olds = [unit for unit in packs.units(OLD_LIST) if area_of(unit, kind) in wanted]
    if missing := wanted - {area_of(unit, kind) for unit in olds}:
        raise Refused("not_found", what=TITLES[kind].lower(), name=min(missing)[:60])
    inside = {unit.key for unit in olds}
    touched = dict.fromkeys(s.unit.key for unit in olds for s in packs.places.successors(unit.key))
    wholly = [key for key in touched if all(old.key in inside for old in packs.places.predecessors(key))]
    return Keys(tuple(sorted(inside)), tuple(wholly), tuple(key for key in touched if key not in set(wholly)))


def place_fields(form: type[Form]) -> tuple[str, str] | None:
    """(field of the new commune, field of the old one or "") a form is placed by; None when it names no commune."""
    for key in ("site_commune", "commune", "communes"):
        if key in form.by_key:
            return key, "old_commune" if key == "site_commune" and "old_commune" in form.by_key else ""
    return None


def grounds(packs: Packs, form: type[Form], where: Mapping[str, Sequence[str]]) -> tuple[Ground, ...]:
    """The old areas of a filter as a list asks for them. Raises ``Refused("not_found")``."""
    found = []
    for kind in OLD_KINDS:
        if kind in where:
            fields = place_fields(form)
            if fields is None:
                raise Refused("not_found", what="mục", name=kind)
            keys = keys_for(packs, kind, where[kind])
            found.append(Ground(*fields, keys.news, keys.olds))
    return tuple(found)


def old_unit(packs: Packs, new: str, old: str) -> tuple[Unit | None, bool]:
    """The old commune of a record, and whether it is there by the mapping alone: (None, …) where nobody can tell."""
    if old:
        return packs.unit(old), False
    before = packs.places.predecessors(new)
    return (before[0], True) if len(before) == 1 else (None, True)


def area_at(packs: Packs, new: str, old: str, kind: str) -> tuple[str, bool]:
    """The area of ``kind`` that a record lies in ("": nobody can tell), and whether that is by the mapping alone."""
    if kind in (NEW_PROVINCE, NEW_UNIT):
        unit = packs.unit(new)
        return (area_of(unit, kind) if unit is not None else ""), False
    if old:
        before = packs.unit(old)
        return (area_of(before, kind) if before is not None else ""), False
    areas = {area_of(unit, kind) for unit in packs.places.predecessors(new)}
    return (areas.pop() if len(areas) == 1 else ""), True


def called(packs: Packs, key: str, on: date) -> str:
    """What a unit was called on a day, with its province: types change too. "" where it did not exist that day."""
    unit = packs.unit(key, on)
    if unit is None:
        return ""
    kind = unit.province_type
    if unit.list == NEW_LIST:
        kind = province_type(packs.province_versions.get(f"{NEW_LIST}:{unit.province_code}", ()), on)[0]
    return replace(unit, province_type=kind).label


def label_of(packs: Packs, kind: str, area: str) -> str:
    """ "Tỉnh Bắc Giang (cũ)", "Huyện Yên Thế, Tỉnh Bắc Giang", the label of a commune."""
    if kind in (OLD_UNIT, NEW_UNIT):
        unit = packs.unit(area)
        return unit.label if unit is not None else area
    province, _, district = area.partition("/")
    unit_list, _, code = province.partition(":")
    name = next((p.full_name for p in packs.provinces(unit_list=unit_list) if p.code == code), code)
    return f"{district}, {name}" if district else name


def group(packs: Packs, counts: Iterable[tuple[str, str, int]], kind: str) -> Grouped:
    """Counts of (new commune, old commune or "", how many) by area of ``kind``: any report in either map."""
    by_area: dict[str, list[int]] = {}
    unknown = 0
    for new, old, count in counts:
        area, derived = area_at(packs, new, old, kind)
        if not area:
            unknown += count
            continue
        sums = by_area.setdefault(area, [0, 0])
        sums[0] += count
        sums[1] += count if derived else 0
    lines = [Line(area, label_of(packs, kind, area), *sums) for area, sums in by_area.items()]
    return Grouped(tuple(sorted(lines, key=lambda line: sort_key(line.label))), unknown)


def counted(desk: Desk, form_key: str, kind: str) -> Grouped:
    """How many records of a form lie in each area of ``kind``."""
    return group(desk.packs, _at_places(desk, form_key), kind)


def told(desk: Desk, form_key: str, where: Mapping[str, Sequence[str]]) -> Told:
    """What the old areas of a filter rest on (its other conditions aside)."""
    named = derived = unsure = 0
    asked = [keys_for(desk.packs, kind, where[kind]) for kind in OLD_KINDS if kind in where]
    for new, old, count in _at_places(desk, form_key) if asked else ():
        if old and all(old in keys.olds for keys in asked):
            named += count
        elif not old and all(new in keys.news for keys in asked):
            derived += count
        elif not old and all(new in keys.news or new in keys.partly for keys in asked):
            unsure += count
    return Told(named, derived, unsure)


def offered(desk: Desk, form_key: str, kind: str) -> list[tuple[str, str]]:
    """(value, label) of the old areas that records of a form can lie in: what a filter offers."""
    found: dict[str, None] = {}
    for new, old, _count in _at_places(desk, form_key):
        known = desk.packs.unit(old) if old else None
        for unit in (known,) if known is not None else desk.packs.places.predecessors(new):
            found[area_of(unit, kind)] = None
    named = [(area, label_of(desk.packs, kind, area)) for area in found]
    return sorted(named, key=lambda one: sort_key(one[1]))


def meant(packs: Packs, kind: str, text: str) -> tuple[str, ...]:
    """The old areas that a person means by a key or a name, with or without its type. Raises ``Refused``."""
    wanted = fold(text)
    found = {area: None for unit in packs.units(OLD_LIST) for area in (area_of(unit, kind),) if area == text}
    if not found:
        for unit in packs.units(OLD_LIST):
            if wanted in _names(unit, kind):
                found[area_of(unit, kind)] = None
    if not found:
        raise Refused("not_found", what=TITLES[kind].lower(), name=text[:60])
    return tuple(found)


def _names(unit: Unit, kind: str) -> Iterator[str]:
    match kind:
        case "old_province":
            yield from (fold(unit.province_name), fold(f"{unit.province_type} {unit.province_name}"))
        case "old_district":
            yield from (fold(unit.district), fold(unit.district.partition(" ")[2]))
        case _:
            yield from (fold(unit.name), fold(unit.full_name))


def _at_places(desk: Desk, form_key: str) -> list[tuple[str, str, int]]:
    form = FORMS[form_key]
    fields = place_fields(form)
    if fields is None or form.by_key[fields[0]].kind is Kind.COMMUNES:
        return []
    with desk.store.reader() as connection:
        return lists.at_places(connection, form, *fields)
