"""A đề án led from need to end on real files: steps, papers, deadlines, several at once; the command line too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App
from kc_desktop.domain.declared import Acceptance, Adjustment, Contract, Dossier, PackEdit, Progress
from kc_desktop.domain.declared.appraisal import ChangeRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, StageRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.procedure.path import AHEAD, CUT, DONE, NOW, SKIPPED
from kc_desktop.domain.procedure.scope import Scope, tags
from kc_desktop.domain.procedure.steps import Course
from kc_desktop.services import history, procedure, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import Given, Mark
from tests.services import kit
from tests.tools.cases import each
from tests.tools.command_line import good, run

M = 1_000_000


def add(desk: Desk, **values: Any) -> str:
    """A KCQG machine dossier of 2026 with one firm that pays a part."""
    firm = kit.add(desk, kit.facility(legal_form="cp"))
    known = {
        "name": "Mẫu – hỗ trợ máy", "programme": "kcqg", "nature": "de_an", "kind": "don", "year": 2026,
        "content": "3.3", "implementer": "Trung tâm mẫu",
        "beneficiaries": (BeneficiaryRow({"facility": firm}, new_id()),),
        "costs": tuple(CostRow({"item": "Máy", "source": s, "amount": 300 * M}, new_id()) for s in ("kcqg", "doi_ung")),
    }  # fmt: skip
    return kit.add(desk, Dossier({**known, **values}))


def step(desk: Desk, record: str, code: str, day: str, **given: Any) -> procedure.Taken:
    return procedure.take_step(desk, record, code, Given(on=date.fromisoformat(day), **given))


@contextmanager
def raises(code: str) -> Iterator[None]:
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code


def refused(code: str, desk: Desk, record: str, name: str, day: str, **given: Any) -> str:
    with pytest.raises(Refused) as caught:
        step(desk, record, name, day, **given)
    assert caught.value.code == code
    return str(caught.value.facts)


def dossier(desk: Desk, record: str) -> Dossier:
    found = records.load(desk, "dossier", record).record
    assert isinstance(found, Dossier)
    return found


def registered(desk: Desk, **values: Any) -> str:
    record = add(desk, **values)
    step(desk, record, "dang_ky", "2025-05-22")
    return record


def approved(desk: Desk, **values: Any) -> str:
    record = registered(desk, **values)
    step(desk, record, "trinh_tham_dinh", "2025-06-10")
    step(desk, record, "tdcs_dat", "2025-06-12", paper="5/PTĐ")
    if (values.get("programme") or "kcqg") == "kcqg":
        step(desk, record, "tdb_dat", "2025-09-18")
    step(desk, record, "phe_duyet", "2025-12-18", paper="99/QĐ", paper_on=date(2025, 12, 15), amount=300 * M, batch="1")
    return record


def test_a_step_leaves_an_event_and_what_it_means(centre: Desk) -> None:
    record = approved(centre)
    one = dossier(centre, record)
    assert (one.status, one.registered_on, one.approved_on) == ("da_duyet", date(2025, 5, 22), date(2025, 12, 15))
    assert (one.decision_no, one.approved_support, one.batch) == ("99/QĐ", 300 * M, "1")
    events = procedure.path(centre, record, date(2025, 12, 20)).events
    assert [event.step for event in events] == ["dang_ky", "trinh_tham_dinh", "tdcs_dat", "tdb_dat", "phe_duyet"]
    assert events[-1].actor == "bo"
    assert events[-1].amount == 300 * M
    assert centre.identity.name in events[0].author, "who wrote it down"


def test_the_path_says_where_it_is_how_long_and_how_late(centre: Desk) -> None:
    record = registered(centre)
    path = procedure.path(centre, record, date(2025, 6, 1))
    stages = {stage.state: stage for stage in path.stages}
    assert [stages[s].standing for s in ("nhu_cau", "du_kien", "da_dang_ky", "tham_dinh_co_so")] == [
        DONE, SKIPPED, NOW, AHEAD,
    ]  # fmt: skip
    assert (stages["da_dang_ky"].late, stages["da_dang_ky"].days) == (3, 10), "before 20/5; ten days ago"
    assert [one.step for one in path.possible][:3] == ["nop_ho_so", "trinh_tham_dinh", "dang_ky_bo"]
    upward = next(one for one in path.possible if one.step == "dang_ky_bo")
    assert upward.deadline is not None
    assert upward.deadline.by == date(2025, 6, 19)
    assert any("còn thiếu" in str(text) for text in path.warnings), "registered without its papers: accepted, and said"
    step(centre, record, "loai", "2025-06-02")
    left = {stage.state: stage.standing for stage in procedure.path(centre, record).stages}
    assert (left["da_dang_ky"], left["da_duyet"]) == (DONE, CUT)


def test_what_cannot_be_is_refused_with_what_can(centre: Desk) -> None:
    record = registered(centre)
    assert "Đưa ra thẩm định cấp cơ sở" in refused("not_possible_step", centre, record, "phe_duyet", "2025-06-01")
    refused("step_day", centre, record, "nop_ho_so", "2025-05-21")
    step(centre, record, "trinh_tham_dinh", "2025-06-10")
    assert "Phiếu thẩm định" in refused("step_needs", centre, record, "tdcs_dat", "2025-06-12")
    assert len(dossier(centre, record).stages or ()) == 2, "nothing was written"
    taken = step(centre, record, "tdcs_dat", "2025-06-12", force_reason="họp tại chỗ")
    assert taken.warnings
    assert "họp tại chỗ" in str((dossier(centre, record).stages or ())[-1].remark)
    refused("not_found", centre, new_id(), "dang_ky", "2025-06-12")


def test_a_returned_dossier_comes_back_to_the_level_that_returned_it(centre: Desk) -> None:
    record = registered(centre)
    states = []
    for name, day in (("tra_ho_so", "01"), ("nop_lai", "02"), ("trinh_tham_dinh", "03"), ("tdcs_bo_sung", "04"),
                      ("nop_lai", "05"), ("tdcs_dat", "06"), ("tdb_bo_sung", "07"), ("nop_lai", "08")):  # fmt: skip
        step(centre, record, name, f"2025-07-{day}", paper="1/VB")
        states.append(dossier(centre, record).status)
    assert states[1::2] == ["da_dang_ky", "cho_bo_sung", "tham_dinh_bo", "tham_dinh_bo"]
    assert states[4] == "tham_dinh_co_so"
    assert states[0] == states[6] == "cho_bo_sung"


def test_work_suspended_while_a_change_is_asked_for_goes_on_where_it_was(centre: Desk) -> None:
    record = approved(centre)
    step(centre, record, "ky_hop_dong", "2026-01-10", paper="1/HĐ")
    step(centre, record, "khoi_cong", "2026-01-20")
    seen = []
    for name, day in (("xin_dieu_chinh", "01"), ("tam_dung", "02"), ("tiep_tuc", "03"), ("duyet_dieu_chinh", "04")):
        step(centre, record, name, f"2026-03-{day}", paper="2/VB")
        path = procedure.path(centre, record, date(2026, 3, 5))
        seen.append((path.state, next(stage.state for stage in path.stages if stage.standing == NOW)))
    states = ["xin_dieu_chinh", "tam_dung", "xin_dieu_chinh", "dang_thuc_hien"]
    assert seen == [(state, "dang_thuc_hien") for state in states]
    refused("step_needs", centre, record, "hoan_tra", "2026-03-05")
    for amount in (10 * M, 5 * M):
        step(centre, record, "hoan_tra", "2026-03-05", amount=amount)
    assert [row.amount for row in (dossier(centre, record).stages or ())[-2:]] == [10 * M, 5 * M]
    stages = {stage.state: stage.on for stage in procedure.path(centre, record).stages}
    assert stages["da_ky_hd"] == date(2026, 1, 10), "money given back in part is no end"
    step(centre, record, "ngung", "2026-04-01", paper="3/QĐ")
    step(centre, record, "hoan_tra", "2026-04-02", amount=285 * M)
    assert dossier(centre, record).status == "tra_lai"


def test_an_approved_dossier_keeps_the_rules_of_its_day(centre: Desk) -> None:
    record = approved(centre)
    kit.add(centre, PackEdit({
        "name": "Mẫu", "pack": "rules", "table_name": "deadlines.csv", "entry": "ho_so_quyet_toan",
        "column_name": "day", "value": "30", "valid_from": date(2026, 1, 1), "legal_text": "TT mẫu 1/2026",
    }))  # fmt: skip
    new = add(centre)
    laws = [procedure.law_of(centre, dossier(centre, one), date(2026, 8, 1)) for one in (record, new)]
    rules = [law.rule("deadlines.csv", "ho_so_quyet_toan") for law in laws]
    assert [rule.text("day") for rule in rules if rule] == ["15", "30"]
    path = procedure.path(centre, record, date(2026, 8, 1))
    assert path.kept
    assert path.law_on == date(2025, 12, 15)


def test_a_dossier_moves_to_another_source_and_year(centre: Desk) -> None:
    record = approved(centre)
    refused("step_needs", centre, record, "chuyen_nguon", "2026-02-01")
    step(centre, record, "chuyen_nguon", "2026-02-01", programme="kcdp", year=2027, paper="7/QĐ")
    one = dossier(centre, record)
    assert (one.status, one.programme, one.year, one.approved_on) == ("chuyen_nguon", "kcdp", 2027, None)
    assert one.amount_by_source() == {"kcdp": 300 * M, "doi_ung": 300 * M}, "the sum stays to the đồng"
    remark = str((one.stages or ())[-1].remark)
    assert "KCQG 2026 → KCDP 2027" in remark
    assert "99/QĐ" in remark
    step(centre, record, "dang_ky", "2026-02-02")
    step(centre, record, "trinh_tham_dinh", "2026-02-03")
    assert "Thẩm định cơ sở: đạt" in refused("step_needs", centre, record, "phe_duyet", "2026-02-04"), "judged anew"


def test_a_batch_is_taken_whole_or_not_at_all_and_taken_back_whole(centre: Desk) -> None:
    ready = [registered(centre) for _ in range(3)]
    behind = add(centre)
    with raises("not_possible_step"):
        procedure.take_steps(centre, (*ready, behind), "trinh_tham_dinh", Given(on=date(2025, 6, 1)))
    assert {dossier(centre, one).status for one in ready} == {"da_dang_ky"}
    taken = procedure.take_steps(centre, (*ready, ready[0]), "trinh_tham_dinh", Given(on=date(2025, 6, 1)))
    assert taken.ids == tuple(ready)
    assert {dossier(centre, one).status for one in ready} == {"tham_dinh_co_so"}
    history.undo_group(centre, taken.group)
    assert {dossier(centre, one).status for one in ready} == {"da_dang_ky"}
    assert all(len(dossier(centre, one).stages or ()) == 1 for one in ready)


def test_a_status_without_its_story_leads_on_and_a_story_that_differs_is_said(centre: Desk) -> None:
    bare = add(centre, status="cho_bo_sung")
    back = next(one for one in procedure.path(centre, bare).possible if one.step == "nop_lai")
    assert back.to == "da_dang_ky"
    event = StageRow({"state": "dang_thuc_hien", "happened_on": date(2026, 2, 1)}, new_id())
    odd = add(centre, status="da_duyet", stages=(event,))
    path = procedure.path(centre, odd)
    assert path.state == "da_duyet"
    assert any("Đang thực hiện" in str(text) for text in path.warnings)
    step(centre, odd, "ky_hop_dong", "2026-03-01", paper="1/HĐ")


# --- papers ---


def paper(desk: Desk, record: str, code: str, on: date | None = None) -> tuple[str, str]:
    line = next(line for line in procedure.checklist(desk, record, on).lines if line.paper == code)
    return line.status, line.number


def test_papers_that_are_records_of_the_program(centre: Desk) -> None:
    record = approved(centre)
    assert paper(centre, record, "phieu_tham_dinh") == ("there", "5/PTĐ"), "the number given with the step"
    assert paper(centre, record, "quyet_dinh") == ("there", "99/QĐ")
    signed = {"dossier": record, "signed_on": date(2026, 1, 9)}
    kit.add(centre, Contract({"number": "1/HĐ", "kind": "giao_viec", **signed}))
    firm = (dossier(centre, record).beneficiaries or ())[0].facility
    kit.add(centre, Contract({"number": "2/HĐ", "kind": "ho_tro", "facility": firm, **signed}))
    kit.add(centre, Contract({"number": "3/HĐ", "kind": "mua_sam", "facility": new_id(), **signed}))
    kit.add(centre, Acceptance({"name": "x", "dossier": record, "kind": "5a", "held_on": date(2026, 8, 1)}))
    kit.add(centre, Progress({"name": "T7", "dossier": record, "as_of": date(2026, 7, 20)}))
    found = {line.paper: (line.status, line.number) for line in procedure.checklist(centre, record).lines}
    assert (found["hop_dong"], found["hop_dong_ho_tro"]) == (("there", "1/HĐ"), ("there", "2/HĐ"))
    assert found["hd_mua_may"][0] == "missing", "somebody else's"
    assert (found["nghiem_thu_5a"][0], found["bao_cao_tien_do"][0]) == ("there", "there")
    assert found["bao_cao_khoi_luong"][0] == "missing", "the report of finished work is another one"


def test_a_paper_is_marked_changed_and_unmarked(centre: Desk) -> None:
    record = add(centre)
    procedure.mark_paper(centre, record, "cong_van", "co", Mark("1/CV", date(2025, 5, 1), file="ab" * 32))
    assert paper(centre, record, "cong_van") == ("there", "1/CV")
    procedure.mark_paper(centre, record, "cong_van", "ban_sao")
    assert paper(centre, record, "cong_van") == ("copy_only", "1/CV"), "what was known is kept"
    with raises("invalid_content"):
        procedure.mark_paper(centre, record, "danh_muc", "khong_can")
    procedure.mark_paper(centre, record, "danh_muc", "khong_can", Mark(reason="mẫu"))
    listed = procedure.checklist(centre, record)
    assert (listed.percent("dang_ky"), len(listed.open("dang_ky")), listed.phase) == (0, 1, "dang_ky")
    procedure.mark_paper(centre, record, "cong_van", "co")
    assert procedure.checklist(centre, record).percent("dang_ky") == 100
    procedure.mark_paper(centre, record, "cong_van", "")
    assert paper(centre, record, "cong_van") == ("missing", "")


def test_what_to_do_next_is_short_and_the_most_urgent_first(centre: Desk) -> None:
    record = add(centre)
    late, papers, then = map(str, procedure.what_next(centre, record, date(2025, 6, 1)))
    assert late.startswith("Đã quá hạn 13 ngày: Đăng ký danh mục với Sở")
    assert papers.startswith("Bổ sung cho đăng ký: Công văn")
    assert then.startswith("Bước tiếp theo: Đưa vào dự kiến, do Đơn vị")
    step(centre, record, "dang_ky", "2025-06-01")
    for name in ("trinh_tham_dinh", "tdcs_dat"):
        step(centre, record, name, "2025-06-25", paper="1/VB")
    first, *rest = map(str, procedure.what_next(centre, record, date(2025, 6, 30)))
    assert first.startswith("Đã quá hạn 11 ngày: Sở đăng ký với Cục")
    assert len(rest) == 2
    step(centre, record, "tra_ho_so", "2025-07-01")
    assert str(procedure.what_next(centre, record)[0]).startswith("Chờ Đơn vị thực hiện")


# --- what falls due, who decides ---


def test_what_falls_due_over_all_open_dossiers(centre: Desk) -> None:
    day = date(2025, 5, 15)
    plain, over = add(centre), add(centre, status="bi_loai")
    later = add(centre, year=2027)
    working = approved(centre)
    step(centre, working, "ky_hop_dong", "2026-01-10", paper="1/HĐ")
    step(centre, working, "khoi_cong", "2026-01-20")
    found = procedure.due(centre, date(2025, 6, 30), day)
    assert [(one.id, one.step, one.deadline.by) for one in found if one.id != working] == [
        (plain, "dang_ky", date(2025, 5, 19))
    ]
    assert not {over, later} & {one.id for one in found}
    report, accept = [one for one in procedure.due(centre, date(2026, 12, 31), date(2026, 2, 3)) if one.id == working]
    assert (report.step, report.deadline.by, accept.step) == ("", date(2026, 2, 24), "nghiem_thu")
    kit.add(centre, Progress({"name": "T2", "dossier": working, "as_of": date(2026, 2, 20)}))
    steps = [one.step for one in procedure.due(centre, date(2026, 12, 31), date(2026, 2, 21)) if one.id == working]
    assert steps == ["nghiem_thu"]
    step(centre, working, "nghiem_thu", "2026-08-03", paper="9/BB")
    only = [one for one in procedure.due(centre, date(2026, 8, 31), date(2026, 8, 4)) if one.id == working]
    assert [(one.step, one.deadline.by) for one in only] == [("thanh_ly", date(2026, 8, 18))]
    assert len(procedure.due(centre, date(2027, 12, 31), date(2026, 8, 4), limit=2)) == 2


def test_days_of_work_run_from_the_step_that_was_taken(centre: Desk) -> None:
    record = registered(centre, programme="kcdp")
    step(centre, record, "nop_ho_so", "2025-06-02")
    step(centre, record, "tra_ho_so", "2025-06-06")
    (one,) = (one for one in procedure.due(centre, date(2025, 12, 31), date(2025, 6, 9)) if one.id == record)
    assert (one.step, one.deadline.by, one.deadline.because.unverified) == ("nop_lai", date(2025, 6, 27), True)


def test_who_decides_an_adjustment(centre: Desk) -> None:
    record = approved(centre, kind="nhom")
    rows = (ChangeRow({"kind": "thu_huong", "before": "A", "after": "B"}, new_id()),)
    asked = {"name": "Mẫu", "dossier": record, "asked_on": date(2026, 3, 1), "reason": "mẫu", "changes": rows}
    assert procedure.adjustment_decider(centre, kit.add(centre, Adjustment(asked))).value == "so"
    with raises("not_found"):
        procedure.adjustment_decider(centre, Adjustment({"changes": rows}))


# --- the command line ---


@each("day", [date(2015, 6, 1), date(2026, 6, 1)])
@each("programme", ["kcqg", "kcdp", "cnht", "khac", "tai_tro"])
def test_every_state_leads_on_and_only_who_has_a_say_acts(centre: Desk, programme: str, day: date) -> None:
    """From a need to the end by main steps alone; the ministry and its Cục decide nothing of a province's money."""
    law = rulebook.book(centre).on(day)
    for nature, kind in (("de_an", "don"), ("de_an", "nhom"), ("nhiem_vu", "")):
        course = Course(law, Scope(programme, tags(nature, kind)))
        ways = {step.to for step in course.steps} - {"", "back"} | {"nhu_cau"}
        assert not {state for state in ways if not course.possible((state,), ())}, (nature, kind)
        main = [step for step in course.steps if step.way == "main" and step.to]
        seen, last = {"nhu_cau"}, 0
        while last != len(seen):
            last, seen = len(seen), seen | {step.to for step in main if seen & set(step.froms)}
        assert "hoan_thanh" in seen
        acting = {one for step in course.steps for one in step.actors}
        if programme == "kcdp":
            assert not acting & {"cuc", "bo", "tai_tro"}


def test_a_change_waits_for_who_decides_it_and_the_report_of_the_month_stays_owed(centre: Desk) -> None:
    """Raising the support is for the Minister: he is waited for and is written into the event. Suspended work owes no
    report; a dossier sent back has until its deadline."""
    record = approved(centre)
    step(centre, record, "ky_hop_dong", "2026-01-10", paper="1/HĐ")
    step(centre, record, "khoi_cong", "2026-01-12", force_reason="mẫu")
    step(centre, record, "xin_dieu_chinh", "2026-03-01")
    day = date(2026, 3, 2)
    asked = procedure.overview(centre, record, day)
    assert asked.path.possible[0].actors[0] == "cuc"
    assert asked.path.report is not None
    assert [one.step for one in procedure.due(centre, date(2026, 3, 31), day) if one.id == record] == [""]
    change = ChangeRow({"kind": "tang_ho_tro"}, new_id())
    known = {"name": "Mẫu", "dossier": record, "asked_on": day, "reason": "mẫu", "changes": (change,)}
    kit.add(centre, Adjustment(known))
    found = procedure.overview(centre, record, day)
    assert "Bộ trưởng" in str(found.next[0])
    assert any("Báo cáo tiến độ" in str(one) for one in found.next)
    step(centre, record, "tam_dung", "2026-03-03")
    assert procedure.path(centre, record, day).report is None
    assert not [one for one in procedure.due(centre, date(2026, 3, 31), day) if one.id == record]
    step(centre, record, "tiep_tuc", "2026-03-04")
    step(centre, record, "duyet_dieu_chinh", "2026-03-05", paper="2/BCT")
    assert [row.actor for row in dossier(centre, record).stages or ()][-1] == "bo"
    local = registered(centre, programme="kcdp")
    step(centre, local, "tra_ho_so", "2025-06-02")
    (_, back, *_) = procedure.what_next(centre, local, date(2025, 6, 20))
    assert "chậm nhất ngày 23/06/2025" in str(back)


def test_a_step_warns_of_its_day_of_another_sum_and_of_money_not_booked(centre: Desk) -> None:
    record = registered(centre)
    for name, day in (("trinh_tham_dinh", "2025-06-10"), ("tdcs_dat", "2025-06-12"), ("tdb_dat", "2025-09-18")):
        step(centre, record, name, day, paper="5/PTĐ")
    told = step(centre, record, "phe_duyet", "2025-12-18", paper="99/QĐ", amount=250 * M).warnings
    assert any("300.000.000" in text for _, text in told), "the budget says another sum"
    refused("invalid_content", centre, record, "chuyen_nguon", "2026-02-01", year=1)
    told = step(centre, record, "hoan_tra", "2026-02-01", amount=20 * M).warnings
    assert any("20.000.000" in text and "thu hồi" in text for _, text in told)
    for given in ({"amount": -5}, {"amount": 10**20}, {"amount": 1, "paper": "x" * 500}):
        refused("invalid_content", centre, record, "hoan_tra", "2026-02-02", **given)
    later = step(centre, registered(centre), "nop_ho_so", "2090-01-01").warnings
    assert any("01/01/2090" in text for _, text in later)


def test_the_commands_stage_and_checklist(data_dir: Path, copied: Callable[[str, Path], Path]) -> None:
    with App(copied("station", data_dir)) as app:
        record = add(app.desk)
    found = good("stage", record, data=data_dir)
    assert (found["state"], found["possible"][0]["step"]) == ("nhu_cau", "lap_du_kien")
    done = good("stage", record, "dang_ky", "--on", "2025-05-10", "--paper", "1/CV", data=data_dir)
    assert (done["state"], done["taken"], done["events"][0]["paper"]) == ("da_dang_ky", "dang_ky", "1/CV")
    assert done["missing"]
    assert done["group"]
    no = run("stage", record, "phe_duyet", "--amount", "300tr", "--json", data=data_dir)
    assert (no.code, no.error) == (2, "not_possible_step")
    assert run("stage", record, "nop_ho_so", "--on", "hôm nay", "--json", data=data_dir).error == "usage"
    listed = good("checklist", record, "--on", "2025-06-01", data=data_dir)
    assert (listed["phase"], listed["percent"]) == ("tham_dinh", 0)
    assert {line["status"] for line in listed["lines"]} == {"missing", "not_needed"}
    assert "THẨM ĐỊNH – 0 %" in run("checklist", record, data=data_dir).out
    assert "► Đã đăng ký" in run("stage", record, data=data_dir).out


def test_a_station_is_told_when_it_notes_what_others_decide(desk: Desk, centre: Desk) -> None:
    """A station may write down what it heard; it is told that the centre compares it with the paper."""
    own, theirs = registered(desk), registered(centre)
    assert not [text for _, text in step(desk, add(desk), "dang_ky", "2025-05-22").warnings if "Trung tâm" in text]
    told = step(desk, own, "trinh_tham_dinh", "2025-06-10").warnings
    assert any("Sở Công Thương quyết định" in text for _, text in told)
    assert not any(
        "Trung tâm đối chiếu" in text for _, text in step(centre, theirs, "trinh_tham_dinh", "2025-06-10").warnings
    )
