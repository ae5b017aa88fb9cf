"""Declarations of figures: paths and limits mean declared fields and codes, nothing else; spans of time, percent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.domain.reporting.book import dim_limits
from kc_desktop.domain.reporting.figures import codes_by, limits
from kc_desktop.domain.reporting.numbers import percent, total_differs
from kc_desktop.domain.reporting.paths import NotDeclared, path_of, source_of
from kc_desktop.domain.reporting.periods import Period, cycle_start, of_year, period, same_day_before, years_of
from kc_desktop.domain.reporting.result import Options
from tests.tools.cases import each


def entry(code: str, parent: str = "", attribute: str = "") -> CodeEntry:
    return CodeEntry("x", code, code, code, parent, attribute, None, None, "", "D")


LISTS = {
    "dossier_status": (entry("a", attribute="end"), entry("b", "a"), entry("c", "b"), entry("d", "d")),
    "funding_source": (entry("kcqg", attribute="grant"), entry("kcdp", attribute="grant"), entry("vay")),
}
CODES = codes_by(lambda name: LISTS.get(name, ()))
DOSSIER, COSTS = source_of("dossier", FORMS), source_of("dossier.costs", FORMS)


def test_paths_go_over_declared_links() -> None:
    path = path_of("dossier.status", COSTS, FORMS)
    assert (path.parent, path.links, path.field) == (True, (), FORMS["dossier"].by_key["status"])
    far = path_of("facility.site_commune", COSTS, FORMS)
    assert [link.key for link in far.links] == ["facility"]
    assert path_of("id", DOSSIER, FORMS).field is None


@each(
    "text",
    ["", "nothing", "id", "status.name", "facility.nothing", "dossier.costs", "facility.id.id", 'amount"', "a.b.c"],
)
def test_nothing_else_can_be_named(text: str) -> None:
    with pytest.raises(NotDeclared):
        path_of(text, COSTS, FORMS)


@each("key", ["", "nothing", "dossier.nothing", "dossier.name", "op", "record"])
def test_sources_are_declared_forms(key: str) -> None:
    with pytest.raises(NotDeclared):
        source_of(key, FORMS)


def test_limits_take_in_codes_below_and_attributes() -> None:
    (below,) = limits(("status=a",), DOSSIER, FORMS, CODES)
    assert below.values == ("a", "b", "c")
    (grant,) = limits(("source=@grant",), COSTS, FORMS, CODES)
    assert (grant.values, grant.other) == (("kcqg", "kcdp"), False)
    (none,) = limits(("facility!=*",), COSTS, FORMS, CODES)
    assert (none.values, none.other) == (("*",), True)
    (own,) = limits(("eligible=yes",), COSTS, FORMS, CODES)
    assert own.values == ("1",)


@each("phrase", ["status", "status=", "status=z", "name=a", "amount=1", "eligible=maybe", "=a"])
def test_limits_that_mean_nothing(phrase: str) -> None:
    with pytest.raises(NotDeclared):
        limits((phrase,), DOSSIER, FORMS, CODES)


def test_limits_of_columns_are_on_dimensions() -> None:
    (one,) = dim_limits(("source!=kcqg kcdp",), CODES)
    assert (one.holds("vay"), one.holds("kcqg"), one.holds("?")) == (True, False, True)
    for phrase in ("colour=red", "source=red", "source"):
        with pytest.raises(NotDeclared):
            dim_limits((phrase,), CODES)


def test_spans_of_time() -> None:
    options = Options(2024, date(2024, 2, 29))
    assert period("this", options) == Period(2024, 2024, date(2024, 2, 29))
    assert period("same_period", options).last == date(2023, 2, 28)
    assert period("year_before", options).last == date(2023, 12, 31)
    assert (period("programme", options).first_year, cycle_start(2025), cycle_start(2026)) == (2021, 2021, 2026)
    assert years_of(options) == (2020, 2021, 2022, 2023, 2024)
    assert (of_year(2022, options).last, of_year(2024, options).last) == (date(2022, 12, 31), date(2024, 2, 29))
    part = period("same_period", Options(2024, date(2024, 9, 24), first=date(2024, 8, 25)))
    assert (part.begins, part.last) == (date(2023, 8, 25), date(2023, 9, 24))


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_the_same_day_a_year_before(day: date) -> None:
    before = same_day_before(day)
    assert (before.year, before.month) == (day.year - 1, day.month)
    assert before.day in (day.day, 28)


@given(st.integers(0, 10**15), st.integers(1, 10**15))
def test_percentages_are_rounded_once_and_exactly(top: int, bottom: int) -> None:
    share = percent(top, bottom)
    assert share is not None
    assert abs(share - Decimal(top) * 100 / Decimal(bottom)) <= Decimal("0.005000001") * max(Decimal(1), share)
    growth = percent(top, bottom, less=True)
    assert growth is not None
    assert abs(growth - (share - 100)) <= Decimal("0.01")


@each("top, bottom", [(1, 0), (1, None), (None, 1), (1, -5), ("a", 3)])
def test_no_percentage_of_nothing(top: object, bottom: object) -> None:
    assert percent(top, bottom) is None  # type: ignore[arg-type]


def test_totals_are_compared_exactly() -> None:
    assert not total_differs((Decimal("0.1"), Decimal("0.2")), Decimal("0.3"))
    assert total_differs((13, 3, 1, 3), 21)
    assert not total_differs((None, None), 5)
