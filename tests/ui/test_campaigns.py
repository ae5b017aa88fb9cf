"""Giving work out at the centre, doing it and answering questions at a station, in the real window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from kc_desktop.domain import campaigns as law
from kc_desktop.domain.declared import Assignment, Campaign, Collaborator
from kc_desktop.domain.declared.campaign import QuestionRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records, visits
from kc_desktop.ui.pages.assign_dialog import AssignDialog
from kc_desktop.ui.pages.assignment_part import AskDialog, AssignmentPart, QuestionsPart
from kc_desktop.ui.pages.campaign_part import CampaignPart
from kc_desktop.ui.pages.coverage_page import CoveragePage
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.times import today
from tests.tools.offices import add, commune

if TYPE_CHECKING:
    from kc_desktop.domain.forms import Form
    from kc_desktop.services.desk import Desk
    from kc_desktop.ui.pages.record_page import RecordPage
    from tests.ui.page_bench import Bench

P = TypeVar("P", bound=PanePart)


def put(desk: Desk, record: Form) -> str:
    return records.save(desk, records.blank(desk, record.key), record).record_id


def part(page: RecordPage, kind: type[P]) -> P:
    return next(one for one in page.pane.parts.parts if isinstance(one, kind))


def state(desk: Desk, assignment: str) -> object:
    return records.load(desk, "assignment", assignment).record.values.get("state")


def opened(bench: Bench, form: str, record_id: str) -> RecordPage:
    bench.window.open_record(form, record_id)
    page = bench.record_page(form)
    assert page.pane.record_id() == record_id
    return page


def test_the_centre_gives_work_out_and_sees_how_far_it_is(centre: Bench) -> None:
    desk = centre.desk
    ids = [add(desk, f"Mẫu {n}") for n in range(4)] + [add(desk, "Mẫu xa", site_commune=commune(1))]
    person = put(desk, Collaborator({"name": "Người mẫu", "communes": (commune(0),)}))
    campaign = put(desk, Campaign({
        "name": "Đợt mẫu", "starts_on": today(), "ends_on": today() + timedelta(9), "selection": "ca_dia_ban",
        "communes": (commune(0), commune(1))}))  # fmt: skip
    over = part(opened(centre, "campaign", campaign), CampaignPart)
    over.give.click()
    dialog = centre.window.findChild(AssignDialog)
    assert dialog is not None
    assert len(dialog.tasks) == len(ids)
    rows = [one.key for one in dialog.communes.rows]
    dialog.communes.selectRow(rows.index(commune(1)))
    dialog.who.setCurrentIndex(dialog.who.findData(person))
    dialog.who.activated.emit(dialog.who.currentIndex())
    dialog.communes.selectRow(rows.index(commune(0)))
    dialog.quota.setText("3")
    dialog.quota.textEdited.emit("3")
    dialog.give.click()
    jobs = visits.jobs(desk, campaign)
    assert len(jobs) == 4
    assert {job.collaborator for job in jobs} == {person}
    put(desk, visits.sheet_for(desk, jobs[0].id, today()))
    over.cover.click()
    page = centre.page("coverage")
    assert isinstance(page, CoveragePage)
    page.reload()
    assert page.found is not None
    assert (page.found.total.assigned, page.found.total.handed_in, page.found.total.surveyed) == (4, 1, 1)
    assert page.found.uncovered == (commune(1),)
    page.alone.setChecked(True)
    assert [one.key for one in page.sheets["communes"].rows] == [commune(1)]
    page.sheets["communes"].opened.emit(page.sheets["communes"].current())
    assert centre.window.section() == "assignment"
    assert len(centre.record_page("assignment").list.model.nums()) == 1
    assert not centre.errors


def test_a_sheet_is_filled_in_from_its_assignment_and_questions_answered_beside_it(station: Bench) -> None:
    desk = station.desk
    facility = add(desk, main_product="Gốm")
    job = put(desk, Assignment({"name": "Mẫu", "campaign": new_id(), "commune": commune(), "facility": facility,
                                "state": law.GIVEN, "due_on": today() - timedelta(1)}))  # fmt: skip
    overview = station.page("overview")
    overview.reload()  # type: ignore[attr-defined]
    station.window.navigation.chosen.emit("survey")
    assert station.window.section() == "assignment"
    part(opened(station, "assignment", job), AssignmentPart).fill.click()
    page = station.record_page("survey")
    record, _problems = page.pane.view.read()
    assert (record.values["facility"], record.values["assignment"]) == (facility, job)
    page.save()
    survey = page.pane.record_id()
    assert state(desk, job) == law.HANDED_IN
    seen = records.load(desk, "assignment", job)
    asked = QuestionRow({"field": "years", "question": "Doanh thu?"}, new_id())
    records.save(desk, seen, seen.record.with_values(state=law.RETURNED, questions=(asked,)))
    beside = part(opened(station, "survey", survey), QuestionsPart)
    assert list(beside.answers) == [asked.row_id]
    beside.answers[asked.row_id].setText("2 tỷ")
    beside.answer.click()
    assert state(desk, job) == law.HANDED_IN
    assert not beside.answers
    assert not station.errors


def test_the_centre_sends_a_sheet_back(centre: Bench) -> None:
    desk = centre.desk
    facility = add(desk)
    job = put(desk, Assignment({"name": "Mẫu", "campaign": new_id(), "commune": commune(), "facility": facility}))
    survey = put(desk, visits.sheet_for(desk, job, today()))
    beside = part(opened(centre, "survey", survey), QuestionsPart)
    beside.ask.click()
    box = centre.window.findChild(AskDialog)
    assert box is not None
    assert not box.send.isEnabled()
    box.text.setPlainText("Tên chủ cơ sở?\n\nCó ảnh không?")
    box.send.click()
    found = visits.job(desk, job)
    assert found is not None
    assert (found.state, found.unanswered, found.survey) == (law.RETURNED, 2, survey)
    assert not centre.errors
