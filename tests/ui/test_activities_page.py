"""Activities in the real window: what a kind proposes, a class from a pasted list, certificates, work, sums, places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kc_desktop.domain.declared import Activity, Cluster, Dossier, Rollout
from kc_desktop.domain.declared.activity import ActivityCostRow, LearnerRow, OutputRow
from kc_desktop.domain.declared.cluster import ClusterYearRow
from kc_desktop.domain.declared.execution import LotRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.ui.pages.activities.certificates_dialog import CertificatesDialog
from kc_desktop.ui.pages.activities.jobs_dialog import JobsDialog
from kc_desktop.ui.pages.activities.page import ActivityPage
from kc_desktop.ui.pages.activities.part import ActivityPart
from kc_desktop.ui.pages.activities.place_part import PlacePart
from kc_desktop.ui.pages.activities.rollout_part import RolloutPart
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.pane_parts import PanePart
from tests.tools.offices import add, commune
from tests.ui.page_bench import put

if TYPE_CHECKING:
    from kc_desktop.domain.forms import Form
    from kc_desktop.services.desk import Desk
    from kc_desktop.ui.pages.record_page import RecordPage
    from tests.ui.page_bench import Bench

P = TypeVar("P", bound=PanePart)
CLASS = {"name": "Mẫu – lớp mây tre", "kind": "lop_nghe", "content": "1.1", "year": 2026}
LIST = "Họ và tên\tNăm sinh\tGiới tính\n" + "".join(f"Mẫu Thị {chr(65 + n)}\t{1970 + n}\tNữ\n" for n in range(20))


def save(desk: Desk, record: Form) -> str:
    return records.save(desk, records.blank(desk, record.key), record).record_id


def part(page: RecordPage, kind: type[P]) -> P:
    return next(one for one in page.pane.parts.parts if isinstance(one, kind))


def opened(bench: Bench, form: str, record_id: str) -> RecordPage:
    bench.window.open_record(form, record_id)
    return bench.record_page(form)


def stored(desk: Desk, record_id: str) -> Activity:
    found = records.load(desk, "activity", record_id).record
    assert isinstance(found, Activity)
    return found


def test_a_kind_proposes_its_content_and_results_and_replaces_nothing_typed(station: Bench) -> None:
    page = station.record_page("activity")
    page.new_record()
    over, session = part(page, ActivityPart), page.pane.view.session
    put(page, kind="tuyen_truyen")
    page.pane.view.body.left.emit("kind")
    assert session.state.get("content").value == "6.1"
    rows = page.pane.view.read()[0].values["outputs"]
    assert [row.indicator for row in rows] == ["chuong_trinh_tv"]
    put(page, content="6.4")
    page.pane.view.body.left.emit("content")
    rows = page.pane.view.read()[0].values["outputs"]
    assert [row.indicator for row in rows] == ["to_roi"]  # an untouched proposal gives way
    session.put(f"outputs/{rows[0].row_id}/quantity", Decimal(500))
    put(page, content="6.2")
    page.pane.view.body.left.emit("content")
    assert len(page.pane.view.read()[0].values["outputs"]) == 1  # a typed one does not
    over.fill.click()
    assert len(page.pane.view.read()[0].values["outputs"]) == 2


def test_a_class_is_pasted_numbered_followed_up_and_kept(station: Bench) -> None:
    record = save(station.desk, Activity({**CLASS, "state": "xong"}))
    page = opened(station, "activity", record)
    over = part(page, ActivityPart)
    QGuiApplication.clipboard().setText(LIST)
    over.paste.click()
    assert "20 người" in station.notices.toasts[-1][0]
    page.pane.view.session.stack.undo()
    assert not page.pane.view.read()[0].values.get("learners")
    page.pane.view.session.stack.redo()
    over.numbers.click()
    box = over.acts.dialog
    assert isinstance(box, CertificatesDialog)
    box.first.setText("KC-001/2026")
    assert "KC-020/2026" in box._told.text()  # noqa: SLF001 - what the person reads
    box.take()
    over.jobs.click()
    asked = over.acts.dialog
    assert isinstance(asked, JobsDialog)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4):
        QTest.keyClick(asked.sheet, key)
    asked.take()
    page.save()
    kept = stored(station.desk, record)
    rows = sorted(kept.learners or (), key=lambda row: row.row_id)
    assert [row.certificate_no for row in rows[:2]] == ["KC-001/2026", "KC-002/2026"]
    assert [row.job_after for row in rows[:4]] == ["co_viec", "tu_tao", "chua_co", None]
    over.typed(kept)
    assert "20" in over.told.text()
    assert station.errors == []
    over.paste.click()
    assert "20 người đã có" in station.notices.toasts[-1][0]


def test_what_disagrees_and_what_a_donor_owes_is_said(station: Bench) -> None:
    rows = (LearnerRow({"name": "Mẫu"}, new_id()),)
    line = OutputRow(
        {"indicator": "lao_dong_dao_tao", "quantity": Decimal(30), "verified": Decimal(25), "unit_price": 100_000},
        new_id(),
    )
    page = opened(station, "activity", save(station.desk, Activity({**CLASS, "learners": rows, "outputs": (line,)})))
    over = part(page, ActivityPart)
    assert "ghi 30, nhưng số người tham gia là 1" in over.wrong.text()
    assert "2,5 triệu" in over.money.text()


def test_the_list_says_its_sums_by_kind(station: Bench) -> None:
    cost = ActivityCostRow({"source": "kcdp", "planned": 60_000_000, "amount": 40_000_000}, new_id())
    save(station.desk, Activity({**CLASS, "participants": 30, "costs": (cost,)}))
    save(station.desk, Activity({**CLASS, "kind": "hoi_cho", "content": "4.2"}))
    page = station.record_page("activity")
    assert isinstance(page, ActivityPage)
    assert page.sums.total.text() == "Cộng 2 hoạt động · 30 người · đã chi 40 triệu"
    page.sums.sheet.opened.emit(page.sums.sheet.rows[1])
    assert page.list.model.rowCount() == 1
    assert len(page.sums.sheet.rows) == 1


def test_a_dossier_begins_an_activity_and_a_plan_its_classes(station: Bench) -> None:
    desk = station.desk
    dossier = save(desk, Dossier({"name": "Mẫu – đào tạo", "programme": "kcdp", "year": 2026, "content": "1.1"}))
    page = opened(station, "dossier", dossier)
    assert isinstance(page, DossierPage)
    page.part.leaves.show_child("activity", "")
    group = page.part.leaves.groups()[0]
    inner = group.pane()
    assert inner is not None
    assert inner.view.read()[0].values["kind"] == "lop_nghe"
    inner.save()
    lots = tuple(LotRow({"name": f"Mẫu – lớp {n}", "quantity": 30}, new_id()) for n in (1, 2))
    values = {"name": "Mẫu", "dossier": dossier, "made_on": date(2026, 5, 1), "lots": lots}
    plan = opened(station, "rollout", save(desk, Rollout(values)))
    part(plan, RolloutPart).make.click()
    assert "2 hoạt động" in station.notices.toasts[-1][0]
    opened(station, "dossier", dossier)
    page.part.reload()
    assert page.part.read is not None
    assert sum(one.form == "activity" for one in page.part.read.children) == 3


def test_a_cluster_leads_to_its_establishments_and_activities(station: Bench) -> None:
    years = tuple(
        ClusterYearRow({"year": 2024 + n, "firms": 10 + n, "occupied": Decimal(31)}, new_id()) for n in (0, 1)
    )
    values = {"name": "CCN Bến Mẫu", "commune": commune(0), "industrial_area": Decimal(50), "years": years}
    record = save(station.desk, Cluster(values))
    add(station.desk, "Mẫu A", premises="ccn", cluster_name="Cụm công nghiệp bến mẫu")
    page = opened(station, "cluster", record)
    over = part(page, PlacePart)
    assert over.year.text() == "Năm 2025: 11 cơ sở (+10 %) so với 2024; lấp đầy 62 %"
    over.facilities.click()
    assert station.record_page("facility").list.model.rowCount() == 1
    opened(station, "cluster", record)
    over.add.click()
    begun = station.record_page("activity").pane.view.read()[0].values
    assert (begun["kind"], begun["cluster"]) == ("ccn", record)
