"""One hand-made layout for each form."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.ui.forms.layout import Layout
from kc_desktop.ui.forms.layouts import collaborator, dossier, facility, payment, plan, survey

LAYOUTS: Mapping[str, Layout] = {
    made.form: made
    for made in (
        facility.LAYOUT,
        survey.LAYOUT,
        dossier.LAYOUT,
        collaborator.LAYOUT,
        plan.LAYOUT,
        payment.LAYOUT,
    )
}
