"""The path of a dossier: where it was, where it is, what is ahead, and the steps possible now with what they lack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import show
from kc_desktop.domain.procedure.deadlines import Deadline, Deadlines, Times
from kc_desktop.domain.procedure.needs import GIVEN, Evidence, Given, Need, phase_words
from kc_desktop.domain.procedure.steps import Event, Step, state_of
from kc_desktop.domain.rules.answers import RuleRef, say
from kc_desktop.domain.rules.procedure_tables import BACK, MAIN, PHASES
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

DONE, NOW, AHEAD, SKIPPED, CUT = "done", "now", "ahead", "skipped", "cut"

_KEPT = N_("rules", "Theo quy định của ngày phê duyệt {day}")
_BY_LAW = N_("rules", "Theo quy định ngày {day}")
_NO_STEPS = N_("rules", "Chưa có quy định các bước cho chương trình của đề án này")
_OTHER_STATE = N_("rules", "Trạng thái ghi là “{state}”, nhưng bước cuối cùng đã ghi đưa tới “{last}”")
_BEHIND = N_("rules", "Các bước đã qua còn thiếu {count} giấy tờ, sớm nhất là của bước {phase}")


@dataclass(frozen=True, slots=True)
class Possible:
    """A step that can be taken now. ``to``: the state it leads to; ``asks``: what it wants to be given (paper, amount,
    programme); ``missing``: what else is not there."""

    step: str
    to: str
    way: str
    actors: tuple[str, ...]
    asks: frozenset[str]
    missing: tuple[Need, ...]
    deadline: Deadline | None
    clause: str
    mark: str
    rule: RuleRef

    @property
    def blocked(self) -> bool:
        """Whether something it cannot do without is missing."""
        return any(need.hard for need in self.missing)


@dataclass(frozen=True, slots=True)
class Stage:
    """A state of the main line. ``on``: when it was reached; ``days``: spent in it, until now where it stands in it;
    ``deadline``: to reach it; ``late``: days too late, 0 in time, None without a deadline or before it was reached."""

    state: str
    standing: str
    on: date | None = None
    days: int | None = None
    event: Event | None = None
    deadline: Deadline | None = None
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """``state``: where the dossier stands (beside the main line too); ``law_on``: the day whose rules hold, ``kept``:
    because it was approved that day; ``warnings``: what does not fit together; ``report``: until when the report of the
    month is owed, None when it is there or none is."""

    state: str
    stages: tuple[Stage, ...]
    events: tuple[Event, ...]
    possible: tuple[Possible, ...]
    law_on: date
    kept: bool = False
    warnings: tuple[Sentence, ...] = ()
    report: Deadline | None = None

    @property
    def next(self) -> Possible | None:
        """The next step of the main line: the first that leads somewhere or is not done yet."""
        return next((one for one in self.possible if one.way == MAIN), None)

    @property
    def law_text(self) -> Sentence:
        """Which rules hold, for who asks why."""
        return say(_KEPT if self.kept else _BY_LAW, day=show(self.law_on))

    @property
    def actors(self) -> tuple[str, ...]:
        """Who acts now: who takes the next step; beside the main line who can lead back."""
        first = self.next or next(iter(self.possible), None)
        return first.actors if first is not None else ()


@dataclass(frozen=True)
class Walker:
    """Everything the path of a dossier is worked out from: what it can show, its deadlines, where it stands."""

    own: Evidence
    deadlines: Deadlines
    trail: tuple[str, ...]

    @property
    def state(self) -> str:
        """Where the dossier stands."""
        return self.trail[-1]

    def path(self, today: date, *, kept: bool = False) -> Path:
        """The whole path."""
        return Path(
            self.state, self._stages(today), self.own.known.events, self.possible(today), self.own.course.law.on, kept,
            tuple(self._warnings()), self._report(today),
        )  # fmt: skip

    def possible(self, today: date) -> tuple[Possible, ...]:
        """The steps that can be taken now; what is given with a step is not missing yet."""
        found = self.own.course.possible(self.trail, self.own.known.events)
        return tuple(self._possible(step, today) for step in found)

    def _possible(self, step: Step, today: date) -> Possible:
        needs = [need for ask in step.asks if ask.kind not in GIVEN if (need := self.own.lack(ask, Given()))]
        asks = frozenset(
            GIVEN[ask.kind] for ask in step.asks if ask.kind in GIVEN and self.own.lack(ask, Given()) is not None
        )
        rule = step.rule
        where = RuleRef("rules", rule.table, rule.entry)
        return Possible(
            step.step, self.own.course.target(step, self.trail), step.way, self.actors(step), asks, tuple(needs),
            self.deadlines.first(step.deadlines, self.times, today), rule.clause, rule.mark, where,
        )  # fmt: skip

    def actors(self, step: Step) -> tuple[str, ...]:
        """Who takes a step; of an answer to a change asked for, who decides that change stands first."""
        decider = self.own.known.decider if step.to == BACK else ""
        return tuple(sorted(step.actors, key=lambda one: one != decider))

    def _report(self, today: date) -> Deadline | None:
        """Owed from the step on that led to where the dossier stands, while it asks for a change too, until there is
        one of this month; not by one that is suspended."""
        first = today.replace(day=1)
        if any(p.form == "progress" and p.issued_on and p.issued_on >= first for p in self.own.known.papers):
            return None
        return self.deadlines.monthly(self.own.course.leading(self.trail), self.times, today)

    def missing(self, step: Step, given: Given) -> tuple[Need, ...]:
        """What a step lacks with what is given."""
        return tuple(need for ask in step.asks if (need := self.own.lack(ask, given)) is not None)

    @property
    def times(self) -> Times:
        """The years of the dossier and when its steps were taken."""
        dossier = self.own.known.dossier
        return Times(dossier.year or self.own.course.law.on.year, dossier.end_year, days_of(self.own.known.events))

    # --- the main line ---

    def _stages(self, today: date) -> tuple[Stage, ...]:
        events = tuple(self.own.course.since_exit(self.own.known.events)) or self.own.known.events
        reached = {state: event for state, event in _first_reached(events).items() if state in self.own.course.main}
        here = self.own.course.place(self.trail)
        last = here if here is not None else max((self.own.course.main.index(s) for s in reached), default=0)
        return tuple(
            self._stage(at, (last, here is not None), reached, today) for at in range(len(self.own.course.main))
        )

    def _stage(self, at: int, where: tuple[int, bool], reached: Mapping[str, Event], today: date) -> Stage:
        (last, inside), state = where, self.own.course.main[at]
        event, ends = reached.get(state), at == len(self.own.course.main) - 1
        if at > last:
            standing = AHEAD if inside else CUT
        elif at == last:
            standing = NOW if inside and not ends else DONE
        else:
            standing = DONE if event is not None or not reached or at == 0 else SKIPPED
        deadline = self._deadline_of(state, today) if standing in (NOW, AHEAD) or event is not None else None
        on = event.on if event is not None else None
        late = max(0, -deadline.left(on)) if deadline is not None and on is not None else None
        left = min((e.on for s, e in reached.items() if e.on and self.own.course.main.index(s) > at), default=None)
        until = left or (today if standing == NOW else None)
        days = max(0, (until - on).days) if on is not None and until is not None else None
        return Stage(state, standing, on, days, event, deadline, late)

    def _deadline_of(self, state: str, today: date) -> Deadline | None:
        into = [step for step in self.own.course.steps if step.way == MAIN and step.to == state and step.deadlines]
        return self.deadlines.first(into[0].deadlines, self.times, today) if into else None

    def _warnings(self) -> list[Sentence]:
        events, found = self.own.known.events, []
        programme = self.own.known.scope.programme
        if not any(programme in step.rule.words("programmes") for step in self.own.course.steps):
            found.append(say(_NO_STEPS))
        if events and state_of("", events) != self.state:
            last = self.own.word("dossier_status", events[-1].state)
            found.append(say(_OTHER_STATE, state=self.own.word("dossier_status", self.state), last=last))
        ahead = {phase for phase, _ in self.own.course.phases_from(self.trail)}
        place = self.own.course.place(self.trail)
        if place is not None and place < len(self.own.course.main) - 1:
            behind = [line.phase for line in self.own.lines if line.is_open and line.phase not in ahead]
            if behind:
                found.append(say(_BEHIND, phase=phase_words(min(behind, key=list(PHASES).index)), count=len(behind)))
        return found


def days_of(events: Sequence[Event]) -> dict[str, date]:
    """Step → the last day it was taken."""
    return {event.step: event.on for event in events if event.step and event.on is not None}


def _first_reached(events: Sequence[Event]) -> dict[str, Event]:
    found: dict[str, Event] = {}
    for event in events:
        found.setdefault(event.state, event)
    return found
