"""The arithmetic of the funding report: plan, executed, shares, same period, growth, by source at a cut-off date.

Amounts are whole đồng; every percentage names its denominator, because the same money gives 12,78 % of the total plan
and 68,35 % of its own (both were published as "% kế hoạch"). Division by zero has no value and shows as "–".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

GRANTS = ("kcqg", "kcdp")
"""Codes of ``funding_source`` that make the total: khuyến công money, without own capital and other programmes."""
TOTAL = "total"
LABELS = {
    TOTAL: N_("report", "Tổng số"),
    "kcqg": N_("report", "Khuyến công quốc gia"),
    "kcdp": N_("report", "Khuyến công địa phương"),
}
SHORT = {
    TOTAL: Sentence(N_("report", "tổng số")),
    "kcqg": Sentence(N_("report", "KCQG")),
    "kcdp": Sentence(N_("report", "KCĐP")),
}
PLANNED = N_("report", "kế hoạch {source} năm {year} (đến {until})")
EXECUTED = N_("report", "thực hiện {source} năm {year} (đến {until})")
EXECUTED_BEFORE = N_("report", "thực hiện {source} cùng kỳ năm {year} (đến {until})")
SHARE = Sentence(N_("report", "Tỷ lệ so với kế hoạch của chính nguồn"))
SHARE_OF_TOTAL = Sentence(N_("report", "Tỷ lệ so với tổng kế hoạch các nguồn"))
LEVEL = Sentence(N_("report", "Bằng so với cùng kỳ"))
GROWTH = Sentence(N_("report", "Tăng, giảm so với cùng kỳ"))
PLAN_GROWTH = Sentence(N_("report", "Kế hoạch tăng, giảm so với năm trước"))
MINUS = ("giam", "thu_hoi")
"""Kinds of plan entries and payments that are subtracted: reductions, refunds."""
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Entry:
    """One plan entry or payment: ``on`` = day of the decision or of the money, ``amount`` ≥ 0 in đồng."""

    id: str
    year: int
    source: str
    kind: str
    amount: int
    on: date

    @property
    def signed(self) -> int:
        """What it adds."""
        return -self.amount if self.kind in MINUS else self.amount


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in đồng with the records behind it."""

    name: Sentence
    amount: int
    records: tuple[str, ...]

    @property
    def explanation(self) -> Sentence:
        """ "kế hoạch KCQG năm 2023 (đến 31/8/2023): 34.500.000.000 đồng, từ 2 bút toán"."""
        template = N_("report", "{figure}: {amount} đồng, từ {count} bút toán")
        return Sentence(template, {"figure": self.name, "amount": self.amount, "count": len(self.records)})

    def explain(self) -> str:
        """The explanation in Vietnamese."""
        return str(self.explanation)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share or a growth: numerator and denominator with their names; None where the denominator is not above 0."""

    name: Sentence
    numerator: Figure
    denominator: Figure
    minus_one: bool = False

    @property
    def value(self) -> Decimal | None:
        """Percent, two decimals, halves up."""
        if self.denominator.amount <= 0:
            return None
        ratio = Decimal(self.numerator.amount) / Decimal(self.denominator.amount) - (1 if self.minus_one else 0)
        return (ratio * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)

    @property
    def text(self) -> str:
        """ "67,86" or "–"."""
        return NOTHING if self.value is None else group(self.value)

    @property
    def explanation(self) -> Sentence:
        """The division in words, with its denominator named."""
        top, bottom = self.numerator, self.denominator
        result: Sentence | str = Sentence(N_("report", "không tính được (–): mẫu số bằng 0"))
        if self.value is not None:
            result = Sentence("{percent} %", {"percent": self.value})
        facts: dict[str, Sentence | int | Decimal | str] = {
            "name": self.name, "top": top.name, "top_amount": top.amount,
            "bottom": bottom.name, "bottom_amount": bottom.amount,
            "less": " − 100 %" if self.minus_one else "", "result": result,
        }  # fmt: skip
        template = N_("report", "{name} = {top} ({top_amount} đồng) / {bottom} ({bottom_amount} đồng){less} = {result}")
        return Sentence(template, facts)

    def explain(self) -> str:
        """The explanation in Vietnamese."""
        return str(self.explanation)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: total, KCQG or KCĐP."""

    key: str
    label: str
    plan: Figure
    executed: Figure
    executed_before: Figure
    plan_before: Figure
    share: Percent
    share_of_total: Percent
    level: Percent
    growth: Percent
    plan_growth: Percent


def same_day_before(day: date) -> date:
    """The same day of the year before; 29/2 becomes 28/2."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def funding_lines(year: int, cut_off: date, plans: Iterable[Entry], payments: Iterable[Entry]) -> tuple[Line, ...]:
    """Total, KCQG, KCĐP. Entries of other years and sources may be in the input and are left out.

    Plan: entries of the plan year decided by the cut-off. Executed: payments less refunds of the plan year by the
    cut-off. Same period: the plan year before by the same day a year earlier. Plan before: as
    it stood at its year's end.
    """
    plan_list, paid_list = list(plans), list(payments)
    before, last_day = same_day_before(cut_off), date(year - 1, 12, 31)

    def named(template: str, name: Sentence, of: int, until: date) -> Sentence:
        return Sentence(template, {"source": name, "year": str(of), "until": show_day(until)})

    def figures(key: str) -> tuple[Figure, Figure, Figure, Figure]:
        sources, name = (GRANTS if key == TOTAL else (key,)), SHORT[key]
        return (
            _sum(named(PLANNED, name, year, cut_off), plan_list, year, sources, cut_off),
            _sum(named(EXECUTED, name, year, cut_off), paid_list, year, sources, cut_off),
            _sum(named(EXECUTED_BEFORE, name, year - 1, before), paid_list, year - 1, sources, before),
            _sum(named(PLANNED, name, year - 1, last_day), plan_list, year - 1, sources, last_day),
        )

    total_plan = figures(TOTAL)[0]
    lines = []
    for key in (TOTAL, *GRANTS):
        plan, executed, executed_before, plan_before = figures(key)
        lines.append(
            Line(
                key,
                LABELS[key],
                plan,
                executed,
                executed_before,
                plan_before,
                Percent(SHARE, executed, plan),
                Percent(SHARE_OF_TOTAL, executed, total_plan),
                Percent(LEVEL, executed, executed_before),
                Percent(GROWTH, executed, executed_before, minus_one=True),
                Percent(PLAN_GROWTH, plan, plan_before, minus_one=True),
            )
        )
    return tuple(lines)


def _sum(name: Sentence, entries: Iterable[Entry], year: int, sources: tuple[str, ...], until: date) -> Figure:
    found = [e for e in entries if e.year == year and e.source in sources and e.on <= until]
    return Figure(name, sum(e.signed for e in found), tuple(e.id for e in found))


@dataclass(frozen=True, slots=True)
class FundingReport:
    """Plan and execution by source. ``lines``: total, KCQG, KCĐP; amounts in đồng, shown in ``unit``."""

    heading: Sentence
    year: int
    cut_off: date
    unit: str
    lines: tuple[Line, ...]
    remarks: tuple[Sentence, ...]
    conflicts: int
    letterhead: Letterhead

    @property
    def title(self) -> str:
        """The heading as the official paper has it."""
        return str(self.heading)

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks as the official paper has them."""
        return tuple(str(remark) for remark in self.remarks)

    @property
    def places(self) -> int:
        """Decimals that every amount of the table needs to be exact in million đồng (0–6)."""
        amounts = [f.amount for li in self.lines for f in (li.plan, li.executed, li.plan_before, li.executed_before)]
        return next(places for places in range(7) if all(amount % 10 ** (6 - places) == 0 for amount in amounts))

    def to_json(self) -> dict[str, object]:
        """The object that ``report funding --json`` prints; percentages as decimal strings or null."""
        return {
            "report": "funding",
            "title": self.title,
            "year": self.year,
            "to": self.cut_off.isoformat(),
            "unit": "đồng",
            "conflicts": self.conflicts,
            "lines": [_line_json(line) for line in self.lines],
            "notes": list(self.notes),
        }


def _line_json(line: Line) -> dict[str, object]:
    amounts = {
        "plan": line.plan,
        "executed": line.executed,
        "executed_same_period": line.executed_before,
        "plan_before": line.plan_before,
    }
    percents = {
        "share_of_own_plan": line.share,
        "share_of_total_plan": line.share_of_total,
        "level_same_period": line.level,
        "growth_same_period": line.growth,
        "growth_plan": line.plan_growth,
    }
    return {
        "key": line.key,
        "label": line.label,
        **{key: figure.amount for key, figure in amounts.items()},
        **{key: None if p.value is None else str(p.value) for key, p in percents.items()},
        "explain": {**{k: f.explain() for k, f in amounts.items()}, **{k: p.explain() for k, p in percents.items()}},
        "records": {key: list(figure.records) for key, figure in amounts.items()},
    }


def in_millions(amount: int, places: int | None = None) -> str:
    """ "42.480" or "1.234,567": million đồng, exact; ``places`` decimals, else only those it has."""
    whole = Decimal(amount) / 10**6
    if places is not None:
        return group(int(whole)) if not places or not amount else group(whole.quantize(Decimal(1).scaleb(-places)))
    return group(int(whole)) if whole == whole.to_integral_value() else group(whole.normalize())
