"""Working days: Monday to Friday but for days off, and the Saturdays that are worked for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kc_desktop.domain.rules.columns import YES
from kc_desktop.domain.rules.tables import Rule

_DAY = timedelta(days=1)
_SATURDAY = 5


class Calendar:
    """Days off by the rules ``HOLIDAYS``. A rule of single days stands above a yearly one, a later one above an earlier
    one. Years that no rule speaks of have their week ends only."""

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        rules = tuple(rule for rule in rules if rule.text("off"))
        self._dated = [rule for rule in reversed(rules) if not rule.text("yearly") and rule.valid_from]
        self._yearly = [rule for rule in reversed(rules) if rule.text("yearly")]
        self._known: dict[date, bool] = {}

    def works(self, day: date) -> bool:
        """Whether offices work."""
        if day not in self._known:
            self._known[day] = self._works(day)
        return self._known[day]

    def _works(self, day: date) -> bool:
        yearly = (rule for rule in self._yearly if rule.text("yearly") == f"{day:%m-%d}")
        rule = next((rule for rule in (*self._dated, *yearly) if _holds(rule, day)), None)
        return day.weekday() < _SATURDAY if rule is None else rule.text("off") != YES

    def after(self, day: date, count: int) -> date:
        """The ``count``-th working day after a day; the day itself for 0. Monotone in both, and additive:
        ``after(after(d, m), n) == after(d, m + n)``."""
        while count > 0:
            day += _DAY
            count -= self.works(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Working days after ``first`` up to and with ``last``; 0 when ``last`` is not later."""
        return sum(self.works(first + _DAY * n) for n in range(1, (last - first).days + 1))


def _holds(rule: Rule, day: date) -> bool:
    last = rule.valid_to if rule.text("yearly") else rule.valid_to or rule.valid_from
    return (rule.valid_from is None or rule.valid_from <= day) and (last is None or day <= last)
