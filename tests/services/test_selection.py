"""Appraisal, ranking, selection, watch and follow-up over a real office."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain import ranking as law
from kc_desktop.domain.declared import FORMS, Acceptance, Appraisal, Contract, Dossier, Payment, Progress, Survey
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.declared.survey import ProductRow, YearRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.ranking import select
from kc_desktop.services import appraising, follow_up, ranking, records, tasks, watch
from kc_desktop.services.desk import Desk
from tests.tools import offices

M = 1_000_000
DAY = date(2026, 11, 22)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    found = offices.office(tmp_path / "centre", "centre", "Trung tâm mẫu")
    yield found
    found.close()


def save(desk: Desk, record: Form) -> str:
    form = next(key for key, form in FORMS.items() if type(record) is form)
    return records.save(desk, records.blank(desk, form), record).record_id


def dossier(desk: Desk, name: str, status: str, grant: int, own: int, facility: str = "", **values: object) -> str:
    lines = (("kcdp", grant), ("doi_ung", own))
    rows = tuple(CostRow({"item": "Máy", "source": s, "year": 2026, "amount": a}, new_id()) for s, a in lines)
    people = (BeneficiaryRow({"facility": facility or None, "name": f"Cơ sở của {name}"}, new_id()),)
    head = {"name": name, "programme": "kcdp", "year": 2026, "content": "3.3", "status": status}
    return save(desk, Dossier({**head, "costs": rows, "beneficiaries": people, **values}))


def scored(sheet: Appraisal, *results: str) -> Appraisal:
    rows = sheet.scores or ()
    return sheet.with_values(scores=tuple(row.with_values(result=one) for row, one in zip(rows, results, strict=True)))


def test_an_appraisal_from_its_criteria_to_the_stage(app: App) -> None:
    desk = app.desk
    one = dossier(desk, "Đề án mẫu", "tham_dinh_co_so", 200 * M, 600 * M)
    sheet = appraising.start(desk, one, "co_so", DAY)
    labels = appraising.labels(desk)
    assert [labels[row.criterion or ""][:8] for row in sheet.scores or ()] == [
        "Phù hợp ", "Mục tiêu", "Năng lực", "Khả năng", "Sự đầy đ",
    ]  # fmt: skip
    assert sheet.proposed_support
    assert sheet.proposed_support <= 200 * M
    assert appraising.proposal(desk, sheet).result == ""
    failed = appraising.proposal(desk, scored(sheet, "dat", "dat", "khong_dat", "dat", "bo_sung"))
    assert (failed.result, "Năng lực" in str(failed.because[0])) == ("khong_dat", True)
    passed = scored(sheet, *["dat"] * 5)
    assert appraising.proposal(desk, passed).result == "dat"
    again = scored(sheet, *["dat"] * 4, "bo_sung")
    assert appraising.proposal(desk, again).result == "bo_sung"
    with pytest.raises(Refused, match="kết luận"):
        appraising.conclude(desk, save(desk, again))
    wanted = again.with_values(result="bo_sung", conditions="- Bổ sung báo giá\n- Ký lại cam kết vốn", paper_no="7/BB")
    sheet_id = save(desk, wanted)
    appraising.conclude(desk, sheet_id)
    record = records.load(desk, "dossier", one).record
    assert isinstance(record, Dossier)
    last = (record.stages or ())[-1]
    assert (last.step, last.paper, record.status) == ("tdcs_bo_sung", "7/BB", last.state)
    (work,) = tasks.every(desk)
    assert (work.record_id, [fault.text for fault in work.faults]) == (one, ["Bổ sung báo giá", "Ký lại cam kết vốn"])
    assert appraising.start(desk, one, "co_so", DAY).name == "Thẩm định cấp cơ sở (sở) lần 3: Đề án mẫu"


def test_order_and_choice_of_a_year(app: App) -> None:
    desk = app.desk
    high = offices.add(desk, "Mẫu – Vùng cao", priority_areas=("vung_cao",))
    low = offices.add(desk, "Mẫu – Khó khăn", priority_areas=("kho_khan",))
    none = offices.add(desk, "Mẫu – Đồng bằng", priority_areas=())
    dossier(desk, "C đồng bằng", "tham_dinh_co_so", 100 * M, 900 * M, none)
    second = dossier(desk, "B khó khăn", "tham_dinh_co_so", 150 * M, 150 * M, low)
    first = dossier(desk, "A vùng cao", "tham_dinh_co_so", 200 * M, 200 * M, high)
    dossier(desk, "Đã duyệt", "da_duyet", 200 * M, 200 * M, high)
    save(desk, Appraisal({"name": "TĐ", "dossier": first, "level": "co_so", "held_on": DAY, "result": "dat",
                          "proposed_support": 180 * M}))  # fmt: skip
    found = ranking.ranking(desk, 2026, "kcdp", DAY)
    assert [one.candidate.name for one in found.positions] == ["A vùng cao", "B khó khăn", "C đồng bằng"]
    assert [(one.candidate.area, one.candidate.support) for one in found.positions][:2] == [(1, 180 * M), (4, 150 * M)]
    chosen = select(found, 300 * M)
    assert chosen.by_id[second].how == law.SHORT
    assert chosen.by_id[second].short == 30 * M
    rows = ranking.rows(desk, found, chosen)
    assert rows[0][4:6] == ("180.000.000", "Chọn")
    out = desk.folder / "xet chon.pdf"
    assert ranking.write(desk, found, chosen, 2026, "kcdp", out) == 3
    assert out.read_bytes()[:4] == b"%PDF"
    with pytest.raises(Refused) as nothing:
        ranking.send(desk, select(found, 0))
    assert nothing.value.code == "nothing_chosen"


def test_dossiers_at_risk_and_the_sheet_of_a_month(app: App, capsys: pytest.CaptureFixture[str]) -> None:
    desk = app.desk
    one = dossier(desk, "Máy cắt đá", "dang_thuc_hien", 200 * M, 600 * M, ends_on=date(2026, 10, 31),
                  approved_support=180 * M)  # fmt: skip
    dossier(desk, "Đã xong", "hoan_thanh", 100 * M, 100 * M)
    save(desk, Contract({"number": "9/HĐ", "dossier": one, "kind": "ho_tro", "signed_on": date(2026, 3, 2),
                         "value": 800 * M, "support": 180 * M, "ends_on": date(2026, 11, 15)}))  # fmt: skip
    save(desk, Progress({"name": "T10", "dossier": one, "as_of": date(2026, 10, 20), "work_done": Decimal(60),
                         "own_spent": 350 * M, "obstacles": "Máy về chậm"}))  # fmt: skip
    paid = {"year": 2026, "source": "kcdp", "dossier": one}
    save(desk, Payment({**paid, "kind": "tam_ung", "amount": 100 * M, "paid_on": date(2026, 5, 4)}))
    save(desk, Payment({**paid, "kind": "thu_hoi", "amount": 20 * M, "paid_on": date(2026, 6, 4)}))
    (risk,) = watch.at_risk(desk, DAY)
    assert risk.dossier.id == one
    found = {finding.key: (finding.days, finding.money) for finding in risk.findings}
    assert found["past_end"] == (7, 180 * M)  # the contract moved the end to 15/11
    assert found["year_end"] == (-39, 100 * M)
    assert "own_capital" not in found  # 350 of 600 is more than half
    assert watch.totals((risk,)) == watch.Totals(1, 1, 180 * M)
    sheet = watch.month_sheet(desk, date(2026, 10, 9))
    assert (sheet.since, sheet.cut_off) == (date(2026, 9, 26), date(2026, 10, 25))
    (row,) = sheet.rows
    assert (row.work_done, row.paid, row.reported, row.contract_no) == (Decimal(60), 80 * M, True, "9/HĐ")
    assert watch.month_sheet(desk, date(2026, 11, 9)).reported == 0
    assert "60 % – số liệu cũ 20/10/2026" in watch.sheet_rows(watch.month_sheet(desk, date(2026, 11, 9)))[0][4]
    out = desk.folder / "thang.xlsx"
    assert watch.write_sheet(desk, sheet, out) == 1

    from kc_desktop.cli.main import main

    app.close()
    assert main(["--data", str(desk.folder), "at-risk", "--on", "2026-11-22", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["count"], told["money"]) == (1, 180 * M)
    assert told["risks"][0]["findings"][0]["because"]["text"]
    arguments = ["rank", "--year", "2026", "--programme", "kcdp", "--budget", "1 tỷ", "--json"]
    assert main(["--data", str(desk.folder), *arguments]) == 0
    assert json.loads(capsys.readouterr().out)["selection"]["left"] == 1000 * M


def test_each_year_of_a_long_dossier_has_its_own_money(app: App) -> None:
    desk = app.desk
    lines = ((2026, 50), (2027, 150))
    rows = tuple(CostRow({"item": "Lớp", "source": "kcdp", "year": y, "amount": a * M}, new_id()) for y, a in lines)
    values = {"year": 2026, "end_year": 2027, "approved_support": 200 * M, "costs": rows, "kind": "diem"}
    dossier(desk, "Điểm", "dang_thuc_hien", 0, 0, **values)
    (risk,) = watch.at_risk(desk, DAY)
    assert (risk.dossier.due_year, risk.money) == (2026, 50 * M)
    (later,) = watch.at_risk(desk, date(2027, 12, 1))
    assert (later.dossier.due_year, later.money) == (2027, 200 * M)


def test_after_support(app: App) -> None:
    desk = app.desk
    shop = offices.add(desk, "Mẫu – Gốm Bến Đá", industry_group="c")

    def survey(day: date, year: int, revenue: int, workers: int, output: int) -> None:
        years = (YearRow({"year": year, "revenue": revenue, "workers": workers}, new_id()),)
        products = (ProductRow({"name": "Gạch", "unit": "tấn", "output": Decimal(output)}, new_id()),)
        save(desk, Survey({"name": "Mẫu – Gốm Bến Đá", "facility": shop, "visited_on": day, "years": years,
                           "products": products, "legal_form": "htx",
                           "site_commune": offices.commune()}))  # fmt: skip

    survey(date(2025, 6, 1), 2024, 1000 * M, 10, 500)
    one = dossier(desk, "Máy nghiền", "hoan_thanh", 200 * M, 600 * M, shop, year=2025, starts_on=date(2025, 8, 1))
    save(desk, Acceptance({"name": "NT", "dossier": one, "kind": "5a", "held_on": date(2025, 12, 1), "result": "dat"}))
    survey(date(2026, 11, 1), 2025, 1200 * M, 9, 650)
    (wanted,) = follow_up.due(desk, DAY)
    assert (wanted.facility, wanted.number, wanted.due_on, wanted.days) == (shop, 1, date(2026, 12, 1), -9)
    sheet = follow_up.start(desk, one, shop, DAY)
    assert (sheet.year_before, sheet.revenue_before, sheet.year, sheet.revenue) == (2024, 1000 * M, 2025, 1200 * M)
    assert (sheet.output_before, sheet.output, sheet.output_unit) == (Decimal(500), Decimal(650), "tấn")
    save(desk, sheet.with_values(machine_use="dung_muc_dich"))
    assert follow_up.due(desk, DAY) == ()
    found = follow_up.summary(desk, "industry")
    whole, group = found.groups
    assert found.names[group.key]
    assert (whole.told, whole.used, whole.machines) == (1, 1, 1)
    assert whole.measures["revenue"].median == Decimal("20.0")
    assert whole.measures["workers"].after == 9
