"""What the shapes of published reports need: results in units, batches, both maps, voting, years, any cut-off."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from tests.services import kit
from tests.services import report_facts as facts
from tests.services.report_facts import CUT_OFF, MILLION, NEW, OLD, YEAR


def test_by_content_in_every_catalogue(centre: Desk) -> None:
    facts.dossier(centre, "3.3", own=300, firms=("Hộ Mẫu A", "Hộ Mẫu B"))
    facts.dossier(centre, "3.1", own=100, firms=("Hộ Mẫu C",))
    facts.dossier(centre, "1.1", support=50)
    report = facts.made(centre, "content")
    assert (report.value("3", "dossiers"), report.value("3", "beneficiaries")) == (2, 3)
    assert (report.value("3", "grant"), report.value("3", "own"), report.value("3", "cost")) == (
        200 * MILLION, 400 * MILLION, 600 * MILLION,
    )  # fmt: skip
    assert (report.value("total", "dossiers"), report.value("1", "own_share")) == (3, Decimal("0.00"))
    assert [line.key for line in report.lines][:4] == ["total", "1", "2", "3"]
    detail = facts.made(centre, "content", "content_detail")
    assert (detail.value("3.3", "own"), detail.value("3", "own"), detail.line("3.3").level) == (  # type: ignore[union-attr]
        300 * MILLION, 400 * MILLION, 1,
    )  # fmt: skip
    assert facts.made(centre, "content", "content_1881").value("1", "dossiers") == 2


def test_a_group_is_one_dossier_and_many_beneficiaries(centre: Desk) -> None:
    firm = kit.add(centre, kit.facility())
    facts.dossier(centre, firms=(firm, "Hộ Mẫu"))
    facts.dossier(centre, firms=(firm,))
    report = facts.made(centre, "content")
    assert (report.value("3", "dossiers"), report.value("3", "beneficiaries")) == (2, 2)
    drill = reporting.records_of(centre, report, "3", "beneficiaries")
    assert (drill.form, len(drill.ids)) == ("dossier", 2)


def test_a_dossier_of_several_years_counts_once_its_money_by_year(centre: Desk) -> None:
    from kc_desktop.domain.declared.dossier import CostRow
    from kc_desktop.domain.ids import new_id

    costs = tuple(
        CostRow({"item": "Máy", "source": "kcdp", "year": year, "amount": amount * MILLION}, new_id())
        for year, amount in ((2023, 100), (2024, 70))
    )
    facts.dossier(centre, costs=costs, end_year=2024)
    this, after = facts.made(centre, "content"), facts.made(centre, "content", year=2024, cut_off=date(2024, 8, 31))
    assert (this.value("3", "dossiers"), this.value("3", "cost")) == (1, 100 * MILLION)
    assert (after.value("3", "dossiers"), after.value("3", "cost")) == (0, 70 * MILLION)


def test_batches_with_sums_and_cumulative(centre: Desk) -> None:
    ids = [facts.dossier(centre, support=10 * n, own=n, batch=f"Đợt {n}", name=f"Mẫu {n}") for n in (1, 2, 3)]
    facts.dossier(centre, batch="Đợt 1", status="bi_loai")
    facts.pay(centre, "kcdp", 4 * MILLION, CUT_OFF, dossier=ids[1])
    facts.pay(centre, "kcdp", 4 * MILLION, date(2022, 5, 1), year=2022, dossier=ids[0])
    report = facts.made(centre, "batches")
    assert [line.key for line in report.lines] == [
        "total", "Đợt 1", f"Đợt 1|{ids[0]}", "Đợt 2", f"Đợt 2|{ids[1]}", "sum|Đợt 2", "Đợt 3", f"Đợt 3|{ids[2]}",
        "sum|Đợt 3",
    ]  # fmt: skip
    assert (report.value("Đợt 2", "grant"), report.value("sum|Đợt 2", "grant"), report.value("total", "grant")) == (
        20 * MILLION, 30 * MILLION, 60 * MILLION,
    )  # fmt: skip
    assert (report.value("sum|Đợt 3", "dossiers"), report.value("sum|Đợt 2", "cost")) == (3, 33 * MILLION)
    assert report.value(f"Đợt 2|{ids[1]}", "share") == Decimal("20.00")
    line = report.line(f"Đợt 1|{ids[0]}")
    assert line is not None
    assert (line.label, line.record) == ("Mẫu 1", ("dossier", ids[0]))
    assert report.value(line.key, "approved") == date(YEAR, 2, 1)
    assert set(reporting.records_of(centre, report, "sum|Đợt 2", "dossiers").ids) == set(ids[:2])
    assert not report.mismatches


def test_places_on_either_map_and_nothing_guessed(centre: Desk) -> None:
    packs = centre.packs
    before = packs.places.predecessors(NEW)[0]
    district, province = f"pre2025:{before.province_code}/{before.district}", f"pre2025:{before.province_code}"
    facts.pay(centre, "kcdp", MILLION, CUT_OFF, commune=NEW)
    facts.pay(centre, "kcdp", 2 * MILLION, CUT_OFF, old_place=f"{before.district}, tỉnh {before.province_name}")
    facts.pay(centre, "kcdp", 4 * MILLION, CUT_OFF, old_place="Một nơi không có thật")
    facts.pay(centre, "kcdp", 8 * MILLION, CUT_OFF)
    made = facts.dossier(centre, places=(NEW, OLD))
    facts.pay(centre, "kcdp", 16 * MILLION, CUT_OFF, dossier=made)
    by_commune = facts.values(facts.made(centre, "places"), "executed")
    assert by_commune[NEW] == MILLION
    assert (by_commune["*"], by_commune["?"]) == (16 * MILLION, 14 * MILLION)
    report = facts.made(centre, "places", "old_district")
    found = facts.values(report, "executed")
    assert found[district] == 3 * MILLION
    assert found["?"] == 12 * MILLION
    assert found["total"] == 31 * MILLION
    assert [line.label for line in report.lines][-1] == "Chưa xác định địa bàn cũ"
    assert facts.values(facts.made(centre, "places", "old_province"), "executed")[province] >= 3 * MILLION
    assert not report.mismatches


def test_results_of_a_dossier_are_counted_once(centre: Desk) -> None:
    """Of activity, minutes and dossier the one that says most of it counts; sources by the programme."""
    held = facts.dossier(centre, status="nghiem_thu", result_indicator="lop_nghe", result_quantity=9)
    facts.accepted(centre, held, "lop_nghe", 5)
    facts.activity(centre, "lop_nghe", 3, dossier=held)
    minutes = facts.dossier(centre, status="nghiem_thu", result_indicator="may", result_quantity=9, programme="kcqg",
                            costs=None)  # fmt: skip
    facts.accepted(centre, minutes, "may", 4)
    facts.accepted(centre, minutes, "may", 2, kind="5a")
    alone = facts.dossier(centre, status="hoan_thanh", result_indicator="mo_hinh", result_quantity=1)
    facts.activity(centre, "gian_hang", 8, state="huy")
    report = facts.made(centre, "results")
    assert (report.value("lop_nghe", "kcdp"), report.value("may", "kcqg"), report.value("mo_hinh", "all")) == (3, 4, 1)
    assert report.line("gian_hang") is None
    assert (report.value("de_an", "kcdp"), report.value("de_an", "kcqg")) == (2, 1)
    assert report.line("may").unit == "máy"  # type: ignore[union-attr]
    assert {one.form: one.ids for one in reporting.drills_of(centre, report, "mo_hinh", "all")} == {"dossier": (alone,)}


def test_voting_by_group_and_level(centre: Desk) -> None:
    facts.voted(centre, "tinh", ["cong_nhan", "cong_nhan", "khong_cong_nhan"])
    facts.voted(centre, "khu_vuc", ["cong_nhan"], group="3")
    report = facts.made(centre, "voting")
    assert (report.value("1", "registered_province"), report.value("1", "recognised_province")) == (3, 2)
    assert (report.value("3", "recognised_region"), report.value("total", "recognised")) == (1, 3)
    assert report.value("total", "share") == Decimal("75.00")
    assert [line.key for line in report.lines] == ["total", "1", "2", "3", "4"]


def test_units_indicators_years(centre: Desk) -> None:
    for year, number in ((2021, 7), (2022, 8)):
        facts.opening(centre, "lop_nghe", year=year, quantity=Decimal(number), batch="Đơn vị A")
    facts.activity(centre, "lop_nghe", 2, organiser="Đơn vị A")
    facts.activity(centre, "may", 5, organiser="Đơn vị B")
    report = facts.made(centre, "matrix", years=(2021, 2022, 2023))
    assert [column.key for column in report.columns] == ["year_2021", "year_2022", "year_2023"]
    line = report.line("Đơn vị A|lop_nghe")
    assert line is not None
    assert (line.values, line.unit, line.level) == ((7, 8, 2), "lớp", 1)
    assert report.line("Đơn vị A").values == (None, None, None)  # type: ignore[union-attr]
    assert report.value("Đơn vị B|may", "year_2021") is None


def test_a_snapshot_stands_until_a_later_one(centre: Desk) -> None:
    facts.opening(centre, "de_an", quantity=Decimal(5), as_of=date(2023, 6, 30), source="kcdp")
    facts.opening(centre, "de_an", quantity=Decimal(9), as_of=date(2023, 8, 31), source="kcdp")
    facts.opening(centre, "de_an", quantity=Decimal(2), as_of=date(2023, 8, 31), source="kcqg")
    facts.opening(centre, "thuc_hien", amount=40 * MILLION, source="kcqg")
    june = facts.made(centre, "results", cut_off=date(2023, 7, 15))
    august = facts.made(centre, "results")
    assert (june.value("de_an", "all"), august.value("de_an", "all"), august.value("de_an", "kcqg")) == (5, 11, 2)
    assert august.line("thuc_hien") is None
    december = facts.made(centre, "funding", cut_off=date(2023, 12, 31))
    assert december.value("kcqg", "executed") == 40 * MILLION
    assert any("1 số liệu lịch sử" in str(note) for note in december.notes)
    assert len(reporting.records_of(centre, december, "kcqg", "executed").openings) == 1


def test_limits_take_in_what_is_below(centre: Desk) -> None:
    facts.dossier(centre, "3.3")
    facts.dossier(centre, "1.1")
    facts.dossier(centre, "3.1", programme="kcqg", costs=None)
    report = facts.made(centre, "content", where=(("content", ("3",)), ("programme", ("kcdp",))))
    assert report.value("total", "dossiers") == 1
    assert any("chương trình: Chương trình khuyến công địa phương" in str(note) for note in report.notes)
    blind = facts.made(centre, "network", where=(("source", ("kcdp",)),))
    assert blind.value("total", "facilities") is None


def test_collaborators_stand_in_each_of_their_communes(centre: Desk) -> None:
    facts.collaborator(centre, NEW, OLD)
    facts.collaborator(centre, NEW)
    kit.add(centre, kit.facility())
    kit.add(centre, kit.survey(visited_on=date(2023, 5, 1)))
    report = facts.made(centre, "network")
    assert (report.value("total", "collaborators"), report.value(NEW, "collaborators")) == (2, 2)
    assert report.value(OLD, "collaborators") == 1
    assert (report.value(NEW, "surveyed"), report.value(NEW, "facilities")) == (1, 1)
    assert not report.mismatches


def test_merged_establishments_count_once(centre: Desk) -> None:
    from kc_desktop.domain.declared import Pairing

    kept, merged = (kit.add(centre, kit.facility(name=f"Mẫu {n}")) for n in (1, 2))
    facts.dossier(centre, firms=(kept, merged))
    assert facts.made(centre, "facilities").value("total", "facilities") == 2
    kit.add(centre, Pairing({"name": "Mẫu", "kept": kept, "merged": merged, "verdict": "same"}))
    assert facts.made(centre, "facilities").value("total", "facilities") == 1
    assert facts.made(centre, "content").value("total", "beneficiaries") == 1


def test_targets_of_the_version_in_force(centre: Desk) -> None:
    from kc_desktop.domain.declared import Programme
    from kc_desktop.domain.declared.money import TargetRow
    from kc_desktop.domain.ids import new_id

    def programme(number: int, state: str, **more: str) -> str:
        row = TargetRow({"indicator": "lop_nghe", "quantity": Decimal(number)}, new_id())
        values = {"name": f"Mẫu {number}", "kind": "chuong_trinh", "level": "kcdp", "first_year": 2021,
                  "last_year": 2025, "state": state, "targets": (row,), **more}  # fmt: skip
        return kit.add(centre, Programme(values))

    first = programme(40, "da_duyet")
    facts.activity(centre, "lop_nghe", 10)
    assert facts.made(centre, "targets").value("lop_nghe", "share") == Decimal("25.00")
    programme(60, "du_thao", kind="dieu_chinh", revises=first)
    assert facts.made(centre, "targets").value("lop_nghe", "target") == 40
    programme(50, "da_duyet", kind="dieu_chinh", revises=first)
    report = facts.made(centre, "targets")
    assert (report.value("lop_nghe", "target"), report.value("lop_nghe", "share")) == (50, Decimal("20.00"))
