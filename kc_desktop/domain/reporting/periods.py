"""Spans of time a column speaks of, from the year and the cut-off day of a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import show
from kc_desktop.domain.reporting.result import Options
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

_CYCLE = 5
_MATRIX = 5
_OF_YEAR = N_("report", "năm {year} (đến {until})")
_OF_PART = N_("report", "từ {first} đến {until}")
_OF_YEARS = N_("report", "các năm {first}–{last} (đến {until})")
_TO_DATE = N_("report", "đến {until}")


@dataclass(frozen=True, slots=True)
class Period:
    """Plan years ``first_year``–``last_year``, days ``first`` (None: the first day of the first year) to ``last``."""

    first_year: int
    last_year: int
    last: date
    first: date | None = None
    open: bool = False

    @property
    def begins(self) -> date:
        """The first day that belongs to it."""
        return self.first or date(self.first_year, 1, 1)

    @property
    def words(self) -> Sentence:
        """ "năm 2023 (đến 31/8/2023)"."""
        until = show(self.last)
        if self.open:
            return Sentence(_TO_DATE, {"until": until})
        if self.first is not None:
            return Sentence(_OF_PART, {"first": show(self.first), "until": until})
        if self.first_year == self.last_year:
            return Sentence(_OF_YEAR, {"year": str(self.first_year), "until": until})
        years = {"first": str(self.first_year), "last": str(self.last_year), "until": until}
        return Sentence(_OF_YEARS, years)


def same_day_before(day: date) -> date:
    """The same day of the year before; 29/2 becomes 28/2."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def cycle_start(year: int) -> int:
    """The first year of the programme of five years that a year lies in: 2021 for 2023."""
    return (year - 1) // _CYCLE * _CYCLE + 1


def years_of(options: Options) -> tuple[int, ...]:
    """The years of a matrix: those asked for, else the five that end with the year of the report."""
    return tuple(sorted(set(options.years))) or tuple(range(options.year - _MATRIX + 1, options.year + 1))


def period(name: str, options: Options) -> Period:
    """The span of a column; ``each_year`` is spread by the caller into ``of_year``."""
    year, last = options.year, options.cut_off
    match name:
        case "same_period":
            first = same_day_before(options.first) if options.first else None
            return Period(year - 1, year - 1, same_day_before(last), first)
        case "year_before":
            return Period(year - 1, year - 1, date(year - 1, 12, 31))
        case "programme":
            first_year = min(options.years) if options.years else cycle_start(year)
            return Period(min(first_year, year), year, last)
        case "to_date":
            return Period(1900, year, last, open=True)
        case _:
            return Period(year, year, last, options.first)


def of_year(year: int, options: Options) -> Period:
    """A whole year of a matrix; the year of the report ends at the cut-off day."""
    return Period(year, year, options.cut_off if year == options.year else min(date(year, 12, 31), options.cut_off))
