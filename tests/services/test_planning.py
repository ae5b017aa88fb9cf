"""Plan and money of a year from records: figures, acts and their undo, programmes, opening figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.declared import Activity, Contract, Dossier, Opening, Payment, PlanEntry, Programme
from kc_desktop.domain.declared.activity import OutputRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.declared.money import TargetRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.planning import yearly
from kc_desktop.domain.planning.acts import Decision, odd_shares
from kc_desktop.domain.planning.facts import Figure, Line, records
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import history, lists, reporting
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import acts, money, openings, programmes, reached
from kc_desktop.services.records import delete, load
from tests.services import kit

YEAR = 2026
TY = 10**9
PAPER = Decision(date(2026, 3, 1), "12/QĐ-MẪU", "Đợt 1")


def plan(desk: Desk, source: str, amount: int, kind: str = "giao", on: date = date(2026, 1, 10), **more: Any) -> str:
    values = {"year": YEAR, "source": source, "kind": kind, "amount": amount, "decided_on": on}
    return kit.add(desk, PlanEntry({**values, **more}))


def pay(desk: Desk, source: str, amount: int, kind: str = "giai_ngan", on: date = date(2026, 6, 1), **more: Any) -> str:
    values = {"year": YEAR, "source": source, "kind": kind, "amount": amount, "paid_on": on}
    return kit.add(desk, Payment({**values, **more}))


def dossier(desk: Desk, *costs: tuple[str, int, int], status: str = "da_duyet", **more: Any) -> str:
    rows = tuple(
        CostRow({"item": "Máy mẫu", "source": source, "year": year, "amount": amount}, new_id())
        for source, year, amount in costs
    )
    values = {
        "name": "Mẫu – Hỗ trợ máy", "programme": "kcdp", "year": YEAR, "content": "3.3", "status": status,
        "approved_on": date(2026, 2, 1), "places": (kit.COMMUNE,), "costs": rows,
        "beneficiaries": (BeneficiaryRow({"name": "Cơ sở mẫu"}, new_id()),),
    }  # fmt: skip
    return kit.add(desk, Dossier({**values, **more}))


def sums(desk: Desk, key: str, until: date | None = None, by: str = "source") -> list[int]:
    row = money.money(desk, YEAR, until, by).row(key)
    assert row is not None
    return [*(row.line.sum(figure) // 10**6 for figure in Figure), row.line.executed // 10**6, row.line.left // 10**6]


def test_base_and_revised_plan_with_what_became_of_it(centre: Desk) -> None:
    plan(centre, "kcdp", 2 * TY)
    plan(centre, "kcdp", TY, "bo_sung", date(2026, 6, 5))
    plan(centre, "kcdp", TY // 2, "giam", date(2026, 9, 1))
    one = dossier(
        centre, ("kcdp", YEAR, 800_000_000), ("kcdp", YEAR + 1, 200_000_000), ("doi_ung", YEAR, TY), end_year=YEAR + 1
    )
    kit.add(
        centre,
        Contract(
            {"number": "1", "dossier": one, "kind": "giao_viec", "signed_on": date(2026, 4, 1), "support": 700_000_000}
        ),
    )
    kit.add(
        centre,
        Contract(
            {"number": "2", "dossier": one, "kind": "ho_tro", "signed_on": date(2026, 4, 2), "support": 700_000_000}
        ),
    )
    pay(centre, "kcdp", 500_000_000, dossier=one)
    pay(centre, "kcdp", 20_000_000, "thu_hoi", date(2026, 8, 1), dossier=one)
    assert sums(centre, "kcdp") == [2000, 2500, 800, 700, 500, 20, 480, 2020]
    assert sums(centre, "kcdp", date(2026, 7, 1)) == [2000, 3000, 800, 700, 500, 0, 500, 2500]
    assert sums(centre, money.GRANTS) == sums(centre, "kcdp")
    assert sums(centre, "doi_ung")[:3] == [0, 0, 1000]  # own capital is no support (T7)
    assert sums(centre, "3.3", by="content")[2:5] == sums(centre, "3", by="content")[2:5] == [800, 700, 500]
    assert sums(centre, kit.COMMUNE, by="commune")[2:5] == [800, 700, 500]
    assert sums(centre, one, by="dossier")[2:5] == [800, 700, 500]
    assert sums(centre, "?", by="dossier")[:2] == [2000, 2500]  # assigned and in no dossier
    shown = money.money(centre, YEAR, by="dossier")
    assert records(next(row for row in shown.rows if row.key == one).line.of(Figure.CONTRACTED)).keys() == {"contract"}
    assert any("1.700.000.000" in str(said) for said in money.money(centre, YEAR).warnings)  # not yet in a dossier


def test_stopped_and_unapproved_dossiers_hold_nothing_but_what_was_paid(centre: Desk) -> None:
    stopped = dossier(centre, ("kcdp", YEAR, TY), status="cham_dut")
    dossier(centre, ("kcdp", YEAR, TY), status="da_dang_ky")
    pay(centre, "kcdp", 30_000_000, dossier=stopped)
    assert sums(centre, "kcdp")[2] == 30


def test_management_costs_over_their_cap_are_told_with_figures(centre: Desk) -> None:
    plan(centre, "kcqg", TY)
    row = CostRow({"item": "Quản lý", "source": "kcqg", "year": YEAR, "amount": TY // 2, "kind": "quan_ly"}, new_id())
    dossier(centre, programme="kcqg", nature="nhiem_vu", costs=(row,))
    found = money.money(centre, YEAR)
    assert {answer.result for answer in found.caps} == {"yes", "no"}
    assert any("500.000.000" in str(said) for said in found.warnings)


def test_old_places_as_written_and_by_the_mapping(centre: Desk) -> None:
    plan(centre, "kcdp", TY, old_place="Huyện Yên Thế, tỉnh Bắc Giang")
    plan(centre, "kcdp", TY, old_place="đâu đó")
    plan(centre, "kcdp", TY, commune=kit.COMMUNE)
    shown = money.money(centre, YEAR, by="old_district")
    found = {str(row.label): row.line.sum(Figure.REVISED) // TY for row in shown.rows}
    assert found["Huyện Yên Thế, Tỉnh Bắc Giang"] == 1
    assert shown.row("?").line.sum(Figure.REVISED) == TY  # type: ignore[union-attr]  # nobody can tell: never guessed
    assert sum(found.values()) == 2 * 3  # the sum and its parts
    assert {str(row.label) for row in money.money(centre, YEAR, by="old_province").rows} >= {"Tỉnh Bắc Giang"}


def test_a_batch_is_assigned_at_once_and_taken_back_at_once(centre: Desk) -> None:
    one = dossier(centre, ("kcdp", YEAR, 300_000_000), approved_support=280_000_000)
    two = dossier(centre, ("kcqg", YEAR, 200_000_000), programme="kcqg", name="Mẫu – Hai")
    shares = acts.proposal(centre, (one, two), YEAR)
    assert [(share.dossier, share.source, share.amount) for share in shares] == [
        (two, "kcqg", 200_000_000), (one, "kcdp", 280_000_000)]  # fmt: skip
    done = acts.assign(centre, YEAR, shares, PAPER)
    assert (len(done.ids), done.amount) == (2, 480_000_000)
    entry = load(centre, "plan", done.ids[1]).record
    assert (entry.values["dossier"], entry.values["decision_no"], entry.values["batch"]) == (one, "12/QĐ-MẪU", "Đợt 1")
    assert [share.amount for share in acts.proposal(centre, (one, two), YEAR)] == [0, 0]
    assert not list(odd_shares(shares))
    assert sums(centre, "Đợt 1", by="batch")[:2] == [480, 480]
    history.undo_group(centre, done.group)
    assert lists.count(centre, "plan") == 0


def test_a_transfer_keeps_the_sum_and_is_undone_whole(centre: Desk) -> None:
    plan(centre, "kcqg", TY)
    done = acts.transfer(centre, YEAR, ("kcqg", "kcdp"), 250_000_000, PAPER)
    out, into = (load(centre, "plan", one).record.values for one in done.ids)
    assert (out["counterpart"], into["counterpart"]) == (done.ids[1], done.ids[0])
    assert [sums(centre, key)[1] for key in (money.GRANTS, "kcqg", "kcdp")] == [1000, 750, 250]
    assert sums(centre, money.GRANTS)[0] == 1000  # the base plan stays
    undone = history.undo_group(centre, done.group)
    assert (undone.kept, lists.count(centre, "plan")) == ((), 1)
    with pytest.raises(Refused):
        acts.transfer(centre, YEAR, ("kcqg", "kcqg"), TY, PAPER)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts=st.lists(st.integers(1, 10**12), min_size=1, max_size=3))
def test_transfers_never_change_what_all_sources_have(centre: Desk, amounts: list[int]) -> None:
    for at, amount in enumerate(amounts):
        acts.transfer(centre, YEAR, ("kcqg", "kcdp") if at % 2 else ("kcdp", "kcqg"), amount, PAPER)
    whole = Line("", money.facts(centre, YEAR))
    assert whole.sum(Figure.REVISED) == whole.sum(Figure.BASE) == 0
    assert len(whole.facts) >= 2 * len(amounts)


def test_a_half_that_somebody_changed_since_keeps_the_other_one(centre: Desk) -> None:
    done = acts.transfer(centre, YEAR, ("kcqg", "kcdp"), TY, PAPER)
    kit.change(centre, done.ids[1], "plan", remark="đã đối chiếu kho bạc")
    with pytest.raises(Refused):
        history.undo_group(centre, done.group)
    assert lists.count(centre, "plan") == 2


def test_returns_and_refunds_say_what_is_odd(centre: Desk) -> None:
    plan(centre, "kcdp", TY)
    pay(centre, "kcdp", 400_000_000)
    assert acts.odd(centre, "nop_tra", YEAR, "kcdp", 600_000_000) == ()
    (said,) = acts.odd(centre, "nop_tra", YEAR, "kcdp", 600_000_001)
    assert "600.000.000" in str(said)
    assert acts.odd(centre, "thu_hoi", YEAR, "kcdp", 400_000_001)
    acts.change_plan(centre, "nop_tra", YEAR, "kcdp", 100_000_000, PAPER)
    acts.refund(centre, YEAR, "kcdp", 50_000_000, date(2026, 10, 1), "CT-9")
    assert sums(centre, "kcdp") == [1000, 900, 0, 0, 400, 50, 350, 550]
    with pytest.raises(Refused):
        acts.refund(centre, YEAR, "kcdp", 0, date(2026, 10, 1))


def test_a_programme_its_revision_and_its_targets(centre: Desk) -> None:
    target = {"indicator": "lao_dong_dao_tao", "quantity": Decimal(100)}
    rows = (
        TargetRow(target, new_id()),
        TargetRow({"indicator": "may", "quantity": Decimal(5), "year": YEAR}, new_id()),
    )
    values = {
        "name": "Chương trình mẫu",
        "kind": "chuong_trinh",
        "first_year": YEAR,
        "last_year": YEAR + 4,
        "state": "da_duyet",
    }
    first = kit.add(centre, Programme({**values, "targets": rows}))
    draft = programmes.revision_of(centre, first)
    changed = tuple(
        row.with_values(quantity=Decimal(80)) if row.indicator == "may" else row for row in draft.targets or ()
    )
    second = kit.add(centre, draft.with_values(targets=changed, decided_on=date(2026, 7, 1)))
    assert [one.id for one in programmes.history(centre, second)] == [first, second]
    assert {one.key[0]: one.how for one in programmes.compare(centre, first, second).targets} == {
        "lao_dong_dao_tao": "same", "may": "more"}  # fmt: skip
    done = dossier(centre, ("kcdp", YEAR, TY), status="hoan_thanh", result_indicator="may", result_quantity=3)
    output = OutputRow({"indicator": "lao_dong_dao_tao", "quantity": Decimal(30)}, new_id())
    held = {"name": "Lớp mẫu", "kind": "lop_nghe", "content": "1.1", "year": YEAR + 1, "ends_on": date(2027, 1, 5)}
    kit.add(centre, Activity({**held, "outputs": (output,)}))
    kit.add(centre, Opening({"name": "Mẫu", "year": YEAR, "indicator": "lao_dong_dao_tao", "quantity": Decimal(5)}))
    found = {one.indicator: one for one in programmes.targets(centre, first, date(2027, 6, 1))}
    assert (found["may"].reached.quantity, found["may"].share) == (Decimal(3), Decimal("60.00"))
    assert reached.behind(centre, found["may"].reached) == (("dossier", done),)
    assert (found["lao_dong_dao_tao"].reached.quantity, found["lao_dong_dao_tao"].share) == (
        Decimal(35),
        Decimal("35.00"),
    )
    early = {one.indicator: one for one in programmes.targets(centre, first, date(2026, 12, 31))}
    assert early["lao_dong_dao_tao"].reached.quantity == 5


def test_opening_figures_stand_in_the_table_of_years(centre: Desk) -> None:
    cells = yearly.read("Năm\tKH KCQG\tTH KCĐP (triệu)\n2021\t1200\t-\n2022\t\t900").cells
    done = openings.save(centre, cells, "Bảng tổng hợp mẫu")
    assert len(done.ids) == 2
    kit.add(
        centre,
        Opening(
            {
                "name": "Mẫu",
                "year": 2021,
                "indicator": "thuc_hien",
                "source": "kcqg",
                "amount": 10**9,
                "as_of": date(2021, 9, 30),
            }
        ),
    )
    kit.add(
        centre, Opening({"name": "Mẫu", "year": 2021, "indicator": "thuc_hien", "source": "kcqg", "amount": 11 * 10**8})
    )
    plan(centre, "kcdp", TY)
    found = {line.year: line for line in openings.years_table(centre)}
    kcqg = found[2021].by_source["kcqg"]
    assert (kcqg.sum(Figure.BASE), kcqg.sum(Figure.REVISED), kcqg.executed, kcqg.opening) == (
        0, 1_200_000_000, 1_100_000_000, True)  # fmt: skip
    report = reporting.make(centre, "funding", Options(2021, date(2021, 12, 31)))
    said = [report.value("kcqg", column) for column in ("plan_base", "plan", "executed")]
    assert said == [0, 1_200_000_000, 1_100_000_000]
    assert not found[YEAR].whole.opening
    assert openings.known_years(centre, cells) == (2021, 2022)
    history.undo_group(centre, done.group)
    assert lists.count(centre, "opening") == 2


def test_a_workbook_of_years_is_read_as_if_it_were_pasted(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Ghi chú").append(["Không phải bảng"])
    sheet = book.create_sheet("Các năm")
    head = (["TỔNG HỢP"], ["Năm", "Kế hoạch", None, "Thực hiện"], [None, "KCQG", "KCĐP", "KCQG"])
    for row in (*head, [2021, 1150.5, 2000, 1098]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    found = yearly.read(openings.table_of(tmp_path / "a.xlsx"))
    assert [(one.indicator, one.source, one.amount // 10**5) for one in found.cells] == [
        ("ke_hoach", "kcqg", 11505), ("ke_hoach", "kcdp", 20000), ("thuc_hien", "kcqg", 10980)]  # fmt: skip
    empty = tmp_path / "b.csv"
    empty.write_text("a,b\n1,2\n", encoding="utf-8")
    assert openings.table_of(empty) == ""


def test_the_support_of_contracts_counts_once_over_the_years(centre: Desk) -> None:
    one = dossier(centre, ("kcdp", YEAR, 600), ("kcdp", YEAR + 1, 400), end_year=YEAR + 1)
    for number, (kind, year) in enumerate((("giao_viec", YEAR), ("ho_tro", YEAR + 1))):
        values = {"number": f"{number}", "dossier": one, "kind": kind, "signed_on": date(year, 4, 1), "support": 1_000}
        kit.add(centre, Contract(values))
    found = [
        sum(f.amount for f in money.facts(centre, year) if f.figure is Figure.CONTRACTED) for year in (YEAR, YEAR + 1)
    ]
    assert found == [1_000, 0]


def test_what_an_activity_was_paid_is_the_money_of_its_dossier(centre: Desk) -> None:
    one = dossier(centre, ("kcdp", YEAR, 600))
    held = kit.add(
        centre, Activity({"name": "Mẫu", "kind": "lop_nghe", "content": "1.1", "year": YEAR, "dossier": one})
    )
    pay(centre, "kcdp", 5 * 10**6, activity=held)
    assert sums(centre, one, by="dossier")[4] == 5
    stopped = records_of(centre, one)
    assert stopped == 5 * 10**6


def records_of(desk: Desk, one: str) -> int:
    """What a dossier holds once it was stopped: what it was paid."""
    kit.change(desk, one, "dossier", status="ngung")
    return sum(f.amount for f in money.facts(desk, YEAR) if f.figure is Figure.DOSSIERS and f.id == one)


def test_a_deleted_programme_is_not_there(centre: Desk) -> None:
    one = kit.add(centre, Programme({"name": "Mẫu", "kind": "chuong_trinh", "first_year": YEAR}))
    delete(centre, "programme", one)
    for act in (programmes.targets, programmes.revision_of):
        with pytest.raises(Refused):
            act(centre, one)


def test_a_batch_out_of_a_sum_that_was_assigned_as_a_whole_is_told(centre: Desk) -> None:
    one = dossier(centre, ("kcdp", YEAR, 100 * 10**6))
    assert [*odd_shares(acts.proposal(centre, (one,), YEAR))] == []
    plan(centre, "kcqg", TY)
    plan(centre, "kcdp", TY)
    plan(centre, "kcdp", TY // 4, "giam")
    (said,) = odd_shares(acts.proposal(centre, (one,), YEAR))
    assert said.facts["loose"] == TY * 3 // 4
