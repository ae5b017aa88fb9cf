"""What a step needs (column ``needs`` of ``STEPS``), and what of it a dossier lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.procedure.checklist import THERE, Line
from kc_desktop.domain.procedure.facts import Known
from kc_desktop.domain.procedure.steps import Ask, Course
from kc_desktop.domain.rules.answers import say
from kc_desktop.domain.rules.procedure_tables import PHASES
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

_PAPER = N_("rules", "Chưa có giấy tờ: {paper}")
_PAPERS = N_("rules", "Còn thiếu {count} giấy tờ cho bước {phase}")
_FIELD = N_("rules", "Chưa ghi: {field}")
_RECORD = N_("rules", "Chưa lập: {form}")
_STEP = N_("rules", "Chưa qua bước: {step}")
_NUMBER = N_("rules", "Chưa ghi số văn bản")
_AMOUNT = N_("rules", "Chưa ghi số tiền")
_PROGRAMME = N_("rules", "Chưa ghi chương trình hoặc năm chuyển sang")
GIVEN = {"by": "paper", "number": "paper", "amount": "amount", "programme": "programme"}
"""Kinds of ``Ask`` that can be answered when the step is taken → what is given."""


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody says when taking a step. ``programme``, ``year``: of a dossier that moves; ``force_reason``: why
    the step is taken although something it needs is missing."""

    on: date | None = None
    paper: str = ""
    paper_on: date | None = None
    actor: str = ""
    amount: int | None = None
    remark: str = ""
    programme: str = ""
    year: int | None = None
    batch: str = ""
    force_reason: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """Something a step wants and does not find. ``word``: as the rule writes it; ``path``: the field that lacks it."""

    word: str
    text: Sentence
    hard: bool
    path: str = ""


@dataclass(frozen=True)
class Evidence:
    """What a dossier can show: ``lines`` of its check-list, its records, its steps, its fields."""

    course: Course
    known: Known
    lines: tuple[Line, ...]
    lookup: Lookup

    def lack(self, ask: Ask, given: Given) -> Need | None:
        """What is missing of one need; None when it is met, or of a kind that this program does not know."""
        check = CHECKS.get(ask.kind)
        text = check(self, ask, given) if check is not None else None
        if text is None:
            return None
        path = ask.value if ask.kind == "field" else "papers" if ask.kind in ("paper", "papers", "by") else ""
        return Need(f"{ask.kind}:{ask.value}".rstrip(":"), text, ask.hard, path)

    def lines_for(self, papers: tuple[str, ...]) -> list[Line]:
        """The lines of some papers."""
        return [line for line in self.lines if line.paper in papers]

    def word(self, code_list: str, code: str) -> Sentence:
        """A code in words."""
        return Sentence(self.lookup.code_label(code_list, code), {}, "codelist")


def phase_words(phase: str) -> Sentence:
    """A phase in words."""
    return say(PHASES.get(phase, phase))


def _paper(own: Evidence, ask: Ask, _given: Given) -> Sentence | None:
    """Any one of the alternatives is there for the whole dossier, or nothing of them is open."""
    lines = own.lines_for(ask.values)
    first = next((line for line in lines if line.is_open), None)
    if first is None or any(line.status == THERE and not line.facility for line in lines):
        return None
    return say(_PAPER, paper=own.word("dossier_paper", first.paper))


def _by(own: Evidence, ask: Ask, given: Given) -> Sentence | None:
    """The paper that carries the step."""
    if given.paper or any(line.status == THERE for line in own.lines_for(ask.values)):
        return None
    return say(_PAPER, paper=own.word("dossier_paper", ask.values[0]))


def _papers(own: Evidence, ask: Ask, _given: Given) -> Sentence | None:
    count = sum(line.is_open and line.phase == ask.value for line in own.lines)
    return say(_PAPERS, count=count, phase=phase_words(ask.value)) if count else None


def _field(own: Evidence, ask: Ask, _given: Given) -> Sentence | None:
    field = Dossier.by_key.get(ask.value)
    if field is None or own.known.dossier.values.get(ask.value) not in (None, "", ()):
        return None
    return say(_FIELD, field=Sentence(field.label, {}, "form"))


def _record(own: Evidence, ask: Ask, _given: Given) -> Sentence | None:
    if own.known.records.get(ask.value) or ask.value not in FORMS:
        return None
    return say(_RECORD, form=Sentence(FORMS[ask.value].title, {}, "form"))


def _step(own: Evidence, ask: Ask, _given: Given) -> Sentence | None:
    taken = {event.step for event in own.course.since_exit(own.known.events)}
    return None if ask.value in taken else say(_STEP, step=own.word("dossier_step", ask.value))


def _number(_own: Evidence, _ask: Ask, given: Given) -> Sentence | None:
    return None if given.paper else say(_NUMBER)


def _amount(own: Evidence, ask: Ask, given: Given) -> Sentence | None:
    known = own.known.dossier.values.get(ask.value) if ask.value else None
    return say(_AMOUNT) if given.amount is None and known is None else None


def _programme(_own: Evidence, _ask: Ask, given: Given) -> Sentence | None:
    return None if given.programme or given.year else say(_PROGRAMME)


CHECKS: Mapping[str, Callable[[Evidence, Ask, Given], Sentence | None]] = {
    "paper": _paper,
    "by": _by,
    "papers": _papers,
    "field": _field,
    "record": _record,
    "step": _step,
    "number": _number,
    "amount": _amount,
    "programme": _programme,
}
"""What ``needs`` may ask for."""
