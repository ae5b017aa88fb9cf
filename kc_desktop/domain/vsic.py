"""Search over industry codes: a code by its beginning, a name by its words."""

from __future__ import annotations

from collections.abc import Iterable

from kc_desktop.domain.place_words import name_words, tone_key
from kc_desktop.domain.reference import VsicCode

CURRENT_VSIC = "2025"
_FIRST_DIVISION, _LAST_DIVISION = "05", "39"


class VsicIndex:
    """Codes of all versions, a few thousand: a plain walk is quick enough (see the tests for the time)."""

    def __init__(self, codes: Iterable[VsicCode]) -> None:
        self._codes: dict[str, list[tuple[VsicCode, str]]] = {}
        for code in codes:
            self._codes.setdefault(code.version, []).append((code, f" {name_words(code.name)} "))

    def names(self, version: str = CURRENT_VSIC) -> Iterable[str]:
        """The names of all codes of a version."""
        return (code.name for code, _ in self._codes.get(version, []))

    def search(self, text: str, version: str = CURRENT_VSIC, limit: int = 20) -> tuple[VsicCode, ...]:
        """Best first: a code that begins with ``text``; or names that hold all words (the last one may be unfinished).

        Words typed with tones find names with these tones first; then come industry (divisions 05–39) before the rest,
        whole words before begun ones, names that begin with the words before others, shorter names before longer ones,
        and finer codes before coarser ones, because establishments are coded at level 4 or 5.
        """
        entries = self._codes.get(version, [])
        query = name_words(text)
        raw = text.strip().upper()
        if not query:
            return ()
        if raw[0].isdigit():
            raw = raw.split()[0]
            hits = [code for code, _ in entries if code.code.startswith(raw)]
            return tuple(sorted(hits, key=lambda c: (c.code != raw, c.code))[:limit])
        if len(raw) == 1 and any(code.code == raw for code, _ in entries):
            return tuple(code for code, _ in entries if code.code == raw)
        *whole, last = query.split()
        wanted = [f" {word} " for word in whole] + [f" {last}"]
        toned = "" if text.isascii() else tone_key(text).rstrip()
        found = []
        rarest = max(wanted, key=len)
        for code, name in entries:
            if rarest in name and all(word in name for word in wanted):
                rank = 0 if name.startswith(f" {query}") else 1 if f" {query}" in name else 2
                other_tones = bool(toned) and toned not in tone_key(code.name)
                elsewhere = not _FIRST_DIVISION <= code.code[:2] <= _LAST_DIVISION
                begun = f" {last} " not in name
                found.append((other_tones, elsewhere, begun, rank, len(name), -code.level, code.code, code))
        return tuple(item[-1] for item in sorted(found, key=lambda item: item[:-1])[:limit])
