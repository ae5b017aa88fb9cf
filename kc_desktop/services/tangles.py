"""Merges that contradict each other since offices joined what they decided unseen by one another, and what an erasure
did not know of: each is put right by a person, and told until then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kc_desktop.domain import pairs as law
from kc_desktop.domain.declared import Facility, Pairing
from kc_desktop.domain.pairs import pair_id
from kc_desktop.domain.personal import is_personal
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services import links, origins
from kc_desktop.services.desk import Desk
from kc_desktop.store import projection, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import lists, pairs

_CIRCLE = N_(
    "likeness",
    "Các nơi gộp ngược nhau: {ways}. Đang tạm giữ “{name}”. Mở quyết định này rồi xóa nó nếu giữ “{name}”; nếu giữ cơ "
    "sở khác thì xóa quyết định gộp cơ sở đó (ở “Đã quyết định”)",
)
_FORK = N_(
    "likeness",
    "Các nơi gộp “{name}” vào nhiều cơ sở còn đứng riêng: {into}; đang tạm tính vào “{first}”. Nếu chúng là một thì "
    "gộp chúng; nếu không thì xóa quyết định sai (ở “Đã quyết định”)",
)
_LEFT = N_(
    "likeness",
    "Dữ liệu cá nhân của “{name}” đã được xóa theo yêu cầu; cơ sở này được gộp làm một với nó mà còn giữ dữ liệu cá "
    "nhân. Nếu cùng một người thì xóa cả ở đây (lệnh erase), nếu không thì tách hai cơ sở",
)


@dataclass(frozen=True, slots=True)
class Tangle:
    """``form``, ``record_id``: where it is put right; ``title``: of what; ``text``: what is wrong and what to do;
    ``source``: names of the offices that decided so, "" where nobody did."""

    form: str
    record_id: str
    title: str
    text: Sentence
    source: str = ""


def count(desk: Desk) -> int:
    """How many there are."""
    with desk.store.reader() as connection:
        onward = _contradicting(desk, connection)
        return len(law.circles(onward)) + len(law.forks(onward)) + len(list(beside(connection)))


def every(desk: Desk) -> tuple[Tangle, ...]:
    """All of them: circles, what was merged into two, personal values that an erasure left."""
    offices = origins.names(desk)
    with desk.store.reader() as connection:
        onward = _contradicting(desk, connection)
        found = [
            *(_circle(connection, onward, one, offices) for one in law.circles(onward)),
            *(_fork(connection, one, apart, offices) for one, apart in law.forks(onward)),
            *(_left(connection, erased, other) for erased, other in beside(connection)),
        ]
    return tuple(found)


def _contradicting(desk: Desk, connection: Connection) -> law.Onward:
    """A station leaves it to its centre, which has every decision and is alone in deciding."""
    return {} if desk.identity.centre and not desk.identity.is_centre else pairs.tangled(connection)


def _circle(connection: Connection, onward: law.Onward, records: tuple[str, ...], offices: dict[str, str]) -> Tangle:
    """Where to begin is the decision that leads away from the one shown now: without it that one is kept."""
    stays, names = records[0], _names(connection, records)
    ways = [(one, into) for one in records for into in sorted(onward[one]) if into in records]
    told = "; ".join(f"“{names[one]}” → “{names[into]}”" for one, into in ways)
    away = next(pair_id(one, into) for one, into in ways if one == stays)
    text = Sentence(_CIRCLE, {"ways": told, "name": names[stays]}, "likeness")
    source = _offices(connection, {pair_id(one, into) for one, into in ways}, offices)
    return Tangle(Pairing.key, away, " = ".join(names[one] for one in records), text, source)


def _fork(connection: Connection, record: str, apart: tuple[str, ...], offices: dict[str, str]) -> Tangle:
    names = _names(connection, (record, *apart))
    into = sorted(pairs.merges(connection, (record,))[record])
    told = ", ".join(f"“{names[one]}”" for one in apart)
    text = Sentence(_FORK, {"name": names[record], "into": told, "first": names[apart[0]]}, "likeness")
    decisions = [pair_id(record, one) for one in into]
    return Tangle(Pairing.key, decisions[-1], names[record], text, _offices(connection, set(decisions), offices))


def _left(connection: Connection, erased: str, other: str) -> Tangle:
    names = _names(connection, (erased, other))
    text = Sentence(_LEFT, {"name": names[erased]}, "likeness")
    return Tangle(Facility.key, other, names[other], text)


def beside(connection: Connection) -> Iterator[tuple[str, str]]:
    """(record erased by order, record made one with it that still holds personal values): nobody who ordered the
    erasure saw that they are one person's."""
    for erased in subjects.every_erased(connection):
        for other in links.together(connection, erased)[1:]:
            state = projection.read_state(connection, other)
            if state is None or state[1] != Facility.key or state[2].erasures:
                continue
            flat = state[2].view(projection.policies(Facility.key)).flat
            if any(is_personal(Facility, path, value) for path, value in flat.items()):
                yield erased, other


def _names(connection: Connection, records: tuple[str, ...]) -> dict[str, str]:
    known = lists.headlines(connection, Facility.key, records, own=True)
    return {one: known.get(one) or one[:8] for one in records}


def _offices(connection: Connection, decisions: set[str], offices: dict[str, str]) -> str:
    """The names of those who decided last."""
    replicas = {stored[-1].op.replica for one in decisions if (stored := projection.readable_ops(connection, one))}
    return ", ".join(sorted(offices.get(one, one[:8]) for one in replicas))
