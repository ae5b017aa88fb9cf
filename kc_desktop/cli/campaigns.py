"""campaigns, assign, jobs, coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain import dates
from kc_desktop.domain.campaigns import Progress, divide
from kc_desktop.domain.errors import Refused
from kc_desktop.services import campaigns as service
from kc_desktop.services import coverage as covering
from kc_desktop.services import lists, visits, worklists
from kc_desktop.services.coverage import Coverage, Line
from kc_desktop.services.desk import Desk

_HEAD = ("cơ sở", "đã khảo sát", "%", "việc", "đã nộp", "bổ sung", "xong", "còn lại", "quá hạn")


def campaigns(call: Call) -> int:
    """The campaigns and how far each is."""
    with call.reading() as app:
        desk = app.desk
        nums = lists.ids(desk, lists.Query("campaign", order="starts_on", descending=True))
        found = [covering.coverage(desk, one) for one in lists.record_ids(desk, "campaign", nums)]
    shown = [
        {"id": one.campaign, "name": one.title, "starts_on": one.since, "ends_on": one.until, **_object(one.total)}
        for one in found
    ]
    rows = [(one.campaign, one.title, dates.show(one.until), *_cells(one.total)) for one in found]
    call.out.show({"campaigns": shown}, table(("mã", "đợt", "đến", *_HEAD), rows))
    return 0


def assign(call: Call) -> int:
    """Choose establishments of a campaign and give them out."""
    args = call.args
    with call.reading() if args.dry_run else call.writing() as app:
        desk = app.desk
        campaign = service.load(desk, args.campaign)
        selection = "danh_sach" if args.facility else campaign.selection or ""
        found = service.candidates(
            desk, campaign.communes or (), selection, campaign.stale_months,
            campaign_id=args.campaign, listed=args.facility,
        )  # fmt: skip
        quotas = {commune: args.per_commune for commune in campaign.communes or ()} if args.per_commune else {}
        limit = args.limit or (0 if args.facility else campaign.quota or 0)
        tasks = divide(found, service.people(desk), quotas, limit=limit, find=args.find or selection == "tim_moi")
        given = None if args.dry_run else service.generate(desk, args.campaign, tasks, call.meter)
        names = {task.person: "" for task in tasks} | lists.names_of(
            desk, "collaborator", sorted({task.person for task in tasks})
        )
        lines = [
            (desk.names.unit_label(task.commune), names[task.person] or "(chưa có người)", task.name or
             f"tìm {task.quota} cơ sở", desk.names.code_label("assignment_reason", task.reason))
            for task in tasks
        ]  # fmt: skip
        unreached = [desk.names.unit_label(unit) for unit in given.unreached] if given else []
    by_person = Counter(task.person for task in tasks)
    result = {
        "campaign": args.campaign, "dry_run": args.dry_run, "candidates": len(found), "assignments": tasks,
        "saved": given.saved if given else (), "group": given.group if given else "",
        "unreached": given.unreached if given else (),
    }  # fmt: skip
    done = f"{'sẽ giao' if args.dry_run else 'đã giao'} {len(tasks)} việc cho {len(by_person)} người"
    remarks = [f"Chưa có trạm nào phụ trách {name}: việc ở đó chưa đi xuống được" for name in unreached]
    call.out.show(result, [*table(("xã, phường", "người", "cơ sở", "vì sao"), lines), done, *remarks])
    return 0


def jobs(call: Call) -> int:
    """The assignments of this office, or of a campaign."""
    with call.reading() as app:
        every = visits.jobs(app.desk, call.args.campaign)
        wanted = every if call.args.all else tuple(job for job in every if job.is_open)
        lines = worklists.rows(app.desk, wanted) if not call.out.as_json else []
        if call.args.out:
            worklists.write(app.desk, wanted, call.args.out)
    heads = [name.lower() for name, _ in worklists.COLUMNS]
    shown = [f"Đã ghi: {call.args.out}"] if call.args.out else table(heads, lines)
    call.out.show({"count": len(wanted), "jobs": wanted, "file": call.args.out}, shown)
    return 0


def coverage(call: Call) -> int:
    """How far the survey is, by commune and by person."""
    args = call.args
    with call.reading() as app:
        found = covering.coverage(
            app.desk, args.campaign, since=_day(args.since, "--from"), until=_day(args.to, "--to")
        )
        call.out.show(_coverage(found), _told(app.desk, found))
    return 0


def _coverage(found: Coverage) -> dict[str, object]:
    return {
        "campaign": found.campaign, "title": found.title, "since": found.since, "until": found.until,
        "communes": [_line(line) for line in found.communes], "people": [_line(line) for line in found.people],
        "total": _object(found.total), "uncovered": found.uncovered,
    }  # fmt: skip


def _line(line: Line) -> dict[str, object]:
    return {"key": line.key, "name": line.name, **_object(line.progress), "people": line.people}


def _object(progress: Progress) -> dict[str, object]:
    return {name: getattr(progress, name) for name in (*Progress.__slots__, "share", "finished")}


def _cells(progress: Progress) -> tuple[object, ...]:
    p = progress
    share = "" if p.share is None else p.share
    return (p.facilities, p.surveyed, share, p.assigned, p.handed_in, p.returned, p.done, p.open, p.overdue)


def _told(desk: Desk, found: Coverage) -> Iterator[str]:
    yield found.title or "Cả danh bạ"
    yield f"{dates.show(found.since)} – {dates.show(found.until)}"
    yield ""
    yield from table(("xã, phường", *_HEAD), [(one.name, *_cells(one.progress)) for one in found.communes])
    yield ""
    yield from table(
        ("người", *_HEAD), [(one.name or "(chưa có người)", *_cells(one.progress)) for one in found.people]
    )
    if found.uncovered:
        yield f"Chưa có cộng tác viên: {', '.join(desk.names.unit_label(unit) for unit in found.uncovered)}"


def _day(text: str, option: str) -> date | None:
    try:
        return dates.parse_iso(text) if text else None
    except dates.NotADate:
        raise Refused("usage", detail=f"{option} không nhận “{text[:40]}” (cần YYYY-MM-DD)") from None
