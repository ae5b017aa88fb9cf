"""An address line is never answered as certain with a commune that it does not mean, however it is written."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Iterator

import pytest

from kc_desktop.app import packs
from kc_desktop.domain.fold import fold
from kc_desktop.domain.place_words import tone_key
from kc_desktop.domain.places import PlaceIndex
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Unit
from tests.tools.cases import each

PACKS = packs()
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
SHORT = {
    "Xã": "X.",
    "Phường": "P.",
    "Thị trấn": "tt.",
    "Huyện": "H.",
    "Quận": "Q.",
    "Thị xã": "TX",
    "Thành phố": "T.P",
    "Tỉnh": "T.",
}

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
    yield (
        "short",
        ",".join(f"{SHORT.get(kind, kind)}{name}" for kind, name in parts).replace("TX", "TX ").replace("T.P", "T.P "),
    )
    yield "upper", "  ".join(full).upper()
    yield "english", fold(", ".join(english(part) for part in parts))
    yield "english, no commas", " ".join(english(part) for part in parts)
    yield "english bare province", ", ".join([*(english(part) for part in parts[:-1]), parts[-1][1]])
    yield "doubled", ", ".join([*full, full[-1]])
    yield "doubled names", " ".join(f"{name}, {name}" for _, name in parts)
    yield "country", ", ".join([*bare, "Việt Nam"])


STYLES = tuple(style for style, _ in writings((("Xã", "A"), ("Tỉnh", "B"))))


def dropped(unit: Unit, drop: str) -> tuple[Part, ...]:
    """What is left of the address of an old unit; of a new one (no district) only the province can stay."""
    parts = parts_of(unit)
    if not unit.district:
        return parts if drop == "nothing" else parts[1:]
    left = {
        "nothing": parts,
        "commune": parts[1:],
        "district": (parts[0], parts[2]),
        "province": parts[:2],
        "all but district": parts[1:2],
        "all but commune": parts[:1],
    }
    return left[drop]


DROPS = ("nothing", "commune", "district", "province", "all but district", "all but commune")
NEW_BY_LABEL: dict[tuple[str, str, str], str] = {
    (unit.type, tone_key(unit.name), unit.province_name): unit.key for unit in PACKS.units(NEW_LIST)
}


def right_units(index: PlaceIndex, unit: Unit, parts: tuple[Part, ...], style: str) -> set[str]:
    """Keys the line can mean for certain: what took the old unit over, and, where the line without its district is
    word by word the label of a unit of today, that unit."""
    named = parts[0] == (unit.type, unit.name)
    if unit.list == NEW_LIST:
        return {unit.key} if named else set()
    right = {successor.unit.key for successor in index.successors(unit.key)}
    if named and len(parts) == 2 and "names" not in style:
        right.add(NEW_BY_LABEL.get((unit.type, tone_key(unit.name), parts[1][1]), ""))
    return right


def outcome(unit: Unit, parts: tuple[Part, ...], style: str, line: str) -> str:
    """``right`` or ``wrong`` where the reader is certain, ``ask`` where it is not."""
    answer = PACKS.addresses.resolve(line)
    if answer.ask:
        return "ask"
    (candidate,) = answer.candidates  # certain is one unit
    return "right" if candidate.unit.key in right_units(PACKS.places, unit, parts, style) else "wrong"


def outcomes(unit_list: str, drop: str, step: int, turns: int) -> tuple[Counter[str], list[str]]:
    """Every ``step``-th unit in ``turns`` of the writings, taken in turn; and the lines that went wrong."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for number, unit in enumerate(PACKS.units(unit_list)[::step]):
        parts = dropped(unit, drop)
        lines = tuple(writings(parts)) if parts else ()
        for turn in range(turns if lines else 0):
            style, line = lines[(number * turns + turn) % len(lines)]
            result = outcome(unit, parts, style, line)
            counts[result] += 1
            if result == "wrong":
                wrong.append(f"{line} ({unit.label})")
    return counts, wrong


@pytest.mark.slow
@pytest.mark.parametrize("drop", DROPS)
def test_an_old_address_is_never_silently_wrong(drop: str) -> None:
    counts, wrong = outcomes(OLD_LIST, drop, EVERY, 3)
    assert wrong == []
    if drop in ("nothing", "district", "province"):
        assert counts["right"] > 4 * counts["ask"]  # a reader that asks always would be of no use


@pytest.mark.slow
def test_a_new_address_is_read_or_asked_about() -> None:
    counts, wrong = outcomes(NEW_LIST, "nothing", EVERY, len(STYLES))
    assert wrong == []
    assert counts["right"] > 8 * counts["ask"]


def test_a_new_address_without_its_commune_is_never_certain() -> None:
    counts, _ = outcomes(NEW_LIST, "commune", EVERY, len(STYLES))
    assert set(counts) == {"ask"}


@each(
    "line, reason, province",
    [
        ("Quang Trach District, Quảng Bình", "district_only", "Quảng Trị"),
        ("Quảng Bình", "province_only", ""),
        ("12 Trần Phú, Quảng Bình, Việt Nam", "province_only", "Quảng Trị"),
        ("xã Không Có, tỉnh Quảng Bình", "commune_unknown", "Quảng Trị"),
        ("Hữu Lũng, Lạng Sơn", "district_or_commune", "Lạng Sơn"),
        ("HUU LUNG  LANG SON", "district_or_commune", "Lạng Sơn"),
        ("H. Hữu Lũng, T. Lạng Sơn", "district_only", "Lạng Sơn"),
        ("Huu Lung District, Lang Son Province, Vietnam", "district_only", "Lạng Sơn"),
        ("Q.1, T.P. HCM", "district_only", "Hồ Chí Minh"),
        ("Mộc Châu Town, Sơn La", "district_or_commune", "Sơn La"),
    ],
)
def test_a_named_province_holds_all_candidates(line: str, reason: str, province: str) -> None:
    answer = PACKS.addresses.resolve(line)
    assert (answer.ask, answer.reason) == (True, reason)
    assert len(answer.candidates) <= 30
    assert {candidate.unit.province_name for candidate in answer.candidates} <= {province}
    assert answer.candidates or not province or reason in {"commune_unknown", "province_only"}


@each(
    "line, label",
    [
        ("xã Hữu Lũng, Lạng Sơn", "Xã Hữu Lũng, tỉnh Lạng Sơn"),
        ("X. Hữu Lũng, Lạng Sơn 240000, Việt Nam", "Xã Hữu Lũng, tỉnh Lạng Sơn"),
        ("Huu Lung Commune, Lang Son Province", "Xã Hữu Lũng, tỉnh Lạng Sơn"),
        ("Ba Dinh Ward, Hanoi", "Phường Ba Đình, thành phố Hà Nội"),
        ("tt. Nhã Nam,H.Tân Yên,T.Bắc Giang", "Xã Nhã Nam, thành phố Bắc Ninh"),
        ("Nha Nam Town Tan Yen District Bac Giang Province", "Xã Nhã Nam, thành phố Bắc Ninh"),
        ("xã xã Phúc Sơn, huyện huyện Sơn Động, Bắc Giang, Bắc Giang", "Xã Đại Sơn, thành phố Bắc Ninh"),
        ("Ward 5, Binh Thanh District, HCM City", "Phường Bình Lợi Trung, thành phố Hồ Chí Minh"),
    ],
)
def test_ways_of_writing_that_need_no_person(line: str, label: str) -> None:
    answer = PACKS.addresses.resolve(line)
    assert [candidate.unit.label for candidate in answer.candidates] == [label]
    assert not answer.ask


def test_reading_a_line_is_quick() -> None:
    lines = [unit.label for unit in PACKS.units(OLD_LIST)[::50]]
    PACKS.addresses.resolve(lines[0])
    times = []
    for line in lines:
        started = time.process_time()
        PACKS.addresses.resolve(line)
        times.append(time.process_time() - started)
    assert statistics.median(times) < 0.002  # 0.1 ms on an idle core; room for a busy one
