"""The records of a dossier's execution: which there are, and what one is told by in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kc_desktop.domain.declared import FORMS
from kc_desktop.services import drafts, lists
from kc_desktop.services.desk import Desk
from kc_desktop.ui.pages import record_store

APPRAISAL, CARRY, CLOSE = "appraisal", "carry", "close"
GROUPS: Mapping[str, tuple[str, ...]] = {
    APPRAISAL: ("appraisal",),
    CARRY: ("contract", "progress", "request", "activity", "rollout", "payment", "adjustment"),
    CLOSE: ("acceptance", "settlement", "follow_up"),
}
"""Part of the dossier's page → the forms whose records it shows."""
GROUP_OF: Mapping[str, str] = {form: group for group, forms in GROUPS.items() for form in forms}
_TOLD_BY: Mapping[str, tuple[str, str, str]] = {
    "appraisal": ("held_on", "proposed_support", "result"),
    "contract": ("signed_on", "value", "kind"),
    "rollout": ("made_on", "", "number"),
    "activity": ("starts_on", "", "state"),
    "request": ("asked_on", "amount", "state"),
    "payment": ("paid_on", "amount", "kind"),
    "progress": ("as_of", "support_spent", "work_done"),
    "adjustment": ("asked_on", "", "state"),
    "acceptance": ("held_on", "support_accepted", "result"),
    "settlement": ("made_on", "approved_support", "paper_no"),
    "follow_up": ("visited_on", "revenue", "machine_use"),
}
"""Form → the fields of its day, its money ("" for none) and what else is said of it."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Child:
    """One record of a dossier, in texts as a list shows them. ``day`` sorts: the newest last."""

    form: str
    id: str
    title: str
    day: str
    money: str
    state: str
    draft: bool = False
    """Begun and never saved."""


def children(desk: Desk, dossier_id: str) -> tuple[Child, ...]:
    """All records of a dossier, by form and from the oldest."""
    found: list[Child] = []
    for form, (day, money, state) in _TOLD_BY.items():
        nums = lists.ids(desk, lists.Query(form, where={"dossier": (dossier_id,)}, order=day, limit=_MOST))
        if not nums:
            continue
        columns = [key for key in (FORMS[form].headline, day, money, state) if key]
        for row in lists.page(desk, form, nums, columns):
            told = dict(zip(columns, row.cells, strict=True))
            title = told[FORMS[form].headline]
            found.append(Child(form, row.id, title, told[day], told.get(money, ""), told[state]))
    known = {child.id for child in found}
    for draft in drafts.every(desk):
        flat = draft.payload.get("flat")
        mine = isinstance(flat, dict) and flat.get("dossier") == dossier_id
        if mine and draft.form in _TOLD_BY and draft.record not in known:
            found.append(Child(draft.form, draft.record, record_store.draft_title(draft), "", "", "", draft=True))
    return tuple(found)
