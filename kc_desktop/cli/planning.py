"""plan, programme: the money of a year with its records; targets and revisions of a programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import NotADate, parse_iso
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.planning.facts import Figure, records
from kc_desktop.domain.planning.programmes import Changed, Comparison, Version
from kc_desktop.services import judging
from kc_desktop.services.planning import money, programmes
from kc_desktop.services.planning.money import Money, Row
from kc_desktop.services.planning.programmes import Target
from kc_desktop.system.clock import now


def plan(call: Call) -> int:
    """The money of a plan year by source, content, place, batch or dossier."""
    args = call.args
    if args.by not in money.BY:
        raise Refused("usage", detail=f"--by {args.by[:40]}")
    with call.reading() as app:
        year = args.year or now().year
        found = money.money(app.desk, year, _day(args.to), args.by, tuple(args.source))
    call.out.show(
        {
            "year": found.year, "to": found.cut_off, "by": found.by, "unit": "đồng",
            "rows": [_row(row) for row in found.rows],
            "warnings": [str(one) for one in found.warnings], "notes": [str(one) for one in found.notes],
            "caps": [judging.answer_json(one) for one in found.caps],
        },
        _told(found),
    )  # fmt: skip
    return 0


def _row(row: Row) -> dict[str, object]:
    line = row.line
    figures: dict[str, object] = {figure.value: line.sum(figure) for figure in Figure}
    share = None if line.share is None else str(line.share)
    derived = {"executed": line.executed, "left": line.left, "free": line.free, "share_of_own_plan": share}
    behind = {figure.value: records(line.of(figure)) for figure in Figure}
    head = {"key": row.key, "label": str(row.label), "level": row.level, "opening": line.opening}
    return {**head, **figures, **derived, "records": behind}


def _told(found: Money) -> Iterator[str]:
    yield f"Kinh phí khuyến công năm {found.year}, đến {show_day(found.cut_off)} (đồng)"
    head = ("", "kh giao", "kh điều chỉnh", "trong đề án", "đã ký hđ", "đã chi", "thu hồi", "còn lại", "% kh")
    rows = []
    for row in found.rows:
        share = "–" if row.line.share is None else group(row.line.share)
        sums = (group(row.line.sum(figure)) for figure in Figure)
        rows.append((f"{'  ' * row.level}{row.label}", *sums, group(row.line.left), share))
    yield from table(head, rows)
    yield from (f"! {one}" for one in found.warnings)
    yield from (str(one) for one in found.notes)


def programme(call: Call) -> int:
    """A programme: its versions, its targets with what is reached, what the last revision changed."""
    with call.reading() as app:
        desk, one = app.desk, call.args.id
        chain = programmes.history(desk, one)
        if not chain:
            raise Refused("not_found", what="chương trình", name=one[:60])
        targets = programmes.targets(desk, one, _day(call.args.to))
        place = next(at for at, version in enumerate(chain) if version.id == one)
        changed = programmes.compare(desk, chain[place - 1].id, one) if place else None
        labels = {target.indicator: target.label for target in targets}
    call.out.show(
        {
            "id": one, "versions": [_version(version) for version in chain],
            "targets": [_target(target) for target in targets], "changes": _changes(changed),
        },
        _listed(chain, targets, changed, labels),
    )  # fmt: skip
    return 0


def _version(one: Version) -> dict[str, object]:
    names = ("id", "name", "kind", "first_year", "last_year", "revises", "state", "decided_on", "decision_no")
    return {name: getattr(one, name) for name in names}


def _target(one: Target) -> dict[str, object]:
    return {
        "indicator": one.indicator, "label": one.label, "unit": one.unit, "source": one.source,
        "content": one.content, "year": one.year, "target": str(one.wanted), "reached": str(one.reached.quantity),
        "share": None if one.share is None else str(one.share),
    }  # fmt: skip


def _changes(found: Comparison | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {name: [_change(one) for one in getattr(found, name)] for name in ("targets", "target_money", "money")}


def _change(one: Changed[Any]) -> dict[str, object]:
    indicator, source, content, year = one.key
    before, after = (None if value is None else str(value) for value in (one.before, one.after))
    return {
        "indicator": indicator, "source": source, "content": content, "year": year, "before": before, "after": after,
        "how": one.how,
    }  # fmt: skip


def _listed(
    chain: tuple[Version, ...], targets: tuple[Target, ...], changed: Comparison | None, labels: dict[str, str]
) -> Iterator[str]:
    for at, version in enumerate(chain):
        day = show_day(version.decided_on) if version.decided_on else "chưa ban hành"
        yield f"{'Điều chỉnh' if at else 'Bản đầu'}: {version.name} ({version.decision_no or '–'}, {day})"
    rows = [
        (
            one.label,
            str(one.year or "cả kỳ"),
            group(one.wanted),
            group(one.reached.quantity),
            "–" if one.share is None else group(one.share),
            one.unit,
        )
        for one in targets
    ]
    yield from table(("chỉ tiêu", "năm", "mục tiêu", "đã đạt", "%", "đơn vị"), rows)
    for change in changed.targets if changed is not None else ():
        if change.how != "same":
            before, after = ("–" if value is None else group(value) for value in (change.before, change.after))
            yield f"Thay đổi: {labels.get(change.key[0], change.key[0])}: {before} → {after}"


def _day(text: str) -> date | None:
    try:
        return parse_iso(text) if text else None
    except NotADate:
        raise Refused("usage", detail=f"--to {text[:20]}") from None
