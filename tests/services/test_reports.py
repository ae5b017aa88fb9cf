"""The funding report from records to screen, JSON, workbook and paper."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from kc_desktop.domain.declared import Payment, PlanEntry
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import records, reports
from kc_desktop.services.desk import Desk
from tests.services import kit

CUT_OFF = date(2023, 8, 31)


def plan(desk: Desk, source: str, amount: int, on: date, kind: str = "giao", year: int = 2023) -> str:
    return kit.add(desk, PlanEntry({"year": year, "source": source, "kind": kind, "amount": amount, "decided_on": on}))


def pay(desk: Desk, source: str, amount: int, on: date, kind: str = "giai_ngan", year: int = 2023) -> str:
    return kit.add(desk, Payment({"year": year, "source": source, "kind": kind, "amount": amount, "paid_on": on}))


def south_2023(desk: Desk) -> dict[str, str]:
    """The published figures of S3 as records (billions of đồng)."""
    return {
        "plan": plan(desk, "kcqg", 30_000_000_000, date(2022, 12, 20)),
        "more": plan(desk, "kcqg", 4_500_000_000, date(2023, 3, 1), "bo_sung"),
        "local": plan(desk, "kcdp", 67_150_000_000, date(2022, 12, 20)),
        "paid": pay(desk, "kcqg", 23_910_000_000, date(2023, 8, 1)),
        "back": pay(desk, "kcqg", 500_000_000, CUT_OFF, "thu_hoi"),
        "local_paid": pay(desk, "kcdp", 19_070_000_000, CUT_OFF),
        "late": pay(desk, "kcdp", 1_000_000_000, date(2023, 9, 1)),
        "before": pay(desk, "kcdp", 33_500_000_000, date(2022, 8, 31), year=2022),
        "own": pay(desk, "doi_ung", 7_000_000_000, CUT_OFF),
    }


def test_published_table_from_records(centre: Desk) -> None:
    ids = south_2023(centre)
    report = reports.funding_report(centre, 2023, CUT_OFF)
    total, kcqg, kcdp = report.lines
    assert [line.plan.amount for line in report.lines] == [101_650_000_000, 34_500_000_000, 67_150_000_000]
    assert [line.executed.amount for line in report.lines] == [42_480_000_000, 23_410_000_000, 19_070_000_000]
    assert [line.share.text for line in report.lines] == ["41,79", "67,86", "28,40"]
    assert (total.level.text, total.growth.text) == ("126,81", "26,81")
    assert set(kcqg.executed.records) == {ids["paid"], ids["back"]}
    assert set(kcqg.plan.records) == {ids["plan"], ids["more"]}
    assert kcdp.executed.records == (ids["local_paid"],)
    assert records.load(centre, "payment", kcqg.executed.records[0]).record.values["amount"]
    assert any("31/08/2023" in note for note in report.notes)
    assert any("mẫu số" in note for note in report.notes)
    assert any("không tính 1 bút toán" in note for note in report.notes)
    assert report.conflicts == 0


def test_a_deleted_entry_leaves_the_report(centre: Desk) -> None:
    ids = south_2023(centre)
    records.delete(centre, "plan", ids["more"])
    assert reports.funding_report(centre, 2023, CUT_OFF).lines[1].plan.amount == 30_000_000_000


def test_empty_bank_gives_dashes(centre: Desk) -> None:
    report = reports.funding_report(centre, 2026, date(2026, 6, 30))
    assert {line.share.text for line in report.lines} == {"–"}


def test_json_holds_figures_denominators_and_records(centre: Desk) -> None:
    south_2023(centre)
    shown = json.loads(json.dumps(reports.funding_report(centre, 2023, CUT_OFF).to_json(), ensure_ascii=False))
    kcqg = shown["lines"][1]
    assert (kcqg["plan"], kcqg["executed"], kcqg["share_of_own_plan"]) == (34_500_000_000, 23_410_000_000, "67.86")
    assert kcqg["share_of_total_plan"] == "23.03"
    assert kcqg["growth_same_period"] is None
    assert "kế hoạch KCQG năm 2023" in kcqg["explain"]["share_of_own_plan"]
    assert len(kcqg["records"]["executed"]) == 2
    assert (shown["to"], shown["unit"]) == ("2023-08-31", "đồng")


def test_paper_and_workbook(centre: Desk, tmp_path: Path) -> None:
    south_2023(centre)
    report = reports.funding_report(centre, 2023, CUT_OFF)
    reports.write_report(report, tmp_path / "a.pdf")
    reports.write_report(report, tmp_path / "a.xlsx")
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    page = document[0]
    text = page.get_textpage()
    shown = " ".join(text.get_text_range().split())
    pages = len(document)
    text.close()
    page.close()
    document.close()
    assert pages == 1
    assert "TRUNG TÂM MẪU" in shown
    assert "42.480" in shown
    assert any(42_480 in row for row in read_workbook(tmp_path / "a.xlsx").sheets[0].rows)
    with pytest.raises(Refused):
        reports.write_report(report, tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("year", "cut_off"), [(1999, date(1999, 5, 5)), (2023, date(2022, 12, 31)), (2023, date(2025, 1, 1))]
)
def test_impossible_times(centre: Desk, year: int, cut_off: date) -> None:
    with pytest.raises(Refused):
        reports.funding_report(centre, year, cut_off)
