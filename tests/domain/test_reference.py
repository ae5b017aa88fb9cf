"""Dated values, industry search, and the services over them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain.reference import CodeEntry, Province, province_type, valid_on, version_on
from kc_desktop.services import reference
from tests.tools.cases import each

PACKS = packs()
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 1, 1))


def entry(first: date | None, last: date | None, label: str = "x") -> CodeEntry:
    return CodeEntry("list", "code", label, label, "", "", first, last, "", "F")


@given(DAYS, DAYS)
def test_both_ends_belong_to_a_period(first: date, last: date) -> None:
    period = entry(first, last)
    if first <= last:
        assert valid_on(period, first)
        assert valid_on(period, last)
    assert not valid_on(period, last + timedelta(days=1))
    assert not valid_on(period, first - timedelta(days=1))
    assert valid_on(period, None)
    assert valid_on(entry(None, None), first)


@given(DAYS)
def test_the_newest_version_that_holds(day: date) -> None:
    change = date(2025, 7, 1)
    old, new = entry(None, change - timedelta(days=1), "old"), entry(change, None, "new")
    assert version_on((old, new), day) is (new if day >= change else old)
    assert version_on((old, new), None) is new
    assert version_on((), day) is None


def test_an_unverified_day_counts_from_the_first_it_can_be() -> None:
    before = Province("2025", "22", "X", "Tỉnh", date(2025, 7, 1), None, None, "", "F")
    after = Province("2025", "22", "X", "Thành phố", None, date(2026, 8, 24), None, "", "W")
    assert province_type((before, after), date(2026, 8, 23)) == ("tỉnh", "F")
    assert province_type((before, after), date(2026, 8, 24)) == ("thành phố", "W")
    assert province_type((before, after), date(2025, 6, 30)) == ("", "")


@each(
    "typed, version, code",
    [
        ("1030", "2025", "1030"),
        ("103", "2025", "103"),
        ("c", "2025", "C"),
        ("che bien bao quan rau", "2025", "1030"),
        ("gốm", "2025", "2393"),
        ("chế biến gỗ", "2025", "16"),
        ("vật liệu xây dựng", "2025", None),
        ("dệt", "2007", None),
    ],
)
def test_industry_search(typed: str, version: str, code: str | None) -> None:
    hits = reference.find_vsic(PACKS, typed, version=version)
    assert hits
    assert all(hit.version == version for hit in hits)
    if code is not None:
        assert code in [hit.code for hit in hits[:3]]


@each("typed", ["", "  ", "99999999", "qqqq"])
def test_industry_search_finds_nothing(typed: str) -> None:
    assert reference.find_vsic(PACKS, typed) == ()


@given(st.text(max_size=20))
def test_industry_search_takes_any_text(text: str) -> None:
    assert len(reference.find_vsic(PACKS, text, limit=3)) <= 3


def test_services_read_the_packs() -> None:
    assert reference.find_places(PACKS, "ba dinh", limit=1)[0].candidates[0].key == "2025:00004"
    assert [answer.ask for answer in reference.resolve_places(PACKS, ["phường Ba Đình, Hà Nội", "?"])] == [False, True]
    assert "cap huyện" not in [e.label for e in reference.choices(PACKS, "typical_level", date(2026, 1, 1))]
    assert {info.name for info in reference.pack_infos(PACKS)} == {"units", "vsic", "codelists", "rules", "reports"}


def test_json_of_a_place_names_list_code_and_certainty() -> None:
    answer = reference.resolution_json(reference.resolve_place(PACKS, "xã Phúc Sơn, huyện Sơn Động, Bắc Giang"))
    assert answer == {
        "text": "xã Phúc Sơn, huyện Sơn Động, Bắc Giang",
        "candidates": [
            {"list": "2025", "code": "07627", "name": "Xã Đại Sơn, thành phố Bắc Ninh", "certainty": "F"},
        ],
        "ask": False,
        "why": "theo bảng chuyển đổi đơn vị cũ sang mới",
    }
