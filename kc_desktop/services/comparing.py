"""A survey beside the visit before it: figures that changed so much that somebody should say why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kc_desktop.domain.declared import Survey, plausible
from kc_desktop.domain.declared.plausible import Limits
from kc_desktop.domain.forms import Form, Problem
from kc_desktop.domain.record import unflatten
from kc_desktop.services import rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.store import projection
from kc_desktop.store.queries import visits


def limits(desk: Desk, day: date) -> Limits:
    """How many times more is much, by the rules of a day."""
    law, usual = rulebook.law(desk, day), plausible.PROPOSED
    return replace(
        usual,
        money_times=law.number("revenue_times") or usual.money_times,
        workers_times=law.number("workers_times") or usual.workers_times,
    )


def doubts(desk: Desk, record_id: str, record: Form) -> tuple[Problem, ...]:
    """Warnings of a survey that its own values do not give; none where there was no visit before it."""
    if not isinstance(record, Survey) or not record.facility or record.visited_on is None:
        return ()
    with desk.store.reader() as connection:
        before = visits.last_survey(connection, record.facility, record.visited_on.isoformat(), record_id)
        found = projection.read_state(connection, before) if before else None
        flat = found[2].view(projection.policies(Survey.key)).flat if found else {}
    earlier = Survey(unflatten(Survey, flat).form.values)
    return tuple(plausible.compare(record, earlier, limits(desk, record.visited_on))) if flat else ()
