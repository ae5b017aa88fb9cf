"""rank, at-risk: which dossiers come first, which are in danger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain.amounts import NotANumber, group, parse_money
from kc_desktop.domain.dates import NotADate, parse_iso
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ranking import Candidate, Ranking, Selection, select
from kc_desktop.domain.rules.answers import Because
from kc_desktop.domain.watch import Finding, Risk
from kc_desktop.services import judging, ranking, watch
from kc_desktop.services.desk import Desk


def rank(call: Call) -> int:
    """The order of the dossiers of a year, and with a budget which of them it pays for."""
    args = call.args
    budget = _money(args.budget)
    with call.reading() as app:
        desk = app.desk
        if not desk.packs.has_code("programme", args.programme):
            raise Refused("usage", detail=f"--programme {args.programme[:40]}")
        found = ranking.ranking(desk, args.year, args.programme, _day(args.on))
        chosen = None if budget is None else select(found, budget, skip=args.skip)
        if args.out:
            ranking.write(desk, found, chosen, args.year, args.programme, args.out)
        call.out.show(
            {
                "year": args.year, "programme": args.programme,
                "positions": [
                    {"place": one.place, **_candidate(one.candidate), "over_next": _because(one.over_next)}
                    for one in found.positions
                ],
                "outside": [{**_candidate(one), "because": _because(why)} for one, why in found.outside],
                "selection": _selection(chosen), "file": args.out,
            },
            _told(desk, found, chosen),
        )  # fmt: skip
    return 0


def _candidate(one: Candidate) -> dict[str, object]:
    names = ("id", "name", "kind", "content", "status", "appraised", "support", "total", "area", "industry", "owner")
    return {name: getattr(one, name) for name in names} | {"unknown": [str(text) for text in one.unknown]}


def _because(one: Because | None) -> dict[str, object] | None:
    return None if one is None else judging.because_json(one)


def _selection(found: Selection | None) -> dict[str, object] | None:
    if found is None:
        return None
    choices = {
        name: [
            {"id": one.candidate.id, "how": one.how, "left": one.left, "short": one.short, "why": str(one.why)}
            for one in listed
        ]
        for name, listed in (("chosen", found.chosen), ("fallen", found.fallen))
    }
    return {"budget": found.budget, "taken": found.taken, "left": found.left, "skip": found.skip, **choices}


def _told(desk: Desk, found: Ranking, chosen: Selection | None) -> Iterator[str]:
    rows = ranking.rows(desk, found, chosen)
    heads = ("TT", *(name.lower() for name, _ in ranking.COLUMNS))
    yield from table(heads, [(str(at), *row) for at, row in enumerate(rows, 1)])
    if chosen is not None:
        yield f"Chọn {len(chosen.chosen)} đề án, {group(chosen.taken)} đồng; còn {group(chosen.left)} đồng"


def at_risk(call: Call) -> int:
    """The dossiers at risk."""
    with call.reading() as app:
        found = watch.at_risk(app.desk, _day(call.args.on))
    totals = watch.totals(found)
    call.out.show(
        {"count": totals.count, "late": totals.late, "money": totals.money, "risks": [_risk(one) for one in found]},
        _dangers(found, totals),
    )
    return 0


def _risk(one: Risk) -> dict[str, object]:
    dossier = one.dossier
    head = {"id": dossier.id, "name": dossier.name, "status": dossier.status, "year": dossier.year}
    head |= {"programme": dossier.programme, "support": dossier.support, "paid": dossier.paid}
    return head | {"late": one.late, "money": one.money, "findings": [_finding(found) for found in one.findings]}


def _finding(one: Finding) -> dict[str, object]:
    head = {"sign": one.key, "entry": one.sign.rule.entry, "label": one.sign.rule.label}
    return head | {"days": one.days, "money": one.money, "because": _because(one.because)}


def _dangers(found: tuple[Risk, ...], totals: watch.Totals) -> Iterator[str]:
    for risk in found:
        yield f"{risk.dossier.name}: {group(risk.money)} đồng"
        for one in risk.findings:
            because = one.because
            yield f"    {because.text}{f' — {because.clause}' if because.clause else ''}"
    yield f"{totals.count} đề án cần chú ý, {totals.late} đã quá hạn; {group(totals.money)} đồng"


def _money(text: str) -> int | None:
    try:
        return parse_money(text) if text else None
    except NotANumber:
        raise Refused("usage", detail=f"--budget {text[:40]}") from None


def _day(text: str) -> date | None:
    try:
        return parse_iso(text) if text else None
    except NotADate:
        raise Refused("usage", detail=f"--on {text[:20]}") from None
