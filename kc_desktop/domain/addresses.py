"""Reading an address line, old or new, down to the commune of the new map; saying when only a person can decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kc_desktop.domain.place_words import (
    COMMUNE_TYPES,
    DISTRICT_TYPES,
    HAMLET_WORDS,
    PROVINCE_TYPES,
    TOWN,
    name_words,
    segments,
    tone_key,
)
from kc_desktop.domain.places import PlaceIndex, Successor
from kc_desktop.domain.reference import HISTORY_LIST, NEW_LIST, OLD_LIST, Unit
from kc_desktop.domain.texts import N_

WHY = {
    "current": N_("places", "tên hiện hành"),
    "mapped": N_("places", "theo bảng chuyển đổi đơn vị cũ sang mới"),
    "split": N_("places", "xã cũ đã chia cho nhiều đơn vị mới; cần biết thôn, tổ hoặc đường"),
    "ambiguous": N_("places", "nhiều nơi cùng tên; cần thêm huyện cũ hoặc tỉnh"),
    "history": N_("places", "tên đã đổi hoặc nhập trước 30/6/2025; cần người biết địa bàn chọn"),
    "district_only": N_("places", "chỉ có cấp huyện cũ; cần tên xã, phường"),
    "district_or_commune": N_("places", "tên này vừa là xã, phường mới vừa là cấp huyện cũ; cần chọn xã, phường"),
    "commune_unknown": N_("places", "địa bàn đã ghi không có xã, phường tên này; cần chọn trong địa bàn"),
    "province_only": N_("places", "chỉ có cấp tỉnh; cần tên xã, phường"),
    "unsure": N_("places", "dòng địa chỉ có thể hiểu theo cách khác; cần xác nhận"),
    "near": N_("places", "không có tên khớp hẳn; đây là những nơi gần giống"),
    "not_found": N_("places", "không tìm thấy xã, phường nào khớp"),
}
_MAX_NAME = 6
_TYPES = ("dac khu", "thi tran", "thanh pho", "thi xa", "phuong", "huyen", "quan", "tinh", "xa", TOWN)
_PAIRS = frozenset(tuple(kind.split()) for kind in _TYPES if " " in kind)
_SUGGESTIONS = 10
_REMEMBERED = 1 << 13
_MOST = 30  # of the communes of a district; "Châu Thành" is the name of many districts

Areas = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """``candidates`` of the new list, best first. ``ask``: a person must decide. ``reason`` is a key of ``WHY``."""

    text: str
    candidates: tuple[Successor, ...]
    ask: bool
    reason: str

    @property
    def why(self) -> str:
        """The reason as a Vietnamese sentence."""
        return WHY[self.reason]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the line: what is left for the commune, and the areas named (None: none named)."""

    rest: tuple[tuple[str, ...], ...]
    provinces: Areas | None
    districts: Areas | None
    closed: bool = False  # the whole last part names the province: it is nothing else
    typed: bool = False  # the district stands there with its type


@dataclass(frozen=True, slots=True)
class _Named:
    """Units found in a reading, before the map is followed. ``sure``: nothing in the line speaks against them.

    ``districts``: old districts that the same bare name stands for.
    """

    units: tuple[Unit, ...]
    sure: bool
    districts: Areas = frozenset()


class AddressReader:
    """Reads address lines against one index. Building it walks all units once (some 20 ms); reading is quick."""

    def __init__(self, index: PlaceIndex) -> None:
        self._index = index
        self._known = lru_cache(_REMEMBERED)(self._named)  # lists of an office are of few places
        self._provinces: dict[str, set[tuple[str, str]]] = {}
        self._districts: dict[str, set[tuple[str, str]]] = {}
        self._in_district: dict[tuple[str, str], list[Unit]] = {}
        self._now: dict[tuple[str, str], str] = {}  # an old province → code of the new one that it is part of
        seen: set[tuple[str, str, str]] = set()
        for unit in index.all_units():
            if (unit.list, unit.province_code, unit.district) not in seen:
                seen.add((unit.list, unit.province_code, unit.district))
                province = name_words(unit.province_name)
                self._provinces.setdefault(province, set()).add((unit.list, unit.province_code))
                if unit.district:
                    district = name_words(_bare(unit.district))
                    self._districts.setdefault(district, set()).add((unit.list, _district_id(unit)))
            if unit.list == OLD_LIST and (after := index.successors(unit.key)):
                for unit_list in (OLD_LIST, HISTORY_LIST):
                    self._now.setdefault((unit_list, unit.province_code), after[0].unit.province_code)
            if unit.district:
                self._in_district.setdefault((unit.list, _district_id(unit)), []).append(unit)

    def resolve(self, text: str) -> Resolution:
        """The commune of the new list that a line means (``thôn 3, xã Phúc Sơn, huyện Sơn Động, Bắc Giang``).

        ``ask`` is false only when exactly one unit is left and either it is named as it is now or the mapping of
        30/6/2025 leads to it alone. A name without its district or province that exists more than once, a split unit,
        and a name merged away before that list are for a person.
        """
        parts = _once(tuple(words) for words in segments(text))
        readings = tuple(self._readings(parts))
        if any(reading.provinces and reading.districts is None and not reading.rest for reading in readings):
            return self._province_only(text, parts, readings[0].provinces or frozenset())
        for inside in (True, False):  # what the named province holds comes before reading its name as something else
            group = [reading for reading in readings if (reading.provinces is not None) == inside]
            for reading in group:
                if found := self._commune(reading, text):
                    return self._answer(text, self._undisputed(found, reading, parts, text), reading)
            for reading in group:
                if reading.districts:
                    return self._district_only(text, reading)
            if group and group[0].closed:
                return self._near(text, group[-1])
        return self._near(text, None)

    # --- reading ---

    def _readings(self, parts: tuple[tuple[str, ...], ...]) -> Iterator[_Reading]:
        """Ways to read the line, the most specific first."""
        province = self._take(parts, self._provinces, PROVINCE_TYPES)
        if province is not None:
            rest, areas, _ = province
            closed = len(rest) < len(parts)
            yield from self._with_district(rest, areas, closed)
            if closed:
                return
        yield from self._with_district(parts, None, False)

    def _with_district(
        self, parts: tuple[tuple[str, ...], ...], provinces: Areas | None, closed: bool
    ) -> Iterator[_Reading]:
        district = self._take(parts, self._districts, DISTRICT_TYPES)
        if district is not None:
            here = frozenset(area for area in district[1] if self._district_inside(area, provinces))
            if here:
                yield _Reading(district[0], provinces, here, closed, district[2])
        yield _Reading(parts, provinces, None, closed)

    def _district_inside(self, area: tuple[str, str], provinces: Areas | None) -> bool:
        """Whether an old district lay in one of the provinces, or in what became part of one."""
        if provinces is None:
            return True
        old = (area[0], area[1].partition("/")[0])
        return old in provinces or (NEW_LIST, self._now.get(old, "")) in provinces

    @staticmethod
    def _take(
        parts: tuple[tuple[str, ...], ...], names: dict[str, set[tuple[str, str]]], types: tuple[str, ...]
    ) -> tuple[tuple[tuple[str, ...], ...], Areas, bool] | None:
        """The longest name at the end of the line, taken off together with its type; and whether it had one."""
        if not parts:
            return None
        last = parts[-1]
        for length in range(min(_MAX_NAME, len(last)), 0, -1):
            found = names.get(" ".join(last[-length:]))
            if not found:
                continue
            before, kind = _strip_type(last[:-length])
            if kind and kind not in types:
                if not before:
                    continue  # "phường Lào Cai" names a commune
                before, kind = last[:-length], ""  # the end of another name: "Nho Quan, Ninh Bình" without its comma
            rest = (*parts[:-1], before) if before else parts[:-1]
            return rest, frozenset(found), bool(kind)
        return None

    def _commune(self, reading: _Reading, text: str) -> _Named | None:
        """The units meant by the last part of the rest that is a name inside the areas."""
        for part in reversed(reading.rest):
            typed = _typed(part, COMMUNE_TYPES)
            district = _typed(part, DISTRICT_TYPES)
            hamlet = not typed and part[0] in HAMLET_WORDS
            for kind, name in _names_in(part):
                whole = name.count(" ") + 1 == len(part)
                if not kind and not whole and (hamlet or district):
                    continue
                units, heard = self._fitting(name, kind, reading, text)
                if units:
                    left = tuple(" ".join(part).replace(f"{kind} {name}".strip(), "", 1).split())
                    others = (*(other for other in reading.rest if other != part), left)
                    also = self._also_district(name, kind, reading)
                    other = kind and left and any(self._index.named(" ".join((*left[-n:], kind))) for n in (1, 2))
                    ends = " ".join(part).endswith(name)  # "thị trấn Quế Võ" is not "thị trấn Quế" and a word more
                    sure = heard and ends and not (also or other) and self._sure(units, reading, kind, others)
                    return _Named(units, sure, also)
            if typed:
                return None
        return None

    def _also_district(self, name: str, kind: str, reading: _Reading) -> Areas:
        """Old districts of the area that a bare name, or one with the English "town", stands for as well."""
        if kind not in ("", TOWN) or (reading.districts is not None and reading.typed):
            return frozenset()
        found = frozenset(a for a in self._districts.get(name, ()) if self._district_inside(a, reading.provinces))
        if kind == TOWN:
            found = frozenset(area for area in found if "/Thị xã " in area[1])
        return found if reading.districts is None else found & reading.districts

    def _undisputed(self, found: _Named, reading: _Reading, parts: tuple[tuple[str, ...], ...], text: str) -> _Named:
        """Not sure where the province's name is also a district's, and that district holds another unit so named."""
        if not found.sure or reading.provinces is None or reading.districts is not None:
            return found
        district = self._take(parts, self._districts, DISTRICT_TYPES)
        if district is None:
            return found
        rest, areas, typed = district
        if typed:  # "thành phố Bắc Ninh" after a name as it is now is the label of that unit
            if all(unit.list == NEW_LIST for unit in found.units):
                return found
            areas = frozenset(area for area in areas if "/Thành phố " in area[1])
        rival = self._commune(_Reading(rest, None, areas), text)
        if not rival or self._now_keys(rival.units) <= self._now_keys(found.units):
            return found
        inside = tuple(unit for unit in rival.units if self._in_province(unit, reading.provinces))
        return _Named(tuple(dict.fromkeys(found.units + inside)), False)

    def _now_keys(self, units: tuple[Unit, ...]) -> set[str]:
        return {successor.unit.key for unit in units for successor in self._follow(unit)[0]}

    @staticmethod
    def _sure(units: tuple[Unit, ...], reading: _Reading, kind: str, others: tuple[tuple[str, ...], ...]) -> bool:
        """No district left unread, no bare words picked out of a longer text, no new name under a vanished province,
        no other type than the one written where no area is named."""
        if reading.districts is None and any(_typed(part, DISTRICT_TYPES) for part in others):
            return any(unit.type == "Huyện" for unit in units)
        if kind:
            areas_named = reading.districts is not None or reading.provinces is not None
            return areas_named or any(_is_type(unit, kind) for unit in units)
        if others[-1]:
            return False
        areas = reading.provinces or frozenset()
        renamed = any(u.list == NEW_LIST and (NEW_LIST, u.province_code) not in areas for u in units)
        return not (renamed and areas)

    def _fitting(self, name: str, kind: str, reading: _Reading, text: str) -> tuple[tuple[Unit, ...], bool]:
        """Units with this name in the areas, and whether the name has the tones of the line."""
        if name.isdigit() and not kind:
            return (), False
        units = self._known(name, kind, reading.provinces, reading.districts)
        heard = True
        if not text.isascii() and not name.isdigit():
            toned = tone_key(text)
            same = tuple(u for u in units if tone_key(u.name) in toned or (u.variant and tone_key(u.variant) in toned))
            heard = bool(same) or f" {name} " in toned
            units = same or units
        return _of_one_map(units, reading, kind, toned=not text.isascii()), heard

    def _named(self, name: str, kind: str, provinces: Areas | None, districts: Areas | None) -> tuple[Unit, ...]:
        """Units with this name in the areas, of the type where there are such."""
        units = [unit for unit in self._index.named(name) if self._inside(unit, provinces, districts)]
        typed = [unit for unit in units if _is_type(unit, kind)]
        if typed or kind in DISTRICT_TYPES:
            units = typed
        if kind in COMMUNE_TYPES:  # "phuong dong" is a ward Dong and a name Phương Đông
            units += [u for u in self._index.named(f"{kind} {name}") if self._inside(u, provinces, districts)]
        return tuple(units)

    def _inside(self, unit: Unit, provinces: Areas | None, districts: Areas | None) -> bool:
        if provinces is not None and not self._in_province(unit, provinces):
            return False
        if districts is None:
            return True
        olds: Iterable[Unit] = self._index.predecessors(unit.key) if unit.list == NEW_LIST else (unit,)
        return any((old.list, _district_id(old)) in districts for old in olds)

    def _in_province(self, unit: Unit, provinces: Areas) -> bool:
        """Named by the province it is in, was in, or became part of."""
        if (unit.list, unit.province_code) in provinces:
            return True
        if unit.list == NEW_LIST:
            return any((old.list, old.province_code) in provinces for old in self._index.predecessors(unit.key))
        after = self._index.successors(unit.key) or self._index.area_successors([unit])
        return any((NEW_LIST, successor.unit.province_code) in provinces for successor in after[:1])

    # --- answering ---

    def _answer(self, text: str, found: _Named, reading: _Reading) -> Resolution:
        candidates: dict[str, Successor] = {}
        reasons: list[str] = []
        for unit in found.units:
            followed, reason = self._follow(unit)
            reasons.append(reason)
            for successor in followed:
                candidates.setdefault(successor.unit.key, successor)
        if found.districts:
            return self._of_districts(text, found.districts, reading, candidates, "district_or_commune")
        if set(reasons) == {"history"} or not candidates:
            return Resolution(text, tuple(candidates.values()), ask=True, reason="history")
        if len(candidates) == 1 and "history" not in reasons:
            reason = reasons[0] if found.sure else "unsure"
            return Resolution(text, tuple(candidates.values()), ask=not found.sure, reason=reason)
        reason = "split" if len(found.units) == 1 else "ambiguous"
        return Resolution(text, tuple(candidates.values()), ask=True, reason=reason)

    def _follow(self, unit: Unit) -> tuple[tuple[Successor, ...], str]:
        """Where a unit of any list is now, and the reason that goes with it."""
        if unit.list == NEW_LIST:
            return (Successor(unit, "F"),), "current"
        after = self._index.successors(unit.key)
        if not after:
            return self._index.area_successors([unit]), "history"
        if unit.list == HISTORY_LIST:
            kept = self._index.unit(f"{OLD_LIST}:{unit.code}")
            if kept is None or name_words(unit.name) not in {name_words(kept.name), name_words(kept.variant)}:
                return after, "history"
        return after, "mapped"

    def _district_only(self, text: str, reading: _Reading) -> Resolution:
        named = any(_typed(part, COMMUNE_TYPES) for part in reading.rest)
        reason = "commune_unknown" if named else "district_only"
        return self._of_districts(text, reading.districts or frozenset(), reading, {}, reason)

    def _of_districts(
        self, text: str, districts: Areas, reading: _Reading, candidates: dict[str, Successor], reason: str
    ) -> Resolution:
        """The communes on the ground of old districts after those already found; no question if they are one."""
        for area in sorted(districts):
            for unit in self._in_district.get(area, ()):
                if reading.provinces is None or self._in_province(unit, reading.provinces):
                    for successor in self._follow(unit)[0]:
                        candidates.setdefault(successor.unit.key, successor)
        ask = len(candidates) != 1 or reason == "commune_unknown"
        return Resolution(text, tuple(candidates.values())[:_MOST], ask=ask, reason=reason if ask else "district_only")

    def _province_only(self, text: str, parts: tuple[tuple[str, ...], ...], areas: Areas) -> Resolution:
        name = " ".join(parts[-1])
        named = (unit for unit in self._index.named(name) if unit.list == NEW_LIST)
        same = (Successor(unit, "D") for unit in named if self._in_province(unit, areas))
        return Resolution(text, tuple(same), ask=True, reason="province_only")

    def _near(self, text: str, reading: _Reading | None) -> Resolution:
        """Suggestions; only from inside the province where one is named."""
        areas = (reading.provinces if reading else None) or frozenset()
        inside = {code if unit_list == NEW_LIST else self._now.get((unit_list, code)) for unit_list, code in areas}
        candidates: dict[str, Successor] = {}
        for province in sorted(code for code in inside if code) or (None,):
            for hit in self._index.search(text, _SUGGESTIONS, province):
                for unit in hit.candidates:
                    if not areas or self._in_province(unit, areas):
                        candidates.setdefault(unit.key, Successor(unit, "D"))
        if reading is not None:
            named = any(_typed(part, COMMUNE_TYPES) for part in reading.rest)
            reason = "commune_unknown" if named else "province_only"
        else:
            reason = "near" if candidates else "not_found"
        return Resolution(text, tuple(candidates.values())[:_MOST], ask=True, reason=reason)


def _of_one_map(units: tuple[Unit, ...], reading: _Reading, kind: str, *, toned: bool) -> tuple[Unit, ...]:
    """Which map the line speaks of: with a district the old one, with a province alone the new one; else all count.

    A name with a province and no type, or without tones, can be an old one that is another now: then both count.
    """
    provinces = reading.provinces
    if provinces is None and reading.districts is None:
        return units
    lists = {code: tuple(unit for unit in units if unit.list == code) for code in (NEW_LIST, OLD_LIST, HISTORY_LIST)}
    if provinces is None or reading.districts is not None:
        return lists[OLD_LIST] or lists[HISTORY_LIST] or lists[NEW_LIST]
    current = tuple(u for u in lists[NEW_LIST] if (NEW_LIST, u.province_code) in provinces)
    if not current:
        return (lists[OLD_LIST] + lists[HISTORY_LIST]) or lists[NEW_LIST]
    names = {tone_key(unit.name) for unit in current}
    if any(_is_type(unit, kind) for unit in current):
        return current + tuple(u for u in lists[OLD_LIST] if not toned and tone_key(u.name) not in names)
    return current + tuple(u for u in lists[OLD_LIST] if (OLD_LIST, u.province_code) in provinces)


def _once(parts: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The parts without repetitions: of a part ("Hà Nội, Hà Nội") and of words that open one ("xã xã Phúc Sơn")."""
    found: list[tuple[str, ...]] = []
    for part in parts:
        size = 2 if part[:2] in _PAIRS else 1 if part[0] in _TYPES else 0
        words = part[size:] if len(part) > size * 2 > 0 and part[:size] == part[size : size * 2] else part
        if found and len(found[-1]) > len(words) and found[-1][-len(words) :] == words:
            before = found.pop()[: -len(words)]  # "Chi Lăng Lạng Sơn, Lạng Sơn"
            if _strip_type(before)[1]:
                before += words
            if found[-1:] != [before]:
                found.append(before)
        if found[-1:] != [words]:
            found.append(words)
    return tuple(found)


def _is_type(unit: Unit, kind: str) -> bool:
    return unit.type in ("Thị trấn", "Thị xã") if kind == TOWN else name_words(unit.type) == kind


def _bare(district: str) -> str:
    """``Thị xã Nghĩa Lộ`` → ``Nghĩa Lộ``."""
    for kind in ("Thành phố ", "Thị xã ", "Huyện ", "Quận "):
        if district.startswith(kind):
            return district[len(kind) :]
    return district


def _district_id(unit: Unit) -> str:
    return f"{unit.province_code}/{unit.district}"


def _strip_type(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Words without the unit type they end with, and that type."""
    if not words:
        return words, ""
    if words[-2:] in _PAIRS:
        return words[:-2], " ".join(words[-2:])
    return (words[:-1], words[-1]) if words[-1] in _TYPES else (words, "")


@lru_cache(_REMEMBERED)
def _typed(part: tuple[str, ...], types: tuple[str, ...]) -> bool:
    """Whether a unit type of these stands in the part before a name ("xa" inside "thi xa" is none)."""
    return any(_strip_type(part[:at])[1] in types for at in range(1, len(part)))


@lru_cache(_REMEMBERED)
def _names_in(part: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(type, name) that a part may hold: what follows a type word first, then the longest name at its end."""
    return tuple(_all_names_in(part))


def _all_names_in(part: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for at in range(len(part)):
        before, kind = _strip_type(part[:at])
        if kind and kind not in PROVINCE_TYPES and len(before) < at:
            for length in range(min(_MAX_NAME, len(part) - at), 0, -1):
                yield kind, " ".join(part[at : at + length])
    for length in range(min(_MAX_NAME, len(part)), 0, -1):
        kind = _strip_type(part[:-length])[1]
        yield ("" if kind == "tinh" else kind), " ".join(part[-length:])
