"""duplicates, merge-records, not-same, split-records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kc_desktop.cli.call import Call
from kc_desktop.services import duplicates as radar
from kc_desktop.services import pairing


def duplicates(call: Call) -> int:
    """Suspected pairs with score and reasons, the likeliest first."""
    with call.reading() as app:
        found = radar.suspects(app.desk, call.args.form, call.args.min, call.meter)
    call.meter.close()
    pairs = [
        {
            "score": one.score,
            "records": one.records,
            "reasons": [str(reason) for reason in one.reasons],
            "against": [str(reason) for reason in one.against],
        }
        for one in found
    ]
    call.out.show({"form": call.args.form, "count": len(found), "pairs": pairs}, _lines(found))
    return 0


def _lines(found: Sequence[radar.Suspect]) -> Iterator[str]:
    for one in found:
        yield f"{one.score:3}  {one.records[0].id}  {one.records[0].title}"
        yield f"     {one.records[1].id}  {one.records[1].title}"
        against = f"; nhưng: {', '.join(map(str, one.against))}" if one.against else ""
        yield f"     {', '.join(map(str, one.reasons))}{against}"
    yield f"{len(found)} cặp nghi trùng"


def merge_records(call: Call) -> int:
    """Make one of two establishments."""
    with call.writing() as app:
        done = pairing.merge(app.desk, call.args.keep, call.args.lose)
    result = {"pairing": done.pairing, "group": done.group}
    call.out.show(result, [f"Đã gộp {call.args.lose} vào {call.args.keep} (quyết định {done.pairing})"])
    return 0


def not_same(call: Call) -> int:
    """Remember that two establishments are two."""
    with call.writing() as app:
        done = pairing.not_same(app.desk, call.args.a, call.args.b)
    result = {"pairing": done.pairing, "group": done.group}
    call.out.show(result, [f"Đã ghi: hai cơ sở khác nhau (quyết định {done.pairing})"])
    return 0


def split_records(call: Call) -> int:
    """Take back what was decided on two establishments."""
    with call.writing() as app:
        pairing.take_back(app.desk, call.args.a, call.args.b)
    call.out.show({"ids": [call.args.a, call.args.b]}, ["Đã lấy lại quyết định; hai bản ghi lại riêng như trước"])
    return 0
