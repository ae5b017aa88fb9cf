"""The judgement by the shipped rules: the tables of NĐ 45, NĐ 235, NĐ 80 and TT 46 as cases, day by day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kc_desktop.domain.declared import Facility, Survey
from kc_desktop.domain.declared.survey import NeedRow, ProductRow, YearRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.reference import Unit
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.law import Edit, Rulebook
from kc_desktop.exchange.packs import shipped
from kc_desktop.services.judging import by_law, facts_of
from kc_desktop.services.names import Names
from tests.tools.cases import each

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs"
OLD, NEW, TODAY = date(2025, 10, 14), date(2025, 10, 15), date(2026, 11, 21)
M, B = 10**6, 10**9


@cache
def names() -> Names:
    return Names(shipped(FOLDER))


def unit(province: str, kind: str, on: date = NEW) -> str:
    """A commune of a province with this type on a day, and on all days before."""
    packs = names().packs
    for known in packs.units("2025", province):
        then = packs.unit(known.key, on)
        if then is not None and then.type == kind and packs.unit(known.key, date(2025, 7, 1)) == then:
            return known.key
    raise LookupError(province, kind)


def old_unit(city: str, kind: str) -> str:
    return next(u.key for u in names().packs.units("pre2025") if u.district == city and u.type == kind)


def survey(**values: Any) -> Survey:
    """A household that makes pottery; the site in the province of the sample."""
    known = {
        "name": "Mẫu – Gốm Bến Đá", "legal_form": "ho_kd", "site_commune": unit("25", "Xã"), "vsic": "2025:2393",
        "direct_production": True, "industry_group": "đ",
    }  # fmt: skip
    return Survey({**known, **values})


def answers(record: Form, on: date, *edits: Edit, last: Survey | None = None) -> dict[str, Answer]:
    law = Rulebook(names().packs.rules, edits).on(on)
    return {one.key: one for one in by_law(facts_of(names(), record, last, law), law)}


def years(year: int, **values: Any) -> tuple[YearRow, ...]:
    return (YearRow({"year": year, **values}, new_id()),)


def paths(answer: Answer) -> list[str]:
    return [one.path.split("/")[0] for one in answer.missing]


def edit(table: str, entry: str, column: str, value: str, **more: Any) -> Edit:
    known = {
        "id": new_id(), "name": "Mẫu", "pack": "rules", "table": table, "entry": entry, "column": column,
        "value": value, "valid_from": None, "valid_to": None, "legal_text": "QĐ mẫu 1/QĐ-UBND",
    }  # fmt: skip
    return Edit(**{**known, **more})


# --- the place: domain.md 1.2, decision table ---


@each(
    "province, kind, village, on, result, unverified",
    [
        ("25", "Xã", None, NEW, "yes", False),  # tỉnh
        ("25", "Phường", None, NEW, "yes", False),
        ("91", "Đặc khu", None, NEW, "yes", False),
        ("01", "Xã", None, NEW, "yes", False),  # thành phố trực thuộc trung ương
        ("31", "Đặc khu", None, NEW, "yes", False),
        ("01", "Phường", True, NEW, "yes", False),
        ("01", "Phường", False, NEW, "no", False),
        ("01", "Phường", None, NEW, "ask", False),
        ("75", "Phường", False, date(2026, 4, 29), "yes", False),  # Đồng Nai became a city on 30/4/2026
        ("75", "Phường", False, date(2026, 4, 30), "no", True),
        ("24", "Phường", False, date(2026, 9, 19), "yes", False),  # Bắc Ninh on 20/9/2026
        ("24", "Phường", False, date(2026, 9, 20), "no", True),
        ("24", "Xã", None, date(2026, 9, 20), "yes", False),  # a xã counts in either: the doubt does not matter
        ("22", "Phường", False, date(2026, 8, 23), "yes", False),  # Quảng Ninh: the day is not verified
        ("22", "Phường", False, TODAY, "no", True),
    ],
)
def test_the_place_since_15_10_2025(
    province: str, kind: str, village: bool | None, on: date, result: str, unverified: bool
) -> None:
    record = survey(site_commune=unit(province, kind), in_craft_village=village)
    found = answers(record, on)["eligible"]
    assert (found.result, found.unverified) == (result, unverified)
    assert paths(found) == (["in_craft_village"] if result == "ask" else [])
    place = next(one for one in found.because if "Nơi sản xuất" in str(one.text))
    assert place.clause.startswith("NĐ 235/2025")
    assert place.data[0].value


def test_a_commune_that_may_have_become_a_ward_is_told_as_unverified() -> None:
    """Ten xã of Đồng Nai became phường, which ten is not known."""
    commune = next(u for u in names().packs.units("2025", "75") if u.mark == "W")
    found = answers(survey(site_commune=commune.key), date(2026, 5, 1))["eligible"]
    assert (found.result, found.unverified) == ("yes", True)


def test_the_production_site_decides_not_the_office() -> None:
    record = survey(site_commune=unit("01", "Xã"), office_commune=unit("01", "Phường"))
    assert answers(record, NEW)["eligible"].result == "yes"
    record = survey(site_commune=unit("01", "Phường"), office_commune=unit("01", "Xã"), in_craft_village=False)
    assert answers(record, NEW)["eligible"].result == "no"


@each(
    "city, kind, result",
    [
        ("Huyện Sơn Động", "Xã", "yes"),
        ("Huyện Sơn Động", "Thị trấn", "yes"),
        ("Thị xã Việt Yên", "Phường", "yes"),
        ("Thành phố Bắc Giang", "Phường", "ask"),
        ("Thành phố Bắc Giang", "Xã", "yes"),
        ("Quận Ba Đình", "Phường", "no"),
    ],
)
def test_the_old_map_counts_until_14_10_2025(city: str, kind: str, result: str) -> None:
    record = survey(site_commune=unit("01", "Phường"), old_commune=old_unit(city, kind))
    found = answers(record, OLD)["eligible"]
    assert found.result == result
    assert all(one.clause.startswith(("NĐ 45", "TT 46")) for one in found.because)
    assert answers(record, NEW)["eligible"].result == "ask", "a ward of Hà Nội since the next day"


def test_the_class_of_a_city_is_asked_of_the_province_and_remembered() -> None:
    record = survey(old_commune=old_unit("Thành phố Bắc Giang", "Phường"))
    asked = answers(record, OLD)["eligible"].missing[0]
    assert asked.rule is not None
    assert "Bắc Giang" in str(asked.question)
    told = edit(asked.rule.table, asked.rule.entry, asked.rule.column, "2")
    assert answers(record, OLD, told)["eligible"].result == "yes"
    told = edit(asked.rule.table, asked.rule.entry, asked.rule.column, "1")
    assert answers(record, OLD, told)["eligible"].result == "no"


def test_an_unknown_old_commune_is_asked_unless_all_it_can_be_agree() -> None:
    packs = names().packs
    old: dict[str, list[Unit]] = {new: [] for new in (u.key for u in packs.units("2025", "24"))}
    for known in packs.units("pre2025"):
        for new, _mark in packs.mapping[known.key]:
            if new in old:
                old[new].append(known)
    rural = next(new for new, units in old.items() if {u.type for u in units} == {"Xã"})
    found = answers(survey(site_commune=rural), OLD)["eligible"]
    assert (found.result, {one.mark for one in found.because} & {"D"}) == ("yes", {"D"})
    mixed = next(
        new for new, us in old.items() if {"Xã", "Phường"} <= {u.type for u in us} and "Thành" in us[0].district
    )
    assert paths(answers(survey(site_commune=mixed), OLD)["eligible"]) == ["old_commune"]


# --- who ---


@each(
    "legal_form, before, after",
    [("htx", "yes", "yes"), ("tht", "yes", "yes"), ("ho_kd", "yes", "yes"), ("lh_htx", "no", "yes"),
     ("chua_dk", "no", "no"), ("cp", "yes", "yes")],
)  # fmt: skip
def test_legal_forms(legal_form: str, before: str, after: str) -> None:
    small = years(2024, workers_insured=8, revenue=2 * B, capital=B)
    record = survey(legal_form=legal_form, years=small)
    assert answers(record, OLD)["eligible"].result == before
    assert answers(record, NEW)["eligible"].result == after


def test_a_large_enterprise_is_out_but_for_cleaner_production() -> None:
    large = years(2025, workers_insured=900, revenue=900 * B, capital=900 * B)
    record = survey(legal_form="cp", years=large)
    assert answers(record, TODAY)["eligible"].result == "no"
    clean = record.with_values(needs=(NeedRow({"content": "3.6"}, new_id()),))
    found = answers(clean, TODAY)["eligible"]
    assert found.result == "yes"
    assert "sản xuất sạch hơn" in str(found.because[0].text)
    asked = answers(record.with_values(cleaner_production=True), TODAY)["eligible"]
    assert (asked.result, paths(asked)) == ("ask", ["needs"])


def test_infrastructure_of_a_cluster_counts_since_nd_235_and_for_no_household() -> None:
    need = (NeedRow({"content": "7.4"}, new_id()),)
    record = survey(legal_form="cp", direct_production=False, needs=need)
    assert [answers(record, on)["eligible"].result for on in (OLD, NEW)] == ["no", "yes"]
    assert answers(record.with_values(legal_form="ho_kd"), NEW)["eligible"].result == "no"


def test_what_is_missing_is_asked_for_and_one_no_ends_the_asking() -> None:
    bare = Survey({"name": "Mẫu", "legal_form": "cp", "site_commune": unit("25", "Xã")})
    found = answers(bare, TODAY)["eligible"]
    assert (found.result, paths(found)) == ("ask", ["vsic", "direct_production", "industry_group"])
    assert all(str(one.question).endswith("?") and one.form == "survey" for one in found.missing)
    assert answers(bare.with_values(direct_production=False), TODAY)["eligible"].missing == ()
    assert answers(Survey({}), TODAY)["eligible"].result == "ask"
    assert answers(survey(), date(2011, 1, 1))["eligible"].result == "ask", "no law of that day in the pack"


def test_the_industry_code_tells_the_group_and_is_marked_as_derived() -> None:
    record = survey(industry_group=None)
    found = answers(record, TODAY)["eligible"]
    assert found.result == "yes"
    assert [one.mark for one in found.because if "Mã ngành" in str(one.text)] == ["D"]
    assert paths(answers(survey(industry_group=None, vsic="2025:4610"), TODAY)["eligible"]) == ["industry_group"]
    assert [answers(survey(industry_group="cnc"), on)["eligible"].result for on in (OLD, NEW)] == ["no", "yes"]


@each(
    "product, result",
    [("gạch đất sét nung lò vòng", "no"), ("Gạch thủ công", "no"), ("gạch đỏ", "ask"), ("gạch không nung", "yes"),
     ("ngói màu xi măng", "yes"), ("gạch tuynel 2 lỗ", "yes")],
)  # fmt: skip
def test_bricks_of_old_kilns_are_out(product: str, result: str) -> None:
    found = answers(survey(vsic="2025:2392", industry_group="c", main_product=product), TODAY)["eligible"]
    assert found.result == result
    assert paths(found) == (["main_product"] if result == "ask" else [])


@each("areas, result", [(("kho_khan",), "yes"), (("dbkk",), "yes"), (("xa_ntm",), "no"), (None, "ask")])
def test_minerals_only_in_difficult_areas(areas: tuple[str, ...] | None, result: str) -> None:
    found = answers(survey(vsic="2025:0810", industry_group="e", priority_areas=areas), TODAY)["eligible"]
    assert (found.result, paths(found)) == (result, ["priority_areas"] if result == "ask" else [])


# --- size: domain.md 8.2 ---


@each(
    "vsic, insured, revenue, capital, result",
    [
        ("1030", 10, 3 * B, None, ("yes", "sieu_nho")),
        ("1030", 10, 3 * B + 1, 3 * B, ("yes", "sieu_nho")),  # revenue or capital
        ("1030", 10, 3 * B + 1, 3 * B + 1, ("yes", "nho")),
        ("1030", 11, 1 * B, 1 * B, ("yes", "nho")),  # and workers
        ("1030", 100, 50 * B, 999 * B, ("yes", "nho")),
        ("1030", 101, 50 * B, 20 * B, ("yes", "vua")),
        ("1030", 200, 900 * B, 100 * B, ("yes", "vua")),
        ("1030", 201, 1, 1, ("no", "lon")),
        ("1030", 5, 201 * B, 101 * B, ("no", "lon")),
        ("4610", 10, 10 * B, None, ("yes", "sieu_nho")),  # trade and services
        ("4610", 50, 100 * B, 99 * B, ("yes", "nho")),
        ("4610", 51, 100 * B, 50 * B, ("yes", "vua")),
        ("4610", 101, 1 * B, 1 * B, ("no", "lon")),
        ("4100", 200, 200 * B, None, ("yes", "vua")),  # construction is measured as industry
    ],
)
def test_sizes(vsic: str, insured: int, revenue: int, capital: int | None, result: tuple[str, str]) -> None:
    figures = years(2025, workers_insured=insured, revenue=revenue, capital=capital)
    found = answers(survey(legal_form="cp", vsic=f"2025:{vsic}", years=figures), TODAY)["size"]
    assert (found.result, found.value) == result
    assert found.because[0].clause.startswith("NĐ 80/2021")


def test_what_is_not_known_is_asked_only_where_it_decides() -> None:
    def found(**values: Any) -> Answer:
        return answers(survey(legal_form="cp", years=years(2025, **values)), TODAY)["size"]

    assert (found(revenue=2 * B).result, paths(found(revenue=2 * B))) == ("ask", ["years", "years"])
    assert found(workers_insured=300).result == "no", "too many workers whatever the money"
    some = found(workers_insured=9, revenue=4 * B)
    assert (some.result, some.value, len(some.missing)) == ("yes", "dnnvv", 1), "which class: the capital would tell"
    bound = found(workers=90, revenue=20 * B)
    assert (bound.result, bound.value) == ("yes", "dnnvv")
    assert bound.because[0].mark == "D", "the average number bounds the insured one"
    assert answers(survey(legal_form="cp", years=years(2024, revenue=B)), TODAY)["size"].result == "ask", "year before"


def test_a_firm_younger_than_a_year_is_measured_by_its_capital() -> None:
    figures = years(2026, workers_insured=8, capital=2 * B)
    young = survey(legal_form="cp", registered_on=date(2025, 11, 22), years=figures)
    assert answers(young, TODAY)["size"].value == "sieu_nho"
    old = young.with_values(registered_on=date(2025, 11, 21))
    assert answers(old, TODAY)["size"].result == "ask", "twelve months to the day: the year before counts"


@each("legal_form", ["ho_kd", "htx", "lh_htx", "tht"])
def test_households_and_cooperatives_are_not_measured(legal_form: str) -> None:
    assert answers(survey(legal_form=legal_form), TODAY)["size"].value == "khong_xet"


# --- priority: domain.md 1.4 ---


@each(
    "values, met",
    [
        ({"market_export": Decimal(1)}, "xuất khẩu"),
        ({"years": years(2025, export_value=M)}, "xuất khẩu"),
        ({"local_material_share": Decimal("50.01")}, "Nguyên liệu"),
        ({"local_material_share": Decimal(50)}, ""),
        ({"years": years(2025, workers=50)}, "nhiều lao động"),
        ({"years": years(2025, workers=49)}, ""),
        ({"years": years(2027, workers=90)}, ""),  # a later year says nothing of that day
        ({"vsic": "2025:2592"}, "Cơ khí"),
        ({"vsic": "2025:2012"}, "Hóa chất"),
        ({"industry_group": "a"}, "Chế biến"),
    ],
)
def test_priority_industries(values: dict[str, Any], met: str) -> None:
    found = answers(survey(**values), TODAY)["priority_industry"]
    told = [str(one.text) for one in found.because if one.result == "yes"]
    assert (met in told[0]) if met else not told


@each(
    "given, on, valid",
    [(2017, date(2019, 12, 31), True), (2017, date(2020, 1, 1), False), (2019, date(2022, 12, 31), True),
     (2019, date(2023, 1, 1), False), (2023, TODAY, True), (2022, TODAY, False)],
)  # fmt: skip
def test_a_certificate_is_valid_by_the_rule_of_its_year(given: int, on: date, valid: bool) -> None:
    product = ProductRow({"name": "Mẫu", "typical_level": "tinh", "typical_year": given}, new_id())
    found = answers(survey(products=(product,)), on)["priority_industry"]
    assert any("tiêu biểu" in str(one.text) and one.result == "yes" for one in found.because) is valid


def test_areas_come_first_then_industries_then_owners() -> None:
    def rank(**values: Any) -> str:
        return answers(survey(**values), TODAY)["rank"].value

    assert rank(priority_areas=("dbkk", "bien_gioi"), owner_is_woman=True) == "1.0.1"
    assert rank(priority_areas=("kho_khan",), market_export=Decimal(9)) == "4.1.0"
    assert rank(industry_group="a") == "0.2.0"
    assert answers(survey(priority_areas=("huyen_ngheo",)), TODAY)["priority_area"].result == "no", "ended 30/6/2025"
    assert answers(survey(priority_areas=("huyen_ngheo",)), date(2025, 6, 30))["priority_area"].result == "yes"


def test_owners_have_priority_since_nd_235_and_the_source_is_told_as_weak() -> None:
    record = survey(owner_is_woman=True)
    assert "priority_owner" not in answers(record, OLD)
    found = answers(record, NEW)["priority_owner"]
    assert (found.result, found.unverified) == ("yes", True)
    assert paths(answers(survey(), NEW)["priority_owner"]) == ["owner_is_woman", "owner_is_minority"]


# --- facilities, and what a province lays above ---


def test_a_facility_is_judged_with_its_last_survey() -> None:
    facility = Facility({k: v for k, v in survey(legal_form="cp").values.items() if k in Facility.by_key})
    assert answers(facility, TODAY)["eligible"].missing[0].form == "survey"
    last = survey(years=years(2025, workers_insured=5, revenue=B, capital=B))
    assert answers(facility, TODAY, last=last)["size"].value == "sieu_nho"


def test_an_edit_holds_from_its_day_and_is_told() -> None:
    figures = years(2025, workers_insured=15, revenue=B, capital=B)
    record = survey(legal_form="cp", years=figures)
    wider = edit("size.csv", "san_xuat/sieu_nho", "workers", "20", valid_from=date(2026, 11, 1))
    assert answers(record, date(2026, 10, 31), wider)["size"].value == "nho"
    found = answers(record, TODAY, wider)["size"]
    assert found.value == "sieu_nho"
    assert (found.because[0].clause, found.because[0].edited) == ("QĐ mẫu 1/QĐ-UBND", True)
    later = edit("size.csv", "san_xuat/sieu_nho", "workers", "12", valid_from=date(2026, 11, 15))
    assert answers(record, TODAY, later, wider)["size"].value == "nho", "the one that began later stands"
    for bad in (edit("size.csv", "san_xuat/khac", "workers", "99"), edit("size.csv", "san_xuat/sieu_nho", "x", "99"),
                edit("size.csv", "san_xuat/sieu_nho", "workers", "nhiều")):  # fmt: skip
        assert answers(record, TODAY, bad)["size"].value == "nho", "what the pack cannot hold changes nothing"


def test_a_province_says_the_day_it_became_a_city() -> None:
    record = survey(site_commune=unit("22", "Phường"), in_craft_village=False)
    kinds = (("Tỉnh", None, date(2026, 9, 30)), ("Thành phố", date(2026, 10, 1), None))
    own = [
        edit("provinces.csv", "2025:22", "type", kind, pack="units", valid_from=first, valid_to=last)
        for kind, first, last in kinds
    ]
    assert answers(record, date(2026, 9, 30))["eligible"].result == "no"
    before, after = (answers(record, on, *own)["eligible"] for on in (date(2026, 9, 30), date(2026, 10, 1)))
    assert [(one.result, one.unverified) for one in (before, after)] == [("yes", False), ("no", False)]
    became = edit("units_2025.csv", record.site_commune or "", "type", "Xã", pack="units")
    assert answers(record, TODAY, became)["eligible"].result == "yes"


def test_a_province_lists_its_areas_and_key_industries() -> None:
    record = survey(priority_areas=("xa_ntm",))
    site = record.site_commune
    told = (edit("areas.csv", f"{site}/kho_khan", "value", "yes"), edit("areas.csv", f"{site}/xa_ntm", "value", "no"))
    found = answers(record, TODAY, *told)
    assert found["rank"].value == "4.0.0"
    assert found["priority_area"].because[0].edited
    key = edit("priority.csv", "mui_nhon", "value", "23 31")
    assert answers(record, TODAY, key)["rank"].value == "3.1.0"
