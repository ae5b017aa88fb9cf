"""Amounts of a đề án on which two places disagree: whatever is computed from them waits for people to decide."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.domain.declared import Dossier
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.record import field_at
from kc_desktop.domain.rules.answers import Answer, Because, Datum, say
from kc_desktop.domain.rules.columns import ASK
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem, read_json, show
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.system.clock import now

_ROWS = ("costs", "parts")
"""Rows whose every cell decides what an amount means."""


def answers(desk: Desk, seen: Loaded) -> tuple[Answer, ...]:
    """One answer (key "agreed") naming every value of each disputed amount; none where nothing is disputed."""
    because = tuple(
        Because(
            say(N_("rules", "Hai nơi ghi khác nhau, chưa quyết định: {values}"), values=" | ".join(values)),
            data=(Datum(path, declared.label, values[0]),),
            result=ASK,
        )
        for path, declared, values in _disputed(desk, seen)
    )
    if not because:
        return ()
    question = say(N_("rules", "Số tiền của đề án đã thống nhất giữa các nơi?"))
    shown = say(N_("rules", "Còn {count} mục hai nơi ghi khác nhau: số tính ra là tạm"), count=len(because))
    return (Answer("agreed", question, ASK, because, (), now().date(), shown=shown),)


def remarks(desk: Desk, seen: Loaded) -> tuple[str, ...]:
    """The same for a paper that prints them."""
    return tuple(
        f"Hai nơi ghi khác nhau, chưa quyết định: {declared.label} ({' | '.join(values)}); văn bản in giá trị đầu."
        for _, declared, values in _disputed(desk, seen)
    )


def _disputed(desk: Desk, seen: Loaded) -> Iterator[tuple[str, Field[object], list[str]]]:
    """Path, field, and the values as people read them, the one that is shown first."""
    for path, candidates in sorted(seen.conflicts.items()):
        found = field_at(seen.form, path)
        if path.endswith("/-") and _is_of_cost(seen, path):
            yield path, seen.form.by_key[path.split("/")[0]], ["giữ dòng", "xóa dòng"]
            continue
        if found is None or not (found[0].kind is Kind.MONEY or _is_of_cost(seen, path)):
            continue
        told = sorted(candidates, key=lambda one: not one.shown)
        yield path, found[0], list(dict.fromkeys(_text(desk, found[0], one.value) for one in told))


def _is_of_cost(seen: Loaded, path: str) -> bool:
    return seen.form is Dossier and path.split("/", maxsplit=1)[0] in _ROWS


def _text(desk: Desk, declared: Field[object], value: object) -> str:
    try:
        return show(declared, None if value is None else read_json(declared, value), desk.names) or "–"
    except ValueProblem:
        return "–"
