"""The invented programmes with their targets, a revision, a transfer between sources, and figures of earlier years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kc_desktop.domain.declared import Opening, PlanEntry, Programme
from kc_desktop.domain.forms import Form
from kc_desktop.services.demo_life import OFFICE, Made, Tools

_MILLION = 1_000_000
_TARGETS = (
    ("co_so_may", 60, "3.3"),
    ("mo_hinh", 5, "3.1"),
    ("lao_dong_dao_tao", 300, "1.1"),
    ("sp_cong_nhan", 40, "4.1"),
)
_EARLIER = ((1150, 1098, 2000, 1945), (0, 0, 2300, 2262), (1300, 1205, 2450, 2450))
"""Plan and execution of KCQG and KCĐP in the years before the program was used, the latest first, in millions."""


def plans(tools: Tools, year: int) -> dict[str, list[Made]]:
    """Form → records."""
    return {
        Programme.key: list(_programmes(tools, year)),
        PlanEntry.key: list(_transfer(tools, year)),
        Opening.key: list(_openings(tools, year - 2)),
    }


def _programmes(tools: Tools, year: int) -> Iterator[Made]:
    five, plan, revised = tools.new_id(), tools.new_id(), tools.new_id()
    first = year - (year - 1) % 5
    yield five, Programme({
        "name": f"Mẫu – Chương trình khuyến công địa phương {first}–{first + 4}", "kind": "chuong_trinh",
        "level": "kcdp", "first_year": first, "last_year": first + 4, "decision_no": f"M01-{first}/QĐ-MẪU",
        "decided_on": date(first - 1, 12, 10), "agency": OFFICE, "state": "da_duyet",
        "targets": _targets(tools, 1), "money": _money(tools, {first + at: 2400 + 200 * at for at in range(5)}),
    })  # fmt: skip
    common = {"level": "kcdp", "first_year": year, "parent": five, "agency": OFFICE, "state": "da_duyet"}
    yield plan, Programme({
        **common, "name": f"Mẫu – Kế hoạch khuyến công năm {year}", "kind": "ke_hoach_nam",
        "decision_no": f"M02-{year}/QĐ-MẪU", "decided_on": date(year, 1, 12),
        "targets": _targets(tools, 5), "money": _money(tools, {year: 2600}),
    })  # fmt: skip
    yield revised, Programme({
        **common, "name": f"Mẫu – Kế hoạch khuyến công năm {year} (điều chỉnh)", "kind": "dieu_chinh",
        "revises": plan, "decision_no": f"M03-{year}/QĐ-MẪU", "decided_on": date(year, 6, 5),
        "targets": _targets(tools, 4), "money": _money(tools, {year: 3000}),
    })  # fmt: skip


def _targets(tools: Tools, share: int) -> tuple[Form, ...]:
    made = [
        tools.row("programme", "targets", {"indicator": code, "quantity": Decimal(count // share), "content": content})
        for code, count, content in _TARGETS
    ]
    return tuple(sorted(made, key=lambda row: row.row_id))


def _money(tools: Tools, years: dict[int, int]) -> tuple[Form, ...]:
    made = [
        tools.row("programme", "money", {"source": "kcdp", "year": year, "amount": millions * _MILLION})
        for year, millions in years.items()
    ]
    return tuple(sorted(made, key=lambda row: row.row_id))


def _transfer(tools: Tools, year: int) -> Iterator[Made]:
    out, into = tools.new_id(), tools.new_id()
    paper = {
        "year": year,
        "amount": 100 * _MILLION,
        "decided_on": date(year, 9, 7),
        "decision_no": f"M05-{year}/QĐ-MẪU",
    }
    for one, other, kind, source in ((out, into, "chuyen_di", "kcqg"), (into, out, "chuyen_den", "kcdp")):
        yield one, PlanEntry({**paper, "kind": kind, "source": source, "counterpart": other})


def _openings(tools: Tools, latest: int) -> Iterator[Made]:
    names = (("ke_hoach", "kcqg"), ("thuc_hien", "kcqg"), ("ke_hoach", "kcdp"), ("thuc_hien", "kcdp"))
    for back, figures in enumerate(_EARLIER):
        for (indicator, source), millions in zip(names, figures, strict=True):
            if millions:
                called = "Kế hoạch kinh phí" if indicator == "ke_hoach" else "Kinh phí thực hiện"
                yield tools.new_id(), Opening({
                    "name": f"Mẫu – {called} {source.upper().replace('KCDP', 'KCĐP')} năm {latest - back}",
                    "year": latest - back, "indicator": indicator, "source": source, "amount": millions * _MILLION,
                    "document": f"Báo cáo tổng kết năm {latest - back} (mẫu)",
                })  # fmt: skip
