"""Work left by imports: records that are unsound together or that the centre returned, what is wrong and where; at a
station also the centre's questions about its sheets, at the centre merges that contradict each other (``tangles``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import setup, tangles
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, tasks
from kc_desktop.store.queries import coverage, lists


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a field. ``path``: field key, with its row where it has one; ``text``: for people."""

    path: str
    text: str | Sentence


@dataclass(frozen=True, slots=True)
class Work:
    """One record to put right. ``source``: who sent what made it so (the centre's name at a station); ``returned``:
    the centre says so; ``when``: ISO text of that import, "" when the centre says so."""

    form: str
    record_id: str
    title: str
    faults: tuple[Fault, ...]
    source: str
    returned: bool
    when: str = ""


def every(desk: Desk) -> tuple[Work, ...]:
    """All of it: questions first, then merges that contradict each other, then by form."""
    with desk.store.reader() as connection:
        found = [task for task in tasks.every(connection) if task.form in FORMS]
        names: dict[str, str] = {}
        for form in {task.form for task in found}:
            names.update(lists.headlines(connection, form, [task.record for task in found if task.form == form]))
        brought = {num: ledger.find(connection, num) for num in {task.bundle for task in found} if num}
        questions = [] if desk.identity.is_centre else coverage.unanswered(connection)
    card = setup.centre_card(desk)
    centre = card.name if card else ""
    asked = (_asked(list(group), centre) for _, group in groupby(questions, key=lambda one: one.assignment))
    tangled = (Work(t.form, t.record_id, t.title, (Fault("", t.text),), t.source, False) for t in tangles.every(desk))
    return (*asked, *tangled, *(_work(task, names, brought.get(task.bundle), centre) for task in found))


def _asked(questions: Sequence[coverage.Question], centre: str) -> Work:
    first = questions[0]
    form, record_id = ("survey", first.survey) if first.survey else ("assignment", first.assignment)
    return Work(form, record_id, first.name, tuple(Fault(q.field, q.text) for q in questions), centre, returned=True)


def _work(task: tasks.Task, names: dict[str, str], bundle: ledger.Bundle | None, centre: str) -> Work:
    source = centre if not task.bundle else str(bundle.detail.get("sender", "")) if bundle else ""
    return Work(
        task.form,
        task.record,
        names.get(task.record, task.record[:8]),
        tuple(Fault(path, text) for path, _code, text in task.problems),
        source,
        not task.bundle,
        bundle.happened_at if bundle else "",
    )


def count(desk: Desk) -> int:
    """How many records wait."""
    with desk.store.reader() as connection:
        questions = () if desk.identity.is_centre else coverage.unanswered(connection)
        found = sum(task.form in FORMS for task in tasks.every(connection))
    return found + len({one.assignment for one in questions}) + tangles.count(desk)


def first_path(faults: Sequence[Fault]) -> str:
    """Where to put the keyboard; "" when nothing is wrong at a field."""
    return next((fault.path for fault in faults if fault.path), "")
