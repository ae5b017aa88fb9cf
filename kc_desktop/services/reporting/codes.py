"""Stored values as the codes of a dimension: contents in any catalogue, places on either map; their words and order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.fold import fold, sort_key
from kc_desktop.domain.reference import OFFICIAL_CODES, OLD_LIST
from kc_desktop.domain.reporting.dimensions import (
    DIMENSIONS,
    NO_OLD_PLACE,
    NO_VALUE,
    SEVERAL,
    SEVERAL_PLACES,
    UNKNOWN,
    Dimension,
    as_code,
    as_text,
)
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import maps

_DIGITS = re.compile(r"[0-9]+")
_MAP_KINDS = {"commune": maps.NEW_UNIT, "province": maps.NEW_PROVINCE}


def ancestors(packs: Packs, code_list: str, code: str) -> tuple[str, ...]:
    """The codes above a code, nearest first."""
    found: list[str] = []
    entry = packs.code(code_list, code)
    while entry is not None and entry.parent and entry.parent not in found:
        found.append(entry.parent)
        entry = packs.code(code_list, entry.parent)
    return tuple(found)


class Reader:
    """The dimensions of one report. ``province``: the code of ours, which decides between districts of one name."""

    def __init__(self, packs: Packs, province: str) -> None:
        self.packs, self._province = packs, province
        self._known: dict[str, dict[Any, str]] = {}
        self._named: dict[str, dict[str, set[str]]] = {}
        self._tops: dict[str, str] = {}
        self._orders: dict[str, dict[str, int]] = {}

    def reader(self, key: str, bases: Sequence[str]) -> Callable[[Sequence[Any]], str]:
        """From the values of ``bases`` to the code of a dimension; "?" for what a figure does not tell."""
        dimension = DIMENSIONS[key]
        places = [bases.index(base) for base in dimension.bases]
        known = self._known.setdefault(key, {})
        if len(places) == 1:
            only = places[0]

            def read_one(values: Sequence[Any]) -> str:
                value = values[only]
                code = known.get(value)
                if code is None:
                    code = known[value] = self._code(dimension, (value,))
                return code

            return read_one

        def read(values: Sequence[Any]) -> str:
            picked = tuple([values[at] for at in places])
            code = known.get(picked)
            if code is None:
                code = known[picked] = self._code(dimension, picked)
            return code

        return read

    def _code(self, dimension: Dimension, values: Sequence[Any]) -> str:
        if dimension.kind == "place":
            return self._place(dimension.key, *(value or "" for value in values))
        value = values[0]
        if value is None or value == "":
            return UNKNOWN
        match dimension.key:
            case "content":
                return self._top(value)
            case "content_1881" | "content_region":
                return self.packs.mapped_content(value, dimension.key) or UNKNOWN
            case _:
                return as_code(str(value)) if dimension.kind == "text" else str(value)

    def _top(self, content: str) -> str:
        if content not in self._tops:
            above = ancestors(self.packs, "content", content)
            self._tops[content] = above[-1] if above else content
        return self._tops[content]

    # ---------------------------------------------------------------------------------------------------- places

    def _place(self, key: str, commune: str, old: str = "", text: str = "") -> str:
        kind = _MAP_KINDS.get(key, key)
        listed = loads(commune) if commune.startswith("[") else [commune] if commune else []
        units = listed if isinstance(listed, list) else []
        found = {maps.area_at(self.packs, unit, "", kind)[0] for unit in units if isinstance(unit, str)}
        if kind in maps.OLD_KINDS and old:
            found = {maps.area_at(self.packs, "", old, kind)[0]}
        if (not found or "" in found) and text and kind in maps.OLD_KINDS:
            found = {self._meant(kind, text)}
        if not found or "" in found:
            return UNKNOWN
        return found.pop() if len(found) == 1 else SEVERAL

    def _meant(self, kind: str, text: str) -> str:
        """The one old area that a text can mean; "" where it can mean several or none: nothing is guessed."""
        parts = [fold(part) for part in text.split(",") if part.strip()]
        if not parts:
            return ""
        names = self._names(kind)
        found = set.intersection(*(names.get(part, set()) for part in parts))
        if not found and len(parts) > 1:
            found = names.get(parts[0] if kind == maps.OLD_DISTRICT else parts[-1], set())
        if kind == maps.OLD_PROVINCE and not found:
            found = {area.partition("/")[0] for area in self._names(maps.OLD_DISTRICT).get(parts[0], set())}
        if len(found) > 1:
            found = {area for area in found if self.packs.new_province(_province_code(area)) == self._province}
        return next(iter(found)) if len(found) == 1 else ""

    def _names(self, kind: str) -> dict[str, set[str]]:
        """Folded name (of the area, of its province) → areas."""
        if kind not in self._named:
            names: dict[str, set[str]] = {}
            for unit in self.packs.units(OLD_LIST):
                area = maps.area_of(unit, kind)
                own = [unit.province_name, f"{unit.province_type} {unit.province_name}"]
                if kind == maps.OLD_DISTRICT:
                    own += [unit.district, unit.district.partition(" ")[2]]
                for name in own:
                    names.setdefault(fold(name), set()).add(area)
            self._named[kind] = names
        return self._named[kind]

    # ---------------------------------------------------------------------------------------------------- words

    def homes(self, key: str, code: str) -> tuple[str, ...]:
        """The codes of the lines that a code counts in: its own and those above it."""
        if key != "content_detail" or code == UNKNOWN:
            return (code,)
        return (code, *ancestors(self.packs, "content", code))

    def label(self, key: str, code: str) -> str:
        """What a line is called."""
        dimension = DIMENSIONS[key]
        old = key in maps.OLD_KINDS
        if code == UNKNOWN:
            return NO_OLD_PLACE if old else NO_VALUE.format(dimension=dimension.label.lower())
        if code == SEVERAL:
            return SEVERAL_PLACES
        if dimension.kind == "place":
            unit = self.packs.unit(code) if key == "commune" else None
            return unit.full_name if unit is not None else maps.label_of(self.packs, _MAP_KINDS.get(key, key), code)
        if dimension.kind == "code":
            return self.packs.label(dimension.codes, code)
        return as_text(code) if dimension.kind == "text" else code

    def short(self, key: str, code: str) -> str:
        """Its short label."""
        entry = self.packs.code(DIMENSIONS[key].codes, code) if DIMENSIONS[key].kind == "code" else None
        return entry.short if entry is not None else self.label(key, code)

    def number(self, key: str, code: str) -> str:
        """The code itself where people know and use it."""
        return code if DIMENSIONS[key].codes in OFFICIAL_CODES and code != UNKNOWN else ""

    def unit(self, key: str, code: str) -> str:
        """The unit that an indicator is counted in."""
        entry = self.packs.code("indicator", code) if key == "indicator" else None
        return entry.attribute if entry is not None else ""

    def every(self, key: str, on: date) -> list[str]:
        """The outermost codes of a list that hold on a day."""
        entries = self.packs.codes(DIMENSIONS[key].codes, on) if DIMENSIONS[key].kind == "code" else ()
        return [entry.code for entry in entries if key == "content_detail" or not entry.parent]

    def order(self, key: str, code: str) -> tuple[int, int, str]:
        """Where a line stands among its neighbours: in the order of its list or of the alphabet; the unknown last."""
        last = 2 if code == UNKNOWN else 1 if code == SEVERAL else 0
        if DIMENSIONS[key].kind == "code":
            return last, self._order(DIMENSIONS[key].codes).get(code, 10**6), code
        natural = _DIGITS.sub(lambda found: found[0].zfill(9), self.label(key, code))
        return last, 0, sort_key(natural)

    def _order(self, code_list: str) -> Mapping[str, int]:
        if code_list not in self._orders:
            found = self.packs.codes(code_list)
            self._orders[code_list] = {entry.code: at for at, entry in enumerate(found)}
        return self._orders[code_list]


def _province_code(area: str) -> str:
    return area.partition("/")[0].partition(":")[2]
