"""A new record of a dossier's execution, with all that is known of it; read off the window's thread."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.execution import Contract
from kc_desktop.domain.forms import Form
from kc_desktop.services import activities, appraising, budget, follow_up, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.ui.pages.dossiers import seeds

_MINISTRY = "tham_dinh_bo"
_NEEDED = ("progress", "acceptance", "request", "payment", "adjustment")


def begin(desk: Desk, form: str, dossier_id: str, day: date) -> Form:
    """What a new record of ``form`` takes over from the dossier; not saved. Raises ``Refused("not_found")``."""
    dossier = records.load(desk, Dossier.key, dossier_id).record
    assert isinstance(dossier, Dossier)
    if form == "appraisal":
        return appraising.start(desk, dossier_id, "bo" if dossier.status == _MINISTRY else "co_so", day)
    if form == "request":
        return budget.request_draft(desk, dossier_id, day)
    if form == "activity":
        return activities.of_dossier(desk, dossier_id, day)
    if form == "follow_up" and (facility := next((r.facility for r in dossier.beneficiaries or () if r.facility), "")):
        return follow_up.start(desk, dossier_id, facility, day)
    return seeds.child_of(form, origin_of(desk, dossier, dossier_id, day))


def origin_of(desk: Desk, dossier: Dossier, dossier_id: str, day: date) -> seeds.Origin:
    """What is known of a dossier."""
    earlier = {form: tuple(one for _id, one in budget.of_dossier(desk, FORMS[form], dossier_id)) for form in _NEEDED}
    facilities = [row.facility for row in dossier.beneficiaries or () if row.facility]
    return seeds.Origin(
        dossier,
        dossier_id,
        day,
        lists.names_of(desk, "facility", facilities) if facilities else {},
        tuple(budget.of_dossier(desk, Contract, dossier_id)),
        earlier,
        _paid(desk, dossier_id, day),
        desk.names.unit_label,
        _outcome(desk, dossier),
    )


def _paid(desk: Desk, dossier_id: str, day: date) -> int:
    """Đồng paid that did not come back."""
    found = budget.ledger(desk, dossier_id, day)
    return found.paid - found.refunded


def _outcome(desk: Desk, dossier: Dossier) -> str:
    """The unit of the result, as the list of contents names it."""
    entry = next((one for one in desk.packs.codes("content") if one.code == dossier.content), None)
    return entry.attribute.split(";")[0].strip() if entry is not None else ""
