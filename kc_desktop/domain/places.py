"""Finding a commune by any name it has or had, and following it from the old map to the new one."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kc_desktop.domain.place_words import TYPE_WORDS, name_words, segments, tone_key
from kc_desktop.domain.reference import HISTORY_LIST, NEW_LIST, OLD_LIST, Unit
from kc_desktop.domain.texts import N_

BEFORE = N_("places", "trước 1/7/2025: {label}")
NOW = N_("places", "nay: {labels}")
CHOOSE = N_("places", "đã chia cho {count} đơn vị mới, cần chọn: {labels}")
GONE = N_("places", "đã nhập trước 1/7/2025, cần chọn đơn vị mới thuộc địa bàn cũ")

_RANKED_FULLY = 250
_SHORT = 2
_MAX_WORDS = 16
_LISTS = (NEW_LIST, OLD_LIST, HISTORY_LIST)
_EXACT, _BEGINNING, _WORD, _AREA = range(4)


@dataclass(frozen=True, slots=True)
class Successor:
    """A new unit that took over an old one, and how sure that is (F, W or D)."""

    unit: Unit
    mark: str


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """One line of the picker. ``unit`` is None when only a person can say which of ``candidates`` it is."""

    unit: Unit | None
    old: Unit | None
    candidates: tuple[Unit, ...]
    certainty: str

    @property
    def split(self) -> bool:
        """Whether the old unit went to several new ones."""
        return len(self.candidates) > 1

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown: the unit, and where it was or went."""
        if self.old is None:
            return tuple(unit.label for unit in self.candidates)
        label = self.old.label[0].lower() + self.old.label[1:]
        if self.unit is not None:
            return self.unit.label, BEFORE.format(label=label)
        names = "; ".join(unit.full_name for unit in self.candidates[:5])
        more = CHOOSE.format(count=len(self.candidates), labels=names) if self.old.list == OLD_LIST else GONE
        return BEFORE.format(label=label), more


class PlaceIndex:
    """All communes of the three lists, by words. Building it takes some tens of milliseconds; searching reads only.

    ``mapping``: key of an old unit → (key of a new unit, mark) pairs. Units must come in the order wished for ties.
    """

    def __init__(
        self,
        units: Sequence[Unit],
        old: Sequence[Unit],
        history: Sequence[Unit],
        mapping: Mapping[str, Sequence[tuple[str, str]]],
    ) -> None:
        self._by_key = {unit.key: unit for unit in (*units, *old)}
        new = {unit.key: unit for unit in units}
        self._successors = {o: tuple(Successor(new[n], mark) for n, mark in pairs) for o, pairs in mapping.items()}
        self._predecessors: dict[str, list[Unit]] = {}
        for old_key, found in self._successors.items():
            for successor in found:
                self._predecessors.setdefault(successor.unit.key, []).append(self._by_key[old_key])
        self._history_area: dict[tuple[str, str], list[str]] = {}
        extra = [unit for unit in history if self._adds_a_name(unit)]
        self._docs: list[Unit] = [*units, *old, *extra]
        self._names: list[tuple[str, ...]] = []
        self._by_name: dict[str, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_area: dict[frozenset[str], list[int]] = {}
        self._areas: dict[tuple[str, ...], frozenset[str]] = {}
        for number, unit in enumerate(self._docs):
            self._enter(number, unit)
        self._areas_of_word: dict[str, list[frozenset[str]]] = {}
        for area in self._by_area:
            for word in area:
                self._areas_of_word.setdefault(word, []).append(area)
        self._vocabulary = sorted(self._by_word.keys() | self._areas_of_word.keys())
        self._sorted_names = sorted(self._by_name)
        self._postings: dict[str, set[int]] = {}
        self._provinces: dict[int, tuple[str, ...]] = {}

    # --- building ---

    def _adds_a_name(self, unit: Unit) -> bool:
        """Whether an older unit says something that the list of 30/6/2025 does not."""
        same = self._by_key.get(f"{OLD_LIST}:{unit.code}")
        if same is None:
            return True
        self._history_area.setdefault((unit.province_code, unit.district), []).append(same.key)
        if (unit.name, unit.district, unit.province_name) == (same.name, same.district, same.province_name):
            return False
        return not (
            name_words(unit.name) in {name_words(same.name), name_words(same.variant)}
            and name_words(unit.district) == name_words(same.district)
            and unit.province_name == same.province_name
        )

    def _enter(self, number: int, unit: Unit) -> None:
        name = name_words(unit.name)
        names = (name, name_words(unit.variant)) if unit.variant else (name,)
        self._names.append(names)
        for known in set(names):
            self._by_name.setdefault(known, []).append(number)
            for word in set(known.split()):
                self._by_word.setdefault(word, []).append(number)
        self._by_area.setdefault(self._area(unit), []).append(number)

    def _area(self, unit: Unit) -> frozenset[str]:
        """Words of types, district and province, on both maps, by which the unit is also found."""
        if unit.list == NEW_LIST:
            words = self._own_area(unit)
            return words.union(*(self._own_area(old) for old in self._predecessors.get(unit.key, ())))
        successors = self.successors(unit.key) or self.area_successors([unit])
        if not successors:
            return self._own_area(unit)
        now = successors[0].unit
        key = (*self._area_key(unit), now.province_name)
        if key not in self._areas:
            self._areas[key] = self._own_area(unit) | self._own_area(now)
        return self._areas[key]

    def _own_area(self, unit: Unit) -> frozenset[str]:
        key = self._area_key(unit)
        if key not in self._areas:
            self._areas[key] = frozenset(name_words(" ".join(key)).split())
        return self._areas[key]

    @staticmethod
    def _area_key(unit: Unit) -> tuple[str, ...]:
        return unit.type, unit.district, unit.province_type, unit.province_name

    # --- the two maps ---

    def unit(self, key: str) -> Unit | None:
        """A unit of the new list or of the list of 30/6/2025."""
        return self._by_key.get(key)

    def successors(self, old_key: str) -> tuple[Successor, ...]:
        """New units that took over an old one: one, or several when it was split. Key ``pre2025:…`` or ``2021:…``.

        A name of 2021 whose code lived on follows that code (mark D); one that was merged before has no successor here.
        """
        unit_list, _, code = old_key.partition(":")
        if unit_list == HISTORY_LIST:
            return tuple(Successor(s.unit, "D") for s in self._successors.get(f"{OLD_LIST}:{code}", ()))
        return self._successors.get(old_key, ())

    def predecessors(self, new_key: str) -> tuple[Unit, ...]:
        """Old units (30/6/2025) that went into a new one, wholly or in part."""
        return tuple(self._predecessors.get(new_key, ()))

    def area_successors(self, units: Iterable[Unit]) -> tuple[Successor, ...]:
        """All new units on the ground of the districts of the given old units: what a person chooses from (mark D)."""
        found: dict[str, Successor] = {}
        for unit in units:
            for key in self._history_area.get((unit.province_code, unit.district), ()):
                for successor in self._successors.get(key, ()):
                    found.setdefault(successor.unit.key, Successor(successor.unit, "D"))
        return tuple(found.values())

    def named(self, words: str) -> tuple[Unit, ...]:
        """Units of all lists whose folded name is exactly this."""
        return tuple(self._docs[number] for number in self._by_name.get(words, ()))

    def all_units(self) -> Sequence[Unit]:
        """Every unit that is searched: new, old, and the older names that differ."""
        return self._docs

    # --- search ---

    def search(self, text: str, limit: int = 20, province: str | None = None) -> tuple[PlaceHit, ...]:
        """Communes for what is typed so far: words in any order, with or without tones, the last one unfinished.

        A whole name comes before the beginning of a name, that before a word in it, that before district or province
        alone; then the province named in full, right tones, the new list before the old. ``province``: code in the new
        list to stay inside.
        """
        words = [word for segment in segments(text, finished=False) for word in segment][:_MAX_WORDS]
        numbers = self._matching(words)
        if not numbers and (fewer := [word for word in words if word not in TYPE_WORDS]) != words:
            words, numbers = fewer, self._matching(fewer)
        if province is not None:
            numbers = {number for number in numbers if self._is_in(self._docs[number], province)}
        query = _Query(words, "" if text.isascii() else text)
        hits: list[PlaceHit] = []
        shown: set[tuple[str, str]] = set()
        for number in self._ranked(numbers, query, limit * 3):
            hit = self._hit(self._docs[number])
            name = self._names[number][0]
            places = {(unit.key, name) for unit in hit.candidates}
            if hit.old is not None and hit.unit is not None and places <= shown:
                continue  # the same name, and the new unit of that name is on the list already
            shown |= places
            hits.append(hit)
            if len(hits) == limit:
                break
        return tuple(hits)

    def _is_in(self, unit: Unit, province: str) -> bool:
        if unit.list == NEW_LIST:
            return unit.province_code == province
        found = self.successors(unit.key) or self.area_successors([unit])
        return any(successor.unit.province_code == province for successor in found)

    def _matching(self, words: list[str]) -> set[int]:
        """Numbers of the units that have every word, the last one as a beginning."""
        if not words:
            return set()
        if len(words) == 1 and len(words[0]) <= _SHORT:
            return set(self._names_from(words[0], _RANKED_FULLY))
        sets = sorted((self._having(word) for word in words[:-1]), key=len)
        if sets and not sets[0]:
            return set()
        base = sets[0].intersection(*sets[1:]) if sets else None
        return self._beginning(words[-1], base)

    def _having(self, word: str) -> set[int]:
        found = self._postings.get(word)
        if found is None:
            found = set(self._by_word.get(word, ()))
            found.update(*(self._by_area[area] for area in self._areas_of_word.get(word, ())))
            self._postings[word] = found
        return found

    def _beginning(self, start: str, base: set[int] | None) -> set[int]:
        found: set[int] = set()
        for at in range(bisect_left(self._vocabulary, start), len(self._vocabulary)):
            word = self._vocabulary[at]
            if not word.startswith(start):
                break
            found |= self._having(word) if base is None else self._having(word) & base
        return found

    def _names_from(self, start: str, limit: int) -> list[int]:
        """Units whose name begins so, in the order of folded names, at most ``limit``."""
        found: list[int] = []
        for at in range(bisect_left(self._sorted_names, start), len(self._sorted_names)):
            if len(found) >= limit or not self._sorted_names[at].startswith(start):
                break
            found += self._by_name[self._sorted_names[at]]
        return found

    def _ranked(self, numbers: set[int], query: _Query, limit: int) -> list[int]:
        if len(numbers) > _RANKED_FULLY:
            numbers = self._likely(numbers, query.words)
        return heapq.nsmallest(limit, numbers, key=lambda number: self._rank(number, query))

    def _likely(self, numbers: set[int], words: list[str]) -> set[int]:
        """Of very many units those that can come first: names that are or begin a part of the query, then the first."""
        likely: set[int] = set()
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                likely.update(numbers.intersection(self._by_name.get(" ".join(words[start:end]), ())))
            likely.update(numbers.intersection(self._names_from(" ".join(words[start:]), _RANKED_FULLY)))
        likely = set(heapq.nsmallest(_RANKED_FULLY, likely))
        if len(likely) < _RANKED_FULLY:
            likely.update(heapq.nsmallest(_RANKED_FULLY - len(likely), numbers))
        return likely

    def _rank(self, number: int, query: _Query) -> tuple[int, int, int, int, int, int]:
        unit = self._docs[number]
        names = self._names[number]
        exact = next((name for name in names if f" {name} " in query.text), None)
        text = query.text if exact is None else query.without(exact)[1]
        named = next((place for place in self._places_of(number) if f" {place} " in text), None)
        if exact is not None:
            tier, missing = _EXACT, -exact.count(" ")
        else:
            words, text = query.without(named) if named else (query.words, text)
            # the province alone was typed: all its communes, in their order
            tier, missing = min(_fit(name, words) for name in names) if words else (_BEGINNING, 0)
        district = name_words(unit.district.partition(" ")[2])
        areas = 2 - (named is not None) - (bool(district) and f" {district} " in text)
        wrong_tones = query.wrong_tones(unit.name)
        return tier, areas, wrong_tones, missing, _LISTS.index(unit.list), number

    def _places_of(self, number: int) -> tuple[str, ...]:
        """Folded names of the province a unit is in, and of the one it was or will be in."""
        found = self._provinces.get(number)
        if found is None:
            unit = self._docs[number]
            others = self.successors(unit.key)[:1] or self.area_successors([unit])[:1]
            names = (unit.province_name, *(other.unit.province_name for other in others))
            found = self._provinces[number] = tuple(dict.fromkeys(name_words(name) for name in names))
        return found

    def _hit(self, unit: Unit) -> PlaceHit:
        if unit.list == NEW_LIST:
            return PlaceHit(unit, None, (unit,), unit.mark)
        successors = self.successors(unit.key) or self.area_successors([unit])
        candidates = tuple(successor.unit for successor in successors)
        certain = len(successors) == 1
        mark = "D" if unit.list == HISTORY_LIST else max((s.mark for s in successors), default="M")
        return PlaceHit(candidates[0] if certain else None, unit, candidates, mark)


class _Query:
    """What was typed, and what is left of it without a name."""

    def __init__(self, words: list[str], toned: str) -> None:
        self.words = words
        self.text = f" {' '.join(words)} "
        self._tones = dict(zip(name_words(toned).split(), tone_key(toned).split(), strict=False))
        self._rest: dict[str, tuple[list[str], str]] = {}

    def wrong_tones(self, name: str) -> int:
        """How many words of a name were typed with other tones; 0 when nothing was typed with tones."""
        if not self._tones:
            return 0
        pairs = zip(name_words(name).split(), tone_key(name).split(), strict=False)
        return sum(self._tones.get(folded, toned) != toned for folded, toned in pairs)

    def without(self, name: str) -> tuple[list[str], str]:
        """Words and text with the last mention of a name taken out."""
        if name not in self._rest:
            before, _, after = self.text.rpartition(f" {name} ")
            rest = f"{before} {after}".split()
            self._rest[name] = rest, f" {' '.join(rest)} "
        return self._rest[name]


def _fit(name: str, words: list[str]) -> tuple[int, int]:
    """(tier, words of the name not typed): how well a folded name fits words of a query, the last one unfinished."""
    own = name.split()
    best = 0
    for start in range(len(words)):
        run = 0
        while run < len(own) and start + run < len(words):
            word = words[start + run]
            last = start + run == len(words) - 1
            if own[run] != word and not (last and own[run].startswith(word)):
                break
            run += 1
        best = max(best, run)
    if best:
        return _BEGINNING, len(own) - best
    typed = sum(word in words or word.startswith(words[-1]) for word in own) if words else 0
    return (_WORD, len(own) - typed) if typed else (_AREA, 0)
