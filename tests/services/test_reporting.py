"""The funding report from records to JSON and files; explanations and records of every figure of every report."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.result import Measure, Options
from kc_desktop.services import records, reporting, setup
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.explaining import Cells
from kc_desktop.store import stations
from tests.services import report_facts as facts
from tests.services.report_facts import BILLION, CUT_OFF, MILLION, YEAR
from tests.tools.cases import each


def test_published_table_from_records(centre: Desk) -> None:
    ids = facts.south_2023(centre)
    report = facts.made(centre, "funding")
    assert facts.values(report, "plan") == {
        "total": 101_650 * MILLION, "kcqg": 34_500 * MILLION, "kcdp": 67_150 * MILLION,
    }  # fmt: skip
    assert list(facts.values(report, "executed").values()) == [42_480 * MILLION, 23_410 * MILLION, 19_070 * MILLION]
    assert list(map(str, facts.values(report, "share_of_own_plan").values())) == ["41.79", "67.86", "28.40"]
    assert (report.value("total", "level_same_period"), report.value("total", "growth_same_period")) == (
        Decimal("126.81"), Decimal("26.81"),
    )  # fmt: skip
    drill = reporting.records_of(centre, report, "kcqg", "executed")
    assert (drill.form, set(drill.ids), drill.more) == ("payment", {ids["paid"], ids["back"]}, 0)
    assert set(reporting.records_of(centre, report, "kcqg", "plan").ids) == {ids["plan"], ids["more"]}
    assert report.lines[0].parts == ("kcqg", "kcdp")
    assert not report.mismatches


def test_base_plan_and_revised_plan_are_both_there(centre: Desk) -> None:
    facts.south_2023(centre)
    facts.plan(centre, "kcqg", 2 * BILLION, date(2023, 5, 1), "giam")
    facts.plan(centre, "kcqg", BILLION, date(2023, 6, 1), "nop_tra")
    facts.plan(centre, "kcdp", BILLION, date(2023, 9, 2), "bo_sung")
    report = facts.made(centre, "funding")
    assert (report.value("kcqg", "plan_base"), report.value("kcqg", "plan")) == (30 * BILLION, 31_500 * MILLION)
    assert report.value("kcdp", "plan") == 67_150 * MILLION
    later = facts.made(centre, "funding", cut_off=date(2023, 9, 30))
    assert later.value("kcdp", "plan") == 68_150 * MILLION


def test_the_same_money_of_own_and_of_total_plan(centre: Desk) -> None:
    """P2: published "12,77 %" and "64,5 %" are shares of the total plan."""
    for source, amount, done in (("kcdp", 49_465, 39_242), ("kcqg", 11_375, 7_775)):
        facts.plan(centre, source, amount * MILLION, date(2024, 12, 20), year=2025)
        facts.pay(centre, source, done * MILLION, date(2025, 11, 20), year=2025)
    report = facts.made(centre, "funding", year=2025, cut_off=date(2025, 11, 30))
    assert (report.value("kcqg", "share_of_total_plan"), report.value("kcqg", "share_of_own_plan")) == (
        Decimal("12.78"), Decimal("68.35"),
    )  # fmt: skip
    assert (report.value("kcdp", "share_of_total_plan"), report.value("kcdp", "share_of_own_plan")) == (
        Decimal("64.50"), Decimal("79.33"),
    )  # fmt: skip
    said = {str(note) for note in report.notes}
    assert any("“So với tổng kế hoạch”: mẫu số là" in note and "dòng tổng số" in note for note in said)
    assert any("“So với kế hoạch của nguồn”: mẫu số là" in note and "chính dòng đó" in note for note in said)


def test_a_year_without_a_source_shows_no_percentage(centre: Desk) -> None:
    facts.plan(centre, "kcdp", BILLION, date(2022, 12, 1))
    report = facts.made(centre, "funding")
    assert (report.value("kcqg", "plan"), report.value("kcqg", "share_of_own_plan")) == (0, None)
    why = reporting.explain(centre, report, "kcqg", "share_of_own_plan")
    assert "không tính được (–)" in str(why.text)


def test_money_of_other_sources_is_named_not_counted(centre: Desk) -> None:
    facts.south_2023(centre)
    report = facts.made(centre, "funding")
    assert any("Không tính" in str(note) and "Vốn đối ứng" in str(note) for note in report.notes)
    assert "7.000.000.000" not in str(report.notes)
    assert facts.values(facts.made(centre, "sources"), "executed")["doi_ung"] == 7 * BILLION


def test_a_deleted_entry_leaves_the_report(centre: Desk) -> None:
    ids = facts.south_2023(centre)
    records.delete(centre, "plan", ids["more"])
    assert facts.made(centre, "funding").value("kcqg", "plan") == 30 * BILLION


def test_json_holds_figures_denominators_and_records(centre: Desk) -> None:
    ids = facts.south_2023(centre)
    report = facts.made(centre, "funding")
    shown = json.loads(json.dumps(reporting.full_json(centre, report), ensure_ascii=False))
    kcqg = shown["lines"][1]
    assert (kcqg["plan"], kcqg["executed"], kcqg["share_of_own_plan"]) == (34_500_000_000, 23_410_000_000, "67.86")
    assert (kcqg["share_of_total_plan"], kcqg["growth_same_period"]) == ("23.03", None)
    assert "kế hoạch KCQG năm 2023" in kcqg["explain"]["share_of_own_plan"]
    assert set(kcqg["records"]["executed"]) == {ids["paid"], ids["back"]}
    assert (shown["to"], shown["unit"], shown["report"]) == ("2023-08-31", "đồng", "funding")


def test_files_of_every_kind(centre: Desk, tmp_path: Path) -> None:
    facts.south_2023(centre)
    report = facts.made(centre, "funding")
    for suffix in (".pdf", ".xlsx"):
        reporting.write(report, tmp_path / f"a{suffix}")
        assert (tmp_path / f"a{suffix}").stat().st_size > 2000
    with pytest.raises(Refused):
        reporting.write(report, tmp_path / "a.odt")


@each(
    "key, options, code",
    [
        ("funding", {"year": 1999, "cut_off": date(1999, 5, 5)}, "invalid_content"),
        ("funding", {"cut_off": date(2022, 12, 31)}, "invalid_content"),
        ("funding", {"cut_off": date(2025, 1, 1)}, "invalid_content"),
        ("nothing", {}, "not_found"),
        ("places", {"by": "source"}, "not_found"),
        ("content", {"where": (("programme", ("nowhere",)),)}, "not_found"),
        ("content", {"where": (("nowhere", ("x",)),)}, "not_found"),
    ],
)
def test_impossible_questions(centre: Desk, key: str, options: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as caught:
        facts.made(centre, key, **options)
    assert caught.value.code == code


def test_incomplete_and_historic_entries_are_told(centre: Desk) -> None:
    facts.south_2023(centre)
    facts.plan(centre, "kcqg", BILLION, date(2023, 1, 1), opening=True)
    notes = " ".join(map(str, facts.made(centre, "funding").notes))
    assert "1 bút toán ghi là số liệu lịch sử" in notes


def test_every_figure_of_every_report_explains_itself(centre: Desk) -> None:
    """What stands behind a count are as many records; every figure names its definition and law."""
    facts.south_2023(centre)
    made = facts.dossier(centre, own=50, firms=("Hộ Mẫu",), batch="Đợt 1", implementer="Đơn vị mẫu")
    facts.accepted(centre, made, "may", 4)
    facts.activity(centre, "lop_nghe", 2)
    facts.opening(centre, "de_an", quantity=Decimal(3), source="kcdp")
    facts.voted(centre, "tinh", ["cong_nhan", "khong_cong_nhan"])
    facts.collaborator(centre, facts.NEW, facts.OLD)
    for kind in reporting.kinds(centre):
        report = facts.made(centre, kind.key)
        with centre.store.reader() as connection:
            cells = Cells(centre, report, connection)
            for line in report.lines[:3]:
                for column, value in zip(report.columns, line.values, strict=True):
                    where = (kind.key, line.key, column.key)
                    why = cells.explain(line.key, column.key)
                    assert str(why.text), where
                    if column.measure is Measure.COUNT and cells.column(column.key).rule.text("figure") in _RECORDS:
                        assert why.definition, where
                        assert why.legal, where
                        assert sum(map(len, cells.behind(line.key, column.key).values())) == value, where


_RECORDS = (
    "hoat_dong",
    "nhu_cau",
    "phieu",
    "co_so",
    "cong_tac_vien",
    "sp_dang_ky",
    "cum",
    "co_so_san_pham",
    "san_pham",
)
"""Figures of which each record counts one."""


def test_what_a_report_does_not_have(centre: Desk) -> None:
    report = facts.made(centre, "funding")
    for line, column in (("kcqg", "nowhere"), ("nowhere", "plan")):
        with pytest.raises(Refused):
            reporting.explain(centre, report, line, column)


def test_the_dictionary_tells_every_figure_and_indicator(centre: Desk) -> None:
    entries = reporting.dictionary(centre)
    assert {one.key for one in entries if one.kind == "indicator"} == {
        code.code for code in centre.packs.codes("indicator")
    }
    assert all(one.definition and one.label for one in entries)
    assert all(one.legal for one in entries)
    executed = next(one for one in entries if one.key == "thuc_hien" and one.kind == "figure")
    assert "Giải ngân › Số tiền" in map(str, executed.fields)
    assert tuple(map(str, executed.filters)) == ("tính trừ khi “Loại” là Thu hồi",)
    assert "funding" in executed.reports


def test_what_a_report_can_be_limited_to(centre: Desk) -> None:
    facts.dossier(centre, batch="Đợt 1", implementer="Đơn vị mẫu")
    assert reporting.choices(centre, "batch") == (("Đợt 1", "Đợt 1"),)
    assert ("kcqg", "Khuyến công quốc gia") in reporting.choices(centre, "source")
    kinds = {one.key: one for one in reporting.kinds(centre)}
    assert len(kinds) >= 15
    assert "content" in kinds["content"].where
    assert kinds["places"].by[0] == ("commune", "Xã, phường")
    assert Options(YEAR, CUT_OFF).by == ""


def test_sums_are_those_of_the_records(centre: Desk) -> None:
    """Many entries of two years, sources, kinds and days against a plain loop, at several cut-off days."""
    from random import Random

    chance = Random(5)
    plans, paid = [], []
    for number in range(60):
        year, source = chance.choice((2022, 2023)), chance.choice(("kcqg", "kcdp", "vay"))
        day, amount = date(year, chance.randrange(1, 13), chance.randrange(1, 28)), chance.randrange(1, 10**10)
        if number % 2:
            kind = chance.choice(("giao", "bo_sung", "giam", "chuyen_di", "chuyen_den", "nop_tra"))
            facts.plan(centre, source, amount, day, kind, year)
            plans.append((year, source, day, -amount if kind in ("giam", "chuyen_di", "nop_tra") else amount))
        else:
            kind = chance.choice(("tam_ung", "thanh_toan", "giai_ngan", "thu_hoi"))
            facts.pay(centre, source, amount, day, kind, year)
            paid.append((year, source, day, -amount if kind == "thu_hoi" else amount))
    for month in (3, 6, 11):
        until = date(2023, month, 24)
        report = facts.made(centre, "funding", cut_off=until)
        for source in ("kcqg", "kcdp"):
            expected = [
                sum(one[3] for one in plans if one[:2] == (2023, source) and one[2] <= until),
                sum(one[3] for one in paid if one[:2] == (2023, source) and one[2] <= until),
                sum(one[3] for one in paid if one[:2] == (2022, source) and one[2] <= until.replace(year=2022)),
                sum(one[3] for one in plans if one[:2] == (2022, source)),
            ]
            columns = ("plan", "executed", "executed_same_period", "plan_before")
            assert [report.value(source, column) for column in columns] == expected


def test_silent_stations_and_conflicts_are_named(centre: Desk) -> None:
    """A station confirmed long ago that never sent; an entry on which people disagree."""
    facts.south_2023(centre)
    assert facts.made(centre, "funding").silent == 0
    with centre.store.writer() as connection:
        card, long_ago = setup.own_card(centre).to_bytes(), "2020-01-01T00:00:00+07:00"
        stations.put(connection, stations.Known("s1", "r1", "Trạm Mẫu Xa", "accepted", card, long_ago))
        connection.exec_driver_sql("UPDATE payment SET conflicts = 1 WHERE kind = 'thu_hoi'")
    report = facts.made(centre, "funding")
    notes = " ".join(map(str, report.notes))
    assert (report.silent, report.conflicts) == (1, 1)
    assert "Trạm đã lâu chưa gửi số liệu: Trạm Mẫu Xa." in notes
    assert "Còn 1 bản ghi có giá trị mâu thuẫn" in notes
