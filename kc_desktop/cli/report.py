"""report: the funding report at a cut-off day."""

from __future__ import annotations

from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain import dates
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.funding import FundingReport, in_millions
from kc_desktop.services import reports as service
from kc_desktop.system.clock import now


def report(call: Call) -> int:
    """Print a report, or write it to a file."""
    args = call.args
    if args.name not in service.REPORTS:
        raise Refused("not_found", what="báo cáo", name=args.name[:60])
    today = now().date()
    last = today if args.year is None or args.year >= today.year else date(max(args.year, 1), 12, 31)
    cut_off = _day(args.to) if args.to else last
    with call.reading() as app:
        made = service.funding_report(app.desk, cut_off.year if args.year is None else args.year, cut_off)
    if args.out:
        service.write_report(made, args.out)
    call.out.show({**made.to_json(), "file": args.out}, [f"Đã ghi: {args.out}"] if args.out else _lines(made))
    return 0


def _day(text: str) -> date:
    try:
        return dates.parse_iso(text)
    except dates.NotADate:
        raise Refused("usage", detail=f"--to không nhận “{text[:40]}” (cần YYYY-MM-DD)") from None


def _lines(made: FundingReport) -> list[str]:
    rows = [
        (
            line.label,
            *(in_millions(f.amount) for f in (line.plan, line.executed)),
            line.share.text,
            line.share_of_total.text,
            in_millions(line.executed_before.amount),
            line.growth.text,
        )
        for line in made.lines
    ]
    head = (
        "nguồn", "kế hoạch", "thực hiện", "so với kế hoạch của nguồn", "so với tổng kế hoạch", "cùng kỳ", "tăng, giảm"
    )  # fmt: skip
    body = table(head, rows)
    return [made.title, f"Đến ngày {dates.show(made.cut_off)}; {made.unit}", "", *body, "", *made.notes]
