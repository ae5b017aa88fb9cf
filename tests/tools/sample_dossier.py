"""An invented đề án with every record of its life, for papers, pictures and tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.declared import (
    Acceptance,
    Adjustment,
    Appraisal,
    Contract,
    Dossier,
    Facility,
    FollowUp,
    MoneyRequest,
    Payment,
    Progress,
    Rollout,
    Settlement,
    Survey,
)
from kc_desktop.domain.declared.appraisal import ChangeRow, MemberRow, ScoreRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, NeedLink
from kc_desktop.domain.declared.execution import AttendantRow, CheckedRow, LotRow, MachineRow, VoucherRow
from kc_desktop.domain.declared.survey import NeedRow, YearRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk

COMMUNE = "2025:07654"
CENTRE = "Trung tâm Khuyến công và Xúc tiến thương mại mẫu"
GRANT, OWN = 300_000_000, 517_250_000


@dataclass(frozen=True, slots=True)
class SampleDossier:
    """Ids. ``records``: form → id of the record of the dossier."""

    id: str
    facility: str
    survey: str
    records: dict[str, str]


def make(desk: Desk, *, whole: bool = True) -> SampleDossier:
    """Save the establishment, its survey, the dossier; with ``whole`` also what comes after the approval."""
    facility = _add(desk, _facility())
    survey = _add(desk, _survey(facility))
    need = (_loaded_survey(desk, survey).needs or ())[0].row_id
    dossier = _add(desk, _dossier(facility, survey, need))
    made = {}
    for record in _life(dossier, facility) if whole else ():
        made[type(record).key] = _add(desk, record)
    return SampleDossier(dossier, facility, survey, made)


def _add(desk: Desk, record: Form) -> str:
    return records.save(desk, records.blank(desk, type(record).key), record).record_id


def _loaded_survey(desk: Desk, survey: str) -> Survey:
    found = records.load(desk, Survey.key, survey).record
    assert isinstance(found, Survey)
    return found


def _facility() -> Facility:
    return Facility(
        {
            "name": "Hợp tác xã Gốm Bến Đá (mẫu) & Cộng sự <TNHH>",
            "legal_form": "htx",
            "tax_code": "0100109106",
            "registration_no": "M-0001",
            "registered_on": date(2014, 3, 12),
            "representative": "Trần Thị Mẫu",
            "representative_title": "Giám đốc",
            "phones": ("0979000000",),
            "site_commune": COMMUNE,
            "site_hamlet": "Thôn Bến Đá",
            "vsic": "2025:23930",
            "industry_group": "c",
            "main_product": "Gốm, sành gia dụng",
            "direct_production": True,
        }
    )


def _survey(facility: str) -> Survey:
    years = ((2025, 42, 3_200_000_000, 1_500_000_000), (2024, 38, 2_900_000_000, 1_234_567_000))
    rows = [YearRow({"year": y, "workers": w, "capital": c, "revenue": r}, new_id()) for y, w, c, r in years]
    need = NeedRow(
        {
            "content": "3.3",
            "description": "Đổi lò nung củi",
            "machine": "Lò nung ga 12 m³",
            "machine_is_new": True,
            "investment": GRANT + OWN,
            "own_capital": OWN,
            "requested": GRANT,
            "can_match": True,
        },
        new_id(),
    )
    return Survey(
        {
            "name": "Hợp tác xã Gốm Bến Đá (mẫu) & Cộng sự <TNHH>",
            "legal_form": "htx",
            "site_commune": COMMUNE,
            "facility": facility,
            "visited_on": date(2026, 3, 2),
            "years": tuple(rows),
            "needs": (need,),
            "direct_production": True,
        }
    )


def _dossier(facility: str, survey: str, need: str) -> Dossier:
    lines = (
        ("Lò nung ga 12 m³, dung tích lớn, điều khiển tự động", "kcdp", GRANT),
        ("Lò nung ga 12 m³, dung tích lớn, điều khiển tự động", "doi_ung", OWN - 17_250_000),
        ("Lắp đặt, chạy thử, hướng dẫn vận hành", "doi_ung", 17_250_000),
    )
    costs = [
        CostRow(
            {"item": item, "source": source, "year": 2027, "amount": amount, "unit": "bộ", "basis": "Báo giá 12/2026"},
            new_id(),
        )
        for item, source, amount in lines
    ]
    return Dossier(
        {
            "code": "M2027-01",
            "name": "Hỗ trợ ứng dụng máy móc tiên tiến trong sản xuất gốm tại HTX Gốm Bến Đá (mẫu)",
            "programme": "kcdp",
            "nature": "de_an",
            "kind": "don",
            "year": 2027,
            "content": "3.3",
            "support_item": "may_moc",
            "status": "nhu_cau",
            "implementer": CENTRE,
            "coordinator": "Ủy ban nhân dân xã (mẫu)",
            "places": (COMMUNE,),
            "objective": "Thay lò nung củi bằng lò nung ga, giảm 30 % nhiên liệu, tăng 20 % sản lượng.",
            "necessity": "Lò cũ dùng 11 năm, hao nhiên liệu, gây khói bụi.\nNhu cầu tăng 15 % mỗi năm.",
            "scope": "01 lò nung ga 12 m³, nhiệt độ 1.280 °C, điều khiển tự động.",
            "work": "Quý I chọn máy; quý II lắp đặt, chạy thử.",
            "organisation": "Trung tâm ký hợp đồng, giám sát; cơ sở mua máy và vận hành.",
            "effect": "Doanh thu tăng 300 triệu đồng mỗi năm; giảm khói bụi; có thể nhân rộng trong làng nghề.",
            "beneficiaries": (
                BeneficiaryRow(
                    {
                        "facility": facility,
                        "name": "HTX Gốm Bến Đá (mẫu)",
                        "commune": COMMUNE,
                        "support": GRANT,
                        "machine": "Lò nung ga 12 m³",
                        "specification": "1.280 °C, điều khiển tự động",
                        "quantity": 1,
                        "committed_own": True,
                        "committed_single": True,
                    },
                    new_id(),
                ),
            ),
            "needs": (NeedLink({"survey": survey, "need": need, "asked": "Lò nung ga"}, new_id()),),
            "costs": tuple(sorted(costs, key=lambda row: row.row_id)),
            "starts_on": date(2027, 3, 1),
            "ends_on": date(2027, 11, 30),
        }
    )


def _life(dossier: str, facility: str) -> list[Form]:
    about = {"dossier": dossier}
    parts = (_judged, _begun, _accepted, _closed, _settled)
    return [record for part in parts for record in part(about, facility)]


def _judged(about: dict[str, str], facility: str) -> list[Form]:
    del facility
    return [
        Appraisal(
            {
                **about,
                "name": "Thẩm định cơ sở (mẫu)",
                "level": "co_so",
                "body": "hoi_dong",
                "place": "Sở (mẫu)",
                "held_on": date(2026, 6, 2),
                "paper_no": "01/BB-MẪU",
                "proposed_support": GRANT,
                "result": "dat",
                "conditions": "Bổ sung báo giá trước khi ký hợp đồng.",
                "opinion": "Đề án phù hợp, hiệu quả rõ.",
                "members": tuple(
                    MemberRow({"name": n, "office": o, "role": r}, new_id())
                    for n, o, r in (
                        ("Nguyễn Văn Mẫu", "Phó Giám đốc Sở (mẫu)", "chu_tich"),
                        ("Lê Thị Thử", "Chuyên viên (mẫu)", "thu_ky"),
                    )
                ),
                "scores": tuple(
                    ScoreRow({"criterion": c, "result": "dat", "comment": "Phù hợp"}, new_id())
                    for c in ("phu_hop", "muc_tieu", "nang_luc", "long_ghep", "ho_so")
                ),
            }
        ),
        Adjustment(
            {
                **about,
                "name": "Đổi thời gian (mẫu)",
                "asked_on": date(2027, 5, 4),
                "reason": "Máy giao chậm.",
                "paper_no": "12/MẪU",
                "state": "da_gui",
                "decider": "so",
                "changes": (
                    ChangeRow({"kind": "thoi_gian", "before": "đến 30/9/2027", "after": "đến 30/11/2027"}, new_id()),
                ),
            }
        ),
    ]


def _begun(about: dict[str, str], facility: str) -> list[Form]:
    return [
        Contract(
            {
                **about,
                "number": "05/2027/HĐ-MẪU",
                "kind": "ho_tro",
                "signed_on": date(2027, 3, 15),
                "party_a": CENTRE,
                "signer_a": "Nguyễn Văn Mẫu, Giám đốc",
                "party_b": "HTX Gốm Bến Đá (mẫu)",
                "facility": facility,
                "signer_b": "Trần Thị Mẫu, Giám đốc",
                "work": "Mua và đưa vào sử dụng 01 lò nung ga 12 m³.",
                "value": GRANT + OWN,
                "support": GRANT,
                "source": "kcdp",
                "starts_on": date(2027, 3, 15),
                "ends_on": date(2027, 11, 30),
                "advance_share": Decimal(70),
            }
        ),
        Rollout(
            {
                **about,
                "name": "triển khai đề án lò nung ga (mẫu)",
                "number": "03/KH-MẪU",
                "made_on": date(2027, 3, 1),
                "objective": "Hoàn thành trong quý II.",
                "lots": (
                    LotRow(
                        {
                            "facility": facility,
                            "work": "Lò nung ga 12 m³",
                            "quantity": 1,
                            "place": "Thôn Bến Đá",
                            "starts_on": date(2027, 3, 15),
                            "ends_on": date(2027, 6, 30),
                            "support": GRANT,
                        },
                        new_id(),
                    ),
                ),
            }
        ),
        Progress(
            {
                **about,
                "name": "tháng 5/2027",
                "as_of": date(2027, 5, 20),
                "work_done": Decimal("72.5"),
                "work": "Đã nhận máy, đang lắp đặt.",
                "support_spent": 210_000_000,
                "own_spent": 400_000_000,
                "obstacles": "Không.",
                "forecast": "Chạy thử đầu tháng 6.",
            }
        ),
    ]


def _accepted(about: dict[str, str], facility: str) -> list[Form]:
    return [
        Acceptance(
            {
                **about,
                "name": "Nghiệm thu lò ga (mẫu)",
                "kind": "5a",
                "held_on": date(2027, 6, 25),
                "result": "dat",
                "facility": facility,
                "place": "Thôn Bến Đá",
                "basis": "hợp đồng và hồ sơ đề án.",
                "attendants": (
                    AttendantRow(
                        {"side": "Sở Công Thương", "name": "Nguyễn Văn Mẫu", "office": "Chuyên viên"}, new_id()
                    ),
                ),
                "results": (
                    CheckedRow(
                        {"item": "Lò nung ga", "unit": "bộ", "planned": Decimal(1), "found": Decimal(1)}, new_id()
                    ),
                ),
                "machines": (
                    MachineRow(
                        {
                            "name": "Lò nung ga 12 m³",
                            "model": "M-12",
                            "serial": "0001",
                            "quantity": 1,
                            "price": 800_000_000,
                        },
                        new_id(),
                    ),
                ),
                "total_spent": GRANT + OWN,
                "support_accepted": GRANT,
                "own_spent": OWN,
                "opinion": "Máy chạy tốt.",
            }
        ),
    ]


def _closed(about: dict[str, str], facility: str) -> list[Form]:
    del facility
    return [
        MoneyRequest(
            {
                **about,
                "name": "lần 1",
                "kind": "tam_ung",
                "asked_on": date(2027, 5, 21),
                "number": "07/MẪU",
                "amount": 210_000_000,
                "work_done": Decimal("72.5"),
                "holder": "HTX Gốm Bến Đá (mẫu)",
                "account": "000000001",
                "bank": "Ngân hàng mẫu",
                "state": "da_gui",
            }
        ),
        Payment(
            {
                **about,
                "year": 2027,
                "source": "kcdp",
                "kind": "tam_ung",
                "amount": 210_000_000,
                "paid_on": date(2027, 5, 28),
                "voucher_no": "UNC-01",
            }
        ),
    ]


def _settled(about: dict[str, str], facility: str) -> list[Form]:
    return [
        Settlement(
            {
                **about,
                "name": "Quyết toán (mẫu)",
                "made_on": date(2027, 7, 5),
                "paper_no": "02/MẪU",
                "approved_support": GRANT,
                "refund": 0,
                "work": "Hoàn thành 01 lò nung ga.",
                "conclusion": "Hai bên hoàn thành nghĩa vụ.",
                "vouchers": tuple(
                    VoucherRow(
                        {
                            "number": n,
                            "issued_on": date(2027, 6, 20),
                            "item": i,
                            "payee": "Công ty Máy mẫu",
                            "source": s,
                            "amount": a,
                        },
                        new_id(),
                    )
                    for n, i, s, a in (
                        ("0000123", "Lò nung ga 12 m³, dung tích lớn, điều khiển tự động", "kcdp", GRANT),
                        ("0000123", "Lò nung ga 12 m³, dung tích lớn, điều khiển tự động", "doi_ung", 500_000_000),
                        ("0000130", "Lắp đặt, chạy thử, hướng dẫn vận hành", "doi_ung", 17_250_000),
                    )
                ),
            }
        ),
        FollowUp(
            {
                **about,
                "name": "Sau 1 năm (mẫu)",
                "facility": facility,
                "visited_on": date(2028, 7, 1),
                "year": 2027,
                "year_before": 2025,
                "revenue": 1_900_000_000,
                "revenue_before": 1_500_000_000,
                "workers": 48,
                "workers_before": 42,
                "machine_use": "dung_muc_dich",
            }
        ),
    ]
