"""Where an address is today, with what the province has learnt: the reader, then the answers people gave before.

An answer is used only for the very hamlet or street it was given for, and it is always said whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kc_desktop.domain.addresses import Resolution
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared import PlaceAnswer
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.place_question import Question, answer_id, hamlet_key, question_in, question_of
from kc_desktop.domain.places import Successor
from kc_desktop.domain.texts import N_
from kc_desktop.services import history, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Saved
from kc_desktop.store.queries import answers
from kc_desktop.store.queries.answers import Kept

ANSWERED = N_("places", "thôn, đường này đã có người trả lời: {who}, {day}")
ANSWERED_MARK = "D"
"""How sure an answer is: somebody said it, no text does."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer somebody gave: for which hamlet (folded; ``name`` as written), which new unit, who and when (their
    clock, shown and never used)."""

    record: str
    hamlet: str
    name: str
    new: str
    who: str
    day: str

    @property
    def why(self) -> str:
        """The sentence that goes with a place found by it."""
        return ANSWERED.format(who=self.who, day=self.day)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A line with everything known. ``question``: what to ask, where one old unit was split; ``said``: the answer that
    was used."""

    text: str
    candidates: tuple[Successor, ...]
    ask: bool
    why: str
    question: Question | None = None
    said: Said | None = None


def resolve(desk: Desk, text: str) -> Resolved:
    """The commune of the new list that an address line means, or the question to ask."""
    read: Resolution = desk.packs.addresses.resolve(text)
    question = question_in(desk.packs.places, read)
    plain = Resolved(read.text, read.candidates, read.ask, read.why, question)
    if question is None or (said := answer_to(desk, question)) is None:
        return plain
    unit = next(one.unit for one in question.candidates if one.unit.key == said.new)
    return replace(plain, candidates=(Successor(unit, ANSWERED_MARK),), ask=False, why=said.why, said=said)


def resolve_many(desk: Desk, lines: Iterable[str]) -> tuple[Resolved, ...]:
    """The same for many lines."""
    return tuple(resolve(desk, line) for line in lines)


def about(desk: Desk, old_key: str, hamlet: str = "") -> Question | None:
    """The question that choosing an old commune raises; None where it went to one new unit."""
    return question_of(desk.packs.places, old_key, hamlet)


def answer_to(desk: Desk, question: Question) -> Said | None:
    """What people said of this hamlet; None where nobody did, where two say two things, or a hamlet is not named."""
    used = [(hamlet, kept) for hamlet, kept in _kept(desk, question) if hamlet in question.hamlets]
    if not used or any(kept.disputed for _, kept in used) or len({kept.new for _, kept in used}) != 1:
        return None
    return _said(desk, *used[0])


def answers_for(desk: Desk, question: Question) -> tuple[Said, ...]:
    """Everything people said of hamlets of the old unit, for a person to look at."""
    return tuple(_said(desk, hamlet, kept) for hamlet, kept in _kept(desk, question) if not kept.disputed)


def remember(desk: Desk, question: Question, hamlet: str, new_key: str) -> Saved:
    """Keep what a person said, for the whole province. A later answer takes the place of the one it saw.

    Raises ``Refused("usage")`` without a hamlet or for a unit that is no candidate; what ``records.save`` raises.
    """
    if not hamlet_key(hamlet) or new_key not in {one.unit.key for one in question.candidates}:
        raise Refused("usage", detail="cần thôn, tổ hoặc đường, và một trong các đơn vị mới")
    seen = records.load_or_new(desk, "place_answer", answer_id(question.old.key, hamlet))
    values = {"name": hamlet.strip(), "old_commune": question.old.key, "new_commune": new_key}
    return records.save(desk, seen, PlaceAnswer({**seen.record.values, **values}))


def _kept(desk: Desk, question: Question) -> Iterator[tuple[str, Kept]]:
    """(folded hamlet, answer) of the old unit; one whose new unit is no candidate says nothing."""
    candidates = {one.unit.key for one in question.candidates}
    with desk.store.reader() as connection:
        found = answers.of_unit(connection, question.old.key)
    for kept in found:
        if kept.new in candidates and (hamlet := hamlet_key(kept.hamlet)):
            yield hamlet, kept


def _said(desk: Desk, hamlet: str, kept: Kept) -> Said:
    last = history.history(desk, "place_answer", kept.record)[0]
    who = ", ".join(dict.fromkeys(part for part in (last.user, last.station) if part))
    return Said(kept.record, hamlet, kept.hamlet, kept.new, who, show_day(date.fromisoformat(last.when[:10])))
