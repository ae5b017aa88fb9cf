"""stage, checklist: where a đề án is, the next step taken, its papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kc_desktop.cli.call import Call
from kc_desktop.domain import dates
from kc_desktop.domain.amounts import NotANumber, parse_money
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.procedure.checklist import Checklist
from kc_desktop.domain.procedure.path import NOW
from kc_desktop.domain.rules.procedure_tables import PHASES
from kc_desktop.services import procedure
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import Given, Overview, Taken, telling
from kc_desktop.system.clock import now

_STANDING = {"done": "✓", "now": "►", "ahead": " ", "skipped": "–", "cut": "×"}
_STATUS = {
    "missing": "CHƯA CÓ", "there": "ĐÃ CÓ", "copy_only": "BẢN SAO", "expired": "HẾT HẠN", "not_needed": "KHÔNG CẦN",
    "later": "NỘP SAU",
}  # fmt: skip


def stage(call: Call) -> int:
    """The path of a dossier; with a step, the step taken first."""
    args, today = call.args, now().date()
    taken: Taken | None = None
    if args.step:
        given = Given(
            _day(args.on, "--on"), args.paper, _day(args.paper_on, "--paper-on"), args.actor, _amount(args.amount),
            args.remark, args.programme, args.year, args.batch, args.force,
        )  # fmt: skip
        with call.writing() as app:
            taken = procedure.take_steps(app.desk, (args.id, *args.also), args.step, given)
    with call.reading() as app:
        found = procedure.overview(app.desk, args.id, today)
        if found.dossier.deleted:
            raise Refused("not_found", what="đề án", name=args.id[:60])
        body: dict[str, object] = {
            "id": args.id,
            "taken": args.step,
            "ids": taken.ids if taken else (),
            "group": taken.group if taken else "",
            "missing": [{"id": one, "text": text} for one, text in taken.warnings] if taken else [],
            **telling.path_json(app.desk, found.path, today),
            "next": [str(sentence) for sentence in found.next],
        }
        lines = [*_taken_lines(taken), *_path_lines(app.desk, found)]
    call.out.show(body, lines)
    return 0


def checklist(call: Call) -> int:
    """The papers of a dossier, phase by phase."""
    with call.reading() as app:
        found = procedure.checklist(app.desk, call.args.id, _day(call.args.on, "--on"))
        body = {"id": call.args.id, **telling.checklist_json(app.desk, found)}
        lines = list(_paper_lines(app.desk, found))
    call.out.show(body, lines)
    return 0


def _day(text: str, option: str) -> date | None:
    try:
        return dates.parse_date(text) if text else None
    except dates.NotADate:
        raise Refused("usage", detail=f"{option} {text[:20]}: không phải là ngày (2026-05-20 hoặc 20/5/2026)") from None


def _amount(text: str) -> int | None:
    try:
        return parse_money(text) if text else None
    except NotANumber:
        raise Refused(
            "usage", detail=f"--amount {text[:30]}: không phải là số tiền (300000000, 300tr, “1,2 tỷ”)"
        ) from None


def _taken_lines(taken: Taken | None) -> Iterator[str]:
    if taken is not None:
        yield f"Đã ghi bước cho {len(taken.ids)} đề án; lấy lại: take-back {taken.group}"
        yield from dict.fromkeys(f"  chú ý: {text}" for _, text in taken.warnings)


def _path_lines(desk: Desk, found: Overview) -> Iterator[str]:
    path, label = found.path, desk.names.code_label
    yield f"{label('dossier_status', path.state)}. {path.law_text}"
    for one in path.stages:
        on = dates.show(one.on) if one.on else ""
        by = f"  {one.deadline.because.text}" if one.deadline else ""
        late = f", muộn {one.late} ngày" if one.late else ""
        spent = f"  ({one.days} ngày)" if one.days is not None and one.standing != NOW else ""
        yield f"  {_STANDING[one.standing]} {label('dossier_status', one.state):32} {on:10}{spent}{by}{late}"
    yield from (f"  ! {text}" for text in path.warnings)
    yield "Làm được:"
    for step in path.possible:
        who = ", ".join(label("dossier_actor", code) for code in step.actors)
        yield f"  {step.step:18} {label('dossier_step', step.step)} ({who})"
        yield from (f"      {'✗' if need.hard else '?'} {need.text}" for need in step.missing)
    yield from (f"→ {sentence}" for sentence in found.next)


def _paper_lines(desk: Desk, papers: Checklist) -> Iterator[str]:
    for phase in (*PHASES, ""):
        lines = [line for line in papers.lines if line.phase == phase]
        if lines:
            yield f"{PHASES[phase].upper()} – {papers.percent(phase)} %" if phase else "GIẤY TỜ KHÁC"
        for line in lines:
            whose = f" – {line.facility_name}" if line.facility_name else ""
            number = f" {line.number}" if line.number else ""
            name = desk.names.code_label("dossier_paper", line.paper)
            yield f"  {_STATUS[line.status]:10} {name}{whose}{number}: {line.why.text}"
    if papers.deadline is not None:
        yield f"Hạn: {papers.deadline.because.text} ({papers.deadline.left(papers.on)} ngày)"
