"""Finding communes as people type them, and following old names to the new map, on the real lists."""

from __future__ import annotations

import random
import statistics
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain.addresses import AddressReader
from kc_desktop.domain.fold import fold
from kc_desktop.domain.places import PlaceHit, PlaceIndex
from kc_desktop.domain.reference import HISTORY_LIST, NEW_LIST, OLD_LIST
from tests.tools.cases import each

PACKS = packs()


@pytest.fixture(scope="module")
def index() -> PlaceIndex:
    return PACKS.places


@pytest.fixture(scope="module")
def reader() -> AddressReader:
    return PACKS.addresses


def first(index: PlaceIndex, text: str) -> PlaceHit:
    return index.search(text)[0]


# --- search ---


def test_old_name_shows_the_new_unit(index: PlaceIndex) -> None:
    hit = first(index, "phuc son bac ninh")
    assert hit.lines == (
        "Xã Đại Sơn, thành phố Bắc Ninh",
        "trước 1/7/2025: xã Phúc Sơn, huyện Sơn Động, tỉnh Bắc Giang",
    )
    assert hit.unit is not None
    assert hit.unit.key == "2025:07627"
    assert not hit.split


def test_a_name_merged_away_before_2025_is_offered_for_choice(index: PlaceIndex) -> None:
    hit = index.search("phuc son bac ninh")[1]
    assert hit.unit is None
    assert hit.old is not None
    assert (hit.old.list, hit.old.district) == (HISTORY_LIST, "Huyện Tân Yên")
    assert "Xã Nhã Nam" in [unit.full_name for unit in hit.candidates]
    assert hit.certainty == "D"


@each(
    "typed, label",
    [
        ("ba đình hà nội", "Phường Ba Đình, thành phố Hà Nội"),
        ("BA DINH", "Phường Ba Đình, thành phố Hà Nội"),
        ("ha noi ba dinh", "Phường Ba Đình, thành phố Hà Nội"),
        ("p. ba dinh", "Phường Ba Đình, thành phố Hà Nội"),
        ("phường Bố Hạ", "Phường Bố Hạ, thành phố Bắc Ninh"),
        ("x.bo ha", "Phường Bố Hạ, thành phố Bắc Ninh"),
        ("ea h’leo", "Xã Ea H'Leo, tỉnh Đắk Lắk"),
        ("ea hleo", "Xã Ea H'Leo, tỉnh Đắk Lắk"),
        ("hoà an cao bằng", "Xã Hòa An, tỉnh Cao Bằng"),
        ("ly son", "Đặc khu Lý Sơn, tỉnh Quảng Ngãi"),
        ("đặc khu côn", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
        ("tt. nhã nam", "Xã Nhã Nam, thành phố Bắc Ninh"),
        ("Hòa Bình, Phú Thọ", "Phường Hòa Bình, tỉnh Phú Thọ"),
        ("kinh ba", "Phường Kinh Bắc, thành phố Bắc Ninh"),
    ],
)
def test_search_finds(index: PlaceIndex, typed: str, label: str) -> None:
    assert first(index, typed).lines[0] == label


def test_tones_decide_between_names_that_fold_alike(index: PlaceIndex) -> None:
    assert first(index, "Ba Dinh").lines[0] == "Phường Ba Đình, thành phố Hà Nội"
    assert first(index, "Xã Ba Dinh, Quảng Ngãi").lines[0] == "Xã Ba Dinh, tỉnh Quảng Ngãi"


def test_whole_name_before_beginning_and_new_before_old(index: PlaceIndex) -> None:
    hits = index.search("tan yen", limit=10)
    names = [(hit.old or hit.candidates[0]).name for hit in hits]
    exact = [fold(name) == "tan yen" for name in names]
    assert exact == sorted(exact, reverse=True)
    among_exact = [hit.old is None for hit, is_exact in zip(hits, exact, strict=True) if is_exact]
    assert among_exact == sorted(among_exact, reverse=True)


def test_a_province_alone_lists_its_communes(index: PlaceIndex) -> None:
    hits = index.search("bac ninh", limit=20)
    assert all(hit.candidates[0].province_code == "24" for hit in hits)


def test_stays_inside_a_province(index: PlaceIndex) -> None:
    hits = index.search("tan tien", limit=50, province="24")
    assert hits
    assert {unit.province_code for hit in hits for unit in hit.candidates} == {"24"}


def test_a_split_commune_has_no_unit_but_candidates(index: PlaceIndex) -> None:
    hit = first(index, "xa phan duong minh chau")
    assert hit.unit is None
    assert hit.split
    assert "đã chia cho 2 đơn vị mới" in hit.lines[1]


@each("typed", ["", "   ", "…", "zzzz", "ba zzzz", "zz " * 500])
def test_nothing_to_find(index: PlaceIndex, typed: str) -> None:
    assert index.search(typed) == ()


@given(st.text(max_size=30))
def test_any_text_is_safe(text: str) -> None:
    assert len(PACKS.places.search(text, limit=5)) <= 5
    PACKS.addresses.resolve(text)


def test_every_new_commune_is_found_by_name_and_province(index: PlaceIndex) -> None:
    for unit in random.Random(1).sample(PACKS.units(NEW_LIST), 150):
        hits = index.search(fold(f"{unit.name} {unit.province_name}"), limit=5)
        assert any(hit.old is None and hit.unit == unit for hit in hits), unit.label


def test_search_keeps_up_with_typing(index: PlaceIndex) -> None:
    times = []
    for unit in random.Random(2).sample(list(index.all_units()), 40):
        name = fold(f"{unit.name} {unit.province_name}")
        for end in range(1, len(name) + 1):
            started = time.process_time()
            index.search(name[:end])
            times.append(time.process_time() - started)
    assert statistics.quantiles(times, n=20)[-1] < 0.02  # p95 under 3 ms on an idle core; room for a busy one


# --- the two maps ---


def test_successors_and_predecessors(index: PlaceIndex) -> None:
    assert [s.unit.key for s in index.successors("pre2025:00004")] == ["2025:00004"]
    assert "pre2025:00004" in [unit.key for unit in index.predecessors("2025:00004")]
    assert index.successors("2025:00004") == ()
    assert index.successors("2021:07318") == ()  # Phúc Sơn, Tân Yên: merged before 30/6/2025


def test_island_districts_are_units_of_their_own(index: PlaceIndex) -> None:
    names = {}
    for code in ("318", "471", "498", "536", "755"):
        (successor,) = index.successors(f"pre2025:{code}")
        names[code] = (successor.unit.full_name, successor.mark)
    assert names == {
        "318": ("Đặc khu Bạch Long Vĩ", "W"),
        "471": ("Đặc khu Cồn Cỏ", "W"),
        "498": ("Đặc khu Hoàng Sa", "W"),
        "536": ("Đặc khu Lý Sơn", "W"),
        "755": ("Đặc khu Côn Đảo", "W"),
    }


# --- address lines ---


@each(
    "line, code, reason",
    [
        ("thôn 3, xã Phúc Sơn, huyện Sơn Động, Bắc Giang", "07627", "mapped"),
        ("Phường Trúc Bạch, quận Ba Đình, Hà Nội", "00004", "mapped"),
        ("phường Ba Đình, Hà Nội", "00004", "current"),
        ("số 4, P.4, TP Mỹ Tho, Tiền Giang", "28249", "mapped"),
        ("TT. Nhã Nam, H. Tân Yên, T. Bắc Giang", "07306", "mapped"),
        ("xã Bố Hạ, Bắc Ninh", "07294", "current"),
        ("gia son huyen nho quan ninh binh", "14389", "mapped"),
        ("Phường 5, quận Bình Thạnh, TP.HCM", "26905", "mapped"),
        ("xã Tân An, huyện Yên Dũng, Bắc Giang", "07682", "mapped"),
        ("huyện Lý Sơn, Quảng Ngãi", "21548", "mapped"),
        ("huyện Vân Đồn, Quảng Ninh", "06994", "district_only"),
    ],
)
def test_lines_that_need_no_person(reader: AddressReader, line: str, code: str, reason: str) -> None:
    answer = reader.resolve(line)
    assert [candidate.unit.code for candidate in answer.candidates] == [code]
    assert (answer.ask, answer.reason) == (False, reason)


@each(
    "line, reason",
    [
        ("Tổ 5 phường Long Biên quận Long Biên Hà Nội", "split"),
        ("xã Tân Tiến", "ambiguous"),
        ("xã Phúc Sơn", "ambiguous"),
        ("thôn 3, xã Phúc Sơn, huyện Tân Yên, Bắc Giang", "history"),
        ("quận Ba Đình, Hà Nội", "district_only"),
        ("Bắc Ninh", "province_only"),
        ("TP.HCM", "province_only"),
        ("Thôn Tân Tiến, xã Không Có, huyện Tân Yên", "commune_unknown"),
        ("Sơn Động, Bắc Giang", "district_or_commune"),
        ("ba dinh ha noi", "district_or_commune"),
        ("Hữu Lũng, Lạng Sơn", "district_or_commune"),
        ("Quang Trach District, Quảng Bình", "district_only"),
        ("Quảng Bình", "province_only"),
        ("12 Trần Phú, Quảng Bình, Việt Nam", "province_only"),
        ("abc xyz", "not_found"),
        ("", "not_found"),
    ],
)
def test_lines_for_a_person(reader: AddressReader, line: str, reason: str) -> None:
    answer = reader.resolve(line)
    assert (answer.ask, answer.reason) == (True, reason)
    assert answer.why


def test_every_new_label_is_read_back(reader: AddressReader) -> None:
    for unit in PACKS.units(NEW_LIST):
        answer = reader.resolve(unit.label)
        assert (answer.ask, [c.unit.key for c in answer.candidates]) == (False, [unit.key]), unit.label


@pytest.mark.slow
def test_old_labels_are_followed_and_exactly_the_split_ones_ask(reader: AddressReader, index: PlaceIndex) -> None:
    asked = 0
    for unit in PACKS.units(OLD_LIST):
        answer = reader.resolve(unit.label)
        assert {c.unit.key for c in answer.candidates} == {s.unit.key for s in index.successors(unit.key)}, unit.label
        asked += answer.ask
    assert asked == 440


def test_old_addresses_without_commas_or_tones_never_go_wrong_silently(
    reader: AddressReader, index: PlaceIndex
) -> None:
    for unit in random.Random(4).sample(PACKS.units(OLD_LIST), 400):
        line = fold(f"thon 2 {unit.type} {unit.name} {unit.district} {unit.province_name}")
        answer = reader.resolve(line)
        right = {s.unit.key for s in index.successors(unit.key)}
        assert answer.ask or {c.unit.key for c in answer.candidates} == right, line
