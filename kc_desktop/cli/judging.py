"""eligible: what the rules say of an establishment, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.domain.dates import NotADate, parse_date
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.services import judging
from kc_desktop.services.judging import Judgement

_RESULTS = {"yes": "CÓ", "no": "KHÔNG", "ask": "CHƯA ĐỦ DỮ LIỆU"}


def eligible(call: Call) -> int:
    """Eligibility, size and priority of a facility or a survey."""
    on = day_of(call)
    with call.reading() as app:
        found = judging.eligible(app.desk, call.args.form, call.args.id, on)
    answers = [judging.answer_json(answer) for answer in found.answers]
    head = {"form": found.form, "id": found.record_id, "on": found.on, "survey": found.survey}
    call.out.show({**head, "unverified": found.unverified, "answers": answers}, _lines(found))
    return 0


def day_of(call: Call) -> date | None:
    """The day of ``--on``; None without it. Raises ``Refused("usage")``."""
    day = call.args.on
    try:
        return parse_date(day) if day else None
    except NotADate:
        raise Refused("usage", detail=f"--on {day[:20]}: không phải là ngày (2026-05-20 hoặc 20/5/2026)") from None


def _lines(found: Judgement) -> Iterator[str]:
    yield f"Theo quy định ngày {show_day(found.on)}"
    for answer in found.answers:
        yield from answer_lines(answer)


def answer_lines(answer: Answer) -> Iterator[str]:
    """An answer with its reasons and questions, as a terminal shows it."""
    shown = f" ({answer.shown})" if answer.shown else ""
    yield f"{answer.question} {_RESULTS[answer.result]}{shown}"
    for one in answer.because:
        doubt = f" [{MARKS[one.mark]}]" if one.unverified else ""
        data = "; ".join(f"{datum.label}: {datum.value}" for datum in one.data)
        yield f"    {one.text}{f' — {one.clause}' if one.clause else ''}{doubt}{f'  ({data})' if data else ''}"
    yield from (f"    ? {one.question}" for one in answer.missing)
