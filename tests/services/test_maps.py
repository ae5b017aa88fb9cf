"""Lists, filters and counts on either map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from kc_desktop.app import App, packs
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.services import lists, maps
from kc_desktop.services.lists import Query
from tests.tools.offices import add, commune, office


@cache
def mixed() -> str:
    """A new commune that lies in two old districts."""
    units, old = packs().units("2025"), packs().places.predecessors
    return next(unit.key for unit in units if len({maps.area_of(one, maps.OLD_DISTRICT) for one in old(unit.key)}) == 2)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    made = office(tmp_path / "station", "station", "Trạm mẫu")
    yield made
    made.close()


def names(app: App, where: Mapping[str, tuple[str, ...]], search: str = "", *, quick: bool = False) -> list[str]:
    nums = lists.ids(app.desk, Query("facility", search, where, quick=quick, limit=50 if quick else 0))
    return [row.cells[0] for row in lists.page(app.desk, "facility", nums, ("name",))]


def test_an_old_area_holds_what_names_it_and_what_only_can_lie_in_it(app: App) -> None:
    olds = packs().places.predecessors(mixed())
    first, district = olds[0], maps.area_of(olds[0], maps.OLD_DISTRICT)
    second = next(unit for unit in olds if maps.area_of(unit, maps.OLD_DISTRICT) != district)
    inside = maps.keys_for(packs(), maps.OLD_DISTRICT, (district,))
    assert mixed() in inside.partly
    assert mixed() not in inside.news
    add(app.desk, "Mẫu – Gốm A", site_commune=mixed(), old_commune=first.key)
    add(app.desk, "Mẫu – Gốm B", site_commune=mixed())
    add(app.desk, "Mẫu – Gốm C", site_commune=mixed(), old_commune=second.key)
    if inside.news:
        add(app.desk, "Mẫu – Gốm D", site_commune=inside.news[0])
    derived = ["Mẫu – Gốm D"] if inside.news else []
    where = {maps.OLD_DISTRICT: (district,)}
    assert names(app, where) == ["Mẫu – Gốm A", *derived]
    assert names(app, where, "gốm") == names(app, where, "gom", quick=True) == ["Mẫu – Gốm A", *derived]
    assert maps.told(app.desk, "facility", where) == maps.Told(1, len(derived), 1)
    assert district in dict(lists.filter_values(app.desk, "facility", maps.OLD_DISTRICT))

    counted = maps.counted(app.desk, "facility", maps.OLD_DISTRICT)
    lines = {line.key: (line.count, line.derived) for line in counted.lines}
    assert lines[district] == (1 + len(derived), len(derived))
    assert counted.unknown == 1


def test_every_commune_of_today_lies_in_the_old_provinces_it_came_from() -> None:
    index = packs().places
    old = packs().units(OLD_LIST)
    keys = maps.keys_for(packs(), maps.OLD_PROVINCE, {maps.area_of(unit, maps.OLD_PROVINCE) for unit in old})
    assert len(keys.olds) == len(old)
    assert keys.partly == ()
    assert set(keys.news) == {unit.key for unit in packs().units("2025") if index.predecessors(unit.key)}


def test_the_list_on_the_old_map_says_what_is_certain(app: App) -> None:
    single = next(u.key for u in packs().units("2025") if len(packs().places.predecessors(u.key)) == 1)
    (old,) = packs().places.predecessors(single)
    add(app.desk, "Mẫu – A", site_commune=single)
    add(app.desk, "Mẫu – B", site_commune=single, old_commune=old.key)
    add(app.desk, "Mẫu – C", site_commune=mixed())
    nums = lists.ids(app.desk, Query("facility"))
    shown = lists.old_communes(app.desk, "facility", nums)
    assert [shown[num] for num in nums] == [
        f"≈ {old.full_name}",
        old.full_name,
        f"? {app.desk.names.unit_label(mixed())}",
    ]


def test_an_old_area_is_named_as_people_write_it() -> None:
    assert maps.meant(packs(), maps.OLD_PROVINCE, "bắc giang") == ("pre2025:24",)
    assert maps.meant(packs(), maps.OLD_DISTRICT, "huyen yen the") == ("pre2025:24/Huyện Yên Thế",)
    with pytest.raises(Refused):
        maps.meant(packs(), maps.OLD_DISTRICT, "Không Có")
    with pytest.raises(Refused):
        maps.keys_for(packs(), maps.OLD_UNIT, ("pre2025:99999",))


def test_the_hits_with_the_tones_typed_come_first(app: App) -> None:
    for name in ("Mẫu – Gốm Chu Đậu", "Mẫu – Bánh Gom Chu Dâu", "Mẫu – A Gòm chu đau"):
        add(app.desk, name)
    toned = names(app, {}, "Gốm Chu Đậu")
    assert toned[0] == "Mẫu – Gốm Chu Đậu"
    assert len(toned) == 3
    assert names(app, {}, "gốm chu đ", quick=True)[0] == "Mẫu – Gốm Chu Đậu"
    assert names(app, {}, "gòm")[0] == "Mẫu – A Gòm chu đau"
    assert names(app, {}, "gom chu dau") == sorted(toned), "without tones in the order of the list"


def test_a_word_and_filters_meet(app: App) -> None:
    add(app.desk, "Mẫu – Gốm A", legal_form="htx", in_craft_village=True)
    add(app.desk, "Mẫu – Gốm B", legal_form="ho_kd", site_commune=commune(3))
    for quick in (False, True):
        assert names(app, {"legal_form": ("htx",)}, "gom", quick=quick) == ["Mẫu – Gốm A"]
        assert names(app, {"legal_form": ("htx", "ho_kd")}, "gom", quick=quick) == ["Mẫu – Gốm A", "Mẫu – Gốm B"]
        assert names(app, {"in_craft_village": ("true",)}, "gom", quick=quick) == ["Mẫu – Gốm A"]
        both = {"legal_form": ("htx",), "site_commune": (commune(3),)}
        assert names(app, both, "gom", quick=quick) == []


def test_numbers_are_found_by_their_beginning_however_they_are_grouped(app: App) -> None:
    add(app.desk, "Mẫu – Gốm", phones=("0912345678",), tax_code="0100109106-001")
    add(app.desk, "Mẫu – Chè", phones=("0987654321",))
    for typed in ("0912", "0912 345", "0912.345.678", "+84 912 345 678", "0100109106", "0100109106-0", "0100109106001"):
        assert names(app, {}, typed) == ["Mẫu – Gốm"], typed
    assert names(app, {}, "gốm 0912 345 6") == ["Mẫu – Gốm"]
    assert names(app, {}, "345678") == []


def test_a_commune_is_called_as_it_was_on_the_day() -> None:
    day = date(2026, 9, 19)
    assert maps.called(packs(), "2025:07294", day) == "Xã Bố Hạ, tỉnh Bắc Ninh"
    assert maps.called(packs(), "2025:07294", day + timedelta(days=1)) == "Phường Bố Hạ, thành phố Bắc Ninh"
    assert maps.called(packs(), "2025:07294", date(2025, 6, 30)) == ""
