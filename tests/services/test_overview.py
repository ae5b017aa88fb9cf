"""The overview: the year's money, the province by commune, silent stations, what is read again after a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import (
    Activity,
    Cluster,
    Dossier,
    Facility,
    Opening,
    PackEdit,
    Pairing,
    Payment,
    PlanEntry,
    Survey,
)
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, NeedLink
from kc_desktop.domain.declared.product import CertificateRow, Product
from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.pairs import SAME
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.services import merging, overview, province, sending, year_money
from kc_desktop.services.desk import Desk
from kc_desktop.services.province import Commune, Places
from kc_desktop.services.year_money import Money
from kc_desktop.system.clock import now
from tests.services import kit
from tests.tools import offices

CUT_OFF = date(2023, 8, 31)
M = 10**6
HERE, THERE, NOWHERE = (offices.commune(number) for number in range(3))


def plan(desk: Desk, source: str, millions: int, on: date, kind: str = "giao", year: int = 2023) -> str:
    values = {"year": year, "source": source, "kind": kind, "amount": millions * M, "decided_on": on}
    return kit.add(desk, PlanEntry(values))


def pay(desk: Desk, source: str, millions: int, on: date, kind: str = "giai_ngan", year: int = 2023) -> str:
    values = {"year": year, "source": source, "kind": kind, "amount": millions * M, "paid_on": on}
    return kit.add(desk, Payment(values))


def facility(desk: Desk, commune: str, name: str = "Mẫu", **values: object) -> str:
    return kit.add(desk, Facility({"name": name, "legal_form": "htx", "site_commune": commune, **values}))


def survey(desk: Desk, commune: str, of: str = "", *needs: NeedRow, **values: object) -> str:
    known = {"name": "Mẫu", "legal_form": "htx", "site_commune": commune, "visited_on": CUT_OFF, "state": "xong"}
    return kit.add(desk, Survey({**known, **({"facility": of} if of else {}), "needs": needs or None, **values}))


def dossier(desk: Desk, *communes: str, **values: object) -> str:
    known = {"name": "Mẫu", "programme": "kcdp", "year": 2023, "content": "3.3", "places": tuple(sorted(communes))}
    return kit.add(desk, Dossier({**known, **values}))


def at(places: Places, key: str) -> Commune:
    return next(one for one in places.communes if one.key == key)


# --- money


def south_2023(desk: Desk) -> dict[str, str]:
    """The published figures of S3."""
    plan(desk, "kcqg", 30_000, date(2022, 12, 20))
    plan(desk, "kcqg", 4_500, date(2023, 3, 1), "bo_sung")
    plan(desk, "kcdp", 67_150, date(2022, 12, 20))
    return {
        "paid": pay(desk, "kcqg", 23_910, date(2023, 8, 1)),
        "back": pay(desk, "kcqg", 500, CUT_OFF, "thu_hoi"),
        "local": pay(desk, "kcdp", 19_070, CUT_OFF),
        "late": pay(desk, "kcdp", 1_000, date(2023, 9, 1)),
        "before": pay(desk, "kcdp", 33_500, date(2022, 8, 31), year=2022),
        "after": pay(desk, "kcdp", 1_500, date(2022, 12, 31), year=2022),
        "own": pay(desk, "doi_ung", 7_000, CUT_OFF),
    }


def by_source(money: Money) -> dict[str, tuple[int, int, int, Decimal | None]]:
    return {one.source: (one.plan // M, one.executed // M, one.before // M, one.share) for one in money.lines}


def test_the_year_is_told_by_source_with_its_own_plan_and_the_same_period(centre: Desk) -> None:
    south_2023(centre)
    assert by_source(year_money.read_money(centre, CUT_OFF)) == {
        TOTAL: (101_650, 42_480, 33_500, Decimal("41.79")),
        "kcqg": (34_500, 23_410, 0, Decimal("67.86")),
        "kcdp": (67_150, 19_070, 33_500, Decimal("28.40")),
    }


def test_historic_figures_stand_beside_the_entries(centre: Desk) -> None:
    pay(centre, "kcdp", 10, CUT_OFF)
    kit.add(centre, Opening({"name": "Mẫu", "year": 2022, "as_of": date(2022, 8, 1), "indicator": "thuc_hien",
                             "source": "kcdp", "amount": 30 * M}))  # fmt: skip
    assert by_source(year_money.read_money(centre, CUT_OFF))["kcdp"] == (0, 10, 30, None)


def test_months_add_up_and_every_point_opens_its_payments(centre: Desk) -> None:
    ids = south_2023(centre)
    early = pay(centre, "kcqg", 10, date(2022, 12, 30))
    money = year_money.read_money(centre, CUT_OFF)
    assert [amount // M for amount in money.months] == [10, 10, 10, 10, 10, 10, 10, 42_490]
    assert [amount // M for amount in money.months_before] == [0] * 7 + [33_500] * 4 + [35_000]
    assert year_money.payments_to_month(centre, 2023, 7, CUT_OFF) == [early]
    assert set(year_money.payments_to_month(centre, 2023, 8, CUT_OFF)) == {
        early,
        ids["paid"],
        ids["back"],
        ids["local"],
    }


def test_a_source_without_a_plan_has_no_share_and_own_capital_no_line(centre: Desk) -> None:
    pay(centre, "cnht", 100, CUT_OFF)
    pay(centre, "doi_ung", 100, CUT_OFF)
    assert by_source(year_money.read_money(centre, CUT_OFF)) == {"cnht": (0, 100, 0, None)}


# --- the province


def test_a_commune_has_its_records_and_stands_at_the_median_of_them(centre: Desk) -> None:
    for north in ("21.1", "21.2", "9.9"):
        facility(centre, HERE, latitude=Decimal(north), longitude=Decimal("106.3"))
    one = facility(centre, HERE)
    kit.add(centre, Cluster({"name": "Mẫu", "commune": THERE, "latitude": Decimal("21.5"),
                             "longitude": Decimal("106.5")}))  # fmt: skip
    survey(centre, HERE, one)
    survey(centre, HERE, one, state="nhap")
    survey(centre, THERE)
    places = province.read_places(centre)
    here, there = at(places, HERE), at(places, THERE)
    assert (here.facilities, here.surveyed, here.surveys, here.coverage) == (4, 1, 2, 0.25)
    assert here.at == pytest.approx((21.1, 106.3))
    assert (there.facilities, there.surveys, there.coverage, there.at) == (0, 1, None, (21.5, 106.5))
    assert at(places, NOWHERE).at is None
    assert (places.facilities, places.seen) == (4, 2)
    assert places.area == len(centre.packs.units("2025", kit.PROVINCE))


def test_a_merged_establishment_counts_once_with_the_surveys_of_both(centre: Desk) -> None:
    kept, merged = facility(centre, HERE), facility(centre, THERE)
    kit.add(centre, Pairing({"name": "Mẫu", "kept": kept, "merged": merged, "verdict": SAME}))
    survey(centre, THERE, merged)
    places = province.read_places(centre)
    assert [(one.facilities, one.surveyed) for one in (at(places, HERE), at(places, THERE))] == [(1, 1), (0, 0)]


def test_needs_by_content_and_place_and_which_of_them_a_dossier_takes_up(centre: Desk) -> None:
    rows = [NeedRow({"content": content, "requested": 100 * M}, new_id()) for content in ("3.3", "3.1", "1.2")]
    asked = survey(centre, HERE, "", *sorted(rows, key=lambda row: row.row_id))
    survey(centre, THERE, "", NeedRow({"content": "3.3"}, new_id()), state="tra_lai")
    dossier(centre, HERE, needs=(NeedLink({"survey": asked, "need": rows[0].row_id}, new_id()),))
    places = province.read_places(centre)
    assert [(one.value, one.count, one.done, one.amount) for one in places.needs] == [
        ("3", 2, 1, 200 * M),
        ("1", 1, 0, 100 * M),
    ]
    assert (at(places, HERE).needs, at(places, HERE).taken_up, at(places, THERE).needs) == (3, 1, 0)
    dossier(centre, HERE, needs=(NeedLink({"survey": asked}, new_id()),))
    assert [one.done for one in province.read_places(centre).needs] == [2, 1]
    assert province.surveys_with_needs(centre, "3") == [asked]
    assert province.surveys_with_needs(centre, "3.1", HERE) == [asked]
    assert province.surveys_with_needs(centre, commune=THERE) == []


def test_support_lies_where_the_beneficiary_is_and_what_nobody_can_place_is_told(centre: Desk) -> None:
    one = facility(centre, THERE)
    rows = (BeneficiaryRow({"facility": one, "support": 200 * M}, new_id()), BeneficiaryRow({"name": "Mẫu"}, new_id()))
    dossier(centre, HERE, THERE, beneficiaries=rows, approved_support=500 * M)
    dossier(centre, HERE, approved_support=70 * M)
    costs = (CostRow({"item": "Máy", "source": "kcdp", "amount": 30 * M}, new_id()),
             CostRow({"item": "Máy", "source": "doi_ung", "amount": 90 * M}, new_id()))  # fmt: skip
    dossier(centre, HERE, costs=costs)
    dossier(centre, HERE, THERE, approved_support=9 * M)
    dossier(centre, HERE, approved_support=1_000 * M, status="bi_loai")
    places = province.read_places(centre)
    found = {key: (at(places, key).dossiers, at(places, key).support // M) for key in (HERE, THERE)}
    assert found == {HERE: (4, 100), THERE: (2, 200)}
    assert places.unplaced == 9 * M


def test_a_station_sees_its_own_communes_and_others_only_with_records(desk: Desk) -> None:
    own = desk.with_identity(replace(desk.identity, communes=(HERE,)))
    facility(own, NOWHERE)
    places = province.read_places(own)
    assert [one.key for one in places.communes] == [HERE, NOWHERE]
    assert places.area == 1


# --- what waits, what is coming


@pytest.fixture
def made(tmp_path: Path) -> Iterator[offices.Province]:
    found = offices.province(tmp_path)
    yield found
    found.close()


def test_a_station_that_sends_nothing_for_long_is_named_until_it_sends(made: offices.Province) -> None:
    station, desk, today = made.stations[0], made.centre.desk, now().date()
    assert overview.silent(desk, today + timedelta(14)) == ()
    (found,) = overview.silent(desk, today + timedelta(15))
    assert (found.name, found.days, found.never) == (station.desk.identity.name, 15, True)
    edit = {"pack": "rules", "table_name": "limits.csv", "entry": "silent_days", "column_name": "value", "value": "30",
            "name": "Nhắc trạm", "legal_text": "mẫu"}  # fmt: skip
    kit.add(desk, PackEdit(edit))
    assert overview.silent(desk, today + timedelta(15)) == ()
    offices.add(station.desk)
    sending.export(station.desk, made.stick())
    merging.merge(desk, [one.path for one in merging.find(desk, made.stick())])
    (found,) = overview.silent(desk, today + timedelta(31))
    assert (found.days, found.never) == (31, False)


def test_activities_of_the_next_weeks_and_certificates_that_end(centre: Desk) -> None:
    day = date(2026, 3, 10)

    def activity(name: str, first: date, last: date | None = None, state: str = "du_kien") -> None:
        kit.add(centre, Activity({"name": name, "kind": "hoi_cho", "content": "4.2", "year": 2026, "starts_on": first,
                                  "ends_on": last, "state": state}))  # fmt: skip

    activity("đang mở", day - timedelta(3), day)
    activity("sắp mở", day + timedelta(30))
    activity("còn lâu", day + timedelta(31))
    activity("đã qua", day - timedelta(3))
    activity("đã hủy", day, None, "huy")
    row = CertificateRow({"level": "tinh", "year": 2023, "number": "01", "valid_to": day + timedelta(20)}, new_id())
    kit.add(centre, Product({"name": "Gốm mẫu", "maker": "Mẫu", "certificates": (row,)}))
    facts = overview.gather(centre, day)
    assert [one.name for one in facts.coming] == ["đang mở", "sắp mở"]
    assert [(one.name, one.days) for one in facts.certificates] == [("Gốm mẫu", 20)]


def test_only_what_a_change_touches_is_read_again(centre: Desk) -> None:
    facility(centre, HERE)
    first = overview.gather(centre, CUT_OFF)
    facility(centre, HERE)
    pay(centre, "kcqg", 5, CUT_OFF)
    again = overview.gather(centre, CUT_OFF, first, Change("saved", forms=frozenset({"payment"})))
    assert again.places is first.places
    assert again.money.lines[0].executed == 5 * M
    again = overview.gather(centre, CUT_OFF, again, Change("saved", frozenset({("facility", "x")})))
    assert again.counts["facility"] == 2
    assert again.money is not first.money
    for change, day in ((None, CUT_OFF), (Change("merged"), CUT_OFF), (Change("saved"), CUT_OFF + timedelta(1))):
        assert overview.gather(centre, day, again, change).money is not again.money
