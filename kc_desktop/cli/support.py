"""support: what a đề án may get, its conditions, its money and what may be asked for now, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.cli.call import Call
from kc_desktop.cli.judging import answer_lines, day_of
from kc_desktop.domain.amounts import group
from kc_desktop.domain.costing.advances import Advance
from kc_desktop.domain.costing.budget import Budget
from kc_desktop.domain.costing.double import Double
from kc_desktop.domain.costing.ledger import Ledger
from kc_desktop.domain.costing.support import Level
from kc_desktop.domain.dates import show as show_day
from kc_desktop.services import budget as money
from kc_desktop.services import support as supports
from kc_desktop.services.judging import answer_json
from kc_desktop.services.support import Support


def support(call: Call) -> int:
    """Support levels, conditions, double support, budget, payments and the next advance of a dossier."""
    on = day_of(call)
    with call.reading() as app:
        dossier = call.args.id
        found = supports.support(app.desk, dossier, on)
        lines, paid = money.budget(app.desk, dossier), money.ledger(app.desk, dossier, on)
        next_one = money.advance(app.desk, dossier, on)
    shown = {
        "id": found.dossier_id,
        "on": found.on,
        "programme": found.programme,
        "unverified": found.unverified,
        "normal": found.normal,
        "highest": found.highest,
        "asked": found.asked,
        "levels": [_level(level) for level in found.levels],
        "answers": [answer_json(one) for one in (*found.conditions, found.kind, found.management, found.double)],
        "doubles": [_double(one) for one in found.doubles],
        "budget": _budget(lines),
        "ledger": _ledger(paid),
        "advance": _advance(next_one),
    }
    call.out.show(shown, _told(found, lines, paid, next_one))
    return 0


def _level(level: Level) -> dict[str, object]:
    share = None if level.share is None else str(level.share)
    return {
        "facility": level.facility, "name": level.name, "item": level.item, "cost": level.cost, "share": share,
        "ceiling": level.ceiling, "factor": str(level.factor), "normal": level.normal, "highest": level.highest,
        "asked": level.asked, "answer": answer_json(level.answer),
    }  # fmt: skip


def _double(one: Double) -> dict[str, object]:
    known = one.received
    return {
        "facility": known.facility, "name": known.name, "dossier": known.dossier, "survey": known.survey,
        "title": known.title, "year": known.year, "programme": known.programme, "amount": known.amount,
        "paid": known.paid, "same": one.same,
    }  # fmt: skip


def _budget(lines: Budget) -> dict[str, object]:
    items = [
        {
            "item": item.name,
            "facility": item.facility,
            "kind": item.kind,
            "total": item.total,
            "sources": item.by_source,
        }
        for item in lines.items
    ]
    years = {str(year): amount for year, amount in lines.by_year.items()}
    return {
        "total": lines.total, "sources": lines.by_source, "groups": lines.by_group, "years": years,
        "kinds": lines.by_kind, "items": items,
    }  # fmt: skip


def _ledger(paid: Ledger) -> dict[str, object]:
    sources = [
        {"source": one.source, "plan": one.plan, "paid": one.paid, "refunded": one.refunded, "remaining": one.remaining}
        for one in paid.by_source
    ]
    return {
        "plan": paid.plan, "paid": paid.paid, "refunded": paid.refunded, "remaining": paid.remaining,
        "sources": sources, "payments": [one.id for one in paid.payments],
    }  # fmt: skip


def _advance(one: Advance) -> dict[str, object]:
    return {
        "phase": one.phase, "base": one.base, "share": None if one.share is None else str(one.share),
        "limit": one.limit, "paid": one.paid, "now": one.now, "papers": list(one.papers),
        "missing_papers": list(one.missing_papers), "answer": answer_json(one.answer),
    }  # fmt: skip


def _told(found: Support, lines: Budget, paid: Ledger, next_one: Advance) -> Iterator[str]:
    yield f"Theo quy định ngày {show_day(found.on)}"
    for level in found.levels:
        yield level.name or "Đề án"
        yield from answer_lines(level.answer)
    for answer in (*found.conditions, found.kind, found.management, found.double, next_one.answer):
        yield from answer_lines(answer)
    yield f"Dự toán {group(lines.total)} đồng; kinh phí chương trình {group(paid.plan)} đồng"
    yield f"Đã chi {group(paid.paid)} đồng, thu hồi {group(paid.refunded)} đồng, còn {group(paid.remaining)} đồng"
    yield f"Được đề nghị lúc này: {group(next_one.now)} đồng"
