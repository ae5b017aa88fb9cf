"""A path and a check-list as JSON objects for the command line: codes, with the words a person reads."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.procedure.checklist import Checklist, Line
from kc_desktop.domain.procedure.deadlines import Deadline
from kc_desktop.domain.procedure.path import Path, Possible, Stage
from kc_desktop.domain.procedure.steps import Event
from kc_desktop.domain.rules.procedure_tables import PHASES
from kc_desktop.services.desk import Desk


def path_json(desk: Desk, path: Path, today: date) -> dict[str, object]:
    """The keys of the command ``stage`` that tell the path."""
    label = desk.names.code_label
    return {
        "state": path.state,
        "label": label("dossier_status", path.state),
        "law_on": path.law_on,
        "kept": path.kept,
        "stages": [_stage(desk, stage, today) for stage in path.stages],
        "events": [_event(desk, event) for event in path.events],
        "possible": [_possible(desk, one, today) for one in path.possible],
        "warnings": [str(text) for text in path.warnings],
        "report": deadline_json(path.report, today),
    }


def _stage(desk: Desk, stage: Stage, today: date) -> dict[str, object]:
    return {
        "state": stage.state,
        "label": desk.names.code_label("dossier_status", stage.state),
        "standing": stage.standing,
        "on": stage.on,
        "days": stage.days,
        "late": stage.late,
        "deadline": deadline_json(stage.deadline, today),
    }


def _event(desk: Desk, event: Event) -> dict[str, object]:
    return {
        "row": event.row_id,
        "step": event.step,
        "label": desk.names.code_label("dossier_step", event.step) if event.step else "",
        "state": event.state,
        "on": event.on,
        "actor": event.actor,
        "paper": event.paper,
        "paper_on": event.paper_on,
        "amount": event.amount,
        "remark": event.remark,
        "author": event.author,
    }


def _possible(desk: Desk, one: Possible, today: date) -> dict[str, object]:
    return {
        "step": one.step,
        "label": desk.names.code_label("dossier_step", one.step),
        "to": one.to,
        "way": one.way,
        "actors": one.actors,
        "asks": sorted(one.asks),
        "missing": [{"need": need.word, "text": str(need.text), "hard": need.hard} for need in one.missing],
        "blocked": one.blocked,
        "deadline": deadline_json(one.deadline, today),
        "clause": one.clause,
        "mark": one.mark,
    }


def deadline_json(deadline: Deadline | None, today: date) -> dict[str, object] | None:
    """A deadline with the days left; None where there is none."""
    if deadline is None:
        return None
    because = deadline.because
    return {
        "entry": deadline.entry,
        "label": deadline.label,
        "by": deadline.by,
        "left": deadline.left(today),
        "text": str(because.text),
        "clause": because.clause,
        "unverified": because.unverified,
    }


def checklist_json(desk: Desk, papers: Checklist) -> dict[str, object]:
    """The keys of the command ``checklist``."""
    phases = [phase for phase in PHASES if any(line.phase == phase for line in papers.lines)]
    return {
        "on": papers.on,
        "phase": papers.phase,
        "percent": papers.percent(papers.phase) if papers.phase else papers.percent(),
        "percent_all": papers.percent(),
        "deadline": deadline_json(papers.deadline, papers.on),
        "phases": [
            {"phase": phase, "label": PHASES[phase], "percent": papers.percent(phase), "open": len(papers.open(phase))}
            for phase in phases
        ],
        "lines": [_line(desk, line) for line in papers.lines],
    }


def _line(desk: Desk, line: Line) -> dict[str, object]:
    form, record_id = line.record or ("", "")
    return {
        "paper": line.paper,
        "label": desk.names.code_label("dossier_paper", line.paper),
        "phase": line.phase,
        "status": line.status,
        "why": str(line.why.text),
        "clause": line.why.clause,
        "unverified": line.why.unverified,
        "facility": line.facility,
        "facility_name": line.facility_name,
        "number": line.number,
        "issued_on": line.issued_on,
        "valid_to": line.valid_to,
        "file": line.file,
        "form": form,
        "record": record_id,
        "prints": line.prints,
    }
