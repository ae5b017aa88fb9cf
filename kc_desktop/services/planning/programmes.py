"""Programmes and yearly plans with their revisions; what of their targets is reached, and by which records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.declared import Programme
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.planning import programmes as law
from kc_desktop.domain.planning.programmes import Comparison, Version
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning.reached import Reached, Reaching
from kc_desktop.store.queries import planning as stored


@dataclass(frozen=True, slots=True)
class Target:
    """One line of targets: what is to be reached and what is. ``year`` 0: over all years of the programme."""

    indicator: str
    label: str
    unit: str
    source: str
    content: str
    year: int
    wanted: Decimal
    reached: Reached
    is_money: bool = False

    @property
    def share(self) -> Decimal | None:
        """Reached of wanted, per cent with two decimals, halves up; None where nothing is wanted."""
        if self.wanted <= 0:
            return None
        return (self.reached.quantity * 100 / self.wanted).quantize(Decimal("0.01"), ROUND_HALF_UP)


def versions(desk: Desk) -> tuple[Version, ...]:
    """Every programme, plan and revision, the latest first year first."""
    with desk.store.reader() as connection:
        return tuple(stored.versions(connection))


def history(desk: Desk, programme_id: str) -> tuple[Version, ...]:
    """The programme a version belongs to and all its revisions, the oldest first."""
    return law.chain(versions(desk), programme_id)


def compare(desk: Desk, before: str, after: str) -> Comparison:
    """Two versions side by side. Raises ``Refused("not_found")``."""
    return law.compare(_programme(desk, before), _programme(desk, after))


def revision_of(desk: Desk, programme_id: str) -> Programme:
    """A draft that revises a programme: everything taken over, its rows with ids of their own; not saved."""
    record = _programme(desk, programme_id)
    kept = {key: value for key, value in record.values.items() if key not in ("decision_no", "decided_on", "files")}
    rows = {
        key: tuple(type(row)(row.values, new_id()) for row in kept[key])
        for key in ("targets", "money")
        if kept.get(key)
    }
    name = record.name or ""
    values = {"name": name[:230], "kind": law.REVISION, "revises": programme_id, "state": law.DRAFT}
    return Programme({**kept, **rows, **values})


def targets(desk: Desk, programme_id: str, cut_off: date | None = None) -> tuple[Target, ...]:
    """The targets of one version and what is reached of each, in the order they were written; none without its first
    year, as a merge may leave it."""
    record = _programme(desk, programme_id)
    if not (first := record.first_year):
        return ()
    last = max(first, record.last_year or first)
    wanted = law.quantities(record)
    reaching = Reaching(desk, range(first, last + 1), cut_off)
    found = []
    for (indicator, source, content, year), quantity in wanted.items():
        years: Iterable[int] = (year,) if year else range(first, last + 1)
        entry = desk.packs.code("indicator", indicator)
        label, unit = (entry.label, entry.attribute) if entry is not None else (indicator, "")
        reached = reaching.of(indicator, years, source or _source_of(record), content)
        found.append(Target(indicator, label, unit, source, content, year, quantity, reached, unit == "đồng"))
    return tuple(found)


def _source_of(record: Programme) -> str:
    """A programme of one source counts what that source paid for; any other counts everything."""
    return record.level if record.level in GRANT_SOURCES else ""


def _programme(desk: Desk, programme_id: str) -> Programme:
    found = records.load(desk, Programme.key, programme_id)
    record = found.record
    if found.deleted or not isinstance(record, Programme):
        raise Refused("not_found", what="chương trình", name=programme_id[:60])
    return record
