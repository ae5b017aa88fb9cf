"""Dates as people type them; what is no day is no day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.dates import NotADate, parse_date, parse_iso, show
from tests.tools.cases import each

FIRST = date(2026, 8, 1)
days = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@each(
    "text",
    ["1/8/26", "01/08/2026", "01-08-2026", "1.8.2026", "1 8 26", " 1/8/2026 ", "2026-08-01", "010826", "01082026"],
)
def test_shapes(text: str) -> None:
    assert parse_date(text) == FIRST


@each(
    "text",
    ["", "31/02/2026", "29/2/2025", "0/1/2026", "1/13/2026", "32/1/26", "1/8", "1/8/226", "8/2026", "2026",
     "1799-12-31", "2201-01-01", "0000-00-00", "1/8/2026 10:00", "mai", "２/8/2026", "1//8/2026", "-1/8/2026"],
)  # fmt: skip
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(NotADate):
        parse_date(text)


def test_two_digit_years() -> None:
    assert [parse_date(f"1/1/{y}").year for y in ("00", "69", "70", "99")] == [2000, 2069, 1970, 1999]


@given(days)
def test_shown_and_written_days_are_read_again(day: date) -> None:
    assert parse_date(show(day)) == parse_iso(day.isoformat()) == parse_date(f"{day.day}.{day.month}.{day.year}") == day


@given(days)
def test_iso_is_strict(day: date) -> None:
    for text in (show(day), f"{day.year}-{day.month}-{day.day} ", day.isoformat() + "T00:00", f" {day.isoformat()}"):
        if text != day.isoformat():
            with pytest.raises(NotADate):
                parse_iso(text)


@given(st.text("0123456789/.- ", max_size=12) | st.text(max_size=12))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    try:
        assert 1800 <= parse_date(text).year <= 2200
    except NotADate:
        return
