"""Appraisal: the criteria of a day for a dossier, and the conclusion that follows from what was found. The person
decides; the program proposes and says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kc_desktop.domain.declared.appraisal import Appraisal, ScoreRow
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.rules.answers import say
from kc_desktop.domain.rules.appraisal_tables import CRITERIA
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

PASS, AGAIN, FAIL = "dat", "bo_sung", "khong_dat"
"""Codes of ``appraisal_result``."""
BASE, MINISTRY = "co_so", "bo"
"""Codes of ``appraisal_level``."""
_STEPS = {BASE: "tdcs", MINISTRY: "tdb"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """``result``: code of ``appraisal_result``, "" while something is open; ``because``: why; ``points``/``maximum``:
    sums over the criteria that have points, None without."""

    result: str
    because: tuple[Sentence, ...]
    points: Decimal | None = None
    maximum: Decimal | None = None


def criteria(law: Law, programme: str, kind: str, content: str, level: str) -> tuple[Rule, ...]:
    """What is judged of such a dossier at a level, or (``level`` RANKING) compared, in the order of the rules."""
    found = (rule for rule in law.rules(CRITERIA.name) if level in rule.words("levels"))
    return tuple(rule for rule in found if fits(rule, programme, kind, content))


def fits(rule: Rule, programme: str, kind: str, content: str) -> bool:
    """Whether a rule speaks of such dossiers; an empty column speaks of all."""
    programmes, kinds, contents = (rule.words(key) for key in ("programmes", "kinds", "contents"))
    return (
        (not programmes or programme in programmes)
        and (not kinds or kind in kinds)
        and (not contents or any(content == one or content.startswith(f"{one}.") for one in contents))
    )


def criteria_of(law: Law, dossier: Dossier, level: str) -> tuple[Rule, ...]:
    """``criteria`` for a dossier."""
    return criteria(law, dossier.programme or "", dossier.kind or "don", dossier.content or "", level)


def proposal(rows: Iterable[ScoreRow], wanted: Iterable[Rule]) -> Proposal:
    """What follows from the rows: all dat → dat; any khong_dat → khong_dat; else bo_sung. Nothing while a criterion of
    the day is open, unless one failed already."""
    listed, rules = tuple(rows), {rule.entry: rule for rule in wanted}
    found = {row.criterion or "": row.result for row in listed}
    names = {entry: say(rule.label) for entry, rule in rules.items()}
    names |= {key: Sentence("{code}", {"code": key}) for key in found if key not in names}
    points, maximum = _sum(row.score for row in listed), _sum(_most(rule) for rule in rules.values())
    failed = [key for key, result in found.items() if result == FAIL]
    if failed:
        return Proposal(FAIL, tuple(_of(N_("rules", "Không đạt: {criterion}"), names, failed)), points, maximum)
    still = [key for key in (*rules, *(k for k in found if k not in rules)) if not found.get(key)]
    if still or not found:
        told = say(
            N_("rules", "Còn {count} trong {all} tiêu chí chưa chấm"), count=len(still), all=len({*rules, *found})
        )
        return Proposal("", (told,), points, maximum)
    again = [key for key, result in found.items() if result == AGAIN]
    if again:
        return Proposal(AGAIN, tuple(_of(N_("rules", "Cần bổ sung: {criterion}"), names, again)), points, maximum)
    whole = say(N_("rules", "Cả {count} tiêu chí đều đạt"), count=len(found))
    return Proposal(PASS, (whole,), points, maximum)


def _of(text: str, names: dict[str, Sentence], keys: Iterable[str]) -> Iterator[Sentence]:
    return (say(text, criterion=names[key]) for key in keys)


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def _most(rule: Rule) -> Decimal | None:
    return Decimal(rule.text("maximum")) if rule.text("maximum") else None


def step_of(record: Appraisal) -> str:
    """The step that concludes an appraisal ("tdcs_dat"); "" while level or conclusion is missing."""
    head = _STEPS.get(record.level or "")
    return f"{head}_{record.result}" if head and record.result else ""


def conditions(record: Appraisal) -> tuple[str, ...]:
    """What is asked for, one line each."""
    lines = (line.strip().lstrip("-•+*").strip() for line in (record.conditions or "").splitlines())
    return tuple(line for line in lines if line)
