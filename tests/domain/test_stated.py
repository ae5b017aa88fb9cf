"""What a published figure is of the one its parts give."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.reporting.result import Column, Line, Measure, Options, Ratio, Report
from kc_desktop.domain.reporting.stated import Stated, Verdict, judge, with_stated
from kc_desktop.domain.sentence import Sentence
from tests.tools.cases import each

COLUMNS = (
    Column("plan", "Kế hoạch", Measure.MONEY, unit="đồng"),
    Column("done", "Thực hiện", Measure.MONEY, unit="đồng"),
    Column("before", "Cùng kỳ", Measure.MONEY, unit="đồng"),
    Column("share", "So với kế hoạch", Measure.PERCENT, unit="%", ratio=Ratio("done", "plan")),
    Column("growth", "Tăng, giảm", Measure.PERCENT, unit="%", ratio=Ratio("done", "before", less=True)),
    Column("count", "Đề án", Measure.COUNT, unit="đề án"),
)


def report(plan: int = 34_500, done: int = 23_410, total: int = 101_650) -> Report:
    lines = (
        Line("total", "Tổng số", (total, 42_480, 33_500, None, None, 20)),
        Line("kcqg", "KCQG", (plan, done, 0, None, None, 3)),
    )
    head = Letterhead("Sở (mẫu)", "Trung tâm (mẫu)", "Bắc Giang", date(2023, 9, 1))
    return Report("mau", Sentence("Mẫu"), Options(2023, date(2023, 8, 31)), COLUMNS, lines, (), head)


@each(
    "line, column, value, words, verdict",
    [
        ("kcqg", "share", "67.86", "", Verdict.ROUNDED),
        ("kcqg", "share", "67.85", "", Verdict.CUT_OFF),
        ("kcqg", "share", "23.03", "", Verdict.OF_TOTAL),
        ("kcqg", "share", "50", "", Verdict.DIFFERS),
        ("total", "growth", "26.81", "", Verdict.ROUNDED),
        ("total", "growth", "126.81", "", Verdict.AS_LEVEL),
        ("kcqg", "growth", "1", "", Verdict.NO_VALUE),
        ("total", "count", "20", "", Verdict.EXACT),
        ("total", "count", "21", "", Verdict.DIFFERS),
        ("total", "count", "21", "gần", Verdict.WORDS),
        ("total", "count", "19", "hơn", Verdict.WORDS),
        ("total", "count", "21", "trên", Verdict.DIFFERS),
    ],
)
def test_what_a_figure_is(line: str, column: str, value: str, words: str, verdict: Verdict) -> None:
    found = judge(report(), Stated(line, column, Decimal(value), words=words))
    assert found.verdict is verdict
    assert Decimal(value) == found.stated.value
    assert value.replace(".", ",") in str(found.text)


def test_money_is_stated_in_its_unit() -> None:
    thousands = report()
    assert judge(thousands, Stated("total", "done", Decimal("42480"))).verdict is Verdict.EXACT
    assert judge(thousands, Stated("total", "done", Decimal("0.04"), "triệu đồng")).verdict is Verdict.ROUNDED


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 4))
def test_what_was_rounded_is_never_blamed(plan: int, done: int, places: int) -> None:
    """Whatever a careful office prints fits; printed with one more in the last place it does not."""
    made = report(plan, done)
    exact = Decimal(done) / Decimal(plan) * 100
    step = Decimal(1).scaleb(-places)
    printed = exact.quantize(step, "ROUND_HALF_UP")
    assert judge(made, Stated("kcqg", "share", printed)).fits
    assert not judge(made, Stated("kcqg", "share", printed + 3 * step)).fits


def test_a_column_there_is_not() -> None:
    with pytest.raises(KeyError):
        judge(report(), Stated("total", "none", Decimal(1)))
    assert with_stated(report(), [Stated("total", "none", Decimal(1))]).mismatches == ()
