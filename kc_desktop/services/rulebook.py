"""The rules in force here: the reference pack and what the province laid above it, on any day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared import PackEdit
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Unit
from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.rules.law import Law, Rulebook
from kc_desktop.domain.rules.tables import AREAS, CITIES, CITY, EDITABLE, PACK, PROVINCES, UNITS, Rule
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import edits
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Shipped:
    """An entry as the packs have it on a day, and as it is in force: what an edit starts from."""

    pack: str
    table: Table
    entry: str
    label: str
    values: dict[str, str]
    clause: str
    source: str
    mark: str
    edited: bool = False


def book(desk: Desk) -> Rulebook:
    """All rules of all days, as they are laid over each other now."""
    with desk.store.reader() as connection:
        return Rulebook(desk.packs.rules, edits.edits(connection))


def law(desk: Desk, on: date | None = None) -> Law:
    """The rules of a day (today)."""
    return book(desk).on(on or now().date())


def entries(desk: Desk, pack: str, table: str, on: date | None = None) -> tuple[Shipped, ...]:
    """What an edit of a table can start from, with the values in force on a day; in an open table also what is not
    written yet: the priority areas of each commune, the cities of before 1/7/2025."""
    day, declared = on or now().date(), EDITABLE[pack, table]
    rules = law(desk, day)
    if declared is PROVINCES:
        return tuple(_province(desk, rules, declared, place.code, day) for place in desk.packs.provinces(day))
    if declared is UNITS:
        return tuple(_unit(desk, rules, declared, unit.key, day) for unit in _communes(desk))
    written = {rule.entry: rule for rule in rules.rules(table)}
    found = [_of_rule(declared, rule) for rule in written.values()]
    names = _areas(desk, day) if declared is AREAS else _cities(desk) if declared is CITIES else ()
    known = {column.key: "" for column in declared.columns}
    return (*found, *(Shipped(pack, declared, e, n, dict(known), "", "", "") for e, n in names if e not in written))


def _communes(desk: Desk) -> list[Unit]:
    return sorted(desk.packs.units(NEW_LIST, desk.identity.province), key=lambda unit: sort_key(unit.name))


def _areas(desk: Desk, day: date) -> Iterator[tuple[str, str]]:
    areas = desk.packs.codes("priority_area", day)
    for unit in _communes(desk):
        yield from ((f"{unit.key}/{area.code}", f"{unit.full_name} – {area.short}") for area in areas)


def _cities(desk: Desk) -> Iterator[tuple[str, str]]:
    """Cities of the provinces that ours was made of."""
    old = desk.packs.units(OLD_LIST)
    ours = (unit for unit in old if desk.packs.new_province(unit.province_code) == desk.identity.province)
    cities = {f"{unit.province_code}/{unit.district}": unit.district for unit in ours}
    yield from ((key, name) for key, name in cities.items() if name.startswith(CITY))


def shipped(desk: Desk, edit: PackEdit, on: date | None = None) -> Shipped | None:
    """The entry an edit speaks of, as the packs have it without any edit; None where the packs have no such entry."""
    key = (edit.pack or "", edit.table_name or "")
    if key not in EDITABLE:
        return None
    day, declared, entry = on or edit.valid_from or now().date(), EDITABLE[key], edit.entry or ""
    bare = Rulebook(desk.packs.rules).on(day)
    if key[0] == PACK:
        rule = bare.rule(declared.name, entry)
        if rule is None:
            found = [one for one in desk.packs.rules[declared.name] if one.entry == entry]
            rule = found[-1] if found else None
        return None if rule is None else _of_rule(declared, rule)
    if declared is PROVINCES and any(f"{NEW_LIST}:{place.code}" == entry for place in desk.packs.provinces()):
        return _province(desk, bare, declared, entry.partition(":")[2], day)
    return _unit(desk, bare, declared, entry, day) if declared is UNITS and desk.packs.has_unit(entry) else None


def has_effect(desk: Desk, edit: PackEdit) -> bool:
    """Whether the edit changes anything: its entry is one of the packs, or one that a province may add."""
    entry = edit.entry or ""
    if shipped(desk, edit) is not None:
        return True
    if (edit.pack, edit.table_name) == (PACK, AREAS.name):
        commune, _, area = entry.partition("/")
        return desk.packs.has_unit(commune) and desk.packs.has_code("priority_area", area)
    if (edit.pack, edit.table_name) == (PACK, CITIES.name):
        return "/" in entry
    table = EDITABLE.get((edit.pack or "", edit.table_name or ""))
    return bool(entry) and table is not None and table.open


def _of_rule(table: Table, rule: Rule) -> Shipped:
    values = {column.key: rule.text(column.key) for column in table.columns}
    return Shipped(PACK, table, rule.entry, rule.label, values, rule.clause, rule.source, rule.mark, bool(rule.edit))


def _province(desk: Desk, rules: Law, table: Table, code: str, day: date) -> Shipped:
    place = next(one for one in desk.packs.provinces(day) or desk.packs.provinces() if one.code == code)
    found = rules.place_type(table.name, place.key)
    kind, text, mark = (found.value, found.legal_text, "F") if found else (place.type, place.legal_text, place.mark)
    return Shipped("units", table, place.key, place.name, {"type": kind}, text, "", mark, found is not None)


def _unit(desk: Desk, rules: Law, table: Table, key: str, day: date) -> Shipped:
    unit = desk.packs.unit(key, day) or desk.packs.unit(key)
    assert unit is not None
    found = rules.place_type(table.name, key)
    kind, text, mark = (found.value, found.legal_text, "F") if found else (unit.type, "", unit.mark)
    return Shipped("units", table, key, unit.full_name, {"type": kind}, text, "", mark, found is not None)


def draft(start: Shipped, column: Column) -> PackEdit:
    """The beginning of an edit that changes one cell of ``start``: value and legal text are to be typed."""
    name = start.label if len(start.table.columns) == 1 else f"{start.label}: {column.label.lower()}"
    return PackEdit({
        "name": name[:250],
        "pack": start.pack,
        "table_name": start.table.name,
        "entry": start.entry,
        "column_name": column.key,
    })  # fmt: skip
