"""A sheet is finished when every warning has its reason: in every way that one is saved, and when it arrives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from kc_desktop.domain import accepting
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.declared.survey import AcceptedRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Level
from kc_desktop.domain.ids import new_id
from kc_desktop.services import merging, objects, records, sending, tasks
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.report import CREATED
from kc_desktop.services.importing.taking import Plan, import_workbook
from tests.services import kit
from tests.tools.offices import province

BAD = "2400000017"  # its check digit is another one: a warning


def sheet(**values: object) -> Survey:
    return kit.survey(visited_on=date(2026, 3, 1), tax_code=BAD, **values)


def reasons(desk: Desk, record: Survey) -> tuple[AcceptedRow, ...]:
    found = [p for p in records.check(desk, record) if p.level is Level.WARN]
    assert found
    return tuple(AcceptedRow({"path": p.path, "code": p.code, "reason": "Đúng theo giấy tờ"}, new_id()) for p in found)


def codes(fault: Refused) -> list[str]:
    found = fault.facts["problems"]
    return [(one[1] if isinstance(one, tuple) else one).code for one in found]  # type: ignore[attr-defined]


def test_a_save_is_stopped_at_the_step_alone(desk: Desk) -> None:
    with pytest.raises(Refused) as caught:
        kit.add(desk, sheet(state="xong"))
    assert codes(caught.value) == ["warnings_unanswered"]
    made = kit.add(desk, sheet(state="nhap"))
    with pytest.raises(Refused):
        kit.change(desk, made, "survey", state="xong")
    kit.change(desk, made, "survey", state="xong", accepted=reasons(desk, sheet()))
    kit.change(desk, made, "survey", accepted=None, conclusion="sửa sau")  # finished before: no step


def test_what_differs_from_the_visit_before_wants_its_reason_too(desk: Desk) -> None:
    facility = kit.add(desk, kit.facility())
    kit.add(desk, kit.survey(facility=facility, visited_on=date(2025, 3, 1), founded_year=1999, phones=("0912000111",)))
    now = kit.survey(facility=facility, visited_on=date(2026, 3, 1), founded_year=2009, state="xong")
    with pytest.raises(Refused) as caught:
        kit.add(desk, now)
    assert codes(caught.value) == ["warnings_unanswered"]
    why = AcceptedRow({"path": "founded_year", "code": "differs_from_before", "reason": "Lần trước ghi nhầm"}, new_id())
    kit.add(desk, now.with_values(accepted=(why,)))


def test_the_command_line_is_stopped_too(desk: Desk) -> None:
    body = objects.of(records.Loaded(Survey, new_id(), sheet(state="xong")))
    with pytest.raises(Refused) as caught:
        objects.put(desk, "survey", [body])
    assert codes(caught.value).count("warnings_unanswered") == 1
    body["state"] = "nhap"
    assert objects.put(desk, "survey", body).ids == (body["id"],)
    with pytest.raises(Refused):
        objects.put(desk, "survey", {"id": body["id"], "state": "xong"})
    done = records.save_many(desk, "survey", [(None, sheet(state="xong")), (None, sheet(state="nhap"))])
    assert [(place, [p.code for p in found]) for place, found in done.refused] == [(0, ["warnings_unanswered"])]


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_row_of_a_workbook_is_given_back(desk: Desk, tmp_path: Path, dry_run: bool) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Tên cơ sở", "Loại hình", "Xã, phường", "Ngày khảo sát", "Mã số thuế", "Trạng thái phiếu"])
    commune = desk.names.unit_label(kit.COMMUNE)
    for name, code, state in (("Một", BAD, "Hoàn thành"), ("Hai", BAD, "Đang nhập"), ("Ba", "", "Hoàn thành")):
        page.append([f"Mẫu – {name}", "Hộ kinh doanh", commune, "1/3/2026", code, state])
    book.save(tmp_path / "a.xlsx")
    done = import_workbook(desk, tmp_path / "a.xlsx", Plan("survey"), dry_run=dry_run)
    assert (done.count(CREATED), len(done.refused)) == (2, 1)
    assert "cảnh báo chưa ghi lý do" in done.refused[0].reasons[0]


def test_what_another_office_finished_is_taken_in_and_is_a_task(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = province(tmp_path, 1)
    station, centre = made.stations[0].desk, made.centre.desk
    with monkeypatch.context() as older:
        older.setattr(accepting, "FINISHED", frozenset())  # a program of before this rule
        record = kit.add(station, sheet(state="xong", site_commune=kit.COMMUNE))
        fine = kit.add(station, kit.survey(visited_on=date(2026, 3, 2), state="xong"))
    merging.merge(centre, sending.export(station, made.stick("a")).files)
    assert records.load(centre, "survey", fine).record.values["state"] == "xong"
    (work,) = tasks.every(centre)
    assert (work.form, work.record_id, work.faults[0].path) == ("survey", record, "state")
    assert "cảnh báo chưa ghi lý do" in str(work.faults[0].text)
    kit.change(station, record, "survey", conclusion="đã xem")
    merging.merge(centre, sending.export(station, made.stick("b")).files)
    assert tasks.count(centre) == 1, "touched, not answered"
    kit.change(station, record, "survey", accepted=reasons(station, sheet()))
    merging.merge(centre, sending.export(station, made.stick("c")).files)
    assert tasks.every(centre) == ()
    made.close()
