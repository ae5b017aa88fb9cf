"""activity, sheet: the results of an activity with where they come from; its lists on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal

from kc_desktop.cli.call import Call
from kc_desktop.domain.activities.results import Result
from kc_desktop.domain.activities.sheet import CERTIFICATES, SIGNATURE
from kc_desktop.domain.amounts import group
from kc_desktop.domain.values import decimal_text
from kc_desktop.services import activities, activity_papers
from kc_desktop.services.activities import Facts
from kc_desktop.services.desk import Desk


def activity(call: Call) -> int:
    """The results of an activity, each explained."""
    with call.reading() as app:
        found = activities.facts(app.desk, call.args.id)
        results = [_result(app.desk, one) for one in found.results]
    record = found.activity
    head = {key: record.values.get(key) for key in ("name", "kind", "content", "state")}
    counts = asdict(found.counts)
    counts["by_source"] = {
        source: {"planned": planned, "spent": spent} for source, (planned, spent) in found.counts.by_source.items()
    }
    call.out.show({"id": found.record_id, **head, "results": results, "counts": counts}, _lines(found, results))
    return 0


def sheet(call: Call) -> int:
    """The list to sign, or the book of certificates."""
    args = call.args
    kind = CERTIFICATES if args.certificates else SIGNATURE
    with call.reading() as app:
        done = activity_papers.write_sheet(app.desk, args.id, args.out, kind, days=args.days, lines=args.lines)
    call.out.show({"id": args.id, "kind": kind, "file": done.file, "lines": done.lines},
                  [f"{done.lines} dòng → {done.file}"])  # fmt: skip
    return 0


def _result(desk: Desk, one: Result) -> dict[str, object]:
    entry = next((code for code in desk.packs.codes("indicator") if code.code == one.indicator), None)
    return {
        "indicator": one.indicator,
        "label": entry.label if entry else one.indicator,
        "unit": entry.attribute if entry else "",
        **{key: _exact(value) for key, value in (
            ("quantity", one.quantity), ("planned", one.planned), ("stated", one.stated), ("derived", one.derived),
        )},
        "differs": one.differs,
        "counts": one.counts,
        "why": str(one.why),
        "clause": one.rule.clause if one.rule else "",
        "verified": _exact(one.verified),
        "due": one.due,
    }  # fmt: skip


def _exact(value: Decimal | None) -> str | None:
    """As records have it: a number with its decimals as text."""
    return None if value is None else decimal_text(value)


def _lines(found: Facts, results: list[dict[str, object]]) -> Iterator[str]:
    yield str(found.activity.name or "")
    for one in results:
        planned = f" / kế hoạch {one['planned']}" if one["planned"] is not None else ""
        sign = "! " if one["differs"] else "  "
        yield f"{sign}{one['label']}: {_shown(one)} {one['unit']}{planned} — {one['why']}"
    counts = found.counts
    if counts.people is not None:
        parts: Mapping[str, int | None] = {"nữ": counts.women, "dân tộc thiểu số": counts.minority}
        told = ", ".join(f"{value} {name}" for name, value in parts.items() if value is not None)
        yield f"  {counts.people} người{f' ({told})' if told else ''}; {counts.certificates} chứng chỉ"
    if counts.planned or counts.spent:
        yield f"  Dự toán {group(counts.planned)} đồng; đã chi {group(counts.spent)} đồng"
    if counts.due:
        yield f"  Nhà tài trợ trả theo kết quả kiểm chứng: {group(counts.due)} đồng"


def _shown(one: Mapping[str, object]) -> str:
    return "–" if one["quantity"] is None else str(one["quantity"])
