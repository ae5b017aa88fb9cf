"""Visits: what an establishment told the last time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared import Facility, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import visits


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known from before: the last survey, with its day; or the entry of the bank, without one."""

    record_id: str
    record: Survey | Facility
    visited_on: date | None = None


def previous(desk: Desk, facility_id: str, before: date, *, besides: str = "") -> Visit | None:
    """The last survey of an establishment before a day, other than the survey ``besides``; the entry of the bank when
    it was never visited; None when nobody knows the establishment here. An indexed look-up of a millisecond or two."""
    with desk.store.reader() as connection:
        survey_id = visits.last_survey(connection, facility_id, before.isoformat(), besides)
    try:
        found = records.load(desk, *(("survey", survey_id) if survey_id else ("facility", facility_id)))
    except Refused:
        return None
    if found.deleted:
        return None
    if isinstance(found.record, Survey):
        return Visit(found.record_id, found.record, found.record.visited_on)
    return Visit(found.record_id, found.record) if isinstance(found.record, Facility) else None
