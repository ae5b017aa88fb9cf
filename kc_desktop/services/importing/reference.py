"""The reference data as the reading of workbooks asks for them; texts repeat, so answers are kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST
from kc_desktop.exchange.excel.rows import Place
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.desk import Desk

_KEPT = 1 << 16


class PackReference:
    """``exchange.excel.rows.Reference`` and ``exchange.excel.meaning.Looks`` over the packs of a desk."""

    def __init__(self, desk: Desk) -> None:
        self.lookup: Lookup = desk.names
        answers = _Answers(desk)  # an object that kept its own answers would be a circle: ``system.garbage``
        self.place = lru_cache(_KEPT)(answers.place)
        self.own_place = lru_cache(_KEPT)(answers.own_place)
        self.industry = lru_cache(_KEPT)(answers.industry)
        self.is_area = lru_cache(_KEPT)(answers.is_area)

    def is_code(self, code_list: str, text: str) -> bool:
        """Whether the text names a code of the list."""
        return self.lookup.find_code(code_list, text) is not None


class _Answers:
    """What the packs say of a text."""

    def __init__(self, desk: Desk) -> None:
        self._lookup: Lookup = desk.names
        self._packs: Packs = desk.packs
        self._province = desk.identity.province

    def is_area(self, text: str) -> bool:
        name = fold(text)
        return name in self._areas or name.partition(" ")[2] in self._areas or bool(self.own_place(text).key)

    @cached_property
    def _areas(self) -> frozenset[str]:
        """Folded names of provinces, with and without their type, of both maps."""
        provinces = [p for each in (OLD_LIST, NEW_LIST) for p in self._packs.provinces(unit_list=each)]
        return frozenset(fold(name) for p in provinces for name in (p.name, p.full_name))

    @cached_property
    def _communes(self) -> Mapping[str, frozenset[str]]:
        """Folded names of the communes of this province, with and without their type → keys."""
        found: dict[str, set[str]] = {}
        for unit in self._packs.units(NEW_LIST, self._province):
            for name in (unit.name, unit.full_name):
                found.setdefault(fold(name), set()).add(unit.key)
        return {name: frozenset(keys) for name, keys in found.items()}

    @cached_property
    def _provinces(self) -> frozenset[str]:
        return frozenset(fold(p.name) for each in (OLD_LIST, NEW_LIST) for p in self._packs.provinces(unit_list=each))

    @cached_property
    def _industries(self) -> frozenset[str]:
        return frozenset(name.casefold() for name in self._packs.industries.names())

    def place(self, text: str) -> Place:
        found = self._packs.addresses.resolve(text)
        hints = tuple(candidate.unit.label for candidate in found.candidates[:3])
        sure = not found.ask and len(found.candidates) == 1
        if sure and found.reason == "current":
            # "Quang Trach District, Quảng Bình" ends in a province, whatever else has that name
            last = fold(text.rpartition(",")[2])
            sure = not (last in self._provinces and last == fold(found.candidates[0].unit.name))
        key = found.candidates[0].unit.key if sure else ""
        return Place(key, found.reason in ("mapped", "split", "history"), found.why, hints)

    def own_place(self, text: str) -> Place:
        keys = self._communes.get(fold(text), frozenset())
        return Place(next(iter(keys)), False, "", ()) if len(keys) == 1 else self.place(text)

    def industry(self, text: str) -> str | None:
        words = text.split(maxsplit=1)
        key = text if ":" in text or not words else f"2025:{words[0].strip('.,;:')}"
        if self._lookup.has_vsic(key):
            return key
        if text.casefold() not in self._industries:
            return None
        hits = self._packs.industries.search(text, limit=2)
        return hits[0].key if len(hits) == 1 and hits[0].name.casefold() == text.casefold() else None
