"""Activities at a real desk: results explained, begun from a đề án, people from lists, sheets, clusters, villages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from docx import Document

from kc_desktop.domain.activities.sheet import CERTIFICATES
from kc_desktop.domain.declared import Activity, Cluster, CraftVillage, Dossier, Rollout
from kc_desktop.domain.declared.activity import ActivityCostRow, AttendingRow, LearnerRow, OutputRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.declared.execution import LotRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import activities, activity_papers, activity_people, history, lists, pairing, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.taking import Plan, import_workbook
from kc_desktop.store.engine import run
from kc_desktop.store.queries import activities as stored
from tests.services import kit

CLASS = {"name": "Mẫu – lớp mây tre", "kind": "lop_nghe", "content": "1.1", "year": 2026}


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code


def learners(count: int, **values: object) -> tuple[LearnerRow, ...]:
    return tuple(LearnerRow({"name": f"Mẫu Văn {chr(65 + n)}", **values}, new_id()) for n in range(count))


def training(desk: Desk, **values: object) -> str:
    rows = (CostRow({"item": "Mở lớp", "source": "kcdp", "amount": 60_000_000}, new_id()),
            CostRow({"item": "Mở lớp", "source": "doi_ung", "amount": 20_000_000}, new_id()))  # fmt: skip
    return kit.add(desk, Dossier({
        "name": "Mẫu – Đào tạo nghề mây tre", "programme": "kcdp", "year": 2026, "content": "1.1", "costs": rows,
        "places": (kit.COMMUNE,), "implementer": "Trung tâm mẫu", "result_indicator": "lao_dong_dao_tao",
        "result_quantity": 60, **values,
    }))  # fmt: skip


def test_results_are_explained_and_the_list_of_all_agrees(desk: Desk) -> None:
    rows = learners(3, job_after="co_viec")
    plain = kit.add(desk, Activity({**CLASS, "state": "xong", "learners": rows}))
    line = OutputRow({"indicator": "lao_dong_dao_tao", "quantity": Decimal(30)}, new_id())
    told = kit.add(desk, Activity({**CLASS, "learners": rows, "outputs": (line,)}))
    for state in ("du_kien", "huy"):
        kit.add(desk, Activity({**CLASS, "state": state, "learners": rows}))
    booth = AttendingRow({"name": "Mẫu A", "booths": 2}, new_id())
    fair = kit.add(desk, Activity({**CLASS, "kind": "hoi_cho", "content": "4.2", "facilities": (booth, booth)}))
    assert [one.indicator for one in activities.facts(desk, told).differing] == ["lao_dong_dao_tao"]
    found = {(one.record_id, one.indicator): one.quantity for one in activities.derived(desk)}
    for record_id in (plain, told, fair):
        for one in activities.facts(desk, record_id).results:
            expected = one.derived if one.stated is None else None
            assert found.pop((record_id, one.indicator), None) == expected
    assert found == {}


def test_all_activities_at_once_follow_the_law_of_one(desk: Desk) -> None:
    known = activities.kinds(desk)
    rows = learners(3, job_after="co_viec", gender="nu", minority=True)
    booth = AttendingRow({"name": "Mẫu A", "booths": 2, "amount": 5}, new_id())
    made = [
        Activity({**CLASS, "kind": kind.code, "content": content, "learners": rows, "facilities": (booth,), **state})
        for kind in desk.packs.codes("activity_kind")
        for content in dict.fromkeys((*known.contents(kind.code), "7", "6", "3.3"))
        for state in ({}, {"state": "du_kien"}, {"state": "huy"})
    ]
    ids = records.save_many(desk, "activity", [(None, one) for one in made]).saved
    assert len(ids) > 100
    expected = {
        (one, result.indicator): result.derived
        for one in ids for result in activities.facts(desk, one).results if result.stated is None
    }  # fmt: skip
    assert {(one.record_id, one.indicator): one.quantity for one in activities.derived(desk)} == expected
    with desk.store.reader() as connection:
        over = stored.overlaid(connection, known.rules)
        (people,) = run(connection, f"SELECT sum(s.participants) FROM {over['activity']} s").fetchone()
        (total,) = run(connection, f"SELECT sum(s.quantity) FROM {over['activity_outputs']} s").fetchone()
    assert people == 3 * len(ids)
    assert total == sum(value for value in expected.values() if value is not None)


def test_a_rule_of_a_province_cannot_break_the_sums(desk: Desk) -> None:
    (rule, *_rest) = activities.kinds(desk).rules
    evil = replace(rule, values={**rule.values, "kind": "x') --", "indicator": "y'; DROP TABLE activity; --"})
    with desk.store.reader() as connection:
        assert stored.derived(connection, (evil,)) == []
        assert stored.derived(connection, ()) == []


def test_establishments_merged_into_one_are_one_everywhere(desk: Desk) -> None:
    kept, lost, far = (kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(3))
    rows = tuple(AttendingRow({"facility": one, "amount": 5}, new_id()) for one in (kept, lost, far))
    kit.add(desk, Activity({**CLASS, "kind": "sxsh", "content": "3.7", "facilities": rows[:2]}))
    advice = kit.add(desk, Activity({**CLASS, "kind": "tu_van", "content": "5.1", "facilities": rows}))
    pairing.merge(desk, lost, far)
    pairing.merge(desk, kept, lost)
    derived = {one.indicator: one.quantity for one in activities.derived(desk)}
    assert (derived["sxsh_danh_gia"], derived["co_so_tu_van"], derived["doanh_thu_tu_van"]) == (1, 1, 15)
    found = {one.indicator: one.quantity for one in activities.facts(desk, advice).results}
    assert (found["co_so_tu_van"], found["doanh_thu_tu_van"]) == (1, 15)
    assert {one.kind: one.revenue for one in activities.totals(desk, lists.Query("activity"))}["tu_van"] == 15


def test_sums_by_kind_follow_the_list(desk: Desk) -> None:
    cost = ActivityCostRow({"source": "kcdp", "planned": 50, "amount": 40}, new_id())
    kit.add(desk, Activity({**CLASS, "learners": learners(3, gender="nu"), "costs": (cost,)}))
    kit.add(desk, Activity({**CLASS, "participants": 20, "women": 5, "year": 2025}))
    kit.add(desk, Activity({**CLASS, "participants": 99, "state": "huy"}))
    kit.add(desk, Activity({**CLASS, "kind": "tu_van", "content": "5.1", "revenue": 7}))
    (classes, advice) = activities.totals(desk, lists.Query("activity"))
    assert classes == ("lop_nghe", 2, 1, 23, 8, 50, 40, 0)
    assert (advice.kind, advice.revenue) == ("tu_van", 7)
    (only,) = activities.totals(desk, lists.Query("activity", where={"year": ("2025",)}))
    assert (only.activities, only.people) == (1, 20)


def test_an_activity_begins_with_what_its_dossier_knows(desk: Desk) -> None:
    dossier = training(desk)
    begun = activities.of_dossier(desk, dossier)
    assert (begun.kind, begun.content, begun.dossier, begun.commune) == ("lop_nghe", "1.1", dossier, kit.COMMUNE)
    assert [(row.source, row.planned) for row in begun.costs or ()] == [("kcdp", 60_000_000), ("doi_ung", 20_000_000)]
    assert {row.indicator: row.planned for row in begun.outputs or ()} == {
        "lao_dong_dao_tao": 60, "lop_nghe": None, "co_viec_lam": None}  # fmt: skip
    assert records.check(desk, begun) == ()
    kit.add(desk, begun)
    assert not activities.of_dossier(desk, dossier).costs  # the money was taken over once
    machines = training(desk, content="3.3", beneficiaries=(
        BeneficiaryRow({"name": "Mẫu – cơ sở", "machine": "máy chẻ nan"}, new_id()),))  # fmt: skip
    begun = activities.of_dossier(desk, machines)
    assert [(row.name, row.work) for row in begun.facilities or ()] == [("Mẫu – cơ sở", "máy chẻ nan")]


def test_lots_become_classes_once_and_can_be_taken_back(desk: Desk) -> None:
    lots = tuple(LotRow({"name": f"Mẫu – lớp {n}", "work": "mây tre", "quantity": 30, "support": 30_000_000,
                         "starts_on": date(2026, 6, n), "teacher": "Thầy Mẫu"}, new_id()) for n in (1, 2))  # fmt: skip
    plan = kit.add(desk, Rollout({"name": "Mẫu", "dossier": training(desk), "made_on": date(2026, 5, 1), "lots": lots}))
    made = activities.from_lots(desk, plan)
    first = records.load(desk, "activity", made.ids[0]).record
    assert isinstance(first, Activity)
    assert (first.name, first.trade, first.starts_on) == ("Mẫu – lớp 1", "mây tre", date(2026, 6, 1))
    assert {row.indicator: row.planned for row in first.outputs or ()}["lao_dong_dao_tao"] == 30
    assert [row.planned for row in first.costs or ()] == [30_000_000]
    with refused("lots_made"):
        activities.from_lots(desk, plan)
    history.undo_group(desk, made.group)
    assert len(activities.from_lots(desk, plan).ids) == 2


def test_people_come_from_the_clipboard_and_from_files(desk: Desk, tmp_path: Path) -> None:
    names = desk.names.unit_label(kit.COMMUNE)
    text = f"Họ và tên\tNăm sinh\tXã\tViệc làm\tSĐT\nLê Thị Mẫu\t1990\t{names}\tCó việc tại cơ sở\t1\n"
    text += "Trần Mẫu\t1980\tNơi Không Có\t\t2\nLê Thị Mẫu\t1990\t\t\t3\n"
    taken = activity_people.from_text(desk, text, [("Ai Khác", 1970)])
    assert taken.rows[0] == {"name": "Lê Thị Mẫu", "birth_year": 1990, "commune": kit.COMMUNE, "job_after": "co_viec"}
    assert taken.rows[1]["office"] == "Nơi Không Có"  # nothing is lost
    assert len(taken.rows) == 2
    said = " / ".join(map(str, taken.remarks))
    assert "1 người đã có" in said
    assert "cột không lấy: SĐT" in said
    assert "chưa nhận ra xã của 1 người" in said
    saved = Activity({**CLASS, "learners": tuple(LearnerRow(row, new_id()) for row in taken.rows)})
    assert records.check(desk, saved) == ()
    file = tmp_path / "lop.csv"
    file.write_text(text, "utf-8")
    assert activity_people.from_file(desk, file).rows == taken.rows
    with refused("no_people"):
        activity_people.from_text(desk, "1\t2\n3\t4\n")


def test_sheets_are_written_in_every_kind(desk: Desk, tmp_path: Path) -> None:
    rows = learners(32, certificate_no="KC-01", birth_year=1990, office="Cơ sở mây tre mẫu, thôn Đồi Thông")
    record = kit.add(desk, Activity({**CLASS, "learners": rows, "teacher": "Thầy Mẫu", "starts_on": date(2026, 5, 4)}))
    activity_papers.write_sheet(desk, record, tmp_path / "a.pdf")
    pages = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert len(pages) == 2
    assert text.count("Mẫu Văn ") == 32
    assert "DANH SÁCH HỌC VIÊN KÝ NHẬN" in text
    activity_papers.write_sheet(desk, record, tmp_path / "a.docx", days=5)
    table = Document(str(tmp_path / "a.docx")).tables[1]
    assert [cell.text for cell in table.rows[0].cells][5:] == ["04/05", "05/05", "06/05", "07/05", "08/05"]
    assert len(table.rows) == 33
    activity_papers.write_sheet(desk, record, tmp_path / "a.xlsx", CERTIFICATES)
    cells = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].values
    assert sum("KC-01" in row for row in cells) == 32
    with refused("usage"):
        activity_papers.write_sheet(desk, record, tmp_path / "a.odt")


def test_a_cluster_and_a_village_know_who_names_them_and_what_was_done(desk: Desk) -> None:
    place = kit.add(desk, Cluster({"name": "Cụm công nghiệp Bến Mẫu", "commune": kit.COMMUNE}))
    village = kit.add(desk, CraftVillage({
        "name": "Làng nghề mộc Mẫu", "kind": "lang_nghe", "commune": kit.COMMUNE, "decision_no": "12/QĐ-UBND",
    }))  # fmt: skip
    kit.add(desk, kit.facility(premises="ccn", cluster_name="CCN bến mẫu"))
    kit.add(desk, kit.facility(premises="ccn", cluster_name="CCN Bến Mẫu", site_commune=kit.OTHER_COMMUNE))
    kit.add(desk, kit.facility(premises="ccn", cluster_name="CCN Bến Mẫu 2"))
    kit.add(desk, kit.facility(in_craft_village=True, craft_village="mộc Mẫu (QĐ 12/QĐ-UBND)"))
    cost = ActivityCostRow({"source": "kcdp", "planned": 50, "amount": 40}, new_id())
    kit.add(desk, Activity({**CLASS, "kind": "ccn", "content": "7.4", "cluster": place, "costs": (cost,)}))
    seen = activities.cluster(desk, place)
    assert (seen.facilities, seen.here, seen.spent) == (2, 1, 40)
    assert [one.kind for one in seen.activities] == ["ccn"]
    assert sorted(seen.texts) == ["CCN Bến Mẫu", "CCN bến mẫu"]
    assert activities.village(desk, village).facilities == 1


def test_lists_of_clusters_villages_and_activities_come_from_workbooks_once(desk: Desk, tmp_path: Path) -> None:
    commune = desk.names.unit_label(kit.COMMUNE)
    lists_of = {
        "cluster": f"STT,Tên cụm công nghiệp,Xã,Diện tích (ha),Chủ đầu tư\n1,CCN Mẫu,{commune},48,Công ty mẫu\n",
        "craft_village": f"STT,Tên làng nghề,Loại,Xã,Nghề\n1,Làng gốm Mẫu,Làng nghề,{commune},Gốm\n",
        "activity": "STT,Tên lớp,Loại hoạt động,Nội dung khuyến công,Năm,Từ ngày,Số học viên\n"
        "1,Mẫu – Lớp may,Lớp nghề,Đào tạo nghề,2025,04/03/2025,30\n",
    }
    for form, text in lists_of.items():
        file = tmp_path / f"{form}.csv"
        file.write_text(text, "utf-8")
        for counts in ((1, 0), (0, 1)):
            report = import_workbook(desk, file, Plan(form=form)).to_json()
            assert (report["created"], report["unchanged"]) == counts
    (nums,) = lists.ids(desk, lists.Query("cluster"))
    (record_id,) = lists.record_ids(desk, "cluster", [nums])
    found = records.load(desk, "cluster", record_id).record
    assert (found.values["commune"], found.values["investor"]) == (kit.COMMUNE, "Công ty mẫu")
    assert records.check(desk, found) == ()
