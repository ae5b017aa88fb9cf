"""What validation and display ask of the reference packs (``domain.forms.Lookup``)."""

from __future__ import annotations

from functools import cached_property

from kc_desktop.domain.fold import fold
from kc_desktop.exchange.packs import Packs


class Names:
    """Labels and existence of codes, units and industries; every table is read when first needed."""

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self._folded: dict[str, dict[str, str]] = {}

    def has_code(self, code_list: str, code: str) -> bool:
        """Whether the list ever held the code."""
        return self.packs.has_code(code_list, code)

    def has_unit(self, key: str) -> bool:
        """Whether a unit with this key exists."""
        return self.packs.has_unit(key)

    def has_vsic(self, key: str) -> bool:
        """Whether an industry code with this key exists."""
        return self.packs.has_vsic(key)

    def find_code(self, code_list: str, text: str) -> str | None:
        """The code that ``text`` names: code, label or short label, with or without tones."""
        if self.packs.has_code(code_list, text):
            return text
        if code_list not in self._folded:
            known: dict[str, str] = {}
            for entry in self.packs.codes(code_list):
                for name in (entry.code, entry.short, entry.label):
                    known.setdefault(fold(name), entry.code)
            self._folded[code_list] = known
        return self._folded[code_list].get(fold(text))

    def code_label(self, code_list: str, code: str) -> str:
        """The label, or the code itself."""
        return self.packs.label(code_list, code)

    def unit_label(self, key: str, *, full: bool = False) -> str:
        """ "Xã Phúc Sơn", or with district and province."""
        unit = self.packs.unit(key)
        if unit is None:
            return key
        return unit.label if full else unit.full_name

    def vsic_label(self, key: str) -> str:
        """Code and name."""
        code = self.packs.vsic(key)
        return key if code is None else f"{code.code} {code.name}"

    @cached_property
    def province_names(self) -> dict[str, str]:
        """Code → "Tỉnh Bắc Giang" of the list in force."""
        return {p.code: p.full_name for p in self.packs.provinces()}
