"""Judging an establishment by the rules of a day: a survey on the day of its visit, a facility today with its last
survey. Every answer says why, by which clause, on which data, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kc_desktop.domain.declared import Facility, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST, Province, Unit
from kc_desktop.domain.rules.answers import Answer, Because, Missing, RuleRef
from kc_desktop.domain.rules.columns import NO, YES
from kc_desktop.domain.rules.eligibility import eligible as judge_eligible
from kc_desktop.domain.rules.facts import Area, Facts, Legal, TypeSource, Where
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.priority import priorities
from kc_desktop.domain.rules.size import size
from kc_desktop.domain.rules.tables import AREAS, CITIES, CITY, DISTRICT_TYPES, PLACES, PROVINCES, UNITS
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import records, rulebook, visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Judgement:
    """``form``, ``record_id``: what was judged; ``survey``: id of the survey used for a facility, "" for none."""

    form: str
    record_id: str
    on: date
    survey: str
    answers: tuple[Answer, ...]

    @property
    def unverified(self) -> bool:
        """Whether any result rests on what nobody has verified."""
        return any(answer.unverified for answer in self.answers)

    def answer(self, key: str) -> Answer:
        """The answer of this key."""
        return next(answer for answer in self.answers if answer.key == key)


def eligible(desk: Desk, form: str, record_id: str, on: date | None = None) -> Judgement:
    """Judge a saved facility or survey. Raises ``Refused``: "usage" for another form, "not_found"."""
    if form not in (Facility.key, Survey.key):
        raise Refused("usage", detail=f"eligible {form[:60]} ({Facility.key}, {Survey.key})")
    loaded = records.load(desk, form, record_id)
    return judge(desk, loaded.record, record_id, on)


def judge(desk: Desk, record: Form, record_id: str = "", on: date | None = None, law: Law | None = None) -> Judgement:
    """Judge a facility or survey as it is typed. ``law``: the rules of ``on``, where many are judged."""
    day = on or (record.visited_on if isinstance(record, Survey) else None) or now().date()
    visit = visits.previous(desk, record_id, day + timedelta(days=1)) if isinstance(record, Facility) else None
    survey = visit.record if visit is not None and isinstance(visit.record, Survey) else None
    rules = law or rulebook.law(desk, day)
    answers = by_law(facts_of(desk.names, record, survey, rules), rules)
    return Judgement(record.key, record_id, day, visit.record_id if survey and visit else "", answers)


def by_law(facts: Facts, law: Law) -> tuple[Answer, ...]:
    """All answers: eligible, size, priority_area, priority_industry, priority_owner, rank."""
    return (judge_eligible(facts, law), size(facts, law), *priorities(facts, law))


def facts_of(names: Names, record: Form, survey: Survey | None, law: Law) -> Facts:
    """What the reference data say of a record on the day of ``law``."""
    plain = Facts(law.on, record, names, survey)
    packs, day = names.packs, law.on
    vsic = str(plain.value("vsic") or "").partition(":")[2]
    group, code = plain.value("industry_group"), plain.value("legal_form")
    site, old = plain.value("site_commune"), plain.value("old_commune")
    entry = packs.code("legal_form", code) if code else None
    asks_old = any(rule.text("map") == OLD_LIST for rule in law.rules(PLACES.name))
    return Facts(
        day,
        record,
        names,
        survey,
        legal=Legal(code, entry.attribute, packs.code("legal_form", code, day) is not None) if entry else None,
        new=_new_place(packs, law, site) if site else None,
        old=tuple(_old_places(packs, law, site, old)) if asks_old else (),
        old_certain=bool(old),
        vsic=vsic,
        groups=tuple(_groups(packs, vsic, day)),
        group_known=group is None or packs.code("industry_group", group, day) is not None,
        areas=_areas(packs, law, plain.value("priority_areas"), site or ""),
    )


def _new_place(packs: Packs, law: Law, key: str) -> Where | None:
    unit = packs.unit(key, law.on) or packs.unit(key)
    if unit is None or unit.list != NEW_LIST:
        return None
    province = f"{NEW_LIST}:{unit.province_code}"
    known = next((place for place in packs.provinces(law.on) if place.code == unit.province_code), None)
    kind, by_province = _typed(law, "province_type", PROVINCES.name, province, known)
    own, by_unit = _typed(law, "unit_type", UNITS.name, key, unit)
    shown = f"{own} {unit.name}, {kind.lower()} {unit.province_name}"
    return Where(shown, kind.lower(), own, sources=(by_province, by_unit))


def _typed(law: Law, key: str, table: str, entry: str, known: Province | Unit | None) -> tuple[str, TypeSource]:
    """The type as the province corrected it, or as the pack has it."""
    ref = RuleRef("units", table, entry, "type")
    edit = law.place_type(table, entry)
    if edit is not None:
        return edit.value, TypeSource(key, "F", edit.legal_text, ref, edited=True)
    if known is None:
        return "", TypeSource(key, "W", "", ref)
    return known.type, TypeSource(key, known.mark, known.legal_text if isinstance(known, Province) else "", ref)


def _old_places(packs: Packs, law: Law, site: str | None, old: str | None) -> Iterator[Where]:
    """The commune of before 1/7/2025, or every one that the site may have been."""
    keys = [old] if old else [key for key, pairs in packs.mapping.items() if any(new == site for new, _ in pairs)]
    for key in keys:
        unit = packs.unit(key)
        if unit is not None:
            yield _old_place(law, unit)


def _old_place(law: Law, unit: Unit) -> Where:
    district = next((kind for kind in DISTRICT_TYPES if unit.district.startswith(kind)), "")
    city = f"{unit.province_code}/{unit.district}" if district == CITY else ""
    known = law.rule(CITIES.name, city) if city else None
    found = known.text("value") if known is not None else ""
    return Where(unit.label, unit.province_type.lower(), unit.type, district, (), city, found)


def _groups(packs: Packs, vsic: str, day: date) -> Iterator[str]:
    for entry in packs.codes("industry_group", day) if vsic else ():
        codes = entry.attribute.removeprefix("vsic:").split()
        if any(vsic.startswith(code) for code in codes):
            yield entry.code


def _areas(packs: Packs, law: Law, typed: tuple[str, ...] | None, site: str) -> tuple[Area, ...] | None:
    """What the sheet says, and what the province says of the commune, which stands above it."""
    told = {
        rule.entry.partition("/")[2]: rule
        for rule in law.rules(AREAS.name)
        if site and rule.entry.startswith(f"{site}/")
    }
    if typed is None and not told:
        return None
    codes = [code for code in typed or () if code not in told or told[code].text("value") != NO]
    codes += [code for code, rule in told.items() if rule.text("value") == YES and code not in codes]
    found = []
    for code in codes:
        entry = packs.code("priority_area", code, law.on)
        if entry is not None:
            clause, mark = entry.source, entry.mark
            rule = told.get(code)
            clause = f"{clause}; {rule.clause}" if rule is not None else clause
            order = int(entry.attribute) if entry.attribute.isdigit() else 0
            found.append(Area(code, entry.label, order, clause, mark, rule is not None))
    return tuple(found)


# --- for the command line ---


def answer_json(answer: Answer) -> dict[str, object]:
    """One entry of ``answers`` of the command ``eligible``."""
    return {
        "key": answer.key,
        "question": str(answer.question),
        "result": answer.result,
        "value": answer.value,
        "shown": str(answer.shown or ""),
        "unverified": answer.unverified,
        "because": [because_json(one) for one in answer.because],
        "missing": [_place_of(one) for one in answer.missing],
        "ask": [{"form": one.form, "path": _place_of(one), "question": str(one.question)} for one in answer.missing],
        "on": answer.on,
    }


def because_json(one: Because) -> dict[str, object]:
    """One reason, as the command line gives it."""
    data = [{"path": datum.path, "label": datum.label, "value": datum.value} for datum in one.data]
    return {
        "text": str(one.text), "clause": one.clause, "mark": one.mark, "data": data, "result": one.result,
        "unverified": one.unverified, "edited": one.edited,
    }  # fmt: skip


def _place_of(one: Missing) -> str:
    """The path of the field; for a rule the province knows: ``pack/table/entry/column``."""
    rule = one.rule
    return one.path if rule is None else f"{rule.pack}/{rule.table}/{rule.entry}/{rule.column}"
