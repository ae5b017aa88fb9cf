"""A đề án made from what establishments asked for when they were visited: nothing is typed twice. Pure functions; what
they write is content, in the language of the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.amounts import group
from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, Dossier, NeedLink, PartRow
from kc_desktop.domain.declared.survey import NeedRow, ProductRow, Survey
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.ids import new_id

SINGLE, GROUP, PILOT = "don", "nhom", "diem"
"""Codes of ``dossier_kind``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One need of one survey; None: the survey as a whole."""

    survey_id: str
    survey: Survey
    need: NeedRow | None = None

    @property
    def content(self) -> str:
        """Code; "" without one."""
        return (self.need.content if self.need is not None else None) or ""

    @property
    def machine(self) -> str:
        """What is to be bought, or what the need is."""
        return (self.need.machine or self.need.description or "") if self.need is not None else ""

    @property
    def whose(self) -> str:
        """What tells the establishment from others."""
        return self.survey.facility or self.survey.name or ""


def from_needs(
    asked: Sequence[Asked], names: Lookup, day: date, programme: str, kind: str = "", year: int | None = None
) -> Dossier:
    """One dossier for some needs of one or several establishments, with all figures of the surveys. ``kind`` "": single
    for one establishment, else group, and pilot where the contents differ; ``year``: the last one asked for."""
    wanted = [one.need.register_year for one in asked if one.need is not None and one.need.register_year]
    first = year or max(wanted, default=day.year + 1)
    people = dict.fromkeys(one.whose for one in asked)
    contents = dict.fromkeys(one.content for one in asked if one.content)
    if not kind and len(asked) > 1:
        kind = PILOT if len(contents) > 1 else GROUP if len(people) > 1 else SINGLE
    communes = dict.fromkeys(one.survey.site_commune for one in asked if one.survey.site_commune)
    values: dict[str, object | None] = {
        "name": _name(asked, names, kind, len(people))[:500],
        "programme": programme,
        "kind": kind or None,
        "year": first,
        "end_year": first + 1 if kind == PILOT else None,
        "status": "nhu_cau",
        "content": next(iter(contents), None),
        "parts": tuple(_parts(asked, first)) if kind == PILOT else None,
        "objective": _objective(asked, names) if len(people) > 1 or any(one.machine for one in asked) else None,
        "scope": "\n".join(dict.fromkeys(_scope(asked)))[:4000] or None,
        "beneficiaries": tuple(_beneficiaries(asked)),
        "places": tuple(sorted(communes)) or None,
        "needs": tuple(_needs(asked, names)),
        "costs": tuple(row for one in asked for row in _costs(one, first, programme, names)) or None,
        "result_quantity": len(people) if len(people) > 1 else None,
    }
    return Dossier(_present(values))


def _subject(one: Asked, names: Lookup) -> str:
    return one.machine or (names.code_label("content", one.content) if one.content else "")


def _name(asked: Sequence[Asked], names: Lookup, kind: str, people: int) -> str:
    first = _subject(asked[0], names) if asked else ""
    same = len({_subject(one, names) for one in asked}) == 1
    if not same:
        first = names.code_label("content", asked[0].content) if asked[0].content else ""
    title = f"Hỗ trợ {_lower(first)}" if first else "Hỗ trợ"
    if people > 1:
        kinds = {GROUP: "đề án nhóm", PILOT: "đề án điểm"}
        return f"{title} tại {people} cơ sở ({kinds.get(kind, 'nhiều đơn vị thụ hưởng')})"
    return f"{title} tại {asked[0].survey.name or ''}".strip() if asked else title


def _lower(text: str) -> str:
    """A name inside a sentence; what is written in capitals stays so."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parts(asked: Sequence[Asked], year: int) -> Iterator[PartRow]:
    """The contents of a pilot dossier, each in its first year; later years are added by hand."""
    for content in dict.fromkeys(one.content for one in asked if one.content):
        same = [one for one in asked if one.content == content]
        support = sum(one.need.requested or 0 for one in same if one.need is not None)
        work = "; ".join(dict.fromkeys(one.machine for one in same if one.machine))
        values = {"content": content, "year": year, "work": work[:400] or None, "support": support or None}
        yield PartRow(_present(values), new_id())


def _objective(asked: Sequence[Asked], names: Lookup) -> str:
    people: dict[str, str] = {}
    for one in asked:
        people.setdefault(one.whose, one.survey.name or "")
    what = "; ".join(dict.fromkeys(_lower(_subject(one, names)) for one in asked if _subject(one, names)))
    told = ", ".join(name for name in people.values() if name)
    return f"Hỗ trợ {len(people)} cơ sở công nghiệp nông thôn ({told}): {what}."[:4000]


def _scope(asked: Iterable[Asked]) -> Iterator[str]:
    """Machines and products, a line each."""
    for one in asked:
        if one.machine:
            new = " (mới 100 %)" if one.need is not None and one.need.machine_is_new else ""
            yield f"{one.survey.name or ''}: {one.machine}{new}.".lstrip(": ")
        products = [text for row in one.survey.products or () if (text := _product(row))]
        if products:
            yield f"Sản phẩm của {one.survey.name or 'cơ sở'}: {'; '.join(products)}."


def _product(row: ProductRow) -> str:
    amount = f" {group(row.output.normalize() + 0)} {row.unit or ''}/năm".replace("  ", " ") if row.output else ""
    return f"{row.name or ''}{amount}" if row.name else ""


def _beneficiaries(asked: Sequence[Asked]) -> Iterator[BeneficiaryRow]:
    """One row per establishment, whatever it asked for."""
    for whose in dict.fromkeys(one.whose for one in asked):
        mine = [one for one in asked if one.whose == whose]
        needs = [one.need for one in mine if one.need is not None]
        survey = mine[0].survey
        machines = dict.fromkeys(need.machine for need in needs if need.machine)
        requested = [need.requested for need in needs if need.requested is not None]
        matched = {need.can_match for need in needs}
        values = {
            "facility": survey.facility,
            "name": survey.name,
            "commune": survey.site_commune,
            "support": sum(requested) if requested else None,
            "machine": "; ".join(machines)[:250] or None,
            "committed_own": matched.pop() if len(matched) == 1 else None,
        }
        yield BeneficiaryRow(_present(values), new_id())


def _needs(asked: Sequence[Asked], names: Lookup) -> Iterator[NeedLink]:
    for one in asked:
        row = one.need.row_id if one.need is not None else None
        values = {"survey": one.survey_id, "need": row, "asked": _subject(one, names)[:300] or None}
        yield NeedLink(_present(values), new_id())


def _costs(one: Asked, year: int, programme: str, names: Lookup) -> Iterator[CostRow]:
    """Cost lines that sum to the investment: the machine at its price, and the rest of it; the support asked for pays
    first, then own capital, then the loan. Without an investment, what was asked for and what is brought."""
    need = one.need
    if need is None:
        return
    money = _sources(need, grant_source(programme))
    total, subject = sum(money.values()), _upper(_subject(one, names) or "Chi phí")
    price = need.machine_price or 0
    split = [(subject, price, True), (f"{subject}: chi phí đầu tư khác", total - price, None)]
    for item, amount, eligible in split if 0 < price < total else [(subject, total, True if price else None)]:
        left = amount
        for source in money:
            part = min(left, money[source])
            money[source] -= part
            left -= part
            if part:
                facts = {"facility": one.survey.facility, "eligible": eligible, "kind": "truc_tiep"}
                values = {"item": item[:300], "source": source, "year": year, "amount": part, **facts}
                yield CostRow(_present(values), new_id())


def _sources(need: NeedRow, grant: str) -> dict[str, int]:
    requested, loan = need.requested or 0, need.loan or 0
    if need.investment is None:
        return {grant: requested, "doi_ung": need.own_capital or 0, "vay": loan}
    requested = min(requested, need.investment)
    loan = min(loan, need.investment - requested)
    return {grant: requested, "doi_ung": need.investment - requested - loan, "vay": loan}


def _present(values: Mapping[str, object | None]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
