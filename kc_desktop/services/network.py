"""The network of collaborators: who covers what, whose term ends, handing an area over, what came of the work, and how
many people a province would need."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kc_desktop.domain import activity, network
from kc_desktop.domain.activity import Deed, Result
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Assignment, Collaborator
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.network import DUE_DAYS, Cover, Due, Group, Member, Move, Spot
from kc_desktop.domain.reference import NEW_LIST
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.handing_in import over
from kc_desktop.store.queries import coverage as stored_coverage
from kc_desktop.store.queries import network as stored
from kc_desktop.system.clock import now

ENDED_STATUS, PLANNED_STATUS = "het_nhiem_ky", "de_xuat"
"""Codes of ``collaborator_status``."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was written in one group, which ``history.undo_group`` takes back: how many communes, assignments, people
    it is about."""

    group: str
    communes: int
    assignments: int
    people: int
    change: Change


def members(desk: Desk) -> tuple[Member, ...]:
    """Everybody ever in the network."""
    with desk.store.reader() as connection:
        found = stored.members(connection)
    return tuple(replace(member, standing=_standing(desk, member.status)) for member in found)


def _standing(desk: Desk, status: str) -> str:
    entry = desk.packs.code("collaborator_status", status) if status else None
    return entry.attribute if entry else network.ACTIVE


def area(desk: Desk) -> dict[str, int]:
    """Every commune of this office's area → establishments of the bank there, in Vietnamese order. Establishments
    elsewhere belong to nobody's area here."""
    units = desk.packs.units(NEW_LIST, desk.identity.province)
    own = set(desk.identity.communes) or {unit.key for unit in units}
    with desk.store.reader() as connection:
        counts = stored_coverage.facilities_by_commune(connection)
    ordered = sorted((unit for unit in units if unit.key in own), key=lambda unit: (sort_key(unit.name), unit.code))
    return {unit.key: counts.get(unit.key, 0) for unit in ordered}


def cover(desk: Desk, on: date | None = None) -> Cover:
    """Who covers which commune on a day (today)."""
    today = now().date()
    return network.cover(members(desk), area(desk), on or today, today)


def due(desk: Desk, days: int = DUE_DAYS, on: date | None = None) -> tuple[Due, ...]:
    """Terms over or about to end, and people gone whose communes lie open."""
    return network.due(cover(desk, on), days)


def districts(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Commune of today → the districts of before 1/7/2025 it was part of, where most of it lay first: keys
    "old province/district"."""
    found: dict[str, list[str]] = {}
    for old, pairs in desk.packs.mapping.items():
        unit = desk.packs.unit(old)
        if unit is not None and unit.district:
            for new, _mark in pairs:
                found.setdefault(new, []).append(f"{unit.province_code}/{unit.district}")
    return {
        new: tuple(sorted(set(inside), key=lambda district: (-inside.count(district), district)))
        for new, inside in found.items()
    }


# -------------------------------------------------------------------------------------------------------- handing over


@dataclass(frozen=True, slots=True)
class Handover:
    """What becomes of a person's area: a proposal for each commune, who else could take it, and the open assignments
    there. ``leaves``: the term is over, or will be by ``on``."""

    person: Member
    on: date
    leaves: bool
    moves: tuple[Move, ...]
    others: tuple[Member, ...]
    assignments: int


def handover(desk: Desk, person: str, on: date | None = None) -> Handover:
    """A proposal for the area of ``person``, by who is at work the day after ``on`` (today). Raises
    ``Refused("not_found")``."""
    day = on or now().date()
    seen = cover(desk, day + timedelta(days=1))
    leaving = next((member for member in seen.members if member.id == person), None)
    if leaving is None:
        raise Refused("not_found", what="cộng tác viên", name=person[:60])
    with desk.store.reader() as connection:
        work = stored.open_work(connection, person, over(desk))
    others = tuple(member for member in seen.working if member.id != person)
    leaves = leaving.standing != network.ACTIVE or (leaving.ends is not None and leaving.ends <= day)
    return Handover(leaving, day, leaves, network.moves(leaving, seen, districts(desk)), others, len(work))


def hand_over(desk: Desk, person: str, moves: Mapping[str, str], *, leaves: bool, on: date | None = None) -> Done:
    """Give communes to others (``moves``: commune → person), with the open assignments there, in one group.

    Who ``leaves`` keeps the communes on file, as what they once covered, and works there no more; who stays gives them
    away. Raises ``Refused``: "not_allowed", "not_found", "invalid_content" (nothing is left of somebody who stays).
    """
    centre_only(desk, "bàn giao địa bàn")
    given = {commune: to for commune, to in moves.items() if to}
    day = on or now().date()
    leaving = _collaborator(desk, person)
    changed: list[tuple[records.Loaded, Form]] = [(leaving, _left(leaving.record, given, day, leaves=leaves))]
    for heir in sorted(set(given.values())):
        seen = _collaborator(desk, heir)
        own = seen.record.values.get("communes") or ()
        taken = [commune for commune, to in given.items() if to == heir and commune not in own]
        changed.append((seen, seen.record.with_values(communes=(*own, *taken))))
    work = _assignments(desk, person, given)
    group = new_id()
    change = records.save_together(desk, [*changed, *work], group)
    return Done(group, len(given), len(work), len(changed) - 1, change)


def _collaborator(desk: Desk, person: str) -> records.Loaded:
    seen = records.load(desk, Collaborator.key, person)
    if seen.deleted:
        raise Refused("not_found", what="cộng tác viên", name=person[:60])
    return seen


def _left(record: Form, given: Mapping[str, str], day: date, *, leaves: bool) -> Form:
    if not leaves:
        kept = tuple(commune for commune in record.values.get("communes") or () if commune not in given)
        return record.with_values(communes=kept or None)
    heirs = list(given.values())
    values: dict[str, object] = {"status": ENDED_STATUS}
    ends = record.values.get("term_to")
    if ends is None or ends > day:
        values["term_to"] = max(day, record.values.get("term_from") or day)
    if heirs and not record.values.get("successor"):
        values["successor"] = max(sorted(set(heirs)), key=heirs.count)
    return record.with_values(**values)


def _assignments(desk: Desk, person: str, given: Mapping[str, str]) -> list[tuple[records.Loaded, Form]]:
    with desk.store.reader() as connection:
        work = [one for one in stored.open_work(connection, person, over(desk)) if one.commune in given]
    found: list[tuple[records.Loaded, Form]] = []
    for one in work:
        seen = records.load(desk, Assignment.key, one.id)
        found.append((seen, seen.record.with_values(collaborator=given[one.commune])))
    return found


def centre_only(desk: Desk, what: str) -> None:
    """Raise ``Refused("not_allowed")`` at a station."""
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what=f"{what}: do Trung tâm làm")


# ------------------------------------------------------------------------------------------------------------- results


@dataclass(frozen=True, slots=True)
class Line:
    """The results of a person or a commune. ``key``: record id or unit key, "" = nobody, nowhere; ``deeds``: the
    records behind them."""

    key: str
    name: str
    result: Result
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What the network did from ``since`` to ``until``."""

    since: date
    until: date
    people: tuple[Line, ...]
    communes: tuple[Line, ...]
    total: Result


def deeds(desk: Desk, since: date, until: date) -> list[Deed]:
    """Everything that counts in a period, both days included."""
    with desk.store.reader() as connection:
        return stored.deeds(connection, since.isoformat(), until.isoformat())


def results(desk: Desk, since: date, until: date) -> Results:
    """By person and by commune: those at work in the period and every commune with deeds, zeros included for people."""
    found = deeds(desk, since, until)
    today = now().date()
    everybody = members(desk)
    names = {member.id: member.name for member in everybody}
    by_person = activity.parted(found, lambda deed: deed.person)
    for member in everybody:
        if member.at_work(since, until, today):
            by_person.setdefault(member.id, ())
    by_commune = activity.parted(found, lambda deed: deed.commune)
    return Results(
        since,
        until,
        _lines(by_person, lambda key: names.get(key, "")),
        _lines(by_commune, lambda key: desk.names.unit_label(key) if key else ""),
        activity.result(found),
    )


def _lines(parted: Mapping[str, tuple[Deed, ...]], name: Callable[[str], str]) -> tuple[Line, ...]:
    lines = (Line(key, name(key), activity.result(inside), inside) for key, inside in parted.items())
    return tuple(sorted(lines, key=lambda line: (not line.key, sort_key(line.name), line.key)))


# ------------------------------------------------------------------------------------------------------------ planning


def plan(desk: Desk, people: int, communes: Collection[str] = ()) -> tuple[Group, ...]:
    """Divide the communes of the area (or some of them) among ``people``; nobody who is at work is looked at."""
    near = districts(desk)
    chosen = {key: count for key, count in area(desk).items() if not communes or key in communes}
    return network.plan((Spot(key, count, near.get(key, ())) for key, count in chosen.items()), people)


def take_plan(desk: Desk, groups: Sequence[Group]) -> Done:
    """Put the groups into the list of collaborators as people to be found (status "Dự kiến"): they cover nothing until
    they are named and at work. Raises ``Refused("not_allowed")``."""
    centre_only(desk, "lập phương án mạng lưới")
    group = new_id()
    made = [(None, _to_be_found(desk, at, one)) for at, one in enumerate(groups, 1)]
    done = records.save_many(desk, Collaborator.key, made, group=group)
    return Done(group, sum(len(one.communes) for one in groups), 0, len(done.saved), done.change)


def _to_be_found(desk: Desk, number: int, group: Group) -> Collaborator:
    first = desk.names.unit_label(group.communes[0])
    return Collaborator({
        "name": f"Người dự kiến {number:02} ({first}{'…' if len(group.communes) > 1 else ''})"[:120],
        "communes": group.communes,
        "status": PLANNED_STATUS,
        "remark": f"Phương án ngày {now():%d/%m/%Y}: {len(group.communes)} xã, {group.facilities} cơ sở.",
    })  # fmt: skip


def titles(desk: Desk, communes: Iterable[str]) -> str:
    """Communes as a person reads them: "Xã A, Xã B"."""
    return ", ".join(desk.names.unit_label(commune) for commune in communes)
