"""Activities: their results explained, their sums, what begins from a đề án, what touches a cluster or a village."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.activities.kinds import Kinds
from kc_desktop.domain.activities.naming import means
from kc_desktop.domain.activities.results import NONE_MERGED, Counts, KindSum, Result, counts, results
from kc_desktop.domain.change import Change
from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.declared import Activity, Cluster, CraftVillage, Dossier, Rollout
from kc_desktop.domain.declared.activity import CLASSES, ActivityCostRow, AttendingRow, OutputRow
from kc_desktop.domain.declared.execution import LotRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.activity_tables import ACTIVITY_KINDS
from kc_desktop.services import lists, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import activities as stored
from kc_desktop.store.queries import pairs
from kc_desktop.store.queries.activities import Touch

_NAMES = uuid.UUID("0d0b7c1e-64c5-5d43-9d0f-6f0c8a7e1b52")
"""Names the activity of a lot, so that a lot becomes one activity wherever it is asked for."""


@dataclass(frozen=True, slots=True)
class Facts:
    """An activity with its results and counts, by the rules of its last day."""

    record_id: str
    activity: Activity
    results: tuple[Result, ...]
    counts: Counts

    @property
    def differing(self) -> tuple[Result, ...]:
        """Results whose rows give another figure."""
        return tuple(one for one in self.results if one.differs)


@dataclass(frozen=True, slots=True)
class Derived:
    """A result that no output line states."""

    record_id: str
    indicator: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Made:
    """Activities made in one group, which ``history.undo_group`` takes back. ``there``: lots that had theirs."""

    ids: tuple[str, ...]
    group: str
    there: int
    change: Change


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of a cluster or a craft village. ``texts``: how establishments name it; ``facilities``: how many
    do, ``here`` of them in its own commune; money of its activities in đồng."""

    record_id: str
    column: str
    texts: tuple[str, ...]
    facilities: int
    here: int
    activities: tuple[Touch, ...]
    spent: int


def kinds(desk: Desk, on: date | None = None) -> Kinds:
    """The kinds of activities by the rules of a day (today)."""
    return Kinds(rulebook.law(desk, on).rules(ACTIVITY_KINDS.name))


def judged(desk: Desk, activity: Activity, known: Kinds, record_id: str = "") -> Facts:
    """The facts of an activity as it stands in a form."""
    with desk.store.reader() as connection:
        same = pairs.ends(connection) if activity.facilities else NONE_MERGED
    return Facts(record_id, activity, results(activity, known, same), counts(activity, same))


def facts(desk: Desk, record_id: str) -> Facts:
    """The facts of a saved activity. Raises ``Refused("not_found")``."""
    activity = _activity(desk, record_id)
    return judged(desk, activity, kinds(desk, activity.ends_on or activity.starts_on), record_id)


def totals(desk: Desk, query: lists.Query) -> tuple[KindSum, ...]:
    """Sums over the activities that a list shows, by kind."""
    nums = lists.ids(desk, query)
    with desk.store.reader() as connection:
        return tuple(stored.by_kind(connection, nums))


def derived(desk: Desk, known: Kinds | None = None) -> tuple[Derived, ...]:
    """Everything that the rows of all activities give where no output line states a quantity."""
    rules = (known or kinds(desk)).rules
    with desk.store.reader() as connection:
        return tuple(Derived(*one) for one in stored.derived(connection, rules))


def of_dossier(desk: Desk, dossier_id: str, day: date | None = None) -> Activity:
    """A new activity of a đề án with all that is known of it: kind, content, time, places, money, results to reach.
    Nothing is saved. Raises ``Refused("not_found")``."""
    dossier = _dossier(desk, dossier_id)
    known = kinds(desk, day)
    with desk.store.reader() as connection:
        earlier = stored.of_dossier(connection, dossier_id)
    kind = known.kind_of(dossier.content or "") or "khac"
    return _begun(dossier, dossier_id, kind, known, whole=not earlier)


def from_lots(desk: Desk, rollout_id: str) -> Made:
    """An activity for each lot of an implementation plan that has none yet, all in one group. Raises
    ``Refused``: "not_found", "lots_made" where every lot has its own."""
    rollout = records.load(desk, Rollout.key, rollout_id).record
    assert isinstance(rollout, Rollout)
    dossier_id = rollout.dossier or ""
    dossier, known = _dossier(desk, dossier_id), kinds(desk)
    kind = known.kind_of(dossier.content or "") or "khac"
    changed, there = [], 0
    for lot in rollout.lots or ():
        seen = _free(desk, lot.row_id)
        if seen is None:
            there += 1
            continue
        changed.append((seen, _of_lot(desk, lot, _begun(dossier, dossier_id, kind, known, whole=False), known)))
    if not changed:
        raise Refused("lots_made")
    group = new_id()
    change = records.save_together(desk, changed, group)
    return Made(tuple(seen.record_id for seen, _ in changed), group, there, change)


def cluster(desk: Desk, record_id: str) -> Place:
    """What names a cụm công nghiệp and what was done for it. Raises ``Refused("not_found")``."""
    record = records.load(desk, Cluster.key, record_id).record
    assert isinstance(record, Cluster)
    return _place(desk, record_id, record, "cluster_name", record.founded_no or "")


def village(desk: Desk, record_id: str) -> Place:
    """What names a làng nghề and what was done for it. Raises ``Refused("not_found")``."""
    record = records.load(desk, CraftVillage.key, record_id).record
    assert isinstance(record, CraftVillage)
    return _place(desk, record_id, record, "craft_village", record.decision_no or "")


def _place(desk: Desk, record_id: str, record: Cluster | CraftVillage, column: str, decision: str) -> Place:
    with desk.store.reader() as connection:
        touched = tuple(stored.touching(connection, record.key, record_id))
        written = stored.named(connection, column)
    mine = [one for one in written if means(one.text, record.name or "", decision)]
    return Place(
        record_id,
        column,
        tuple(dict.fromkeys(one.text for one in mine)),
        sum(one.facilities for one in mine),
        sum(one.facilities for one in mine if one.commune == record.commune),
        touched,
        sum(one.spent for one in touched),
    )


def _activity(desk: Desk, record_id: str) -> Activity:
    found = records.load(desk, Activity.key, record_id)
    if found.deleted or not isinstance(found.record, Activity):
        raise Refused("not_found", what="hoạt động", name=record_id[:60])
    return found.record


def _dossier(desk: Desk, dossier_id: str) -> Dossier:
    found = records.load(desk, Dossier.key, dossier_id).record
    assert isinstance(found, Dossier)
    return found


def _begun(dossier: Dossier, dossier_id: str, kind: str, known: Kinds, *, whole: bool) -> Activity:
    """What every activity of a dossier takes over; ``whole``: it is the only one, money and results are its own."""
    rows = dossier.beneficiaries or ()
    places = dossier.places or tuple(dict.fromkeys(row.commune for row in rows if row.commune))
    proposed = known.proposed(kind, dossier.content or "")
    main = dossier.result_indicator
    indicators = dict.fromkeys((main, *proposed) if main else proposed)
    outputs = [
        OutputRow(_present({"indicator": one, "planned": Decimal(dossier.result_quantity)
                            if whole and one == main and dossier.result_quantity is not None else None}), new_id())
        for one in indicators
    ]  # fmt: skip
    costs = [
        ActivityCostRow({"source": source, "planned": amount}, new_id())
        for source, amount in (dossier.amount_by_source().items() if whole else ())
    ]
    attending = [
        AttendingRow(_present({"facility": row.facility, "name": row.name, "commune": row.commune,
                               "work": row.machine}), new_id())
        for row in (rows if whole and kind not in CLASSES else ())
    ]  # fmt: skip
    return Activity(_present({
        "name": (dossier.name or "")[:300] or None, "kind": kind, "content": dossier.content, "year": dossier.year,
        "state": "du_kien", "programme": dossier.programme, "dossier": dossier_id, "starts_on": dossier.starts_on,
        "ends_on": dossier.ends_on, "commune": places[0] if len(places) == 1 else None,
        "place": (dossier.place_note or "")[:250] or None, "organiser": dossier.implementer,
        "partner": dossier.coordinator, "outputs": tuple(outputs) or None, "costs": tuple(costs) or None,
        "facilities": tuple(attending) or None,
    }))  # fmt: skip


def _of_lot(desk: Desk, lot: LotRow, begun: Activity, known: Kinds) -> Activity:
    """The activity of one lot: its name, trade, time, place, teacher, people to come, support."""
    called = desk.names.code_label("activity_kind", begun.kind or "")
    facility = lists.names_of(desk, "facility", [lot.facility]).get(lot.facility, "") if lot.facility else ""
    name = lot.name or ": ".join(part for part in (called, lot.work or facility) if part)
    counted = known.counted(begun.kind or "", begun.content or "")
    people = next((one for one, rule in counted.items() if rule.text("counts") == "participants"), "")
    outputs = tuple(
        row.with_values(planned=Decimal(lot.quantity)) if lot.quantity and row.indicator == people else row
        for row in begun.outputs or ()
    )
    cost = {"source": grant_source(begun.programme), "planned": lot.support}
    attending = {"facility": lot.facility, "name": lot.name if begun.kind not in CLASSES else None, "work": lot.work}
    values: dict[str, object] = {
        "name": name[:300], "trade": (lot.work or "")[:200] or None, "teacher": lot.teacher,
        "place": lot.place or begun.place, "starts_on": lot.starts_on or begun.starts_on,
        "ends_on": lot.ends_on or begun.ends_on, "outputs": outputs or None,
        "costs": (ActivityCostRow(cost, new_id()),) if lot.support else None,
        "facilities": (AttendingRow(_present(attending), new_id()),) if lot.facility else None,
    }  # fmt: skip
    return Activity(_present({**begun.values, **values}))


def _free(desk: Desk, lot: str) -> records.Loaded | None:
    """Where the activity of a lot is written; None where it stands already."""
    for number in range(1_000):
        seen = records.load_or_new(desk, Activity.key, str(uuid.uuid5(_NAMES, f"{lot}/{number}")))
        if seen.is_new:
            return seen
        if not seen.deleted:
            return None
    return None


def _present(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
