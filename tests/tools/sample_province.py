"""An invented province for pictures and tests of the window: names that nobody can take for real ones."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from kc_desktop.domain.declared.collaborator import Collaborator
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, Dossier
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.money import Payment, PlanEntry
from kc_desktop.domain.declared.survey import EquipmentRow, NeedRow, ProductRow, YearRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk

TRADES = (
    ("Gốm Bến Đá", "Gốm, sành gia dụng", "htx", "2393"), ("Mây tre Đồi Thông", "Hàng mây tre đan", "ho_kd", "1629"),
    ("Chế biến chè Suối Mây", "Chè khô", "tnhh1", "1076"), ("Cơ khí Cầu Gỗ", "Máy nông nghiệp nhỏ", "ho_kd", "2821"),
    ("Gỗ mỹ nghệ Hạ Lũng", "Đồ gỗ mỹ nghệ", "tnhh2", "1629"), ("Dệt thổ cẩm Nà Sao", "Thổ cẩm", "tht", "1399"),
    ("Bún khô Làng Trại", "Bún, miến khô", "ho_kd", "1074"), ("Nước mắm Bãi Xuôi", "Nước mắm", "htx", "1020"),
    ("Đá mỹ nghệ Non Xanh", "Đá chạm khắc", "tnhh1", "2396"), ("Giấy dó Sông Tô", "Giấy dó", "htx", "1701"),
    ("May Thượng Lâm", "Quần áo bảo hộ", "cp", "1410"), ("Rèn Vực Hồng", "Nông cụ cầm tay", "ho_kd", "2593"),
    ("Tinh dầu Quế Trà", "Tinh dầu quế", "tnhh1", "2023"), ("Gạch không nung Đồi Sim", "Gạch không nung", "cp", "2395"),
    ("Mật ong Rừng Già", "Mật ong đóng chai", "htx", "1079"), ("Nấm sấy Thung Mơ", "Nấm sấy", "tnhh1", "1030"),
)  # fmt: skip
PEOPLE = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Ví Dụ", "Phạm Thị Giả Định", "Hoàng Văn Minh Họa")
STATUSES = ("nhu_cau", "du_kien", "da_dang_ky", "da_duyet", "da_ky_hd", "dang_thuc_hien", "nghiem_thu", "hoan_thanh")


def fill(desk: Desk, facilities: int = 48) -> dict[str, list[str]]:
    """Records of every form, saved as a person would; ids by form."""
    dice = random.Random(7)  # noqa: S311  (the same pictures every time)
    communes = [unit.key for unit in desk.packs.units("2025", desk.identity.province)][:12]
    made: dict[str, list[str]] = {}

    def put(form: str, items: list[Form]) -> None:
        made[form] = list(records.save_many(desk, form, [(None, item) for item in items]).saved)
        assert len(made[form]) == len(items), records.save_many(desk, form, [(None, item) for item in items]).refused

    put("collaborator", [_person(name, communes[at * 2 : at * 2 + 2]) for at, name in enumerate(PEOPLE)])
    put("facility", [_facility(at, communes, dice) for at in range(facilities)])
    put("survey", [_survey(desk, made, at, dice) for at in range(0, min(24, facilities))])
    put("dossier", [_dossier(desk, made, at, dice) for at in range(14)])
    put("plan", list(_plans()))
    put("payment", list(_payments(made["dossier"], dice)))
    return made


def _person(name: str, communes: list[str]) -> Form:
    return Collaborator({
        "name": name, "communes": tuple(sorted(communes)), "status": "dang_lam", "birth_year": 1985,
        "phones": ("0979000000",), "workplace": "Ủy ban nhân dân xã (mẫu)", "term_from": date(2026, 1, 1),
        "term_to": date(2026, 12, 31), "allowance": 2_340_000,
    })  # fmt: skip


def _facility(at: int, communes: list[str], dice: random.Random) -> Form:
    name, product, legal, vsic = TRADES[at % len(TRADES)]
    number = f" {at // len(TRADES) + 1}" if at >= len(TRADES) else ""
    return Facility({
        "name": f"Mẫu – {name}{number}", "legal_form": legal, "site_commune": dice.choice(communes),
        "main_product": product, "vsic": f"2025:{vsic}", "founded_year": 2005 + at % 18,
        "representative": "(người mẫu)", "phones": ("0979000000",), "direct_production": True,
        "site_hamlet": "Thôn Mẫu",
    })  # fmt: skip


def _survey(desk: Desk, made: dict[str, list[str]], at: int, dice: random.Random) -> Form:
    from kc_desktop.ui.pages.seeds import survey_of

    facility_id = made["facility"][at]
    facility = records.load(desk, "facility", facility_id).record
    assert isinstance(facility, Facility)
    seed = survey_of(facility, facility_id, date(2026, 11, 20) - timedelta(days=9 * at))
    product = ProductRow(
        {"name": facility.main_product, "unit": "tấn", "output": Decimal(dice.randint(5, 90))}, new_id()
    )
    year = YearRow({"year": 2025, "workers": dice.randint(4, 60), "revenue": dice.randint(5, 90) * 10**8}, new_id())
    machine = EquipmentRow({"name": "Máy mẫu", "quantity": 1, "made_year": 2015}, new_id())
    price = dice.randint(4, 20) * 10**8
    need = NeedRow({
        "content": "3.3", "machine": "máy sấy lạnh mẫu", "investment": price, "own_capital": price // 2,
        "requested": min(300_000_000, price // 2), "register_year": 2027,
    }, new_id())  # fmt: skip
    return seed.with_values(
        collaborator=made["collaborator"][at % 5], products=(product,), years=(year,), equipment=(machine,),
        needs=(need,) if at % 3 == 0 else None, state="xong" if at % 4 else "nhap", consent=True,
        local_material_share=Decimal(dice.randint(20, 90)),
    )  # fmt: skip


def _dossier(desk: Desk, made: dict[str, list[str]], at: int, dice: random.Random) -> Form:
    facility = records.load(desk, "facility", made["facility"][at]).record
    source = "kcqg" if at % 4 == 0 else "kcdp"
    amount = dice.randint(8, 30) * 10**7
    rows = (
        CostRow({"item": "Máy móc, thiết bị", "source": source, "year": 2026, "amount": amount}, new_id()),
        CostRow({"item": "Máy móc, thiết bị", "source": "doi_ung", "year": 2026, "amount": amount * 2}, new_id()),
    )
    what = str(facility.values["name"]).removeprefix("Mẫu – ")
    beneficiary = BeneficiaryRow({"facility": made["facility"][at], "support": amount}, new_id())
    return Dossier({
        "name": f"{what}: ứng dụng máy sấy lạnh (mẫu)", "programme": source, "year": 2026,
        "status": STATUSES[at % len(STATUSES)], "content": "3.3", "costs": tuple(sorted(rows, key=lambda r: r.row_id)),
        "beneficiaries": (beneficiary,), "places": (facility.values["site_commune"],), "code": f"MẪU-{at + 1:02}",
    })  # fmt: skip


def _plans() -> list[Form]:
    rows = (
        (2025, "kcqg", "giao", 4_800, date(2025, 2, 3)), (2025, "kcdp", "giao", 6_200, date(2025, 1, 20)),
        (2026, "kcqg", "giao", 5_400, date(2026, 1, 28)), (2026, "kcdp", "giao", 7_100, date(2026, 1, 15)),
        (2026, "kcdp", "bo_sung", 900, date(2026, 6, 10)),
    )  # fmt: skip
    return [
        PlanEntry({
            "year": y, "source": s, "kind": k, "amount": m * 10**6, "decided_on": d, "decision_no": f"{n:02}/QĐ-MẪU",
        })
        for n, (y, s, k, m, d) in enumerate(rows, 11)
    ]  # fmt: skip


def _payments(dossiers: list[str], dice: random.Random) -> list[Form]:
    items: list[Form] = []
    for at in range(22):
        year = 2025 if at % 3 == 0 else 2026
        items.append(Payment({
            "year": year, "source": "kcqg" if at % 4 == 0 else "kcdp", "kind": "giai_ngan",
            "amount": dice.randint(12, 48) * 10**7, "paid_on": date(year, 2 + at % 9, 5 + at),
            "dossier": dossiers[at % len(dossiers)], "voucher_no": f"CT-{at + 1:03}",
        }))  # fmt: skip
    return items
