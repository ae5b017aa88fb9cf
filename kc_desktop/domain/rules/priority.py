"""What comes first when money is short (TT 46/2012 Đ.6): area before industry, then the owner (NĐ 235/2025)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.rules.answers import Answer, Because, Datum, Missing, once, reason, say
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.facts import Facts
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import PRIORITY, Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

AREA, INDUSTRY, OWNER, RANKING = "area", "industry", "owner", "ranking"
_QUESTIONS = {
    AREA: N_("rules", "Nơi sản xuất có thuộc địa bàn ưu tiên không?"),
    INDUSTRY: N_("rules", "Có thuộc ngành nghề ưu tiên không?"),
    OWNER: N_("rules", "Chủ cơ sở có thuộc diện ưu tiên không?"),
    RANKING: N_("rules", "Xếp thứ tự ưu tiên thế nào?"),
}


@dataclass(frozen=True, slots=True)
class _Test:
    """What one test of a rule found: None = not known."""

    met: bool | None
    data: tuple[Datum | None, ...] = ()
    missing: tuple[Missing, ...] = ()
    note: Sentence | None = None


@dataclass(frozen=True, slots=True)
class _Met:
    rule: Rule
    order: int


def priorities(facts: Facts, law: Law) -> tuple[Answer, ...]:
    """Answers about area, industry and owner, and the rank that follows, as ``area.industry.owner`` (0 = none)."""
    area, order = _area(facts)
    industry, by_industry = _by_rules(facts, law, INDUSTRY)
    owner, by_owner = _by_rules(facts, law, OWNER)
    found = {AREA: order, INDUSTRY: _first(by_industry), OWNER: _first(by_owner)}
    ranking = next((rule for rule in law.rules(PRIORITY.name) if rule.text("kind") == RANKING), None)
    answers = tuple(one for one in (area, industry, owner) if one.because or one.missing)
    return (*answers, _rank(facts, ranking, found, answers)) if ranking is not None else answers


def _first(met: tuple[_Met, ...]) -> int:
    return min((one.order for one in met), default=0)


def _answer(facts: Facts, kind: str, result: str, because: tuple[Because, ...], missing: tuple[Missing, ...]) -> Answer:
    return Answer(f"priority_{kind}", say(_QUESTIONS[kind]), result, because, missing, facts.on)


def _area(facts: Facts) -> tuple[Answer, int]:
    if facts.areas is None:
        asked = facts.missing(N_("rules", "Nơi sản xuất thuộc địa bàn ưu tiên nào?"), "priority_areas")
        return _answer(facts, AREA, ASK, (), (asked,)), 0
    data = tuple(datum for datum in (facts.datum("priority_areas"), facts.datum("site_commune")) if datum)
    because = tuple(
        Because(
            say(N_("rules", "{area}: thứ tự {order}"), area=Sentence(one.label, context="codelist"), order=one.order),
            one.clause, one.mark, data, YES, None, one.edited,
        )
        for one in sorted(facts.areas, key=lambda one: one.order)
    )  # fmt: skip
    if not because:
        return _answer(
            facts, AREA, NO, (Because(say(N_("rules", "Không thuộc địa bàn ưu tiên nào")), data=data),), ()
        ), 0
    return _answer(facts, AREA, YES, because, ()), min(one.order for one in facts.areas)


def _by_rules(facts: Facts, law: Law, kind: str) -> tuple[Answer, tuple[_Met, ...]]:
    met: list[_Met] = []
    yes: list[Because] = []
    other: list[Because] = []
    missing: list[Missing] = []
    for rule in (one for one in law.rules(PRIORITY.name) if one.text("kind") == kind):
        test = _TESTS.get(rule.text("fact"), _by_hand)(facts, law, rule)
        text = test.note or say(rule.label)
        if test.met:
            met.append(_Met(rule, rule.whole("rank") or 0))
            yes.append(reason(rule, YES, text, *test.data))
        elif test.met is None:
            missing += test.missing
            other.append(reason(rule, ASK if test.missing else "", text, *test.data))
        else:
            other.append(reason(rule, NO, text, *test.data))
    result = YES if yes else ASK if missing else NO
    best = min((one.order for one in met), default=0)
    asked = once(missing) if best != 1 else ()
    return _answer(facts, kind, result, (*yes, *other), asked), tuple(met)


def _rank(facts: Facts, rule: Rule, found: Mapping[str, int], answers: tuple[Answer, ...]) -> Answer:
    parts = [found[kind] for kind in (AREA, INDUSTRY, OWNER)]
    names = [N_("rules", "địa bàn"), N_("rules", "ngành nghề"), N_("rules", "chủ cơ sở")]
    told = [f"{place}" if place else "–" for place in parts]
    text = say(
        N_("rules", "{label}: {area} thứ tự {a}; {industry} thứ tự {b}; {owner} thứ tự {c}"),
        label=say(rule.label), area=say(names[0]), industry=say(names[1]), owner=say(names[2]),
        a=told[0], b=told[1], c=told[2],
    )  # fmt: skip
    result = YES if any(parts) else ASK if any(one.result == ASK for one in answers) else NO
    missing = once(one for answer in answers for one in answer.missing)
    value = ".".join(str(place) for place in parts)
    shown = say(N_("rules", "Thứ tự {rank}"), rank=".".join(told))
    return Answer(
        "rank", say(_QUESTIONS[RANKING]), result, (reason(rule, result, text),), missing, facts.on, value, shown
    )


# --- the tests a rule may name ---


def _export(facts: Facts, _law: Law, _rule: Rule) -> _Test:
    share = facts.value("market_export")
    rows = facts.years()[:1]
    sums = [row.export_value for row in rows if row.export_value is not None]
    data = (facts.datum("market_export"), *(facts.of_row(row, "export_value", "years") for row in rows))
    if (share or 0) > 0 or any(sums):
        return _Test(True, data)
    if share is not None or sums:
        return _Test(False, data)
    return _Test(None, missing=(facts.missing(N_("rules", "Bán xuất khẩu bao nhiêu phần trăm?"), "market_export"),))


def _local_material(facts: Facts, _law: Law, rule: Rule) -> _Test:
    share, limit = facts.value("local_material_share"), rule.whole("threshold")
    if share is None or limit is None:
        question = N_("rules", "Nguyên liệu từ trong tỉnh chiếm bao nhiêu phần trăm giá trị?")
        return _Test(None, missing=(facts.missing(question, "local_material_share"),))
    text = say(N_("rules", "{label}: trên {limit} %"), label=say(rule.label), limit=limit)
    return _Test(share > Decimal(limit), (facts.datum("local_material_share"),), note=text)


def _workers(facts: Facts, _law: Law, rule: Rule) -> _Test:
    row = next((one for one in facts.years() if one.workers is not None), None)
    limit = rule.whole("threshold")
    if row is None or row.workers is None or limit is None:
        return _Test(None, missing=(facts.missing(N_("rules", "Số lao động bình quân của năm trước?"), "years"),))
    data = (facts.of_row(row, "year", "years"), facts.of_row(row, "workers", "years"))
    text = say(N_("rules", "{label}: từ {limit} lao động"), label=say(rule.label), limit=limit)
    return _Test(row.workers >= limit, data, note=text)


def _certificate(facts: Facts, law: Law, _rule: Rule) -> _Test:
    """A product holds a certificate of a vote that is still valid: by the rule in force when it was given."""
    ends: list[tuple[date, Datum | None]] = []
    unknown: list[Missing] = []
    for product in facts.products():
        if product.typical_level and product.typical_year:
            given = law.book.on(date(product.typical_year, 12, 31)).number("certificate_years")
            if given is not None:
                end = date(product.typical_year + given - 1, 12, 31)
                ends.append((end, facts.of_row(product, "typical_year", "products")))
        elif product.typical_level:
            question = N_("rules", "Sản phẩm được công nhận tiêu biểu năm nào?")
            unknown.append(facts.missing(question, f"products/{product.row_id}/typical_year"))
    if ends:
        last, datum = max(ends, key=lambda one: one[0])
        text = say(N_("rules", "Giấy chứng nhận sản phẩm tiêu biểu có giá trị đến {day}"), day=show_day(last))
        return _Test(facts.on <= last, (datum,), note=text)
    return _Test(None, missing=tuple(unknown)) if unknown else _Test(False)


def _group(facts: Facts, _law: Law, rule: Rule) -> _Test:
    group = facts.value("industry_group")
    if group is None and not facts.groups:
        question = N_("rules", "Cơ sở thuộc nhóm ngành nghề nào của NĐ 45 Điều 5?")
        return _Test(None, missing=(facts.missing(question, "industry_group"),))
    groups = (group,) if group is not None else facts.groups
    return _Test(bool(set(groups) & set(rule.words("value"))), (facts.datum("industry_group"), facts.datum("vsic")))


def _vsic(facts: Facts, _law: Law, rule: Rule) -> _Test:
    if not rule.words("value"):
        return _Test(None, note=say(N_("rules", "{label}: tỉnh chưa ghi danh mục"), label=say(rule.label)))
    if not facts.vsic:
        question = N_("rules", "Ngành kinh doanh chính (mã VSIC) là gì?")
        return _Test(None, missing=(facts.missing(question, "vsic"),))
    return _Test(any(facts.vsic.startswith(code) for code in rule.words("value")), (facts.datum("vsic"),))


def _owner(key: str, question: str) -> Callable[[Facts, Law, Rule], _Test]:
    def test(facts: Facts, _law: Law, _rule: Rule) -> _Test:
        told = facts.value(key)
        if told is None:
            return _Test(None, missing=(facts.missing(question, key),))
        return _Test(bool(told), (facts.datum(key),))

    return test


def _by_hand(_facts: Facts, _law: Law, rule: Rule) -> _Test:
    """Nothing on the sheet decides it: people do."""
    return _Test(None, note=say(N_("rules", "{label}: người thẩm định xét"), label=say(rule.label)))


def _tests() -> Iterator[tuple[str, Callable[[Facts, Law, Rule], _Test]]]:
    yield from (("export", _export), ("local_material", _local_material), ("workers", _workers))
    yield from (("certificate", _certificate), ("group", _group), ("vsic", _vsic))
    yield "woman", _owner("owner_is_woman", N_("rules", "Chủ cơ sở là nữ?"))
    yield "minority", _owner("owner_is_minority", N_("rules", "Chủ cơ sở là người dân tộc thiểu số? (không bắt buộc)"))


_TESTS = dict(_tests())
FACTS = frozenset(_TESTS) | {"by_hand", ""}
"""What the column ``fact`` of ``priority.csv`` may name."""
