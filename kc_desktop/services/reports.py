"""Reports: read at a cut-off date, explain themselves, go to screen, Excel or paper with the same figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.funding import GRANTS, FundingReport, Line, funding_lines
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import funding
from kc_desktop.system.clock import now

REPORTS = ("funding",)
"""Names that ``report NAME`` knows."""

_YEARS = range(2000, 2101)
_TITLE = N_("report", "Báo cáo tình hình thực hiện kế hoạch kinh phí khuyến công năm {year}")
_WHAT = N_(
    "report",
    "Kế hoạch: các quyết định giao, bổ sung, điều chỉnh giảm ban hành đến ngày chốt. Thực hiện: số giải ngân trừ "
    "số thu hồi thuộc năm kế hoạch, đến hết ngày chốt {day}.",
)
_SHARES = N_(
    "report",
    "Tỷ lệ so với “kế hoạch của nguồn”: mẫu số là kế hoạch năm của chính nguồn ở dòng đó; so với “tổng kế hoạch”: "
    "mẫu số là tổng kế hoạch KCQG và KCĐP.",
)
_BEFORE = N_(
    "report",
    "Cùng kỳ: mẫu số là số thực hiện năm {before} đến cùng ngày; kế hoạch năm {before} lấy tại ngày "
    "31/12/{before}. Dấu “–”: mẫu số bằng 0 hoặc chưa có số liệu.",
)
_AMOUNTS = N_("report", "Số tuyệt đối: kế hoạch {plan} đồng; thực hiện {executed} đồng; cùng kỳ {before} đồng.")
_COUNTED = N_(
    "report",
    "Đã tính {plan} bút toán kế hoạch, {executed} bút toán thực hiện, {before} bút toán cùng kỳ.",
)
_COUNTED_SOME = N_(
    "report",
    "Đã tính {plan} bút toán kế hoạch, {executed} bút toán thực hiện, {before} bút toán cùng kỳ; không tính {others} "
    "bút toán của nguồn khác (đối ứng, chương trình khác).",
)
_GAPS = N_("report", "Có {count} bút toán thiếu nguồn, loại, số tiền hoặc ngày nên chưa được tính.")
_CONFLICTS = N_("report", "Còn {count} bút toán có giá trị mâu thuẫn giữa các máy chưa xử lý; số liệu có thể thay đổi.")


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
        Sentence(_TITLE, {"year": str(year)}),
        year,
        cut_off,
        "triệu đồng",
        lines,
        tuple(_remarks(lines, year, cut_off, conflicts, gaps, others)),
        conflicts,
        letterhead(desk),
    )


def _remarks(
    lines: tuple[Line, ...], year: int, cut_off: date, conflicts: int, gaps: int, others: int
) -> Iterator[Sentence]:
    total = lines[0]
    figures = {"plan": total.plan, "executed": total.executed, "before": total.executed_before}
    entries = {key: len(figure.records) for key, figure in figures.items()}
    yield Sentence(_WHAT, {"day": show_day(cut_off)})
    yield Sentence(_SHARES)
    yield Sentence(_BEFORE, {"before": str(year - 1)})
    yield Sentence(_AMOUNTS, {key: figure.amount for key, figure in figures.items()})
    yield Sentence(_COUNTED_SOME, {**entries, "others": others}) if others else Sentence(_COUNTED, entries)
    if gaps:
        yield Sentence(_GAPS, {"count": gaps})
    if conflicts:
        yield Sentence(_CONFLICTS, {"count": conflicts})


def letterhead(desk: Desk) -> Letterhead:
    """What stands at the head and the foot of this office's papers, dated today."""
    identity = desk.identity
    province = next((p for p in desk.packs.provinces() if p.code == identity.province), None)
    kind, name = (province.type, province.name) if province else ("", "")
    return Letterhead(f"Sở Công Thương {kind.lower()} {name}".strip(), identity.name, name, now().date())


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
