"""Until when something is to be done, by the rules ``DEADLINES``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kc_desktop.domain.dates import show
from kc_desktop.domain.procedure.scope import Scope
from kc_desktop.domain.procedure.working_days import Calendar
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import (
    DAY_OF_MONTH,
    DAY_OF_YEAR,
    DAYS_AFTER,
    DEADLINES,
    HOLIDAYS,
    UNTIL_DAY_OF_YEAR,
    WORKING_DAYS_AFTER,
)
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

_BEFORE = N_("rules", "trước ngày {day}")
_UNTIL = N_("rules", "chậm nhất ngày {day}")
_AFTER = N_("rules", "trong {count} ngày từ ngày {first}: chậm nhất ngày {day}")
_AFTER_WORKING = N_("rules", "trong {count} ngày làm việc từ ngày {first}: chậm nhất ngày {day}")
_DAY = timedelta(days=1)
_MOST = 3660
"""Days after a step: a province that writes more means none."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """``entry``, ``label``: of the rule; ``by``: the last day that is in time."""

    entry: str
    label: str
    by: date
    because: Because

    def left(self, today: date) -> int:
        """Days left, 0 on the last day; negative: days late."""
        return (self.by - today).days


@dataclass(frozen=True, slots=True)
class Times:
    """The years of a dossier, and the last day of each step it took."""

    year: int
    end_year: int | None = None
    days: Mapping[str, date] | None = None


class Deadlines:
    """The deadlines of a day's rules for dossiers of one scope."""

    def __init__(self, law: Law, scope: Scope, calendar: Calendar | None = None) -> None:
        self._rules = {rule.entry: rule for rule in law.rules(DEADLINES.name) if scope.covers(rule)}
        self.calendar = calendar or Calendar(law.book.spans(HOLIDAYS.name))

    def of(self, entry: str, times: Times, today: date) -> Deadline | None:
        """The deadline of an entry; None where it is not for this dossier, not set, or does not run yet."""
        rule = self._rules.get(entry)
        found = self._by(rule, times, today) if rule is not None and rule.text("day") else None
        if rule is None or found is None:
            return None
        by, text = found
        return Deadline(entry, rule.label, by, reason(rule, "", text))

    def first(self, entries: tuple[str, ...], times: Times, today: date) -> Deadline | None:
        """The one that ends first."""
        found = [deadline for entry in entries if (deadline := self.of(entry, times, today)) is not None]
        return min(found, key=lambda deadline: deadline.by, default=None)

    def runs_from_a_step(self, entry: str) -> bool:
        """Whether the deadline of an entry depends on when a step was taken."""
        rule = self._rules.get(entry)
        return rule is not None and rule.text("rule") in (DAYS_AFTER, WORKING_DAYS_AFTER)

    def monthly(self, steps: frozenset[str], times: Times, today: date) -> Deadline | None:
        """The next report of the month that is owed from one of these steps on."""
        rules = (rule for rule in self._rules.values() if rule.text("rule") == DAY_OF_MONTH)
        return self.first(tuple(rule.entry for rule in rules if steps & set(rule.words("after"))), times, today)

    def _by(self, rule: Rule, times: Times, today: date) -> tuple[date, Sentence] | None:
        count, kind = min(rule.whole("day") or 0, _MOST), rule.text("rule")
        if kind in (DAY_OF_YEAR, UNTIL_DAY_OF_YEAR):
            offset = int(rule.text("year_offset") or 0)
            year = (times.year if offset < 0 else times.end_year or times.year) + offset
            day = _day(year, rule.whole("month") or 0, count)
            return None if day is None else _named(day, before=kind == DAY_OF_YEAR)
        if kind == DAY_OF_MONTH:
            day = _day(today.year, today.month, count)
            if day is not None and today >= day:
                day = _day(today.year + today.month // 12, today.month % 12 + 1, count)
            return None if day is None else _named(day, before=True)
        first = max((on for step, on in (times.days or {}).items() if step in rule.words("after")), default=None)
        if first is None or kind not in (DAYS_AFTER, WORKING_DAYS_AFTER):
            return None
        by = first + _DAY * count if kind == DAYS_AFTER else self.calendar.after(first, count)
        text = _AFTER if kind == DAYS_AFTER else _AFTER_WORKING
        return by, say(text, count=count, first=show(first), day=show(by))


def _named(day: date, *, before: bool) -> tuple[date, Sentence]:
    return (day - _DAY, say(_BEFORE, day=show(day))) if before else (day, say(_UNTIL, day=show(day)))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 30/2 of a province's own rule: no deadline
