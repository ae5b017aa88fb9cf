"""What follows the invented đề án: appraisals, contracts, progress, acceptances, requests; and a survey campaign."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kc_desktop.domain.declared import (
    Acceptance,
    Appraisal,
    Assignment,
    Campaign,
    Contract,
    Dossier,
    Facility,
    MoneyRequest,
    Progress,
)
from kc_desktop.domain.forms import Form

OFFICE = "Trung tâm khuyến công mẫu"
_REACHED = ("da_duyet", "da_ky_hd", "dang_thuc_hien", "nghiem_thu", "hoan_thanh")
"""States in their order; a dossier has the papers of all it passed."""
_CRITERIA = ("phu_hop", "muc_tieu", "nang_luc", "long_ghep", "ho_so")
Made = tuple[str, Form]


@dataclass(frozen=True, slots=True)
class Tools:
    """How the maker of the province numbers its records and rows."""

    new_id: Callable[[], str]
    row: Callable[[str, str, Mapping[str, Any]], Form]


def life(tools: Tools, projects: Sequence[tuple[str, Dossier]]) -> dict[str, list[Made]]:
    """Form → the records of the dossiers, as far as each has come."""
    made: dict[str, list[Made]] = {}
    for number, (dossier_id, dossier) in enumerate(projects):
        for record_id, record in _of(tools, number, dossier_id, dossier):
            made.setdefault(record.key, []).append((record_id, record))
    return made


def campaign(
    tools: Tools, year: int, places: Sequence[str], bank: Sequence[tuple[str, Facility]], people: Sequence[str]
) -> dict[str, list[Made]]:
    """A running campaign over some communes, a part of its work done."""
    campaign_id = tools.new_id()
    whole = Campaign(
        {
            "name": f"Mẫu – Khảo sát nhu cầu năm {year + 1}",
            "starts_on": date(year, 9, 1),
            "ends_on": date(year, 12, 20),
            "communes": tuple(sorted(places)),
            "selection": "so_lieu_cu",
            "stale_months": 24,
            "quota": len(bank),
            "verify_share": Decimal(5),
            "state": "dang_chay",
        }
    )
    jobs = [
        (
            tools.new_id(),
            Assignment(
                {
                    "name": facility.name,
                    "campaign": campaign_id,
                    "collaborator": people[number % len(people)],
                    "commune": facility.site_commune,
                    "facility": facility_id,
                    "reason": "so_lieu_cu",
                    "due_on": date(year, 12, 10),
                    "state": "xong" if number % 3 == 0 else "da_giao",
                }
            ),
        )
        for number, (facility_id, facility) in enumerate(bank)
    ]
    return {Campaign.key: [(campaign_id, whole)], Assignment.key: list(jobs)}


@dataclass(frozen=True, slots=True)
class _Project:
    """A dossier of the province. ``far``: how many states of ``_REACHED`` it came to."""

    number: int
    id: str
    dossier: Dossier
    far: int

    @property
    def year(self) -> int:
        return self.dossier.year or 0

    @property
    def grant(self) -> int:
        return self.dossier.amount_by_source().get(self.dossier.programme or "", 0)

    @property
    def own(self) -> int:
        return self.dossier.amount_by_source().get("doi_ung", 0)

    @property
    def facility(self) -> str | None:
        return (self.dossier.beneficiaries or ())[0].facility


def _of(tools: Tools, number: int, dossier_id: str, dossier: Dossier) -> Iterator[Made]:
    status = dossier.status or ""
    project = _Project(number, dossier_id, dossier, _REACHED.index(status) + 1 if status in _REACHED else 0)
    if project.far > 0:
        yield tools.new_id(), _appraisal(tools, project)
    if project.far > 1:
        contract = tools.new_id()
        yield contract, _contract(project)
        for record in _execution(tools, project, contract):
            yield tools.new_id(), record


def _appraisal(tools: Tools, project: _Project) -> Appraisal:
    scores = [tools.row("appraisal", "scores", {"criterion": one, "result": "dat"}) for one in _CRITERIA]
    return Appraisal(
        {
            "dossier": project.id,
            "name": f"Mẫu – Thẩm định cơ sở {project.dossier.code}",
            "level": "co_so",
            "body": "chuyen_vien",
            "held_on": date(project.year - 1, 6, 2),
            "proposed_support": project.grant,
            "result": "dat",
            "scores": tuple(sorted(scores, key=lambda row: row.row_id)),
        }
    )


def _contract(project: _Project) -> Contract:
    return Contract(
        {
            "dossier": project.id,
            "number": f"M{project.number + 1:02}/{project.year}/HĐ-MẪU",
            "kind": "ho_tro",
            "signed_on": date(project.year, 3, 15),
            "party_a": OFFICE,
            "party_b": (project.dossier.beneficiaries or ())[0].name,
            "facility": project.facility,
            "value": project.grant + project.own,
            "support": project.grant,
            "source": project.dossier.programme,
            "starts_on": date(project.year, 3, 15),
            "ends_on": project.dossier.ends_on,
            "advance_share": Decimal(70),
        }
    )


def _execution(tools: Tools, project: _Project, contract: str) -> Iterator[Form]:
    link, year, own = {"dossier": project.id, "contract": contract}, project.year, project.own
    shares = () if project.far < 3 else (45, 80) if project.number % 4 else (30,)
    for at, share in enumerate(shares):
        told = {"work": "Đã nhận máy, đang lắp đặt.", "own_spent": own * share // 100, "support_spent": 0}
        when = {"name": f"Mẫu – tháng {5 + at}/{year}", "as_of": date(year, 5 + at, 20)}
        yield Progress({**link, **when, **told, "work_done": Decimal(share)})
    if project.far > 2:
        asked = {
            "name": "Mẫu – Tạm ứng lần 1",
            "kind": "tam_ung",
            "asked_on": date(year, 6, 25),
            "facility": project.facility,
        }
        state = {"state": "da_gui" if project.far < 4 else "da_chi", "work_done": Decimal(80)}
        yield MoneyRequest({**link, **asked, **state, "amount": project.grant * 7 // 10})
    if project.far > 3:
        item = {"item": (project.dossier.costs or ())[0].item, "unit": "bộ", "planned": Decimal(1), "found": Decimal(1)}
        held = {"held_on": date(year, 9, 5) + timedelta(days=project.number), "facility": project.facility}
        spent = {"total_spent": project.grant + own, "support_accepted": project.grant, "own_spent": own}
        named = {"name": f"Mẫu – Nghiệm thu {project.dossier.code}", "kind": "5a", "result": "dat", "last": True}
        yield Acceptance({**link, **named, **held, **spent, "results": (tools.row("acceptance", "results", item),)})
