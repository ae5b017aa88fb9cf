"""What to do next with a dossier: at most three sentences, the most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.procedure.checklist import Checklist
from kc_desktop.domain.procedure.deadlines import Deadline
from kc_desktop.domain.procedure.needs import phase_words
from kc_desktop.domain.procedure.path import NOW, Path, Possible
from kc_desktop.domain.rules.answers import say
from kc_desktop.domain.rules.procedure_tables import MAIN, SIDE
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

MOST = 3
_SHOWN = 3
_LATE = N_("rules", "Đã quá hạn {days} ngày: {step} ({deadline})")
_LEFT = N_("rules", "{step}: còn {days} ngày ({deadline})")
_TODAY = N_("rules", "{step}: hạn cuối hôm nay ({deadline})")
_NEXT = N_("rules", "Bước tiếp theo: {step}, do {actor}")
_NEXT_WITH = N_("rules", "Bước tiếp theo: {step}, do {actor}. {need}")
_ONE = N_("rules", "Bổ sung cho {phase}: {first}")
_TWO = N_("rules", "Bổ sung cho {phase}: {first}; {second}")
_THREE = N_("rules", "Bổ sung cho {phase}: {first}; {second}; {third}")
_MORE = N_("rules", "Bổ sung cho {phase}: {first}; {second}; {third} và {count} giấy tờ khác")
_BACK = N_("rules", "Chờ {actor}: {step}")
_REPORT = N_("rules", "Báo cáo tiến độ tháng này")
_SOON = 30
"""Days before a deadline from which it is named with its days."""


def what_next(path: Path, papers: Checklist, lookup: Lookup, today: date) -> tuple[Sentence, ...]:
    """Deadlines that ran out or soon do, what papers lack, the next step and who takes it. Nothing of a dossier that is
    done; of one that left its path only how it comes back."""
    step, inside = path.next, any(stage.standing == NOW for stage in path.stages)
    if step is None and inside:
        back = next((one for one in path.possible if one.way == SIDE), None)
        waits = [say(_BACK, actor=_actor(back, lookup), step=_step(back, lookup))] if back is not None else []
        times = [(back.deadline, _step(back, lookup))] if back is not None else []
        return tuple([*waits, *_times([*times, (path.report, say(_REPORT))], today), *_papers(papers, lookup)][:MOST])
    if step is None or not inside:
        return () if step is None else (_do(step, lookup),)
    times = [(one.deadline, _step(one, lookup)) for one in path.possible if one.way == MAIN]
    times.append((path.report, say(_REPORT)))
    return tuple([*_times(times, today), *_papers(papers, lookup), _do(step, lookup)][:MOST])


def _times(times: Sequence[tuple[Deadline | None, Sentence]], today: date) -> list[Sentence]:
    """The deadlines that ran out or soon do, the first that ends first."""
    known = sorted(((one, name) for one, name in times if one is not None), key=lambda pair: pair[0].by)
    return [sentence for one, name in known if (sentence := _time(one, name, today)) is not None]


def _time(deadline: Deadline, name: Sentence, today: date) -> Sentence | None:
    left, text = deadline.left(today), deadline.because.text
    if left < 0:
        return say(_LATE, days=-left, step=name, deadline=text)
    if left == 0:
        return say(_TODAY, step=name, deadline=text)
    return say(_LEFT, step=name, days=left, deadline=text) if left <= _SOON else None


def _papers(papers: Checklist, lookup: Lookup) -> list[Sentence]:
    """The missing papers of the phase to make ready, by name; one of several beneficiaries is named once."""
    missing = list(dict.fromkeys(line.paper for line in papers.open(papers.phase))) if papers.phase else []
    if not missing:
        return []
    names = [Sentence(lookup.code_label("dossier_paper", code), {}, "codelist") for code in missing[:_SHOWN]]
    facts: dict[str, Sentence | int | str] = dict(zip(("first", "second", "third"), names, strict=False))
    template = (_ONE, _TWO, _THREE, _MORE)[min(len(missing), _SHOWN + 1) - 1]
    return [say(template, phase=phase_words(papers.phase), count=len(missing) - len(names), **facts)]


def _do(step: Possible, lookup: Lookup) -> Sentence:
    hard = [need for need in step.missing if need.hard]
    name, actor = _step(step, lookup), _actor(step, lookup)
    return say(_NEXT_WITH, step=name, actor=actor, need=hard[0].text) if hard else say(_NEXT, step=name, actor=actor)


def _step(step: Possible, lookup: Lookup) -> Sentence:
    return Sentence(lookup.code_label("dossier_step", step.step), {}, "codelist")


def _actor(step: Possible, lookup: Lookup) -> Sentence:
    code = step.actors[0] if step.actors else ""
    return Sentence(lookup.code_label("dossier_actor", code), {}, "codelist")
