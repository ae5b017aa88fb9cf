"""What does not fit together in a đề án, by what its words mean: warnings, whatever the law of the day is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kc_desktop.domain.costing.budget import budget_of
from kc_desktop.domain.costing.case import TASK
from kc_desktop.domain.costing.making import PILOT, SINGLE
from kc_desktop.domain.forms import Level, Problem

if TYPE_CHECKING:
    from kc_desktop.domain.declared.dossier import Dossier

_OTHER_PROGRAMME = {"kcqg": "kcdp", "kcdp": "kcqg"}


def kind_problems(record: Dossier) -> Iterator[Problem]:
    """A task has no beneficiary, a single dossier has one, a pilot dossier has contents and years (code list
    ``dossier_kind``); nobody benefits twice in one dossier."""
    people, parts = record.beneficiaries or (), record.parts or ()
    if record.nature == TASK and people:
        yield Problem("nature", "task_with_beneficiary", Level.WARN)
    if record.kind == SINGLE and len(people) > 1:
        yield Problem("kind", "single_with_many", Level.WARN, count=len(people))
    if record.kind == PILOT:
        contents = {part.content for part in parts if part.content} | ({record.content} - {None})
        if len(contents) < 2:
            yield Problem("parts", "pilot_one_content", Level.WARN)
        if record.year and (record.end_year or record.year) <= record.year:
            yield Problem("end_year", "pilot_one_year", Level.WARN)
    for part in parts:
        if part.year and record.year and not record.year <= part.year <= (record.end_year or record.year):
            yield Problem(f"parts/{part.row_id}/year", "part_outside_years", Level.WARN)
    seen: set[str] = set()
    for row in people:
        if row.facility and row.facility in seen:
            yield Problem(f"beneficiaries/{row.row_id}/facility", "beneficiary_twice", Level.WARN)
        seen.add(row.facility or "")


def money_problems(record: Dossier) -> Iterator[Problem]:
    """Sources of the programme; quantity × price makes the line or its whole item; one support in all its places."""
    budget = budget_of(record)
    other = _OTHER_PROGRAMME.get(record.programme or "")
    for item in budget.items:
        for row in item.lines:
            if other and row.source == other:
                yield Problem(f"costs/{row.row_id}/source", "source_of_other_programme", Level.WARN)
            if row.quantity is None or row.unit_price is None or row.amount is None:
                continue
            product = int(row.quantity * row.unit_price)
            if product not in (row.amount, item.total, item.by_year[row.year or 0]):
                yield Problem(f"costs/{row.row_id}/amount", "product_differs", Level.WARN, product=product)
    if record.approved_support is not None and budget.grant not in (0, record.approved_support):
        yield Problem("approved_support", "budget_differs", Level.WARN, total=budget.grant)
    people = record.beneficiaries or ()
    granted = budget.support
    told = [row.support for row in people if row.support is not None]
    if granted and people and len(told) == len(people) and sum(told) not in (granted, budget.grant):
        where = f"beneficiaries/{people[-1].row_id}/support"
        yield Problem(where, "support_sum_differs", Level.WARN, total=sum(told), planned=granted)
