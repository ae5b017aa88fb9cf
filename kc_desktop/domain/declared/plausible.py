"""Figures that may be true and are more often a slip: thousands for đồng, a digit too many, a year of the future.

All of it warns, nothing stops. The limits are proposals ([M]); the reference pack ``rules`` may say others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kc_desktop.domain.declared.survey import Survey, YearRow
from kc_desktop.domain.earlier import row_before
from kc_desktop.domain.forms import Form, Level, Problem

_MONEY = ("income", "capital", "revenue", "export_value", "budget_paid")
_SLIP = (300, 3_000)
"""A ratio in here (or a thousand times that) looks like thousands or millions written for đồng."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From how many times on a figure is asked about, and what nobody earns. Money in đồng."""

    money_times: int = 10
    workers_times: int = 5
    turnover_of_worker: int = 1_000_000
    """Least revenue of a year for each worker."""
    income_low: int = 300_000
    income_high: int = 300_000_000
    """Of one worker in a month."""


PROPOSED = Limits()


def compare(survey: Survey, before: Survey, limits: Limits = PROPOSED) -> Iterator[Problem]:
    """What differs from the last visit more than it should."""
    told = {row.year for row in survey.years or ()}
    for row in survey.years or ():
        then = row_before(row, before.years or ())
        if then is not None and (then.values.get("year") == row.year or then.values.get("year") not in told):
            yield from _far(row, then, limits)
    for field in (Survey.tax_code, Survey.founded_year):
        was, now = before.values.get(field.key), survey.values.get(field.key)
        if was is not None and now is not None and was != now:
            yield Problem(field.key, "differs_from_before", Level.WARN, before=str(was))
    if before.site_commune and survey.site_commune and before.site_commune != survey.site_commune:
        yield Problem("site_commune", "moved_since", Level.NOTE)


def alone(survey: Survey, limits: Limits = PROPOSED) -> Iterator[Problem]:
    """What is unlikely in the sheet itself."""
    rows = survey.years or ()
    for row in rows:
        then = row_before(row, [other for other in rows if other.year != row.year])
        if then is not None:
            yield from _far(row, then, limits)
        path = f"years/{row.row_id}/"
        if row.workers and row.revenue and row.revenue < row.workers * limits.turnover_of_worker:
            yield Problem(path + "revenue", "turnover_tiny", Level.WARN, each=row.revenue // row.workers)
        if row.income and not limits.income_low <= row.income <= limits.income_high:
            yield Problem(path + "income", "income_unlikely", Level.WARN)
    yield from _after_visit(survey)


def _far(row: YearRow, then: Form, limits: Limits) -> Iterator[Problem]:
    for key in (*_MONEY, "workers"):
        now, was = row.values.get(key) or 0, then.values.get(key) or 0
        if now <= 0 or was <= 0:
            continue
        times = max(now, was) // min(now, was)
        if times >= (limits.workers_times if key == "workers" else limits.money_times):
            slip = key != "workers" and any(_SLIP[0] <= times // unit < _SLIP[1] for unit in (1, 1_000))
            code = "unit_slip" if slip else "far_above" if now > was else "far_below"
            yield Problem(
                f"years/{row.row_id}/{key}", code, Level.WARN, times=times, before=was, year=then.values["year"]
            )


def _after_visit(survey: Survey) -> Iterator[Problem]:
    if survey.visited_on is None:
        return
    last = survey.visited_on.year
    dated: list[tuple[str, int | None]] = [
        ("founded_year", survey.founded_year),
        ("registered_on", survey.registered_on.year if survey.registered_on else None),
    ]
    dated += _years("years", "year", survey.years)
    dated += _years("equipment", "made_year", survey.equipment)
    dated += _years("supports", "year", survey.supports)
    yield from (Problem(path, "after_visit", Level.WARN) for path, year in dated if year is not None and year > last)


def _years(key: str, field: str, rows: Sequence[Form] | None) -> list[tuple[str, int | None]]:
    return [(f"{key}/{row.row_id}/{field}", row.values.get(field)) for row in rows or ()]
