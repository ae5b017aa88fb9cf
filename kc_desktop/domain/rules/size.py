"""How large an enterprise is (NĐ 80/2021/NĐ-CP Đ.5–10). Households, cooperatives and groups are not measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared.survey import YearRow
from kc_desktop.domain.rules.answers import Answer, Because, Datum, Finding, Missing, reason, say
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.facts import Facts
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import LEGAL_FORMS, SECTORS, SIZES, Rule
from kc_desktop.domain.texts import N_

NOT_MEASURED = "khong_xet"
SME = "dnnvv"
QUESTION = N_("rules", "Có phải doanh nghiệp nhỏ và vừa không, cỡ nào?")


@dataclass(frozen=True, slots=True)
class _Figures:
    """What is measured. ``workers`` is an upper bound when only the average number is known (``bounded``)."""

    year: int
    workers: int | None
    revenue: int | None
    capital: int | None
    bounded: bool
    capital_only: bool
    row: YearRow | None


def size(facts: Facts, law: Law) -> Answer:
    """Whether the establishment is a small or medium enterprise, and its class."""
    finding, value, label = _measure(facts, law)
    shown = say(label) if label else None
    return Answer(
        "size", say(QUESTION), finding.result, finding.because, finding.missing, facts.on, value, shown
    )  # fmt: skip


def sme(facts: Facts, law: Law) -> Finding:
    """Only whether it is small or medium."""
    return _measure(facts, law)[0]


def _measure(facts: Facts, law: Law) -> tuple[Finding, str, str]:
    legal = facts.legal
    if legal is None:
        asked = facts.missing(N_("rules", "Loại hình của cơ sở là gì?"), "legal_form")
        return Finding(ASK, (), (asked,)), "", ""
    form = law.rule(LEGAL_FORMS.name, legal.kind)
    if form is None or form.text("measured") != YES:
        text = say(N_("rules", "Loại hình này không xếp theo quy mô doanh nghiệp"))
        because = (Because(text, _size_clause(law), "F", _known(facts.datum("legal_form")), NO),)
        return Finding(NO, because), NOT_MEASURED, N_("rules", "Không xét quy mô")
    sector, why = _sector(facts, law)
    if sector is None:
        asked = facts.missing(N_("rules", "Ngành kinh doanh chính (mã VSIC) là gì?"), "vsic")
        return Finding(ASK, (), (asked,)), "", ""
    figures = _figures(facts, law)
    found = tuple(rule for rule in law.rules(SIZES.name) if rule.text("sector") == sector)
    return _class(facts, found, figures, why)


def _size_clause(law: Law) -> str:
    return next((rule.clause for rule in law.rules(SIZES.name)), "")


def _known(*data: Datum | None) -> tuple[Datum, ...]:
    return tuple(datum for datum in data if datum is not None)


def _sector(facts: Facts, law: Law) -> tuple[str | None, Because]:
    division, vsic = facts.division, facts.datum("vsic")
    for rule in law.rules(SECTORS.name):
        if division and rule.text("first") <= division <= rule.text("last"):
            text = say(N_("rules", "Lĩnh vực của ngành chính: {sector}"), sector=say(rule.label))
            return rule.text("sector"), reason(rule, "", text, vsic)
        if not division and facts.value("direct_production") and rule.entry == "cong_nghiep":
            text = say(N_("rules", "Chưa ghi mã ngành; trực tiếp sản xuất nên tính theo lĩnh vực công nghiệp"))
            return rule.text("sector"), reason(rule, "", text, facts.datum("direct_production"), mark="D")
    return None, Because(say(N_("rules", "Chưa rõ lĩnh vực")))


def _figures(facts: Facts, law: Law) -> _Figures:
    """Those of the year before; a firm younger than a year is measured by its newest capital alone."""
    young = _is_young(facts, law)
    wanted = facts.on.year - 1
    rows = facts.years()
    row = next((one for one in rows if one.year == wanted), None)
    if young:
        row = next((one for one in rows if one.capital is not None), row or next(iter(rows), None))
    if row is None:
        return _Figures(wanted, None, None, None, False, young, None)
    workers, bounded = row.workers_insured, False
    if workers is None and row.workers is not None:
        workers, bounded = row.workers, True
    only = young or row.revenue == 0
    return _Figures(row.year or wanted, workers, None if only else row.revenue, row.capital, bounded, only, row)


def _is_young(facts: Facts, law: Law) -> bool:
    months = law.number("new_firm_months")
    began = facts.value("registered_on")
    if months is not None and isinstance(began, date):
        return (facts.on.year - began.year) * 12 + facts.on.month - began.month - (facts.on.day < began.day) < months
    return bool(facts.value("founded_year") == facts.on.year)


def _class(facts: Facts, rules: tuple[Rule, ...], figures: _Figures, sector: Because) -> tuple[Finding, str, str]:
    data = _data(facts, figures)
    before: bool | None = False  # whether a smaller class may hold
    for rule in rules:
        fits = _fits(rule, figures)
        if fits is False:
            continue
        if fits is None:
            before = None
            continue
        if before is None:
            text = say(
                N_("rules", "Không vượt mức của {size}; chưa đủ số liệu để biết cỡ nhỏ hơn"), size=say(rule.label)
            )
            made = (reason(rule, YES, text, *data, mark=_bound_mark(figures)), *_notes(figures), sector)
            return Finding(YES, made, tuple(_asked(facts, figures))), SME, N_("rules", "DN nhỏ và vừa")
        text = say(N_("rules", "Số liệu năm {year} trong mức của {size}"), year=str(figures.year), size=say(rule.label))
        made = (reason(rule, YES, text, *data, mark=_bound_mark(figures)), *_notes(figures), sector)
        return Finding(YES, made), rule.text("size"), rule.label
    if before is None or not rules:
        text = say(N_("rules", "Chưa đủ số liệu năm {year} để xếp quy mô"), year=str(figures.year))
        made = (Because(text, rules[0].clause if rules else "", "F", data, ASK), *_notes(figures), sector)
        return Finding(ASK, made, tuple(_asked(facts, figures))), "", ""
    largest = rules[-1]
    text = say(N_("rules", "Số liệu năm {year} vượt mức của {size}"), year=str(figures.year), size=say(largest.label))
    return Finding(NO, (reason(largest, NO, text, *data), *_notes(figures), sector)), "lon", N_("rules", "DN lớn")


def _fits(rule: Rule, figures: _Figures) -> bool | None:
    """Insured workers within the limit, and revenue or capital too; None while what is known leaves it open."""
    workers = _within(figures.workers, rule.whole("workers"))
    if workers is False and figures.bounded:
        workers = None  # fewer are insured than work there
    money = [_within(figures.capital, rule.whole("capital"))]
    if not figures.capital_only:
        money.append(_within(figures.revenue, rule.whole("revenue")))
    either = True if True in money else None if None in money else False
    if workers is False or either is False:
        return False
    return None if workers is None or either is None else True


def _within(value: int | None, limit: int | None) -> bool | None:
    return None if value is None or limit is None else value <= limit


def _bound_mark(figures: _Figures) -> str:
    return "D" if figures.bounded else "F"


def _notes(figures: _Figures) -> Iterator[Because]:
    if figures.bounded:
        yield Because(say(N_("rules", "Chưa có số lao động BHXH: lấy lao động bình quân làm mức cao nhất")), mark="D")
    if figures.capital_only:
        yield Because(say(N_("rules", "Hoạt động dưới một năm hoặc chưa có doanh thu: chỉ xét nguồn vốn")))


def _data(facts: Facts, figures: _Figures) -> tuple[Datum, ...]:
    row = figures.row
    if row is None:
        return ()
    insured = "workers" if figures.bounded else "workers_insured"
    keys = ("year", insured, "capital") if figures.capital_only else ("year", insured, "revenue", "capital")
    return _known(*(facts.of_row(row, key, "years") for key in keys))


def _asked(facts: Facts, figures: _Figures) -> Iterator[Missing]:
    year = str(figures.year)
    row = figures.row
    if row is None:
        text = N_("rules", "Năm {year}: lao động tham gia BHXH, doanh thu hoặc nguồn vốn?")
        yield facts.missing(text, "years", year=year)
        return
    where = f"years/{row.row_id}/"
    if row.workers_insured is None:
        yield facts.missing(N_("rules", "Lao động tham gia BHXH năm {year}?"), f"{where}workers_insured", year=year)
    if row.capital is None:
        yield facts.missing(N_("rules", "Tổng nguồn vốn năm {year}?"), f"{where}capital", year=year)
    if row.revenue is None and not figures.capital_only:
        yield facts.missing(N_("rules", "Doanh thu năm {year}?"), f"{where}revenue", year=year)
