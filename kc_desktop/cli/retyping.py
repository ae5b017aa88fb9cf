"""retyping: the sheets to type again, and how often typing errs."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain.retyping import Rate
from kc_desktop.services import retyping as service


def retyping(call: Call) -> int:
    """Of one campaign, or of all."""
    campaign = call.args.campaign
    with call.reading() as app:
        due = service.due(app.desk, campaign)
        rates = service.rates(app.desk, campaign)
    body = {
        "campaign": campaign,
        "due": [{"survey": one.survey, "name": one.name, "commune": one.commune, "visited_on": one.visited_on,
                 "campaign": one.campaign, "typed_by": one.typed_by, "own": one.own, "begun": bool(one.draft)}
                for one in due],
        "sheets": rates.sheets,
        "people": [_rate(one) for one in rates.people],
        "fields": [_rate(one) for one in rates.fields],
    }  # fmt: skip
    lines = [f"Cần nhập lại: {len(due)} phiếu; đã nhập lại: {rates.sheets}"]
    lines += [f"  {one.name} (nhập lần đầu: {one.typed_by or '?'}) {one.survey}" for one in due]
    for title, found in (("Người nhập", rates.people), ("Mục", rates.fields)):
        if found:
            head = (title, "phiếu", "đối chiếu", "khác", "sai", "% sai")
            rows = [(r.key or "?", r.sheets, r.compared, r.differing, r.errors, f"{r.share:.1f}") for r in found]
            lines += ["", *table(head, rows)]
    call.out.show(body, lines)
    return 0


def _rate(one: Rate) -> dict[str, object]:
    return {"key": one.key, "sheets": one.sheets, "compared": one.compared, "differing": one.differing,
            "errors": one.errors, "share": round(one.share, 2)}  # fmt: skip
