"""Papers as files: one as Word or PDF, or all papers of a dossier as one numbered set with its contents."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import Dossier
from kc_desktop.domain.errors import Refused
from kc_desktop.services import disputed_money, lists, records, templates
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers.context import Kept, head, of_dossier, of_many, of_month, opened, source
from kc_desktop.services.dossier_papers.kinds import KINDS, MONTH, PaperKind, kind_named
from kc_desktop.services.lists import Query
from kc_desktop.system.clock import now
from kc_desktop.system.files import write_atomic

MOST = 2000
"""Dossiers of one list."""
ALWAYS = (
    "de_nghi_ho_tro",
    "de_an",
    "du_toan",
    "cong_van",
    "phieu_tham_dinh",
    "bien_ban_tham_dinh",
    "hop_dong",
    "ke_hoach",
)
"""Kinds that are printed also before their record is there, with dots to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that can be made of a dossier. ``record_id``: of its own record; of the dossier where it has none, then
    what that record would say is dotted. ``facility``: the beneficiary (its establishment or row) that signs it."""

    kind: PaperKind
    record_id: str
    title: str
    facility: str = ""
    ready: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """``pages``: of a PDF, 0 for Word; ``remarks``: amounts printed that two places wrote differently, what the Word
    file would print and the PDF does not."""

    out: Path
    papers: int
    pages: int
    remarks: tuple[str, ...]


def papers_of(desk: Desk, dossier_id: str) -> tuple[Paper, ...]:
    """What can be printed of a dossier, in the order of the set. ``ready``: its record is there."""
    found = records.load(desk, Dossier.key, dossier_id).record
    dossier = found if isinstance(found, Dossier) else Dossier()
    kinds = sorted((kind for kind in KINDS.values() if kind.in_set), key=lambda kind: kind.in_set)
    return tuple(paper for kind in kinds for paper in _papers(desk, kind, dossier_id, dossier))


def make(
    desk: Desk,
    key: str,
    ids: Sequence[str],
    *,
    on: date | None = None,
    facility: str = "",
    kept: Kept | None = None,
) -> bytes:
    """One paper as a Word file. ``ids``: a dossier, or the record the paper is made from; several dossiers where the
    kind lists them; a month as YYYY-MM for ``MONTH``; ``kept``: shared by the papers of one set. Raises ``Refused``:
    "not_found", "usage", "over_limit", "bad_template"."""
    from kc_desktop.exchange.documents.word.render import render

    kind, day = kind_named(key), on or now().date()
    if not ids or (len(ids) > 1 and not kind.many):
        raise Refused("usage", detail=f"văn bản {key} cần một mã" if ids else "chưa chọn hồ sơ nào")
    if len(ids) > MOST:
        raise Refused("over_limit", name=kind.title, detail=f"{len(ids)} đề án, tối đa {MOST}")
    if kind.key == MONTH:
        context = of_month(desk, ids[0], day)
    elif kind.many:
        context = of_many(desk, ids, day)
    else:
        context = of_dossier(desk, kind, source(desk, kind, ids[0], day, facility, kept), kept)
    return render(templates.template(desk, key), context)


def write(
    desk: Desk, key: str, ids: Sequence[str], out: Path, *, on: date | None = None, facility: str = ""
) -> Written:
    """Write one paper as .docx or .pdf, by the suffix. Raises what ``make`` raises, ``Refused("usage")`` for another
    suffix, ``Machine``."""
    from kc_desktop.exchange.documents.word.pdf import to_pdf

    if out.suffix.lower() not in (".docx", ".pdf"):
        raise Refused("usage", detail=f"văn bản ghi được dạng .docx hoặc .pdf, không phải “{out.suffix}”")
    docx = make(desk, key, ids, on=on, facility=facility)
    disputed = tuple(text for one in ids for text in _disputed(desk, kind_named(key), one))
    if out.suffix.lower() == ".docx":
        write_atomic(out, docx)
        return Written(out, 1, 0, disputed)
    made = to_pdf(docx)
    write_atomic(out, made.pdf)
    return Written(out, 1, made.pages, (*disputed, *made.remarks))


def write_set(
    desk: Desk, dossier_id: str, out: Path, *, only: Collection[str] = (), progress: Progress = SILENT
) -> Written:
    """All papers of a dossier as one numbered PDF with contents. ``only``: keys of the kinds wanted; else every paper
    whose record is there. Raises ``Refused``: "not_found", "usage", "bad_template"; ``Machine``; ``Cancelled``."""
    from kc_desktop.exchange.documents.word.paper_set import COVER, SetPaper, bind

    if out.suffix.lower() != ".pdf":
        raise Refused("usage", detail=f"bộ hồ sơ chỉ ghi được dạng .pdf, không phải “{out.suffix}”")
    wanted = [p for p in papers_of(desk, dossier_id) if (p.kind.key in only if only else p.ready)]

    def made() -> Iterator[SetPaper]:
        kept: Kept = {}
        for paper in wanted:
            docx = make(desk, paper.kind.key, [paper.record_id], facility=paper.facility, kept=kept)
            yield SetPaper(paper.title, docx)

    told, day = records.load(desk, Dossier.key, dossier_id).record.values, now().date()
    pairs = dict.fromkeys((paper.kind, paper.record_id) for paper in wanted)
    disputed = dict.fromkeys(text for kind, one in pairs for text in _disputed(desk, kind, one))
    about = {
        "ten": told.get("name"), "ma": told.get("code"), "don_vi": told.get("implementer"), "nam": told.get("year"),
        "ngay": day,
    }  # fmt: skip
    context = {"co_quan": head(desk, day)["co_quan"], "ho_so": about}
    bound = bind(made(), templates.template(desk, COVER), context, progress)
    write_atomic(out, bound.pdf)
    return Written(out, len(wanted), bound.pages, (*disputed, *bound.remarks))


def _disputed(desk: Desk, kind: PaperKind, record_id: str) -> Iterator[str]:
    """The amounts of the record, and of its dossier, that two places wrote differently."""
    if kind.key == MONTH:
        return
    seen = opened(desk, record_id, (kind.form, Dossier.key))
    yield from disputed_money.remarks(desk, seen)
    dossier_id = str(seen.record.values.get("dossier") or "")
    if dossier_id:
        yield from disputed_money.remarks(desk, opened(desk, dossier_id, (Dossier.key,)))


def _papers(desk: Desk, kind: PaperKind, dossier_id: str, dossier: Dossier) -> Iterator[Paper]:
    if kind.each:
        rows = dossier.beneficiaries or ()
        for row in rows:
            title = f"{kind.title} – {row.name}" if len(rows) > 1 and row.name else kind.title
            yield Paper(kind, dossier_id, title, row.facility or row.row_id)
        return
    if kind.form == Dossier.key:
        yield Paper(kind, dossier_id, kind.title)
        return
    nums = lists.ids(desk, Query(kind.form, where={"dossier": (dossier_id,)}))
    made = sorted(lists.record_ids(desk, kind.form, nums))
    names = lists.names_of(desk, kind.form, made)
    for one in made:
        yield Paper(kind, one, f"{kind.title} – {names.get(one, '')}".rstrip(" –"))
    if not made and kind.key in ALWAYS:
        yield Paper(kind, dossier_id, kind.title, ready=False)
