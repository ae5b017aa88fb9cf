"""Appraising a dossier: the sheet of a level with the criteria of the day, what follows from it, its conclusion."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kc_desktop.domain import appraising as law
from kc_desktop.domain.appraising import AGAIN, Proposal
from kc_desktop.domain.declared import Appraisal, Dossier
from kc_desktop.domain.declared.appraisal import ScoreRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.appraisal_tables import CRITERIA
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.services import records, rulebook, support
from kc_desktop.services.desk import Desk
from kc_desktop.store import tasks
from kc_desktop.store.queries import money
from kc_desktop.system.clock import now

if TYPE_CHECKING:
    from kc_desktop.services.procedure import Taken

CONDITION = "appraisal_condition"
"""Code of a task that an appraisal left on its dossier."""


def start(desk: Desk, dossier_id: str, level: str, on: date | None = None) -> Appraisal:
    """A sheet to fill in, not saved: every criterion of the day, and the support that the rules allow, at most what
    was asked for. Raises ``Refused("not_found")``."""
    day = on or now().date()
    dossier = _dossier(desk, dossier_id)
    held = len(sheets(desk, dossier_id, level))
    kind = desk.packs.label("appraisal_level", level).lower()
    times = f" lần {held + 1}" if held else ""
    rows = tuple(ScoreRow({"criterion": rule.entry}, new_id()) for rule in criteria(desk, dossier, level, day))
    values = {
        "name": f"Thẩm định {kind}{times}: {dossier.name or ''}"[:250],
        "dossier": dossier_id,
        "level": level,
        "held_on": day,
        "scores": rows,
        "proposed_support": _proposed(desk, dossier, dossier_id, day),
    }
    return Appraisal({key: value for key, value in values.items() if value is not None})


def criteria(desk: Desk, dossier: Dossier, level: str, on: date | None = None) -> tuple[Rule, ...]:
    """What is judged of a dossier at a level on a day."""
    return law.criteria_of(rulebook.law(desk, on), dossier, level)


def labels(desk: Desk) -> dict[str, str]:
    """Criterion → its words: those of all days, the newest last, then what the province says today."""
    found = {rule.entry: rule.label for rule in desk.packs.rules[CRITERIA.name]}
    return found | {rule.entry: rule.label for rule in rulebook.law(desk).rules(CRITERIA.name)}


def criteria_of(desk: Desk, record: Appraisal) -> tuple[Rule, ...]:
    """What a sheet as it is typed has to judge; of an unknown dossier what is judged of any."""
    try:
        dossier = _dossier(desk, record.dossier or "")
    except Refused:
        dossier = Dossier()
    return criteria(desk, dossier, record.level or "", record.held_on)


def proposal(desk: Desk, record: Appraisal) -> Proposal:
    """What follows from a sheet as it is typed."""
    return law.proposal(record.scores or (), criteria_of(desk, record))


def conclude(desk: Desk, appraisal_id: str) -> Taken:
    """Take the step that the conclusion of a saved sheet stands for; what it asks for becomes tasks on the dossier.

    Raises ``Refused``: "not_found", "appraisal_open" without level or conclusion, and what a step is refused for.
    """
    from kc_desktop.services import procedure

    sheet = records.load(desk, Appraisal.key, appraisal_id).record
    assert isinstance(sheet, Appraisal)
    step, dossier_id = law.step_of(sheet), sheet.dossier or ""
    if not step:
        raise Refused("appraisal_open")
    asked = law.conditions(sheet)
    given = procedure.Given(
        on=sheet.held_on, paper=sheet.paper_no or "", paper_on=sheet.held_on, remark="; ".join(asked)[:300]
    )
    taken = procedure.take_step(desk, dossier_id, step, given)
    if sheet.result == AGAIN and asked:
        with desk.writer() as connection:
            problems = tuple(("", CONDITION, text) for text in asked)
            tasks.put(connection, tasks.Task(Dossier.key, dossier_id, problems, 0))
    return taken


def _proposed(desk: Desk, dossier: Dossier, dossier_id: str, day: date) -> int | None:
    """What was asked for, as far as the normal level allows; where no level is known, what was asked for."""
    found = support.support_of(desk, dossier, dossier_id, day)
    return (min(found.asked, found.normal) if found.normal is not None else found.asked) or None


def sheets(desk: Desk, dossier_id: str, level: str = "") -> tuple[tuple[str, Appraisal], ...]:
    """(id, sheet) of the appraisals of a dossier, of one level when given, in the order of their days."""
    with desk.store.reader() as connection:
        ids = money.of_dossier(connection, Appraisal.key, dossier_id)
    found = [
        (one, record) for one in ids if isinstance(record := records.load(desk, Appraisal.key, one).record, Appraisal)
    ]
    found.sort(key=lambda pair: (pair[1].held_on or date.max, pair[0]))
    return tuple(pair for pair in found if not level or pair[1].level == level)


def _dossier(desk: Desk, dossier_id: str) -> Dossier:
    record = records.load(desk, Dossier.key, dossier_id).record
    assert isinstance(record, Dossier)
    return record
