"""The survey on paper: a filled sheet, a blank one, blanks that already know the establishment they are for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import Assignment, Facility, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.services import lists, records, visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead
from kc_desktop.system.clock import now

if TYPE_CHECKING:
    from kc_desktop.exchange.documents.survey_asks import Sheet

SCANNED = "KC1"
"""What the code of a paper begins with: ``KC1:form:id``."""
PRINTED = ("survey", "facility", "assignment")
"""Forms whose records have a sheet: the survey itself, or a blank for what is to be visited."""
MOST = 500
"""Sheets of one file: two thousand pages are enough for one printer."""
_OF_THE_DAY = ("visited_on", "facility", "assignment")


def code_of(form: str, record_id: str) -> str:
    """What stands in the QR code of a paper about a record."""
    return f"{SCANNED}:{form}:{record_id}"


def write_surveys(desk: Desk, form: str, ids: Sequence[str], out: Path, progress: Progress = SILENT) -> int:
    """Write one PDF: of surveys the filled sheets; of facilities or assignments blanks with what is known; without
    ``ids`` one blank for anybody. Gives the number of sheets. Raises ``Refused`` ("not_found", "over_limit",
    "usage"), ``Machine``."""
    from kc_desktop.exchange.documents.survey_asks import Sheet
    from kc_desktop.exchange.documents.survey_pdf import write_survey_pdf

    if out.suffix.lower() != ".pdf":
        raise Refused("usage", detail=f"phiếu chỉ ghi được dạng .pdf, không phải “{out.suffix}”")
    if len(ids) > MOST:
        raise Refused("over_limit", name="PDF", detail=f"{len(ids)} phiếu, tối đa {MOST}")

    def sheets() -> Iterator[Sheet]:
        for at, one in enumerate(ids):
            progress.step(at, len(ids), "phiếu")
            yield _sheet(desk, form, one)
        if not ids:
            yield Sheet(Survey())

    write_survey_pdf(out, sheets(), letterhead(desk), desk.packs, desk.names, now().date())
    return max(1, len(ids))


def _sheet(desk: Desk, form: str, record_id: str) -> Sheet:
    from kc_desktop.exchange.documents.survey_asks import Sheet

    found = records.load(desk, form, record_id)
    if found.deleted:
        raise Refused("not_found", what=found.form.title.lower(), name=record_id[:60])
    match found.record:
        case Survey() as survey:
            return Sheet(survey, code_of(form, record_id), False, None, _people(desk, survey))
        case Facility() as facility:
            values = {key: facility.values[key] for key in Survey.by_key if facility.values.get(key) is not None}
            return _to_fill(desk, Survey(values), record_id, code_of(form, record_id))
        case Assignment() as task:
            known = visits.sheet_for(desk, record_id, now().date())
            return _to_fill(desk, known, task.facility or "", code_of(form, record_id))
        case _:
            raise Refused("usage", detail=f"không có phiếu giấy cho biểu “{form}”")


def _to_fill(desk: Desk, known: Survey, facility: str, code: str) -> Sheet:
    from kc_desktop.exchange.documents.survey_asks import Sheet

    values = {key: value for key, value in known.values.items() if key not in (*_OF_THE_DAY, "files")}
    last = visits.previous(desk, facility, now().date()) if facility else None
    before: Form | None = last.record if last is not None and last.visited_on is not None else None
    sheet = Survey(values)
    return Sheet(sheet, code, True, before, _people(desk, sheet))


def _people(desk: Desk, survey: Survey) -> dict[str, str]:
    return lists.names_of(desk, "collaborator", [survey.collaborator]) if survey.collaborator else {}
