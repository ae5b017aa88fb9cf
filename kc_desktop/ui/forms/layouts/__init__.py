"""One hand-made layout for each form."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.ui.forms.layout import Layout
from kc_desktop.ui.forms.layouts import (
    acceptance,
    activity,
    adjustment,
    appraisal,
    assignment,
    campaign,
    cluster,
    collaborator,
    contract,
    craft_village,
    dossier,
    facility,
    follow_up,
    issued,
    opening,
    pack_edit,
    pairing,
    pay,
    payment,
    place_answer,
    plan,
    product,
    programme,
    progress,
    request,
    retyping,
    rollout,
    settlement,
    survey,
    voting_entry,
    voting_round,
    work,
)

LAYOUTS: Mapping[str, Layout] = {
    made.form: made
    for made in (
        facility.LAYOUT,
        survey.LAYOUT,
        dossier.LAYOUT,
        collaborator.LAYOUT,
        plan.LAYOUT,
        payment.LAYOUT,
        campaign.LAYOUT,
        assignment.LAYOUT,
        pairing.LAYOUT,
        work.LAYOUT,
        pay.LAYOUT,
        retyping.LAYOUT,
        pack_edit.LAYOUT,
        place_answer.LAYOUT,
        appraisal.LAYOUT,
        adjustment.LAYOUT,
        contract.LAYOUT,
        rollout.LAYOUT,
        progress.LAYOUT,
        acceptance.LAYOUT,
        request.LAYOUT,
        settlement.LAYOUT,
        follow_up.LAYOUT,
        programme.LAYOUT,
        opening.LAYOUT,
        activity.LAYOUT,
        cluster.LAYOUT,
        craft_village.LAYOUT,
        product.LAYOUT,
        voting_round.LAYOUT,
        voting_entry.LAYOUT,
        issued.LAYOUT,
    )
}
