"""What was reached of an indicator: as the report engine counts it, so that this page and every report say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kc_desktop.domain.reporting.result import Options, Report
from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from kc_desktop.system.clock import now

_MATRIX = "matrix"
"""The report whose lines are indicators and whose columns are years."""


@dataclass(frozen=True, slots=True)
class Reached:
    """``quantity`` in the unit of the indicator; ``columns`` of ``report`` it is the sum of."""

    quantity: Decimal
    indicator: str = ""
    report: Report | None = None
    columns: tuple[str, ...] = ()


@dataclass(slots=True)
class Reaching:
    """Everything reached in some years by a day (today); each source and content is computed once."""

    desk: Desk
    years: Sequence[int]
    cut_off: date | None = None
    _known: dict[tuple[str, str], Report] = field(default_factory=dict)

    def of(self, indicator: str, years: Iterable[int], source: str = "", content: str = "") -> Reached:
        """Of one indicator in some of the years; ``source``, ``content`` "": of all ("3" takes in 3.1…)."""
        report = self._report(source, content)
        wanted = {f"year_{year}" for year in years}
        columns = tuple(one.key for one in report.columns if one.key in wanted)
        values = (report.value(indicator, column) for column in columns)
        total = sum((Decimal(value) for value in values if isinstance(value, int | Decimal)), Decimal(0))
        return Reached(total, indicator, report, columns)

    def _report(self, source: str, content: str) -> Report:
        if (source, content) not in self._known:
            limits = (("source", (source,) if source else ()), ("content", (content,) if content else ()))
            first, last = min(self.years), max(self.years)
            until = min(max(self.cut_off or now().date(), date(first, 1, 1)), date(last + 1, 12, 31))
            asked = Options(
                min(last, until.year), until, by="indicator", where=tuple(one for one in limits if one[1]),
                years=tuple(self.years),
            )  # fmt: skip
            self._known[source, content] = reporting.make(self.desk, _MATRIX, asked)
        return self._known[source, content]


def behind(desk: Desk, one: Reached) -> tuple[tuple[str, str], ...]:
    """(form, id) of every record and opening figure behind it, each once."""
    found: dict[tuple[str, str], None] = {}
    for column in one.columns if one.report is not None else ():
        assert one.report is not None  # noqa: S101  (asked above)
        if one.report.value(one.indicator, column) is None:
            continue
        for drill in reporting.drills_of(desk, one.report, one.indicator, column, 0):
            found.update({(drill.form, record): None for record in drill.ids})
    return tuple(found)
