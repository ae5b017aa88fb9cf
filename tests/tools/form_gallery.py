"""Pictures of every form with an invented record: ``python -m tests.tools.form_gallery DIR [form …]``.

For each form and theme: the pane as it opens (740 × 690, what a 1366×768 window leaves), the same with problems, and
the whole form in one tall picture.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kc_desktop.app import packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import flatten, from_object
from kc_desktop.domain.register import Candidate
from kc_desktop.services.names import Names
from kc_desktop.ui import theme
from kc_desktop.ui.forms.desk_services import PackServices
from kc_desktop.ui.forms.editors.line import LineControl
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.forms.view import FormView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PANE = QSize(740, 690)
MODES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FACILITY_ID = new_id()
CAMPAIGN_ID = "0190a000-0000-7000-8000-0000000000c1"
PLACE = {
    "name": "Mẫu – Gốm Bến Đá", "short_name": "Gốm Bến Đá", "legal_form": "htx", "registration_no": "M-0001",
    "registered_on": "2014-03-12", "tax_code": "0100109107", "founded_year": 2014, "representative": "Trần Thị Mẫu",
    "representative_title": "Giám đốc", "owner_is_woman": True, "owner_is_minority": False,
    "phones": ["0979000000"], "email": "mau@vidu.vn", "site_commune": "2025:07330", "site_hamlet": "Thôn Bến Đá",
    "site_address": "Đường Bờ Sông", "old_address": "xã Phúc Hòa, huyện Tân Yên, tỉnh Bắc Giang",
    "premises": "ngoai", "in_craft_village": True, "latitude": "21.385", "longitude": "106.126",
    "vsic": "2025:23930", "industry_group": "đ", "main_product": "Gốm, sành", "direct_production": True,
}  # fmt: skip
SAMPLES: Mapping[str, Mapping[str, object]] = {
    "facility": {**PLACE, "tax_status": "hoat_dong", "remark": "Số liệu mẫu để xem thử, không phải cơ sở có thật."},
    "survey": {
        **PLACE, "visited_on": "2026-10-23", "sheet_no": "KS-2026-0042", "facility": FACILITY_ID,
        "products": [
            {"name": "Chum sành 30 lít", "unit": "chiếc", "capacity": "12000", "output": "9500", "ocop_stars": 4},
            {"name": "Ấm trà men tro", "unit": "bộ", "output": "3200", "typical_level": "tinh"},
        ],
        "years": [
            {"year": 2025, "workers": 42, "workers_insured": 18, "capital": 3_200_000_000, "revenue": 1_500_000_000},
            {"year": 2024, "workers": 38, "workers_insured": 15, "capital": 2_900_000_000, "revenue": 1_234_567_000},
        ],
        "materials": "Đất sét", "local_material_share": "65", "market_local": "40", "market_domestic": "60",
        "market_export": "10", "needs": [
            {"content": "4", "description": "Lò nung ga tiết kiệm nhiên liệu", "machine_price": 800_000_000,
             "investment": 1_200_000_000, "requested": 300_000_000, "wanted_on": "2027-03-01"},
        ],
        "equipment": [{"name": "Lò nung củi", "made_year": 2015, "quantity": 2, "value": 150_000_000}],
        "obstacles": ["von", "mat_bang"], "proposal": "Đề nghị được vay vốn ưu đãi để đổi lò.", "eligible": True,
        "conclusion": "Đủ điều kiện đưa vào kế hoạch năm 2027.",
    },
    "dossier": {
        "name": "Hỗ trợ ứng dụng máy móc tiên tiến trong sản xuất gốm (mẫu)", "programme": "kcdp", "year": 2027,
        "content": "4", "code": "KCĐP-2027-03", "implementer": "Trung tâm Khuyến công (mẫu)", "places": ["2025:07330"],
        "objective": "Đổi lò nung củi sang lò ga, giảm 30 % nhiên liệu, tăng 20 % sản lượng.",
        "beneficiaries": [{"facility": FACILITY_ID, "commune": "2025:07330", "support": 300_000_000}],
        "costs": [
            {"item": "Lò nung ga 12 m³", "source": "kcdp", "year": 2027, "amount": 300_000_000},
            {"item": "Lò nung ga 12 m³, phần đối ứng", "source": "doi_ung", "year": 2027, "unit": "bộ",
             "quantity": "1", "unit_price": 500_000_000, "amount": 500_000_000},
        ],
        "starts_on": "2027-03-01", "ends_on": "2027-11-30",
    },
    "collaborator": {
        "name": "Nguyễn Văn Mẫu", "code": "CTV-07", "phones": ["0979000001"], "communes": ["2025:07330", "2025:07627"],
        "decision_no": "12/QĐ-TTKC", "term_from": "2026-01-01", "term_to": "2026-12-31", "allowance": 1_500_000,
        "trainings": [{"subject": "Tập huấn khảo sát cơ sở", "held_on": "2026-04-15"}],
    },
    "plan": {"year": 2026, "source": "kcdp", "kind": "giao", "amount": 2_150_000_000, "decided_on": "2025-12-10"},
    "payment": {"year": 2026, "source": "kcdp", "kind": "giai_ngan", "amount": 300_000_000, "paid_on": "2026-08-01"},
    "campaign": {
        "name": "Khảo sát quý 4 (mẫu)", "starts_on": "2026-10-01", "ends_on": "2026-12-31", "selection": "so_lieu_cu",
        "communes": ["2025:07330", "2025:07627"], "stale_months": 24, "quota": 60, "verify_share": "5",
        "state": "dang_chay",
    },
    "assignment": {
        "name": "Gốm Bến Đá (mẫu)", "campaign": CAMPAIGN_ID, "commune": "2025:07330", "facility": FACILITY_ID,
        "due_on": "2026-11-30", "reason": "so_lieu_cu", "state": "can_bo_sung",
        "questions": [{"question": "Doanh thu năm 2025 là bao nhiêu?", "field": "years", "asked_on": "2026-11-02"}],
    },
    "pairing": {
        "name": "Gốm Bến Đá (mẫu) – HTX Gốm Bến Đá (mẫu)", "verdict": "same", "kept": FACILITY_ID,
        "merged": CAMPAIGN_ID, "because": "Cùng mã số thuế, cùng xưởng", "decided_on": "2026-11-02",
    },
    "work": {
        "collaborator": CAMPAIGN_ID, "happened_on": "2026-11-02", "kind": "huong_dan_hs", "commune": "2025:07330",
        "facility": FACILITY_ID, "result": "Giúp lập văn bản đề nghị hỗ trợ",
    },
    "pay": {
        "name": "Nguyễn Văn Mẫu, tháng 10/2026", "collaborator": CAMPAIGN_ID, "year": 2026, "month": 10,
        "rule": "Quy định mẫu", "basis": "12 phiếu × 100.000 đồng", "amount": 1_200_000, "approved_on": "2026-11-02",
    },
    "retyping": {
        "name": "Gốm Bến Đá (mẫu)", "survey": CAMPAIGN_ID, "typed_by": "Nguyễn Văn Mẫu", "retyped_by": "Trần Thị Mẫu",
        "retyped_on": "2026-11-02", "compared": 60,
        "mismatches": [{"path": "main_product", "label": "Sản phẩm chính", "right": "second"}],
    },
    "pack_edit": {
        "name": "Mức trần của tỉnh (mẫu)", "pack": "rules", "table_name": "limits.csv", "entry": "stale",
        "column_name": "value",
        "value": "24", "valid_from": "2026-01-01", "legal_text": "NQ mẫu của HĐND tỉnh",
    },
    "place_answer": {"name": "Thôn Mẫu", "old_commune": "pre2025:07381", "new_commune": "2025:07330"},
    "appraisal": {
        "name": "Thẩm định cơ sở lần 1 (mẫu)", "dossier": CAMPAIGN_ID, "level": "co_so", "body": "hoi_dong",
        "held_on": "2026-06-02", "paper_no": "01/BB-HĐTĐ", "proposed_support": 300_000_000, "result": "bo_sung",
        "members": [{"name": "Nguyễn Văn Mẫu", "office": "Phó Giám đốc Sở (mẫu)", "role": "chu_tich"}],
        "scores": [{"criterion": "phu_hop", "result": "dat", "comment": "Phù hợp quy hoạch"}],
        "conditions": "Bổ sung báo giá của nhà cung cấp.",
    },
    "adjustment": {
        "name": "Đổi thời gian thực hiện (mẫu)", "dossier": CAMPAIGN_ID, "asked_on": "2026-08-02", "state": "da_gui",
        "changes": [{"kind": "thoi_gian", "before": "đến 30/9/2026", "after": "đến 30/11/2026"}],
        "reason": "Máy giao chậm do nhà cung cấp.",
    },
    "contract": {
        "number": "05/HĐ-MẪU", "dossier": CAMPAIGN_ID, "kind": "ho_tro", "signed_on": "2026-03-15",
        "party_a": "Trung tâm Khuyến công (mẫu)", "party_b": "HTX Gốm Bến Đá (mẫu)", "facility": FACILITY_ID,
        "value": 800_000_000, "support": 300_000_000, "source": "kcdp", "starts_on": "2026-03-15",
        "ends_on": "2026-11-30", "advance_share": "70",
    },
    "rollout": {
        "name": "Kế hoạch mở lớp gốm (mẫu)", "dossier": CAMPAIGN_ID, "made_on": "2026-03-01",
        "lots": [{"name": "Lớp 1", "work": "Nghề gốm", "quantity": 30, "place": "Nhà văn hóa (mẫu)"}],
    },
    "progress": {
        "name": "Tháng 8/2026 (mẫu)", "dossier": CAMPAIGN_ID, "as_of": "2026-08-20", "work_done": "60",
        "work": "Đã lắp khung lò.", "support_spent": 100_000_000, "own_spent": 250_000_000,
    },
    "acceptance": {
        "name": "Nghiệm thu lò ga (mẫu)", "dossier": CAMPAIGN_ID, "kind": "5a", "held_on": "2026-09-05",
        "facility": FACILITY_ID, "attendants": [{"side": "Sở", "name": "Nguyễn Văn Mẫu", "office": "Chuyên viên"}],
        "results": [{"item": "Lò nung ga", "unit": "bộ", "planned": "1", "found": "1"}],
        "machines": [{"name": "Lò nung ga 12 m³", "model": "M-12", "quantity": 1, "price": 800_000_000}],
        "total_spent": 800_000_000, "support_accepted": 300_000_000, "own_spent": 500_000_000, "result": "dat",
    },
    "request": {
        "name": "Tạm ứng lần 1 (mẫu)", "dossier": CAMPAIGN_ID, "kind": "tam_ung", "asked_on": "2026-04-01",
        "amount": 210_000_000, "work_done": "72", "state": "da_gui", "holder": "HTX Gốm Bến Đá (mẫu)",
    },
    "settlement": {
        "name": "Quyết toán (mẫu)", "dossier": CAMPAIGN_ID, "made_on": "2026-09-15", "approved_support": 300_000_000,
        "vouchers": [
            {"number": "0000123", "issued_on": "2026-08-30", "item": "Lò nung ga", "source": "kcdp",
             "amount": 300_000_000},
        ],
    },
    "follow_up": {
        "name": "Sau 1 năm (mẫu)", "dossier": CAMPAIGN_ID, "facility": FACILITY_ID, "visited_on": "2027-10-01",
        "year": 2027, "year_before": 2025, "revenue": 1_900_000_000, "revenue_before": 1_500_000_000, "workers": 48,
        "workers_before": 42, "machine_use": "dung_muc_dich",
    },
    "programme": {
        "name": "Chương trình khuyến công địa phương giai đoạn 2026-2030 (mẫu)", "kind": "chuong_trinh",
        "level": "kcdp", "first_year": 2026, "last_year": 2030, "state": "da_duyet", "decided_on": "2025-12-15",
        "targets": [{"indicator": "mo_hinh", "content": "3", "quantity": "15", "amount": 9_000_000_000}],
        "money": [{"source": "kcdp", "year": 2026, "amount": 4_000_000_000}],
    },
    "opening": {
        "name": "Thực hiện KCĐP 2022 (mẫu)", "year": 2022, "as_of": "2022-12-31", "indicator": "thuc_hien",
        "source": "kcdp", "amount": 2_150_000_000, "words": "hơn", "document": "Báo cáo năm 2022 (mẫu)",
    },
    "activity": {
        "name": "Lớp truyền nghề gốm (mẫu)", "kind": "lop_nghe", "content": "1.2", "year": 2026, "state": "xong",
        "programme": "kcdp", "starts_on": "2026-05-04", "ends_on": "2026-06-04", "commune": "2025:07330",
        "trade": "Gốm", "hours": 120, "participants": 2, "women": 1, "learners": [
            {"name": "Nguyễn Văn Mẫu", "birth_year": 1990, "signed": True, "job_after": "co_viec"},
            {"name": "Lê Thị Thử", "birth_year": 1995, "signed": True, "job_after": "tu_tao"},
        ],
        "outputs": [{"indicator": "lop_nghe", "planned": "1", "quantity": "1"}],
        "costs": [{"source": "kcdp", "item": "Thù lao giáo viên", "planned": 30_000_000, "amount": 28_000_000}],
    },
    "cluster": {
        "name": "CCN Bến Đá (mẫu)", "commune": "2025:07330", "state": "hoat_dong", "area": "45.5",
        "industrial_area": "31", "wastewater": True, "wastewater_capacity": "1200",
        "years": [{"year": 2025, "occupied": "22.5", "firms": 14, "workers": 860, "revenue": 320_000_000_000}],
    },
    "craft_village": {
        "name": "Làng gốm Bến Đá (mẫu)", "kind": "lang_nghe", "commune": "2025:07330", "craft": "Gốm sành",
        "recognised_on": "2010-06-01", "years": [{"year": 2025, "households": 85, "workers": 240}],
    },
    "product": {
        "name": "Bình gốm Bến Đá (mẫu)", "facility": FACILITY_ID, "commune": "2025:07330", "group": "1",
        "output": "12000", "unit": "chiếc", "certificates": [
            {"level": "tinh", "year": 2025, "number": "07/GCN", "issued_on": "2025-10-01", "valid_to": "2028-12-31"},
        ],
    },
    "voting_round": {
        "name": "Bình chọn cấp tỉnh năm 2027 (mẫu)", "level": "tinh", "year": 2027, "state": "nhan_ho_so",
        "opens_on": "2027-05-01", "closes_on": "2027-07-30",
        "members": [{"name": "Nguyễn Văn Mẫu", "office": "Phó Giám đốc Sở", "role": "chu_tich", "judges": True}],
    },
    "voting_entry": {
        "name": "Bình gốm Bến Đá (mẫu)", "round": CAMPAIGN_ID, "product": CAMPAIGN_ID, "facility": FACILITY_ID,
        "number": "12", "group": "1", "registered_on": "2027-06-02", "file_complete": True,
        "complaints": [{"received_on": "2027-09-20", "matter": "Đề nghị xem lại điểm"}],
    },
    "issued": {
        "name": "Thực hiện kế hoạch kinh phí 9 tháng 2026 (mẫu)", "report": "funding", "year": 2026,
        "cut_off": "2026-09-25", "issued_on": "2026-09-26", "number": "41/BC-TTKC",
        "stated": [{"line": "total", "column": "executed", "value": "2150000000", "words": "trên"}],
    },
}  # fmt: skip


@dataclass(frozen=True)
class Opened:
    """A record as ``FormView.load`` takes it."""

    form: type[Form]
    record: Form
    record_id: str = "0190a000-0000-7000-8000-000000000001"
    conflicts: Mapping[str, Sequence[Candidate]] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    is_new: bool = False


class GalleryServices(PackServices):
    """The packs, and one establishment to link to."""

    def records(self, form: str, text: str) -> Sequence[Pick]:
        """The one there is."""
        del form, text
        return (Pick(FACILITY_ID, "Mẫu – Gốm Bến Đá", "Xã Phúc Hòa · 0100109106"),)

    def record_title(self, form: str, record_id: str) -> str:
        """Its name."""
        del form
        return "Mẫu – Gốm Bến Đá" if record_id == FACILITY_ID else ""

    def author(self, form: str, record_id: str, op: str) -> str:
        """Somebody."""
        del form, record_id
        return {"a": "Nguyễn Văn Mẫu · Trạm Yên Thế · 12/11/2026"}.get(op, "Lê Thị Thử · Trung tâm · 14/11/2026")


def sample(key: str) -> Form:
    """The invented record of a form."""
    record, problems = from_object(FORMS[key], SAMPLES[key])
    if problems:
        raise ValueError(problems)
    return record


def opened(key: str) -> Opened:
    """The invented record with one conflict."""
    sides = (Candidate("a", "Mẫu – Gốm Bến Đá", True), Candidate("b", "HTX Gốm Bến Đá (mẫu)", False))
    conflicts = {"name": sides} if key == "facility" else {}
    return Opened(FORMS[key], sample(key), conflicts=conflicts)


def pane(view: FormView) -> QWidget:
    """The form on the ground of the window."""
    ground = QWidget()
    theme.set_look(ground, ground="background")
    column = QVBoxLayout(ground)
    column.setContentsMargins(16, 12, 8, 0)
    column.addWidget(view)
    theme.dress(ground)
    return ground


def settle(view: FormView) -> None:
    """Everything built and laid out."""
    view.body.build_all()
    for _ in range(6):
        QApplication.processEvents()


def shoot(folder: Path, key: str, mode: str, services: PackServices) -> None:
    """The pictures of one form in the theme shown now."""
    view = FormView(FORMS[key], LAYOUTS[key], services)
    ground = pane(view)
    ground.resize(PANE)
    ground.show()
    view.load(opened(key))
    settle(view)
    view.focus_first()
    ground.grab().save(str(folder / f"{key}_{mode}.png"))
    for panel in (panel for block in view.body.blocks for panel in block.panels.values()):
        if rows := view.session.state.rows(panel.rows.key):
            panel.open_row(rows[0])
    settle(view)
    ground.resize(PANE.width(), view.body.ground.sizeHint().height() + 140)
    settle(view)
    ground.grab().save(str(folder / f"{key}_{mode}_whole.png"))
    ground.close()
    ground.deleteLater()


def shoot_popups(folder: Path, mode: str, services: PackServices) -> None:
    """What opens over a form: lists, the calendar, the summary of problems."""
    view = FormView(FORMS["survey"], LAYOUTS["survey"], services)
    ground = pane(view)
    ground.resize(PANE)
    ground.show()
    view.load(Opened(FORMS["survey"], FORMS["survey"](), is_new=True))
    settle(view)
    for path, text in (("site_commune", "phuc son"), ("legal_form", ""), ("vsic", "gom su"), ("obstacles", "")):
        view.focus(path)
        line = view.editor(path).findChildren(LineControl)[0]
        line.setText(text)
        line.textEdited.emit(text)
        settle(view)
        ground.grab().save(str(folder / f"popup_{path}_{mode}.png"))
        line.setText("")
        line.textEdited.emit("")
    view.focus("visited_on")
    view.editor("visited_on").open_calendar()  # type: ignore[attr-defined]  # it is the editor of a day
    settle(view)
    ground.grab().save(str(folder / f"popup_calendar_{mode}.png"))
    view.session.restore({"flat": flatten(sample("survey")), "texts": {"founded_year": "năm ngoái"}})
    view.show_all_problems()
    view.problem_bar.toggle()
    settle(view)
    ground.grab().save(str(folder / f"problems_{mode}.png"))
    ground.close()
    ground.deleteLater()


def main() -> None:
    """Shoot the forms named, or all."""
    folder, *keys = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    services = GalleryServices(Names(packs()), "24")
    for mode in MODES:
        theme.apply_theme(app, mode)  # type: ignore[arg-type]  # instance() is declared as the core class
        for key in keys or FORMS:
            shoot(Path(folder), key, mode, services)
        shoot_popups(Path(folder), mode, services)


if __name__ == "__main__":
    main()
