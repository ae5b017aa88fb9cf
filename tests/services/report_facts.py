"""Invented records that reports count: money, dossiers, activities, products, surveys, figures of before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kc_desktop.domain.declared import (
    Acceptance,
    Activity,
    Collaborator,
    Dossier,
    Opening,
    Payment,
    PlanEntry,
    Product,
    VotingEntry,
    VotingRound,
)
from kc_desktop.domain.declared.activity import OutputRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.declared.execution import CheckedRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.reporting.result import Options, Report
from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from tests.services import kit

YEAR, CUT_OFF = 2023, date(2023, 8, 31)
BILLION, MILLION = 10**9, 10**6
NEW, OLD = kit.COMMUNE, kit.OTHER_COMMUNE


def plan(desk: Desk, source: str, amount: int, on: date, kind: str = "giao", year: int = YEAR, **more: Any) -> str:
    """A plan entry."""
    values = {"year": year, "source": source, "kind": kind, "amount": amount, "decided_on": on, **more}
    return kit.add(desk, PlanEntry(values))


def pay(desk: Desk, source: str, amount: int, on: date, kind: str = "giai_ngan", year: int = YEAR, **more: Any) -> str:
    """A payment."""
    values = {"year": year, "source": source, "kind": kind, "amount": amount, "paid_on": on, **more}
    return kit.add(desk, Payment(values))


def south_2023(desk: Desk) -> dict[str, str]:
    """The published figures of S3 as records."""
    return {
        "plan": plan(desk, "kcqg", 30 * BILLION, date(2022, 12, 20)),
        "more": plan(desk, "kcqg", 4500 * MILLION, date(2023, 3, 1), "bo_sung"),
        "local": plan(desk, "kcdp", 67_150 * MILLION, date(2022, 12, 20)),
        "paid": pay(desk, "kcqg", 23_910 * MILLION, date(2023, 8, 1)),
        "back": pay(desk, "kcqg", 500 * MILLION, CUT_OFF, "thu_hoi"),
        "local_paid": pay(desk, "kcdp", 19_070 * MILLION, CUT_OFF),
        "late": pay(desk, "kcdp", BILLION, date(2023, 9, 1)),
        "before": pay(desk, "kcdp", 33_500 * MILLION, date(2022, 8, 31), year=2022),
        "own": pay(desk, "doi_ung", 7 * BILLION, CUT_OFF),
    }


def dossier(desk: Desk, content: str = "3.3", support: int = 100, **more: Any) -> str:
    """An approved dossier; ``support`` and ``own`` (cost line) in million đồng."""
    own, firms = more.pop("own", 0), more.pop("firms", ())
    costs = [CostRow({"item": "Máy", "source": "kcdp", "amount": support * MILLION}, new_id())]
    if own:
        costs.append(CostRow({"item": "Máy", "source": "doi_ung", "amount": own * MILLION}, new_id()))
    rows = [
        BeneficiaryRow({"name": one, "support": MILLION} if " " in one else {"facility": one}, new_id())
        for one in firms
    ]
    values = {
        "name": f"Mẫu – Đề án {content}", "programme": "kcdp", "year": YEAR, "content": content, "status": "da_duyet",
        "approved_on": date(YEAR, 2, 1), "approved_support": support * MILLION, "places": (NEW,), "costs": tuple(costs),
        "beneficiaries": tuple(rows), **more,
    }  # fmt: skip
    return kit.add(desk, Dossier({key: value for key, value in values.items() if value not in (None, ())}))


def activity(desk: Desk, indicator: str, quantity: int, **more: Any) -> str:
    """A finished activity with one result."""
    output = OutputRow({"indicator": indicator, "quantity": Decimal(quantity)}, new_id())
    values = {"name": "Mẫu – Lớp", "kind": "khac", "content": "1.1", "year": YEAR, "state": "xong",
              "programme": "kcdp", "starts_on": date(YEAR, 3, 1), "ends_on": date(YEAR, 4, 1), **more}  # fmt: skip
    return kit.add(desk, Activity({**values, "outputs": (output,)}))


def accepted(desk: Desk, dossier_id: str, indicator: str, found: int, kind: str = "5b") -> str:
    """Minutes with one result."""
    row = CheckedRow({"item": "Mẫu", "indicator": indicator, "found": Decimal(found)}, new_id())
    values = {"name": "Mẫu", "dossier": dossier_id, "kind": kind, "held_on": date(YEAR, 6, 1)}
    return kit.add(desk, Acceptance({**values, "results": (row,)}))


def opening(desk: Desk, indicator: str, **more: Any) -> str:
    """A figure of before."""
    return kit.add(desk, Opening({"name": f"Mẫu – {indicator}", "year": YEAR, "indicator": indicator, **more}))


def voted(desk: Desk, level: str, results: list[str], group: str = "1") -> None:
    """A round with its entries."""
    held = kit.add(desk, VotingRound({"name": f"Mẫu {level}", "level": level, "year": YEAR}))
    for number, result in enumerate(results):
        product = kit.add(desk, Product({"name": f"Mẫu {level} {number}", "maker": "Mẫu", "group": group}))
        values = {"name": f"Mẫu {number}", "round": held, "product": product, "group": group, "result": result}
        kit.add(desk, VotingEntry({key: value for key, value in values.items() if value}))


def collaborator(desk: Desk, *communes: str) -> str:
    """Somebody at work."""
    return kit.add(desk, Collaborator({"name": "Mẫu Văn A", "communes": communes, "status": "dang_lam"}))


def made(desk: Desk, key: str, by: str = "", **more: Any) -> Report:
    """A report of the year."""
    return reporting.make(desk, key, Options(**{"year": YEAR, "cut_off": CUT_OFF, "by": by, **more}))


def values(report: Report, column: str) -> dict[str, Any]:
    """Line → value of a column."""
    return {line.key: report.value(line.key, column) for line in report.lines}
