"""Charts of figures that are no report: the same drawing as in reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kc_desktop.domain.charting import Chart, Kind, Series
from kc_desktop.domain.reporting.periods import same_day_before
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.services.province import Share
from kc_desktop.services.year_money import Money, MoneyLine
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import about

WHOLE, DONE, BEFORE = "whole", "done", "before"
"""Columns: planned or all, carried out or done, the same period of the year before."""
_BILLION, _MILLION = 10**9, 10**6


def pairs(title: str, shares: Iterable[Share], whole: str, done: str, texts: Sequence[str] = ()) -> Chart | None:
    """Of everything the part that is done; ``texts`` instead of the counts of everything."""
    rows = list(shares)
    if not rows:
        return None
    every = tuple(texts) or tuple(show_number(one.count) for one in rows)
    return Chart(
        Kind.PAIRS, title, "", tuple((one.value, one.label) for one in rows),
        (Series(WHOLE, whole, tuple(one.count for one in rows), every),
         Series(DONE, done, tuple(one.done for one in rows), tuple(show_number(one.done) for one in rows))),
    )  # fmt: skip


def parts(title: str, shares: Sequence[Share]) -> Chart | None:
    """Each with its share of all."""
    if not shares:
        return None
    counts = tuple(one.count for one in shares)
    texts = tuple(show_number(one.count) for one in shares)
    lines = tuple((one.value, label("codelist", one.label)) for one in shares)
    return Chart(Kind.SHARE, title, "", lines, (Series(WHOLE, title, counts, texts),))


def by_source(money: Money) -> Chart | None:
    """Plan, carried out, the same period of the year before, source by source; million đồng in words."""
    rows = money.lines
    if not rows or not any(one.plan or one.executed or one.before for one in rows):
        return None
    same_period = tr("Cùng kỳ, đến {day}", day=show_date(same_day_before(money.cut_off)))
    series = (
        Series(WHOLE, tr("Kế hoạch"), tuple(one.plan for one in rows), tuple(_millions(one.plan) for one in rows)),
        Series(DONE, tr("Thực hiện"), tuple(one.executed for one in rows), tuple(map(executed_words, rows))),
        Series(BEFORE, same_period, tuple(one.before for one in rows),
               tuple(_millions(one.before) for one in rows)),
    )  # fmt: skip
    title = tr("Kế hoạch và thực hiện năm {year}", year=money.year)
    lines = tuple((one.source, source_words(one)) for one in rows)
    return Chart(Kind.BARS, title, tr("triệu đồng"), lines, series, _MILLION)


def source_words(one: MoneyLine) -> str:
    """What a line is called."""
    return tr("Tổng số") if one.source == TOTAL else label("codelist", one.label)


def executed_words(one: MoneyLine) -> str:
    """ "990,5 (18,34 % kế hoạch)": carried out, and its share of the plan of the source itself."""
    if one.share is None:
        return _millions(one.executed)
    share = show_number(one.share)
    return tr("{amount} ({share} % kế hoạch)", amount=_millions(one.executed), share=share)


def by_month(money: Money) -> Chart | None:
    """Khuyến công money carried out from January on, this year and the year before."""
    both = (money.months, money.months_before)
    if not any(any(months) for months in both):
        return None
    large = max(max(months, default=0) for months in both) >= 2 * _BILLION
    series = []
    for at in range(12):
        values = tuple(months[at] if at < len(months) else None for months in both)
        texts = tuple(about(months[at]) if at == len(months) - 1 else "" for months in both)
        series.append(Series(str(at + 1), str(at + 1), values, texts))
    lines = ((str(money.year), tr("năm {year}", year=money.year)),
             (str(money.year - 1), tr("năm {year}", year=money.year - 1)))  # fmt: skip
    unit = tr("tỷ đồng, cộng dồn theo tháng") if large else tr("triệu đồng, cộng dồn theo tháng")
    return Chart(Kind.YEARS, tr("Thực hiện cộng dồn"), unit, lines, tuple(series), _BILLION if large else _MILLION)


def _millions(dong: int) -> str:
    """Exact, with the decimals it has."""
    amount = Decimal(dong) / _MILLION
    return show_number(int(amount) if amount == amount.to_integral_value() else amount.normalize())
