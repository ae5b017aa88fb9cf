"""What the duplicate radar asks of the reference packs and of the library that compares words."""

from __future__ import annotations

from functools import lru_cache

from kc_desktop.domain.likeness import Compare
from kc_desktop.exchange.packs import Packs


class PackMaps:
    """``domain.likeness_facts.Maps`` over the packs; what was asked once is remembered."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._read = lru_cache(maxsize=8192)(self._of_line)

    def communes(self, new: str, old: str, line: str) -> frozenset[str]:
        """Units of the new map that the new unit, the old one, or else the address line can mean."""
        if new:
            return frozenset((new,))
        if old:
            return frozenset(key for key, _mark in self._packs.mapping.get(old, ()))
        return self._read(line) if line else frozenset()

    def _of_line(self, line: str) -> frozenset[str]:
        found = self._packs.addresses.resolve(line)
        return frozenset(candidate.unit.key for candidate in found.candidates)

    def province(self, key: str) -> str:
        """Code of the province of a unit of the new map."""
        unit = self._packs.unit(key)
        return unit.province_code if unit else ""

    def family(self, legal_form: str) -> str:
        """What the code list says of a legal form."""
        entry = self._packs.code("legal_form", legal_form) if legal_form else None
        return entry.attribute if entry else ""


@lru_cache(maxsize=1)
def maps_of(packs: Packs) -> PackMaps:
    """The same for the same packs: address lines are read once."""
    return PackMaps(packs)


def word_compare() -> Compare:
    """``domain.likeness.Compare`` by rapidfuzz."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity
