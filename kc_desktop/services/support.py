"""What a đề án may get, on which conditions, what its beneficiaries got before: each answer with clause and data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kc_desktop.domain.costing import conditions, double
from kc_desktop.domain.costing.budget import budget_of
from kc_desktop.domain.costing.case import Beneficiary, Case
from kc_desktop.domain.costing.double import Double, Received
from kc_desktop.domain.costing.support import Level, levels
from kc_desktop.domain.declared import Dossier, Facility, Survey
from kc_desktop.domain.declared.dossier import BeneficiaryRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.money_tables import CEILINGS
from kc_desktop.services import disputed_money, judging, links, records, rulebook, visits
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import money
from kc_desktop.system.clock import now

_FLOW_END = "hoan_thanh"
_NAMELESS = "Cơ sở chưa về máy này"
"""A beneficiary whose establishment comes with a later bundle."""


@dataclass(frozen=True, slots=True)
class Support:
    """``on``: the day whose rules hold: of an approved dossier the day of its approval; ``kind``: what its kind asks
    for; ``management``: the cap on management costs; ``doubles``: what the answer ``double`` found."""

    dossier_id: str
    on: date
    programme: str
    levels: tuple[Level, ...]
    conditions: tuple[Answer, ...]
    kind: Answer
    management: Answer
    double: Answer
    doubles: tuple[Double, ...]

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All of them."""
        own = tuple(level.answer for level in self.levels)
        return (*own, *self.conditions, self.kind, self.management, self.double)

    @property
    def unverified(self) -> bool:
        """Whether any result rests on what nobody has verified."""
        return any(answer.unverified for answer in self.answers)

    @property
    def normal(self) -> int | None:
        """The sum of the levels without the priority factor; None where one is not limited."""
        return _sum(level.normal for level in self.levels)

    @property
    def highest(self) -> int | None:
        """The sum with the factor where it may be used."""
        return _sum(level.highest for level in self.levels)

    @property
    def asked(self) -> int:
        """What the dossier asks for."""
        return sum(level.asked or 0 for level in self.levels)


def _sum(amounts: Iterator[int | None]) -> int | None:
    known = list(amounts)
    return None if None in known or not known else sum(one for one in known if one is not None)


def support(desk: Desk, dossier_id: str, on: date | None = None) -> Support:
    """Judge a saved dossier; the first condition is that its amounts are agreed on, where they are not. Raises
    ``Refused("not_found")``, for a deleted one too."""
    seen = records.load(desk, Dossier.key, dossier_id)
    if seen.deleted or not isinstance(seen.record, Dossier):
        raise Refused("not_found", what=Dossier.title.lower(), name=dossier_id[:60])
    return support_of(desk, seen.record, dossier_id, on)


def support_of(desk: Desk, record: Dossier, dossier_id: str = "", on: date | None = None) -> Support:
    """Judge a dossier as it is typed: a reading of the database, some ten milliseconds a beneficiary."""
    day = on or record.approved_on or now().date()
    law = rulebook.law(desk, day)
    case = case_of(desk, record, law)
    found = double.doubles(record.content, record.support_item, _history(desk, case, dossier_id))
    agreed = disputed_money.answers(desk, records.load_or_new(desk, Dossier.key, dossier_id)) if dossier_id else ()
    return Support(
        dossier_id, day, record.programme or "", levels(case, law), (*agreed, *conditions.conditions(case, law)),
        conditions.kind(case, law), conditions.management(case, law), double.answer(found, law, case.programme), found,
    )  # fmt: skip


def case_of(desk: Desk, record: Dossier, law: Law) -> Case:
    """What is known of a dossier on the day of ``law``."""
    with desk.store.reader() as connection:
        record = links.followed(connection, record)
    content = record.content
    known = content is None or desk.packs.code("content", content, law.on) is not None
    asked, older = _can_bring(desk, record), _old_provinces(desk, law)
    people = tuple(_beneficiary(desk, law, row, asked, older) for row in record.beneficiaries or ())
    return Case(record, budget_of(record), law.on, desk.names, people, known, passed(desk, record))


def passed(desk: Desk, record: Dossier) -> tuple[str, ...]:
    """Statuses the dossier went through: those its events tell, and all before the one it has."""
    told = [row.state for row in record.stages or () if row.state]
    order = [entry.code for entry in desk.packs.codes("dossier_status")]
    order = order[: order.index(_FLOW_END) + 1] if _FLOW_END in order else order
    entry = desk.packs.code("dossier_status", record.status) if record.status else None
    now_at = (entry.parent or entry.code) if entry else ""
    before = order[: order.index(now_at) + 1] if now_at in order else []
    return tuple(dict.fromkeys((*told, *before)))


def _beneficiary(
    desk: Desk, law: Law, row: BeneficiaryRow, asked: Mapping[str, int], older: Mapping[str, set[str]]
) -> Beneficiary:
    key = row.facility or row.name or ""
    plain = Beneficiary(
        row.row_id, row.facility or "", row.name or _NAMELESS, row.support, row.committed_own, row.committed_single,
        old_province=_only(older, row.commune), can_bring=asked.get(key),
    )  # fmt: skip
    facility = _facility(desk, row.facility) if row.facility else None
    if facility is None:
        return plain
    one, record = facility
    visit = visits.previous(desk, one, law.on + timedelta(days=1))
    survey = visit.record if visit is not None and isinstance(visit.record, Survey) else None
    facts = judging.facts_of(desk.names, record, survey, law)
    areas = None if facts.areas is None else tuple(area.code for area in facts.areas)
    return replace(
        plain, name=row.name or record.name or _NAMELESS, answers=judging.by_law(facts, law), areas=areas,
        old_province=_only(older, record.old_commune or record.site_commune),
    )  # fmt: skip


def _facility(desk: Desk, facility: str) -> tuple[str, Facility] | None:
    with desk.store.reader() as connection:
        one = links.follow(connection, facility)
    try:
        found = records.load(desk, Facility.key, one)
    except Refused:
        return None
    return (one, found.record) if isinstance(found.record, Facility) and not found.deleted else None


def _old_provinces(desk: Desk, law: Law) -> dict[str, set[str]]:
    """Commune, old or new → provinces of before 1/7/2025 that it lay in; nothing where no rule asks for them."""
    found: dict[str, set[str]] = {}
    if any(rule.words("old_provinces") for rule in law.rules(CEILINGS.name)):
        for old, pairs in desk.packs.mapping.items():
            unit = desk.packs.unit(old)
            if unit is not None:
                for key in (old, *(new for new, _ in pairs)):
                    found.setdefault(key, set()).add(unit.province_code)
    return found


def _only(older: Mapping[str, set[str]], commune: str | None) -> str:
    """The one province of a commune; "" when it is not known, or may be several."""
    found = older.get(commune or "", set())
    return next(iter(found)) if len(found) == 1 else ""


def _can_bring(desk: Desk, record: Dossier) -> dict[str, int]:
    """Facility id, or name → own capital and loans by the needs that the dossier was made from."""
    found: dict[str, int] = {}
    for link in record.needs or ():
        try:
            survey = records.load(desk, Survey.key, link.survey or "").record
        except Refused:
            continue
        rows = survey.values.get("needs") or ()
        told = [row for row in rows if row.row_id == link.need]
        if told and told[0].own_capital is not None:
            with desk.store.reader() as connection:
                facility = links.follow(connection, survey.values.get("facility") or "")
            key = facility or survey.values.get("name") or ""
            found[key] = found.get(key, 0) + told[0].own_capital + (told[0].loan or 0)
    return found


def _history(desk: Desk, case: Case, dossier_id: str) -> Iterator[Received]:
    """What each beneficiary, or one merged into it, got before; without what the dossier itself says."""
    names = {who.facility: who.name for who in case.beneficiaries if who.facility}
    for facility, name in names.items():
        with desk.store.reader() as connection:
            family = links.family(connection, facility)
            found = money.received(connection, family, dossier_id)
        yield from (replace(one, name=name) for one in found)
