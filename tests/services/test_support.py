"""The money of a saved dossier: levels, conditions, double support, advances, payments; real files, real packs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kc_desktop.domain.costing.budget import split_line
from kc_desktop.domain.declared import (
    Acceptance,
    Contract,
    Dossier,
    MoneyRequest,
    PackEdit,
    Payment,
    PlanEntry,
    Progress,
    Settlement,
)
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, PaperRow, PartRow
from kc_desktop.domain.declared.execution import CheckedRow, VoucherRow
from kc_desktop.domain.declared.survey import NeedRow, SupportRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import budget, history, making, pairing, procedure, records, rulebook, support
from kc_desktop.services.desk import Desk
from tests.services import kit
from tests.tools.command_line import good

TODAY = date(2026, 11, 21)
TR = 10**6


def cost(item: str, source: str, amount: int, **values: Any) -> CostRow:
    return CostRow({"item": item, "source": source, "amount": amount, "year": 2026, **values}, new_id())


def benefits(facility: str | None, name: str = "Mẫu – A", **values: Any) -> BeneficiaryRow:
    return BeneficiaryRow({"facility": facility, "name": name, **values}, new_id())


def dossier(*people: BeneficiaryRow, costs: tuple[CostRow, ...] = (), **values: Any) -> Dossier:
    known = {
        "name": "Mẫu – Hỗ trợ máy ép", "programme": "kcqg", "year": 2026, "content": "3.3", "support_item": "may_moc",
        "beneficiaries": people, "costs": costs,
    }  # fmt: skip
    return Dossier({key: value for key, value in {**known, **values}.items() if value is not None})


def machine(grant: int, own: int, facility: str | None = None, source: str = "kcqg") -> tuple[CostRow, ...]:
    facts = {"eligible": True, "facility": facility}
    return cost("Máy ép", source, grant, **facts), cost("Máy ép", "doi_ung", own, **facts)


def firm(desk: Desk, **values: Any) -> str:
    known = {"direct_production": True, "industry_group": "b", "vsic": "2025:2393"}
    return kit.add(desk, kit.facility(**{**known, **values}))


def edit(desk: Desk, value: str, first: date, last: date | None, text: str, **values: Any) -> None:
    known = {
        "name": "Mẫu", "pack": "rules", "table_name": "ceilings.csv", "entry": "kcdp/may_moc",
        "column_name": "ceiling", "value": value, "valid_from": first, "legal_text": text,
    }  # fmt: skip
    kit.add(desk, PackEdit({**known, **({"valid_to": last} if last else {}), **values}))


def test_min_of_share_and_ceiling_with_the_clause_of_the_day(centre: Desk) -> None:
    desk = centre
    one = kit.add(desk, dossier(benefits(firm(desk)), costs=machine(300 * TR, 360 * TR)))
    (level,) = support.support(desk, one, TODAY).levels
    assert (level.cost, level.ceiling, level.normal, level.asked) == (660 * TR, 300 * TR, 300 * TR, 300 * TR)
    assert level.answer.result == "yes"
    assert any("TT 28/2018" in because.clause for because in level.answer.because)
    (level,) = support.support(desk, one, date(2016, 5, 1)).levels
    assert (level.normal, level.answer.result) == (200 * TR, "ask"), "2014: only with the factor 1,5"
    assert any("TTLT 26/2014" in because.clause for because in level.answer.because)
    assert support.support(desk, one, date(2010, 1, 1)).levels[0].normal is None
    small = support.support_of(desk, dossier(benefits(firm(desk)), costs=machine(51 * TR + 1, 50 * TR + 2)), "", TODAY)
    assert small.levels[0].normal == (101 * TR + 3) // 2, "50 %, down to the đồng"
    assert small.levels[0].answer.result == "no"


def test_a_production_line_is_an_item_of_its_own_and_priority_is_a_proposal(centre: Desk) -> None:
    desk = centre
    made = dossier(benefits(firm(desk)), costs=machine(450 * TR, 700 * TR), support_item="day_chuyen")
    (level,) = support.support_of(desk, made, "", TODAY).levels
    assert (level.normal, level.highest, level.answer.result) == (450 * TR, 450 * TR, "yes")
    asked = dossier(benefits(firm(desk)), costs=machine(400 * TR, 700 * TR))
    (level,) = support.support_of(desk, asked, "", TODAY).levels
    assert level.answer.result == "ask", "nobody said yet whether the place has priority"
    asked = dossier(benefits(firm(desk, priority_areas=("bien_gioi",))), costs=machine(400 * TR, 700 * TR))
    (level,) = support.support_of(desk, asked, "", TODAY).levels
    assert (level.normal, level.highest, level.answer.result) == (300 * TR, 450 * TR, "ask")
    assert any(because.unverified for because in level.answer.because), "the factor of 2018 is not verified"


def test_what_is_missing_is_asked(centre: Desk) -> None:
    desk = centre
    open_line = cost("Máy ép", "kcqg", 300 * TR)
    (level,) = support.support_of(desk, dossier(benefits(firm(desk)), costs=(open_line,)), "", TODAY).levels
    assert f"costs/{open_line.row_id}/eligible" in [one.path for one in level.answer.missing]
    voting = dossier(benefits(firm(desk)), content="4.1", support_item=None)
    (level,) = support.support_of(desk, voting, "", TODAY).levels
    assert [one.path for one in level.answer.missing] == ["support_item"], "regional or national?"
    two = dossier(benefits(firm(desk)), benefits(firm(desk), "Mẫu – B"), costs=machine(300 * TR, 300 * TR))
    first, second = support.support_of(desk, two, "", TODAY).levels
    assert {one.path.rpartition("/")[2] for one in first.answer.missing} == {"facility", "support"}
    assert second.answer.result == "ask"


def test_each_beneficiary_of_a_group_has_its_level(centre: Desk) -> None:
    desk = centre
    a, b = firm(desk), firm(desk)
    costs = (*machine(300 * TR, 400 * TR, a), *machine(200 * TR, 150 * TR, b))
    found = support.support_of(desk, dossier(benefits(a), benefits(b, "Mẫu – B"), costs=costs, kind="nhom"), "", TODAY)
    assert [(one.normal, one.asked, one.answer.result) for one in found.levels] == [
        (300 * TR, 300 * TR, "yes"),
        (175 * TR, 200 * TR, "no"),
    ]
    assert (found.normal, found.asked) == (475 * TR, 500 * TR)


def test_old_resolutions_hold_for_old_dossiers(centre: Desk) -> None:
    desk = centre
    edit(desk, "250000000", date(2024, 1, 1), date(2026, 6, 30), "NQ mẫu 1/2023/NQ-HĐND")
    edit(desk, "280000000", date(2026, 7, 1), None, "NQ mẫu 9/2026/NQ-HĐND")
    made = dossier(benefits(firm(desk)), costs=machine(280 * TR, 400 * TR, source="kcdp"), programme="kcdp")
    (level,) = support.support_of(desk, made, "", None).levels
    assert (level.normal, level.answer.result) == (280 * TR, "yes")
    assert any(one.edited and "9/2026" in one.clause for one in level.answer.because)
    old = kit.add(desk, made.with_values(approved_on=date(2025, 3, 1), decision_no="QĐ mẫu 5"))
    found = support.support(desk, old)
    assert (found.on, found.levels[0].normal, found.levels[0].answer.result) == (date(2025, 3, 1), 250 * TR, "ask")
    assert any("1/2023" in one.clause for one in found.levels[0].answer.because)


def test_a_merged_province_has_a_resolution_for_each_part(centre: Desk) -> None:
    desk = centre
    old = next(key for key, pairs in desk.packs.mapping.items() if any(new == kit.COMMUNE for new, _ in pairs))
    unit = desk.packs.unit(old)
    assert unit is not None
    for column, value in (("programmes", "kcdp"), ("item", "may_moc"), ("per", "facility"), ("share", "50"),
                          ("ceiling", "200000000"), ("old_provinces", unit.province_code)):  # fmt: skip
        text = "NQ mẫu của tỉnh cũ"
        edit(desk, value, date(2020, 1, 1), None, text, entry="kcdp/may_moc@cu", column_name=column)
    made = dossier(
        benefits(firm(desk, old_commune=old)), costs=machine(200 * TR, 400 * TR, source="kcdp"), programme="kcdp"
    )
    assert support.support_of(desk, made, "", TODAY).levels[0].normal == 200 * TR
    (own,) = {one.edit for one in rulebook.law(desk, TODAY).rules("ceilings.csv") if one.entry == "kcdp/may_moc@cu"}
    added = records.load(desk, "pack_edit", own).record
    assert isinstance(added, PackEdit)
    assert rulebook.has_effect(desk, added)
    made = made.with_values(beneficiaries=(benefits(None, "Mẫu – chưa rõ nơi"),))
    (level,) = support.support_of(desk, made, "", TODAY).levels
    assert level.normal == 300 * TR
    assert "old_commune" in [one.path for one in level.answer.missing]


def test_the_conditions_of_any_support(centre: Desk) -> None:
    desk = centre
    who = benefits(firm(desk), committed_own=True)
    found = support.support_of(desk, dossier(who, costs=machine(300 * TR, 300 * TR)), "", TODAY)
    results = {one.key: one.result for one in found.conditions}
    assert results == {
        "condition_content": "yes", "condition_eligible": "yes", "condition_own": "yes", "condition_single": "ask",
        "condition_approved": "ask",
    }  # fmt: skip
    large = benefits(firm(desk, direct_production=False), committed_single=False)
    found = support.support_of(desk, dossier(large, approved_on=TODAY), "", TODAY)
    results = {one.key: one.result for one in found.conditions}
    assert (results["condition_eligible"], results["condition_single"]) == ("no", "no")
    assert results["condition_approved"] == "yes"
    task = support.support_of(desk, dossier(nature="nhiem_vu", content="9.5", support_item=None), "", TODAY)
    assert [one.key for one in task.conditions] == ["condition_content", "condition_approved"]


def test_double_support_is_found_behind_a_merge_and_in_surveys(centre: Desk) -> None:
    desk = centre
    here, twin = firm(desk), firm(desk, name="Mẫu – A (ghi lần hai)")
    pairing.merge(desk, here, twin)
    other = dossier(benefits(twin), costs=machine(200 * TR, 300 * TR), year=2023, name="Mẫu – Máy ép 2023")
    before = kit.add(desk, other)
    kit.add(desk, dossier(benefits(twin), year=2022, content="4.4", support_item="nhan_hieu"))
    kit.add(desk, dossier(benefits(twin), year=2021, status="bi_loai"))
    kit.add(
        desk,
        Payment({"year": 2023, "source": "kcqg", "kind": "tam_ung", "amount": 140 * TR, "paid_on": date(2023, 9, 1),
                 "dossier": before}),
    )  # fmt: skip
    told = [{"year": 2023, "source": "kcqg", "amount": 200 * TR, "programme": "máy ép"},
            {"year": 2019, "source": "khcn", "amount": 50 * TR, "programme": "Máy nghiền"}]  # fmt: skip
    sheet = kit.survey(
        facility=here, visited_on=date(2026, 3, 1), supports=tuple(SupportRow(one, new_id()) for one in told)
    )
    kit.add(desk, sheet)
    kit.add(desk, sheet.with_values(visited_on=date(2026, 5, 1)))
    found = support.support_of(desk, dossier(benefits(here), costs=machine(300 * TR, 300 * TR)), "", TODAY)
    shown = [(one.received.year, one.received.amount, one.received.paid, one.same) for one in found.doubles]
    assert shown == [(2023, 200 * TR, 140 * TR, True), (2019, 50 * TR, 0, False)]
    assert found.double.result == "ask"
    assert "140.000.000" in str(found.double.because[0].text)
    assert support.support(desk, before, TODAY).double.result == "ask", "2019 is still to be looked at"


def test_kinds_are_asked_for_what_they_need_and_when(centre: Desk) -> None:
    desk = centre
    who = benefits(firm(desk))
    group = dossier(who, kind="nhom", costs=machine(300 * TR, 300 * TR))
    assert support.support_of(desk, group, "", TODAY).kind.result == "yes", "nothing is late yet"
    late = support.support_of(desk, group.with_values(status="tham_dinh_bo"), "", TODAY).kind
    assert late.result == "no"
    assert {one.path for one in late.missing} == {"places", f"beneficiaries/{who.row_id}/machine"}
    wrong = dossier(who, kind="nhom", content="7.4", support_item="ha_tang_ccn")
    assert support.support_of(desk, wrong, "", TODAY).kind.result == "no"
    part = PartRow({"content": "3.3", "year": 2026, "support": 300 * TR}, new_id())
    pilot = dossier(who, kind="diem", parts=(part,), end_year=2027, status="tham_dinh_bo")
    asked = {one.path for one in support.support_of(desk, pilot, "", TODAY).kind.missing}
    assert asked == {"parts", f"parts/{part.row_id}/specified"}
    more = PartRow({"content": "4.4", "year": 2027, "support": 60 * TR}, new_id())
    levels = support.support_of(desk, pilot.with_values(parts=(part, more)), "", TODAY).levels
    assert [(one.item, one.normal, one.answer.result) for one in levels] == [
        ("may_moc", 300 * TR, "yes"),
        ("nhan_hieu", 35 * TR, "no"),
    ]


def test_management_costs_have_a_cap(centre: Desk) -> None:
    desk = centre
    who = benefits(firm(desk))
    costs = (*machine(970 * TR, 970 * TR), cost("Quản lý", "kcqg", 30 * TR, kind="quan_ly", eligible=False))
    assert support.support_of(desk, dossier(who, costs=costs), "", TODAY).management.result == "yes"
    found = support.support_of(desk, dossier(who, costs=costs), "", date(2016, 1, 1)).management
    assert (found.result, "2,5 %" in str(found.because[0].text)) == ("no", True)
    costs = (cost("Máy", "cnht", 980 * TR), cost("Quản lý", "cnht", 20 * TR, kind="quan_ly"))
    assert support.support_of(desk, dossier(who, costs=costs, programme="cnht"), "", TODAY).management.result == "no"
    kit.add(desk, PlanEntry({"year": 2026, "source": "kcdp", "kind": "giao", "amount": 2000 * TR, "decided_on": TODAY}))
    task = dossier(
        nature="nhiem_vu", programme="kcdp", content="9.7", costs=(cost("Q", "kcdp", 31 * TR, kind="quan_ly"),)
    )
    kit.add(desk, task)
    assert budget.caps_of_year(desk, "kcdp", 2026).result == "no", "31 of 2000 is over 1,5 %"


def test_the_first_advance_waits_for_work_and_papers_then_the_rest(centre: Desk) -> None:
    desk = centre
    made = dossier(benefits(firm(desk)), costs=machine(300 * TR, 360 * TR), approved_support=300 * TR)
    one = kit.add(desk, made.with_values(approved_on=date(2026, 1, 5)))
    found = budget.advance(desk, one, TODAY)
    assert (found.phase, found.limit, found.now, found.answer.result) == ("first", 210 * TR, 0, "no")
    kit.add(desk, Contract({"number": "1/HĐ", "dossier": one, "kind": "giao_viec", "signed_on": date(2026, 2, 1)}))
    assert budget.advance(desk, one, TODAY).answer.result == "ask", "nothing says how far the work is"
    report = {"dossier": one, "as_of": date(2026, 5, 25), "work_done": Decimal(70)}
    kit.add(desk, Progress({"name": "Tháng 5", **report}))
    assert budget.advance(desk, one, TODAY).answer.result == "no", "70 is not over 70"
    kit.add(desk, Progress({"name": "Tháng 6", **report, "as_of": date(2026, 6, 25), "work_done": Decimal("70.5")}))
    found = budget.advance(desk, one, TODAY)
    assert (found.answer.result, found.missing_papers) == ("yes", ()), "contract and report are here as records"
    draft = budget.request_draft(desk, one, TODAY)
    assert (draft.kind, draft.amount, draft.work_done) == ("tam_ung", 210 * TR, Decimal("70.5"))
    request = kit.add(desk, draft)
    booked = budget.make_payment(desk, request, on=date(2026, 7, 1), voucher_no="UNC 12")
    assert booked.remaining == 90 * TR
    with pytest.raises(Refused) as refused:
        budget.make_payment(desk, request)
    assert refused.value.code == "request_paid"
    paid = records.load(desk, "request", request).record
    assert isinstance(paid, MoneyRequest)
    assert (paid.state, paid.payment) == ("da_chi", booked.payment)
    assert budget.advance(desk, one, TODAY).now == 0
    kit.add(
        desk,
        Acceptance({"name": "Nghiệm thu", "dossier": one, "kind": "5a", "held_on": date(2026, 9, 1), "result": "dat",
                    "support_accepted": 280 * TR, "last": True}),
    )  # fmt: skip
    found = budget.advance(desk, one, TODAY)
    assert (found.phase, found.now, found.answer.result) == ("rest", 70 * TR, "ask")
    assert found.missing_papers == ("bao_cao_tong_hop", "bao_cao_khoi_luong")
    assert budget.request_draft(desk, one, TODAY).kind == "thanh_toan"
    history.undo_group(desk, booked.group)
    assert budget.ledger(desk, one).paid == 0
    assert records.load(desk, "request", request).record.values["state"] == "du_thao"


def test_a_donor_pays_verified_output(centre: Desk) -> None:
    desk = centre
    line = cost("Bếp cải tiến", "tai_tro", 100 * TR, quantity=Decimal(50), unit_price=2 * TR)
    made = dossier(benefits(firm(desk)), costs=(line,), programme="tai_tro", content="9.3", support_item=None)
    one = kit.add(desk, made)
    assert budget.advance(desk, one, TODAY).now == 0
    minutes = {"dossier": one, "kind": "5c", "held_on": TODAY, "result": "dat"}
    for found in ("30", "25"):
        row = CheckedRow({"item": "bếp cải tiến", "found": Decimal(found)}, new_id())
        kit.add(desk, Acceptance({"name": f"Đợt {found}", **minutes, "results": (row,)}))
        expected = 60 * TR if found == "30" else 100 * TR
        assert budget.advance(desk, one, TODAY).now == expected, "never above what the budget has"
    assert support.support(desk, one, TODAY).levels[0].answer.result == "yes", "no ceiling of the state"


def test_money_of_a_dossier_is_told_whole(centre: Desk) -> None:
    desk = centre
    made = split_line(
        dossier(benefits(firm(desk))), "Máy ép", 610 * TR + 1, {"kcqg": 300 * TR, "doi_ung": 310 * TR + 1}
    )
    one = kit.add(desk, made)
    vouchers = (("Máy ép", "kcqg", 300 * TR), ("Máy ép", "doi_ung", 310 * TR), ("Vận chuyển", "doi_ung", 5 * TR))
    rows = tuple(
        VoucherRow({"number": f"{n}", "item": item, "source": source, "amount": amount}, new_id())
        for n, (item, source, amount) in enumerate(vouchers)
    )
    kit.add(desk, Settlement({"name": "Quyết toán", "dossier": one, "made_on": TODAY, "vouchers": rows}))
    told = budget.settled(desk, one)
    assert (told.total.planned, told.total.spent) == (610 * TR + 1, 615 * TR)
    assert [(row.key, row.difference) for row in told.by_item] == [("Máy ép", -1), ("Vận chuyển", 5 * TR)]
    for kind, amount in (("tam_ung", 200 * TR), ("thu_hoi", 50 * TR)):
        kit.add(
            desk,
            Payment({"year": 2026, "source": "kcqg", "kind": kind, "amount": amount, "paid_on": TODAY, "dossier": one}),
        )
    found = budget.ledger(desk, one, TODAY)
    assert (found.plan, found.paid, found.refunded, found.remaining) == (300 * TR, 200 * TR, 50 * TR, 150 * TR)


def need(**values: Any) -> NeedRow:
    known = {"content": "3.3", "machine": "Máy ép gạch", "investment": 600 * TR, "requested": 300 * TR}
    return NeedRow({**known, **values}, new_id())


def test_needs_of_several_surveys_become_one_dossier(centre: Desk) -> None:
    desk = centre
    a, b = firm(desk), firm(desk, name="Mẫu – B", site_commune=kit.OTHER_COMMUNE)
    first = need(own_capital=200 * TR, loan=100 * TR, can_match=True, machine_price=500 * TR, register_year=2027)
    second = need(requested=150 * TR, investment=400 * TR, own_capital=100 * TR)
    sheets = [
        kit.add(desk, kit.survey(facility=a, visited_on=date(2026, 3, 1), needs=(first,))),
        kit.add(desk, kit.survey(facility=b, name="Mẫu – B", site_commune=kit.OTHER_COMMUNE, visited_on=TODAY,
                                 needs=(second,))),
    ]  # fmt: skip
    picked = [(sheets[0], first.row_id), (sheets[1], second.row_id)]
    made = making.from_needs(desk, picked, "kcqg", day=TODAY)
    assert (made.kind, made.year, made.content, made.result_quantity) == ("nhom", 2027, "3.3", 2)
    assert made.places == tuple(sorted((kit.COMMUNE, kit.OTHER_COMMUNE)))
    assert made.amount_by_source() == {"kcqg": 450 * TR, "doi_ung": 450 * TR, "vay": 100 * TR}
    people = made.beneficiaries or ()
    assert [(one.facility, one.support, one.committed_own) for one in people] == [
        (a, 300 * TR, True),
        (b, 150 * TR, None),
    ]
    assert sum(row.amount or 0 for row in made.costs or () if row.eligible) == 500 * TR, "the machine at its price"
    assert made.problems(desk.names) == ()
    one = kit.add(desk, made)
    found = support.support(desk, one, TODAY)
    own = next(answer for answer in found.conditions if answer.key == "condition_own")
    assert [because.result for because in own.because] == ["yes", "ask", "yes", "ask"], "B brings less than is needed"
    again = making.from_needs(desk, [picked[0], (sheets[0], "")], "kcdp", day=TODAY)
    assert (again.kind, len(again.beneficiaries or ())) == ("don", 1)
    with pytest.raises(Refused):
        making.from_needs(desk, [(sheets[0], second.row_id)])


def test_management_is_no_support_and_every_answer_names_its_clause(centre: Desk) -> None:
    """Costs of the implementing unit have their own cap; a dossier that names nobody says which clause waits for it."""
    costs = (*machine(300 * TR, 400 * TR), cost("Quản lý", "kcqg", 9 * TR, kind="quan_ly"))
    (level,) = support.support_of(centre, dossier(benefits(firm(centre)), costs=costs), "", TODAY).levels
    assert (level.asked, level.answer.result) == (300 * TR, "yes")
    group = dossier(costs=costs, kind="nhom", result_quantity=1)
    found = support.support_of(centre, group, "", TODAY)
    assert found.levels[0].asked == 300 * TR
    assert all(answer.because and answer.because[0].clause for answer in found.conditions)


def test_what_was_deleted_and_who_is_not_here_yet(centre: Desk) -> None:
    one = kit.add(centre, dossier(benefits(new_id(), "")))
    assert support.support(centre, one, TODAY).levels[0].name == "Cơ sở chưa về máy này"
    records.delete(centre, "dossier", one)
    for judge in (support.support, procedure.checklist):
        with pytest.raises(Refused):
            judge(centre, one)


def test_a_task_is_advanced_without_a_contract_and_interest_has_its_own_file(centre: Desk) -> None:
    task = kit.add(centre, dossier(nature="nhiem_vu", content="9.2", support_item=None, approved_on=TODAY,
                                   costs=(cost("Hội nghị", "kcqg", 100 * TR),)))  # fmt: skip
    found = budget.advance(centre, task, TODAY)
    assert (found.share, found.papers) == (Decimal(70), ("ke_hoach_tk",))
    assert not any("hợp đồng" in str(one.text) for one in found.answer.because)
    kit.add(centre, Progress({"name": "Hoàn thành", "dossier": task, "as_of": TODAY, "final": True,
                              "work_done": Decimal(100), "support_spent": 90 * TR}))  # fmt: skip
    over = budget.advance(centre, task, TODAY)
    assert (over.phase, over.limit, over.now) == ("rest", 90 * TR, 90 * TR), "its last report stands for the minutes"
    interest = kit.add(centre, dossier(content="7.6", support_item="lai_vay", costs=(cost("Lãi", "kcqg", 100 * TR),)))
    assert (budget.advance(centre, interest, TODAY).now, budget.advance(centre, interest, TODAY).limit) == (0, 0)


def test_the_command_explains_every_figure(centre: Desk) -> None:
    desk = centre
    paper = PaperRow({"paper": "hop_dong", "state": "co"}, new_id())
    one = kit.add(desk, dossier(benefits(firm(desk)), costs=machine(300 * TR, 360 * TR), papers=(paper,)))
    found = good("support", one, "--on", "2026-11-21", data=desk.folder)
    assert (found["normal"], found["asked"], found["ledger"]["remaining"]) == (300 * TR, 300 * TR, 300 * TR)
    assert found["budget"]["sources"] == {"kcqg": 300 * TR, "doi_ung": 360 * TR}
    assert found["levels"][0]["answer"]["because"][0]["data"]
    assert {answer["key"] for answer in found["answers"]} >= {"condition_own", "kind", "management", "double"}
    assert found["advance"]["missing_papers"] == ["bao_cao_tien_do"]
