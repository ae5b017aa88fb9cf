"""network, hand-over, pay: who covers what, what becomes of an area, thù lao of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain import dates
from kc_desktop.domain.amounts import group
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.network import Cover, Due, Group, Member
from kc_desktop.domain.pay import Month, Row
from kc_desktop.services import network as service
from kc_desktop.services import network_papers
from kc_desktop.services import pay as pay_service
from kc_desktop.services.desk import Desk
from kc_desktop.services.network import Handover, Line, Results
from kc_desktop.system.clock import now

_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")


def network(call: Call) -> int:
    """Cover on a day, what is due; with ``--plan`` a division, with ``--from`` the results of a period."""
    args = call.args
    on = _day(args.on, "--on") or now().date()
    with call.reading() as app:
        desk = app.desk
        cover = service.cover(desk, on)
        due = service.due(desk, args.days, on)
        groups = service.plan(desk, args.plan) if args.plan > 0 else ()
        since, until = _day(args.since, "--from"), _day(args.to, "--to") or now().date()
        results = service.results(desk, since, until) if since else None
        if args.out:
            network_papers.write_people(desk, args.out)
        if args.cards:
            network_papers.write_cards(desk, args.cards)
        found: dict[str, object] = {
            **_cover_object(desk, cover),
            "due": [{"id": one.member.id, "name": one.member.name, "ends": one.member.ends, "days": one.days,
                     "alone": one.alone} for one in due],
            "plan": [{"communes": one.communes, "facilities": one.facilities} for one in groups],
            "results": _results_object(results) if results else None,
            "file": args.out,
            "cards": args.cards,
        }  # fmt: skip
        lines = [*_cover_lines(desk, cover), *_due_lines(due), *_plan_lines(desk, groups)]
        lines += _result_lines(results) if results else ()
    call.out.show(found, lines)
    return 0


def hand_over(call: Call) -> int:
    """Give the communes and the open assignments of a person to others, as proposed."""
    args = call.args
    with call.reading() if args.dry_run else call.writing() as app:
        found = service.handover(app.desk, args.id)
        leaves = not args.stays
        moves = {move.commune: args.to or move.to for move in found.moves}
        done = None if args.dry_run else service.hand_over(app.desk, args.id, moves, leaves=leaves)
        lines = list(_handover_lines(app.desk, found))
    body: dict[str, object] = {
        "id": found.person.id,
        "leaves": leaves,
        "moves": [{"commune": one.commune, "facilities": one.facilities, "to": args.to or one.to,
                   "why": one.why} for one in found.moves],
        "assignments": done.assignments if done else found.assignments,
        "group": done.group if done else "",
    }  # fmt: skip
    if done:
        lines.append(f"Đã bàn giao {done.communes} xã, {done.assignments} việc (nhóm {done.group})")
    call.out.show(body, lines)
    return 0


def pay(call: Call) -> int:
    """The sheet of a month; ``--approve`` keeps what is due."""
    args = call.args
    match = _MONTH.fullmatch(args.month)
    if match is None:
        raise Refused("usage", detail=f"--month không nhận “{args.month[:20]}” (cần YYYY-MM)")
    year, month = int(match[1]), int(match[2])
    with call.writing() if args.approve else call.reading() as app:
        made = pay_service.sheet(app.desk, year, month)
        if args.out:
            pay_service.write(app.desk, made, args.out)
        done = pay_service.approve(app.desk, year, month) if args.approve else None
    body = {
        "month": f"{year}-{month:02}",
        "rows": [_row_object(row) for row in made.rows],
        "total": made.total,
        "due": made.due,
        "undecided": made.undecided,
        "verified": made.verified,
        "approved": done.people if done else 0,
        "group": done.group if done else "",
        "file": args.out,
    }
    said = [f"Đã duyệt cho {done.people} người (nhóm {done.group})"] if done else []
    call.out.show(body, [*_pay_lines(made), *said])
    return 0


def _day(text: str, option: str) -> date | None:
    try:
        return dates.parse_iso(text) if text else None
    except dates.NotADate:
        raise Refused("usage", detail=f"{option} không nhận “{text[:20]}” (cần YYYY-MM-DD)") from None


def _cover_object(desk: Desk, cover: Cover) -> dict[str, object]:
    return {
        "on": cover.on,
        "people": [_member_object(member, cover) for member in cover.members],
        "communes": [
            {"key": place.commune, "name": desk.names.unit_label(place.commune), "facilities": place.facilities,
             "people": place.people}
            for place in cover.places
        ],
        "gaps": [place.commune for place in cover.gaps],
        "overlaps": [place.commune for place in cover.overlaps],
    }  # fmt: skip


def _member_object(member: Member, cover: Cover) -> dict[str, object]:
    return {
        "id": member.id, "name": member.name, "code": member.code, "team": member.team, "role": member.role,
        "status": member.status, "communes": member.communes, "ends": member.ends, "at_work": member in cover.working,
    }  # fmt: skip


def _cover_lines(desk: Desk, cover: Cover) -> Iterator[str]:
    covered = len(cover.places) - len(cover.gaps)
    yield f"Ngày {dates.show(cover.on)}: {len(cover.working)} người phụ trách {covered}/{len(cover.places)} xã, phường"
    weights = cover.facilities()
    for member in cover.working:
        count = sum(weights.get(commune, 0) for commune in member.communes)
        yield f"  {member.name}: {service.titles(desk, member.communes)} ({count} cơ sở)"
    for title, places in (("Chưa có người", cover.gaps), ("Nhiều người", cover.overlaps)):
        if places:
            yield f"{title} ({len(places)}): {service.titles(desk, (place.commune for place in places))}"


def _due_lines(due: tuple[Due, ...]) -> Iterator[str]:
    for one in due:
        if one.days is None or one.member.ends is None:
            yield f"{one.member.name}: đã thôi, {len(one.alone)} xã còn trống"
        else:
            left = f"còn {one.days} ngày" if one.days >= 0 else f"đã hết {-one.days} ngày"
            yield f"{one.member.name}: nhiệm kỳ đến {dates.show(one.member.ends)}, {left}"


def _plan_lines(desk: Desk, groups: tuple[Group, ...]) -> Iterator[str]:
    for at, one in enumerate(groups, 1):
        yield f"Nhóm {at}: {one.facilities} cơ sở, {len(one.communes)} xã: {service.titles(desk, one.communes)}"


def _results_object(found: Results) -> dict[str, object]:
    def lines(listed: tuple[Line, ...]) -> list[dict[str, object]]:
        return [{"key": line.key, "name": line.name, **_figures(line)} for line in listed]

    return {
        "since": found.since,
        "until": found.until,
        "people": lines(found.people),
        "communes": lines(found.communes),
    }


def _figures(line: Line) -> dict[str, int]:
    one = line.result
    return {
        "surveys": one.surveys, "accepted": one.accepted, "facilities": one.facilities, "needs": one.needs,
        "dossiers": one.dossiers, "entries": one.entries,
    }  # fmt: skip


def _result_lines(found: Results) -> list[str]:
    head = ("người", "phiếu", "đã duyệt", "cơ sở", "nhu cầu", "hồ sơ", "nhật ký")
    rows = [(line.name or "(chưa ghi)", *map(str, _figures(line).values())) for line in found.people]
    return [f"Từ {dates.show(found.since)} đến {dates.show(found.until)}", *table(head, rows)]


def _handover_lines(desk: Desk, found: Handover) -> Iterator[str]:
    names = {member.id: member.name for member in found.others}
    yield f"{found.person.name}: {len(found.moves)} xã, {found.assignments} việc đang mở"
    for move in found.moves:
        to = names.get(move.to, "chưa có ai")
        yield f"  {desk.names.unit_label(move.commune)} ({move.facilities} cơ sở) → {to} [{move.why}]"


def _row_object(row: Row) -> dict[str, object]:
    return {
        "id": row.member.id,
        "name": row.member.name,
        "amount": row.amount,
        "paid": row.paid,
        "due": row.due,
        "parts": [{"count": part.count, "rate": part.rate, "amount": part.amount, "clause": part.clause,
                   "verified": part.verified} for part in row.parts],
        "says": [str(one) for one in row.says],
    }  # fmt: skip


def _pay_lines(made: Month) -> Iterator[str]:
    for row in made.rows:
        yield f"{row.member.name}: {group(row.amount)} đồng, còn được chi {group(row.due)} đồng"
        yield from (f"    {one}" for one in row.says)
    yield f"Cộng: {group(made.total)} đồng, còn được chi {group(made.due)} đồng"
    if made.undecided:
        yield f"Tỉnh chưa quy định: {', '.join(made.undecided)}"
