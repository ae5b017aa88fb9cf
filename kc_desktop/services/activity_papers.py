"""What an activity prints: the list to sign, the book of certificates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kc_desktop.domain.activities import sheet as law
from kc_desktop.domain.activities.sheet import CERTIFICATES, KINDS, SIGNATURE, Sheet
from kc_desktop.domain.declared import Activity
from kc_desktop.domain.errors import Refused
from kc_desktop.services import lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead

_NUMBER = "     /DS-TTKC"


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet in a file: how many lines it has."""

    file: Path
    lines: int


def sheet(desk: Desk, record_id: str, kind: str = SIGNATURE, days: int = 0, lines: int = 0) -> Sheet:
    """A sheet of a saved activity. Raises ``Refused``: "not_found", "usage" for another kind."""
    found = records.load(desk, Activity.key, record_id)
    if found.deleted or not isinstance(found.record, Activity):
        raise Refused("not_found", what="hoạt động", name=record_id[:60])
    if kind not in KINDS:
        raise Refused("usage", detail=f"không có danh sách loại “{kind[:20]}”")
    words = _words(desk, found.record)
    return (
        law.certificates(found.record, words)
        if kind == CERTIFICATES
        else law.signature(found.record, words, days, lines)
    )


def write_sheet(
    desk: Desk, record_id: str, out: Path, kind: str = SIGNATURE, *, days: int = 0, lines: int = 0
) -> Written:  # fmt: skip
    """Write a sheet as .pdf, .docx or .xlsx. Raises as ``sheet``; ``Refused("usage")`` for another suffix;
    ``Machine``."""
    made = sheet(desk, record_id, kind, days, lines)
    head = replace(letterhead(desk), number=_NUMBER)
    match out.suffix.lower():
        case ".pdf":
            from kc_desktop.exchange.documents.sheet_pdf import write_sheet_pdf

            write_sheet_pdf(made, head, out)
        case ".docx":
            from kc_desktop.exchange.documents.sheet_docx import write_sheet_docx

            write_sheet_docx(made, head, out)
        case ".xlsx":
            from kc_desktop.exchange.excel.sheet_xlsx import write_sheet_xlsx

            write_sheet_xlsx(made, head, out)
        case other:
            raise Refused("usage", detail=f"không ghi được danh sách dạng “{other}” (dùng .pdf, .docx hoặc .xlsx)")
    return Written(out, len(made.rows))


def _words(desk: Desk, activity: Activity) -> law.Words:
    people = law.listed(activity)
    linked = [one.facility for one in people if one.facility and not one.office]
    names = lists.names_of(desk, "facility", linked) if linked else {}
    offices = [
        ", ".join(filter(None, (
            one.office or names.get(one.facility or "", ""),
            desk.names.unit_label(one.commune) if one.commune else "",
        )))
        for one in people
    ]  # fmt: skip
    genders = {entry.code: entry.label for entry in desk.packs.codes("gender")}
    return law.Words(genders, offices, desk.names.unit_label(activity.commune) if activity.commune else "")
