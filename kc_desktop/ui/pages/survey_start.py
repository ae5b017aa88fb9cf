"""What a new record begins with: a survey with today and the collaborator of this station (or day and person of the
sheet before), a đề án of the centre with the centre that carries it out."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.declared import Dossier, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.services import lists
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.pages import seeds
from kc_desktop.ui.pages.times import today

_KEY = "survey.last"
"""Settings: who made the visit typed last, its day, and the day it was typed."""


def beginning(form: type[Form], context: UiContext) -> Form:
    """What a new record of ``form`` begins with; of most forms nothing."""
    if form is Dossier:
        here = context.desk.identity
        return form({"nature": "de_an", "kind": "don", **({"implementer": here.name} if here.is_centre else {})})
    if form is not Survey:
        return form()
    kept = context.settings.texts(_KEY)
    collaborator, visited_on, typed_on = kept if len(kept) == 3 else ("", "", "")
    pile = typed_on == today().isoformat()
    return seeds.empty_survey(_day(visited_on) if pile else today(), collaborator or _only_collaborator(context))


def remember(context: UiContext, record: Form) -> None:
    """The next sheet of the pile was most likely filled in by the same person on the same day."""
    if isinstance(record, Survey) and record.visited_on is not None:
        day = record.visited_on.isoformat()
        context.settings.put(_KEY, [record.collaborator or "", day, today().isoformat()])


def _day(text: str) -> date:
    try:
        return parse_iso(text)
    except ValueError:
        return today()


def _only_collaborator(context: UiContext) -> str:
    """The collaborator this office has, when it has one."""
    nums = lists.ids(context.desk, lists.Query("collaborator", limit=2))
    rows = lists.page(context.desk, "collaborator", nums, ["name"]) if len(nums) == 1 else []
    return rows[0].id if rows else ""
