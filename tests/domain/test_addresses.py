"""An address line is never answered as certain with a commune that it does not mean, however it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kc_desktop.domain.addresses import AddressReader
from kc_desktop.domain.fold import fold
from kc_desktop.domain.place_words import tone_key
from kc_desktop.domain.places import PlaceIndex
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Unit
from kc_desktop.exchange.packs import Packs

PACKS = Packs(Path(__file__).resolve().parents[2] / "resources" / "packs")
EVERY = 7
ENGLISH = {
    "Xã": "Commune",
    "Phường": "Ward",
    "Thị trấn": "Town",
    "Huyện": "District",
    "Quận": "District",
    "Thị xã": "Town",
    "Thành phố": "City",
    "Tỉnh": "Province",
    "Đặc khu": "Special Zone",
}
SHORT = {"Xã": "X.", "Phường": "P.", "Thị trấn": "tt.", "Huyện": "H.", "Quận": "Q.", "Thị xã": "TX", "Thành phố": "T.P"}

Part = tuple[str, str]


def parts_of(unit: Unit) -> tuple[Part, ...]:
    """(type, name) of the commune, the district when there is one, and the province."""
    kind = next((k for k in ("Thành phố", "Thị xã", "Huyện", "Quận") if unit.district.startswith(k + " ")), "")
    district = ((kind, unit.district[len(kind) :].strip()),) if unit.district else ()
    return ((unit.type, unit.name), *district, (unit.province_type.capitalize(), unit.province_name))


def english(part: Part) -> str:
    kind, name = part
    return f"{ENGLISH[kind]} {name}" if name.isdigit() else f"{name} {ENGLISH[kind]}"


def writings(parts: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    """The same parts as different people write them."""
    full = [f"{kind} {name}".strip() for kind, name in parts]
    bare = [*full[:-1], parts[-1][1]]
    yield "full", ", ".join(full)
    yield "no tones", fold(", ".join(bare))
    yield "no commas", " ".join(bare)
    yield "neither", fold(" ".join(full))
    yield "names only", ", ".join(name for _, name in parts)
    yield "folded names", fold(" ".join(name for _, name in parts))
    yield "short", ",".join(f"{SHORT.get(kind, kind)}{name}" for kind, name in parts).replace("TX", "TX ")
    yield "upper", "  ".join(full).upper()
    yield "english", fold(", ".join(english(part) for part in parts))
    yield "english, no commas", " ".join(english(part) for part in parts)
    yield "english bare province", ", ".join([*(english(part) for part in parts[:-1]), parts[-1][1]])
    yield "doubled", ", ".join([*full, full[-1]])
    yield "doubled names", " ".join(f"{name}, {name}" for _, name in parts)
    yield "country", ", ".join([*bare, "Việt Nam"])


def dropped(unit: Unit) -> Iterator[tuple[str, tuple[Part, ...]]]:
    parts = parts_of(unit)
    yield "whole", parts
    if unit.district:
        yield "no commune", parts[1:]
        yield "no district", (parts[0], parts[2])
        yield "no province", parts[:2]
        yield "district alone", parts[1:2]
        yield "commune alone", parts[:1]


def right_units(index: PlaceIndex, unit: Unit, parts: tuple[Part, ...], style: str) -> set[str]:
    """The units that the line can mean. Without its district a line with types may be the label of a new unit."""
    right = {successor.unit.key for successor in index.successors(unit.key)}
    if unit.list == NEW_LIST:
        return right | {unit.key}
    typed = "names" not in style
    named = next((n for n in index.all_units() if False), None)
    assert named is None
    if typed and len(parts) == 2 and parts[0] == (unit.type, unit.name):
        for new in NEW_BY_LABEL.get((unit.type, tone_key(unit.name), parts[1][1]), ()):
            right.add(new.key)
    return right


NEW_BY_LABEL: dict[tuple[str, str, str], list[Unit]] = {}
for _unit in PACKS.units(NEW_LIST):
    NEW_BY_LABEL.setdefault((_unit.type, tone_key(_unit.name), _unit.province_name), []).append(_unit)


def outcome(reader: AddressReader, index: PlaceIndex, unit: Unit, drop: str, parts: tuple[Part, ...]) -> Iterator[tuple[str, str, str]]:
    for style, line in writings(parts):
        answer = reader.resolve(line)
        if answer.ask:
            yield style, "ask", line
        elif {c.unit.key for c in answer.candidates} <= right_units(index, unit, parts, style):
            yield style, "right", line
        else:
            yield style, "WRONG", f"{line!r} ({unit.label}) -> {[c.unit.label for c in answer.candidates]} {answer.reason}"
