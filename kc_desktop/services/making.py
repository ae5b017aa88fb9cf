"""A đề án from surveyed needs, of one survey or several: what the surveys say is taken over, nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kc_desktop.domain.costing import making
from kc_desktop.domain.costing.making import Asked
from kc_desktop.domain.declared import Dossier, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.services import links, records
from kc_desktop.services.desk import Desk
from kc_desktop.system.clock import now


def from_needs(
    desk: Desk,
    picked: Sequence[tuple[str, str]],
    programme: str = "kcdp",
    kind: str = "",
    year: int | None = None,
    day: date | None = None,
) -> Dossier:
    """The dossier for needs picked as (survey id, row id of its need; "" = the survey as a whole), unsaved. Surveys of
    merged establishments name the one that is kept. Raises ``Refused("not_found")``."""
    surveys = {survey_id: _survey(desk, survey_id) for survey_id, _ in picked}
    asked = [_asked(surveys[survey_id], survey_id, row) for survey_id, row in picked]
    return making.from_needs(asked, desk.names, day or now().date(), programme, kind, year)


def _survey(desk: Desk, survey_id: str) -> Survey:
    found = records.load(desk, Survey.key, survey_id)
    if not isinstance(found.record, Survey) or found.deleted:
        raise Refused("not_found", what="phiếu khảo sát", name=survey_id[:60])
    if not found.record.facility:
        return found.record
    with desk.store.reader() as connection:
        return found.record.with_values(facility=links.follow(connection, found.record.facility))


def _asked(survey: Survey, survey_id: str, row: str) -> Asked:
    need = next((one for one in survey.needs or () if one.row_id == row), None)
    if row and need is None:
        raise Refused("not_found", what="nhu cầu của phiếu khảo sát", name=row[:60])
    return Asked(survey_id, survey, need)
