"""Reports: read at a cut-off date, explain themselves, go to screen, Excel or paper with the same figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.funding import GRANTS, FundingReport, Line, funding_lines
from kc_desktop.domain.paper import Letterhead
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import funding
from kc_desktop.system.clock import now

REPORTS = ("funding",)
"""Names that ``report NAME`` knows."""

_YEARS = range(2000, 2101)


def funding_report(desk: Desk, year: int, cut_off: date) -> FundingReport:
    """The funding report of a plan year at a cut-off date. Raises Refused("invalid_content") for an impossible year."""
    if year not in _YEARS or not date(year, 1, 1) <= cut_off <= date(year + 1, 12, 31):
        raise Refused("invalid_content", detail=f"năm {year}, ngày chốt {show_day(cut_off)}")
    years = (year, year - 1)
    with desk.store.reader() as connection:
        plans = funding.entries(connection, "plan", years)
        payments = funding.entries(connection, "payment", years)
        conflicts = sum(funding.conflicts(connection, key, years) for key in ("plan", "payment"))
        gaps = sum(funding.gaps(connection, key, years) for key in ("plan", "payment"))
    lines = funding_lines(year, cut_off, plans, payments)
    others = sum(entry.source not in GRANTS for entry in (*plans, *payments))
    return FundingReport(
        f"Báo cáo tình hình thực hiện kế hoạch kinh phí khuyến công năm {year}",
        year,
        cut_off,
        "triệu đồng",
        lines,
        _notes(lines, year, cut_off, conflicts, gaps, others),
        conflicts,
        _letterhead(desk),
    )


def _notes(
    lines: tuple[Line, ...], year: int, cut_off: date, conflicts: int, gaps: int, others: int
) -> tuple[str, ...]:
    total = lines[0]
    counted = (
        f"Đã tính {len(total.plan.records)} bút toán kế hoạch, {len(total.executed.records)} bút toán thực hiện, "
        f"{len(total.executed_before.records)} bút toán cùng kỳ"
    )
    notes = [
        "Kế hoạch: các quyết định giao, bổ sung, điều chỉnh giảm ban hành đến ngày chốt. Thực hiện: số giải ngân trừ "
        f"số thu hồi thuộc năm kế hoạch, đến hết ngày chốt {show_day(cut_off)}.",
        "Tỷ lệ so với “kế hoạch của nguồn”: mẫu số là kế hoạch năm của chính nguồn ở dòng đó; so với “tổng kế hoạch”: "
        "mẫu số là tổng kế hoạch KCQG và KCĐP.",
        f"Cùng kỳ: mẫu số là số thực hiện năm {year - 1} đến cùng ngày; kế hoạch năm {year - 1} lấy tại ngày "
        f"31/12/{year - 1}. Dấu “–”: mẫu số bằng 0 hoặc chưa có số liệu.",
        f"Số tuyệt đối: kế hoạch {group(total.plan.amount)} đồng; thực hiện {group(total.executed.amount)} đồng; "
        f"cùng kỳ {group(total.executed_before.amount)} đồng.",
        f"{counted}; không tính {others} bút toán của nguồn khác (đối ứng, chương trình khác)."
        if others
        else f"{counted}.",
    ]
    if gaps:
        notes.append(f"Có {gaps} bút toán thiếu nguồn, loại, số tiền hoặc ngày nên chưa được tính.")
    if conflicts:
        notes.append(f"Còn {conflicts} bút toán có giá trị mâu thuẫn giữa các máy chưa xử lý; số liệu có thể thay đổi.")
    return tuple(notes)


def _letterhead(desk: Desk) -> Letterhead:
    identity = desk.identity
    province = next((p for p in desk.packs.provinces() if p.code == identity.province), None)
    kind, name = (province.type, province.name) if province else ("", "")
    return Letterhead(f"SỞ CÔNG THƯƠNG {kind} {name}".strip(), identity.name, name, now().date())


def write_report(report: FundingReport, out: Path) -> None:
    """Write the report as .xlsx or .pdf. Raises Refused("usage") for another suffix, Machine."""
    match out.suffix.lower():
        case ".pdf":
            from kc_desktop.exchange.documents.funding_pdf import write_funding_pdf

            write_funding_pdf(report, out)
        case ".xlsx":
            from kc_desktop.exchange.excel.funding_xlsx import write_funding_xlsx

            write_funding_xlsx(report, out)
        case other:
            raise Refused("usage", detail=f"không ghi được báo cáo dạng “{other}” (dùng .xlsx hoặc .pdf)")
