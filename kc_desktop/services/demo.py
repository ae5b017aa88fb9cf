"""An invented province to practise in: real communes, everything else obviously made up and always the same."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import FORMS, Collaborator, Dossier, Facility, Payment, PlanEntry, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.domain.identifiers import tax_check_digit
from kc_desktop.domain.op import OF_CENTRE
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import demo_plan, records
from kc_desktop.services.demo_activities import activities, places
from kc_desktop.services.demo_life import OFFICE, Tools, campaign, life
from kc_desktop.services.demo_products import products
from kc_desktop.services.desk import Desk
from kc_desktop.services.setup import Answers
from kc_desktop.system.clock import now

PROVINCE = "24"
_SEED = 1881
_COMMUNES, _FACILITIES, _SURVEYS, _DOSSIERS, _COLLABORATORS, _PAYMENTS = 16, 120, 60, 25, 12, 44
_NEXT_YEAR = ("nhu_cau", "nhu_cau", "du_kien", "du_kien", "da_dang_ky", "da_dang_ky", "tham_dinh_co_so", "cho_bo_sung")
"""How far the dossiers of next year's plan are."""
_PLACES = (
    "Bến Đá", "Đồng Lau", "Gò Mây", "Suối Vàng", "Bãi Dâu", "Cầu Tre", "Đầm Sen", "Xóm Lò", "Rừng Thông", "Núi Đôi",
    "Giếng Ngọc", "Cửa Đình", "Ao Cả", "Ngã Ba Đa", "Đồi Chè",
)  # fmt: skip
_LEGAL = (("ho_kd", ""), ("htx", "HTX "), ("tnhh1", "Công ty TNHH MTV "), ("cp", "Công ty CP "), ("tht", "Tổ hợp tác "))
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class _Trade:
    """A kind of establishment: its word, industry, group, product with unit, machine, material."""

    word: str
    vsic: str
    group: str
    product: str
    unit: str
    machine: str
    material: str


_TRADES = (
    _Trade("Gốm", "2393", "đ", "Bình, chậu gốm", "chiếc", "Lò nung gas 2 m³", "Đất sét"),
    _Trade("Mây tre đan", "1629", "đ", "Giỏ, khay mây tre", "bộ", "Máy chẻ nan tự động", "Tre, mây"),
    _Trade("Mì gạo", "1074", "a", "Mì gạo khô", "tấn", "Dây chuyền tráng, sấy mì", "Gạo"),
    _Trade("Cơ khí", "2592", "d", "Cửa, khung thép gia công", "tấn", "Máy cắt laser CNC", "Thép tấm"),
    _Trade("Đồ gỗ", "1622", "đ", "Cửa gỗ, nội thất", "m³", "Máy CNC chạm khắc gỗ 4 đầu", "Gỗ keo, gỗ nhập"),
    _Trade("May", "1410", "b", "Quần áo bảo hộ", "nghìn chiếc", "Máy cắt vải tự động", "Vải"),
    _Trade("Chè", "1076", "a", "Chè xanh đóng gói", "tấn", "Máy sao chè tự động", "Chè búp tươi"),
    _Trade("Nông sản sấy", "1030", "a", "Vải thiều sấy, hoa quả sấy", "tấn", "Máy sấy bơm nhiệt", "Vải thiều, chuối"),
    _Trade("Gạch không nung", "2395", "c", "Gạch không nung", "nghìn viên", "Máy ép gạch thủy lực", "Xi măng, đá mạt"),
    _Trade("Bánh kẹo", "1073", "a", "Kẹo lạc, bánh đa", "tấn", "Máy đóng gói chân không", "Lạc, gạo, đường"),
)


@dataclass(frozen=True, slots=True)
class Filled:
    """How many records of each form were made."""

    counts: Mapping[str, int]


def answers(role: str = "station") -> Answers:
    """The first run's questions, answered for the invented province."""
    name = "Trung tâm khuyến công mẫu" if role == "centre" else "Trạm mẫu – Tổ cộng tác viên số 1"
    return Answers(role, name, PROVINCE, user="Người dùng mẫu")


def fill(
    desk: Desk, today: date | None = None, progress: Progress = SILENT, *, own_only: bool = False
) -> Filled:  # fmt: skip
    """Put the invented records into an empty bank. The same day's year gives the same records, ids included.

    To practise in, a station holds what its sample centre decided too; with ``own_only`` it does not: no real centre
    takes such records from a station.
    """
    maker = _Maker(desk.packs, (today or now().date()).year)
    made = {
        Facility.key: list(maker.facilities()),
        Collaborator.key: list(maker.collaborators()),
        Survey.key: list(maker.surveys()),
        Dossier.key: [*maker.dossiers(), *maker.next_dossiers()],
        PlanEntry.key: list(maker.plans()),
        Payment.key: list(maker.payments()),
    }
    tools = Tools(maker.new_id, maker.row)
    made |= life(tools, maker.projects)
    bank = [(key, facility) for key, facility, _ in maker.bank if facility.site_commune in maker.communes[:4]]
    made |= campaign(tools, maker.year, maker.communes[:4], bank, maker.people)
    made |= (known := places(tools, maker.year, maker.communes))
    made |= activities(tools, maker.year, maker.communes, [(key, one) for key, one, _ in maker.bank], known)
    made |= products(tools, maker.year, [(key, one) for key, one, _ in maker.bank])
    for form, filled in demo_plan.plans(tools, maker.year).items():
        made[form] = [*made.get(form, ()), *filled]
    sample_centre = desk.with_identity(replace(desk.identity, role="centre"))
    if own_only and not desk.identity.is_centre:
        made = {form: filled for form, filled in made.items() if form not in OF_CENTRE}
    for form, filled in made.items():
        records.save_many(sample_centre if form in OF_CENTRE else desk, form, filled, progress, group="demo")
    return Filled({form: len(filled) for form, filled in made.items()})


Made = tuple[str, Form]


@dataclass
class _Maker:
    packs: Packs
    year: int
    dice: random.Random = field(default_factory=lambda: random.Random(_SEED))  # noqa: S311
    bank: list[tuple[str, Facility, _Trade]] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    visits: list[tuple[str, Survey, int]] = field(default_factory=list)
    projects: list[tuple[str, Dossier]] = field(default_factory=list)

    def __post_init__(self) -> None:
        units = self.packs.units(province=PROVINCE)
        step = len(units) // _COMMUNES
        self.communes = [units[place * step].key for place in range(_COMMUNES)]

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.dice.getrandbits(128), version=4))

    def _day(self, year: int, first: int = 2, last: int = 10) -> date:
        return date(year, self.dice.randint(first, last), self.dice.randint(1, 28))

    def _money(self, low: int, high: int, step: int = 5) -> int:
        """Đồng, from amounts in millions."""
        return self.dice.randrange(low, high + 1, step) * _MILLION

    def facilities(self) -> Iterator[Made]:
        for number in range(_FACILITIES):
            trade = _TRADES[number % len(_TRADES)]
            legal, prefix = _LEGAL[self.dice.choices(range(len(_LEGAL)), (6, 2, 3, 1, 1))[0]]
            place = _PLACES[(number // len(_TRADES) + number) % len(_PLACES)]
            again = "" if number < len(_TRADES) * len(_PLACES) // 2 else " 2"
            values: dict[str, Any] = {
                "name": f"Mẫu – {prefix}{trade.word} {place}{again}",
                "legal_form": legal,
                "founded_year": self.dice.randint(1995, self.year - 2),
                "representative": f"Người Mẫu {number + 1:03}",
                "owner_is_woman": self.dice.random() < 0.35,
                "phones": (f"0900000{number + 100}",),
                "site_commune": self.dice.choice(self.communes),
                "site_hamlet": f"Thôn {place}",
                "vsic": f"2025:{trade.vsic}",
                "industry_group": trade.group,
                "main_product": trade.product,
                "direct_production": True,
            }
            if legal not in ("ho_kd", "tht"):
                values["tax_code"] = _tax_code(number)
            values |= _position(self.communes.index(values["site_commune"]), number)
            if trade.group == "đ" and self.dice.random() < 0.5:
                values |= {"in_craft_village": True, "craft_village": f"Làng nghề mẫu {place}"}
            record_id, record = self.new_id(), Facility(values)
            self.bank.append((record_id, record, trade))
            yield record_id, record

    def collaborators(self) -> Iterator[Made]:
        for number in range(_COLLABORATORS):
            record_id = self.new_id()
            self.people.append(record_id)
            starts = date(self.year - 1, 1, 15)
            yield (
                record_id,
                Collaborator(
                    {
                        "name": f"Cộng Tác Viên Mẫu {number + 1:02}",
                        "code": f"CTV-M{number + 1:02}",
                        "gender": self.dice.choice(("nu", "nam")),
                        "phones": (f"0900000{number + 10:03}",),
                        "workplace": "UBND xã (mẫu)",
                        "communes": tuple(sorted(self.communes[number : number + 2])),
                        "team": f"Tổ {number // 4 + 1}",
                        "team_role": "to_truong" if number % 4 == 0 else "ctv",
                        "status": "tam_nghi" if number == _COLLABORATORS - 1 else "dang_lam",
                        "decision_no": f"M{number + 1:02}/HĐ-MẪU",
                        "term_from": starts,
                        "term_to": starts.replace(year=self.year + 1) - timedelta(days=1),
                    }
                ),
            )

    def surveys(self) -> Iterator[Made]:
        for number, (facility_id, facility, trade) in enumerate(self.dice.sample(self.bank, _SURVEYS)):
            visited = self._day(self.year - number % 2)
            price = self._money(150, 1200, 50)
            shared = {key: value for key, value in facility.values.items() if key in Survey.by_key}
            local = self.dice.randrange(20, 100, 10)
            survey = Survey(
                {
                    **shared,
                    "sheet_no": f"PM-{visited.year}-{number + 1:03}",
                    "visited_on": visited,
                    "collaborator": self.people[number % len(self.people)],
                    "facility": facility_id,
                    "products": (self._product(trade),),
                    "years": tuple(sorted(self._figures(visited.year), key=lambda row: row.row_id)),
                    "equipment": (self._equipment(trade),),
                    "needs": (self._need(trade, visited.year, price),),
                    "supports": self._supports(visited.year) if number % 5 == 0 else (),
                    "materials": trade.material,
                    "local_material_share": Decimal(local),
                    "market_local": Decimal(local),
                    "market_domestic": Decimal(100 - local),
                    "mechanisation": self.dice.choice(("thu_cong", "ban_co_gioi", "co_gioi")),
                    "obstacles": tuple(sorted(self.dice.sample(("von", "mat_bang", "lao_dong", "thi_truong"), 2))),
                    "eligible": True,
                    "potential": self.dice.choice(("cao", "tb", "thap")),
                    "conclusion": f"Nên hỗ trợ đầu tư {trade.machine.lower()} (phiếu mẫu).",
                    "confirmed_by_facility": True,
                    "consent": True,
                    "consent_on": visited,
                    "state": "xong" if number % 4 else "da_duyet",
                }
            )
            record_id = self.new_id()
            self.visits.append((record_id, survey, price))
            yield record_id, survey

    def row(self, form: str, key: str, values: Mapping[str, Any]) -> Form:
        row = FORMS[form].by_key[key].row
        assert row is not None  # noqa: S101  (a field of rows)
        return row(values, self.new_id())

    def _product(self, trade: _Trade) -> Form:
        capacity = self.dice.randrange(20, 200, 10)
        values = {"name": trade.product, "unit": trade.unit, "capacity": Decimal(capacity)}
        return self.row("survey", "products", {**values, "output": Decimal(capacity * 7 // 10)})

    def _figures(self, year: int) -> Iterator[Form]:
        workers, revenue = self.dice.randint(5, 60), self._money(1500, 20000, 100)
        for back in (2, 1):
            values = {
                "year": year - back,
                "workers": workers - back,
                "workers_women": workers // 3,
                "workers_insured": workers // 4,
                "income": self._money(7, 12, 1),
                "capital": revenue // 2,
                "revenue": revenue * (10 - back) // 10,
                "budget_paid": revenue // 100,
            }
            yield self.row("survey", "years", values)

    def _equipment(self, trade: _Trade) -> Form:
        values = {"name": f"{trade.machine} (đời cũ)", "made_year": self.dice.randint(2005, 2018), "origin": "Việt Nam"}
        return self.row("survey", "equipment", {**values, "quantity": 1, "condition": self.dice.choice(("tb", "cu"))})

    def _need(self, trade: _Trade, year: int, price: int) -> Form:
        return self.row(
            "survey",
            "needs",
            {
                "content": "3.3",
                "description": f"Đầu tư {trade.machine.lower()} để tăng năng suất",
                "machine": trade.machine,
                "machine_is_new": True,
                "machine_price": price,
                "investment": price,
                "own_capital": price * 6 // 10,
                "requested": min(price // 2, 300 * _MILLION),
                "register_year": year + 1,
                "can_match": True,
                "rank": 1,
            },
        )

    def _supports(self, year: int) -> tuple[Form, ...]:
        values = {"year": year - 3, "source": "kcdp", "programme": "Tham gia hội chợ (mẫu)", "amount": 10 * _MILLION}
        return (self.row("survey", "supports", values),)

    def dossiers(self) -> Iterator[Made]:
        for number in range(_DOSSIERS):
            survey_id, survey, price = self.visits[number * 2]
            programme = "kcqg" if number % 3 == 0 else "kcdp"
            year = self.year - (number % 2)
            grant = min(price // 2, 300 * _MILLION)
            machine = survey.needs[0].values["machine"] if survey.needs else ""
            steps = self._stages(year, number)
            dossier = Dossier(
                {
                    "code": f"M{year}-{number + 1:02}",
                    "name": f"Mẫu – Hỗ trợ ứng dụng {machine[0].lower()}{machine[1:]} tại {survey.name}",
                    "programme": programme,
                    "kind": "don",
                    "nature": "de_an",
                    "support_item": "may_moc",
                    "year": year,
                    "status": steps[-1].values["state"],
                    "content": "3.3",
                    "objective": "Tăng năng suất, giảm tiêu hao nguyên liệu (số liệu mẫu).",
                    "implementer": OFFICE,
                    "beneficiaries": (
                        self.row("dossier", "beneficiaries", {
                            "facility": survey.facility, "name": survey.name, "commune": survey.site_commune,
                            "support": grant}),
                    ),
                    "places": (survey.site_commune,),
                    "needs": (self.row("dossier", "needs", {"survey": survey_id}),),
                    "costs": self._costs(programme, year, machine, grant, price),
                    "registered_on": date(year - 1, 5, 18),
                    "approved_on": date(year, 2, 20),
                    "decision_no": f"M{number + 1:02}/QĐ-MẪU",
                    "starts_on": date(year, 3, 1),
                    "ends_on": date(year, 11, 30),
                    "stages": tuple(sorted(steps, key=lambda row: row.row_id)),
                }
            )  # fmt: skip
            record_id = self.new_id()
            self.projects.append((record_id, dossier))
            yield record_id, dossier

    def next_dossiers(self) -> Iterator[Made]:
        """Of next year's plan: from needs that nobody has answered yet."""
        for number, status in enumerate(_NEXT_YEAR):
            survey_id, survey, price = self.visits[number * 2 + 1]
            grant, year = min(price // 2, 300 * _MILLION), self.year + 1
            machine = survey.needs[0].values["machine"] if survey.needs else ""
            beneficiary = {"facility": survey.facility, "name": survey.name, "commune": survey.site_commune,
                           "support": grant, "machine": machine, "committed_own": number % 2 == 0}  # fmt: skip
            states = {"tham_dinh_co_so": ("da_dang_ky", status), "cho_bo_sung": ("da_dang_ky", status)}
            told = [state for state in states.get(status, (status,)) if state != "nhu_cau"]
            stages = [
                self.row("dossier", "stages", {"state": state, "happened_on": date(self.year, 9 + at, 12)})
                for at, state in enumerate(told)
            ]
            yield self.new_id(), Dossier({
                "code": f"M{year}-{number + 1:02}", "programme": "kcqg" if number % 4 == 3 else "kcdp", "kind": "don",
                "name": f"Mẫu – Hỗ trợ ứng dụng {machine[0].lower()}{machine[1:]} tại {survey.name}", "year": year,
                "nature": "de_an", "status": status, "content": "3.3", "support_item": "may_moc",
                "implementer": OFFICE, "places": (survey.site_commune,),
                "beneficiaries": (self.row("dossier", "beneficiaries", beneficiary),),
                "needs": (self.row("dossier", "needs", {"survey": survey_id}),),
                "costs": self._costs("kcqg" if number % 4 == 3 else "kcdp", year, machine, grant, price),
                "stages": tuple(sorted(stages, key=lambda row: row.row_id)) or None,
                "starts_on": date(year, 3, 1), "ends_on": date(year, 11, 30),
            })  # fmt: skip

    def _costs(self, programme: str, year: int, machine: str, grant: int, price: int) -> tuple[Form, ...]:
        parts = ((programme, grant), ("doi_ung", price - grant))
        found = [
            self.row("dossier", "costs", {"item": machine, "source": source, "year": year, "amount": amount})
            for source, amount in parts
        ]
        return tuple(sorted(found, key=lambda row: row.row_id))

    def _stages(self, year: int, number: int) -> list[Form]:
        steps = (
            ("da_dang_ky", date(year - 1, 5, 18)), ("da_duyet", date(year, 2, 20)), ("da_ky_hd", date(year, 3, 15)),
            ("dang_thuc_hien", date(year, 4, 10)), ("nghiem_thu", date(year, 9, 5)), ("hoan_thanh", date(year, 10, 20)),
        )  # fmt: skip
        reached = len(steps) if year < self.year else 2 + number % 4
        return [self.row("dossier", "stages", {"state": s, "happened_on": day}) for s, day in steps[:reached]]

    def plans(self) -> Iterator[Made]:
        for year in (self.year - 1, self.year):
            entries = (
                ("kcdp", "giao", 2600, (year, 1, 12)), ("kcqg", "giao", 1400, (year, 1, 20)),
                ("kcdp", "bo_sung", 400, (year, 6, 5)), ("kcqg", "giam", 150, (year, 8, 17)),
            )  # fmt: skip
            for number, (source, kind, millions, day) in enumerate(entries):
                values = {"year": year, "source": source, "kind": kind, "amount": millions * _MILLION}
                papers = {"decided_on": date(*day), "decision_no": f"M{number + 1:02}-{year}/QĐ-MẪU"}
                yield self.new_id(), PlanEntry({**values, **papers})

    def payments(self) -> Iterator[Made]:
        for number in range(_PAYMENTS):
            dossier_id, dossier = self.projects[number % len(self.projects)]
            year, back = dossier.year or self.year, number == _PAYMENTS - 1
            granted = dossier.amount_by_source().get(dossier.programme or "", 0)
            yield (
                self.new_id(),
                Payment(
                    {
                        "year": year,
                        "source": dossier.programme,
                        "kind": "thu_hoi" if back else "giai_ngan",
                        "amount": granted // (10 if back else 2),
                        "paid_on": self._day(year, 4 + number // len(self.projects) * 3, 10),
                        "dossier": dossier_id,
                        "voucher_no": f"CT-M{number + 1:03}",
                    }
                ),
            )


def _position(commune: int, number: int) -> dict[str, Decimal]:
    """Somewhere in the commune, the communes in rows over the province; not everywhere was anybody with a phone."""
    if commune % 7 == 5 or number % 3 == 2:
        return {}
    north, east = 2110 + 17 * (commune // 4) + 5 * (commune % 3) + number % 5, 10600 + 26 * (commune % 4) + number % 9
    return {"latitude": Decimal(north) / 100, "longitude": Decimal(east) / 100}


def _tax_code(number: int) -> str:
    """No tax office has the prefix 00: such a number belongs to nobody, but its check digit is right."""
    for start in range(number * 7, number * 7 + 7):
        digit = tax_check_digit(f"00{start:07}0")
        if digit is not None:
            return f"00{start:07}{digit}"
    return ""
