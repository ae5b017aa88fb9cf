"""The duplicate radar on real databases: suspects, what is told while typing, merging, taking back, sync."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.pairs import pair_id
from kc_desktop.services import duplicates, links, lists, merging, pairing, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.store.engine import run
from tests.services import kit
from tests.tools import offices


def two(desk: Desk, **more: object) -> tuple[str, str]:
    """One pottery, entered twice."""
    first = kit.add(desk, kit.facility(name="Cơ sở gốm Bến Đá", phones=("0912000111",), founded_year=1999))
    second = kit.add(desk, kit.facility(name="CSSX GOM BEN DA", main_product="chum vại", **more))
    return first, second


def shown(desk: Desk, form: str = "facility", **query: object) -> list[str]:
    nums = lists.ids(desk, Query(form, **query))  # type: ignore[arg-type]
    return lists.record_ids(desk, form, nums)


def pairs_of(desk: Desk) -> list[set[str]]:
    return [{one.id for one in found.records} for found in duplicates.suspects(desk, "facility")]


def test_one_establishment_entered_twice_is_suspected_with_reasons(desk: Desk) -> None:
    first, second = two(desk)
    kit.add(desk, kit.facility(name="Cơ sở gốm Đồi Thông"))
    (found,) = duplicates.suspects(desk, "facility")
    assert {one.id for one in found.records} == {first, second}
    assert {str(reason) for reason in found.reasons} >= {"cùng tên", "cùng xã, phường"}


def test_told_apart_they_are_never_suspected_again(desk: Desk) -> None:
    first, second = two(desk)
    pairing.not_same(desk, second, first)
    assert not pairs_of(desk)
    assert records.load(desk, "pairing", pair_id(first, second)).record.values["verdict"] == "different"
    assert duplicates.like(desk, records.load(desk, "facility", first).record, first) == ()


def test_merged_the_other_is_hidden_and_what_was_missing_is_taken_over(desk: Desk) -> None:
    first, second = two(desk, phones=("0912000222",), founded_year=2001)
    pairing.merge(desk, first, second)
    assert shown(desk) == shown(desk, search="ben da") == [first]
    assert lists.count(desk, "facility") == 1
    values = records.load(desk, "facility", first).record.values
    assert (values["main_product"], values["founded_year"], values["name"]) == ("chum vại", 1999, "Cơ sở gốm Bến Đá")
    assert set(values["phones"]) == {"0912000111", "0912000222"}
    assert not pairs_of(desk)


def test_a_person_chooses_values_field_by_field(desk: Desk) -> None:
    first, second = two(desk, founded_year=2001)
    pairing.merge(desk, first, second, {"founded_year": "lose", "main_product": "keep"})
    values = records.load(desk, "facility", first).record.values
    assert (values["founded_year"], values.get("main_product")) == (2001, None)


def test_taken_back_both_are_there_as_before_but_later_edits_stay(desk: Desk) -> None:
    first, second = two(desk)
    pairing.merge(desk, first, second)
    kit.change(desk, first, remark="sau khi gộp")
    pairing.take_back(desk, first, second)
    assert set(shown(desk)) == {first, second}
    values = records.load(desk, "facility", first).record.values
    assert (values.get("main_product"), values["remark"]) == (None, "sau khi gộp")
    assert pairs_of(desk) == [{first, second}]
    pairing.merge(desk, second, first)  # and merged again, the other way round
    assert shown(desk) == [second]
    pairing.take_back(desk, first, second)
    assert len(shown(desk)) == 2


def test_links_are_followed_through_a_chain_and_lists_of_visits_show_them(desk: Desk) -> None:
    a, b, c = (kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in "abc")
    visit = kit.add(desk, kit.survey(facility=a, visited_on=date(2026, 8, 1)))
    pairing.merge(desk, b, a)
    pairing.merge(desk, c, b)
    with desk.store.reader() as connection:
        assert [links.follow(connection, one) for one in (a, b, c)] == [c, c, c]
        assert set(links.family(connection, c)) == {a, b, c}
    assert shown(desk) == [c]
    assert shown(desk, "survey", where={"facility": (c,)}) == [visit]
    with pytest.raises(Refused) as refused:
        pairing.merge(desk, a, c)
    assert refused.value.code == "already_one"


def test_two_offices_that_merge_the_other_way_round_meet_in_one_record(tmp_path: Path) -> None:
    province = offices.province(tmp_path)
    centre, station = province.centre.desk, province.stations[0].desk
    first, second = (offices.add(station, f"Mẫu – Gốm Bến Đá {n}") for n in "12")
    for file in offices.send(province.stations[0], province.stick()):
        merging.merge(centre, [file])
    pairing.merge(station, first, second)
    pairing.merge(centre, second, first)
    for file in offices.send(province.stations[0], province.stick()):
        merging.merge(centre, [file])
    assert len(shown(centre)) == 1
    assert "kept" in records.load(centre, "pairing", pair_id(first, second)).conflicts
    province.close()


def test_a_circle_has_one_winner(desk: Desk) -> None:
    a, b, c = sorted(kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in "abc")
    for merged, kept in ((a, b), (b, c), (c, a)):  # as sync brings them
        values = {"name": "x", "verdict": "same", "kept": kept, "merged": merged}
        form = records.form_named("pairing")
        records.save_many(desk, "pairing", [(pair_id(kept, merged), form(values))])
    with desk.store.reader() as connection:
        assert [links.follow(connection, one) for one in (a, b, c)] == [a, a, a]
        assert links.circles(connection) == ((a, b, c),)
    assert shown(desk) == [a]


def test_lists_hide_exactly_what_links_lead_away_from(desk: Desk) -> None:
    ids = [kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(6)]
    insert = (
        "INSERT INTO pairing (num, id, sort_key, conflicts, verdict, kept, merged) VALUES (?, ?, 'x', 0, 'same', ?, ?)"
    )
    for seed in range(30):
        rng = random.Random(seed)
        edges = {tuple(rng.sample(ids, 2)) for _ in range(rng.randint(1, 7))}
        with desk.store.writer() as connection:
            run(connection, "DELETE FROM pairing")
            for at, (kept, merged) in enumerate(sorted(edges)):
                run(connection, insert, (1000 + at, f"p{at}", kept, merged))
            standing = {one for one in ids if links.follow(connection, one) == one}
        assert set(shown(desk)) == standing, seed


def test_what_is_typed_is_recognised(desk: Desk) -> None:
    first = kit.add(desk, kit.facility(name="Cơ sở gốm Bến Đá", phones=("0912000111",), tax_code="2400000014"))
    for record in (
        kit.facility(name="cty gom ben da"),
        kit.survey(name="Gốm Bến Đa", phones=("0912000111",)),
        kit.facility(name="GỐM BẾNN ĐÁ"),
        kit.facility(name="Xưởng khác", tax_code="2400000014", site_commune=kit.OTHER_COMMUNE),
    ):
        assert [found.record.id for found in duplicates.like(desk, record)] == [first]
    assert duplicates.like(desk, kit.facility(name="Mẫu – Mây tre Đồi Thông")) == ()
