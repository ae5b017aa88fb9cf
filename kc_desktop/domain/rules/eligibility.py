"""Who may be supported (NĐ 45/2012 Đ.1, NĐ 235/2025): an industrial establishment of the countryside, or one that
another branch of the law names. The production site decides, not the registered office (TT 46/2012 Đ.3.1.d)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kc_desktop.domain.fold import fold
from kc_desktop.domain.rules.answers import (
    Answer,
    Because,
    Datum,
    Finding,
    Missing,
    RuleRef,
    all_of,
    reason,
    say,
    weaker,
)
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.facts import Facts, Where
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.size import sme
from kc_desktop.domain.rules.tables import BRANCHES, CITIES, EXCLUDED, LEGAL_FORMS, PLACES, Rule
from kc_desktop.domain.texts import N_

QUESTION = N_("rules", "Có đủ điều kiện hưởng chính sách khuyến công không?")


def eligible(facts: Facts, law: Law) -> Answer:
    """The whole judgement: a rural industrial establishment, or else one of the other branches."""
    if not law.rules(PLACES.name):
        text = say(N_("rules", "Danh mục chưa có quy định cho ngày này"))
        return _answer(facts, Finding(ASK, (Because(text, result=ASK),)))
    rural = all_of(
        (legal_form(facts, law), production(facts, law), industry(facts), *excluded(facts, law), place(facts, law))
    )
    if rural.result == YES:
        return _answer(facts, rural)
    others = [found for rule in law.rules(BRANCHES.name) if (found := _branch(facts, rule)) is not None]
    best = next((one for result in (YES, ASK) for one in others if one.result == result), None)
    if best is None or (best.result == ASK and rural.result == ASK):
        return _answer(facts, rural)
    return _answer(facts, Finding(best.result, (*best.because, *rural.because), best.missing))


def _answer(facts: Facts, finding: Finding) -> Answer:
    return Answer("eligible", say(QUESTION), finding.result, finding.because, finding.missing, facts.on)


# --- conditions of a rural establishment ---


def legal_form(facts: Facts, law: Law) -> Finding:
    """Small or medium enterprise, cooperative (union), group, household."""
    legal, data = facts.legal, facts.datum("legal_form")
    if legal is None:
        return Finding(ASK, (), (facts.missing(N_("rules", "Loại hình của cơ sở là gì?"), "legal_form"),))
    rule = law.rule(LEGAL_FORMS.name, legal.kind)
    if rule is None:
        return Finding(ASK, (Because(say(N_("rules", "Danh mục chưa nói về loại hình này")), data=_one(data)),))
    if not legal.known:
        text = say(N_("rules", "Vào ngày này luật chưa có loại hình đó"))
        return Finding(NO, (reason(rule, NO, text, data),))
    match rule.text("counts"):
        case "yes":
            return Finding(YES, (reason(rule, YES, say(N_("rules", "Loại hình được hưởng")), data),))
        case "sme":
            return _enterprise(facts, law, rule)
        case _:
            return Finding(NO, (reason(rule, NO, say(N_("rules", "Loại hình không được hưởng")), data),))


def _enterprise(facts: Facts, law: Law, rule: Rule) -> Finding:
    measured = sme(facts, law)
    words = {
        YES: N_("rules", "Doanh nghiệp nhỏ và vừa được hưởng"),
        NO: N_("rules", "Doanh nghiệp lớn không thuộc đối tượng này"),
        ASK: N_("rules", "Doanh nghiệp chỉ được hưởng khi là doanh nghiệp nhỏ và vừa"),
    }
    own = reason(rule, measured.result, say(words[measured.result]), facts.datum("legal_form"))
    return Finding(measured.result, (own, *measured.because), measured.missing if measured.result == ASK else ())


def production(facts: Facts, law: Law) -> Finding:
    """It invests in and makes industrial or craft goods itself."""
    direct, data = facts.value("direct_production"), facts.datum("direct_production")
    clause, mark = _clause_of(law)
    if direct is None:
        asked = facts.missing(N_("rules", "Cơ sở có trực tiếp sản xuất CN–TTCN không?"), "direct_production")
        return Finding(ASK, (), (asked,))
    text = N_("rules", "Trực tiếp sản xuất CN–TTCN") if direct else N_("rules", "Không trực tiếp sản xuất CN–TTCN")
    result = YES if direct else NO
    return Finding(result, (Because(say(text), clause, mark, _one(data), result),))


def _clause_of(law: Law) -> tuple[str, str]:
    """The clause about who is eligible, as the legal forms have it."""
    rule = next(iter(law.rules(LEGAL_FORMS.name)), None)
    return (rule.clause, rule.mark) if rule is not None else ("", "F")


def industry(facts: Facts) -> Finding:
    """One of the groups of NĐ 45 Đ.5, as typed or as the industry code says."""
    group, clause = facts.datum("industry_group"), N_("rules", "NĐ 45/2012 Đ.5.1")
    if group is not None and facts.group_known:
        return Finding(
            YES, (Because(say(N_("rules", "Thuộc nhóm ngành nghề được hưởng")), clause, "F", (group,), YES),)
        )
    if group is not None:
        text = say(N_("rules", "Vào ngày này luật chưa có nhóm ngành nghề đó"))
        return Finding(NO, (Because(text, clause, "F", (group,), NO),))
    vsic = facts.datum("vsic")
    if facts.groups:
        text = say(N_("rules", "Mã ngành thuộc nhóm {groups} của Điều 5"), groups=", ".join(facts.groups))
        return Finding(YES, (Because(text, clause, "D", _one(vsic), YES),))
    asked = facts.missing(N_("rules", "Cơ sở thuộc nhóm ngành nghề nào của NĐ 45 Điều 5?"), "industry_group")
    if vsic is None:
        return Finding(ASK, (), (asked,))
    text = say(N_("rules", "Mã ngành chưa cho biết nhóm ngành nghề"))
    return Finding(ASK, (Because(text, clause, "D", _one(vsic), ASK),), (asked,))


def excluded(facts: Facts, law: Law) -> Iterator[Finding]:
    """What the law leaves out although its group is in (TT 46/2012 Đ.5.1; NĐ 45 Đ.5.1.e)."""
    group = facts.value("industry_group")
    for rule in law.rules(EXCLUDED.name):
        by_group = rule.words("groups") and group in rule.words("groups")
        if by_group or any(facts.vsic.startswith(code) for code in rule.words("vsic")):
            yield _only_in(facts, rule) if rule.words("areas") else _by_product(facts, rule)


def _only_in(facts: Facts, rule: Rule) -> Finding:
    if facts.areas is None:
        asked = facts.missing(N_("rules", "Nơi sản xuất thuộc địa bàn ưu tiên nào?"), "priority_areas")
        return Finding(ASK, (reason(rule, ASK, say(rule.label), facts.datum("industry_group")),), (asked,))
    result = YES if any(area.code in rule.words("areas") for area in facts.areas) else NO
    return Finding(result, (reason(rule, result, say(rule.label), facts.datum("priority_areas")),))


def _by_product(facts: Facts, rule: Rule) -> Finding:
    """Nothing is excluded by silence: only words of the product bar, or raise the question."""
    product, told = facts.datum("main_product"), fold(f"{facts.value('main_product') or ''}")
    if any(fold(phrase) in told for phrase in rule.phrases("clear")):
        return Finding(YES)
    if any(fold(phrase) in told for phrase in rule.phrases("bar")):
        return Finding(NO, (reason(rule, NO, say(rule.label), product),))
    if not any(fold(phrase) in told for phrase in rule.phrases("doubt")):
        return Finding(YES)
    text = N_("rules", "Sản xuất bằng lò, công nghệ nào? Ghi rõ ở sản phẩm chính ({excluded})")
    asked = facts.missing(text, "main_product", excluded=say(rule.label))
    return Finding(ASK, (reason(rule, ASK, say(rule.label), product),), (asked,))


def place(facts: Facts, law: Law) -> Finding:
    """The production site: on the map that the law of that day speaks of."""
    if any(rule.text("map") == "2025" for rule in law.rules(PLACES.name)):
        return _new_place(facts, law)
    return _old_place(facts, law)


def _new_place(facts: Facts, law: Law) -> Finding:
    where = facts.new
    if where is None:
        return Finding(ASK, (), (facts.missing(N_("rules", "Nơi sản xuất ở xã, phường nào?"), "site_commune"),))
    village = facts.value("in_craft_village")
    found = _place_rule(law, where, village=bool(village))
    if found is None:
        return Finding(ASK, (Because(say(N_("rules", "Danh mục chưa nói về loại địa bàn này")), result=ASK),))
    because = _place_reason(facts, law, found, where)
    if found.text("result") == NO and village is None:
        by_village = _place_rule(law, where, village=True)
        if by_village is not None and by_village.text("result") == YES:
            question = N_("rules", "Nơi sản xuất có trong làng nghề được UBND cấp tỉnh công nhận không?")
            return Finding(ASK, (because,), (facts.missing(question, "in_craft_village"),))
    return Finding(found.text("result"), (because,))


def _place_rule(law: Law, where: Where, *, village: bool = False) -> Rule | None:
    """The first row that fits, those of craft villages before the others."""
    return next((rule for rule in law.rules(PLACES.name) if _fits(rule, where, village=village)), None)


def _fits(rule: Rule, where: Where, *, village: bool, whatever: str = "") -> bool:
    """Whether a row speaks of the place; ``whatever``: the type that is not looked at."""
    if rule.text("craft_village") and not village:
        return False
    if rule.words("city_class") and where.city_class not in rule.words("city_class"):
        return False
    types = {
        "province_type": where.province_type, "district_type": where.district_type, "unit_type": where.unit_type,
    }  # fmt: skip
    return all(key == whatever or rule.text(key) in ("", value) for key, value in types.items())


def _place_reason(facts: Facts, law: Law, rule: Rule, where: Where) -> Because:
    """A type that is doubtful, or that the province corrected, is told where another type would decide otherwise."""
    if rule.text("craft_village"):
        text = say(N_("rules", "Nơi sản xuất trong làng nghề được công nhận"))
        return reason(rule, YES, text, facts.datum("site_commune"), facts.datum("in_craft_village"))
    path = "old_commune" if where.district_type else "site_commune"
    datum = Datum(path, facts.record.by_key[path].label, where.shown)
    made = reason(rule, rule.text("result"), say(N_("rules", "Nơi sản xuất: {place}"), place=say(rule.label)), datum)
    for source in where.sources:
        others = {
            other.text("result")
            for other in law.rules(PLACES.name)
            if _fits(other, where, village=False, whatever=source.key)
        }
        if len(others) > 1 and (source.edited or source.mark != "F"):
            clause = "; ".join(part for part in (made.clause, source.clause) if part)
            mark = weaker(made.mark, source.mark)
            made = replace(made, clause=clause, mark=mark, rule=source.rule, edited=made.edited or source.edited)
    return made


def _old_place(facts: Facts, law: Law) -> Finding:
    """By the commune of before 1/7/2025; where it is not known, by all it may have been when they agree."""
    if not facts.old:
        asked = facts.missing(N_("rules", "Trước 1/7/2025 nơi sản xuất thuộc xã, phường nào?"), "old_commune")
        return Finding(ASK, (), (asked,))
    found = [(where, _place_rule(law, where)) for where in facts.old]
    results = {rule.text("result") if rule is not None else ASK for _where, rule in found}
    where, rule = found[0]
    if len(results) > 1 or rule is None:
        asked = facts.missing(N_("rules", "Trước 1/7/2025 nơi sản xuất thuộc xã, phường nào?"), "old_commune")
        return Finding(ASK, (), (asked,))
    because = _place_reason(facts, law, rule, where)
    if not facts.old_certain:
        text = say(N_("rules", "Mọi xã cũ của địa bàn này đều cho cùng kết quả"))
        noted = Because(text, mark="D", data=_one(facts.datum("site_commune")))
        return _asking_city(Finding(rule.text("result"), (because, noted)), where)
    return _asking_city(Finding(rule.text("result"), (because,)), where)


def _asking_city(finding: Finding, where: Where) -> Finding:
    """A ward of a provincial city: its class decides; the province knows it."""
    if finding.result != ASK or not where.city:
        return finding
    question = say(N_("rules", "{city} khi đó là đô thị loại mấy?"), city=where.city.partition("/")[2])
    return Finding(ASK, finding.because, (Missing(question, rule=RuleRef("rules", CITIES.name, where.city, "value")),))


# --- the other branches ---


def _branch(facts: Facts, rule: Rule) -> Finding | None:
    """Cleaner production, infrastructure of clusters: for that content alone; None where nothing hints at it."""
    if rule.words("legal") and (facts.legal is None or facts.legal.kind not in rule.words("legal")):
        return None
    needs = facts.value("needs") or ()
    wanted = [need for need in needs if need.content in rule.words("contents")]
    text = say(N_("rules", "Được hưởng riêng về: {what}"), what=say(rule.label))
    if wanted:
        return Finding(YES, (reason(rule, YES, text, facts.of_row(wanted[0], "content", "needs")),))
    if rule.text("fact") and facts.value(rule.text("fact")):
        question = N_("rules", "Cơ sở có nhu cầu hỗ trợ về {what} không?")
        asked = facts.missing(question, "needs", what=say(rule.label))
        return Finding(ASK, (reason(rule, ASK, text, facts.datum(rule.text("fact"))),), (asked,))
    return None


def _one(datum: Datum | None) -> tuple[Datum, ...]:
    return () if datum is None else (datum,)
