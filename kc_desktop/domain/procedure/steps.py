"""The steps that the rules of a day know for dossiers of one scope: which lead where, and what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.procedure.scope import Scope
from kc_desktop.domain.rules.columns import YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import BACK, EXIT, MAIN, STEPS
from kc_desktop.domain.rules.tables import Rule

START = "nhu_cau"
"""The state of a dossier to which nothing happened yet."""
SUSPENDED = "tam_dung"
"""The state in which nothing is owed."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a dossier. ``author``: who wrote it down, "" unknown; ``row_id`` "": of an imported
    state without an event."""

    row_id: str
    step: str
    state: str
    on: date | None
    actor: str = ""
    paper: str = ""
    paper_on: date | None = None
    amount: int | None = None
    remark: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One word of ``needs``: ``kind:value``, a warning only when not ``hard``."""

    kind: str
    value: str
    hard: bool

    @property
    def values(self) -> tuple[str, ...]:
        """The alternatives."""
        return tuple(self.value.split("|"))


@dataclass(frozen=True, slots=True)
class Step:
    """A row of ``STEPS``. ``to``: a state, "" or ``BACK``."""

    step: str
    froms: tuple[str, ...]
    to: str
    way: str
    repeat: bool
    actors: tuple[str, ...]
    asks: tuple[Ask, ...]
    deadlines: tuple[str, ...]
    rule: Rule


def events_of(dossier: Dossier) -> tuple[Event, ...]:
    """What happened, in the order of days; of one day in the order of writing (ids grow)."""
    rows = [row for row in dossier.stages or () if row.state]
    rows.sort(key=lambda row: (row.happened_on or date.min, row.row_id))
    return tuple(
        Event(
            row.row_id, row.step or "", row.state or "", row.happened_on, row.actor or "", row.paper or "",
            row.paper_on, row.amount, row.remark or "",
        )
        for row in rows
    )  # fmt: skip


def state_of(status: str, events: Sequence[Event]) -> str:
    """Where a dossier stands: what its status says (which lists show), else its last event."""
    return status or (events[-1].state if events else START)


class Course:
    """All steps for dossiers of one scope."""

    def __init__(self, law: Law, scope: Scope) -> None:
        self.law, self.scope = law, scope
        self.steps = tuple(_step(rule) for rule in law.rules(STEPS.name) if scope.covers(rule))
        self.sides = frozenset(state for step in self.steps if step.to == BACK for state in step.froms)
        self.main = tuple(
            dict.fromkeys((START, *(s.to for s in self.steps if s.way == MAIN and s.to not in ("", BACK, *self.sides))))
        )

    def trail(self, states: Sequence[str]) -> tuple[str, ...]:
        """The states that a dossier stands in, the inmost last: at work, in the middle of it asking for a change.

        Of a state beside the path that nobody says how it was come to, the rules say where it may have been before.
        """
        found = [START]
        for state in states:
            if state in found:
                del found[found.index(state) + 1 :]
            elif state not in self.sides:
                found = [state]
            else:
                froms = [step.froms for step in self.steps if step.to == state and step.froms]
                known = found[-1] in self.sides or any(found[-1] in one for one in froms)
                found = [*(found if known or not froms else [froms[0][0]]), state]
        return tuple(found)

    def states(self, status: str, events: Sequence[Event]) -> tuple[str, ...]:
        """The states a dossier went through, to the one it stands in."""
        here = state_of(status, events)
        past = tuple(event.state for event in events)
        return past if past and past[-1] == here else (*past, here)

    def leading(self, trail: Sequence[str]) -> frozenset[str]:
        """The steps that lead to where a dossier stands, beside the path also to where it left it; none while it is
        suspended."""
        return frozenset(step.step for step in self.steps if step.to in trail and trail[-1] != SUSPENDED)

    def target(self, step: Step, trail: Sequence[str]) -> str:
        """The state that a step leads to from where the dossier stands."""
        if step.to != BACK:
            return step.to or trail[-1]
        return trail[-2] if len(trail) > 1 else START

    def possible(self, trail: Sequence[str], events: Sequence[Event]) -> tuple[Step, ...]:
        """The steps that lead on from here, those of the main line first. What leaves a dossier where it is, is done
        once, unless it may be repeated."""
        done = {event.step for event in self.since_exit(events)}
        found = [s for s in self.steps if trail[-1] in s.froms and (s.to or s.repeat or s.step not in done)]
        return tuple(sorted(found, key=lambda step: step.way != MAIN))

    def since_exit(self, events: Sequence[Event]) -> Sequence[Event]:
        """What happened since the dossier last left its path: dropped and taken up again, moved to another source."""
        exits = {(step.step, step.to) for step in self.steps if step.way == EXIT}
        last = max((at for at, event in enumerate(events) if (event.step, event.state) in exits), default=-1)
        return events[last + 1 :]

    def phases_from(self, trail: Sequence[str]) -> tuple[tuple[str, Step], ...]:
        """(phase, step) still ahead: what papers the main line asks for from where the dossier stands."""
        here = self.place(trail)
        found: dict[str, Step] = {}
        for step in self.steps if here is not None else ():
            if step.way == MAIN and any(self.main.index(s) >= (here or 0) for s in step.froms if s in self.main):
                for ask in step.asks:
                    if ask.kind == "papers":
                        found.setdefault(ask.value, step)
        return tuple(found.items())

    def place(self, trail: Sequence[str]) -> int | None:
        """How far on the main line a dossier is; None when it left it."""
        if trail[-1] not in self.main and trail[-1] not in self.sides:
            return None
        return max((self.main.index(state) for state in trail if state in self.main), default=None)


def _step(rule: Rule) -> Step:
    return Step(
        rule.text("step"), rule.words("from"), rule.text("to"), rule.text("way"), rule.text("repeat") == YES,
        rule.words("actor"), tuple(_ask(word) for word in rule.words("needs")), rule.words("deadline"), rule,
    )  # fmt: skip


def _ask(word: str) -> Ask:
    kind, _, value = word.removesuffix("?").partition(":")
    return Ask(kind, value, not word.endswith("?"))
