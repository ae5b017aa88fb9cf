"""voting, certificates: the order of a round with its reasons; how the certificates of products stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import NotADate, parse_iso
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.products import STANDINGS
from kc_desktop.domain.values import decimal_text
from kc_desktop.services import products
from kc_desktop.services import voting as rounds
from kc_desktop.services.desk import Desk
from kc_desktop.services.judging import because_json
from kc_desktop.services.products import Held
from kc_desktop.services.voting import Line, Sheet
from kc_desktop.system.clock import now

_OUTLOOKS = {"yes": "đủ điểm", "no": "không đủ", "ask": "chưa rõ"}


def voting(call: Call) -> int:
    """A round, or all of them."""
    with call.reading() as app:
        if not call.args.id:
            every = rounds.rounds(app.desk)
            heads = ("mã", "tên", "cấp", "năm", "hồ sơ", "công nhận")
            rows = [(one.id, one.name, one.level, one.year, one.entered, one.recognised) for one in every]
            call.out.show({"rounds": [one._asdict() for one in every]}, table(heads, rows))
            return 0
        found = rounds.sheet(app.desk, call.args.id, _day(call.args.on, "--on"))
        call.out.show(_round(found), _lines(app.desk, found))
    return 0


def certificates(call: Call) -> int:
    """Certificates with their standing on a day."""
    args, until = call.args, _day(call.args.until, "--until")
    on = _day(args.on, "--on") or now().date()
    with call.reading() as app:
        if args.reports_due:
            found = products.reports_due(app.desk, args.reports_due)
        elif until is not None:
            found = products.expiring(app.desk, until, on)
        else:
            found = products.held(app.desk, on)
        lines = list(_told(app.desk, found))
    rows = [
        {**{key: value for key, value in asdict(one).items() if key not in ("product_id", "row_id", "facility_id")},
         "product": one.product_id, "facility": one.facility_id}
        for one in found
    ]  # fmt: skip
    call.out.show({"on": on, "count": len(found), "certificates": rows}, lines)
    return 0


def _round(found: Sheet) -> dict[str, object]:
    record, (done, all_) = found.round, found.cards
    complaints = [
        {"id": one.entry_id, "matter": one.row.matter, "received_on": one.row.received_on, "answer_by": one.answer_by,
         "in_time": one.in_time, "open": one.open}
        for one in found.complaints
    ]  # fmt: skip
    return {
        "id": found.round_id, "name": record.name, "level": record.level, "year": record.year, "day": found.day,
        "cards": {"done": done, "all": all_}, "council": [because_json(one) for one in found.council],
        "note": because_json(found.note) if found.note else None, "complaints_until": found.complaints_until,
        "groups": [{"group": key, "entered": all_, "recognised": good} for key, (all_, good) in found.by_group.items()],
        "entries": [_entry(line) for line in found.lines], "complaints": complaints,
    }  # fmt: skip


def _entry(line: Line) -> dict[str, object]:
    place, tally = line.place, line.tally
    cards = [
        {"judge": card.judge, "total": decimal_text(card.total) if card.total is not None else None,
         "given": {key: decimal_text(points) for key, points in card.given.items()}}
        for card in tally.cards
    ]  # fmt: skip
    return {
        "id": line.entry_id, "number": tally.number, "name": tally.name, "group": tally.group, "maker": line.maker,
        "rank": place.rank, "group_rank": place.group_rank, "tied": place.tied,
        "mean": decimal_text(tally.shown) if tally.shown is not None else None, "cards": cards,
        "missing": tally.missing, "result": tally.result, "outlook": because_json(line.outlook),
        "checks": [because_json(one) for one in line.checks],
    }  # fmt: skip


def _lines(desk: Desk, found: Sheet) -> Iterator[str]:
    done, all_ = found.cards
    yield f"{found.round.name} — quy định ngày {show_day(found.day)}; {done}/{all_} phiếu đủ điểm"
    for one in found.council:
        yield f"    {'✓' if one.result == 'yes' else '!'} {one.text}{f' — {one.clause}' if one.clause else ''}"
    rows = [
        (line.place.rank or "–", line.entry.number, line.entry.name,
         group(line.tally.shown) if line.tally.shown is not None else "–", _result(desk, line), line.outlook.text)
        for line in found.lines
    ]  # fmt: skip
    yield from table(("hạng", "số", "sản phẩm", "điểm", "kết quả", "vì sao"), rows)
    for line in found.lines:
        yield from (f"    {line.entry.number or ''} {line.entry.name}: {one.text}" for one in line.checks)


def _result(desk: Desk, line: Line) -> str:
    if line.entry.result:
        return desk.names.code_label("entry_result", line.entry.result)
    return _OUTLOOKS[line.outlook.result]


def _told(desk: Desk, found: Sequence[Held]) -> Iterator[str]:
    rows = [
        (one.name, one.maker, desk.names.code_label("typical_level", one.level), one.number,
         show_day(one.valid_to) if one.valid_to else "–", STANDINGS[one.standing], one.days)
        for one in found
    ]  # fmt: skip
    yield from table(("sản phẩm", "cơ sở", "cấp", "số", "đến", "tình trạng", "còn ngày"), rows)


def _day(text: str, option: str) -> date | None:
    try:
        return parse_iso(text) if text else None
    except NotADate:
        raise Refused("usage", detail=f"{option} {text[:20]}") from None
