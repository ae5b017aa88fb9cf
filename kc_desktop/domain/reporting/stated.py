"""A figure as a paper states it, beside what its parts give: the same, rounded, cut off, or something else, and what.

Published figures are never mended. What is recognised: rounding and cutting off ("67,85" is 67,855 cut off), words
("gần 144"), a share of the total plan printed as one of the own plan, a growth printed as a level and the reverse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum

from kc_desktop.domain.amounts import group
from kc_desktop.domain.fold import fold
from kc_desktop.domain.report_text import UNITS
from kc_desktop.domain.reporting.numbers import exact_percent
from kc_desktop.domain.reporting.result import TOTAL, Column, Measure, Mismatch, Ratio, Report, Value
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

BELOW, ABOVE = ("gan", "xap xi", "khoang"), ("tren", "hon", "khoang", "over")
"""Words, folded, after which a figure lies a little below, or above, the number printed."""
_WIDE = Decimal("0.1")
"""How far "gần" and "trên" reach."""


class Verdict(StrEnum):
    """What a stated figure is of the computed one."""

    EXACT = "exact"
    ROUNDED = "rounded"
    WORDS = "words"
    CUT_OFF = "cut_off"
    OF_TOTAL = "of_total"
    OF_OWN = "of_own"
    AS_LEVEL = "as_level"
    AS_GROWTH = "as_growth"
    NO_VALUE = "no_value"
    DIFFERS = "differs"


FITS = (Verdict.EXACT, Verdict.ROUNDED, Verdict.WORDS)
"""Verdicts that need no remark."""
_SAID = {
    Verdict.CUT_OFF: N_("report", "{where}: công bố {stated} là {exact} cắt bớt, làm tròn là {computed}"),
    Verdict.OF_TOTAL: N_(
        "report",
        "{where}: công bố {stated} là tỷ lệ so với tổng các nguồn ({other}); so với mẫu số của dòng: {computed}",
    ),
    Verdict.OF_OWN: N_(
        "report",
        "{where}: công bố {stated} là tỷ lệ so với mẫu số của dòng ({other}); so với tổng các nguồn: {computed}",
    ),
    Verdict.AS_LEVEL: N_("report", "{where}: công bố {stated} là “bằng” ({other}), tăng, giảm là {computed}"),
    Verdict.AS_GROWTH: N_("report", "{where}: công bố {stated} là “tăng, giảm” ({other}), bằng là {computed}"),
    Verdict.NO_VALUE: N_("report", "{where}: công bố {stated}, không tính được (mẫu số bằng 0 hoặc chưa có số liệu)"),
    Verdict.DIFFERS: N_("report", "{where}: công bố {stated}, tính từ các phần là {computed} (lệch {difference})"),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A published figure of one cell. ``value`` with as many decimals as were printed, in ``unit`` (money only, ""
    = đồng); ``words``: "gần", "trên", "hơn"."""

    line: str
    column: str
    value: Decimal
    unit: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """``exact``: what the parts give, unrounded, in the unit of ``stated``; None where there is no value."""

    stated: Stated
    verdict: Verdict
    exact: Decimal | None
    text: Sentence

    @property
    def fits(self) -> bool:
        """Whether the paper and its parts agree."""
        return self.verdict in FITS

    @property
    def computed(self) -> Decimal | None:
        """What should have been printed, to as many decimals as were."""
        return None if self.exact is None else _to(self.exact, self.stated.value)


def judge(report: Report, stated: Stated) -> Judged:
    """What a stated figure is of the one that ``report`` has. Raises ``KeyError`` for a column it has not."""
    column = next((one for one in report.columns if one.key == stated.column), None)
    if column is None:
        raise KeyError(stated.column)
    exact = exact_value(report, stated.line, column, stated.unit)
    verdict, other = Verdict.NO_VALUE, None
    if exact is not None:
        verdict, other = _verdict(report, column, stated, exact)
    return Judged(stated, verdict, exact, _text(report, column, stated, exact, (verdict, other)))


def judge_all(report: Report, stated: Iterable[Stated]) -> Iterator[Judged]:
    """The judgement of every figure whose column is there."""
    columns = {column.key for column in report.columns}
    yield from (judge(report, one) for one in stated if one.column in columns)


def with_stated(report: Report, stated: Iterable[Stated]) -> Report:
    """The report that also shows what was published where that is not what its parts give."""
    more = []
    for found in judge_all(report, stated):
        said = found.stated
        if not found.fits:
            computed = found.exact if found.exact is not None else Decimal()
            more.append(Mismatch(said.line, said.column, said.value, computed, found.text))
    return replace(report, mismatches=(*report.mismatches, *more))


def exact_value(report: Report, line: str, column: Column, unit: str = "") -> Decimal | None:
    """A value without rounding: a percentage from its amounts, money in ``unit``."""
    if column.ratio is not None:
        return _ratio(report, line, column.ratio)
    value = report.value(line, column.key)
    if not isinstance(value, (int, Decimal)):
        return None
    return Decimal(value) / UNITS.get(unit, 1) if column.measure is Measure.MONEY else Decimal(value)


def _ratio(report: Report, line: str, ratio: Ratio) -> Decimal | None:
    top: Value = report.value(line, ratio.top)
    return exact_percent(top, report.value(ratio.of or line, ratio.bottom), less=ratio.less)


def _verdict(report: Report, column: Column, stated: Stated, exact: Decimal) -> tuple[Verdict, Decimal | None]:
    value = stated.value
    if _to(exact, value) == value:
        return (Verdict.EXACT if exact == value else Verdict.ROUNDED), None
    if _fits_words(stated, exact):
        return Verdict.WORDS, None
    if _cut(exact, value) == value:
        return Verdict.CUT_OFF, None
    for verdict, ratio in _others(column):
        other = _ratio(report, stated.line, ratio)
        if other is not None and value in (_to(other, value), _cut(other, value)):
            return verdict, other
    return Verdict.DIFFERS, None


def _others(column: Column) -> Iterator[tuple[Verdict, Ratio]]:
    """The percentages that a stated one is sometimes taken for."""
    ratio = column.ratio
    if ratio is None:
        return
    yield (Verdict.OF_OWN, replace(ratio, of="")) if ratio.of else (Verdict.OF_TOTAL, replace(ratio, of=TOTAL))
    yield (Verdict.AS_LEVEL if ratio.less else Verdict.AS_GROWTH), replace(ratio, less=not ratio.less)


def _fits_words(stated: Stated, exact: Decimal) -> bool:
    words, value = fold(stated.words), stated.value
    room = abs(value) * _WIDE
    below = any(word in words for word in BELOW) and value - room <= exact <= value
    return below or (any(word in words for word in ABOVE) and value <= exact <= value + room)


def _text(
    report: Report, column: Column, stated: Stated, exact: Decimal | None, found: tuple[Verdict, Decimal | None]
) -> Sentence:
    verdict, other = found
    line = report.line(stated.line)
    where = f"{line.label if line is not None else stated.line}, {column.label}"
    template = _SAID.get(verdict)
    if template is None:
        fits = N_("report", "{where}: công bố {stated}, khớp")
        return Sentence(fits, {"where": where, "stated": _with_unit(stated.value, column, stated.unit)})
    facts: dict[str, Sentence | int | Decimal | str] = {
        "where": where, "stated": _with_unit(stated.value, column, stated.unit),
        "computed": "–", "exact": "–", "other": "–", "difference": "–",
    }  # fmt: skip
    if exact is not None:
        rounded = _to(exact, stated.value)
        told = _to(exact, min(stated.value, Decimal("0.01"), key=_last)) if other is not None else rounded
        facts |= {
            "computed": _with_unit(told, column, stated.unit),
            "exact": _with_unit(_to(exact, Decimal("0.0001")).normalize(), column, stated.unit),
            "difference": _number(stated.value - rounded),
        }
    if other is not None:
        facts["other"] = _with_unit(_to(other, Decimal("0.01")), column, stated.unit)
    return Sentence(template, facts)


def _to(exact: Decimal, like: Decimal) -> Decimal:
    """Rounded, halves up, to the decimals of another number."""
    return exact.quantize(_last(like), ROUND_HALF_UP)


def _cut(exact: Decimal, like: Decimal) -> Decimal:
    return exact.quantize(_last(like), ROUND_DOWN)


def _last(like: Decimal) -> Decimal:
    exponent = like.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def _number(value: Decimal) -> str:
    return group(value + 0)


def _with_unit(value: Decimal, column: Column, unit: str) -> str:
    tail = unit if column.measure is Measure.MONEY else column.unit
    return f"{_number(value)} {tail}".strip()
