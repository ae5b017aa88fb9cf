"""The papers of a dossier: which the rules of its day want, for what, and how each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import show
from kc_desktop.domain.declared.dossier import PaperRow
from kc_desktop.domain.procedure.deadlines import Deadline
from kc_desktop.domain.procedure.facts import FACTS, Firm, Known, PaperAt
from kc_desktop.domain.procedure.steps import Course
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.columns import YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import PAPERS, PHASES
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

MISSING, THERE, COPY, EXPIRED, NOT_NEEDED, LATER = "missing", "there", "copy_only", "expired", "not_needed", "later"
OPEN = frozenset({MISSING, COPY, EXPIRED})
"""What somebody still has to bring."""
HAVE, HAVE_COPY, WAIVED = "co", "ban_sao", "khong_can"
"""Codes of ``paper_state``."""

_WHERE = {
    "dossier": N_("rules", "có số, ngày trong đề án"),
    "facility": N_("rules", "có trong hồ sơ cơ sở"),
    "event": N_("rules", "có số văn bản ở bước đã ghi"),
}
_TEXTS = {
    MISSING: N_("rules", "chưa có"),
    THERE: N_("rules", "đã có"),
    COPY: N_("rules", "mới có bản sao, cần bản chính"),
}
_IN_RECORD = N_("rules", "có trong chương trình")
_UNFINISHED = N_("rules", "đã lập trong chương trình, chưa đủ số và ngày")
_EXPIRED_ON = N_("rules", "hết giá trị từ ngày {day}")
_WAIVED = N_("rules", "lý do đã ghi: {why}")
_NOBODY = N_("rules", "chưa có tên đơn vị thụ hưởng")


@dataclass(frozen=True, slots=True)
class Line:
    """One paper, of one beneficiary where each has its own. ``file``: hash of its scan (signed); ``record``: (form, id)
    where the program has it; ``prints``: the template that prints it; ``row_id``: of the dossier's own mark."""

    paper: str
    phase: str
    status: str
    why: Because
    facility: str = ""
    facility_name: str = ""
    number: str = ""
    issued_on: date | None = None
    valid_to: date | None = None
    file: str = ""
    record: tuple[str, str] | None = None
    prints: str = ""
    row_id: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to bring it."""
        return self.status in OPEN

    @property
    def path(self) -> str:
        """Where the dossier speaks of it."""
        return f"papers/{self.row_id}/state" if self.row_id else "papers"


@dataclass(frozen=True, slots=True)
class Checklist:
    """``phase``: what papers are to be made ready for now, "" when nothing is ahead; ``deadline``: of that phase."""

    lines: tuple[Line, ...]
    on: date
    phase: str = ""
    deadline: Deadline | None = None

    def open(self, phase: str = "") -> tuple[Line, ...]:
        """What is missing for a phase ("" = for all)."""
        return tuple(line for line in self.lines if line.is_open and phase in ("", line.phase))

    def percent(self, phase: str = "") -> int:
        """How much of what is needed is there, 0..100; 100 when nothing is needed. Only all of it is 100."""
        needed = [line for line in self.lines if phase in ("", line.phase) and (line.is_open or line.status == THERE)]
        there = sum(line.status == THERE for line in needed)
        return 100 * there // len(needed) if needed else 100


def lines_of(known: Known, law: Law, course: Course, trail: Sequence[str], on: date) -> tuple[Line, ...]:
    """Every paper of the dossier, phase by phase; of what two rules want the earlier phase counts."""
    ahead = {phase for phase, _ in course.phases_from(trail)}
    marks = {(row.paper, row.facility or ""): row for row in known.dossier.papers or () if row.paper}
    own = (*known.papers, *_of_events(known, course))
    found: dict[tuple[str, str], Line] = {}
    rules = [rule for rule in law.rules(PAPERS.name) if known.scope.covers(rule)]
    order = tuple(PHASES)
    for rule in sorted(rules, key=lambda rule: order.index(rule.text("phase"))):
        for firm in _firms(known, rule):
            line = _line(known, rule, firm, marks, own, (on, rule.text("phase") in ahead))
            found.setdefault((line.paper, line.facility), line)
    extra = (row for key, row in marks.items() if key[0] and not any(found_key[0] == key[0] for found_key in found))
    return (*found.values(), *(_extra(row) for row in extra))


def phase_of(lines: Sequence[Line], course: Course, trail: Sequence[str]) -> str:
    """The phase to make ready now: the first one ahead for which something is open, else the next one ahead."""
    ahead = [phase for phase, _ in course.phases_from(trail)]
    late = (phase for phase in ahead if any(line.is_open and line.phase == phase for line in lines))
    return next(late, ahead[0] if ahead else "")


def _firms(known: Known, rule: Rule) -> tuple[Firm | None, ...]:
    if rule.text("each") != YES or not known.firms:
        return (None,)
    return known.firms


def _line(
    known: Known,
    rule: Rule,
    firm: Firm | None,
    marks: Mapping[tuple[str, str], PaperRow],
    own: Sequence[PaperAt],
    when: tuple[date, bool],
) -> Line:
    paper, phase, facility = rule.text("paper"), rule.text("phase"), firm.id if firm else ""
    on, ahead = when
    mark = marks.get((paper, facility)) or marks.get((paper, ""))
    record = next(iter(_records(rule, facility, own)), None)
    status, text = _standing(known, rule, firm, mark, record)
    number = (mark and mark.number) or (record.number if record else "")
    issued = (mark and mark.issued_on) or (record.issued_on if record else None)
    valid_to = (mark and mark.valid_to) or _valid_to(rule, issued)
    if status == THERE and ahead and valid_to is not None and valid_to < on:
        status, text = EXPIRED, say(_EXPIRED_ON, day=show(valid_to))
    at = (record.form, record.at) if record is not None and record.at else None
    return Line(
        paper, phase, status, reason(rule, "", text), facility, firm.name if firm else "", number or "", issued,
        valid_to, (mark and mark.file) or "", at, rule.text("prints"), mark.row_id if mark else "",
    )  # fmt: skip


def _standing(
    known: Known, rule: Rule, firm: Firm | None, mark: PaperRow | None, record: PaperAt | None
) -> tuple[str, Sentence]:
    """What the office says of the paper, else whether it is needed at all, else what the program has."""
    if mark is not None and mark.state == WAIVED:
        return NOT_NEEDED, say(_WAIVED, why=mark.reason or "")
    if mark is not None:
        status = COPY if mark.state == HAVE_COPY else THERE
        return status, say(_TEXTS[status])
    holds, why = known.holds(rule.text("fact"), firm) if rule.text("fact") in FACTS else (True, None)
    if holds is False and why is not None:
        return NOT_NEEDED, why
    if record is not None and record.complete:
        return THERE, say(_WHERE.get(record.form, _IN_RECORD))
    if rule.text("each") == YES and not known.named and known.scope.is_group:
        return LATER, say(_NOBODY)
    if why is not None:
        return LATER, why
    return MISSING, say(_UNFINISHED if record is not None else _TEXTS[MISSING])


def _records(rule: Rule, facility: str, own: Sequence[PaperAt]) -> Iterator[PaperAt]:
    """What the program has of a paper, the complete ones first, the newest first."""
    found = []
    for word in rule.words("record"):
        form, _, kind = word.partition(":")
        found += [
            paper for paper in own if paper.form == form and kind in ("", paper.kind)
            if not facility or paper.facility in ("", facility)
        ]  # fmt: skip
    found += [paper for paper in own if paper.form == "event" and paper.kind == rule.text("paper")]
    yield from sorted(found, key=lambda p: (p.complete, p.issued_on or date.min, p.at), reverse=True)


def _of_events(known: Known, course: Course) -> Iterator[PaperAt]:
    """A step taken by a paper that was named is that paper."""
    by = {step.step: ask.values for step in course.steps for ask in step.asks if ask.kind == "by"}
    for event in course.since_exit(known.events):
        if event.paper and event.step in by:
            yield PaperAt("event", by[event.step][0], "", event.paper, event.paper_on or event.on)


def _valid_to(rule: Rule, issued: date | None) -> date | None:
    months = rule.whole("months")
    if months is None or issued is None:
        return None
    year, month = divmod(issued.year * 12 + issued.month - 1 + months, 12)
    return next(day for last in (issued.day, 30, 29, 28) if (day := _date(year, month + 1, last)))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _extra(row: PaperRow) -> Line:
    """A paper that the office has and no rule asks for."""
    status = {HAVE_COPY: COPY, WAIVED: NOT_NEEDED}.get(row.state or "", THERE)
    text = say(_WAIVED, why=row.reason or "") if status == NOT_NEEDED else say(_TEXTS[status])
    return Line(
        row.paper or "", "", THERE if status == COPY else status, Because(text), row.facility or "", "",
        row.number or "", row.issued_on, row.valid_to, row.file or "", row_id=row.row_id,
    )  # fmt: skip
