"""The list of visits that somebody takes along: on paper, or as a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.values import show
from kc_desktop.services import listing, records, visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.services.visits import Job
from kc_desktop.store.queries import lists

TITLE = "Danh sách cơ sở cần khảo sát"
COLUMNS = (
    ("Cơ sở, việc", 22.0),
    ("Xã, phường", 12.0),
    ("Địa chỉ", 16.0),
    ("Người đại diện, điện thoại", 17.0),
    ("Vì sao", 12.0),
    ("Khảo sát lần trước", 12.0),
    ("Người làm", 13.0),
    ("Hạn", 12.0),
    ("Tình trạng", 12.0),
)


def rows(desk: Desk, jobs: Iterable[Job]) -> list[tuple[str, ...]]:
    """One line of texts for each assignment, under ``COLUMNS``."""
    listed = list(jobs)
    with desk.store.reader() as connection:
        people = lists.headlines(connection, "collaborator", sorted({job.collaborator for job in listed}))
    return [_row(desk, job, people.get(job.collaborator, "")) for job in listed]


def _row(desk: Desk, job: Job, person: str) -> tuple[str, ...]:
    names: Names = desk.names
    known = records.load_or_new(desk, "facility", job.facility) if job.facility else None
    values = known.record.values if known is not None and known.form.key == "facility" else {}
    form = known.form.by_key if known is not None else {}
    where = [str(values[key]) for key in ("site_hamlet", "site_address") if values.get(key)]
    phones = show(form["phones"], values["phones"], names) if values.get("phones") else ""
    who = [text for text in (str(values.get("representative") or ""), phones) if text]
    before = visits.previous(desk, job.facility, job.due, besides=job.survey) if job.facility and job.due else None
    last = before.visited_on if before is not None else None
    return (
        job.name,
        names.unit_label(job.commune),
        ", ".join(where),
        ", ".join(who),
        names.code_label("assignment_reason", job.reason) if job.reason else "",
        show_day(last) if last else "",
        person,
        show_day(job.due) if job.due else "",
        names.code_label("assignment_state", job.state),
    )


def write(desk: Desk, jobs: Iterable[Job], out: Path) -> int:
    """Write ``out``, .xlsx or .pdf; gives the number of lines. Raises ``Refused("usage")`` for another suffix;
    ``Machine``."""
    lines = rows(desk, jobs)
    notes = (desk.identity.name, f"{len(lines)} việc")
    heads = [name for name, _ in COLUMNS]
    match out.suffix.lower():
        case ".xlsx":
            listing.write_listing(out, TITLE, notes, heads, lines)
        case ".pdf":
            from kc_desktop.exchange.documents.list_pdf import write_list_pdf

            write_list_pdf(out, TITLE, notes, COLUMNS, lines, desk.identity.name)
        case other:
            raise Refused("usage", detail=f"không ghi được danh sách dạng “{other}” (dùng .xlsx hoặc .pdf)")
    return len(lines)
